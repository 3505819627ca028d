// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/export.h>
#include <cozewi/secret.h>

#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace Cozewi {

/// The result of step 3: an opaque string, in practice often JSON. A value; reentrant.
class COZEWI_EXPORT IntegrationCredential {
public:
    IntegrationCredential();
    IntegrationCredential(QString name, Secret value);

    /// The integration that was asked for.
    [[nodiscard]] QString name() const;
    /// The credential as it came; revealString() gives the plain text.
    [[nodiscard]] Secret value() const;

private:
    QString m_name;
    Secret m_value;
};

} // namespace Cozewi

Q_DECLARE_METATYPE(Cozewi::IntegrationCredential)
