// SPDX-License-Identifier: MIT
#pragma once

#include "childprocess.h"

#include <cozewi/environment.h>
#include <cozewi/envkeys.h>
#include <cozewi/testing/certificateauthority.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

/// Debian's mitmproxy, which opens connections with a CA of its own, squid, which passes them through, and stunnel in
/// front of squid; on loopback, until the test ends.
namespace RealProxy {

using namespace Cozewi;
using namespace Cozewi::Testing;
using namespace Qt::Literals::StringLiterals;

// mitmproxy takes no colon in it; the tests of the bridge have the odd ones.
inline const QString ticket = u"t1cket+/=%40 ü中"_s;

inline quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

inline bool waitUntilListening(QProcess &process, quint16 port)
{
    for (QElapsedTimer timer =
             [] {
                 QElapsedTimer t;
                 t.start();
                 return t;
             }();
         !timer.hasExpired(60000);) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (socket.waitForConnected(500))
            return true;
        if (process.state() == QProcess::NotRunning)
            return false;
        QTest::qWait(50);
    }
    return false;
}

/// A program that runs until the test ends.
class Peer {
public:
    ~Peer()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    void start(const QString &program, const QStringList &arguments, quint16 port)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        endWithTest(m_process);
        m_process.start(program, arguments);
        if (!m_process.waitForStarted() || !waitUntilListening(m_process, port))
            qFatal("%s does not run (./dev test installs it): %s", qPrintable(program),
                   m_process.readAll().constData());
    }
    [[nodiscard]] QByteArray output()
    {
        m_output += m_process.readAll();
        return m_output;
    }

private:
    QProcess m_process;
    QByteArray m_output;
};

enum class Kind { Mitmproxy, MitmproxyTls, Squid, Stunnel };
inline const std::pair<Kind, const char *> kinds[] = {
    {Kind::Mitmproxy, "mitmproxy"},
    {Kind::MitmproxyTls, "mitmproxy over TLS"},
    {Kind::Squid, "squid"},
    {Kind::Stunnel, "stunnel and squid"},
};

class RealProxies {
public:
    void start()
    {
        const QString authority = write(u"ca.pem"_s, m_ca.certificatePem());
        startSquid();
        startStunnel();
        startMitmproxy(authority);
    }
    /// Issues what targets show.
    [[nodiscard]] CertificateAuthority &authority() { return m_ca; }

    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    void startMitmproxy(const QString &authority)
    {
        m_mitmproxyPort = freePort();
        m_mitmproxy.start(u"mitmdump"_s,
                          {u"--listen-host"_s, u"127.0.0.1"_s, u"--listen-port"_s, QString::number(m_mitmproxyPort),
                           u"--proxyauth"_s, u"space:"_s + ticket, u"--set"_s, u"confdir="_s + m_dir.path(), u"--set"_s,
                           u"ssl_verify_upstream_trusted_ca="_s + authority, u"--set"_s, u"connection_strategy=lazy"_s},
                          m_mitmproxyPort);
    }
    void startSquid()
    {
        m_squidPort = freePort();
        QProcess hash;
        hash.start(u"openssl"_s, {u"passwd"_s, u"-apr1"_s, u"-stdin"_s});
        hash.write(ticket.toUtf8() + '\n');
        hash.closeWriteChannel();
        if (!hash.waitForFinished() || hash.exitCode() != 0)
            qFatal("openssl passwd does not run");
        const QString users = write(u"users"_s, "space:" + hash.readAllStandardOutput());
        const QString folder = m_dir.filePath(u"squid"_s);
        QDir().mkpath(folder);
        // As root squid becomes another user.
        QFile::setPermissions(m_dir.path(), QFile::Permissions(0x7755));
        QFile::setPermissions(folder, QFile::Permissions(0x7777));
        QFile::setPermissions(users, QFile::Permissions(0x6644));
        const QByteArray configuration = "http_port 127.0.0.1:" + QByteArray::number(m_squidPort)
            + "\nauth_param basic program /usr/lib/squid/basic_ncsa_auth " + users.toUtf8()
            + "\nauth_param basic utf8 off\nacl known proxy_auth REQUIRED\nacl here dst 127.0.0.0/8"
              "\nhttp_access deny !here\nhttp_access allow known\nhttp_access deny all\ncache deny all"
              "\npid_filename none\nshutdown_lifetime 0 seconds\naccess_log none\ncache_log "
            + folder.toUtf8() + "/cache.log\ncoredump_dir " + folder.toUtf8()
            + "\nnetdb_filename none\npinger_enable off\nvisible_hostname squid.test\nunique_hostname squid.test"
              "\nmax_filedescriptors 1024\n";
        m_squid.start(u"squid"_s, {u"-N"_s, u"-f"_s, write(u"squid.conf"_s, configuration)}, m_squidPort);
    }
    void startStunnel()
    {
        m_stunnelPort = freePort();
        const TlsIdentity identity = m_ca.issue();
        const QString certificate = write(u"stunnel.pem"_s, identity.key.toPem() + identity.chain[0].toPem());
        const QByteArray configuration =
            "foreground = yes\npid =\nsyslog = no\n[proxy]\naccept = 127.0.0.1:" + QByteArray::number(m_stunnelPort)
            + "\nconnect = 127.0.0.1:" + QByteArray::number(m_squidPort) + "\ncert = " + certificate.toUtf8() + '\n';
        m_stunnel.start(u"stunnel"_s, {write(u"stunnel.conf"_s, configuration)}, m_stunnelPort);
    }

    [[nodiscard]] QString proxyUrl(Kind kind) const
    {
        switch (kind) {
        case Kind::Mitmproxy:
            return u"http://127.0.0.1:%1"_s.arg(m_mitmproxyPort);
        case Kind::MitmproxyTls:
            return u"https://localhost:%1"_s.arg(m_mitmproxyPort);
        case Kind::Squid:
            return u"http://127.0.0.1:%1"_s.arg(m_squidPort);
        case Kind::Stunnel:
            break;
        }
        return u"https://127.0.0.1:%1"_s.arg(m_stunnelPort);
    }
    [[nodiscard]] static bool opensConnections(Kind kind)
    {
        return kind == Kind::Mitmproxy || kind == Kind::MitmproxyTls;
    }
    /// What the target is verified with behind this proxy.
    [[nodiscard]] QByteArray authorityFor(Kind kind) const
    {
        if (!opensConnections(kind))
            return m_ca.certificatePem();
        QFile file(m_dir.filePath(u"mitmproxy-ca-cert.pem"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] Environment environmentFor(Kind kind) const
    {
        Environment environment;
        environment.set(EnvKeys::OutboundAuthProxy, proxyUrl(kind));
        environment.set(EnvKeys::IdentityTicket, ticket);
        environment.set(EnvKeys::OutboundAuthProxyCa, QString::fromLatin1(authorityFor(kind)));
        return environment;
    }

private:
    QTemporaryDir m_dir;
    CertificateAuthority m_ca;
    Peer m_mitmproxy;
    Peer m_squid;
    Peer m_stunnel;
    quint16 m_mitmproxyPort = 0;
    quint16 m_squidPort = 0;
    quint16 m_stunnelPort = 0;
};

} // namespace RealProxy
