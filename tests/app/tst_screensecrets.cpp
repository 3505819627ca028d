// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "mainwindow.h"
#include "plantedplatform.h"
#include "widgets/secretfield.h"
#include "workbench/workbench.h"

#include <QtCore/QMimeData>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Collects every text that the window shows, says to a screen reader, or would hand out by drag and drop.
class Collector {
public:
    QStringList texts;

    enum class Tables { No, Yes };
    void widget(const QWidget *root, Tables tables = Tables::Yes)
    {
        add(root, tables);
        for (const QWidget *child : root->findChildren<QWidget *>())
            add(child, tables);
    }

    void model(const QAbstractItemModel *model, const QModelIndex &parent = {})
    {
        QModelIndexList all;
        for (int row = 0; row < model->rowCount(parent); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const QModelIndex index = model->index(row, column, parent);
                all << index;
                for (int role = 0; role < 32; ++role)
                    texts << index.data(role).toString() << index.data(Qt::UserRole + role).toString();
            }
            const QModelIndex first = model->index(row, 0, parent);
            if (model->hasChildren(first))
                this->model(model, first);
        }
        if (const std::unique_ptr<QMimeData> dragged{model->mimeData(all)}) {
            for (const QString &format : dragged->formats())
                texts << QString::fromUtf8(dragged->data(format).replace('\0', ""));
        }
    }

    void accessible(QAccessibleInterface *interface)
    {
        if (interface == nullptr)
            return;
        for (const QAccessible::Text kind :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            texts << interface->text(kind);
        for (int i = 0; i < interface->childCount(); ++i)
            accessible(interface->child(i));
    }

private:
    void add(const QWidget *widget, Tables tables)
    {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription() << widget->whatsThis()
              << widget->statusTip() << widget->windowTitle();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->text();
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            texts << edit->toPlainText();
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (tables == Tables::Yes && view != nullptr && view->model() != nullptr)
            model(view->model());
    }
};

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

        Collector all;
        for (const QString &page : window.pages()) {
            window.showPage(page);
            auto *shown = window.findChild<QWidget *>(page);
            for (QAbstractItemView *view : shown->findChildren<QAbstractItemView *>()) {
                for (int row = 0; view->model() != nullptr && row < view->model()->rowCount(); ++row) {
                    view->setCurrentIndex(view->model()->index(row, 0));
                    QTest::qWait(0);
                    all.widget(shown, Collector::Tables::No);
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
        Collector shown;
        shown.widget(&window);
        QCOMPARE(leaks(shown.texts), QStringList{u"planted-access"_s});
        field->hideAgain();
        Collector hidden;
        hidden.widget(&window);
        QCOMPARE(leaks(hidden.texts), QStringList());
    }
};

INSPECTOR_TEST_MAIN(TestScreenSecrets)
#include "tst_screensecrets.moc"
