// SPDX-License-Identifier: MIT
#include "textlayout.h"

#include <QtCore/QTextBoundaryFinder>

#include <algorithm>
#include <cwchar>
#include <utility>

namespace Cozewi::Cli {

namespace {

constexpr int gap = 2;
// Names are what people look for, so the first column keeps more.
constexpr int leastOfFirst = 40;
constexpr int leastOfLast = 12;

int characterWidth(char32_t character)
{
    // A negative answer is a character that the C library does not know.
    return std::max(::wcwidth(static_cast<wchar_t>(character)), 0);
}

QString trimmedRight(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

/// A line breaks after a space and between ideographs; "--list-faults" and a URL stay whole.
bool mayBreakAt(const QString &text, qsizetype position)
{
    if (position >= text.size() || text.at(position - 1) == u' ')
        return true;
    return characterWidth(text.at(position - 1).unicode()) == 2 || characterWidth(text.at(position).unicode()) == 2;
}

QString wrappedParagraph(const QString &paragraph, int width, int indent)
{
    const QString margin(indent, u' ');
    QString lines;
    QString line;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, paragraph);
    qsizetype from = 0;
    while (from < paragraph.size()) {
        qsizetype to = finder.toNextBoundary();
        while (to >= 0 && !mayBreakAt(paragraph, to))
            to = finder.toNextBoundary();
        if (to < 0)
            to = paragraph.size();
        const QString word = paragraph.sliced(from, to - from);
        from = to;
        if (!line.isEmpty() && indent + displayWidth(line) + displayWidth(trimmedRight(word)) > width) {
            lines += margin + trimmedRight(line) + u'\n';
            line.clear();
        }
        line += word;
    }
    return lines + trimmedRight(margin + line) + u'\n';
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4())
        width += characterWidth(character);
    return width;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(width - displayWidth(text), 0), u' ');
}

QString cutToWidth(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    QString cut;
    int used = 1; // the ellipsis
    for (const char32_t character : text.toUcs4()) {
        used += characterWidth(character);
        if (used > width)
            break;
        cut += QStringView(QChar::fromUcs4(character));
    }
    return cut + u'…';
}

QString wrapped(const QString &text, int width, int indent)
{
    QString lines;
    for (const QString &paragraph : text.split(u'\n'))
        lines += wrappedParagraph(paragraph, width, indent);
    return lines;
}

Table::Table(QStringList heading)
    : m_rows{std::move(heading)}
{
}

void Table::addRow(const QStringList &cells)
{
    m_rows.append(cells);
}

QString Table::toString(int width) const
{
    const qsizetype columns = m_rows.constFirst().size();
    QList<int> widths(columns, 0);
    for (const QStringList &row : m_rows) {
        for (qsizetype i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], displayWidth(row.at(i)));
    }
    int total = gap * static_cast<int>(columns - 1);
    for (const int column : std::as_const(widths))
        total += column;
    const auto cut = [&](qsizetype column, int least) {
        const int excess = std::clamp(total - width, 0, std::max(widths[column] - least, 0));
        widths[column] -= excess;
        total -= excess;
    };
    cut(columns - 1, leastOfLast);
    cut(0, leastOfFirst);
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < columns; ++i)
            line += padded(cutToWidth(row.at(i), widths[i]), widths[i] + gap);
        text += trimmedRight(line) + u'\n';
    }
    return text;
}

} // namespace Cozewi::Cli
