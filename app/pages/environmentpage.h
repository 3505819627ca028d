// SPDX-License-Identifier: MIT
#pragma once

#include "models/rowfilter.h"
#include "pages/page.h"
#include "widgets/messagebar.h"

#include <cozewi/envformat.h>

class QLineEdit;
class QPushButton;

namespace Inspector {

class Card;
class DataTable;
class EmptyState;
class FactsView;
class SecretField;
class ToneLabel;

/// The project's variables: filter, sort, compare, reveal one, export all.
class EnvironmentPage : public Page {
    Q_OBJECT
public:
    explicit EnvironmentPage(Workbench *workbench, QWidget *parent = nullptr);

    [[nodiscard]] QVariantMap setup() const override;
    void restoreSetup(const QVariantMap &setup) override;

protected:
    void updatePage() override;

private:
    void makeControls();
    QWidget *makeTable();
    QWidget *makeDetail();
    void filter(const QString &text);
    void compare();
    void exportAs(Cozewi::EnvFormat format);
    void showSelected();
    void showDigests(int row);
    void select(const QString &name);
    [[nodiscard]] int selectedSourceRow() const;

    RowFilter m_rows;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_export = nullptr;
    MessageBar *m_message;
    MessageBar *m_outcome;
    Card *m_tableCard = nullptr;
    DataTable *m_table = nullptr;
    ToneLabel *m_count = nullptr;
    ToneLabel *m_time = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noMatch = nullptr;
    Card *m_detail = nullptr;
    ToneLabel *m_kind = nullptr;
    ToneLabel *m_difference = nullptr;
    FactsView *m_digests = nullptr;
    SecretField *m_value = nullptr;
    QString m_selected;
};

} // namespace Inspector
