// SPDX-License-Identifier: MIT
#pragma once

// Precompiled: what nearly every command includes, and what is slow to read.
#include <cozewi/client.h>
#include <cozewi/doctor.h>
#include <cozewi/future.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <memory>
