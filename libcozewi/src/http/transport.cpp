// SPDX-License-Identifier: MIT
#include <cozewi/transport.h>

namespace Cozewi {

Transport::Transport() = default;
Transport::~Transport() = default;

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const Header &candidate : headers) {
        if (QByteArrayView(candidate.name).compare(name, Qt::CaseInsensitive) == 0)
            return candidate.value;
    }
    return {};
}

QString failureKindName(FailureKind kind)
{
    switch (kind) {
    case FailureKind::HostNotFound:
        return QStringLiteral("host-not-found");
    case FailureKind::ConnectionRefused:
        return QStringLiteral("refused");
    case FailureKind::ConnectTimeout:
        return QStringLiteral("connect-timeout");
    case FailureKind::ReadTimeout:
        return QStringLiteral("read-timeout");
    case FailureKind::DeadlineExceeded:
        return QStringLiteral("deadline");
    case FailureKind::ConnectionLost:
        return QStringLiteral("connection-lost");
    case FailureKind::TlsFailed:
        return QStringLiteral("tls");
    case FailureKind::ProxyFailed:
        return QStringLiteral("proxy");
    case FailureKind::ProxyAuthenticationRequired:
        return QStringLiteral("proxy-authentication");
    case FailureKind::AnswerTooLarge:
        return QStringLiteral("too-large");
    case FailureKind::MalformedAnswer:
        return QStringLiteral("malformed");
    case FailureKind::NetworkUnreachable:
        return QStringLiteral("unreachable");
    case FailureKind::InvalidRequest:
        return QStringLiteral("invalid-request");
    case FailureKind::Other:
        break;
    }
    return QStringLiteral("other");
}

} // namespace Cozewi
