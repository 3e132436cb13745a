"""Opens files of records, and what comes without a file: encodings, and lines with their numbers."""

import codecs
import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple, TextIO

from db.errors import DataFileError

MOST_BYTES = 2_000_000_000  # of a file that is read at all
MOST_IN_MEMORY = 500_000_000  # of a file that is read whole
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class Piped(NamedTuple):
    """Records that came without a file, through a pipe; they are held in memory, and nowhere on the disk."""

    name: str  # what they are called before a person
    data: bytes


Source = str | Piped  # the path of a file, or what came without one


def name_of(source: Source) -> str:
    """What it is called before a person: the name of its file."""
    return source.name if isinstance(source, Piped) else os.path.basename(source)


def binary(source: Source) -> BinaryIO:
    """It open to be read; raises OSError."""
    return io.BytesIO(source.data) if isinstance(source, Piped) else open(source, "rb")


def decoded(source: Source, encoding: str, errors: str = "strict", newline: str = "") -> TextIO:
    """As `binary`, decoded."""
    return io.TextIOWrapper(binary(source), encoding, errors, newline)


@contextmanager
def refusing(source: Source) -> Iterator[None]:
    """What the system says about a file comes out as a sentence."""
    name = name_of(source)
    try:
        if isinstance(source, str):
            _refuse_endless(source, name)
        yield
    except FileNotFoundError as error:
        raise DataFileError(f"{name} is not there.", "Check that the path is right.") from error
    except IsADirectoryError as error:
        raise DataFileError(f"{name} is a folder.", "Name a file in it.") from error
    except OSError as error:
        raise DataFileError(f"{name} cannot be read: {error.strerror or error}.",
                            "Check that you may read it.") from error


def _refuse_endless(path: str, name: str) -> None:
    if not stat.S_ISREG(os.stat(path).st_mode) and not os.path.isdir(path):  # it may have no end, or never begin
        raise DataFileError(f"{name} is no file but a pipe or a device.", "Save it, and import the file.")


def size_of(source: Source, most: int = MOST_BYTES) -> int:
    """Bytes of the file; raises DataFileError where it is not there, empty or too large."""
    name = name_of(source)
    if isinstance(source, Piped):
        size, most = len(source.data), min(most, MOST_IN_MEMORY)
    else:
        with refusing(source):
            with open(source, "rb"):  # a folder, or one that may not be read
                pass
            size = os.path.getsize(source)
    if size == 0:
        raise DataFileError(f"{name} is empty.", "There is nothing to import from it.")
    if size > most:
        raise DataFileError(f"{name} is larger than {most // 1_000_000:,} MB.", "Split it.")
    return size


def about_rows(source: Source) -> int:
    """About how many rows a text file has: its lines; 0 where that says nothing, as in a workbook."""
    count = 0
    with refusing(source), binary(source) as file:
        if file.read(4).startswith((b"PK", b"\xd0\xcf")):
            return 0
        while part := file.read(1 << 20):
            count += part.count(b"\n")
    return count


def text_of(source: Source) -> str:
    """The whole text of a file in UTF-8, or in UTF-16 or UTF-32 with a mark."""
    size_of(source, MOST_IN_MEMORY)
    with refusing(source), binary(source) as file:
        data = file.read()
    encoding = next((name for bom, name in BOMS if data.startswith(bom)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataFileError(f"Line {line} is not text in {called(encoding)}.", "Save it as UTF-8.") from error


def lines(source: Source) -> Iterator[tuple[int, str]]:
    """(number, text) of each line of a file in UTF-8, or in UTF-16 or UTF-32 with a mark; read bit by bit."""
    size_of(source)
    with refusing(source), binary(source) as begun:
        head = begun.read(4)
    encoding = next((name for bom, name in BOMS if head.startswith(bom)), "utf-8")
    number = 0
    try:
        with refusing(source), decoded(source, encoding, newline="\n") as file:
            for number, line in enumerate(file, 1):
                yield number, line
    except UnicodeError as error:
        raise DataFileError(f"Line {number + 1} or soon after it is not text in {called(encoding)}.",
                            "Save the file as UTF-8.") from error


def called(encoding: str) -> str:
    """The name of an encoding as people write it."""
    return encoding.removesuffix("-sig").upper()
