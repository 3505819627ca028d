// SPDX-License-Identifier: MIT
#include <cozewi/envformat.h>

#include "base/tr.h"
#include "diagnostics/envwriter.h"

#include <cozewi/text.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace Cozewi {

using namespace Qt::Literals::StringLiterals;

namespace {

struct NamedFormat {
    EnvFormat format{};
    QLatin1StringView name;
};

constexpr std::array formats{
    NamedFormat{EnvFormat::Json, "json"_L1},     NamedFormat{EnvFormat::Dotenv, "dotenv"_L1},
    NamedFormat{EnvFormat::Shell, "shell"_L1},   NamedFormat{EnvFormat::Null, "null"_L1},
    NamedFormat{EnvFormat::Fish, "fish"_L1},     NamedFormat{EnvFormat::Docker, "docker"_L1},
    NamedFormat{EnvFormat::Github, "github"_L1}, NamedFormat{EnvFormat::Systemd, "systemd"_L1},
};

QLatin1StringView formatName(EnvFormat format)
{
    return formats.at(static_cast<std::size_t>(format)).name;
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QString reasonText(EnvRefusal refusal)
{
    switch (refusal) {
    case EnvRefusal::Name:
        return Text::tr("it is not a valid name there");
    case EnvRefusal::ReservedName:
        return Text::tr("the name is reserved there");
    case EnvRefusal::Nul:
        return Text::tr("it contains a NUL character");
    case EnvRefusal::LineBreak:
        return Text::tr("it contains a line break");
    case EnvRefusal::ControlCharacter:
        return Text::tr("it contains control characters");
    case EnvRefusal::TooLong:
        return Text::tr("it is too long");
    case EnvRefusal::Quoting:
        return Text::tr("no quoting there fits its characters");
    case EnvRefusal::Interpolation:
        return Text::tr("it contains ${…}, which readers would replace");
    }
    return {};
}

/// A variable that the format cannot hold.
struct Refused {
    ProjectEnvVar variable;
    EnvRefusal why{};
};

/// JSON holds everything; the ones before it are closer to what somebody with another format wants.
EnvFormat formatThatHolds(const QList<Refused> &all)
{
    for (const EnvFormat candidate : {EnvFormat::Shell, EnvFormat::Null}) {
        const bool holdsAll = std::all_of(all.cbegin(), all.cend(), [candidate](const Refused &refused) {
            const QByteArray value = refused.variable.secret().revealUtf8();
            return std::holds_alternative<QByteArray>(writeEnvVariable(candidate, refused.variable.key(), value));
        });
        if (holdsAll)
            return candidate;
    }
    return EnvFormat::Json;
}

[[noreturn]] void refuse(const QList<Refused> &all, EnvFormat format)
{
    const QString other = formatName(formatThatHolds(all));
    const QString firstKey = all.constFirst().variable.key();
    if (all.size() == 1)
        throw EnvFormatError(
            firstKey,
            Text::tr("%1 cannot be written in the format %2: %3. Use the format %4.")
                .arg(sanitizedText(firstKey), formatName(format), reasonText(all.constFirst().why), other));
    QStringList names;
    for (const Refused &refused : all)
        names.append(Text::tr("%1 (%2)", "a variable, what is wrong with it")
                         .arg(sanitizedText(refused.variable.key()), reasonText(refused.why)));
    throw EnvFormatError(firstKey,
                         Text::tr("These cannot be written in the format %1: %2. Use the format %3.")
                             .arg(formatName(format), names.join(u", "_s), other));
}

} // namespace

std::optional<EnvFormat> envFormatFromName(QStringView name)
{
    for (const NamedFormat &entry : formats) {
        if (name == entry.name)
            return entry.format;
    }
    return std::nullopt;
}

QStringList envFormatNames()
{
    QStringList names;
    for (const NamedFormat &entry : formats)
        names.append(entry.name);
    return names;
}

EnvFormatError::EnvFormatError(QString key, QString message)
    : std::runtime_error(message.toStdString())
    , m_key(std::move(key))
    , m_message(std::move(message))
{
}

QString EnvFormatError::key() const
{
    return m_key;
}

QString EnvFormatError::message() const
{
    return m_message;
}

EnvWritten writeEnvVariable(EnvFormat format, const QString &key, const QByteArray &value)
{
    if (format == EnvFormat::Json)
        return QByteArray(jsonString(key) + ':' + jsonString(textOfValue(value)));

    // No environment holds these: execve(2) takes "NAME=value", ended by NUL.
    if (key.isEmpty() || key.contains(u'=') || key.contains(QChar::Null))
        return EnvRefusal::Name;
    if (value.contains('\0'))
        return EnvRefusal::Nul;

    switch (format) {
    case EnvFormat::Json:
        break;
    case EnvFormat::Dotenv:
        return writeDotenvVariable(key, value);
    case EnvFormat::Shell:
        return writeShellVariable(key, value);
    case EnvFormat::Null:
        return QByteArray(key.toUtf8() + '=' + value + '\0');
    case EnvFormat::Fish:
        return writeFishVariable(key, value);
    case EnvFormat::Docker:
        return writeDockerVariable(key, value);
    case EnvFormat::Github:
        return writeGithubVariable(key, value);
    case EnvFormat::Systemd:
        return writeSystemdVariable(key, value);
    }
    return EnvRefusal::Name;
}

QByteArray formatEnv(const ProjectEnvVars &variables, EnvFormat format)
{
    const bool json = format == EnvFormat::Json;
    QByteArrayList lines;
    QList<Refused> refused;
    QSet<QString> written;
    for (const ProjectEnvVar &variable : variables) {
        const QString key = variable.key();
        if (written.contains(key))
            continue;
        written.insert(key);
        const QByteArray value = variable.secret().revealUtf8();
        const EnvWritten line = writeEnvVariable(format, key, value);
        if (const auto *refusal = std::get_if<EnvRefusal>(&line))
            refused.append({variable, *refusal});
        else
            lines.append(std::get<QByteArray>(line));
    }
    if (!refused.isEmpty())
        refuse(refused, format);
    return json ? QByteArray('{' + lines.join(',') + "}\n") : lines.join();
}

} // namespace Cozewi
