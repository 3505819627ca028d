// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>
#include <cozewi/stage.h>

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <optional>

namespace Cozewi {

/// One thing that a check noticed: what is so, why it is so, and what to change. All texts are in the
/// language of the application and hold no secret.
struct Finding {
    Q_GADGET_EXPORT(COZEWI_EXPORT)
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(Severity severity MEMBER severity)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString fix MEMBER fix)
    Q_PROPERTY(QString variable MEMBER variable)
    Q_PROPERTY(QString hop MEMBER hop)
public:
    /// How bad it is.
    enum class Severity { Ok, Info, Warning, Error };
    Q_ENUM(Severity)

    /// Stable, lower case with dashes, never translated: "client-secret-whitespace".
    QString id;
    /// How bad it is.
    Severity severity = Severity::Info;
    /// What is so.
    QString what;
    /// Why it is so, or why it matters.
    QString why;
    /// What to change.
    QString fix;
    /// The environment variable it is about; empty where it is about none.
    QString variable;
    /// The call it is about.
    std::optional<Stage> stage;
    /// The hop of the connection it is about ("dns", "tcp", "proxy_tls", "connect", "tls", "http").
    QString hop;
    /// False where the cause is inferred rather than observed; the words then say so too.
    bool certain = true;
};

using FindingList = QList<Finding>;

} // namespace Cozewi

Q_DECLARE_METATYPE(Cozewi::Finding)
