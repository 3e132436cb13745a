"""What a title alone says of the body somebody is of: начальник Нарынской таможни; but of no charity a Mayor of Kulob.

The words behind a post often are a body's name where no other line has it. Who leads a territory or is sent by a state
is of that, and who is of its cabinet has an office and no body, unless the page names one that is called after it.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import no_bodies
from seeds.extract.names import posts
from seeds.extract.names.english_words import HEADS
from seeds.extract.people import commissioners, english_offices, local_realms, ministers, realms, russian_offices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.office import Office
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word


def give_titles(scene: "Scene") -> None:
    """Let a body that is called as who heads it be the title of whom it stands beside: UN High Commissioner for X | Y.

    It stays the body that they are of.
    """
    for person in scene.people:
        if person.nameless or person.position:
            continue
        beside = (scene.bodies.before(person.start)[-1:], scene.bodies.within(person.end, person.end + _FAR)[:1])
        for one in (mention for some in beside for mention in some):
            between = scene.text[min(one.end, person.end):max(one.start, person.start)]
            own = scene.page.words.within(one.start, one.end)
            if between in _BESIDE and any(map(posts.is_post, own)) and not any(word.plain in HEADS for word in own):
                person.position, person.position_at = scene.page.words.said(own), (one.start, one.end)
                person.mention = one
                break


_BESIDE: Final = (" ", ", ", ", the ")  # what stands between them
_FAR: Final = 120  # characters in which the name of a body ends


def settle(scene: "Scene", person: "Person") -> None:
    """Give somebody the body that the title is of, where it says more than what was told by what is around."""
    at, chosen = person.position_at, person.mention
    if at is None:
        return
    own = scene.page.words.within(*at)
    if chosen and person.is_titled_within(chosen.start, chosen.end):
        if scene.reads_russian and at[0] < chosen.start:
            person.mention = russian_offices.extended(scene, chosen, own)
        return
    if person.nameless or any(one.body.is_fact for one in (*scene.bodies.within(*at), scene.bodies.at(at[0])) if one):
        return
    office = _of(scene, person, own)
    if office is None or any(is_none(office.name) for is_none in _NO_BODIES if office.name):
        return
    if chosen and not (office.is_sure and not _is_called(chosen, office)):
        return
    person.mention = None
    if office.name and not realms.is_anothers(scene, at[0]):
        person.mention = scene.bodies.add(office.start, office.end, office.name, type=office.type)
        person.mention.body.is_fact = True  # a government as such is no fact, but one that somebody is of is


_NO_BODIES: Final = (no_bodies.has_none, no_bodies.is_called_post, no_bodies.is_field)


def _of(scene: "Scene", person: "Person", own: "Sequence[Word]") -> "Office | None":
    if not own:
        return None
    if told := commissioners.of(scene, person, own) or ministers.of(scene, person, own):
        return told
    told = None if scene.reads_russian else local_realms.office(scene, person, own)
    if told is None and own[0].text[0] < "Ѐ":
        return english_offices.of(scene, person, own)
    return russian_offices.of(scene, person, own) if told is None and scene.reads_russian else told


def _is_called(chosen: "Mention", office: "Office") -> bool:
    """Whether a body can be the one that an office is held in, by any of its names."""
    return office.also is not None and any(map(office.also.search, chosen.body.names))
