"""The man page of fieldex (man(7) in roff), made from the parser that --help is made from."""

import os
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from tui.described import Argument, Described

_STATUS = (("0", "Found, or done."), ("1", "Nothing was found."), ("2", "The command was used wrongly."),
           ("3", "Another program was writing to the directory and did not finish in time."),
           ("4", "A file is damaged, or cannot be read."), ("130", "Interrupted; nothing was half done."))
_SYNOPSIS = ".B fieldex\n[\\fIOPTION\\fR ...] [\\fICOMMAND\\fR [\\fIARGUMENT\\fR ...]]"
_ENVIRONMENT = (
    ("FIELDEX_DIRECTORY", "The directory file, where --directory names none."),
    ("FIELDEX_PERSON", "Who the history says makes a change, where --as names nobody."),
    ("FIELDEX_SETTINGS", "Another file of settings."),
    ("FIELDEX_THEME", "light or dark."),
    ("NO_COLOR", "Nothing is shown in colour."),
    ("VISUAL, EDITOR", "The editor in which records are typed as text."),
)


def page(program: Described, commands: Sequence[Described]) -> str:
    """The whole page."""
    parts = [f'.TH FIELDEX 1 "{_changed()}" "fieldex {_version()}" "User Commands"',
             _section("NAME"), r"fieldex \- a directory for people who work against trafficking in persons",
             _section("SYNOPSIS"), _SYNOPSIS,
             _section("DESCRIPTION"), _text(program.description),
             ".PP", _text("Everything is one local SQLite file. fieldex never uses the network. Results go to standard "
                          "output, everything else to standard error; in a pipe they are plain lines with tabs."),
             _section("OPTIONS"), *map(_argument, program.options), _section("COMMANDS")]
    for command in commands:
        parts += [f".SS {_plain(command.name)}", _text(_sentence(command.help)), ".PP", _usage(command.usage)]
        if command.description:
            parts += [".PP", _text(command.description)]
        parts += [_argument(one) for one in (*command.words, *command.options) if one.help or one.flags]
    parts += [_section("EXIT STATUS"), *(_item(f"\\fB{code}\\fR", told) for code, told in _STATUS),
              _section("ENVIRONMENT"), *(_item(f"\\fB{_plain(name)}\\fR", told) for name, told in _ENVIRONMENT),
              _section("SEE ALSO"), ".BR neomutt (1),\n.BR aerc (1),\n.BR sqlite3 (1)"]
    return "\n".join(parts) + "\n"


def _section(title: str) -> str:
    return f".SH {title}"


def _argument(one: Argument) -> str:
    """An option, or a word, with what it is."""
    value = f" \\fI{_plain(one.name)}\\fR" if one.name and one.flags else ""
    names = ", ".join(f"\\fB{_plain(flag)}\\fR{value}" for flag in one.flags)
    return _item(names or f"\\fI{_plain(one.name)}\\fR", _sentence(one.help))


def _item(head: str, told: str) -> str:
    return f".TP\n{head}\n{_text(told)}"


def _usage(usage: str) -> str:
    return f".nf\n.RS\n{_text(usage)}\n.RE\n.fi"


def _sentence(text: str) -> str:
    """A line of the help as a sentence."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", ")")) else ".") if text else ""


def _text(text: str) -> str:
    """Text that roff takes as it is, whatever it begins with; `code` stands out."""
    plain = re.sub(r"`([^`]*)`", r"\\fB\1\\fR", _plain(text))
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


def _plain(text: str) -> str:
    """Text with what roff would obey, and letters that not every reader of it knows, as escapes."""
    plain = text.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"[^\x00-\x7f]", lambda found: rf"\[u{ord(found[0]):04X}]", plain)


def _changed() -> str:
    """The day since when the commands are as they are."""
    from tui import options

    return datetime.fromtimestamp(os.path.getmtime(options.__file__), UTC).date().isoformat()


def _version() -> str:
    try:
        return version("fieldex")
    except PackageNotFoundError:
        return ""
