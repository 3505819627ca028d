// SPDX-License-Identifier: MIT
#pragma once

#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>

#include <functional>

namespace Cozewi::Testing {

/// A QTcpServer on 127.0.0.1 whose sockets can turn to TLS at any time.
class SocketListener : public QTcpServer {
    Q_OBJECT
public:
    /// \a accepted takes the ownership of the socket. Throws std::runtime_error that names the port
    /// where it cannot listen; a std::system_error with std::errc::address_in_use where it is taken.
    SocketListener(quint16 port, std::function<void(QSslSocket *)> accepted);

protected:
    void incomingConnection(qintptr handle) override;

private:
    std::function<void(QSslSocket *)> m_accepted;
};

} // namespace Cozewi::Testing
