"""Directories of any size for measuring: every record is a pure function of the seed, the size and its number.

So rows are made in a stream, nothing is kept, and a query can ask what any record is without reading the file.
"""

import random
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any, Final, NamedTuple

from benchmarks.generated_names import (
    GIVEN,
    LANGUAGES,
    PATRONYMIC_STEMS,
    STEMS,
    Style,
    spelled,
    surname,
)
from benchmarks.generated_words import (
    AIMS,
    AUDIENCES,
    DEEDS,
    FORMATS,
    ORGANISATIONS,
    PHONES,
    PLACES,
    POSITIONS,
    TOPICS,
    TOPICS_RUSSIAN,
    UNITS,
)

Row = dict[str, Any]
Draw = Callable[[], float]  # numbers from 0 up to 1
SHARES: Final = {"organisation": 0.12, "contact": 0.70, "project": 0.06, "event": 0.07, "outcome": 0.05}
KIND_OF: Final = {"o": "organisation", "c": "contact", "p": "project", "e": "event", "u": "outcome"}
BATCH = 100_000  # records added in one transaction
_SALT = {kind: at for at, kind in enumerate(SHARES)}
_DONORS = 40  # the first organisations fund most projects


class Person(NamedTuple):
    """Who a generated contact is, in rich Cyrillic, and how the record spells it."""

    given: str
    patronymic: str  # empty for most
    surname: str
    surname_first: bool
    style: Style
    country: int  # position in PLACES

    def written(self, style: Style) -> str:
        """The whole name in `style`, in the order of the record."""
        given = f"{self.given} {self.patronymic}".strip()
        parts = (self.surname, given) if self.surname_first else (given, self.surname)
        return " ".join(spelled(part, style) for part in parts)


