// SPDX-License-Identifier: MIT
#include "base/sentences.h"

#include "base/tr.h"

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

QString joinProblems(const QStringList &problems)
{
    return problems.join(Text::tr("; ", "between two problems"));
}

} // namespace Cozewi
