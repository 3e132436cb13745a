"""What somebody is there for, where a label says no more: `Press contact: X`, `Контакты для СМИ: X`."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_FIELDS: Final = (
    r"(?:(?:mass )?media|press|news(?: desk)?|public (?:affairs|relations|information)|"
    r"community (?:relations|outreach)|communications?|external relations|"
    r"logistics|travel|secretariat|registrations?|accreditation|safeguarding|"
    r"child protection|fundraising|recruitment|volunteering|volunteers|admissions|interviews|protocol|translation|"
    r"procurement|finance|legal aid|legal advice|research|training)")
_ASKED: Final = (r"(?:contacts?(?: (?:person|point|name))?|(?:and )?(?:relations|liaison|enquiries|inquiries|queries|"
                 r"questions|requests|bookings|office|desk|team|interviews|support|arrangements))")
_ENGLISH: Final = rf"{_FIELDS}(?:(?: and | & |/){_FIELDS})?(?:[ /]{_ASKED}){{0,2}}"
_ABOUT_RUSSIAN: Final = r"(?:сми|пресс[аыу]|журналист(?:ов|ам)|редакци[йи]|прессой|средств массовой информации)"
_RUSSIAN: Final = (
    rf"(?:контакт\w*|справк[аи]|связ[ьи]|вопросы|запросы|аккредитация)(?: лицо)? (?:для|со?|от) {_ABOUT_RUSSIAN}|"
    rf"(?:для )?{_ABOUT_RUSSIAN}|связ[ьи] с общественностью|логистика|секретариат|аккредитация|регистрация|протокол|"
    r"(?:орг(?:анизационные|\.)?|технические|юридические|финансовые) вопросы|исп(?:олнитель|олн)?\.?")
_LOCAL: Final = (
    r"аткар(?:уучу)?\.?|орынд(?:аушы)?\.?|иҷрокунанда|ижрочи|(?:БАҚ|ЖМК|ММК|ОАВ|ВАО)(?:\s(?:үчүн|үшін|учун))?"
    r"(?:\s(?:байланыш|байланыс|алоқа)\w*)?|барои (?:ВАО|матбуот|рӯзноманигорон)|логистика|хатшылық|катчылык|котибият")
_LABEL: Final = re.compile(
    rf"(?i)[^\w\n]{{0,4}}(?:for\s)?(?P<purpose>{_ENGLISH}|{_RUSSIAN}|{_LOCAL})"
    r"(?:\s(?:only|during|at|on|только|во\s)[^:\n@\d]{0,40})?")
_TO_NAME: Final = re.compile(r"\s?(?::|,|\||\s[–—-])\s*(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|г-н|г-жа)\.?\s)?")
_OVER: Final = re.compile(rf"(?i)\W{{0,4}}(?:for\s)?(?P<purpose>{_FIELDS}[ /]{_ASKED}|{_RUSSIAN})\W{{0,3}}")
_BELOW: Final = re.compile(rf"\W{{0,4}}(?P<purpose>(?i:{_ENGLISH}|{_RUSSIAN}))\W{{0,3}}")
_SENTENCE: Final = re.compile(r"[^\W\d_]{3}[.!?;]\s+(?=[^\W\d_])")
_REST: Final = re.compile(r"[\s.,:;–—-]*")
_FARTHEST: Final = 90  # characters from the beginning of a label to the name


def take(scene: "Scene", person: "Person") -> None:
    """Give somebody the words that say what for, of the label in front or of the line right above or below."""
    if at := _in_front(scene, person) or _in_lines(scene, person):
        person.position, person.position_at = scene.text[slice(*at)], at


def _in_front(scene: "Scene", person: "Person") -> tuple[int, int] | None:
    """Where the label says it that a line or a sentence begins with, right in front of a name."""
    unit = scene.unit_at(person.start)
    start = max(unit.start, person.start - _FARTHEST)
    start = max((end.end() for end in _SENTENCE.finditer(scene.text, start, person.start)), default=start)
    label = _LABEL.match(scene.text, start, person.start)
    is_right = label is not None and _TO_NAME.fullmatch(scene.text, label.end(), person.start) is not None
    return label.span("purpose") if label and is_right else None


def _in_lines(scene: "Scene", person: "Person") -> tuple[int, int] | None:
    """Where the line below a name that ends its own says it, or the one above that asks to be told of."""
    number = scene.number_of(person.start)
    unit = scene.units[number]
    if unit.kind not in ("line", "heading") or scene.text[unit.start:person.start].strip():
        return None
    last = scene.channels_in(person.end, unit.end)
    if not _REST.fullmatch(scene.text, person.end, last[0].start if last else unit.end):
        return None
    near = [(_BELOW, number + 1)] if not last else []
    for shape, other in (*near, (_OVER, number - 1)):
        line = scene.units[other] if 0 <= other < len(scene.units) else None
        said = shape.fullmatch(scene.text, line.start, line.end) if line and line.kind in ("line", "heading") else None
        if said and not scene.units[max(number, other)].apart:
            return said.span("purpose")
    return None
