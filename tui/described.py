"""The commands and options of the parser as plain values, for whatever is made from them: completions, the man page."""

import argparse
from typing import NamedTuple


class Argument(NamedTuple):
    """An option, or what stands after a command without one."""

    flags: tuple[str, ...]  # such as --kind; none for what stands by itself
    name: str  # of its value, as the help shows it; empty for an option that takes none
    help: str
    choices: tuple[str, ...]  # all values there are, where they are known
    many: bool  # may be given several times, or hold several values
    needed: bool


class Described(NamedTuple):
    """One command, or the program as a whole."""

    name: str
    help: str  # one line
    description: str
    usage: str
    arguments: tuple[Argument, ...]

    @property
    def options(self) -> tuple[Argument, ...]:
        """Those with flags."""
        return tuple(one for one in self.arguments if one.flags)

    @property
    def words(self) -> tuple[Argument, ...]:
        """Those that stand by themselves, in order."""
        return tuple(one for one in self.arguments if not one.flags)


def described(parser: argparse.ArgumentParser) -> tuple[Described, tuple[Described, ...]]:
    """The program, and its commands in the order of the help."""
    commands: list[Described] = []
    for action in parser._actions:  # noqa: SLF001 - argparse tells nobody what it was given; it has been so since 3.2
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            helps = {one.dest: one.help or "" for one in action._choices_actions}  # noqa: SLF001
            commands += [_one(name, helps.get(name, ""), command) for name, command in action.choices.items()]
    return _one(parser.prog, "", parser), tuple(commands)


def _one(name: str, help: str, parser: argparse.ArgumentParser) -> Described:
    usage = " ".join(parser.format_usage().removeprefix("usage:").split())
    arguments = tuple(_argument(action) for action in parser._actions  # noqa: SLF001
                      if not isinstance(action, argparse._SubParsersAction))  # noqa: SLF001
    return Described(name, help, parser.description or "", usage, arguments)


def _argument(action: argparse.Action) -> Argument:
    takes = action.nargs != 0
    name = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    return Argument(tuple(action.option_strings), name if takes else "", (action.help or "").replace("%%", "%"),
                    tuple(map(str, action.choices or ())), action.nargs in ("+", "*"), action.required)
