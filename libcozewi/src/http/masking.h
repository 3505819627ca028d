// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/secret.h>

#include <QtCore/QList>
#include <QtCore/QString>

namespace Cozewi {

/// Servers quote what they were sent. \a text with every one of \a secrets in it, plain or encoded as in a
/// form, a URL or HTML, replaced by the mask. To be called before the text is cut.
QString withoutSecrets(QString text, const QList<Secret> &secrets);

} // namespace Cozewi
