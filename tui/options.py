"""The commands and options of the command line."""

import argparse
from collections.abc import Callable
from typing import Any, NoReturn

from db.errors import UsageError

Run = Callable[[Any], int]


class Parser(argparse.ArgumentParser):
    """Says what is wrong as every other failure is said: one sentence and a hint."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError in place of printing the usage."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", f"See `{self.prog} --help`.")


def make(*, app: Run, find: Run, pick: Run, show: Run, list: Run, check: Run, limit: int) -> Parser:
    """A parser of every command; each is run by the function given. `find` shows `limit` hits unless told otherwise.

    Common options stand before or after a command.
    """
    top = Parser(prog="fieldex", description="A directory of people, organisations, projects, events "
                                  "and outcomes in work against trafficking in persons. Without a command, the app.")
    top.add_argument("--version", action=_Version, nargs=0, default=argparse.SUPPRESS,
                     help="print the version and exit")
    _common(top, None)
    top.set_defaults(run=app, json=False)
    commands = top.add_subparsers(metavar="COMMAND", title="commands")
    for command in (_find(commands, find, limit), _show(commands, show), _list(commands, list),
                    _check(commands, check)):
        command.add_argument("--json", action="store_true", help="print JSON")
        _common(command, argparse.SUPPRESS)
    _common(_pick(commands, pick), argparse.SUPPRESS)
    return top


def _find(commands: Any, run: Run, limit: int) -> Parser:
    find: Parser = commands.add_parser(
        "find", help="find records by words in any script, spelling or order")
    find.add_argument("words", nargs="+", metavar="WORDS")
    find.add_argument("--kind", metavar="K", help="only this kind: contact, organisation, project, event, outcome "
                                                  "or document")
    find.add_argument("--limit", type=_positive, default=limit, metavar="N", help=f"at most so many (default: {limit})")
    find.add_argument("--explain", action="store_true", help="say for each word where it was found, and its score")
    find.set_defaults(run=run)
    return find


def _pick(commands: Any, run: Run) -> Parser:
    pick: Parser = commands.add_parser(
        "pick", help="choose one record below the prompt, and print something of it",
        description="The same search, opened below the prompt. Enter prints what --print names of the record; Esc "
                    "prints nothing and ends with status 1.")
    pick.add_argument("words", nargs="*", metavar="WORDS", help="what to begin the search with")
    pick.add_argument("--print", dest="field", default="id", metavar="FIELD",
                      help="what to print: id (default), line, or a field such as email or phone")
    pick.set_defaults(run=run)
    return pick


def _check(commands: Any, run: Run) -> Parser:
    check: Parser = commands.add_parser(
        "check", help="look whether the file is whole; make again what can be made again",
        description="Asks SQLite whether the file is whole and compares the search index with the records. An index "
                    "that is out of date is made again, unless --read-only is given; everything else is only told.")
    check.set_defaults(run=run)
    return check


def _show(commands: Any, run: Run) -> Parser:
    show: Parser = commands.add_parser("show", help="show one record with its links and sources")
    show.add_argument("id", metavar="ID", help="the record's id, or an unambiguous beginning of it")
    show.set_defaults(run=run)
    return show


def _list(commands: Any, run: Run) -> Parser:
    listing: Parser = commands.add_parser("list", help="list all records of a kind")
    listing.add_argument("kind", metavar="KIND", help="contact, organisation, project, event, outcome or document")
    listing.add_argument("--sort", metavar="FIELD", help="sort by this field, unknown values last")
    listing.add_argument("--reverse", action="store_true", help="with --sort: the greatest, or newest, first")
    listing.add_argument("--limit", type=_positive, metavar="N", help="at most so many")
    listing.set_defaults(run=run)
    return listing


class _Version(argparse.Action):
    """Looks the version up when it is asked for: doing so costs more than an answer to `find`."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"fieldex {version('fieldex')}")
        except PackageNotFoundError:
            print("fieldex (not installed)")
        parser.exit()


def _common(command: Parser, default: str | None) -> None:
    command.add_argument("--directory", metavar="PATH", default=default,
                         help="the directory file (default: FIELDEX_DIRECTORY, or your data folder)")
    command.add_argument("--read-only", action="store_true", default=default or False,
                         help="open it without changing anything")


def _positive(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return number
