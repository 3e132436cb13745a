"""Completion of commands, options, kinds, fields and ids in bash, zsh and fish, made from the parser.

The scripts answer by themselves; only for ids they ask `fieldex completion --ids BEGINNING`.
"""

import re
from collections.abc import Sequence

from db.exchange import FORMATS
from db.kinds import KINDS
from tui.described import Argument, Described

SHELLS = ("bash", "zsh", "fish")
IDS, FILES, FIELDS = "ids", "files", "fields"  # what is completed by other means than a list of words
_MEANT = {"ID": IDS, "KEEP": IDS, "GONE": IDS, "FILE": FILES, "PATH": FILES, "FIELD=VALUE": FIELDS}
_KINDS = tuple(kind.name for kind in KINDS)


def script(shell: str, program: Described, commands: Sequence[Described]) -> str:
    """What a shell is to read once to complete `fieldex`."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](program, commands)


def _source(argument: Argument) -> str:
    """How a value is completed: IDS, FILES, FIELDS, or words between blanks; nothing where nobody can know."""
    if argument.choices:
        return " ".join(argument.choices)
    if argument.name in ("KIND", "K"):
        return " ".join(_KINDS)
    if argument.name == "FIELD":
        return " ".join(dict.fromkeys(field.name for kind in KINDS for field in kind.fields))
    if argument.name == "F":
        return " ".join(format.name for format in FORMATS)
    return _MEANT.get(argument.name, "")


def _field_names() -> list[tuple[str, str]]:
    return [(kind.name, " ".join(f"{field.name}=" for field in kind.fields)) for kind in KINDS]


# bash

_BASH = r"""# Completion of fieldex for bash. Keep it where bash looks for it:
#   fieldex completion bash > ~/.local/share/bash-completion/completions/fieldex
_fieldex() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= kind= what= at=0 i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case $command:${COMP_WORDS[i]} in
            @TAKING@) ((i++)) ;;
            *:-*) ;;
            :*) command=${COMP_WORDS[i]} ;;
            *) [[ $at -eq 0 ]] && kind=${COMP_WORDS[i]}; ((at++)) ;;
        esac
    done
    case $command:$before in
@VALUES@
        *) case $word in
            -*) case $command in
@OPTIONS@
                esac ;;
            *) case $command:$at in
                :*) what="@COMMANDS@" ;;
@WORDS@
                esac ;;
        esac ;;
    esac
    case $what in
        ids) what=$(fieldex completion --ids "$word" 2>/dev/null | cut -f1) ;;
        files) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); return ;;
        fields) case $kind in
