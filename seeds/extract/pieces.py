"""The pieces that separators leave of a typed line, and what each may be: a place, a body, a position, a name."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from db import countries
from db.search import aliases, fold
from seeds.extract.text import lexicon
from seeds.gazetteer import places
from seeds.regex import regex

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


_CASES = regex(r"(?:ami|om|am|ov|ka|a|u|e|y|i|s)$")  # of a word for a post: начальника, директором, officers


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
        return self.text[-2:] not in ("'s", "’s") and (
            self.plain in lexicon.POSTS or (len(stem) > 4 and stem in lexicon.POSTS))

    @property
    def is_surname(self) -> bool:
        """Whether it ends as surnames of the region do."""
        return len(self.plain) > 4 and lexicon.SURNAME.search(self.plain) is not None

    @property
    def can_be_in_a_name(self) -> bool:
        """Whether people may be called so: letters, and no word for a body, a post or a courtesy."""
        return (not any(char.isdigit() for char in self.text) and not self.is_post
                and self.plain not in lexicon.NEVER_IN_A_NAME)


class Piece(NamedTuple):
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

    def part(self, first: int, last: int) -> "Piece":
        """The part between two characters of the line."""
        return piece_of(self.text[first - self.start:last - self.start], first, self.field, is_lower=self.is_lower)


_QUOTES = {"»": "«", "”": "“"}
_ENDS = " \t\r\n.:-–—_*\"'“”„«»‘’`=&+\u00a0"


def piece_of(text: str, start: int, field: str = "", *, is_lower: bool = False) -> Piece:
    """The text without what stands at its ends and means nothing; a last dot stays with an initial."""
    left = len(text) - len(text.lstrip(_ENDS))
    bare = text.strip(_ENDS)
    behind = text[left + len(bare):left + len(bare) + 1]
    if _is_left_open(bare, behind) or (behind == "." and re.search(r"(?:^|[^\w])[^\W\d_]$", bare)):
        bare += behind
    return Piece(start + left, start + left + len(bare), bare, is_lower, field)


def _is_left_open(text: str, behind: str) -> bool:
    """Whether a quote that begins in the text is closed by the letter behind it."""
    if behind == '"':
        return text.count(behind) % 2 == 1
    return behind in _QUOTES and text.count(_QUOTES[behind]) > text.count(behind)


# What a piece is

def trimmed(piece: Piece) -> Piece:
    """The piece without the words that joined it to what was taken: Officer at."""
    tokens = piece.tokens
    while tokens and tokens[-1].plain in lexicon.JOINING and not tokens[-1].is_capital:
        tokens = tokens[:-1]
    while tokens and tokens[0].plain in lexicon.JOINING and not tokens[0].is_capital:
        tokens = tokens[1:]
    if len(tokens) == len(piece.tokens):
        return piece
    return piece.part(tokens[0].start, tokens[-1].end) if tokens else piece.part(piece.start, piece.start)


def country_of(piece: Piece) -> str | None:
    """The country that the piece names and nothing else; a code of two letters only for one of the region."""
    if len(piece.text) > 40 or not piece.text[:1].isalpha() or "." in piece.text:
        return None
    if len(piece.text) <= 3:
        return piece.text if piece.text in REGION else None
    words = [token.text for token in piece.tokens if token.plain not in lexicon.COUNTRY_WORDS]
    return countries.code_of(piece.text) or (countries.code_of(" ".join(words)) if words else None)


def place_of(piece: Piece) -> places.Place | None:
    """The place that the piece names and nothing else but a word such as `г.`."""
    tokens = without_town_words(piece.tokens)
    return _called(tokens) if 0 < len(tokens) <= LONGEST_PLACE and tokens[0].is_capital else None


def without_town_words(tokens: Sequence[_Token]) -> Sequence[_Token]:
    """The name of a place without the word for a town in front of it or behind it."""
    if len(tokens) > 1 and tokens[0].plain in lexicon.TOWN_WORDS:
        tokens = tokens[1:]
    return tokens[:-1] if len(tokens) > 1 and tokens[-1].plain in lexicon.TOWN_WORDS else tokens


def ending_place(piece: Piece) -> tuple[places.Place | None, int]:
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


def is_second_half(before: Piece, piece: Piece, place: places.Place) -> bool:
    """Whether the piece is rather the given name behind a surname: Karimov, Iskandar."""
    return place.population < 100_000 and place.kind != "capital" and are_halves(before, piece)


def are_halves(surname: Piece, given: Piece) -> bool:
    """Whether one piece is a surname and the next one the given names to it."""
    first, second = surname.tokens, given.tokens
    return (len(first) == 1 and first[0].is_surname and first[0].can_be_in_a_name and 0 < len(second) < 3
            and all(token.is_capital and token.can_be_in_a_name for token in second) and not second[0].text.isupper()
            and not any(token.is_surname for token in second[:1]))


# Organisations

def questions(piece: Piece, tokens: Sequence[_Token], whole: str) -> Iterator[str]:
    """What to ask about: the piece, without a place at its end, its words in capitals; a body with what follows it."""
    if not any(len(token.plain) > 1 for token in tokens):
        return
    yield piece.text
    _, start = ending_place(piece)
    if start > piece.start:
        yield piece.part(piece.start, start).text
    for token in tokens:
        if len(tokens) > 1 and len(token.text) > 1 and token.text.isupper():
            yield token.text
    if whole and any(token.plain in lexicon.BODIES for token in tokens):
        yield whole


def names_of(known: KnownOrganisation) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The plain words of each name of an organisation, and whether it is an acronym."""
    title, acronym = tuple(fold.words(known.title)), tuple(fold.words(known.acronym or ""))
    for name in dict.fromkeys((title, acronym, *aliases.names(title), *aliases.names(acronym))):
        if name:
            yield name, name == acronym or (len(name) == 1 and len(name[0]) < 7 and name != title)


