// SPDX-License-Identifier: MIT
#include "commandpalette.h"
#include "inspectortest.h"
#include "mainwindow.h"
#include "plantedplatform.h"
#include "screentexts.h"
#include "widgets/datatable.h"
#include "widgets/filechooser.h"
#include "widgets/messagebar.h"
#include "workbench/workbench.h"

#include <cozewi/testing/demoproxy.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;
using Cozewi::Testing::DemoProxy;
using Cozewi::Testing::ProxyFault;

namespace {

struct ExtraWindow {
    DemoProxy proxy;
    PlantedPlatform platform;
    std::shared_ptr<Cozewi::Runtime> runtime;
    Workbench workbench;
    MainWindow window;

    enum class Network { Planted, Real };
    explicit ExtraWindow(Network network = Network::Planted)
        : runtime(network == Network::Real ? Cozewi::Runtime::create() : platform.runtime())
        , workbench({runtime, environment(network)})
        , window(&workbench)
    {
        window.show();
        workbench.open(Profile::process());
        settle();
    }
    ~ExtraWindow() { setFileChooser({}); }

    Cozewi::Environment environment(Network network) const
    {
        if (network == Network::Real)
            return proxy.environment(DemoProxy::Scheme::Https);
        return PlantedPlatform::environment().overlaidWith(proxy.environment(DemoProxy::Scheme::Https));
    }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!workbench.canCancel(), 20000);
        QTest::qWait(0);
    }
    QWidget *page(const QString &id)
    {
        window.showPage(id);
        QTest::qWait(0);
        return window.findChild<QWidget *>(id);
    }
    template<typename Widget>
    Widget *named(const QString &name)
    {
        for (Widget *widget : window.findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    QPushButton *button(const QString &pageId, const QString &text)
    {
        for (QPushButton *candidate : window.findChild<QWidget *>(pageId)->findChildren<QPushButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    QString messages(const QString &pageId)
    {
        QStringList texts;
        for (const MessageBar *bar : window.findChild<QWidget *>(pageId)->findChildren<MessageBar *>()) {
            if (!bar->isHidden())
                texts << bar->plainText();
        }
        return texts.join(u'\n');
    }
    QString shown(const QString &pageId)
    {
        ScreenTexts texts;
        texts.widget(page(pageId));
        return texts.texts.join(u'\n');
    }
};

} // namespace

/// Sending, reporting, finding a command.
class TestExtraPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Send a request

    void sendsThroughTheProxyAndShowsTheAnswer()
    {
        ExtraWindow w(ExtraWindow::Network::Real);
        w.page(u"send"_s);
        w.proxy.clearRequests();
        w.named<QLineEdit>(u"URL of the request"_s)->setText(u"https://api.example/orders?x=1"_s);
        w.named<QPlainTextEdit>(u"Headers of the request"_s)->setPlainText(u"X-One: a: b\n\nAccept: text/plain"_s);
        w.named<QPlainTextEdit>(u"Body of the request"_s)->setPlainText(u"{\"q\": \"ü\"}"_s);
        w.named<QComboBox>(u"Method"_s)->setCurrentText(u"POST"_s);
        QTest::mouseClick(w.button(u"send"_s, u"Send"_s), Qt::LeftButton);
        QVERIFY(w.workbench.sender()->isBusy());
        w.settle();
        QVERIFY(w.workbench.sender()->answer());
        QCOMPARE(w.workbench.sender()->answer()->status, 200);
        const auto requests = w.proxy.targetRequests();
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0].request.method, QByteArray("POST"));
        QCOMPARE(requests[0].request.header("x-one"), QByteArray("a: b"));
        QCOMPARE(requests[0].request.body, QByteArray("{\"q\": \"ü\"}"));
        const QString all = w.shown(u"send"_s);
        QVERIFY2(all.contains(u"\"method\": \"POST\"") && all.contains(u"signed by"), qPrintable(all));
        // It stands in the list of requests too, without its query.
        w.page(u"requests"_s);
        QCOMPARE(w.workbench.exchanges()->rowCount(), 1);
        QVERIFY(!w.workbench.exchanges()->at(0).url.toString().contains(u"x=1"));
    }

    void saysWhyItFailedAndLeadsToTheHops()
    {
        ExtraWindow w(ExtraWindow::Network::Real);
        w.page(u"send"_s);
        w.proxy.setFault(ProxyFault::AuthenticationRequired);
        w.named<QLineEdit>(u"URL of the request"_s)->setText(u"https://api.example/orders"_s);
        QTest::keyClick(w.named<QLineEdit>(u"URL of the request"_s), Qt::Key_Return);
        w.settle();
        QVERIFY(w.workbench.sender()->problem());
        QVERIFY2(w.messages(u"send"_s).contains(u"407"), qPrintable(w.messages(u"send"_s)));
        for (MessageBar *bar : w.window.findChild<QWidget *>(u"send"_s)->findChildren<MessageBar *>())
            Q_EMIT bar->linkActivated(u"proxy"_s);
        QCOMPARE(w.window.currentPage(), u"proxy"_s);
        w.settle();
        QCOMPARE(w.workbench.proxy()->hops()->failedRow(), 4);
        QCOMPARE(w.workbench.proxy()->url(), u"https://api.example/orders"_s);
    }

    void cancelsWhatTakesTooLong()
    {
        ExtraWindow w(ExtraWindow::Network::Real);
        w.page(u"send"_s);
        w.proxy.setFault(ProxyFault::StallAtConnect);
        w.named<QLineEdit>(u"URL of the request"_s)->setText(u"https://api.example/orders"_s);
        QTest::mouseClick(w.button(u"send"_s, u"Send"_s), Qt::LeftButton);
        QTRY_VERIFY(w.button(u"send"_s, u"Cancel"_s) != nullptr);
        QTest::keyClick(&w.window, Qt::Key_Escape);
        QVERIFY(!w.workbench.sender()->isBusy());
        QVERIFY(!w.workbench.sender()->answer() && !w.workbench.sender()->problem());
    }

    void refusesWhatCannotBeSent_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("headers");
        QTest::newRow("no URL") << QString() << QString();
        QTest::newRow("scheme") << u"ftp://x/"_s << QString();
        QTest::newRow("header without a colon") << u"https://x/"_s << u"Accept text/plain"_s;
        QTest::newRow("header with a blank") << u"https://x/"_s << u"My Header: 1"_s;
    }
    void refusesWhatCannotBeSent()
    {
        QFETCH(QString, url);
        QFETCH(QString, headers);
        QVERIFY(!SendFeed::problemOf({u"GET"_s, url, headers, {}, false}).isEmpty());
        QVERIFY(SendFeed::problemOf({u"GET"_s, u"api.example"_s, u"Accept: */*"_s, {}, false}).isEmpty());
    }

    // Report

    void makesAReportByOneClick()
    {
        ExtraWindow w;
        QTest::keyClick(&w.window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w.window.currentPage(), u"report"_s);
        QVERIFY(w.workbench.reports()->isBusy());
        w.settle();
        QVERIFY(w.workbench.reports()->report());
        const Cozewi::Report &report = *w.workbench.reports()->report();
        QVERIFY(!report.exchanges.isEmpty());
        QVERIFY(!report.diagnosis.hops.isEmpty());
        QTest::mouseClick(w.button(u"report"_s, u"Copy"_s), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"COZE_WORKLOAD_IDENTITY_CLIENT_ID"));
        QCOMPARE(w.named<QPlainTextEdit>(u"The report as Markdown"_s)->toPlainText(), copied);
        const QString all = w.shown(u"report"_s);
        for (const QString &secret : PlantedPlatform::secrets() + QStringList{w.proxy.ticket()})
            QVERIFY2(!all.contains(secret), qPrintable(secret));
    }

    void savesAReportAndComparesIt()
    {
        ExtraWindow w;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"good.json"_s);
        w.page(u"report"_s);
        w.workbench.makeReport();
        w.settle();
        setFileChooser([&](QWidget *, const FileQuestion &, const FileAnswer &answer) { answer(path); });
        QTest::mouseClick(w.button(u"report"_s, u"Save…"_s), Qt::LeftButton);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(file.readAll()).object().contains(u"diagnosis"_s));
        QVERIFY(!file.permissions().testFlag(QFile::ReadOther));

        w.platform.refuse();
        w.workbench.makeReport();
        w.settle();
        QTest::mouseClick(w.button(u"report"_s, u"Compare with another…"_s), Qt::LeftButton);
        const ReportDifferenceModel *model = w.workbench.reports()->differences();
        const QAbstractItemModelTester tester(w.workbench.reports()->differences());
        QStringList found;
        for (int row = 0; row < model->rowCount(); ++row)
            found << model->index(row, ReportDifferenceModel::SubjectColumn).data().toString();
        QVERIFY2(found.contains(u"access_token"), qPrintable(found.join(u' ')));
        QTRY_VERIFY(w.named<DataTable>(u"Differences between two reports"_s)->isVisible());

        // A file that is none is named, and nothing is lost.
        const QString other = folder.filePath(u"other.json"_s);
        QFile wrong(other);
        QVERIFY(wrong.open(QIODevice::WriteOnly));
        wrong.write("{}");
        wrong.close();
        setFileChooser([&](QWidget *, const FileQuestion &, const FileAnswer &answer) { answer(other); });
        QTest::mouseClick(w.button(u"report"_s, u"Compare with another…"_s), Qt::LeftButton);
        QVERIFY(!w.messages(u"report"_s).isEmpty());
        QVERIFY(w.workbench.reports()->report());
    }

    // Commands

    void ranksWhatIsTyped()
    {
        QVERIFY(CommandPalette::rank(u"Pages › Token"_s, u"tok"_s) >= 0);
        QVERIFY(CommandPalette::rank(u"Pages › Token"_s, u"token pages"_s) >= 0);
        QCOMPARE(CommandPalette::rank(u"Pages › Token"_s, u"lane"_s), -1);
        QVERIFY(CommandPalette::rank(u"Refresh"_s, u"re"_s) < CommandPalette::rank(u"Core › xxre"_s, u"re"_s));
        QCOMPARE(CommandPalette::rank(u"Refresh"_s, {}), 0);
    }

    void findsACommandByKeyboard()
    {
        ExtraWindow w;
        QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = w.window.findChild<CommandPalette *>();
        QVERIFY(palette != nullptr);
        auto *input = palette->findChild<QLineEdit *>();
        auto *list = palette->findChild<QTreeWidget *>();
        QVERIFY(list->topLevelItemCount() > 15);
        QTest::keyClicks(input, u"proxy"_s);
        QVERIFY(list->topLevelItemCount() > 0 && list->topLevelItemCount() < 15);
        QTest::keyClick(input, Qt::Key_Down);
        QTest::keyClick(input, Qt::Key_Up);
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(w.window.currentPage(), u"proxy"_s);
        QTRY_VERIFY(w.window.findChild<CommandPalette *>() == nullptr);
    }

    void offersNoFaultsOutsideTheDemo()
    {
        ExtraWindow w;
        QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
        auto *list = w.window.findChild<CommandPalette *>()->findChild<QTreeWidget *>();
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            QVERIFY(!list->topLevelItem(row)->text(0).contains(u"Demo faults"));
    }
};

INSPECTOR_TEST_MAIN(TestExtraPages)
#include "tst_extrapages.moc"
