/**
 * The scripts of three shells. Each hands the words up to the cursor to `career complete`, which answers with a word a line, a tab
 * and what it means, and last `:` with a directive. What somebody typed is handed on as it is, never evaluated.
 */

/** For every bash since 3.2, which is that of macOS, with the package bash-completion or without. */
const bash = `# bash completion for career

_career() {
    # bash takes = and : for ends of words; what no blank separates in the line is put together again.
    local rest=\${COMP_LINE:0:COMP_POINT} word typed=()
    for word in "\${COMP_WORDS[@]:0:COMP_CWORD}"; do
        if [[ \${#typed[@]} -eq 0 || $rest == [[:blank:]]* ]]; then typed+=("$word"); else typed[\${#typed[@]} - 1]+=$word; fi
        rest=\${rest#*"$word"}
    done
    if [[ $rest == [[:blank:]]* ]]; then typed+=("\${rest#"\${rest%%[![:blank:]]*}"}"); else typed[\${#typed[@]} - 1]+=$rest; fi
    local cur=\${typed[\${#typed[@]} - 1]} flag='' kept=''
    # bash replaces a word in quotes whole, of others what stands behind the last = or :.
    if [[ $cur == [\\"\\']* ]]; then cur=\${cur:1}; else kept=\${cur%"\${cur##*["$COMP_WORDBREAKS"]}"}; fi
    typed[\${#typed[@]} - 1]=$cur
    # Of --flag=value only the value is answered.
    if [[ $cur == -*=* ]]; then flag=\${cur%%=*}=; fi

    COMPREPLY=()
    while IFS=$'\\t' read -r word _; do
        case $word in
            :0) return ;;
            :16) compopt -o dirnames +o default 2>/dev/null ;;
            :*) compopt +o default 2>/dev/null ;;
            *) if [[ $flag$word == "$cur"* ]]; then word=$flag$word && COMPREPLY+=("\${word#"$kept"}"); fi ;;
        esac
    done < <(career complete -- "\${typed[@]:1}" 2>/dev/null)
}

complete -o default -F _career career
`;

/** To be sourced, or as the file \`_career\` in a directory of \`fpath\`. */
const zsh = `#compdef career
# zsh completion for career

_career() {
    local -a lines
    lines=("\${(@f)$(career complete -- "\${(@Q)words[2,CURRENT - 1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
    # After --flag= only the value is completed.
    compset -P '-*='
    case $lines[-1] in
        :0) _files ;;
        :16) _files -/ ;;
        *)
            # For _describe a colon ends the word, and others have a backslash, as has a backslash.
            lines=(\${\${lines[1,-2]//\\\\/\\\\\\\\}//:/\\\\:})
            lines=(\${lines/$'\\t'/:})
            _describe completions lines
            ;;
    esac
}

# As a file of fpath this is the body of the function.
if [[ $funcstack[1] == _career ]]; then _career "$@"; else compdef _career career; fi
`;

const fish = `# fish completion for career

function __career_complete
    # fish says of a command that it does not find, whatever is redirected.
    type -q career; or return
    set -l typed (commandline -opc)
    set -l word (commandline -ct)
    set -l lines (career complete -- $typed[2..-1] (string trim --left --chars='"\\'' -- "$word") 2>/dev/null)
    switch "$lines[-1]"
        case :0 :16
            # What fish completes for a command that it does not know: files.
            set -l paths (complete -C "__career_no_command $word")
            if test "$lines[-1]" = :16
                set paths (string match -r '.*/$' -- $paths)
            end
            printf '%s\\n' $paths
        case '*'
            # The value of --flag=value is offered with its flag.
            string replace -r -- '^' (string match -r -- '^-[^=]*=|' "$word") $lines[1..-2]
    end
end

complete -c career -e
complete -c career -f -a '(__career_complete)'
`;

export const scripts = { bash, zsh, fish };
