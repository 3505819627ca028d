// SPDX-License-Identifier: MIT
#include <cozewi/secret.h>

#include "base/wipe.h"

#include <QtCore/QDebug>
#include <QtCore/QStringDecoder>
#include <QtCore/QStringEncoder>

#include <cstring>

namespace Cozewi {

struct Q_DECL_HIDDEN Secret::Buffer {
    /// \a bytesWanted bytes, not yet filled; `size` tells how many of them count.
    explicit Buffer(qsizetype bytesWanted)
        : bytes(new char[static_cast<std::size_t>(bytesWanted)])
        , room(bytesWanted)
    {
    }
    ~Buffer() { wipe(bytes.get(), static_cast<std::size_t>(room)); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    std::unique_ptr<char[]> bytes;
    qsizetype room;
    qsizetype size = 0;
};

Secret::Secret() noexcept = default;

Secret::Secret(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return;
    auto buffer = std::make_shared<Buffer>(utf8.size());
    std::memcpy(buffer->bytes.get(), utf8.data(), static_cast<std::size_t>(utf8.size()));
    buffer->size = utf8.size();
    m_buffer = std::move(buffer);
}

Secret Secret::fromString(QStringView text)
{
    if (text.isEmpty())
        return {};
    // Encoded straight into the buffer: a QByteArray in between would stay in memory unwiped.
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    auto buffer = std::make_shared<Buffer>(encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(buffer->bytes.get(), text);
    buffer->size = end - buffer->bytes.get();
    Secret secret;
    secret.m_buffer = std::move(buffer);
    return secret;
}

bool Secret::isEmpty() const noexcept
{
    return !m_buffer;
}

qsizetype Secret::size() const noexcept
{
    return m_buffer ? m_buffer->size : 0;
}

QString Secret::revealString() const
{
    // QString::fromUtf8() drops a byte order mark at the start, which belongs to the value.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(revealView());
}

QByteArray Secret::revealUtf8() const
{
    return revealView().toByteArray();
}

QByteArrayView Secret::revealView() const noexcept
{
    return m_buffer ? QByteArrayView(m_buffer->bytes.get(), m_buffer->size) : QByteArrayView();
}

QString Secret::mask()
{
    return QStringLiteral("••••••••");
}

bool operator==(const Secret &a, const Secret &b) noexcept
{
    const QByteArrayView left = a.revealView();
    const QByteArrayView right = b.revealView();
    if (left.size() != right.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]);
    return difference == 0;
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    Q_UNUSED(secret);
    const QDebugStateSaver saver(debug);
    debug.noquote() << Secret::mask();
    return debug;
}

} // namespace Cozewi
