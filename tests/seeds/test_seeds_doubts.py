"""What speaks against words near a name being a title or naming a body, and bodies of which only weights are sure."""

import pytest
from seeds.stating import MORE, page_of

from seeds.extract.bodies import organisations
from seeds.extract.people import body_doubts, likely_bodies, title_doubts
from seeds.extract.people.person import Person
from seeds.extract.people.scene import Scene
from seeds.extract.tagging import weights
from seeds.extract.text.words import Words


def scene_of(text: str) -> Scene:
    page = page_of(f"{text}\n\n{MORE['en']}\n")
    return Scene(page, organisations.find(page))


def doubts_of_title(text: str, words: str) -> set[str]:
    """The doubts about words as a title of Anna Bell."""
    scene, start, at = scene_of(text), text.index("Anna Bell"), text.index(words)
    own = scene.page.words.within(at, at + len(words))
    return set(title_doubts.of(scene, Person("Anna Bell", start, start + 9), own))


@pytest.mark.parametrize(("text", "words", "doubts"), [
    ("Anna Bell (donor) came.", "donor", {"small"}),
    ("Winter coats: Anna Bell", "Winter coats", {"label"}),
    ("They had interviews Anna Bell knew of.", "interviews", {"short"}),
    ("Anna Bell, director of the house, came.", "director", set()),
])
def test_what_speaks_against_a_title(text: str, words: str, doubts: set[str]) -> None:
    assert doubts_of_title(text, words) == doubts


@pytest.mark.parametrize(("words", "doubt"), [
    ("Family Court Advocate", "holder"), ("Tashkent", "place"), ("Members of the Quay", "members"),
    ("Among those present was", "written"), ("Who are the Advisers", "asks"), ("Interpol's Nairobi", "asks"),
    ("Green Street", "place"), ("Намангана", "place"), ("Ош шаарынын мэринин", "holder"), ("Ҳокимининг", "holder")])
def test_what_speaks_against_a_body(words: str, doubt: str) -> None:
    scene = scene_of(f"{words}, they said.")
    own = scene.page.words.within(0, len(words))
    assert doubt in body_doubts.of(scene, own)
    assert doubt == "asks" or not body_doubts.may_stand(scene, own)


@pytest.mark.parametrize(("text", "words", "may_be"), [
    ("Anna Bell, Specialist, Migrant Protection and Assistance", "Migrant", False),
    ("Anna Bell, Manager, Oxfam Kenya", "Oxfam", True)])
def test_a_single_word_of_a_field_of_work_is_no_body(text: str, words: str, may_be: bool) -> None:
    scene, at = scene_of(text), text.index(words)
    person = Person("Anna Bell", 0, 9)
    person.position_at = text.index(",") + 2, len(text)
    assert body_doubts.may_be(scene, person, scene.page.words.within(at, at + len(words))) is may_be


@pytest.mark.parametrize(("words", "may_call"), [
    ("Quiet Lantern Supper", True), ("Who helps in Osh", False), ("Nine girls went home", False),
    ("Green Street", False), ("Anna Bell and Quay", False)])
def test_what_a_page_may_be_called_after(words: str, may_call: bool) -> None:
    scene = scene_of(words)
    own = scene.page.words.within(0, len(words))
    assert body_doubts.may_call(scene, Person("Anna Bell", 0 if "Anna" in words else 900, 909), own) is may_call


def test_a_likely_name_becomes_a_body_and_a_fainter_one_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scene_of("Quiet Lantern and Green Kettle came.")
    for word in scene.page.words.within(0, 30):
        if word.is_capital:
            first = word.text in ("Quiet", "Green")
            scene.bodies.likely[word.start] = (0.4, 0.6, 0.0) if first else (0.4, 0.0, 0.6)
    assert [one.name for one in likely_bodies.names(scene)] == ["Quiet Lantern", "Green Kettle"]
    signs = {one.name: likely_bodies.Signs(scene).of(one) for one in likely_bodies.names(scene)}
    only = min(set(signs["Quiet Lantern"]) - set(signs["Green Kettle"]))
    monkeypatch.setattr(weights, "single", {"likely_bodies": {"b": -1.0, only: 9.0}}.__getitem__)
    likely_bodies.add(scene)
    assert "Quiet Lantern" in [body.name for body in scene.bodies.all]
    assert [scene.page.words.said(places[0]) for places in scene.bodies.unsure] == ["Green Kettle"]


@pytest.mark.parametrize(("text", "is_written"), [
    ("SC-07", False), ("RT-01/24", False), ("ОП-6", True), ("ILO-IPEC", True)])
def test_the_code_of_a_course_is_written_like_no_body(text: str, is_written: bool) -> None:
    assert body_doubts.is_written(Words(text).all) is is_written
