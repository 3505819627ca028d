// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <memory>

namespace Cozewi {

/**
 * Where the body of an answer goes: into memory as far as a cap allows, or into a device, which is given no more
 * than it takes.
 */
class AnswerBody : public QObject {
    Q_OBJECT
public:
    explicit AnswerBody(qint64 maximum);

    /// Without a device: memory.
    void setSink(std::shared_ptr<QIODevice> sink);
    [[nodiscard]] bool hasSink() const { return m_sink != nullptr; }

    enum class Result { Ok, TooLarge, SinkFailed };
    /// Reads what there is in \a source, unless the sink is full.
    Result take(QIODevice &source);
    /// Nothing more comes.
    Result finish();

    /// The sink has not taken what it was given; drained() follows.
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] QByteArray &bytes() { return m_bytes; }
    [[nodiscard]] QString sinkError() const;

Q_SIGNALS:
    void drained();

private:
    bool write(const QByteArray &bytes);

    const qint64 m_maximum;
    qint64 m_size = 0;
    QByteArray m_bytes;
    std::shared_ptr<QIODevice> m_sink;
};

} // namespace Cozewi
