"""Points of contact without a name: hotlines, press offices, secretariats and addresses for questions."""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import entries, house
from seeds.extract.names import posts
from seeds.extract.people import called
from seeds.extract.people.person import Person
from seeds.extract.text import hotlines, russian

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

def label(text: str) -> str | None:
    """The words for a point of contact in some text, the last ones; None where there are none."""
    found = [one for one in hotlines.POINT.finditer(text) if not _is_of_post(text, one.end())]
    return found[-1][0] if found else None


def _is_of_post(text: str, end: int) -> bool:
    """Whether a post stands behind the words for a point of contact, which are of it then: Helpline Manager."""
    behind = _WORD.match(text, end)
    return behind is not None and bool(posts.post(behind[1], behind[1].lower()))


_WORD: Final = re.compile(r"\s([^\W\d_]+)")


_STATED: Final = re.compile(r"(?:^|[.!?…;]\s+|\n)\W{0,3}(?P<label>[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ][^:.;!?@|"
                            r"\d]{2,60}?(?:\s?\([^():]{1,60}\))?)\s*(?::|"
                            r"\s[–—-])\s*"
                            r"(?:(?:tel|phone|t|m|mob|call|тел|моб|email|e-mail)\b[.:]?\s*){0,2}(?:or\s+|"
                            r"или\s+)?$", re.IGNORECASE)
_PLAIN: Final = re.compile(r"(?i)^(?:(?:tel|phone|mobile|cell|e-?mail|mail|fax|contacts?|address|web|site|website|"
                           r"call|write|whatsapp|telegram|viber|"
                           r"signal|(?:office|офис)(?!\s\w)|direct|toll[- ]?free|freephone|tty|tdd|landline|"
                           r"for (?:more|further) information|more information|note|hours|skype|"
                           r"subject|from|to|cc|"
                           r"phone/fax|телефон\w*|тел|моб\w*|сот\w*|почта|эл\w*|адрес\w*|контакт\w*|факс|сайт|"
                           r"связаться с нами|связь|"
                           r"почтаи электронӣ|рақами телефон|телефон рақам\w*|электрон\w*|ұялы|пошта|manzil|telefon|"
                           r"pochta|"
                           r"эл|дарек\w*|дареги|мекенжай\w*|манзил\w*|нишонӣ|суроға|e-?mail|ұялы\w*|уюлдук|мобил\w*|"
                           r"by|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|понедельник|вторник|среда|четверг|пятница|суббота|"
                           r"воскресенье|будни|ежедневно|daily|weekdays|whatsapp|or|and|или|и|o|c|t|m|f|e|p|т|м|ф|gsm|гсм)[\W]*)+(?:\s.{0,12})?$")


def stated(before: str) -> re.Match[str] | None:
    """A label of its own in front of a number: `Duty lawyer: `, `Embassy switchboard: `; none of `Tel.: `."""
    match = _STATED.search(before)
    if match is None or _PLAIN.match(match["label"].strip()) or _PLAIN.match(match["label"].rpartition(",")[2].strip()):
        return None
    return match


def add_points(scene: "Scene") -> None:
    """Make points of contact of the numbers and addresses that nobody has."""
    last: Person | None = None
    last_unit = -9
    for number, unit in enumerate(scene.units):
        if (scene.people_in(unit) and scene.has_name(unit)) or unit.kind == "heading" or (
                _begins_entry(scene, number, last_unit)):
            last = None
        for channel in scene.channels_in(unit.start, unit.end):
            if channel.owner is not None:
                continue
            own = called.of(scene, unit, channel) or _bracketed(scene, unit, channel)
            match = _label_of(scene, unit, channel)
            if listed := _listed(scene, number):
                is_around = match is not None and match.start() <= listed.start <= listed.end <= match.end() and (
                    hotlines.POINT.search(match[0]) is None) and (
                        _NOTHING_MORE.match(scene.text, listed.end, match.end()) is not None)
                if match and (is_around or match.start() < scene.listed[number].start):
                    match = None  # what stands in front is the body, perhaps behind its place
            if own and match and last and last_unit == number and match.start() < last.channels[-1].start:
                match = None  # the label of the number before: the Night Helpline, 0800 ..., or Quiet Ear, 0800 ...
            near = last_unit == number or (unit.kind == "line" == scene.units[max(0, last_unit)].kind and (
                number - last_unit <= _BLOCK) and all(
                _is_aside(scene, between) for between in scene.units[last_unit + 1:number]))
            if match and near and last and last.channels[-1].kind == "email" and _OFFICE_ALONE.fullmatch(match[0]):
                match = None  # it only says which number of the point before
            if last is None or not near or _is_another(last, match, own):
                last = _point(scene, channel, match, own or _body_of(scene, number, channel) or listed)
                scene.add(last)
            owner = _namesake(scene, channel, number) or last
            channel.owner = owner
            owner.channels.append(channel)
            last_unit = number


