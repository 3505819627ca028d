// SPDX-License-Identifier: MIT
#pragma once

#include "pages/page.h"
#include "widgets/messagebar.h"

#include <cozewi/widgets/tokenstatuschip.h>

class QGridLayout;

namespace Inspector {

class Card;
class ChipRow;
class DataTable;
class EmptyState;
class FactsView;
class HelpingHand;
class LinkButton;
class ToneLabel;
class TokenPanel;

/// Is it all right, and how long still? The four things at one glance.
class OverviewPage : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(Workbench *workbench, QWidget *parent = nullptr);

protected:
    void updatePage() override;
    void tickPage() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHelp();
    void makeEverything();
    QWidget *makeChips();
    QWidget *makeCards();
    void arrangeCards();
    QWidget *makeLaneCard();
    QWidget *makeCredentialCard();
    QWidget *makeVariableCard();
    void updateToken();
    void updateMessage();
    void updateLane();
    void updateVariables();

    // Of the two one is seen, and made when it is seen for the first time.
    HelpingHand *m_help = nullptr;
    QWidget *m_everything = nullptr;
    ChipRow *m_chips = nullptr;
    Cozewi::StatusChip *m_configuration = nullptr;
    Cozewi::TokenStatusChip *m_token = nullptr;
    Cozewi::StatusChip *m_api = nullptr;
    Cozewi::StatusChip *m_proxy = nullptr;
    MessageBar *m_message = nullptr;
    QString m_messagePage;
    TokenPanel *m_tokenPanel = nullptr;
    QGridLayout *m_cards = nullptr;
    QWidget *m_laneCard = nullptr;
    QWidget *m_credentialCard = nullptr;
    bool m_wide = true;
    FactsView *m_laneHeaders = nullptr;
    ToneLabel *m_laneNote = nullptr;
    DataTable *m_credentials = nullptr;
    ToneLabel *m_noCredentials = nullptr;
    DataTable *m_variables = nullptr;
    ToneLabel *m_variableCount = nullptr;
    ToneLabel *m_variableTime = nullptr;
    EmptyState *m_noVariables = nullptr;
};

} // namespace Inspector
