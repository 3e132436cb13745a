"""The contacts that a document gives: people with what they are and how to reach them, and nameless points of contact.

People are found by their names and the roles around them; numbers and addresses go to the person whose line, row or
block they stand in, and make a point of contact (a hotline, a press office) where there is none. Which body each of
them belongs to is decided in belonging.py.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from db.search import fold
from seeds.extract.bodies.bodies import Bodies, slug
from seeds.extract.people import (
    above,
    asked,
    attaching,
    bare_numbers,
    belonging,
    bracketed,
    by_label,
    choosing,
    doing,
    lists,
    mentioned,
    offices,
    over_style,
    patronymics,
    point_words,
    purposes,
    reaching,
    tagged,
    titling,
    told,
    under_label,
)
from seeds.extract.people.person import Person
from seeds.extract.people.points import add_points
from seeds.extract.people.scene import Scene
from seeds.extract.text.page import Page
from seeds.fact import Cite, Doubt, Fact

if TYPE_CHECKING:
    from db.fields import Value
    from seeds.read.document import Span


def find(page: Page, bodies: Bodies) -> list[Fact]:
    """The contacts, in the order in which they are first named. Bodies that only they tell of are added to `bodies`."""
    scene = Scene(page, bodies)
    mentioned.find(scene)
    told.find(scene)
    offices.give_titles(scene)
    lists.give_titles(scene)
    scene.add_channels(list(bare_numbers.find(scene)))
    attaching.attach(scene)
    asked.complete(scene)
    add_points(scene)
    above.complete(scene)
    titled = titling.choose(scene)
    over_style.complete(scene)
    bracketed.complete(scene)
    belonging.complete(scene)
    tagged.mark(scene)
    choosing.choose(scene, titled)
    titling.give_degrees(scene)
    under_label.complete(scene)
    doing.complete(scene)
    by_label.complete(scene)
    bodies.house = scene.house.mention if scene.house else None
    bodies.people = [(person.start, person.end) for person in scene.people
                     if person.counts and not person.nameless]
    taken = {body.id for body in bodies.all}
    people = [person for person in _merged(scene) if person.counts]
    point_words.complete(scene, people)
    purposes.take_label(scene, people)
    scene.forget()
    return [_fact(page, person, taken) for person in people]


def _merged(scene: Scene) -> list[Person]:
    """Each person once, with all that is said of it."""
    kept: list[Person] = []
    by_word: dict[str, list[Person]] = {}
    for person in sorted(patronymics.joined(scene.people), key=lambda one: one.start):
        keys = {fold.skeleton(word)[:4] for word in fold.words(person.name) if len(word) > 2}
        keys |= {channel.value for channel in person.channels} if person.nameless else set()
        near = {id(one): one for key in keys for one in by_word.get(key, ())}
        same = next((one for one in sorted(near.values(), key=lambda one: one.start) if one.is_same(person)), None)
        if same is not None:
            same.join(person)
            continue
        kept.append(person)
        for key in keys:
            by_word.setdefault(key, []).append(person)
    return kept


def _fact(page: Page, person: Person, taken: set[str]) -> Fact:
    at = page.number_at
    fields: dict[str, Value] = {"name": person.name}
    cites = [Cite("name", at(person.start), person.start, person.end)]
    cites += [Cite(None, at(start), start, end) for start, end in person.others]
    if person.other_names:
        fields["other_names"] = tuple(person.other_names)
    if person.position and person.position_at:
        fields["position"] = person.position
        cites += [Cite("position", at(start), start, end) for start, end in _by_paragraph(page, *person.position_at)]
    if person.mention and person.mention.body.is_fact:
        person.mention.body.is_around = False
        fields["organisation"] = person.mention.body.id
        cites.append(Cite("organisation", at(person.mention.start), person.mention.start, person.mention.end))
    for name, (value, places) in reaching.fields(person.channels).items():
        fields[name] = value
        cites += [Cite(name, at(start), start, end) for start, end in places]
    doubts = tuple(Doubt("organisation", body.id) for body in person.doubts if body.is_fact and (
        person.mention is not None and body is not person.mention.body))
    return Fact(_free(slug(person.name), taken), "contact", fields, tuple(cites), doubts)


def _by_paragraph(page: Page, start: int, end: int) -> Iterator["Span"]:
    """A place by the paragraphs that it is in: lines may break a title."""
    while start < end:
        stop = min(end, max(page.paragraph_at(start).end, start + 1))
        yield start, stop
        start = stop + len(page.text[stop:end]) - len(page.text[stop:end].lstrip())


def _free(id: str, taken: set[str]) -> str:
    number, free = 2, id
    while free in taken:
        number, free = number + 1, f"{id}-{number}"
    taken.add(free)
    return free