def _begins_entry(scene: "Scene", number: int, last: int) -> bool:
    """Whether a line stands in another entry of a list than the line of the last point."""
    here = scene.listed.get(number)
    if here is None or last < 0:
        return False
    is_next = here.mention is not None and scene.units[last].start < here.mention.start <= scene.units[number].start
    return is_next or here is not scene.listed.get(last, here)


def _listed(scene: "Scene", number: int) -> "Mention | None":
    """The body of an entry of a list that names nobody."""
    listed = scene.listed.get(number)
    if listed is None or listed.mention is None or any(
            listed.start <= one.start < listed.end for one in scene.people if not one.nameless):
        return None
    return listed.mention


def _is_aside(scene: "Scene", unit: "Unit") -> bool:
    """Whether a line of a block only says where an office is, or gives its fax or site: 0010 Yerevan; Fax: ..."""
    text = scene.words_of(unit)
    is_place = any(map(str.isdigit, text)) and ":" not in text
    return unit.kind == "line" and len(text) < _LONGEST_ADDRESS and not scene.channels_in(unit.start, unit.end) and (
        is_place or _OF_OFFICE.match(text) is not None)


_OF_OFFICE: Final = re.compile(r"(?i)\W{0,3}(?:fax|факс|web|site|сайт|www|https?|address|адрес)(?!\w)")
_LONGEST_ADDRESS: Final = 60  # characters
_OFFICE_ALONE: Final = re.compile(r"(?i)office|офис")


def _is_another(last: Person, match: re.Match[str] | None, own: "Mention | None") -> bool:
    """Whether a number or an address near the last point is of another one: by its label or its body."""
    if match is not None and match.start() != last.start:
        return True
    return own is not None and (last.mention is None or own.body is not last.mention.body)


def _namesake(scene: "Scene", channel: "Channel", number: int) -> Person | None:
    """The point that an address is called after, of those in the lines above: Office: 01304 960 441; office@..."""
    if channel.kind != "email":
        return None
    local = channel.value.partition("@")[0].lower()
    first = scene.units[max(0, number - _BLOCK)].start
    return next((one for one in reversed(scene.people) if one.nameless and one.position and first <= one.start and (
        local in one.position.lower().split()) and all(other.kind == "phone" for other in one.channels)), None)


_BLOCK: Final = 4  # lines


def _label_of(scene: "Scene", unit: "Unit", channel: "Channel") -> re.Match[str] | None:
    """What the point is called: a hotline, or what a label in front of the number says."""
    begin = _sentence_start(scene, unit, channel)
    if unit.kind != "row" and (desk := _DESK.search(scene.text, begin, channel.start)) and not (
            scene.bodies.at(desk.start("label")) or scene.channels_in(desk.start(), channel.start)):
        return re.compile(re.escape(desk["label"])).match(scene.text, desk.start("label"))
    points = [one for one in hotlines.POINT.finditer(scene.text, begin, channel.start)
              if not _is_of_post(scene.text, one.end())]
    if points:
        return _whole(scene, unit, points[-1]) if not scene.reads_russian and unit.kind == "line" else points[-1]
    behind = _BEHIND.match(scene.text, channel.end, unit.end) if channel.start - unit.start < _LEAD else None
    if behind and hotlines.POINT.search(behind["label"]):
        return re.compile(re.escape(behind["label"])).match(scene.text, behind.start("label"))
    start = next((start for start, end in unit.cells if start <= channel.start < end), unit.start)
    above = scene.units[max(0, scene.number_of(unit.start) - 1)]
    if above.kind == "heading" and (points := list(hotlines.POINT.finditer(scene.text, above.start, above.end))):
        return points[-1]
    if not scene.reads_russian and (said := _label_above(scene, unit)):
        return said
    start = max(start, channel.start - _FARTHEST)
    match = stated(scene.text[start:channel.start]) or _OFFICE.fullmatch(scene.text[start:channel.start])
    if match:
        return re.compile(re.escape(match["label"])).search(scene.text, start + match.start("label"))
    return role_in_row(scene, unit, channel) if unit.kind == "row" else None


