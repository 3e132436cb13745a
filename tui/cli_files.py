"""The commands that are about the file as a whole: `fieldex check`, `backup` and `restore`."""

import os
import sys
from types import SimpleNamespace

from db import backups
from db.connection import BEFORE_TOLD, default_path
from db.directory import Directory
from db.errors import FieldexError, NotFoundError, ReadOnlyError, UsageError
from tui import printing
from tui.progress import Progress
from tui.text import printable

Options = SimpleNamespace
YES = {"y", "yes", "д", "да"}  # not the key of y under the Russian layout, which is the first letter of “нет”


def check(options: Options, directory: Directory) -> int:
    """Say what is wrong with the file, and make again what can be made again."""
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


def backup(options: Options) -> int:
    """Make a backup and print its path, or list those there are."""
    path = _place(options)
    if options.list:
        return _list(options, path)
    target = None if options.file is None else os.path.expanduser(options.file)
    with _copying("Copied", path) as progress:
        made = backups.backup(path, target, why="asked", progress=lambda more: progress.add(more // 1024))
    if options.json:
        printing.as_json({"path": made, "size": os.path.getsize(made)})
    else:
        print(printable(made))
    return 0


def _list(options: Options, path: str) -> int:
    if options.file is not None:
        raise UsageError("A file is named, and --list makes none.", "Leave one of them out.")
    found = backups.backups(path)
    if options.json:
        printing.as_json([one._asdict() for one in found])
    elif sys.stdout.isatty():
        for one in found:
            print(f"{_when(one)}  {one.why:<9}  {_size(one.size):>8}  {printable(os.path.basename(one.path))}")
    else:
        for one in found:
            print("\t".join((one.made, one.why, str(one.size), printable(one.path))))
    if not found:
        raise NotFoundError("There are no backups yet.", "Make one with `fieldex backup`.")
    return 0


def keep_daily(path: str) -> None:
    """Before the first change of a day, keep a backup; a failure is told, and stops nothing."""
    _keep(path, "daily", "today")


def keep_before_import(path: str) -> None:
    """The same before many records are brought in at once."""
    _keep(path, "import", "before the import")


def _keep(path: str, why: backups.Why, when: str) -> None:
    try:
        with _copying("Backed up", path) as progress:
            backups.keep(path, why, progress=lambda more: progress.add(more // 1024))
    except FieldexError as error:
        print(f"fieldex: no backup could be made {when}: {printable(str(error))}", file=sys.stderr)


def tell_of_waiting(seconds: float) -> None:
    """Another program is writing: say so once. Ctrl-C ends the waiting."""
    if seconds < BEFORE_TOLD * 2:
        print("Waiting for another program that is writing; Ctrl-C stops.", file=sys.stderr, flush=True)


def restore(options: Options) -> int:
    """Put a backup in the place of the directory, after asking; say where the replaced file is kept."""
    path = _place(options)
    if options.read_only:
        raise ReadOnlyError(f"{path} is to be opened to read only.", "Leave --read-only out.")
    source = backups.named(path, os.path.expanduser(options.file))
    if not options.yes and not _is_agreed(path, source):
        print("Nothing was changed.", file=sys.stderr)
        return 1
    with _copying("Put back", source) as progress:
        kept = backups.restore(path, source, progress=lambda more: progress.add(more // 1024))
    if options.json:
        printing.as_json({"directory": path, "restored": source, "kept": kept or None})
    else:
        print(f"{printable(path)} is now what {printable(source)} holds.")
        print(f"What it was before is kept: {printable(kept)}" if kept else "There was nothing in its place before.")
    Directory.open(path).close()  # brings an old one up to date before a window that is open asks for what it lacks
    return 0


def _is_agreed(path: str, source: str) -> bool:
    if not sys.stdin.isatty():
        raise UsageError("There is nobody to ask whether the directory may be replaced.",
                         "Say so with --yes; what is replaced is kept.")
    there = "The file that is there now is kept. " if os.path.exists(path) else ""
    print(f"Put {printable(source)} in the place of {printable(path)}? {there}[y/N] ", end="", file=sys.stderr,
          flush=True)
    return sys.stdin.readline().strip().casefold() in YES


def _place(options: Options) -> str:
    return os.path.expanduser(options.directory) if options.directory is not None else default_path()


def _copying(what: str, path: str) -> Progress:
    return Progress(what, os.path.getsize(path) // 1024 if os.path.isfile(path) else 0, "KB")


def _when(one: backups.Backup) -> str:
    return one.made.replace("T", " ")


def _size(count: int) -> str:
    """A number of bytes for a person."""
    return f"{count / 1_000_000:,.1f} MB" if count >= 100_000 else f"{count / 1000:,.1f} KB"
