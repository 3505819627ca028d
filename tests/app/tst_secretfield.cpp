// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "widgets/secretclipboard.h"
#include "widgets/secretfield.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Whatever a label of the field shows or says.
bool shows(const QWidget &widget, const QString &text)
{
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
        return label->text().contains(text) || label->accessibleName().contains(text);
    });
}

} // namespace

/// Secrets on the screen and on the clipboard.
class TestSecretField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void revealsByKeyboardAndHidesAgain()
    {
        Field f;
        QVERIFY(!shows(f.first, u"planted"_s));
        f.press(f.first);
        QVERIFY(f.first.isRevealed());
        QVERIFY(shows(f.first, u"planted-one"_s));
        f.press(f.first);
        QVERIFY(!shows(f.first, u"planted"_s));
    }

    void revealsOneAtATime()
    {
        Field f;
        f.press(f.first);
        f.press(f.second);
        QVERIFY(!shows(f.first, u"planted"_s));
        QVERIFY(shows(f.second, u"planted-two"_s));
    }

    void hidesAfterItsTime()
    {
        QCOMPARE(SecretField::revealTime, 20s);
        Field f;
        f.first.setRevealTime(50ms);
        f.press(f.first);
        QTRY_VERIFY(!f.first.isRevealed());
        QVERIFY(!shows(f.first, u"planted"_s));
    }

    void hidesWhenTheWindowLosesFocus()
    {
        Field f;
        f.press(f.first);
        QEvent lost(QEvent::WindowDeactivate);
        QApplication::sendEvent(&f.window, &lost);
        QVERIFY(!f.first.isRevealed());
    }

    void hidesWithItsPage()
    {
        Field f;
        f.press(f.first);
        f.first.hide();
        QVERIFY(!f.first.isRevealed());
    }

    void keepsShowingWhatARefreshBroughtAgain()
    {
        Field f;
        f.press(f.first);
        f.first.setSecret(Cozewi::Secret::fromString(u"planted-one"_s), u"one"_s);
        QVERIFY(f.first.isRevealed());
        f.first.setSecret(Cozewi::Secret::fromString(u"planted-new"_s), u"one"_s);
        QVERIFY(!f.first.isRevealed());
    }

    void offersNothingWhereThereIsNothing()
    {
        SecretField field;
        field.setSecret({}, u"none"_s);
        for (const QPushButton *button : field.findChildren<QPushButton *>())
            QVERIFY(!button->isEnabled());
        field.reveal();
        QVERIFY(!field.isRevealed());
    }

    void copiesWithAHintForClipboardManagers()
    {
        Field f;
        f.first.copy();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), u"planted-one"_s);
        QCOMPARE(data->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        SecretClipboard::shared()->clear();
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void clearsTheClipboardAfterAWhile()
    {
        QCOMPARE(SecretClipboard::keepTime, 10s);
        SecretClipboard clipboard;
        clipboard.setKeepTime(50ms);
        clipboard.copy(Cozewi::Secret::fromString(u"planted-one"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"planted-one"_s);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void leavesAnotherProgramsTextAlone()
    {
        SecretClipboard clipboard;
        clipboard.copy(Cozewi::Secret::fromString(u"planted-one"_s));
        QGuiApplication::clipboard()->setText(u"something else"_s);
        clipboard.clear();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"something else"_s);
    }

private:
    struct Field {
        QWidget window;
        SecretField first;
        SecretField second;

        Field()
        {
            auto *layout = new QVBoxLayout(&window);
            layout->addWidget(&first);
            layout->addWidget(&second);
            first.setSecret(Cozewi::Secret::fromString(u"planted-one"_s), u"one"_s);
            second.setSecret(Cozewi::Secret::fromString(u"planted-two"_s), u"two"_s);
            window.show();
            static_cast<void>(QTest::qWaitForWindowExposed(&window));
        }
        ~Field()
        {
            first.setParent(nullptr);
            second.setParent(nullptr);
        }
        static void press(const SecretField &field)
        {
            QTest::keyClick(field.findChildren<QPushButton *>().constFirst(), Qt::Key_Space);
        }
    };
};

INSPECTOR_TEST_MAIN(TestSecretField)
#include "tst_secretfield.moc"
