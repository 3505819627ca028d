// SPDX-License-Identifier: MIT
#pragma once

#include "pages/page.h"
#include "widgets/messagebar.h"

#include <cozewi/widgets/doctorpanel.h>

class QPlainTextEdit;
class QPushButton;

namespace Inspector {

class Card;
class DataTable;
class EmptyState;
class ToneLabel;

/// A report fit for a public issue: made by one click, read before it is given away, compared with another.
class ReportPage : public Page {
    Q_OBJECT
public:
    explicit ReportPage(Workbench *workbench, QWidget *parent = nullptr);

protected:
    void updatePage() override;

private:
    void makeControls();
    QWidget *makePreview();
    QWidget *makeComparison();
    void save();
    void compare();

    Cozewi::DoctorPanel *m_doctor = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_compare = nullptr;
    MessageBar *m_outcome = nullptr;
    Card *m_empty = nullptr;
    EmptyState *m_emptyTexts = nullptr;
    Card *m_previewCard = nullptr;
    ToneLabel *m_time = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    Card *m_comparison = nullptr;
    ToneLabel *m_comparedWith = nullptr;
    ToneLabel *m_alike = nullptr;
    DataTable *m_differences = nullptr;
};

} // namespace Inspector
