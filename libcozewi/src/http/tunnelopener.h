// SPDX-License-Identifier: MIT
#pragma once

#include "http/httphead.h"
#include "http/proxylink.h"

#include <cozewi/secret.h>

#include <QtCore/QObject>

namespace Cozewi {

/// Asks a proxy for a connection to a target: CONNECT and its answer (RFC 9110 section 9.3.6). Has no timers.
class TunnelOpener : public QObject {
    Q_OBJECT
public:
    /// \a authority is host and port of the target; \a link is open.
    TunnelOpener(ProxyLink &link, QByteArray authority, Secret authorization, QObject *parent);

    void send();
    /// The proxy's answer, as far as there was one.
    [[nodiscard]] const HttpHead &answer() const { return m_answer; }

    /// What an answer other than a good one means.
    [[nodiscard]] static TransportFailure refusal(const ProxyLink &link, const HttpHead &head,
                                                  const Secret &authorization);
    /// No proxy has more to say about itself.
    static constexpr qsizetype maximumHead = qsizetype{256} * 1024;

Q_SIGNALS:
    /// \a early came behind the answer and belongs to the target.
    void opened(const QByteArray &early);
    void failed(const Cozewi::TransportFailure &failure);

private:
    void read();
    void onEnded();
    void finish(const std::optional<TransportFailure> &failure);
    [[nodiscard]] TransportFailure malformed(QLatin1StringView cause) const;

    ProxyLink &m_link;
    const QByteArray m_authority;
    const Secret m_authorization;
    QByteArray m_buffer;
    HttpHead m_answer;
    bool m_over = false;
};

} // namespace Cozewi
