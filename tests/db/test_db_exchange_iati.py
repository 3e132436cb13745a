"""IATI activities keep to the published rules of the standard, version 2.03 (its schema and its rulesets)."""

import io
import re
from xml.etree import ElementTree as ET

import pytest

from db import Directory
from db.errors import UsageError
from db.exchange import format_named
from db.exchange.iati import first_day, last_day, reporting
from db.exchange.shapes import WriteOptions

WHO = "XM-DAC-47066,40,International Organization for Migration"
# Elements of an activity in the order of the schema, with how often each may stand there.
ACTIVITY = {"iati-identifier": (1, 1), "reporting-org": (1, 1), "title": (1, 1), "description": (1, 99),
            "participating-org": (1, 99), "other-identifier": (0, 99), "activity-status": (1, 1),
            "activity-date": (1, 99), "contact-info": (0, 99), "activity-scope": (0, 1), "recipient-country": (0, 99),
            "recipient-region": (0, 99), "location": (0, 99), "sector": (0, 99), "tag": (0, 99),
            "country-budget-items": (0, 1), "humanitarian-scope": (0, 99), "policy-marker": (0, 99),
            "collaboration-type": (0, 1), "default-flow-type": (0, 1), "default-finance-type": (0, 1),
            "default-aid-type": (0, 99), "default-tied-status": (0, 1), "budget": (0, 99),
            "planned-disbursement": (0, 99), "capital-spend": (0, 1), "transaction": (0, 99), "document-link": (0, 99),
            "related-activity": (0, 99), "legacy-data": (0, 99), "conditions": (0, 1), "result": (0, 99)}
RESULT = {"title": (1, 1), "description": (0, 1), "document-link": (0, 99), "reference": (0, 99), "indicator": (1, 99)}
INDICATOR = {"title": (1, 1), "description": (0, 1), "document-link": (0, 99), "reference": (0, 99),
             "baseline": (0, 99), "period": (0, 99)}
PERIOD = {"period-start": (1, 1), "period-end": (1, 1), "target": (0, 99), "actual": (0, 99)}
ACTUAL = {"location": (0, 99), "dimension": (0, 99), "comment": (0, 1), "document-link": (0, 99)}
ORDERS = {"iati-activity": ACTIVITY, "result": RESULT, "indicator": INDICATOR, "period": PERIOD, "actual": ACTUAL}
REQUIRED = {"reporting-org": {"ref", "type"}, "participating-org": {"role"}, "activity-status": {"code"},
            "activity-date": {"type", "iso-date"}, "recipient-country": {"code"}, "sector": {"code"}, "tag": {"code"},
            "related-activity": {"ref", "type"}, "result": {"type"}, "indicator": {"measure"},
            "period-start": {"iso-date"}, "period-end": {"iso-date"}, "dimension": {"name", "value"}}
CODES = {("reporting-org", "type"): "10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90",
         ("participating-org", "role"): "1 2 3 4", ("activity-status", "code"): "1 2 3 4 5 6",
         ("activity-date", "type"): "1 2 3 4", ("result", "type"): "1 2 3 9", ("indicator", "measure"): "1 2 3 4 5",
         ("related-activity", "type"): "1 2 3 4 5", ("description", "type"): "1 2 3 4",
         ("sector", "vocabulary"): "99", ("tag", "vocabulary"): "99"}
TOLD = ("title", "description", "reporting-org", "participating-org", "comment")


