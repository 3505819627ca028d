// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace Inspector {

/// What is remembered between two runs. Nothing secret: no value, no token, no answer.
namespace Preferences {

QByteArray geometry();
void setGeometry(const QByteArray &geometry);
QString page();
void setPage(const QString &page);
QByteArray variableColumns();
void setVariableColumns(const QByteArray &state);
Theme::Choice theme();
void setTheme(Theme::Choice choice);
/// Points to add to the platform's font size.
int textSize();
void setTextSize(int points);
/// "en", "zh_CN", or empty for the system's.
QString language();
void setLanguage(const QString &language);
bool keepFresh();
void setKeepFresh(bool on);
/// Paths of `.env` files, the last used first.
QStringList envFiles();
void addEnvFile(const QString &path);
/// Names of integrations asked for in a profile.
QStringList integrations(const QString &profileId);
void setIntegrations(const QString &profileId, const QStringList &names);

} // namespace Preferences
} // namespace Inspector
