#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# manpages.sh FOLDER: both renderers take every page without a word.
set -uo pipefail
export LC_ALL=C.UTF-8
failures=0
for page in "$1"/*.1; do
    said=$(
        mandoc -T lint -W warning "$page" 2>&1
        man --warnings --encoding=UTF-8 --local-file --troff-device=utf8 --ditroff "$page" 2>&1 >/dev/null
    )
    if [ -n "$said" ]; then
        printf '%s\n' "$said" >&2
        failures=1
    fi
done
[ -s "$1/cozewi.1" ] && [ -s "$1/cozewi-inspector.1" ] || failures=1
exit $failures
