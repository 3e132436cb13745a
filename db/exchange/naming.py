"""Which record a file means by a name."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from db.derived import sort_key
from db.kinds import BY_NAME, fields_of
from db.search import aliases
from db.state import listed

_OTHERS = ("acronym", "other_names")  # fields that hold further names of a record


class Names:
    """All names of the records of a kind, in any script and case; read when the first one is asked for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kinds: dict[str, dict[str, tuple[str, ...]]] = {}

    def ids(self, kinds: Sequence[str], name: str) -> tuple[str, ...]:
        """Ids of the records of these kinds that are called so."""
        for key in keys_of(name):
            found = tuple(dict.fromkeys(id for kind in kinds for id in self._of(kind).get(key, ())))
            if found:
                return found
        return ()

    def add(self, kind: str, id: str, title: str, fields: Mapping[str, Any]) -> None:
        """A record is there too, if names of its kind have been asked for."""
        known = self._kinds.get(kind)
        if known is not None:
            for name in (title, *(str(one) for other in _OTHERS for one in listed(fields.get(other)))):
                _put(known, sort_key(name), id)

    def _of(self, kind: str) -> dict[str, tuple[str, ...]]:
        known = self._kinds.get(kind)
        if known is None:
            known = self._kinds[kind] = {}
            for key, id in self._connection.execute("SELECT sort_key, id FROM record WHERE kind = ?", (kind,)):
                _put(known, key, id)
            for name, id in self._others(kind):
                _put(known, sort_key(name), id)
        return known

    def _others(self, kind: str) -> Iterator[tuple[str, str]]:
        for other in _OTHERS:
            field = fields_of(BY_NAME[kind].name).get(other)
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
