// SPDX-License-Identifier: MIT
// Runs in a session bus of its own, on which this program plays the notification service of a desktop.
#include "notifier.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtTest/QtTest>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

class Desktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QList<uint> replaced;
    QStringList texts;
    QList<uint> closed;

public Q_SLOTS:
    Q_SCRIPTABLE uint Notify(const QString &, uint replaces, const QString &, const QString &summary,
                             const QString &body, const QStringList &, const QVariantMap &, int)
    {
        replaced << replaces;
        texts << summary + u'|' + body;
        return 7;
    }
    Q_SCRIPTABLE void CloseNotification(uint id) { closed << id; }
};

} // namespace

class TestNotifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsOneAndTakesItBack()
    {
        auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        QVERIFY2(bus.isConnected(), "needs dbus-run-session");
        const QString path = u"/org/freedesktop/Notifications"_s;
        Desktop desktop;
        QVERIFY(bus.registerObject(path, &desktop, QDBusConnection::ExportScriptableSlots));
        QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));

        Notifier notifier;
        const QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.show(u"The token cannot be renewed"_s, u"Ask <b>who</b> runs it."_s);
        QTRY_COMPARE(desktop.texts, QStringList{u"The token cannot be renewed|Ask &lt;b&gt;who&lt;/b&gt; runs it."_s});
        QCOMPARE(desktop.replaced, QList<uint>{0});

        // Somebody else's notification is not ours.
        for (const uint id : {8U, 7U}) {
            QDBusMessage signal =
                QDBusMessage::createSignal(path, u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s);
            signal << id << u"default"_s;
            bus.send(signal);
        }
        QTRY_COMPARE(activated.size(), 1);

        notifier.show(u"Again"_s, {});
        QTRY_COMPARE(desktop.replaced, QList<uint>({0, 7}));
        notifier.withdraw();
        QTRY_COMPARE(desktop.closed, QList<uint>{7});
        notifier.withdraw();
        QTest::qWait(0);
        QCOMPARE(desktop.closed.size(), 1);
    }
};

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
