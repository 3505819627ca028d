// SPDX-License-Identifier: MIT
#include "widgets/fonts.h"

#include <QtCore/QStringList>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontInfo>

using namespace Qt::Literals::StringLiterals;

namespace Inspector::Fonts {

QFont mono(const QFont &base)
{
    QFont font(base);
    const QStringList more = base.families().mid(1);
    if (more.isEmpty()) {
        static const QString generic = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
        font.setFamilies({generic});
    } else {
        static const QString family = QFontInfo(QFontDatabase::systemFont(QFontDatabase::FixedFont)).family();
        font.setFamilies(QStringList{family} + more);
    }
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    // Fixed-width faces run large beside proportional ones.
    return scaled(font, 0.94);
}

QFont bold(const QFont &base)
{
    QFont font(base);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont scaled(const QFont &base, qreal factor)
{
    QFont font(base);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    return font;
}

QFont withChinese(const QFont &base)
{
    QFont font(base);
    // A generic name such as "Sans Serif" is no family: the first real one of the list would win over it.
    QStringList families{QFontInfo(base).family()};
    for (const QString &family : {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"PingFang SC"_s,
                                  u"Microsoft YaHei"_s, u"WenQuanYi Micro Hei"_s}) {
        if (!families.contains(family))
            families << family;
    }
    font.setFamilies(families);
    return font;
}

} // namespace Inspector::Fonts
