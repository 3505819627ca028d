# SPDX-License-Identifier: MIT
# cmake -DSOURCE=… -DBUILD=… -DGENERATOR=… -DOPTIONS=… -DTARGETS=… -P build.cmake
set(targets "")
if(TARGETS)
    set(targets --target ${TARGETS})
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -S "${SOURCE}" -B "${BUILD}" -G "${GENERATOR}" ${OPTIONS}
    COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build "${BUILD}" --parallel 2 ${targets}
    COMMAND_ERROR_IS_FATAL ANY)
