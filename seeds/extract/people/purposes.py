"""What somebody is there for, where a label says no more: `Press contact: X`, `Donations: X`, `Контакты для СМИ: X`.

Words for the press, for papers or for travel say so by themselves. Any other short label says it only of somebody who
can be reached there, and only where it is written as what is done or dealt with, not as a name or a word for a number.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts, title_sense
from seeds.extract.names.english_words import FIELDS, HEADS, PAPERS, SUB_UNITS
from seeds.extract.people import title_doubts
from seeds.extract.text import country, months, russian, styles
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_FIELDS: Final = (
    r"(?:(?:mass )?media|press|news(?: desk)?|public (?:affairs|relations|information)|"
    r"community (?:relations|outreach)|communications?|external relations|"
    r"logistics|travel|secretariat|registrations?|accreditation|safeguarding|"
    r"child protection|fundraising|recruitment|volunteering|volunteers|admissions|interviews|protocol|translation|"
    r"procurement|finance|legal aid|legal advice|research|training|welfare|journalists|m&e)")
_ASKED: Final = (r"(?:contacts?(?: (?:person|point|name))?|(?:and )?(?:relations|liaison|enquiries|inquiries|queries|"
                 r"questions|requests|bookings|office|desk|team|interviews|support|arrangements))")
_ONE_FIELD: Final = rf"{_FIELDS}(?:(?: and | & |/){_FIELDS})?"
_ENGLISH: Final = rf"{_ONE_FIELD}(?:[ /]{_ASKED}){{0,2}}"
_ABOUT_RUSSIAN: Final = (r"(?:сми|пресс[аыу]|журналист(?:ов|ам)|редакци[йи]|прессой|"
                         r"(?:представител\w+ )?(?:сми|средств\w* массовой информации))")
_RUSSIAN: Final = (
    rf"(?:контакт\w*|справк[аи]|связ[ьи]|вопросы|запросы|аккредитация)(?: лицо)?(?: для| со?| от)? {_ABOUT_RUSSIAN}|"
    rf"(?:для )?{_ABOUT_RUSSIAN}|связ[ьи] с общественностью|логистика|секретариат|аккредитация|регистрация|протокол|"
    r"(?:орг(?:анизационные|\.)?|технические|юридические|финансовые) вопросы|исп(?:олнитель|олн)?\.?")
_MEDIA: Final = (r"(?:(?:БАҚ|ЖМК|ММК|ОАВ|ВАО|OAV|баспасөз|басма сөз|matbuot|матбуот|журналист(?:тер|лар)|jurnalistlar)|"
                 r"(?:БАҚ|ОАВ|ЖМК|OAV) (?:өкілдері|вакиллари|өкүлдөрү|vakillari))")
_LOCAL: Final = (
    rf"аткар(?:уучу)?\.?|орынд(?:аушы)?\.?|иҷрокунанда|ижрочи|{_MEDIA}[ -](?:үчүн|үшін|учун|uchun)"
    rf"(?: (?:байланыш|байланыс|алоқа|aloqa))?|"
    rf"{_MEDIA}[ -](?:менен|мен|пен|бен|билан|bilan) (?:байланыш|байланыс|алоқа|aloqa)\w*|"
    r"(?:барои|робита бо|тамос бо) (?:(?:намояндагони )?ВАО|матбуот|рӯзноманигорон|журналистон)|"
    r"каттоо|тіркеу|бақайдгирӣ|ro.yxatga olish|рўйхатга олиш|"
    r"логистика|хатшылық|катчылык|котибият|котибот|kotibiyat")
_KNOWN: Final = rf"(?i:{_ENGLISH}|{_RUSSIAN}|{_LOCAL})"
_ASKS_FOR: Final = r"(?:,? please)?(?: contact| call| ring| write to| ask for)?"
_LABEL: Final = regex(
    rf"[^\w\n]{{0,4}}(?i:for\s)?(?P<purpose>(?:[A-Z]{{2,8}}\s)?{_KNOWN})(?:\s\([^()\n]{{2,30}}\))?"
    r"(?i:\s(?:only|during|at|on|только|во\s)[^:\n@\d]{0,40})?")
_FOR: Final = regex(
    rf"(?i)[^\w\n]{{0,4}}for (?:all |the )?(?P<purpose>{_ONE_FIELD}(?:[ /]{_ASKED}){{0,2}}?){_ASKS_FOR}:?\s"
    r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?")
_OTHER: Final = regex(r"[^\w\n]{0,4}(?i:for\s)?(?P<purpose>[^\W\d_][^\n:;,.!?()@\d|–—]{2,45}?)")
_TO_NAME: Final = regex(rf"\s?(?::|,|\||\s[–—-])\s*{styles.ANY}")
_TO_NAME_OF_OTHER: Final = regex(rf"(?::|\s[–—-])\s+{styles.ANY}")
_OVER: Final = regex(rf"\W{{0,4}}(?i:for\s)?(?P<purpose>(?i:{_FIELDS}[ /]{_ASKED}|{_RUSSIAN}|{_LOCAL}))\W{{0,3}}")
_OVER_WITH_COLON: Final = regex(rf"\W{{0,4}}(?i:for\s)?(?P<purpose>{_KNOWN})\s?:\s*")
_OTHER_OVER: Final = regex(rf"{_OTHER.pattern}(?P<colon>\s?:)?\s*")
_BELOW: Final = regex(rf"\W{{0,4}}(?P<purpose>(?i:{_ENGLISH}|{_RUSSIAN}))\W{{0,3}}")
_SENTENCE: Final = regex(r"(?:[^\W\d_]{3}|\d\d|[)»”\"])[.!?;]\s+(?=[^\W\d_])")
_REST: Final = regex(r"[\s.,:;–—-]*")
_FARTHEST: Final = 90  # characters from the beginning of a label to the name


def take(scene: "Scene", person: "Person") -> None:
    """Give somebody the words that say what for, of the label in front or of the line right above or below."""
    if at := _in_front(scene, person) or _in_lines(scene, person):
        person.position, person.position_at = scene.text[slice(*at)], at


def _in_front(scene: "Scene", person: "Person") -> "Span | None":
    """Where the label says it that a cell, a line or a sentence begins with, right in front of a name."""
    unit = scene.unit_at(person.start)
    if unit.kind == "row":
        return _in_cell(scene, unit, person)
    start = _begin(scene, unit, person, person.start)
    label = _LABEL.match(scene.text, start, person.start)
    if label and _TO_NAME.fullmatch(scene.text, label.end(), person.start):
        return label.span("purpose")
    if asked := _FOR.fullmatch(scene.text, start, person.start):
        return asked.span("purpose")
    for end in _TO_NAME_OF_OTHER.finditer(scene.text, start, person.start):
        if end.end() == person.start and (other := _OTHER.fullmatch(scene.text, start, end.start())):
            return _of_other(scene, person, other.span("purpose"))
    return None


def take_label(scene: "Scene", people: "Sequence[Person]") -> None:
    """Give those of whom nothing but a style is said what the label in front says: Night worker: X; Pastor: Rev. Y."""
    for person in people:
        at = person.position_at
        is_styled = at is not None and at[1] <= person.start <= at[1] + _BESIDE and (
            title_sense.is_lesser(person.position))
        is_asked = not person.nameless and (at is None or is_styled)
        label = None
        if is_asked:
            label = _label(scene, person, at[0] if at else person.start) or (
                _known_in_front(scene, person) if at is None and person.channels else None)
        if label and not title_doubts.is_of_mail(scene.page.words.within(*label)):
            person.position, person.position_at = scene.text[slice(*label)], label


def _known_in_front(scene: "Scene", person: "Person") -> "Span | None":
    """Where the label right in front of a name says what for, that does not only say whom to ask."""
    at = _in_front(scene, person)
    if at is None or _ONLY_ASKS.match(scene.text, *at) or any(
            word.plain in _NO_PARTS for word in scene.page.words.within(*at)):
        return None
    return at


_ONLY_ASKS: Final = regex(r"(?i)(?:contact|контакт)")


def _label(scene: "Scene", person: "Person", begin: int) -> "Span | None":
    """Where the label of a line or a sentence stands, right in front of a place, if it can say what somebody is."""
    unit = scene.unit_at(person.start)
    cell = unit.cell_at(person.start)
    start = max(_begin(scene, unit, person, begin), cell[0] if cell else 0)
    comma = scene.text.rfind(", ", start, begin)
    start = comma + 2 if comma > start and scene.bodies.at(comma - 1) else start  # Quay Shelter, | intake desk: X
    if known := _SAYS_PART.match(scene.text, start, begin):
        is_led = _TO_NAME.fullmatch(scene.text, known.end(), begin) and _ENDS.match(scene.text, person.end)
        return known.span("purpose") if is_led else None
    match = _ANY_LABEL.fullmatch(scene.text, start, begin)
    words = scene.page.words.within(*match.span("purpose")) if match else ()
    if not match or not words or len(words) > _LONGEST or _names(scene, words) or (
            words[-1].is_capital and words[-1].plain in HEADS and words[-1].plain not in _ALONE):
        return None
    at = match.span("purpose")
    is_point = _POINT.search(scene.text, *at) is not None
    is_who = is_point or any(word.plain in (_WHO if len(words) > 1 else _ALONE) for word in words) or (
        person.position_at is None and bool(person.channels) and _may_say_part(scene, words))
    is_for = any(map(str.isalpha, scene.text[start:at[0]])) or words[0].plain in _OF_OTHERS
    if not is_who or is_for or words[0].plain.startswith(("contact", "контакт")):
        return None
    is_nothing = _NOTHING.fullmatch(scene.text, *at) is not None and not is_point
    is_else = title_sense.is_part_played(match["purpose"]) or scene.bodies.within(at[0], at[1] + 1)
    return None if is_nothing or is_else else at


def _may_say_part(scene: "Scene", words: "Sequence[Word]") -> bool:
    """Whether words of a label are written as what somebody does: Technical side; not who is there, heard or asked."""
    is_where = SAYS_WHERE.search(scene.text, words[0].start, words[-1].end) or words[-1].plain in HEADS or (
        russian.lemma(words[0].plain) in _PLACES)
    is_kind = len(words) > 1 or words[0].plain in FIELDS
    return is_kind and not is_where and words[0].is_capital and len(words) <= _SHORT and all(
        word.text.islower() or word.is_acronym for word in words[1:]) and not any(
        word.plain in _NO_PARTS or title_doubts.is_verb(word) for word in words) and not (
        title_doubts.is_of_mail(words))


_PLACES: Final = word_set("дом центр приют пункт кабинет этаж комната зал место адрес house home place room floor")
_SHORT: Final = 4  # words of a label of which nothing is known
_NO_PARTS: Final = frozenset(months.WEEKDAYS) | word_set(  # in front of those who are there, heard or written of
    "present apologies attending attendance attendees participants guests absent excused invited observers heard "
    "names thanks welcome attention signed approved agreed confirmed seen distribution dear photo photos text author "
    "authors by ask line call speaking reporting interview interviewee source example case note also then today "
    "tomorrow yesterday morning afternoon evening lunch "
    "dinner opening closing panel session keynote lecture talk theme topic discussion debate film exhibition break "
    "coffee agenda day part winner winners prize award awards born died wanted suspects victims witnesses accused "
    "defendants присутствовали отсутствовали слушали выступили участвовали участники были подписали утвердил "
    "утвердила согласовано вниманию приглашены приглашённые приглашенные гости состав команда фото текст автор "
    "авторы пример далее сегодня завтра панель сессия лекция доклад тема дискуссия фильм открытие закрытие обед "
    "перерыв программа день часть этаж победители лауреаты награждены потерпевшие обвиняемые подозреваемые "
    "свидетели родился умер қатысқандар катышкандар қатнашдилар қатнашди иштирок тыңдалды угулду эшитилди шунида "
    "ҳозирин ҳузур qatnashdilar qatnashdi tinglandi eshitildi")
_ENDS: Final = regex(r"\s*(?:$|[^\w\s]|\d|(?i:tel|phone|тел)|[^\W\d_a-zа-яё])")  # Notes: Ann Bell | was ill
_SAYS_PART: Final = regex(  # labels that say so by themselves
    r"\W{0,4}(?P<purpose>(?i:(?:media|press)\scontacts?|contact\sfor\s(?:the\s)?(?:press|media)|"
    r"minutes|notes|record|note-?taker|book-?keeping|accounts?|"
    r"editorial|(?:вел[аи]?\s)?протокол(?:\sв[её]л[аи]?)?|записал[аи]?|оргкомитет|справки|пресса))"
    r"(?i:\s(?:taken|kept|written|prepared)(?:\sby)?)?\s?(?=:)")


_ANY_LABEL: Final = regex(rf"{_OTHER.pattern}:\s+{styles.ANY}")
_POINT: Final = regex(r"(?i)\b(?:point|person) of contact$")
_ALONE: Final = word_set(  # nouns for those who are named behind them, that no post is
    "pastor elder vicar priest deacon chaplain imam secretariat reception bookings producer scrutineers trainers "
    "editorial accounts registration "
    "tutors приёмная приемная секретариат редакция дежурный дежурная тренеры водители масъул")
_WHO: Final = _ALONE | word_set(
    "staff crew team worker desk office unit line helpline hotline section department rota cover отдел служба бөлімі "
    "бөлүмү бўлими қызметі кызматы хизмати шуъба шуъбаи")
_OF_OTHERS: Final = word_set("for not no all only")
_BESIDE: Final = 2  # characters between a style and a name


def _begin(scene: "Scene", unit: "Unit", person: "Person", end: int) -> int:
    """Where the sentence that a place in front of a name is in begins, or its line."""
    start = max(unit.start, person.start - _FARTHEST)
    return max((stop.end() for stop in _SENTENCE.finditer(scene.text, start, end)), default=start)


def _names(scene: "Scene", words: "Sequence[Word]") -> bool:
    """Whether one of some words names somebody, a place or a country."""
    return any(word.start in scene.name_starts or country.is_place(word.bare) or country.named(word.bare)
               for word in words)


def _in_cell(scene: "Scene", unit: "Unit", person: "Person") -> "Span | None":
    """Where the cell in front of somebody's says it: | Donations | X | +44 20 7946 0991 |."""
    column = unit.column_at(person.start) or 0
    for start, end in unit.cells[max(0, column - 1):column]:
        if known := _LABEL.fullmatch(scene.text, start, end):
            return known.span("purpose")
        other = _OTHER.fullmatch(scene.text, start, end)
        return _of_other(scene, person, other.span("purpose")) if other else None
    return None