class Generated:
    """A directory of `size` records. Ids are a letter for the kind and a number: c17 is the contact 17."""

    def __init__(self, size: int, seed: int = 2024) -> None:
        self.size = size
        self.counts = {kind: max(1, round(size * share)) for kind, share in SHARES.items()}
        self._seed = seed
        self._random = random.Random()

    def batches(self, kind: str, at_once: int = BATCH) -> Iterator[Iterator[Row]]:
        """Rows of one kind, in portions for one transaction each."""
        make = getattr(self, kind)
        rows = (make(number) for number in range(self.counts[kind]))
        for _ in range(0, self.counts[kind], at_once):
            yield islice(rows, at_once)

    def row(self, id: str) -> Row:
        """The row with this id."""
        made: Row = getattr(self, KIND_OF[id[0]])(int(id[1:]))
        return made

    def lines(self) -> Iterator[str]:
        """One line a record for a line filter such as fzf: names, organisation, position, place, e-mail."""
        for kind in SHARES:
            for rows in self.batches(kind):
                for row in rows:
                    organisation = row.get("organisation")
                    parts = (row.get("name") or row.get("title") or f"{row['value']} {row['unit']} {row['what']}",
                             *row.get("other_names", ()),
                             organisation and self.organisation_name(int(organisation[1:])), row.get("position"),
                             row.get("place"), row.get("email"))
                    yield " ".join(part for part in parts if part)

    # Kinds

    def person(self, number: int) -> Person:
        """Who the contact `number` is."""
        draw = self._draw("contact", number)
        language = LANGUAGES[int(draw() * draw() * 5) if draw() < 0.7 else int(draw() * 5)]
        female = draw() < 0.5
        given = _one(_given(language, female), draw())
        style = self._style(language, draw)
        patronymic = ""
        if draw() < (0.25 if not style.latin else 0.04):
            patronymic = _one(PATRONYMIC_STEMS, draw()) + ("вна" if female else "вич")
        stems = STEMS[language]
        stem = stems[int(draw() ** 2.2 * len(stems))]  # few are frequent, many are rare
        named = surname(language, stem, int(draw() * 6), female=female)
        country = {"tajik": 0, "kyrgyz": 1, "uzbek": 2, "kazakh": 3}.get(language, int(draw() * 4))
        return Person(given, patronymic, named, draw() < (0.5 if not style.latin else 0.15), style, country)

    @staticmethod
    def _style(language: str, draw: Draw) -> Style:
        if draw() < 0.4:
            return Style("cyrillic", language != "russian" and draw() < 0.5)
        if language == "uzbek" and draw() < 0.6:
            return Style("uzbek", native=True)
        scheme = ("bgn", "bgn", "bgn", "bgn", "bgn", "bgn", "bgn", "german", "french", "iso")[int(draw() * 10)]
        return Style(scheme, draw() < 0.5)

    def contact(self, number: int) -> Row:
        """Row of the contact `number`."""
        person = self.person(number)
        draw = self._draw("contact", number, 1)
        code, places = PLACES[person.country]
        row: Row = {"id": f"c{number}", "name": person.written(person.style), "position": _one(POSITIONS, draw()),
                    "place": _one(places, draw()), "country": code}
        employer = int(draw() ** 1.5 * self.counts["organisation"])
        if draw() < 0.9:
            row["organisation"] = f"o{employer}"
        if draw() < 0.75:
            row["email"] = self._email(person, employer, draw)
        if draw() < 0.7:
            row["phone"] = _phone(code, draw)
        if draw() < 0.05 and person.style.latin:
            row["other_names"] = [person.written(Style("cyrillic", native=False))]
        if draw() < 0.1:
            row["summary"] = f"Met at the {_one(FORMATS, draw())[0]} for {_one(AUDIENCES, draw())} in {_year(draw)}"
        row["as_of"] = _date(draw)
        return row

    def _email(self, person: Person, employer: int, draw: Draw) -> str:
        plain = Style("bgn", native=False)
        given, family = spelled(person.given, plain).lower(), spelled(person.surname, plain).lower().split()[0]
        full, short = f"{given}.{family}", f"{given[0]}.{family}"
        with_number = f"{given}{1960 + int(draw() * 45)}" if draw() < 0.5 else f"{family}{int(draw() * 100)}"
        local = _one((full, full, full, short, short, short, short, f"{given}_{family}", f"{given}_{family}",
                      with_number), draw())
        domain = ("mail.ru", "gmail.com", "yandex.ru", "inbox.ru", f"org{employer % 997}.org", "gov.tj", "mia.kg",
                  "iom.int", "un.org", f"{PLACES[person.country][0].lower()}-aid{employer % 211}.net")[int(draw() * 10)]
        return f"{local}@{domain}"

    def organisation_name(self, number: int) -> str:
        """Name of the organisation `number`."""
        return str(self.organisation(number)["name"])

    def organisation(self, number: int) -> Row:
        """Row of the organisation `number`."""
        draw = self._draw("organisation", number)
        code, places = _one(PLACES, draw())
        template, kind = _one(ORGANISATIONS, draw())
        stem = _one(STEMS[LANGUAGES[int(draw() * 4)]], draw() ** 1.5)
        cyrillic = stem[0].upper() + stem[1:]
        name = template.format(name=spelled(stem, Style("bgn", native=True)), cyr=cyrillic, place=_one(places, draw()),
                               number=1 + int(draw() * 120))
        row: Row = {"id": f"o{number}", "name": name, "type": kind, "place": _one(places, draw()), "country": code}
        if draw() < 0.3:
            row["acronym"] = "".join(word[0] for word in name.split() if word[0].isalpha()).upper()
        if draw() < 0.5:
            row["email"] = f"info{number % 5000}@{stem if stem.isascii() else 'office'}{number % 300}.org"
        if draw() < 0.5:
            row["phone"] = _phone(code, draw)
        return row

    def project(self, number: int) -> Row:
        """Row of the project `number`."""
        draw = self._draw("project", number)
        code, places = _one(PLACES, draw())
        aim = _one(AIMS, draw())
        topic = _one(TOPICS if aim.isascii() else TOPICS_RUSSIAN, draw())
        start = 2005 + int(draw() * 20)
        name = f"{aim} {topic} {'in' if aim.isascii() else '—'} {_one(places, draw())}"
        if draw() < 0.5:
            name += f", {'Phase' if aim.isascii() else 'этап'} {1 + int(draw() * 4)}"
        return {"id": f"p{number}", "name": name, "type": ("programme", "project", "grant")[int(draw() * 3)],
                "funder": [f"o{int(draw() * min(_DONORS, self.counts['organisation']))}"],
                "implementer": [f"o{int(draw() * self.counts['organisation'])}"], "start": str(start),
                "end": str(start + 1 + int(draw() * 4)), "budget": 1000 * (10 + int(draw() * 5000)), "currency": "USD",
                "countries": [code], "topics": [_one(TOPICS, draw()).lower()], "as_of": f"{start}-06"}

    def event(self, number: int) -> Row:
        """Row of the event `number`."""
        draw = self._draw("event", number)
        code, places = _one(PLACES, draw())
        form, kind = _one(FORMATS, draw())
        audience = _one(AUDIENCES, draw())
        title = (f"{form} on {_one(TOPICS, draw())} for {audience}" if form.isascii() and audience.isascii() else
                 f"{form}: противодействие {_one(TOPICS_RUSSIAN, draw())} для {audience}")
        row: Row = {"id": f"e{number}", "title": title, "type": kind, "start": _date(draw),
                    "place": _one(places, draw()), "country": code, "participants": 8 + int(draw() * 120),
                    "organiser": [f"o{int(draw() * self.counts['organisation'])}"]}
        if draw() < 0.5:
            row["project"] = [f"p{int(draw() * self.counts['project'])}"]
        if draw() < 0.2:
            row["summary"] = f"Sessions on {_one(TOPICS, draw()).lower()} and work with {_one(AUDIENCES, draw())}"
        return row

    def outcome(self, number: int) -> Row:
        """Row of the outcome `number`."""
        draw = self._draw("outcome", number)
        return {"id": f"u{number}", "value": 1 + int(draw() ** 3 * 4000), "unit": _one(UNITS, draw()),
                "what": _one(DEEDS, draw()), "year": _year(draw), "country": _one(PLACES, draw())[0],
                "qualifier": ("exactly", "about", "more than")[int(draw() * 3)],
                "result_of": [f"p{int(draw() * self.counts['project'])}"]}

    def _draw(self, kind: str, number: int, part: int = 0) -> Draw:
        self._random.seed(((self._seed * 8 + _SALT[kind]) * 4 + part) << 32 | number)
        return self._random.random


@cache
def _given(language: str, female: bool) -> list[str]:
    return GIVEN[language][female].split()


def _one(options: Any, chance: float) -> Any:
    return options[int(chance * len(options))]


def _year(draw: Draw) -> str:
    return str(2008 + int(draw() * 17))


def _date(draw: Draw) -> str:
    return f"{_year(draw)}-{1 + int(draw() * 12):02}-{1 + int(draw() * 28):02}"


def _phone(country: str, draw: Draw) -> str:
    code, prefixes, digits = PHONES[country]
    return f"+{code}{_one(prefixes, draw())}{int(draw() * 10 ** digits):0{digits}}"
