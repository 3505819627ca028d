// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QFont>

namespace Inspector::Fonts {

/// Fixed width, of the optical size of \a base: for what is copied (names, hosts, headers, hashes).
QFont mono(const QFont &base);
QFont bold(const QFont &base);
/// \a factor times as large.
QFont scaled(const QFont &base, qreal factor);
/// Adds the families that draw simplified Chinese as it is written there, behind those of \a base.
QFont withChinese(const QFont &base);

} // namespace Inspector::Fonts
