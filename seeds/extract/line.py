"""One typed or pasted line taken apart into the fields of a contact: who, where from, how to reach them.

What is certain is taken first and leaves less to guess about: addresses and numbers, then what a label names, then
known organisations and places, then positions. A name is what looks like one in what is left, and the rest is kept as
a summary, so that nothing that was typed is lost. No part of it asks a network, and the same line gives the same parts.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from db import countries
from db.errors import BadValueError
from db.fields import Field, Value
from db.kinds import CONTACT
from db.search import aliases, fold
from db.search.rank import SMALL_WORDS
from seeds.extract import channels, lexicon, reach
from seeds.gazetteer import places

LONGEST: Final = 2_000  # characters of a line that are looked at
MOST_SEPARATED = 3  # parts that the name of an organisation may have between separators
MOST_ASKED = 12  # questions about organisations that one line is worth
LONGEST_PLACE = 3  # words
LONGEST_NAME = 5  # words
LARGE = 500_000  # inhabitants of a place that is known beyond its region
TOWN = 5_000  # inhabitants of a place of the region that is no village called like a person
REGION = ("TJ", "KG", "UZ", "KZ", "TM", "AF")


class KnownOrganisation(NamedTuple):
    """An organisation of the directory."""

    id: str
    title: str
    acronym: str | None


Organisations = Callable[[str], Sequence[KnownOrganisation]]


class Taken(NamedTuple):
    """One value, and the part of the line that it came from."""

    field: str  # name of a field of a contact
    value: Value  # as the field keeps it; of a field with many values, a tuple of this one
    start: int  # characters of the line
    end: int
    text: str  # what stands there; empty for a country that only follows from the place before it


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


# Words

_CASES = re.compile(r"(?:ami|om|am|ov|ka|a|u|e|y|i|s)$")  # of a word for a post: начальника, директором, officers


class _Token(NamedTuple):
    """One word of the line."""

    plain: str
    start: int
    end: int
    text: str
    is_lower: bool  # whether it is of a line without any capital, where small letters tell nothing

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital, or would if the line had any."""
        return self.text[:1].isupper() or (self.is_lower and self.plain not in lexicon.JOINING)

    @property
    def is_post(self) -> bool:
        """Whether it is the word for a position, in any case of Russian."""
        stem = _CASES.sub("", self.plain)
        return (self.plain in lexicon.POSTS or (len(stem) > 4 and stem in lexicon.POSTS)) and self.text[-2:] not in ("'s", "’s")

    @property
    def is_surname(self) -> bool:
        """Whether it ends as surnames of the region do."""
        return len(self.plain) > 4 and lexicon.SURNAME.search(self.plain) is not None

    @property
    def can_be_in_a_name(self) -> bool:
        """Whether people may be called so: letters, and no word for a body, a post or a courtesy."""
        return (not any(char.isdigit() for char in self.text) and not self.is_post
                and self.plain not in lexicon.NEVER_IN_A_NAME)


class _Piece(NamedTuple):
    """A part of the line between separators, without blanks and quotes at its ends."""

    start: int
    end: int
    text: str
    is_lower: bool  # whether it is of a line without any capital
    field: str = ""  # what its label says it is

    @property
    def tokens(self) -> list[_Token]:
        """Its words."""
        return [_Token(plain, self.start + first, self.start + last, self.text[first:last], self.is_lower)
                for first, last, plain in fold.spans(self.text) if plain]

    def part(self, first: int, last: int) -> "_Piece":
        """The part between two characters of the line."""
        return _piece(self.text[first - self.start:last - self.start], first, self.field, is_lower=self.is_lower)


_QUOTES = {"»": "«", "”": "“"}
_ENDS = " \t\r\n.:-–—_*\"'“”„«»‘’`=&+\u00a0"


def _piece(text: str, start: int, field: str = "", *, is_lower: bool = False) -> _Piece:
    """The text without what stands at its ends and means nothing; a last dot stays with an initial."""
    left = len(text) - len(text.lstrip(_ENDS))
    bare = text.strip(_ENDS)
    behind = text[left + len(bare):left + len(bare) + 1]
    if _is_left_open(bare, behind) or (behind == "." and re.search(r"(?:^|[^\w])[^\W\d_]$", bare)):
        bare += behind
    return _Piece(start + left, start + left + len(bare), bare, is_lower, field)


