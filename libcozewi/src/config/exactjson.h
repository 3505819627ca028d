// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

namespace Cozewi {

/// \a json with every long integer in it made a text of the same digits: a parser that reads numbers as doubles
/// would change its last digits.
QByteArray withLongIntegersAsText(const QByteArray &json);

} // namespace Cozewi
