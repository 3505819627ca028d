# SPDX-License-Identifier: MIT
# `cpack` in the build folder: one .tar.gz, and a .deb for each component.
set(CPACK_PACKAGE_NAME cozewi)
set(CPACK_PACKAGE_VENDOR cozewi)
set(CPACK_PACKAGE_CONTACT "The cozewi developers <cozewi@users.noreply.github.com>")
set(CPACK_PACKAGE_VERSION "${Cozewi_VERSION}")
# Each package has its own; CPack would put this one before it.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_RESOURCE_FILE_LICENSE "${Cozewi_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_GENERATOR TGZ DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_COMPONENTS_ALL runtime widgets development tool inspector doc)
set(CPACK_PRE_BUILD_SCRIPTS "${Cozewi_SOURCE_DIR}/resources/debian/finish.cmake")
set(CPACK_POST_BUILD_SCRIPTS "${Cozewi_SOURCE_DIR}/resources/debian/repack.cmake")
set(CPACK_COZEWI_SOURCE "${Cozewi_SOURCE_DIR}")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS
    "${CMAKE_BINARY_DIR}/libcozewi" "${CMAKE_BINARY_DIR}/libcozewi/widgets")
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

# deb(component name section description…)
macro(cozewi_deb component name section)
    string(TOUPPER ${component} COMPONENT)
    string(JOIN "\n" description ${ARGN})
    set(CPACK_DEBIAN_${COMPONENT}_PACKAGE_NAME ${name})
    set(CPACK_DEBIAN_${COMPONENT}_PACKAGE_SECTION ${section})
    set(CPACK_DEBIAN_${COMPONENT}_DESCRIPTION "${description}")
endmacro()

set(about
    "A program that runs on the Coze platform gets an identity in a few"
    "environment variables. cozewi exchanges it for access tokens, and gets"
    "credentials of integrations and the variables of the project. Where that"
    "fails it says which step, why, and what to change.")

cozewi_deb(runtime libcozewi1 libs "Coze workload identity for Qt 6 - library" ${about}
    "." "This package holds the shared library.")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_RECOMMENDS "ca-certificates")

cozewi_deb(widgets libcozewi-widgets1 libs "Coze workload identity for Qt 6 - widgets" ${about}
    "." "This package holds widgets for programs with a window: the time left on the"
    "token, and the doctor.")
# dpkg-shlibdeps knows the packages that are installed; this library is linked with one that is being made.
set(CPACK_DEBIAN_WIDGETS_PACKAGE_DEPENDS "libcozewi1 (= ${Cozewi_VERSION})")

cozewi_deb(development libcozewi-dev libdevel "Coze workload identity for Qt 6 - development files" ${about}
    "." "This package holds headers, the CMake package, the static libraries and the"
    "test doubles.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libcozewi1 (= ${Cozewi_VERSION}), libcozewi-widgets1 (= ${Cozewi_VERSION}), qt6-base-dev (>= ${Qt6_VERSION_MAJOR}.${Qt6_VERSION_MINOR})")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS "libcozewi-doc, libssl-dev")

cozewi_deb(tool cozewi utils "Coze workload identity on the command line" ${about}
    "." "This package holds the command line tool, which needs no desktop.")
set(CPACK_DEBIAN_TOOL_PACKAGE_RECOMMENDS "ca-certificates")

cozewi_deb(inspector cozewi-inspector devel "window on Coze workload identity" ${about}
    "." "This package holds a window that shows the token and the time it has left,"
    "every step of the way to it, credentials, variables and the outbound proxy.")
set(CPACK_DEBIAN_INSPECTOR_PACKAGE_RECOMMENDS "ca-certificates, qt6-translations-l10n, qt6-wayland")

cozewi_deb(doc libcozewi-doc doc "Coze workload identity for Qt 6 - documentation" ${about}
    "." "This package holds the guides, the reference of the library and examples.")
set(CPACK_DEBIAN_DOC_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DOC_PACKAGE_ARCHITECTURE all)

include(CPack)
