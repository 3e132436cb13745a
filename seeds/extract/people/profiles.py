"""Pages of people that give each a name of its own line, a few words on what he or she does, and a number below.

Anna Bell / Regional Director / Anna works with our partners in the South. / (317) 555-3646
"""

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_FEWEST: Final = 2  # profiles of a page that has them
_ROLE: Final = 3  # lines between a name and what is told of it
_LINES: Final = 9  # of a profile
_SENTENCE: Final = 70  # characters of a line that tells of somebody
_LABEL: Final = regex(r"(?i)\W*(?:contact(?:s|\s(?:details|information))?|контакты|тел\.?|phone|e-?mail)\W*")
_HOURS: Final = regex(  # when somebody receives people, in a line of its own
    r"(?i)\W*(?:приём\w*|прием\w*|часы|рӯз\w*|кабыл\s\w+|азаматтарды\s\w+|қабыл\w*|қабул\w*|qabul\w*|hours|"
    r"office hours|surgery|reception)(?:\s[^\W\d_]+){0,3}\s?:\s")


class Profiles:
    """The profiles of a page, by the numbers of their first lines."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        units = scene.units
        alone = [at for at, unit in enumerate(units) if unit.kind != "prose" and scene.is_only_name(unit)]
        told = [at for at in alone if any(map(self._tells, units[at + 1:at + 1 + _ROLE])) and not any(
            at < other <= at + _ROLE for other in alone)]
        self._heads = alone if len(told) >= _FEWEST else []

    def of(self, number: int) -> "Person | None":
        """Whose profile a line of numbers ends, with nothing but prose, a title and a label in between."""
        at = bisect_right(self._heads, number - 1) - 1
        if at < 0 or number - self._heads[at] > _LINES:
            return None
        between = self._scene.units[self._heads[at] + 1:number]
        is_one = all(map(self._belongs, between[_ROLE - 1:]))
        return next(iter(self._scene.people_in(self._scene.units[self._heads[at]])), None) if is_one else None

    def _tells(self, unit: "Unit") -> bool:
        """Whether a unit is running text."""
        return unit.kind == "prose" or (unit.kind == "line" and unit.end - unit.start > _SENTENCE and (
            self._scene.words_of(unit).endswith(".")))

    def _belongs(self, unit: "Unit") -> bool:
        """Whether a line may stand between what is told of somebody and the number."""
        is_label = unit.kind == "line" and not self._scene.has_name(unit) and (
            _LABEL.fullmatch(self._scene.text, unit.start, unit.end) is not None
            or _HOURS.match(self._scene.text, unit.start, unit.end) is not None)
        return is_label or self._tells(unit) or bool(self._scene.channels_in(unit.start, unit.end))
