"""What many small signs tell together: names, titles and bodies that no rule knows; how their weights are fitted."""

import gc
import json
from collections.abc import Sequence
from itertools import pairwise, product
from math import exp, prod
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from seeds.people_told import people
from seeds.spelt_names import names_of_people

from seeds import fitting_examples, fitting_made, fitting_weights
from seeds.extract.bodies import organisations
from seeds.extract.extracting import extract
from seeds.extract.people.scene import Scene
from seeds.extract.tagging import chain, weights, windows
from seeds.extract.tagging.marks import Mark, Weighed, in_signs, lead_of
from seeds.extract.tagging.seen import Seen, kind, shape
from seeds.extract.tagging.spelling import Manner, Spelling, keys_of
from seeds.extract.text.page import Page
from seeds.extract.text.words import words
from seeds.read.reading import draw_up

CORPUS = Path(fitting_examples.__file__).parent / "corpus"
SETS = ("names", "mentions", "titles", "owners")


# People

GIVEN = {
    "who was there": (
        "Present: Ulla Brand (Chair), Okello Wanyama, Mwila Tembo, Tendo Okoth\n", ["Okello Wanyama", "Mwila Tembo"]),
    "whom to ask": ("For more information please contact Oluwaseun Adebayo-Finch or ring the office.\n",
                    ["Oluwaseun Adebayo-Finch"]),
    "who did something at a meeting": ("Joan Tikku thanked everyone for coming.\n", ["Joan Tikku"]),
    "who is listed for victims": ("# Victims of Trafficking Unit\n\nMwila Tembo, 020 7946 0018\n", ["Mwila Tembo"]),
    "who took part, in Russian": (
        "В работе круглого стола приняли участие Сагынай Тойчубек, Мирослава Кочубей и Лейла Оразова.\n",
        ["Мирослава Кочубей", "Лейла Оразова"]),
}
NOT_GIVEN = {
    "somebody sentenced": "Pargat Dhillon was sentenced to nine years in Leeds.\n",
    "somebody accused, with an age": "Lomax Adeyinka, 34, who had recruited three women, pleaded guilty last week.\n",
    "somebody who was hurt": "Mwila Tembo fled from the farm and was helped by neighbours; two victims followed.\n",
    "an author": "Text: Mwila Tembo\n\nPhotographs by Okello Wanyama\n",
    "a street": "Come to 14 Okello Wanyama Street, Kampala.\n",
    "somebody who was hurt, told by no word of crimes": "Farid Noori slept in a van for eleven months.\n",
    "somebody's mother": "Her mother, Ngozi Okafor, waited for her in Benin City.\n",
    "a list of the accused": "# Defendants\n\nMwila Tembo\nOkello Wanyama\n",
    "a list with a label": "Names of the deceased: Mwila Tembo, Grace Adeyemi, Sokha Chann.\n",
    "an editor": "Reporting by Tendo Okoth; editing by Mayra Quispe\n",
    "пострадавшая": "Гульзат Асанова копала лук на поле с утра до ночи.\n",
    "погибшие": "Погибшие: Лейла Оразова, Мирослава Кочубей, Сагынай Тойчубек.\n",
    "имя изменено": "Лейла Оразова (имя изменено) вернулась домой.\n",
    "автор": "Текст: Тимур Ибраев\n",
    "осуждённые": "Суд признал виновными Пархата Дильмурадова и Ломакса Адейинку в вербовке трёх женщин.\n",
}


@pytest.mark.parametrize(("text", "expected"), GIVEN.values(), ids=list(GIVEN))
def test_people_are_told_by_all_that_stands_around_their_names(text: str, expected: list[str]) -> None:
    found = people(text)
    assert [name for name in expected if name not in found] == []


@pytest.mark.parametrize("text", NOT_GIVEN.values(), ids=list(NOT_GIVEN))
def test_people_who_are_no_contacts_are_not_given(text: str) -> None:
    assert people(text) == {}


def test_a_name_of_a_body_beside_a_name_is_no_title() -> None:
    found = people("# Attendance\n\nMayra Quispe, Lamplight House\nBrannick Oyelade, Night Boat Crew\n"
                   "Xiomara Delgado, Harbour Kitchen\n")
    assert found["Xiomara Delgado"] == (None, "Harbour Kitchen")


def test_a_last_initial_without_a_dot_is_cited_as_it_stands() -> None:
    document = draw_up("Присутствовали:\n\nУрусова Н".encode(), "text.md", "md")
    cites = [cite for fact in extract(document) for cite in fact.cites]
    assert cites
    assert all(cite.end <= len(document.text) for cite in cites)


