// SPDX-License-Identifier: MIT
// QML: everything that the engine loads goes through the outbound proxy, and QML sees the token's time but never
// the token.
#include <cozewi/networkaccessmanager.h>
#include <cozewi/tokenwatcher.h>

#include <QtCore/QCoreApplication>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>
#include <QtQml/QQmlNetworkAccessManagerFactory>

#include <cstdio>

namespace {

/// Called on the engine's threads, so it makes a manager for each of them.
class ProxyFactory : public QQmlNetworkAccessManagerFactory {
public:
    explicit ProxyFactory(const Cozewi::Configuration &configuration)
        : m_configuration(configuration)
    {
    }
    QNetworkAccessManager *create(QObject *parent) override
    {
        return new Cozewi::NetworkAccessManager(m_configuration, {}, parent);
    }

private:
    Cozewi::Configuration m_configuration;
};

const char program[] = R"(
import QtQml

QtObject {
    property var request: null
    property Connections watching: Connections {
        target: token
        function onChanged() {
            if (token.failed) {
                console.log(token.error.message + "\n" + token.error.hint)
                Qt.exit(1)
            } else if (token.valid && !request) {
                console.log("token valid for " + token.secondsLeft + " s")
                load("https://example.org/status/200")
            }
        }
    }
    function load(url) {
        request = new XMLHttpRequest()
        request.onreadystatechange = function() {
            if (request.readyState === XMLHttpRequest.DONE) {
                console.log(url + " answered " + request.status)
                Qt.exit(request.status === 200 ? 0 : 1)
            }
        }
        request.open("GET", url)
        request.send()
    }
}
)";

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Cozewi::Configuration configuration;
    try {
        configuration.require(Cozewi::Need::Session | Cozewi::Need::Token);
    } catch (const Cozewi::ConfigurationError &error) {
        std::fprintf(stderr, "%s\n%s\n", error.what(), qPrintable(error.hint()));
        return 3;
    }

    ProxyFactory factory(configuration);
    const Cozewi::Client client(configuration);
    Cozewi::TokenWatcher token(client);
    QQmlEngine engine;
    engine.setNetworkAccessManagerFactory(&factory);
    engine.rootContext()->setContextProperty(QStringLiteral("token"), &token);
    QObject::connect(&engine, &QQmlEngine::exit, &application, &QCoreApplication::exit);

    QQmlComponent component(&engine);
    component.setData(program, QUrl());
    const std::unique_ptr<QObject> root(component.create());
    if (!root) {
        std::fprintf(stderr, "%s\n", qPrintable(component.errorString()));
        return 1;
    }
    static_cast<void>(client.requestAccessToken()); // the watcher tells how it went
    return QCoreApplication::exec();
}
