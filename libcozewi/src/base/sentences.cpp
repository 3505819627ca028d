// SPDX-License-Identifier: MIT
#include "base/sentences.h"

#include "base/tr.h"

#include <algorithm>

namespace Cozewi {

QString joinSentences(const QStringList &sentences)
{
    QString result;
    for (const QString &sentence : sentences) {
        if (result.isEmpty())
            result = sentence;
        else if (!sentence.isEmpty())
            result = Text::tr("%1 %2", "two sentences; Chinese has no space between them").arg(result, sentence);
    }
    return result;
}

QString asSentence(QString text)
{
    static const QString ends = QStringLiteral(".!?。！？…");
    if (text.isEmpty())
        return text;
    const QString first = text.section(u' ', 0, 0).chopped(1);
    const bool isName = std::any_of(first.cbegin(), first.cend(), [](QChar c) {
        return c == u'_' || c == u'.' || c == u':' || c == u'/' || c == u'-';
    });
    if (!isName)
        text[0] = text[0].toUpper();
    return ends.contains(text.back()) ? text : Text::tr("%1.", "a whole sentence").arg(text);
}

QString joinProblems(const QStringList &problems)
{
    return problems.join(Text::tr("; ", "between two problems"));
}

} // namespace Cozewi
