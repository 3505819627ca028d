// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;

namespace Inspector {

class ToneLabel;

/// Says what will be here and how to get it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &explanation);
    void addButton(QWidget *button);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();

    QString m_iconName;
    QLabel *m_icon;
    ToneLabel *m_title;
    ToneLabel *m_explanation;
    QHBoxLayout *m_buttons;
};

} // namespace Inspector
