// SPDX-License-Identifier: MIT
// The window with proxies that know nothing of us: the hops are walked, and requests are sent, as people do it.
#include "inspectortest.h"
#include "mainwindow.h"
#include "realproxies.h"
#include "workbench/health.h"
#include "workbench/workbench.h"

#include <cozewi/testing/httpserver.h>

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Inspector;
using namespace RealProxy;

Q_DECLARE_METATYPE(Kind)

class TestRealProxyWindow : public QObject {
    Q_OBJECT

private:
    RealProxies m_proxies;
    std::unique_ptr<HttpServer> m_plain;
    std::unique_ptr<HttpServer> m_secure;

private Q_SLOTS:
    void initTestCase()
    {
        const auto answer = [](const RecordedRequest &request) {
            HttpResponse echo;
            echo.body = "seen: " + request.method + ' ' + request.target;
            return echo;
        };
        HttpServer::Options tls;
        tls.tls = m_proxies.authority().issue();
        m_plain = std::make_unique<HttpServer>(answer);
        m_secure = std::make_unique<HttpServer>(tls, answer);
        m_proxies.start();
    }

    void walksAndSends_data()
    {
        QTest::addColumn<Kind>("kind");
        for (const auto &[kind, name] : kinds)
            QTest::newRow(name) << kind;
    }
    void walksAndSends()
    {
        QFETCH(Kind, kind);
        Workbench workbench({Cozewi::Runtime::create(), m_proxies.environmentFor(kind)});
        MainWindow window(&workbench);
        window.show();
        workbench.open(Profile::process());
        QTRY_VERIFY(!workbench.canCancel());
        for (HttpServer *server : {m_plain.get(), m_secure.get()}) {
            server->clearRequests();
            window.showPage(u"proxy"_s);
            const auto *proxy = window.findChild<QWidget *>(u"proxy"_s);
            auto *url = proxy->findChildren<QLineEdit *>().constFirst();
            url->setText(server->url(u"/hops"_s));
            QTest::keyClick(url, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(!workbench.proxy()->isRunning(), 20000);
            const Cozewi::ProbeHop *failed = workbench.proxy()->failedHop();
            QVERIFY2(failed == nullptr, failed != nullptr ? qPrintable(failed->seen) : "");
            QCOMPARE(proxyHealth(workbench).mood, Mood::Good);
            QCOMPARE(server->requestCount(), 1);

            window.showPage(u"send"_s);
            const auto *send = window.findChild<QWidget *>(u"send"_s);
            url = send->findChildren<QLineEdit *>().constFirst();
            url->setText(server->url(u"/sent"_s));
            QTest::keyClick(url, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(!workbench.sender()->isBusy(), 20000);
            const auto &problem = workbench.sender()->problem();
            QVERIFY2(!problem, problem ? qPrintable(problem->what + problem->why) : "");
            QCOMPARE(server->requestCount(), 2);
            QTRY_COMPARE(send->findChildren<QPlainTextEdit *>().constLast()->toPlainText(), u"seen: GET /sent"_s);
            for (const RecordedRequest &seen : server->requests())
                QVERIFY(!seen.hasHeader("proxy-authorization"));
        }
    }
};

INSPECTOR_TEST_MAIN(TestRealProxyWindow)
#include "tst_realproxywindow.moc"
