// SPDX-License-Identifier: MIT
#include "diagnostics/proberun.h"

#include "base/tr.h"
#include "diagnostics/slowhop.h"
#include "http/failure.h"
#include "http/failurecauses.h"
#include "http/masking.h"
#include "http/networkrequest.h"
#include "http/redaction.h"
#include "session/trust.h"

#include <cozewi/text.h>

#include <QtNetwork/QHostAddress>

#include <algorithm>

namespace Cozewi {

namespace {

namespace Hops {
const QString configuration = QStringLiteral("configuration");
const QString dns = QStringLiteral("dns");
const QString tcp = QStringLiteral("tcp");
const QString proxyTls = QStringLiteral("proxy_tls");
const QString connect = QStringLiteral("connect");
const QString tls = QStringLiteral("tls");
const QString http = QStringLiteral("http");
} // namespace Hops

QString titleOf(const QString &hop)
{
    if (hop == Hops::configuration)
        return Text::tr("Configuration");
    if (hop == Hops::dns)
        return Text::tr("Name of the proxy");
    if (hop == Hops::tcp)
        return Text::tr("Connection to the proxy");
    if (hop == Hops::proxyTls)
        return Text::tr("TLS to the proxy");
    if (hop == Hops::connect)
        return Text::tr("The proxy's consent (CONNECT)");
    if (hop == Hops::tls)
        return Text::tr("TLS to the target");
    return Text::tr("Request and answer");
}

QList<CertificateInfo> infosOf(const QList<QSslCertificate> &chain)
{
    QList<CertificateInfo> infos;
    for (const QSslCertificate &certificate : chain)
        infos.append(CertificateInfo::of(certificate));
    return infos;
}

QString statusText(int status, const QString &reason)
{
    const QString text = QStringLiteral("HTTP %1").arg(status);
    return reason.isEmpty() ? text : text + u' ' + reason;
}

QString tlsText(const ProbeHop &hop)
{
    QStringList parts;
    if (!hop.protocol.isEmpty())
        parts.append(hop.protocol);
    if (!hop.certificates.isEmpty())
        parts.append(Text::tr("%1, signed by %2").arg(hop.certificates[0].subject, hop.certificates[0].issuer));
    return parts.join(QStringLiteral(", "));
}

void takeHead(ProbeHop &hop, const HttpHead &head, const QList<Secret> &secrets)
{
    hop.status = head.status();
    hop.reason = sanitizedText(withoutSecrets(QString::fromUtf8(head.reason()), secrets), 120);
    hop.headers = redactedHeaders(head.headers, secrets);
    hop.seen = statusText(hop.status, hop.reason);
}

} // namespace

QList<ProbeHop> pendingHops(const ProbeReport &report)
{
    const QUrl &proxy = report.overview.proxy;
    const QUrl &target = report.target;
    const QString proxyName = proxy.isEmpty() ? QString() : authorityOf(proxy.host(), portOf(proxy));
    const QString targetName = target.isEmpty() ? QString() : authorityOf(target.host(), portOf(target));
    QList<ProbeHop> hops;
    for (const QString &name :
         {Hops::configuration, Hops::dns, Hops::tcp, Hops::proxyTls, Hops::connect, Hops::tls, Hops::http}) {
        ProbeHop hop;
        hop.name = name;
        hop.title = titleOf(name);
        if (name == Hops::tls || name == Hops::http)
            hop.peer = targetName;
        else if (name != Hops::configuration)
            hop.peer = proxyName;
        hops.append(hop);
    }
    return hops;
}

ProbeRun::ProbeRun(const Configuration &configuration, const ProbeOptions &options, ProbeReport report)
    : m_configuration(configuration)
    , m_options(options)
    , m_report(std::move(report))
    , m_sessionRoute(configuration, false)
{
    for (QTimer *timer : {&m_timer, &m_overall})
        timer->setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, this, &ProbeRun::onTimeout);
    QObject::connect(&m_overall, &QTimer::timeout, this, [this] {
        m_limit = m_options.timeouts.overall;
        onTimeout();
    });
}

