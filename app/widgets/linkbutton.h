// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QAbstractButton>

namespace Inspector {

/// A button that looks like a link: for ways to other pages and small actions in a title row.
class LinkButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Inspector
