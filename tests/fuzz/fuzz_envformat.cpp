// SPDX-License-Identifier: MIT
#include "check.h"

#include <cozewi/envformat.h>
#include <cozewi/environment.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Cozewi;

namespace {

/// Name, NUL, value, NUL; as text, because that is what an answer holds.
ProjectEnvVars variablesFrom(const QByteArray &input)
{
    QList<ProjectEnvVar> variables;
    const QByteArrayList parts = input.split('\0');
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2)
        variables.append(
            ProjectEnvVar(QString::fromUtf8(parts[i]), Secret::fromString(QString::fromUtf8(parts[i + 1]))));
    return ProjectEnvVars(variables);
}

void readsBackAsDotenv(const ProjectEnvVars &variables, const QByteArray &written)
{
    const Environment read = Environment::fromDotenv(written, QStringLiteral("written"));
    const QStringList keys = variables.keys();
    for (const QString &key : keys)
        check(read.value(key) == variables.value(key));
}

void readsBackAsJson(const ProjectEnvVars &variables, const QByteArray &written)
{
    const QJsonObject read = QJsonDocument::fromJson(written).object();
    const QStringList keys = variables.keys();
    check(read.size() == keys.size());
    for (const QString &key : keys)
        check(read.value(key).toString() == variables.value(key));
}

} // namespace

/// What was written reads back the same; what is refused is refused by a name that was there.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const ProjectEnvVars variables = variablesFrom(input);
    const QStringList names = envFormatNames();
    for (const QString &name : names) {
        const EnvFormat format = *envFormatFromName(name);
        try {
            const QByteArray written = formatEnv(variables, format);
            if (format == EnvFormat::Dotenv)
                readsBackAsDotenv(variables, written);
            else if (format == EnvFormat::Json)
                readsBackAsJson(variables, written);
        } catch (const EnvFormatError &error) {
            check(variables.contains(error.key()));
            check(format != EnvFormat::Json);
        }
    }
    return 0;
}
