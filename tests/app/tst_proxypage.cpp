// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "mainwindow.h"
#include "plantedplatform.h"
#include "screentexts.h"
#include "widgets/datatable.h"
#include "widgets/factsview.h"
#include "widgets/messagebar.h"
#include "widgets/sidebar.h"
#include "workbench/health.h"
#include "workbench/workbench.h"

#include <cozewi/testing/demoproxy.h>
#include <cozewi/widgets/statuschip.h>

#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;
using Cozewi::ProbeHop;
using Cozewi::Testing::DemoProxy;
using Cozewi::Testing::ProxyFault;

namespace {

/// The window on a platform without a network and a proxy on loopback.
struct ProxyWindow {
    PlantedPlatform platform;
    Workbench workbench;
    MainWindow window;

    explicit ProxyWindow(const Cozewi::Environment &proxy)
        : workbench({platform.runtime(), merged(proxy)})
        , window(&workbench)
    {
        window.show();
        window.showPage(u"proxy"_s);
        workbench.open(Profile::process());
        settle();
    }
    static Cozewi::Environment merged(const Cozewi::Environment &proxy)
    {
        Cozewi::Environment environment = PlantedPlatform::environment();
        environment.unset(u"identity_ticket");
        return environment.overlaidWith(proxy);
    }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!workbench.isBusy() && !workbench.proxy()->isRunning(), 20000);
        QTest::qWait(0);
    }
    [[nodiscard]] QWidget *page() const { return window.findChild<QWidget *>(u"proxy"_s); }
    [[nodiscard]] QLineEdit *url() const { return page()->findChildren<QLineEdit *>().constFirst(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *candidate : page()->findChildren<QPushButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] QString messages(const QString &pageId = u"proxy"_s) const
    {
        QStringList texts;
        for (const MessageBar *bar : window.findChild<QWidget *>(pageId)->findChildren<MessageBar *>()) {
            if (!bar->isHidden())
                texts << bar->plainText();
        }
        return texts.join(u'\n');
    }
    [[nodiscard]] QString facts() const
    {
        QStringList texts;
        for (const FactsView *view : page()->findChildren<FactsView *>()) {
            for (const Fact &fact : view->isVisible() ? view->facts() : QList<Fact>())
                texts << u"%1|%2|%3"_s.arg(fact.label, fact.value, fact.note);
        }
        return texts.join(u'\n');
    }
    [[nodiscard]] QString state(int row) { return hop(row, HopModel::StateColumn); }
    [[nodiscard]] QString hop(int row, int column)
    {
        return workbench.proxy()->hops()->index(row, column).data().toString();
    }
    void check(const QString &target)
    {
        url()->setText(target);
        QTest::keyClick(url(), Qt::Key_Return);
        settle();
    }
};

} // namespace

