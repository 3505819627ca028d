# SPDX-License-Identifier: MIT
# What every target of this project has in common.

# The flags, the strict Qt defines and the sanitizers; for our own code only, never for those who link us.
function(cozewi_strict target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTORCC OFF AUTOUIC OFF)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII
        QT_NO_CAST_TO_ASCII
        QT_NO_CAST_FROM_BYTEARRAY
        QT_NO_URL_CAST_FROM_STRING
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
        QT_NO_FOREACH
        QT_NO_KEYWORDS
        QT_NO_JAVA_STYLE_ITERATORS
        QT_STRICT_ITERATORS
        QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
    if(COZEWI_WERROR)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    if(COZEWI_SANITIZE)
        target_compile_options(${target} PRIVATE -fsanitize=${COZEWI_SANITIZE} -fno-omit-frame-pointer)
        target_link_options(${target} PUBLIC -fsanitize=${COZEWI_SANITIZE})
        if(COZEWI_SANITIZE MATCHES "undefined")
            target_compile_options(${target} PRIVATE -fno-sanitize-recover=undefined)
        endif()
    endif()
    if(COZEWI_COVERAGE)
        target_compile_options(${target} PRIVATE --coverage -fprofile-update=atomic)
        target_link_options(${target} PUBLIC --coverage)
    endif()
endfunction()

# For tests: most of their time goes into being compiled, not into running.
function(cozewi_unoptimized target)
    target_compile_options(${target} PRIVATE -O0)
endfunction()

# Compiles the sources of a target folder by folder, each as one: most of the time goes into reading Qt's
# headers. Off for clang-tidy, which wants a command for each file. To be called when all sources are known.
function(cozewi_unity target)
    if(NOT COZEWI_UNITY)
        return()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    # g++ takes a source that is included for a header, and warns of its unnamed namespaces.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    get_target_property(sources ${target} SOURCES)
    foreach(source ${sources})
        cmake_path(ABSOLUTE_PATH source OUTPUT_VARIABLE path)
        if(path MATCHES "\\.cpp$")
            cmake_path(GET path PARENT_PATH folder)
            cmake_path(GET folder FILENAME group)
            set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${group}")
        endif()
    endforeach()
endfunction()

# Compiles translations/<name>_<language>.ts into resources under :/cozewi/i18n/. The resource is
# initialised by Q_INIT_RESOURCE(<name with _ for ->_i18n), so that it works in a static library too.
function(cozewi_embed_translations target name)
    string(REPLACE "-" "_" identifier "${name}_i18n")
    set(qrc "${CMAKE_CURRENT_BINARY_DIR}/${identifier}.qrc")
    set(entries "")
    set(qm_files "")
    foreach(language en zh_CN)
        set(ts "${Cozewi_SOURCE_DIR}/translations/${name}_${language}.ts")
        set(qm "${CMAKE_CURRENT_BINARY_DIR}/${name}_${language}.qm")
        add_custom_command(OUTPUT "${qm}"
            COMMAND Qt6::lrelease -silent "${ts}" -qm "${qm}"
            DEPENDS "${ts}"
            VERBATIM)
        list(APPEND qm_files "${qm}")
        string(APPEND entries "<file>${name}_${language}.qm</file>")
    endforeach()
    file(CONFIGURE OUTPUT "${qrc}"
        CONTENT "<RCC><qresource prefix=\"/cozewi/i18n\">@entries@</qresource></RCC>\n" @ONLY)
    set(cpp "${CMAKE_CURRENT_BINARY_DIR}/qrc_${identifier}.cpp")
    add_custom_command(OUTPUT "${cpp}"
        COMMAND Qt6::rcc --name "${identifier}" -o "${cpp}" "${qrc}"
        DEPENDS "${qrc}" ${qm_files}
        VERBATIM)
    set_source_files_properties("${cpp}" PROPERTIES
        SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE "${cpp}")
endfunction()
