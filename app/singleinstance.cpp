// SPDX-License-Identifier: MIT
#include "singleinstance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QLocalSocket>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

constexpr int patience = 500; // ms, for a program on the same machine

QString pathFor(const QString &key)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QString() : QDir(folder).filePath(u"cozewi-inspector-"_s + key);
}

} // namespace

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        // Who connects wants one thing only; nothing is read.
        while (QLocalSocket *other = m_server.nextPendingConnection()) {
            other->disconnectFromServer();
            other->deleteLater();
        }
        Q_EMIT raiseWanted();
    });
}

QString SingleInstance::keyFor(const Profile &profile, const Cozewi::Configuration &configuration)
{
    // The demo's endpoints are made anew at each start.
    QStringList parts{profile.id()};
    if (profile.kind != Profile::Kind::Demo) {
        parts << configuration.clientId() << configuration.idTokenEndpoint().toString()
              << configuration.accessTokenEndpoint().toString() << configuration.outboundAuthEndpoint()
              << configuration.lane().value();
    }
    const QByteArray digest = QCryptographicHash::hash(parts.join(QChar(u'\0')).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().first(24));
}

QString SingleInstance::keyFor(const Profile &profile, const Cozewi::Environment &process)
{
    if (profile.kind != Profile::Kind::File)
        return keyFor(profile, Cozewi::Configuration(process));
    try {
        return keyFor(profile,
                      Cozewi::Configuration(process.overlaidWith(Cozewi::Environment::fromFile(profile.file))));
    } catch (const Cozewi::ConfigurationError &) {
        // The window will tell what is wrong with the file.
        return {};
    }
}

bool SingleInstance::raiseOther(const QString &key)
{
    const QString path = pathFor(key);
    if (key.isEmpty() || path.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(path);
    return socket.waitForConnected(patience);
}

void SingleInstance::listen(const QString &key)
{
    if (key == m_key)
        return;
    m_server.close();
    m_key = key;
    const QString path = pathFor(key);
    if (key.isEmpty() || path.isEmpty())
        return;
    // One that crashed left its file behind; one that lives keeps its place.
    if (!m_server.listen(path) && !raiseOther(key)) {
        QLocalServer::removeServer(path);
        m_server.listen(path);
    }
}

} // namespace Inspector
