// SPDX-License-Identifier: MIT
// The panel runs the diagnosis, shows what it found, and gives away no secret.
#include "testidentity.h"

#include <cozewi/testing/demoserver.h>
#include <cozewi/testing/scriptedtransport.h>
#include <cozewi/widgets/doctorpanel.h>

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Cozewi;
using namespace Qt::Literals::StringLiterals;

namespace {

Client clientOf(const Testing::DemoServer &server)
{
    ClientOptions options;
    options.runtime = Runtime::create();
    return Client(Configuration(server.environment()), options);
}

QPushButton *button(const DoctorPanel &panel, const QString &text)
{
    for (QPushButton *candidate : panel.findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

QString shown(const DoctorPanel &panel)
{
    QStringList texts;
    for (const QLabel *label : panel.findChildren<QLabel *>())
        texts << label->text() << label->accessibleName();
    return texts.join(u'\n');
}

} // namespace

class TestDoctorPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrong()
    {
        const Testing::DemoServer server;
        DoctorPanel panel(clientOf(server));
        panel.show();
        QSignalSpy reported(&panel, &DoctorPanel::reported);
        QVERIFY(!button(panel, u"Copy"_s)->isEnabled());
        QTest::mouseClick(button(panel, u"Run the doctor"_s), Qt::LeftButton);
        QVERIFY(panel.isRunning());
        QVERIFY(button(panel, u"Cancel"_s) != nullptr);
        QTRY_COMPARE(reported.count(), 1);
        QVERIFY(!panel.isRunning());
        QVERIFY(panel.report()->diagnosis.ok());
        QVERIFY(!panel.report()->exchanges.isEmpty());
        QVERIFY2(!shown(panel).contains(u"Errors: "), qPrintable(shown(panel)));
    }

    void saysWhatIsWrongAndWhatToChange()
    {
        Testing::DemoServer server;
        server.setFault(Testing::Fault::WrongSecret);
        DoctorPanel panel(clientOf(server));
        panel.show();
        QSignalSpy reported(&panel, &DoctorPanel::reported);
        panel.run();
        QTRY_COMPARE(reported.count(), 1);
        const QString all = shown(panel);
        QVERIFY2(all.contains(u"Errors: 1 · ") && all.contains(u"invalid_client"), qPrintable(all));
        // What is wrong is seen first.
        const QList<QLabel *> labels = panel.findChildren<QLabel *>();
        QVERIFY2(labels.at(1)->text().contains(u"invalid_client"), qPrintable(labels.at(1)->text()));
        for (const Finding &finding : panel.report()->diagnosis.findings)
            QVERIFY2(all.contains(finding.fix.toHtmlEscaped()), qPrintable(finding.fix));
        // Run again: what was wrong is over.
        server.setFault(Testing::Fault::WrongSecret, false);
        panel.run();
        QTRY_COMPARE(reported.count(), 2);
        QVERIFY2(!shown(panel).contains(u"invalid_client"), qPrintable(shown(panel)));
    }

    void copiesNoSecret()
    {
        const Testing::DemoServer server;
        DoctorPanel panel(clientOf(server));
        panel.show();
        QSignalSpy reported(&panel, &DoctorPanel::reported);
        panel.run();
        QTRY_COMPARE(reported.count(), 1);
        QTest::mouseClick(button(panel, u"Copy"_s), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"COZE_WORKLOAD_IDENTITY_CLIENT_ID"));
        const QString secret = server.environment().value(u"COZE_WORKLOAD_IDENTITY_CLIENT_SECRET"_s);
        for (const QString &text : {copied, shown(panel)})
            QVERIFY(!text.contains(secret) && !text.contains(u"eyJ"));
    }

    void isCancelled()
    {
        const auto script = Testing::TransportScript::create();
        script->setHandler([](const HttpRequest &) { return Testing::failureAnswer(FailureKind::ConnectionRefused); });
        script->hold();
        ClientOptions options;
        options.runtime = Runtime::create(Clock::system(), script->factory());
        DoctorPanel panel(Client(TestIdentity::configuration(), options));
        panel.show();
        QSignalSpy running(&panel, &DoctorPanel::runningChanged);
        panel.run();
        QVERIFY(script->waitForRequests(1));
        QTest::mouseClick(button(panel, u"Cancel"_s), Qt::LeftButton);
        QVERIFY(!panel.isRunning());
        QCOMPARE(running.count(), 2);
        // What comes afterwards is nobody's.
        script->release();
        QTRY_COMPARE(script->heldCount(), qsizetype(0));
        QCoreApplication::processEvents();
        QVERIFY(!panel.report() && !panel.isRunning());
        QVERIFY(button(panel, u"Run the doctor"_s) != nullptr);
    }

    void canDieWhileItRuns()
    {
        const auto script = Testing::TransportScript::create();
        script->setHandler([](const HttpRequest &) { return Testing::failureAnswer(FailureKind::ConnectionRefused); });
        script->hold();
        ClientOptions options;
        options.runtime = Runtime::create(Clock::system(), script->factory());
        auto panel = std::make_unique<DoctorPanel>(Client(TestIdentity::configuration(), options));
        panel->run();
        QVERIFY(script->waitForRequests(1));
        panel.reset();
        script->release();
        QTRY_COMPARE(script->heldCount(), qsizetype(0));
        QCoreApplication::processEvents();
    }

    void asksOthersWithoutAClient()
    {
        DoctorPanel panel;
        panel.show();
        panel.setRunText(u"Look"_s);
        QSignalSpy wanted(&panel, &DoctorPanel::runRequested);
        QSignalSpy unwanted(&panel, &DoctorPanel::cancelRequested);
        QPushButton *look = button(panel, u"Look"_s);
        look->setFocus();
        QTest::keyClick(look, Qt::Key_Space);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!panel.isRunning());
        panel.setRunning(true);
        QTest::keyClick(look, Qt::Key_Space);
        QCOMPARE(unwanted.count(), 1);
        panel.setRunning(false);
        Diagnosis diagnosis;
        Finding finding;
        finding.severity = Finding::Severity::Error;
        finding.what = u"<i>broken</i>"_s;
        finding.fix = u"Mend it."_s;
        diagnosis.findings << finding;
        panel.setReport(Report::of(Configuration{Environment()}, diagnosis));
        QVERIFY(shown(panel).contains(u"&lt;i&gt;broken"));
        QVERIFY(shown(panel).contains(u"Mend it."));
        panel.setReport({});
        QVERIFY(!shown(panel).contains(u"Mend it."));
    }
};

QTEST_MAIN(TestDoctorPanel)
#include "tst_doctorpanel.moc"
