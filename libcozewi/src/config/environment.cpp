// SPDX-License-Identifier: MIT
#include <cozewi/environment.h>

#include "base/errorkinds.h"
#include "base/sentences.h"
#include "base/tr.h"
#include "config/dotenv.h"

#include <cozewi/errors.h>
#include <cozewi/logging.h>
#include <cozewi/text.h>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace Cozewi {

namespace {

/// Far above any file that somebody wrote, and far below what would hurt.
constexpr qint64 maximumDotenvSize = qint64{64} * 1024 * 1024;

[[noreturn]] void throwFileError(const QString &message, const QString &hint)
{
    ErrorInfo info;
    info.type = ErrorType::ConfigurationError;
    info.stage = Stage::Configuration;
    info.kind = ErrorKinds::Configuration;
    info.message = message;
    info.hint = hint;
    throw ConfigurationError(info);
}

[[noreturn]] void throwParseError(const DotenvResult &result, const QString &name)
{
    QStringList lines;
    for (const DotenvProblem &problem : result.problems)
        lines.append(QStringLiteral("%1:%2: %3").arg(name, QString::number(problem.line), problem.message));
    throwFileError(joinProblems(lines),
                   result.isText
                       ? Text::tr("Each line is NAME=value; put values with spaces, # or quotes into quotes.")
                       : Text::tr("A .env file is UTF-8 text: check that it is the right file, and how it was saved."));
}

} // namespace

QString Environment::Source::toString() const
{
    switch (kind) {
    case Kind::None:
        return Text::tr("not set");
    case Kind::Process:
        return Text::tr("process environment");
    case Kind::File:
        return QStringLiteral("%1:%2").arg(sanitizedText(file), QString::number(line));
    case Kind::Given:
        return Text::tr("given by the program");
    }
    Q_UNREACHABLE();
}

Environment::Environment() = default;

Environment Environment::fromFile(const QString &path)
{
    const QString name = sanitizedText(path);
    QFile file(path);
    const bool isFolder = QFileInfo(path).isDir();
    if (isFolder || !file.open(QIODevice::ReadOnly))
        throwFileError(Text::tr("The file %1 cannot be read: %2")
                           .arg(name, isFolder ? Text::tr("it is a folder") : sanitizedText(file.errorString())),
                       Text::tr("Check the path and whether this user may read it."));
    const QByteArray text = file.read(maximumDotenvSize + 1);
    if (file.error() != QFileDevice::NoError)
        throwFileError(Text::tr("The file %1 cannot be read: %2").arg(name, sanitizedText(file.errorString())), {});
    if (text.size() > maximumDotenvSize)
        throwFileError(Text::tr("The file %1 is too big for a .env file.").arg(name), {});
    Environment environment = fromDotenv(text, path);
    qCDebug(lcConfig) << "read" << environment.m_entries.size() << "variables from" << name;
    return environment;
}

Environment Environment::fromDotenv(QByteArrayView text, const QString &name)
{
    const DotenvResult result = parseDotenv(text);
    if (!result.problems.isEmpty())
        throwParseError(result, sanitizedText(name));
    Environment environment;
    for (const DotenvEntry &entry : result.entries)
        environment.m_entries.insert(entry.key, {entry.value, {Source::Kind::File, name, entry.line}});
    return environment;
}

QString Environment::value(QAnyStringView name) const
{
    return m_entries.value(name.toString()).value;
}

bool Environment::contains(QAnyStringView name) const
{
    return !value(name).isEmpty();
}

Environment::Source Environment::source(QAnyStringView name) const
{
    return m_entries.value(name.toString()).source;
}

QStringList Environment::names() const
{
    QStringList names;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (!it->value.isEmpty())
            names.append(it.key());
    }
    std::sort(names.begin(), names.end());
    return names;
}

void Environment::set(const QString &name, const QString &value)
{
    m_entries.insert(name, {value, {Source::Kind::Given, {}, 0}});
}

void Environment::unset(QAnyStringView name)
{
    m_entries.remove(name.toString());
}

Environment Environment::overlaidWith(const Environment &other) const
{
    Environment result = *this;
    result.m_entries.insert(other.m_entries);
    return result;
}

} // namespace Cozewi
