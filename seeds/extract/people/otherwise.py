"""People who are named in other ways: by the surname with a number behind, or surname first in an e-mail."""

from typing import TYPE_CHECKING, Final

from seeds.extract.people.person import Person
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_COURTESY: Final = regex(r"(?<![^\W_])(?:Mr|Ms|Mrs|Miss|Dr|г-н\w*|г-ж\w|господин\w*|госпож\w)\.?\s"
                             r"(?P<surname>[^\W\d_][\w'’-]+)")


def name_again(scene: "Scene") -> None:
    """Ms. Batbold (batbold@example.mn): somebody named in full elsewhere, here by the surname with a number behind."""
    for channel in scene.channels:
        start = max(scene.units[scene.number_of(channel.start)].start, channel.start - _NEAR)
        said = list(_COURTESY.finditer(scene.text, start, channel.start))
        if not said or said[-1].start("surname") in scene.name_starts:
            continue
        same = [one for one in scene.people if said[-1]["surname"] in one.name.split()]
        if len({one.name for one in same}) == 1:
            scene.add_name(said[-1].start("surname"))
            scene.add(Person(same[0].name, *said[-1].span("surname")))


_NEAR: Final = 60  # characters from a surname to its number
_REVERSED: Final = regex(r"\"?(?P<surname>[A-ZА-Я][\w'’-]+),\s(?P<given>[A-ZА-Я][\w'’-]+)(?:\s[^\"<>@]{0,40})?"
                       r"\"?\s*<")


_HEADERS: Final = ("From:", "To:", "Cc:", "От:", "Кому:", "Копия:")


def of_headers(scene: "Scene") -> None:
    """Add the people of an e-mail's head whose surname comes first: "Karimova, Dilnoza (Tashkent)" <...>."""
    for unit in scene.units:
        if scene.text.startswith(_HEADERS, unit.start, unit.end):
            for match in _REVERSED.finditer(scene.text, unit.start, unit.end):
                name = f"{match['given']} {match['surname']}"
                scene.add(Person(name, match.start("surname"), match.end("given")))
