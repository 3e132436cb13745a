"""Facts of documents, one TOML file a document, read strictly and put into a directory.

A file has `format = 1`, one table `[document]` and one array of tables a kind (`[[contact]]`, `[[event]]` ...).
An entry has the fields of its kind by their names in db/kinds.py, and besides:

    id          the record's id, the same in every file that speaks of it
    paragraph   number, or list of numbers, of the paragraphs that state the fact (see seeds.paragraphs)
    cites       { field = paragraph } for fields that another paragraph states; alone where each field has its own

`[document]` may carry `hash`, that of the words of its text (seeds.read.Document.hash): where the document itself is
imported later, its text is known to be that of this record.

References are ids. The same id may stand in several files: each adds its citations, lists are joined, and a single
value may be given by one file only, or be the same in all.
"""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any, NamedTuple

from db.directory import Directory
from db.errors import BadValueError, FactsError, UsageError
from db.fields import Kind
from db.kinds import BY_NAME, DOCUMENT, KINDS
from db.state import TEXTS
from db.writing import check, is_id

FORMAT = 1
_OWN_KEYS = ("id", "paragraph", "cites")
_HASH = "hash"  # of the document alone
_HASH_SHAPE = re.compile("[0-9a-f]{64}")


class Entry(NamedTuple):
    """One entry of one file: what one document states about one record."""

    place: str  # file and entry, for messages
    kind: Kind
    id: str
    fields: dict[str, Any]
    paragraphs: tuple[int, ...]
    cites: dict[str, tuple[int, ...]]
    document: str


class Merged(NamedTuple):
    """One record, from all entries that speak of it."""

    kind: Kind
    fields: dict[str, Any]
    origin: dict[str, str]  # field -> the place that gave it
    first: str


def fill(directory: Directory, sources: Iterable[tuple[str, str]] | None = None) -> None:
    """Put the facts of `sources` ((file name, TOML text) pairs; None: those shipped) into an empty directory.

    Raises FactsError naming file, entry and field before anything is written.
    """
    entries = [entry for name, text in (shipped() if sources is None else sources) for entry in read(name, text)]
    merged = merge(entries)
    by_kind: dict[str, list[dict[str, Any]]] = {name: [] for name in _order()}
    for id, record in merged.items():
        by_kind[record.kind.name].append({"id": id, **record.fields})
    for name, rows in by_kind.items():
        directory.add_many(name, rows)
    directory.cite_many(citation for entry in entries for citation in _citations(entry))


def _order() -> list[str]:
    """Names of the kinds, each after those that its records point to."""
    placed: list[str] = []
    kinds = {kind.name: kind for kind in BY_NAME.values()}
    while len(placed) < len(kinds):
        for name, kind in kinds.items():
            targets = {target for field in kind.references for target in field.targets}
            if name not in placed and targets <= {name, *placed}:
                placed.append(name)
    return placed


def shipped() -> list[tuple[str, str]]:
    """(file name, text) of the files under seeds/facts, in order of name."""
    folder = files("seeds").joinpath("facts")
    found = sorted((item.name, item) for item in folder.iterdir() if item.name.endswith(".toml"))
    return [(name, item.read_text(encoding="utf-8")) for name, item in found]


def read_file(path: str) -> list[Entry]:
    """Entries of the file at `path`; raises FactsError."""
    try:
        with open(path, encoding="utf-8") as file:
            return read(os.path.basename(path), file.read())
    except (OSError, UnicodeDecodeError) as error:
        raise FactsError(f"{path} cannot be read as UTF-8 text.", "Facts are TOML files.") from error


