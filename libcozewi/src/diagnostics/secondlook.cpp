// SPDX-License-Identifier: MIT
#include "diagnostics/secondlook.h"

#include "http/httphead.h"
#include "http/tunnelopener.h"

#include <algorithm>

namespace Cozewi {

namespace {

constexpr std::chrono::milliseconds lookLimit{2000};

} // namespace

SecondLook::SecondLook(Question question, const ProxySettings &settings, QByteArray authority,
                       std::function<void(bool)> answered, QObject *parent)
    : QObject(parent)
    , m_question(question)
    , m_settings(settings)
    , m_authority(std::move(authority))
    , m_answered(std::move(answered))
{
    m_settings.authorization = Secret();
    // Plain TCP first, whatever the URL says; TLS is begun by hand where that is the question.
    if (m_question != Question::LetsInWithoutTicket)
        m_settings.url.setScheme(QStringLiteral("http"));
    m_settings.url.setPort(settings.url.port(settings.isSecure() ? 443 : 80));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { finish(false); });
}

SecondLook::~SecondLook() = default;

void SecondLook::start(std::chrono::milliseconds limit)
{
    m_timer.start(std::min(limit, lookLimit));
    m_link = std::make_unique<ProxyLink>(m_settings, m_settings.isSecure() ? m_settings.tls() : QSslConfiguration(),
                                         m_resolver, std::make_shared<LinkRecord>(), nullptr);
    connect(m_link.get(), &ProxyLink::opened, this, &SecondLook::onOpened);
    connect(m_link.get(), &ProxyLink::failed, this, [this] { finish(false); });
    m_link->open();
}

void SecondLook::onOpened()
{
    QSslSocket &socket = m_link->socket();
    switch (m_question) {
    case Question::SpeaksPlainHttp:
        connect(&socket, &QSslSocket::readyRead, this, &SecondLook::onBytes);
        socket.write("OPTIONS * HTTP/1.1\r\nHost: " + m_settings.hostAndPort().toLatin1()
                     + "\r\nConnection: close\r\n\r\n");
        break;
    case Question::SpeaksTls:
        // Who shows a certificate speaks TLS, and is told nothing where it is not to be trusted. Otherwise a proxy
        // that takes both on one port may behave as oddly over TLS: only an HTTP answer tells that TLS was what it
        // missed.
        connect(&socket, &QSslSocket::sslErrors, this, [this] { finish(true); });
        connect(&socket, &QSslSocket::encrypted, this, [this] { askForTunnel(true); });
        connect(&socket, &QSslSocket::errorOccurred, this, [this] { finish(false); });
        socket.setSslConfiguration(m_settings.tls());
        socket.setPeerVerifyName(m_settings.url.host());
        socket.startClientEncryption();
        break;
    case Question::LetsInWithoutTicket:
        askForTunnel(false);
        break;
    }
}

void SecondLook::askForTunnel(bool isRefusalYes)
{
    m_link->socket().disconnect(this);
    auto *opener = new TunnelOpener(*m_link, m_authority, Secret(), this);
    connect(opener, &TunnelOpener::opened, this, [this] { finish(true); });
    connect(opener, &TunnelOpener::failed, this, [this, isRefusalYes](const TransportFailure &failure) {
        finish(isRefusalYes && failure.proxyStatus.has_value());
    });
    opener->send();
}

void SecondLook::onBytes()
{
    const QByteArray bytes = m_link->socket().peek(16);
    if (!mayBeAnswer(bytes))
        finish(false);
    else if (bytes.size() >= 8)
        finish(true);
}

void SecondLook::finish(bool yes)
{
    if (!m_answered)
        return;
    m_timer.stop();
    m_link->socket().disconnect(this);
    const auto answered = std::exchange(m_answered, nullptr);
    // From inside of a signal of the socket that goes with us.
    QMetaObject::invokeMethod(
        this, [answered, yes] { answered(yes); }, Qt::QueuedConnection);
}

} // namespace Cozewi
