// SPDX-License-Identifier: MIT
// compareReports(): a good machine and a bad one.
#include <cozewi/report.h>

#include "base/errorkinds.h"
#include "base/tr.h"

#include <cozewi/errors.h>
#include <cozewi/text.h>

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Cozewi {

namespace {

constexpr qsizetype maximumReport = qsizetype{16} * 1024 * 1024;

[[noreturn]] void throwNoReport()
{
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.stage = Stage::Configuration;
    info.kind = ErrorKinds::Configuration;
    info.message = Text::tr("this is no JSON report of cozewi");
    info.hint = Text::tr("Choose a file that was written as JSON: cozewi doctor --report FILE.json");
    throw ConfigurationError(info);
}

QJsonObject readReport(const QByteArray &json)
{
    const QJsonObject report = json.size() > maximumReport ? QJsonObject() : QJsonDocument::fromJson(json).object();
    if (report[QStringLiteral("schema")].toInt() != 1 || !report[QStringLiteral("diagnosis")].isObject())
        throwNoReport();
    return report;
}

/// What a report tells of its subjects, a line each; the order is that of the report.
struct ReportLines {
    QStringList subjects;
    QHash<QString, QString> values;
    QHash<QString, int> repetitions;
};

/// The words come from a file, so from anybody.
QString lineOf(const QJsonValue &value)
{
    return sanitizedText(value.isDouble() ? QString::number(value.toDouble()) : value.toString());
}

void addLine(ReportLines &lines, const QString &subject, const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    const QString base = sanitizedText(subject);
    QString name = base;
    // The same step twice: the second one is another.
    while (lines.values.contains(name))
        name = QStringLiteral("%1 (%2)").arg(base).arg(++lines.repetitions[base] + 1);
    lines.subjects.append(name);
    lines.values.insert(name, filled.join(QStringLiteral(" · ")));
}

ReportLines linesOf(const QJsonObject &report)
{
    ReportLines lines;
    for (const QJsonValue value : report[QStringLiteral("variables")].toArray()) {
        const QString state = lineOf(value[QStringLiteral("state")]);
        const bool isSecret = value[QStringLiteral("secret")].toBool();
        if (state != QLatin1StringView("not_set"))
            addLine(lines, value[QStringLiteral("name")].toString(),
                    {state, isSecret ? QString() : lineOf(value[QStringLiteral("value")])});
    }
    const QJsonObject diagnosis = report[QStringLiteral("diagnosis")].toObject();
    for (const QJsonValue value : diagnosis[QStringLiteral("findings")].toArray()) {
        if (value[QStringLiteral("severity")].toString() != QLatin1StringView("ok"))
            addLine(lines, value[QStringLiteral("id")].toString(),
                    {lineOf(value[QStringLiteral("severity")]), lineOf(value[QStringLiteral("what")])});
    }
    for (const QJsonValue value : diagnosis[QStringLiteral("hops")].toArray()) {
        const bool isOk = value[QStringLiteral("ok")].toBool();
        // Where it went well, what was seen differs from machine to machine.
        addLine(lines, value[QStringLiteral("name")].toString(),
                {isOk ? Text::tr("ok") : Text::tr("failed"), isOk ? QString() : lineOf(value[QStringLiteral("seen")])});
    }
    for (const QJsonValue value : report[QStringLiteral("exchanges")].toArray()) {
        addLine(lines, value[QStringLiteral("stage")].toString(),
                {lineOf(value[QStringLiteral("status")]), lineOf(value[QStringLiteral("url")]),
                 lineOf(value[QStringLiteral("error")][QStringLiteral("message")])});
    }
    const QJsonObject versions = report[QStringLiteral("versions")].toObject();
    for (auto version = versions.begin(); version != versions.end(); ++version)
        addLine(lines, version.key(), {lineOf(version.value())});
    return lines;
}

} // namespace

QList<ReportDifference> compareReports(const QByteArray &left, const QByteArray &right)
{
    const ReportLines ours = linesOf(readReport(left));
    const ReportLines theirs = linesOf(readReport(right));
    QList<ReportDifference> differences;
    for (const QString &subject : ours.subjects) {
        const QString value = ours.values.value(subject);
        if (!theirs.values.contains(subject) || theirs.values.value(subject) != value)
            differences.append({subject, value, theirs.values.value(subject)});
    }
    for (const QString &subject : theirs.subjects) {
        if (!ours.values.contains(subject))
            differences.append({subject, {}, theirs.values.value(subject)});
    }
    return differences;
}

} // namespace Cozewi
