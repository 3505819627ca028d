// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>
#include <cozewi/secret.h>

#include <QtCore/QMetaType>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Cozewi {

/// The result of step 3: an opaque string, in practice often JSON. A value; reentrant.
class COZEWI_EXPORT IntegrationCredential {
    Q_GADGET
    Q_PROPERTY(QString name READ name)
public:
    IntegrationCredential();
    /// The credential \a value of \a name.
    IntegrationCredential(QString name, Secret value);

    /// The integration that was asked for.
    [[nodiscard]] QString name() const;
    /// The credential as it came; revealString() gives the plain text.
    [[nodiscard]] Secret value() const;

    /// The names of integrations that projects usually have, for completion. There may be others.
    [[nodiscard]] static QStringList usualNames();

private:
    QString m_name;
    Secret m_value;
};

} // namespace Cozewi

Q_DECLARE_METATYPE(Cozewi::IntegrationCredential)
