"""Points of contact without a name: hotlines, press offices, secretariats and addresses for questions."""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import entries, house
from seeds.extract.names import posts
from seeds.extract.people import called, own_lines, point, rows, runs, signature
from seeds.extract.people.person import Person
from seeds.extract.text import hotlines, saying
from seeds.regex import regex

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


_WORD: Final = regex(r"\s([^\W\d_]+)")


_STATED: Final = regex(r"(?:^|[.!?…;]\s+|\n)\W{0,3}(?P<label>[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ][^:.;!?@|"
                       r"\d]{2,90}?(?:\s?\([^():]{1,60}\))?)\s*(?::|"
                       r"\s[–—-])\s*"
                       r"(?:(?:tel|phone|t|m|mob|call|тел|моб|email|e-mail)\b[.:]?\s*){0,2}(?:or\s+|"
                       r"или\s+)?$", re.IGNORECASE)
_PLAIN: Final = regex(r"(?i)^(?:(?:tels?|telephones?|phones?|numbers?|mobile|cell|e-?mail|mail|fax|"
                      r"contacts?|address|web|site|website|"
                      r"call|write|whatsapp|telegram|viber|"
                      r"signal|sms|text(?:\smessages?)?|(?:office|офис)(?!\s\w)|direct|toll[- ]?free|freephone|"
                      r"tty|tdd|landline|"
                      r"for (?:more|further) information|more information|note|hours|skype|"
                      r"subject|from|to|cc|"
                      r"phone/fax|телефон\w*|тел|моб\w*|сот\w*|почта|эл\w*|адрес\w*|контакт\w*|факс|сайт|"
                      r"связаться с нами|связь|"
                      r"почтаи электронӣ|хизматӣ|мобилӣ|рақами телефон|"
                      r"телефон рақам\w*|электрон\w*|ұялы|пошта|manzil|telefon|"
                      r"pochta|xizmat|ish|mobil|uyali|служебн\w+|раб|рабочий|"
                      r"эл|дарек\w*|дареги|мекенжай\w*|манзил\w*|нишонӣ|суроға|e-?mail|ұялы\w*|уюлдук|мобил\w*|"
                      r"(?:круглосуточн\w+|бесплатн\w+|единый|общий|городской|рабочий|прямой)\s(?=телефон|номер)|"
                      r"номер\w*|тәулік бойы|тегін|суткасына|акысыз|шабонарӯзӣ|ройгон|kecha-yu kunduz|bepul|бепул|"
                      r"круглосуточно|24/7|"
                      r"by|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*|понедельник|вторник|среда|четверг|пятница|суббота|"
                      r"воскресенье|будни|ежедневно|daily|weekdays|whatsapp|or|and|или|и|o|c|t|m|f|e|p|т|м|ф|gsm|гсм)[\W]*)+(?:\s.{0,12})?$")


def stated(before: str) -> re.Match[str] | None:
    """A label of its own in front of a number: `Duty lawyer: `, `Embassy switchboard: `; none of `Tel.: `."""
    match = _STATED.search(before)
    if match is None or _SAYS.search(match["label"]) or _PLAIN.match(match["label"].strip()) or (
            _PLAIN.match(match["label"].rpartition(",")[2].strip())):
        return None
    return match


_SAYS: Final = regex(  # what tells something is no label: She still answers her e-mail: ...
    r"(?i)(?<![^\W_])(?:she|he|they|we|you|i|her own|his own|their own|он|она|они|мы|вы|я|пиши(?:те)?|звони(?:те)?|"
    r"её собственн\w+)(?![^\W_])")


def add_points(scene: "Scene") -> None:
    """Make points of contact of the numbers and addresses that nobody has."""
    _add_of_lines(scene)
    last: Person | None = None
    last_unit = -9
    for number, unit in enumerate(scene.units):
        if (scene.people_in(unit) and scene.has_name(unit)) or unit.kind == "heading" or (
                _begins_entry(scene, number, last_unit)):
            last = None
        for channel in scene.channels_in(unit.start, unit.end):
            if channel.owner is not None:
                last, last_unit = (channel.owner, number) if channel.owner.nameless else (last, last_unit)
                continue
            near = last_unit == number or (unit.kind == "line" == scene.units[max(0, last_unit)].kind and (
                number - last_unit <= _BLOCK) and all(
                _is_aside(scene, between) for between in scene.units[last_unit + 1:number]))
            match, own = _told_beside(scene, number, channel, last if near else None, is_here=last_unit == number)
            listed = _listed(scene, number)
            if last is None or not near or _is_another(last, match, own):
                last = point.of(scene, channel, match, own or _body_of(scene, number, channel) or listed)
                scene.add(last)
            (_namesake(scene, channel, number) or last).take_channel(channel)
            last_unit = number


