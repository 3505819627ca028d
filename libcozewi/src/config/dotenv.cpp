// SPDX-License-Identifier: MIT
#include "config/dotenv.h"

#include "base/tr.h"

#include <QtCore/QStringDecoder>

#include <optional>

namespace Cozewi {

namespace {

/// The line of the first byte that is not UTF-8; 0 where there is none.
int lineOfBadUtf8(QByteArrayView text)
{
    int line = 1;
    for (qsizetype from = 0; from <= text.size(); ++line) {
        qsizetype end = from;
        while (end < text.size() && text[end] != '\n')
            ++end;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder.decode(text.sliced(from, end - from));
        Q_UNUSED(decoded);
        if (decoder.hasError())
            return line;
        from = end + 1;
    }
    return 0;
}

bool isBlank(QChar c)
{
    return c != u'\n' && c.isSpace();
}

class Parser {
public:
    explicit Parser(QString text)
        : m_text(std::move(text))
    {
    }

    DotenvResult run()
    {
        while (!atEnd())
            statement();
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atLineEnd() const { return atEnd() || m_text[m_at] == u'\n'; }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text[m_at]))
            ++m_at;
    }
    void skipLine()
    {
        while (!atLineEnd())
            ++m_at;
        if (!atEnd()) {
            ++m_at;
            ++m_line;
        }
    }
    void fail(int line, const QString &message) { m_result.problems.append({line, message}); }

    void statement()
    {
        skipBlanks();
        if (atLineEnd() || m_text[m_at] == u'#') {
            skipLine();
            return;
        }
        const int line = m_line;
        QString key = word();
        skipBlanks();
        bool exported = false;
        if (key == u"export" && !atLineEnd() && m_text[m_at] != u'=') {
            exported = true;
            key = word();
            skipBlanks();
        }
        if (atEnd() || m_text[m_at] != u'=' || key.isEmpty()) {
            // `export KEY` alone is right in a shell and says nothing here.
            const bool bareExport = exported && !key.isEmpty() && (atLineEnd() || m_text[m_at] == u'#');
            if (!bareExport)
                fail(line,
                     key.isEmpty() ? Text::tr("there is no name before the \"=\"")
                                   : Text::tr("there is no \"=\" after the name"));
            skipLine();
            return;
        }
        ++m_at;
        skipBlanks();
        if (std::optional<QString> value = this->value(line))
            m_result.entries.append({key, *value, line});
        skipLine();
    }

    QString word()
    {
        const qsizetype from = m_at;
        while (!atLineEnd() && !isBlank(m_text[m_at]) && m_text[m_at] != u'=' && m_text[m_at] != u'#'
               && m_text[m_at] != u'\'' && m_text[m_at] != u'"')
            ++m_at;
        return m_text.sliced(from, m_at - from);
    }

    std::optional<QString> value(int line)
    {
        if (atLineEnd())
            return QString();
        const QChar quote = m_text[m_at];
        if (quote != u'\'' && quote != u'"' && quote != u'`')
            return unquoted();
        ++m_at;
        std::optional<QString> text = quoted(quote);
        if (!text) {
            fail(line, Text::tr("the quote that opens the value is never closed"));
            return {};
        }
        skipBlanks();
        if (!atLineEnd() && m_text[m_at] != u'#') {
            fail(m_line, Text::tr("there is text after the closing quote"));
            return {};
        }
        return text;
    }

    /// Up to the end of the line, or to a `#` that follows white space.
    QString unquoted()
    {
        const qsizetype from = m_at;
        while (!atLineEnd() && !(m_text[m_at] == u'#' && (m_at == from || isBlank(m_text[m_at - 1]))))
            ++m_at;
        return m_text.sliced(from, m_at - from).trimmed();
    }

    /// Up to the closing quote, which may be some lines away. Not set where there is none.
    std::optional<QString> quoted(QChar quote)
    {
        const qsizetype opened = m_at;
        const int openedLine = m_line;
        QString text;
        while (!atEnd()) {
            const QChar c = m_text[m_at++];
            if (c == quote)
                return text;
            if (c == u'\n')
                ++m_line;
            if (c == u'\\' && quote == u'"' && !atEnd())
                escape(text);
            else
                text += c;
        }
        // Go on with the next line, so that one lost quote does not hide the other problems.
        m_at = opened;
        m_line = openedLine;
        return {};
    }

    void escape(QString &text)
    {
        const QChar c = m_text[m_at];
        switch (c.unicode()) {
        case u'n':
            text += u'\n';
            break;
        case u'r':
            text += u'\r';
            break;
        case u't':
            text += u'\t';
            break;
        case u'"':
        case u'\\':
        case u'$':
            text += c;
            break;
        default:
            // Not an escape: the backslash stands for itself, and the next character is read as usual.
            text += u'\\';
            return;
        }
        ++m_at;
    }

    QString m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    DotenvResult m_result;
};

} // namespace

DotenvResult parseDotenv(QByteArrayView text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    if (const int line = lineOfBadUtf8(text))
        return {{}, {{line, Text::tr("this is not UTF-8 text")}}, false};
    QString decoded = QString::fromUtf8(text);
    // As node's dotenv and python-dotenv do, inside quotes too.
    decoded.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    decoded.replace(u'\r', u'\n');
    return Parser(std::move(decoded)).run();
}

} // namespace Cozewi
