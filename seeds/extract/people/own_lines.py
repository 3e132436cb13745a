"""Lines and rows of a list that only say whose a number is: Полиция – 102; 1547 – горячая линия; 128 | Штаб."""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.names.russian_nouns import noun_of
from seeds.extract.people import point
from seeds.extract.text import channels, hotlines, saying
from seeds.extract.text.units import LONGEST_LINE
from seeds.extract.text.words import words
from seeds.regex import found_by, regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_OTHERS: Final = ("kk", "ky", "tg", "uz")  # languages of which only lines are read that begin with a number
_BULLET: Final = regex(r"\s*(?P<mark>[^\w\s«\"“(+]{1,3}|\d{1,2}[.)])\s*")
_BEFORE: Final = regex(
    rf"(?P<label>[^\W\d][^:;|@\n]{{3,200}}?)(?:\s?\([^()]{{2,60}}\))?\s?(?::|\s[–—-]|\|)\s?"
    rf"(?:(?:{channels.ANY_LABEL})[.:]?\s?){{0,2}}", re.IGNORECASE)
_BEHIND: Final = regex(r"(?:\s?\([^()\n]{2,60}\))?\s?(?:[–—-]|:|\|)\s"
                       r"(?P<label>[«“\"]?[^\W\d][^:;|@\d\n]{3,160}[^\W\d»”\"]?[»”\"]?)")
_SERVICE: Final = regex(r"(?i)\W*(?:[а-яё]+\s)?(?:полици|милици|[mp]olitsiya|милитси|ichki ishlar|"
                        r"служб\w\s(?:экстренн|спасен)|скор\w+ помощ|спасател|пожарн|мчс(?!\w))")
_PLACE: Final = regex(r",\s(?:г|ул|пер|пр|д|просп|пос|с|каб|оф)\.?\s.*|,\s[А-ЯЁ][а-яё-]+(?:,.*)?$|\s\d.*$")
_OPEN: Final = regex(r"\s\([^()]*$")  # a bracket that a figure ends: (бесплатно, | 7 дней)
_QUOTED: Final = regex(r"[А-ЯЁ][а-яё]+(?:\s[а-яё]+){0,3}\s[«\"“][^»\"”]{2,60}[»\"”]")


def label(scene: "Scene", unit: "Unit", channel: "Channel") -> re.Match[str] | None:
    """What a line or row calls whoever answers its number, or the line over it does, where it says nothing else."""
    is_russian = scene.page.language == "ru"
    if not (is_russian or scene.page.language in _OTHERS) or unit.kind == "heading" or scene.has_name(unit):
        return None
    first = scene.channels_in(unit.start, channel.start + 1)[0]
    start = _begins(scene, unit, first.start)
    if unit.kind == "prose" and (first.start > start or unit.end - unit.start > LONGEST_LINE):
        return None
    is_first = _LEAD.fullmatch(scene.text, start, first.start) is not None
    if not is_russian and (unit.kind == "row" or not is_first):
        return None
    if unit.kind == "row":
        said = _in_cell(scene, unit, first, is_first=is_first)
    elif is_first:
        last = _last_together(scene, unit, first)
        said = _BEHIND.match(scene.text, last.end, unit.end) or (
            None if scene.bodies.within(last.end, unit.end) else _over(scene, unit))
    else:
        said = _BEFORE.fullmatch(scene.text, start, first.start)
    if said is None:
        return None
    place = _PLACE.search(said["label"]) or _OPEN.search(said["label"])
    text = said["label"][:place.start() if place else None].rstrip(" .,")
    begin, end = said.start("label"), said.start("label") + len(text)
    if text[:1].islower() and not found_by(_BEHIND, said):
        begin = _where_begun(scene, begin)
    for sentence in _SENTENCE.finditer(scene.text, begin, end):
        begin = sentence.end()  # Пишите нам. Пресс-служба МВД: ...
    return saying.between(scene.text, begin, end) if _says_who(scene, scene.text[begin:end], begin) else None


_SENTENCE: Final = regex(r"[^\W\d_]{3}[.!?]\s+(?=[А-ЯЁ])")


def _where_begun(scene: "Scene", start: int) -> int:
    """Where the sentence of a line begins that goes on from the line above."""
    number = scene.number_of(start)
    above = scene.units[max(0, number - 1)]
    goes_on = above.kind == "line" and not scene.channels_in(above.start, above.end) and (
        scene.words_of(above).rstrip()[-1:] not in ".:;!?")
    return _begins(scene, above, above.end) if goes_on else start


def _begins(scene: "Scene", unit: "Unit", stop: int) -> int:
    """Where a line begins, behind its bullet or number."""
    bullet = _BULLET.match(scene.text, unit.start, unit.end)
    return bullet.end() if bullet and bullet.end() <= stop else unit.start


