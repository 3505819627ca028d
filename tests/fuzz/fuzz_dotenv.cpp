// SPDX-License-Identifier: MIT
#include "check.h"

#include <cozewi/environment.h>
#include <cozewi/errors.h>

using namespace Cozewi;

/// A file is read, or refused by name and line; reading it again gives the same.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    try {
        const Environment one = Environment::fromDotenv(text, QStringLiteral("file.env"));
        const Environment two = Environment::fromDotenv(text, QStringLiteral("file.env"));
        check(one.names() == two.names());
        const QStringList names = one.names();
        for (const QString &name : names) {
            check(!name.isEmpty() && !one.value(name).isEmpty());
            check(one.value(name) == two.value(name));
            check(one.source(name).line > 0);
        }
    } catch (const ConfigurationError &error) {
        check(error.message().contains(QStringLiteral("file.env")));
    }
    return 0;
}