def _is_left_open(text: str, behind: str) -> bool:
    """Whether a quote that begins in the text is closed by the letter behind it."""
    if behind == '"':
        return text.count(behind) % 2 == 1
    return behind in _QUOTES and text.count(_QUOTES[behind]) > text.count(behind)


# Labels

_LABELLED = re.compile(r"\s*([^\W\d_][\w .-]{0,24}?)\s*[:=]\s*(?=\S)")
_LABELLED_WITHOUT = re.compile(r"\s*(фио|ф\.\s?и\.\s?о\.|имя|должность|организация|место работы)\s+(?=\S)",
                               re.IGNORECASE)
_SEPARATORS = re.compile(r"[,;|\t\r\n\x0b\x0c\u2028\u2029•·()<>\[\]{}\0]|\s[-–—]+(?=\s)|(?<!(?<!\w)\w)/|/(?!\w(?!\w))")
_LABEL_FIELDS = {"тел": "phone", "tel": "phone", "фио": "name", "ф и о": "name", "имя": "name", "org": "organisation",
                 "место работы": "organisation", "address": "place", "адрес": "place", "г": "place", "note": "summary"}
_TAKEN_BY_LABEL = ("name", "other_names", "organisation", "position", "place", "country", "summary")


class _Reader:
    """Takes one line apart."""

    def __init__(self, line: str, organisations: Organisations) -> None:
        self._line = line
        self._left = line  # the line with what is taken put out by \0, which separates
        self._organisations = organisations
        self._is_lower = not any(char.isupper() for char in line)
        self._implied: tuple[str, int] | None = None  # the country of the place, and where the place ends
        self._asked = 0
        self._found: list[Taken] = []

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

    # What has been taken

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

    def _take_piece(self, name: str, piece: _Piece) -> bool:
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
        kept = {one.value: (one, channels) for one, channels, is_fax in reversed(found) if not is_fax}
        # The channels of a contact are those of its first phone.
        main = next((one for one, channels, is_fax in found if channels and not is_fax), None) or next(
            (one for one, _, is_fax in found if not is_fax), None)
        for one, channels in kept.values():
            self._take("phone" if main and one.value == main.value else "other_phones", one.value, one.start, one.end)
            if main and one.value == main.value:
                for channel, start, end in channels:
                    self._take("channels", channel, start, end)
        for one, channels, is_fax in found:
            start = min([one.start, *(start for _, start, _ in channels)])
            if is_fax:
                self._take("summary", self._line[start:one.end], start, one.end)
            self._put_out(start, max([one.end, *(end for _, _, end in channels)]))
        self._forget_phone_labels(found)

    def _forget_phone_labels(self, found: Iterable[tuple[reach.Found, list[tuple[str, int, int]], bool]]) -> None:
        for one, _, _ in found:
            for match in channels.beside(self._left, one):
                self._put_out(*match.span())

    # Pieces

    def _pieces(self) -> list[_Piece]:
        """What stands between separators and has letters or digits."""
        found, start = [], 0
        for separator in (*_SEPARATORS.finditer(self._left), None):
            end = separator.start() if separator else len(self._left)
            piece = _piece(self._left[start:end], start, is_lower=self._is_lower)
            if any(char.isalnum() for char in piece.text):
                found.append(piece)
            start = separator.end() if separator else end
        return found

    def _take_labelled(self, pieces: Sequence[_Piece]) -> list[_Piece]:
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
                value = _without_courtesy(bare).text if field == "name" else bare.text
                if not self._take(field, value, bare.start, bare.end):
                    left.append(bare)
                elif field == "place" and (place := _place_of(bare)):
                    self._implied = place.country, bare.end
            else:
                left.append(piece)
        return left

    # Places

    def _country(self) -> str | None:
        """The country that the line names, else that of the place it names; numbers are read in it."""
        pieces = [piece for piece in self._pieces() if len(piece.text) < 60]
        named = (code for piece in pieces for code in [_country_of(piece)] if code)
        return next(named, None) or next((place.country for piece in pieces for place in [
            _place_of(piece) or _ending_place(piece)[0]] if place), None)

    def _take_whole_places(self, pieces: Sequence[_Piece]) -> list[_Piece]:
        """Take pieces that are a country or a place and nothing else."""
        left = []
        for at, piece in enumerate(pieces):
            if not self._has("country") and (code := _country_of(piece)):
                self._take("country", code, piece.start, piece.end)
            elif not self._has("place") and not piece.field and (place := _place_of(piece)) and not (
                    at and _is_second_half(pieces[at - 1], piece, place)):
                self._take_place(piece, place)
            else:
                left.append(piece)
        return left

    def _take_place(self, piece: _Piece, place: places.Place) -> None:
        tokens = _without_town_words(piece.tokens)
        bare = piece.part(tokens[0].start, tokens[-1].end)
        if place.kind == "country" and not self._has("country"):
            self._take("country", place.country, bare.start, bare.end)
        elif self._take_piece("place", bare):
            self._implied = place.country, bare.end

    def _take_end_places(self, pieces: Sequence[_Piece]) -> list[_Piece]:
        """Take a place that stands at the end of a piece: Nilufar Saidova Dushanbe."""
        left = []
        for piece in pieces:
            place, start = _ending_place(piece)
            is_body = any(token.plain in lexicon.BODIES for token in piece.tokens) and not lexicon.TOWN.match(self._line, start)
            if place and start > piece.start and not self._has("place") and not is_body:
                self._take_place(piece.part(start, piece.end), place)
                left.append(_trimmed(piece.part(piece.start, start)))
            else:
                left.append(piece)
        return [piece for piece in left if piece.text]

    # Organisations

    def _take_organisation(self, pieces: Sequence[_Piece]) -> list[_Piece]:
        """Take the first known organisation; what stands beside it in its piece is left."""
        for at, piece in sorted(enumerate(pieces), key=lambda one: not one[1].field):
            further = [later for later in pieces[at + 1:at + MOST_SEPARATED]
                       if not later.field and "\0" not in self._left[piece.start:later.end]]
            span = self._known_in(piece, further) if piece.field or not _place_of(piece) else None
            if span is not None:
                id, start, end = span
                self._take("organisation", id, start, end)
                parts = [part for one in pieces for part in _beside(one, start, end)]
                return [part._replace(field="") for part in parts]
        return [piece._replace(field="") for piece in pieces]

    def _known_in(self, piece: _Piece, further: Sequence[_Piece]) -> tuple[str, int, int] | None:
        """(id, start, end) of the known organisation with the longest name in the piece, or from it into the next."""
        own = piece.tokens
        tokens = [*own, *(token for later in further for token in later.tokens)]
        whole = self._line[piece.start:further[0].end] if further else ""
        for words in _questions(piece, own, whole):
            if self._asked >= MOST_ASKED:
                return None
            self._asked += 1
            found = [(last - first, known.id, first, last) for known in self._organisations(words)
                     for name, is_short in _names_of(known)
                     for first, last in _where(name, tokens, len(own), is_short=is_short)]
            if found:
                _, id, first, last = max(found, key=lambda one: (one[0], -one[2]))
                return id, tokens[first].start, tokens[last - 1].end
        return None

    # Positions

    def _take_positions(self, pieces: Sequence[_Piece]) -> list[_Piece]:
        """Take the first position; a name before or behind it is left, and so is all else."""
        left: list[_Piece] = []
        for piece in pieces:
            span = _position_in(piece)
            if span is None or self._has("position"):
                left.append(piece)
                continue
            first, last = span
            self._take_piece("position", piece.part(first, last))
            left += [part for part in (piece.part(piece.start, first), piece.part(last, piece.end)) if part.tokens]
        return left

    # Names

    def _take_name(self, pieces: Sequence[_Piece]) -> list[_Piece]:
        """Take the piece that looks most like a person's name, or else like a body's; the others are left."""
        pieces = [bare for piece in pieces if (bare := _without_courtesy(piece)).tokens]
        if self._has("name"):
            return self._take_other_names(pieces)
        pieces = self._joined_halves(pieces)
        likely = [(score, -at, piece) for at, piece in enumerate(pieces) if (score := _name_score(piece))]
        if likely and not (self._is_lower and not self._found and max(likely)[0] < 3):
            chosen = max(likely)[2]
        else:
            bodies = [piece for piece in pieces if _can_be_a_body(piece)] if not self._has("organisation") else []
            if not bodies:
                return pieces
            chosen = bodies[0]
        self._take("name", _in_order(_capitalised(chosen)), chosen.start, chosen.end)
        return self._take_other_names([piece for piece in pieces if piece is not chosen])

    def _joined_halves(self, pieces: Sequence[_Piece]) -> list[_Piece]:
        """Pieces with `Saidova` and `Nilufar`, which only a comma keeps apart, made one."""
        joined: list[_Piece] = []
        for piece in pieces:
            before = joined[-1] if joined else None
            if before and self._line[before.end:piece.start].strip() == "," and _are_halves(before, piece):
                joined[-1] = _Piece(before.start, piece.end, self._line[before.start:piece.end], self._is_lower)
            else:
                joined.append(piece)
        return joined

    def _take_other_names(self, pieces: Sequence[_Piece]) -> list[_Piece]:
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

    def _take_rest(self, pieces: Sequence[_Piece]) -> None:
        for piece in pieces:
            tokens = piece.tokens
            if len(tokens) > 1 and any(token.plain in lexicon.STREETS for token in tokens) and self._take_address(piece):
                continue
            if any(token.plain not in SMALL_WORDS for token in piece.tokens):
                self._take_piece("summary", piece)

    def _take_address(self, piece: _Piece) -> bool:
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


