"""The command line: `fieldex` opens the app; `fieldex find|pick|show|list|check` answer in the shell.

Results go to standard output, everything else to standard error. Exit status: 0 found or done, 1 nothing found, 2 wrong
usage, 3 locked, 4 damaged or unreadable, 130 interrupted. Nothing here imports textual before the app is asked for.
"""

import os
import sys
from collections.abc import Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING

from db.directory import Directory
from db.errors import FieldexError
from db.search import places

if TYPE_CHECKING:
    from argparse import ArgumentParser

INTERRUPTED = 130
LIMIT = 20  # hits that `find` shows unless told otherwise
Options = SimpleNamespace


def run() -> None:
    """Entry point of the `fieldex` command."""
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Every failure ends here, as one sentence with a hint."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # names in any script, whatever the code page is
    try:
        try:
            given = sys.argv[1:] if arguments is None else arguments
            options = plain(given) or parser().parse_args(given, Options())
            status = int(options.run(options))
        finally:
            sys.stdout.flush()  # a reader that is gone is noticed here and not when Python ends
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
    else:
        return status


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


def plain(given: Sequence[str]) -> Options | None:
    """Options of the app, or of `find` with nothing but words; None for all else.

    There is nothing to parse then, and loading a parser costs as much as an answer.
    """
    common = {"json": False, "directory": None, "read_only": False}
    if not given:
        return Options(run=_app, **common)
    if len(given) < 2 or given[0] != "find" or any(word.startswith("-") for word in given):
        return None
    return Options(run=_find, words=list(given[1:]), kind=None, limit=LIMIT, explain=False, **common)


def parser() -> "ArgumentParser":
    """Every command and option; see tui.options."""
    from tui.options import make

    return make(app=_app, find=_find, pick=_pick, show=_show, list=_list, check=_check, limit=LIMIT)


def _open(options: Options) -> Directory:
    places.use(_other_names)
    return Directory.open(options.directory, read_only=options.read_only)


def _other_names(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    from seeds.gazetteer.places import other_names  # read only for a word that the directory does not know

    return other_names(words)


def _app(options: Options) -> int:
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


def _find(options: Options) -> int:
    from tui import printing

    words = " ".join(options.words)
    with _open(options) as directory:
        hits = directory.search(words, options.kind, options.limit)
        why = {hit.id: directory.explain(hit) for hit in hits} if options.explain else {}
        if options.json:
            printing.as_json([printing.hit(directory, hit, why.get(hit.id)) for hit in hits])
        elif options.explain:
            printing.explained(hits, why)
        else:
            printing.table(hits)
    if not hits:
        complain(f"Nothing found for {words!r}.", "Try fewer words, or a part of one.")
    return 0 if hits else 1


def _pick(options: Options) -> int:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        complain("Picking needs a terminal.", "In a script without one, use `fieldex find WORDS --limit 1`.")
        return 2
    from tui.pick import pick

    with _open(options) as directory:
        text = pick(directory, " ".join(options.words), options.field)
    if text is None:
        return 1
    print(text)
    return 0


def _check(options: Options) -> int:
    from tui import printing
    from tui.progress import Progress

    with _open(options) as directory:
        count = sum(directory.counts().values())
        with Progress("Checked", count) as progress:
            findings = directory.check(progress.add)
        left = [one for one in findings if options.read_only or not one.can_be_rebuilt]
        mended = len(left) < len(findings)
        if mended:
            with Progress("Made again", count) as progress:
                directory.rebuild(progress.add)
        if options.json:
            printing.as_json([{"problem": one.sentence, "made_again": one not in left} for one in findings])
        else:
            for one in findings:
                print(one.sentence)
            if mended:
                print("What could be made again was made again from the records.")
            if not findings:
                print("Everything is as it should be.")
    return 4 if left else 0


def _show(options: Options) -> int:
    from tui import printing

    with _open(options) as directory:
        record = directory.get(options.id)
        if options.json:
            printing.as_json(printing.whole(directory, record))
        else:
            printing.sheet(directory, record)
    return 0


def _list(options: Options) -> int:
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
