// SPDX-License-Identifier: MIT
#pragma once

#include "models/roles.h"

#include <QtCore/QString>

namespace Inspector {

class Workbench;

/// How one part of the whole is, in a few words.
struct Health {
    Mood mood = Mood::Muted;
    QString sign; ///< name of an icon
    QString text;
};

Health configurationHealth(Workbench &workbench);
Health tokenHealth(Workbench &workbench);
Health apiHealth(Workbench &workbench);
/// What the variables tell, and how far the last walk along the hops came.
Health proxyHealth(Workbench &workbench);

} // namespace Inspector
