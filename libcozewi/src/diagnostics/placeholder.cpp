// SPDX-License-Identifier: MIT
#include "diagnostics/placeholder.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace Cozewi {

namespace {

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

bool isTemplate(const QString &text)
{
    // Only where the marks enclose something: a secret may hold any character by itself.
    static const QRegularExpression marks =
        expression(QStringLiteral("<[^<>]+>|\\$\\{[^{}]*\\}|\\{\\{.*\\}\\}|^\\$[A-Z_][A-Z0-9_]*$|^%[A-Z_]+%$"));
    return marks.match(text).hasMatch();
}

bool isExampleHost(const QString &host)
{
    static const QRegularExpression reserved =
        expression(QStringLiteral("(^|\\.)(example(\\.(com|org|net|cn))?|invalid)$"));
    return reserved.match(host).hasMatch();
}

bool isMask(const QString &text)
{
    static const QRegularExpression marks = expression(QStringLiteral("[•●∗]{3}|^\\*{3,}|\\*{4,}|…$|\\.\\.\\.$"));
    return marks.match(text).hasMatch();
}

bool isWords(const QString &text)
{
    static const QRegularExpression phrase =
        expression(QStringLiteral("^(your|my|insert|enter|put|replace|fill|change)[-_ ]?"
                                  "(me|this|with|in|here|your|own|client|app|id|secret|token|value|key)"));
    static const QRegularExpression host =
        expression(QStringLiteral("://(your|my|the)[-_](host|domain|server|endpoint)"));
    static const QRegularExpression word =
        expression(QStringLiteral("^(x{3,}|y{3,}|z{3,}|todo|tbd|fixme|placeholder|example|dummy|sample|null|none|nil|"
                                  "undefined|n/a|-+|\\?+|foo|foobar|client[-_]?(id|secret)|secret|password)$"));
    return phrase.match(text).hasMatch() || host.match(text).hasMatch() || word.match(text).hasMatch();
}

} // namespace

Placeholder placeholderKind(const QString &value)
{
    const QString text = value.trimmed();
    if (isTemplate(text))
        return Placeholder::Template;
    if (isExampleHost(QUrl(text).host()))
        return Placeholder::ExampleHost;
    if (isMask(text))
        return Placeholder::Mask;
    return isWords(text) ? Placeholder::Words : Placeholder::None;
}

} // namespace Cozewi