_BEHIND: Final = re.compile(r"\s?(?:[–—-]|:)\s?(?P<label>[^;.,:()\n@\d]{4,90})")  # 1547 - Hotline for those who ...
_LEAD: Final = 5  # characters in front of a number that a line begins with


_DESK: Final = re.compile(  # a part of a body by name, in front of the body or the address: Supporter Care, x@...
    r"(?:^|[:.;]\s|\n)(?P<label>(?:[A-Z][\w’'&-]*(?:\s(?:and|of|for)\s|\s&\s|\s)){1,5}"
    r"(?:Office|Section|Unit|Desk|Team|Information|Care|Services?|Department|Communications?|Relations|Affairs|"
    r"Enquiries|Inquiries|Division))(?=,|\s[<(])", re.MULTILINE)


def _whole(scene: "Scene", unit: "Unit", point: re.Match[str]) -> re.Match[str]:
    """All of a label with the words for a point of contact in it: Миграция кызматынын кайнар линиясы."""
    label = _LINE.match(scene.text, unit.start, unit.end)
    is_in = label is not None and label.start() <= point.start() and point.end() <= label.end()
    return re.compile(re.escape(label[0])).match(scene.text, label.start()) or point if label and is_in else point


_LINE: Final = re.compile(r"(?:[^\W\d_]|[“«\"])[^:;|\d@\n]{4,70}?(?=\s?(?::|\s[–—-]\s))")


def _label_above(scene: "Scene", unit: "Unit") -> re.Match[str] | None:
    """The line that only calls a point by its name, over its numbers: Вазирлик матбуот хизмати / Тел.: ..."""
    number = scene.number_of(unit.start)
    for above in scene.units[max(0, number - _BLOCK):number][::-1]:
        if above.kind not in ("line", "heading") or scene.has_name(above) or unit.kind != "line":
            return None
        if not scene.channels_in(above.start, above.end):
            said = list(hotlines.POINT.finditer(scene.text, above.start, above.end))
            return said[-1] if said else None
    return None


def _bracketed(scene: "Scene", unit: "Unit", channel: "Channel") -> "Mention | None":
    """The body in brackets behind one of several numbers, in the languages of the region: 0312 55 02 02 (РИИБ)."""
    match = None if scene.reads_russian else _BRACKET.match(scene.text, channel.end, unit.end)
    return scene.first_body(match.start(), match.end()) if match else None


_BRACKET: Final = re.compile(r"\s?\([^()\d@]{2,60}\)")
_OFFICE: Final = re.compile(r"(?i)\W{0,3}(?P<label>office|офис)\s?:\s*")  # beside a name it only says which number


def role_in_row(scene: "Scene", unit: "Unit", channel: "Channel") -> re.Match[str] | None:
    """The role without a name whose number a row gives: Accidents | Inspector on duty | 8 (846) 333-20-90."""
    for start, end in unit.cells:
        words = scene.page.words.within(start, end)
        if end <= channel.start and words and (role := scene.roles.in_line(words)) and role.has_title:
            return re.compile(re.escape(scene.text[start:end])).match(scene.text, start)
    return None


def _sentence_start(scene: "Scene", unit: "Unit", channel: "Channel") -> int:
    if unit.kind == "row":
        return unit.start
    start = max(unit.start, channel.start - _FARTHEST)
    text = _SHORTS.sub(lambda found: found[0][:-1] + " ", scene.text[start:channel.start])
    ends = [match.end() for match in re.finditer(r"[.!?]\s+(?=[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ])", text)]
    return start + (ends[-1] if ends else 0)


_NEW: Final = re.compile(r"\.\s")  # a sentence
_NATIONAL: Final = re.compile(r"(?i)республика|ҷумҳури|respublika|улуттук|ұлттық|миллий|milliy")  # a line of no entry
_FARTHEST: Final = 300  # characters from the words for a point of contact to its number
_SHORTS: Final = re.compile(r"(?i)\b(?:tel|mob|ph|тел|моб|эл|г|ул|д)\.")


