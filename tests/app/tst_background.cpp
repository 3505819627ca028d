// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "mainwindow.h"
#include "plantedplatform.h"
#include "preferences.h"
#include "tray.h"
#include "widgets/messagebar.h"
#include "workbench/attention.h"
#include "workbench/workbench.h"

#include <cozewi/future.h>

#include <QtWidgets/QMenu>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk {
    PlantedPlatform platform;
    Workbench workbench{{platform.runtime(), PlantedPlatform::environment()}};
    Attention attention{&workbench};
    QSignalSpy needed{&attention, &Attention::needed};
    QSignalSpy over{&attention, &Attention::over};

    Desk()
    {
        workbench.open(Profile::process());
        settle();
    }
    void refresh()
    {
        workbench.refresh();
        settle();
    }
    void settle() const { QTRY_VERIFY(!workbench.isBusy()); }
};

QAction *trayAction(MainWindow &window)
{
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text().contains(u"tray"))
                return action;
        }
    }
    return nullptr;
}

} // namespace

/// What the program does while nobody looks at it.
class TestBackground : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        Tray::setAvailable({});
        Preferences::setTray(false);
    }

    void tellsOnceAndInTheBackgroundOnly()
    {
        Desk desk;
        desk.platform.refuse();
        desk.refresh();
        desk.attention.setBackground(true);
        QCOMPARE(desk.needed.size(), 0); // who was there has seen it
        desk.platform.allow();
        desk.refresh();

        desk.platform.refuse();
        desk.refresh();
        QCOMPARE(desk.needed.size(), 1);
        const QString text = desk.needed.first().at(0).toString() + desk.needed.first().at(1).toString();
        QVERIFY2(text.contains(u"access_denied"), qPrintable(text));
        for (const QString &secret : PlantedPlatform::secrets())
            QVERIFY(!text.contains(secret));
        desk.refresh();
        QCOMPARE(desk.needed.size(), 1);
        QCOMPARE(desk.over.size(), 0);
        desk.platform.allow();
        desk.refresh();
        QCOMPARE(desk.over.size(), 1);
    }

    void isQuietWhereNothingNeedsDoing()
    {
        Desk desk;
        desk.attention.setBackground(true);
        desk.refresh();
        // Unavailable for a while: the token that there is still serves.
        desk.platform.script().setHandler([](const Cozewi::HttpRequest &) {
            return Cozewi::Testing::jsonAnswer("{\"error\": \"temporarily_unavailable\"}", 503);
        });
        desk.refresh();
        QVERIFY(desk.workbench.token()->problem());
        QCOMPARE(desk.needed.size(), 0);
    }

    void isOverWhenTheWindowIsBack()
    {
        Desk desk;
        desk.attention.setBackground(true);
        desk.platform.refuse();
        desk.refresh();
        QCOMPARE(desk.needed.size(), 1);
        desk.attention.setBackground(false);
        QCOMPARE(desk.over.size(), 1);
    }

    void seesWhatFailsWithoutBeingAsked()
    {
        Desk desk;
        desk.platform.refuse();
        Cozewi::ClientOptions options;
        options.runtime = desk.platform.runtime();
        const Cozewi::Client other(Cozewi::Configuration(PlantedPlatform::environment()), options);
        static_cast<void>(other.refreshAccessToken());
        QTRY_VERIFY(desk.workbench.token()->problem());
        QCOMPARE(desk.workbench.token()->error()->oauthError, u"access_denied"_s);
    }

    void endsWhenItIsClosed()
    {
        Desk desk;
        MainWindow window(&desk.workbench);
        window.show();
        QVERIFY(window.close());
        QVERIFY(!window.isVisible());
    }

    void staysInTheTrayOfWhoWantsIt()
    {
        Tray::setAvailable(true);
        Desk desk;
        MainWindow window(&desk.workbench);
        window.show();
        QVERIFY(!trayAction(window)->isChecked());
        trayAction(window)->trigger();
        QVERIFY(Preferences::tray());
        QVERIFY(!window.close());
        QVERIFY(!window.isVisible());
        window.raiseWindow();
        QVERIFY(window.isVisible());
        // It still is after the next start, and ends when it is told so.
        MainWindow next(&desk.workbench);
        next.show();
        QVERIFY(trayAction(next)->isChecked());
        QVERIFY(!next.close());
        next.raiseWindow();
        next.quit();
        QVERIFY(!next.isVisible());
    }

    void saysWhereThereIsNoTray()
    {
        Tray::setAvailable(false);
        Desk desk;
        MainWindow window(&desk.workbench);
        window.show();
        trayAction(window)->trigger();
        QVERIFY(!trayAction(window)->isChecked());
        QVERIFY(!Preferences::tray());
        QVERIFY(std::ranges::any_of(window.findChildren<MessageBar *>(), [](const MessageBar *bar) {
            return bar->isVisible() && bar->plainText().contains(u"tray");
        }));
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QVERIFY(window.close());
    }
};

INSPECTOR_TEST_MAIN(TestBackground)
#include "tst_background.moc"
