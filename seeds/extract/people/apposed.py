"""A body right where one says it: Ada Holt (Linkbird); Ada Holt, trust lead, Linkbird; Linkbird (Ms Holt).

The places themselves tell that the words are of a body and that the person is of it, whatever the words are; so what
else only a page's manner tells, such as whose the page is, counts less there.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_OPENS: Final = '[«“„"]?'
_SMALL: Final = r"\s(?:of|at|from|из|от)\s(?:the\s)?"
_BEHIND_NAME: Final = regex(rf"(?:\s?\(|{_SMALL}){_OPENS}")
_BEHIND_MARK: Final = regex(rf"(?:,\s|\s[–—-]\s){_OPENS}")
_BEHIND_TITLE: Final = regex(rf"(?:,\s|\s[–—-]\s|{_SMALL}){_OPENS}")
_ENDS: Final = regex(  # where an apposition is over: perhaps after an acronym, or where the body is
    r"[»”\"']?(?:\s*\([A-ZА-Я][\w./& -]{1,20}\))?(?:,\s[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+)?)?\s*"
    r"(?=$|\n|[.;:)|]|\s[–—-]\s|,?\s(?:and|и|who|which|said|told|spoke)\b)")
_BRACKET: Final = regex(r"[»”\"]?\s?\((?:(?:Mr|Mrs|Ms|Dr|Prof|г-н|г-жа)\.?\s)?")
_TIED: Final = regex(rf",?\s(?:of|at|from|из|аз)\s(?:the\s)?(?:(?:police|charity|NGO|nonprofit|organi[sz]ation|"
                     rf"association|foundation|group|union|агентства|организации|фонда)\s)?{_OPENS}")
_GOES_ON: Final = regex(r"[»”\"]?(?:['’]s?\s|\s[A-ZА-ЯЁ])")  # and names more than the body
_MUCH, _LITTLE = 2.5, 1.5  # how much more a body weighs: behind a mark, other things are said as well


def weight(scene: "Scene", person: "Person", mention: "Mention") -> float:
    """How much more a body weighs that stands where somebody's own is said; 0 where it does not stand so."""
    title, end = person.position_at, scene.unit_at(person.start).end
    if all(map(posts.is_rank, scene.page.words.within(mention.start, mention.end))):
        return 0.0  # Mr Aman Kerim, | Ms | Rosa Hudayar
    if mention.start < person.end:
        first = min(person.start, title[0]) if title and title[1] <= person.start else person.start
        return _MUCH * (mention.end <= first <= mention.end + _LONGEST and _BRACKET.fullmatch(
            scene.text, mention.end, first) is not None)
    if mention.start > end:
        return 0.0
    if more := tied(scene, person, mention):
        return more
    if _ENDS.match(scene.text, mention.end, end) is None:
        return 0.0
    is_of_title = title is not None and person.end <= title[0] < title[1] <= mention.start and (
        _BEHIND_TITLE.fullmatch(scene.text, title[1], mention.start) is not None)
    if is_of_title or _BEHIND_NAME.fullmatch(scene.text, person.end, mention.start):
        return _MUCH
    return _LITTLE * (_BEHIND_MARK.fullmatch(scene.text, person.end, mention.start) is not None)


def tied(scene: "Scene", person: "Person", mention: "Mention") -> float:
    """How much more a body weighs that a small word ties to the name in front of it: Ann Bell from | Open Gate."""
    is_behind = person.end < mention.start < scene.unit_at(person.start).end
    is_tied = is_behind and _TIED.fullmatch(scene.text, person.end, mention.start) is not None
    return _MUCH * (is_tied and not _GOES_ON.match(scene.text, mention.end))


_LONGEST: Final = 12  # characters between a body and the person in brackets behind it
