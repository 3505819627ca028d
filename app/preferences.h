// SPDX-License-Identifier: MIT
#pragma once

#include "widgets/theme.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>

namespace Inspector {

/// What is remembered between two runs. Nothing secret: no value, no token, no answer.
namespace Preferences {

QByteArray geometry();
void setGeometry(const QByteArray &geometry);
QString page();
void setPage(const QString &page);
/// How a page was set up: columns, order, filter.
QVariantMap pageSetup(const QString &page);
void setPageSetup(const QString &page, const QVariantMap &setup);
Theme::Choice theme();
void setTheme(Theme::Choice choice);
/// Points to add to the platform's font size.
int textSize();
void setTextSize(int points);
/// "en", "zh_CN", or empty for the system's.
QString language();
void setLanguage(const QString &language);
/// An icon in the tray, in which the program stays when its window is closed.
bool tray();
void setTray(bool on);
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
