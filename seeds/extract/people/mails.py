"""Whose the people of an e-mail are who only get it, or stand in what it passes on."""

from typing import TYPE_CHECKING, Final

from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene


def is_of_sender(scene: "Scene", person: "Person", mention: "Mention") -> bool:
    """Whether somebody only gets an e-mail from another domain, and a body is told by what the e-mail is about."""
    unit = scene.unit_at(person.start)
    if person.position or not _GETS.match(scene.text, unit.start) or unit.start <= mention.start < unit.end:
        return False
    own = {channel.domain for channel in person.channels if channel.domain}
    return not own or not any(channel.domain in own for channel in scene.channels
                              if channel.owner is not None and channel.owner is not person
                              and channel.owner.mention is not None and channel.owner.mention.body is mention.body)


_GETS: Final = regex(r"(?:To|Cc|Bcc|CC|Кому|Копия):\s")


def heading(scene: "Scene", person: "Person") -> "Mention | None":
    """The body that heads what an e-mail passes on, of whoever stands there and is said to be of who passes it on."""
    below = scene.found(_PASSES).first_behind(0)
    told = person.mention
    if below is None or told is None or person.start < below or not any(
            one.body is told.body and one.end <= below for one in scene.bodies.mentions):
        return None
    own, unit = next(iter(scene.bodies.within(below, below + _HEADED)), None), scene.unit_at(person.start)
    is_head = own is not None and scene.unit_at(own.start).kind == "heading"
    return own if is_head and not unit.start <= told.start < unit.end else None


_HEADED: Final = 120  # characters below that line in which a heading stands
_PASSES: Final = regex(  # on what stands below
    r"(?im)^[>\s]*(?:-{2,}\s*(?:forwarded message|original message|пересылаемое сообщение|исходное сообщение)\s*-{2,}|"
    r"begin forwarded message:)\s*$")
