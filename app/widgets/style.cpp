// SPDX-License-Identifier: MIT
#include "widgets/style.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

constexpr qreal cornerRadius = 4;

bool isPrimary(const QWidget *widget)
{
    return widget != nullptr && widget->property("primary").toBool();
}

QFontMetrics fontMetricsOf(const QWidget *widget)
{
    return widget != nullptr ? widget->fontMetrics() : QFontMetrics(QApplication::font());
}

void roundedBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal inset = width / 2;
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), cornerRadius, cornerRadius);
    painter->restore();
}

void drawButtonPanel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = option->state.testFlag(QStyle::State_MouseOver);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    if (isPrimary(widget)) {
        QColor fill = palette.color(QPalette::Highlight);
        if (enabled && (down || over))
            fill = Theme::isDark(palette) ? fill.lighter(110) : fill.darker(down ? 120 : 110);
        roundedBox(painter, option->rect, fill, {});
        return;
    }
    const bool flat = option->features.testFlag(QStyleOptionButton::Flat);
    if (flat && !down && !over)
        return;
    const QColor fill = (down || over) && enabled ? Theme::hover(palette) : palette.color(QPalette::Button);
    roundedBox(painter, option->rect, fill, flat ? QColor() : Theme::hairline(palette));
}

void drawCheckBox(const QStyleOption *option, QPainter *painter)
{
    const bool on = option->state.testFlag(QStyle::State_On);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const QPalette &palette = option->palette;
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor border = on ? accent : Theme::tone(Tone::Muted, palette);
    roundedBox(painter, option->rect, on ? accent : palette.color(QPalette::Base),
               enabled ? border : Theme::hairline(palette));
    if (!on)
        return;
    const int size = option->rect.width();
    const QColor sign = palette.color(QPalette::HighlightedText);
    painter->drawPixmap(option->rect.topLeft(),
                        iconPixmap(u"check"_s, sign, size, painter->device()->devicePixelRatio()));
}

void drawRadioButton(const QStyleOption *option, QPainter *painter)
{
    const bool on = option->state.testFlag(QStyle::State_On);
    const QPalette &palette = option->palette;
    const QColor accent = palette.color(QPalette::Highlight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const qreal ring = circle.width() * 0.3;
    painter->setPen(QPen(on ? accent : Theme::tone(Tone::Muted, palette), on ? ring : 1));
    painter->setBrush(palette.color(QPalette::Base));
    painter->drawEllipse(on ? circle.adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2) : circle);
    painter->restore();
}

void drawHeaderLine(const QStyleOption *option, QPainter *painter)
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      Theme::hairline(option->palette));
}

void drawComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget, const QStyle *style)
{
    const QPalette &palette = option->palette;
    const bool focus = option->state.testFlag(QStyle::State_HasFocus);
    const bool over = option->state.testFlag(QStyle::State_MouseOver) && !option->editable;
    roundedBox(painter, option->rect, over ? Theme::hover(palette) : palette.color(QPalette::Base),
               focus ? palette.color(QPalette::Highlight) : Theme::hairline(palette), focus ? 2 : 1);
    const QRect arrow = style->subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, widget);
    const int size = qMin(16, arrow.height());
    const QPixmap sign =
        iconPixmap(u"chevron-down"_s, Theme::tone(Tone::Muted, palette), size, painter->device()->devicePixelRatio());
    painter->drawPixmap(arrow.center().x() - size / 2, arrow.center().y() - size / 2 + 1, sign);
}

