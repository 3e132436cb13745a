"""Text, and a record as text, in the editor that a person has chosen for themselves.

What is edited lies in a private folder, which is removed with all that the editor left in it, also after a failure,
Ctrl-C, or when the terminal is closed.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from db.directory import Directory
from db.errors import ConflictError, FieldexError, LockedError, UsageError
from db.fields import Field, Kind
from db.kinds import fields_of
from db.state import Kept, ids_in
from tui.record_text import References, from_text, marked, statement, to_text

if TYPE_CHECKING:
    from subprocess import Popen

Made = TypeVar("Made")
_CHANGED_MEANWHILE = ("Not kept yet: somebody else changed this record meanwhile. To keep what you typed, take these "
                      "lines away, save and leave; or leave it all as it is to give up.")
_HINT = "Name an editor that works: EDITOR=nano, or EDITOR='code --wait'"


def edit(text: str, suffix: str = ".toml") -> str | None:
    """`text` as the person left it; None where they changed nothing, or deleted all of it.

    Opens VISUAL, else EDITOR, else an editor that is usual here. Raises UsageError where that fails.
    """
    import shutil
    import tempfile

    with _leaving():
        folder = tempfile.mkdtemp(prefix="fieldex-", dir=_place())  # for the person alone, as `mkdtemp` sees to
        try:
            path = os.path.join(folder, f"fieldex{suffix}")
            number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(number, "w", encoding="utf-8") as file:
                file.write(text)
            _run([*command(), path])
            typed = _read(path)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return None if not typed.strip() or typed.rstrip() == text.rstrip() else typed


def _place() -> str | None:
    """The person's own folder in memory, where the system has one: a power cut leaves nothing of it; else the usual."""
    if "TMPDIR" in os.environ:  # somebody has chosen
        return None
    place = os.environ.get("XDG_RUNTIME_DIR", "")
    return place if os.path.isdir(place) and os.access(place, os.W_OK | os.X_OK) else None


def edit_until(text: str, accept: Callable[[str], Made], again: Callable[[str, FieldexError], str],
               suffix: str = ".toml") -> Made | None:
    """What `accept` makes of the text as the person left it; None where they changed nothing.

    Where it raises a FieldexError, what was typed is opened again as `again` makes it of that. Leaving it unchanged
    then gives up: the error is raised.
    """
    failed: FieldexError | None = None
    before = ""
    while (typed := edit(text, suffix)) is not None:
        if failed and typed == before and not isinstance(failed, (LockedError, ConflictError)):
            break  # the same once more: it would fail once more
        try:
            return accept(typed)
        except FieldexError as error:
            failed, before, text = error, typed, again(typed, error)
    if failed is not None:
        raise failed
    return None


def command() -> list[str]:
    """The words that start the editor."""
    import shutil

    for name in ("VISUAL", "EDITOR"):
        given = os.environ.get(name, "").strip()
        if given:
            return _words(given)
    if sys.platform == "win32":
        return ["notepad"]
    return [next((one for one in ("nano", "vi", "vim", "emacs") if shutil.which(one)), "vi")]


def _words(given: str) -> list[str]:
    import shlex

    if os.path.isfile(given):  # a path may hold blanks
        return [given]
    try:
        words = shlex.split(given, posix=sys.platform != "win32")
    except ValueError as error:
        raise UsageError(f"The editor {given!r} has a quote that does not end.", _HINT) from error
    return [word.strip('"') for word in words] if sys.platform == "win32" else words


def _run(words: Sequence[str]) -> None:
    """Run the editor on the terminal, also where the answer of the command goes elsewhere, until it is left."""
    import shutil
    import subprocess

    program = shutil.which(words[0]) or words[0]
    screen = 2 if not os.isatty(1) and os.isatty(2) else None
    try:
        child = subprocess.Popen([program, *words[1:]], stdout=screen)  # noqa: S603 - what the person chose
    except (OSError, ValueError) as error:
        raise UsageError(f"The editor {words[0]!r} cannot be started.", _HINT) from error
    with _waiting(child):
        status = child.wait()
    if status in (-signal.SIGINT, 128 + signal.SIGINT):
        raise KeyboardInterrupt
    if status:
        raise UsageError(f"The editor {words[0]!r} failed with status {status}; nothing was changed.", _HINT)


