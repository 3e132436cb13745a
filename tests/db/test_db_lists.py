"""Long lists by number: every order, every filter and every detail against a plain reference over whole records."""

import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from stated import stated

from db import KINDS, Directory, Record
from db.errors import UsageError
from db.fields import Field, Kind
from db.kinds import BY_NAME
from db.search import fold, narrowing

DATES = ("as_of", "verified_on", "fresh")
EVERY_KIND = pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
EVERY_FIELD = pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind in KINDS for field in kind.fields],
                                      ids=[f"{kind.name}.{field.name}" for kind in KINDS for field in kind.fields])
Test = Callable[[Record], bool]


@pytest.fixture(scope="module")
def records(shipped: Directory) -> dict[int, Record]:
    """All shipped records by number."""
    return {record.number: record for kind in KINDS for record in shipped.list(kind.name)}


# The reference


def key_of_title(title: str) -> str:
    return " ".join(fold.words(title))


def key(record: Record, field: Field) -> Any:
    """What a record is sorted by, None for unknown: a text or number as it is kept, many as their JSON array, a
    reference by the first of the titles it names, the field that is the whole title by the title.
    """
    value = record.values[field.name]
    if value is None:
        return None
    if not field.stored:
        return min(key_of_title(str(one)) for one in (value if isinstance(value, tuple) else (value,)))
    if record.shape.title == (field.name,):
        return key_of_title(record.title)
    return json.dumps(list(value), ensure_ascii=False) if isinstance(value, tuple) else value


def date_of(record: Record, name: str) -> str | None:
    return {"as_of": record.as_of, "verified_on": record.verified_on, "fresh": record.fresh_as_of}[name]


def ordered(records: list[Record], by: Callable[[Record], Any], *, descending: bool) -> list[tuple[Any, str]]:
    """(what it is sorted by, its title) of each record, in order: unknown ones last both ways, ties by title."""
    keys = [(by(record), key_of_title(record.title)) for record in records]
    known = sorted([one for one in keys if one[0] is not None], key=lambda one: one[1])
    known.sort(key=lambda one: one[0], reverse=descending)
    return known + sorted([one for one in keys if one[0] is None], key=lambda one: one[1])


def as_told(records: dict[int, Record], numbers: Sequence[int], by: Callable[[Record], Any]) -> list[tuple[Any, str]]:
    return [(by(records[number]), key_of_title(records[number].title)) for number in numbers]


def of_kind(records: dict[int, Record], kind: Kind) -> list[Record]:
    return [record for record in records.values() if record.kind == kind.name]


# Orders


@EVERY_FIELD
def test_records_of_a_kind_are_in_the_order_of_a_field(kind: Kind, field: Field, shipped: Directory,
                                                       records: dict[int, Record]) -> None:
    def by(record: Record) -> Any:
        return key(record, field)

    some = of_kind(records, kind)
    for sign in ("", "-"):
        numbers = shipped.numbers(kind.name, sign + field.name)
        assert sorted(numbers) == sorted(record.number for record in some)
        assert as_told(records, numbers, by) == ordered(some, by, descending=bool(sign))


@pytest.mark.parametrize("name", DATES)
@pytest.mark.parametrize("sign", ["", "-"])
def test_records_are_in_the_order_of_their_dates(sign: str, name: str, shipped: Directory,
                                                 records: dict[int, Record]) -> None:
    def by(record: Record) -> str | None:
        return date_of(record, name)

    for kind in (None, *KINDS):
        some = list(records.values()) if kind is None else of_kind(records, kind)
        numbers = shipped.numbers(kind.name if kind else None, sign + name)
        assert as_told(records, numbers, by) == ordered(some, by, descending=bool(sign))
        assert len(set(numbers)) == len(some)


@EVERY_KIND
def test_a_kind_has_an_order_of_its_own(kind: Kind, shipped: Directory) -> None:
    assert shipped.numbers(kind.name) == shipped.numbers(kind.name, kind.order)
    assert shipped.numbers(kind.plural) == shipped.numbers(kind.name)


