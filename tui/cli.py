"""The command line: `fieldex` opens the app; its commands answer, and change the directory, in the shell.

Results go to standard output, everything else to standard error. Exit status: 0 found or done, 1 nothing found, 2 wrong
usage, 3 locked, 4 damaged or unreadable, 130 interrupted. Nothing here imports textual before the app is asked for.
"""

import errno
import os
import sys
from collections.abc import Callable, Sequence
from types import SimpleNamespace

from db.author import Author
from db.connection import default_path, refuse_no_name
from db.directory import Directory
from db.errors import FieldexError, UnreadableError, UsageError
from db.search import places
from db.typed import TYPE_CHECKING
from tui.start import collect_garbage, load_asyncio

if TYPE_CHECKING:
    from argparse import ArgumentParser

INTERRUPTED = 130
MAKING = ("add", "import")  # commands that make a directory where a path is named and nothing is there
LONGEST = 1_000  # columns of a sentence: it may name a value of any length
Options = SimpleNamespace


def run() -> None:
    """What `tui.start.run` does, without its haste; for `python -m tui.cli`."""
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Every failure ends here, as one sentence with a hint."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # names in any script, whatever the code page is
    try:
        try:
            given = sys.argv[1:] if arguments is None else arguments
            options = plain(given) or parser(given[0]).parse_args(given, Options())
            if options.run not in (_find, _app):  # the one ends before there is garbage, the other paints first
                collect_garbage()
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
        if os.environ.get("FIELDEX_DEBUG") and not _is_about_output(error):
            raise
        return _tell_of(error)
    else:
        return status


def _is_about_output(error: Exception) -> bool:
    """Whether standard output takes no more, as its disk is full or gone; an error of another file names that file."""
    return isinstance(error, OSError) and error.filename is None and error.errno in (
        errno.ENOSPC, errno.EIO, errno.EFBIG)


def _tell_of(error: Exception) -> int:
    if _is_about_output(error):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        complain(f"What was found could not be written to the end: {os.strerror(getattr(error, 'errno', 0))}.",
                 "Make room there, or send it somewhere else.")
    else:
        # Only the place in the program is told: an error's own text may hold names or numbers of people.
        complain(f"fieldex met an error it did not expect ({type(error).__name__}{_place(error)}).",
                 "Run it again with FIELDEX_DEBUG=1 to see where, and please report it.")
    return FieldexError.status


def complain(sentence: str, hint: str = "") -> None:
    """One sentence, and what to do about it, on standard error."""
    from tui.text import cut, printable

    print(f"fieldex: {cut(printable(sentence), LONGEST)}", file=sys.stderr)
    if hint:
        print(f"  {cut(printable(hint), LONGEST)}", file=sys.stderr)


def _place(error: Exception) -> str:
    last = error.__traceback__
    while last and last.tb_next:
        last = last.tb_next
    return f" in {os.path.basename(last.tb_frame.f_code.co_filename)}:{last.tb_lineno}" if last else ""


def plain(given: Sequence[str]) -> Options | None:
    """Options of the app, of `find` and `mutt-query` with nothing but words, or of completing ids; None for all else.

    There is nothing to parse then, and loading a parser costs as much as an answer.
    """
    common = {"json": False, "directory": None, "read_only": False}
    if not given:
        return Options(run=_run_by_name(""), **common)
    if len(given) == 3 and given[:2] == ["completion", "--ids"]:
        return Options(run=_shell("ids"), ids=given[2], **common | {"read_only": True})
    if len(given) < 2 or given[0] not in ("find", "mutt-query") or any(word.startswith("-") for word in given):
        return None
    from tui.printing import MOST_HITS

    return Options(run=_run_by_name(given[0]), words=list(given[1:]), kind=None, limit=MOST_HITS, explain=False,
                   **common)


def parser(only: str = "") -> "ArgumentParser":
    """Every command and option, or those of `only` one command; see tui.options."""
    from tui.options import make

    return make(_run_by_name, only)


def _run_by_name(name: str) -> Callable[[Options], int]:
    here = {"": _app, "find": _find, "pick": _pick, "show": _show, "list": _list, "check": _check, "backup": _backup,
            "restore": _restore}
    elsewhere = {"import": _document, "review": _document, "facts": _document, "export": _exchange,
                 "mutt-query": _shell, "completion": _shell, "man": _shell}
    return here[name] if name in here else elsewhere.get(name, _change)(name)


def _open(options: Options, *, may_make: bool = False) -> Directory:
    """The directory; made where there is none, but not on a path that a person named, unless it `may_make` that."""
    places.use(_other_names)
    named = (options.directory or "").strip()
    if named and not may_make and not os.path.exists(os.path.expanduser(options.directory)):
        raise UnreadableError(f"There is no directory at {options.directory}.",
                              "Check the path; the app makes a new one: fieldex --directory PATH")
    author = _author(options.person) if hasattr(options, "person") else None  # of those that write
    directory = Directory.open(options.directory, read_only=options.read_only)
    directory.author = author or directory.author
    return directory


