"""IATI 2.03 (International Aid Transparency Initiative): an activity a project, with its outcomes as results.

Nothing is guessed. What the standard asks for and a directory does not know decides what is written:

* who reports is told by `--reporting-org REF,TYPE,NAME`; its REF begins every identifier;
* a project without a date, or without a funder or implementer, is left out, as an activity has to have both;
* a date that is known as a year or month is written as its first day (start) or last day (end), with the date as it is
  known beside it; start and end are actual where they are past and planned where they are not, and the status of the
  activity follows from them;
* shares of several countries are not known: they are written as locations, one alone as the recipient country;
* a budget is left out: the standard wants it year by year, or as commitments with the day of each;
* partners are left out: the standard has no role for those who neither fund nor implement;
* people are left out: what is published tells of organisations.
"""

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from db.errors import UsageError
from db.exchange.files import clean
from db.exchange.shapes import BESIDE_FIELDS, Item, Outgoing, WriteOptions
from db.fields import COUNTRY
from db.state import listed
from db.writing import slug

_BESIDE = tuple(name for name in BESIDE_FIELDS if name != "id")
CANNOT: Mapping[str, tuple[str, ...]] = {
    "project": ("acronym", "other_names", "type", "partner", "contact", "budget_qualifier", "budget", "currency",
                "tags", "note", *_BESIDE),
    "outcome": ("organisation", "tags", "note", *_BESIDE, "id"),
}
VERSION = "2.03"
SECTOR = "trafficking-in-persons"  # what every project of a directory is about, in the vocabulary of who reports
# Codes of the standard's lists: ActivityDateType, ActivityStatus, OrganisationRole, ResultType and so on.
PLANNED_START, ACTUAL_START, PLANNED_END, ACTUAL_END = "1", "2", "3", "4"
PIPELINE, IMPLEMENTATION, CLOSED = "1", "2", "4"
ROLES = {"funder": "1", "implementer": "4"}  # funding, implementing
OTHER_RESULT, UNITS, OWN_VOCABULARY, PARENT = "9", "1", "99", "1"
ORGANISATION_TYPES = ("10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90")


class Reporting(NamedTuple):
    """Who reports."""

    ref: str  # identifier of the organisation: registration agency and number
    type: str  # of the list OrganisationType
    name: str


def reporting(text: str) -> Reporting:
    """Who reports, as it is told; raises UsageError."""
    ref, type, name = ([part.strip() for part in text.split(",", 2)] + ["", "", ""])[:3]
    hint = 'Write it like --reporting-org "XM-DAC-47066,40,International Organization for Migration".'
    if not text:
        raise UsageError("IATI has to say which organisation reports.", hint)
    if not re.fullmatch(r"[^/&|?\s]+", ref) or type not in ORGANISATION_TYPES or not name:
        raise UsageError(f"{text!r} does not tell identifier, type and name of an organisation.",
                         f"{hint} Types: {', '.join(ORGANISATION_TYPES)}.")
    return Reporting(ref, type, name)


