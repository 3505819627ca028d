# SPDX-License-Identifier: MIT
# cmake -DBUILD=… -DSOURCE=… -DWORK=… -DCONFIG=… -DLIBDIR=… -P install.cmake: installs everything, moves it to WORK/prefix,
# and looks for paths of this machine in it.
file(REMOVE_RECURSE "${WORK}/first" "${WORK}/prefix")
execute_process(COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${WORK}/first" --config "${CONFIG}"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(RENAME "${WORK}/first" "${WORK}/prefix")

foreach(file
        bin/cozewi
        bin/cozewi-inspector
        include/cozewi/client.h
        include/cozewi/testing/demoserver.h
        include/cozewi/widgets/tokenstatuschip.h
        ${LIBDIR}/libcozewi.a
        ${LIBDIR}/libcozewi.so
        ${LIBDIR}/libcozewi.so.1
        ${LIBDIR}/libcozewi-testing.a
        ${LIBDIR}/libcozewi-widgets.a
        ${LIBDIR}/libcozewi-widgets.so
        ${LIBDIR}/libcozewi-widgets.so.1
        ${LIBDIR}/cmake/Cozewi/CozewiConfig.cmake
        ${LIBDIR}/pkgconfig/cozewi.pc
        ${LIBDIR}/pkgconfig/cozewi-widgets.pc
        share/applications/io.github.cozewi.Inspector.desktop
        share/bash-completion/completions/cozewi
        share/fish/vendor_completions.d/cozewi.fish
        share/icons/hicolor/scalable/apps/cozewi-inspector.svg
        share/man/man1/cozewi.1
        share/man/man1/cozewi-inspector.1
        share/metainfo/io.github.cozewi.Inspector.metainfo.xml
        share/zsh/*/_cozewi)
    file(GLOB found "${WORK}/prefix/${file}")
    if(NOT found)
        message(FATAL_ERROR "${file} is not installed")
    endif()
endforeach()

file(GLOB_RECURSE texts "${WORK}/prefix/*.cmake" "${WORK}/prefix/*.pc" "${WORK}/prefix/*.h" "${WORK}/prefix/share/*")
list(LENGTH texts count)
if(count LESS 30)
    message(FATAL_ERROR "only ${count} files were looked at")
endif()
foreach(text IN LISTS texts)
    file(READ "${text}" content)
    foreach(path "${BUILD}" "${SOURCE}" "${WORK}")
        string(FIND "${content}" "${path}" at)
        if(NOT at EQUAL -1)
            message(FATAL_ERROR "${text} names ${path}")
        endif()
    endforeach()
endforeach()
