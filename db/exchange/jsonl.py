"""JSON Lines (jsonlines.org): every record whole, one JSON object (RFC 8259) a line, in UTF-8. Nothing is lost.

The members of an object are described by the JSON Schema that db.exchange.json_schema makes of the kinds: `kind`, `id`,
every stated field by its name, references as ids; `as_of`, `verified_on`, `verified_by`; `citations`, `distinct`,
`texts` (hashes of the texts that a document has); and `names` with the titles of all other records that it names, for
those who are not given them.
"""

import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from db.errors import DataFileError
from db.exchange.reading import Source, lines
from db.exchange.shapes import Item, Named, Outgoing, Problem, ReadOptions, Row, WriteOptions
from db.kinds import BY_NAME, fields_of
from db.state import AS_OF, CITATIONS, DISTINCT, TEXTS, VERIFIED_BY, VERIFIED_ON

CANNOT: Mapping[str, tuple[str, ...]] = {}
NAMES = "names"
_PARTS = ("field", "document", "paragraph", "start", "end")  # of a citation
_KNOWN = ("kind", "id", AS_OF, VERIFIED_ON, VERIFIED_BY, CITATIONS, DISTINCT, TEXTS, NAMES)


def write(file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
    """One line a record."""
    del options
    for item in outgoing.items():
        file.write(text_of(item).encode() + b"\n")


def text_of(item: Item) -> str:
    """A record as one line of JSON."""
    return json.dumps(as_object(item), ensure_ascii=False, separators=(",", ":"))


def as_object(item: Item) -> dict[str, Any]:
    """A record as a JSON object: the members in the order of the declared fields."""
    made: dict[str, Any] = {"kind": item.kind, "id": item.id}
    for name in (*fields_of(item.kind), AS_OF, VERIFIED_ON, VERIFIED_BY):
        if name in item.fields:
            value = item.fields[name]
            made[name] = list(value) if isinstance(value, tuple) else value
    if item.citations:
        made[CITATIONS] = [{part: value for part, value in zip(_PARTS, one, strict=True) if value is not None}
                           for one in item.citations]
    made |= {name: list(item.fields[name]) for name in (DISTINCT, TEXTS) if name in item.fields}  # type: ignore[arg-type]
    if item.linked:
        made[NAMES] = {one.id: one.title for one in sorted(item.linked.values())}
    return made


def read(source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
    """A record of each line that is not blank."""
    for number, text in lines(source):
        if text.strip():
            place = f"line {number}"
            yield row_of(_object(text, place), place, options)
            options.progress(1)


def _object(text: str, place: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DataFileError(f"{place[:1].upper()}{place[1:]} is not JSON: {said(error)}.") from error


def said(error: Exception) -> str:
    """What is wrong with JSON, in a few words."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg[:1].lower()}{error.msg[1:]} at character {error.colno}"
    return "it holds a number or a list that is too large"


def row_of(given: Any, place: str, options: ReadOptions) -> Row | Problem:
    """The record of an object."""
    if not isinstance(given, dict):
        return Problem(place, "is no record: a JSON object is expected.")
    kind = given.get("kind", options.kind)
    if not isinstance(kind, str) or kind not in BY_NAME:
        return Problem(place, f"kind {kind!r} is not a kind of record." if kind else "does not say its kind.",
                       f"Kinds are: {', '.join(dict.fromkeys(one.name for one in BY_NAME.values()))}.")
    shape = BY_NAME[kind]
    unknown = [name for name in given if name not in fields_of(shape.name) and name not in _KNOWN]
    if unknown:
        return Problem(place, f"{unknown[0]!r} is no field of {shape.plural}.")
    names = given.get(NAMES) if isinstance(given.get(NAMES), dict) else {}
    values = {name: value for name, value in given.items() if name not in ("kind", NAMES) and value is not None}
    try:
        for field in shape.references:
            if field.name in values:
                values[field.name] = tuple(_named(one, names) for one in _listed(values[field.name]))
        if CITATIONS in values:
            values[CITATIONS] = tuple(_citation(one, names) for one in _listed(values[CITATIONS]))
        if DISTINCT in values:
            values[DISTINCT] = tuple(_named(one, names) for one in _listed(values[DISTINCT]))
        if TEXTS in values:
            values[TEXTS] = tuple(_named(one, {}).id for one in _listed(values[TEXTS]))
    except (TypeError, KeyError):
        return Problem(place, "names another record in a way that cannot be read.", "References are ids.")
    return Row(shape.name, values, place)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _named(id: Any, names: Any) -> Named:
    if not isinstance(id, str):
        raise TypeError(type(id))
    return Named(str(names.get(id, "")), id)


def _citation(one: Any, names: Any) -> tuple[Any, ...]:
    numbers = [one.get(part) for part in _PARTS[2:]]
    if not all(number is None or type(number) is int for number in numbers) or set(one) - set(_PARTS):
        raise TypeError
    return (one.get("field"), _named(one["document"], names), *numbers)
