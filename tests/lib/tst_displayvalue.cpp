// SPDX-License-Identifier: MIT
// What is shown of variables that are no secrets, and may hold one all the same.
#include "config/cabundle.h"
#include "config/urlcheck.h"

#include <cozewi/configuration.h>
#include <cozewi/doctor.h>
#include <cozewi/envkeys.h>
#include <cozewi/probe.h>

#include <QtTest/QtTest>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

class TestDisplayValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void urlsShowNoSecret_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *url, const char *expected) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(expected).replace(u'*', Secret::mask());
        };
        row("https://api.test/a/b", "https://api.test/a/b");
        row("https://api.test:8443/a?key=hunter2", "https://api.test:8443/a?*");
        row("https://api.test/a#hunter2", "https://api.test/a");
        row("https://api.test?hunter2#x", "https://api.test?*");
        row("api.test:8443/a?key=hunter2", "api.test:8443/a?*");
        row("api.test/a#hunter2", "api.test/a");
        row("https://u:hunter2@api.test/a?x=1", "https://*@api.test/a?*");
        row("u:hunter2@api.test/a?x=1", "*@api.test/a?*");
        row("https://u:hun/ter2@api.test/a?x=1", "https://*@api.test/a?*");
        // An '@' behind a '?' or '#': in a value, or all of it a password.
        row("https://api.test/p?user=a@b.test&sig=hunter2", "https://*");
        row("api.test/p?user=a@b.test&sig=hunter2", "*");
        row("http://u:hunter?2@api.test", "http://*");
        row("http://u:hunter#2@api.test", "http://*");
        // User and password without a host.
        row("http://space:hunter2", "http://space:*");
        row("space:hunter2/x", "space:*/x");
        row("https://api.test:80a0/x", "https://api.test:80a0/x");
        row("http://[::1]:3128/x", "http://[::1]:3128/x");
        row("-----BEGIN PRIVATE KEY-----\nhunter2\n", "1 PEM block(s)");
    }
    void urlsShowNoSecret()
    {
        QFETCH(QString, url);
        QFETCH(QString, expected);
        QCOMPARE(displayUrl(url), expected);
    }

    // The text instead of the path, which somebody does who pastes both.
    void keysInPathsAreNotShown_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("PEM") << u"-----BEGIN EC PRIVATE KEY-----\nMHcCAQEhunter2\n-----END EC PRIVATE KEY-----\n"_s;
        QTest::newRow("on one line") << u"-----BEGIN EC PRIVATE KEY----- MHcCAQEhunter2"_s;
        QTest::newRow("without its first line") << u"MHcCAQEhunter2\nMHcCAQEhunter2\n"_s;
    }
    void keysInPathsAreNotShown()
    {
        QFETCH(QString, value);
        Environment environment;
        environment.set(EnvKeys::OutboundAuthProxy, u"http://proxy.test:1"_s);
        environment.set(EnvKeys::IdentityTicket, u"ticket"_s);
        for (const QString &name : {QString(EnvKeys::OutboundAuthProxyCaPath), u"REQUESTS_CA_BUNDLE"_s,
                                    u"CURL_CA_BUNDLE"_s, u"SSL_CERT_FILE"_s, u"SSL_CERT_DIR"_s})
            environment.set(name, value);
        const Configuration configuration(environment);
        QString all;
        for (const VariableStatus &status : configuration.variables())
            all += status.displayValue + status.problem + status.hint + u'\n';
        const ProxyOverview overview = proxyOverview(configuration);
        all += overview.caPath;
        for (const IgnoredVariable &variable : overview.ignored)
            all += variable.displayValue + u'\n';
        for (const Finding &finding : overview.findings)
            all += finding.what + finding.why + finding.fix + u'\n';
        for (const Finding &finding : checkConfiguration(configuration))
            all += finding.what + finding.why + finding.fix + u'\n';
        QVERIFY2(!all.contains(u"hunter2"), qPrintable(all));
        try {
            readCaBundle(value, u"CURL_CA_BUNDLE"_s);
            QFAIL("it was read");
        } catch (const ConfigurationError &error) {
            QVERIFY2(!error.message().contains(u"hunter2"), error.what());
            QVERIFY(error.message().contains(u"CURL_CA_BUNDLE"));
            QCOMPARE(error.message().contains(u"PEM text, not a path"), value.contains(u"BEGIN"));
            QCOMPARE(error.hint().contains(u"exposed"), value.contains(u"BEGIN"));
        }
    }
};

QTEST_GUILESS_MAIN(TestDisplayValue)
#include "tst_displayvalue.moc"
