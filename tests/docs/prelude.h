// SPDX-License-Identifier: MIT
#pragma once

// What the blocks of the documentation may take for granted.
#include <cozewi/cozewi.h>
#include <cozewi/testing/scriptedtransport.h>

#include <QtCore/QDebug>
#include <QtCore/QJsonObject>
#include <QtCore/QTimer>
#include <QtWidgets/QLabel>

inline const Cozewi::Client client{Cozewi::Configuration()};
inline QObject *const context = nullptr;
inline QWidget *const window = nullptr;

template<typename... Values>
void connectTo(const Values &...)
{
}
template<typename Value>
void use(const Value &)
{
}
