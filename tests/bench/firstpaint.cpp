// SPDX-License-Identifier: MIT
// Linked into a program, ends it as soon as its main window was painted for the first time: the time that the
// whole process takes is the time from start to first paint.
#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

#include <cstdlib>

namespace {

class FirstPaint : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && qobject_cast<QMainWindow *>(watched) != nullptr) {
            // After everything in the window was painted and sent to the screen.
            QCoreApplication::instance()->removeEventFilter(this);
            QTimer::singleShot(0, this, [] { std::_Exit(0); });
        }
        return false;
    }
};

void endAtFirstPaint()
{
    QCoreApplication::instance()->installEventFilter(new FirstPaint(QCoreApplication::instance()));
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(endAtFirstPaint)
