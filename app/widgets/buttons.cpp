// SPDX-License-Identifier: MIT
#include "widgets/buttons.h"

#include "widgets/icons.h"

#include <QtWidgets/QPushButton>

namespace Inspector {

QPushButton *iconTextButton(const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setProperty("iconName", iconName);
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

QPushButton *iconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    QPushButton *button = iconTextButton(iconName, {}, parent);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void makePrimary(QPushButton *button, const QString &iconName)
{
    button->setProperty("primary", true);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
        button->setProperty("iconName", iconName);
    }
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

} // namespace Inspector
