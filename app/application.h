// SPDX-License-Identifier: MIT
#pragma once

namespace Inspector {

/// Names, style, font, icons and palette of the running QApplication; the same for the program, its tests
/// and the pictures of the README.
void setUpApplication();
/// The platform's font with the size that the user has chosen.
void applyTextSize();
/// From now on Chinese is drawn as it is written in China. That takes a while, and is not seen where all is English:
/// called where the language is Chinese, else when the window has been painted.
void addChineseFonts();

} // namespace Inspector
