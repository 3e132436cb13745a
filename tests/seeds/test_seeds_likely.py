"""Events and projects that no rule finds and all signs of their words together tell; how that is fitted."""

import json
from pathlib import Path

import pytest

from seeds import fitting_deeds
from seeds.extract.bodies import organisations
from seeds.extract.deeds import likely_events, likely_projects, seen
from seeds.extract.deeds.likely import LIKELY, Likely, Span, signs_of
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.project import Project
from seeds.extract.extracting import extract
from seeds.extract.tagging import weights
from seeds.extract.tagging.marks import lead_of
from seeds.extract.text.page import Page
from seeds.fact import Fact
from seeds.read.reading import draw_up

STORY = (
    "The port office of Lamia has repaired its pier, painted the sheds and let the ferry company put up a new kiosk. "
    "Boats leave at seven in the morning and come back when it is dark, and on Sundays there are none. "
    "Whoever wants to cross with a bicycle pays a little more, and dogs have to be kept on a lead at all times. "
    "The road to the hill is closed from the bridge to the mill, so that buses turn at the market for now.")
TOLD = "In Khujand people had a frumble of nets on 4 May 2021, and the nets “dried” on the wall."
PAGE = f"{STORY}\n\n{TOLD}\n\n{STORY}\n"
SURE = {"w0=frumble": (0.0, 30.0, 0.0), "w-1=frumble": (0.0, 0.0, 30.0), "w-2=frumble": (0.0, 0.0, 30.0)}


def page_of(text: str) -> Page:
    return Page(draw_up(text.encode(), "text.md", "md").searched)


def know_only(monkeypatch: pytest.MonkeyPatch, chain: str) -> None:
    """Let a chain know only the words above, and what it is sure of be a fact."""
    known, single = weights.chain, weights.single
    signs = {sign: lead_of(its) for sign, its in {**SURE, "b": (10.0, 0.0, 0.0)}.items()}
    own = weights.Chain(signs, ((1.0, 1.0, 0.0), (1.0, 1.0, 1.0), (1.0, 1.0, 1.0)))
    monkeypatch.setattr(weights, "chain", lambda name: own if name == chain else known(name))
    monkeypatch.setattr(weights, "single", lambda name: {"sure=9": 9.0, "sure=10": 9.0, "b": -4.0}
                        if name in ("likely_events", "likely_projects") else single(name))


def told(monkeypatch: pytest.MonkeyPatch, chain: str, text: str) -> list[Fact]:
    """The facts of a page where a chain knows only the words above."""
    know_only(monkeypatch, chain)
    return extract(draw_up(text.encode(), "text.md", "md"))


@pytest.mark.parametrize(("chain", "kind", "field"), [
    ("gatherings", "event", "title"), ("undertakings", "project", "name")])
def test_what_no_rule_knows_is_given_where_its_words_are_likely(
        monkeypatch: pytest.MonkeyPatch, chain: str, kind: str, field: str) -> None:
    assert not [fact for fact in extract(draw_up(PAGE.encode(), "text.md", "md")) if fact.kind == kind]
    found = [fact for fact in told(monkeypatch, chain, PAGE) if fact.kind == kind]
    assert [fact.fields[field] for fact in found] == ["frumble of nets"]


def test_an_event_told_so_has_the_day_and_the_place_of_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = next(fact.fields for fact in told(monkeypatch, "gatherings", PAGE) if fact.kind == "event")
    assert (fields["start"], fields["place"]) == ("2021-05-04", "Khujand")


def test_a_project_named_twice_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{PAGE}\nThe frumble of nets goes “on”.\n"
    assert len([fact for fact in told(monkeypatch, "undertakings", text) if fact.kind == "project"]) == 1


def test_a_note_is_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    assert page_of(TOLD).is_note
    assert not [fact for fact in told(monkeypatch, "gatherings", TOLD) if fact.kind == "event"]


