// SPDX-License-Identifier: MIT
#include "sessionpeer.h"

#include <cozewi/envkeys.h>
#include <cozewi/networkaccessmanager.h>
#include <cozewi/testing/certificateauthority.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QFile>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslConfiguration>
#include <QtTest/QSignalSpy>

using namespace SessionPeer;
using namespace Qt::Literals::StringLiterals;

namespace {

using Scheme = DemoProxy::Scheme;

const QUrl target(u"https://api.example/items"_s);

std::unique_ptr<QNetworkReply> finished(QNetworkReply *reply)
{
    QSignalSpy spy(reply, &QNetworkReply::finished);
    if (!reply->isFinished() && !spy.wait(20000))
        qFatal("the reply never finished");
    return std::unique_ptr<QNetworkReply>(reply);
}

} // namespace

/// The manager for other people's code: through the proxy with our CA, whatever they do with it.
class TestNetworkAccessManager : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWay_data()
    {
        QTest::addColumn<Scheme>("proxy");
        QTest::addColumn<QString>("url");
        for (const char *scheme : {"http", "https"}) {
            const QString url = QLatin1StringView(scheme) + u"://api.example/items"_s;
            QTest::addRow("http proxy, %s target", scheme) << Scheme::Http << url;
            QTest::addRow("https proxy, %s target", scheme) << Scheme::Https << url;
        }
    }
    void everyWay()
    {
        QFETCH(Scheme, proxy);
        QFETCH(QString, url);
        DemoProxy demo;
        NetworkAccessManager manager{Configuration(demo.environment(proxy))};
        const auto get = finished(manager.get(QNetworkRequest(QUrl(url))));
        QCOMPARE(get->error(), QNetworkReply::NoError);
        QCOMPARE(get->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        QVERIFY(get->readAll().contains("\"GET\""));
        QCOMPARE(get->manager(), &manager);
        QVERIFY(!NetworkAccessManager::errorOf(get.get()));
        QNetworkRequest request{QUrl(url)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"text/plain"_s);
        const auto post = finished(manager.post(request, QByteArray("body")));
        QCOMPARE(post->error(), QNetworkReply::NoError);
        QCOMPARE(demo.targetRequests().size(), 2);
        QCOMPARE(demo.targetRequests()[1].request.body, "body");
        for (const TargetRequest &seen : demo.targetRequests())
            QVERIFY(!seen.request.hasHeader("proxy-authorization"));
        QCOMPARE(demo.connectionCount(), 1u);
    }

    void aHeaderCannotBecomeAnotherRequest_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("value") << QByteArray("X-Name") << QByteArray("a\r\n\r\nGET http://other.example/ HTTP/1.1\r\n");
        QTest::newRow("line feed") << QByteArray("X-Name") << QByteArray("a\nX-Other: b");
        QTest::newRow("name") << QByteArray("X-Name: a\r\nX-Other") << QByteArray("b");
    }
    void aHeaderCannotBecomeAnotherRequest()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        DemoProxy demo;
        NetworkAccessManager manager{Configuration(demo.environment())};
        QNetworkRequest request(QUrl(u"http://api.example/items"_s));
        request.setRawHeader(name, value);
        const auto reply = finished(manager.get(request));
        QCOMPARE(NetworkAccessManager::errorOf(reply.get()).value().kind, failureKindName(FailureKind::InvalidRequest));
        QCOMPARE(demo.connectionCount(), 0u);
    }

    void aRedirectElsewhereTakesNoHeadersAlong()
    {
        DemoProxy::Options options;
        HttpServer server([](const RecordedRequest &) { return HttpResponse::redirect("https://elsewhere.example/"); });
        options.targets = {{u"api.example:443"_s, server.origin()}};
        DemoProxy demo(options);
        NetworkAccessManager manager{Configuration(demo.environment())};
        QNetworkRequest request(target);
        request.setRawHeader("Authorization", "Bearer for-this-origin");
        (void)finished(manager.get(request));
        QCOMPARE(demo.targetRequests().size(), 1);
    }

    void nobodyLeadsItAstray()
    {
        DemoProxy demo;
        NetworkAccessManager manager{Configuration(demo.environment())};
        manager.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        QNetworkRequest request(target);
        request.setRawHeader("Proxy-Authorization", "Basic planted");
        QSslConfiguration weak = QSslConfiguration::defaultConfiguration();
        weak.setPeerVerifyMode(QSslSocket::VerifyNone);
        request.setSslConfiguration(weak);
        QCOMPARE(finished(manager.get(request))->error(), QNetworkReply::NoError);
        QCOMPARE(demo.targetRequests().size(), 1);
        QVERIFY(!demo.targetRequests()[0].request.hasHeader("proxy-authorization"));
        demo.setFault(ProxyFault::WrongAuthority);
        demo.dropConnections();
        demo.clearRequests();
        connect(&manager, &QNetworkAccessManager::sslErrors, this,
                [](QNetworkReply *reply, const QList<QSslError> &) { reply->ignoreSslErrors(); });
        QTest::ignoreMessage(QtWarningMsg, "ignoreSslErrors() has no effect on requests of the outbound proxy");
        QNetworkReply *reply = manager.get(request);
        QTest::ignoreMessage(QtWarningMsg, "ignoreSslErrors() has no effect on requests of the outbound proxy");
        reply->ignoreSslErrors();
        const auto refused = finished(reply);
        QCOMPARE(refused->error(), QNetworkReply::SslHandshakeFailedError);
        QVERIFY(demo.targetRequests().isEmpty());
        const auto error = NetworkAccessManager::errorOf(refused.get());
        QVERIFY(error);
        QCOMPARE(error->hop, u"tls"_s);
        QVERIFY(error->hint.contains(EnvKeys::OutboundAuthProxyCa));
    }

    void otherSchemesAreRefused()
    {
        DemoProxy demo;
        NetworkAccessManager manager{Configuration(demo.environment())};
        for (const QString &url : {u"file:///etc/passwd"_s, u"ftp://api.example/"_s, u"data:,x"_s}) {
            const auto reply = finished(manager.get(QNetworkRequest(QUrl(url))));
            QCOMPARE(reply->error(), QNetworkReply::ProtocolUnknownError);
            QVERIFY(reply->readAll().isEmpty());
        }
        QCOMPARE(demo.connectionCount(), 0u);
    }

    void failuresAreExplained_data()
    {
        QTest::addColumn<ProxyFault>("fault");
        QTest::addColumn<Scheme>("proxy");
        QTest::addColumn<QString>("hop");
        QTest::newRow("407") << ProxyFault::AuthenticationRequired << Scheme::Http << u"connect"_s;
        QTest::newRow("closes") << ProxyFault::CloseAtConnect << Scheme::Https << u"connect"_s;
        QTest::newRow("no TLS") << ProxyFault::PlainOnly << Scheme::Https << u"proxy_tls"_s;
        QTest::newRow("stalls") << ProxyFault::StallAtConnect << Scheme::Http << u"connect"_s;
    }
    void failuresAreExplained()
    {
        QFETCH(ProxyFault, fault);
        QFETCH(Scheme, proxy);
        QFETCH(QString, hop);
        DemoProxy demo;
        demo.setFault(fault);
        SessionOptions options;
        options.timeouts.connect = std::chrono::milliseconds(500);
        NetworkAccessManager manager(Configuration(demo.environment(proxy)), options);
        const auto reply = finished(manager.get(QNetworkRequest(target)));
        QVERIFY(reply->error() != QNetworkReply::NoError);
        const auto error = NetworkAccessManager::errorOf(reply.get());
        QVERIFY(error);
        QCOMPARE(error->hop, hop);
        QCOMPARE(reply->errorString(), error->message);
    }

    void statusesAreErrorsAsInQt()
    {
        DemoProxy demo;
        NetworkAccessManager manager{Configuration(demo.environment())};
        const auto reply = finished(manager.get(QNetworkRequest(QUrl(u"https://api.example/status/404"_s))));
        QCOMPARE(reply->error(), QNetworkReply::ContentNotFoundError);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
        QVERIFY(!NetworkAccessManager::errorOf(reply.get()));
    }

    void bigAnswersComeWhole()
    {
        DemoProxy demo;
        NetworkAccessManager manager{Configuration(demo.environment(Scheme::Https))};
        const auto reply = finished(manager.get(QNetworkRequest(QUrl(u"https://api.example/bytes/5000000"_s))));
        QCOMPARE(reply->readAll().size(), 5'000'000);
        QCOMPARE(reply->read(1), QByteArray());
    }

    void missingVariablesAreThrown()
    {
        QVERIFY_THROWS_EXCEPTION(ConfigurationError, NetworkAccessManager{Configuration{Environment{}}});
    }

    void aManagerMayGoWhileItWorks()
    {
        DemoProxy demo;
        auto manager = std::make_unique<NetworkAccessManager>(Configuration(demo.environment()));
        manager->get(QNetworkRequest(QUrl(u"https://api.example/delay/60000"_s)));
        QTRY_COMPARE(demo.targetRequests().size(), 1);
        manager.reset();
        QTRY_COMPARE(demo.openConnections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestNetworkAccessManager)
#include "tst_networkaccessmanager.moc"
