// SPDX-License-Identifier: MIT
#pragma once

#include "parts/messagebar.h"

#include <cozewi/finding.h>

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace Cozewi::Parts {

Tone toneOf(Finding::Severity severity);
/// Puts a finding into a bar; without one the bar is hidden.
void showFinding(MessageBar *bar, const Finding *finding, const QList<MessageBar::Link> &links = {});

/// Findings below each other, each in a bar of its own; those that differ in one name only share one.
class FindingBars : public QWidget {
    Q_OBJECT
public:
    explicit FindingBars(QWidget *parent = nullptr);

    /// Without any it is hidden.
    void setFindings(const FindingList &findings);

private:
    QVBoxLayout *m_layout;
};

} // namespace Cozewi::Parts
