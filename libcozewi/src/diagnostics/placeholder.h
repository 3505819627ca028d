// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace Cozewi {

/// In what way a value is none.
enum class Placeholder {
    None,
    Template, ///< `<client id>`, `${VAR}`, `{{ secret }}`
    ExampleHost, ///< auth.example.com
    Mask, ///< `••••••••`, `****`, `abcd…`
    Words, ///< your_client_id, changeme, xxx
};

Placeholder placeholderKind(const QString &value);

} // namespace Cozewi
