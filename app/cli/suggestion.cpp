// SPDX-License-Identifier: MIT
#include "suggestion.h"

#include "text.h"

#include <cozewi/text.h>

#include <algorithm>
#include <vector>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Optimal string alignment: insertions, deletions, substitutions and swapped neighbours count 1 each.
int editDistance(QStringView a, QStringView b)
{
    const auto columns = static_cast<size_t>(b.size()) + 1;
    std::vector<int> beforeLast(columns);
    std::vector<int> last(columns);
    std::vector<int> row(columns);
    for (size_t j = 0; j < columns; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int substitution = last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, substitution});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

} // namespace

QString nearestWord(QStringView word, const QStringList &known)
{
    constexpr qsizetype longest = 64; // nobody meant a page of text
    if (word.isEmpty() || word.size() > longest)
        return {};
    QString nearest;
    int best = 0;
    for (const QString &candidate : known) {
        if (word.size() >= 3 && candidate.startsWith(word, Qt::CaseInsensitive))
            return candidate;
        const int distance = editDistance(word, candidate);
        const auto tolerance = static_cast<int>(std::max<qsizetype>(1, std::min<qsizetype>(candidate.size() / 3, 3)));
        if (distance <= tolerance && (nearest.isNull() || distance < best)) {
            nearest = candidate;
            best = distance;
        }
    }
    return nearest;
}

QString withSuggestion(const QString &message, QStringView word, const QStringList &known)
{
    const QString nearest = nearestWord(word, known);
    if (!nearest.isNull())
        return Text::tr("%1; did you mean '%2'?").arg(message, nearest);
    return withChoice(message, known);
}

QString withChoice(const QString &message, const QStringList &known)
{
    return Text::tr("%1; there are: %2").arg(message, known.join(", "_L1));
}

QString shownWord(QStringView word)
{
    return sanitizedText(word, 60);
}

} // namespace Cozewi::Cli
