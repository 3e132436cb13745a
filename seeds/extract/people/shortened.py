"""Posts cut short right beside a name, where nothing else says what somebody is: Центр «Аяр» — рук. X; X (и.о.).

In small letters such beginnings are words as well (дело рук), so they only count beside a name and behind what ends a
phrase.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.read.document import Span

_BEFORE: Final = regex(
    r"(?:^|\n|[–—-]\s|[(,;:.|]\s|\s{3,})(?P<post>врио|(?:вр\.\s?)?и\.\s?о\.|"
    r"(?:(?:исп|зам|гл|ст)\.\s)?(?:рук|нач|дир|зам|зав|отв|докл|коорд|секр|предс|спец|бух|инсп)\.|"
    r"(?:(?:Asst|Dep|Exec)\.\s)?(?:Dir|Coord|Mgr|Treas|Secr?|Pres|Insp)\.)\s?[:–—-]?\s?$", re.IGNORECASE)
_BEHIND: Final = regex(r"\s\((?P<post>врио|и\.\s?о\.|acting|рук\.|нач\.|дир\.)\)", re.IGNORECASE)
_LONGEST: Final = 30  # characters in front of a name


def beside(scene: "Scene", person: "Person") -> "Span | None":
    """Where the post of somebody stands that is cut short; None where there is none."""
    unit = scene.unit_at(person.start)
    start = max(unit.start, person.start - _LONGEST)
    if before := _BEFORE.search(scene.text[start:person.start]):
        return start + before.start("post"), start + before.end("post")
    behind = _BEHIND.match(scene.text, person.end, unit.end)
    return behind.span("post") if behind else None