def test_all_kinds_come_one_after_the_other_each_by_title(shipped: Directory, records: dict[int, Record]) -> None:
    told = [(records[number].kind, key_of_title(records[number].title)) for number in shipped.numbers()]
    assert told == [(kind.name, title) for kind in KINDS
                    for title in sorted(key_of_title(record.title) for record in of_kind(records, kind))]


@pytest.mark.parametrize(("sort", "by"), [
    ("title", lambda record: key_of_title(record.title)), ("kind", lambda record: record.kind),
])
@pytest.mark.parametrize("sign", ["", "-"])
def test_all_kinds_are_in_one_order(sign: str, sort: str, by: Callable[[Record], Any], shipped: Directory,
                                    records: dict[int, Record]) -> None:
    told = as_told(records, shipped.numbers(None, sign + sort), by)
    assert told == ordered(list(records.values()), by, descending=bool(sign))


def test_dates_of_every_sort_are_known_and_unknown(shipped: Directory, empty: Directory) -> None:
    """The shipped records have no checks by a person: these orders need records of their own."""
    assert {card.verified_on for card in shipped.cards(shipped.numbers())} == {None}
    for number, (as_of, verified_on) in enumerate([("2021", None), (None, "2022-05"), (None, None), ("2024", "2023"),
                                                   ("2020", "2024-01-02")]):
        empty.add_many(KINDS[number % 2].name, [{"id": f"r{number}", "name": f"Record {number}", "as_of": as_of,
                                                 "verified_on": verified_on}])

    def ids(sort: str) -> str:
        return " ".join(card.id for card in empty.cards(empty.numbers(None, sort)))

    assert ids("fresh") == "r0 r1 r3 r4 r2"
    assert ids("-fresh") == "r4 r3 r1 r0 r2"
    assert ids("as_of") == "r4 r0 r3 r1 r2"
    assert ids("-as_of") == "r3 r0 r4 r1 r2"
    assert ids("verified_on") == "r1 r3 r4 r0 r2"
    assert ids("-verified_on") == "r4 r3 r1 r0 r2"


@pytest.mark.parametrize(("kind", "sort"), [
    ("contact", "colour"), ("contact", "-colour"), ("contact", "--name"), ("contact", "-"), ("contact", "kind"),
    ("event", "name; DROP TABLE record"), ("event", 'start" DESC --'), (None, "name"), (None, "start"), (None, "-"),
    (None, "--title"), (None, ""), (None, "subtitle"),
])
def test_an_order_that_is_not_there_is_a_wrong_usage(kind: str | None, sort: str, shipped: Directory) -> None:
    asked: tuple[Callable[[], object], ...] = (
        lambda: shipped.numbers(kind, sort), lambda: shipped.numbers(kind, sort, "country:TJ"),
        lambda: shipped.in_order(shipped.numbers(), kind, sort))
    for ask in asked:
        with pytest.raises(UsageError) as caught:
            ask()
        assert caught.value.status == 2
        assert repr(sort.removeprefix("-")) in str(caught.value)
        assert caught.value.hint
    assert sum(shipped.counts().values()) == len(shipped.numbers())


def test_a_kind_that_is_not_there_is_a_wrong_usage(shipped: Directory) -> None:
    asked: tuple[Callable[[], object], ...] = (
        lambda: shipped.numbers("nothing"), lambda: shipped.in_order([1], "nothing", "name"),
        lambda: shipped.details([1], "nothing", "name"))
    for ask in asked:
        with pytest.raises(UsageError, match="nothing"):
            ask()


# Some records in order


@pytest.mark.parametrize("kind", [None, *KINDS], ids=["all", *(kind.name for kind in KINDS)])
def test_some_records_are_put_in_the_order_of_all(kind: Kind | None, shipped: Directory,
                                                  records: dict[int, Record]) -> None:
    name = kind.name if kind else None
    chance = random.Random(7)
    some = chance.sample(sorted(records), 60)
    sorts = [sign + field for sign in ("", "-")
             for field in ([field.name for field in kind.fields] if kind else ["title", "kind", "fresh"])]
    for sort in sorts:
        told = list(shipped.in_order(some, name, sort))
        assert sorted(told) == sorted(number for number in some if kind is None or records[number].kind == kind.name)
        whole = {number: at for at, number in enumerate(shipped.numbers(name, sort))}
        titles = [(whole[number], records[number].title) for number in told]
        assert [title for _, title in titles] == [title for _, title in sorted(titles)]


