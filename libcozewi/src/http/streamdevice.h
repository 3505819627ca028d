// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QIODevice>

#include <algorithm>
#include <functional>
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

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_left == 0; }
    [[nodiscard]] qint64 bytesAvailable() const override { return std::min(m_left, m_source->bytesAvailable()); }
    [[nodiscard]] qint64 size() const override { return m_left; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (m_left == 0)
            return -1;
        const qint64 count = m_source->read(data, std::min(maximum, m_left));
        if (count > 0)
            m_left -= count;
        else if (count < 0 || (!m_source->isSequential() && m_source->atEnd()))
            m_onShort();
        return std::max<qint64>(count, 0);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<QIODevice> m_source;
    qint64 m_left;
    std::function<void()> m_onShort;
};

} // namespace Cozewi
