"""What somebody is and of which body, where rules and all that is around the name are weighed against each other."""

import pytest
from seeds.people_told import people

from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.extracting import extract
from seeds.extract.people import title_claims
from seeds.extract.people.body_signs import Case, Signs
from seeds.extract.people.person import Person
from seeds.fact import Fact
from seeds.read import read_bytes


def _facts(text: str) -> list[Fact]:
    return extract(read_bytes(text.encode(), "a.txt"))


TITLES = {
    "two whom one post in the plural heads": (
        "Пришли заместители главы администрации Ольховского района Наталья Малышкина и Евгений Поповский.\n",
        {"Наталья Малышкина": "заместители главы администрации Ольховского района",
         "Евгений Поповский": "заместители главы администрации Ольховского района"}),
    "a rank and nothing else": ("Lt. Dan Prower said the police were grateful.\n", {"Dan Prower": "Lt."}),
    "an editor of a paper in quotes": (
        "Круглый стол открыла Лола Саидова. Выступил Рустам Каримов, главный редактор «Вестника труда».\n",
        {"Рустам Каримов": "главный редактор «Вестника труда»"}),
    "ranks of the police in several words, before an office": (
        "Chief Superintendent Ama Owusu, head of the Shelter Unit of the Police Service, spoke to nurses.\n",
        {"Ama Owusu": "head of the Shelter Unit of the Police Service"}),
    "ranks of the police in several words, by themselves": (
        "Detective Chief Inspector Ama Owusu of the Police Service spoke to nurses.\n",
        {"Ama Owusu": "Detective Chief Inspector"}),
}
NO_TITLES = {
    "whose neighbour has one behind the name": (
        "Speakers were Edna Marr, head of the Larkhill Trust, Tom Brook, its adviser, and Pia Holm.\n", "Pia Holm"),
    "who stands in the next sentence": (
        "The workshop was opened by Ama Owusu, Director of Brightwell. Kofi Badu of the Ministry of Labour spoke.\n",
        "Kofi Badu"),
    "of whom is only said what comes": (
        "Katherine at Port Norland's team, that's Katherine Boyd, will also be there.\n", "Katherine Boyd"),
    "who has only a courtesy": ("Sir Kenneth Barr gave a lecture at Exmouth University.\n", "Kenneth Barr"),
}
BODIES = {
    "a body that no rule knows, behind the title": (
        "# The panel\n\nOla Brandt, President and CEO, Port Wexley Bay\n\nUma Fell, Director, Coach Lindell\n",
        {"Ola Brandt": "Port Wexley Bay", "Uma Fell": "Coach Lindell"}),
    "a body that is called by a word and its own": (
        "Ms Rania Haddad, Brightwell's chair, welcomed the guests.\n", {"Rania Haddad": "Brightwell"}),
    "each of several in one sentence": (
        "Speakers were Edna Marr, head of the Larkhill Trust, and Tom Brook of the Ministry of Labour.\n",
        {"Edna Marr": "Larkhill Trust", "Tom Brook": "Ministry of Labour"}),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=list(TITLES))
def test_the_likeliest_title_is_given(text: str, expected: dict[str, str]) -> None:
    found = people(text)
    assert {name: found[name][0] for name in expected} == expected


@pytest.mark.parametrize(("text", "name"), NO_TITLES.values(), ids=list(NO_TITLES))
def test_what_another_is_is_no_title(text: str, name: str) -> None:
    assert people(text).get(name, (None, None))[0] is None


QUAY = "Harbour Trust opened a new shelter for fishers in Lowport on 3 May.\n\n"
APPOSED = {
    "in brackets behind the name": ("Chief Inspector Peter Kip (TOCU Lowport) asked them to wait.", "Peter Kip",
                                    "TOCU Lowport"),
    "behind the title": ("10:15  What platforms see. Rohan Pillai, trust lead, Linkbird", "Rohan Pillai",
                         "Linkbird"),
    "in front of the brackets": ("The Lowport Net (Ms Le Hang, deputy head) thought it too long.", "Le Hang",
                                 "Lowport Net"),
    "of whom it is": ("MUDHA's Sirana Pell trained the mothers.", "Sirana Pell", "MUDHA"),
    "of whom it is, with a mark": ("Nets & Care's Farha Islim showed the map.", "Farha Islim", "Nets & Care"),
    "whom a body sends": ("The Marine Police Unit sent Inspector Joe Dery, who will train.", "Joe Dery",
                          "Marine Police Unit"),
}
WHOSE = ("Smith's Ann Lee left.", "Happy New Year's Ann Lee spoke.", "Manchester's Ann Lee spoke.",
         "The women's Ann Lee spoke.", "On Monday's call Ann Lee spoke.", "Norway's Ann Lee spoke.",
         "Lawyers' Ann Lee spoke.")


@pytest.mark.parametrize(("text", "name", "body"), APPOSED.values(), ids=list(APPOSED))
def test_who_is_told_with_a_body_is_of_it_whosever_the_page_is(text: str, name: str, body: str) -> None:
    assert people(f"{QUAY}{text}\n")[name][1] == body


