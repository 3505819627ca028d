# SPDX-License-Identifier: MIT
# The shared library, out of the objects of the static one. Only names of ours leave it.
add_library(libcozewi-shared SHARED $<TARGET_OBJECTS:libcozewi>)
set_target_properties(libcozewi-shared PROPERTIES
    OUTPUT_NAME cozewi
    EXPORT_NAME cozewi
    LINKER_LANGUAGE CXX
    VERSION ${Cozewi_VERSION}
    SOVERSION ${Cozewi_VERSION_MAJOR})
target_compile_features(libcozewi-shared INTERFACE cxx_std_20)
target_include_directories(libcozewi-shared INTERFACE
    "$<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include>"
    "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
target_link_libraries(libcozewi-shared PUBLIC Qt6::Core Qt6::Network PRIVATE Threads::Threads)
if(UNIX AND NOT APPLE)
    set(map "${CMAKE_CURRENT_SOURCE_DIR}/abi/cozewi.map")
    target_link_options(libcozewi-shared PRIVATE
        "LINKER:--version-script=${map}" "LINKER:--no-undefined" "LINKER:--as-needed")
    set_target_properties(libcozewi-shared PROPERTIES LINK_DEPENDS "${map}")
endif()