/// The page Proxy & CA, from the variables to the failed hop.
class TestProxyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpsWhereNoProxyIsSet()
    {
        ProxyWindow w{Cozewi::Environment()};
        QVERIFY(w.page()->findChild<QWidget *>() != nullptr);
        QVERIFY(w.button(u"Try the demo"_s)->isVisible());
        QVERIFY(!w.button(u"Check the hops"_s)->isEnabled());
        QCOMPARE(w.messages(), QString());
        QCOMPARE(proxyHealth(w.workbench).mood, Mood::Muted);
        QVERIFY(!w.workbench.proxy()->isRunning());
        // That the four calls go directly is worth knowing all the same.
        QVERIFY2(w.facts().contains(u"step 1"), qPrintable(w.facts()));
    }

    void walksAsFarAsTheProxyByItself()
    {
        const DemoProxy proxy;
        ProxyWindow w{proxy.environment(DemoProxy::Scheme::Https)};
        QCOMPARE(w.workbench.proxy()->hops()->rowCount(), 7);
        QCOMPARE(w.state(0), u"passed"_s);
        QCOMPARE(w.state(1), u"left out"_s);
        QCOMPARE(w.state(2), u"passed"_s);
        QCOMPARE(w.state(3), u"passed"_s);
        QCOMPARE(w.state(4), u"left out"_s);
        QCOMPARE(proxyHealth(w.workbench).mood, Mood::Good);
        QVERIFY(proxy.targetRequests().isEmpty());
        QVERIFY2(w.facts().contains(u"Proxy|https://127.0.0.1:%1|COZE_OUTBOUND_AUTH_PROXY"_s.arg(proxy.port())),
                 qPrintable(w.facts()));
        QVERIFY(w.facts().contains(u"1 certificate, valid until"));
        QCOMPARE(w.workbench.proxy()->authorities()->rowCount(), 1);
    }

    void walksToAUrl_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("states");
        const QString passed = u"passed"_s;
        const QString out = u"left out"_s;
        QTest::newRow("https") << u"https://api.example/x"_s
                               << QStringList{passed, out, passed, passed, passed, passed, passed};
        QTest::newRow("http") << u"http://api.example/x"_s
                              << QStringList{passed, out, passed, passed, out, out, passed};
        QTest::newRow("a name alone") << u" api.example "_s
                                      << QStringList{passed, out, passed, passed, passed, passed, passed};
    }
    void walksToAUrl()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, states);
        const DemoProxy proxy;
        ProxyWindow w{proxy.environment(DemoProxy::Scheme::Https)};
        w.check(typed);
        QStringList seen;
        for (int row = 0; row < 7; ++row)
            seen << w.state(row);
        QCOMPARE(seen, states);
        QCOMPARE(proxy.targetRequests().size(), 1);
        QVERIFY(w.workbench.lastEvent().contains(u"Hops checked"));
        // Each hop tells what was seen there.
        auto *table = w.page()->findChildren<DataTable *>().constFirst();
        table->selectRow(3);
        QVERIFY2(w.facts().contains(u"TLSv1.3") && w.facts().contains(u"SHA-256"), qPrintable(w.facts()));
    }

    void opensTheHopThatWasSlow()
    {
        DemoProxy proxy;
        proxy.setFault(ProxyFault::Slow);
        ProxyWindow w{proxy.environment(DemoProxy::Scheme::Https)};
        w.check(u"https://api.example/x"_s);
        const auto *table = w.page()->findChildren<DataTable *>().constFirst();
        QTRY_VERIFY(table->currentIndex().isValid());
        const ProbeHop &hop = w.workbench.proxy()->hops()->at(table->currentIndex().row());
        QCOMPARE(hop.state, ProbeHop::State::Ok);
        QVERIFY(hop.finding);
        QVERIFY2(w.messages().contains(hop.finding->what), qPrintable(w.messages()));
    }

    void tellsCauseAndFixOfAFault_data()
    {
        QTest::addColumn<ProxyFault>("fault");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("health");
        QTest::newRow("407") << ProxyFault::AuthenticationRequired << 4 << u"407 at CONNECT"_s;
        QTest::newRow("403") << ProxyFault::Forbidden << 4 << u"403 at CONNECT"_s;
        QTest::newRow("502") << ProxyFault::BadGateway << 4 << u"502 at CONNECT"_s;
        QTest::newRow("redirect") << ProxyFault::Redirect << 4 << u"302 at CONNECT"_s;
        QTest::newRow("closes") << ProxyFault::CloseAtConnect << 4 << u"failed at CONNECT"_s;
        QTest::newRow("babbles") << ProxyFault::Babble << 4 << u"failed at CONNECT"_s;
        QTest::newRow("plain only") << ProxyFault::PlainOnly << 3 << u"failed at proxy TLS"_s;
        QTest::newRow("unknown certificate") << ProxyFault::ProxyCertificateUnknown << 3 << u"failed at proxy TLS"_s;
        QTest::newRow("wrong CA") << ProxyFault::WrongAuthority << 5 << u"failed at target TLS"_s;
        QTest::newRow("not intercepted") << ProxyFault::NoInterception << 5 << u"failed at target TLS"_s;
        QTest::newRow("target babbles") << ProxyFault::BadTarget << 6 << u"failed at HTTP"_s;
    }
    void tellsCauseAndFixOfAFault()
    {
        QFETCH(ProxyFault, fault);
        QFETCH(int, row);
        QFETCH(QString, health);
        DemoProxy proxy;
        proxy.setFault(fault);
        ProxyWindow w{proxy.environment(DemoProxy::Scheme::Https)};
        w.check(u"https://api.example/x"_s);
        QCOMPARE(w.workbench.proxy()->hops()->failedRow(), row);
        QCOMPARE(w.state(row), u"failed"_s);
        for (int after = row + 1; after < 7; ++after)
            QCOMPARE(w.state(after), u"not reached"_s);
        const Cozewi::Finding &finding = *w.workbench.proxy()->hops()->at(row).finding;
        QVERIFY(!finding.fix.isEmpty());
        QVERIFY2(w.messages().contains(finding.what) && w.messages().contains(finding.fix), qPrintable(w.messages()));
        QCOMPARE(proxyHealth(w.workbench).text, health);
        QCOMPARE(proxyHealth(w.workbench).mood, Mood::Bad);
        QTRY_COMPARE(w.window.findChild<Sidebar *>()->item(5)->data(Sidebar::StateRole).toString(), u"failed"_s);
        // And on the first page, with a way to here.
        w.window.showPage(u"overview"_s);
        QTRY_VERIFY(w.messages(u"overview"_s).contains(finding.what));
        for (Cozewi::StatusChip *chip :
             w.window.findChild<QWidget *>(u"overview"_s)->findChildren<Cozewi::StatusChip *>()) {
            if (chip->text() == u"Proxy")
                chip->click();
        }
        QCOMPARE(w.window.currentPage(), u"proxy"_s);
    }

    void cancelsAtOnce()
    {
        DemoProxy proxy;
        ProxyWindow w{proxy.environment(DemoProxy::Scheme::Https)};
        proxy.setFault(ProxyFault::StallAtHandshake);
        QTest::mouseClick(w.button(u"Check the hops"_s), Qt::LeftButton);
        QTRY_COMPARE(w.state(3), u"under way…"_s);
        QTRY_VERIFY(w.button(u"Cancel"_s) != nullptr);
        QTRY_VERIFY(!w.hop(3, HopModel::TimeColumn).isEmpty());
        QTest::mouseClick(w.button(u"Cancel"_s), Qt::LeftButton);
        QVERIFY(!w.workbench.proxy()->isRunning());
        QCOMPARE(w.state(3), u"not reached"_s);
        QCOMPARE(w.state(2), u"passed"_s);
        QTRY_VERIFY(w.button(u"Check the hops"_s) != nullptr);
        QCOMPARE(proxyHealth(w.workbench).mood, Mood::Muted);
        // The escape key does the same.
        QTest::mouseClick(w.button(u"Check the hops"_s), Qt::LeftButton);
        QTRY_COMPARE(w.state(3), u"under way…"_s);
        QTest::keyClick(&w.window, Qt::Key_Escape);
        QVERIFY(!w.workbench.proxy()->isRunning());
        // What comes late from a walk that was cancelled changes nothing.
        proxy.setFaults({});
        proxy.dropConnections();
        QTest::qWait(50);
        QCOMPARE(w.state(3), u"not reached"_s);
    }

    void refusesWhatIsNoUrl_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("scheme") << u"ftp://api.example/"_s;
        QTest::newRow("no host") << u"https:///path"_s;
        QTest::newRow("blank inside") << u"https://a b/"_s;
        QTest::newRow("password") << u"https://user:planted-password@api.example/"_s;
    }
    void refusesWhatIsNoUrl()
    {
        QFETCH(QString, typed);
        const DemoProxy proxy;
        ProxyWindow w{proxy.environment()};
        const quint64 before = proxy.connectionCount();
        w.url()->setText(typed);
        QTest::keyClick(w.url(), Qt::Key_Return);
        QVERIFY(!w.workbench.proxy()->isRunning());
        QVERIFY(!w.messages().isEmpty());
        QVERIFY(!w.messages().contains(u"planted-password"));
        QCOMPARE(proxy.connectionCount(), before);
        QTest::keyClicks(w.url(), u"x"_s);
        QCOMPARE(w.messages(), QString());
    }

    void namesWhatIsMissing()
    {
        const DemoProxy proxy;
        Cozewi::Environment environment = proxy.environment();
        environment.unset(u"identity_ticket");
        ProxyWindow w{environment};
        QCOMPARE(w.state(0), u"failed"_s);
        QCOMPARE(w.state(2), u"not reached"_s);
        QVERIFY2(w.messages().contains(u"identity_ticket"), qPrintable(w.messages()));
        QVERIFY(w.facts().contains(u"Ticket|missing|identity_ticket"));
        QCOMPARE(proxyHealth(w.workbench).mood, Mood::Bad);
        QCOMPARE(proxy.connectionCount(), 0u);
    }

    void tellsWhichVariableWonAndWhichAreIgnored()
    {
        const DemoProxy proxy;
        Cozewi::Environment environment = proxy.environment();
        environment.set(u"COZE_SKILL_PROXY_DOMAIN"_s, proxy.url());
        environment.set(u"COZE_OUTBOUND_AUTH_PROXY_CA_PATH"_s, u"/nowhere/ca.pem"_s);
        environment.set(u"HTTPS_PROXY"_s, u"http://user:planted-password@corporate.example:3128"_s);
        environment.set(u"SSL_CERT_FILE"_s, u"/nowhere/else.pem"_s);
        const QByteArray pem = proxy.authorityPem();
        environment.set(u"COZE_OUTBOUND_AUTH_PROXY_CA"_s, QString::fromLatin1(pem + pem.left(300)));
        ProxyWindow w{environment};
        const QString facts = w.facts();
        QVERIFY2(facts.contains(u"|COZE_SKILL_PROXY_DOMAIN"), qPrintable(facts));
        for (const QString &name : {u"HTTPS_PROXY"_s, u"SSL_CERT_FILE"_s, u"COZE_OUTBOUND_AUTH_PROXY"_s,
                                    u"COZE_OUTBOUND_AUTH_PROXY_CA_PATH"_s})
            QVERIFY2(facts.contains(u'\n' + name + u'|'), qPrintable(name + u'\n' + facts));
        QVERIFY(facts.contains(u"corporate.example"));
        QCOMPARE(w.workbench.proxy()->authorities()->rowCount(), 2);
        QVERIFY2(w.messages().contains(u"block 2"), qPrintable(w.messages()));
        ScreenTexts texts;
        texts.widget(&w.window);
        QVERIFY(texts.texts.join(u'\n').contains(u"wins over"));
    }

    void showsNoSecret()
    {
        DemoProxy proxy;
        proxy.setTicket(u"planted-ticket"_s);
        proxy.setFault(ProxyFault::AuthenticationRequired);
        Cozewi::Environment environment = proxy.environment(DemoProxy::Scheme::Https);
        environment.set(u"COZE_SKILL_PROXY_DOMAIN"_s, u"https://u:planted-password@127.0.0.1:%1"_s.arg(proxy.port()));
        ProxyWindow w{environment};
        ScreenTexts texts;
        for (const bool fault : {true, false}) {
            proxy.setFault(ProxyFault::AuthenticationRequired, fault);
            w.check(u"https://api.example/?key=planted-other"_s);
            auto *table = w.page()->findChildren<DataTable *>().constFirst();
            w.url()->clear(); // what the user typed is on the screen, of course
            for (int row = 0; row < 7; ++row) {
                table->selectRow(row);
                texts.widget(&w.window);
                texts.accessible(QAccessible::queryAccessibleInterface(&w.window));
            }
        }
        const QString all = texts.texts.join(u'\n');
        QVERIFY(all.contains(u"HTTP 407") && all.contains(u"HTTP 200"));
        for (const QString &secret : PlantedPlatform::secrets())
            QVERIFY2(!all.contains(secret), qPrintable(secret));
        QVERIFY(!all.contains(QString::fromLatin1(QByteArray("space:planted-ticket").toBase64())));
    }

    void speaksTheLanguageThatIsChosenLater()
    {
        const DemoProxy proxy;
        ProxyWindow w{proxy.environment(DemoProxy::Scheme::Https)};
        QCOMPARE(w.hop(2, HopModel::HopColumn), u"Connection to the proxy"_s);
        w.window.setLanguage(u"zh_CN"_s);
        w.settle();
        QCOMPARE(w.hop(2, HopModel::HopColumn), u"与代理的连接"_s);
        QCOMPARE(w.state(2), u"通过"_s);
        w.window.setLanguage(u"en"_s);
        w.settle();
        QCOMPARE(w.hop(2, HopModel::HopColumn), u"Connection to the proxy"_s);
    }

    void theDemoHasAProxyWithFaults()
    {
        Workbench workbench({Cozewi::Runtime::create(), {}});
        MainWindow window(&workbench);
        window.show();
        workbench.open(Profile::demo());
        const auto settled = [&] { return !workbench.isBusy() && !workbench.proxy()->isRunning(); };
        QTRY_VERIFY(settled());
        QVERIFY(!workbench.proxy()->url().isEmpty());
        QCOMPARE(proxyHealth(workbench).mood, Mood::Good);
        QVERIFY(workbench.findings().isEmpty());
        QAction *refused = nullptr;
        for (const QMenu *menu : window.findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->data().toString() == u"proxy-407")
                    refused = action;
            }
        }
        QVERIFY(refused != nullptr);
        refused->trigger();
        QVERIFY(workbench.proxy()->isRunning());
        QTRY_VERIFY(settled());
        QTRY_VERIFY(refused->isChecked());
        QCOMPARE(proxyHealth(workbench).text, u"407 at CONNECT"_s);
        // The token goes another way and is still there.
        QCOMPARE(workbench.token()->status().state, Cozewi::TokenStatus::State::Fresh);

        // Faults that are in the variables themselves.
        workbench.clearFaults();
        workbench.setFault(u"ca-expired"_s, true);
        workbench.refresh();
        QTRY_VERIFY(settled());
        QCOMPARE(workbench.proxy()->authorities()->goodCount(), 0);
        QCOMPARE(proxyHealth(workbench).mood, Mood::Bad);
        workbench.clearFaults();
        workbench.setFault(u"proxy-tls-only"_s, true);
        workbench.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 20000);
        QCOMPARE(workbench.proxy()->overview().proxy.scheme(), u"http"_s);
        QCOMPARE(proxyHealth(workbench).mood, Mood::Bad);
        workbench.clearFaults();
        workbench.refresh();
        QTRY_VERIFY(settled());
        QCOMPARE(proxyHealth(workbench).mood, Mood::Good);
    }

    void everyFaultOfTheDemoHasWords()
    {
        QCOMPARE(DemoDesk::proxyFaults().size(), Cozewi::Testing::allProxyFaults().size());
        for (const DemoDesk::FaultEntry &fault : DemoDesk::proxyFaults())
            QVERIFY2(fault.text.contains(u": "), qPrintable(fault.text));
    }
};

INSPECTOR_TEST_MAIN(TestProxyPage)
#include "tst_proxypage.moc"
