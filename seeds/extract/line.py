"""One typed or pasted line taken apart into the fields of a contact: who, where from, how to reach them.

What is certain is taken first and leaves less to guess about: addresses and numbers, then what a label names, then
known organisations and places, then positions. A name is what looks like one in what is left, and the rest is kept as
a summary, so that nothing that was typed is lost. No part of it asks a network, and the same line gives the same parts.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final

from db.fields import Value
from db.kinds import CONTACT
from db.search import fold
from db.search.rank import SMALL_WORDS
from seeds.extract.pieces import (
    KnownOrganisation,
    Piece,
    are_halves,
    beside,
    can_be_a_body,
    capitalised,
    country_of,
    ending_place,
    in_order,
    is_second_half,
    name_score,
    names_of,
    piece_of,
    place_of,
    position_in,
    questions,
    trimmed,
    where,
    without_courtesy,
    without_town_words,
)
from seeds.extract.taking import Taken, Taking
from seeds.extract.text import channels, lexicon
from seeds.gazetteer import places
from seeds.regex import regex

LONGEST: Final = 2_000  # characters of a line that are looked at
MOST_SEPARATED = 3  # parts that the name of an organisation may have between separators
MOST_ASKED = 12  # questions about organisations that one line is worth


Organisations = Callable[[str], Sequence[KnownOrganisation]]


def take_apart(line: str, organisations: Organisations = lambda _: ()) -> list[Taken]:
    """What a line says of a person, in the order of the line; no two parts overlap.

    `organisations` is asked with words of the line, and answers with known organisations that may be called so: which
    of them the words name is seen to here, so it may well be a search. Fields with many values, and the summary, may
    come several times; `values` puts them together. A line with nothing in it gives nothing, and beyond LONGEST
    characters it is not read.
    """
    return _Reader(line[:LONGEST], organisations).taken()


def values(taken: Iterable[Taken]) -> dict[str, Value]:
    """By field, all that was taken for it: many values in one tuple, the parts of a summary in one text."""
    found: dict[str, Value] = {}
    for one in taken:
        before = found.get(one.field)
        if isinstance(one.value, tuple) and isinstance(before, tuple):
            found[one.field] = (*before, *one.value)
        elif one.field == "summary" and before is not None:
            found[one.field] = f"{before}; {one.value}"
        else:
            found.setdefault(one.field, one.value)
    return found


# Labels

_LABELLED = regex(r"\s*([^\W\d_][\w .-]{0,24}?)\s*[:=]\s*(?=\S)")
_LABELLED_WITHOUT = regex(r"\s*(фио|ф\.\s?и\.\s?о\.|имя|должность|организация|место работы)\s+(?=\S)",
                          re.IGNORECASE)
_SEPARATORS = regex(r"[,;|\t\r\n\x0b\x0c\u2028\u2029•·()<>\[\]{}\0]|\s[-–—]+(?=\s)|(?<!(?<!\w)\w)/|/(?!\w(?!\w))")
_LABEL_FIELDS = {"тел": "phone", "tel": "phone", "фио": "name", "ф и о": "name", "имя": "name", "org": "organisation",
                 "место работы": "organisation", "address": "place", "адрес": "place", "г": "place", "note": "summary"}
_TAKEN_BY_LABEL = ("name", "other_names", "organisation", "position", "place", "country", "summary")


@lru_cache(maxsize=256)
def _labelled(label: str) -> str:
    """The field that a label names; empty for none."""
    plain = " ".join(label.lower().replace(".", " ").split())
    if channels.is_label(plain):
        return "phone"
    field = CONTACT.field(plain)
    return _LABEL_FIELDS.get(plain, "") or (field.name if field else "")


class _Reader(Taking):
    """Takes one line apart."""

    def __init__(self, line: str, organisations: Organisations) -> None:
        super().__init__(line)
        self._organisations = organisations
        self._is_lower = not any(char.isupper() for char in line)
        self._implied: tuple[str, int] | None = None  # the country of the place, and where the place ends
        self._asked = 0

    def taken(self) -> list[Taken]:
        """All parts, in the order of the line."""
        if any(char.isalnum() for char in self._line):
            self._take_emails()
            country = self._country()
            self._take_phones(country)
            pieces = self._take_labelled(self._pieces())
            pieces = self._take_whole_places(self._take_organisation(pieces))
            pieces = self._take_positions(self._take_end_places(pieces))
            self._take_rest(self._take_name(pieces))
            if self._implied and not self._has("country"):
                country, end = self._implied
                self._found.append(Taken("country", country, end, end, ""))
        return sorted(self._found, key=lambda one: (one.start, one.end))

    # Pieces

    def _pieces(self) -> list[Piece]:
        """What stands between separators and has letters or digits."""
        found, start = [], 0
        for separator in (*_SEPARATORS.finditer(self._left), None):
            end = separator.start() if separator else len(self._left)
            piece = piece_of(self._left[start:end], start, is_lower=self._is_lower)
            if any(char.isalnum() for char in piece.text):
                found.append(piece)
            start = separator.end() if separator else end
        return found

    def _take_labelled(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Take what a label names, such as `Position: judge`; the others are left."""
        left = []
        for piece in pieces:
            label = _LABELLED.match(piece.text) or _LABELLED_WITHOUT.match(piece.text)
            field = _labelled(label[1]) if label else ""
            bare = piece.part(piece.start + label.end(), piece.end) if label else piece
            if field in ("phone", "email", "channels") or _labelled(piece.text) in ("phone", "email"):
                left += [bare] if label else []
            elif field == "organisation":
                left.append(bare._replace(field=field))
            elif field in _TAKEN_BY_LABEL and (not self._has(field) or field == "summary"):
                value = without_courtesy(bare).text if field == "name" else bare.text
                if not self._take(field, value, bare.start, bare.end):
                    left.append(bare)
                elif field == "place" and (place := place_of(bare)):
                    self._implied = place.country, bare.end
            else:
                left.append(piece)
        return left

    # Places

    def _country(self) -> str | None:
        """The country that the line names, else that of the place it names; numbers are read in it."""
        pieces = [piece for piece in self._pieces() if len(piece.text) < 60]
        named = (code for piece in pieces for code in [country_of(piece)] if code)
        return next(named, None) or next((place.country for piece in pieces for place in [
            place_of(piece) or ending_place(piece)[0]] if place), None)

    def _take_whole_places(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Take pieces that are a country or a place and nothing else."""
        left = []
        for at, piece in enumerate(pieces):
            if not self._has("country") and (code := country_of(piece)):
                self._take("country", code, piece.start, piece.end)
            elif not self._has("place") and not piece.field and (place := place_of(piece)) and not (
                    at and is_second_half(pieces[at - 1], piece, place)):
                self._take_place(piece, place)
            else:
                left.append(piece)
        return left

    def _take_place(self, piece: Piece, place: places.Place) -> None:
        tokens = without_town_words(piece.tokens)
        bare = piece.part(tokens[0].start, tokens[-1].end)
        if place.kind == "country" and not self._has("country"):
            self._take("country", place.country, bare.start, bare.end)
        elif self._take_piece("place", bare):
            self._implied = place.country, bare.end

    def _take_end_places(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Take a place that stands at the end of a piece: Nilufar Saidova Dushanbe."""
        left = []
        for piece in pieces:
            place, start = ending_place(piece)
            is_body = not lexicon.TOWN.match(self._line, start) and any(
                token.plain in lexicon.BODIES for token in piece.tokens)
            if place and start > piece.start and not self._has("place") and not is_body:
                self._take_place(piece.part(start, piece.end), place)
                left.append(trimmed(piece.part(piece.start, start)))
            else:
                left.append(piece)
        return [piece for piece in left if piece.text]

    # Organisations

    def _take_organisation(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Take the first known organisation; what stands beside it in its piece is left."""
        for at, piece in sorted(enumerate(pieces), key=lambda one: not one[1].field):
            further = [later for later in pieces[at + 1:at + MOST_SEPARATED]
                       if not later.field and "\0" not in self._left[piece.start:later.end]]
            span = self._known_in(piece, further) if piece.field or not place_of(piece) else None
            if span is not None:
                id, start, end = span
                self._take("organisation", id, start, end)
                parts = [part for one in pieces for part in beside(one, start, end)]
                return [part._replace(field="") for part in parts]
        return [piece._replace(field="") for piece in pieces]

    def _known_in(self, piece: Piece, further: Sequence[Piece]) -> tuple[str, int, int] | None:
        """(id, start, end) of the known organisation with the longest name in the piece, or from it into the next."""
        own = piece.tokens
        tokens = [*own, *(token for later in further for token in later.tokens)]
        whole = self._line[piece.start:further[0].end] if further else ""
        for words in questions(piece, own, whole):
            if self._asked >= MOST_ASKED:
                return None
            self._asked += 1
            found = [(last - first, known.id, first, last) for known in self._organisations(words)
                     for name, is_short in names_of(known)
                     for first, last in where(name, tokens, len(own), is_short=is_short)]
            if found:
                _, id, first, last = max(found, key=lambda one: (one[0], -one[2]))
                return id, tokens[first].start, tokens[last - 1].end
        return None

    # Positions

    def _take_positions(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Take the first position; a name before or behind it is left, and so is all else."""
        left: list[Piece] = []
        for piece in pieces:
            span = position_in(piece)
            if span is None or self._has("position"):
                left.append(piece)
                continue
            first, last = span
            self._take_piece("position", piece.part(first, last))
            left += [part for part in (piece.part(piece.start, first), piece.part(last, piece.end)) if part.tokens]
        return left

    # Names

    def _take_name(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Take the piece that looks most like a person's name, or else like a body's; the others are left."""
        pieces = [bare for piece in pieces if (bare := without_courtesy(piece)).tokens]
        if self._has("name"):
            return self._take_other_names(pieces)
        pieces = self._joined_halves(pieces)
        likely = [(score, -at, piece) for at, piece in enumerate(pieces) if (score := name_score(piece))]
        if likely and not (self._is_lower and not self._found and max(likely)[0] < 3):
            chosen = max(likely)[2]
        else:
            bodies = [piece for piece in pieces if can_be_a_body(piece)] if not self._has("organisation") else []
            if not bodies:
                return pieces
            chosen = bodies[0]
        self._take("name", in_order(capitalised(chosen)), chosen.start, chosen.end)
        return self._take_other_names([piece for piece in pieces if piece is not chosen])

    def _joined_halves(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Pieces with `Saidova` and `Nilufar`, which only a comma keeps apart, made one."""
        joined: list[Piece] = []
        for piece in pieces:
            before = joined[-1] if joined else None
            if before and self._line[before.end:piece.start].strip() == "," and are_halves(before, piece):
                joined[-1] = Piece(before.start, piece.end, self._line[before.start:piece.end], self._is_lower)
            else:
                joined.append(piece)
        return joined

    def _take_other_names(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Take the name in another script: Nilufar Saidova (Нилуфар Саидова)."""
        name = next((str(one.value) for one in self._found if one.field == "name"), "")
        own = sorted(fold.skeleton(word) for word in fold.words(name))
        left = []
        for piece in pieces:
            if piece.text != name and sorted(fold.skeleton(token.plain) for token in piece.tokens) == own:
                self._take_piece("other_names", piece)
            else:
                left.append(piece)
        return left

    def _take_rest(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            tokens = piece.tokens
            is_street = len(tokens) > 1 and any(token.plain in lexicon.STREETS for token in tokens)
            if is_street and self._take_address(piece):
                continue
            if any(token.plain not in SMALL_WORDS for token in piece.tokens):
                self._take_piece("summary", piece)

    def _take_address(self, piece: Piece) -> bool:
        """Take a street as the place, or with the place that it stands beside; whether it could be taken."""
        place = next((one for one in self._found if one.field == "place"), None)
        if place is None:
            return self._take_piece("place", piece)
        between = self._line[min(place.end, piece.end):max(place.start, piece.start)]
        if between.strip() != ",":
            return False
        self._found.remove(place)
        start, end = min(place.start, piece.start), max(place.end, piece.end)
        if self._implied:
            self._implied = self._implied[0], end
        return self._take("place", self._line[start:end], start, end)


