// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Cozewi {

/// One HTTP header field as it stands on the wire (RFC 9110 section 5).
struct Header {
    /// As it was sent; compared without case.
    QByteArray name;
    /// Without white space around it.
    QByteArray value;

    friend bool operator==(const Header &, const Header &) = default;
};

/// Header fields in the order in which they are sent or were received.
using HeaderList = QList<Header>;

} // namespace Cozewi
