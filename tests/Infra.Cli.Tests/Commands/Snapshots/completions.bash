# infra completions for bash: eval "$(infra completions bash)"
_infra_complete() {
  local IFS=$'\n' line="${COMP_LINE#"${COMP_WORDS[0]}"}"
  local position=$((COMP_POINT - ${#COMP_WORDS[0]}))
  COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:$((position + 5))]" "infra$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _infra_complete infra ./infra
