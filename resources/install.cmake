# SPDX-License-Identifier: MIT
# What belongs to the programs besides themselves. Components: `tool` and `inspector`; `doc` for what is to be read.
set(COZEWI_ZSH_COMPLETIONS_DIR "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" CACHE STRING
    "Where zsh looks for completions (Debian: share/zsh/vendor-completions)")

if(COZEWI_BUILD_CLI)
    install(TARGETS cozewi-cli DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT tool)
    install(FILES resources/man/cozewi.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT tool)
    install(FILES resources/completions/cozewi.bash
        DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME cozewi COMPONENT tool)
    install(FILES resources/completions/_cozewi DESTINATION "${COZEWI_ZSH_COMPLETIONS_DIR}" COMPONENT tool)
    install(FILES resources/completions/cozewi.fish
        DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT tool)
endif()

if(COZEWI_BUILD_APP)
    install(TARGETS cozewi-inspector DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT inspector)
    install(FILES resources/man/cozewi-inspector.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1" COMPONENT inspector)
    install(FILES resources/io.github.cozewi.Inspector.desktop
        DESTINATION "${CMAKE_INSTALL_DATADIR}/applications" COMPONENT inspector)
    install(FILES resources/io.github.cozewi.Inspector.metainfo.xml
        DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo" COMPONENT inspector)
    install(FILES resources/cozewi-inspector.svg
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" COMPONENT inspector)
endif()

# Guides, and the reference where `./dev docs` made it.
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libcozewi-doc" COMPONENT doc
    FILES_MATCHING PATTERN "*.md" PATTERN "*.svg")
install(FILES README.md README.zh_CN.md CHANGELOG.md SECURITY.md DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libcozewi-doc" COMPONENT doc)
install(DIRECTORY examples DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libcozewi-doc" COMPONENT doc)
install(DIRECTORY "${Cozewi_BINARY_DIR}/reference/html" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libcozewi-doc" COMPONENT doc OPTIONAL)
