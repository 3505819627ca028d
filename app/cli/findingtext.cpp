// SPDX-License-Identifier: MIT
#include "findingtext.h"

#include "text.h"
#include "textlayout.h"

#include <algorithm>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Sign {
    QChar character;
    QLatin1StringView colour;
};

Sign signOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Ok:
        return {u'✓', "\x1b[32m"_L1};
    case Finding::Severity::Info:
        return {u'i', "\x1b[36m"_L1};
    case Finding::Severity::Warning:
        return {u'!', "\x1b[33m"_L1};
    case Finding::Severity::Error:
        return {u'✗', "\x1b[31m"_L1};
    }
    Q_UNREACHABLE();
}

/// "why: …", wrapped so that the text stands below itself.
QString labelled(const QString &label, const QString &text, int width, int indent)
{
    if (text.isEmpty())
        return {};
    const QString head = QString(indent, u' ') + label;
    return head + wrapped(text, width, displayWidth(head)).sliced(displayWidth(head));
}

/// Findings that tell the same about several variables become one, as the widgets do it.
FindingList grouped(const FindingList &findings)
{
    FindingList groups;
    for (const Finding &finding : findings) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&finding](const Finding &other) {
            return finding.severity != Finding::Severity::Ok && other.severity == finding.severity
                && other.why == finding.why && other.fix == finding.fix;
        });
        if (same == groups.end())
            groups.append(finding);
        else
            same->what += u'\n' + finding.what;
    }
    return groups;
}

/// Nobody knows which credentials to ask for, and a step that is left out without a word looks forgotten.
QString stepThree(int width)
{
    return wrapped(Text::tr("- Step 3 (integration credentials) was not tried: cozewi credential NAME asks for one."),
                   width);
}

qsizetype count(const FindingList &findings, Finding::Severity severity)
{
    return std::count_if(findings.begin(), findings.end(),
                         [severity](const Finding &finding) { return finding.severity == severity; });
}

/// "  ✓ tcp          0.3 ms  127.0.0.1", what was seen wrapped below itself.
QString hopLine(const HopResult &hop, int width)
{
    constexpr int nameColumn = 14;
    constexpr int timeColumn = 12;
    const QString time =
        hop.time ? u"%1 ms"_s.arg(static_cast<double>(hop.time->count()) / 1000, 0, 'f', 1) : QString();
    const QString head = u"  "_s + (hop.ok ? u'✓' : u'✗') + u' ' + padded(hop.name, nameColumn)
        + time.rightJustified(timeColumn - 2) + u"  "_s;
    return hop.seen.isEmpty() ? head.trimmed() + u'\n' : labelled(head, hop.seen, width, 0);
}

} // namespace

QString severityWord(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Ok:
        return Text::tr("ok");
    case Finding::Severity::Info:
        return Text::tr("note");
    case Finding::Severity::Warning:
        return Text::tr("warning");
    case Finding::Severity::Error:
        return Text::tr("error");
    }
    Q_UNREACHABLE();
}

QString findingText(const Finding &finding, int width, bool colour)
{
    const Sign sign = signOf(finding.severity);
    const QString word = severityWord(finding.severity);
    const QString head = QString(sign.character) + u' ' + word + u"  "_s;
    const int indent = displayWidth(head);
    QString body = wrapped(finding.what, width, indent).sliced(indent);
    if (finding.severity != Finding::Severity::Ok) {
        body += labelled(Text::tr("why: "), finding.why, width, indent);
        body += labelled(Text::tr("fix: "), finding.fix, width, indent);
    }
    return colour ? sign.colour + head + "\x1b[0m"_L1 + body : head + body;
}

QString diagnosisText(const Diagnosis &diagnosis, int width, bool colour)
{
    QString text;
    bool isStepThreeTold = false;
    for (const Finding &finding : grouped(diagnosis.findings)) {
        const bool isBlock = finding.severity != Finding::Severity::Ok;
        if (finding.stage == Stage::ProjectEnvVars && !isStepThreeTold) {
            text += stepThree(width);
            isStepThreeTold = true;
        }
        if (isBlock && !text.isEmpty() && !text.endsWith("\n\n"_L1))
            text += u'\n';
        text += findingText(finding, width, colour) + (isBlock ? u"\n"_s : u""_s);
    }
    if (!text.endsWith("\n\n"_L1))
        text += u'\n';
    if (!diagnosis.hops.isEmpty())
        text += Text::tr("Hop by hop:") + u'\n';
    for (const HopResult &hop : diagnosis.hops)
        text += hopLine(hop, width);
    if (!diagnosis.hops.isEmpty())
        text += u'\n';
    const auto errors = static_cast<int>(count(diagnosis.findings, Finding::Severity::Error));
    const auto warnings = static_cast<int>(count(diagnosis.findings, Finding::Severity::Warning));
    if (errors == 0 && warnings == 0)
        return text + Text::tr("Everything works.") + u'\n';
    return text
        + Text::tr("%1, %2", "numbers of errors and warnings")
              .arg(Text::tr("%n error(s)", nullptr, errors), Text::tr("%n warning(s)", nullptr, warnings))
        + u'\n';
}

QJsonArray findingsJson(const FindingList &findings)
{
    return Diagnosis{findings, {}}.toJson().value("findings"_L1).toArray();
}

} // namespace Cozewi::Cli
