// SPDX-License-Identifier: MIT
#include "widgets/theme.h"

#include <QtWidgets/QApplication>

namespace Inspector::Theme {

namespace {

struct Colours {
    QRgb window, surface, text, muted, hairline, accent, onAccent;
    QRgb positive, caution, negative;
    QRgb positiveSoft, cautionSoft, negativeSoft, accentSoft, hover;
};

// Each text colour has a contrast of at least 4.5 on window, surface and its own soft colour (WCAG 2.1 AA).
constexpr Colours light{0xfff4f6f8, 0xffffffff, 0xff1d232b, 0xff59626e, 0xffd6dbe1, 0xff2563cf, 0xffffffff, 0xff176b35,
                        0xff875300, 0xffb3231c, 0xffe0f4e6, 0xfffcf1dc, 0xfffce7e6, 0xffe3edfd, 0xffebeef2};
constexpr Colours dark{0xff1e222a, 0xff272c35, 0xffe6e9ed, 0xffa2abb7, 0xff3d444f, 0xff74aaff, 0xff0f1620, 0xff62cf8b,
                       0xffe8b65a, 0xffff8f86, 0xff223c2e, 0xff433723, 0xff4a2829, 0xff28395a, 0xff323843};

const Colours &colours(const QPalette &palette)
{
    return isDark(palette) ? dark : light;
}

QPalette build(const Colours &c)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb rgb) { palette.setColor(role, QColor::fromRgb(rgb)); };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.surface);
    set(QPalette::AlternateBase, c.hover);
    set(QPalette::Text, c.text);
    set(QPalette::Button, c.surface);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.negative);
    set(QPalette::ToolTipBase, c.surface);
    set(QPalette::ToolTipText, c.text);
    set(QPalette::PlaceholderText, c.muted);
    set(QPalette::Highlight, c.accent);
    set(QPalette::HighlightedText, c.onAccent);
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    set(QPalette::Light, c.surface);
    set(QPalette::Midlight, c.hover);
    set(QPalette::Mid, c.hairline);
    set(QPalette::Dark, c.hairline);
    set(QPalette::Shadow, c.hairline);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(c.muted));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(c.hairline));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(c.muted));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return build(light);
}

QPalette darkPalette()
{
    return build(dark);
}

void apply(Choice choice)
{
    bool wantDark = choice == Choice::Dark;
    if (choice == Choice::System) {
        // What the platform would use without us; Qt 6.4 has no other way to ask.
        QApplication::setPalette(QPalette());
        wantDark = isDark(QApplication::palette());
    }
    QApplication::setPalette(wantDark ? darkPalette() : lightPalette());
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

QColor selection(const QPalette &palette)
{
    return QColor::fromRgb(colours(palette).accentSoft);
}

QColor phase(int index, const QPalette &palette)
{
    // queued, DNS, connect, proxy TLS, CONNECT, TLS, wait, receive, send
    static constexpr QRgb onLight[] = {0xffb4bcc6, 0xff3c9aa8, 0xff3f74d1, 0xff7a5bc7, 0xffa8559f,
                                       0xff8a63d2, 0xff2c8a57, 0xffb97a1f, 0xff7f8b99};
    static constexpr QRgb onDark[] = {0xff6b7481, 0xff57b8c6, 0xff6c9cf0, 0xffa184ea, 0xffcf7fc6,
                                      0xffad8cf0, 0xff5cbf88, 0xffdfa64a, 0xff97a3b1};
    const auto at = std::size_t(qBound(0, index, 8));
    return QColor::fromRgb(isDark(palette) ? onDark[at] : onLight[at]);
}

QColor hover(const QPalette &palette)
{
    return QColor::fromRgb(colours(palette).hover);
}

} // namespace Inspector::Theme
