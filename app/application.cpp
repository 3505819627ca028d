// SPDX-License-Identifier: MIT
#include "application.h"

#include "preferences.h"
#include "widgets/fonts.h"
#include "widgets/style.h"

#include <QtWidgets/QApplication>

#include <utility>

using namespace Qt::Literals::StringLiterals;

static void initIcons()
{
    Q_INIT_RESOURCE(inspector);
}

namespace Inspector {

static bool hasChineseFonts = false;

void applyTextSize()
{
    static const QFont platform = QApplication::font();
    QFont font = hasChineseFonts ? Fonts::withChinese(platform) : platform;
    if (platform.pointSizeF() > 0)
        font.setPointSizeF(qMax(6.0, platform.pointSizeF() + Preferences::textSize()));
    QApplication::setFont(font);
}

void addChineseFonts()
{
    if (!std::exchange(hasChineseFonts, true))
        QApplication::setFont(Fonts::withChinese(QApplication::font()));
}

void setUpApplication()
{
    initIcons();
    QCoreApplication::setOrganizationName(u"cozewi"_s);
    QCoreApplication::setApplicationName(u"cozewi-inspector"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COZEWI_APP_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Cozewi Inspector"_s);
    QGuiApplication::setDesktopFileName(u"io.github.cozewi.Inspector"_s);
    QApplication::setStyle(new Style);
    applyTextSize();
    Theme::apply(Preferences::theme());
}

} // namespace Inspector
