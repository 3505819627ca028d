// SPDX-License-Identifier: MIT
#include "answersink.h"

#include "failure.h"
#include "output.h"
#include "text.h"

#include <cozewi/text.h>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Status line and headers as they came, with plain line ends. For a terminal nothing in them is a command.
QByteArray headText(const SessionResponse &head)
{
    const auto harmless = [](QByteArray bytes) {
        for (char &byte : bytes) {
            if ((static_cast<unsigned char>(byte) < 0x20 && byte != '\t') || byte == 0x7f)
                byte = '?';
        }
        return bytes;
    };
    QByteArray text = "HTTP/1.1 " + QByteArray::number(head.status);
    if (!head.reason.isEmpty())
        text += ' ' + harmless(head.reason);
    text += '\n';
    for (const Header &header : head.headers) {
        // Where a field came several times, Qt joins the values by line feeds.
        for (const QByteArray &value : header.value.split('\n'))
            text += header.name + ": " + harmless(value) + '\n';
    }
    return text + '\n';
}

} // namespace

// stdout

OutputTarget::OutputTarget(Output &output, bool isForced)
    : m_output(output)
    , m_guardsTerminal(!isForced && output.isTerminal())
{
}

void OutputTarget::write(QByteArrayView bytes)
{
    if (m_guardsTerminal && bytes.contains('\0')) {
        throw Failure{AnswerIsNo,
                      Text::tr("the answer is binary, and stdout is a terminal: -o FILE writes it to a file, -o - to "
                               "the terminal all the same")};
    }
    m_output.write(bytes);
}

// A file

FileTarget::FileTarget(const QString &path)
    : m_path(path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir()) {
        m_file = std::make_unique<QFile>(path);
        check(m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        return;
    }
    m_file = std::make_unique<QSaveFile>(path);
    check(m_file->open(QIODevice::WriteOnly));
    // The answer may be a token. What is there already has the permissions that somebody gave it.
    if (!info.exists())
        check(m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
}

FileTarget::~FileTarget()
{
    abandon();
}

void FileTarget::check(bool good) const
{
    if (!good)
        throw Failure{AnswerIsNo, Text::tr("cannot write '%1': %2").arg(sanitizedText(m_path), m_file->errorString())};
}

void FileTarget::write(QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    if (!m_isOver)
        check(m_file->write(bytes.data(), bytes.size()) == bytes.size());
}

void FileTarget::commit()
{
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_isOver, true))
        return;
    if (auto *file = qobject_cast<QSaveFile *>(m_file.get())) {
        check(file->commit());
        return;
    }
    m_file->close();
    check(m_file->error() == QFileDevice::NoError);
}

void FileTarget::abandon()
{
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_isOver, true))
        return;
    // Closed by its destructor, which removes what was written.
    m_file.reset();
}

// The sink

AnswerSink::AnswerSink(std::shared_ptr<AnswerTarget> target, Head head, bool isPickyAboutStatus)
    : m_target(std::move(target))
    , m_head(head)
    , m_isPickyAboutStatus(isPickyAboutStatus)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void AnswerSink::begin(const SessionResponse &head)
{
    m_discards = m_isPickyAboutStatus && head.status >= 400;
    if (m_head == Head::Show)
        give(headText(head));
}

std::exception_ptr AnswerSink::failure() const
{
    const std::lock_guard lock(m_mutex);
    return m_failure;
}

bool AnswerSink::give(QByteArrayView bytes)
{
    try {
        m_target->write(bytes);
        return true;
    } catch (...) {
        // It must not pass through Qt.
        setErrorString(Text::tr("the output takes no more"));
        const std::lock_guard lock(m_mutex);
        m_failure = std::current_exception();
        return false;
    }
}

qint64 AnswerSink::writeData(const char *data, qint64 size)
{
    if (m_discards)
        return size;
    return !failure() && give(QByteArrayView(data, size)) ? size : -1;
}

} // namespace Cozewi::Cli
