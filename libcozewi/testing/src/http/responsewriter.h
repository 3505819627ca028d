// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/httpresponse.h>

#include <QtCore/QObject>
#include <QtNetwork/QSslSocket>

namespace Cozewi::Testing {

/// The reason phrase that belongs to a status.
QByteArray reasonPhrase(int status);

/// Sends one HttpResponse, with everything that is wrong with it, over a socket.
class ResponseWriter : public QObject {
    Q_OBJECT
public:
    /// \a head: the answer to a HEAD request, which has no body.
    ResponseWriter(HttpResponse response, bool head, bool keepAlive, QSslSocket *socket, QObject *parent);

    void start();

Q_SIGNALS:
    /// It was handed to the socket whole; the connection may be used for the next request.
    void finished();
    /// Nothing more is to be done with the connection: it was closed or it stalls.
    void ended(bool stalls);

private:
    void begin();
    void put(const QByteArray &bytes, void (ResponseWriter::*next)());
    void drip();
    void headSent();
    void sendBody();
    void pump();
    void done();
    void cutNow();
    void end(Ending ending);
    void endWhenWritten();
    [[nodiscard]] QByteArray headBytes() const;
    [[nodiscard]] bool cutsAt(CutPoint point) const;
    [[nodiscard]] qint64 bodySize() const;
    [[nodiscard]] QByteArray bodyPart(qint64 from, qint64 size) const;

    HttpResponse m_response;
    const bool m_head;
    bool m_keepAlive;
    QSslSocket *const m_socket;
    QByteArray m_dripping;
    qsizetype m_dripped = 0;
    void (ResponseWriter::*m_next)() = nullptr;
    qint64 m_sent = 0;
    qint64 m_end = 0;
    bool m_bodySent = false;
    Ending m_ending = Ending::Close;
};

} // namespace Cozewi::Testing
