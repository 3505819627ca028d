// SPDX-License-Identifier: MIT
#pragma once

namespace Inspector {

/// Names, style, fonts, icons and palette of the running QApplication; the same for the program, its tests
/// and the pictures of the README.
void setUpApplication();

} // namespace Inspector