def test_no_records_are_in_any_order(shipped: Directory) -> None:
    assert list(shipped.in_order([], None, "title")) == []
    assert list(shipped.in_order([10**9], "contact", "name")) == []
    assert list(shipped.in_order(shipped.numbers("contact"), "event", "start")) == []


# Details


def shown(record: Record, field: Field) -> str:
    value = record.values[field.name]
    if field.stored:
        return field.format(value)
    return ", ".join(map(str, value if isinstance(value, tuple) else (value,)))


@EVERY_FIELD
def test_details_say_what_a_field_holds(kind: Kind, field: Field, shipped: Directory,
                                        records: dict[int, Record]) -> None:
    numbers = shipped.numbers(kind.name)
    told = shipped.details(numbers, kind.name, field.name)
    assert {number: text for number, text in told.items() if text} == {
        number: shown(records[number], field) for number in numbers if records[number].values[field.name] is not None}
    assert set(told) <= set(numbers)
    assert shipped.details(numbers[:1], kind.name, field.label) == {
        number: text for number, text in told.items() if number == numbers[0]}


def test_details_leave_out_what_is_unknown(shipped: Directory, records: dict[int, Record]) -> None:
    told = {(kind.name, field.name): set(shipped.details(shipped.numbers(kind.name), kind.name, field.name))
            for kind in KINDS for field in kind.fields}
    assert told == {(kind.name, field.name): {record.number for record in of_kind(records, kind)
                                              if record.values[field.name] is not None}
                    for kind in KINDS for field in kind.fields}


@pytest.mark.parametrize(("field", "text"), [
    ("budget", "62,000"), ("start", "24 Sep 2024"), ("countries", "Tajikistan, Kyrgyzstan"),
    ("funder", "Zeta, Alfa"), ("topics", "law, policy; training"), ("part_of", "Whole"), ("currency", "USD"),
])
def test_details_are_written_for_people(field: str, text: str, empty: Directory) -> None:
    empty.add_many("organisation", [{"id": "zeta", "name": "Zeta"}, {"id": "alfa", "name": "Alfa"}])
    empty.add_many("project", [
        {"id": "one", "name": "One", "budget": 62_000, "currency": "USD", "start": "2024-09-24", "part_of": "whole",
         "countries": ["TJ", "KG"], "funder": ["zeta", "alfa"], "topics": ["law, policy", "training"]},
        {"id": "whole", "name": "Whole"}])
    number = empty.get("one").number
    assert empty.details([number], "project", field) == {number: text}


def test_details_of_many_records_are_all_there(empty: Directory) -> None:
    empty.add_many("organisation", [{"id": "zeta", "name": "Zeta"}])
    empty.add_many("contact", [{"name": f"Person {number}", "place": f"Place {number}", "organisation": "zeta"}
                               for number in range(520)])
    numbers = empty.numbers("contact")
    places = empty.details(numbers, "contact", "place")
    assert [places[number] for number in numbers] == [f"Place {card.title.split()[1]}" for card in empty.cards(numbers)]
    assert set(empty.details(numbers, "contact", "organisation").items()) == {(number, "Zeta") for number in numbers}
    assert empty.details([], "contact", "place") == {}
    assert empty.details([10**9], "contact", "organisation") == {}


@pytest.mark.parametrize(("kind", "field"), [("contact", "colour"), ("event", "budget"), ("outcome", "")])
def test_details_of_no_field_are_a_wrong_usage(kind: str, field: str, shipped: Directory) -> None:
    with pytest.raises(UsageError, match="no field"):
        shipped.details(shipped.numbers(kind), kind, field)


# Filters