def read(name: str, text: str) -> list[Entry]:
    """Entries of one file's text, each checked by itself; raises FactsError."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FactsError(f"{name} is not TOML: {error}.") from error
    if content.pop("format", None) != FORMAT:
        raise FactsError(f"{name}: format is not {FORMAT}.", f"The first line of a facts file is: format = {FORMAT}")
    document = content.pop("document", None)
    if not isinstance(document, dict):
        raise FactsError(f"{name}: there is no [document].", "A facts file speaks of one document.")
    own = _entry(name, DOCUMENT, document, None)
    return [own, *_entries(name, content, own.id)]


def _entries(name: str, content: Mapping[str, Any], document: str) -> Iterator[Entry]:
    for key, listed in content.items():
        kind = BY_NAME.get(key)
        if kind is None or kind.name != key or kind is DOCUMENT:
            kinds = ", ".join(kind.name for kind in KINDS if kind is not DOCUMENT)
            raise FactsError(f"{name}: {key!r} is not a kind of fact.", f"Kinds are: {kinds}.")
        if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
            raise FactsError(f"{name}: {key} is not a list of entries.", f"Begin each entry with [[{key}]].")
        seen: set[str] = set()
        for one in listed:
            entry = _entry(name, kind, one, document)
            if entry.id in seen:
                raise FactsError(f"{entry.place}: the id stands twice in this file.")
            seen.add(entry.id)
            yield entry


def _entry(name: str, kind: Kind, raw: Mapping[str, Any], document: str | None) -> Entry:
    id = raw.get("id")
    place = f"{name}, {kind.name} {id or raw.get('name') or raw.get('title') or '(no id)'}"
    if not isinstance(id, str) or not is_id(id):
        raise FactsError(f"{place}: id is missing or not made of small letters, digits and hyphens.")
    known = {field.name for field in kind.fields}
    for key in raw:
        if key not in known and key not in _OWN_KEYS and not (key == _HASH and kind is DOCUMENT):
            raise FactsError(f"{place}, {key}: there is no such field.", f"Fields are: {', '.join(sorted(known))}.")
    fields = _fields(place, kind, raw)
    if _HASH in raw:
        fields[TEXTS] = _hash(place, raw[_HASH])
    cites = raw.get("cites", {})
    if not isinstance(cites, dict):
        raise FactsError(f"{place}, cites: is not a table.", "Write it like cites = { email = 12 }.")
    for cited in cites:
        if cited not in fields:
            raise FactsError(f"{place}, cites: {cited!r} is not a field that this entry states.")
    own = _paragraphs(place, "paragraph", raw.get("paragraph")) if "paragraph" in raw or not cites else ()
    return Entry(place, kind, id, fields, own, {cited: _paragraphs(place, f"cites.{cited}", given)
                                                for cited, given in cites.items()}, document or id)


def _fields(place: str, kind: Kind, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The entry's fields as they are kept."""
    fields: dict[str, Any] = {}
    for field in kind.fields:
        if field.name not in raw:
            continue
        try:
            fields[field.name] = field.accept(raw[field.name])
        except BadValueError as error:
            raise FactsError(f"{place}, {field.name}: {error}", error.hint) from error
        if fields[field.name] is None:
            raise FactsError(f"{place}, {field.name}: is empty.", "Leave out what the document does not state.")
    return fields


def _hash(place: str, given: Any) -> tuple[str, ...]:
    if not isinstance(given, str) or not _HASH_SHAPE.fullmatch(given):
        raise FactsError(f"{place}, {_HASH}: is not the hash of a text.", "It is a SHA-256 in 64 hex digits.")
    return (given,)


def _paragraphs(place: str, field: str, given: Any) -> tuple[int, ...]:
    listed = given if isinstance(given, list) else [given]
    if not listed or not all(type(one) is int and one >= 1 for one in listed):
        raise FactsError(f"{place}, {field}: is not the number of a paragraph.",
                         "Every fact cites the paragraph that states it, counted from 1.")
    return tuple(listed)


def merge(entries: Iterable[Entry]) -> dict[str, Merged]:
    """One record an id.

    Raises FactsError where two entries disagree, a required field is given by none, or a reference names no entry.
    """
    records: dict[str, Merged] = {}
    for entry in entries:
        record = records.setdefault(entry.id, Merged(entry.kind, {}, {}, entry.place))
        if record.kind is not entry.kind:
            raise FactsError(f"{entry.place}: the id belongs to another kind in {record.first}.")
        for name, value in entry.fields.items():
            known = record.fields.get(name)
            if isinstance(value, tuple):
                record.fields[name] = tuple(dict.fromkeys((*(known or ()), *value)))
            elif known is None:
                record.fields[name] = value
                record.origin[name] = entry.place
            elif known != value:
                raise FactsError(f"{entry.place}, {name}: differs from {record.origin[name]}.",
                                 "Keep one of them, or put another name under other_names.")
    for id, record in records.items():
        _check_whole(id, record, records)
    return records


def _check_whole(id: str, record: Merged, records: Mapping[str, Merged]) -> None:
    try:
        check(record.kind, {"id": id, **record.fields})
    except UsageError as error:
        raise FactsError(f"{record.first}, {error}", error.hint) from error
    for field in record.kind.references:
        given = record.fields.get(field.name, ())
        for target in given if isinstance(given, tuple) else (given,):
            if target not in records or records[target].kind.name not in field.targets:
                raise FactsError(f"{record.first}, {field.name}: {target!r} is the id of no "
                                 f"{' or '.join(field.targets)} in these files.")


def _citations(entry: Entry) -> Iterator[tuple[str, str | None, str, int | None]]:
    for paragraph in entry.paragraphs:
        yield entry.id, None, entry.document, paragraph
    for field, paragraphs in entry.cites.items():
        for paragraph in paragraphs:
            yield entry.id, field, entry.document, paragraph
