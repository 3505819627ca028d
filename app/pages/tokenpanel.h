// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/card.h"

namespace Inspector {

class Badge;
class Countdown;
class LifeBar;
class SecretField;
class ToneLabel;
class Workbench;

/// The card that both Overview and Token begin with: the verdict, the time left, the bar, the token itself.
class TokenPanel : public Card {
    Q_OBJECT
public:
    explicit TokenPanel(Workbench *workbench, QWidget *parent = nullptr);

    void updatePanel();
    /// The parts that change every second.
    void tick();

private:
    Workbench *m_workbench;
    Badge *m_badge;
    ToneLabel *m_type;
    Countdown *m_countdown;
    ToneLabel *m_until;
    LifeBar *m_bar;
    ToneLabel *m_renewal;
    ToneLabel *m_shared;
    SecretField *m_secret;
    ToneLabel *m_form;
};

} // namespace Inspector