def country(*codes: str) -> Test:
    return lambda record: all(code in stated(record, "country") for code in codes)


def years(first: int, last: int) -> Test:
    def overlaps(record: Record) -> bool:
        spoken = [int(one[:4]) for one in stated(record, "year")]
        return bool(spoken) and min(spoken) <= last and first <= max(spoken)

    return overlaps


def begins(filter: str, *words: str) -> Test:
    return lambda record: all(any(one.startswith(word) for text in stated(record, filter) for one in fold.words(text))
                              for word in words)


def kind_is(name: str) -> Test:
    return lambda record: record.kind == name


def fresh_since(day: str) -> Test:
    return lambda record: (record.fresh_as_of or "") >= day


def both(*tests: Test) -> Test:
    return lambda record: all(test(record) for test in tests)


SINCE = "2021-01-01"
FILTERED: dict[str, Test] = {
    "kind:contact": kind_is("contact"), "вид:мероприятие": kind_is("event"), "kind:org": kind_is("organisation"),
    "country:TJ": country("TJ"), "страна:Киргизия": country("KG"), "country:kazakhstan": country("KZ"),
    'country:"United States"': country("US"), "country:TJ country:KG": country("TJ", "KG"),
    "year:2021": years(2021, 2021), "год:2020..2021": years(2020, 2021), "year:..2019": years(1959, 2019),
    "year:2023..": years(2023, 2083), "year:2021..2020": years(2020, 2021), "year:2019 year:2021":
        both(years(2019, 2019), years(2021, 2021)),
    "place:dushanbe": begins("place", "dushanbe"), "место:душ": begins("place", "dush"),
    'place:"central asia"': begins("place", "central", "asia"), "role:chief": begins("role", "chief"),
    "должность:coord": begins("role", "coord"), "topic:media": begins("topic", "media"),
    "тема:victim": begins("topic", "victim"), "topic:re": begins("topic", "re"),
    "fresh:yes": fresh_since(SINCE), "fresh:нет": lambda record: not fresh_since(SINCE)(record),
    "country:TJ kind:event year:2021": both(country("TJ"), kind_is("event"), years(2021, 2021)),
    "fresh:yes country:TJ": both(fresh_since(SINCE), country("TJ")),
    "kind:event topic:media fresh:no": both(kind_is("event"), begins("topic", "media"),
                                            lambda record: not fresh_since(SINCE)(record)),
    "kind:contact place:almaty": both(kind_is("contact"), begins("place", "almaty")),
    "kind:contact year:2020": lambda _: False, "country:JP": lambda _: False, "year:1900": lambda _: False,
}


