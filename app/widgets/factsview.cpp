// SPDX-License-Identifier: MIT
#include "widgets/factsview.h"

#include "widgets/tonelabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>

namespace Inspector {

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
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact &fact : std::as_const(m_facts)) {
        auto *label = new ToneLabel(fact.label, Tone::Muted);
        auto *value = new ToneLabel(fact.value, m_stale ? Tone::Muted : fact.tone);
        value->setMono(fact.mono);
        value->setWordWrap(true);
        value->setCopyable(true);
        value->setAccessibleName(fact.label);
        value->setAccessibleDescription(fact.value);
        auto *note = new ToneLabel(fact.note, Tone::Muted);
        for (QLabel *cell : {static_cast<QLabel *>(label), static_cast<QLabel *>(value), static_cast<QLabel *>(note)})
            cell->setContentsMargins(0, 5, 0, 6);
        m_grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeading);
        if (fact.note.isEmpty()) {
            m_grid->addWidget(value, row, 1, 1, 2, Qt::AlignTop);
            delete note;
        } else {
            m_grid->addWidget(value, row, 1, Qt::AlignTop);
            m_grid->addWidget(note, row, 2, Qt::AlignTop | Qt::AlignTrailing);
        }
        ++row;
    }
    updateGeometry();
    update();
}

void FactsView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int row = 0; row < m_facts.size(); ++row) {
        const QRect cell = m_grid->cellRect(row, 1);
        painter.fillRect(QRect(0, cell.bottom(), width(), 1), Theme::hairline(palette()));
    }
}

} // namespace Inspector
