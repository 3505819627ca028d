// SPDX-License-Identifier: MIT
#include <cozewi/environment.h>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#  include <unistd.h>
#else
#  include <QtCore/QProcessEnvironment>
#endif

namespace Cozewi {

Environment Environment::fromProcess()
{
    Environment environment;
    const auto add = [&environment](const QString &name, const QString &value) {
        // Where a name comes twice, getenv() sees the first.
        if (!environment.m_entries.contains(name))
            environment.m_entries.insert(name, {value, {Source::Kind::Process, {}, 0}});
    };
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // Not through QProcessEnvironment, which decodes by the locale: in the C locale a UTF-8 secret would
    // come out changed.
    for (char **entry = environ; entry && *entry; ++entry) {
        const QByteArrayView text(*entry);
        const qsizetype equals = text.indexOf('=');
        if (equals > 0)
            add(QString::fromUtf8(text.first(equals)), QString::fromUtf8(text.sliced(equals + 1)));
    }
#else
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    for (const QString &name : process.keys())
        add(name, process.value(name));
#endif
    return environment;
}

} // namespace Cozewi
