// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtNetwork/QHostAddress>

#include <optional>
#include <utility>

namespace Cozewi {

/**
 * The hosts that NO_PROXY names: `*`, names (with everything below them, at a dot), `host:port`,
 * addresses and networks (`10.0.0.0/8`, `fd00::/8`). Separated by commas or spaces, compared without case.
 */
class NoProxy {
public:
    NoProxy() = default;
    explicit NoProxy(const QString &list);

    /// \a port is the one that is connected to, the scheme's own where the URL has none.
    [[nodiscard]] bool matches(const QString &host, int port) const;

private:
    struct Entry {
        bool everything = false;
        QString name;
        /// -1: any.
        int port = -1;
        std::optional<std::pair<QHostAddress, int>> network;
    };
    static Entry parse(QString text);

    QList<Entry> m_entries;
};

} // namespace Cozewi
