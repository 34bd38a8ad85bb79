# infra completions for zsh: eval "$(infra completions zsh)"
_infra_complete() {
  local line="${BUFFER#"${words[1]}"}"
  local position=$((CURSOR - ${#words[1]}))
  local -a found=("${(@f)$("${words[1]}" "[suggest:$((position + 5))]" "infra$line" 2>/dev/null)}")
  compadd -- "${found[@]}"
}
compdef _infra_complete infra ./infra
