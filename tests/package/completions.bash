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

LC_ALL=C
checks
if [ -r /usr/share/bash-completion/bash_completion ]; then
    # shellcheck disable=SC1091
    source /usr/share/bash-completion/bash_completion
    checks
fi
exit $failures
