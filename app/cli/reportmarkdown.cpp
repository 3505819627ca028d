// SPDX-License-Identifier: MIT
#include "report.h"

#include "findingtext.h"
#include "text.h"
#include "variabletable.h"

#include <cozewi/stage.h>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Text of strangers must not become markup (CommonMark section 2.4). An underscore inside a word is none.
QString escaped(const QString &text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const bool insideWord =
            i > 0 && text.at(i - 1).isLetterOrNumber() && i + 1 < text.size() && text.at(i + 1).isLetterOrNumber();
        if (u"\\`*{}[]<>#|!~&"_s.contains(character) || (character == u'_' && !insideWord))
            result += u'\\';
        result += character == u'\n' ? u' ' : character;
    }
    return result;
}

QString heading(const QString &title)
{
    return u"\n## "_s + title + u"\n\n"_s;
}

QString tableRow(const QStringList &cells)
{
    return "| "_L1 + cells.join(" | "_L1) + " |\n"_L1;
}

QString tableHead(const QStringList &cells)
{
    return tableRow(cells) + tableRow(QStringList(cells.size(), u"---"_s));
}

QString findings(const FindingList &list)
{
    QString text;
    for (const Finding &finding : list) {
        text += u"- **"_s + severityWord(finding.severity) + u"** "_s + escaped(finding.what) + u" ("_s
            + escaped(finding.id) + u")\n"_s;
        if (finding.severity == Finding::Severity::Ok)
            continue;
        if (!finding.why.isEmpty())
            text += "  - "_L1 + Text::tr("why: ") + escaped(finding.why) + u'\n';
        if (!finding.fix.isEmpty())
            text += "  - "_L1 + Text::tr("fix: ") + escaped(finding.fix) + u'\n';
    }
    return text;
}

QString hops(const QList<HopResult> &list)
{
    QString text = tableHead({Text::tr("hop"), Text::tr("verdict"), Text::tr("time"), Text::tr("seen")});
    for (const HopResult &hop : list) {
        const QString time =
            hop.time ? u"%1 ms"_s.arg(static_cast<double>(hop.time->count()) / 1000, 0, 'f', 1) : QString();
        text += tableRow({escaped(hop.name), hop.ok ? Text::tr("ok") : Text::tr("failed"), time, escaped(hop.seen)});
    }
    return text;
}

QString variables(const QList<VariableStatus> &list)
{
    QString text = tableHead({Text::tr("name"), Text::tr("state"), Text::tr("source"), Text::tr("value")});
    for (const VariableStatus &variable : list) {
        text += tableRow({escaped(variable.name), stateWord(variable.state), escaped(sourceText(variable)),
                          escaped(variable.displayValue)});
    }
    return text;
}

QString exchanges(const QList<ExchangeRecord> &list)
{
    QString text =
        tableHead({Text::tr("call"), Text::tr("request"), Text::tr("status"), Text::tr("time"), Text::tr("answer")});
    for (const ExchangeRecord &record : list) {
        const QString url = record.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
        const QString answer = record.error ? record.error->message : record.responseShape;
        text += tableRow({escaped(stageTitle(record.stage)), escaped(QString::fromUtf8(record.method) + u' ' + url),
                          record.status > 0 ? QString::number(record.status) : u"-"_s,
                          u"%1 ms"_s.arg(static_cast<double>(record.timings.total.count()) / 1000, 0, 'f', 1),
                          escaped(answer)});
    }
    return text;
}

} // namespace

QByteArray markdownReport(const Report &report)
{
    QString text = "# "_L1 + Text::tr("cozewi report") + "\n\n"_L1 + report.time.toString(Qt::ISODate) + u'\n';
    text += heading(Text::tr("Findings")) + findings(report.diagnosis.findings);
    if (!report.diagnosis.hops.isEmpty())
        text += heading(Text::tr("Hops")) + hops(report.diagnosis.hops);
    text += heading(Text::tr("Variables")) + variables(report.variables);
    if (!report.exchanges.isEmpty())
        text += heading(Text::tr("Calls")) + exchanges(report.exchanges);
    text += heading(Text::tr("Versions"));
    for (const auto &[name, version] : reportVersions())
        text += "- "_L1 + name + ": "_L1 + escaped(version) + u'\n';
    text += heading(Text::tr("Left out"));
    for (const QString &omission : reportOmissions())
        text += "- "_L1 + omission + u'\n';
    return text.toUtf8();
}

} // namespace Cozewi::Cli
