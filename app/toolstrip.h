// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QMenu;
class QPushButton;

namespace Inspector {

class ToneLabel;
class Workbench;

/// Above everything: the profile, the identity in use, Refresh.
class ToolStrip : public QWidget {
    Q_OBJECT
public:
    ToolStrip(Workbench *workbench, QMenu *profiles, QMenu *faults, QMenu *menu, QWidget *parent = nullptr);

    void updateStrip();

Q_SIGNALS:
    void reportWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Workbench *m_workbench;
    QPushButton *m_profile;
    ToneLabel *m_clientWord;
    ToneLabel *m_client;
    ToneLabel *m_laneWord;
    ToneLabel *m_lane;
    QPushButton *m_faults;
    QPushButton *m_menu;
    QPushButton *m_report;
    QPushButton *m_refresh;
};

} // namespace Inspector
