// SPDX-License-Identifier: MIT
#include "config/networksettings.h"

#include <QtTest/QTest>

using namespace Cozewi;

class tst_NetworkSettings : public QObject {
    Q_OBJECT
private:
    using Pairs = QList<std::pair<QString, QString>>;
    static NetworkSettings settings(const Pairs &pairs)
    {
        Environment environment;
        for (const auto &[name, value] : pairs)
            environment.set(name, value);
        return NetworkSettings::fromEnvironment(environment);
    }
    static ProxyChoice choice(const Pairs &pairs, const QString &url = QStringLiteral("https://api.test/x"))
    {
        return settings(pairs).proxyFor(QUrl(url));
    }

private Q_SLOTS:
    void directWithoutVariables()
    {
        QVERIFY(choice({}).isDirect());
        QVERIFY(choice({}).variable.isEmpty());
        QVERIFY(choice({{QStringLiteral("HTTPS_PROXY"), QString()}}).isDirect());
        QVERIFY(settings({}).caPath().isEmpty());
    }

    void choosesByScheme()
    {
        const Pairs all{{QStringLiteral("HTTPS_PROXY"), QStringLiteral("http://s.test:1")},
                        {QStringLiteral("HTTP_PROXY"), QStringLiteral("http://p.test:2")},
                        {QStringLiteral("ALL_PROXY"), QStringLiteral("http://a.test:3")}};
        QCOMPARE(choice(all).proxy.host(), QStringLiteral("s.test"));
        QCOMPARE(choice(all).variable, QStringLiteral("HTTPS_PROXY"));
        QCOMPARE(choice(all, QStringLiteral("http://api.test/")).proxy.host(), QStringLiteral("p.test"));
        const Pairs one{{QStringLiteral("ALL_PROXY"), QStringLiteral("http://a.test:3")}};
        QCOMPARE(choice(one).proxy, QUrl(QStringLiteral("http://a.test:3")));
        QCOMPARE(choice(one, QStringLiteral("http://api.test/")).variable, QStringLiteral("ALL_PROXY"));
    }

    void lowerCaseWins()
    {
        const ProxyChoice proxy = choice({{QStringLiteral("HTTPS_PROXY"), QStringLiteral("http://upper.test:1")},
                                          {QStringLiteral("https_proxy"), QStringLiteral("http://lower.test:1")}});
        QCOMPARE(proxy.proxy.host(), QStringLiteral("lower.test"));
        QCOMPARE(proxy.variable, QStringLiteral("https_proxy"));
    }

    void aClientsHeaderIsNoProxy()
    {
        Pairs cgi{{QStringLiteral("REQUEST_METHOD"), QStringLiteral("GET")},
                  {QStringLiteral("HTTP_PROXY"), QStringLiteral("http://evil.test:1")}};
        QVERIFY(choice(cgi, QStringLiteral("http://api.test/")).isDirect());
        cgi.append({QStringLiteral("http_proxy"), QStringLiteral("http://good.test:1")});
        QCOMPARE(choice(cgi, QStringLiteral("http://api.test/")).proxy.host(), QStringLiteral("good.test"));
    }

