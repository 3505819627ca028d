// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QProcess>

#ifdef Q_OS_LINUX
#  include <csignal>
#  include <sys/prctl.h>
#endif

/// Lets a server that a test starts end with it, also where the test crashes.
inline void endWithTest([[maybe_unused]] QProcess &process)
{
#ifdef Q_OS_LINUX
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
}
