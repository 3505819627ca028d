// SPDX-License-Identifier: MIT
#include "widgets/theme.h"

#include <QtWidgets/QApplication>

namespace Inspector::Theme {

namespace {

QPalette build(const Cozewi::Parts::Tones::Colours &c)
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
    return build(Cozewi::Parts::Tones::light());
}

QPalette darkPalette()
{
    return build(Cozewi::Parts::Tones::dark());
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

QColor selection(const QPalette &palette)
{
    return QColor::fromRgb(Cozewi::Parts::Tones::colours(palette).accentSoft);
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

} // namespace Inspector::Theme
