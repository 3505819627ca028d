// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace Inspector {

/// One row of a FactsView. Plain texts.
struct Fact {
    QString label;
    QString value;
    Tone tone = Tone::Normal;
    /// Fixed width: something that is copied.
    bool mono = false;
    QString note;
    /// The label is something that is copied too: the name of a header.
    bool monoLabel = false;
    /// The value is a sentence of ours: nobody copies it, and it breaks between words.
    bool prose = false;

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// Names and values in rows with hairlines between them; values can be selected and copied.
class FactsView : public QWidget {
    Q_OBJECT
public:
    explicit FactsView(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }
    /// Old values that are being asked for again.
    void setStale(bool stale);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget *makeValue(const Fact &fact) const;

    QList<Fact> m_facts;
    QGridLayout *m_grid;
    /// The widgets of each row.
    QList<QList<QWidget *>> m_rows;
    bool m_stale = false;
};

} // namespace Inspector
