// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QGridLayout;

namespace Inspector {

/// Widgets in one row where all of them fit, else in two.
class ChipRow : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    void add(QWidget *widget);
    /// The widgets may be squeezed; the row never makes the page wider.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    QList<QWidget *> m_widgets;
    int m_columns = 0;
};

} // namespace Inspector