@pytest.mark.parametrize(("kind", "told"), [
    ("event", "A two-day workshop on fair nets was held in Khujand on 4 May 2021."),
    ("project", "The Safe Piers Project is funded by the Harbour Fund."),
])
def test_what_rules_find_is_decided_without_it(monkeypatch: pytest.MonkeyPatch, kind: str, told: str) -> None:
    signs = {f"sure={at}": -99.0 for at in range(11)} | {f"by rules={at}": -99.0 for at in range(4)}
    single = weights.single
    monkeypatch.setattr(weights, "single", lambda name: {"told=True": 5.0, **signs}
                        if name in ("events", "projects") else single(name))
    found = extract(draw_up(f"{STORY}\n\n{told}\n".encode(), "text.md", "md"))
    assert kind in {fact.kind for fact in found}


def likely(monkeypatch: pytest.MonkeyPatch, text: str) -> tuple[Page, Likely]:
    know_only(monkeypatch, "gatherings")
    page = page_of(text)
    return page, likely_events.look(page, organisations.find(page), [], [])


def test_spans_touch_neither_each_other_nor_what_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    page, known = likely(monkeypatch, PAGE)
    spans = known.spans([])
    assert [page.text[one.start:one.end] for one in spans] == ["frumble of nets"]
    assert known.spans([(spans[0].end - 1, spans[0].end)]) == []


def test_signs_say_how_likely_words_are(monkeypatch: pytest.MonkeyPatch) -> None:
    page, known = likely(monkeypatch, PAGE)
    at, far = page.text.index("frumble"), page.text.index("Sundays")
    assert {"sure=10", "mean=10", "sure|named=10", "by rules=0"} <= set(signs_of(
        known, (at, at + len("frumble")), "named", 0))
    assert {"sure=0", "mean=0", "by rules=2"} <= set(signs_of(known, (far, far + len("Sundays")), "named", 2))


@pytest.mark.parametrize(("told", "expected"), [
    ("They had a “frumble of nets” on 4 May 2021.", "frumble of nets"),
    ("They had a frumble “of nets” on 4 May 2021.", "frumble “of nets”"),
    ("They had a frumble of “nets and more” on 4 May 2021.", None),
    ("They had a frumble: of nets on 4 May 2021.", None),
])
def test_words_cut_out_of_quotes_or_of_two_things_tell_of_nothing(
        monkeypatch: pytest.MonkeyPatch, told: str, expected: str | None) -> None:
    page, known = likely(monkeypatch, f"{STORY}\n\n{told}\n\n{STORY}\n")
    texts = [page.text[one.start:one.end] for one in known.spans([])]
    assert texts == ([expected] if expected else [])


