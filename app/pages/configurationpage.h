// SPDX-License-Identifier: MIT
#pragma once

#include "pages/look.h"
#include "pages/page.h"
#include "widgets/messagebar.h"

class QButtonGroup;
class QVBoxLayout;

namespace Inspector {

class Card;
class DataTable;
class ToneLabel;

/// Every variable with its state and a hint; where they are taken from.
class ConfigurationPage : public Page {
    Q_OBJECT
public:
    explicit ConfigurationPage(Workbench *workbench, QWidget *parent = nullptr);

    /// `.env` files that were used before.
    void setKnownFiles(const QStringList &files);

protected:
    void updatePage() override;

private:
    QWidget *makeProfiles();
    QWidget *makeVariables();
    void fillProfiles();
    void showFindings();
    void showSelected();

    QStringList m_files;
    QVBoxLayout *m_profiles = nullptr;
    FindingBars *m_findings;
    DataTable *m_table = nullptr;
    Card *m_detail = nullptr;
    ToneLabel *m_description = nullptr;
    MessageBar *m_hint = nullptr;
};

} // namespace Inspector
