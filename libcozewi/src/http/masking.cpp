// SPDX-License-Identifier: MIT
#include "http/masking.h"

#include <QtCore/QUrl>

namespace Cozewi {

namespace {

// Shorter ones tell nobody anything, and would tear every text to pieces.
constexpr qsizetype shortestMasked = 4;

} // namespace

QString withoutSecrets(QString text, const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        if (text.isEmpty() || secret.size() < shortestMasked)
            continue;
        const QString plain = secret.revealString();
        const QString percent = QString::fromLatin1(QUrl::toPercentEncoding(plain));
        text.replace(plain, Secret::mask());
        text.replace(plain.toHtmlEscaped(), Secret::mask());
        text.replace(percent, Secret::mask(), Qt::CaseInsensitive);
        text.replace(QString(percent).replace(QStringLiteral("%20"), QStringLiteral("+")), Secret::mask(),
                     Qt::CaseInsensitive);
    }
    return text;
}

} // namespace Cozewi