def test_a_headline_tells_by_a_verb_of_the_event_below(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the top of a page tells by a verb is what a noun there names."""
    lead = "A two-day workshop on fair nets was held in Khujand on 4 May 2021."
    text = f"# Port has a frumble of nets\n\n{lead}\n\n{STORY}\n\n{STORY}\n"
    found = [fact.fields["title"] for fact in told(monkeypatch, "gatherings", text) if fact.kind == "event"]
    assert len(found) == 1
    assert "workshop" in str(found[0])


def test_every_word_of_a_sentence_is_seen_with_what_stands_around_it() -> None:
    page = page_of(PAGE)
    line = next(one for one in seen.lines(page, organisations.find(page), {page.text.index("frumble"): "B|other"})
                if "frumble" in [word.plain for word in one.words])
    at = [word.plain for word in line.words].index("frumble")
    signs = line.seen.signs()
    assert len(signs) == len(line.words)
    assert {"w0=frumble", "w-1=a", "wg=_|a", "w1=of", "t=B|other", "RD=5", "told=1"} <= set(signs[at])


def test_examples_are_the_words_that_annotations_name(tmp_path: Path) -> None:
    document, facts = tmp_path / "page.md", tmp_path / "page.json"
    document.write_text(f"{PAGE}\nA second frumble came. The Nets scheme mends nets.\n", encoding="utf-8")
    facts.write_text(json.dumps({"events": [{"title": "frumble"}], "projects": [{"name": "Nets"}]}), encoding="utf-8")
    found = fitting_deeds.of_called(document, facts)
    assert [sum(labels.count("B") for _, labels in some) for some in found] == [1, 1]
    for signs, labels in found.undertakings:
        assert len(signs) == len(labels)
        assert all("w0=nets" in own for own, label in zip(signs, labels, strict=True) if label == "B")


def test_a_kind_that_is_not_annotated_gives_no_examples(tmp_path: Path) -> None:
    document, facts = tmp_path / "page.md", tmp_path / "page.json"
    document.write_text(PAGE, encoding="utf-8")
    facts.write_text(json.dumps({"events": []}), encoding="utf-8")
    found = fitting_deeds.of_called(document, facts)
    assert found.gatherings
    assert not found.undertakings


# Projects that nothing but their name stands for

class Faint:
    """A page of which some words are likely to name a project, and how much."""

    def __init__(self, page: Page, sure: float, *names: str) -> None:
        places = [_at(page.text, name) for name in names]
        self._spans = [Span(next(one for one in page.sentences if one.start <= start < one.end),
                            page.words.within(start, end), start, end, sure) for start, end in places]

    def spans(self, _: object) -> list[Span]:
        return self._spans


@pytest.mark.parametrize(("told", "name", "is_one"), [
    ("The women of Way Back sew at night.", "Way Back", True),
    ("The women of Way of Back sew at night.", "Way of Back", True),
    ("The women of “way back” sew at night.", "way back", True),
    ("The women go way back at night.", "way back", False),
    ("The women of Way back sew at night.", "Way back", False),
])
def test_words_that_are_hardly_likely_name_a_project_where_they_are_written_like_a_name(
        told: str, name: str, *, is_one: bool) -> None:
    page = page_of(f"{STORY}\n\n{told}\n\n{STORY}\n")
    for sure, expected in ((0.4, is_one), (0.6, True)):
        found = likely_projects.find(
            page, organisations.find(page), Faint(page, sure, name), [])  # type: ignore[arg-type]
        assert [one.name.name for one in found] == [name] * expected


@pytest.mark.parametrize("told", [
    "They sew in Safe Roads Home (SRH) at night. Then came SRH.",
    "They sew in SRH at night. Then came Safe Roads Home (SRH).",
])
def test_a_project_and_its_acronym_in_brackets_are_one(told: str) -> None:
    page = page_of(f"{STORY}\n\n{told}\n\n{STORY}\n")
    names = sorted(("Safe Roads Home (SRH)", " SRH"), key=page.text.index)
    likely = Faint(page, 0.9, *names)
    [found] = likely_projects.find(page, organisations.find(page), likely, [])  # type: ignore[arg-type]
    assert found.acronym == "SRH"
    assert len(found.namings) == 2
    assert "Safe Roads Home" in [one.name for one in found.namings]


def test_signs_say_how_a_page_has_a_project_and_never_spell_it() -> None:
    text = ("# Projects\n\nThe women of “Way Back” sew at night; USD 400 came for it.\n\n"
            f"# Boats\n\nThe Way Back project is old. So is Way Back.\n\n{STORY}\n")
    page = page_of(text)
    bodies = organisations.find(page)
    likely = likely_projects.look(page, bodies, [])
    at = _at(page.text, "Way Back")
    naming = Naming(*at, "Way Back", at, None, "project", LIKELY, page.sentences[1])
    signs = likely_projects.signs(page, bodies, likely, Project(naming), [])
    assert {"again=3", "nouns=3", "section=True", "money=True", "days=0", "person=False2", "place=False"} <= set(signs)
    assert any(sign.startswith("quoted|kind=True") for sign in signs)
    assert not any("back" in sign.lower() for sign in signs)


def _at(text: str, name: str) -> tuple[int, int]:
    start = text.index(name)
    return start, start + len(name)


def test_how_sentences_are_written_is_seen_once_and_anew_with_other_days() -> None:
    page = page_of(f"{STORY}\n\nThe gala in Khujand was on 4 May.\n")
    bodies = organisations.find(page)
    first, again = (list(seen.lines(page, bodies, {})) for _ in range(2))
    assert [one.seen.spelt for one in first] == [one.seen.spelt for one in again]
    assert all(one.seen.spelt is other.seen.spelt for one, other in zip(first, again, strict=True))
    with_days = list(seen.lines(page.in_some_year(), bodies, {}))
    assert ["day=0" in one.seen.shared for one in (first[-1], with_days[-1])] == [True, False]
