// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QIODevice>

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>

namespace Cozewi {

/**
 * A request body that is read from somebody else's device, once: for the same reason as OneShotDevice it cannot be
 * rewound. Ends after as many bytes as were promised in Content-Length.
 */
class StreamDevice : public QIODevice {
public:
    /// \a onShort is called where \a source ends before \a size bytes.
    StreamDevice(std::shared_ptr<QIODevice> source, qint64 size, std::function<void()> onShort)
        : m_source(std::move(source))
        , m_left(size)
        , m_onShort(std::move(onShort))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        connect(m_source.get(), &QIODevice::readyRead, this, &QIODevice::readyRead);
        connect(m_source.get(), &QIODevice::readChannelFinished, this, &QIODevice::readyRead);
    }

    /**
     * Through a proxy Qt asks for more before it has sent what it was given, without end (QHttpSocketEngine hides
     * from it what is not written yet). So no more is given than \a limit says, counted from the first byte;
     * whoever raises it calls resume().
     */
    void setLimit(std::function<qint64()> limit) { m_limit = std::move(limit); }
    void resume()
    {
        if (m_isHeld && room() > 0) {
            m_isHeld = false;
            Q_EMIT readyRead();
        }
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_left == 0; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return std::min({m_left, room(), m_source->bytesAvailable()});
    }
    [[nodiscard]] qint64 size() const override { return m_left; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (m_left == 0)
            return -1;
        const qint64 wanted = std::min({maximum, m_left, room()});
        if (wanted <= 0) {
            m_isHeld = true;
            return 0;
        }
        const qint64 count = m_source->read(data, wanted);
        if (count > 0) {
            m_left -= count;
            m_given += count;
        }
        if (count < 0 || (count == 0 && !m_source->isSequential() && m_source->atEnd()))
            m_onShort();
        return std::max<qint64>(count, 0);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] qint64 room() const
    {
        return m_limit ? std::max<qint64>(0, m_limit() - m_given) : std::numeric_limits<qint64>::max();
    }

    std::shared_ptr<QIODevice> m_source;
    qint64 m_left;
    qint64 m_given = 0;
    bool m_isHeld = false;
    std::function<qint64()> m_limit;
    std::function<void()> m_onShort;
};

} // namespace Cozewi
