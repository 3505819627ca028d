// SPDX-License-Identifier: MIT
#include <cozewi/widgets/translations.h>

#include <cozewi/text.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QTranslator>

using namespace Qt::Literals::StringLiterals;

// Q_INIT_RESOURCE does not work inside a namespace.
static void initWidgetResources()
{
    Q_INIT_RESOURCE(libcozewi_widgets_i18n);
}

namespace Cozewi {

bool installWidgetTranslations(const QLocale &locale)
{
    static QPointer<QTranslator> installed;

    initWidgetResources();
    if (installed) {
        QCoreApplication::removeTranslator(installed);
        delete installed;
    }
    if (!installTranslations(locale)) // there is none for this language
        return false;
    if (locale.language() != QLocale::Chinese) // English is in the sources
        return true;
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(u":/cozewi/i18n/libcozewi-widgets_zh_CN.qm"_s))
        return false;
    translator->setParent(QCoreApplication::instance());
    installed = translator.release();
    return QCoreApplication::installTranslator(installed);
}

} // namespace Cozewi
