// SPDX-License-Identifier: MIT
#include "diagnostics/placeholder.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace Cozewi {

namespace {

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(text).hasMatch();
}

bool isExampleHost(const QString &host)
{
    return matches(host, QStringLiteral("(^|\\.)(example(\\.(com|org|net|cn))?|invalid)$"));
}

} // namespace

Placeholder placeholderKind(const QString &value)
{
    const QString text = value.trimmed();
    // Only where the marks enclose something: a secret may hold any character by itself.
    if (matches(text, QStringLiteral("<[^<>]+>|\\$\\{[^{}]*\\}|\\{\\{.*\\}\\}|^\\$[A-Z_][A-Z0-9_]*$|^%[A-Z_]+%$")))
        return Placeholder::Template;
    if (isExampleHost(QUrl(text).host()))
        return Placeholder::ExampleHost;
    if (matches(text, QStringLiteral("[•●∗]{3}|^\\*{3,}|\\*{4,}|…$|\\.\\.\\.$")))
        return Placeholder::Mask;
    if (matches(text,
                QStringLiteral("^(your|my|insert|enter|put|replace|fill|change)[-_ ]?"
                               "(me|this|with|in|here|your|own|client|app|id|secret|token|value|key)"))
        || matches(text, QStringLiteral("://(your|my|the)[-_](host|domain|server|endpoint)"))
        || matches(text,
                   QStringLiteral("^(x{3,}|y{3,}|z{3,}|todo|tbd|fixme|placeholder|example|dummy|sample|null|none|"
                                  "nil|undefined|n/a|-+|\\?+|foo|foobar|client[-_]?(id|secret)|secret|password)$")))
        return Placeholder::Words;
    return Placeholder::None;
}

} // namespace Cozewi
