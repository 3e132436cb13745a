"""The body that a clause behind a name says somebody is of: Ann Bell works for Yenme; X. His unit, the Y Division, ...

What somebody leads, represents or comes from is said so as well: who directs the Y; runs the welfare office of the Y.
"""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_OFTEN: Final = r"(?:\s(?:now|also|still|currently|herself|himself|today|there))?"
_SUBJECT: Final = (r"(?:,?\s(?:who|котор(?:ый|ая))|[.;!?]?[»”\"]?[.;]\s(?:S?[Hh]e|[Оо]на?|(?P<named>[A-Z][\w’'-]+))|"
                   r"\s?(?:,|[–—-])\s(?:s?he|она?)|,|\.\sThe\s[a-zA-Z][\w -]{3,40},\swho)?")
_RUSSIAN_SUBJECT: Final = (r"(?:,?\sкотор(?:ый|ая)|[.;!?]?[»”\"]?[.;]\s[Оо]на?|\s?(?:,|[–—-])\sона?)?")
_OF_WHAT: Final = r"(?:(?:the\s|its\s|their\s)?(?:[A-Za-z][\w'’&-]*\s){1,5}(?:of|at|in|for|within|on|desk|office)\s)?"
_WORKS: Final = (
    r"(?:works\s(?:for|at|with|in)|serves\s(?:at|in|with)|sits\s(?:with|at|in)|"
    r"comes\sfrom|is\s(?:with|from|at)|represent(?:s|ed|ing)|"
    r"(?:speaks|spoke|answers|answered)\sfor|(?:gave|brought)\s(?:the|us\sthe)\s(?:picture|news|greetings)\s(?:from|of)|"
    r"on\sbehalf\sof|"
    rf"(?:leads|heads|directs|runs|manages|chairs|coordinates|has\s(?:led|headed|run|directed|chaired))\s(?:the\s)?{_OF_WHAT})")
_WORKS_RUSSIAN: Final = (
    r"(?:(?:работает|служит|трудится)\s(?:в|во|на|у)|представля(?:ет|л|ла)|"
    r"(?:руководит|возглавляет|возглавил[а]?)(?:\s(?!при\s)[а-яё-]+){0,3})")
_ARTICLE: Final = r"\s?(?:(?:the|a|an|our)\s)?(?:[A-Z][a-z]+['’]s\s)?(?:[a-z]+\s){0,2}[«“\"„]?"
_CLAUSE: Final = re.compile(rf"{_SUBJECT}{_OFTEN}\s(?:{_WORKS}){_ARTICLE}")
_CLAUSE_RUSSIAN: Final = re.compile(
    rf"(?:{_RUSSIAN_SUBJECT}(?:\s(?:там|теперь|сейчас|уже|четв[её]рт\w+ год|\w+ год))?\s{_WORKS_RUSSIAN}|"
    r"\.\sУ себя\s(?:в|во|на)|\sи\s(?:его|её|ее)\s(?:центр|фонд|организация|общество|приют|союз))"
    r"\s(?:[а-яё]+\s){0,2}[«“\"„]?")
_HIS: Final = re.compile(
    r"(?:\s[^.!?\n]{0,60})?[.!?]\s(?:His|Her|Their)\s(?:own\s)?(?:unit|office|organi[sz]ation|department|team|group|agency|union|"
    r"foundation|charity|service|shelter|network|centre|center|division),\s(?:the\s)?[«“\"„]?")
_FARTHEST: Final = 120  # characters from a name to the body


def told(scene: "Scene", person: "Person") -> "Mention | None":
    """The body of the first clause behind a name; None where it says of none that the page names."""
    unit = scene.unit_at(person.start)
    at = person.position_at
    if at and any(one.body.is_fact for one in scene.bodies.within(*at)) and at[0] < person.start:
        return None
    end = min(unit.end, person.end + _FARTHEST)
    shapes = (_CLAUSE_RUSSIAN, _HIS) if scene.page.language == "ru" else (_CLAUSE, _HIS)
    others = [one.start for one in scene.people_in(unit) if one.start > person.end]
    for one in scene.bodies.within(person.end, end + _FARTHEST):
        if one.start > end or (others and one.start > others[0]):
            return None
        told_by = (shape.fullmatch(scene.text, person.end, one.start) for shape in shapes)
        clause = next((match for match in told_by if match), None)
        named = clause.groupdict().get("named") if clause else None
        if clause and (named is None or named in person.name.split()):
            one.body.is_fact = True
            return one
    return None
