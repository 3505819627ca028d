// SPDX-License-Identifier: MIT
#pragma once

#include "pages/page.h"
#include "widgets/messagebar.h"

#include <cozewi/exchange.h>

#include <optional>

class QCheckBox;
class QPushButton;

namespace Inspector {

class Badge;
class Card;
class DataTable;
class DataTree;
class FactsView;
class ToneLabel;
class TokenPanel;

/// Both steps of the exchange side by side, the claims, and the last exchanges.
class TokenPage : public Page {
    Q_OBJECT
public:
    explicit TokenPage(Workbench *workbench, QWidget *parent = nullptr);

protected:
    void updatePage() override;
    void tickPage() override;

private:
    struct Step {
        Card *card = nullptr;
        Badge *badge = nullptr;
        FactsView *facts = nullptr;
        ToneLabel *empty = nullptr;
    };
    Step makeStep(const QString &title, const QString &purpose);
    QWidget *makeClaims();
    QWidget *makeHistory();
    QWidget *makeFacts();
    static void updateStep(const Step &step, const std::optional<Cozewi::ExchangeRecord> &record, bool busy);
    void updateMessage();
    void updateFacts();

    MessageBar *m_message;
    TokenPanel *m_panel;
    FactsView *m_facts = nullptr;
    QCheckBox *m_keepFresh = nullptr;
    QPushButton *m_renew = nullptr;
    Step m_first;
    Step m_second;
    DataTree *m_claims = nullptr;
    Badge *m_form = nullptr;
    ToneLabel *m_claimsNote = nullptr;
    DataTable *m_history = nullptr;
    ToneLabel *m_noHistory = nullptr;
};

} // namespace Inspector