def _over(scene: "Scene", unit: "Unit") -> re.Match[str] | None:
    """The line with a colon over lines that begin with numbers."""
    number = scene.number_of(unit.start)
    for above in scene.units[max(0, number - _BLOCK):number][::-1]:
        numbers = scene.channels_in(above.start, above.end)
        if numbers and _LEAD.fullmatch(scene.text, _begins(scene, above, numbers[0].start), numbers[0].start):
            continue
        if not numbers and scene.words_of(above)[:1].islower() and scene.words_of(above).rstrip()[-1:] in ");":
            continue  # ... круглосуточно, / анонимно);
        is_line = above.kind == "line" and not numbers and not scene.has_name(above)
        return _COLON.fullmatch(scene.text, _begins(scene, above, above.end), above.end) if is_line else None
    return None


_BLOCK: Final = 6  # lines
_COLON: Final = regex(r"(?P<label>[^\W\d][^:;@\d\n]{3,160}?)\s?[:–—-]\s*")
_LEAD: Final = regex(rf"[\s(«\"]*(?:(?:{channels.ANY_LABEL}|понедельник|вторник|среда|четверг|пятница|суббота|"
                         r"воскресенье|будни|пн|вт|ср|чт|пт|сб|вс)[.:,–-]{0,2}\s?)*\+?", re.IGNORECASE)


def _in_cell(scene: "Scene", unit: "Unit", first: "Channel", *, is_first: bool) -> re.Match[str] | None:
    """The cell behind one that begins with a number, or the first with the words for a point in front of it."""
    if is_first:
        return next((_CELL.fullmatch(scene.text, *cell) for cell in unit.cells if cell[0] > first.start), None)
    return next((_CELL.fullmatch(scene.text, *cell) for cell in unit.cells if cell[1] <= first.start
                 and hotlines.POINT.search(scene.text, *cell)), None)


_CELL: Final = regex(r"(?P<label>[^\W\d][^:;@\n]{3,120})")


def _last_together(scene: "Scene", unit: "Unit", channel: "Channel") -> "Channel":
    """The last of the numbers that stand side by side from one on."""
    for one in scene.channels_in(channel.end, unit.end):
        if scene.text[channel.end:one.start].strip(" ,;/"):
            break
        channel = one
    return channel


def _says_who(scene: "Scene", text: str, start: int) -> bool:
    """Whether a label is of a line, a service, a body or a post, rather than Контакты or a place."""
    return _is_point(text) or _is_post(scene, text, start) or _QUOTED.match(text) is not None or bool(
        scene.bodies.within(start, start + len(text)))


def _is_point(text: str) -> bool:
    return hotlines.POINT.search(text) is not None or _SERVICE.match(text) is not None or any(
        map(noun_of, words(text)))


def _is_post(scene: "Scene", text: str, start: int) -> bool:
    role = scene.roles.in_line(scene.page.words.within(start, start + len(text)))
    return role is not None and role.has_title


def body(scene: "Scene", label: re.Match[str]) -> "Mention | None":
    """The body in a label, or that the label is by its own name, or the line below: Кризисная квартира «Дом у реки»."""
    found = [one for one in scene.bodies.within(*label.span()) if one.body.is_fact]
    if found:
        return found[0]
    quoted = _QUOTED.match(label[0])
    if quoted:
        return scene.bodies.add(label.start(), label.start() + quoted.end(), quoted[0])
    return _below(scene, label)


def _below(scene: "Scene", label: re.Match[str]) -> "Mention | None":
    """The body that is all of the line below a number with its label, and heads no numbers: 1414 – Helpline / X."""
    number = scene.number_of(label.start()) + 1
    unit, *others = scene.units[number:number + 2] or (None,)
    if unit is None or unit.kind != "line" or scene.channels_in(unit.start, unit.end) or any(
            _goes_on(scene, one) for one in others):
        return None
    some = [one for one in scene.bodies.within(unit.start, unit.end) if one.body.is_fact]
    around = [scene.text[unit.start:some[0].start], scene.text[some[0].end:unit.end]] if len(some) == 1 else ["more"]
    return None if any(one.strip(_MARKS) for one in around) else some[0]


def _goes_on(scene: "Scene", unit: "Unit") -> bool:
    """Whether a line has a number that it does not begin with, which is of what is said above."""
    numbers = scene.channels_in(unit.start, unit.end)
    return unit.kind == "line" and bool(numbers) and numbers[0].start - unit.start > _LEADING


_MARKS: Final = ' .,;«»“”"'
_LEADING: Final = 4  # characters in front of a number that begins a line, and is no number of the line above


def own_body(scene: "Scene", label: re.Match[str]) -> "Mention | None":
    """The line or the service itself, where its label does not say whose it is: горячая линия по миграции."""
    is_own = _SERVICE.match(label[0]) or (hotlines.HOTLINE.search(label[0]) and _FOR_WHOM.search(label[0]))
    name = point.nominative(label[0])
    return scene.bodies.add(*label.span(), name[0].upper() + name[1:]) if is_own else None


_FOR_WHOM: Final = regex(r"(?i)(?<!\w)(?:по|для|национальн|правительственн|республиканск|общенациональн|единая)")


def is_alone(scene: "Scene", label: re.Match[str]) -> bool:
    """Whether nothing above a line says whose its number is: of a police, or of one more line among others."""
    is_item = _BULLET.match(scene.text, scene.unit_at(label.start()).start, label.end()) is not None
    return _SERVICE.match(label[0]) is not None or (is_item and not _is_post(scene, label[0], label.start()))
