# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Completion of steelyard-cli for bash.

# The command among the words so far, if there is one.
_steelyard_cli_command () {
  local word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      evaluate | explain | next | export | compare | validate | catalog)
        printf '%s' "$word"
        return
        ;;
    esac
  done
}

_steelyard_cli_formats () {
  case $1 in
    export) printf 'html madr nygard csv json' ;;
    compare) printf 'text json html madr nygard csv' ;;
    *) printf 'text json' ;;
  esac
}

_steelyard_cli_options () {
  case $1 in
    '') printf -- '--help --version' ;;
    evaluate | next) printf -- '--catalog --format --output' ;;
    explain) printf -- '--catalog --need --output' ;;
    export | compare) printf -- '--catalog --format --output --directory' ;;
    validate) printf -- '--catalog' ;;
    catalog) printf -- '--catalog --format --output --list' ;;
  esac
}

_steelyard_cli () {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command
  command=$(_steelyard_cli_command)
  COMPREPLY=()

  case $previous in
    --format) mapfile -t COMPREPLY < <(compgen -W "$(_steelyard_cli_formats "$command")" -- "$current") ;;
    --catalog | --output) compopt -o default ;;
    --directory) mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    --need) ;;
    *)
      if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_steelyard_cli_options "$command")" -- "$current")
      elif [ -z "$command" ]; then
        mapfile -t COMPREPLY < <(compgen -W 'evaluate explain next export compare validate catalog' -- "$current")
      else
        compopt -o default
      fi
      ;;
  esac
}

complete -F _steelyard_cli steelyard-cli
