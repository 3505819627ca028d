// SPDX-License-Identifier: MIT
#include "interruption.h"
#include "output.h"
#include "processstate.h"
#include "tool.h"

#include <QtCore/QCoreApplication>

#include <cstdlib>
#include <unistd.h>

int main(int argc, char *argv[])
{
    using namespace Cozewi;
    const Cli::ProcessState process(argc, argv);
    const Environment environment = Environment::fromProcess();
    Cli::Interruption::install();
    // The output is UTF-8 in every locale; Qt would warn about the others.
    ::setenv("LC_ALL", "C.UTF-8", 1);
    int ownName = 1; // Qt reads options of its own, and none of those is meant for it
    const QCoreApplication application(ownName, argv);

    Cli::DescriptorOutput out(STDOUT_FILENO);
    Cli::DescriptorOutput err(STDERR_FILENO, Cli::DescriptorOutput::OnFailure::Ignore);
    Cli::Context context{
        .out = out,
        .err = err,
        .environment = environment,
        .inherited = process.environment(),
        .execute = [&process](const auto &arguments,
                              const auto &variables) { return process.execute(arguments, variables); },
        .waitForSignal = Cli::Interruption::wait,
        .runtime = {},
    };
    // Not return: a name look-up that hangs would hold the end of the process.
    ::_exit(Cli::run(process.arguments(), context));
}
