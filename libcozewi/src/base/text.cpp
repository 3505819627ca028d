// SPDX-License-Identifier: MIT
#include <cozewi/text.h>

namespace Cozewi {

namespace {

constexpr char16_t Escape = 0x1b;

/// Where a control string (OSC, DCS, SOS, PM, APC) that begins its content at \a from ends; \a from
/// itself where it never does, so that an open one does not swallow the text behind it.
qsizetype endOfControlString(QStringView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == 0x07 || c == 0x9c)
            return i + 1;
        if (c == Escape && i + 1 < text.size() && text[i + 1] == u'\\')
            return i + 2;
    }
    return from;
}

/// Parameters, intermediates and the final character of a control sequence (ECMA-48 section 5.4).
qsizetype endOfControlSequence(QStringView text, qsizetype from)
{
    qsizetype i = from;
    while (i < text.size() && text[i].unicode() >= 0x20 && text[i].unicode() <= 0x3f)
        ++i;
    const bool closed = i < text.size() && text[i].unicode() >= 0x40 && text[i].unicode() <= 0x7e;
    return closed ? i + 1 : i;
}

bool opensControlString(char16_t c)
{
    return c == u'P' || c == u'X' || c == u']' || c == u'^' || c == u'_';
}

/// The index behind the ANSI sequence at \a at; \a at where none begins there.
qsizetype skipAnsi(QStringView text, qsizetype at)
{
    const char16_t c = text[at].unicode();
    if (c == 0x9b)
        return endOfControlSequence(text, at + 1);
    if (c == 0x90 || c == 0x98 || (c >= 0x9d && c <= 0x9f))
        return endOfControlString(text, at + 1);
    if (c != Escape)
        return at;
    qsizetype i = at + 1;
    if (i == text.size())
        return i;
    if (text[i] == u'[')
        return endOfControlSequence(text, i + 1);
    if (opensControlString(text[i].unicode()))
        return endOfControlString(text, i + 1);
    while (i < text.size() && text[i].unicode() >= 0x20 && text[i].unicode() <= 0x2f)
        ++i;
    const bool closed = i < text.size() && text[i].unicode() >= 0x30 && text[i].unicode() <= 0x7e;
    return closed ? i + 1 : i;
}

/// Characters that nobody sees: bidirectional controls, zero width ones, tags, fillers.
bool isInvisible(char32_t c)
{
    switch (c) {
    case 0x034f: // combining grapheme joiner
    case 0x115f: // the Hangul fillers
    case 0x1160:
    case 0x3164:
    case 0xffa0:
        return true;
    default:
        return QChar::category(c) == QChar::Other_Format || QChar::category(c) == QChar::Other_Control
            || QChar::isNonCharacter(c);
    }
}

/// Collects what may be shown: folds white space and stops when there is more than fits.
class Collector {
public:
    explicit Collector(qsizetype maximum)
        : m_maximum(maximum)
    {
    }

    void space() { m_space = !m_text.isEmpty(); }
    void add(char32_t c)
    {
        if (m_space)
            m_text += u' ';
        m_space = false;
        m_text += QChar::fromUcs4(c);
    }
    [[nodiscard]] bool isOver() const { return m_text.size() > m_maximum; }
    [[nodiscard]] QString take()
    {
        if (isOver()) {
            m_text.truncate(qMax<qsizetype>(m_maximum - 1, 0));
            if (m_text.endsWith(u' ') || (!m_text.isEmpty() && m_text.back().isHighSurrogate()))
                m_text.chop(1);
            m_text += u'…';
        }
        return m_text;
    }

private:
    QString m_text;
    qsizetype m_maximum;
    bool m_space = false;
};

} // namespace

QString sanitizedText(QStringView text, qsizetype maximum)
{
    Collector collector(maximum);
    for (qsizetype i = 0; i < text.size() && !collector.isOver();) {
        const qsizetype next = skipAnsi(text, i);
        if (next > i) {
            i = next;
            continue;
        }
        const QChar c = text[i++];
        if (c.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate()) {
            const char32_t pair = QChar::surrogateToUcs4(c, text[i++]);
            if (!isInvisible(pair))
                collector.add(pair);
        } else if (c.isSurrogate()) {
            collector.add(QChar::ReplacementCharacter);
        } else if (c.isSpace()) {
            collector.space();
        } else if (!isInvisible(c.unicode())) {
            collector.add(c.unicode());
        }
    }
    return collector.take();
}

QString sanitizedText(QByteArrayView utf8, qsizetype maximum)
{
    return sanitizedText(QString::fromUtf8(utf8), maximum);
}

QString libraryVersion()
{
    return QStringLiteral(COZEWI_VERSION);
}

} // namespace Cozewi
