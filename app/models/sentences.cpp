// SPDX-License-Identifier: MIT
#include "models/sentences.h"

#include <QtCore/QCoreApplication>

namespace Inspector {

QString joinSentences(const QStringList &sentences)
{
    QString joined;
    for (const QString &sentence : sentences) {
        if (joined.isEmpty())
            joined = sentence;
        else if (!sentence.isEmpty())
            joined =
                QCoreApplication::translate("Sentences", "%1 %2", "two sentences; Chinese has no space between them")
                    .arg(joined, sentence);
    }
    return joined;
}

} // namespace Inspector
