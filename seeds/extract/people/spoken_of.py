"""Whom the words right in front of a number speak of: a part of a name that the page has whole, her line, my number."""

from typing import TYPE_CHECKING, Final

from seeds.extract.people import by_part, letters, runs
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_LEAD: Final = 120  # characters in front of a number
_ABOVE: Final = 2  # units between her number and her name
_TO: Final = (r"[\s,:;(*_<–—-]*(?:(?:at|on|via|by|as|tel|phone|mob|mobile|e-?mail|whatsapp|telegram|по|на|тел|моб|"
              r"телефону|почту|номеру|адресу)\b[.:]?\s*){0,2}[*_<(]*$")
_NAMED: Final = regex(
    r"(?<![\w-])(?P<part>[A-ZА-ЯЁӘӨҮҰҚҒҲҶӢӮҢІ][\w'’-]{2,}?)"
    r"(?:['’]s\s(?:\w+\s)?(?:mob|mobile|cell|line|phone|number))?" + _TO)
_THEIRS: Final = regex(
    r"(?i)(?<!\w)(?:(?:her|his)\s(?:[a-z]+\s)?(?:line|number|phone|mobile|cell|e-?mail|address)(?:\sis)?|"
    r"(?:call|ring|phone|text|reach|contact|e-?mail|write to|whatsapp)\s(?:her|him)(?:\sdirectly)?|"
    r"(?:he|she)\s(?:can|may)\sbe\s(?:phoned|called|rung|reached|contacted|e-?mailed)(?:\s[^.;:!?@\d]{1,80})?|"
    r"(?:её|ее|его)\s(?:\w+\s)?(?:телефон|номер|адрес|почта)|"
    r"(?:звоните|пишите|позвонить|написать)\s(?:ей|ему))" + _TO)
_MINE: Final = regex(
    r"(?i)(?<!\w)(?:my\s(?:own\s)?(?:[a-z]+\s)?(?:line|number|phone|mobile|cell|extension)(?:\sis)?|"
    r"(?:call|ring|phone|text|reach)\sme(?:\sdirectly|\sany ?time)?|"
    r"мой\s(?:\w+\s)?(?:телефон|номер)|(?:звоните|пишите|позвоните|напишите)\s(?:мне|"
    r"(?:мне\s)?на\s(?:мобильн|сотов)\w+(?:\sтелефон)?))" + _TO)


_LONG_LEAD: Final = 160  # characters in front of a number
_OF_OTHERS: Final = regex(  # whose it may be as well: a line's, a victim's, of whoever is quoted
    r"(?i)(?:hot|help)-?\s?line|лини[яиюей]|survivor|victim|poster|пострадавш|потерпевш|жертв|[“«][^”»]*$|^[^\"]*\"[^\"]*$")


def of(scene: "Scene", unit: "Unit", channel: "Channel") -> "Person | None":
    """The person whom such words speak of in front of a number, or of those that it follows; None without any."""
    first = runs.first(scene, unit, channel)
    start = max(unit.start, first.start - _LEAD)
    lead = scene.text[start:first.start]
    if _OF_OTHERS.search(scene.text, max(unit.start, first.start - _LONG_LEAD), first.start):
        return None
    if _MINE.search(lead):
        return letters.signer(scene, scene.number_of(unit.start))
    if theirs := _THEIRS.search(lead):
        person = _subject(scene, unit, start + theirs.start()) or (
            _last_named(scene, scene.number_of(unit.start), first.start))
        is_of_body = person is not None and not theirs[0].isascii() and bool(
            scene.bodies.within(person.end, first.start))  # его, of the fund that was named since
        return None if is_of_body else person
    named = _NAMED.search(lead)
    at = start + named.start("part") if named else 0
    if named is None or scene.bodies.at(at) or any(one.start <= at < one.end for one in scene.people_in(unit)):
        return None
    return by_part.of(scene, named["part"])


def _subject(scene: "Scene", unit: "Unit", place: int) -> "Person | None":
    """Who is named first in the sentence in front of one that begins with `He` or `She` at a place."""
    ends = _ENDED.search(scene.text, unit.start, place)
    if ends is None or not _PRONOUN.match(scene.text, place):
        return None
    begin = max((one.end() for one in _ENDS.finditer(scene.text, unit.start, ends.start())
                 if scene.text[one.end():one.end() + 1].isupper()), default=unit.start)
    named = [one for one in scene.people_in(unit) if begin <= one.start < ends.start() and not one.nameless]
    return named[0] if named else None


_ENDED: Final = regex(r"[.!?]\s$")
_ENDS: Final = regex(r"(?<=[\w)]{3})[.!?]\s")
_PRONOUN: Final = regex(r"(?:He|She)\s")


def _last_named(scene: "Scene", number: int, place: int) -> "Person | None":
    """The person who is named last before a place, in its unit or one of those above."""
    for unit in reversed(scene.units[max(0, number - _ABOVE):number + 1]):
        named = [one for one in scene.people_in(unit) if one.start < place and not one.nameless]
        if named:
            return named[-1]
    return None
