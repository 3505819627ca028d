// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/session.h>

#include <QtCore/QIODevice>

#include <exception>
#include <functional>
#include <memory>
#include <mutex>

class QFileDevice;

namespace Cozewi::Cli {

class Output;

/// Where the bytes of an answer end up.
class AnswerTarget {
public:
    AnswerTarget() = default;
    virtual ~AnswerTarget() = default;
    AnswerTarget(const AnswerTarget &) = delete;
    AnswerTarget &operator=(const AnswerTarget &) = delete;

    /// Throws Failure and OutputError.
    virtual void write(QByteArrayView bytes) = 0;
    /// Everything has arrived. Throws as write().
    virtual void commit() { }
    /// Nothing of it shall stay.
    virtual void abandon() { }
};

/// stdout.
class OutputTarget final : public AnswerTarget {
public:
    /// A terminal gets no binary bytes unless \a isForced.
    OutputTarget(Output &output, bool isForced);
    void write(QByteArrayView bytes) override;

private:
    Output &m_output;
    bool m_guardsTerminal;
};

/// A file that is there, whole, after commit() and not before; a new one is readable by its owner alone. What is no
/// ordinary file is written to as it is.
class FileTarget final : public AnswerTarget {
    Q_DISABLE_COPY_MOVE(FileTarget)
public:
    /// Throws Failure.
    explicit FileTarget(const QString &path);
    ~FileTarget() override;
    void write(QByteArrayView bytes) override;
    void commit() override;
    void abandon() override;

private:
    void check(bool good) const;

    mutable std::mutex m_mutex; // an answer may still arrive while it is abandoned
    std::unique_ptr<QFileDevice> m_file;
    QString m_path;
    bool m_isOver = false;
};

/**
 * Takes an answer on the library's thread: the head where asked for, then the body. A failure of the target
 * is kept for the thread of the command.
 */
class AnswerSink final : public QIODevice {
public:
    enum class Head { Leave, Show };
    AnswerSink(std::shared_ptr<AnswerTarget> target, Head head, bool isPickyAboutStatus);

    /// Before the body.
    void begin(const SessionResponse &head);
    [[nodiscard]] bool isSequential() const override { return true; }
    /// What the target threw; null where it took everything.
    [[nodiscard]] std::exception_ptr failure() const;
    [[nodiscard]] AnswerTarget &target() { return *m_target; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool give(QByteArrayView bytes);

    const std::shared_ptr<AnswerTarget> m_target;
    const Head m_head;
    const bool m_isPickyAboutStatus;
    bool m_discards = false;
    mutable std::mutex m_mutex;
    std::exception_ptr m_failure;
};

} // namespace Cozewi::Cli
