# SPDX-License-Identifier: MIT
# Run by CPack when the packages are made: ldconfig by a trigger, as Debian wants it, in the place of the scripts
# that CPack writes.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()
find_program(dpkg_deb dpkg-deb REQUIRED)
foreach(package IN LISTS CPACK_PACKAGE_FILES)
    cmake_path(GET package FILENAME name)
    string(REGEX REPLACE "_.*" "" name "${name}")
    if(NOT name STREQUAL CPACK_DEBIAN_RUNTIME_PACKAGE_NAME AND NOT name STREQUAL CPACK_DEBIAN_WIDGETS_PACKAGE_NAME)
        continue()
    endif()
    set(folder "${CPACK_TEMPORARY_DIRECTORY}/repack")
    file(REMOVE_RECURSE "${folder}")
    execute_process(COMMAND "${dpkg_deb}" --raw-extract "${package}" "${folder}" COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE "${folder}/DEBIAN/postinst" "${folder}/DEBIAN/postrm")
    file(COPY "${CPACK_COZEWI_SOURCE}/resources/debian/triggers" DESTINATION "${folder}/DEBIAN")
    execute_process(COMMAND "${dpkg_deb}" --root-owner-group -Zxz --build "${folder}" "${package}"
        OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endforeach()