def _in_lines(scene: "Scene", person: "Person") -> "Span | None":
    """Where the line below a name that ends its own says it, or the one above that asks to be told of."""
    number = scene.number_of(person.start)
    unit = scene.units[number]
    if unit.kind not in ("line", "heading") or scene.text[unit.start:person.start].strip():
        return None
    last = scene.channels_in(person.end, unit.end)
    if not _REST.fullmatch(scene.text, person.end, last[0].start if last else unit.end):
        return None
    near = [(_BELOW, number + 1)] if not last else []
    for shape, other in (*near, (_OVER, number - 1), (_OVER_WITH_COLON, number - 1), (_OTHER_OVER, number - 1)):
        line = scene.units[other] if 0 <= other < len(scene.units) else None
        said = shape.fullmatch(scene.text, line.start, line.end) if line and line.kind in ("line", "heading") else None
        if said and not scene.units[max(number, other)].apart:
            return said.span("purpose") if shape is not _OTHER_OVER else _of_other(
                scene, person, said.span("purpose"), is_said=said["colon"] is not None)
    return None


def _of_other(scene: "Scene", person: "Person", at: "Span", *, is_said: bool = True) -> "Span | None":
    """The place of a label of which nothing is known, where it is written as what somebody who can be reached does.

    What is only written in small letters says so where the label is one for sure.
    """
    words = scene.page.words.within(*at)
    if not person.channels or not words or len(words) > _LONGEST or not words[0].is_capital or _NOTHING.fullmatch(
            scene.text, *at) or scene.bodies.within(at[0], at[1] + 1) or _names(scene, words):
        return None
    if SAYS_WHERE.search(scene.text, *at):
        return None
    plain = [word.plain for word in words]
    if plain[-1] in HEADS or plain[-1] in SUB_UNITS or plain[-1] in PAPERS or any(map(posts.is_post, words)):
        return None
    is_said = is_said and len(words) > 1 and all(word.text.islower() or word.is_acronym for word in words[1:])
    is_field = plain[-1] in FIELDS or re.fullmatch(_ASKED, plain[-1]) is not None
    return at if is_said or is_field or (
        len(words) == 1 and plain[0] not in _NOT_DONE and _DEED.fullmatch(plain[0])) else None


