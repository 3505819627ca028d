# SPDX-License-Identifier: MIT
# A shared library out of the objects of a static one. Only names of ours leave it, and they carry a version.
# cozewi_shared(target INCLUDE folder): makes <target>-shared.
function(cozewi_shared target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "INCLUDE" "")
    get_target_property(output_name ${target} OUTPUT_NAME)
    get_target_property(export_name ${target} EXPORT_NAME)
    add_library(${target}-shared SHARED $<TARGET_OBJECTS:${target}>)
    set_target_properties(${target}-shared PROPERTIES
        OUTPUT_NAME ${output_name}
        EXPORT_NAME ${export_name}
        LINKER_LANGUAGE CXX
        VERSION ${Cozewi_VERSION}
        SOVERSION ${Cozewi_VERSION_MAJOR})
    target_compile_features(${target}-shared INTERFACE cxx_std_20)
    target_include_directories(${target}-shared INTERFACE
        "$<BUILD_INTERFACE:${arg_INCLUDE}>"
        "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
    if(UNIX AND NOT APPLE)
        set(map "${Cozewi_SOURCE_DIR}/libcozewi/abi/cozewi.map")
        target_link_options(${target}-shared PRIVATE
            "LINKER:--version-script=${map}" "LINKER:--no-undefined" "LINKER:--as-needed")
        set_target_properties(${target}-shared PROPERTIES LINK_DEPENDS "${map}")
    endif()
endfunction()
