// SPDX-License-Identifier: MIT
// compareReports(): a good machine and a bad one.
#include <cozewi/report.h>

#include "base/errorkinds.h"
#include "base/tr.h"

#include <cozewi/errors.h>
#include <cozewi/text.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <optional>

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

/// What a report tells of one subject, in a line; the order is that of the report.
using ReportLines = QList<std::pair<QString, QString>>;

/// The words come from a file, so from anybody.
QString lineOf(const QJsonValue &value)
{
    return sanitizedText(value.isDouble() ? QString::number(value.toDouble()) : value.toString());
}

void addLine(ReportLines &lines, const QString &subject, const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    QString name = sanitizedText(subject);
    // The same step twice: the second one is another.
    int number = 1;
    const auto known = [&](const QString &candidate) {
        return std::any_of(lines.cbegin(), lines.cend(), [&](const auto &line) { return line.first == candidate; });
    };
    while (known(number > 1 ? QStringLiteral("%1 (%2)").arg(name).arg(number) : name))
        ++number;
    if (number > 1)
        name = QStringLiteral("%1 (%2)").arg(name).arg(number);
    lines.append({name, filled.join(QStringLiteral(" · "))});
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
    const auto valueIn = [](const ReportLines &lines, const QString &subject) -> std::optional<QString> {
        for (const auto &[name, value] : lines) {
            if (name == subject)
                return value;
        }
        return std::nullopt;
    };
    QList<ReportDifference> differences;
    for (const auto &[subject, value] : ours) {
        if (const auto other = valueIn(theirs, subject); other != value)
            differences.append({subject, value, other.value_or(QString())});
    }
    for (const auto &[subject, value] : theirs) {
        if (!valueIn(ours, subject))
            differences.append({subject, {}, value});
    }
    return differences;
}

} // namespace Cozewi
