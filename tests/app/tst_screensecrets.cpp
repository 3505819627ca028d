// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "mainwindow.h"
#include "plantedplatform.h"
#include "screentexts.h"
#include "widgets/secretfield.h"
#include "workbench/workbench.h"

#include <QtWidgets/QAbstractItemView>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList leaks(const QStringList &texts)
{
    QStringList found;
    for (const QString &secret : PlantedPlatform::secrets()) {
        for (const QString &text : texts) {
            if (text.contains(secret)) {
                found << secret;
                break;
            }
        }
    }
    return found;
}

} // namespace

/// Planted secrets are nowhere on the screen until somebody reveals one.
class TestScreenSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noPageShowsOne()
    {
        PlantedPlatform platform;
        Workbench workbench({platform.runtime(), PlantedPlatform::environment()});
        MainWindow window(&workbench);
        window.show();
        workbench.open(Profile::process());
        QTRY_VERIFY(!workbench.isBusy());
        workbench.askCredential(u"bot"_s);
        workbench.askCredential(u"opaque"_s);
        workbench.askCredential(u"off"_s);
        QTRY_VERIFY(!workbench.isBusy());
        platform.refuse();
        workbench.refresh();
        QTRY_VERIFY(!workbench.isBusy());

        ScreenTexts all;
        for (const QString &page : window.pages()) {
            window.showPage(page);
            auto *shown = window.findChild<QWidget *>(page);
            for (QAbstractItemView *view : shown->findChildren<QAbstractItemView *>()) {
                for (int row = 0; view->model() != nullptr && row < view->model()->rowCount(); ++row) {
                    view->setCurrentIndex(view->model()->index(row, 0));
                    QTest::qWait(0);
                    all.widget(shown, ScreenTexts::Tables::No);
                }
            }
            all.widget(&window);
            all.accessible(QAccessible::queryAccessibleInterface(&window));
        }
        QVERIFY(all.texts.contains(u"DATABASE_URL"_s)); // it does look at the tables
        QVERIFY(all.texts.contains(Cozewi::Secret::mask()));
        QCOMPARE(leaks(all.texts), QStringList());
    }

    void theRevealedOneIsTheOnlyOne()
    {
        PlantedPlatform platform;
        Workbench workbench({platform.runtime(), PlantedPlatform::environment()});
        MainWindow window(&workbench);
        window.show();
        workbench.open(Profile::process());
        QTRY_VERIFY(!workbench.isBusy());
        window.showPage(u"token"_s);
        QTest::qWait(0);
        auto *field = window.findChild<QWidget *>(u"token"_s)->findChild<SecretField *>();
        field->reveal();
        ScreenTexts shown;
        shown.widget(&window);
        QCOMPARE(leaks(shown.texts), QStringList{u"planted-access"_s});
        field->hideAgain();
        ScreenTexts hidden;
        hidden.widget(&window);
        QCOMPARE(leaks(hidden.texts), QStringList());
    }
};

INSPECTOR_TEST_MAIN(TestScreenSecrets)
#include "tst_screensecrets.moc"