def _author(person: str | None) -> Author:
    from tui.settings import author

    return author(person)


def _change(name: str) -> Callable[[Options], int]:
    """Runs the command of this name of `tui.cli_changes`, which nothing else has to load."""
    def run(options: Options) -> int:
        from tui.cli_changes import COMMANDS

        return _writing(COMMANDS[name], options, may_make=name in MAKING)

    return run


def _writing(command: Callable[[Directory, Options], int], options: Options, *, may_make: bool) -> int:
    """Run a command that changes the directory: after the backup of the day, and waiting for other programs."""
    from tui.cli_files import keep_daily, tell_of_waiting

    with _open(options, may_make=may_make) as directory:
        directory.on_wait = tell_of_waiting
        if not options.read_only:
            keep_daily(directory.path)
        return command(directory, options)


def _document(name: str) -> Callable[[Options], int]:
    """Runs the command of this name of `tui.cli_documents`."""
    def run(options: Options) -> int:
        from tui.cli_documents import COMMANDS

        if name != "import":
            with _open(options) as directory:
                return COMMANDS[name](directory, options)
        if options.dry_run:
            with _open_to_look(options) as directory:
                return COMMANDS[name](directory, options)
        return _writing(COMMANDS[name], options, may_make=name in MAKING)

    return run


def _exchange(name: str) -> Callable[[Options], int]:
    """Runs the command of this name of `tui.cli_exchange`, which only reads the directory."""
    def run(options: Options) -> int:
        from tui.cli_exchange import COMMANDS

        with _open(options) as directory:
            return COMMANDS[name](directory, options)

    return run


def _open_to_look(options: Options) -> Directory:
    """The directory, not touched; where there is none yet, what it would be."""
    places.use(_other_names)
    path = os.path.expanduser(options.directory) if options.directory is not None else default_path()
    if os.path.exists(path):
        return Directory.open(path, read_only=True)
    refuse_no_name(path)
    return Directory.in_memory()


def _shell(name: str) -> Callable[[Options], int]:
    """Runs the command of this name of `tui.cli_shell`."""
    def run(options: Options) -> int:
        from tui import cli_shell

        if name in cli_shell.ABOUT_ITSELF:
            return cli_shell.ABOUT_ITSELF[name](options, parser())
        with _open(options) as directory:
            return cli_shell.COMMANDS[name](directory, options)

    return run


def _other_names(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    from seeds.gazetteer.places import other_names  # read only for a word that the directory does not know

    return other_names(words)


def _app(options: Options) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        complain("The app needs a terminal.", "In a script, use `fieldex find WORDS`, `fieldex show ID` or "
                                              "`fieldex list KIND`.")
        return 2
    load_asyncio()
    from tui import app

    with _open(options, may_make=True) as directory:
        return app.run(directory)


def _find(options: Options) -> int:
    from db.search.query import only_begun
    from tui import printing

    words = " ".join(options.words)
    if not words.strip():
        raise UsageError("There is nothing to look for.",
                         'Give words, as in: fieldex find "martin reeve"; or list a kind: fieldex list contact')
    with _open(options) as directory:
        hits = [] if only_begun(words) else directory.search(words, options.kind, options.limit)
        why = {hit.id: directory.explain(hit) for hit in hits} if options.explain else {}
        if options.json:
            printing.as_json([printing.hit(directory, hit, why.get(hit.id)) for hit in hits])
        elif options.explain:
            printing.explained(hits, why)
        else:
            printing.table(hits)
    if not hits:
        complain(f"Nothing found for {words!r}.", _instead(words))
    return 0 if hits else 1


def _instead(words: str) -> str:
    """What to try where nothing was found."""
    from db.search.query import filters_in, what_means_nothing

    if told := what_means_nothing(words):
        return told
    narrowed = " ".join(f"{name}:{value}" for name, value in filters_in(words).items())
    return f"Try without {narrowed}, or with another value." if narrowed else "Try fewer words, or a part of one."


def _pick(options: Options) -> int:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        complain("Picking needs a terminal.", "In a script without one, use `fieldex find WORDS --limit 1`.")
        return 2
    load_asyncio()
    from tui.pick import pick

    with _open(options) as directory:
        text = pick(directory, " ".join(options.words), options.field)
    if text is None:
        return 1
    print(text)
    return 0


def _check(options: Options) -> int:
    from tui import cli_files

    with _open(options) as directory:
        return cli_files.check(options, directory)


def _backup(options: Options) -> int:
    from tui import cli_files

    return cli_files.backup(options)


def _restore(options: Options) -> int:
    from tui import cli_files

    return cli_files.restore(options)


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
