// SPDX-License-Identifier: MIT
#pragma once

#include "pages/page.h"
#include "widgets/messagebar.h"

#include <cozewi/secret.h>

class QComboBox;
class QPushButton;

namespace Inspector {

class Badge;
class Card;
class DataTable;
class DataTree;
class EmptyState;
class JsonTreeModel;
class SecretField;
class ToneLabel;

/// Integration credentials by name; the shape of one, a field at a time.
class CredentialsPage : public Page {
    Q_OBJECT
public:
    explicit CredentialsPage(Workbench *workbench, QWidget *parent = nullptr);

protected:
    void updatePage() override;

private:
    void makeAsk();
    QWidget *makeList();
    QWidget *makeDetail();
    void ask();
    void showSelected();
    void showField();
    [[nodiscard]] int selectedRow() const;

    QComboBox *m_name = nullptr;
    QPushButton *m_ask = nullptr;
    DataTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_panes = nullptr;
    Card *m_detail = nullptr;
    Badge *m_state = nullptr;
    ToneLabel *m_age = nullptr;
    MessageBar *m_problem = nullptr;
    SecretField *m_whole = nullptr;
    JsonTreeModel *m_json = nullptr;
    DataTree *m_tree = nullptr;
    QWidget *m_fieldRow = nullptr;
    ToneLabel *m_fieldPath = nullptr;
    SecretField *m_field = nullptr;
    ToneLabel *m_note = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_forget = nullptr;
    QString m_shown;
    Cozewi::Secret m_treeOf;
};

} // namespace Inspector
