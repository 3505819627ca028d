// SPDX-License-Identifier: MIT
// bench-inspector variables|tour|memory: one figure of the window each, as a line of JSON.
#include "application.h"
#include "language.h"
#include "longheaderserver.h"
#include "mainwindow.h"
#include "plantedplatform.h"
#include "stallwatch.h"
#include "widgets/datatable.h"
#include "workbench/workbench.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Inspector;

namespace {

constexpr int variableCount = 100000;

/// Sees the paint events of the program.
class PaintWatch : public QObject {
public:
    PaintWatch() { QCoreApplication::instance()->installEventFilter(this); }
    [[nodiscard]] bool hasPainted() const { return m_painted; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_painted = false;
};

/// Nanoseconds until what \a act changes is on the screen.
template<typename Act>
qint64 timeToPaint(const Act &act)
{
    const PaintWatch watch;
    QElapsedTimer clock;
    clock.start();
    act();
    while (!watch.hasPainted())
        QCoreApplication::processEvents();
    // What is laid out later, such as the widths of columns, is painted a second time.
    QCoreApplication::processEvents();
    return clock.nsecsElapsed();
}

template<typename Condition>
void waitUntil(const Condition &condition, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void settle(Workbench &workbench, int milliseconds)
{
    waitUntil([&] { return !workbench.canCancel(); }, milliseconds);
    workbench.cancel();
    QCoreApplication::processEvents();
}

Cozewi::ProjectEnvVars manyVariables()
{
    QList<Cozewi::ProjectEnvVar> variables;
    variables.reserve(variableCount);
    for (int i = 0; i < variableCount; ++i) {
        variables.append({u"SERVICE_%1_SETTING_%2"_s.arg(i % 977).arg(i),
                          Cozewi::Secret::fromString(u"https://host-%1.example.com/v1?x=%1"_s.arg(i))});
    }
    return Cozewi::ProjectEnvVars(variables);
}

void type(QWidget *field, int key, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(field, &press);
    QCoreApplication::sendEvent(field, &release);
}

/// "table_ns": data to painted table, the best of some; "key_ns": a key in the filter, 99th percentile.
void variables()
{
    const PlantedPlatform platform;
    Workbench workbench({platform.runtime(), PlantedPlatform::environment()});
    MainWindow window(&workbench);
    window.show();
    window.showPage(u"environment"_s);
    workbench.open(Profile::process());
    settle(workbench, 10000);
    auto *page = window.findChild<QWidget *>(u"environment"_s);
    VariablesModel *model = workbench.variables()->model();
    const Cozewi::ProjectEnvVars many = manyVariables();
    const Cozewi::ProjectEnvVars few = model->variables();
    qint64 table = std::numeric_limits<qint64>::max();
    for (int round = 0; round < 5; ++round) {
        timeToPaint([&] { model->setVariables(few); });
        table = qMin(table, timeToPaint([&] {
                         model->setVariables(many);
                         Q_EMIT workbench.variables()->changed();
                     }));
    }

    auto *filter = page->findChild<QLineEdit *>();
    filter->setFocus();
    std::vector<qint64> keys;
    const QStringList needles{u"service_1"_s, u"setting_99"_s, u"_9_setting"_s, u"nothing"_s, u"7"_s, u"SETTING_100"_s};
    for (const QString &needle : needles) {
        for (const QChar c : needle)
            keys.push_back(timeToPaint([&] { type(filter, Qt::Key_A, QString(c)); }));
        for (qsizetype i = 0; i < needle.size(); ++i)
            keys.push_back(timeToPaint([&] { type(filter, Qt::Key_Backspace, {}); }));
    }
    std::sort(keys.begin(), keys.end());
    const qint64 late = keys[(keys.size() * 99 + 99) / 100 - 1];
    std::printf("{\"table_ns\": %lld, \"key_ns\": %lld, \"keys\": %zu}\n", static_cast<long long>(table),
                static_cast<long long>(late), keys.size());
}

void showEachPage(MainWindow &window, StallWatch &watch, const QString &step)
{
    for (const QString &page : window.pages()) {
        watch.setStep(u"%1, page %2"_s.arg(step, page));
        window.showPage(page);
        QCoreApplication::processEvents();
    }
}

/// A proxy that nobody is behind: the port was free a moment ago.
QString deadOrigin()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return u"http://127.0.0.1:%1"_s.arg(server.serverPort());
}

/// "stall_ns": the longest that the event loop was away while somebody went through all that the demo can show.
void tour()
{
    const LongHeaderServer longHeader;
    Cozewi::Environment dead = TestIdentity::environment(longHeader.origin());
    dead.set(u"COZE_OUTBOUND_AUTH_PROXY"_s, deadOrigin());
    dead.set(u"identity_ticket"_s, u"no-ticket"_s);
    Workbench workbench({Cozewi::Runtime::create(), dead});
    MainWindow window(&workbench);
    window.show();
    // From the first picture on; until then nobody sees whether it moves.
    waitUntil([&] { return window.isActiveWindow(); }, 500);
    StallWatch watch;
    watch.setStep(u"demo"_s);
    workbench.open(Profile::demo());
    settle(workbench, 8000);
    showEachPage(window, watch, u"demo"_s);
    QList<DemoDesk::FaultEntry> faults = DemoDesk::faults();
    faults += DemoDesk::proxyFaults();
    for (const DemoDesk::FaultEntry &fault : std::as_const(faults)) {
        watch.setStep(fault.name);
        workbench.setFault(fault.name, true);
        workbench.refresh();
        // Some never answer; what they look like while one waits is seen soon.
        settle(workbench, 700);
        showEachPage(window, watch, fault.name);
        workbench.clearFaults();
    }
    watch.setStep(u"report"_s);
    window.showPage(u"report"_s);
    workbench.makeReport();
    settle(workbench, 8000);
    watch.setStep(u"dead proxy, long header"_s);
    workbench.open(Profile::process());
    settle(workbench, 8000);
    showEachPage(window, watch, u"dead proxy, long header"_s);
    window.showPage(u"send"_s);
    for (const bool direct : {true, false}) {
        watch.setStep(direct ? u"send, long header"_s : u"send, dead proxy"_s);
        workbench.sender()->send({u"GET"_s, longHeader.origin() + u"/"_s, {}, {}, direct});
        settle(workbench, 8000);
    }
    std::printf("{\"stall_ns\": %lld, \"during\": \"%s\"}\n", static_cast<long long>(watch.longest()),
                qPrintable(watch.during()));
}

/// What is in memory now, KiB.
long residentKib()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLong() * sysconf(_SC_PAGESIZE) / 1024;
}

/// "kib": how much more it is after a thousand exchanges, with their table on the screen.
void memory()
{
    Workbench workbench({Cozewi::Runtime::create(), Cozewi::Environment()});
    MainWindow window(&workbench);
    window.show();
    workbench.open(Profile::demo());
    settle(workbench, 8000);
    for (const QString &page : window.pages()) {
        window.showPage(page);
        QCoreApplication::processEvents();
    }
    window.showPage(u"requests"_s);
    const long before = residentKib();
    const int most = int(ExchangeModel::maximum);
    while (workbench.exchanges()->rowCount() < most) {
        workbench.refresh();
        settle(workbench, 8000);
    }
    std::printf("{\"kib\": %ld, \"exchanges\": %d}\n", residentKib() - before, workbench.exchanges()->rowCount());
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    setUpApplication();
    installLanguage(u"en"_s);
    const QString what = QApplication::arguments().value(1);
    if (what == "variables"_L1)
        variables();
    else if (what == "tour"_L1)
        tour();
    else if (what == "memory"_L1)
        memory();
    else
        return 2;
    return 0;
}