ProbeRun::~ProbeRun()
{
    release();
}

void ProbeRun::release()
{
    // Whatever looks at a socket goes before it.
    m_look.reset();
    m_pipe.reset();
    m_opener.reset();
    m_link.reset();
    m_target = nullptr;
}

void ProbeRun::start()
{
    if (m_options.timeouts.overall.count() > 0)
        m_overall.start(m_options.timeouts.overall);
    QMetaObject::invokeMethod(this, &ProbeRun::checkConfiguration, Qt::QueuedConnection);
}

void ProbeRun::cancel()
{
    if (m_done)
        return;
    m_report.cancelled = true;
    finish();
}

// The hops

ProbeHop &ProbeRun::hop(const QString &name)
{
    return *std::find_if(m_report.hops.begin(), m_report.hops.end(),
                         [&](const ProbeHop &one) { return one.name == name; });
}

void ProbeRun::changed(const ProbeHop &one)
{
    const auto found = std::find_if(m_report.hops.cbegin(), m_report.hops.cend(),
                                    [&](const ProbeHop &other) { return other.name == one.name; });
    Q_EMIT hopChanged(static_cast<int>(found - m_report.hops.cbegin()), one);
}

void ProbeRun::begin(const QString &name, std::chrono::milliseconds limit)
{
    m_current = name;
    m_began = LinkRecord::Clock::now();
    m_limit = limit;
    if (limit.count() > 0)
        m_timer.start(limit);
    ProbeHop &current = hop(name);
    current.state = ProbeHop::State::Running;
    changed(current);
}

void ProbeRun::pass(const QString &name)
{
    m_timer.stop();
    ProbeHop &current = hop(name);
    current.state = ProbeHop::State::Ok;
    current.time = std::chrono::duration_cast<std::chrono::microseconds>(LinkRecord::Clock::now() - m_began);
    if (!current.finding)
        current.finding = slowHop(current);
    changed(current);
}

void ProbeRun::skip(const QString &name, const QString &why)
{
    ProbeHop &current = hop(name);
    current.state = ProbeHop::State::Skipped;
    current.seen = why;
    changed(current);
}

void ProbeRun::onTimeout()
{
    TransportFailure failure;
    failure.hop = m_current;
    failure.kind = m_current == Hops::http ? FailureKind::ReadTimeout : FailureKind::ConnectTimeout;
    failure.limit = m_limit;
    if (m_current == Hops::http && !isTunnelled())
        failure.proxy = originOf(m_route.proxy);
    fail(failure);
}

void ProbeRun::fail(const TransportFailure &failure)
{
    if (m_done || std::exchange(m_failed, true))
        return;
    m_timer.stop();
    hop(m_current).time = std::chrono::duration_cast<std::chrono::microseconds>(LinkRecord::Clock::now() - m_began);
    lookAgain(failure, adviseOn(failure, m_context));
}