def _told_beside(scene: "Scene", number: int, channel: "Channel", last: Person | None, *,
                 is_here: bool) -> tuple[re.Match[str] | None, "Mention | None"]:
    """The words for the point that a number or an address is of, and its body, but for those of the `last` one near.

    `is_here` tells that this one has its number in the same line.
    """
    unit = scene.units[number]
    if last and is_here and runs.first(scene, unit, channel) is not channel:
        return None, None  # right behind a number or an address of the point, it is of it as well
    own = called.of(scene, unit, channel) or _bracketed(scene, unit, channel)
    match = _without_names(scene, unit, _label_of(scene, unit, channel))
    if match and (listed := _listed(scene, number)):
        is_around = match.start() <= listed.start <= listed.end <= match.end() and (
            hotlines.POINT.search(match[0]) is None) and (
                point.NOTHING_MORE.match(scene.text, listed.end, match.end()) is not None)
        if is_around or match.start() < scene.listed[number].start:
            match = None  # what stands in front is the body, perhaps behind its place
    if own and match and last and is_here and match.start() < last.channels[-1].start:
        match = None  # the label of the number before: the Night Helpline, 0800 ..., or Quiet Ear, 0800 ...
    if match and last and last.channels[-1].kind == "email" and point.OFFICE_ALONE.fullmatch(match[0]):
        match = None  # it only says which number of the point before
    return match, own


def _add_of_lines(scene: "Scene") -> None:
    """Make those that lines and rows of their own name, or lines over numbers do."""
    for number, unit in enumerate(scene.units):
        for channel in scene.channels_in(unit.start, unit.end):
            said = own_lines.label(scene, unit, channel) if channel.owner is None else None
            if said is None:
                continue
            last = scene.people[-1] if scene.people else None
            if last is None or last.said_at != said.span():
                last = _of_line(scene, number, channel, said)
                scene.add(last)
            last.take_channel(channel)


def _of_line(scene: "Scene", number: int, channel: "Channel", said: re.Match[str]) -> Person:
    mention = own_lines.body(scene, said)
    is_alone = mention is None and own_lines.is_alone(scene, said)
    mention = mention or (None if is_alone else _body_of(scene, number, channel)) or own_lines.own_body(scene, said)
    person = point.of(scene, channel, said, mention)
    person.stands_alone, person.said_at = is_alone, said.span()
    return person


def _begins_entry(scene: "Scene", number: int, last: int) -> bool:
    """Whether a line stands in another entry of a list, or of a directory, than the line of the last point."""
    here, blocks = scene.listed.get(number), scene.bodies.blocks
    if last >= 0 and number in blocks and blocks.get(last) != blocks[number]:
        return True
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


_OF_OFFICE: Final = regex(r"(?i)\W{0,3}(?:fax|факс|web|site|сайт|www|https?|address|адрес)(?!\w)")
_LONGEST_ADDRESS: Final = 60  # characters


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


def _without_names(scene: "Scene", unit: "Unit", label: re.Match[str] | None) -> re.Match[str] | None:
    """What a label calls the point behind whom its line names first: Johan Uys, Border Police, | Press Office."""
    inside = [one.end for one in scene.people_in(unit) if label and label.start() <= one.start < one.end <= label.end()]
    if label is None or not inside:
        return label
    rest = _REST.match(scene.text, max(inside), label.end())
    return regex(re.escape(rest["label"])).match(scene.text, rest.start("label")) if rest else None


_REST: Final = regex(r"[,;\s–—-]+(?P<label>[^\W\d_].+)")


def _label_of(scene: "Scene", unit: "Unit", channel: "Channel") -> re.Match[str] | None:
    """What the point is called: a hotline, or what a label in front of the number says."""
    begin = _sentence_start(scene, unit, channel)
    if unit.kind != "row" and (desk := _DESK.search(scene.text, begin, channel.start)) and not (
            scene.bodies.at(desk.start("label")) or scene.channels_in(desk.start(), channel.start)):
        return regex(re.escape(desk["label"])).match(scene.text, desk.start("label"))
    points = [one for one in hotlines.POINT.finditer(scene.text, begin, channel.start)
              if not (_is_of_post(scene.text, one.end()) or _is_of_number(scene, unit, one.start()))]
    if points:
        return _whole(scene, unit, points[-1]) if unit.kind == "line" else points[-1]
    is_first = channel.start - unit.start < _LEAD or _CALLS.search(scene.text, begin, channel.start) is not None
    behind = _BEHIND.match(scene.text, channel.end, unit.end) if is_first else None
    if behind and hotlines.POINT.search(behind["label"]):
        return regex(re.escape(behind["label"])).match(scene.text, behind.start("label"))
    start = (unit.cell_at(channel.start) or (unit.start, unit.end))[0]
    above = scene.units[max(0, scene.number_of(unit.start) - 1)]
    points = list(hotlines.POINT.finditer(scene.text, above.start, above.end)) if above.kind == "heading" else []
    if points and not points[-1][0].lower().endswith("lines"):  # which heads several
        return points[-1]
    is_english = scene.page.language == "en" or not (scene.page.language or _NOT_LATIN.search(scene.text))
    if not is_english and (said := _label_above(scene, unit)):
        return said
    start = max(start, channel.start - _FARTHEST)
    match = stated(scene.text[start:channel.start]) or _OFFICE.fullmatch(scene.text[start:channel.start])
    if match:
        return saying.between(scene.text, *(start + place for place in match.span("label")))
    return role_in_row(scene, unit, channel) if unit.kind == "row" else None


