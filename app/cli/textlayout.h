// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Cozewi::Cli {

/// Cells of a terminal: 2 for a wide character, 0 for one that combines.
[[nodiscard]] int displayWidth(QStringView text);
/// With spaces to the right up to \a width cells.
[[nodiscard]] QString padded(const QString &text, int width);
/// At most \a width cells; what is longer ends with `…`.
[[nodiscard]] QString cutToWidth(const QString &text, int width);
/// Broken into lines of at most \a width cells where a line may break; every line begins with \a indent
/// spaces, which count. Ends with a line feed.
[[nodiscard]] QString wrapped(const QString &text, int width, int indent = 0);

/// Rows with a heading, in columns that are aligned. No cell may contain a line feed.
class Table {
public:
    explicit Table(QStringList heading);

    void addRow(const QStringList &cells);
    /// At most \a width cells wide where that is possible: the last column is cut, then the first.
    [[nodiscard]] QString toString(int width) const;

private:
    QList<QStringList> m_rows;
};

} // namespace Cozewi::Cli
