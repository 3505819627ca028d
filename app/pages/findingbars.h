// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/finding.h>

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace Inspector {

/// Findings below each other, each in a bar of its own; those that differ in one name only share one.
class FindingBars : public QWidget {
    Q_OBJECT
public:
    explicit FindingBars(QWidget *parent = nullptr);

    /// Without any it is hidden.
    void setFindings(const Cozewi::FindingList &findings);

private:
    QVBoxLayout *m_layout;
};

} // namespace Inspector
