"""JSON (RFC 8259): every record whole, as in JSON Lines, within one object that names its JSON Schema.

One record stands on one line, so that two exports can be compared line by line.
"""

from collections.abc import Iterator, Mapping
from json import JSONDecodeError, JSONDecoder
from typing import IO, Any

from db.errors import DataFileError
from db.exchange import jsonl
from db.exchange.reading import Source, text_of
from db.exchange.shapes import Outgoing, Problem, ReadOptions, Row, WriteOptions

CANNOT: Mapping[str, tuple[str, ...]] = {}
FORMAT = "fieldex"
VERSION = 1
_HEAD = f'{{"format":"{FORMAT}","version":{VERSION},"records":['
_BLANK = " \t\r\n"


def write(file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
    """One object with all records."""
    del options
    file.write(_HEAD.encode())
    between = "\n"
    for item in outgoing.items():
        file.write(f"{between}{jsonl.text_of(item)}".encode())
        between = ",\n"
    file.write(b"\n]}\n")


def read(source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
    """The records of an object, or of a list of records."""
    text = text_of(source)
    for number, (at, one) in enumerate(_records(text), 1):
        place = f"record {number}, line {text.count(chr(10), 0, at) + 1}" if number <= 1_000 else f"record {number}"
        yield jsonl.row_of(one, place, options)
        options.progress(1)


def _records(text: str) -> Iterator[tuple[int, Any]]:
    """(where it begins, record) of each, one at a time."""
    at = _after_blanks(text, 0)
    if text.startswith("{", at):
        at = _list_of(text, at)
    if not text.startswith("[", at):
        raise DataFileError("This is no file of records: a list in [ ] is expected.", _HINT)
    decoder = JSONDecoder()
    at = _after_blanks(text, at + 1)
    if text.startswith("]", at):
        return
    while True:
        begin = at
        one, at = _decoded(decoder, text, at)
        yield begin, one
        at = _after_blanks(text, at)
        if text.startswith("]", at):
            return
        if not text.startswith(",", at):
            raise _wrong(text, at, "the list of records breaks off" if at >= len(text) else "a comma is missing")
        at = _after_blanks(text, at + 1)


_HINT = "Write it as `fieldex export all --format json` does; `fieldex export --schema` describes it."


def _list_of(text: str, at: int) -> int:
    """Where the list of records begins in an object whose other members come first; raises DataFileError."""
    decoder = JSONDecoder()
    known: dict[str, Any] = {}
    at = _after_blanks(text, at + 1)
    while text.startswith('"', at):
        name, at = _decoded(decoder, text, at)
        at = _after_blanks(text, at)
        if not text.startswith(":", at):
            break
        at = _after_blanks(text, at + 1)
        if name == "records":
            if known.get("format", FORMAT) != FORMAT or known.get("version", VERSION) != VERSION:
                raise DataFileError("This JSON was written by another program, or a newer fieldex.", _HINT)
            return at
        known[name], at = _decoded(decoder, text, at)
        at = _after_blanks(text, at)
        at = _after_blanks(text, at + 1) if text.startswith(",", at) else at
    raise DataFileError('This JSON has no member "records".', _HINT)


def _decoded(decoder: JSONDecoder, text: str, at: int) -> tuple[Any, int]:
    try:
        return decoder.raw_decode(text, at)
    except JSONDecodeError as error:
        raise _wrong(text, error.pos, f"{error.msg[:1].lower()}{error.msg[1:]}") from error
    except (ValueError, RecursionError) as error:
        raise _wrong(text, at, jsonl.said(error)) from error


def _wrong(text: str, at: int, what: str) -> DataFileError:
    line = text.count("\n", 0, at) + 1
    return DataFileError(f"Line {line}, character {at - text.rfind(chr(10), 0, at)}: {what}.")


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at
