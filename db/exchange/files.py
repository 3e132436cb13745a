"""Files that come into being whole: written under a temporary name in the same folder, and then given their own."""

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO

from db.errors import ReadOnlyError, UsageError

# Spreadsheet programs take a cell that begins so for a formula (OWASP, CSV injection).
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# A number alone does nothing: neither -5 nor a phone number in E.164.
_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|\+[1-9][0-9]{6,14}(?:;ext=[0-9]+)?"
_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]"  # all but tab and line feed


@contextmanager
def writing(path: str, *, force: bool = False) -> Iterator[IO[bytes]]:
    """A new file that stands at `path` once the block ends well; else nothing is left of it.

    Without `force` UsageError is raised where there is a file already. Raises ReadOnlyError where none can be made.
    """
    path = os.path.abspath(os.path.expanduser(path))
    _refuse(path, force=force)
    folder, name = os.path.split(path)
    temporary = os.path.join(folder, f".{name[:100]}.{secrets.token_hex(4)}.part")
    try:
        file = open(temporary, "xb")  # noqa: SIM115 (closed below, before it is given its name)
    except OSError as error:
        raise ReadOnlyError(f"{path} cannot be written: {error.strerror}.", "Name another file after -o.") from error
    try:
        with file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _refuse(path, force=force)  # somebody may have been quicker
        os.replace(temporary, path)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise ReadOnlyError(f"{path} could not be written: {error.strerror or error}.",
                            "Nothing was left of it. Look whether the disk has room.") from error
    finally:
        with suppress(OSError):
            os.remove(temporary)


def _refuse(path: str, *, force: bool) -> None:
    if os.path.isdir(path):
        raise UsageError(f"{path} is a folder.", "Name a file in it.")
    if not force and os.path.lexists(path):
        raise UsageError(f"{path} is there already.", "Choose another name, or write over it with --force.")


def clean(text: str) -> str:
    """Text without control characters; line breaks and tabs stay."""
    return re.sub(_CONTROL, "", text.replace("\r\n", "\n").replace("\r", "\n"))


def is_dangerous(text: str) -> bool:
    """Whether a spreadsheet program may take a cell for a formula."""
    return text.startswith(_DANGEROUS) and not re.fullmatch(_NUMBER, text)


def harmless(text: str) -> str:
    """A cell as text that no spreadsheet program takes for a formula: with an apostrophe before it where need be."""
    return f"'{text}" if is_dangerous(text) or (text.startswith("'") and is_dangerous(text.lstrip("'"))) else text


def unharmed(text: str) -> str:
    """The inverse of `harmless`."""
    return text[1:] if text.startswith("'") and is_dangerous(text.lstrip("'")) else text
