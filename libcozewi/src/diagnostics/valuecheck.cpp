// SPDX-License-Identifier: MIT
#include "diagnostics/valuecheck.h"

#include "base/tr.h"
#include "diagnostics/placeholder.h"

#include <cozewi/envkeys.h>

#include <algorithm>

namespace Cozewi {

namespace {

using Severity = Finding::Severity;

QString afterCopying()
{
    return Text::tr("It is sent as part of the value, and the server compares it too.");
}

std::optional<Finding> whiteSpaceAround(QLatin1StringView name, const QString &value)
{
    if (value == value.trimmed())
        return {};
    Finding finding = variableFinding(name, QLatin1StringView("whitespace"), Severity::Error);
    const QChar last = value.back();
    if (last == u'\n' || last == u'\r')
        finding.what = Text::tr("The value of %1 ends with a line break.").arg(name);
    else if (last.isSpace())
        finding.what = Text::tr("The value of %1 ends with white space.").arg(name);
    else
        finding.what = Text::tr("The value of %1 begins with white space.").arg(name);
    finding.why = afterCopying();
    finding.fix = Text::tr("Set it again without white space; a value read from a file often brings the line break of "
                           "the file's end.");
    return finding;
}

std::optional<Finding> quotesAround(QLatin1StringView name, const QString &value)
{
    static const QString opening = QStringLiteral("\"'`“‘");
    static const QString closing = QStringLiteral("\"'`”’");
    const QString text = value.trimmed();
    if (text.isEmpty())
        return {};
    const bool opens = opening.contains(text.front());
    const bool closes = closing.contains(text.back());
    const bool both = text.size() > 1 && opens && closes;
    if (!both && !opens)
        return {};
    Finding finding = variableFinding(name, QLatin1StringView("quotes"), Severity::Error, both);
    finding.what = both ? Text::tr("There are quotes around the value of %1.").arg(name)
                        : Text::tr("The value of %1 begins with a quote.").arg(name);
    finding.why = Text::tr("Quotes belong to a shell or a file, not to the value; `docker --env-file` and many "
                           "configuration files do not take them off.");
    finding.fix = Text::tr("Set it again without the quotes.");
    return finding;
}

std::optional<Finding> pastedLine(QLatin1StringView name, const QString &value)
{
    const QString text = value.trimmed();
    if (!text.startsWith(QString(name) + u'=') && !text.startsWith(u"export "))
        return {};
    Finding finding = variableFinding(name, QLatin1StringView("pasted"), Severity::Error);
    finding.what = Text::tr("The value of %1 begins with the name of a variable.").arg(name);
    finding.why = Text::tr("A whole line NAME=value was pasted where only the value belongs.");
    finding.fix = Text::tr("Keep only what stands behind the \"=\".");
    return finding;
}

std::optional<Finding> placeholder(QLatin1StringView name, const QString &value)
{
    const Placeholder kind = placeholderKind(value);
    if (kind == Placeholder::None)
        return {};
    const bool certain = kind == Placeholder::Template || kind == Placeholder::ExampleHost;
    Finding finding = variableFinding(name, QLatin1StringView("placeholder"), Severity::Error, certain);
    switch (kind) {
    case Placeholder::Template:
        finding.what = Text::tr("The value of %1 is a template that nobody filled in.").arg(name);
        finding.why = Text::tr("It still holds <…>, ${…} or {{…}}; nothing replaces them here.");
        break;
    case Placeholder::ExampleHost:
        finding.what = Text::tr("The value of %1 names an example host.").arg(name);
        finding.why = Text::tr("Such hosts are reserved for documentation and never lead to an API (RFC 2606).");
        break;
    case Placeholder::Mask:
        finding.what = Text::tr("The value of %1 looks like a mask, not like the value itself.").arg(name);
        finding.why = Text::tr("It was probably copied from a screen that hides or shortens it.");
        break;
    case Placeholder::Words:
    case Placeholder::None:
        finding.what = Text::tr("The value of %1 looks like a placeholder.").arg(name);
        finding.why = Text::tr("It was probably copied from an example and never replaced.");
        break;
    }
    finding.fix = Text::tr("Set the real value; inside a Coze project the platform does.");
    return finding;
}

std::optional<Finding> oddCharacters(QLatin1StringView name, const QString &value)
{
    const QString text = value.trimmed();
    const auto isOdd = [](QChar c) { return c.unicode() < 0x21 || c.unicode() == 0x7f || c.unicode() > 0x7e; };
    if (std::none_of(text.cbegin(), text.cend(), isOdd))
        return {};
    Finding finding = variableFinding(name, QLatin1StringView("characters"), Severity::Warning, false);
    if (text.contains(QChar::ReplacementCharacter)) {
        finding.what = Text::tr("The value of %1 is not UTF-8.").arg(name);
        finding.why =
            Text::tr("The bytes that could not be read were replaced, so the value sent is probably another.");
    } else {
        finding.what = Text::tr("The value of %1 holds white space, control or non-ASCII characters.").arg(name);
        finding.why =
            Text::tr("The platform's values are plain ASCII; such characters probably came with copying, some "
                     "of them invisible.");
    }
    finding.fix = Text::tr("Copy it again as plain text.");
    return finding;
}

std::optional<Finding> escapedLineBreak(QLatin1StringView name, const QString &value)
{
    if (!value.endsWith(u"\\n") && !value.endsWith(u"\\r"))
        return {};
    Finding finding = variableFinding(name, QLatin1StringView("escape"), Severity::Warning, false);
    finding.what = Text::tr("The value of %1 ends with a backslash and a letter.").arg(name);
    finding.why = Text::tr("It is probably a line break that some tool escaped.");
    finding.fix = Text::tr("Set it again without them.");
    return finding;
}

} // namespace

FindingList checkValues(const Environment &environment)
{
    FindingList findings;
    const auto checks = {pastedLine, placeholder, whiteSpaceAround, quotesAround, escapedLineBreak, oddCharacters};
    for (const QLatin1StringView name : identityVariables()) {
        if (!environment.contains(name))
            continue;
        const QString value = environment.value(name);
        for (const auto check : checks) {
            if (const std::optional<Finding> finding = check(name, value)) {
                findings.append(*finding);
                break; // the first is the plainest; the others mostly follow from it
            }
        }
    }
    const QString id = environment.value(EnvKeys::WorkloadIdentityClientId);
    if (!id.isEmpty() && id == environment.value(EnvKeys::WorkloadIdentityClientSecret)) {
        Finding finding = variableFinding(EnvKeys::WorkloadIdentityClientSecret, QLatin1StringView("same-as-id"),
                                          Severity::Error, false);
        finding.what = Text::tr("Client id and client secret are the same.");
        finding.why = Text::tr("One of them was probably pasted twice.");
        finding.fix = Text::tr("Copy both again.");
        findings.append(finding);
    }
    return findings;
}

} // namespace Cozewi