_LONGEST: Final = 6  # words of a label
_DEED: Final = regex(r"\w{4,}(?:ings?|[ts]ions?)|\w{3,}[ая]ция")  # Bookings, Donations, регистрация
_NOT_DONE: Final = word_set(  # which end as what is done does
    "morning evening opening closing meeting hearing building landing briefing wedding feeling greeting "
    "greetings meetings "
    "location information description introduction presentation mention question station edition version mansion "
    "session mission nation position organisation organization association foundation delegation commission federation "
    "corporation institution administration section division direction conclusion caption citation quotation "
    "организация информация делегация ассоциация администрация федерация презентация корпорация нация станция секция "
    "конвенция резолюция аннотация публикация дислокация локация локация")
SAYS_WHERE: Final = regex(  # nouns of labels that say where somebody is
    r"(?i)\b(?:houses?|homes?|rooms?|halls?|floors?|clinics?|cent(?:re|er)s?|churches|church|schools?|hostels?|villages?|"
    r"camps?|county|region|district|branch|ward|gate|entrance)$|\b(?:дом|приют|центр|кабинет|этаж|школа|больница|филиал|"
    r"отделение|район|область|город|село|пос[её]лок|улица|офис|музей|клуб|фонд|союз|общество|зал|подъезд|вход|"
    r"үй|борбор\w*|орталық\w*|markaz\w*|марказ\w*|uyi?)(?![^\W_])")
