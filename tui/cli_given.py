"""What the commands are given for the fields of records: FIELD=VALUE as it is typed, records as JSON in a pipe."""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from db.errors import BadValueError, UsageError
from db.fields import Field, Kind, Value
from db.kinds import fields_of
from db.state import Kept, listed
from db.writing import EXTRA
from tui.record_text import References, field_named, resolved

Options = SimpleNamespace
_BESIDE_FIELDS = ("kind", "title", "subtitle", "related", "citations", "score", "why")  # of a record as it is printed
HOW_TO_PIPE = "Pipe records as `fieldex show ID --json` prints them: one, a list, or one after the other."


# As it is typed


def assigned(texts: Sequence[str]) -> list[tuple[str, str, str]]:
    """(field, sign, value) of `FIELD=VALUE`, `FIELD+=VALUE` and `FIELD-=VALUE`; raises UsageError."""
    found = []
    for text in texts:
        parts = re.fullmatch(r"([^=]+?)([+-]?)=(.*)", text, re.DOTALL)
        if not parts or not parts[1].strip():
            raise UsageError(f"{text!r} gives no field a value.", 'Write FIELD=VALUE, as in phone="+992 37 221 71 41".')
        found.append((parts[1].strip(), parts[2], parts[3]))
    return found


def values_of(shape: Kind, texts: Sequence[str], references: References,
              now: Mapping[str, Kept] | None = None) -> dict[str, Value]:
    """The values that `texts` give fields, None where they clear one; `now` is what a record has, if there is one.

    Raises UsageError or BadValueError naming the field.
    """
    values: dict[str, Value] = {}
    for name, sign, text in assigned(texts):
        field = field_named(shape, name)
        if not sign and field.name in values:
            raise UsageError(f"{field.name} is given twice.", "Put ; between the values of a list.")
        if sign and (now is None or not field.many):
            raise UsageError(f"{field.name}{sign}= is not possible here.", f"Write it like {field.name}=VALUE.")
        try:
            value = resolved(field, field.parse(text), references.id_of)
        except UsageError as error:
            raise type(error)(f"{field.name}: {error}", error.hint) from error
        if sign:
            there = listed(values[field.name] if field.name in values else (now or {}).get(field.name))
            value = _with(there, listed(value)) if sign == "+" else _without(there, listed(value))
        values[field.name] = value
    return values


def _with(there: Iterable[Any], added: Iterable[Any]) -> Value:
    return tuple(dict.fromkeys((*there, *added))) or None


def _without(there: Iterable[Any], taken: Iterable[Any]) -> Value:
    unwanted = {str(one).casefold() for one in taken}
    return tuple(one for one in there if str(one).casefold() not in unwanted) or None


# As it is piped


def is_piped(options: Options) -> bool:
    """Whether records are piped, and not typed."""
    return bool(options.values == ["-"] or (options.json and not options.values and not sys.stdin.isatty()))


def piped() -> list[Any]:
    """The values on standard input: one after the other, or those of a list. Raises UsageError."""
    import json

    data = sys.stdin.buffer.read()
    try:
        text = data.decode(json.detect_encoding(data)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise UsageError("What is piped is not text in UTF-8.", "Write it in UTF-8.") from error
    decoder, found, at = json.JSONDecoder(), [], 0
    try:
        while at := _next(text, at):
            value, at = decoder.raw_decode(text, at - 1)
            found += value if isinstance(value, list) else [value]
    except json.JSONDecodeError as error:
        raise UsageError(f"Line {error.lineno} of what is piped is not JSON: {error.msg}.", HOW_TO_PIPE) from error
    except (ValueError, RecursionError) as error:
        raise UsageError("What is piped holds a number or a list that is too large.", HOW_TO_PIPE) from error
    return found


def _next(text: str, at: int) -> int:
    """One more than where the next value begins; 0 at the end."""
    found = re.compile(r"\S").search(text, at)
    return found.end() if found else 0


def row_of(shape: Kind, given: Any, references: References, new: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a record as it is printed for JSON, references as ids; None stays None.

    `new` has, by their names and ids, the ids of those that are added with it. Raises UsageError naming the field.
    """
    if not isinstance(given, dict):
        raise UsageError("This is no record.", HOW_TO_PIPE)
    if given.get("kind", shape.name) != shape.name:
        raise UsageError(f"This is no {shape.name}: its kind is {given['kind']!r}.", "Add records kind by kind.")
    row: dict[str, Any] = {}
    for name, value in given.items():
        if name in fields_of(shape.name) or name not in (*EXTRA, *_BESIDE_FIELDS):
            field = field_named(shape, name)
            if field.name in row:
                raise UsageError(f"{field.name} stands there twice.", "Leave one of them.")
            row[field.name] = _value(field, value, references, _linked(field, given), new)
        elif name in EXTRA:
            row[name] = value
    return row


def _value(field: Field, value: Any, references: References, linked: list[tuple[str, str]],
           new: Mapping[str, str]) -> Value:
    def id_of(field: Field, typed: str) -> str:
        known = next((pair for pair in linked if pair[0] == typed), None)
        if known:
            linked.remove(known)
            record = references.record(known[1])
            if known[1] in new.values() or (record and record.kind in field.targets):
                return known[1]
        try:
            return references.id_of(field, typed, whole=True)
        except UsageError:
            if typed in new:
                return new[typed]
            raise

    try:
        return resolved(field, field.accept(value), id_of)
    except BadValueError as error:
        raise BadValueError(f"{field.name}: {error}", error.hint) from error
    except UsageError as error:
        raise UsageError(f"{field.name}: {error}", error.hint) from error


def _linked(field: Field, given: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(title, id) of what the field links to, as `show --json` tells it: titles alone may be those of several."""
    related = given.get("related")
    return [(str(one.get("title")), str(one.get("id"))) for one in related if isinstance(one, dict)
            and (one.get("role"), one.get("label")) == (field.name, field.label)] if isinstance(related, list) else []
