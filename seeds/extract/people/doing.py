"""What people do, where nothing says what they are: Ann Bell runs the legal clinic; Анна Ким, которая ведёт приём."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_DOES: Final = re.compile(
    r"(?:,?\s(?:who|котор(?:ый|ая))(?:\s(?:now|also|теперь|сейчас))?)?\s"
    r"(?P<title>(?:runs|leads|heads|directs|manages|coordinates|co-ordinates|chairs|represents|oversees|"
    r"руководит|заведует|возглавляет|возглавил[а]?|координирует|курирует|представляет|вед[её]т)\s"
    r"[^.,;:()\n@]{3,70}?)(?=\s(?:and|и|while|where|in which)\s|\s?[.,;:()\n]|$)")
_MOST: Final = 9  # words


def complete(scene: "Scene") -> None:
    """Give those who count, and of whom nothing else is said, what they are said to do right behind their names."""
    for person in scene.people:
        if person.nameless or person.position or not person.counts:
            continue
        said = _DOES.match(scene.text, person.end)
        if said and len(said["title"].split()) <= _MOST:
            person.position, person.position_at = " ".join(said["title"].split()), said.span("title")
