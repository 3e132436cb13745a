"""What people write in cells of a table, as values of fields.

Beside what forms take, cells hold dates as spreadsheets show them, numbers that lost their plus, and several numbers
or addresses in one cell.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

from db.errors import BadValueError
from db.exchange.shapes import Named
from db.fields import DATE, EMAIL, MONTH_NAMES, MONTH_NAMES_RU, NUMBER, PHONE, Field, Scalar, Value
from db.kinds import fields_of

_SEPARATOR = r"(?<!\\);|\n"
_SEVERAL = r"[;,\n]|\s/\s|(?<=\d)/(?=\+)"  # between numbers or addresses in one cell
_SHORT = 60  # characters of a value that may well come again
_MONTHS = {name.lower()[:3]: number for names in (MONTH_NAMES, MONTH_NAMES_RU) for number, name in enumerate(names, 1)}
_MONTHS |= {"мая": 5}


def split(text: str) -> list[str]:
    r"""The values of a cell that holds several: `;` or a new line stands between them, `\;` is one within a value."""
    return [part.replace("\\;", ";").strip() for part in re.split(_SEPARATOR, text) if part.strip()]


def value(kind: str, field: Field, texts: Sequence[str], country: str | None) -> Value:
    """The value of a field that one or more cells tell; raises BadValueError."""
    if field.many:
        parts = [one for text in texts for part in split(text) for one in field.type.parts(part)]
        return tuple(dict.fromkeys(_one(kind, field, part, country) for part in parts)) or None
    if field.type in (DATE, NUMBER) or field.options or len(texts) == 1:
        return _one(kind, field, texts[0], country)
    return _one(kind, field, ", ".join(dict.fromkeys(texts)), country)


def reach(kind: str, field: Field, texts: Sequence[str], country: str | None) -> dict[str, Value]:
    """What cells with numbers or addresses tell: the first in the field itself, others where the kind has room."""
    if len(texts) == 1 and not re.search(_SEVERAL, texts[0]):
        return {field.name: _one(kind, field, texts[0], country)}
    parts = [part.strip() for text in texts for part in re.split(_SEVERAL, text) if part.strip()]
    parts = _extensions_joined(parts)
    found = list(dict.fromkeys(_one(kind, field, part, country) for part in parts))
    others = next((one for one in fields_of(kind).values() if one.many and one.type is field.type), None)
    if len(found) > 1 and others is None:
        raise BadValueError(f"{field.name}: {len(found)} are told, and there is room for one.")
    told: dict[str, Value] = {field.name: found[0]} if found else {}
    if len(found) > 1 and others is not None:
        told[others.name] = tuple(found[1:])
    return told


def _extensions_joined(parts: Sequence[str]) -> list[str]:
    """`…;ext=12` is a part of the number before it, not one of its own."""
    joined: list[str] = []
    for part in parts:
        if part.startswith("ext=") and joined:
            joined[-1] = f"{joined[-1]};{part}"
        else:
            joined.append(part)
    return joined


def named(field: Field, titles: Sequence[str], ids: Sequence[str]) -> tuple[Named, ...]:
    """The records that cells name by titles and, where the table has such a column, by ids."""
    whole = [text.replace("\\;", ";").strip() for text in titles if text.strip()]
    some = [part for text in titles for part in split(text)] if field.many or len(whole) > 1 or ids else whole
    own = [part.rpartition(":") for text in ids for part in split(text)]  # kind:id where it may be of several
    if len(own) == len(some):
        return tuple(Named(title, id, kind, loose=True) for title, (kind, _, id) in zip(some, own, strict=True))
    return tuple(Named(title) for title in some) or tuple(Named("", id, kind) for kind, _, id in own)


def _one(kind: str, field: Field, text: str, country: str | None) -> Scalar:
    try:
        if len(text) > _SHORT:
            return _read(field, text, country)
        return _known(kind, field.name, text, country if field.type is PHONE else None)
    except BadValueError as error:
        raise BadValueError(f"{field.name}: {error}", error.hint) from error


def _read(field: Field, text: str, country: str | None) -> Scalar:
    if field.type is PHONE:
        return _phone(text, country)
    if field.type is DATE:
        return date(text)
    if field.type is NUMBER:
        return _number(text)
    if field.options:
        same = [option for option in field.options if option.casefold() == " ".join(text.split()).casefold()]
        text = same[0] if same else text
    read: Any = field._replace(many=False).parse(text if field.type is not EMAIL else text.strip("<> "))
    if read is None:
        raise BadValueError("is empty.")
    return read  # type: ignore[no-any-return]


@lru_cache(maxsize=16_384)
def _known(kind: str, name: str, text: str, country: str | None) -> Scalar:
    """As `_read`: the same places and positions come again and again."""
    return _read(fields_of(kind)[name], text, country)


def _phone(text: str, country: str | None) -> Scalar:
    """A number in international form, as it is called in `country`, or one whose plus a spreadsheet took away."""
    plain = text.strip()
    plain = plain.removesuffix(".0") if plain.removesuffix(".0").isdigit() else plain
    kept = PHONE.accept(plain) if plain.startswith("+") and ";ext=" in plain else None
    if kept is not None:
        return kept
    try:
        return PHONE.parse(plain, country)
    except BadValueError:
        if plain[:1].isdigit() and plain[:1] != "0":
            with suppress(BadValueError):
                return PHONE.parse(f"+{plain}")
        raise


def _number(text: str) -> Scalar:
    plain = text.strip()
    return NUMBER.parse(re.sub(r"^(-?\d+),(\d{1,2})$", r"\1.\2", plain))


def date(text: str) -> Scalar:
    """A date as tables hold it: ISO 8601, 24.09.2024, 09.2024, 24 Sep 2024, сентябрь 2024; raises BadValueError."""
    plain = " ".join(text.split())
    plain = re.sub(r"^(\d{4}-\d{2}-\d{2})[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$", r"\1", plain)
    plain = plain.removesuffix(".0") if re.fullmatch(r"\d{4}\.0", plain) else plain
    if found := re.fullmatch(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", plain):
        day, month = int(found[1]), int(found[3])
        if found[2] != "." and day != month and day <= 12 and month <= 12:
            raise BadValueError(f"{plain!r} may be two days.",
                                f"Write {found[4]}-{month:02}-{day:02} or {found[4]}-{day:02}-{month:02}.")
        if found[2] != "." and month > 12:
            day, month = month, day
        plain = f"{found[4]}-{month:02}-{day:02}"
    elif found := re.fullmatch(r"(\d{1,2})[./](\d{4})", plain):
        plain = f"{found[2]}-{int(found[1]):02}"
    elif found := re.fullmatch(r"(\d{4})[./](\d{1,2})[./](\d{1,2})", plain):
        plain = f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    elif found := re.fullmatch(r"(?:(\d{1,2})\.? )?([^\W\d_]{3,})\.?,? (\d{4})(?: ?г(?:\.|ода)?)?", plain):
        month = _MONTHS.get(found[2].lower()[:3], 0)
        plain = f"{found[3]}-{month:02}" + (f"-{int(found[1]):02}" if found[1] else "") if month else plain
    return DATE.parse(plain)
