// SPDX-License-Identifier: MIT
#include "language.h"

#include <cozewi/text.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

// Q_INIT_RESOURCE does not work inside a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(cozewi_i18n);
}

namespace Cozewi::Cli {

using namespace Qt::Literals::StringLiterals;

QString chosenLanguage(const QString &asked, const Environment &environment)
{
    const QString english = u"en"_s;
    const QString chinese = u"zh_CN"_s;
    if (!asked.isNull())
        return asked == english || asked == chinese ? asked : QString();
    // POSIX, "Internationalization Variables": the first that is set decides.
    for (const QStringView name : {u"LC_ALL", u"LC_MESSAGES", u"LANG"}) {
        if (environment.contains(name))
            return environment.value(name).startsWith("zh"_L1) ? chinese : english;
    }
    return english;
}

Language::Language(const QString &name)
{
    const QString language = name.isNull() ? u"en"_s : name;
    initResources();
    installTranslations(QLocale(language));
    if (m_translator.load(u":/cozewi/i18n/cozewi_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&m_translator);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_translator);
    installTranslations(QLocale(u"en"_s));
}

} // namespace Cozewi::Cli
