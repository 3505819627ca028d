// SPDX-License-Identifier: MIT
#include "menuset.h"

#include "application.h"
#include "helpdialogs.h"
#include "preferences.h"
#include "widgets/icons.h"
#include "workbench/workbench.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtGui/QActionGroup>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

MenuSet::MenuSet(Workbench *workbench, QMainWindow *window)
    : QObject(window)
    , m_workbench(workbench)
    , m_window(window)
    , m_everything(new QMenu(tr("Menu"), window))
    , m_profiles(new QMenu(tr("Profile"), m_everything))
    , m_faults(new QMenu(tr("Demo faults"), m_everything))
    , m_pages(new QMenu(tr("Pages"), m_everything))
    , m_profileGroup(new QActionGroup(this))
    , m_files(Preferences::envFiles())
{
    m_refresh =
        add(m_everything, tr("Refresh"), {Qt::Key_F5, Qt::CTRL | Qt::Key_R}, [this] { m_workbench->refresh(); });
    m_cancel = add(m_everything, tr("Cancel"), {Qt::Key_Escape}, [this] { m_workbench->cancel(); });
    add(m_everything, tr("Make a report"), {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, [this] {
        Q_EMIT pageWanted(u"report"_s);
        m_workbench->makeReport();
    });
    add(m_everything, tr("Find a command…"), {Qt::CTRL | Qt::Key_K}, [this] {
        auto *palette = new CommandPalette(commands(), m_window);
        palette->show();
    });
    m_everything->addSeparator();
    m_everything->addMenu(m_profiles);
    m_everything->addMenu(m_pages);
    makeView();
    m_everything->addMenu(m_faults);
    m_everything->addSeparator();
    makeHelp();
    add(m_everything, tr("Quit"),
        {QKeySequence(QKeySequence::Quit).isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Q)
                                                    : QKeySequence(QKeySequence::Quit)},
        [this] { Q_EMIT quitWanted(); });
    // Made once: an action that the window has too survives the clearing of its menu.
    m_openFile = add(m_everything, tr("Open a .env file…"), {QKeySequence(Qt::CTRL | Qt::Key_O)},
                     [this] { Q_EMIT envFileWanted(); });
    m_everything->removeAction(m_openFile);
    makeProfiles();
    updateActions();
}

MenuSet::~MenuSet()
{
    delete m_everything;
}

QAction *MenuSet::add(QMenu *menu, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run)
{
    QAction *action = menu->addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    // A shortcut of an action in a closed menu works where the window has the action too.
    m_window->addAction(action);
    return action;
}

void MenuSet::setPages(const QStringList &ids, const std::function<QString(const QString &)> &title)
{
    m_pages->clear();
    int number = 1;
    for (const QString &id : ids) {
        QList<QKeySequence> keys;
        if (number <= 9)
            keys << QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number));
        QAction *action = add(m_pages, title(id).replace(u'&', u"&&"_s), keys, [this, id] { Q_EMIT pageWanted(id); });
        action->setIcon(icon(id));
        ++number;
    }
}

void MenuSet::setKnownFiles(const QStringList &files)
{
    m_files = files;
    makeProfiles();
    updateActions();
}

void MenuSet::makeProfiles()
{
    m_profiles->clear();
    QList<Profile> profiles{Profile::process()};
    for (const QString &file : std::as_const(m_files))
        profiles.append(Profile::fromFile(file));
    profiles.append(Profile::demo());
    for (const Profile &profile : std::as_const(profiles)) {
        if (profile.kind == Profile::Kind::Demo)
            m_profiles->addSeparator();
        const QString text =
            profile.kind == Profile::Kind::File ? QDir::toNativeSeparators(profile.file) : profile.title();
        QAction *action = m_profiles->addAction(text, this, [this, profile] { m_workbench->open(profile); });
        action->setCheckable(true);
        action->setData(profile.id());
        m_profileGroup->addAction(action);
    }
    m_profiles->addSeparator();
    m_profiles->addAction(m_openFile);
}

void MenuSet::addFaults(QMenu *menu, const QList<DemoDesk::FaultEntry> &faults)
{
    QString group;
    for (const DemoDesk::FaultEntry &fault : faults) {
        const QString call = fault.text.section(QRegularExpression(u"[:：]"_s), 0, 0);
        if (!group.isEmpty() && call != group)
            menu->addSeparator();
        group = call;
        QAction *action = menu->addAction(fault.text);
        action->setCheckable(true);
        action->setData(fault.name);
        m_faultActions << action;
        connect(action, &QAction::triggered, m_workbench, [this, name = fault.name](bool on) {
            m_workbench->setFault(name, on);
            // What the fault looks like is what it was switched on for.
            m_workbench->cancel();
            m_workbench->refresh();
        });
    }
}

