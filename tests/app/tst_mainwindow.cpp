// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "mainwindow.h"
#include "plantedplatform.h"
#include "preferences.h"
#include "widgets/datatable.h"
#include "widgets/filechooser.h"
#include "widgets/messagebar.h"
#include "widgets/secretfield.h"
#include "widgets/sidebar.h"
#include "workbench/workbench.h"

#include <cozewi/widgets/statuschip.h>

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollBar>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Window {
    PlantedPlatform platform;
    Workbench workbench;
    MainWindow window;

    explicit Window(const Cozewi::Environment &environment = PlantedPlatform::environment())
        : workbench({platform.runtime(), environment})
        , window(&workbench)
    {
        Preferences::setPage(u"overview"_s);
        window.showPage(u"overview"_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        workbench.open(Profile::process());
        settle();
    }
    ~Window() { setFileChooser({}); }

    void settle()
    {
        QTRY_VERIFY(!workbench.isBusy());
        QTest::qWait(0);
    }
    QWidget *page(const QString &id)
    {
        window.showPage(id);
        QTest::qWait(0);
        return window.findChild<QWidget *>(id);
    }
    template<typename Widget>
    Widget *named(const QString &page, const QString &accessibleName)
    {
        for (Widget *widget : window.findChild<QWidget *>(page)->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    QPushButton *button(QWidget *parent, const QString &text)
    {
        for (QPushButton *candidate : parent->findChildren<QPushButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    QString messages(const QString &page)
    {
        QStringList texts;
        for (const MessageBar *bar : window.findChild<QWidget *>(page)->findChildren<MessageBar *>()) {
            if (!bar->isHidden())
                texts << bar->plainText();
        }
        return texts.join(u'\n');
    }
};

/// Counts windows that come up beside the main one.
class OtherWindows : public QObject {
public:
    OtherWindows() { qApp->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::Show && widget != nullptr && widget->isWindow()
            && qobject_cast<MainWindow *>(watched) == nullptr)
            ++count;
        return false;
    }
};

} // namespace

/// The window as people use it: keyboard, mouse, what stands there afterwards.
class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughItsPagesByKeyboard()
    {
        Window w;
        QTest::keyClick(&w.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(w.window.currentPage(), u"token"_s);
        auto *sidebar = w.window.findChild<Sidebar *>();
        sidebar->setFocus();
        QTest::keyClick(sidebar, Qt::Key_Down);
        QCOMPARE(w.window.currentPage(), u"lane"_s);
        // Each page is reached, and shows something.
        for (const QString &id : w.window.pages()) {
            QVERIFY(w.page(id)->isVisible());
            QVERIFY(!w.page(id)->accessibleName().isEmpty());
        }
    }

    void makesItsPagesWithoutAFlash()
    {
        const OtherWindows others;
        Window w;
        // All are made while nothing else is to be done.
        QTRY_VERIFY(std::ranges::all_of(
            w.window.pages(), [&](const QString &id) { return w.window.findChild<QWidget *>(id) != nullptr; }));
        QCOMPARE(w.window.currentPage(), u"overview"_s);
        QCOMPARE(others.count, 0);
    }

    void overviewScrollsOnceBeneathAMessage()
    {
        Window w;
        w.platform.refuse();
        w.workbench.refresh();
        w.settle();
        QTRY_VERIFY(!w.messages(u"overview"_s).isEmpty());
        auto *variables = w.named<DataTable>(u"overview"_s, u"Project variables"_s);
        QTRY_COMPARE(variables->verticalScrollBar()->maximum(), 0);
        QCOMPARE(variables->model()->rowCount(), 5);
    }

    void refreshesByF5AndCtrlR()
    {
        Window w;
        const qsizetype before = w.platform.script().requestCount();
        QTest::keyClick(&w.window, Qt::Key_F5);
        QVERIFY(w.workbench.isBusy());
        w.settle();
        QTest::keyClick(&w.window, Qt::Key_R, Qt::ControlModifier);
        w.settle();
        QCOMPARE(w.platform.script().requestCount(), before + 6);
    }

    void turnsRefreshIntoCancelWhileItRuns()
    {
        Window w;
        w.platform.script().hold();
        QPushButton *refresh = w.button(w.window.centralWidget(), u"Refresh"_s);
        QVERIFY(refresh != nullptr);
        QTest::mouseClick(refresh, Qt::LeftButton);
        QTRY_COMPARE(refresh->text(), u"Cancel"_s);
        QTest::mouseClick(refresh, Qt::LeftButton);
        QTRY_COMPARE(refresh->text(), u"Refresh"_s);
        QVERIFY(!w.workbench.isBusy());
        w.platform.script().release();
    }

    void leadsFromAChipToItsPage()
    {
        Window w;
        QStringList seen;
        for (Cozewi::StatusChip *chip : w.page(u"overview"_s)->findChildren<Cozewi::StatusChip *>()) {
            w.page(u"overview"_s);
            QTest::mouseClick(chip, Qt::LeftButton);
            seen << w.window.currentPage();
        }
        QCOMPARE(seen, QStringList({u"configuration"_s, u"token"_s, u"environment"_s, u"proxy"_s}));
    }

    void saysWhatIsWrongInsideThePage()
    {
        Window w;
        w.platform.refuse();
        w.workbench.refresh();
        w.settle();
        w.page(u"overview"_s);
        QTRY_VERIFY(w.messages(u"overview"_s).contains(u"access_denied"));
        w.page(u"token"_s);
        QTRY_VERIFY(w.messages(u"token"_s).contains(u"access_denied"));
        // Nothing modal, and the old values are still there.
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QCOMPARE(w.workbench.variables()->model()->rowCount(), 5);
        QCOMPARE(w.window.findChild<Sidebar *>()->item(1)->data(Sidebar::StateRole).toString(), u"failed"_s);
    }

    void lendsAHandWhereNothingIsConfigured()
    {
        Window w{Cozewi::Environment()};
        QWidget *overview = w.page(u"overview"_s);
        QPushButton *demo = w.button(overview, u"Try the demo"_s);
        QVERIFY(demo != nullptr && demo->isVisible());
        QTest::mouseClick(demo, Qt::LeftButton);
        w.settle();
        QCOMPARE(w.workbench.profile().kind, Profile::Kind::Demo);
        // The demo speaks over the network, which this runtime has none of; that it was asked is enough.
        QTRY_VERIFY(!demo->isVisible());
    }

    void filtersVariablesAsOneTypes()
    {
        Window w;
        QWidget *page = w.page(u"environment"_s);
        auto *table = w.named<DataTable>(u"environment"_s, u"Project variables"_s);
        QCOMPARE(table->model()->rowCount(), 5);
        auto *filter = w.named<QLineEdit>(u"environment"_s, u"Filter by name"_s);
        QTest::keyClicks(filter, u"data"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClicks(filter, u"x"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!table->isVisible());
        filter->clear();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        table->selectRow(1);
        auto *field = page->findChild<SecretField *>();
        QVERIFY(field->isVisible());
        QCOMPARE(field->secret().revealString(), u"planted-same"_s);
        // A row is copied as it is shown: with a mask.
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"SAME"_s) && copied.contains(Cozewi::Secret::mask()));
        QVERIFY(!copied.contains(u"planted"_s));
    }

    void keepsTheSelectedVariableThroughSortingAndFiltering()
    {
        Window w;
        w.page(u"environment"_s);
        auto *table = w.named<DataTable>(u"environment"_s, u"Project variables"_s);
        table->selectRow(2);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"OTHER"_s);
        table->model()->sort(0, Qt::DescendingOrder);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"OTHER"_s);
        QTest::keyClicks(w.named<QLineEdit>(u"environment"_s, u"Filter by name"_s), u"o"_s);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"OTHER"_s);
    }

    void exportsWhereTheUserSays()
    {
        Window w;
        QWidget *page = w.page(u"environment"_s);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.env"_s);
        setFileChooser([&](QWidget *, const FileQuestion &question, const FileAnswer &answer) {
            QCOMPARE(question.mode, FileQuestion::Mode::Save);
            answer(path);
        });
        QPushButton *button = w.button(page, u"Export"_s);
        button->menu()->actions().at(1)->trigger();
        QVERIFY(QFile::exists(path));
        QVERIFY(w.messages(u"environment"_s).contains(path));
    }

    void asksForACredentialByName()
    {
        Window w;
        QWidget *page = w.page(u"credentials"_s);
        auto *name = page->findChild<QComboBox *>();
        QTest::keyClicks(name->lineEdit(), u"bot"_s);
        QTest::keyClick(name->lineEdit(), Qt::Key_Return);
        w.settle();
        QCOMPARE(w.workbench.credentials()->model()->goodCount(), 1);
        QVERIFY(Preferences::integrations(u"process"_s).contains(u"bot"_s));
        name->lineEdit()->clear();
        QTest::keyClicks(name->lineEdit(), u"off"_s);
        QTest::mouseClick(w.button(page, u"Ask"_s), Qt::LeftButton);
        w.settle();
        // What to do about 500.
        QTRY_VERIFY(w.messages(u"credentials"_s).contains(u"enabled"));
        QVERIFY(name->findText(u"integration-wechat-bot"_s) >= 0);
        QVERIFY(name->findText(u"bot"_s) >= 0);
    }

    void previewsALaneAsOneTypes()
    {
        Window w;
        w.page(u"lane"_s);
        auto *trial = w.named<QLineEdit>(u"lane"_s, u"Lane to try"_s);
        QTest::keyClicks(trial, u"ppe-checkout"_s);
        QVERIFY(w.messages(u"lane"_s).contains(u"ppe_checkout"));
        trial->clear();
        QTest::keyClicks(trial, u"ppe_checkout"_s);
        QVERIFY(w.messages(u"lane"_s).isEmpty());
        QTest::keyClick(trial, Qt::Key_Return);
        w.settle();
        auto *result = w.named<DataTable>(u"lane"_s, u"Comparison of two lanes"_s);
        QTRY_VERIFY(result->isVisible() && result->model()->rowCount() >= 4);
    }

    void takesRequestsAlong()
    {
        Window w;
        QWidget *page = w.page(u"requests"_s);
        auto *table = w.named<DataTable>(u"requests"_s, u"Exchanges"_s);
        auto *filter = w.named<QLineEdit>(u"requests"_s, u"Filter by call, target or outcome"_s);
        const int all = table->model()->rowCount();
        QTest::keyClicks(filter, u"access-token"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        filter->clear();
        QTest::keyClicks(filter, u"200"_s);
        QVERIFY(table->model()->rowCount() > 1);
        filter->clear();
        table->selectRow(0);
        QTRY_VERIFY(w.button(page, u"Copy as cURL"_s)->isVisible());
        QTest::qWait(0);
        QTest::mouseClick(w.button(page, u"Copy as cURL"_s), Qt::LeftButton);
        const QString command = QGuiApplication::clipboard()->text();
        QVERIFY2(command.contains(u"curl -sS ") && command.contains(u"$"), qPrintable(command));
        for (const QString &secret : PlantedPlatform::secrets())
            QVERIFY(!command.contains(secret));

        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.har"_s);
        FileQuestion::Mode mode = FileQuestion::Mode::Open;
        setFileChooser([&](QWidget *, const FileQuestion &question, const FileAnswer &answer) {
            mode = question.mode;
            answer(path);
        });
        QTest::mouseClick(w.button(page, u"Export HAR…"_s), Qt::LeftButton);
        QCOMPARE(mode, FileQuestion::Mode::Save); // which asks before it names an existing file
        QVERIFY(w.messages(u"requests"_s).contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(QJsonDocument::fromJson(text)[u"log"_s][u"entries"_s].toArray().size(), all);
        for (const QString &secret : PlantedPlatform::secrets())
            QVERIFY(!text.contains(secret.toUtf8()));
        QVERIFY(!file.permissions().testFlag(QFile::ReadOther));
    }

    void saysWhyAProfileCannotBeOpened()
    {
        Window w;
        w.workbench.open(Profile::fromFile(u"/nowhere/.env"_s));
        QTRY_VERIFY(std::ranges::any_of(w.window.findChildren<MessageBar *>(), [](const MessageBar *bar) {
            return bar->isVisible() && bar->plainText().contains(u"/nowhere/.env");
        }));
        w.workbench.open(Profile::process());
        w.settle();
        QVERIFY(std::ranges::none_of(w.window.findChildren<MessageBar *>(), [](const MessageBar *bar) {
            return bar->isVisible() && bar->plainText().contains(u"/nowhere/.env");
        }));
    }

    void opensAnEnvFile()
    {
        Window w;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u".env.staging"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("COZE_SERVER_ENV=ppe_file\n");
        file.close();
        setFileChooser([&](QWidget *, const FileQuestion &, const FileAnswer &answer) { answer(path); });
        QTest::keyClick(&w.window, Qt::Key_O, Qt::ControlModifier);
        w.settle();
        QCOMPARE(w.workbench.configuration().lane().value(), u"ppe_file"_s);
        QCOMPARE(Preferences::envFiles().first(), path);
        QWidget *page = w.page(u"configuration"_s);
        QTRY_VERIFY(std::ranges::any_of(page->findChildren<QRadioButton *>(), [&](const QRadioButton *button) {
            return button->isChecked() && button->text().contains(path);
        }));
    }

    void speaksTheOtherLanguageAtOnce()
    {
        Window w;
        w.page(u"token"_s);
        w.window.setLanguage(u"zh_CN"_s);
        QCOMPARE(w.window.currentPage(), u"token"_s);
        QCOMPARE(w.window.centralWidget()->findChild<Sidebar *>()->item(1)->text(), u"令牌"_s);
        w.window.setLanguage(u"en"_s);
        QCOMPARE(w.window.centralWidget()->findChild<Sidebar *>()->item(1)->text(), u"Token"_s);
        Preferences::setLanguage({});
    }

    void followsThePalette()
    {
        Window w;
        const auto ground = [&] { return w.window.grab().toImage().pixelColor(w.window.width() / 2, 5).lightness(); };
        Theme::apply(Theme::Choice::Light);
        QTest::qWait(0);
        const int light = ground();
        Theme::apply(Theme::Choice::Dark);
        QTest::qWait(0);
        QVERIFY(ground() < 80 && light > 180);
        Theme::apply(Theme::Choice::Light);
    }

    void listsItsShortcuts()
    {
        Window w;
        QTest::keyClick(&w.window, Qt::Key_F1);
        auto *dialog = w.window.findChild<QDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        // No keys twice: Qt obeys neither of two actions then.
        QStringList keys;
        for (const QAction *action : w.window.actions()) {
            for (const QKeySequence &key : action->shortcuts())
                keys << key.toString();
        }
        QVERIFY(keys.contains(u"Ctrl+O"_s));
        QCOMPARE(keys.removeDuplicates(), 0);
        dialog->reject();
    }

    void namesEverythingThatTakesTheFocus()
    {
        Window w;
        w.workbench.askCredential(u"bot"_s);
        w.settle();
        QStringList nameless;
        for (const QString &id : w.window.pages()) {
            for (QWidget *widget : w.page(id)->findChildren<QWidget *>()) {
                if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->focusProxy() != nullptr)
                    continue;
                QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
                // The line inside a combo box speaks with the name of the box.
                if (interface == nullptr || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr)
                    continue;
                if (interface->text(QAccessible::Name).isEmpty())
                    nameless << u"%1: %2"_s.arg(id, QString::fromLatin1(widget->metaObject()->className()));
            }
        }
        QCOMPARE(nameless, QStringList());
    }

    void remembersHowPagesWereSetUp()
    {
        {
            Window w;
            w.page(u"environment"_s);
            auto *table = w.named<DataTable>(u"environment"_s, u"Project variables"_s);
            table->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
            QTest::keyClicks(w.named<QLineEdit>(u"environment"_s, u"Filter by name"_s), u"t"_s);
            w.page(u"requests"_s);
            QTest::keyClicks(w.named<QLineEdit>(u"requests"_s, u"Filter by call, target or outcome"_s), u"token"_s);
            w.window.resize(1020, 700);
            w.window.close();
        }
        Window w;
        w.page(u"environment"_s);
        auto *table = w.named<DataTable>(u"environment"_s, u"Project variables"_s);
        QCOMPARE(w.named<QLineEdit>(u"environment"_s, u"Filter by name"_s)->text(), u"t"_s);
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            names << table->model()->index(row, 0).data().toString();
        QVERIFY(names.size() > 1 && names.size() < 5);
        QVERIFY2(names.first() > names.last(), qPrintable(names.join(u' ')));
        w.page(u"requests"_s);
        QCOMPARE(w.named<QLineEdit>(u"requests"_s, u"Filter by call, target or outcome"_s)->text(), u"token"_s);
        QCOMPARE(w.window.size(), QSize(1020, 700));
        QSettings().remove(u"pages"_s);
        QSettings().remove(u"window/geometry"_s);
    }

    void remembersNothingSecret()
    {
        {
            Window w;
            w.workbench.askCredential(u"bot"_s);
            w.settle();
            w.window.close();
        }
        QSettings settings;
        settings.sync();
        QFile file(settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("geometry"));
        for (const QString &secret : PlantedPlatform::secrets())
            QVERIFY(!text.contains(secret.toUtf8()));
    }
};

INSPECTOR_TEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
