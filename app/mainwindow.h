// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/messagebar.h"

#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

class QLabel;
class QStackedWidget;

namespace Inspector {

class Attention;
class MenuSet;
class Notifier;
class Page;
class Sidebar;
class ToneLabel;
class ToolStrip;
class Tray;
class Workbench;

/// Puts the pages together: sidebar, tool strip, status bar, menus. What happens, happens in the workbench.
class MainWindow : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)
public:
    explicit MainWindow(Workbench *workbench, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] QStringList pages() const;
    void setVisible(bool visible) override;

public Q_SLOTS:
    void showPage(const QString &id);
    void chooseEnvFile();
    /// Shows everything in another language; what is asked for goes on.
    void setLanguage(const QString &name);
    /// To the front, also from the task bar and the tray.
    void raiseWindow();
    /// With an icon in the tray, closing the window leaves the program running.
    void setTray(bool on);
    void quit();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    using PageMaker = Page *(*)(Workbench *);

    void build();
    void buildBackground();
    void rememberSetup();
    void addPage(const QString &id, const QString &iconName, const QString &title, PageMaker maker);
    /// Makes it where it was not looked at before.
    Page *pageAt(int index);
    void makeNextPage();
    void updateState();
    void updateSidebar();
    void profileOpened();
    void rememberIntegrations();

    Workbench *m_workbench;
    MenuSet *m_menus = nullptr;
    ToolStrip *m_strip = nullptr;
    QWidget *m_messageRoom = nullptr;
    MessageBar *m_message = nullptr;
    Sidebar *m_sidebar = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<PageMaker> m_makers;
    QTimer m_makeLater;
    bool m_painted = false;
    QLabel *m_event = nullptr;
    ToneLabel *m_findings = nullptr;
    Attention *m_attention;
    Notifier *m_notifier;
    Tray *m_tray;
    bool m_quitting = false;
    bool m_scheduled = false;
};

} // namespace Inspector
