// SPDX-License-Identifier: MIT
#include "http/socketlistener.h"

#include <stdexcept>
#include <system_error>

using namespace Qt::Literals::StringLiterals;

namespace Cozewi::Testing {

SocketListener::SocketListener(quint16 port, std::function<void(QSslSocket *)> accepted)
    : m_accepted(std::move(accepted))
{
    // Many connections at once: the default of 50 lets some wait for a second.
    setListenBacklogSize(1024);
    if (!listen(QHostAddress::LocalHost, port)) {
        if (serverError() == QAbstractSocket::AddressInUseError)
            throw std::system_error(std::make_error_code(std::errc::address_in_use),
                                    "cannot listen on 127.0.0.1:" + std::to_string(port));
        const QString message = port == 0 ? u"cannot listen on 127.0.0.1: %1"_s.arg(errorString())
                                          : u"cannot listen on 127.0.0.1:%1: %2"_s.arg(port).arg(errorString());
        throw std::runtime_error(message.toStdString());
    }
}

void SocketListener::incomingConnection(qintptr handle)
{
    auto *socket = new QSslSocket;
    if (!socket->setSocketDescriptor(handle)) {
        delete socket;
        return;
    }
    m_accepted(socket);
}

} // namespace Cozewi::Testing
