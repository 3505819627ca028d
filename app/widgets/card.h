// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace Inspector {

class ToneLabel;

/// A box with rounded corners and one hairline; a bold title at its top left, room for more beside it.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Right of the title, next to it.
    void addBesideTitle(QWidget *widget);
    /// At the right end of the title row.
    void addAtEnd(QWidget *widget);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateTitleHeight();

    ToneLabel *m_title;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
    int m_besideTitle = 0;
};

} // namespace Inspector
