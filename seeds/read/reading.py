"""A file or bytes -> a Document, or one sentence about why not."""

import os
import stat
from collections.abc import Callable

from db.errors import DamagedDocumentError, DocumentError, TooLargeError, UnknownFormatError
from seeds.read import limits, within
from seeds.read.document import Document, Draft, Opened, assemble
from seeds.read.sniff import sniff
from seeds.regex import regex

# What `fieldex facts` writes: see seeds/save.py.
_OF_FACTS = regex(rb"(?:\xef\xbb\xbf)?format = \d+[ \t]*\r?\n\s*\[document\]")
_ONE_FILE = "Name one file, such as report.pdf."


def read(path: str) -> Document:
    """The Document in the file at `path`; raises DocumentError (see `read_bytes`), which names the file."""
    name = _shown(os.path.basename(os.path.normpath(path)))
    try:
        status = os.stat(path)
        if stat.S_ISDIR(status.st_mode):
            os.scandir(path).close()  # raises if it may not be opened
            raise DocumentError(f"{name} is a folder.", _ONE_FILE)
        if not stat.S_ISREG(status.st_mode):
            raise DocumentError(f"{name} is no file but a pipe or a device.", _ONE_FILE)
        if status.st_size > limits.FILE_BYTES:
            raise _too_large(name, limits.FILE_BYTES)
        with open(path, "rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise DocumentError(f"{name} does not exist.", "Check the path.") from error
    except PermissionError as error:
        raise DocumentError(f"{name} may not be opened.", "Ask whoever owns it for the right to read it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it has no such name"
        raise DocumentError(f"{name} cannot be opened: {reason}.") from error
    return read_bytes(data, name)


def read_bytes(data: bytes, name: str = "") -> Document:
    """The Document in `data`, of any of the formats, with what is attached to it; `name` is that of its file.

    Raises, each with the name in its sentence: DamagedDocumentError, EmptyDocumentError, LockedDocumentError (by a
    password), ScanError, TooLargeError, UnknownFormatError. All are DocumentErrors.
    """
    label = _shown(name) or "The input"
    if len(data) > limits.FILE_BYTES:
        raise _too_large(label, limits.FILE_BYTES)
    try:
        format = sniff(data, name)
        if format in ("txt", "md") and _OF_FACTS.match(data):
            raise UnknownFormatError("holds the facts of a reviewed document, and is none itself.",
                                     "Import the document that they were taken from.")
        if format in ("txt", "md", "html") and len(data) > limits.TEXT_BYTES:
            raise _too_large(label, limits.TEXT_BYTES)
        if format == "txt" and len(data) <= limits.MEGABYTE:
            return draw_up(data, _shown(name), format)
        return within.read(data, _shown(name), format)
    except DocumentError as error:
        if str(error).startswith(label):
            raise
        raise type(error)(f"{label} {error}", error.hint) from error


def draw_up(data: bytes, source: str, format: str) -> Document:
    """The Document in `data` without what is attached to it, as `opened` finds it."""
    return opened(data, source, format).document


def opened(data: bytes, source: str, format: str) -> Opened:
    """What is in `data`, which is of that format; a DocumentError's sentence lacks its subject, the file."""
    try:
        draft = _reader(format)(data)
        return Opened(assemble(draft, source, format), draft.enclosed)
    except RecursionError as error:
        raise DamagedDocumentError("holds parts within parts without end.") from error
    except MemoryError as error:
        raise TooLargeError("needs more memory than there is.") from error
    except DocumentError:
        raise
    except Exception as error:  # a broken file may break a library in any way; a person gets a sentence
        raise DamagedDocumentError(f"is damaged in a way that is not understood ({type(error).__name__}).") from error


def _reader(format: str) -> Callable[[bytes], Draft]:
    """What reads a format; imported only now, with the library it needs."""
    if format == "pdf":
        from seeds.read.pdf import draft
    elif format == "docx":
        from seeds.read.docx import draft
    elif format == "html":
        from seeds.read.html import draft
    elif format == "md":
        from seeds.read.markdown import draft
    elif format == "eml":
        from seeds.read.eml import draft
    else:
        from seeds.read.text import draft
    return draft


def _too_large(name: str, limit: int) -> TooLargeError:
    return TooLargeError(f"{name} is larger than {limit // limits.MEGABYTE} MB, which is the most that is read.")


def _shown(name: str) -> str:
    """A file's name as it can be printed, whatever bytes it has."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in name[:255])