void ProbeRun::lookAgain(const TransportFailure &failure, const HopAdvice &advice)
{
    const bool isOdd = failure.kind == FailureKind::ConnectionLost || failure.kind == FailureKind::ConnectTimeout
        || failure.kind == FailureKind::ReadTimeout || failure.kind == FailureKind::MalformedAnswer
        || (failure.kind == FailureKind::TlsFailed && failure.cause != FailureCauses::Certificate);
    const bool isAtProxy =
        m_current == Hops::proxyTls || m_current == Hops::connect || (m_current == Hops::http && !isTunnelled());
    std::optional<SecondLook::Question> question;
    if (isOdd && m_current == Hops::proxyTls)
        question = SecondLook::Question::SpeaksPlainHttp;
    else if ((isOdd || failure.proxyStatus == 400) && isAtProxy && !m_settings.isSecure())
        question = SecondLook::Question::SpeaksTls;
    else if (failure.kind == FailureKind::ProxyAuthenticationRequired && m_current == Hops::connect)
        question = SecondLook::Question::LetsInWithoutTicket;
    const bool isLimited = m_options.timeouts.overall.count() > 0;
    // A timer that ran out has -1 left.
    const auto left = isLimited ? m_overall.remainingTimeAsDuration() : std::chrono::milliseconds::max();
    if (!question || left.count() <= 0) {
        conclude(failure, advice);
        return;
    }
    m_look = std::make_unique<SecondLook>(
        *question, m_settings, targetAuthority(),
        [this, failure, advice, question](bool yes) {
            TransportFailure known = failure;
            HopAdvice sure = advice;
            if (yes && question == SecondLook::Question::SpeaksPlainHttp) {
                known.hop = Hops::proxyTls;
                known.cause = FailureCauses::NotTls;
                known.kind = FailureKind::TlsFailed;
                sure = adviseOn(known, m_context);
            } else if (yes && question == SecondLook::Question::SpeaksTls) {
                known.hop = Hops::connect;
                known.cause = FailureCauses::SpeaksTls;
                known.kind = FailureKind::MalformedAnswer;
                known.proxyStatus.reset();
                sure = adviseOn(known, m_context);
            } else if (question == SecondLook::Question::SpeaksPlainHttp && known.kind == FailureKind::ConnectTimeout) {
                sure.why = Text::tr("It answers neither TLS nor plain HTTP: the proxy hangs, or something between "
                                    "swallows what is sent.");
                sure.fix = Text::tr("Ask those who run the proxy, and check host and port in %1.")
                               .arg(m_context.proxyVariable);
            } else if (yes) {
                sure.why = Text::tr("It lets in those who show no ticket at all, and refuses this one.");
            }
            conclude(failure, sure);
        },
        nullptr);
    m_look->start(left);
}

void ProbeRun::conclude(const TransportFailure &failure, const HopAdvice &advice)
{
    ProbeHop &current = hop(m_current);
    current.state = ProbeHop::State::Failed;
    current.finding = advice.toFinding(m_current);
    if (current.certificates.isEmpty())
        current.certificates = infosOf(failure.certificates);
    if (!current.certificates.isEmpty() && current.seen.isEmpty())
        current.seen = tlsText(current);
    if (current.seen.isEmpty())
        current.seen = advice.what;
    if (m_current == Hops::tls && failure.cause == FailureCauses::Certificate) {
        m_report.signer = isOfKnownSigner(failure) ? TlsSigner::ConfiguredCa
            : !hasUnknownSigner(failure)           ? TlsSigner::Unknown
            : isPublic(failure.certificates)       ? TlsSigner::PublicCa
                                                   : TlsSigner::UnknownCa;
    }
    changed(current);
    finish();
}

void ProbeRun::finish()
{
    if (std::exchange(m_done, true))
        return;
    m_timer.stop();
    m_overall.stop();
    bool ok = !m_report.cancelled && !m_report.skipped;
    for (ProbeHop &one : m_report.hops) {
        ok = ok && one.state != ProbeHop::State::Failed;
        if (one.state == ProbeHop::State::Pending || one.state == ProbeHop::State::Running)
            one.state = ProbeHop::State::Skipped;
    }
    m_report.ok = ok;
    Q_EMIT finished(m_report);
}

// The way

QByteArray ProbeRun::targetAuthority() const
{
    return authorityOf(m_report.target.host(), portOf(m_report.target)).toLatin1();
}

