"""Filters while they are typed: their names, and the values the directory holds."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from stated import stated

from db import KINDS, Directory, Record
from db.countries import code_of
from db.fields import CODED, Field
from db.kinds import BY_NAME
from db.records import Related
from db.search import fold
from db.search.completing import MOST_VALUES, SHORTEST_NAME, Choice, _coded, may_complete
from db.search.query import FILTERS, filters_in, parse

NAMES = [(name, filter) for filter, others in FILTERS.items() for name in (filter, *others)]
IN_WORDS = ("place", "role", "topic")  # filters that are answered by the words of a value


@pytest.fixture(scope="module")
def asked(filled_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """The shipped facts in a file of their own, for tests that ask many questions."""
    path = tmp_path_factory.mktemp("asked") / "fieldex.sqlite"
    path.write_bytes(filled_once.read_bytes())
    with Directory.open(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def records(asked: Directory) -> list[Record]:
    """All shipped records."""
    return [record for kind in KINDS for record in asked.list(kind.name)]


def having(records: list[Record], filter: str, value: str) -> int:
    """How many records have this kind, country or year, told without the search index."""
    count = 0
    for record in records:
        values = stated(record, filter)
        if filter == "kind":
            count += record.kind == value
        elif filter == "country":
            count += code_of(value) in values
        else:
            years = [int(one[:4]) for one in values]
            count += bool(years) and min(years) <= int(value) <= max(years)
    return count


# Names of filters


@pytest.mark.parametrize(("name", "filter"), NAMES)
def test_the_beginning_of_every_name_is_completed(name: str, filter: str, asked: Directory) -> None:
    for length in range(SHORTEST_NAME, len(name)):
        for before in ("", "reeve ", '"blue heart" ', "!training "):
            completed = asked.complete(before + name[:length])
            assert completed is not None
            assert completed.startswith(before + name[:length])
            assert completed.endswith(":")
    # A last letter may stand for several: свежий and свежие.
    assert len(name) == SHORTEST_NAME or (asked.complete(name[:-1]) or "")[:-2] == name[:-1]
    assert asked.complete(name) != f"{name}:"
    assert filters_in(f"{name}:x") == {filter: "x"}


@pytest.mark.parametrize(("typed", "completed"), [
    ("cou", "country:"), ("COU", "COUntry:"), ("pla", "place:"), ("yea", "year:"), ("ком", None), ("стр", "страна:"),
    ("Мес", "Место:"), ("дол", "должность:"), ("тем", "тема:"), ("све", "свежий:"), ("reeve rol", "reeve role:"),
    ("бражко рол", "бражко роль:"), ("fres", "fresh:"),
])
def test_names_of_filters(typed: str, completed: str | None, asked: Directory) -> None:
    assert asked.complete(typed) == completed


@pytest.mark.parametrize("typed", [
    "", " ", "c", "co", "reeve", "vasilina brazhko", "training", "country", "cou ", "cou nothing", "country:taj ",
    "бражко", "душанбе", "2024", "7817", "un.org", "reeve@", "'cou", '"cou', "-cou", "cou!", "http://iom", "nothing:x",
    "country:", "country:zzz", "country:tajikistan", "place:9", "year:3", "fresh:maybe", "kind:thing", "org:zzz",
])
def test_nothing_is_offered_for_ordinary_words(typed: str, asked: Directory) -> None:
    assert asked.complete(typed) is None


@pytest.mark.parametrize("typed", ["!cou", "!country:taj", "reeve !cou", "!kind:con", "!стр", '!country:"taj'])
def test_nothing_is_offered_for_what_is_to_be_left_out(typed: str, asked: Directory) -> None:
    assert asked.complete(typed) is None
    assert not may_complete(typed)


# Values


@pytest.mark.parametrize(("typed", "completed"), [
    ("country:taj", "country:Tajikistan"), ("country:Kyrg", "country:Kyrgyzstan"), ("страна:тад", "страна:Таджикистан"),
    ("country:узб", "country:Узбекистан"), ("страна:Uz", "страна:Uzbekistan"), ("COUNTRY:taj", "COUNTRY:Tajikistan"),
    ('country:"united', 'country:"United States"'), ("kind:con", "kind:contact"), ("вид:doc", "вид:document"),
    ("place:dus", "place:dushanbe"), ("city:dus", "city:dushanbe"), ("город:dus", "город:dushanbe"),
    ("role:coo", "role:coordinator"), ("position:spec", "position:specialist"), ("topic:me", "topic:media"),
    ("org:un", "org:UNODC"), ("организация:ico", None), ("организация:icm", "организация:ICMPD"),
    ('org:"norw', 'org:"Norwegian government"'), ("fresh:y", "fresh:yes"), ("свежий:n", "свежий:no"),
    ("year:202", "year:2026"), ("год:2019", None), ("год:201", "год:2019"),
    ("reeve country:taj", "reeve country:Tajikistan"),
])
def test_the_most_frequent_value_that_begins_so_is_offered(typed: str, completed: str | None,
                                                          asked: Directory) -> None:
    assert asked.complete(typed) == completed


@pytest.mark.parametrize(("typed", "completed"), [
    ('org:"un" cou', 'org:"un" country:'), ('country:"United States" kin', 'country:"United States" kind:'),
    ('country:"United States" kind:con', 'country:"United States" kind:contact'),
])
def test_a_filter_after_one_in_quotes_is_completed(typed: str, completed: str, asked: Directory) -> None:
    assert asked.complete(typed) == completed


def test_a_filter_after_another_is_completed(asked: Directory) -> None:
    for typed, completed in (
            ("kind:contact cou", "kind:contact country:"), ("fresh:no country:taj", "fresh:no country:Tajikistan"),
            ("kind:event reeve rol", "kind:event reeve role:"), ("страна:TJ вид:con", "страна:TJ вид:contact")):
        assert asked.complete(typed) == completed


def test_a_value_of_several_words_is_completed_to_a_value_in_quotes(asked: Directory) -> None:
    for typed in ('country:"united', 'country:"united st', 'страна:"united s'):
        completed = asked.complete(typed)
        assert completed is not None
        assert completed.endswith(':"United States"')
        assert parse(completed).tags == (("=country=us",),)
        assert parse(completed).words == ()


def test_what_is_offered_goes_on_from_what_is_typed_letter_by_letter(asked: Directory) -> None:
    for typed in ('country:"taj', "country:united", "org:norw", 'kind:"con'):
        completed = asked.complete(typed)
        assert completed is None or completed.lower().startswith(typed.lower())


@pytest.mark.parametrize(("typed", "completed"), [
    ('place:"dus', 'place:"Dushanbe"'), ('role:"chief', 'role:"chief of mission"'), ('role:"чиеф', None),
    ('topic:"comm', 'topic:"community outreach"'), ('country:"taj', 'country:"Tajikistan"'),
    ('kind:"con', 'kind:"contact"'), ('reeve вид:"con', 'reeve вид:"contact"'),
    ('fresh:no place:"dus', 'fresh:no place:"Dushanbe"'),
    ('org:"united nations office on d', 'org:"united nations office on drugs and crime"'),
])
def test_in_quotes_whole_values_are_offered_with_the_quote_that_ends_them(typed: str, completed: str | None,
                                                                          asked: Directory) -> None:
    offered = asked.complete(typed)
    assert (offered or "").lower() == (completed or "").lower()
    if offered is not None:
        assert asked.complete(offered) is None
        assert sum(asked.counts(offered).values()) > 0


@pytest.mark.parametrize(("typed", "completed"), [
    ("country:united", None), ("org:norw", None), ("org:united", None), ("role:chie", "role:chief"),
    ("вид:конт", "вид:контакт"), ("kind:peo", "kind:people"), ("тип:мероп", "тип:мероприятие"), ("fresh:д", "fresh:да"),
    ("place:душ", None), ("place:of", None),
])
def test_without_quotes_only_single_words_are_offered(typed: str, completed: str | None, asked: Directory) -> None:
    assert asked.complete(typed) == completed


@pytest.mark.parametrize(("typed", "completed"), [("cou", "country:"), ("place:dus", "place:dushanbe")])
def test_what_was_added_is_offered_at_once(typed: str, completed: str, empty: Directory) -> None:
    assert empty.choices("place") == []
    assert empty.complete("place:dus") is None
    empty.add_many("contact", [{"name": "Ann", "place": "Dushanbe"}])
    assert empty.complete(typed) == completed
    assert empty.choices("place") == [Choice('"Dushanbe"', "Dushanbe")]


PIECES = st.lists(st.sampled_from((*(name for name, _ in NAMES), *(name[:3] for name, _ in NAMES), ":", ":", '"', " ",
                                   "!", "taj", "un", "United St", "душ", "202", "İ", "ß", "'", "\\", "%", "_", "(",
                                   "*", "\x00", "\udcff", "=", "{")), max_size=7).map("".join)


@given(PIECES | st.text(max_size=20))
@example("place:\udcff")
@example('org:"')
@example("country:i̇")
@example("org:%")
def test_no_text_is_an_error_and_what_is_completed_goes_on_from_it(asked: Directory, typed: str) -> None:
    completed = asked.complete(typed)
    assert may_complete(typed) or completed is None
    if completed is not None:
        assert completed.lower().startswith(typed.lower())
        assert len(completed) > len(typed)
        assert completed.startswith(typed[:max(typed.rfind(":"), typed.rfind(" "))])
        assert completed.count('"') - typed.count('"') == typed.count('"') % 2


@given(st.sampled_from((*FILTERS, "nothing", "страна", "")), PIECES | st.text(max_size=20))
@example("org", "%")
@example("place", "\udcff")
def test_no_beginning_of_a_value_is_an_error(asked: Directory, filter: str, begun: str) -> None:
    every = {one.label for one in asked.choices(filter)}
    for one in asked.choices(filter, begun):
        assert one.label in every
        assert one.value


# Choices


@pytest.mark.parametrize("filter", FILTERS)
def test_every_filter_has_choices_and_they_can_be_typed(filter: str, directory: Directory) -> None:
    directory.tag(["unodc"], ["first call", "reliable"])
    directory.change("martin-reeve", {"languages": ["prs", "en"]})
    asked = directory
    choices = asked.choices(filter)
    assert choices
    assert len({one.value for one in choices}) == len(choices)
    for one in choices:
        query = parse(f"{filter}:{one.value}")
        assert query.words == ()
        assert query.tags or query.fresh is not None
        assert asked.lists(f"{filter}:{one.value}")
        assert filters_in(f"{filter}:{one.value}") == {filter: one.value.strip('"')}
        assert one.label


def test_countries_come_by_number_of_records(asked: Directory) -> None:
    records = [one.records for one in asked.choices("country")]
    assert records == sorted(records, reverse=True)
    assert records[0] > records[-1] > 0


def test_kinds_come_in_the_order_of_the_program(asked: Directory) -> None:
    choices = asked.choices("kind")
    assert [one.value for one in choices] == [one.label for one in choices] == [kind.name for kind in KINDS]
    for one in choices:
        assert {parse(f"kind:{name}").tags for name in one.also} == {((f"=kind={one.value}",),)}
    assert "мероприятие" in choices[[kind.name for kind in KINDS].index("event")].also


def test_a_country_is_offered_in_english_and_found_by_every_name(asked: Directory) -> None:
    choices = asked.choices("country")
    for one in choices:
        codes = {code_of(name) for name in (one.value.strip('"'), one.label, *one.also)}
        assert len(codes) == 1
        assert codes != {None}
        for name in (one.label, *one.also):
            assert one in asked.choices("country", name)
    assert choices[0].label == "Tajikistan"
    assert "Таджикистан" in choices[0].also


@pytest.mark.parametrize("filter", IN_WORDS)
def test_whole_values_come_by_how_often_the_records_hold_them(filter: str, asked: Directory,
                                                              records: list[Record]) -> None:
    often = Counter(value for record in records for value in stated(record, filter))
    choices = asked.choices(filter)
    assert 1 < len(choices) < MOST_VALUES
    assert [one.label for one in choices] == sorted(often, key=lambda value: (-often[value], value))
    assert choices == [Choice(f'"{one.label}"', one.label) for one in choices]


def test_the_latest_year_comes_first(asked: Directory) -> None:
    years = [one.value for one in asked.choices("year")]
    assert years == sorted(years, reverse=True)
    assert years[-1] == "1999"


def found_by(directory: Directory, filter: str, choice: Choice) -> set[str]:
    """Ids of the records that a choice finds, told alike by lists, counts and the search."""
    text = f"{filter}:{choice.value}"
    numbers = directory.numbers(filters=text)
    assert sum(directory.counts(text).values()) == len(numbers)
    assert {hit.number for hit in directory.search(text, limit=1_000)} == set(numbers)
    assert choice.records in (0, len(numbers)), choice
    return {card.id for card in directory.cards(numbers)}


@pytest.mark.parametrize("filter", [filter for filter in FILTERS if filter != "fresh"])
def test_every_choice_finds_something_and_as_much_as_it_says(filter: str, asked: Directory) -> None:
    for one in asked.choices(filter):
        assert found_by(asked, filter, one), one
        assert (one.records > 0) == (filter in ("country", "kind", "year"))


def test_the_choices_of_fresh_part_the_records(empty: Directory) -> None:
    empty.add_many("contact", [{"id": "new", "name": "Ann", "as_of": "2999"}, {"id": "old", "name": "Ann"}])
    yes, no = empty.choices("fresh")
    assert (yes.value, no.value) == ("yes", "no")
    assert yes.label.startswith("yes · ")
    assert no.label.startswith("no · ")
    assert (found_by(empty, "fresh", yes), found_by(empty, "fresh", no)) == ({"new"}, {"old"})
    assert [parse(f"fresh:{one.also[0]}").fresh for one in (yes, no)] == [True, False]


@pytest.mark.parametrize("filter", ["country", "kind", "year"])
def test_a_choice_says_how_many_records_it_finds(filter: str, asked: Directory, records: list[Record]) -> None:
    for one in asked.choices(filter):
        expected = having(records, filter, one.value.strip('"'))
        assert one.records == expected > 0, one
        assert len(found_by(asked, filter, one)) == expected, one


@pytest.mark.parametrize("filter", IN_WORDS)
def test_a_value_in_words_finds_the_records_that_hold_all_of_them(filter: str, asked: Directory,
                                                                  records: list[Record]) -> None:
    for one in asked.choices(filter):
        wanted = set(fold.words(one.label))
        found = found_by(asked, filter, one)
        assert found == {record.id for record in records
                         if wanted <= {word for value in stated(record, filter) for word in fold.words(value)}}, one
        assert found >= {record.id for record in records if one.label in stated(record, filter)} != set(), one


def test_a_choice_does_not_find_longer_words(empty: Directory) -> None:
    empty.add_many("contact", [{"id": place.lower(), "name": "Ann", "place": place, "position": f"{place} head"}
                               for place in ("Osh", "Oshoba")])
    assert [found_by(empty, "place", one) for one in empty.choices("place")] == [{"osh"}, {"oshoba"}]
    assert [found_by(empty, "role", one) for one in empty.choices("role")] == [{"osh"}, {"oshoba"}]
    assert len(empty.numbers(filters="place:Osh")) == 2


ODD = ("Köln/Bonn", "Чуй", "a:b", "kind:event", "C++", "№ 5", "O'tkir", "'Ayni", 'The "Blue" room', "Dr. of law",
       "Mr Bean", "Washington, D.C.", "St. Petersburg", "12,5", "中国", "a\tb", "!important", "yes", "a " * 600)
READ_OTHERWISE = ("U.S.A.", "62,000 homes", "x" * 41)


def one_of_each(directory: Directory, text: str) -> None:
    directory.add_many("organisation", [{"id": "house", "name": text}])
    directory.add_many("contact", [{"name": "Ann", "place": text, "position": text, "organisation": "house"}])
    directory.add_many("project", [{"name": "Project", "topics": [text]}])


@pytest.mark.parametrize("text", ODD, ids=lambda text: text[:16])
def test_choices_of_odd_values_find_them(text: str, empty: Directory) -> None:
    one_of_each(empty, text)
    for filter in (*IN_WORDS, "org"):
        (choice,) = empty.choices(filter)
        assert found_by(empty, filter, choice), choice
        assert parse(f"{filter}:{choice.value}").words == ()


@pytest.mark.parametrize("text", READ_OTHERWISE, ids=lambda text: text[:16])
@pytest.mark.parametrize("filter", IN_WORDS)
def test_choices_of_values_that_a_query_reads_otherwise_find_them(filter: str, text: str, empty: Directory) -> None:
    one_of_each(empty, text)
    (choice,) = empty.choices(filter)
    assert found_by(empty, filter, choice), choice


@pytest.mark.parametrize(("filter", "code"), [(name, code) for name, type in CODED.items()
                                              for code in type.codes.all_codes()])
def test_every_country_and_language_can_be_chosen(filter: str, code: str) -> None:
    (choice,) = _coded(CODED[filter], [(code.lower(), 1)])
    assert parse(f"{filter}:{choice.value}").tags == ((f"={filter}={code.lower()}",),)


@pytest.mark.parametrize("filter", ["country", "kind", "year", *IN_WORDS])
def test_no_value_of_the_directory_is_missing(filter: str, asked: Directory, records: list[Record]) -> None:
    choices = asked.choices(filter)
    assert len(choices) < MOST_VALUES
    values = {one.value.strip('"') for one in choices}
    for record in records:
        for value in stated(record, filter):
            if filter == "country":
                assert value in {code_of(one) for one in values}
            elif filter == "year":
                assert value[:4] in values
            else:
                assert value in values
    if filter == "kind":
        assert values == {record.kind for record in records}


def test_organisations_are_offered_by_acronym_and_found_by_name(asked: Directory) -> None:
    by_acronym, by_name = asked.choices("org", "unod"), asked.choices("org", "united nations office on d")
    (one,) = by_name
    assert one == by_acronym[0]
    assert [one.label for one in by_acronym[1:]] == ["UNODC in Central Asia"]
    assert one[:3] == ("UNODC", "UNODC · United Nations Office on Drugs and Crime", 0)
    assert "United Nations Office on Drugs and Crime" in one.also
    assert "martin-reeve" in found_by(asked, "org", one)
    (one,) = asked.choices("org", "norw")
    assert one[:3] == ('"Norwegian government"', "Norwegian government", 0)


def test_organisations_come_by_number_of_links_to_them(asked: Directory, records: list[Record]) -> None:
    linking = {record.title: [link for link in asked.related(record.id)
                                if not link.outgoing and field_of(link).filter == "org"]
               for record in records if record.kind == "organisation"}
    titles = [one.label.split(" · ")[-1] for one in asked.choices("org")]
    assert sorted(titles) == sorted(title for title, links in linking.items() if links)
    assert [len(linking[title]) for title in titles] == sorted(map(len, filter(None, linking.values())), reverse=True)
    for title, one in zip(titles, asked.choices("org"), strict=True):
        tagged = {link.id for link in linking[title]}
        assert found_by(asked, "org", one) >= tagged != set(), one


def field_of(link: Related) -> Field:
    """The field of the other record that holds this link."""
    return next(field for field in BY_NAME[link.kind].fields if field.name == link.role)


def test_an_organisation_that_only_took_part_can_be_chosen(empty: Directory) -> None:
    empty.add_many("organisation", [{"id": "house", "name": "House"}])
    empty.add_many("event", [{"id": "fair", "title": "Fair", "participant": ["house"]}])
    assert [found_by(empty, "org", one) for one in empty.choices("org")] in ([], [{"fair"}])


def of_many_names(directory: Directory) -> None:
    directory.add_many("organisation", [{"id": "earth", "name": 'Fund "Earth"', "acronym": "FE",
                                         "other_names": ["Alpha Group", "Milieudefensie"]}])
    directory.add_many("contact", [{"name": "Ann", "organisation": "earth"}])


def test_an_organisation_is_found_by_name_and_acronym(empty: Directory) -> None:
    of_many_names(empty)
    for begun in ("fe", "FUND", "fund earth", "alpha", ""):
        assert [one.value for one in empty.choices("org", begun)] == ["FE"]
    assert [one.value for one in empty.choices("org", "earth")] == []


def test_an_organisation_is_found_by_each_of_its_other_names(empty: Directory) -> None:
    of_many_names(empty)
    assert [one.value for one in empty.choices("org", "mili")] == ["FE"]
    assert "Milieudefensie" in empty.choices("org")[0].also
    assert empty.complete("org:mili") == "org:Milieudefensie"
    assert empty.complete('org:"alp') == 'org:"Alpha Group"'


def test_a_name_with_quotes_is_completed_to_what_can_be_searched_for(empty: Directory) -> None:
    of_many_names(empty)
    completed = empty.complete('org:"fun')
    assert completed is None or empty.lists(completed)


@pytest.mark.parametrize(("filter", "begun", "values"), [
    ("kind", "o", ["organisation", "outcome"]), ("kind", "", [kind.name for kind in KINDS]),
    ("kind", "люд", ["contact"]), ("kind", "источ", []), ("country", "тад", ["Tajikistan"]),
    ("country", "TAJ", ["Tajikistan"]), ("country", " taj ", ["Tajikistan"]),
    ("country", "zz", []), ("place", "Душ", ['"Dushanbe"']), ("place", "DUSH", ['"Dushanbe"']),
    ("place", "ushanbe", []),
    ("role", "чиеф оф м", ['"Chief of Mission"']), ("fresh", "", ["yes", "no"]), ("fresh", "n", ["no"]),
    ("fresh", "да", ["yes"]), ("nothing", "", []), ("страна", "", []), ("", "", []),
])
def test_choices_begin_as_asked(filter: str, begun: str, values: list[str], asked: Directory) -> None:
    assert [one.value for one in asked.choices(filter, begun)] == values


def test_nothing_begins_with_marks_alone(asked: Directory) -> None:
    assert {filter: asked.choices(filter, "!?") for filter in FILTERS} == {filter: [] for filter in FILTERS}


def test_an_acronym_in_cyrillic_is_offered(empty: Directory) -> None:
    empty.add_many("organisation", [{"id": "house", "name": "Haus", "acronym": "ДОМ"}])
    empty.add_many("contact", [{"name": "Ann", "organisation": "house"}])
    assert [one.label for one in empty.choices("org")] == ["ДОМ · Haus"]
    assert [one.value for one in empty.choices("org", "дом")] == ["ДОМ"]


def test_an_organisation_with_quotes_in_its_name_can_be_chosen(empty: Directory) -> None:
    empty.add_many("organisation", [{"id": "hope", "name": 'НПО "Надежда"'}])
    empty.add_many("contact", [{"name": "Ann", "organisation": "hope"}])
    (choice,) = empty.choices("org")
    assert empty.lists(f"org:{choice.value}")


def test_a_directory_without_records_has_nothing_to_choose(empty: Directory) -> None:
    assert {filter: empty.choices(filter) for filter in FILTERS if empty.choices(filter)} == {
        "fresh": empty.choices("fresh")}
    assert [one.value for one in empty.choices("fresh")] == ["yes", "no"]
    assert empty.complete("cou") == "country:"


@pytest.mark.parametrize("filter", ["place", "org"])
def test_a_great_many_values_are_cut(filter: str, empty: Directory) -> None:
    names = [f"Ab{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(MOST_VALUES + 50)]
    empty.add_many("organisation", [{"id": name.lower(), "name": name} for name in names])
    empty.add_many("contact", [{"name": "Ann", "place": name, "organisation": name.lower()}
                               for name in [*names, names[-1]]])
    choices = empty.choices(filter)
    assert len(choices) == MOST_VALUES
    assert [one.label for one in choices[:2]] == [names[-1], names[0]]
    assert [one.label for one in empty.choices(filter, names[-2])] == [names[-2]]


def test_values_are_offered_where_the_file_is_open_to_read_only(asked: Directory, shipped: Directory) -> None:
    for typed in ("place:dus", "kind:con", "country:taj"):
        assert shipped.complete(typed) == asked.complete(typed) is not None
    for filter in FILTERS:
        assert shipped.choices(filter) == asked.choices(filter)
