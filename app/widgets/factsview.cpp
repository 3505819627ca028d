// SPDX-License-Identifier: MIT
#include "widgets/factsview.h"

#include "widgets/tonelabel.h"
#include "widgets/wraptext.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>

#include <algorithm>

namespace Inspector {

namespace {

constexpr int paddingAbove = 5;
constexpr int paddingBelow = 6;

/// How far the line of the first text is below its top: more where characters come from another font.
int ascentOf(const QString &text, const QFont &font)
{
    // What every face has needs no other.
    if (std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; }))
        return QFontMetrics(font).ascent();
    QTextLayout layout(text.section(u'\n', 0, 0).left(40), font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    // Nothing is laid out without a width.
    if (line.isValid())
        line.setLineWidth(10000);
    const int ascent = line.isValid() ? qCeil(line.ascent()) : QFontMetrics(font).ascent();
    layout.endLayout();
    return ascent;
}

/// Room around a cell, \a shift more above it.
QLayout *padded(QWidget *cell, int shift)
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(0, paddingAbove + shift, 0, paddingBelow + 1);
    layout->setSpacing(0);
    layout->addWidget(cell);
    return layout;
}

} // namespace

FactsView::FactsView(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void FactsView::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    rebuild();
}

void FactsView::setStale(bool stale)
{
    if (stale == m_stale)
        return;
    m_stale = stale;
    rebuild();
}

void FactsView::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item;
    }
    for (const QList<QWidget *> &row : std::as_const(m_rows))
        qDeleteAll(row);
    m_rows.clear();
    for (const Fact &fact : std::as_const(m_facts)) {
        auto *label = new ToneLabel(fact.label, Tone::Muted);
        label->setMono(fact.monoLabel);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        QWidget *value = makeValue(fact);
        auto *note = fact.note.isEmpty() ? nullptr : new ToneLabel(fact.note, Tone::Muted);
        if (note != nullptr)
            note->setAlignment(Qt::AlignTop | Qt::AlignTrailing);
        // All texts of a row stand on one line.
        const int labelAscent = ascentOf(fact.label, label->font());
        const int valueAscent = ascentOf(fact.value, value->font());
        const int noteAscent = note != nullptr ? ascentOf(fact.note, note->font()) : 0;
        const int line = qMax(labelAscent, qMax(valueAscent, noteAscent));
        const int row = int(m_rows.size());
        m_grid->addLayout(padded(label, line - labelAscent), row, 0, Qt::AlignTop);
        m_grid->addLayout(padded(value, line - valueAscent), row, 1);
        m_rows.append({label, value});
        if (note != nullptr) {
            m_grid->addLayout(padded(note, line - noteAscent), row, 2, Qt::AlignTop);
            m_rows.last().append(note);
        }
    }
    updateGeometry();
    update();
}

QWidget *FactsView::makeValue(const Fact &fact) const
{
    const Tone tone = m_stale ? Tone::Muted : fact.tone;
    if (fact.prose) {
        auto *label = new ToneLabel(fact.value, tone);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        return label;
    }
    auto *text = new WrapText(fact.value, tone, fact.mono);
    text->setAccessibleName(fact.label);
    return text;
}

void FactsView::paintEvent(QPaintEvent *)
{
    // From the widgets: QGridLayout::cellRect() knows nothing of heights that depend on widths.
    QPainter painter(this);
    for (const QList<QWidget *> &row : std::as_const(m_rows)) {
        int bottom = 0;
        for (const QWidget *cell : row)
            bottom = qMax(bottom, cell->geometry().bottom());
        painter.fillRect(QRect(0, bottom + paddingBelow, width(), 1), Theme::hairline(palette()));
    }
}

} // namespace Inspector
