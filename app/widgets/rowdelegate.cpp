// SPDX-License-Identifier: MIT
#include "widgets/rowdelegate.h"

#include "widgets/fonts.h"
#include "widgets/icons.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolTip>

namespace Inspector {

namespace {
constexpr int cellPadding = 6;
}

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRow(painter, option, index);

    const CellLook cell = look(index);
    QRect area = option.rect.adjusted(cellPadding, 0, -cellPadding, -1);
    if (!cell.iconName.isEmpty()) {
        const int side = option.fontMetrics.height();
        const QRect sign = QStyle::visualRect(option.direction, area,
                                              QRect(area.left(), area.top() + (area.height() - side) / 2, side, side));
        painter->drawPixmap(sign,
                            iconPixmap(cell.iconName, Theme::tone(cell.tone, option.palette), side,
                                       painter->device()->devicePixelRatio()));
        if (option.direction == Qt::RightToLeft)
            area.setRight(area.right() - side - cellPadding);
        else
            area.setLeft(area.left() + side + cellPadding);
    }
    QFont font = cell.mono ? Fonts::mono(option.font) : option.font;
    if (cell.bold)
        font = Fonts::bold(font);
    painter->setFont(font);
    painter->setPen(Theme::tone(cell.tone, option.palette));
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags = (alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeading)) & Qt::AlignHorizontal_Mask;
    const QString text =
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, area.width());
    painter->drawText(area,
                      int(QStyle::visualAlignment(option.direction, Qt::Alignment(flags))) | Qt::AlignVCenter
                          | Qt::TextSingleLine,
                      text);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellLook cell = look(index);
    QFont font = cell.mono ? Fonts::mono(option.font) : option.font;
    if (cell.bold)
        font = Fonts::bold(font);
    int width = QFontMetrics(font).horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 2 * cellPadding + 2;
    if (!cell.iconName.isEmpty())
        width += option.fontMetrics.height() + cellPadding;
    return {width, rowHeight(option.fontMetrics)};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    const bool cut =
        index.isValid() && event->type() == QEvent::ToolTip && sizeHint(option, index).width() > option.rect.width();
    if (!cut)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = index.data(Qt::DisplayRole).toString().toHtmlEscaped();
    QToolTip::showText(event->globalPos(), QStringLiteral("<span>%1</span>").arg(text), view);
    return true;
}

int RowDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 11;
}

CellLook RowDelegate::look(const QModelIndex &index) const
{
    CellLook cell = m_look ? m_look(index) : CellLook{};
    if (m_stale)
        cell.tone = Tone::Muted;
    return cell;
}

void RowDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (look(index).alarm)
        painter->fillRect(option.rect, Theme::soft(Tone::Negative, option.palette));
    else if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, Theme::selection(option.palette));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, Theme::hover(option.palette));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      Theme::hairline(option.palette));
    // A bar at the start of the row tells where the keyboard is.
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (index.column() == 0 && view != nullptr && view->hasFocus() && view->currentIndex().row() == index.row()
        && view->currentIndex().parent() == index.parent()) {
        const QRect bar = QStyle::visualRect(option.direction, option.rect,
                                             QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1));
        painter->fillRect(bar, option.palette.color(QPalette::Highlight));
    }
}

} // namespace Inspector
