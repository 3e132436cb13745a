"""Which record a file means by a name."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from db.derived import sort_key
from db.kinds import fields_of
from db.search import aliases
from db.state import listed

_OTHERS = ("acronym", "other_names")  # fields that hold further names of a record
_WINDOW = 500  # values bound to one statement


class Names:
    """Names of records, in any script and case.

    Titles are looked up for many rows at once, and forgotten with these. Further names stand in no index: those of a
    kind are read when the first of them is asked for, and kept.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._titles: dict[tuple[str, str], tuple[str, ...]] = {}  # by kind and title as it is sorted
        self._others: dict[str, dict[str, tuple[str, ...]]] = {}  # by kind: by further name

    def expect(self, named: Iterable[tuple[str, str]]) -> None:
        """Look up records of these kinds and titles at once, as they are about to be asked for; forget all others."""
        self._titles = {}
        keys: dict[str, dict[str, None]] = {}
        for kind, title in named:
            keys.setdefault(kind, {})[sort_key(title)] = None
        for kind, wanted in keys.items():
            self._look_up(kind, [key for key in wanted if key])

    def ids(self, kinds: Sequence[str], name: str) -> tuple[str, ...]:
        """Ids of the records of these kinds that are called so."""
        for key in keys_of(name):
            found: dict[str, None] = {}
            for kind in kinds:
                found |= dict.fromkeys((*self._titled(kind, key), *self._of(kind).get(key, ())))
            if found:
                return tuple(found)
        return ()

    def add(self, kind: str, id: str, fields: Mapping[str, Any]) -> None:
        """A record has these values too, if further names of its kind have been asked for."""
        known = self._others.get(kind)
        if known is not None:
            for name in (str(one) for other in _OTHERS for one in listed(fields.get(other))):
                _put(known, sort_key(name), id)

    def _titled(self, kind: str, key: str) -> tuple[str, ...]:
        if (kind, key) not in self._titles:
            self._look_up(kind, [key])
        return self._titles[kind, key]

    def _look_up(self, kind: str, keys: Sequence[str]) -> None:
        for at in range(0, len(keys), _WINDOW):
            some = keys[at:at + _WINDOW]
            self._titles |= dict.fromkeys([(kind, key) for key in some], ())
            for key, id in self._connection.execute(
                    f"SELECT sort_key, id FROM record WHERE kind = ? AND sort_key IN ({','.join('?' * len(some))})",
                    (kind, *some)):
                self._titles[kind, key] = (*self._titles[kind, key], id)

    def _of(self, kind: str) -> dict[str, tuple[str, ...]]:
        known = self._others.get(kind)
        if known is None:
            known = self._others[kind] = {}
            for name, id in self._further(kind):
                _put(known, sort_key(name), id)
        return known

    def _further(self, kind: str) -> Iterator[tuple[str, str]]:
        for other in _OTHERS:
            field = fields_of(kind).get(other)
            if field is not None:
                for id, kept in self._connection.execute(
                        f'SELECT id, "{other}" FROM "{kind}" WHERE "{other}" IS NOT NULL'):
                    yield from ((str(name), id) for name in (json.loads(kept) if field.many else [kept]))


def keys_of(name: str) -> Iterator[str]:
    """A name as names are compared, then other names of the same body: МОМ is IOM."""
    key = sort_key(name)
    if key:
        yield key
        yield from (" ".join(other) for other in aliases.names(tuple(key.split())))


def _put(known: dict[str, tuple[str, ...]], key: str, id: str) -> None:
    if key and id not in known.get(key, ()):
        known[key] = (*known.get(key, ()), id)
