#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# reference.sh FOLDER: the reference of the library. A public name without a comment is an error.
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
doxygen - < <(
    cat docs/Doxyfile
    printf 'OUTPUT_DIRECTORY = %s\n' "$folder"
)
