#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# completions.bash FOLDER: the completion of bash, with and without the bash-completion package.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
# shellcheck disable=SC1091
source "$1/cozewi.bash"
failures=0

# check "EXPECTED…" WORD…: what is offered for the last word.
check() {
    local expected=$1
    shift
    COMP_WORDS=(cozewi "$@") COMP_CWORD=$# COMP_LINE="cozewi $*" COMPREPLY=()
    # shellcheck disable=SC2034
    COMP_POINT=${#COMP_LINE}
    _cozewi
    if [ "${COMPREPLY[*]}" != "$expected" ]; then
        printf 'cozewi %s\n  expected: %s\n  offered:  %s\n' "$*" "$expected" "${COMPREPLY[*]}" >&2
        failures=1
    fi
}

checks() {
    check "env exec" e
    check "--min-ttl" token --mi
    check "json" env --format js
    check "json" env --format = js # as bash splits it
    check "en zh_CN" --lang ""
    check "DATABASE_URL" env --demo DATA
    check "DATABASE_URL,APP_CONFIG" env --demo --require DATABASE_URL,APP
    check "DATABASE_URL" exec --demo --only DATA
    check "integration-wechat-bot integration-wechat-official-account" credential integration-wechat
    check "wrong-secret" doctor --demo --fault wrong-s
    check "completions.bash" --env-file completions.b
    check "completions.fish" --env-file = completions.f
    check "completions.fish" exec -- cat completions.f
    check "" env --format nonsense
    check "" env --demo --fault wrong-secret DATA # nothing can be asked, and nothing is said
}

# The tool offers plain words alone. What an older one passed on from a server is data all the same: neither a number
# to reckon with (bash runs what stands in a subscript) nor text for the line.
checkHostile() (
    set +u
    # shellcheck disable=SC2317
    cozewi() { printf '%s\n' ":program x[\$(touch '$hostile')]" ":program 08" ":files x" "\$(touch '$hostile')" 'A;B' '~' PLAIN,LIST=1; }
    hostile=$(mktemp -u)
    check "PLAIN,LIST=1" env ""
    if [ -e "$hostile" ]; then
        rm "$hostile"
        echo "a name was executed" >&2
        failures=1
    fi
    exit $failures
)

LC_ALL=C
checks
checkHostile || failures=1
if [ -r /usr/share/bash-completion/bash_completion ]; then
    # shellcheck disable=SC1091
    source /usr/share/bash-completion/bash_completion
    checks
    checkHostile || failures=1
fi
exit $failures