def test_ranks_and_posts_are_not_of_a_name() -> None:
    found = people("Present: Ulla Brand (Chair), Inspector Okello Wanyama, Dr Mwila Tembo\n")
    assert "Okello Wanyama" in found
    assert not any(name.startswith(("Inspector", "Dr")) for name in found)


def test_a_line_without_end_is_weighed_in_parts() -> None:
    found = people("Present: " + ", ".join(["Okello Wanyama", "Mwila Tembo"] * 700) + "\n")
    assert set(found) <= {"Okello Wanyama", "Mwila Tembo"}


# Chains

def _spans(shared: Sequence[Mark], own: Sequence[Sequence[Mark]], known: weights.Chain) -> list[chain.Told]:
    return chain.at_all(chain.likely(shared, own, known), (chain.EVEN,))


figures = st.floats(-3, 3)
weights_of_signs = st.dictionaries(st.sampled_from("abcdef"), st.tuples(figures, figures, figures), max_size=6)
steps = st.dictionaries(st.sampled_from(["OO", "OB", "BO", "BB", "BI", "IO", "IB", "II"]), figures)


@drawn(weights_of_signs, steps, st.lists(st.lists(st.sampled_from("abcdefg"), max_size=4), min_size=1, max_size=5),
       st.lists(st.sampled_from("abc"), max_size=2))
def test_spans_are_those_of_all_readings_together(
        signs: dict[str, tuple[float, float, float]], between: dict[str, float], own: list[list[str]],
        shared: list[str]) -> None:
    known = weights.read_chain(json.dumps({"signs": signs, "transitions": between}))
    inside = _inside(signs, between, [[*shared, *some] for some in own])
    covered = [0.0] * len(own)
    for told in _spans(shared, own, known):
        assert told.sure == pytest.approx(sum(inside[told.first:told.behind]) / (told.behind - told.first), abs=1e-6)
        covered[told.first:told.behind] = [1.0] * (told.behind - told.first)
    for one, is_told in zip(inside, covered, strict=True):
        assert abs(one - 0.5) < 1e-6 or (one > 0.5) == bool(is_told)


def _inside(signs: dict[str, tuple[float, float, float]], between: dict[str, float],
            own: list[list[str]]) -> list[float]:
    """How likely each word is within a span, by going through every reading there is."""
    whole, inside = 0.0, [0.0] * len(own)
    for labels in product("OBI", repeat=len(own)):
        reading = "".join(labels)
        if reading[0] == "I" or "OI" in reading:
            continue
        weight = prod(exp(sum(signs[sign]["OBI".index(label)] for sign in some if sign in signs))
                      for some, label in zip(own, reading, strict=True))
        weight *= prod(exp(between.get(one + other, 0.0)) for one, other in pairwise(reading))
        whole += weight
        inside = [so_far + weight * (label != "O") for so_far, label in zip(inside, reading, strict=True)]
    return [one / whole for one in inside]


def test_no_words_have_no_spans() -> None:
    assert list(_spans(["k=line"], [], weights.chain("names"))) == []


def test_what_speaks_for_a_choice_is_the_sum_of_its_signs() -> None:
    assert weights.weight(["a", "b", "unknown"], {"a": 1.5, "b": -0.5}) == pytest.approx(1)


def _both(one: str, other: str) -> tuple[str, str]:
    return one, f"{one}{other}"


@drawn(weights_of_signs, st.lists(st.one_of(
    st.sampled_from("abcdefg"), st.tuples(st.just(_both), st.sampled_from("abc"), st.sampled_from("def"))), max_size=6))
def test_a_mark_weighs_what_its_signs_do(signs: dict[str, tuple[float, float, float]], some: list[Any]) -> None:
    known = weights.Chain({sign: lead_of(its) for sign, its in signs.items()}, ((1.0, 1.0, 0.0),) * 3)
    for _ in range(2):  # asked for again, it is known
        assert chain.total(some, known) == pytest.approx(chain.total(in_signs(some), known))
    alone = [signs[sign] for sign in in_signs(some) if sign in signs]
    outside, first, further = (sum(one[at] for one in alone) for at in range(3))
    assert chain.total(some, known) == pytest.approx(complex(first - outside, further - outside))


@drawn(weights_of_signs, st.lists(st.sampled_from(("a", "sail", "sails", "boats")), min_size=1, max_size=6),
       st.integers(0, 4), st.integers(0, 2), st.data())
