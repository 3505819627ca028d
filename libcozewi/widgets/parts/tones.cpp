// SPDX-License-Identifier: MIT
#include "parts/tones.h"

namespace Cozewi::Parts::Tones {

namespace {

// Each text colour has a contrast of at least 4.5 on window, surface and its own soft colour (WCAG 2.1 AA).
constexpr Colours onLight{0xfff4f6f8, 0xffffffff, 0xff1d232b, 0xff59626e, 0xffd6dbe1,
                          0xff2563cf, 0xffffffff, 0xff176b35, 0xff875300, 0xffb3231c,
                          0xffe0f4e6, 0xfffcf1dc, 0xfffce7e6, 0xffe3edfd, 0xffebeef2};
constexpr Colours onDark{0xff1e222a, 0xff272c35, 0xffe6e9ed, 0xffa2abb7, 0xff3d444f, 0xff74aaff, 0xff0f1620, 0xff62cf8b,
                         0xffe8b65a, 0xffff8f86, 0xff223c2e, 0xff433723, 0xff4a2829, 0xff28395a, 0xff323843};

} // namespace

const Colours &light()
{
    return onLight;
}

const Colours &dark()
{
    return onDark;
}

const Colours &colours(const QPalette &palette)
{
    return isDark(palette) ? onDark : onLight;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor tone(Tone tone, const QPalette &palette)
{
    const Colours &c = colours(palette);
    switch (tone) {
    case Tone::Normal:
        return palette.color(QPalette::Text);
    case Tone::Muted:
        return QColor::fromRgb(c.muted);
    case Tone::Positive:
        return QColor::fromRgb(c.positive);
    case Tone::Caution:
        return QColor::fromRgb(c.caution);
    case Tone::Negative:
        return QColor::fromRgb(c.negative);
    case Tone::Accent:
        return palette.color(QPalette::Highlight);
    }
    return palette.color(QPalette::Text);
}

QColor soft(Tone tone, const QPalette &palette)
{
    const Colours &c = colours(palette);
    switch (tone) {
    case Tone::Positive:
        return QColor::fromRgb(c.positiveSoft);
    case Tone::Caution:
        return QColor::fromRgb(c.cautionSoft);
    case Tone::Negative:
        return QColor::fromRgb(c.negativeSoft);
    case Tone::Accent:
        return QColor::fromRgb(c.accentSoft);
    case Tone::Normal:
    case Tone::Muted:
        break;
    }
    return QColor::fromRgb(c.hover);
}

QColor hairline(const QPalette &palette)
{
    return QColor::fromRgb(colours(palette).hairline);
}

QColor hover(const QPalette &palette)
{
    return QColor::fromRgb(colours(palette).hover);
}

} // namespace Cozewi::Parts::Tones
