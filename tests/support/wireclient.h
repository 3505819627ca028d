// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

/// A client that knows bytes and nothing else, for looking at what a server really sends. Blocking. On a
/// bare socket: QTcpSocket does not tell a reset from a close.
class WireClient {
public:
    enum class End { None, Closed, Reset };

    explicit WireClient(quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_refused = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0;
    }
    ~WireClient() { ::close(m_socket); }
    WireClient(const WireClient &) = delete;
    WireClient &operator=(const WireClient &) = delete;

    bool refused() const { return m_refused; }

    void send(const QByteArray &bytes)
    {
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const ssize_t n = ::send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (n <= 0)
                return;
            sent += n;
        }
    }

    /// What is there, or comes within \a quiet ms; empty where nothing does or the connection has ended.
    QByteArray readSome(int quiet = 10000)
    {
        pollfd descriptor{m_socket, POLLIN, 0};
        if (m_end != End::None || ::poll(&descriptor, 1, quiet) <= 0)
            return {};
        QByteArray part(65536, Qt::Uninitialized);
        const ssize_t n = ::recv(m_socket, part.data(), size_t(part.size()), 0);
        if (n <= 0)
            m_end = n == 0 ? End::Closed : errno == ECONNRESET ? End::Reset : End::None;
        part.truncate(qMax<qsizetype>(n, 0));
        return part;
    }
    /// Reads until \a enough says so, the connection ends, or nothing more comes for \a quiet ms.
    template<typename Enough>
    QByteArray readUntil(Enough enough, int quiet = 10000)
    {
        while (!enough(m_read)) {
            const QByteArray part = readSome(quiet);
            if (part.isEmpty())
                break;
            m_read += part;
        }
        return m_read;
    }
    /// Everything until the connection ends, or until nothing more comes for \a quiet ms.
    QByteArray readAll(int quiet = 10000)
    {
        return readUntil([](const QByteArray &) { return false; }, quiet);
    }
    /// One whole answer that has a Content-Length or no body; taken out of what was read.
    QByteArray readAnswer()
    {
        qsizetype size = -1;
        readUntil([&](const QByteArray &read) {
            const qsizetype head = read.indexOf("\r\n\r\n");
            if (head < 0)
                return false;
            size = head + 4 + headerOf(read, "Content-Length").toLongLong();
            return read.size() >= size;
        });
        const QByteArray answer = m_read.left(size);
        m_read.remove(0, answer.size());
        return answer;
    }

    /// How the connection ended; known once reading came that far.
    End end() const { return m_end; }

    static QByteArray bodyOf(const QByteArray &answer) { return answer.mid(answer.indexOf("\r\n\r\n") + 4); }
    static int statusOf(const QByteArray &answer) { return answer.mid(9, 3).toInt(); }
    static QByteArray headerOf(const QByteArray &answer, const QByteArray &name)
    {
        const QByteArray head = answer.left(answer.indexOf("\r\n\r\n") + 2);
        const qsizetype at = head.toLower().indexOf("\r\n" + name.toLower() + ": ");
        if (at < 0)
            return {};
        const qsizetype from = at + name.size() + 4;
        return head.mid(from, head.indexOf("\r\n", from) - from);
    }

private:
    int m_socket;
    bool m_refused = false;
    QByteArray m_read;
    End m_end = End::None;
};
