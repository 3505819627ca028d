// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/finding.h>

#include <QtCore/QVariantMap>
#include <QtWidgets/QScrollArea>

class QHBoxLayout;
class QVBoxLayout;

namespace Inspector {

class Workbench;

/// One page of the window: shows what the workbench has, tells it what is wished for.
class Page : public QScrollArea {
    Q_OBJECT
public:
    explicit Page(Workbench *workbench, QWidget *parent = nullptr);

    /// How the user has set it up: columns, order, filter. Nothing secret.
    [[nodiscard]] virtual QVariantMap setup() const { return {}; }
    virtual void restoreSetup(const QVariantMap &) { }
    /// Brings what it shows up to date: when it is shown, when the workbench changes, and before a window opens with it:
    /// widgets that are made in a window on screen ask the X server for the pointer, one by one.
    void bringUpToDate();

Q_SIGNALS:
    /// The user wants another page.
    void pageWanted(const QString &id);
    /// The user wants to choose a `.env` file.
    void envFileWanted();

protected:
    [[nodiscard]] Workbench *workbench() const { return m_workbench; }
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    /// A row with the page's title at its start, and room for controls at its end.
    QHBoxLayout *addTitleRow(const QString &title);

    void showEvent(QShowEvent *event) override;
    /// Brings what is shown up to date; called for the page that is on screen only.
    virtual void updatePage() = 0;
    /// In updatePage(): a profile was opened since the last time, be it the same one read anew.
    [[nodiscard]] bool isFirstOfProfile() const { return m_isFirstOfProfile; }
    /// Once a second while the page is on screen.
    virtual void tickPage() { }

private:
    void schedule();

    Workbench *m_workbench;
    QVBoxLayout *m_content;
    bool m_scheduled = false;
    bool m_isFirstOfProfile = true;
};

} // namespace Inspector