def _point(scene: "Scene", channel: "Channel", match: re.Match[str] | None, mention: "Mention | None") -> Person:
    if match and mention and mention.body.is_fact and label(match[0]) is None and (
            mention.start <= match.start() + 1) and _NOTHING_MORE.match(
            scene.text, mention.end, match.end()):
        match = None  # the label is the body
    if match and mention and mention.body.is_fact and _OFFICE_ALONE.fullmatch(match[0]):
        match = None  # it only says which number of the body
    if match:
        said = _nominative(match[0]) if scene.reads_russian else _untied(match[0])
        said = _ARTICLE.sub("", said)
        said = said[0].upper() + said[1:]
        is_said = mention is not None and mention.start <= match.start() < mention.end  # Night Workers Helpline
        person = Person(mention.body.name if mention and is_said else said, *match.span())
        person.position, person.position_at = said, match.span()
        if mention and not is_said and (whole := _with_body(scene, match, mention)):
            person.other_names[whole] = None
        if purpose := _PURPOSE.match(scene.text, match.end(), scene.unit_at(match.start()).end):
            person.other_names[f"{said}{purpose[0]}"] = None
    elif mention:
        person = Person(mention.body.name, mention.start, mention.end)
    else:
        person = Person(channel.value, channel.start, channel.end)
    person.mention = mention
    person.nameless = True
    return person


_ARTICLE: Final = re.compile(r"(?i)^(?:the|our|a|an)\s(?=\w)")
_PURPOSE: Final = re.compile(  # what a line is for: горячая линия по безопасной миграции
    r"\s(?:по|для|for|on|against)\s[^.;:,()–—\d\n@]{5,90}?(?=\s(?:в|in)\s[А-ЯA-Z]|\s?[:–—(;]|\s\d|$)")
_NOTHING_MORE: Final = re.compile(r"[\s»”\"]*(?:[,(].*)?$")


def _with_body(scene: "Scene", match: re.Match[str], mention: "Mention") -> str:
    """What a point is called with its body, where nothing stands between them: the IOM hotline, пресс-служба МВД."""
    ends = (min(match.start(), mention.start), max(match.end(), mention.end))
    between = scene.text[min(match.end(), mention.end):max(match.start(), mention.start)]
    said = " ".join(scene.text[slice(*ends)].split())
    return said[0].upper() + said[1:] if _BESIDE_BODY.fullmatch(between) else ""


_BESIDE_BODY: Final = re.compile(r"[»”\"]?(?:['’]s?)?\s?(?:(?:of|at|for|in)\s)?(?:the\s)?[«“\"]?")


def _untied(label: str) -> str:
    """The words for a point of contact without the Tajik ending that ties the next word to them: Рақами боварӣ."""
    return f"{label[:-2]}ӣ" if label.endswith("ии") else label


def _nominative(label: str) -> str:
    """The words for a point of contact in the nominative: секретариата as секретариат."""
    words = label.split()
    noun = next((at for at, word in enumerate(words) if russian.is_likely(word.lower(), "NOUN")), None)
    return " ".join(russian.nominative_phrase(words, noun)) if noun is not None else label


def _body_of(scene: "Scene", number: int, channel: "Channel") -> "Mention | None":
    """The body that a point of contact is of: named in its sentence, before it, or in the lines above."""
    unit = scene.units[number]
    is_own = number in scene.listed and bool(scene.bodies.within(unit.start, channel.start))
    if channel.kind == "email" and not is_own and (mention := scene.body_of_address(channel)):
        return mention
    start = _sentence_start(scene, unit, channel)
    some = scene.bodies.within(start, unit.end if unit.kind == "row" else channel.start)
    if not some and unit.kind == "line" and (scene.reads_russian or not (
            _NEW.search(scene.text, channel.end, unit.end) or _BRACKET.match(scene.text, channel.end, unit.end))):
        some = [one for one in scene.bodies.within(channel.end, unit.end)[:1] if not house.pays(scene, one)]
    is_role = unit.kind == "row" and role_in_row(scene, unit, channel) is not None
    if not some and not is_role and (own := entries.at_the_beginning(scene, unit, channel)):
        return own
    some = some or [one for one in scene.bodies.within(max(unit.start, channel.start - _FARTHEST), channel.start)
                    if one.body.type not in house.FUNDERS and not house.pays(scene, one)]
    if some or unit.kind == "prose":
        return next((one for one in reversed(some) if one.body.is_fact), None)
    if not scene.reads_russian and _NATIONAL.search(scene.words_of(unit)):
        return None
    owner = scene.owners.whole(number) if label(scene.words_of(unit)) else scene.owners.of(number)
    entry = scene.listed.get(number)
    is_within = owner is not None and entry is not None and entry.start <= owner.start < entry.end
    return owner if is_within else _listed(scene, number) or owner
