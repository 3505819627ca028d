#!/usr/bin/env zsh
# SPDX-License-Identifier: MIT
# completions.zsh FOLDER: the completion of zsh. First the function alone, what it hands to the completion system
# written down; then once with a real line editor.
emulate -R zsh
cd ${0:A:h}
typeset -gi failures=0
typeset -ga seen
_describe() { local name=$argv[-1]; seen=(${${(P)name}%%:*}) }
_files() { seen=(files) }
_normal() { seen=(program $CURRENT $words) }
compset() { : }
source $1/_cozewi

check() {
    local expected=$1 PREFIX=$argv[-1]
    shift
    local -a words=(cozewi "$@")
    local -i CURRENT=$#words
    seen=()
    _cozewi
    if [[ "$seen" != $expected ]]; then
        print -ru2 -- "cozewi $*: expected $expected, offered $seen"
        failures=1
    fi
}

check "env exec" e
check "--min-ttl" token --mi
check "json" env --format js
check "--format=json" env --format=js
check "en zh_CN" --lang ""
check "DATABASE_URL" env --demo DATA
check "DATABASE_URL,APP_CONFIG" env --demo --require DATABASE_URL,APP
check "integration-wechat-bot integration-wechat-official-account" credential integration-wechat
check "wrong-secret" doctor --demo --fault wrong-s
check "files" --env-file x
check "program 2 git sta" exec -- git sta
check "" env --format nonsense

# What an older tool passed on from a server is data: no directive that is not to the letter, nothing to execute.
hostile=$(mktemp -u)
cozewi() { print -rl -- ":program x[\$(touch $hostile)]" ":program 1+1" "\$(touch $hostile)" PLAIN }
seen=()
words=(cozewi env "") CURRENT=3 PREFIX= _cozewi
if [[ -e $hostile || ${seen[-1]} != PLAIN ]]; then
    print -ru2 -- "names of a server: offered $seen"
    failures=1
fi
unfunction cozewi

zmodload zsh/zpty
zpty editor "PS1= zsh -f -i"
zpty -w editor "unsetopt prompt_cr prompt_sp; fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D; print rea''dy"
zpty -r -m editor line '*ready*' || failures=1
zpty -w -n editor $'cozewi token --min\t60'
zpty -r -m editor line '*--min-ttl*60*' || failures=1
# Not at all where it does not come: CTest ends this then.
zpty -d editor
exit $failures
