"""The body that a clause behind a name says somebody is of: Ann Bell works for Yenme; X. His unit, the Y Division, ...

What somebody leads, represents or comes from is said so as well: who directs the Y; runs the welfare office of the Y.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import genders
from seeds.regex import regex

if TYPE_CHECKING:
    import re

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_OFTEN: Final = r"(?:\s(?:now|also|still|currently|herself|himself|today|there))?"
_STOP: Final = r"[.;!?]?[»”\"]?[.;]"  # behind a name that ends a sentence, perhaps one that is said
_SUBJECT: Final = rf"(?:,?\swho|{_STOP}\s(?:[Ss]?he|He|(?P<named>[A-Z][\w’'-]+))|\s?(?:,|[–—-])\ss?he|,)?"
_RUSSIAN_SUBJECT: Final = rf"(?:,?\sкотор(?:ый|ая)|{_STOP}\s[Оо]на?|\s?(?:,|[–—-])\sона?)?"
_OF_WHAT: Final = (r"(?:(?:the\s|its\s|their\s)?(?!an?\s)(?:[A-Za-z][\w'’&-]*\s){1,5}"
                   r"(?:of|at|in|within|on|desk|office)\s)?")
_WORKS: Final = (
    r"(?:works\s(?:for|at|in)|serves\s(?:at|with)|sits\s(?:with|at|in)|comes\sfrom|is\sfrom|represent(?:s|ed|ing)|"
    r"(?:speaks|spoke|answers|answered)\sfor|on\sbehalf\sof|"
    r"(?:gave|brought)\s(?:the|us\sthe)\s(?:picture|news|greetings)\s(?:from|of)|"
    r"(?:leads|heads|directs|runs|manages|chairs|coordinates|has\s(?:led|headed|run|directed|chaired))\s"
    rf"(?:the\s)?{_OF_WHAT})")
_WORKS_RUSSIAN: Final = (
    r"(?:(?:работает|служит|трудится)\s(?:в|во|на|у)|представля(?:ет|л|ла)|"
    r"(?:руководит|возглавляет|возглавила?)(?:\s(?!при\s)[а-яё-]+){0,3})")
_ARTICLE: Final = (r"\s?(?:(?:the|a|an|our)\s)?(?:[A-Z][a-z]+['’]s\s)?"
                   r"(?:(?!(?:a|an|the|for|with|against|in|on|at|by|to|of|and|from)\s)[a-z]+\s){0,2}[«“\"„]?")
_CLAUSE: Final = regex(rf"{_SUBJECT}{_OFTEN}\s(?:{_WORKS}){_ARTICLE}")
_CLAUSE_RUSSIAN: Final = regex(
    rf"(?:{_RUSSIAN_SUBJECT}(?:\s(?:там|теперь|сейчас|уже|четв[её]рт\w+ год|\w+ год))?\s{_WORKS_RUSSIAN}|"
    r"\.\sУ себя\s(?:в|во|на)|\sи\s(?:его|её|ее)\s(?:центр|фонд|организация|общество|приют|союз))"
    r"\s(?:[а-яё]+(?:ой|ом|ем|ей|их|ых|ую|юю|ие|ые|ый|ий|ая)\s){0,2}[«“\"„]?")
_OURS: Final = regex(r"(?i)(?:^|\W)(?:our|наш[а-я]*)\s(?:[\w-]+\s){0,3}$")  # what who visits somebody is not of
_HIS: Final = regex(
    r"(?:\s[^.!?\n]{0,60})?[.!?]\s(?:His|Her|Their)\s(?:own\s)?"
    r"(?:unit|office|organi[sz]ation|department|team|group|agency|union|foundation|charity|service|shelter|network|centre|center|division),\s(?:the\s)?[«“\"„]?")
_PRONOUN: Final = regex(r"(?i)(?<!\w)(?:(?P<hers>she|her|она|е[её])|(?P<his>he|his|он|его))(?!\w)")
_OUR: Final = 40  # characters
_FARTHEST: Final = 120  # characters from a name to the body


def told(scene: "Scene", person: "Person") -> "Mention | None":
    """The body of the first clause behind a name; None where it says of none that the page names."""
    unit = scene.unit_at(person.start)
    at = person.position_at
    if at and any(one.body.is_fact for one in scene.bodies.within(*at)) and at[0] < person.start:
        return None
    if _OURS.search(scene.text, max(unit.start, (at[0] if at else person.start) - _OUR), at[0] if at else person.start):
        return None
    end = min(unit.end, person.end + _FARTHEST)
    shapes = (_CLAUSE_RUSSIAN, _HIS) if scene.page.language == "ru" else (_CLAUSE, _HIS)
    for one in scene.bodies.within(person.end, end + _FARTHEST):
        if one.start > end or any(person.end < other.start < one.start for other in scene.people_in(unit)):
            return None
        told_by = (shape.fullmatch(scene.text, person.end, one.start) for shape in shapes)
        clause = next((match for match in told_by if match), None)
        if clause and _can_be_of(person, clause):
            one.body.is_fact = one.body.is_fact or person.counts
            return one
    return None


def _can_be_of(person: "Person", clause: "re.Match[str]") -> bool:
    """Whether the name or the pronoun that a clause has can be for somebody."""
    named = clause.groupdict().get("named")
    said = _PRONOUN.search(clause[0])
    wrong = ("femn" if said["his"] else "masc") if said else None
    return (named is None or named in person.name.split()) and genders.of(person.name) != wrong
