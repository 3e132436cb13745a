"""What is taken of a typed line: its addresses and numbers, and any other part as the value of a field."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from db.errors import BadValueError
from db.fields import Field, Value
from db.kinds import CONTACT
from seeds.extract.pieces import Piece
from seeds.extract.text import channels, reach


class Taken(NamedTuple):
    """One value, and the part of the line that it came from."""

    field: str  # name of a field of a contact
    value: Value  # as the field keeps it; of a field with many values, a tuple of this one
    start: int  # characters of the line
    end: int
    text: str  # what stands there; empty for a country that only follows from the place before it


@lru_cache(maxsize=1)
def _fields() -> dict[str, Field]:
    return {field.name: field for field in CONTACT.fields}


class Taking:
    """One line, what was taken of it, and what is left."""

    def __init__(self, line: str) -> None:
        self._line = line
        self._left = line  # the line with what is taken put out by \0, which separates
        self._found: list[Taken] = []

    def _has(self, field: str) -> bool:
        return any(one.field == field for one in self._found)

    def _take(self, name: str, value: str, start: int, end: int) -> bool:
        """Take a part of the line as the value of a field; whether the field accepts it."""
        field = _fields()[name]
        try:
            kept = field.accept(value)
        except BadValueError:
            return False
        if kept is None:
            return False
        self._found.append(Taken(name, kept, start, end, self._line[start:end]))
        self._put_out(start, end)
        return True

    def _put_out(self, start: int, end: int) -> None:
        self._left = self._left[:start] + "\0" * (end - start) + self._left[end:]

    def _take_piece(self, name: str, piece: Piece) -> bool:
        return self._take(name, piece.text, piece.start, piece.end)

    # Addresses and numbers

    def _take_emails(self) -> None:
        for found in reach.emails(self._line):
            label = channels.BEFORE_EMAIL.search(self._left, max(0, found.start - 20), found.start)
            if not any(one.value in (found.value, (found.value,)) for one in self._found):
                self._take("other_emails" if self._has("email") else "email", found.value, found.start, found.end)
            self._put_out(label.start() if label else found.start, found.end)

    def _take_phones(self, country: str | None) -> None:
        found = [(one, *channels.of(self._left, one)) for one in reach.phones(self._left, country)]
        kept = {one.value: (one, means) for one, means, is_fax in reversed(found) if not is_fax}
        # The channels of a contact are those of its first phone.
        main = next((one for one, means, is_fax in found if means and not is_fax), None) or next(
            (one for one, _, is_fax in found if not is_fax), None)
        for one, means in kept.values():
            self._take("phone" if main and one.value == main.value else "other_phones", one.value, one.start, one.end)
            if main and one.value == main.value:
                for channel, start, end in means:
                    self._take("channels", channel, start, end)
        for one, means, is_fax in found:
            start = min([one.start, *(start for _, start, _ in means)])
            if is_fax:
                self._take("summary", self._line[start:one.end], start, one.end)
            self._put_out(start, max([one.end, *(end for _, _, end in means)]))
        self._forget_phone_labels(found)

    def _forget_phone_labels(self, found: Iterable[tuple[reach.Found, list[tuple[str, int, int]], bool]]) -> None:
        for one, _, _ in found:
            for match in channels.beside(self._left, one):
                self._put_out(*match.span())
