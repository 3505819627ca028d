// SPDX-License-Identifier: MIT
#include "requestbody.h"

#include "failure.h"
#include "invocation.h"
#include "text.h"

#include <cozewi/text.h>
#include <cozewi/transport.h>

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonParseError>
#include <QtCore/QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameForPeople(const QString &path)
{
    return path == "-"_L1 ? Text::tr("standard input") : u'\'' + sanitizedText(path) + u'\'';
}

Failure unreadable(const QString &path, const QString &why)
{
    return {AnswerIsNo, Text::tr("cannot read %1: %2", "a file, the system's reason").arg(nameForPeople(path), why)};
}

RequestError unfinished(const QString &path)
{
    ErrorInfo info;
    info.stage = Stage::Session;
    info.kind = failureKindName(FailureKind::DeadlineExceeded);
    info.message =
        Text::tr("%1 did not end within the time of --timeout, so nothing was sent").arg(nameForPeople(path));
    info.hint = Text::tr("The body is read to its end first. Close what writes it, or allow more time.");
    return RequestError(info);
}

/// Waits for \a descriptor to be readable; false where the time of --timeout runs out.
bool waitForBytes(int descriptor, const Invocation &invocation)
{
    for (;;) {
        const auto left = invocation.timeLeft();
        pollfd readable{descriptor, POLLIN, 0};
        const int ready = ::poll(&readable, 1, left ? static_cast<int>(left->count()) : -1);
        if (ready > 0)
            return true;
        if (ready == 0 || errno != EINTR)
            return false;
    }
}

/// Reads a pipe to its end, into a file without a name.
std::shared_ptr<QIODevice> spooled(QFile &source, const QString &path, const Invocation &invocation)
{
    auto spool = std::make_shared<QTemporaryFile>();
    if (!spool->open())
        throw Failure{AnswerIsNo, Text::tr("cannot write a temporary file: %1").arg(spool->errorString())};
    QByteArray buffer(qsizetype{64} * 1024, Qt::Uninitialized);
    for (;;) {
        if (!waitForBytes(source.handle(), invocation))
            throw unfinished(path);
        const ssize_t count = ::read(source.handle(), buffer.data(), static_cast<size_t>(buffer.size()));
        if (count == 0)
            break;
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            throw unreadable(path, QString::fromLocal8Bit(std::strerror(errno)));
        if (count > 0 && spool->write(buffer.constData(), count) != count)
            throw Failure{AnswerIsNo, Text::tr("cannot write a temporary file: %1").arg(spool->errorString())};
    }
    if (!spool->seek(0))
        throw Failure{AnswerIsNo, Text::tr("cannot write a temporary file: %1").arg(spool->errorString())};
    return spool;
}

std::shared_ptr<QIODevice> opened(const QString &path, const Invocation &invocation)
{
    auto file = std::make_shared<QFile>(path);
    const bool isOpen =
        path == "-"_L1 ? file->open(STDIN_FILENO, QIODevice::ReadOnly) : file->open(QIODevice::ReadOnly);
    if (!isOpen)
        throw unreadable(path, file->errorString());
    // Files that the kernel makes up (/proc) say that they have no size.
    if (file->isSequential() || file->size() == 0)
        return spooled(*file, path, invocation);
    return file;
}

/// The offset of what makes \a text no JSON; any value counts, not only objects and lists.
std::optional<int> jsonProblem(const QByteArray &text)
{
    QJsonParseError error{};
    QJsonDocument::fromJson('[' + text + "\n]", &error);
    const bool isOne = error.error == QJsonParseError::NoError && !text.trimmed().isEmpty()
        && QJsonDocument::fromJson('[' + text + "\n]").array().size() == 1;
    if (isOne)
        return {};
    // Qt counts bytes, ours is one more at the front, and it has read the one that it does not like.
    const qsizetype before = std::clamp<qsizetype>(error.offset - 2, 0, text.size());
    return static_cast<int>(QString::fromUtf8(text.first(before)).size());
}

} // namespace

RequestBody requestBody(const Invocation &invocation)
{
    const QStringList parts = invocation.values(u"d"_s);
    const QStringList json = invocation.values(u"json-body"_s);
    if (parts.isEmpty() && json.isEmpty())
        return {};
    if ((!parts.isEmpty() && !json.isEmpty()) || json.size() > 1)
        throw UsageError{Text::tr("a request has one body: -d or --json-body")};
    RequestBody body;
    body.isGiven = true;
    body.isJson = !json.isEmpty();
    const QStringList &given = body.isJson ? json : parts;
    const bool isFile =
        std::any_of(given.begin(), given.end(), [](const QString &part) { return part.startsWith(u'@'); });
    if (isFile && given.size() > 1)
        throw UsageError{Text::tr("-d @FILE is the whole body and stands alone")};
    if (isFile) {
        if (given.constFirst().size() == 1)
            throw UsageError{Text::tr("-d @ takes the name of a file, or - for standard input")};
        body.device = opened(given.constFirst().sliced(1), invocation);
        return body;
    }
    // As the fields of a form, which several of them are.
    body.bytes = given.join(u'&').toUtf8();
    if (!body.isJson)
        return body;
    if (const auto offset = jsonProblem(body.bytes))
        throw UsageError{Text::tr("--json-body is no JSON: see character %1").arg(*offset + 1)};
    return body;
}

} // namespace Cozewi::Cli
