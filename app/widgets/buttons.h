// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

class QPushButton;
class QWidget;

namespace Inspector {

/// A push button with one of our icons.
QPushButton *iconTextButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);
/// A push button with an icon alone; \a name is its accessible name and tool tip.
QPushButton *iconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);
/// Filled with the accent: the one thing that a page is for.
void makePrimary(QPushButton *button, const QString &iconName = {});

} // namespace Inspector
