// SPDX-License-Identifier: MIT
#pragma once

#include "http/proxylink.h"
#include "http/proxysettings.h"
#include "http/resolver.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <memory>

namespace Cozewi {

/**
 * One more connection to a proxy that behaved oddly, to know rather than guess why. No credentials are sent on it.
 * Lives on the network thread.
 */
class SecondLook : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecondLook)
public:
    enum class Question {
        SpeaksPlainHttp, ///< although TLS was tried
        SpeaksTls, ///< although plain HTTP was tried
        LetsInWithoutTicket, ///< although it refused ours
    };

    /// Calls \a answered once, later: true where the answer is yes, false where it is no or did not come.
    SecondLook(Question question, const ProxySettings &settings, QByteArray authority,
               std::function<void(bool)> answered, QObject *parent);
    ~SecondLook() override;

    /// Takes no longer than \a limit, and never long.
    void start(std::chrono::milliseconds limit);

private:
    void onOpened();
    /// Where \a isRefusalYes, any HTTP answer is one.
    void askForTunnel(bool isRefusalYes);
    void onBytes();
    void finish(bool yes);

    const Question m_question;
    ProxySettings m_settings;
    const QByteArray m_authority;
    std::function<void(bool)> m_answered;
    Resolver m_resolver;
    std::unique_ptr<ProxyLink> m_link;
    QTimer m_timer;
};

} // namespace Cozewi
