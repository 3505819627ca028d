// SPDX-License-Identifier: MIT
#pragma once

#include "pages/page.h"
#include "widgets/messagebar.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Inspector {

class Badge;
class Card;
class EmptyState;
class FactsView;
class ToneLabel;

/// Composes a request for the configured session, and shows the answer and how it came.
class SendPage : public Page {
    Q_OBJECT
public:
    explicit SendPage(Workbench *workbench, QWidget *parent = nullptr);

protected:
    void updatePage() override;

private:
    QWidget *makeRequest();
    QWidget *makeAnswer();
    void send();
    void showAnswer();

    QComboBox *m_method = nullptr;
    QLineEdit *m_url = nullptr;
    QPushButton *m_send = nullptr;
    QPlainTextEdit *m_headers = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QCheckBox *m_direct = nullptr;
    MessageBar *m_problem = nullptr;
    EmptyState *m_empty = nullptr;
    Card *m_answer = nullptr;
    Badge *m_status = nullptr;
    FactsView *m_facts = nullptr;
    QPlainTextEdit *m_text = nullptr;
    ToneLabel *m_cut = nullptr;
};

} // namespace Inspector
