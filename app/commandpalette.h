// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

class QAction;
class QLineEdit;
class QTreeWidget;

namespace Inspector {

/// Something that can be done, and where it stands in the menus.
struct Command {
    QPointer<QAction> action;
    /// "Pages › Token"
    QString text;
    QString keys;
};

/// Everything that can be done, found by a few letters and done by Enter.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const QList<Command> &commands, QWidget *parent);

    /// How well \a text answers to \a typed: every word must be in it; -1 where one is not. Less is better.
    [[nodiscard]] static int rank(const QString &text, const QString &typed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(const QString &typed);
    void run();

    QList<Command> m_commands;
    QLineEdit *m_input;
    QTreeWidget *m_list;
};

} // namespace Inspector
