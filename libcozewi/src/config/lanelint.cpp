// SPDX-License-Identifier: MIT
#include "config/lanelint.h"

#include "base/tr.h"

#include <cozewi/envkeys.h>
#include <cozewi/text.h>

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace Cozewi {

namespace {

Finding finding(const QString &id, Finding::Severity severity, bool certain = true)
{
    Finding finding;
    finding.id = id;
    finding.severity = severity;
    finding.variable = EnvKeys::ServerEnv;
    finding.stage = Stage::Configuration;
    finding.certain = certain;
    return finding;
}

/// What somebody meant who wrote \a text: `ppe-x`, `PPE_x`, `ppex`, `pep_x`. Empty where it is no near miss.
QString meantLane(const QString &text)
{
    if (text.startsWith(u"ppe_") || text.startsWith(u"boe_"))
        return {};
    static const QRegularExpression known(QStringLiteral("^(ppe|boe)[-_.:/ ]*(.+)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = known.match(text); match.hasMatch())
        return match.captured(1).toLower() + u'_' + match.captured(2);
    // Letters swapped, doubled or lost. Words that are names of their own ("pre_") are left alone.
    static const QRegularExpression swapped(QStringLiteral("^(?:(pep|epp|pppe|ppee|pe|pp|pee)|"
                                                           "(beo|obe|oeb|ebo|bo|be|booe|boee|bboe))[-_](.+)$"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (const auto match = swapped.match(text); match.hasMatch())
        return QStringLiteral("%1_%2").arg(QLatin1StringView(match.captured(1).isEmpty() ? "boe" : "ppe"),
                                           match.captured(3));
    return {};
}

bool meansNone(const QString &text)
{
    static const QStringList words{QStringLiteral("none"), QStringLiteral("null"), QStringLiteral("nil"),
                                   QStringLiteral("undefined")};
    return words.contains(text.toLower());
}

/// \a text without the white space and quotes around it.
QString bare(const QString &text)
{
    QString result = text.trimmed();
    while (result.size() >= 2 && result.front() == result.back()
           && (result.front() == u'"' || result.front() == u'\'' || result.front() == u'`'))
        result = result.sliced(1, result.size() - 2).trimmed();
    return result;
}

Finding controlCharacters()
{
    Finding result = finding(QStringLiteral("lane-control"), Finding::Severity::Error);
    result.what = Text::tr("The lane holds control characters.");
    result.why = Text::tr("They could add headers of their own to a request, so such a lane is never sent.");
    result.fix = Text::tr("Write the lane on one line, without tabs; a value read from a file often ends with a "
                          "line break.");
    return result;
}

Finding surroundings(const QString &meant)
{
    Finding result = finding(QStringLiteral("lane-whitespace"), Finding::Severity::Warning);
    result.what = Text::tr("There are spaces or quotes around the lane.");
    result.why = Text::tr("They are part of its name for the server, which knows no such lane.");
    result.fix = Text::tr("Write %1.").arg(sanitizedText(meant));
    return result;
}

Finding noLaneMeant(const QString &text)
{
    Finding result = finding(QStringLiteral("lane-none-spelling"), Finding::Severity::Warning, false);
    result.what = Text::tr("\"%1\" is sent as the name of a lane.").arg(sanitizedText(text));
    result.why = Text::tr("Only NONE, in capitals, or an empty value means no lane; probably that was meant.");
    result.fix = Text::tr("Write NONE or remove the variable.");
    return result;
}

Finding nearMiss(const QString &text, const QString &meant)
{
    Finding result = finding(QStringLiteral("lane-near-miss"), Finding::Severity::Warning, false);
    result.what =
        Text::tr("\"%1\" is close to \"%2\", but it is not the same.").arg(sanitizedText(text), sanitizedText(meant));
    result.why = meant.startsWith(u"ppe_")
        ? Text::tr("Only names that begin with ppe_ (lower case, underscore) get the header x-use-ppe.")
        : Text::tr("Lanes of that kind begin with boe_ (lower case, underscore); the server probably knows no other.");
    result.fix = Text::tr("If that lane was meant, write %1.").arg(sanitizedText(meant));
    return result;
}

Finding emptyName(const QString &text)
{
    Finding result = finding(QStringLiteral("lane-empty-name"), Finding::Severity::Warning);
    result.what = Text::tr("\"%1\" is a prefix without a name.").arg(sanitizedText(text));
    result.why = Text::tr("The name of the lane is missing behind the underscore.");
    result.fix = Text::tr("Write the whole name, or NONE for no lane.");
    return result;
}

Finding oddCharacters()
{
    Finding result = finding(QStringLiteral("lane-characters"), Finding::Severity::Warning, false);
    result.what = Text::tr("The lane holds spaces, invisible or non-ASCII characters.");
    result.why = Text::tr("Names of lanes are plain ASCII; such characters probably came with copying.");
    result.fix = Text::tr("Type the name of the lane again by hand.");
    return result;
}

} // namespace

FindingList lintLane(const Lane &lane)
{
    const QString value = lane.value();
    if (value.isEmpty())
        return {};
    FindingList findings;
    if (!lane.isValid())
        findings.append(controlCharacters());
    const QString text = bare(value);
    if (text != value && lane.isValid())
        findings.append(surroundings(text.isEmpty() ? QStringLiteral("NONE") : text));
    if (text.isEmpty())
        return findings;
    const QString meant = meantLane(text);
    if (meansNone(text))
        findings.append(noLaneMeant(text));
    else if (!meant.isEmpty())
        findings.append(nearMiss(text, meant));
    else if (text == u"ppe_" || text == u"boe_")
        findings.append(emptyName(text));
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c == u' ' || c.unicode() > 0x9f; }))
        findings.append(oddCharacters());
    return findings;
}

} // namespace Cozewi
