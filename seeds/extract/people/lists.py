"""Lists that tell by their layout what each line is: bodies with their addresses, people below what all of them are.

Members of the Council:                       Bulgaria: Centre for Fair Research, office@...
Albania: Ann Bell                             Croatia: Women's Room, room@...
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_FEWEST: Final = 3  # lines that make a list
_LONGEST: Final = 10  # words of a body's name
_OF: Final = r"(?:(?P<of>[A-ZА-ЯЁ][^:@|\d\n]{2,40}):\s)?"  # the country in front
_ENTRY: Final = re.compile(  # in front of the first address of a line
    _OF + r"(?P<name>[“«\"„]?[A-ZА-ЯЁ][^:@|\n]{1,90}?)[,;]?\s(?:[–—-]\s|\()?")
_QUOTED: Final = re.compile(r"[“«\"„](?P<name>[^“”«»\"]+)[”»\"“]")
_PLACED: Final = re.compile(r",\s(?P<place>[A-ZА-ЯЁ][\w’'-]+)$")
_LABELLED: Final = re.compile(_OF)


def give_titles(scene: "Scene") -> None:
    """Give those below a line such as `Members of the Council:` the title that it says all of them have."""
    for number, unit in enumerate(scene.units):
        words = scene.page.words.within(unit.start, unit.end)
        if unit.kind == "prose" or not words or not posts.is_plural(words[0]) or scene.has_name(unit) or (
                unit.kind != "heading" and not scene.words_of(unit).rstrip().endswith(":")):
            continue
        below = list(_below(scene, number))
        if len(below) < _FEWEST:
            continue
        title_at = (words[0].start, words[-1].name_end)
        mention = scene.first_body(*title_at)  # unless somebody's own line names another
        for one in below:
            person = scene.people_in(one)[0]
            if not person.position and not person.mention:
                person.position, person.position_at = scene.text[slice(*title_at)], title_at
                person.mention = scene.first_body(person.end, one.end) or mention


def _below(scene: "Scene", number: int) -> Iterator["Unit"]:
    """The lines below one that are a person each, perhaps behind a country."""
    for unit in scene.units[number + 1:]:
        label = _LABELLED.match(scene.text, unit.start, unit.end)
        start = label.end() if label and label["of"] and _is_label(label["of"]) else unit.start
        people = scene.people_in(unit)
        if unit.kind != "line" or not people or people[0].start > start + 1:
            return
        yield unit


def _is_label(label: str) -> bool:
    return len(label.split()) <= 4 and all(word[0].isupper() or word in ("and", "и", "of") for word in label.split())