void ProbeRun::checkConfiguration()
{
    if (m_done)
        return;
    if (m_report.skipped) {
        finish();
        return;
    }
    begin(Hops::configuration, {});
    const SessionRoute::Result route = m_sessionRoute.resolve();
    ProbeHop &current = hop(Hops::configuration);
    const auto failWith = [&](const HopAdvice &advice) {
        current.state = ProbeHop::State::Failed;
        current.seen = advice.what;
        current.finding = advice.toFinding(Hops::configuration);
        changed(current);
        finish();
    };
    if (route.error) {
        HopAdvice advice;
        advice.id = QStringLiteral("session-not-configured");
        advice.what = route.error->message;
        advice.why = Text::tr("Requests through the outbound proxy need proxy, ticket and CA.");
        advice.fix = route.error->hint;
        advice.variable = route.error->variables.value(0);
        failWith(advice);
        return;
    }
    if (!m_report.target.isEmpty()) {
        HttpRequest request;
        request.method = "GET";
        request.url = m_report.target;
        if (!problemOf(request).isEmpty()) {
            HopAdvice advice;
            advice.id = QStringLiteral("target-url-invalid");
            advice.what = Text::tr("the URL to probe cannot be used");
            advice.why = Text::tr("It must be http: or https:, with a host and without a user.");
            advice.fix = Text::tr("Correct the URL.");
            failWith(advice);
            return;
        }
    }
    m_route = route.route;
    m_settings = ProxySettings::of(m_route);
    m_context = m_sessionRoute.context(m_route, m_report.target);
    current.seen = Text::tr("%1 from %2, %n certificate(s) from %3", nullptr,
                            static_cast<int>(m_route.authorities.value_or(QList<QSslCertificate>()).size()))
                       .arg(originOf(m_route.proxy), m_route.proxyVariable, m_context.caVariable);
    pass(Hops::configuration);
    openLink();
}

void ProbeRun::openLink()
{
    m_record = std::make_shared<LinkRecord>();
    m_link = std::make_unique<ProxyLink>(m_settings, m_settings.isSecure() ? m_settings.tls() : QSslConfiguration(),
                                         m_resolver, m_record, nullptr);
    QObject::connect(m_link.get(), &ProxyLink::passed, this, &ProbeRun::onPassed);
    QObject::connect(m_link.get(), &ProxyLink::opened, this, [this] {
        if (m_report.target.isEmpty()) {
            for (const QString &name : {Hops::connect, Hops::tls, Hops::http})
                skip(name, Text::tr("no URL was given to ask for"));
            finish();
        } else if (isTunnelled()) {
            openTunnel();
        } else {
            skip(Hops::connect, Text::tr("an http: target is asked for without CONNECT"));
            skip(Hops::tls, Text::tr("an http: target has no TLS"));
            sendRequest(m_link->socket(), true);
        }
    });
    QObject::connect(m_link.get(), &ProxyLink::failed, this, [this](const TransportFailure &failure) {
        if (!m_record->certificates.isEmpty() && m_current == Hops::proxyTls)
            hop(Hops::proxyTls).certificates = infosOf(m_record->certificates);
        fail(failure);
    });
    if (Resolver::needsLookup(m_settings.url.host())) {
        begin(Hops::dns, m_options.timeouts.connect);
    } else {
        skip(Hops::dns, Text::tr("an address needs no look-up"));
        begin(Hops::tcp, m_options.timeouts.connect);
    }
    m_link->open();
}

void ProbeRun::onPassed(const QString &name)
{
    ProbeHop &current = hop(name);
    if (name == Hops::dns) {
        for (const QHostAddress &address : m_resolver.addresses(m_settings.url.host()))
            current.addresses.append(address.toString());
        current.seen = current.addresses.join(QStringLiteral(", "));
        pass(name);
        begin(Hops::tcp, m_options.timeouts.connect);
    } else if (name == Hops::tcp) {
        current.addresses = QStringList{m_record->address};
        current.seen = m_record->address;
        pass(name);
        if (m_settings.isSecure())
            begin(Hops::proxyTls, m_options.timeouts.connect);
        else
            skip(Hops::proxyTls, Text::tr("%1 begins with http://").arg(m_route.proxyVariable));
    } else {
        current.certificates = infosOf(m_record->certificates);
        current.protocol = m_record->tls.protocol;
        current.cipher = m_record->tls.cipher;
        current.seen = tlsText(current);
        pass(name);
    }
}

