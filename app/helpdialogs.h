// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <utility>

class QWidget;

namespace Inspector {

void showShortcuts(QWidget *parent, const QList<std::pair<QString, QString>> &shortcuts);
void showAbout(QWidget *parent);

} // namespace Inspector