# What a piece is

@lru_cache(maxsize=1)
def _fields() -> dict[str, Field]:
    return {field.name: field for field in CONTACT.fields}


@lru_cache(maxsize=256)
def _labelled(label: str) -> str:
    """The field that a label names; empty for none."""
    plain = " ".join(label.lower().replace(".", " ").split())
    if re.fullmatch(channels.ANY_LABEL, plain, re.IGNORECASE):
        return "phone"
    field = CONTACT.field(plain)
    return _LABEL_FIELDS.get(plain, "") or (field.name if field else "")


def _trimmed(piece: _Piece) -> _Piece:
    """The piece without the words that joined it to what was taken: Officer at."""
    tokens = piece.tokens
    while tokens and tokens[-1].plain in lexicon.JOINING and not tokens[-1].is_capital:
        tokens = tokens[:-1]
    while tokens and tokens[0].plain in lexicon.JOINING and not tokens[0].is_capital:
        tokens = tokens[1:]
    if len(tokens) == len(piece.tokens):
        return piece
    return piece.part(tokens[0].start, tokens[-1].end) if tokens else piece.part(piece.start, piece.start)


def _country_of(piece: _Piece) -> str | None:
    """The country that the piece names and nothing else; a code of two letters only for one of the region."""
    if len(piece.text) > 40 or not piece.text[:1].isalpha() or "." in piece.text:
        return None
    if len(piece.text) <= 3:
        return piece.text if piece.text in REGION else None
    words = [token.text for token in piece.tokens if token.plain not in lexicon.COUNTRY_WORDS]
    return countries.code_of(piece.text) or (countries.code_of(" ".join(words)) if words else None)


