"""What the rest of a page tells of a word, and what follows from it for the names of bodies."""

from typing import Final

import pytest
from seeds.stating import CHARITY, all_of, bodies_of, page_of

from seeds.extract.bodies import organisations
from seeds.extract.bodies.bodies import Bodies, Body, Mention
from seeds.extract.people.scene import Scene
from seeds.extract.tagging.elsewhere import Elsewhere
from seeds.extract.tagging.marks import in_signs
from seeds.extract.text.words import Words

TEXT: Final = ("Lantern House has opened again. The cook of Lantern house is back, and the garden of “Lantern” too.\n\n"
               "The National Bureau of Records (NBR) wrote to Maria Lantern at help@lanternhouse.example.\n")


def _signs(text: str, word: str, told: str = "-") -> set[str]:
    page = page_of(text)
    scene = Scene(page, organisations.find(page))
    words = page.words.all
    number = next(at for at, one in enumerate(words) if one.text == word)
    return set(in_signs(Elsewhere(scene).marks(words, number, told)))


@pytest.mark.parametrize(("word", "mark"), [
    ("Lantern", "n3"),  # three times within a sentence
    ("Lantern", "b1"),  # once as its first word
    ("Lantern", "q1"),  # in quotation marks
    ("Lantern", "a"),  # in an address
    ("Lantern", "g"),  # behind a given name
    ("House", "w"),  # without a capital
])
def test_a_word_is_marked_by_what_the_page_has_of_it(word: str, mark: str) -> None:
    assert f"D1={mark}|-" in _signs(TEXT, word)


@pytest.mark.parametrize(("word", "mark"), [("Lantern", "w"), ("Bureau", "a"), ("Bureau", "q1"), ("House", "g")])
def test_a_word_has_no_mark_of_what_others_are(word: str, mark: str) -> None:
    assert f"D1={mark}|-" not in _signs(TEXT, word)


def test_words_with_the_first_letters_of_an_acronym_are_told() -> None:
    assert "Di" in _signs(TEXT, "National")
    assert "Di" not in _signs(TEXT, "Bureau")


def test_a_word_in_small_letters_has_no_sign() -> None:
    assert _signs(TEXT, "cook") == set()


def test_a_place_that_rules_tell_counts_only_for_others() -> None:
    """That a word is in the name of a body is news where it stands elsewhere."""
    text = "The Ministry of Labour spoke.\n\nMinistry of Labour staff left.\n"
    assert "D1=t|B" in _signs(text, "Ministry", "B|government|True")
    assert "D1=t|B" not in _signs(text.split("\n", maxsplit=1)[0] + "\n", "Ministry", "B|government|True")


# Bodies

@pytest.mark.parametrize(("start", "end", "touched"), [
    (0, 2, []), (0, 3, [0]), (4, 5, [0]), (5, 8, []), (4, 9, [0, 1]), (0, 20, [0, 1]), (11, 20, [1]), (12, 20, []),
])
def test_what_touches_a_place_has_a_character_in_it(start: int, end: int, touched: list[int]) -> None:
    some = [Mention(2, 5, Body("Lantern House")), Mention(8, 12, Body("Open Gate"))]
    assert list(Bodies(some).touching(start, end)) == [some[number] for number in touched]


def test_a_body_is_named_again_where_it_is_mentioned_twice() -> None:
    one, other = Body("Lantern House"), Body("Open Gate")
    bodies = Bodies([Mention(2, 5, one), Mention(8, 12, other), Mention(20, 23, one)])
    assert [bodies.is_named_again(body) for body in (one, other)] == [True, False]


def test_words_are_said_in_one_line_without_a_possessive() -> None:
    words = Words("from Lantern\n  House's cook")
    assert words.said(words.all[1:3]) == "Lantern House"


BODIES: Final = {
    "whose founder somebody is": (
        f"{CHARITY}“We saw the same there,” said La Ribera's Founder and Managing Trustee Kipchoge Odhiambo.\n",
        {"Kipchoge Odhiambo": "La Ribera"}),
    "whose team somebody heads": (
        f"{CHARITY}Huda Nasser, who heads the legal team of Novi Put, took the case to court.\n",
        {"Huda Nasser": "Novi Put"}),
    "a unit at a body": (
        f"{CHARITY}Vytautas Navickas, Chief of the Missing Persons Squad at Eastmarsh Police, agreed.\n",
        {"Vytautas Navickas": "Eastmarsh Police"}),
    "whose envoy somebody is": (
        f"{CHARITY}Her Majesty's Ambassador Rosalind Ferris and the United Kingdom's Consul Aina Rask came too.\n",
        {"Rosalind Ferris": "", "Aina Rask": "United Kingdom"}),
    "a town with a mayor": (f"{CHARITY}Maud Ferris, mayor of San Bardo, came too.\n", {"Maud Ferris": "San Bardo"}),
}


@pytest.mark.parametrize(("text", "expected"), BODIES.values(), ids=list(BODIES))
def test_whose_somebody_is_by_the_title(text: str, expected: dict[str, str]) -> None:
    assert bodies_of(text) == expected


@pytest.mark.parametrize(("text", "name"), [
    ("Hands of Mercy met Grand Union Airlines to agree on a common list.", " met "),
    ("The Centre for Fair Work and Cascade Outfitters signed an agreement on the crews.", "Outfitters signed"),
    ("Жиын өтті. Қазақстандағы Бала құқықтары жөніндегі уәкіл Асан Серіков сөйледі.", "жөніндегі"),
])
def test_no_name_reaches_over_a_verb_or_into_a_title(text: str, name: str) -> None:
    names = [str(one.fields["name"]) for one in all_of(f"{CHARITY}{text}\n") if one.kind == "organisation"]
    assert names
    assert not [one for one in names if name in one]