def test_a_word_weighs_for_all_that_see_it_what_its_signs_do(
        signs: dict[str, tuple[float, float, float]], plain: list[str], reach: int, affixed: int,
        data: st.DataObject) -> None:
    gaps = data.draw(st.lists(st.sampled_from("_,"), min_size=len(plain) + 1, max_size=len(plain) + 1))
    manner = Manner(reach, min(affixed, reach), data.draw(st.sampled_from(("e4", "i4"))))
    spelling = Spelling(keys_of(plain, gaps), manner)
    used = sorted({sign for at in range(len(plain)) for sign in spelling.signs(at)})
    known = weights.Chain(dict(zip(data.draw(st.permutations(used)), map(lead_of, signs.values()), strict=False)),
                          ((1.0, 1.0, 0.0),) * 3)
    first = data.draw(st.integers(0, len(plain) - 1))
    behind = data.draw(st.integers(first + 1, len(plain)))
    for _ in range(2):  # asked for again, it is known
        leads = [chain.total(spelling.signs(at), known) for at in range(len(plain))]
        assert spelling.leads(known) == pytest.approx(leads)
        assert spelling.of(first, behind).leads(known) == pytest.approx(leads[first:behind])
    assert spelling.of(first, behind).signs(0) == spelling.signs(first)


def test_marks_without_end_are_not_kept_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Weighed, "most", 3)
    known = Weighed({"a1": lead_of((0.5, 1.0, 2.0))})
    told = [known[_both, "a", str(number)] for number in (*range(9), 1)]
    assert told[1] == told[-1] == 0.5 + 1.5j
    assert told[0] == 0
    assert len(known) <= 3


# Windows

def test_windows_are_looked_at_once() -> None:
    page = Page(draw_up(b"Ann Bell, director of Open Gate Trust, met Omar Said on 5 May.\n", "page.txt", "txt"))
    scene = Scene(page, organisations.find(page))
    start = page.text.index("Omar")
    seen = windows.of_scene(scene).of(start, start + 9)
    assert windows.of_scene(scene).of(start, start + 9) is seen


def test_a_page_that_was_read_leaves_hardly_anything_to_be_looked_for() -> None:
    names = ("Ann", "Omar", "Joan", "Peter", "Mary", "Farid", "Grace", "Tendo", "Ulla", "Sokha")
    text = "".join(f"{first} Bell{end}, director of Open Gate {end.title()}, {first.lower()}@{end}.example\n\n"
                   for first, end in zip(names, ("abor", "eto", "imer", "olan", "unter") * 2, strict=True))
    document = draw_up(text.encode(), "page.txt", "txt")
    assert sum(fact.kind == "contact" for fact in extract(document)) == len(names)
    gc.collect()
    gc.disable()
    try:
        extract(document)
        assert gc.collect() < 1_000  # of ten times as many
    finally:
        gc.enable()


# Signs

def test_words_are_seen_by_their_shape_and_kind() -> None:
    assert [shape(text) for text in ("McKay", "IOM", "д-р", "2024")] == ["XxXxx", "XX", "x-x", "dd"]
    anna, director = words("Anna Director")
    assert "g" in kind(anna)
    assert "p" in kind(director)


def test_no_weight_spells_a_name_of_people() -> None:
    spelt = {word for name in SETS for sign in weights.chain(name).signs for word in fitting_weights.spelt(sign)}
    singles = (weights.single(name) for name in ("roles", "bodies", "stated", "whose"))
    spelt |= {word for single in singles for sign in single for word in fitting_weights.spelt(sign)}
    assert len(spelt) > 300
    assert names_of_people(spelt) == []


def test_no_ending_is_a_whole_word() -> None:
    page = Page(draw_up(b"Rosa Elder met Egil Storm here.", "text.txt", "txt").searched)
    scene = Scene(page, organisations.find(page))
    line = Seen(scene, scene.units[0])
    rosa, elder = (Spelling(line.spelt, Manner(1, 0, "e4")).signs(at) for at in (0, 1))
    assert not any(sign.startswith("e40") for sign in rosa)
    assert "e40=lder" in elder


def test_what_a_sign_spells_is_found_wherever_it_stands_in_it() -> None:
    signs = ("w|director|L", "gw=_|director", "bw=L|director", "up.f=director", "w-3=director", "first=director|ngo",
             "tw=B|director")
    assert [fitting_weights.spelt(sign) for sign in signs] == [["director"]] * len(signs)
    assert fitting_weights.spelt("post=head|ministry") == ["head", "ministry"]
    assert fitting_weights.spelt("two+=is|a") == ["is", "a"]
    assert fitting_weights.spelt("k0=director") == []


