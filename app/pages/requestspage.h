// SPDX-License-Identifier: MIT
#pragma once

#include "models/rowfilter.h"
#include "pages/page.h"
#include "widgets/messagebar.h"

class QLineEdit;
class QPushButton;

namespace Inspector {

class Card;
class DataTable;
class EmptyState;
class FactsView;
class ToneLabel;
class WaterfallDelegate;

/// Every exchange of the process with a waterfall of its phases.
class RequestsPage : public Page {
    Q_OBJECT
public:
    explicit RequestsPage(Workbench *workbench, QWidget *parent = nullptr);

    [[nodiscard]] QVariantMap setup() const override;
    void restoreSetup(const QVariantMap &setup) override;

protected:
    void updatePage() override;

private:
    QWidget *makeTable();
    QWidget *makeDetail();
    QWidget *makeLegend();
    void showSelected();
    void exportHar();
    [[nodiscard]] int selectedRow() const;

    RowFilter m_rows;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_curl = nullptr;
    MessageBar *m_outcome = nullptr;
    Card *m_card = nullptr;
    ToneLabel *m_count = nullptr;
    DataTable *m_table = nullptr;
    WaterfallDelegate *m_waterfall = nullptr;
    QWidget *m_legend = nullptr;
    EmptyState *m_empty = nullptr;
    Card *m_detail = nullptr;
    MessageBar *m_problem = nullptr;
    FactsView *m_facts = nullptr;
    quint64 m_selectedId = 0;
};

} // namespace Inspector