void MenuSet::makeFaults()
{
    addFaults(m_faults, DemoDesk::faults());
    m_faults->addSeparator();
    QMenu *proxy = m_faults->addMenu(tr("Proxy, target and CA"));
    QList<DemoDesk::FaultEntry> faults = DemoDesk::proxyFaults();
    std::stable_partition(faults.begin(), faults.end(),
                          [](const DemoDesk::FaultEntry &fault) { return fault.name.startsWith("proxy-"_L1); });
    addFaults(proxy, faults);
    m_faults->addSeparator();
    QAction *none = m_faults->addAction(tr("No fault"));
    connect(none, &QAction::triggered, m_workbench, [this] {
        m_workbench->clearFaults();
        m_workbench->cancel();
        m_workbench->refresh();
    });
}

void MenuSet::makeView()
{
    QMenu *look = m_everything->addMenu(tr("Look"));
    auto *themes = new QActionGroup(this);
    const auto addTheme = [&](const QString &text, Theme::Choice choice) {
        QAction *action = look->addAction(text);
        action->setCheckable(true);
        action->setChecked(Preferences::theme() == choice);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [choice] {
            Preferences::setTheme(choice);
            Theme::apply(choice);
        });
    };
    addTheme(tr("As the system"), Theme::Choice::System);
    addTheme(tr("Light"), Theme::Choice::Light);
    addTheme(tr("Dark"), Theme::Choice::Dark);
    look->addSeparator();
    add(look, tr("Larger text"), {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { changeTextSize(Preferences::textSize() + 1); });
    add(look, tr("Smaller text"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
        [this] { changeTextSize(Preferences::textSize() - 1); });
    add(look, tr("Text as the system"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { changeTextSize(0); });
    look->addSeparator();
    m_tray = look->addAction(tr("Stay in the tray when the window is closed"));
    m_tray->setCheckable(true);
    m_tray->setChecked(Preferences::tray());
    connect(m_tray, &QAction::triggered, this, &MenuSet::trayWanted);

    QMenu *language = m_everything->addMenu(tr("Language"));
    auto *languages = new QActionGroup(this);
    const auto addLanguage = [&](const QString &text, const QString &name) {
        QAction *action = language->addAction(text);
        action->setCheckable(true);
        action->setChecked(Preferences::language() == name);
        languages->addAction(action);
        // The menu that it stands in is made anew.
        connect(
            action, &QAction::triggered, this, [this, name] { Q_EMIT languageWanted(name); }, Qt::QueuedConnection);
    };
    addLanguage(tr("As the system"), {});
    addLanguage(u"English"_s, u"en"_s);
    addLanguage(u"简体中文"_s, u"zh_CN"_s);
}

void MenuSet::makeHelp()
{
    add(m_everything, tr("Keyboard shortcuts"), {QKeySequence(Qt::Key_F1)},
        [this] { showShortcuts(m_window, shortcuts()); });
    add(m_everything, tr("About"), {}, [this] { showAbout(m_window); });
    m_everything->addSeparator();
}

void MenuSet::changeTextSize(int points)
{
    Preferences::setTextSize(points);
    applyTextSize();
}

void MenuSet::setTray(bool on)
{
    m_tray->setChecked(on);
}

void MenuSet::updateActions()
{
    const bool busy = m_workbench->isBusy();
    m_refresh->setEnabled(!busy && m_workbench->canRefresh());
    m_cancel->setEnabled(m_workbench->canCancel());
    for (QAction *action : m_profileGroup->actions())
        action->setChecked(action->data().toString() == m_workbench->profile().id());
    const bool isDemo = m_workbench->profile().kind == Profile::Kind::Demo;
    // Most people never see them, and there are many.
    if (isDemo && m_faultActions.isEmpty())
        makeFaults();
    const QStringList active = m_workbench->demo()->activeFaults();
    for (QAction *action : std::as_const(m_faultActions))
        action->setChecked(active.contains(action->data().toString()));
    m_faults->menuAction()->setVisible(isDemo);
}

QList<Command> MenuSet::commands() const
{
    QList<Command> list;
    collect(m_everything, {}, list);
    return list;
}

void MenuSet::collect(const QMenu *menu, const QString &path, QList<Command> &commands)
{
    for (QAction *action : menu->actions()) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
            continue;
        const QString text = path + QString(action->text()).replace(u"&&"_s, u"&"_s);
        if (action->menu() != nullptr)
            collect(action->menu(), text + u" › "_s, commands);
        else
            commands.append({action, text, action->shortcut().toString(QKeySequence::NativeText)});
    }
}

QList<std::pair<QString, QString>> MenuSet::shortcuts() const
{
    QList<std::pair<QString, QString>> list;
    for (const QAction *action : m_window->actions()) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            list.append({action->text().replace(u"&&"_s, u"&"_s), keys.join(tr(" or "))});
    }
    return list;
}

} // namespace Inspector
