// SPDX-License-Identifier: MIT
#include <cozewi/report.h>

#include "base/tr.h"

#include <cozewi/stage.h>

namespace Cozewi {

namespace {

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

QString stateWord(VariableStatus::State state)
{
    switch (state) {
    case VariableStatus::State::Set:
        return Text::tr("set");
    case VariableStatus::State::Missing:
        return Text::tr("missing");
    case VariableStatus::State::Invalid:
        return Text::tr("wrong");
    case VariableStatus::State::NotSet:
        return Text::tr("not set");
    }
    Q_UNREACHABLE();
}

/// Text of strangers must not become markup (CommonMark section 2.4). An underscore inside a word is none.
QString markdownEscaped(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const bool insideWord =
            i > 0 && text.at(i - 1).isLetterOrNumber() && i + 1 < text.size() && text.at(i + 1).isLetterOrNumber();
        if (QStringLiteral("\\`*{}[]<>#|!~&").contains(character) || (character == u'_' && !insideWord))
            result += u'\\';
        result += character == u'\n' ? u' ' : character;
    }
    return result;
}

QString markdownHeading(const QString &title)
{
    return QStringLiteral("\n## ") + title + QStringLiteral("\n\n");
}

QString markdownRow(const QStringList &cells)
{
    return QLatin1StringView("| ") + cells.join(QLatin1StringView(" | ")) + QLatin1StringView(" |\n");
}

QString markdownHead(const QStringList &cells)
{
    return markdownRow(cells) + markdownRow(QStringList(cells.size(), QStringLiteral("---")));
}

QString markdownFindings(const FindingList &list)
{
    QString text;
    for (const Finding &finding : list) {
        text += QStringLiteral("- **") + severityWord(finding.severity) + QStringLiteral("** ")
            + markdownEscaped(finding.what) + QStringLiteral(" (") + markdownEscaped(finding.id)
            + QStringLiteral(")\n");
        if (finding.severity == Finding::Severity::Ok)
            continue;
        if (!finding.why.isEmpty())
            text += QLatin1StringView("  - ") + Text::tr("why: ") + markdownEscaped(finding.why) + u'\n';
        if (!finding.fix.isEmpty())
            text += QLatin1StringView("  - ") + Text::tr("fix: ") + markdownEscaped(finding.fix) + u'\n';
    }
    return text;
}

QString markdownHops(const QList<HopResult> &list)
{
    QString text = markdownHead({Text::tr("hop"), Text::tr("verdict"), Text::tr("time"), Text::tr("seen")});
    for (const HopResult &hop : list) {
        const QString time = hop.time
            ? QStringLiteral("%1 ms").arg(static_cast<double>(hop.time->count()) / 1000, 0, 'f', 1)
            : QString();
        text += markdownRow(
            {markdownEscaped(hop.name), hop.ok ? Text::tr("ok") : Text::tr("failed"), time, markdownEscaped(hop.seen)});
    }
    return text;
}

QString markdownVariables(const Report &report)
{
    QString text = markdownHead({Text::tr("name"), Text::tr("state"), Text::tr("source"), Text::tr("value")});
    for (const VariableStatus &variable : report.variables) {
        QString value = variable.displayValue;
        if (const QString print = report.fingerprints.value(variable.name); !print.isEmpty())
            value = Text::tr("%1 (fingerprint %2)").arg(value, print);
        const bool isSet = variable.source.kind != Environment::Source::Kind::None;
        text += markdownRow({markdownEscaped(variable.name), stateWord(variable.state),
                             isSet ? markdownEscaped(variable.source.toString()) : QString(), markdownEscaped(value)});
    }
    return text;
}

QString markdownExchanges(const QList<ExchangeRecord> &list)
{
    QString text =
        markdownHead({Text::tr("call"), Text::tr("request"), Text::tr("status"), Text::tr("time"), Text::tr("answer")});
    for (const ExchangeRecord &record : list) {
        const QString url = record.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
        const QString answer = record.error ? record.error->message : record.responseShape;
        text += markdownRow(
            {markdownEscaped(stageTitle(record.stage)), markdownEscaped(QString::fromUtf8(record.method) + u' ' + url),
             record.status > 0 ? QString::number(record.status) : QStringLiteral("-"),
             QStringLiteral("%1 ms").arg(static_cast<double>(record.timings.total.count()) / 1000, 0, 'f', 1),
             markdownEscaped(answer)});
    }
    return text;
}

} // namespace

QByteArray Report::toMarkdown() const
{
    QString text =
        QStringLiteral("# ") + Text::tr("cozewi report") + QStringLiteral("\n\n") + time.toString(Qt::ISODate) + u'\n';
    text += markdownHeading(Text::tr("Findings")) + markdownFindings(diagnosis.findings);
    if (!diagnosis.hops.isEmpty())
        text += markdownHeading(Text::tr("Hops")) + markdownHops(diagnosis.hops);
    text += markdownHeading(Text::tr("Variables")) + markdownVariables(*this);
    if (!exchanges.isEmpty())
        text += markdownHeading(Text::tr("Calls")) + markdownExchanges(exchanges);
    text += markdownHeading(Text::tr("Versions"));
    for (const auto &[name, version] : reportVersions())
        text += QStringLiteral("- ") + name + QStringLiteral(": ") + markdownEscaped(version) + u'\n';
    text += markdownHeading(Text::tr("Left out"));
    for (const QString &omission : reportOmissions())
        text += QStringLiteral("- ") + omission + u'\n';
    return text.toUtf8();
}

} // namespace Cozewi
