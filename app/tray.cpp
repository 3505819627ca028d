// SPDX-License-Identifier: MIT
#include "tray.h"

#include "widgets/icons.h"
#include "workbench/health.h"
#include "workbench/workbench.h"

#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSystemTrayIcon>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

std::optional<bool> &assumed()
{
    static std::optional<bool> available;
    return available;
}

} // namespace

Tray::Tray(Workbench *workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(workbench, &Workbench::stateChanged, this, &Tray::update);
}

Tray::~Tray() = default;

void Tray::setAvailable(std::optional<bool> available)
{
    assumed() = available;
}

bool Tray::setOn(bool on)
{
    if (!on) {
        m_icon.reset();
        m_menu.reset();
        return true;
    }
    if (!assumed().value_or(QSystemTrayIcon::isSystemTrayAvailable()))
        return false;
    m_menu = std::make_unique<QMenu>();
    m_menu->addAction(tr("Show the window"), this, &Tray::windowWanted);
    m_menu->addAction(tr("Refresh"), m_workbench, &Workbench::refresh);
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &Tray::quitWanted);
    m_icon = std::make_unique<QSystemTrayIcon>(applicationIcon());
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT windowWanted();
    });
    update();
    m_icon->show();
    return true;
}

void Tray::update()
{
    if (m_icon != nullptr) {
        m_icon->setToolTip(
            tr("%1 · token: %2").arg(QGuiApplication::applicationDisplayName(), tokenHealth(*m_workbench).text));
    }
}

} // namespace Inspector
