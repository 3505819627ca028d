# SPDX-License-Identifier: MIT
# cmake -DBUILD=… -DSOURCE=… -DWORK=… -DCONFIG=… -P install.cmake: installs everything, moves it to WORK/prefix,
# and looks for paths of this machine in it.
file(REMOVE_RECURSE "${WORK}/first" "${WORK}/prefix")
execute_process(COMMAND ${CMAKE_COMMAND} --install "${BUILD}" --prefix "${WORK}/first" --config "${CONFIG}"
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(RENAME "${WORK}/first" "${WORK}/prefix")

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