@pytest.mark.parametrize("text", WHOSE)
def test_of_women_days_places_and_people_nobody_is(text: str) -> None:
    assert people(f"{QUAY}{text}\n").get("Ann Lee", ("", ""))[1] in ("", "Harbour Trust")


def test_short_ranks_are_written_small_and_no_names() -> None:
    assert people("Круглый стол открыл полк. Игорь Маслюк, Академия МВД.\n")["Игорь Маслюк"][0] == "полк."
    found = people("Speakers\n\nKap Andy, Gray Fund\n\nLic Maria, director, Gray Fund\n\nIer Asan, Gray Fund\n")
    assert {"Kap Andy", "Lic Maria", "Ier Asan"} <= found.keys()


def test_who_is_named_beside_others_is_no_body_of_theirs() -> None:
    found = people("Free clinic\n\nLawyers: Mtre Joelle Khoury, Mtre Samer Assaf\n(Norland Bar Association)\n")
    assert "Samer" not in str(found["Joelle Khoury"][1])


def test_where_little_speaks_for_a_body_the_next_ones_are_told() -> None:
    facts = _facts(
        "The Larkhill Trust and the Norland Bar Association met in Lowport. Coordinator Ann Lee took part.\n")
    names = {one.id: one.fields["name"] for one in facts if one.kind == "organisation"}
    lee = next(one for one in facts if one.kind == "contact")
    assert {names[str(lee.fields["organisation"])], *(names[one.other] for one in lee.doubts)} == {
        "Larkhill Trust", "Norland Bar Association"}
    sure = next(one for one in _facts("Ann Lee, director of the Larkhill Trust, met the Norland Bar Association.\n")
                if one.kind == "contact")
    assert sure.doubts == ()


def test_a_body_right_behind_a_name_leaves_no_doubt() -> None:
    lee = next(one for one in _facts(
        "# Larkhill Trust\n\nThanks to the Norland Bar Association, the Quay Union and Ann Lee, Blue Kettle.\n")
        if one.kind == "contact")
    assert (lee.fields["organisation"], lee.doubts) == ("blue-kettle", ())


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=list(BODIES))
def test_the_likeliest_body_is_given(text: str, expected: dict[str, str]) -> None:
    found = people(text)
    assert {name: found[name][1] for name in expected} == expected


def test_who_leads_a_place_is_of_it_and_not_of_words_around() -> None:
    found = people("Одам савдосига қарши кураш бўйича семинарда Наманган вилояти ҳокими ўринбосари Зиёд Мансуров "
                   "сўзга чиқди.\n")
    assert found["Зиёд Мансуров"] == ("Наманган вилояти ҳокими ўринбосари", "Наманган вилояти")


OURS = """Notes of the network meeting

Net menders learn about their rights

Leeds, 14 May 2024 – Lamp of Mercy looks back on a busy autumn.

The exhibition was opened by Rosa Lund, the project officer of the European Union Agency for Asylum, together with \
the district attorney of the Pine County Court, Ina Falk.

Under the new rules the Office of the State Prosecutor may close a workshop at once.

Our counsellor, Edna Marr, was invited to the table of the Ombudsman's Office.

About Lamp of Mercy

Lamp of Mercy is a small charity with a house by the river and many friends.

Press: media@lampofmercy.example
"""


def test_who_is_ours_is_of_those_who_write() -> None:
    assert people(OURS)["Edna Marr"][1] == "Lamp of Mercy"


@pytest.mark.parametrize(("title", "body", "kind", "elsewhere"), [
    ("Ambassador of Norway", "Doors of Mercy", "NGO", True),
    ("Посол Норвегии", "Двери милосердия", None, True),
    ("Deputy Ambassador", "Embassy of Norway", None, False),
    ("Ambassador of Norway", "Foreign Office", "government", False),
    ("Head of the Ambassador's guard", "Doors of Mercy", "NGO", False),
])
def test_an_envoy_is_of_a_body_of_states(title: str, body: str, kind: str | None, elsewhere: bool) -> None:
    person = Person("Edna Marr", 0, 9)
    person.position = title
    assert title_claims.is_envoy_elsewhere(person, Body(body, type=kind)) is elsewhere


FAR = "".join(f"## {name} Trust\n\nThe {name} Trust keeps a house.\n\n" for name in (
    "Alder", "Birch", "Cedar", "Damson", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple"))


@pytest.mark.parametrize(("said", "least", "most"), [
    ("Ola Brandt, director of the Maple Trust, spoke to nurses.", 1, 6),
    ("Ola Brandt, a nurse, spoke to others.", 7, 30)])
def test_bodies_far_away_are_weighed_where_none_that_is_near_is_sure(
        said: str, least: int, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    known = Signs.of

    def of(self: Signs, case: Case, mention: Mention) -> list[str]:
        asked.add(mention.body.name)
        return known(self, case, mention)

    monkeypatch.setattr(Signs, "of", of)
    assert "Ola Brandt" in people(f"{FAR}## News\n\n{said}\n")
    assert least <= len(asked) <= most
