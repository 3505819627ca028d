// SPDX-License-Identifier: MIT
#pragma once

#include "commandpalette.h"
#include "workbench/demodesk.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>

class QAction;
class QActionGroup;
class QMenu;
class QMainWindow;

namespace Inspector {

class Workbench;

/// The menus and their shortcuts: everything that can be done, in one place.
class MenuSet : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MenuSet)
public:
    MenuSet(Workbench *workbench, QMainWindow *window);
    ~MenuSet() override;

    [[nodiscard]] QMenu *profiles() const { return m_profiles; }
    [[nodiscard]] QMenu *faults() const { return m_faults; }
    [[nodiscard]] QMenu *everything() const { return m_everything; }

    void setPages(const QStringList &ids, const std::function<QString(const QString &)> &title);
    void setKnownFiles(const QStringList &files);
    void setTray(bool on);
    void updateActions();
    /// Everything that can be done now.
    [[nodiscard]] QList<Command> commands() const;
    /// Every action with a shortcut: its text and keys.
    [[nodiscard]] QList<std::pair<QString, QString>> shortcuts() const;

Q_SIGNALS:
    void pageWanted(const QString &id);
    void envFileWanted();
    void languageWanted(const QString &name);
    void trayWanted(bool on);
    void quitWanted();

private:
    QAction *add(QMenu *menu, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run);
    void makeProfiles();
    void makeFaults();
    static void collect(const QMenu *menu, const QString &path, QList<Command> &commands);
    void addFaults(QMenu *menu, const QList<DemoDesk::FaultEntry> &faults);
    void makeView();
    void makeHelp();
    void changeTextSize(int points);

    Workbench *m_workbench;
    QMainWindow *m_window;
    QMenu *m_everything;
    QMenu *m_profiles;
    QMenu *m_faults;
    QMenu *m_pages;
    QAction *m_refresh = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_openFile = nullptr;
    QAction *m_tray = nullptr;
    QActionGroup *m_profileGroup;
    QStringList m_files;
    QList<QAction *> m_faultActions;
};

} // namespace Inspector
