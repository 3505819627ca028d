// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/secret.h>

#include <QtCore/QIODevice>

#include <algorithm>
#include <cstring>

namespace Cozewi {

/**
 * A request body that can be read once. QNetworkAccessManager sends a request again, up to four times,
 * when the connection closes before an answer; with a body that cannot be rewound it reports
 * ContentReSendError instead, so that the server gets the request at most once. An empty body does the
 * same for a POST or DELETE without one.
 */
class OneShotDevice : public QIODevice {
public:
    explicit OneShotDevice(Secret body)
        : m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_read == m_body.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_read; }
    [[nodiscard]] qint64 size() const override { return bytesAvailable(); }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = std::min<qint64>(maximum, m_body.size() - m_read);
        if (count <= 0)
            return atEnd() ? -1 : 0;
        std::memcpy(data, m_body.revealView().data() + m_read, static_cast<size_t>(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Secret m_body;
    qint64 m_read = 0;
};

} // namespace Cozewi
