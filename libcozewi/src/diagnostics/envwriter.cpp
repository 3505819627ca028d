// SPDX-License-Identifier: MIT
#include "diagnostics/envwriter.h"

#include <QtCore/QStringDecoder>
#include <QtCore/QUuid>

#include <algorithm>

namespace Cozewi {

using namespace Qt::Literals::StringLiterals;

namespace {

// bash takes these without complaint or with one, and answers with a value of its own.
constexpr QLatin1StringView shellNames =
    " _ BASHOPTS BASHPID BASH_ALIASES BASH_ARGC BASH_ARGV BASH_CMDS BASH_COMMAND BASH_LINENO BASH_SOURCE"
    " BASH_SUBSHELL BASH_VERSINFO DIRSTACK EPOCHREALTIME EPOCHSECONDS EUID FUNCNAME GROUPS HISTCMD LINENO"
    " OPTIND PPID RANDOM SECONDS SHELLOPTS SHLVL SRANDOM UID "_L1;

// Read-only in fish.
constexpr QLatin1StringView fishNames = " _ FISH_VERSION PWD SHLVL fish_kill_signal fish_killring fish_pid history"
                                        " hostname pipestatus status status_generation umask version "_L1;

bool isAmong(QLatin1StringView names, const QString &key)
{
    return names.contains(QString(u' ' + key + u' '));
}

bool isWordCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

/// systemd drops a variable whose value has one, or is not what it calls valid UTF-8.
bool isRefusedBySystemd(QChar c)
{
    return (c < u' ' && c != u'\t' && c != u'\n') || c == QChar(0x7f);
}

} // namespace

QString textOfValue(const QByteArray &value)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder(value);
}

bool isPosixName(QStringView name)
{
    return !name.isEmpty() && !(name.front() >= u'0' && name.front() <= u'9')
        && std::ranges::all_of(name, isWordCharacter);
}

EnvWritten writeShellVariable(const QString &key, const QByteArray &value)
{
    if (!isPosixName(key))
        return EnvRefusal::Name;
    if (isAmong(shellNames, key))
        return EnvRefusal::ReservedName;
    return QByteArray("export " + key.toLatin1() + "='" + QByteArray(value).replace('\'', "'\\''") + "'\n");
}

EnvWritten writeFishVariable(const QString &key, const QByteArray &value)
{
    if (key.isEmpty() || !std::ranges::all_of(key, isWordCharacter))
        return EnvRefusal::Name;
    if (isAmong(fishNames, key))
        return EnvRefusal::ReservedName;
    QByteArray quoted = value;
    quoted.replace('\\', "\\\\").replace('\'', "\\'");
    return QByteArray("set -gx " + key.toLatin1() + " '" + quoted + "'\n");
}

EnvWritten writeDockerVariable(const QString &key, const QByteArray &value)
{
    // opts/file.go of docker/cli: a line is cut at the first `=`, nothing is quoted, and a line with its
    // end takes 64 KiB at most.
    constexpr qsizetype longestLine = qsizetype{64} * 1024;
    if (key.startsWith(u'#') || key.startsWith(QChar(QChar::ByteOrderMark))
        || std::ranges::any_of(key, [](QChar c) { return c.isSpace(); })) {
        return EnvRefusal::Name;
    }
    if (value.contains('\n') || value.endsWith('\r'))
        return EnvRefusal::LineBreak;
    QByteArray line = key.toUtf8() + '=' + value + '\n';
    if (line.size() > longestLine)
        return EnvRefusal::TooLong;
    return line;
}

EnvWritten writeGithubVariable(const QString &key, const QByteArray &value)
{
    if (key.contains(u"<<"_s) || std::ranges::any_of(key, [](QChar c) { return c.isSpace(); })
        || key.startsWith(QChar(QChar::ByteOrderMark))) {
        return EnvRefusal::Name;
    }
    // The runner refuses the first and puts its own over the others.
    if (key == "NODE_OPTIONS"_L1 || key.startsWith("GITHUB_"_L1) || key.startsWith("RUNNER_"_L1))
        return EnvRefusal::ReservedName;
    // A runner on Windows would take it for a part of the line's end.
    if (value.endsWith('\r'))
        return EnvRefusal::LineBreak;
    if (!value.contains('\n') && !value.contains('\r'))
        return QByteArray(key.toUtf8() + '=' + value + '\n');
    QByteArray delimiter;
    do {
        delimiter = "ghadelimiter_" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    } while (value.contains(delimiter));
    return QByteArray(key.toUtf8() + "<<" + delimiter + '\n' + value + '\n' + delimiter + '\n');
}

EnvWritten writeSystemdVariable(const QString &key, const QByteArray &value)
{
    if (!isPosixName(key))
        return EnvRefusal::Name;
    const QString text = textOfValue(value);
    const auto codePoints = text.toUcs4();
    if (std::ranges::any_of(text, isRefusedBySystemd)
        || std::ranges::any_of(codePoints, [](char32_t c) { return QChar::isNonCharacter(c); })) {
        return EnvRefusal::ControlCharacter;
    }
    // systemd.exec(5): in double quotes a backslash stands before these four and is itself otherwise.
    QByteArray quoted;
    quoted.reserve(value.size() + 8);
    for (const char c : value) {
        if (c == '"' || c == '\\' || c == '`' || c == '$')
            quoted += '\\';
        quoted += c;
    }
    return QByteArray(key.toLatin1() + "=\"" + quoted + "\"\n");
}

} // namespace Cozewi
