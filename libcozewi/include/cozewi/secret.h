// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <memory>

class QDebug;

namespace Cozewi {

/**
 * A value that must not be shown: a client secret, a token, a ticket, the value of a variable.
 *
 * The bytes (UTF-8) live in a buffer of their own that is never shared with a QString or QByteArray
 * and is overwritten when the last copy of the Secret is released. Printing a Secret prints a mask of
 * fixed width, whatever its length. Only the functions whose names begin with `reveal` hand out plain
 * text; what they return is an ordinary value that nobody wipes.
 *
 * Copies share the buffer; all functions are reentrant and const access is thread-safe.
 */
class COZEWI_EXPORT Secret {
public:
    Secret() noexcept;
    /// Copies \a utf8; the caller's own copy is left as it is.
    explicit Secret(QByteArrayView utf8);
    /// Copies \a text as UTF-8.
    static Secret fromString(QStringView text);

    /// Whether it holds nothing.
    [[nodiscard]] bool isEmpty() const noexcept;
    /// Number of UTF-8 bytes.
    [[nodiscard]] qsizetype size() const noexcept;

    /// The plain text.
    [[nodiscard]] QString revealString() const;
    /// The plain bytes, UTF-8.
    [[nodiscard]] QByteArray revealUtf8() const;
    /// The plain bytes without a copy; valid as long as this Secret (or a copy of it) lives.
    [[nodiscard]] QByteArrayView revealView() const noexcept;

    /// What a secret looks like on a screen: always the same, so that it tells nothing of the length.
    static QString mask();

    /// Compares in a time that does not depend on where the two differ.
    friend COZEWI_EXPORT bool operator==(const Secret &a, const Secret &b) noexcept;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

/// Prints the mask.
COZEWI_EXPORT QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace Cozewi
