// SPDX-License-Identifier: MIT
#include "http/proxysettings.h"

#include <QtCore/QFile>
#include <QtNetwork/QSsl>
#include <QtNetwork/QSslSocket>

#ifdef Q_OS_LINUX
#  include <sys/mman.h>
#  include <unistd.h>
#endif

namespace Cozewi {

namespace {

/// False where there are no anonymous files.
bool addThroughMemory(QSslConfiguration &tls, const QList<QSslCertificate> &extra)
{
#ifdef Q_OS_LINUX
    const int descriptor = memfd_create("authorities", MFD_CLOEXEC);
    if (descriptor < 0)
        return false;
    QFile file;
    bool added = file.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
    for (const QSslCertificate &certificate : extra)
        added = added && file.write(certificate.toPem()) > 0;
    added = added && file.flush();
    return added
        && tls.addCaCertificates(QStringLiteral("/proc/self/fd/%1").arg(descriptor), QSsl::Pem,
                                 QSslCertificate::PatternSyntax::FixedString);
#else
    Q_UNUSED(tls)
    Q_UNUSED(extra)
    return false;
#endif
}

} // namespace

QList<Secret> proxySecrets(const Secret &authorization)
{
    const QByteArrayView value = authorization.revealView();
    const qsizetype space = value.indexOf(' ');
    if (space < 0)
        return {};
    QByteArray encoded = value.sliced(space + 1).toByteArray();
    QByteArray plain = QByteArray::fromBase64(encoded);
    const qsizetype colon = plain.indexOf(':');
    QList<Secret> secrets{Secret{QByteArrayView(encoded)}, Secret{QByteArrayView(plain)}};
    if (colon >= 0)
        secrets.append(Secret{QByteArrayView(plain).sliced(colon + 1)});
    encoded.fill('\0');
    plain.fill('\0');
    return secrets;
}

QString authorityOf(const QString &host, int port)
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : QString::fromLatin1(QUrl::toAce(host));
    return (name.isEmpty() ? host : name) + u':' + QString::number(port);
}

QString ProxySettings::hostAndPort() const
{
    return authorityOf(url.host(), url.port(isSecure() ? 443 : 80));
}

QSslConfiguration ProxySettings::tls() const
{
    return systemTlsWith(authorities);
}

ProxySettings ProxySettings::of(const Route &route)
{
    return {route.proxy, route.proxyAuthorization, route.authorities.value_or(QList<QSslCertificate>())};
}

QSslConfiguration systemTlsWith(const QList<QSslCertificate> &extra)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!extra.isEmpty() && !addThroughMemory(tls, extra))
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    return tls;
}

} // namespace Cozewi