@pytest.fixture
def dated(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day from which on a record is fresh does not depend on today."""
    monkeypatch.setattr(narrowing, "_fresh_since", lambda: SINCE)


@pytest.mark.usefixtures("dated")
@pytest.mark.parametrize(("filters", "test"), FILTERED.items(), ids=FILTERED)
def test_a_filter_selects_what_has_its_value(filters: str, test: Test, shipped: Directory,
                                             records: dict[int, Record]) -> None:
    expected = {number for number, record in records.items() if test(record)}
    assert set(shipped.numbers(filters=filters)) == expected
    assert {hit.number for hit in shipped.search(filters, limit=1_000)} == expected
    assert shipped.counts(filters) == {kind.name: sum(records[number].kind == kind.name for number in expected)
                                       for kind in KINDS}


@pytest.mark.usefixtures("dated")
def test_the_filters_of_these_tests_tell_records_apart(shipped: Directory) -> None:
    sizes = {filters: len(shipped.numbers(filters=filters)) for filters in FILTERED}
    assert {filters for filters, size in sizes.items() if not size} == {"kind:contact year:2020", "country:JP",
                                                                       "year:1900"}
    assert max(sizes.values()) < sum(shipped.counts().values())


SELECTING = (*FILTERED, "org:unodc", 'org:"silk routes"', "орг:iom kind:contact", "!training", "!training !media",
             "country:TJ !training", "kind:event !dushanbe year:2020..", 'country:"TJ',
             "kind:event kind:contact", "fresh:yes !media org:iom")


@pytest.mark.usefixtures("dated")
@pytest.mark.parametrize("filters", SELECTING)
def test_filters_alone_list_what_a_search_finds(filters: str, shipped: Directory) -> None:
    assert shipped.lists(filters)
    numbers = shipped.numbers(filters=filters)
    hits = shipped.search(filters, limit=1_000)
    assert len(set(numbers)) == len(numbers) == len(hits)
    assert set(numbers) == {hit.number for hit in hits}
    assert [records.title for records in shipped.cards(numbers)] == [hit.title for hit in hits]  # in the same order
    assert shipped.counts(filters) == {kind.name: Counter(hit.kind for hit in hits)[kind.name] for kind in KINDS}
    for kind in KINDS:
        some = shipped.numbers(kind.name, None, filters)
        assert set(some) == {hit.number for hit in shipped.search(filters, kind.name, limit=1_000)}
        whole = list(shipped.numbers(kind.name))
        assert list(some) == [number for number in whole if number in set(some)]


@pytest.mark.parametrize("filters", ["country:TJ", "kind:event !training", "fresh:no year:2020.."])
def test_what_filters_select_is_sorted_as_a_whole_list(filters: str, shipped: Directory) -> None:
    for kind, sorts in ((None, ("title", "-title", "kind", "-fresh")), ("event", ("start", "-place", "organiser"))):
        selected = set(shipped.numbers(kind, None, filters))
        assert selected
        for sort in sorts:
            told = list(shipped.numbers(kind, sort, filters))
            assert set(told) == selected
            titles = [card.title for card in shipped.cards(told)]
            assert titles == [card.title for card in shipped.cards(shipped.numbers(kind, sort))
                              if card.number in selected]


@pytest.mark.parametrize("text", [
    "", "  ", "reeve", "kind:contact reeve", '"blue heart"', "'brazhko", '!"blue heart"', 'country:TJ "blue heart"',
    "!country:TJ", "country:Atlantis ", "foo:bar", "foo:", "kind: ", "year:soon ", "7817", "martin.reeve@un.org", "!",
    '"', "fresh:maybe ", "reeve country:", '"blue heart" country:ta',
])
def test_what_has_more_or_less_than_filters_is_ranked(text: str, shipped: Directory) -> None:
    assert not shipped.lists(text)


@pytest.mark.parametrize("half", ["country:ta", "country:Turkm", "страна:", "year:20", "fresh:y", 'org:"'])
@pytest.mark.parametrize("filters", ["", "kind:event", "country:TJ !training", "year:2020..2021 kind:event"])
def test_a_filter_that_is_half_typed_leaves_what_is_listed_alone(filters: str, half: str, shipped: Directory) -> None:
    assert shipped.lists(f"{filters} {half}")
    assert shipped.numbers(filters=f"{filters} {half}") == shipped.numbers(filters=filters)
    assert shipped.counts(f"{filters} {half}") == shipped.counts(filters)
    assert shipped.numbers("event", "-start", f"{filters} {half}") == shipped.numbers("event", "-start", filters)


def test_without_filters_everything_is_counted_and_listed(shipped: Directory) -> None:
    for nothing in ("", "   ", "!", "reeve"):
        assert shipped.counts(nothing) == shipped.counts()
        assert shipped.numbers(filters=nothing) == shipped.numbers()
    assert shipped.counts() == {kind.name: len(shipped.list(kind.name)) for kind in KINDS}


@pytest.mark.parametrize("filters", [
    "place:\x00", "place:\udcff", 'org:"', "topic:*", "role:(", "place:'", 'org:"a OR', '!"', "!*", "!=kind",
    "year:9999..0001", "country:" + "x" * 2_000,
])
def test_no_filters_are_an_error(filters: str, shipped: Directory) -> None:
    numbers = shipped.numbers(filters=filters)
    assert sum(shipped.counts(filters).values()) == len(numbers)
    assert {shipped.get(card.id).kind for card in shipped.cards(numbers[:3])} <= set(BY_NAME)
