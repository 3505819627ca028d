// SPDX-License-Identifier: MIT
#pragma once

#include "application.h"
#include "language.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

/// Runs a test class in a QApplication set up as the program sets up its own, with settings of its own.
template<typename Test>
int runInspectorTest(int argc, char **argv)
{
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
    QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QApplication application(argc, argv);
    Inspector::setUpApplication();
    Inspector::installLanguage(QStringLiteral("en"));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

#define INSPECTOR_TEST_MAIN(Class)                                                                                     \
  int main(int argc, char **argv)                                                                                      \
  {                                                                                                                    \
    return runInspectorTest<Class>(argc, argv);                                                                        \
  }
