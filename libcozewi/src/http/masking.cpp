// SPDX-License-Identifier: MIT
#include "http/masking.h"

#include "base/wipe.h"

#include <cozewi/text.h>

#include <QtCore/QBitArray>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <algorithm>
#include <bitset>

namespace Cozewi {

namespace {

// Shorter ones tell nobody anything, and would tear every text to pieces.
constexpr qsizetype shortestMasked = 4;
// Of base64 that begins anywhere in a longer value.
constexpr qsizetype shortestEncoded = 8;
constexpr qsizetype longestRun = 12;
// More than anybody shows, however long the answer.
constexpr qsizetype longestText = 4096;

/// How many characters in a row give \a size of them away.
qsizetype runOf(qsizetype size)
{
    return std::min(size, std::clamp<qsizetype>(size / 2, 8, longestRun));
}

/// Lower case, and the two alphabets of base64 (RFC 4648 sections 4 and 5) as one. As long as it was.
QString folded(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        c = c == u'-' ? QChar(u'+') : c == u'_' ? QChar(u'/') : c.toCaseFolded();
    return result;
}

QString escapedForJson(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(2, array.size() - 4));
}

/// The characters that \a bytes decide alone where \a before bytes stand before them in the encoded value.
QString base64Within(const QByteArray &bytes, qsizetype before)
{
    const QByteArray all = (QByteArray(before, '\0') + bytes).toBase64();
    const qsizetype from = (before * 8 + 5) / 6;
    const qsizetype to = (before + bytes.size()) * 8 / 6;
    return QString::fromLatin1(all.sliced(from, to - from));
}

/// Every run of \a length characters of a text.
class Runs {
public:
    Runs(const QString &text, qsizetype length)
        : m_text(text)
        , m_length(length)
    {
        for (qsizetype i = 0; i + length <= text.size(); ++i)
            m_all.insert(QStringView(text).sliced(i, length));
    }

    void find(QStringView form)
    {
        for (qsizetype i = 0; !m_all.isEmpty() && i + m_length <= form.size(); ++i) {
            if (const auto found = m_all.constFind(form.sliced(i, m_length)); found != m_all.constEnd())
                m_found.insert(*found);
        }
    }

    void mark(QBitArray &marks) const
    {
        for (qsizetype i = 0; !m_found.isEmpty() && i + m_length <= m_text.size(); ++i) {
            if (m_found.contains(QStringView(m_text).sliced(i, m_length)))
                marks.fill(true, i, i + m_length);
        }
    }

private:
    const QString &m_text;
    qsizetype m_length;
    QSet<QStringView> m_all;
    QSet<QStringView> m_found;
};

QString withMasks(const QString &text, const QBitArray &marks)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!marks.testBit(i))
            result += text[i];
        else if (i == 0 || !marks.testBit(i - 1))
            result += Secret::mask();
    }
    return result;
}

} // namespace

/// Tells of most runs that they are not in it, without a look at all of their characters.
class Masker::Sieve {
public:
    void add(QStringView run) { m_bits.set(placeOf(run)); }
    [[nodiscard]] bool mayHold(QStringView run) const { return m_bits.test(placeOf(run)); }

private:
    static constexpr std::size_t size = 1 << 18;
    static std::size_t placeOf(QStringView run)
    {
        const auto c = [&run](qsizetype i) { return static_cast<std::size_t>(run[i].unicode()); };
        const qsizetype last = run.size() - 1;
        return (c(0) + c(last / 3) * 61 + c(2 * last / 3) * 3721 + c(last) * 226981) % size;
    }

    std::bitset<size> m_bits;
};

Masker::Masker(const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        if (secret.size() < shortestMasked)
            continue;
        const QString plain = secret.revealString().trimmed();
        const QString shown = sanitizedText(plain, plain.size());
        const QString percent = QString::fromLatin1(QUrl::toPercentEncoding(plain));
        const QString json = escapedForJson(plain);
        add(shown, shortestMasked);
        add(shown.toHtmlEscaped(), shortestMasked);
        add(percent, shortestMasked);
        add(QString(percent).replace(QStringLiteral("%20"), QStringLiteral("+")), shortestMasked);
        add(json, shortestMasked);
        add(QString(json).replace(QStringLiteral("/"), QStringLiteral("\\/")), shortestMasked);
        for (const qsizetype before : {0, 1, 2})
            add(base64Within(plain.toUtf8(), before), shortestEncoded);
    }
    std::sort(m_forms.begin(), m_forms.end(), [](const QString &a, const QString &b) { return a.size() < b.size(); });
    if (!m_forms.isEmpty())
        m_sieve = std::make_unique<Sieve>();
    for (const QString &form : std::as_const(m_forms)) {
        const qsizetype length = runOf(form.size());
        if (m_lengths.isEmpty() || m_lengths.constLast() != length)
            m_lengths.append(length);
        for (qsizetype i = 0; i + length <= form.size(); ++i)
            m_sieve->add(QStringView(form).sliced(i, length));
    }
}

Masker::~Masker()
{
    for (QString &form : m_forms)
        wipe(form.data(), static_cast<std::size_t>(form.size()) * sizeof(QChar));
}

void Masker::add(const QString &form, qsizetype shortest)
{
    const QString text = folded(form);
    if (text.size() >= shortest && !m_forms.contains(text))
        m_forms.append(text);
}

bool Masker::mayHold(const QString &searched) const
{
    return std::any_of(m_lengths.cbegin(), m_lengths.cend(), [&](qsizetype length) {
        for (qsizetype i = 0; i + length <= searched.size(); ++i) {
            if (m_sieve->mayHold(QStringView(searched).sliced(i, length)))
                return true;
        }
        return false;
    });
}

QString Masker::masked(const QString &text) const
{
    const QString shown = sanitizedText(text, longestText);
    const QString searched = folded(shown);
    if (shown.size() < longestText - 1 && !mayHold(searched))
        return shown;
    QBitArray marks(shown.size());
    for (auto form = m_forms.cbegin(); form != m_forms.cend();) {
        const qsizetype length = runOf(form->size());
        Runs runs(searched, length);
        for (; form != m_forms.cend() && runOf(form->size()) == length; ++form)
            runs.find(*form);
        runs.mark(marks);
    }
    // The beginning of a secret may stand where the text was cut, too short to be found.
    if (shown.size() >= longestText - 1)
        marks.fill(true, shown.size() - longestRun, shown.size());
    return withMasks(shown, marks);
}

QString withoutSecrets(const QString &text, const QList<Secret> &secrets)
{
    return text.isEmpty() || secrets.isEmpty() ? text : Masker(secrets).masked(text);
}

} // namespace Cozewi