void ProbeRun::openTunnel()
{
    begin(Hops::connect, m_options.timeouts.connect);
    m_opener = std::make_unique<TunnelOpener>(*m_link, targetAuthority(), m_settings.authorization, nullptr);
    QObject::connect(m_opener.get(), &TunnelOpener::opened, this, [this](const QByteArray &early) {
        takeHead(hop(Hops::connect), m_opener->answer(), proxySecrets(m_settings.authorization));
        pass(Hops::connect);
        openTargetTls(early);
    });
    QObject::connect(m_opener.get(), &TunnelOpener::failed, this, [this](const TransportFailure &failure) {
        if (failure.proxyStatus)
            takeHead(hop(Hops::connect), m_opener->answer(), proxySecrets(m_settings.authorization));
        fail(failure);
    });
    m_opener->send();
}

void ProbeRun::openTargetTls(const QByteArray &early)
{
    begin(Hops::tls, m_options.timeouts.connect);
    m_pipe = std::make_unique<LoopbackPipe>(m_link->socket(), early, nullptr);
    QSslSocket &socket = m_pipe->socket();
    QObject::connect(m_pipe.get(), &LoopbackPipe::opened, this, [this, &socket] {
        socket.setSslConfiguration(targetTls(m_route));
        socket.setPeerVerifyName(m_report.target.host());
        socket.startClientEncryption();
    });
    QObject::connect(m_pipe.get(), &LoopbackPipe::failed, this, [this] {
        TransportFailure failure;
        failure.hop = Hops::tls;
        failure.detail = QStringLiteral("no port on loopback");
        fail(failure);
    });
    QObject::connect(&socket, &QSslSocket::sslErrors, this, [this, &socket](const QList<QSslError> &errors) {
        ProbeHop &current = hop(Hops::tls);
        const TlsInfo info = tlsInfoOf(socket.sslConfiguration());
        current.protocol = info.protocol;
        current.cipher = info.cipher;
        TransportFailure failure = tlsFailure(errors);
        failure.cause = FailureCauses::Certificate;
        failure.certificates = socket.peerCertificateChain();
        fail(failure);
    });
    QObject::connect(&socket, &QSslSocket::encrypted, this, &ProbeRun::onTargetEncrypted);
    QObject::connect(&socket, &QSslSocket::errorOccurred, this, [this, &socket](QAbstractSocket::SocketError error) {
        if (m_current != Hops::tls || m_failed)
            return;
        const bool isHandshake = error == QAbstractSocket::SslHandshakeFailedError;
        TransportFailure failure;
        failure.hop = Hops::tls;
        failure.kind = isHandshake ? FailureKind::TlsFailed : FailureKind::ConnectionLost;
        failure.cause = isHandshake ? FailureCauses::Handshake : FailureCauses::Closed;
        if (isHandshake && socket.errorString().contains(QLatin1StringView("wrong version number")))
            failure.cause = FailureCauses::NotTls;
        fail(failure);
    });
    m_pipe->open();
}

void ProbeRun::onTargetEncrypted()
{
    QSslSocket &socket = m_pipe->socket();
    ProbeHop &current = hop(Hops::tls);
    const TlsInfo info = tlsInfoOf(socket.sslConfiguration());
    current.certificates = infosOf(socket.peerCertificateChain());
    current.protocol = info.protocol;
    current.cipher = info.cipher;
    current.seen = tlsText(current);
    m_report.signer = TlsSigner::ConfiguredCa;
    pass(Hops::tls);
    sendRequest(socket, false);
}

