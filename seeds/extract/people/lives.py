"""What somebody is, told in the sentence below a heading that is the name, or in one that goes on with he or she.

`Corina Ursu` / `Corina heads the migration clinic of ...`; `Леван Бердзенишвили` / `Адвокат, партнёр бюро ...`.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts
from seeds.extract.people import capitals, rows
from seeds.extract.text import styles
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.role import Role
    from seeds.extract.people.scene import Scene

_PRONOUN: Final = r"(?:He|She|Он|Она)"
_SENTENCE: Final = regex(r"[.!?…](?:\s|$)")
_FIRST: Final = 3  # words in which a role begins that a paragraph begins with
_NEXT: Final = regex(rf"[^.!?\n]{{0,200}}[.!?]\s(?P<subject>{_PRONOUN})(?=\s(?:is|was|heads|leads|directs|–|—|-|"
                     r"рабо|возгл|[а-яё]+(?:ор|ер|ист|ик|вец|тель|лог|ница|ант|ат)\s))")


def take(scene: "Scene", number: int, person: "Person") -> None:
    """Take the role of somebody whose name is all that the line of a number says, from the paragraph below."""
    below = scene.units[number + 1:number + 2]
    if person.position or not below or below[0].kind == "heading" or scene.has_name(below[0]):
        return
    unit = below[0]
    start = unit.cells[1][0] if len(unit.cells) > 1 and rows.column(
        scene.text[slice(*unit.cells[0])]) == "position" else unit.start
    parts = "|".join(re.escape(part) for part in person.name.split() if len(part) > 1)
    subject = regex(rf"{styles.ENGLISH}(?:{parts}|{_PRONOUN})(?:\s(?:{parts}))?(?=\s)").match(
        scene.text, start, unit.end)
    stop = end.start() if (end := _SENTENCE.search(scene.text, start, unit.end)) else unit.end
    role = _behind(scene, subject.end(), stop) if subject else _at_the_beginning(scene, start, stop)
    if role and role.has_title:
        person.take(role, scene.text)


def take_from_next(scene: "Scene", person: "Person", stop: int) -> None:
    """Take the role that the next sentence states of him or her: ... Она директор бюро «Открытая дверь».

    Where the first says what somebody is but of no body, the next has to name one: ... He is the founder of X.
    """
    match = _NEXT.match(scene.text, person.end, stop) if not (person.position and person.mention) else None
    if match is None or any(match.start() <= other.start < match.end() for other in scene.people):
        return
    start = match.end("subject")
    end = _SENTENCE.search(scene.text, start, stop)
    stop = end.start() if end else stop
    clause = scene.text.find(",", start, stop)
    capitals.behind(scene, start, clause if clause >= 0 else stop)  # which may be new to the page
    role = _behind(scene, start, stop)
    if role and role.has_title and (role.mention or not person.position):
        person.position = ""
        person.take(role, scene.text)


def _behind(scene: "Scene", start: int, stop: int) -> "Role | None":
    """The role behind the subject of a sentence: `is a senior prosecutor at`, `heads the clinic of`."""
    words = scene.page.words.within(start, stop)
    if role := scene.roles.behind(start, stop, words, loose=True):
        return role
    return _at_the_beginning(scene, words[0].start, stop) if words and not words[0].plain.isascii() else None


def _at_the_beginning(scene: "Scene", start: int, stop: int) -> "Role | None":
    """The role that a paragraph or a sentence begins with."""
    words = scene.page.words.within(start, stop)
    return scene.roles.line(start, stop, words) if any(map(posts.is_post, words[:_FIRST])) else None
