// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

// What the shared library exports; everything else is hidden. A static build needs no decoration.
#if defined(COZEWI_STATIC)
#  define COZEWI_EXPORT
#elif defined(COZEWI_BUILDING)
#  define COZEWI_EXPORT Q_DECL_EXPORT
#else
#  define COZEWI_EXPORT Q_DECL_IMPORT
#endif
