// SPDX-License-Identifier: MIT
#include "http/answerbody.h"

#include <cozewi/text.h>

#include <QtCore/QFileDevice>

namespace Cozewi {

namespace {

constexpr qint64 chunkSize = qint64{16} * 1024;
// What a socket or pipe may hold back before we stop reading.
constexpr qint64 sinkWindow = qint64{1024} * 1024;

} // namespace

AnswerBody::AnswerBody(qint64 maximum)
    : m_maximum(maximum)
{
}

void AnswerBody::setSink(std::shared_ptr<QIODevice> sink)
{
    m_sink = std::move(sink);
    if (m_sink)
        connect(m_sink.get(), &QIODevice::bytesWritten, this, [this] {
            if (!isFull())
                Q_EMIT drained();
        });
}

bool AnswerBody::isFull() const
{
    // A file's own buffer is no queue: it is written when the next bytes come.
    return m_sink && m_sink->isSequential() && m_sink->bytesToWrite() >= sinkWindow;
}

bool AnswerBody::write(const QByteArray &bytes)
{
    for (qint64 done = 0; done < bytes.size();) {
        const qint64 count = m_sink->write(bytes.constData() + done, bytes.size() - done);
        if (count <= 0)
            return false;
        done += count;
    }
    return true;
}

AnswerBody::Result AnswerBody::take(QIODevice &source)
{
    while (source.bytesAvailable() > 0 && !isFull()) {
        const QByteArray bytes = source.read(chunkSize);
        if (bytes.isEmpty())
            break;
        m_size += bytes.size();
        if (m_sink) {
            if (!write(bytes))
                return Result::SinkFailed;
            continue;
        }
        if (m_size > m_maximum)
            return Result::TooLarge;
        m_bytes += bytes;
    }
    return Result::Ok;
}

AnswerBody::Result AnswerBody::finish()
{
    auto *file = qobject_cast<QFileDevice *>(m_sink.get());
    return file == nullptr || file->flush() ? Result::Ok : Result::SinkFailed;
}

QString AnswerBody::sinkError() const
{
    return m_sink ? sanitizedText(m_sink->errorString()) : QString();
}

} // namespace Cozewi
