// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/Qt>

namespace Inspector {

/// What the value of a cell means; the view gives it a colour.
enum class Mood { Normal, Muted, Good, Soon, Bad };

/// The roles that all models of the inspector share, beside those of Qt.
enum ModelRole {
    MoodRole = Qt::UserRole + 1, ///< Mood as int
    SortRole, ///< what to sort by
    SignRole, ///< name of an icon
    FixedWidthRole, ///< true where the text is something to copy
    StrongRole, ///< true for a name or verdict
    AlarmRole, ///< true in the one row that tells what is wrong
    FilterRole, ///< what a filter looks at, where that is more than the text of the cell
    FirstFreeRole,
};

} // namespace Inspector