def _place_of(piece: _Piece) -> places.Place | None:
    """The place that the piece names and nothing else but a word such as `г.`."""
    tokens = _without_town_words(piece.tokens)
    return _called(tokens) if 0 < len(tokens) <= LONGEST_PLACE and tokens[0].is_capital else None


def _without_town_words(tokens: Sequence[_Token]) -> Sequence[_Token]:
    """The name of a place without the word for a town in front of it or behind it."""
    if len(tokens) > 1 and tokens[0].plain in lexicon.TOWN_WORDS:
        tokens = tokens[1:]
    return tokens[:-1] if len(tokens) > 1 and tokens[-1].plain in lexicon.TOWN_WORDS else tokens


def _ending_place(piece: _Piece) -> tuple[places.Place | None, int]:
    """The place at the end of a piece that is longer, and where it starts; only of places of the region."""
    tokens = piece.tokens
    for size in range(min(LONGEST_PLACE, len(tokens)), 0, -1):
        last = tokens[-size:]
        if last[0].is_capital and (place := _called(last)) and (place.country in REGION or size == len(tokens)):
            town = len(tokens) > size and tokens[-size - 1].plain in ("g", "gorod")
            return place, tokens[-size - town].start
    return None, 0


def _called(tokens: Sequence[_Token]) -> places.Place | None:
    """The place that is called exactly so: of the region, or large; those of the region first."""
    return _place_called("".join([token.plain for token in tokens]), " ".join([token.text for token in tokens]))


