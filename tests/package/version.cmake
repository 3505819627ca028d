# SPDX-License-Identifier: MIT
# cmake -DPACKAGE=… -P version.cmake: which versions find_package may ask for.
function(check wanted expected)
    set(PACKAGE_FIND_VERSION "${wanted}")
    string(REPLACE "." ";" parts "${wanted}")
    list(GET parts 0 PACKAGE_FIND_VERSION_MAJOR)
    list(GET parts 1 PACKAGE_FIND_VERSION_MINOR)
    set(PACKAGE_VERSION_COMPATIBLE FALSE)
    include("${PACKAGE}/CozewiConfigVersion.cmake")
    if(NOT PACKAGE_VERSION_COMPATIBLE STREQUAL expected)
        message(FATAL_ERROR "find_package(Cozewi ${wanted}): ${PACKAGE_VERSION_COMPATIBLE}, not ${expected}")
    endif()
endfunction()

check(1.0 TRUE)
check(0.9 FALSE)
check(1.99 FALSE)
check(2.0 FALSE)
