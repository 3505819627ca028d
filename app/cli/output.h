// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace Cozewi::Cli {

/// Where a command writes. Nothing is held back, so that what was written is there when the process ends.
class Output {
public:
    Output() = default;
    virtual ~Output() = default;
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    /// Throws OutputError.
    virtual void write(QByteArrayView bytes) = 0;
    /// The last word on whether everything arrived; throws OutputError. Nothing may be written after it.
    virtual void close() { }
    [[nodiscard]] virtual bool isTerminal() const { return false; }
    /// Columns of the terminal; 0 where there is none.
    [[nodiscard]] virtual int columns() const { return 0; }
};

/// A file descriptor.
class DescriptorOutput final : public Output {
public:
    enum class OnFailure {
        Throw,
        Ignore, ///< messages that nobody reads are no reason to fail
    };
    explicit DescriptorOutput(int descriptor, OnFailure onFailure = OnFailure::Throw);

    void write(QByteArrayView bytes) override;
    void close() override;
    [[nodiscard]] bool isTerminal() const override;
    [[nodiscard]] int columns() const override;

private:
    void fail(int error) const;

    int m_descriptor;
    OnFailure m_onFailure;
    bool m_closed = false;
};

/// Memory, for tests.
class BufferOutput final : public Output {
public:
    void write(QByteArrayView bytes) override { m_bytes.append(bytes); }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace Cozewi::Cli