# Fitting

def test_weights_can_be_fitted_to_pages() -> None:
    pytest.importorskip("pycrfsuite", reason="python-crfsuite, of the extra dev, is not installed")
    chosen = sorted(CORPUS.glob("en-*.txt"))[:24]
    pages = [fitting_examples.of_words(path, path.with_suffix(".json")) for path in chosen]
    known = fitting_weights.known_words([
        fitting_examples.of_mentions(path, path.with_suffix(".json")) for path in chosen])
    fitted = fitting_weights.fit_chain([example for page in pages for example in page.names], known)
    told = weights.read_chain(json.dumps(fitted))
    meant = right = found = 0
    for signs, labels in (example for page in pages for example in page.names):
        spans = [(one.first, one.behind) for one in _spans((), signs, told)]
        begins = [at for at, label in enumerate(labels) if label == "B"]
        meant += len(begins)
        found += len(spans)
        right += sum(first in begins for first, _ in spans)
    assert meant > 50
    assert right / meant > 0.8
    assert right / found > 0.8
    spelt = {word for sign in fitted["signs"] for word in fitting_weights.spelt(sign)}
    assert not {word for word in spelt if word[:1] not in "<>-" and word not in known}


def test_weights_of_a_choice_can_be_fitted() -> None:
    pytest.importorskip("scipy", reason="scipy, of the extra dev, is not installed")
    near, far, none = (["near", "b"], True), (["far", "b"], False), (["none"], False)
    examples = [*[[near, far, none]] * 12, *[[(["far", "b"], False), (["none"], True)]] * 8]
    fitted = fitting_weights.fit_choices(examples, set())["signs"]
    assert fitted["near"] > max(fitted.get("none", 0), fitted.get("far", 0))
    assert fitted.get("none", 0) > fitted.get("far", 0)


def test_a_choice_goes_on_from_weights_that_there_are() -> None:
    pytest.importorskip("scipy", reason="scipy, of the extra dev, is not installed")
    known = {"signs": {"near": 2.0, "gone": -1.0}}
    examples = [[(["near", "new"], True), (["far"], False)]] * 8
    fitted = fitting_weights.fit_choices(examples, set(), known)["signs"]
    assert fitted["gone"] == -1
    assert fitted["near"] >= 2
    assert fitted["new"] > 0 > fitted["far"]


def test_a_chain_goes_on_from_weights_that_there_are() -> None:
    pytest.importorskip("pycrfsuite", reason="python-crfsuite, of the extra dev, is not installed")
    known = {"signs": {"known": [-2.0, 2.0, 0.0], "other": [2.0, -2.0, 0.0]}, "transitions": {}}
    seen = [([["known"], ["other"], ["new"]], ["B", "O", "B"])] * 20
    told = weights.read_chain(json.dumps(fitting_weights.fit_chain(seen, set(), before=known)))
    assert [(one.first, one.behind) for one in _spans((), [["known"], ["other"], ["new"]], told)] == [
        (0, 1), (2, 3)]
    unseen = [([["new"], ["other"]], ["B", "O"])] * 20
    kept = weights.read_chain(json.dumps(fitting_weights.fit_chain(unseen, set(), before=known))).signs["known"]
    assert kept.real > 0


def test_examples_of_bodies_say_which_body_somebody_is_of(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Lamplight House\n\nAnna Bell, Director of Night Boat Crew, spoke.\n", encoding="utf-8")
    facts = {"contacts": [{"name": "Anna Bell", "title": "Director", "organisation": "Night Boat Crew"}]}
    (tmp_path / "page.json").write_text(json.dumps(facts), encoding="utf-8")
    examples = fitting_examples.of_bodies(page, tmp_path / "page.json")
    assert [[is_right for _, is_right in one].count(True) for one in examples] == [1]
    assert not examples[0][-1][1]  # that she is of none
    words_seen = fitting_examples.of_words(page, tmp_path / "page.json")
    assert [label for _, labels in words_seen.names for label in labels].count("B") == 1
    assert any("B" in labels for _, labels in words_seen.titles)
    assert any("B" in labels for _, labels in words_seen.owners)


def test_pages_to_fit_to_are_made_the_same_every_time(tmp_path: Path) -> None:
    made = list(fitting_made.pages())
    assert len(made) > 300
    assert made[:20] == list(fitting_made.pages())[:20]
    assert all(contacts for _, _, contacts in made[:20])
    fitting_made.write(tmp_path)
    assert len(list(tmp_path.glob("*.json"))) == len(made)
