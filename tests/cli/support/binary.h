// SPDX-License-Identifier: MIT
#pragma once

#include "inprocess.h"

#include <cozewi/environment.h>
#include <cozewi/testing/httpserver.h>

#include <QtCore/QProcess>
#include <QtCore/QStringList>

/// The path of the program itself.
[[nodiscard]] QString toolPath();

/// The variables of \a environment and, of this process, PATH alone.
[[nodiscard]] QProcessEnvironment processEnvironment(const Cozewi::Environment &environment);

/// Starts the program and waits for its end.
[[nodiscard]] Ran runBinary(const QStringList &arguments, const Cozewi::Environment &environment = {});
/// Runs \a script by /bin/sh with the program's path in $COZEWI.
[[nodiscard]] Ran runShell(const QString &script, const Cozewi::Environment &environment = {});

/// A Platform on loopback.
class PlatformServer {
public:
    explicit PlatformServer(const Platform &platform);

    [[nodiscard]] Cozewi::Environment environment() const;
    [[nodiscard]] Cozewi::Testing::HttpServer &server() { return m_server; }

private:
    Platform m_platform;
    Cozewi::Testing::HttpServer m_server;
};
