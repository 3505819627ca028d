// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/testing/httpresponse.h>
#include <cozewi/testing/recordedrequest.h>

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslSocket>

#include <functional>

namespace Cozewi::Testing {

/// Sends one request to an origin on loopback and hands back the answer, or a 502 or 504 where there is
/// none. Deletes itself.
class Forwarder : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const HttpResponse &)>;

    Forwarder(RecordedRequest request, const QUrl &origin, const QList<QSslCertificate> &authorities, Done done,
              QObject *parent);

private:
    void send();
    void read();
    void finish(const HttpResponse &response);
    void fail(int status, const QString &why);
    /// False where the bytes are no whole answer (yet).
    bool parse(HttpResponse &response, bool ended) const;

    const RecordedRequest m_request;
    QSslSocket m_socket;
    QByteArray m_read;
    Done m_done;
};

} // namespace Cozewi::Testing
