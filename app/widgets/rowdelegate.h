// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtWidgets/QStyledItemDelegate>

#include <functional>

namespace Inspector {

/// How one cell looks.
struct CellLook {
    Tone tone = Tone::Normal;
    bool mono = false;
    bool bold = false;
    QString iconName;
    /// The ground of the row says that something is wrong.
    bool alarm = false;
};

/// Draws rows with one hairline below each and a quiet selection.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using LookFunction = std::function<CellLook(const QModelIndex &)>;

    explicit RowDelegate(QObject *parent = nullptr);

    void setLook(LookFunction look) { m_look = std::move(look); }
    /// Everything muted: old values while new ones are on their way.
    void setStale(bool stale) { m_stale = stale; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Shows what was cut off for want of room.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// 27 px at a font of 13 px.
    static int rowHeight(const QFontMetrics &metrics);

protected:
    [[nodiscard]] CellLook look(const QModelIndex &index) const;
    /// Ground and hairline.
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    LookFunction m_look;
    bool m_stale = false;
};

} // namespace Inspector
