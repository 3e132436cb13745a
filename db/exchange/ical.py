"""iCalendar (RFC 5545): events, as all-day entries of a calendar, out and in. The library is icalendar.

Dates of fieldex may be known only in part, and an event may have none. A calendar shows an event of September 2021 on
all days of that month; an event without a date is written as a VJOURNAL, which needs none and which calendars pass
over. What iCalendar would not bring back the same stands in X-FIELDEX-… properties as well: other programs pass over
them, and fieldex reads them first. DESCRIPTION is for people: all that there is to say, with who, where it is written.
"""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import IO, TYPE_CHECKING, Any

from db.countries import code_of, names_of
from db.exchange.reading import Source
from db.exchange.shapes import Item, Outgoing, Problem, ReadOptions, Row, WriteOptions
from db.exchange.vcard import DATES, DOMAIN, OWN, own_property, source_of
from db.fields import DATE
from db.kinds import EVENT
from db.state import DISTINCT, listed

if TYPE_CHECKING:
    from icalendar import Event, Journal

CANNOT: Mapping[str, tuple[str, ...]] = {"event": (DISTINCT,)}
PLAIN = ("title", "start", "end", "place", "country", "summary")  # fields that have a property of their own


def write(file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
    """One calendar with all events."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//fieldex//EN")
    calendar.add("version", "2.0")
    head, end = calendar.to_ical().split(b"END:VCALENDAR")
    file.write(head)
    for item in outgoing.items("event"):
        file.write(entry(item, options.today).to_ical())
    file.write(b"END:VCALENDAR" + end)


def read(source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
    """The events of a file; see db.exchange.ical_reading."""
    from db.exchange import ical_reading

    return ical_reading.read(source, options)


def entry(item: Item, today: str) -> "Event | Journal":
    """An event as a part of a calendar."""
    from icalendar import Event, Journal

    fields = item.fields
    start, end = (str(fields[name]) if name in fields else None for name in ("start", "end"))
    made: Event | Journal = Event() if start else Journal()
    made.add("uid", f"{item.id}{DOMAIN}")
    made.add("dtstamp", _stamp(item, today))
    made.add("summary", item.title)
    if start:
        made.add("dtstart", first_day(start))
        after = _day_after(start, end)
        if after is not None and after - timedelta(days=1) > first_day(start):
            made.add("dtend", after)
        made.add("transp", "TRANSPARENT")  # nobody is busy then because of it
    _add_place(made, item)
    _add_people(made, item)
    text = description(item)
    if text:
        made.add("description", text)
    tags = [str(one) for name in ("topics", "tags") for one in listed(fields.get(name))]
    if tags:
        made.add("categories", list(dict.fromkeys(tags)))
    for name, value, parameters in _own(item):
        _add_own(made, name, value, parameters)
    return made


def _stamp(item: Item, today: str) -> datetime:
    fresh = item.fresh_as_of or ""
    day = fresh if len(fresh) == len("2024-09-24") else today or "1970-01-01"
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


# Dates

def first_day(partial: str) -> date:
    """The first day of what a date says: of the year, of the month, or the day."""
    year, month, day = [*map(int, partial.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(partial: str) -> date:
    """The last day of what a date says."""
    known = [*map(int, partial.split("-"))]
    year, month = known[0], known[1] if len(known) > 1 else 12
    return date(year, month, known[2] if len(known) > 2 else monthrange(year, month)[1])


def dates(start: date | None, end: date | None) -> dict[str, str]:
    """What DTSTART and DTEND say by themselves; DTEND is the day after the last one."""
    if start is None:
        return {}
    told = {"start": start.isoformat()}
    if end is not None and end - timedelta(days=1) > start:
        told["end"] = (end - timedelta(days=1)).isoformat()
    return told


def _day_after(start: str, end: str | None) -> date | None:
    """The day after the last one that these dates may mean; None at the end of all calendars."""
    last = last_day(max(end or start, start))
    return last + timedelta(days=1) if last < date.max else None


def _dates_written(item: Item) -> dict[str, str]:
    if "start" not in item.fields:
        return {}
    start, end = str(item.fields["start"]), item.fields.get("end")
    return dates(first_day(start), _day_after(start, None if end is None else str(end)))


# Place

def _add_place(made: "Event | Journal", item: Item) -> None:
    location = _location(item)
    if location:
        made.add("location", location)


def _location(item: Item) -> str:
    country = str(item.fields.get("country") or "")
    return ", ".join(part for part in (str(item.fields.get("place") or ""), names_of(country)[0] if country else "")
                     if part)


def place_of(location: str) -> dict[str, str]:
    """Place and country of what LOCATION says."""
    place, _, last = " ".join(location.split()).rpartition(",")
    country = code_of(last) if last.strip() else None
    told = {"place": place.strip() if country else location.strip(), "country": country or ""}
    return {name: value for name, value in told.items() if value}


# People

def _add_people(made: "Event | Journal", item: Item) -> None:
    from icalendar import vCalAddress, vText

    for one in item.named("organiser")[:1]:
        organiser = vCalAddress("invalid:nomail")  # as calendars write somebody whose address they do not know
        organiser.params["CN"] = vText(one.title)
        made.add("organizer", organiser)
    for one in item.named("contact"):
        made.add("contact", one.title)


def description(item: Item) -> str:
    """All that there is to say of an event, for a person who looks at a calendar."""
    parts = [str(item.fields.get("summary") or "")]
    said = []
    start, end = item.fields.get("start"), item.fields.get("end")
    if any(value is not None and len(str(value)) < len("2024-09-24") for value in (start, end)) or start is None:
        known = " – ".join(DATE.format(str(value)) for value in (start, end) if value is not None)
        said.append(f"When: {known or 'not known'}")
    for field in EVENT.fields:
        if field.name in PLAIN or field.name == "note" or field.part_of or field.name not in item.fields:
            continue
        if field.stored:
            before = f"{item.fields['participants_qualifier']} " if (
                field.name == "participants" and "participants_qualifier" in item.fields) else ""
            said.append(f"{field.label}: {before}{field.format(item.fields[field.name])}")  # type: ignore[arg-type]
        else:
            said.append(f"{field.label}: {', '.join(one.title for one in item.named(field.name))}")
    parts.append("\n".join(said))
    written = {one[1]: item.linked[one[1]] for one in item.citations if one[1] in item.linked}
    parts.append("\n".join(f"Written in: {one.title}{f', {DATE.format(one.date)}' if one.date else ''}"
                           for one in written.values()))
    return "\n\n".join(part for part in parts if part)


# What comes back the same by a property of its own

Own = tuple[str, str, Sequence[tuple[str, str]]]


def _own(item: Item) -> Iterator[Own]:
    told = {"title": item.title, **_dates_written(item), **place_of(_location(item))}
    for field in EVENT.fields:
        value = item.fields.get(field.name)
        if value is None:
            if field.name in told:
                yield own_property(field.name), "", ()  # what the calendar says, and fieldex does not know
        elif not field.stored:
            for one in item.named(field.name):
                yield own_property(field.name), one.title, [(f"{OWN}-ID", one.id), (f"{OWN}-KIND", one.kind)]
        elif [str(one) for one in listed(value)] != [told.get(field.name)]:
            yield from ((own_property(field.name), str(one), ()) for one in listed(value))
    for name in DATES:
        if name in item.fields:
            yield own_property(name), str(item.fields[name]), ()
    for citation in item.citations:
        document = item.linked.get(citation[1])
        yield own_property("source"), source_of(citation), [("X-TITLE", document.title)] if document else ()


def _add_own(made: Any, name: str, value: str, parameters: Sequence[tuple[str, str]]) -> None:
    from icalendar import vText

    text = vText(value)
    for key, told in parameters:
        text.params[key] = " ".join(told.split())
    made.add(name, text)
