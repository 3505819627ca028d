// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace Inspector {

/// Where the configuration comes from.
struct Profile {
    enum class Kind { Process, File, Demo };
    Kind kind = Kind::Process;
    QString file; ///< the `.env` file

    static Profile process() { return {}; }
    static Profile fromFile(const QString &path) { return {Kind::File, path}; }
    static Profile demo() { return {Kind::Demo, {}}; }

    /// For people: "Process environment", ".env.staging", "Demo".
    [[nodiscard]] QString title() const;
    /// For settings; never translated.
    [[nodiscard]] QString id() const;

    friend bool operator==(const Profile &, const Profile &) = default;
};

} // namespace Inspector
