"""Look-ups in the gazetteer: what else a place is called, in Latin, Cyrillic and Arabic script, now and formerly.

Places, inhabitants and most names are from GeoNames (https://www.geonames.org), CC BY 4.0; names of countries also
from Unicode CLDR through db.countries; regions and former names from supplement.tsv. The files beside this one are read
when the first name is looked up, and stay as they are: a look-up halves their sorted lines, it never reads all.
"""

import os
from collections.abc import Iterator
from functools import cache, lru_cache

from db.search import fold
from db.typed import NamedTuple

FOLDER = os.path.dirname(os.path.abspath(__file__))
LONGEST = 200  # letters of a text that can still be a name
SHORTEST_START = 5  # letters that tell enough of a name to be completed
MOST_BEGUN = 20  # places that a beginning stands for
SHORTEST_NAME = 4  # letters; below, a name is as often another word
SHORTEST_CONSONANTS = 3  # the same where vowels are not written, as in Arabic script: kbl is Kabul
SHORTEST_SOUND = 5  # letters of a skeleton; below, what sounds like a name is mostly another word: tool and Tula
MOST_NAMED = 3  # places of one name whose other names are worth looking for
_MOST_SCANNED = 400  # skeletons read for one beginning
# What the last letters of a beginning may turn into once the next letter is typed: z of zh, y of ya.
_HALVES = {"dz": "j", "tc": "q", "z": "j", "k": "h", "s": "w", "c": "q", "d": "j", "t": "c", "p": "f", "y": "", "i": ""}


class Place(NamedTuple):
    """One place that has a name."""

    number: int  # GeoNames identifier; 900000001 and above: places that only supplement.tsv has
    kind: str  # country, capital, city or region (the first level below a country)
    country: str  # ISO 3166-1 alpha-2 code
    population: int  # inhabitants as GeoNames gives them; 0 where it does not
    latitude: float | None  # degrees north; None of countries and of what GeoNames lacks
    longitude: float | None  # degrees east
    name: str  # the usual name in English
    other_names: tuple[str, ...]  # in every script and language at hand, former ones too, in no order that means much


def find(name: str) -> list[Place]:
    """Places called `name` in any script or common transliteration.

    Those that are called exactly so come before those that only sound so; among each, most inhabitants first.
    """
    return [_place(fields) for fields in _named(_keys(name))]


def begun(start: str) -> list[Place]:
    """At most 20 places that have a name beginning with `start`, 5 letters or more; most inhabitants first."""
    joined = "".join(fold.words(start[:LONGEST]))
    if len(joined) < SHORTEST_START:
        return []
    numbers = {number for stem in {fold.skeleton(joined)} for found in _from(stem) for number in found}
    places = [_fields(number) for number in numbers]
    seen = set(numbers)
    for stem in _stems(joined):  # these begin other names too, so what is found has to begin as it was typed
        further = {number for found in _from(stem) for number in found} - seen
        seen |= further
        places += [fields for fields in map(_fields, further)
                   if any(plain.startswith(joined) for plain in _joined(fields))]
    return [_place(fields) for fields in sorted(places, key=_rank)[:MOST_BEGUN]]


def elsewhere(name: str) -> str | None:
    """The country (ISO 3166-1 alpha-2) of a town of the rest of the world that is usually called exactly so."""
    data, first = _file("elsewhere.tsv")
    key = " ".join(fold.words(name)).encode() if len(name) <= LONGEST else b""
    found, _, code = _line(data, _first_not_below(data, first, key)).partition(b"\t")
    return code.decode() if key and found == key else None


