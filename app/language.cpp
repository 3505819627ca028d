// SPDX-License-Identifier: MIT
#include "language.h"

#include "application.h"

#include <cozewi/widgets/translations.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QTranslator>

using namespace Qt::Literals::StringLiterals;

static void initTranslations()
{
    Q_INIT_RESOURCE(cozewi_inspector_i18n);
}

namespace Inspector {

namespace {

void replaceTranslator(const QString &objectName, const QString &file, const QString &folder)
{
    if (auto *old = qApp->findChild<QTranslator *>(objectName, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    auto *translator = new QTranslator(qApp);
    translator->setObjectName(objectName);
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

bool isKnownLanguage(const QString &name)
{
    return name.isEmpty() || name == "en"_L1 || name == "zh_CN"_L1;
}

QLocale localeFor(const QString &name)
{
    const QLocale wanted = name.isEmpty() ? QLocale::system() : QLocale(name);
    const bool chinese = wanted.language() == QLocale::Chinese;
    return chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English);
}

void installLanguage(const QString &name)
{
    initTranslations();
    const QLocale locale = localeFor(name);
    const bool chinese = locale.language() == QLocale::Chinese;
    QLocale::setDefault(locale);
    if (chinese)
        addChineseFonts();
    replaceTranslator(u"qt"_s, chinese ? u"qtbase_zh_CN"_s : u"qtbase_en"_s,
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    replaceTranslator(u"inspector"_s, chinese ? u"cozewi-inspector_zh_CN"_s : u"cozewi-inspector_en"_s,
                      u":/cozewi/i18n"_s);
    Cozewi::installWidgetTranslations(locale);
}

} // namespace Inspector
