"""What can be typed beside words: exact words, words left out, filters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import Directory
from db.search.query import FILTERS, kind_meant, only_begun, parse


def ids(directory: Directory, text: str, kind: str | None = None) -> list[str]:
    return [hit.id for hit in directory.search(text, kind, 200)]


@pytest.mark.parametrize(("typed", "first"), [
    ("reeve kind:contact", "martin-reeve"), ("kind:контакт brajko", "vasilina-brazhko"),
    ("training year:2024 kind:event", "consular-training-dushanbe-2024"),
    ("тренинг год:2024 вид:мероприятие", "consular-training-dushanbe-2024"),
    ('"blue heart"', "blue-heart-campaign-tajikistan"), ("'brazhko", "vasilina-brazhko"),
    ("role:coordinator", "igor-bosc"), ("должность:coordinator reeve", "martin-reeve"),
    ("org:icmpd kind:contact", "golda-myra-roma"), ('org:"silk routes"', "golda-myra-roma"),
    ("country:Узбекистан kind:project", "iom-programmes-since-1999"),
    ("страна:UZ study", "uzbekistan-trafficking-study"),
    ("place:almaty", "igor-bosc"), ("topic:media", "campaign-workshop-2020"),
    ("roundtable year:2020..2021 kind:event", "legal-commentary-roundtable-2020"),
])
def test_what_comes_first(typed: str, first: str, shipped: Directory) -> None:
    assert ids(shipped, typed)[0] == first


def test_a_filter_alone_lists_everything_that_has_it(shipped: Directory) -> None:
    assert sorted(ids(shipped, "kind:contact")) == sorted(record.id for record in shipped.list("contact"))
    events = [record.id for record in shipped.list("event", where={"country": "TJ"})]
    assert sorted(ids(shipped, "kind:event country:Tajikistan")) == sorted(events)


def test_who_speaks_a_language_is_found_by_its_name_in_english_and_russian(directory: Directory) -> None:
    directory.change("martin-reeve", {"languages": ["en", "prs"]})
    directory.change("igor-bosc", {"languages": ["ru"]})
    for typed in ("dari", "дари", "Dari kind:contact", "language:dari", "speaks:prs", "язык:дари", 'language:"Dari"'):
        assert ids(directory, typed)[:1] == ["martin-reeve"], typed
    assert ids(directory, "language:english") == ["martin-reeve"]
    assert ids(directory, "язык:русский role:coordinator") == ["igor-bosc"]
    assert ids(directory, "language:русский !bosc") == []
    directory.change("martin-reeve", {"languages": None})
    assert ids(directory, "language:dari") == []


def test_years_are_the_years_a_record_speaks_of(shipped: Directory) -> None:
    assert "protect" in ids(shipped, "year:2025")  # from 2023 to 2026
    assert "protect" not in ids(shipped, "year:2027")
    assert set(ids(shipped, "year:2020 kind:event")) == {
        "tip-training-courses-2020", "legal-commentary-roundtable-2020", "campaign-workshop-2020"}
    assert ids(shipped, "year:2020..2021 kind:event") == ids(shipped, "year:2020-2021 kind:event")
    assert set(ids(shipped, "year:2020 kind:event")) < set(ids(shipped, "year:2020.. kind:event"))


def test_words_left_out(shipped: Directory) -> None:
    found, left = ids(shipped, "training"), ids(shipped, "training !films")
    assert "training-films-2" in found
    assert "training-films-2" not in left
    assert set(left) < set(found)
    assert ids(shipped, 'training !"training films"') == [id for id in ids(shipped, 'training !"training films"')
                                                         if id in found]


def test_exact_words_are_not_guessed_at(shipped: Directory) -> None:
    assert ids(shipped, "brajko")[0] == "vasilina-brazhko"
    assert ids(shipped, "'brajko") == []
    assert ids(shipped, '"brazh"') == []
    assert ids(shipped, '"heart blue"') == []
    assert ids(shipped, '"Blue Heart" campaign')[0] == "blue-heart-campaign-tajikistan"


def test_fresh_is_told_by_the_newest_source(empty: Directory) -> None:
    empty.add_many("contact", [{"name": "Ann New", "as_of": "2999"}, {"name": "Ann Old", "as_of": "2001-05"},
                               {"name": "Ann Undated"},
                               {"name": "Ann Seen", "as_of": "2001", "verified_on": "2999-01"}])
    assert sorted(ids(empty, "ann fresh:yes")) == ["ann-new", "ann-seen"]
    assert sorted(ids(empty, "ann fresh:нет")) == ["ann-old", "ann-undated"]
    assert sorted(ids(empty, "fresh:no")) == ["ann-old", "ann-undated"]


def test_filters_hold_for_every_way_of_finding(shipped: Directory) -> None:
    assert ids(shipped, "7817 kind:event") == []
    assert ids(shipped, "7817 kind:contact") == ["vasilina-brazhko"]
    assert ids(shipped, ",hf;rj kind:contact")[:1] == ["vasilina-brazhko"]
    assert all(hit.kind == "event" for hit in shipped.search("tranink kind:event"))
    assert ids(shipped, "brajko", "event") == []


@pytest.mark.parametrize(("typed", "tags"), [
    ('place:"Dushanbe"', (("=place=dushanbe",),)), ("place:Dushanbe", (("=place=dushanbe*",),)),
    ('role:"chief of"', (("=role=chief",), ("=role=of",))), ('role:"chie', (("=role=chie*",),)),
    ('org:"IOM"', (("=org=iom",),)),
    ("speaks:дари", (("=language=prs",),)), ('язык:"Farsi"', (("=language=fa",),)),
    ('country:"TJ"', (("=country=tj",),)), ('kind:"contact"', (("=kind=contact",),)),
])
def test_a_value_in_quotes_is_meant_word_for_word(typed: str, tags: tuple[tuple[str, ...], ...]) -> None:
    assert parse(typed).tags == tags


def test_a_quoted_value_finds_words_and_no_beginnings(shipped: Directory) -> None:
    assert ids(shipped, 'place:"dushan"') == ids(shipped, 'org:"silk rout"') == []
    assert set(ids(shipped, 'place:"Душанбе"')) == set(ids(shipped, "place:dushan")) != set()
    assert set(ids(shipped, 'role:"specialist"')) < set(ids(shipped, "role:s"))


HALF = ("country:", "country:ta", "Country:Turkm", "страна:тадж", "language:", "language:dar", "язык:тадж", "year:20",
        "year:", "год:20", "year:2020..20", "kind:", "kind:o", "fresh:", "fresh:y", "place:", "org:", 'org:"',
        'country:"uni', 'place:""', "place:!", "topic:?")
NONE = ("kind:evnt", "kind:nothing", "Country:Atlantis", "страна:тажж", "language:elvish", "year:soon", "year:20201",
        "fresh:maybe", 'kind:"nothing"')


@pytest.mark.parametrize("half", HALF)
def test_a_filter_at_the_very_end_may_still_be_typed(half: str, shipped: Directory) -> None:
    alone = parse(half)
    assert alone.half
    assert alone == parse("")._replace(half=True)
    assert not alone.narrows
    assert shipped.lists(half)
    assert shipped.counts(half) == shipped.counts()
    assert shipped.numbers(filters=half) == shipped.numbers()
    for before in ("reeve", "training !films", '"blue heart"', "kind:contact", "kind:event year:2020.. training"):
        assert parse(f"{before} {half}") == parse(before)._replace(half=True)
        assert shipped.search(f"{before} {half}") == shipped.search(before)
        assert shipped.lists(f"{before} {half}") == shipped.lists(before)


@pytest.mark.parametrize("typed", NONE)
def test_a_filter_that_no_more_letters_make_one_is_searched_for_as_words(typed: str, shipped: Directory) -> None:
    assert not parse(typed).half
    assert parse(typed)._replace(text="") == parse(f"{typed} ")._replace(text="")
    assert only_begun(typed) == ""
    assert not shipped.lists(typed)


@pytest.mark.parametrize("typed", HALF)
def test_the_filter_that_is_only_begun_is_named(typed: str) -> None:
    assert only_begun(typed) == only_begun(f"training {typed}") == typed
    assert not only_begun(f"{typed}" + ('" ' if typed.count('"') == 1 else " "))


@pytest.mark.parametrize("typed", [half for half in HALF if half.count('"') != 1])
def test_a_filter_with_a_blank_after_it_is_searched_for_as_words(typed: str, shipped: Directory) -> None:
    for after in (" ", " reeve", " kind:event"):
        asked = parse(typed + after)
        assert not asked.half
        assert not shipped.lists(typed + after) or not asked.words
    name, _, value = typed.partition(":")
    if value.isalpha():
        assert parse(f"{typed} ").words == parse(f"{name} {value} ").words != ()


@pytest.mark.parametrize("typed", [
    "", "country", "country:TJ", "country:taj reeve", "kind:c", "kind:con", "year:2020", "year:2020..", "place:d",
    "fresh:no", "foo:", "foo:ta", "!country:ta", "'country:", "http://example.org", "a:b:c", '"country:', "country:TJ ",
])
def test_what_means_something_is_not_half_typed(typed: str) -> None:
    assert not parse(typed).half


def test_what_means_nothing_yet_lists_until_it_does(shipped: Directory) -> None:
    sizes = [len(shipped.numbers(filters="country:Tajikistan"[:length])) for length in range(len("country:"), 19)]
    assert set(sizes[:-1]) <= {sizes[0], sizes[-1]}
    assert sizes[0] == len(shipped.numbers()) > sizes[-1] == len(shipped.numbers(filters="country:TJ")) > 0


@pytest.mark.parametrize("typed", [
    "kind:", "kind:nothing", "year:soon", "foo:bar", "http://example.org", '"', '""', "!", "!!", "'", "''", ":", "org:",
    'org:"', "!kind:contact", "fresh:maybe", "year:..", "a:b:c", "year:9999..0001",
])
def test_what_means_nothing_special_is_no_error(typed: str, shipped: Directory) -> None:
    shipped.search(typed)
    shipped.search(f"training {typed}")


@given(st.text(alphabet=st.sampled_from("\"'!: .=*()-akind:yearorg2020фреш"), max_size=40))
def test_any_query_is_taken_apart(typed: str) -> None:
    query = parse(typed)
    assert all(word.isascii() and word.isalnum() for word in query.words)


def test_names_of_filters_are_of_one_filter_each() -> None:
    names = [name for filter, others in FILTERS.items() for name in (filter, *others)]
    assert len(names) == len(set(names))
    assert kind_meant("org") == "organisation"
    assert kind_meant("o") is None
    assert kind_meant("люди") == "contact"
