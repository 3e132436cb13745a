"""One project as a document speaks of it, and whether enough is said of it."""

import re
from typing import TYPE_CHECKING

from seeds.regex import regex

if TYPE_CHECKING:
    from db.fields import Value
    from seeds.extract.bodies.bodies import Body
    from seeds.extract.deeds.naming_shapes import Naming
    from seeds.extract.text.dates import Dated

_PERIOD = regex(r"\b(?:\w+-(?:year|month)|(?:two|three|four|five|\d)(?: and (?:a )?half)?[ -](?:year|month)\w*|"
                r"(?:двух|тр[её]х|четыр[её]х|пяти)?летн\w+|"
                r"(?:двух|тр[её]х)?годичн\w+)\b", re.IGNORECASE)


_OF_DAYS = regex(r"(?i)\b[\w-]+-(?:day|week)\b.*\b(?:training|course|programme?)\b")
_OF_BODY = regex(r"(?:[a-z-]+\s){0,2}(?:study|research|survey)\s(?:of|by|on)\s.*|"
                 r"(?:project|initiative|(?:(?!\S+-(?:year|month))[\w’'-]+\s){0,3}programm?e?)\s(?:of|by)\s"
                 r"(?:the\s)?[A-Z].*")
_BARE_GRANTS = ("grant", "small grant", "грант", "the grant")


class Project:
    """One project as the document speaks of it."""

    def __init__(self, naming: "Naming") -> None:
        self.namings = [naming]
        self.roles: dict[str, dict[Body, tuple[int, int]]] = {}
        self.fields: dict[str, Value] = {}
        self.cites: list[tuple[str, int, int]] = []
        self.launched: tuple[str, int, int] | None = None  # the month of news that tell of its beginning
        self.countries: dict[str, tuple[int, int]] = {}
        self.is_listed = False  # whether a list of projects says that it is one
        self.is_ours = False  # whether it is one of those that the page's own house lists as its own

    @property
    def name(self) -> "Naming":
        """The naming that tells most: a name before a description, the longest of them."""
        named = [one for one in self.namings if one.manner == "named"]
        return max(named or self.namings[:1], key=lambda one: (len(one.name), -one.start))

    @property
    def acronym(self) -> str | None:
        """The acronym, where a naming gives one."""
        return next((one.acronym for one in self.namings if one.acronym), None)

    @property
    def is_fact(self) -> bool:
        """Whether it is named, or enough is said of it."""
        if any(one.manner == "named" for one in self.namings):
            return True
        name = self.name.name
        if _OF_DAYS.search(name):
            return False  # a course
        told = (
            len(name.split()) > 2 or "-" in name or self.name.type == "grant"
        )  # `the regional programme` tells too little
        if name.lower() in _BARE_GRANTS:
            return False  # the money for what is named elsewhere
        if _OF_BODY.fullmatch(name) and not (self.roles.get("funder") or "budget" in self.fields):
            return False  # the programme of the Centre
        if self.roles.get("funder") and self.roles.get("implementer"):
            return True  # an IOM project funded by ...
        if self.name.type == "initiative":
            return bool(self.roles.get("funder")) or "budget" in self.fields
        return bool(
            (told and (set(self.roles) & {"funder", "implementer"} or {"start", "end"} & set(self.fields)))
            or "budget" in self.fields
            or any(map(_PERIOD.search, {one.name for one in self.namings}))
        )

    def state(self, field: str, value: "Value", start: int, end: int) -> None:
        """Keep what is said first."""
        if field not in self.fields and value is not None:
            self.fields[field] = value
            self.cites.append((field, start, end))

    def last(self, dates: "Dated") -> None:
        """Let it last from the first of some dates to the last; where that is not told, only its beginning is."""
        self.state("start", dates.start, dates.begin, dates.stop)
        self.state("end", dates.end, dates.begin, dates.stop)

    def add(self, role: str, body: "Body", start: int, end: int) -> None:
        """A body with its role."""
        self.roles.setdefault(role, {}).setdefault(body, (start, end))
