// SPDX-License-Identifier: MIT
#include "notifier.h"

#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtGui/QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace Inspector {

namespace {

QDBusMessage callNotifications(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                          u"org.freedesktop.Notifications"_s, method);
}

} // namespace

void Notifier::show(const QString &title, const QString &text)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!std::exchange(m_listening, true)) {
        bus.connect(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                    u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    }
    QDBusMessage call = callNotifications(u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    // The text may be markup to them; ours never is.
    call << QGuiApplication::applicationDisplayName() << m_id << u"cozewi-inspector"_s << title << text.toHtmlEscaped()
         << QStringList{u"default"_s, tr("Show")} << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError())
            m_id = reply.value();
        watcher->deleteLater();
    });
}

void Notifier::withdraw()
{
    if (m_id == 0)
        return;
    QDBusMessage call = callNotifications(u"CloseNotification"_s);
    call << std::exchange(m_id, 0);
    QDBusConnection::sessionBus().send(call);
}

void Notifier::actionInvoked(uint id, const QString &)
{
    if (id != 0 && id == m_id)
        Q_EMIT activated();
}

} // namespace Inspector