@lru_cache(maxsize=512)
def _place_called(plain: str, name: str) -> places.Place | None:
    if len(plain) < 3 or plain in lexicon.POSTS or plain in lexicon.BODIES or plain in lexicon.JOINING:
        return None
    exact = [place for place in places.find(name)
             if any("".join(fold.words(other)) == plain for other in (place.name, *place.other_names))]
    home = [place for place in exact
            if place.country in REGION and (place.population >= TOWN or place.kind == "region")]
    large = [place for place in exact if place.population >= LARGE]
    return min(home, key=lambda place: REGION.index(place.country) > 3, default=None) or next(iter(large), None)


def _is_second_half(before: _Piece, piece: _Piece, place: places.Place) -> bool:
    """Whether the piece is rather the given name behind a surname: Karimov, Iskandar."""
    return place.population < 100_000 and place.kind != "capital" and _are_halves(before, piece)


def _are_halves(surname: _Piece, given: _Piece) -> bool:
    """Whether one piece is a surname and the next one the given names to it."""
    first, second = surname.tokens, given.tokens
    return (len(first) == 1 and first[0].is_surname and first[0].can_be_in_a_name and 0 < len(second) < 3
            and all(token.is_capital and token.can_be_in_a_name for token in second) and not second[0].text.isupper()
            and not any(token.is_surname for token in second[:1]))


# Organisations

def _questions(piece: _Piece, tokens: Sequence[_Token], whole: str) -> Iterator[str]:
    """What to ask about: the piece, without a place at its end, its words in capitals; a body with what follows it."""
    if not any(len(token.plain) > 1 for token in tokens):
        return
    yield piece.text
    _, start = _ending_place(piece)
    if start > piece.start:
        yield piece.part(piece.start, start).text
    for token in tokens:
        if len(tokens) > 1 and len(token.text) > 1 and token.text.isupper():
            yield token.text
    if whole and any(token.plain in lexicon.BODIES for token in tokens):
        yield whole


