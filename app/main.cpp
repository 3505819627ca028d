// SPDX-License-Identifier: MIT
#include "application.h"
#include "commandline.h"
#include "language.h"
#include "mainwindow.h"
#include "preferences.h"
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
    Workbench workbench({Cozewi::Runtime::process(), Cozewi::Environment::fromProcess()});
    workbench.setKeepFresh(Preferences::keepFresh());
    MainWindow window(&workbench);
    window.show();
    workbench.open(line.profile);
    return QApplication::exec();
}
