"""Points of contact without a name: hotlines, press offices, secretariats and addresses for questions."""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract import channels

if TYPE_CHECKING:
    from seeds.extract.contacts import _Finder
    from seeds.extract.reaching import Channel
    from seeds.extract.units import Unit

_POINT: Final = re.compile(
    r"(?i)(?:(?:(?:national|toll-?free|free|24/7|24-hour|round-the-clock|emergency|anti-trafficking|counter-trafficking|crisis|"
    r"migrant|migrants|child|confidential|nationwide|trust)\s+){0,3}(?:hot\s?-?lines?|help\s?-?lines?|telephone hotlines?)|"
    r"(?:press|media|public information|information|communications?|public relations|duty|consular|reception|front|legal aid|regional)\s+"
    r"(?:office|service|centre|center|section|desk|unit|department)|press secretary's office|secretariat|reception desk|"
    r"general (?:inquiries|enquiries)|media (?:inquiries|enquiries|contacts?)|press (?:inquiries|contacts?)|"
    r"(?:(?:круглосуточн|бесплатн|единая?|единой|национальн|общенациональн|республиканск|телефонн|анонимн)\w*\s+){0,3}горяч\w{2,3}\s+лини\w{1,2}|"
    r"телефон\w{0,2}\s+довери\w|горяч\w+\s+телефон\w*|при[её]мн\w{2,3}|пресс-служб\w+|пресс-центр\w*|секретариат\w*|оргкомитет\w*|"
    r"дежурн\w{2}\s+част\w|call-центр|колл-центр|контакт-центр|"
    r"хатти\s+боварӣ?\w*|телефони\s+боварӣ?|хадамоти\s+матбуот\w*|шуъбаи\s+матбуот\w*|маркази\s+матбуот\w*|қабулгоҳ\w*|"
    r"ишеним\s+телефону?\w*|басма\s+сөз\s+кызматы\w*|ысык\s+линия\w*|сенім\s+телефоны?\w*|жедел\s+желі\w*|"
    r"баспасөз\s+қызметі?\w*|ishonch\s+telefoni\w*|matbuot\s+xizmati\w*|ишонч\s+телефони\w*|матбуот\s+хизмати\w*)")
_FORGOTTEN: Final = re.compile(r"(?i)\b(?:fax|факс)\W*$")


def label(text: str) -> str | None:
    """The words for a point of contact in some text, the last ones; None where there are none."""
    found = None
    for found in _POINT.finditer(text):
        pass
    return found[0] if found else None


_STATED: Final = re.compile(r"(?:^|[.!?…;]\s+|\n)\W{0,3}(?P<label>[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ][^:.;!?@|\d]{2,60}?)\s*(?::|\s[–—-])\s*"
                            r"(?:(?:tel|phone|t|m|mob|call|тел|моб|email|e-mail)\b[.:]?\s*){0,2}(?:or\s+|или\s+)?$", re.IGNORECASE)
_PLAIN: Final = re.compile(r"(?i)^(?:(?:tel|phone|mobile|cell|e-?mail|mail|fax|contacts?|address|web|site|website|call|write|whatsapp|telegram|viber|"
                           r"signal|office|direct|for (?:more|further) information|more information|note|hours|skype|subject|from|to|cc|"
                           r"phone/fax|телефон\w*|тел|моб\w*|сот\w*|почта|эл\w*|адрес\w*|контакт\w*|факс|сайт|связаться с нами|связь|"
                           r"почтаи электронӣ|рақами телефон|телефон рақам\w*|электрон\w*|ұялы|пошта|manzil|telefon|pochta|"
                           r"by|whatsapp|or|and|или|и|o|c|t|m|f|e|p)[\W]*)+(?:\s.{0,12})?$")


def stated(before: str) -> re.Match[str] | None:
    """A label of its own in front of a number: `Duty lawyer: `, `Embassy switchboard: `; none of `Tel.: `."""
    match = _STATED.search(before)
    return match if match and not _PLAIN.match(match["label"].strip()) else None


def find(finder: "_Finder") -> None:
    """Make points of contact of the numbers and addresses that nobody has."""
    from seeds.extract.contacts import Person

    last: Person | None = None
    last_unit = -9
    for number, unit in enumerate(finder.units):
        own = [one for one in finder.channels if unit.start <= one.start < unit.end and one.owner is None]
        for one in own:
            start = _sentence_start(finder, unit, one)
            match = None
            for match in _POINT.finditer(finder.text, start, one.start):
                pass
            if match is None:
                match = _own_label(finder, unit, one)
            if last is None or match is not None and match.start() not in (last.start,) or not (
                    last_unit == number or (last_unit == number - 1 and unit.kind == "line")):
                last = _point(finder, unit, number, one, match)
                finder.people.append(last)
            one.owner = last
            last.channels.append(one)
            last_unit = number
        if unit.kind in ("heading",) or any(unit.start <= person.start < unit.end and person is not last
                                            for person in finder.people):
            last = None


def _own_label(finder: "_Finder", unit: "Unit", channel: "Channel") -> re.Match[str] | None:
    start = next((start for start, end in unit.cells if start <= channel.start < end), unit.start)
    before = finder.text[start:channel.start]
    match = stated(before)
    if match is None:
        return None
    return re.compile(re.escape(match["label"])).search(finder.text, start + match.start("label"))


def _sentence_start(finder: "_Finder", unit: "Unit", channel: "Channel") -> int:
    cell = next(((start, end) for start, end in unit.cells if start <= channel.start < end), (unit.start, unit.end))
    if unit.kind == "row":
        return unit.start
    text = finder.text[cell[0]:channel.start]
    ends = [match.end() for match in re.finditer(r"[.!?]\s+(?=[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ])", re.sub(
        r"(?i)\b(?:tel|mob|ph|тел|моб|эл|г|ул|д)\.", lambda found: found[0][:-1] + " ", text))]
    return cell[0] + (ends[-1] if ends else 0)


def _point(finder: "_Finder", unit: "Unit", number: int, channel: "Channel", match: re.Match[str] | None) -> "Person":
    from seeds.extract.contacts import Person

    start = _sentence_start(finder, unit, channel)
    mentions = finder.bodies.within(start, unit.end if unit.kind == "row" else channel.start) or (
        finder.bodies.within(channel.end, unit.end)[:1] if unit.kind == "line" else ())
    mention = mentions[-1] if mentions else None
    if mention is None:
        before = finder.bodies.within(unit.start, channel.start)
        mention = before[-1] if before else None
    if mention is None and unit.kind in ("line", "row"):
        for above in reversed(finder.units[max(0, number - 3):number]):
            if above.kind == "prose" or any(one.owner for one in finder.channels
                                            if above.start <= one.start < above.end and one.kind == "email" and False):
                break
            some = finder.bodies.within(above.start, above.end)
            if some:
                mention = some[-1]
                break
    if match:
        person = Person(match[0][0].upper() + match[0][1:], match.start(), match.end())
        person.position, person.position_at = match[0], (match.start(), match.end())
        if mention:
            person.name = f"{person.name}, {mention.body.name}"
    elif mention:
        person = Person(mention.body.name, mention.start, mention.end)
    else:
        person = Person(channel.value, channel.start, channel.end)
    person.mention = mention
    person.nameless = True
    return person


__all__ = ["channels", "find", "label"]