@contextmanager
def _waiting(child: "Popen[bytes]") -> Iterator[None]:
    """While the editor has the terminal, what is pressed there is for it alone; it does not outlive us."""
    pressed = [getattr(signal, name) for name in ("SIGINT", "SIGQUIT") if hasattr(signal, name)]
    try:
        with _handling(dict.fromkeys(pressed, signal.SIG_IGN)):
            yield
    finally:
        if child.poll() is None:
            child.terminate()
            child.wait()


@contextmanager
def _leaving() -> Iterator[None]:
    """Inside the block, what would end the program at once lets it clean up first."""
    def leave(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    wanted = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    with _handling(dict.fromkeys(wanted, leave)):
        yield


@contextmanager
def _handling(handlers: "Mapping[int, Any]") -> Iterator[None]:
    """These handlers of signals, in the one thread that may have any."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:  # newlines of any system are read as one
            return file.read()
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("What the editor saved is not text in UTF-8.", "Let it save in UTF-8.") from error


# A record

def add_record(directory: Directory, shape: Kind, fields: Mapping[str, Kept] | None = None) -> str | None:
    """Let the person type a new record of the kind `shape`; its id, or None where they typed nothing.

    `fields` are what is known of it. Raises a FieldexError where nothing can be written, and when they give up on one.
    """
    return _edited(_Draft(directory, shape, fields or {}))


def edit_record(directory: Directory, id: str) -> bool:
    """Let the person change a record; whether they did.

    Where somebody else changed the same fields meanwhile, the text is opened again with both versions. Raises a
    FieldexError as `add_record`.
    """
    whole = directory.state(id)
    return bool(_edited(_Draft(directory, whole.shape, whole.fields, id)))


def _edited(draft: "_Draft") -> str | None:
    draft.directory.change_many({})  # fails now where it would fail in the end
    return edit_until(draft.text(), draft.keep, draft.again) or None


class _Draft:
    """A record while it is text."""

    def __init__(self, directory: Directory, shape: Kind, fields: Mapping[str, Kept], id: str = "") -> None:
        self.directory = directory
        self._shape, self._id = shape, id
        self._since = directory.state(id) if id else None
        self._fields = dict(self._since.fields if self._since else fields)  # as the text had them to begin with
        self._references = References(directory)

    def text(self, errors: Sequence[tuple[str, str]] = (), changes: Mapping[str, Kept] | None = None) -> str:
        """The record with these changes."""
        fields = {**self._fields, **(changes or {})}
        head = f"A new {self._shape.name}."
        if self._id:
            head = f"{self._shape.name.capitalize()} {self._id}"
        return to_text(self._shape, fields, errors, titles=self._titles(fields), head=head)

    def keep(self, text: str) -> str:
        """Write down what a text says; the id of the record, or nothing where that changes nothing."""
        changes = self._changes(text)
        if self._since is None:
            return self.directory.add(self._shape.name, changes)
        if changes:
            self.directory.change(self._id, changes, self._since)
        return self._id if changes else ""

    def again(self, text: str, error: FieldexError) -> str:
        """The text to open after `error`."""
        if not isinstance(error, ConflictError):
            return marked(text, error)
        changes = self._changes(text)
        self._since = self.directory.state(self._id)
        self._fields = dict(self._since.fields)
        told = [("", _CHANGED_MEANWHILE)]
        told += [(name, self._versions(fields_of(self._shape.name)[name], before, now))
                 for name, (before, now, _) in error.fields.items() if name in fields_of(self._shape.name)]
        return self.text(told, changes)

    def _changes(self, text: str) -> dict[str, Any]:
        """By field, what a text says otherwise than the record, None for what it says no longer."""
        typed = from_text(self._shape, text, self._references.id_of)
        return {field.name: typed.get(field.name) for field in self._shape.fields
                if typed.get(field.name) != self._fields.get(field.name)}

    def _versions(self, field: Field, before: Kept, now: Kept) -> str:
        titles = self._titles({field.name: before, "": now}, field)
        return "\n".join(("It was:", *statement(field, before, titles),
                          "Meanwhile changed to:", *statement(field, now, titles), "Yours:"))

    def _titles(self, fields: Mapping[str, Kept], of: Field | None = None) -> dict[str, str]:
        roles = {field.name for field in self._shape.references}
        return self._references.titles(id for name, value in fields.items()
                                       if name in roles or (of is not None and not of.stored) for id in ids_in(value))