def where(name: Sequence[str], tokens: Sequence[_Token], own: int, *, is_short: bool) -> Iterator[tuple[int, int]]:
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


def beside(piece: Piece, start: int, end: int) -> list[Piece]:
    """What is left of a piece when the part between two characters of the line is taken out."""
    if piece.end <= start or piece.start >= end:
        return [piece]
    parts = trimmed(piece.part(piece.start, max(piece.start, start))), trimmed(
        piece.part(min(piece.end, end), piece.end))
    return [part for part in parts if any(char.isalnum() for char in part.text)]


# Positions

def position_in(piece: Piece) -> tuple[int, int] | None:
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
        before = tokens[-size - 1] if len(tokens) > size else tokens[0]
        if first == 0 and last - size > posts[0] and _is_name(tokens[last - size:last]) and (
                before.is_post or before.plain in lexicon.RANKS or not before.is_capital):
            last -= size
            break
    return tokens[first].start, piece.end if last == len(tokens) else tokens[last - 1].end


def _is_name(tokens: Sequence[_Token]) -> bool:
    """Whether the words are surely a person's name: a surname or an initial among capitals."""
    return 1 < len(tokens) <= LONGEST_NAME and all(
        token.can_be_in_a_name and (token.is_capital or token.plain in lexicon.OF_NAMES) for token in tokens) and any(
        token.is_surname or len(token.plain) == 1 for token in tokens)


# Names

_DEGREE = regex(r"(?:[кд]\.\s?[а-я]{1,4}\.\s?н\.|ph\.?\s?d\.?)\s*(?=\w)", re.IGNORECASE)


def without_courtesy(piece: Piece) -> Piece:
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


def name_score(piece: Piece) -> float:
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


def can_be_a_body(piece: Piece) -> bool:
    """Whether the piece may be the name of an organisation."""
    tokens = piece.tokens
    return len(tokens) < 12 and any(len(token.plain) > 1 and not token.plain.isdigit() for token in tokens) and (
        any(token.plain in lexicon.BODIES for token in tokens) or (tokens[0].is_capital and not piece.is_lower))


def capitalised(piece: Piece) -> str:
    """The name with the capitals that were not typed."""
    if not piece.is_lower:
        return piece.text
    return re.sub(r"(?<![^\W_])[^\W\d_]", lambda letter: letter[0].upper(), piece.text)


def in_order(name: str) -> str:
    """`Saidova, Nilufar` as Nilufar Saidova."""
    surname, comma, given = name.partition(",")
    return f"{given.strip()} {surname.strip()}" if comma else name
