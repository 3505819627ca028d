// SPDX-License-Identifier: MIT
#include "application.h"

#include "helpdialogs.h"
#include "preferences.h"
#include "widgets/style.h"

#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

static void initIcons()
{
    Q_INIT_RESOURCE(inspector);
}

namespace Inspector {

void setUpApplication()
{
    initIcons();
    QCoreApplication::setOrganizationName(u"cozewi"_s);
    QCoreApplication::setApplicationName(u"cozewi-inspector"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(COZEWI_APP_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Cozewi Inspector"_s);
    QGuiApplication::setDesktopFileName(u"io.github.cozewi.Inspector"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/cozewi/cozewi-inspector.svg"_s));
    QApplication::setStyle(new Style);
    applyTextSize();
    Theme::apply(Preferences::theme());
}

} // namespace Inspector
