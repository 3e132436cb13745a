"""The command line: `fieldex` opens the app; `fieldex find|show|list` answer in the shell.

Results go to standard output, everything else to standard error. Exit status: 0 found or done, 1 nothing found, 2 wrong
usage, 3 locked, 4 damaged or unreadable, 130 interrupted. Nothing here imports textual before the app is asked for.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from db.directory import Directory
from db.errors import FieldexError

INTERRUPTED = 130


def run() -> None:
    """Entry point of the `fieldex` command."""
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Every failure ends here, as one sentence with a hint."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # names in any script, whatever the code page is
    try:
        options = parser().parse_args(arguments)
        return int(options.run(options))
    except FieldexError as error:
        complain(str(error), error.hint)
        return error.status
    except KeyboardInterrupt:
        complain("Interrupted; nothing was half done.")
        return INTERRUPTED
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("FIELDEX_DEBUG"):
            raise
        # Only the place in the program is told: an error's own text may hold names or numbers of people.
        complain(f"fieldex met an error it did not expect ({type(error).__name__}{_place(error)}).",
                 "Run it again with FIELDEX_DEBUG=1 to see where, and please report it.")
        return FieldexError.status


def complain(sentence: str, hint: str = "") -> None:
    """One sentence, and what to do about it, on standard error."""
    from tui.text import printable

    print(f"fieldex: {printable(sentence)}", file=sys.stderr)
    if hint:
        print(f"  {printable(hint)}", file=sys.stderr)


def _place(error: Exception) -> str:
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    return f" in {os.path.basename(last.tb_frame.f_code.co_filename)}:{last.tb_lineno}" if last else ""


def parser() -> argparse.ArgumentParser:
    """Every command and option; the common options may stand before or after the command."""
    top = argparse.ArgumentParser(prog="fieldex", description="A directory of people, organisations, projects, events "
                                  "and outcomes in work against trafficking in persons. Without a command, the app.")
    top.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    _common(top, None)
    top.set_defaults(run=_app, json=False)
    commands = top.add_subparsers(metavar="COMMAND", title="commands")

    find = commands.add_parser("find", help="find records by words in any script, spelling or order")
    find.add_argument("words", nargs="+", metavar="WORDS")
    find.add_argument("--kind", metavar="K", help="only this kind: contact, organisation, project, event, outcome "
                                                  "or document")
    find.add_argument("--limit", type=_positive, default=20, metavar="N", help="at most so many (default: 20)")
    find.set_defaults(run=_find)

    show = commands.add_parser("show", help="show one record with its links and sources")
    show.add_argument("id", metavar="ID", help="the record's id, or an unambiguous beginning of it")
    show.set_defaults(run=_show)

    listing = commands.add_parser("list", help="list all records of a kind")
    listing.add_argument("kind", metavar="KIND", help="contact, organisation, project, event, outcome or document")
    listing.add_argument("--sort", metavar="FIELD", help="sort by this field, unknown values last")
    listing.add_argument("--reverse", action="store_true", help="with --sort: the greatest, or newest, first")
    listing.add_argument("--limit", type=_positive, metavar="N", help="at most so many")
    listing.set_defaults(run=_list)

    for command in (find, show, listing):
        command.add_argument("--json", action="store_true", help="print JSON")
        _common(command, argparse.SUPPRESS)
    return top


class _Version(argparse.Action):
    """Looks the version up when it is asked for: doing so costs more than an answer to `find`."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"fieldex {version('fieldex')}")
        except PackageNotFoundError:
            print("fieldex (not installed)")
        parser.exit()


def _common(command: argparse.ArgumentParser, default: str | None) -> None:
    command.add_argument("--directory", metavar="PATH", default=default,
                         help="the directory file (default: FIELDEX_DIRECTORY, or your data folder)")
    command.add_argument("--read-only", action="store_true", default=default or False,
                         help="open it without changing anything")


def _positive(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return number


def _open(options: argparse.Namespace) -> Directory:
    return Directory.open(options.directory, read_only=options.read_only)


def _app(options: argparse.Namespace) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        complain("The app needs a terminal.", "In a script, use `fieldex find WORDS`, `fieldex show ID` or "
                                              "`fieldex list KIND`.")
        return 2
    from tui.app import FieldexApp

    with _open(options) as directory:
        app = FieldexApp(directory)
        status = app.run()
        if app.failure is not None:
            raise app.failure
    return status or 0


def _find(options: argparse.Namespace) -> int:
    from tui import printing

    words = " ".join(options.words)
    with _open(options) as directory:
        hits = directory.search(words, options.kind, options.limit)
        if options.json:
            printing.as_json([{**directory.get(hit.id).as_dict(), "score": hit.score} for hit in hits])
        else:
            printing.table(hits)
    if not hits:
        complain(f"Nothing found for {words!r}.", "Try fewer words, or a part of one.")
    return 0 if hits else 1


def _show(options: argparse.Namespace) -> int:
    from tui import printing

    with _open(options) as directory:
        record = directory.get(options.id)
        if options.json:
            printing.as_json(printing.whole(directory, record))
        else:
            printing.sheet(directory, record)
    return 0


def _list(options: argparse.Namespace) -> int:
    from tui import printing

    with _open(options) as directory:
        sort = f"-{options.sort}" if options.sort and options.reverse else options.sort
        records = directory.list(options.kind, sort=sort, limit=options.limit)
        if options.json:
            printing.as_json([record.as_dict() for record in records])
        else:
            printing.table(records)
    if not records:
        complain(f"There are no records of the kind {options.kind!r} yet.")
    return 0 if records else 1


if __name__ == "__main__":
    run()
