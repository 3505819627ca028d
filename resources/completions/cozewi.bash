# SPDX-License-Identifier: MIT
# Completion of cozewi for bash: the tool itself knows what may stand where.
_cozewi() {
    local words=() word line current
    local -i i
    COMPREPLY=()
    # Bash takes "=" for a word of its own.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ ${#words[@]} -gt 0 && ($word == = || ${COMP_WORDS[i - 1]} == =) && ${words[-1]} == --* ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
    done
    current=${words[-1]}
    local typed=${COMP_WORDS[COMP_CWORD]}
    [[ $typed != = ]] || typed=

    while IFS= read -r line; do
        case $line in
        :files)
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$typed")
            ;;
        ":program "*)
            if declare -F _command_offset >/dev/null; then
                _command_offset $((${line#:program } + 1))
            elif ((${line#:program } == ${#words[@]} - 1)); then
                mapfile -t COMPREPLY < <(compgen -c -- "$typed")
            else
                compopt -o filenames 2>/dev/null
                mapfile -t COMPREPLY < <(compgen -f -- "$typed")
            fi
            ;;
        *)
            line=${line%%$'\t'*}
            # What stands before the last word as bash sees it stays as it is.
            line=${line#"${current%"$typed"}"}
            COMPREPLY+=("$line")
            ;;
        esac
    done < <(cozewi __complete -- "${words[@]}" 2>/dev/null)
    # A name that others follow, and a list that may go on, get no space.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *_ ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -F _cozewi cozewi
