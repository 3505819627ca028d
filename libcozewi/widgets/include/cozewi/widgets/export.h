// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

// What the shared library of widgets exports; everything else is hidden.
#if defined(COZEWI_WIDGETS_BUILDING)
#  define COZEWI_WIDGETS_EXPORT Q_DECL_EXPORT
#elif defined(COZEWI_STATIC)
#  define COZEWI_WIDGETS_EXPORT
#else
#  define COZEWI_WIDGETS_EXPORT Q_DECL_IMPORT
#endif
