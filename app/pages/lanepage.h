// SPDX-License-Identifier: MIT
#pragma once

#include "pages/page.h"
#include "widgets/messagebar.h"

class QLineEdit;
class QPushButton;

namespace Inspector {

class DataTable;
class FactsView;
class ToneLabel;

/// The lane in use, another one tried, and two compared. The environment stays as it is.
class LanePage : public Page {
    Q_OBJECT
public:
    explicit LanePage(Workbench *workbench, QWidget *parent = nullptr);

protected:
    void updatePage() override;

private:
    QWidget *makeCurrent();
    QWidget *makeTrial();
    QWidget *makeComparison();
    void preview();
    void run();

    ToneLabel *m_currentName = nullptr;
    FactsView *m_current = nullptr;
    ToneLabel *m_currentNote = nullptr;
    QLineEdit *m_trial = nullptr;
    FactsView *m_preview = nullptr;
    ToneLabel *m_previewNote = nullptr;
    QList<MessageBar *> m_lint;
    QLineEdit *m_left = nullptr;
    QLineEdit *m_right = nullptr;
    QPushButton *m_run = nullptr;
    DataTable *m_result = nullptr;
    ToneLabel *m_summary = nullptr;
};

} // namespace Inspector
