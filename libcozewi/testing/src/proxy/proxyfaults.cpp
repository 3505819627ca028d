// SPDX-License-Identifier: MIT
#include <cozewi/testing/demoproxy.h>

#include "http/faulttable.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

namespace {

using Text = FaultText<ProxyFault>;

constexpr FaultTable knownProxyFaults{
    Text{ProxyFault::StallAtAccept, "proxy-stall-accept"_L1, "Proxy: accepts connections and never reads"_L1},
    Text{ProxyFault::StallAtHandshake, "proxy-stall-tls"_L1, "Proxy: never answers the TLS handshake"_L1},
    Text{ProxyFault::PlainOnly, "proxy-plain-only"_L1, "Proxy: speaks plain HTTP only"_L1},
    Text{ProxyFault::TlsOnly, "proxy-tls-only"_L1, "Proxy: speaks TLS only"_L1},
    Text{ProxyFault::ProxyCertificateExpired, "proxy-certificate-expired"_L1,
         "Proxy: its own certificate has expired"_L1},
    Text{ProxyFault::ProxyCertificateWrongHost, "proxy-certificate-wrong-host"_L1,
         "Proxy: its own certificate is for another host"_L1},
    Text{ProxyFault::ProxyCertificateUnknown, "proxy-certificate-unknown"_L1,
         "Proxy: its own certificate comes from an unknown authority"_L1},
    Text{ProxyFault::AuthenticationRequired, "proxy-407"_L1, "Proxy: refuses every ticket (407)"_L1},
    Text{ProxyFault::AuthenticationWithoutChallenge, "proxy-407-without-challenge"_L1,
         "Proxy: 407 without saying how to authenticate"_L1},
    Text{ProxyFault::Forbidden, "proxy-forbidden"_L1, "Proxy: the target is not allowed (403)"_L1},
    Text{ProxyFault::MethodNotAllowed, "proxy-405"_L1, "Proxy: CONNECT is not allowed (405)"_L1},
    Text{ProxyFault::BadGateway, "proxy-502"_L1, "Proxy: cannot reach the target (502)"_L1},
    Text{ProxyFault::GatewayTimeout, "proxy-504"_L1, "Proxy: the target does not answer in time (504)"_L1},
    Text{ProxyFault::Redirect, "proxy-redirect"_L1, "Proxy: answers CONNECT with a redirect (302)"_L1},
    Text{ProxyFault::CloseAtConnect, "proxy-close"_L1, "Proxy: closes in the place of an answer"_L1},
    Text{ProxyFault::Babble, "proxy-babble"_L1, "Proxy: answers with something that is not HTTP"_L1},
    Text{ProxyFault::StallAtConnect, "proxy-stall-connect"_L1, "Proxy: never answers a request"_L1},
    Text{ProxyFault::StallAfterConnect, "proxy-stall-tunnel"_L1, "Proxy: opens the tunnel, and nobody is there"_L1},
    Text{ProxyFault::Slow, "proxy-slow"_L1, "Proxy: answers after 3 seconds"_L1},
    Text{ProxyFault::WrongAuthority, "target-wrong-ca"_L1,
         "Target: its certificate comes from another CA of the same name"_L1},
    Text{ProxyFault::TargetCertificateExpired, "target-certificate-expired"_L1,
         "Target: its certificate has expired"_L1},
    Text{ProxyFault::TargetCertificateWrongHost, "target-certificate-wrong-host"_L1,
         "Target: its certificate is for another host"_L1},
    Text{ProxyFault::AuthorityExpired, "ca-expired"_L1, "CA: the configured certificate has expired"_L1},
    Text{ProxyFault::NoInterception, "no-interception"_L1,
         "Target: its certificate comes from what looks like a public CA"_L1},
    Text{ProxyFault::BadTarget, "target-babble"_L1, "Target: answers with something that is not HTTP"_L1},
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
