#!/usr/bin/env fish
# SPDX-License-Identifier: MIT
# completions.fish FOLDER: the completion of fish.
cd (dirname (status filename))
source $argv[1]/cozewi.fish
set -g failures 0

# check LINE EXPECTED…: what is offered at the end of the line.
function check
    set -l offered (complete -C $argv[1] | string replace -r '\t.*' '')
    if test "$offered" != "$argv[2..-1]"
        printf '%s\n  expected: %s\n  offered:  %s\n' $argv[1] "$argv[2..-1]" "$offered" >&2
        set -g failures 1
    end
end

check "cozewi e" env exec
check "cozewi token --mi" --min-ttl
check "cozewi env --format js" json
check "cozewi env --format=js" --format=json
check "cozewi --lang " en zh_CN
check "cozewi env --demo DATA" DATABASE_URL
check "cozewi env --demo --require DATABASE_URL,APP" DATABASE_URL,APP_CONFIG
check "cozewi credential integration-wechat" integration-wechat-bot integration-wechat-official-account
check "cozewi doctor --demo --fault wrong-s" wrong-secret
check "cozewi --env-file completions.f" completions.fish
check "cozewi --env-file=completions.f" --env-file=completions.fish
check "cozewi exec -- cat completions.f" completions.fish
check "cozewi env --format nonsense"

# What an older tool passed on from a server is data: no directive that is not to the letter, nothing to execute.
set -g hostile (mktemp -u)
function cozewi
    printf '%s\n' ":program x[(touch $hostile)]" ':program 1+0' PLAIN
end
set -l offered (complete -C "cozewi env ")
if test -e $hostile; or test "$offered" != PLAIN
    printf 'names of a server: offered %s\n' "$offered" >&2
    set -g failures 1
end
exit $failures
