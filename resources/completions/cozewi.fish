# SPDX-License-Identifier: MIT
# Completion of cozewi for fish: the tool itself knows what may stand where.
function __cozewi_complete
    command -q cozewi; or return
    set -l words (commandline -opc) (commandline -ct)
    set -e words[1]
    for line in (cozewi __complete -- $words 2>/dev/null)
        switch $line
            case ':files'
                set -l halves (string split -m 1 = -- $words[-1])
                if string match -q -- '--*=*' $words[-1]
                    __fish_complete_path $halves[2] | string replace -r '^' -- "$halves[1]="
                else
                    __fish_complete_path $words[-1]
                end
            case ':*'
                set -l at (string match -r '^:program ([0-9]+)$' -- $line)[2]; or continue
                set at (math $at + 1)
                complete -C (string join ' ' -- (string escape -- $words[$at..-1]))
            case '*'
                echo $line
        end
    end
end
complete -c cozewi -f -a '(__cozewi_complete)'
