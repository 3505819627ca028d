// SPDX-License-Identifier: MIT
#include "errorreport.h"

#include "text.h"

#include <QtCore/QJsonDocument>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

QString errorText(const ErrorInfo &error)
{
    QString text = "cozewi: "_L1 + errorTypeName(error.type) + ": "_L1 + error.message + u'\n';
    if (!error.hint.isEmpty())
        text += Text::tr("hint: %1").arg(error.hint) + u'\n';
    if (!error.requestId.isEmpty() && !error.message.contains(error.requestId))
        text += Text::tr("request id, for the platform's support: %1").arg(error.requestId) + u'\n';
    return text;
}

QByteArray errorJson(const ErrorInfo &error)
{
    return QJsonDocument(QJsonObject{{u"error"_s, error.toJson()}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace Cozewi::Cli
