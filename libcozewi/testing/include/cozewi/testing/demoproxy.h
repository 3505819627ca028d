// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/environment.h>
#include <cozewi/testing/recordedrequest.h>

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtNetwork/QSslCertificate>

#include <chrono>
#include <memory>
#include <optional>

namespace Cozewi::Testing {

/// What the demo proxy can do wrong.
enum class ProxyFault {
    StallAtAccept, ///< accepts connections and never reads
    StallAtHandshake, ///< never answers the TLS handshake with the proxy
    PlainOnly, ///< speaks plain HTTP only, whatever the URL says
    TlsOnly, ///< speaks TLS only, whatever the URL says
    ProxyCertificateExpired,
    ProxyCertificateWrongHost,
    ProxyCertificateUnknown, ///< the proxy's own certificate comes from another authority
    AuthenticationRequired, ///< 407 whatever the credentials
    AuthenticationWithoutChallenge, ///< 407 without Proxy-Authenticate
    Forbidden, ///< 403
    MethodNotAllowed, ///< 405 for CONNECT
    BadGateway, ///< 502
    GatewayTimeout, ///< 504
    Redirect, ///< 302 for CONNECT
    CloseAtConnect, ///< closes in the place of an answer
    Babble, ///< something that is not HTTP in the place of an answer
    StallAtConnect, ///< never answers
    StallAfterConnect, ///< the tunnel is open and nobody is at its other end
    Slow, ///< answers after 3 s
    WrongAuthority, ///< targets' certificates come from another CA of the same name
    TargetCertificateExpired,
    TargetCertificateWrongHost,
    AuthorityExpired, ///< the CA has expired; environment() gives the expired one
    NoInterception, ///< targets' certificates come from what looks like a public CA
    BadTarget, ///< the target's answer is not HTTP
};

/// Every fault, in the order of the enum.
QList<ProxyFault> allProxyFaults();
/// Stable name for command lines: "proxy-forbidden". Never translated.
QString proxyFaultName(ProxyFault fault);
std::optional<ProxyFault> proxyFaultFromName(QStringView name);
/// What it does, for people, in English.
QString proxyFaultDescription(ProxyFault fault);

/// A request as a target got it through the proxy.
struct TargetRequest {
    /// "http" or "https"
    QByteArray scheme;
    /// "host:port"
    QByteArray authority;
    /// In origin form, placeholders replaced.
    RecordedRequest request;
};

/**
 * A forward proxy on 127.0.0.1 as the platform runs it: asks for Basic `space:<ticket>` (UTF-8), takes
 * `http:` targets in absolute form and others through CONNECT, terminates their TLS with certificates
 * of a CA made at start, and replaces `COZE_CRED_DUMMY_…` in header values. Plain HTTP and TLS on one
 * port. It never leaves the machine: a target that is not listed in Options::targets is played by the
 * proxy itself, which answers with what it was asked (see EchoPaths below). Runs on a thread of its own.
 * Thread-safe. Needs a QCoreApplication.
 *
 * EchoPaths: `/status/NNN` answers with that status, `/bytes/N` with so many bytes, `/delay/MS` after so
 * many milliseconds, `/redirect/NNN?URL` redirects; everything else with a JSON object that has
 * `method`, `url`, `headers`, `body_size` and, where it is short text, `body`.
 */
class DemoProxy {
public:
    enum class Scheme { Http, Https };

    struct Options {
        quint16 port = 0; ///< 0: any free one
        /// Empty: one made at start.
        QString ticket;
        /// Where to send requests for "host:port", as an origin on loopback: "http://127.0.0.1:8080".
        QHash<QString, QString> targets;
        /// What `https:` origins in `targets` are verified with.
        QList<QSslCertificate> targetAuthorities;
        /// Longer bodies are counted and not kept, and not sent on to `targets` (413).
        qint64 maximumKeptBody = qint64{8} * 1024 * 1024;
        /// Older records are forgotten when there are more.
        qsizetype maximumKeptRequests = 20000;
    };

    /// Listens before it returns. Throws std::runtime_error that names the port where that fails, a
    /// std::system_error with std::errc::address_in_use where it is taken.
    DemoProxy();
    explicit DemoProxy(const Options &options);
    ~DemoProxy();
    DemoProxy(const DemoProxy &) = delete;
    DemoProxy &operator=(const DemoProxy &) = delete;

    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:PORT" or "https://127.0.0.1:PORT"
    [[nodiscard]] QString url(Scheme scheme = Scheme::Http) const;
    /// COZE_OUTBOUND_AUTH_PROXY, identity_ticket and COZE_OUTBOUND_AUTH_PROXY_CA, and nothing else.
    [[nodiscard]] Environment environment(Scheme scheme = Scheme::Http) const;
    [[nodiscard]] QString ticket() const;
    /// What is given as COZE_OUTBOUND_AUTH_PROXY_CA now.
    [[nodiscard]] QByteArray authorityPem() const;

    /// For connections accepted, and requests read, from now on.
    void setFault(ProxyFault fault, bool on = true);
    void setFaults(const QList<ProxyFault> &faults);
    [[nodiscard]] QList<ProxyFault> faults() const;
    /// Takes the place of the ticket: who knows the old one only gets 407.
    void setTicket(const QString &ticket);

    /// What was said to the proxy itself: CONNECT and absolute-form requests.
    [[nodiscard]] QList<RecordedRequest> proxyRequests() const;
    /// What the targets got.
    [[nodiscard]] QList<TargetRequest> targetRequests() const;
    void clearRequests();
    /// Connections accepted so far.
    [[nodiscard]] quint64 connectionCount() const;
    /// Connections and tunnels open now.
    [[nodiscard]] qsizetype openConnections() const;
    /// Blocks until \a count connections were accepted in all.
    [[nodiscard]] bool waitForConnections(quint64 count,
                                          std::chrono::milliseconds timeout = std::chrono::seconds{10}) const;
    /// Ends every connection and tunnel.
    void dropConnections();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The scheme of the proxy's URL at which \a chosen show: https where one is about TLS to the proxy.
DemoProxy::Scheme schemeForFaults(const QList<ProxyFault> &chosen);

} // namespace Cozewi::Testing
