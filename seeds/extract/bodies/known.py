"""Bodies known in the field by name, of db/data/aliases.tsv and known_bodies.tsv, found in the spellings listed."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from db.search import fold
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_RUSSIAN_ENDING = regex(r"(?:ами|ом|ой|ою|ем|а|у|е|ы|и)$")


class Known(NamedTuple):
    """One body of the field: its names, acronyms first, and its type (db.kinds.ORGANISATION_TYPES)."""

    names: tuple[str, ...]
    type: str

    @property
    def acronyms(self) -> tuple[str, ...]:
        """Those of its names that are written in capitals."""
        return tuple(name for name in self.names if is_short(name))


@lru_cache(maxsize=8192)
def is_short(name: str) -> bool:
    """Whether a name is an acronym: OSCE, УНП ООН."""
    return all(part.isupper() for part in re.split(r"[\s/-]", name) if part) and len(name) < 12


FILES: Final = (("db", "data/aliases.tsv"), ("seeds", "extract/bodies/known_bodies.tsv"))


def _bodies() -> Iterator[Known]:
    """The bodies of both tables; what the second says more of one of the first is put to that."""
    groups: dict[str, Known] = {}
    for package, file in FILES:
        type = ""
        for line in files(package).joinpath(file).read_text(encoding="utf-8").splitlines():
            if line.startswith("#="):
                type = line[2:].strip()
            elif line and type and not line.startswith("#"):
                first, *others = line.split("\t")
                before = groups.get(first, Known((first,), type))
                groups[first] = before._replace(names=(*before.names, *others))
    yield from groups.values()


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], str, Known]]]:
    """By the first plain word of each name: its plain words, the name, and the body."""
    table: dict[str, list[tuple[tuple[str, ...], str, Known]]] = {}
    for body in _bodies():
        for name in body.names:
            plain = tuple(fold.words(name))
            table.setdefault(plain[0], []).append((plain, name, body))
    for names in table.values():
        names.sort(key=lambda one: -len(one[0]))
    return table


@lru_cache(maxsize=4096)
def called(name: str) -> Known | None:
    """The body that is called exactly so; an acronym in its own letters: a Nigerian OON is no ООН, Umed no УМЭД."""
    plain = tuple(fold.words(name))
    return next((body for words, usual, body in _table().get(plain[0], ()) if words == plain and (
        not (is_short(name) or is_short(usual)) or usual.isascii() == name.isascii())), None) if plain else None


def begins(words: Sequence[Word], at: int) -> Iterator[tuple[int, Known, str]]:
    """(words it takes, body, the name in its usual spelling) of each known body whose name begins here, longest first.

    Capitals count: the acronym WHO is not the word who, and a name of several words begins with one.
    """
    word = words[at]
    if not word.is_capital or asks_who(words, at):
        return
    yield from _inflected(words, at)
    is_whose = word.is_possessive and f"{fold.plain(word.bare)}s" in _table()  # Barnardo's
    behind = words[at + 1] if at + 1 < len(words) and len(_parts(word.bare)) == 1 else None
    for stem in _stems(word.text if is_whose else word.bare, word.is_acronym):
        for name, usual, body in _table().get(stem, ()):
            if behind and len(name) > 1 and _goes_on_otherwise(name, behind):
                continue
            size = _size(words, at, name, stem)
            if size and _as_written(words[at:at + size], usual) and not _is_for_else(words, at + size):
                yield size, body, usual


def _is_for_else(words: Sequence[Word], behind: int) -> bool:
    """Whether what looks like a known department is the one for something: State Department for Social Protection."""
    return behind + 1 < len(words) and words[behind - 1].plain == "department" and words[behind].plain == "for" and (
        words[behind].follows() and words[behind + 1].is_capital)


def asks_who(words: Sequence[Word], at: int) -> bool:
    """Whether WHO is the word in capitals, and what somebody does goes on in them: WHO TO CALL, WHO HELPED."""
    behind = words[at + 1] if words[at].bare == "WHO" and at + 1 < len(words) else None
    return behind is not None and behind.follows() and behind.text.isupper() and (
        behind.plain in _DOES or (behind.plain.endswith("ed") and len(behind.plain) > _BARE))


_BARE: Final = 5  # letters of what may end as a deed without being one: SPEED
_DOES: Final = word_set(
    "to we is are was were can may will does do did has had have should must you they i it he she came comes goes went "
    "gets got pays paid works speaks spoke says said calls answers wrote sent made runs ran gave helps needs knows")


@cache
def _lemmas() -> dict[str, list[tuple[tuple[str, ...], str, Known]]]:
    """The same of names of several Russian words, each word in its dictionary form: Красного Креста."""
    table: dict[str, list[tuple[tuple[str, ...], str, Known]]] = {}
    for names in _table().values():
        for _, usual, body in names:
            parts = usual.lower().replace("ё", "е").split()
            if 1 < len(parts) < 4 and all(russian.is_russian(part) for part in parts) and body.type != "government":
                plain = tuple(russian.lemma(part) for part in parts)
                table.setdefault(plain[0], []).append((plain, usual, body))
    return table


def _inflected(words: Sequence[Word], at: int) -> Iterator[tuple[int, Known, str]]:
    """The known bodies that a text names in another case."""
    if not russian.is_russian(words[at].plain) or words[at].is_acronym:
        return
    for name, usual, body in _lemmas().get(russian.lemma(words[at].plain), ()):
        some = words[at:at + len(name)]
        if len(some) == len(name) and all(word.follows() for word in some[1:]) and tuple(
                russian.lemma(word.plain) for word in some) == name:
            yield len(name), body, usual


@lru_cache(maxsize=8192)
def _stems(text: str, is_acronym: bool) -> tuple[str, ...]:
    """The first plain words that names beginning with a word may have: Интерполом as it is, and as Интерпол."""
    plain = fold.words(text)
    stems = plain[:1]
    if not is_acronym and "а" <= text[-1] <= "я" and len(text) > _SHORT:
        stem = _RUSSIAN_ENDING.sub("", text.lower().replace("ё", "е"))
        stems += [one for one in (fold.plain(stem), fold.plain(stem + "а")) if one not in plain]
    return tuple(stem for stem in stems if stem in _table())


_SHORT: Final = 5  # letters of a word whose last ones are no ending


def _goes_on_otherwise(name: tuple[str, ...], behind: Word) -> bool:
    """Whether the second word of a name is surely not the one behind its first: most names are out by that alone."""
    first, may_be_cased = _parts(behind.bare)[:1], len(name) == 2 and not behind.text.isascii()
    return first not in ((), name[1:2]) and not (behind.is_possessive or may_be_cased)


def _size(words: Sequence[Word], at: int, name: tuple[str, ...], first: str) -> int:
    """How many words of the text spell the name; 0 where they do not."""
    told, number, is_whose = 0, 0, False
    while told < len(name) and at + number < len(words):
        word = words[at + number]
        if number and (not word.follows("/", "-", ", ", " & ") or (
                words[at + number - 1].is_possessive and not is_whose)):
            return 0
        parts = _parts(word.bare)
        is_whose = word.is_possessive and name[told] == f"{parts[-1]}s"  # Women's Aid
        parts = name[told:told + 1] if is_whose else (first,) if not number and len(parts) == 1 else parts
        if name[told:told + len(parts)] != parts and not (
                told == len(name) - 1 and number and _has_ending(word.plain, name[told])):
            return 0
        told, number = told + len(parts), number + 1
    return 0 if told < len(name) else number


@lru_cache(maxsize=8192)
def _parts(text: str) -> tuple[str, ...]:
    return tuple(fold.words(text))


def _has_ending(word: str, name: str) -> bool:
    """Whether a word is the last one of a name with a Turkic ending of case: Еуропалық Одақтың."""
    plain = fold.plain(word)
    return not word.isascii() and len(name) > 3 and plain.startswith(name) and 1 < len(plain) - len(name) < 5


def _as_written(words: Sequence[Word], usual: str) -> bool:
    if is_short(usual) and words[0].bare.isascii() != usual.isascii():
        return False  # a SIM card is no СІМ
    if len(words) > 1:
        return not is_short(usual) or words[0].is_acronym
    if any(map(str.isdigit, usual)) and words[0].bare == usual:
        return True  # A21
    return words[0].is_acronym if is_short(usual) and not (len(usual) > 6) else words[0].is_capital


def without_person(words: Sequence[Word], first: int, head: int, behind: int) -> int:
    """The end of a name with its noun that is known as a whole, and a person stands behind: Совет Европы | Жан Ли."""
    for size, _, _ in begins(words, first):
        person = words[first + size:behind][:_PERSON]
        if len(person) == _PERSON and first + size > head and size > 1 and all(
                word.is_capital and word.follows() and not word.is_acronym for word in person) and not (
                    country.named(person[0].bare) or person[0].plain in _STATES
                    or russian.can_be(person[0].plain, "ADJF")):
            return first + size
    return behind


_PERSON: Final = 2  # words of a name
_STATES: Final = word_set("республики республике республикой города republic city")


def parts(name: str) -> list[Known]:
    """The known bodies whose names are part of a longer name: Academy of the Ministry of Interior."""
    plain = fold.words(name)
    found: list[Known] = []
    for at, word in enumerate(plain):
        found += [body for words, _, body in _table().get(word, ()) if tuple(plain[at:at + len(words)]) == words]
    return list(dict.fromkeys(found))
