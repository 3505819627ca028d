// SPDX-License-Identifier: MIT
#include "inspectortest.h"
#include "widgets/fonts.h"
#include "widgets/icons.h"
#include "widgets/rowdelegate.h"
#include "widgets/theme.h"
#include "widgets/tonelabel.h"
#include "widgets/wraptext.h"

#include <QtGui/QPainter>
#include <QtWidgets/QTableView>

#include <cmath>

using namespace Inspector;
using namespace Qt::Literals::StringLiterals;

namespace {

/// WCAG 2.1, relative luminance and contrast.
double luminance(const QColor &colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

/// Colours that can be read, in both palettes.
class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsNothingOffInHeaders()
    {
        QTableView table;
        QStyleOptionHeaderV2 option;
        option.initFrom(&table);
        option.rect = QRect(0, 0, 200, RowDelegate::rowHeight(table.fontMetrics()));
        option.textAlignment = Qt::AlignLeading | Qt::AlignVCenter;
        const auto render = [&](const QString &text) {
            option.text = text;
            QImage image(option.rect.size(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            QApplication::style()->drawControl(QStyle::CE_Header, &option, &painter, &table);
            return image;
        };
        // It reaches lower than any letter.
        QVERIFY(render(u"____"_s) != render(u" "_s));
    }

    void canBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << Theme::lightPalette();
        QTest::newRow("dark") << Theme::darkPalette();
    }
    void canBeRead()
    {
        QFETCH(QPalette, palette);
        const QList<Tone> tones{Tone::Normal, Tone::Muted, Tone::Positive, Tone::Caution, Tone::Negative, Tone::Accent};
        for (const Tone tone : tones) {
            const QColor text = Theme::tone(tone, palette);
            for (const QColor &ground : {palette.color(QPalette::Window), palette.color(QPalette::Base),
                                         Theme::selection(palette), Theme::hover(palette)}) {
                const QString pair = u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(contrast(text, ground));
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(pair));
            }
            for (const Tone soft : tones) {
                // What stands on a soft ground is of its tone, or plain or muted text.
                if (tone != soft && tone != Tone::Normal && tone != Tone::Muted)
                    continue;
                const QColor ground = Theme::soft(soft, palette);
                const QString pair = u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(contrast(text, ground));
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(pair));
            }
        }
        QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    }

    void knowsDarkFromLight()
    {
        QVERIFY(!Theme::isDark(Theme::lightPalette()));
        QVERIFY(Theme::isDark(Theme::darkPalette()));
    }

    void hasEveryIcon()
    {
        for (const QString &name :
             {u"overview"_s,      u"token"_s,   u"lane"_s,    u"credentials"_s, u"environment"_s, u"requests"_s,
              u"configuration"_s, u"refresh"_s, u"cancel"_s,  u"copy"_s,        u"eye"_s,         u"eye-off"_s,
              u"check"_s,         u"cross"_s,   u"warning"_s, u"info"_s,        u"dash"_s,        u"menu"_s,
              u"profile"_s,       u"search"_s,  u"demo"_s,    u"file"_s,        u"chevron-down"_s}) {
            const QPixmap pixmap = iconPixmap(name, Qt::black, 24, 1);
            QVERIFY2(!pixmap.isNull(), qPrintable(name));
            const QImage image = pixmap.toImage();
            bool drawn = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    drawn = drawn || qAlpha(image.pixel(x, y)) > 100;
            }
            QVERIFY2(drawn, qPrintable(name));
        }
    }

    void measuresAnotherTextAnew()
    {
        const QString words = u"one two three four five six seven eight nine ten "_s;
        constexpr int width = 150;
        ToneLabel label(words, Tone::Normal);
        label.setWordWrap(true);
        const auto isRight = [&] { return label.heightForWidth(width) == label.QLabel::heightForWidth(width); };
        QVERIFY(isRight());
        const int before = label.heightForWidth(width);
        label.setText(words.repeated(4));
        QVERIFY(isRight());
        QVERIFY(label.heightForWidth(width) > 2 * before);
        label.setScale(2);
        QVERIFY(isRight());
        label.setContentsMargins(0, 20, 0, 20);
        QVERIFY(isRight());
        WrapText text(words, Tone::Normal, false);
        const int low = text.heightForWidth(width);
        text.setPlainText(words.repeated(4));
        QVERIFY(text.heightForWidth(width) > 2 * low);
        const int high = text.heightForWidth(width);
        QFont larger = text.font();
        larger.setPointSizeF(larger.pointSizeF() * 2);
        text.setFont(larger);
        QVERIFY(text.heightForWidth(width) > high);
    }

    void hasRowsOfTheHeightAskedFor()
    {
        QFont font = QApplication::font();
        font.setPixelSize(13);
        const int height = RowDelegate::rowHeight(QFontMetrics(font));
        QVERIFY2(height >= 26 && height <= 28, qPrintable(QString::number(height)));
    }
};

INSPECTOR_TEST_MAIN(TestTheme)
#include "tst_theme.moc"
