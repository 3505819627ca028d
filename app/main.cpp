// SPDX-License-Identifier: MIT
#include "application.h"
#include "commandline.h"
#include "language.h"
#include "mainwindow.h"
#include "preferences.h"
#include "singleinstance.h"
#include "workbench/workbench.h"

#include <QtWidgets/QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace Inspector;
    QApplication application(argc, argv);
    setUpApplication();
    installLanguage(Preferences::language());
    const CommandLine line = readCommandLine(QApplication::arguments());
    if (line.exitCode) {
        std::fputs(line.output.toLocal8Bit().constData(), stdout);
        std::fputs(line.errors.toLocal8Bit().constData(), stderr);
        return *line.exitCode;
    }
    const Cozewi::Environment process = Cozewi::Environment::fromProcess();
    if (SingleInstance::raiseOther(SingleInstance::keyFor(line.profile, process)))
        return 0;
    Workbench workbench({Cozewi::Runtime::process(), process});
    workbench.setKeepFresh(Preferences::keepFresh());
    MainWindow window(&workbench);
    SingleInstance instance;
    QObject::connect(&instance, &SingleInstance::raiseWanted, &window, &MainWindow::raiseWindow);
    QObject::connect(&workbench, &Workbench::profileChanged, &instance,
                     [&] { instance.listen(SingleInstance::keyFor(workbench.profile(), workbench.configuration())); });
    workbench.open(line.profile);
    window.show();
    return QApplication::exec();
}
