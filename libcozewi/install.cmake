# SPDX-License-Identifier: MIT
# What embedders need, as a CMake package that may be moved to any place, and as a pkg-config file.
# Components: `runtime` and `widgets` (the shared libraries), and `development` (everything else).
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/Cozewi")

install(TARGETS libcozewi EXPORT CozewiStaticTargets
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
    FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development)
install(EXPORT CozewiStaticTargets NAMESPACE Cozewi:: DESTINATION "${package_dir}" COMPONENT development)

if(COZEWI_BUILD_SHARED)
    install(TARGETS libcozewi-shared EXPORT CozewiSharedTargets
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT runtime NAMELINK_COMPONENT development
        RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT runtime
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development)
    install(EXPORT CozewiSharedTargets NAMESPACE Cozewi:: DESTINATION "${package_dir}" COMPONENT development)
endif()

if(COZEWI_BUILD_WIDGETS)
    install(TARGETS libcozewi-widgets EXPORT CozewiWidgetsStaticTargets
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development
        FILE_SET HEADERS DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development)
    install(EXPORT CozewiWidgetsStaticTargets NAMESPACE Cozewi:: DESTINATION "${package_dir}" COMPONENT development)
    if(COZEWI_BUILD_SHARED)
        install(TARGETS libcozewi-widgets-shared EXPORT CozewiWidgetsSharedTargets
            LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT widgets NAMELINK_COMPONENT development
            RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT widgets
            ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development)
        install(EXPORT CozewiWidgetsSharedTargets NAMESPACE Cozewi:: DESTINATION "${package_dir}"
            COMPONENT development)
    endif()
endif()

if(COZEWI_BUILD_TESTING)
    install(TARGETS cozewi-testing EXPORT CozewiTestingTargets
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development)
    install(DIRECTORY testing/include/ DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT development)
    install(EXPORT CozewiTestingTargets NAMESPACE Cozewi:: DESTINATION "${package_dir}" COMPONENT development)
endif()

configure_package_config_file(cmake/CozewiConfig.cmake.in "${CMAKE_CURRENT_BINARY_DIR}/CozewiConfig.cmake"
    INSTALL_DESTINATION "${package_dir}"
    NO_SET_AND_CHECK_MACRO
    NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/CozewiConfigVersion.cmake"
    VERSION "${Cozewi_VERSION}"
    COMPATIBILITY SameMajorVersion)
install(FILES
    "${CMAKE_CURRENT_BINARY_DIR}/CozewiConfig.cmake"
    "${CMAKE_CURRENT_BINARY_DIR}/CozewiConfigVersion.cmake"
    DESTINATION "${package_dir}" COMPONENT development)

# The way from the .pc file back to the prefix, so that it may be moved too.
file(RELATIVE_PATH pc_to_prefix
    "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
string(REGEX REPLACE "/$" "" pc_to_prefix "${pc_to_prefix}")
set(pc_files cozewi)
if(COZEWI_BUILD_WIDGETS)
    list(APPEND pc_files cozewi-widgets)
endif()
foreach(name ${pc_files})
    configure_file(cmake/${name}.pc.in "${CMAKE_CURRENT_BINARY_DIR}/${name}.pc" @ONLY)
    install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${name}.pc"
        DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)
endforeach()
