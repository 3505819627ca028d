// SPDX-License-Identifier: MIT
#pragma once

#include <cozewi/environment.h>

#include <QtCore/QString>
#include <QtCore/QTranslator>

namespace Cozewi::Cli {

/// "en" or "zh_CN": what \a asked (--lang) says, else the locale. Null where \a asked is neither.
[[nodiscard]] QString chosenLanguage(const QString &asked, const Environment &environment);

/// The messages of tool and library in one language, for as long as it lives.
class Language {
public:
    /// English where \a name is null.
    explicit Language(const QString &name);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

private:
    QTranslator m_translator;
};

} // namespace Cozewi::Cli