def _names_of(known: KnownOrganisation) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The plain words of each name of an organisation, and whether it is an acronym."""
    title, acronym = tuple(fold.words(known.title)), tuple(fold.words(known.acronym or ""))
    for name in dict.fromkeys((title, acronym, *aliases.names(title), *aliases.names(acronym))):
        if name:
            yield name, name == acronym or (len(name) == 1 and len(name[0]) < 7 and name != title)


def _where(name: Sequence[str], tokens: Sequence[_Token], own: int, *, is_short: bool) -> Iterator[tuple[int, int]]:
    """(first, behind the last) token of each place where the name begins among the `own` first of the tokens.

    An acronym stands in capitals or alone.
    """
    for at in range(min(own, len(tokens) - len(name) + 1)):
        some = tokens[at:at + len(name)]
        same = all(word == token.plain or (
            not is_short and len(word) > 3 and fold.skeleton(word) == fold.skeleton(token.plain))
            for word, token in zip(name, some, strict=True))
        alone = own == len(some) or (some[0].is_lower and len(some[0].plain) > 2)
        if same and (not is_short or alone or some[0].text[:2].isupper()):
            yield at, at + len(name)


def _beside(piece: _Piece, start: int, end: int) -> list[_Piece]:
    """What is left of a piece when the part between two characters of the line is taken out."""
    if piece.end <= start or piece.start >= end:
        return [piece]
    parts = _trimmed(piece.part(piece.start, max(piece.start, start))), _trimmed(
        piece.part(min(piece.end, end), piece.end))
    return [part for part in parts if any(char.isalnum() for char in part.text)]


# Positions

def _position_in(piece: _Piece) -> tuple[int, int] | None:
    """Where the position in the piece starts and ends; None where there is none."""
    tokens = piece.tokens
    posts = [at for at, token in enumerate(tokens) if token.is_post or token.plain in lexicon.RANKS]
    if not posts or (len(tokens) > 12):
        return None
    first, last = posts[0], len(tokens)
    while first and (tokens[first - 1].plain in lexicon.BEFORE_POST or tokens[first - 1].plain in lexicon.BEFORE_RANK
                     or not tokens[first - 1].is_capital):
        first -= 1
    if first and not _is_name(tokens[:first]):
        first = 0
    for size in (4, 3, 2):  # a name behind it
        if first == 0 and last - size > posts[0] and _is_name(tokens[last - size:last]) and (
                tokens[-size - 1].is_post or tokens[-size - 1].plain in lexicon.RANKS or not tokens[-size - 1].is_capital):
            last -= size
            break
    return tokens[first].start, piece.end if last == len(tokens) else tokens[last - 1].end


def _is_name(tokens: Sequence[_Token]) -> bool:
    """Whether the words are surely a person's name: a surname or an initial among capitals."""
    return 1 < len(tokens) <= LONGEST_NAME and all(
        token.can_be_in_a_name and (token.is_capital or token.plain in lexicon.OF_NAMES) for token in tokens) and any(
        token.is_surname or len(token.plain) == 1 for token in tokens)


# Names

_DEGREE = re.compile(r"(?:[кд]\.\s?[а-я]{1,4}\.\s?н\.|ph\.?\s?d\.?)\s*(?=\w)", re.IGNORECASE)


def _without_courtesy(piece: _Piece) -> _Piece:
    """The piece without Ms., Dr, г-жа, к.ю.н. in front."""
    if degree := _DEGREE.match(piece.text):
        piece = piece.part(piece.start + degree.end(), piece.end)
    tokens = piece.tokens
    start = 0
    while start < len(tokens) - 1:
        two = "".join(token.plain for token in tokens[start:start + 2])
        if tokens[start].plain in lexicon.HONORIFICS:
            start += 1
        elif two in ("gn", "gzha", "dr") and "-" in piece.text[:tokens[start + 1].end - piece.start]:
            start += 2
        else:
            break
    return piece.part(tokens[start].start, piece.end) if start and start < len(tokens) else piece


def _name_score(piece: _Piece) -> float:
    """How much the piece looks like the name of a person; 0 for not at all."""
    tokens = piece.tokens
    if not 0 < len(tokens) <= LONGEST_NAME or not all(token.can_be_in_a_name for token in tokens):
        return 0.0
    if any(char.isdigit() for char in piece.text) or "«" in piece.text:
        return 0.0
    capitals = sum(token.is_capital or token.plain in lexicon.OF_NAMES for token in tokens)
    if len(tokens) == 1:
        return 0.5 if capitals and not tokens[0].text.isupper() else 0.0
    if capitals < len(tokens):
        return 0.0
    return 2.0 + sum(1.0 for token in tokens if token.is_surname or len(token.plain) == 1)


def _can_be_a_body(piece: _Piece) -> bool:
    """Whether the piece may be the name of an organisation."""
    tokens = piece.tokens
    return len(tokens) < 12 and any(len(token.plain) > 1 and not token.plain.isdigit() for token in tokens) and (
        any(token.plain in lexicon.BODIES for token in tokens) or (tokens[0].is_capital and not piece.is_lower))


def _capitalised(piece: _Piece) -> str:
    """The name with the capitals that were not typed."""
    if not piece.is_lower:
        return piece.text
    return re.sub(r"(?<![^\W_])[^\W\d_]", lambda letter: letter[0].upper(), piece.text)


def _in_order(name: str) -> str:
    """`Saidova, Nilufar` as Nilufar Saidova."""
    surname, comma, given = name.partition(",")
    return f"{given.strip()} {surname.strip()}" if comma else name