    void proxyUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("credentials");
        const auto row = [](const QString &text, const QString &url, const QByteArray &credentials) {
            QTest::newRow(qPrintable(text)) << text << url << credentials;
        };
        row(QStringLiteral("http://p.test:3128"), QStringLiteral("http://p.test:3128"), {});
        row(QStringLiteral("http://p.test"), QStringLiteral("http://p.test:80"), {});
        row(QStringLiteral("https://p.test"), QStringLiteral("https://p.test:443"), {});
        row(QStringLiteral("p.test:3128"), QStringLiteral("http://p.test:3128"), {});
        row(QStringLiteral("HTTP://P.test:3128/"), QStringLiteral("http://p.test:3128"), {});
        row(QStringLiteral("[::1]:3128"), QStringLiteral("http://[::1]:3128"), {});
        row(QStringLiteral("http://u:p@p.test:1/"), QStringLiteral("http://p.test:1"), "u:p");
        row(QStringLiteral("u:p@p.test:1"), QStringLiteral("http://p.test:1"), "u:p");
        row(QStringLiteral("http://u@p.test:1"), QStringLiteral("http://p.test:1"), "u:");
        row(QStringLiteral("http://u:a%40b%3Ac%2Fd%25@p.test:1"), QStringLiteral("http://p.test:1"), "u:a@b:c/d%");
        row(QStringLiteral("http://u:a@b@p.test:1"), QStringLiteral("http://p.test:1"), "u:a@b");
        row(QStringLiteral("http://u:a:b@p.test:1"), QStringLiteral("http://p.test:1"), "u:a:b");
        row(QStringLiteral("http://ü:%E5%AF%86码@p.test:1"), QStringLiteral("http://p.test:1"), "ü:密码");
        row(QStringLiteral("http://u:p+q@p.test:1"), QStringLiteral("http://p.test:1"), "u:p+q");
    }
    void proxyUrls()
    {
        QFETCH(QString, text);
        QFETCH(QString, url);
        QFETCH(QByteArray, credentials);
        const ProxyChoice proxy = choice({{QStringLiteral("HTTPS_PROXY"), text}});
        QVERIFY(!proxy.problem);
        QCOMPARE(proxy.proxy, QUrl(url));
        QVERIFY(proxy.proxy.userInfo().isEmpty());
        const QByteArray expected = credentials.isEmpty() ? QByteArray() : "Basic " + credentials.toBase64();
        QCOMPARE(proxy.authorization.revealUtf8(), expected);
    }

    void wrongProxyUrlsAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("socks") << QStringLiteral("socks5://u:hunter2@p.test:1080");
        QTest::newRow("no host") << QStringLiteral("http://");
        QTest::newRow("only user") << QStringLiteral("http://u:hunter2@");
        QTest::newRow("port") << QStringLiteral("http://u:hunter2@p.test:99999");
        QTest::newRow("slash in the password") << QStringLiteral("http://u:hunter/2@p.test:1");
        QTest::newRow("space inside") << QStringLiteral("http://u:hunter2@p.te st:1");
    }
    void wrongProxyUrlsAreNamed()
    {
        QFETCH(QString, text);
        const Pairs pairs{{QStringLiteral("https_proxy"), text},
                          {QStringLiteral("no_proxy"), QStringLiteral("own.test")}};
        const ProxyChoice proxy = choice(pairs);
        QVERIFY(proxy.problem);
        QVERIFY(!proxy.isDirect());
        QVERIFY(proxy.proxy.isEmpty());
        QVERIFY(proxy.authorization.isEmpty());
        QCOMPARE(proxy.problem->variable, QStringLiteral("https_proxy"));
        QVERIFY2(proxy.problem->message.startsWith(QStringLiteral("https_proxy ")), qPrintable(proxy.problem->message));
        QVERIFY(!(proxy.problem->message + proxy.problem->hint).contains(QStringLiteral("hunter")));
        QCOMPARE(settings(pairs).problems().size(), 1);
        // What does not use it does not mind.
        QVERIFY(choice(pairs, QStringLiteral("https://own.test/")).isDirect());
        QVERIFY(choice(pairs, QStringLiteral("http://api.test/")).isDirect());
    }

    void noProxy_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("direct");
        const auto row = [](const QString &list, const QString &url, bool direct) {
            QTest::newRow(qPrintable(list + u' ' + url)) << list << url << direct;
        };
        row(QStringLiteral("*"), QStringLiteral("https://api.test/"), true);
        row(QStringLiteral("api.test"), QStringLiteral("https://api.test/"), true);
        row(QStringLiteral("API.Test"), QStringLiteral("https://api.TEST/"), true);
        row(QStringLiteral("test"), QStringLiteral("https://api.test/"), true);
        row(QStringLiteral(".test"), QStringLiteral("https://api.test/"), true);
        row(QStringLiteral("*.test"), QStringLiteral("https://api.test/"), true);
        row(QStringLiteral(".api.test"), QStringLiteral("https://api.test/"), true);
        row(QStringLiteral("pi.test"), QStringLiteral("https://api.test/"), false);
        row(QStringLiteral("api.test.evil"), QStringLiteral("https://api.test/"), false);
        row(QStringLiteral("a.test, b.test ,api.test"), QStringLiteral("https://api.test/"), true);
        row(QStringLiteral("a.test b.test api.test"), QStringLiteral("https://api.test/"), true);
        row(QStringLiteral(",,"), QStringLiteral("https://api.test/"), false);
        row(QStringLiteral("api.test:443"), QStringLiteral("https://api.test/"), true);
        row(QStringLiteral("api.test:8443"), QStringLiteral("https://api.test/"), false);
        row(QStringLiteral("api.test:8443"), QStringLiteral("https://api.test:8443/"), true);
        row(QStringLiteral("10.0.0.1"), QStringLiteral("http://10.0.0.1/"), true);
        row(QStringLiteral("10.0.0.1"), QStringLiteral("http://110.0.0.1/"), false);
        row(QStringLiteral("10.0.0.0/8"), QStringLiteral("http://10.200.3.4:81/"), true);
        row(QStringLiteral("10.0.0.0/8"), QStringLiteral("http://11.0.0.1/"), false);
        row(QStringLiteral("192.168.4.0/22"), QStringLiteral("http://192.168.7.255/"), true);
        row(QStringLiteral("192.168.4.0/22"), QStringLiteral("http://192.168.8.0/"), false);
        row(QStringLiteral("10.0.0.0/8"), QStringLiteral("http://ten.test/"), false);
        row(QStringLiteral("10.0.0.0/99"), QStringLiteral("http://10.0.0.1/"), false);
        row(QStringLiteral("127.0.0.1:81"), QStringLiteral("http://127.0.0.1/"), false);
        row(QStringLiteral("127.0.0.1:81"), QStringLiteral("http://127.0.0.1:81/"), true);
        row(QStringLiteral("::1"), QStringLiteral("http://[::1]:8080/"), true);
        row(QStringLiteral("[::1]"), QStringLiteral("http://[::1]/"), true);
        row(QStringLiteral("[::1]:8080"), QStringLiteral("http://[::1]/"), false);
        row(QStringLiteral("[::1]:8080"), QStringLiteral("http://[::1]:8080/"), true);
        row(QStringLiteral("fd00::/8"), QStringLiteral("http://[fd12::1]/"), true);
        row(QStringLiteral("fd00::/8"), QStringLiteral("http://[fe80::1]/"), false);
        row(QStringLiteral("localhost"), QStringLiteral("http://localhost:3000/"), true);
        row(QStringLiteral("localhost"), QStringLiteral("http://127.0.0.1:3000/"), false);
        row(QStringLiteral("api.test."), QStringLiteral("https://api.test/"), true);
    }
    void noProxy()
    {
        QFETCH(QString, list);
        QFETCH(QString, url);
        QFETCH(bool, direct);
        const ProxyChoice proxy = choice(
            {{QStringLiteral("ALL_PROXY"), QStringLiteral("p.test:1")}, {QStringLiteral("NO_PROXY"), list}}, url);
        QCOMPARE(proxy.isDirect(), direct);
        QCOMPARE(proxy.bypassedBy, direct ? QStringLiteral("NO_PROXY") : QString());
        QCOMPARE(proxy.variable, QStringLiteral("ALL_PROXY"));
    }

    void caBundle()
    {
        const NetworkSettings both = settings({{QStringLiteral("REQUESTS_CA_BUNDLE"), QStringLiteral("/a.pem")},
                                               {QStringLiteral("CURL_CA_BUNDLE"), QStringLiteral("/b.pem")}});
        QCOMPARE(both.caPath(), QStringLiteral("/a.pem"));
        QCOMPARE(both.caVariable(), QStringLiteral("REQUESTS_CA_BUNDLE"));
        const NetworkSettings curl = settings({{QStringLiteral("CURL_CA_BUNDLE"), QStringLiteral("/b.pem")}});
        QCOMPARE(curl.caPath(), QStringLiteral("/b.pem"));
        QCOMPARE(curl.caVariable(), QStringLiteral("CURL_CA_BUNDLE"));
    }
};

QTEST_APPLESS_MAIN(tst_NetworkSettings)
#include "tst_networksettings.moc"