@FIELDS@
            *) what="@ALLFIELDS@" ;;
            esac; compopt -o nospace 2>/dev/null ;;
    esac
    COMPREPLY=($(compgen -W "$what" -- "$word"))
}
complete -F _fieldex fieldex
"""


def _bash(program: Described, commands: Sequence[Described]) -> str:
    values, options, words, taking = [], [], [], []
    for one in (program, *commands):
        name = "" if one is program else one.name
        flags = " ".join(flag for option in one.options for flag in option.flags)
        options.append(f'                {name or chr(34) * 2}) what="{flags}" ;;')
        for option in one.options:
            if option.name:
                pattern = "|".join(f"{name}:{flag}" for flag in option.flags)
                taking.append(pattern)
                values.append(f'        {pattern}) what="{_source(option)}" ;;')
        for at, argument in enumerate(one.words):
            pattern = f"{name}:*" if argument.many else f"{name}:{at}"
            words.append(f'                {pattern}) what="{_source(argument)}" ;;')
    fields = _field_names()
    every = " ".join(dict.fromkeys(" ".join(names for _, names in fields).split()))
    parts = {"@TAKING@": "|".join(taking), "@VALUES@": "\n".join(values),
             "@OPTIONS@": "\n".join(options), "@COMMANDS@": " ".join(one.name for one in commands),
             "@WORDS@": "\n".join(words), "@ALLFIELDS@": every,
             "@FIELDS@": "\n".join(f'            {kind}) what="{names}" ;;' for kind, names in fields)}
    return _filled(_BASH, parts)


# zsh

_ZSH = r"""#compdef fieldex
# Completion of fieldex for zsh. Keep it as _fieldex in a folder of $fpath:
#   fieldex completion zsh > "${fpath[1]}/_fieldex"
_fieldex_ids() {
    local -a found
    found=(${(f)"$(fieldex completion --ids "$PREFIX" 2>/dev/null)"})
    found=(${${found//:/\\:}//$'\t'/:})
    _describe -t ids id found
}
_fieldex_fields() {
    local -a found
    found=(@ALLFIELDS@)
    compadd -S '' -a found
}
_fieldex() {
    local curcontext=$curcontext state line
    typeset -A opt_args
    _arguments -S -C \
@PROGRAM@
        '1:command:->command' '*:::argument:->argument'
    case $state in
        command)
            local -a commands
            commands=(
@COMMANDS@
            )
            _describe -t commands command commands ;;
        argument)
            words=($line[1] "${words[@]}")
            ((CURRENT += 1))
            case $line[1] in
@ARGUMENTS@
            esac ;;
    esac
}
if [[ $funcstack[1] == _fieldex ]]; then _fieldex "$@"; else compdef _fieldex fieldex; fi
"""


def _zsh(program: Described, commands: Sequence[Described]) -> str:
    arguments = []
    for one in commands:
        specs = [*(_zsh_option(option) for option in one.options),
                 *(_zsh_word(argument, at) for at, argument in enumerate(one.words, 1))]
        lines = " \\\n".join(f"                    {spec}" for spec in specs)
        arguments.append(f"                {one.name}) _arguments -S \\\n{lines} ;;")
    names = " ".join(dict.fromkeys(" ".join(names for _, names in _field_names()).split()))
    parts = {"@ALLFIELDS@": names,
             "@PROGRAM@": "\n".join(f"        {_zsh_option(option)} \\" for option in program.options),
             "@COMMANDS@": "\n".join(f"                {_quoted(f'{one.name}:{one.help}')}" for one in commands),
             "@ARGUMENTS@": "\n".join(arguments)}
    return _filled(_ZSH, parts)


def _zsh_option(option: Argument) -> str:
    told = re.sub(r"([\[\]:\\])", r"\\\1", option.help)
    value = f":{option.name}:{_zsh_action(option)}" if option.name else ""
    return " ".join(_quoted(f"{flag}[{told}]{value}") for flag in option.flags)


def _zsh_word(argument: Argument, at: int) -> str:
    return _quoted(f"{'*' if argument.many else at}:{argument.name}:{_zsh_action(argument)}")


def _zsh_action(argument: Argument) -> str:
    source = _source(argument)
    return {IDS: "_fieldex_ids", FIELDS: "_fieldex_fields", FILES: "_files", "": "()"}.get(source, f"({source})")


# fish

_FISH = """# Completion of fieldex for fish. Keep it where fish looks for it:
#   fieldex completion fish > ~/.config/fish/completions/fieldex.fish
function __fieldex_ids
    fieldex completion --ids (commandline -ct) 2>/dev/null
end
complete -c fieldex -f
@LINES@
"""


def _fish(program: Described, commands: Sequence[Described]) -> str:
    lines = [_fish_option("__fish_use_subcommand", option) for option in program.options]
    for one in commands:
        lines.append(f"complete -c fieldex -n __fish_use_subcommand -a {one.name} -d {_quoted(one.help)}")
        within = _quoted(f"__fish_seen_subcommand_from {one.name}")
        lines += [_fish_option(within, option) for option in one.options]
        for source in dict.fromkeys(_source(argument) for argument in one.words):
            if source:
                lines.append(f"complete -c fieldex -n {within} {_fish_values(source)}")
    return _filled(_FISH, {"@LINES@": "\n".join(lines)})


def _fish_option(within: str, option: Argument) -> str:
    flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
    source = _source(option)
    value = "" if not option.name else f" -r {_fish_values(source)}" if source else " -x"
    return f"complete -c fieldex -n {within} {flags}{value} -d {_quoted(option.help)}"


def _fish_values(source: str) -> str:
    if source == FILES:
        return "-F"
    if source == FIELDS:
        names = dict.fromkeys(" ".join(names for _, names in _field_names()).split())
        return f"-a {_quoted(' '.join(names))}"
    return "-k -a '(__fieldex_ids)'" if source == IDS else f"-a {_quoted(source)}"


# All of them

def _filled(text: str, parts: dict[str, str]) -> str:
    for mark, part in parts.items():
        text = text.replace(mark, part)
    return text


def _quoted(text: str) -> str:
    """`text` in single quotes, as all three shells read it."""
    return "'" + text.replace("'", "’") + "'"
