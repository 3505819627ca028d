// SPDX-License-Identifier: MIT
#pragma once

#include "platform.h"
#include "processstate.h"

#include <cozewi/runtime.h>
#include <cozewi/testing/scriptedtransport.h>

#include <functional>
#include <memory>

/// What a run of the tool left behind.
struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs commands in this process, against a Platform that needs no network (--demo brings its own server).
class InProcess {
public:
    InProcess();
    explicit InProcess(const Platform &initial);

    /// \a line is split at single spaces.
    [[nodiscard]] Ran run(const QString &line);
    [[nodiscard]] Ran run(const Cozewi::Cli::ByteStrings &arguments);

    /// What the platform answers from now on; the cache stays.
    Platform platform;
    /// The variables of the process.
    Cozewi::Environment environment;
    Cozewi::Cli::ByteStrings inherited{"PATH=/usr/bin", "HOME=/root"};
    /// What execve() says; what it was called with.
    int executeError = 0;
    Cozewi::Cli::ByteStrings executed;
    Cozewi::Cli::ByteStrings executedWith;
    /// Called where a command waits for a signal; returns its number.
    std::function<int()> signalSource = [] { return 15; };
    /// Whether requests really leave, as they do with --demo, rather than go to `script`.
    bool needsNetwork = false;
    std::shared_ptr<Cozewi::Testing::TransportScript> script = Cozewi::Testing::TransportScript::create();

private:
    std::shared_ptr<Cozewi::Runtime> m_runtime;
    /// For --demo.
    std::shared_ptr<Cozewi::Runtime> m_network = Cozewi::Runtime::create();
};
