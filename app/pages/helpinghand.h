// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/card.h"

namespace Inspector {

class FactsView;
class Workbench;

/// Where nothing is configured: what is missing, where it comes from, and the demo.
class HelpingHand : public Card {
    Q_OBJECT
public:
    explicit HelpingHand(Workbench *workbench, QWidget *parent = nullptr);

    void updateFacts();

Q_SIGNALS:
    void envFileWanted();

private:
    Workbench *m_workbench;
    FactsView *m_facts;
};

} // namespace Inspector