void ProbeRun::sendRequest(QSslSocket &socket, bool isAbsolute)
{
    begin(Hops::http, m_options.timeouts.read);
    m_target = &socket;
    QObject::connect(&socket, &QSslSocket::readyRead, this, &ProbeRun::readAnswer);
    const auto onEnd = [this] {
        readAnswer();
        if (m_done || m_target == nullptr)
            return;
        TransportFailure failure;
        failure.hop = Hops::http;
        failure.kind = FailureKind::ConnectionLost;
        if (!isTunnelled())
            failure.proxy = originOf(m_route.proxy);
        fail(failure);
    };
    QObject::connect(&socket, &QSslSocket::disconnected, this, onEnd);
    QObject::connect(&socket, &QSslSocket::errorOccurred, this, onEnd);
    const QUrl &url = m_report.target;
    const bool isUsualPort = url.port(-1) < 0 || portOf(url) == (isTunnelled() ? 443 : 80);
    QByteArray host = targetAuthority();
    if (isUsualPort)
        host.truncate(host.lastIndexOf(':'));
    QByteArray path = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!path.startsWith('/'))
        path.prepend('/');
    QByteArray request = "GET " + (isAbsolute ? "http://" + host + path : path) + " HTTP/1.1\r\nHost: " + host
        + "\r\nUser-Agent: cozewi/" COZEWI_VERSION "\r\nAccept: */*\r\nConnection: close\r\n";
    if (isAbsolute)
        request += "Proxy-Authorization: " + m_settings.authorization.revealUtf8() + "\r\n";
    socket.write(request + "\r\n");
}

void ProbeRun::readAnswer()
{
    if (m_done || m_target == nullptr)
        return;
    m_buffer += m_target->read(TunnelOpener::maximumHead + 1 - m_buffer.size());
    TransportFailure failure;
    failure.hop = Hops::http;
    failure.kind = FailureKind::MalformedAnswer;
    if (!isTunnelled())
        failure.proxy = originOf(m_route.proxy);
    const std::optional<qsizetype> end = endOfHead(m_buffer);
    if (!mayBeAnswer(m_buffer)) {
        failure.cause = FailureCauses::NotHttp;
    } else if (end) {
        const HttpHead head = parseHead(QByteArrayView(m_buffer).first(*end));
        if (head.status() >= 100 && head.status() <= 199) {
            m_buffer.remove(0, *end);
            return;
        }
        takeHead(hop(Hops::http), head, proxySecrets(m_settings.authorization));
        m_target->disconnect(this);
        m_target = nullptr;
        if (head.status() == 407 && !isTunnelled()) {
            TransportFailure refused = TunnelOpener::refusal(*m_link, head, m_settings.authorization);
            fail(refused);
        } else if (head.status() == 0) {
            failure.cause = FailureCauses::NotHttp;
            fail(failure);
        } else {
            onAnswer();
        }
        return;
    } else if (m_buffer.size() > TunnelOpener::maximumHead) {
        failure.cause = FailureCauses::HeadTooLong;
    } else {
        return;
    }
    m_target->disconnect(this);
    m_target = nullptr;
    fail(failure);
}

void ProbeRun::onAnswer()
{
    ProbeHop &current = hop(Hops::http);
    if (current.status >= 400) {
        HopAdvice advice;
        advice.id = QStringLiteral("target-status");
        advice.what = Text::tr("%1 answered %2").arg(m_context.targetName(), current.seen);
        advice.why = isTunnelled()
            ? Text::tr("Every hop works: the answer came from the target, or from the proxy in its place.")
            : Text::tr(
                "The proxy works. Whether the answer is its own or the target's cannot be told for http: targets.");
        advice.fix =
            Text::tr("Look at the URL and at what the target expects (a path, a method, credentials); the way to "
                     "it needs no change.");
        current.finding = advice.toFinding(Hops::http, Finding::Severity::Info);
    }
    pass(Hops::http);
    finish();
}

} // namespace Cozewi
