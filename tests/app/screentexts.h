// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMimeData>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <memory>

/// Collects every text that the window shows, says to a screen reader, or would hand out by drag and drop.
class ScreenTexts {
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
