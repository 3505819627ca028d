// SPDX-License-Identifier: MIT
#include <cozewi/testing/demoproxy.h>

#include "http/faulttable.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

using Text = FaultText<ProxyFault>;

constexpr FaultTable knownProxyFaults{
    Text{ProxyFault::StallAtAccept, "proxy-stall-accept"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: takes the connection and says nothing")},
    Text{ProxyFault::StallAtHandshake, "proxy-stall-tls"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: never answers the TLS handshake")},
    Text{ProxyFault::PlainOnly, "proxy-plain-only"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: speaks plain HTTP, the URL says https:")},
    Text{ProxyFault::TlsOnly, "proxy-tls-only"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: speaks TLS, the URL says http:")},
    Text{ProxyFault::ProxyCertificateExpired, "proxy-certificate-expired"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: its certificate has expired")},
    Text{ProxyFault::ProxyCertificateWrongHost, "proxy-certificate-wrong-host"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: its certificate is for another host")},
    Text{ProxyFault::ProxyCertificateUnknown, "proxy-certificate-unknown"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: its certificate comes from an unknown CA")},
    Text{ProxyFault::AuthenticationRequired, "proxy-407"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: the ticket is refused (407)")},
    Text{ProxyFault::AuthenticationWithoutChallenge, "proxy-407-without-challenge"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: 407 without a challenge")},
    Text{ProxyFault::Forbidden, "proxy-forbidden"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: the target is not allowed (403)")},
    Text{ProxyFault::MethodNotAllowed, "proxy-405"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: CONNECT is not allowed (405)")},
    Text{ProxyFault::BadGateway, "proxy-502"_L1, QT_TRANSLATE_NOOP("Cozewi", "Proxy: cannot reach the target (502)")},
    Text{ProxyFault::GatewayTimeout, "proxy-504"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: the target is too slow (504)")},
    Text{ProxyFault::Redirect, "proxy-redirect"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: a redirect in the place of a tunnel (302)")},
    Text{ProxyFault::CloseAtConnect, "proxy-close"_L1, QT_TRANSLATE_NOOP("Cozewi", "Proxy: closes without an answer")},
    Text{ProxyFault::Babble, "proxy-babble"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: answers in something that is not HTTP")},
    Text{ProxyFault::StallAtConnect, "proxy-stall-connect"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: never answers the request")},
    Text{ProxyFault::StallAfterConnect, "proxy-stall-tunnel"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Proxy: opens the tunnel, and nobody is there")},
    Text{ProxyFault::Slow, "proxy-slow"_L1, QT_TRANSLATE_NOOP("Cozewi", "Proxy: answers after 3 s")},
    Text{ProxyFault::WrongAuthority, "target-wrong-ca"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Target: its certificate comes from another CA")},
    Text{ProxyFault::TargetCertificateExpired, "target-certificate-expired"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Target: its certificate has expired")},
    Text{ProxyFault::TargetCertificateWrongHost, "target-certificate-wrong-host"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Target: its certificate is for another host")},
    Text{ProxyFault::AuthorityExpired, "ca-expired"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "CA: the configured certificate has expired")},
    Text{ProxyFault::NoInterception, "no-interception"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Target: its certificate comes from a public CA")},
    Text{ProxyFault::BadTarget, "target-babble"_L1,
         QT_TRANSLATE_NOOP("Cozewi", "Target: answers in something that is not HTTP")},
};
static_assert(knownProxyFaults.inOrder());

} // namespace

QList<ProxyFault> allProxyFaults()
{
    return knownProxyFaults.all();
}

QString proxyFaultName(ProxyFault fault)
{
    return knownProxyFaults.name(fault);
}

std::optional<ProxyFault> proxyFaultFromName(QStringView name)
{
    return knownProxyFaults.fromName(name);
}

QString proxyFaultDescription(ProxyFault fault)
{
    return knownProxyFaults.description(fault);
}

DemoProxy::Scheme schemeForFaults(const QList<ProxyFault> &chosen)
{
    using enum ProxyFault;
    const auto needsTls = [](ProxyFault fault) {
        return fault == StallAtHandshake || fault == PlainOnly || fault == ProxyCertificateExpired
            || fault == ProxyCertificateWrongHost || fault == ProxyCertificateUnknown;
    };
    return std::any_of(chosen.begin(), chosen.end(), needsTls) ? DemoProxy::Scheme::Https : DemoProxy::Scheme::Http;
}

} // namespace Cozewi::Testing