def problems(element: ET.Element) -> list[str]:
    """What of an element, and of those within it, breaks the rules."""
    found = []
    if element.tag in ORDERS:
        order = list(ORDERS[element.tag])
        tags = [child.tag for child in element]
        found += [f"{element.tag}: {tag} is not known" for tag in tags if tag not in order]
        if [tag for tag in tags if tag in order] != sorted((tag for tag in tags if tag in order), key=order.index):
            found.append(f"{element.tag}: wrong order {tags}")
        found += [f"{element.tag}: {tags.count(tag)} of {tag}" for tag, (least, most) in ORDERS[element.tag].items()
                  if not least <= tags.count(tag) <= most]
    found += [f"{element.tag}: no {name}" for name in REQUIRED.get(element.tag, set()) if not element.get(name)]
    found += [f"{element.tag}: {name} {element.get(name)}" for (tag, name), codes in CODES.items()
              if tag == element.tag and element.get(name) and element.get(name) not in codes.split()]
    if element.get("iso-date") and not re.fullmatch(r"\d{4}-\d\d-\d\d", str(element.get("iso-date"))):
        found.append(f"{element.tag}: iso-date {element.get('iso-date')}")
    if element.tag in TOLD and not any(child.tag == "narrative" and child.text for child in element):
        found.append(f"{element.tag} says nothing")
    return found + [one for child in element for one in problems(child)]


def of_rulesets(activity: ET.Element, today: str) -> list[str]:
    """What breaks the rulesets: identifiers, dates, shares."""
    found = []
    ref = activity.find("reporting-org").get("ref")  # type: ignore[union-attr]
    if not str(activity.findtext("iati-identifier")).startswith(f"{ref}-"):
        found.append("identifier does not begin with that of who reports")
    dates = {str(one.get("type")): str(one.get("iso-date")) for one in activity.findall("activity-date")}
    found += ["an actual date in the future" for type in "24" if dates.get(type, "") > today]
    if not {"1", "2"} & dates.keys() and not {"3", "4"} & dates.keys():
        found.append("no date")
    start, end = dates.get("2") or dates.get("1"), dates.get("4") or dates.get("3")
    if start and end and start > end:
        found.append("ends before it starts")
    if len(activity.findall("recipient-country")) > 1:
        found.append("several countries without their shares")
    if len(activity.findall("sector")) != 1:
        found.append("not one sector")
    for period in activity.iter("period"):
        days = [str(period.find(name).get("iso-date")) for name in ("period-start", "period-end")]  # type: ignore[union-attr]
        if days != sorted(days):
            found.append("a period ends before it starts")
    return found


def activities(directory: Directory, today: str = "2024-06-01", **options: object) -> list[ET.Element]:
    file = io.BytesIO()
    said = WriteOptions("iati", reporting=WHO, today=today, **options)  # type: ignore[arg-type]
    outgoing = directory.outgoing(directory.numbers("project"), [("outcome", "result_of")])
    format_named("iati").load().write(file, outgoing, said)
    root = ET.fromstring(file.getvalue())  # noqa: S314 (our own)
    assert (root.tag, root.get("version")) == ("iati-activities", "2.03")
    return list(root)


def test_activities_of_the_shipped_projects_keep_to_the_rules(shipped: Directory) -> None:
    left: list[tuple[str, int, str]] = []
    found = activities(shipped, leave=lambda *one: left.append(one))
    assert len(found) + sum(count for kind, count, _ in left if kind == "project") == shipped.counts()["project"]
    assert found
    assert [one for activity in found for one in (*problems(activity), *of_rulesets(activity, "2024-06-01"))] == []


@pytest.fixture
def it(empty: Directory) -> Directory:
    empty.add_many("organisation", [{"id": "fund", "name": "Hope Fund"}, {"id": "office", "name": "Home & Office"}])
    empty.add_many("project", [
        {"id": "frame", "name": "Frame", "start": "2019", "funder": ["fund"], "countries": ["TJ"]},
        {"id": "heron", "name": "Heron <1>", "start": "2021-09", "end": "2024-12", "funder": ["fund"],
         "implementer": ["office"], "part_of": "frame", "countries": ["TJ", "KG"], "place": "Osh", "topics": ["media"],
         "summary": "Two lines\nof it"},
        {"id": "later", "name": "Later", "start": "2030", "implementer": ["office"]},
        {"id": "dateless", "name": "Dateless", "funder": ["fund"]}, {"id": "alone", "name": "Alone", "start": "2020"}])
    empty.add_many("outcome", [
        {"id": "a", "qualifier": "at least", "value": 40, "unit": "judges", "what": "trained", "year": "2022-02",
         "place": "Osh", "country": "KG", "result_of": ["heron"], "summary": "All passed"},
        {"id": "b", "value": 2.5, "unit": "films", "what": "shown", "result_of": ["heron"], "country": "TJ"},
        {"id": "c", "value": 3, "unit": "x", "what": "y", "result_of": ["dateless"]}])
    return empty


