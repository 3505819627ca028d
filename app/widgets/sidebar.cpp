// SPDX-License-Identifier: MIT
#include "widgets/sidebar.h"

#include "widgets/fonts.h"
#include "widgets/icons.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

constexpr int entryMargin = 8;

class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QPalette &palette = option.palette;
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool focus = selected && option.widget != nullptr && option.widget->hasFocus();
        const QRect box = option.rect.adjusted(entryMargin, 0, -entryMargin, 0);
        painter->setPen(focus ? QPen(palette.color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(selected ? Theme::selection(palette) : Theme::hover(palette));
            painter->drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
        }
        const QColor ink = selected ? palette.color(QPalette::Highlight) : palette.color(QPalette::WindowText);
        const int side = option.fontMetrics.height();
        const auto place = [&](const QRect &r) { return QStyle::visualRect(option.direction, option.rect, r); };
        const QRect sign(box.left() + 10, box.top() + (box.height() - side) / 2, side, side);
        painter->drawPixmap(
            place(sign),
            iconPixmap(index.data(Sidebar::IconRole).toString(), ink, side, painter->device()->devicePixelRatio()));

        const QString state = index.data(Sidebar::StateRole).toString();
        const QFont small = Fonts::scaled(option.font, 0.86);
        const int stateWidth = QFontMetrics(small).horizontalAdvance(state);
        QRect text = box.adjusted(10 + side + 9, 0, -10, 0);
        painter->setFont(small);
        painter->setPen(Theme::tone(Tone(index.data(Sidebar::ToneRole).toInt()), palette));
        painter->drawText(place(QRect(text.right() - stateWidth, text.top(), stateWidth + 1, text.height())),
                          Qt::AlignVCenter | Qt::AlignTrailing, state);
        text.setRight(text.right() - stateWidth - 8);
        const QFont font = selected ? Fonts::bold(option.font) : option.font;
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(place(text), Qt::AlignVCenter | Qt::AlignLeading,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {80, option.fontMetrics.height() + 16};
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QListWidget(parent)
{
    setFrameShape(NoFrame);
    setItemDelegate(new EntryDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Pages"));
    viewport()->setBackgroundRole(QPalette::Window);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item != nullptr)
            Q_EMIT pageChosen(item->data(IdRole).toString());
    });
}

void Sidebar::addPage(const QString &id, const QString &iconName, const QString &title)
{
    auto *item = new QListWidgetItem(title);
    item->setData(IdRole, id);
    item->setData(IconRole, iconName);
    item->setData(ToneRole, int(Tone::Muted));
    addItem(item);
    updateGeometry();
}

void Sidebar::setState(const QString &id, const QString &text, Tone tone)
{
    QListWidgetItem *item = find(id);
    if (item == nullptr || (item->data(StateRole).toString() == text && item->data(ToneRole).toInt() == int(tone)))
        return;
    item->setData(StateRole, text);
    item->setData(ToneRole, int(tone));
    item->setData(Qt::AccessibleTextRole, text.isEmpty() ? item->text() : u"%1, %2"_s.arg(item->text(), text));
}

void Sidebar::setCurrentPage(const QString &id)
{
    if (QListWidgetItem *item = find(id))
        setCurrentItem(item);
}

QString Sidebar::currentPage() const
{
    return currentItem() != nullptr ? currentItem()->data(IdRole).toString() : QString();
}

QStringList Sidebar::pages() const
{
    QStringList ids;
    for (int row = 0; row < count(); ++row)
        ids << item(row)->data(IdRole).toString();
    return ids;
}

QSize Sidebar::sizeHint() const
{
    const QFontMetrics bold(Fonts::bold(font()));
    int widest = 0;
    for (int row = 0; row < count(); ++row)
        widest = qMax(widest, bold.horizontalAdvance(item(row)->text()));
    const int state = fontMetrics().horizontalAdvance(tr("00 min")) * 9 / 10;
    return {2 * entryMargin + 10 + fontMetrics().height() + 9 + widest + 12 + state + 10, 200};
}

QListWidgetItem *Sidebar::find(const QString &id) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole).toString() == id)
            return item(row);
    }
    return nullptr;
}

} // namespace Inspector