void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget, const QStyle *style)
{
    if (option->minimum == option->maximum)
        return;
    const QRect slider = style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const bool active =
        option->state.testFlag(QStyle::State_MouseOver) || (option->activeSubControls & QStyle::SC_ScrollBarSlider);
    QColor colour = Theme::tone(Tone::Muted, option->palette);
    colour.setAlphaF(active ? 0.75F : 0.4F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QRectF bar = QRectF(slider).adjusted(3, 3, -3, -3);
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

QRect scrollBarSlider(const QStyleOptionSlider *option)
{
    const bool horizontal = option->orientation == Qt::Horizontal;
    const int length = horizontal ? option->rect.width() : option->rect.height();
    const qint64 range = qint64{option->maximum} - option->minimum;
    int size = length;
    if (range > 0)
        size = qBound(28, int(qint64{length} * option->pageStep / (range + option->pageStep)), length);
    const int position = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                         length - size, option->upsideDown);
    const QRect rect =
        horizontal ? QRect(position, 0, size, option->rect.height()) : QRect(0, position, option->rect.width(), size);
    return QStyle::visualRect(option->direction, option->rect, rect.translated(option->rect.topLeft()));
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            drawButtonPanel(button, painter, widget);
            return;
        }
        break;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On))
            roundedBox(painter, option->rect, Theme::hover(option->palette), {});
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr) {
            const QPalette &palette = option->palette;
            roundedBox(painter, option->rect, {},
                       palette.color(isPrimary(widget) ? QPalette::HighlightedText : QPalette::Highlight), 1.5);
        }
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (frame->lineWidth > 0) {
                const bool focus = option->state.testFlag(State_HasFocus);
                roundedBox(painter, option->rect, option->palette.color(QPalette::Base),
                           focus ? option->palette.color(QPalette::Highlight) : Theme::hairline(option->palette),
                           focus ? 2 : 1);
            }
            return;
        }
        break;
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(option, painter);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          Theme::hairline(option->palette));
        return;
    case PE_IndicatorArrowDown: {
        const int side = qMin(14, qMax(option->rect.width(), 12));
        const QPixmap sign = iconPixmap(u"chevron-down"_s, Theme::tone(Tone::Muted, option->palette), side,
                                        painter->device()->devicePixelRatio());
        const QPoint centre = option->rect.center();
        painter->drawPixmap(centre.x() - side / 2, centre.y() - side / 2 + 1, sign);
        return;
    }
    case PE_FrameStatusBarItem:
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView *>(widget) != nullptr) {
            roundedBox(painter, option->rect, {}, Theme::hairline(option->palette));
            return;
        }
        if (qobject_cast<const QPlainTextEdit *>(widget) != nullptr) {
            const bool focus = widget->hasFocus();
            roundedBox(painter, option->rect, option->palette.color(QPalette::Base),
                       focus ? option->palette.color(QPalette::Highlight) : Theme::hairline(option->palette),
                       focus ? 2 : 1);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            // Qt leaves 4 px between sign and word.
            if (!button->icon.isNull() && !button->text.isEmpty())
                copy.text.prepend(u' ');
            if (!isPrimary(widget)) {
                drawButtonLabel(copy, painter, widget);
                return;
            }
            const QColor text = copy.palette.color(QPalette::HighlightedText);
            copy.palette.setColor(QPalette::ButtonText, text);
            if (!button->icon.isNull()) {
                const QString name = widget->property("iconName").toString();
                copy.icon =
                    QIcon(iconPixmap(name, text, button->iconSize.width(), painter->device()->devicePixelRatio()));
            }
            drawButtonLabel(copy, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderLine(option, painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeaderV2 copy;
            static_cast<QStyleOptionHeader &>(copy) = *header;
            copy.palette.setColor(QPalette::ButtonText, Theme::tone(Tone::Muted, option->palette));
            // Fusion's margin cuts descenders off in a header as low as a row.
            const int margin = proxy()->pixelMetric(PM_HeaderMargin, option, widget);
            copy.rect.adjust(0, -margin, 0, margin);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawButtonLabel(const QStyleOptionButton &button, QPainter *painter, const QWidget *widget) const
{
    if (button.direction == Qt::LeftToRight || button.icon.isNull() || button.text.isEmpty()) {
        QProxyStyle::drawControl(CE_PushButtonLabel, &button, painter, widget);
        return;
    }
    // From right to left Qt 6.4 puts the word at the left end, away from its sign.
    constexpr int gap = 4;
    const int side = button.iconSize.width();
    const int width = button.fontMetrics.horizontalAdvance(button.text);
    QRect room = button.rect;
    if (button.features.testFlag(QStyleOptionButton::HasMenu))
        room.setRight(room.right() - proxy()->pixelMetric(PM_MenuButtonIndicator, &button, widget));
    const int left = room.left() + qMax(0, (room.width() - side - gap - width) / 2);
    const QRect sign(left, room.top() + (room.height() - side) / 2, side, side);
    const QRect word(left + side + gap, room.top(), width, room.height());
    const bool enabled = button.state.testFlag(State_Enabled);
    button.icon.paint(painter, visualRect(button.direction, button.rect, sign), Qt::AlignCenter,
                      enabled ? QIcon::Normal : QIcon::Disabled);
    proxy()->drawItemText(painter, visualRect(button.direction, button.rect, word), Qt::AlignCenter, button.palette,
                          enabled, button.text, QPalette::ButtonText);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawComboBox(combo, painter, widget, this);
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            drawScrollBar(slider, painter, widget, this);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, subControl, widget).adjusted(6, 0, 0, 0);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || slider == nullptr)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const QRect handle = scrollBarSlider(slider);
    const bool horizontal = slider->orientation == Qt::Horizontal;
    switch (subControl) {
    case SC_ScrollBarSlider:
        return handle;
    case SC_ScrollBarGroove:
        return slider->rect;
    case SC_ScrollBarSubPage:
        return horizontal
            ? QRect(QPoint(slider->rect.left(), slider->rect.top()), QPoint(handle.left() - 1, slider->rect.bottom()))
            : QRect(slider->rect.topLeft(), QPoint(slider->rect.right(), handle.top() - 1));
    case SC_ScrollBarAddPage:
        return horizontal ? QRect(QPoint(handle.right() + 1, slider->rect.top()), slider->rect.bottomRight())
                          : QRect(QPoint(slider->rect.left(), handle.bottom() + 1), slider->rect.bottomRight());
    default:
        return {};
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // QLineEdit draws its text right at the edge of what it gets.
    if (element == SE_LineEditContents && qobject_cast<const QComboBox *>(widget->parentWidget()) == nullptr)
        return rect.adjusted(6, 0, -4, 0);
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int height = option != nullptr ? option->fontMetrics.height() + 13 : 0;
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            const bool iconOnly = button->text.isEmpty();
            const int gap = iconOnly || button->icon.isNull() ? 0 : button->fontMetrics.horizontalAdvance(u' ');
            result = QSize(iconOnly ? height + 4 : size.width() + 24 + gap, height);
            if (button->features.testFlag(QStyleOptionButton::HasMenu))
                result.rwidth() += 4;
        }
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(height);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(qMax(result.height(), height - 2));
        break;
    default:
        break;
    }
    return result;
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    if (standard == SP_LineEditClearButton)
        return icon(u"cross"_s, Tone::Muted);
    return QProxyStyle::standardIcon(standard, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return qMax(16, fontMetricsOf(widget).height());
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return qMax(14, fontMetricsOf(widget).height() - 1);
    case PM_HeaderMargin:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

} // namespace Inspector
