"""Reads the events of calendars, as Google, Outlook, Apple and Nextcloud write them.

Each event is taken from the file by its lines, so that one that is broken is told with its place and spoils no other.
What it says and fieldex has no field for, such as hours and who was invited, goes into the note.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from db.errors import BadValueError, DataFileError
from db.exchange.content_lines import LineError, parsed, unescaped, unfolded
from db.exchange.ical import dates, place_of
from db.exchange.reading import Source, binary, refusing, size_of
from db.exchange.seen import Seen
from db.exchange.shapes import Named, Problem, ReadOptions, Row
from db.exchange.vcard import DATES, DOMAIN, OWN, own_property
from db.exchange.vcard_reading import citation
from db.fields import URL
from db.kinds import EVENT
from db.state import AS_OF, CITATIONS

if TYPE_CHECKING:
    from icalendar import Component

_ENTRIES = ("VEVENT", "VJOURNAL")
_NO_EVENT = "Is it the file that was exported? An event begins with BEGIN:VEVENT."


class Found(NamedTuple):
    """The lines of one event."""

    place: str  # for a person
    lines: list[bytes]


def read(source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
    """A row for each event; raises DataFileError for a file that holds none."""
    size_of(source)
    seen = Seen()  # UIDs, each with the number of its event
    count = 0
    with refusing(source), binary(source) as file:
        for count, one in enumerate(events_in(file), 1):
            options.progress(1)
            yield one if isinstance(one, Problem) else _row_of(one, count, seen)
    if not count:
        raise DataFileError("This file holds no event of a calendar.", _NO_EVENT)


def events_in(lines: Iterable[bytes]) -> Iterator[Found | Problem]:
    """The events of a file one after the other; a Problem for each that breaks off, or has a line that is none."""
    number, place, name = 0, "", ""
    found: list[bytes] = []
    wrong: LineError | None = None
    for at, whole in unfolded(lines):
        begins, ends = (_component(whole, mark) for mark in (b"BEGIN:", b"END:"))
        if begins in _ENTRIES or (name and begins == "VCALENDAR"):
            if name:
                yield Problem(place, f"breaks off before line {at}: it has no END:{name}.", "Export the file anew.")
            if begins == "VCALENDAR":
                name = ""
                continue
            number, name, found, wrong = number + 1, begins, [whole], None
            place = f"event {number}, line {at}"
        elif name:
            found.append(whole)
            if ends == name:
                name = ""
                yield Problem(place, f"line {wrong.number} {wrong}", wrong.hint) if wrong else Found(place, found)
            elif wrong is None:
                try:
                    parsed(at, whole)
                except LineError as error:
                    wrong = error
    if name:
        yield Problem(place, f"breaks off at the end of the file: it has no END:{name}.", "Export the file anew.")


def _component(line: bytes, mark: bytes) -> str:
    plain = line.removeprefix(codecs.BOM_UTF8).strip().upper()
    return plain.removeprefix(mark).strip().decode("ascii", "replace") if plain.startswith(mark) else ""


def _row_of(found: Found, number: int, seen: Seen) -> Row | Problem:
    from icalendar import Event, Journal

    maker = Event if _component(found.lines[0], b"BEGIN:") == "VEVENT" else Journal
    try:
        event = maker.from_ical(b"\r\n".join(found.lines) + b"\r\n")
    except ValueError:  # what it says may hold names; the place tells enough
        return Problem(found.place, "cannot be understood.", "Export the file anew.")
    broken = [str(name) for name, _ in event.errors if name in ("DTSTART", "DTEND", "DURATION")]
    if broken:
        return Problem(found.place, f"{broken[0]} is no date.", "Dates are written like 20240924.")
    uid = _text(event, "UID")
    if uid and uid in seen:
        return Problem(found.place, f"has the UID of event {seen.number(uid)}: only that one was taken.",
                       "It is the same event, or one day of an event that is repeated.")
    seen.put(uid, number)
    if _text(event, "STATUS").upper() == "CANCELLED":
        return Problem(found.place, "was cancelled.", "Nothing is to be imported of it.")
    values = values_of(event)
    if not values.get("title"):
        return Problem(found.place, "has no title: SUMMARY says nothing.", "Give it one.")
    return Row("event", values, found.place)


def values_of(event: "Component") -> dict[str, Any]:
    """What an event tells, by the names of fields."""
    start, end = _moment(event, "DTSTART"), _end(event)
    values: dict[str, Any] = {"title": " ".join(_text(event, "SUMMARY").split())}
    values |= dates(_day(start), _day_after(start, end)) | place_of(_text(event, "LOCATION"))
    uid = _text(event, "UID")
    if uid.endswith(DOMAIN):
        values |= _own(event) | {"id": uid.removesuffix(DOMAIN)}
    else:
        values |= _foreign(event, start, end)
    return {name: value for name, value in values.items() if value not in ("", None, ())}


def _text(event: "Component", name: str) -> str:
    value = event.get(name)
    return str((value[0] if isinstance(value, list) else value) or "").strip()


def _texts(event: "Component", name: str) -> list[Any]:
    value = event.get(name)
    return value if isinstance(value, list) else [] if value is None else [value]


# Dates

def _moment(event: "Component", name: str) -> date | None:
    value = event.get(name)
    value = value[0] if isinstance(value, list) else value
    moment = getattr(value, "dt", None)
    return moment if isinstance(moment, date) else None


def _end(event: "Component") -> date | None:
    start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
    lasts = getattr(event.get("DURATION"), "dt", None)
    return start + lasts if end is None and start is not None and isinstance(lasts, timedelta) else end


def _day(moment: date | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment


def _day_after(start: date | None, end: date | None) -> date | None:
    """The day after the last one; an hour after midnight is on a day of its own, midnight itself is not."""
    if isinstance(end, datetime):
        is_midnight = end.time() == datetime.min.time() and end != start
        return end.date() if is_midnight else end.date() + timedelta(days=1)
    return end


def _hours(start: date | None, end: date | None) -> str:
    if not isinstance(start, datetime):
        return ""
    zone = f" {start.tzname()}" if start.tzname() else ""
    until = f" to {end:%H:%M}" if isinstance(end, datetime) and end != start else ""
    return f"Time: {start:%H:%M}{until}{zone}"


# What others write

def _foreign(event: "Component", start: date | None, end: date | None) -> dict[str, Any]:
    values: dict[str, Any] = {"summary": _text(event, "DESCRIPTION")}
    left = [_hours(start, end)]
    if "RRULE" in event:
        left.append(f"Repeated: {_texts(event, 'RRULE')[0].to_ical().decode()}")
    for one in _texts(event, "ORGANIZER"):
        called = str(one.params.get("CN", ""))
        if is_body(called):
            values["organiser"] = (Named(called, "", "organisation", loose=True),)
        else:
            left.append(f"Organiser: {_person(one)}")
    left += [f"Contact: {one}" for one in _texts(event, "CONTACT")]
    invited = [_person(one) for one in _texts(event, "ATTENDEE")]
    if invited:
        left.append(f"Invited: {', '.join(invited)}")
    left += [f"Web: {one}" for one in _texts(event, "URL") if _is_address(str(one))]
    values["note"] = "\n".join(line for line in left if line)
    tags = [" ".join(unescaped(str(tag)).split()) for one in _texts(event, "CATEGORIES") for tag in one.cats]
    values["tags"] = tuple(dict.fromkeys(tag for tag in tags if tag))
    changed = _day(_moment(event, "LAST-MODIFIED"))
    values[AS_OF] = changed.isoformat() if changed else None
    return values


def is_body(name: str) -> bool:
    """Whether a name is that of an organisation rather than of a person: long, or with an acronym in it."""
    words = name.split()
    capitals = [word for word in words if len(word) > 1 and word.isalpha() and word.isupper()]
    return "@" not in name and (len(words) > 3 or (bool(capitals) and (len(words) == 1 or len(capitals) < len(words))))


def _person(one: Any) -> str:
    address = re.sub(r"^mailto:", "", str(one), flags=re.IGNORECASE)
    called = str(one.params.get("CN", ""))
    return f"{called} <{address}>" if called and called != address and "@" in address else called or address


def _is_address(text: str) -> bool:
    try:
        URL.parse(text)
    except BadValueError:
        return False
    return True


# What fieldex writes

def _own(event: "Component") -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in (*(field.name for field in EVENT.fields), *DATES):
        texts = _texts(event, own_property(name))
        field = next((field for field in EVENT.fields if field.name == name), None)
        if not texts:
            continue
        if field is not None and not field.stored:
            values[name] = tuple(Named(_plain(one), str(one.params.get(f"{OWN}-ID", "")),
                                       str(one.params.get(f"{OWN}-KIND", "")), loose=True) for one in texts)
        elif field is not None and field.many:
            values[name] = tuple(map(_plain, texts))
        else:
            values[name] = _plain(texts[0])
    values[CITATIONS] = tuple(citation(_plain(one), str(one.params.get("X-TITLE", "")))
                              for one in _texts(event, own_property("source")))
    return values


def _plain(value: Any) -> str:
    """The text of a property that the library does not know, and leaves as it is written."""
    return unescaped(str(value))