_NOT_LATIN: Final = regex("[А-Яа-яЁё]")
_BEHIND: Final = regex(r"\s?(?:[–—-]|:)\s?(?P<label>[^;.,:()\n@\d]{4,90})")  # 1547 - Hotline for those who ...
_CALLS: Final = regex(r"(?i)(?:по|на)\s(?:телефон|номер)\w*:?\s\W{0,2}$")  # звоните по телефону 1547 – ...
_LEAD: Final = 5  # characters in front of a number that a line begins with


_DESK: Final = regex(  # a part of a body by name, in front of the body or the address: Supporter Care, x@...
    r"(?:^|[:.;]\s|\n)(?P<label>(?:[A-Z][\w’'&-]*(?:\s(?:and|of|for)\s|\s&\s|\s)){1,5}"
    r"(?:Office|Section|Unit|Desk|Team|Information|Care|Services?|Department|Communications?|Relations|Affairs|"
    r"Enquiries|Inquiries|Division))(?=,|\s[<(])", re.MULTILINE)


def _is_of_number(scene: "Scene", unit: "Unit", place: int) -> bool:
    """Whether a place is within a number that has letters for its figures: 1-800-TIP-LINE."""
    return any(one.start <= place < one.end for one in scene.channels_in(unit.start, place + 1))


def _whole(scene: "Scene", unit: "Unit", point: re.Match[str]) -> re.Match[str]:
    """All of a label with the words for a point of contact in it: Миграция кызматынын кайнар линиясы."""
    label = _LINE.match(scene.text, unit.start, unit.end)
    is_in = label is not None and label.start() <= point.start() and point.end() <= label.end()
    return saying.between(scene.text, *label.span()) or point if label and is_in else point


_LINE: Final = regex(r"(?:[^\W\d_]|[“«\"])[^:;|\d@\n]{4,70}?(?=\s?(?::|\s[–—-]\s))")


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


_BRACKET: Final = regex(r"\s?\([^()\d@]{2,60}\)")
_OFFICE: Final = regex(r"(?i)\W{0,3}(?P<label>office|офис)\s?:\s*")  # beside a name it only says which number


def role_in_row(scene: "Scene", unit: "Unit", channel: "Channel") -> re.Match[str] | None:
    """The role without a name whose number a row gives: Accidents | Inspector on duty | 8 (846) 333-20-90."""
    for start, end in unit.cells:
        words = scene.page.words.within(start, end)
        if end <= channel.start and words and (role := scene.roles.in_line(words)) and role.has_title:
            return regex(re.escape(scene.text[start:end])).match(scene.text, start)
    return None


def _sentence_start(scene: "Scene", unit: "Unit", channel: "Channel") -> int:
    if unit.kind == "row":
        return unit.start
    start = max(unit.start, channel.start - _FARTHEST)
    text = _SHORTS.sub(lambda found: found[0][:-1] + " ", scene.text[start:channel.start])
    ends = [match.end() for match in re.finditer(r"[.!?]\s+(?=[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ])", text)]
    return start + (ends[-1] if ends else 0)


_NEW: Final = regex(r"\.\s")  # a sentence
_NATIONAL: Final = regex(r"(?i)республика|ҷумҳури|respublika|улуттук|ұлттық|миллий|milliy")  # a line of no entry
_FARTHEST: Final = 300  # characters from the words for a point of contact to its number
_SHORTS: Final = regex(r"(?i)\b(?:tel|mob|ph|тел|моб|эл|г|ул|д)\.")


def _of_column(scene: "Scene", number: int) -> "Mention | None":
    """What a row has in a column of bodies, where it names nobody: 39 | NARI RAKSHA SAMITI | 011-..."""
    unit = scene.units[number]
    cell = rows.cell_of(unit, scene.columns.get(number, ()), "organisation", "bodies")
    if cell is None or scene.has_name(unit) or hotlines.POINT.search(scene.text, *cell):
        return None
    known = scene.first_body(*cell)
    if known is not None and known.start - cell[0] < _LEAD:
        return known
    words = scene.page.words.within(*cell)
    is_one = 0 < len(words) <= _LONGEST_NAME and words[0].is_capital and not any(map(posts.is_post, words))
    return entries.of_cell(scene, words, cell[1]) if is_one else None


_LONGEST_NAME: Final = 9  # words


def _body_of(scene: "Scene", number: int, channel: "Channel") -> "Mention | None":
    """The body that a point of contact is of: named in its sentence, before it, or in the lines above."""
    unit = scene.units[number]
    is_own = number in scene.listed and bool(scene.bodies.within(unit.start, channel.start))
    if channel.kind == "email" and not is_own and (mention := scene.body_of_address(channel)):
        return mention
    if own := _of_column(scene, number):
        return own
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
    if signed := signature.body(scene, number):
        return signed
    entry = scene.listed.get(number)
    is_within = owner is not None and entry is not None and entry.start <= owner.start < entry.end
    return owner if is_within else _listed(scene, number) or owner
