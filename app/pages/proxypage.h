// SPDX-License-Identifier: MIT
#pragma once

#include "pages/look.h"
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

/// The outbound proxy: what is in effect and why, the hops to a target with their times, the CA.
class ProxyPage : public Page {
    Q_OBJECT
public:
    explicit ProxyPage(Workbench *workbench, QWidget *parent = nullptr);

protected:
    void updatePage() override;

private:
    void makeControls();
    QWidget *makeEmpty();
    QWidget *makeSettings();
    QWidget *makeHops();
    QWidget *makeAuthorities();
    QWidget *makeWays();
    void run();
    void updateSettings();
    void updateHops();
    void updateAuthorities();
    void updateWays();
    void showHop();
    void showCertificate();

    QLineEdit *m_url = nullptr;
    QPushButton *m_run = nullptr;
    MessageBar *m_urlMessage = nullptr;
    QWidget *m_empty = nullptr;
    Card *m_settingsCard = nullptr;
    FactsView *m_settings = nullptr;
    ToneLabel *m_why = nullptr;
    FindingBars *m_findings = nullptr;
    Card *m_hopsCard = nullptr;
    ToneLabel *m_target = nullptr;
    DataTable *m_hops = nullptr;
    WaterfallDelegate *m_axis = nullptr;
    MessageBar *m_cause = nullptr;
    Card *m_hopDetail = nullptr;
    FactsView *m_hopFacts = nullptr;
    Card *m_authorityCard = nullptr;
    ToneLabel *m_authorityCount = nullptr;
    DataTable *m_authorities = nullptr;
    ToneLabel *m_noAuthorities = nullptr;
    FactsView *m_certificate = nullptr;
    FactsView *m_calls = nullptr;
    FactsView *m_ignored = nullptr;
    Card *m_ignoredCard = nullptr;
    int m_shownRow = -1;
};

} // namespace Inspector