_NOTHING: Final = regex(  # labels that say who, how, where and when, or whose the words or the pictures are
    r"(?i)(?:(?:any|all|more|further|other|general|your|with|if|when|where|who|whom|what|by|from|to|cc|attn|re|please|sent|"
    r"call|write|you|us|me|we|our|is|are|at|in|on|and|or|as|not|the|copy|thanks?|many|best|kind|warm|yours|photos?|text|venue|place|price|cost|dates?|место|цена|текст|время|барои|кошумча|қосымша|қўшимча|qo.shimcha|"
    r"дополнительн\w+|более|в|на|и|или|по|к|с)\s.*|"
    r"(?:.*\s)?(?:contacts?|names?|tels?|telephones?|phones?|mobiles?|cells?|fax|e-?mails?|whatsapp|telegram|signal|address|"
    r"details|info|information|numbers?|by|to|from|with|контакт\w*|телефон\w*|telefon\w*|почта|адрес|имя|информаци\w+)|"
    r"(?:mail|enquiries|inquiries|questions?|queries|dates?|times?|days?|hours|place|venue|attn|from|to|"
    r"photos?|pictures?|images?|text|words|author\w*|editor\w*|source|credits?|interview|design|layout|music|"
    r"subject|title|topic|theme|note|ps|example|case|dear|moderat\w+|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|nights?|english|russian|french|arabic|spanish|"
    r"контакт\w+\s\w+|тел|моб|факс|фио|фото|текст|автор\w*|подробност\w*|кому|куда|где|когда|кто|от|из|копия|тема|вопросы|справк\w*|"
    r"ответственн\w+|участник\w*|дата|время|место|звонит\w+|пишит\w+|обращ\w+|"
    r"байланыш|байланыс|тамос|aloqa|алоқа|робита|маалымат\w*|ақпарат\w*|ma.lumot\w*|маълумот\w*|анықтама|"
    rf"(?:{months.SHORT_WEEKDAYS})(?:[^\w].*)?|"
    r"(?:immediate|press)\s(?:release|statement)|"
    r"(?:подтверд|записа|зарегистр|узна|получ|заказа|сообщ|присла|отправ)\w+\s.*|"
    r"аты-жөн\w*|ism\w*|ному?(?:\sнасаб)?|насаб|дарек\w*|мекенжай\w*|manzil\w*|нишонӣ|суроға)(?:\s(?:үчүн|үшін|uchun|учун|иловагӣ))?)")
