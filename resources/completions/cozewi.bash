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
        if [[ $line == :files ]]; then
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$typed")
        elif [[ $line =~ ^:program\ ([1-9][0-9]{0,5})$ ]]; then
            i=${BASH_REMATCH[1]}
            if declare -F _command_offset >/dev/null; then
                _command_offset $((i + 1))
            elif ((i == ${#words[@]} - 1)); then
                mapfile -t COMPREPLY < <(compgen -c -- "$typed")
            else
                compopt -o filenames 2>/dev/null
                mapfile -t COMPREPLY < <(compgen -f -- "$typed")
            fi
        else
            line=${line%%$'\t'*}
            # What stands before the last word as bash sees it stays as it is.
            line=${line#"${current%"$typed"}"}
            # Bash puts it on the line as it is: what the shell would read as more than a word does not belong there.
            [[ -z $line || $line == *[![:alnum:]_.,=-]* ]] || COMPREPLY+=("$line")
        fi
    done < <(cozewi __complete -- "${words[@]}" 2>/dev/null)
    # A name that others follow, and a list that may go on, get no space.
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *_ ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -F _cozewi cozewi
