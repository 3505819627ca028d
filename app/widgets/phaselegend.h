// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

namespace Inspector {

/// Which colour stands for which phase of a waterfall.
class PhaseLegend : public QWidget {
    Q_OBJECT
public:
    explicit PhaseLegend(QWidget *parent = nullptr);

    void add(int hue, const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        int hue;
        QString name;
    };
    QList<Entry> m_entries;
};

} // namespace Inspector
