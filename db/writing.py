"""What may be written: values are checked against the fields of their kind, and new records get ids."""

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

from db import history
from db.collecting import uncollected
from db.derived import sort_key, title_of
from db.errors import BadValueError, UsageError
from db.fields import DATE, Field, Kind, Value
from db.kinds import BY_NAME, DOCUMENT, fields_of
from db.reading import present
from db.state import AS_OF, TEXTS, VERIFIED_BY, VERIFIED_ON, Kept, State, ids_in, listed

ID_LENGTH = 60  # an id is typed by people: the words of a title up to this many characters
LONGEST_ID = 80  # with the number of a namesake
SHORT = 60  # characters of a value that may well come again
REMEMBERED = 8_192  # values of a field that are remembered: as many as there are days in twenty years
MOST_NAMESAKES = 65_536  # names whose highest number is remembered
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HASH = "[0-9a-f]{64}"
EXTRA = ("id", AS_OF, VERIFIED_ON, VERIFIED_BY)  # what a row may carry beside the fields of its kind


New = tuple[str, str, dict[str, Kept]]  # id as given, or empty and one made of the title; values


class Checked(NamedTuple):
    """A row whose every value is known to fit its field."""

    id: str  # empty where none is given
    state: State

    @property
    def title(self) -> str:
        """What the record will be called."""
        return title_of(self.state.shape, self.state.fields)  # type: ignore[arg-type]


def check(kind: Kind, row: Mapping[str, Any]) -> Checked:
    """`row` (field name -> value, plus what EXTRA names) checked; raises UsageError that names the field."""
    fields = check_fields(kind, row)
    require(kind, fields)
    if None in fields.values():
        fields = {name: one for name, one in fields.items() if one is not None}
    return Checked(str(row.get("id") or ""), State(kind.name, fields))


def check_all(kind_name: str, rows: Sequence[Mapping[str, Any]]) -> list[New]:
    """These rows of a kind, each checked; raises UsageError that names the field of the first that does not fit."""
    kind = BY_NAME[kind_name]
    with uncollected():
        checked = [check(kind, row) for row in rows]
        return [(one.id, "" if one.id else slug(one.title), one.state.fields) for one in checked]


def require(kind: Kind, fields: Mapping[str, Kept]) -> None:
    """Raise BadValueError where a field that every record of the kind has is not among these."""
    for name in _required(kind.name):
        if fields.get(name) is None:
            raise BadValueError(f"{name}: is missing; every {kind.name} has one.")


def check_fields(kind: Kind, row: Mapping[str, Any]) -> dict[str, Kept]:
    """The values of `row` as they are kept, None for those that are empty; raises UsageError that names the field."""
    known = _accepted(kind.name)
    checked: dict[str, Kept] = {}
    for name, given in row.items():
        accepted = known.get(name)
        if accepted is None:
            if name != "id":
                raise UsageError(f"{kind.label} have no field called {name!r}.",
                                 f"Fields are: {', '.join(fields_of(kind.name))}.")
            continue
        try:
            checked[name] = accepted[given] if type(given) is str else accepted.accept(given)
        except BadValueError as error:
            raise BadValueError(f"{name}: {error}", error.hint) from error
    return checked


class _Accepted(dict[str, Value]):
    """By text, what a field keeps of it: the same places and positions come again and again."""

    __slots__ = ("accept",)

    def __init__(self, accept: Callable[[Any], Value]) -> None:
        super().__init__()
        self.accept = accept

    def __missing__(self, given: str) -> Value:
        kept = self.accept(given)
        if len(given) < SHORT:
            if len(self) >= REMEMBERED:
                self.clear()
            self[given] = kept
        return kept


@cache
def _accepted(kind: str) -> dict[str, _Accepted]:
    """By name, for each field of a kind and for what a record carries beside them."""
    accepted = {name: _Accepted(field.accept if field.stored else partial(_references, field))
                for name, field in fields_of(kind).items()}
    if kind == DOCUMENT.name:
        accepted[TEXTS] = _Accepted(_hashes)
    return accepted | {AS_OF: _Accepted(_date), VERIFIED_ON: _Accepted(_date), VERIFIED_BY: _Accepted(_name)}


def _references(field: Field, given: Any) -> Value:
    kept = field.accept(given)
    return tuple(dict.fromkeys(ids_in(kept))) if isinstance(kept, tuple) else kept


def _date(given: Any) -> Value:
    return DATE.accept(str(given)) if given else None


def _name(given: Any) -> Value:
    return str(given).strip() or None if given else None


def _hashes(given: Any) -> tuple[str, ...] | None:
    hashes = sorted(set(map(str, listed(tuple(given) if isinstance(given, list) else given))))
    for hash in hashes:
        if not re.fullmatch(_HASH, hash):
            raise BadValueError(f"{hash!r} is not the hash of a text.", "It is a SHA-256 in 64 hex digits.")
    return tuple(hashes) or None


@cache
def _required(kind: str) -> tuple[str, ...]:
    return tuple(field.name for field in BY_NAME[kind].fields if field.required)


def is_id(text: str) -> bool:
    """Whether `text` can be the id of a record."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None


@lru_cache(maxsize=REMEMBERED)
def slug(title: str) -> str:
    """A readable id for `title`: its plain words with hyphens, cut at a word; `record` where it has no words."""
    made = ""
    for word in sort_key(title).split():
        longer = f"{made}-{word}" if made else word[:ID_LENGTH]
        if len(longer) > ID_LENGTH:
            break
        made = longer
    return made or "record"


class Ids:
    """Gives out ids that no record has."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._taken: set[str] = set()
        self._free: set[str] = set()  # known to be in no record of the file
        self._gone: set[str] = set()  # of those that are known, the ids of records that can be brought back
        self._last: dict[str, int] = {}  # highest number given to a namesake, so that many of them stay quick

    def written(self) -> None:
        """What was taken stands in the file, or will not: from here on the file is asked."""
        self._taken.clear()
        self._free.clear()
        self._gone.clear()
        if len(self._last) > MOST_NAMESAKES:
            self._last.clear()

    def expect(self, ids: Sequence[str]) -> None:
        """Look these up at once, as they are about to be taken."""
        self._taken |= present(self._connection, "record", "id", ids)
        self._free = set(ids) - self._taken
        self._gone = history.put_away(self._connection, ids)

    def take(self, wanted: str, title: str, made: str = "") -> str:
        """`wanted`, which must be free, or one made from `title`; `made` is what `slug` makes of it, where known."""
        if wanted:
            if self._is_taken(wanted):
                raise UsageError(f"There is a record with the id {wanted!r} already.", "Choose another id.")
            if not is_id(wanted):
                raise BadValueError(f"{wanted!r} cannot be an id.",
                                    f"Ids are up to {LONGEST_ID} small Latin letters, digits and hyphens.")
            free = wanted
        else:
            base = made or slug(title)
            number = self._last.get(base, 0) + 1
            while self._is_taken(free := base if number == 1 else f"{base}-{number}") or self._is_gone(free):
                number += 1
            if number > 1:
                self._last[base] = number
        self._taken.add(free)
        return free

    def _is_taken(self, id: str) -> bool:
        if id in self._taken:
            return True
        return id not in self._free and self._connection.execute(
            "SELECT 1 FROM record WHERE id = ?", (id,)).fetchone() is not None

    def _is_gone(self, id: str) -> bool:
        return id in self._gone or (id not in self._free and bool(history.put_away(self._connection, [id])))
