// SPDX-License-Identifier: MIT
#include "execenvironment.h"

#include "failure.h"
#include "text.h"

#include <cozewi/text.h>

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array dangerousNames{
    "LD_*"_L1,          "DYLD_*"_L1,         "NODE_OPTIONS"_L1, "BASH_ENV"_L1,          "ENV"_L1,
    "SHELLOPTS"_L1,     "PROMPT_COMMAND"_L1, "PYTHONPATH"_L1,   "PYTHONSTARTUP"_L1,     "PYTHONHOME"_L1,
    "PERL5OPT"_L1,      "PERL5LIB"_L1,       "RUBYOPT"_L1,      "JAVA_TOOL_OPTIONS"_L1, "GIT_*"_L1,
    "SSLKEYLOGFILE"_L1, "GCONV_PATH"_L1,     "IFS"_L1,
};

bool matches(const QString &name, QStringView pattern)
{
    if (pattern.endsWith(u'*'))
        return name.startsWith(pattern.chopped(1));
    return name == pattern;
}

QByteArray nameOf(const QByteArray &entry)
{
    return entry.first(std::max<qsizetype>(entry.indexOf('='), 0));
}

void checkCanBeSet(const ProjectEnvVar &variable, qsizetype position)
{
    const QString name = sanitizedText(variable.key(), 80);
    if (variable.key().isEmpty())
        throw Failure{AnswerIsNo, Text::tr("project variable number %1 has an empty name").arg(position)};
    if (variable.key().contains(u'=') || variable.key().contains(QChar::Null)) {
        throw Failure{AnswerIsNo,
                      Text::tr("the project variable '%1' cannot be set: its name has a '=' or a NUL").arg(name)};
    }
    if (variable.secret().revealView().contains('\0')) {
        throw Failure{AnswerIsNo, Text::tr("the project variable '%1' cannot be set: its value has a NUL").arg(name)};
    }
}

void requireAll(const QStringList &names, const ProjectEnvVars &project)
{
    QStringList missing;
    for (const QString &name : names) {
        if (!project.contains(name))
            missing.append(sanitizedText(name, 80));
    }
    if (!missing.isEmpty())
        throw Failure{AnswerIsNo, Text::tr("missing project variables: %1").arg(missing.join(", "_L1))};
}

} // namespace

bool isDangerousName(const QString &name)
{
    return std::any_of(dangerousNames.begin(), dangerousNames.end(),
                       [&name](QLatin1StringView pattern) { return matches(name, QString(pattern)); });
}

ExecEnvironment execEnvironment(const ByteStrings &inherited, const ProjectEnvVars &project, const ExecOptions &options)
{
    requireAll(options.only, project);
    QSet<QByteArray> existing;
    for (const QByteArray &entry : inherited)
        existing.insert(nameOf(entry));

    ExecEnvironment result;
    QSet<QByteArray> replaced;
    ByteStrings added;
    qsizetype position = 0;
    for (const ProjectEnvVar &variable : project) {
        ++position;
        const QString name = variable.key();
        if (!options.only.isEmpty() && !options.only.contains(name))
            continue;
        checkCanBeSet(variable, position);
        const QByteArray bytes = name.toUtf8();
        if (replaced.contains(bytes) || (options.keepExisting && existing.contains(bytes)))
            continue;
        const bool allowed = std::any_of(options.allow.begin(), options.allow.end(),
                                         [&name](const QString &pattern) { return matches(name, pattern); });
        if (isDangerousName(name) && !allowed) {
            if (!result.leftOut.contains(name))
                result.leftOut.append(name);
            continue;
        }
        replaced.insert(bytes);
        added.append(bytes + '=' + variable.secret().revealUtf8());
    }
    for (const QByteArray &entry : inherited) {
        if (!replaced.contains(nameOf(entry)))
            result.variables.append(entry);
    }
    result.variables += added;
    return result;
}

std::pair<QString, qsizetype> longestVariable(const ByteStrings &variables)
{
    const auto longest = std::max_element(variables.begin(), variables.end(),
                                          [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
    if (longest == variables.end())
        return {};
    return {sanitizedText(nameOf(*longest), 80), longest->size()};
}

} // namespace Cozewi::Cli
