"""Events to calendars and back: dates as far as they are known, and what Google, Outlook and Nextcloud write."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db import Directory
from db.errors import DataFileError
from db.exchange import format_named
from db.exchange.ical import CANNOT, place_of
from db.exchange.ical_reading import events_in, is_body
from db.exchange.shapes import Item, Linked, Named, Problem, ReadOptions, Row, WriteOptions
from db.kinds import EVENT

FULL: dict[str, Any] = {
    "id": "day", "title": "Oxbow Day: judges, prosecutors; и следователи", "other_names": ["День", "A, b; c"],
    "type": "training", "start": "2021-09-24", "end": "2021-09-26", "place": "Hotel “Vexley”, Dushanbe",
    "country": "TJ", "participants_qualifier": "about", "participants": 2.5, "organiser": ["union", "office"],
    "funder": ["union"], "participant": ["office", "ann"], "project": ["safe"], "contact": ["ann"],
    "topics": ["media", "a, b; c"], "summary": "Two lines\n\nof \\ text", "tags": ["own"], "note": "My words",
    "as_of": "2021", "verified_on": "2024-09-24", "verified_by": "Nargis"}
WHEN: list[tuple[str | None, str | None, str]] = [  # start, end, what stands in the calendar
    ("2021-09-24", None, "DTSTART;VALUE=DATE:20210924\r\n"),
    ("2021-09-24", "2021-09-24", "DTSTART;VALUE=DATE:20210924\r\n"),
    ("2021-09-24", "2021-09-26", "DTSTART;VALUE=DATE:20210924\r\nDTEND;VALUE=DATE:20210927\r\n"),
    ("2021-09", None, "DTSTART;VALUE=DATE:20210901\r\nDTEND;VALUE=DATE:20211001\r\n"),
    ("2020-02", "2020-02", "DTSTART;VALUE=DATE:20200201\r\nDTEND;VALUE=DATE:20200301\r\n"),
    ("2021", None, "DTSTART;VALUE=DATE:20210101\r\nDTEND;VALUE=DATE:20220101\r\n"),
    ("2021", "2021-09", "DTSTART;VALUE=DATE:20210101\r\nDTEND;VALUE=DATE:20211001\r\n"),
    ("2021-09-24", "2020", "DTSTART;VALUE=DATE:20210924\r\n"),
    ("2021-12-31", "2022-01-01", "DTEND;VALUE=DATE:20220102"),
    ("9999", None, "DTSTART;VALUE=DATE:99990101\r\n"), (None, None, "BEGIN:VJOURNAL\r\n"),
    (None, "2021-09", "BEGIN:VJOURNAL\r\n")]


def fill(directory: Directory) -> None:
    directory.add_many("document", [{"id": "report", "title": 'The "Harrow" Report; 2', "date": "2020-05"}])
    directory.add_many("organisation", [{"id": "union", "name": "Zorvex Union"}, {"id": "office", "name": "Office, B"}])
    directory.add_many("contact", [{"id": "ann", "name": "Ann Torvald"}])
    directory.add_many("project", [{"id": "safe", "name": "Pallas Shelter"}])
    directory.add_many("event", [FULL, *({"id": f"w{at}", "title": f"When {at}", "start": start, "end": end}
                                         for at, (start, end, _) in enumerate(WHEN)),
                                 {"id": "there", "title": "There", "place": "Tajikistan"},
                                 {"id": "land", "title": "Land", "country": "TJ"}])
    directory.cite_many([("day", "start", "report", 4), ("day", None, "report", None)])


def exported(directory: Directory, folder: Path) -> Path:
    path = folder / "events.ics"
    with path.open("wb") as file:
        format_named("ical").load().write(file, directory.outgoing(directory.numbers("event")),
                                          WriteOptions("ical", today="2024-10-01"))
    return path


def rows(path: Path) -> list[Row | Problem]:
    return list(format_named("ical").load().read(str(path), ReadOptions()))


def read(folder: Path, *events: str) -> list[Row | Problem]:
    path = folder / "a.ics"
    text = "".join(f"BEGIN:VEVENT\r\n{one}\r\nEND:VEVENT\r\n" for one in events)
    path.write_bytes(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{text}END:VCALENDAR\r\n".encode())
    return rows(path)


def only(folder: Path, event: str) -> dict[str, Any]:
    found, = read(folder, event)
    assert isinstance(found, Row), found
    return dict(found.values)


def test_everything_comes_back_the_same(empty: Directory, tmp_path: Path) -> None:
    assert {field.name for field in EVENT.fields} <= set(FULL)
    fill(empty)
    path = exported(empty, tmp_path)
    with Directory.open(tmp_path / "other.sqlite", fill=lambda _: None) as other:
        other.add_many("organisation", [{"id": "union", "name": "Zorvex Union"}, {"id": "office", "name": "Office, B"}])
        other.add_many("contact", [{"id": "ann", "name": "Ann Torvald"}])
        other.add_many("project", [{"id": "safe", "name": "Pallas Shelter"}])
        report = other.bring_in(rows(path), path.name)
        assert not report.problems
        for id in ("day", "there", "land", *(f"w{at}" for at in range(len(WHEN)))):
            before, after = empty.state(id).fields, other.state(id).fields
            assert dict(after) == {name: value for name, value in before.items() if name not in CANNOT["event"]}, id
        assert other.get("union").title == "Zorvex Union"


def test_dates_are_those_of_a_calendar(empty: Directory, tmp_path: Path) -> None:
    fill(empty)
    text = exported(empty, tmp_path).read_bytes().decode()
    for at, (_, _, expected) in enumerate(WHEN):
        part = next(part for part in text.split("END:V") if f"UID:w{at}@fieldex\r\n" in part)
        assert expected in part
        assert ("DTEND" in part) == ("DTEND" in expected)


def test_a_file_read_again_changes_nothing(directory: Directory, tmp_path: Path) -> None:
    path = exported(directory, tmp_path)
    before = directory.steps(1)
    assert not directory.bring_in(rows(path), path.name).problems
    assert directory.steps(1) == before


def test_the_description_tells_a_person_everything(empty: Directory, tmp_path: Path) -> None:
    from icalendar import Calendar

    fill(empty)
    calendar = Calendar.from_ical(exported(empty, tmp_path).read_bytes())
    day, month = (next(one for one in calendar.events if one["uid"] == f"{id}@fieldex") for id in ("day", "w3"))
    assert str(day["description"]) == (
        "Two lines\n\nof \\ text\n\nAlso known as: День; A, b; c\nType: training\nParticipants: about 2.5\n"
        "Organised by: Zorvex Union, Office, B\nFunded by: Zorvex Union\nTook part: Office, B, Ann Torvald\n"
        "Under: Pallas Shelter\nContact: Ann Torvald\nTopics: media; a, b; c\nTags: own\n\n"
        'Written in: The "Harrow" Report; 2, May 2020')
    assert "My words" not in str(day["description"]), "a note of one's own is not for those who are invited"
    assert str(month["description"]) == "When: Sep 2021"
    assert (str(day["organizer"]), day["organizer"].params["CN"]) == ("invalid:nomail", "Zorvex Union")
    assert str(day["location"]) == "Hotel “Vexley”, Dushanbe, Tajikistan"
    assert not calendar.errors
    assert not any(event.errors for event in calendar.events)


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(lambda one: " ".join(one.split())).filter(bool)


@given(TEXT, TEXT, st.sampled_from(["TJ", None]), TEXT)
@example("a\\nb", "x,TJ", None, 'q" ^n')
@example("\u200b", "Tajikistan,", "TJ", ",")
def test_any_text_comes_back(title: str, place: str, country: str | None, name: str) -> None:
    from db.exchange.ical import entry
    from db.exchange.ical_reading import values_of

    fields: dict[str, Any] = {"title": title, "place": place, "topics": (name, title), "organiser": ("x",),
                              **({"country": country} if country else {})}
    item = Item(1, "x-1", "event", title, "", fields, {"x": Linked("x", "organisation", name)})
    data = entry(item, "2024-10-01").to_ical()
    (found,) = events_in(data.splitlines(keepends=True))
    assert not isinstance(found, Problem)
    from icalendar import Journal

    values = values_of(Journal.from_ical(b"\r\n".join(found.lines)))
    assert values == {"id": "x-1", **{key: value for key, value in fields.items() if key != "organiser"},
                      "organiser": (Named(name, "x", "organisation", loose=True),)}


# What others write

def test_an_event_with_hours_of_google(tmp_path: Path) -> None:
    assert only(tmp_path, "DTSTART;TZID=Asia/Dushanbe:20240311T100000\r\nDTEND;TZID=Asia/Dushanbe:20240311T173000\r\n"
                          "UID:abc@google.com\r\nORGANIZER;CN=Nilufar Saidova:mailto:n@example.org\r\n"
                          "ATTENDEE;CN=Ann;PARTSTAT=ACCEPTED:mailto:ann@example.org\r\nATTENDEE:mailto:b@example.org\r\n"
                          "LAST-MODIFIED:20240301T080000Z\r\nLOCATION:Rudaki 22\\, Dushanbe\\, Таджикистан\r\n"
                          "DESCRIPTION:Agenda:\\nfirst\r\nSUMMARY:Round table\r\nCATEGORIES:TIP,Work\\, own\r\n"
                          "URL:https://example.org/e\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nBEGIN:VALARM\r\nTRIGGER:-PT30M\r\n"
                          "ACTION:DISPLAY\r\nDESCRIPTION:x\r\nEND:VALARM") == {
        "title": "Round table", "start": "2024-03-11", "place": "Rudaki 22, Dushanbe", "country": "TJ",
        "summary": "Agenda:\nfirst", "tags": ("TIP", "Work, own"), "as_of": "2024-03-01",
        "note": "Time: 10:00 to 17:30 +05\nRepeated: FREQ=WEEKLY;COUNT=3\nOrganiser: Nilufar Saidova <n@example.org>\n"
                "Invited: Ann <ann@example.org>, b@example.org\nWeb: https://example.org/e"}


@pytest.mark.parametrize(("when", "start", "end"), [
    ("DTSTART;VALUE=DATE:20240311\r\nDTEND;VALUE=DATE:20240313", "2024-03-11", "2024-03-12"),
    ("DTSTART;VALUE=DATE:20240311\r\nDTEND;VALUE=DATE:20240312", "2024-03-11", None),
    ("DTSTART;VALUE=DATE:20240311\r\nDURATION:P3D", "2024-03-11", "2024-03-13"),
    ("DTSTART:20240311T090000Z\r\nDTEND:20240313T000000Z", "2024-03-11", "2024-03-12"),
    ("DTSTART:20240311T090000\r\nDURATION:PT3H", "2024-03-11", None),
    ("DTSTART;TZID=Nowhere/Here:20240311T230000\r\nDTEND;TZID=Nowhere/Here:20240312T010000", "2024-03-11",
     "2024-03-12"),
    ("DTSTART;VALUE=DATE:20240311\r\nDTEND;VALUE=DATE:20240311", "2024-03-11", None), ("X-A:1", None, None)])
def test_days(tmp_path: Path, when: str, start: str | None, end: str | None) -> None:
    found = only(tmp_path, f"SUMMARY:A\r\n{when}")
    assert (found.get("start"), found.get("end")) == (start, end)


def test_an_organisation_that_invites_is_the_organiser(tmp_path: Path) -> None:
    found = only(tmp_path, "SUMMARY:A\r\nORGANIZER;CN=UNODC Training:mailto:t@unodc.example")
    assert found["organiser"] == (Named("UNODC Training", "", "organisation", loose=True),)
    assert all(is_body(name) for name in ("IOM", "Ministry of Foreign Affairs"))
    assert not any(is_body(name) for name in ("Ann K.", "ANN TORVALD", "a@b.org", ""))


@pytest.mark.parametrize(("location", "told"), [
    ("Dushanbe, Tajikistan", {"place": "Dushanbe", "country": "TJ"}), ("Tajikistan", {"country": "TJ"}),
    ("Room 3, Dushanbe", {"place": "Room 3, Dushanbe"}), ("", {}), ("Zoom", {"place": "Zoom"})])
def test_place_and_country(location: str, told: dict[str, str]) -> None:
    assert place_of(location) == told


# What cannot be read

@pytest.mark.parametrize(("bad", "reason"), [
    ("SUMMARY:A\r\nDTSTART:tomorrow", "DTSTART is no date."), ("SUMMARY:A\r\njust words", "line 8 JUST has no colon"),
    ("DTSTART;VALUE=DATE:20240311", "has no title"), ("SUMMARY:B\r\nUID:1", "has the UID of event 1: only that one"),
    ('SUMMARY;X="a"b":B', "line 7 SUMMARY has a quotation mark"), ("SUMMARY:B\r\nSTATUS:CANCELLED", "was cancelled")])
def test_a_bad_event_is_told_with_its_place_and_the_others_are_taken(tmp_path: Path, bad: str, reason: str) -> None:
    first, wrong, last = read(tmp_path, "UID:1\r\nSUMMARY:Good", bad, "SUMMARY:Good too")
    assert isinstance(wrong, Problem)
    assert wrong.place == "event 2, line 7"
    assert reason.replace("line 8", "line 9").replace("line 7", "line 8") in wrong.reason
    assert isinstance(first, Row)
    assert isinstance(last, Row)


def test_a_file_that_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nBEGIN:VEVENT\nSUMMARY:B\nEND:VEVENT\n"
                     b"BEGIN:VEVENT\nSUMMARY:C")
    first, good, last = rows(path)
    assert isinstance(first, Problem)
    assert isinstance(last, Problem)
    assert isinstance(good, Row)
    assert (first.place, first.reason) == ("event 1, line 2", "breaks off before line 4: it has no END:VEVENT.")
    assert last.reason == "breaks off at the end of the file: it has no END:VEVENT."
    path.write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n")
    with pytest.raises(DataFileError, match="holds no event"):
        rows(path)
    path.write_bytes("BEGIN:VEVENT\nSUMMARY:Встреча\nEND:VEVENT".encode("cp1251"))
    assert isinstance(rows(path)[0], Problem)