def test_an_activity_says_what_is_known_and_no_more(it: Directory) -> None:
    left: list[tuple[str, int, str]] = []
    found = {str(one.findtext("iati-identifier")): one for one in activities(it, leave=lambda *one: left.append(one))}
    assert [one for activity in found.values() for one in (*problems(activity), *of_rulesets(activity, "2024-06-01"))
            ] == []
    assert set(found) == {f"XM-DAC-47066-{id}" for id in ("frame", "heron", "later")}
    assert [(kind, count) for kind, count, _ in left] == [("project", 2), ("outcome", 1)]
    heron = found["XM-DAC-47066-heron"]
    assert heron.findtext("title/narrative") == "Heron <1>"
    assert [(one.get("type"), one.get("iso-date"), one.findtext("narrative")) for one in heron.iter("activity-date")
            ] == [("2", "2021-09-01", "2021-09"), ("3", "2024-12-31", "2024-12")]
    assert [(one.get("role"), one.findtext("narrative")) for one in heron.iter("participating-org")] == [
        ("1", "Hope Fund"), ("4", "Home & Office")]
    assert [one.findtext("name/narrative") for one in heron.iter("location")] == ["Tajikistan", "Kyrgyzstan", "Osh"]
    assert heron.find("related-activity").attrib == {"ref": "XM-DAC-47066-frame", "type": "1"}  # type: ignore[union-attr]
    first, second = heron.iter("indicator")
    assert first.findtext("title/narrative") == "judges trained"
    assert [(one.tag, one.get("iso-date")) for one in first.iterfind("period/*")][:2] == [
        ("period-start", "2022-02-01"), ("period-end", "2022-02-28")]
    actual = first.find("period/actual")
    assert actual is not None
    assert (actual.get("value"), actual.findtext("comment/narrative")) == ("40", "at least")
    assert [one.attrib for one in actual.iter("dimension")] == [{"name": "place", "value": "Osh"},
                                                                {"name": "country", "value": "Kyrgyzstan"}]
    assert second.find("period") is None
    assert second.findtext("description/narrative") == "2.5 films shown; Tajikistan"


def test_the_status_follows_from_the_dates(it: Directory) -> None:
    def status(today: str) -> dict[str, str]:
        return {str(one.findtext("title/narrative")): str(one.find("activity-status").get("code"))  # type: ignore[union-attr]
                for one in activities(it, today)}

    assert status("2024-06-01") == {"Frame": "2", "Heron <1>": "2", "Later": "1"}
    assert status("2025-06-01")["Heron <1>"] == "4"
    assert status("2020-06-01")["Heron <1>"] == "1"


def test_nothing_that_can_be_an_activity_is_an_error(empty: Directory) -> None:
    empty.add("project", {"name": "Dateless"})
    with pytest.raises(UsageError, match="has a date and an organisation"):
        activities(empty)


@pytest.mark.parametrize("text", ["", "XM-1", "XM-1,40", "XM-1,41,Name", "X M,40,Name", "XM/1,40,Name", "XM-1,40, "])
def test_who_reports_has_to_be_told_whole(text: str) -> None:
    with pytest.raises(UsageError):
        reporting(text)


def test_who_reports_may_have_a_comma_in_the_name() -> None:
    assert tuple(reporting("XM-1, 40, Fund, The")) == ("XM-1", "40", "Fund, The")


@pytest.mark.parametrize(("date", "first", "last"), [
    ("2021", "2021-01-01", "2021-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2021-09-24", "2021-09-24", "2021-09-24"),
])
def test_a_date_is_written_as_its_first_or_last_day(date: str, first: str, last: str) -> None:
    assert (first_day(date), last_day(date)) == (first, last)
