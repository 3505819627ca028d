// SPDX-License-Identifier: MIT
#include <cozewi/text.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QMutex>
#include <QtCore/QPointer>
#include <QtCore/QTranslator>

// Q_INIT_RESOURCE does not work inside a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(libcozewi_i18n);
}

namespace Cozewi {

namespace {

/// The name that our files carry; empty where there is no translation for \a locale.
QString translationName(const QLocale &locale)
{
    switch (locale.language()) {
    case QLocale::C:
    case QLocale::English:
        return QStringLiteral("en");
    case QLocale::Chinese:
        // All of them: whoever reads Traditional Chinese is better off with Simplified than with English.
        return QStringLiteral("zh_CN");
    default:
        return {};
    }
}

} // namespace

bool installTranslations(const QLocale &locale)
{
    static QMutex mutex;
    static QPointer<QTranslator> installed;

    QCoreApplication *application = QCoreApplication::instance();
    if (!application)
        return false;
    const QMutexLocker lock(&mutex);
    initResources();
    if (installed) {
        QCoreApplication::removeTranslator(installed);
        delete installed;
    }
    const QString name = translationName(locale);
    if (name.isEmpty())
        return false;
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/cozewi/i18n/libcozewi_%1.qm").arg(name)))
        return false;
    translator->setParent(application);
    installed = translator.release();
    return QCoreApplication::installTranslator(installed);
}

} // namespace Cozewi