def other_names(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Plain words (db.search.fold.words) of each other name of the places that these plain words name.

    Each once, without `words`; of a name that many places have, only those of the 3 with most inhabitants, and of what
    only sounds like a name, nothing where a place is called exactly so. Short names are left out both ways: they are
    too often other words.
    """
    return list(_other_names(words))


@lru_cache(maxsize=1024)
def _other_names(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    joined = "".join(words)
    if not _tells(joined) or len(joined) > LONGEST:
        return ()
    places = _named([joined])
    exact = [fields for fields in places if joined in _joined(fields)]
    if not exact and (len(fold.skeleton(joined)) < SHORTEST_SOUND or not _has_vowel(joined)):
        return ()
    names = dict.fromkeys(name for fields in (exact or places)[:MOST_NAMED] for name in _plain(fields))
    return tuple(tuple(name.split(" ")) for name in names if name != " ".join(words) and _tells(name.replace(" ", "")))


def _tells(joined: str) -> bool:
    """Whether a name is long enough to be told from other words."""
    return len(joined) >= (SHORTEST_NAME if _has_vowel(joined) else SHORTEST_CONSONANTS)


def _has_vowel(word: str) -> bool:
    return any(vowel in word for vowel in "aeiouy")


def _keys(name: str) -> list[str]:
    """Ways to look a name up, the exact one first; none for what is no name."""
    words = fold.words(name) if len(name) <= LONGEST else []
    return ["".join(words), *(fold.readings(name) if len(words) == 1 else ())] if words else []


def _stems(joined: str) -> Iterator[str]:
    """Further skeletons that a name beginning with `joined` may begin with: khudz, which Khudzhand continues: huj."""
    for half, whole in _HALVES.items():
        if joined.endswith(half):
            yield fold.skeleton(joined[:-len(half)]) + whole


# The files, as lines of bytes.

def _named(keys: list[str]) -> list[list[str]]:
    """Lines of the places found by any of the keys; those exactly called as the first one come first."""
    numbers = {number for key in dict.fromkeys(keys) for number in _numbers(fold.skeleton(key))}
    places = sorted(map(_fields, numbers), key=_rank)
    return sorted(places, key=lambda fields: keys[0] not in _joined(fields))


def _rank(fields: list[str]) -> tuple[int, int]:
    """Most inhabitants first; among equals the lower number, so that the order is always the same."""
    return -int(fields[3]), int(fields[0])


def _place(fields: list[str]) -> Place:
    number, kind, country, population, latitude, longitude, name, others, _ = fields
    names = tuple(others.split(";")) if others else ()
    if kind == "country":
        from db import countries  # reads its table, which nobody needs to find a town

        names = tuple(dict.fromkeys(other for other in (*countries.names_of(country), *names) if other != name))
    return Place(int(number), kind, country, int(population), float(latitude) if latitude else None,
                 float(longitude) if longitude else None, name, names)


def _plain(fields: list[str]) -> list[str]:
    """All names of a place in plain words."""
    return fields[8].split(";")


def _joined(fields: list[str]) -> list[str]:
    """All names of a place in plain words, the words joined."""
    return fields[8].replace(" ", "").split(";")


def _numbers(skeleton: str) -> list[int]:
    """Numbers of the places that have a name of this skeleton."""
    data, first = _file("names.tsv")
    key = skeleton.encode()
    line = _line(data, _first_not_below(data, first, key))
    found, _, numbers = line.partition(b"\t")
    return [int(number) for number in numbers.split(b",")] if skeleton and found == key else []


def _from(stem: str) -> Iterator[list[int]]:
    """The same of each skeleton that begins with `stem`, up to a limit."""
    data, first = _file("names.tsv")
    key = stem.encode()
    at = _first_not_below(data, first, key)
    for _ in range(_MOST_SCANNED if key else 0):
        line = _line(data, at)
        if not line.startswith(key):
            return
        yield [int(number) for number in line.partition(b"\t")[2].split(b",")]
        at += len(line) + 1


@lru_cache(maxsize=256)
def _fields(number: int) -> list[str]:
    """Columns of the line that places.tsv has of this number."""
    data, first = _file("places.tsv")
    return _line(data, _first_not_below(data, first, number)).decode().split("\t")


def _first_not_below(data: bytes, first: int, key: bytes | int) -> int:
    """Where the first line begins whose first column is not below `key`, from `first` on; the end if there is none."""
    low, high = first, len(data)
    while low < high:
        start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        cell = data[start:data.index(b"\t", start)]
        below = cell < key if isinstance(key, bytes) else int(cell) < key
        if below:
            low = data.index(b"\n", start) + 1
        else:
            high = start
    return low


def _line(data: bytes, start: int) -> bytes:
    """The line that begins at `start`, without its end; empty behind the last one."""
    return data[start:data.index(b"\n", start)] if start < len(data) else b""


@cache
def _file(name: str) -> tuple[bytes, int]:
    """A file as it is, and where its first line begins that is not of the head."""
    with open(os.path.join(FOLDER, name), "rb") as file:
        data = file.read()
    at = 0
    while data.startswith(b"#", at):
        at = data.index(b"\n", at) + 1
    return data, at
