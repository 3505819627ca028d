// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#if __cplusplus < 202002L && !defined(Q_MOC_RUN)
#  error "cozewi needs C++20: target_link_libraries(… Cozewi::cozewi) asks for it, elsewhere add -std=c++20"
#endif

// What the shared library exports; everything else is hidden. A static build needs no decoration.
#if defined(COZEWI_STATIC)
#  define COZEWI_EXPORT
#elif defined(COZEWI_BUILDING)
#  define COZEWI_EXPORT Q_DECL_EXPORT
#else
#  define COZEWI_EXPORT Q_DECL_IMPORT
#endif