def write(file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
    """An activity for each project that has a date and an organisation."""
    who = reporting(options.reporting)
    outcomes: dict[str, list[Item]] = {}
    homeless = 0
    for outcome in outgoing.items("outcome"):
        projects = [one.id for one in outcome.named("result_of") if one.kind == "project"]
        homeless += not projects
        for id in projects:
            outcomes.setdefault(id, []).append(outcome)
    file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="{VERSION}">\n'.encode())
    written, left = set[str](), 0
    for project in outgoing.items("project"):
        if not _dates(project, options.today) or not any(project.named(role) for role in ROLES):
            left += 1
            continue
        made = _activity(project, outcomes.get(project.id, ()), who, options.today)
        indent(made)
        file.write(tostring(made, "utf-8") + b"\n")
        written.add(project.id)
    file.write(b"</iati-activities>\n")
    if not written:
        raise UsageError("None of these projects has a date and an organisation, as IATI asks for.",
                         "Add a start, and a funder or implementer.")
    options.leave("project", left, "IATI asks for a date and an organisation")
    kept = {one.id for id in written for one in outcomes.get(id, ())}
    lone = {one.id for some in outcomes.values() for one in some} - kept
    options.leave("outcome", homeless + len(lone), "they are results of no project that is written")


def _activity(project: Item, outcomes: Sequence[Item], who: Reporting, today: str) -> Element:
    """The elements in the order of the standard's schema."""
    made = Element("iati-activity")
    made.set("{http://www.w3.org/XML/1998/namespace}lang", "en")
    SubElement(made, "iati-identifier").text = f"{who.ref}-{project.id}"
    _told(SubElement(made, "reporting-org", {"ref": who.ref, "type": who.type, "secondary-reporter": "1"}), who.name)
    _told(SubElement(made, "title"), project.title)
    _told(SubElement(made, "description", type="1"), str(project.fields.get("summary") or project.title))
    for role, code in ROLES.items():
        for one in project.named(role):
            _told(SubElement(made, "participating-org", role=code), one.title)
    dates = _dates(project, today)
    SubElement(made, "activity-status", code=_status(dates))
    for date in dates:
        element = SubElement(made, "activity-date", {"type": date.type, "iso-date": date.day})
        if date.known != date.day:
            _told(element, date.known)
    _places(made, project)
    _told(SubElement(made, "sector", code=SECTOR, vocabulary=OWN_VOCABULARY), "Trafficking in persons")
    for topic in listed(project.fields.get("topics")):
        _told(SubElement(made, "tag", code=slug(str(topic)), vocabulary=OWN_VOCABULARY), str(topic))
    for parent in project.named("part_of"):
        SubElement(made, "related-activity", ref=f"{who.ref}-{parent.id}", type=PARENT)
    for outcome in outcomes:
        _result(made, outcome)
    return made


def _places(made: Element, project: Item) -> None:
    countries = [str(one) for one in listed(project.fields.get("countries"))]
    if len(countries) == 1:
        _told(SubElement(made, "recipient-country", code=countries[0]), COUNTRY.format(countries[0]))
    names = [COUNTRY.format(one) for one in countries] if len(countries) > 1 else []
    if project.fields.get("place"):
        names.append(str(project.fields["place"]))
    for name in names:
        _told(SubElement(SubElement(made, "location"), "name"), name)


def _result(made: Element, outcome: Item) -> None:
    """A figure: what was counted, how many there were, when and where."""
    result = SubElement(made, "result", type=OTHER_RESULT)
    counted = f"{outcome.fields.get('unit')} {outcome.fields.get('what')}"
    _told(SubElement(result, "title"), counted)
    if outcome.fields.get("summary"):
        _told(SubElement(result, "description"), str(outcome.fields["summary"]))
    indicator = SubElement(result, "indicator", measure=UNITS)
    _told(SubElement(indicator, "title"), counted)
    places = {name: _where(outcome, name) for name in ("place", "country") if name in outcome.fields}
    _told(SubElement(indicator, "description"), "; ".join((outcome.title, *places.values())))
    known = outcome.fields.get("year")
    if known is None:  # a period has to have its days
        return
    period = SubElement(indicator, "period")
    SubElement(period, "period-start", {"iso-date": first_day(str(known))})
    SubElement(period, "period-end", {"iso-date": last_day(str(known))})
    actual = SubElement(period, "actual", value=str(outcome.fields.get("value")))
    for name, place in places.items():
        SubElement(actual, "dimension", name=name, value=place)
    if "qualifier" in outcome.fields:
        _told(SubElement(actual, "comment"), str(outcome.fields["qualifier"]))


def _where(outcome: Item, name: str) -> str:
    value = outcome.fields[name]
    return COUNTRY.format(str(value)) if name == "country" else clean(str(value))


def _told(element: Element, text: str) -> None:
    SubElement(element, "narrative").text = clean(text)


class _Date(NamedTuple):
    """A date of an activity."""

    type: str
    day: str  # ISO 8601, whole
    known: str  # as far as it is known


def _dates(project: Item, today: str) -> list[_Date]:
    return list(_told_dates(project, today))


def _told_dates(project: Item, today: str) -> Iterator[_Date]:
    if start := project.fields.get("start"):
        day = first_day(str(start))
        yield _Date(ACTUAL_START if day <= today else PLANNED_START, day, str(start))
    if end := project.fields.get("end"):
        day = last_day(str(end))
        yield _Date(ACTUAL_END if day <= today else PLANNED_END, day, str(end))


def _status(dates: list[_Date]) -> str:
    types = {date.type for date in dates}
    if ACTUAL_END in types:
        return CLOSED
    return PIPELINE if PLANNED_START in types else IMPLEMENTATION


def first_day(date: str) -> str:
    """The first day of a date that may be a year or a month."""
    return (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]


def last_day(date: str) -> str:
    """The last day of a date that may be a year or a month."""
    if len(date) == 4:
        return f"{date}-12-31"
    return date if len(date) == 10 else f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:7]))[1]:02}"
