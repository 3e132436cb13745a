"""Where an event takes place: the hall or the town that its sentence, its line in a list or a dateline names."""

import re
from typing import NamedTuple

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import occasions
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text import months, neighbouring, russian, whereabouts
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph
from seeds.read.words import words as listed
from seeds.regex import regex

_HALL = regex(
    r"\b(?:in|at)\s+(?:the\s+)?(?P<en>(?:conference\s+hall\s+of\s+(?:the\s+)?)?(?:(?:[A-Z][\w'’.&-]+|of)\s+){0,5}"
    r"(?:Hotel|Hall|University|Academy|Corner|Library|Palace|Museum|Hyatt|Hilton|Serena|Sheraton|Rotana|Room|"
    r"Cent(?:er|re)|Club|Theat(?:er|re)|Park|Institute|School|Square|Cathedral|Church|Stadium|Cinema|Gallery|Chambers|"
    r"Station|Gardens|Barracks|Chapel|Courthouse|Ballroom|Auditorium|Annex|Commons|Memorial|Arena|Plaza|Pavilion|"
    r"House|Inn|Resort|Campus|Complex|Campus|Headquarters|Building|Secretariat)"
    r"(?:\s+[A-Z][\w'’-]+){0,2}(?:,\s\d{1,5}\s(?:[A-Z][\w.-]+\s){1,3}(?:St|Street|Ave|Avenue|Road|Rd|Mall|Blvd|"
    r"Drive)\b)?"
    r"(?:\s+(?:in|at\sthe)\s+[A-Z][\w'’-]+(?:\s(?:of\s)?[A-Z][\w'’-]+){0,3})?)|"
    r"\b(?:[Вв]|на базе|в здании)\s+(?P<ru>(?:конференц-зал\w*\s+)?(?:гостиниц\w+|(?:[а-яё]+-)?отел\w+|"
    r"бизнес-центр\w*|зал\w*|"
    r"здани\w+|дворц\w+|дом\w*\s+дружбы|академи\w+|"
    r"университет\w*|(?:[А-Я][а-я]+\s+)?библиотек\w+|"
    r"техникум\w*|Дом[еа]?\s(?:[А-Я][\w-]+|культуры|дружбы|печати|офицеров|молод[её]жи)|(?:мал|больш|актов)\w+\sзале?|"
    r"(?:областн|городск|районн|сельск|национальн)\w+\sбиблиотек\w+|"
    r"музе[ей]\w*|(?:школ|гимнази|лице|колледж)\w*\s№\s?\d+(?:\s(?:города|села|пос[её]лка|"
    r"деревни))?)(?:\s+[А-Я][\w-]+)?\s*(?:[«\"“][^»\"”]{2,60}[»\"”](?:,\s+зал\w*\s+[«\"“][^»\"”]{2,40}[»\"”])?)?)")
# A hall, and whose it is, right beside the verb that says that something is held.
_HELD_RU = r"(?:состо(?:ял|ит)|прош|пройд|проход|пров[её]д|провел|проводит|начал|открыл|собрал)\w*"
_BUILDING_RU = (r"(?:(?:департамент|министерств|посольств|прокуратур|управлени|представительств|генконсульств|"
                r"консульств|суд[еу]|"
                r"пресс-центр|акимат)|(?:конференц|конгресс|пресс|акт)-?\s?зал|зал|здани|больниц|поликлиник|школ|"
                r"гимнази|лице|колледж|"
                r"университет|"
                r"институт|академи|музе|библиотек|центр|клуб|Дом|дом|дворц|Дворц|гостиниц|отел|офис|мэри|администраци|"
                r"хокимият|"
                r"кинотеатр|театр|парк|площад|базе)")
_WHERE_RU = (r"(?:(?:в|во|на)\s(?P<{}>(?:[а-яё]+(?:ом|ой|ем|ей|ых|их)\s){{0,2}}" + _BUILDING_RU
             + r"(?:\w{{0,5}})(?:\s[^\s,;.()]+){{0,7}}?))")
_ADVERB = r"(?:также|сегодня|вчера|накануне|впервые|успешно|торжественно|недавно|уже)\s"
_BESIDE_RU = regex(_WHERE_RU.format("before") + rf"\s(?:{_ADVERB})?{_HELD_RU}(?![^\W_])|{_HELD_RU}\s(?:{_ADVERB})?"
                   + _WHERE_RU.format("behind") + r"(?=[,;.(]|$)")
# In the old library of the Faculty of Law; at the police academy in Tirana.
_PLAIN_EN = regex(r"\b(?:in|at)\sthe\s(?P<name>(?:[a-z]+\s){0,2}(?:library|academy|hall|headquarters|church|"
                  r"school|hospital|museum|"
                  r"theatre|cathedral|office|offices|barracks|university|college|residence|premises)\s(?:of|in|"
                  r"on)\s(?:the\s)?"
                  r"[A-Z][\w'’-]+(?:\s(?:(?:of|and|the)\s)?[A-Z][\w'’-]+){0,4})")
# In the Turkic languages a building in the locative, behind whose it is.
_TURKIC = regex(r"(?P<name>[A-ZА-ЯҚҒЎҲӘӨҮҢ][\w‘’ʻ'-]+\s(?:[\w‘’ʻ'-]+\s){0,4}?(?:universitet|университет|markaz|"
                r"марказ|борбор|орталы[қғ]|"
                r"prokuratura|прокуратура|мэрия|hokimlig|ҳокимлиг|әкімді[кг]|akademiya|академия|мекте[пб]|maktab|"
                r"мактаб|"
                r"үй|uy|уй|кітапхана|китепкана|kutubxona|кутубхона|institut|институт|zal|зал|парк|park|аянт|алаң|"
                r"maydon|майдон|театр|teatr|колледж|kollej|лицей|litsey|сарай|saroy|саройи)\w{0,6}?(?:да|де|та|"
                r"те|до|дө|da))(?![^\W_])")
_PLAIN_HALL = regex(r"библиотек|\sзал")
# Halls of the four languages: «Достук» мейманканасында, дар Қасри фарҳанги шаҳр.
_LOCAL_HALL = regex(
    r"(?P<turkic>[«“\"][^»”\"\n]{2,40}[»”\"]\s(?:мейманкана|қонақ\s?үй|конак\s?үй|mehmonxona|меҳмонхона|отел|hotel|"
    r"санатори|"
    r"sanatori|залы|сарайы|saroyi|саройи|маданият|madaniyat|марказ|markaz)[\w‘’ʻ]*)|"
    r"\b[Дд]ар\s(?P<tajik>(?:Қасри|[Бб]инои|[Тт]олори|[Мм]еҳмонхонаи|[Дд]онишгоҳи|[Кк]итобхонаи|"
    r"[Мм]аркази)\s[^,.;()]{3,60}?)"
    r"(?=\s(?:баргузор|доир|гузаронида|созишнома|семинар|тренинг|конфронс|ҷаласа|ба имзо|барои|омӯзиш|мизи|маросим|"
    r"вохӯрӣ|"
    r"ҳамоиш|нишаст|шуд|гардид|ташкил)|[,.;(])")
_HELD_AT = regex(r"\b(?:held|place|conducted|organi[sz]ed|began|opened|ended|hosted)\s(?:at|in)\s(?:the\s)?$")
# Whatever is named in capitals behind the verb: given at the Grand Linden in Keld; held in the capital, Oslo.
_HELD_THERE = regex(
    r"\b(?:held|(?:took|takes|take)\splace|conducted|organi[sz]ed|hosted|given)\s(?:(?:on|last|this|"
    r"next)\s[^,.;]{3,24}\s)?"
    r"(?:at|in|inside)\s(?:the\s)?(?P<name>[A-Z][\w’'.&-]*(?:\s(?:(?:of|the|and|for|in|de|"
    r"la)\s){0,2}[A-Z][\w’'&-]*){1,6})"
    r"(?=[,.;:)]|\s[a-z]|\s*$)")
_CAPITAL = regex(r"\bin\sthe\s(?:[\w’-]+\s){0,2}capital(?:\scity)?,?\s(?:of\s)?"
                 r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
_ONLINE = regex(r"(?:\b(?:via|on|over|through|в|через|на платформе)\s+)?(?P<name>Zoom|MS Teams|Microsoft Teams|"
                r"Webex|Google Meet)\b|"
                r"\b(?P<plain>(?:online|онлайн)(?![ -](?!(?:on|at|from|via|and|or|in|for|with|to|by|seminar|"
                r"conference|workshop|training|meeting|"
                r"forum|event|course|session|discussion|panel|lecture|briefing|school|campaign)s?\b)[a-z]{2,})|"
                r"virtually|виртуально)(?![^\W_])", re.IGNORECASE)
# A body is where something was held: at the Ministry of Ports; в Академии МВД.
_AT_BODY = regex(r"(?:^|[^\w])(?:at|inside|@)\s(?:the\s)?$|(?<![^\W_])(?:[Вв]|[Нн]а базе|[Вв] здании|[Вв] "
                 r"стенах)\s(?:[а-яё]+\s)?[«“\"]?$|"
                 r"\b[Дд]ар\s(?:бинои\s)?[«“\"]?$")
_BUILDING = regex(r"\b[Вв]\s(?P<name>(?:здании|актовом зале|конференц-зале|стенах)\s)[«“\"]?$")
_LOCATIVE_RU = regex(r"[^\W\d_]+(?:е|и|ом|ой|ем|ей|ых|их)(?![^\W_])")
_POSTED = regex(rf"(?<![^\W_])(?!{months.capitals((*months.WEEKDAYS, *months.ENGLISH))})"
                r"(?:[a-z]+(?:er|or|ist|ant|man|head|chief|lead|fellow|"
                r"researcher)|[A-Z][\w’'-]+|work(?:s|ed|"
                r"ing)?|based|job|students?|"
                r"staff|arriv\w+|aimed?|look\w*|direct\w*)\s(?:at|inside)\s(?:the\s)?$")
# Towns that no gazetteer has, by the noun that says that they are some: Бодрум шаарында, дар ноҳияи Фирдавсӣ.
_LOCAL_TOWN = regex(
    r"(?P<turkic>[A-ZА-ЯҚҒЎҲӘӨҮҢ][\w‘’ʻ'-]+\s(?:шаар|қала|шаҳр|shahr|вилоят|viloyat|облус|облыс|район|аудан|туман|"
    r"tuman|айыл|ауыл|"
    r"қишлоғ|qishlog)\w*?(?:да|де|та|те|до|дө|da))(?![^\W_])|"
    r"\b[Дд]ар\s(?P<tajik>(?:шаҳри|ноҳияи|деҳаи|ҷамоати)\s[А-ЯҒҚӢӮҲҶ][\w-]+)")
_SEVERAL = regex(r"\b(?:в\s(?:городах|районах|сёлах|селах|областях)|in\sthe\s(?:cities|towns|provinces|"
                 r"districts|regions)\sof)\s"
                 r"(?P<names>[A-ZА-Я][\w’'-]+(?:,\s[A-ZА-Я][\w’'-]+)*\s(?:and|и)\s[A-ZА-Я][\w’'-]+)")
_REGION_RU = regex(r"\b(?:[Вв]|[Пп]о|[Нн]а территории)\s(?P<region>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?:ской|"
                   r"цкой|ском|цком|ной|ном)\s"
                   r"(?:области|районе|крае|республике|округе|велаяте|губернии|сельском округе))")


class Place(NamedTuple):
    """Where an event takes place; `country` is ISO 3166-1 alpha-2, empty where it is online."""

    name: str
    country: str
    start: int
    end: int


def _behind_dateline(page: Page, start: int, end: int) -> int:
    """Where a sentence begins behind a dateline, whose country is not where an event takes place."""
    paragraph = page.paragraph_at(start)
    if start != paragraph.start:
        return start
    sentence = Sentence(paragraph.number, paragraph.start, paragraph.end, paragraph.kind)
    return next((date.stop for date in page.dates_in(start, min(end, start + 90))
                 if occasions.is_dateline(page, sentence, date)), start)


def place_in(page: Page, bodies: Bodies, start: int, end: int) -> Place | None:
    """The venue or the town between two places of the text."""
    start = _behind_dateline(page, start, end)
    town = whereabouts.venue(page, start, end)
    if town is not None and (bodies.at(town.start) or is_no_town(page, town)):
        town = None
    country = town.country if town else ""
    local = _local_hall(page, start, end, country=country) if page.language in neighbouring.LANGUAGES else None
    if local is not None:
        return local
    beside = (_BESIDE_RU if page.language == "ru" else _PLAIN_EN).search(page.text, start, end)
    if beside is not None and beside.lastgroup is not None and not page.dates_in(*beside.span(beside.lastgroup)):
        name = beside[beside.lastgroup].removeprefix("базе ")
        last = beside.end(beside.lastgroup)
        return Place(name, country, last - len(name), last)
    until = town.start if town is not None and not town.is_country else end
    hall = _hall(page, bodies, start, end, country=country) or _body(page, bodies, start, until, country=country)
    if hall is not None:
        return hall
    if (region := _REGION_RU.search(page.text, start, end)) is not None and (town is None or town.is_country):
        return Place(region["region"], country, *region.span("region"))
    there = _HELD_THERE.search(page.text, start, end) if page.language == "en" else None
    if there is not None and (town is None or town.is_country) and not page.dates_in(*there.span("name")):
        return Place(there["name"], country, *there.span("name"))
    several = _SEVERAL.search(page.text, start, end)
    if several is not None and (town is None or several.start() <= town.start < several.end()):
        return Place(several["names"], country, *several.span("names"))
    if town is not None:
        return Place(town.name, town.country, town.start, town.end)
    return _unknown(page, bodies, start, end)


def of_line(page: Page, bodies: Bodies, line: Paragraph) -> Place | None:
    """The venue that a line consists of: Riga Hall, 5 Pier Street, Riga; Williams Building, Lansing, MI."""
    text = page.text[line.start:line.end].strip(" .,")
    if any(mark in text for mark in ":;@") or not _WHOLE.fullmatch(text):
        return None  # behind a label, which says more; a part of a sentence
    town = next((one for one in whereabouts.in_text(page, line.start, line.end) if not one.is_country), None)
    if _VENUE_WORD.search(text) is None and (town is None or "," not in text):
        return None
    if _VENUE_WORD.search(text) is None and bodies.within(line.start, line.end):
        return None
    start = line.start + page.text[line.start:line.end].find(text)
    return Place(text, town.country if town else "", start, start + len(text))


_WHOLE = regex(r"[A-ZА-ЯЁ\d«“\"][^()]*(?:\([^()]*\)[^()]*)*")
_VENUE_WORD = regex(r"\b(?:Hotel|Hall|Cent(?:er|re)|Building|House|Room|Library|Auditorium|Campus|Theat(?:er|"
                    r"re)|Church|Club|Palace|Plaza|"
                    r"Haus|Inn|Ballroom|School|University|College|Гостиница|Отель|Дом|Дворец|Зал|Библиотека|"
                    r"Конференц-зал)\b|"
                    r"\b(?:гостиница|отель|конференц-зал|актовый зал)\b")


def _local_hall(page: Page, start: int, end: int, *, country: str) -> Place | None:
    """The building that a sentence in one of the four languages names."""
    if (local := _LOCAL_HALL.search(page.text, start, end)) is not None:
        return Place(local[local.lastgroup or 0], country, *local.span(local.lastgroup or 0))
    local = _TURKIC.search(page.text, start, end) if page.language != "tg" else None
    if local is None or page.dates_in(*local.span("name")) or re.search(r"\d", local["name"]):
        return None
    return Place(local["name"], country, *local.span("name"))


def _unknown(page: Page, bodies: Bodies, start: int, end: int) -> Place | None:
    """A town that no gazetteer has, or that it was held online."""
    local = _LOCAL_TOWN.search(page.text, start, end) if page.language in neighbouring.LANGUAGES else None
    if local is not None:
        return Place(local[local.lastgroup or 0], "", *local.span(local.lastgroup or 0))
    if (capital := _CAPITAL.search(page.text, start, end)) is not None:
        return Place(capital["name"], "", *capital.span("name"))
    unknown = whereabouts.unknown_town(page, start, end)
    if unknown is not None and bodies.at(unknown.start) is None and bodies.at(unknown.end - 1) is None:
        return Place(unknown.name, "", unknown.start, unknown.end)
    online = _ONLINE.search(page.text, start, end)
    if online is not None:
        return Place(online["name"] or online["plain"], "", online.start(online.lastgroup or 0), online.end())
    return None


def _body(page: Page, bodies: Bodies, start: int, end: int, *, country: str) -> Place | None:
    """The body at which something is held, by what leads to it; not one that somebody works at."""
    for mention in bodies.within(start, end):
        before = page.text[max(start, mention.start - 40):mention.start]
        behind = page.text[mention.end:mention.end + 1]
        is_led = _AT_BODY.search(before) and not _POSTED.search(before) and behind != "-"
        in_building = _BUILDING.search(before)
        if in_building is not None:
            start_at = max(start, mention.start - 40) + in_building.start("name")
            return Place(page.text[start_at:mention.end], country, start_at, mention.end)
        if is_led and (page.text[mention.start] < "z" or page.language != "ru" or _LOCATIVE_RU.match(
                page.text, mention.start)):
            return Place(page.text[mention.start:mention.end].strip(' «“"'), country, mention.start, mention.end)
    return None


_ADDRESS = regex(r"^[^,]+,[^,]+,\s*(?:\d+\s|.*\s\d+\b)")


def labelled(page: Page, bodies: Bodies, start: int, end: int) -> Place:
    """The place that stands behind a label."""
    where = place_in(page, bodies, start, end)
    whole = page.text[start:end].strip(" .")
    name = whole.partition(",")[0] if _ADDRESS.search(whole) else whole  # Bishkek, Park Hotel, 87 X Street
    return Place(name, where.country if where else "", start, start + len(name))


def _hall(page: Page, bodies: Bodies, start: int, end: int, *, country: str) -> Place | None:
    """The hall, hotel or school that a sentence names, also a body's where it says that something was held there."""
    hall = _HALL.search(page.text, start, end)
    if hall is not None and (body := bodies.at(hall.end() - 1)) is not None and _HELD_AT.search(
            page.text[max(start, body.start - 24):body.start]):
        return Place(page.text[body.start:body.end], country, body.start, body.end)
    if (
        hall is not None
        and not bodies.at(hall.end() - 1)
        and not re.search(r"organi[sz]|by the", page.text[max(start, hall.start() - 12) : hall.start()])
    ):
        name = hall["en"] or hall["ru"]
        group = "en" if hall["en"] else "ru"
        if len(name) > 4 and (
            hall["en"] or _PLAIN_HALL.search(name) or "«" in name or "№" in name or '"' in name
            or any(word[:1].isupper() for word in name.split())
        ):
            return Place(name.rstrip(), country, hall.start(group), hall.end(group))
    return None


_PLACE_BEHIND = regex(r"[\s,.;]*(?:(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.)?|noon|from|at|в|с|до|to|"
                      r"час\w*|"
                      r"[–-]|\d{1,2}[:.]\d\d)[\s,.;]*)*(?:(?:in|at|в|во|на)\s)?(?:the\s)?"
                      r"(?P<place>(?:St\.\s)?[A-ZА-ЯЁ][\w’'-]+(?:\s(?:(?:of|the|and|de|в|на)\s)?[\w’'«»-]+){0,4}?"
                      r"(?:,\s[A-ZА-ЯЁ][\w’'-]+)?)(?=[.;:]|$|,\s[a-zа-я]|\s\()")


def named_behind(page: Page, date: Dated, end: int) -> Place | None:
    """What stands in capitals right behind a day and its hour: 21 September, 2 pm, Friends Meeting House, Hereford."""
    match = _PLACE_BEHIND.match(page.text, date.stop, end)
    if match is None or any(word.plain in NO_PLACE for word in page.words.within(*match.span("place"))[:1]):
        return None
    return Place(match["place"], "", *match.span("place"))


_LIST_PLACE = regex(r"(?:[»”\"]?\s\(|[»”\"]?,\s|:\s(?:\d{1,2}[:.]\d\d,\s)?)(?P<place>(?:ул\.\s|пр\.\s|"
                    r"the\s)?[A-ZА-ЯЁ][^,;:()\d|]{2,50}?"
                    r"(?:,\s\d{1,4}(?=\s*$))?|[a-zа-яё][\w’'-]*\s(?:beach|hall|room|library|зал[е]?|"
                    r"библиотек[аи]))"
                    r"(?=[,;.:)]|\s*$|\s[–—|-]\s)")


def in_list(page: Page, one: Speaking, date: Dated | None) -> Place | None:
    """The place behind a title in a list: day of prayer, Usenge beach; Children's forum (Yerevan, May 2014)."""
    paragraph = page.paragraph_at(one.start)
    listed_line = paragraph.kind in ("item", "row") or paragraph.number == 1 or (
        paragraph.end - paragraph.start < occasions.SHORTEST_STORY)
    match = _LIST_PLACE.match(page.text, one.end, paragraph.end)
    if match is None or date is None:
        return None
    in_bracket = page.text[one.end:match.start("place")].strip(' »”"') == "("
    if match["place"].isupper() or not (listed_line or in_bracket) or any(
            start.begin < match.end("place") and match.start("place") < start.stop
            for start in page.dates_in(paragraph.start, paragraph.end)):
        return None
    return Place(match["place"].strip(), "", *match.span("place"))


_IN_FRONT = regex(r",\s(?P<place>[A-ZА-ЯЁ][\w’'-]+(?:\s[A-ZА-ЯЁ][\w’'-]+){0,2}):\s(?:[\w-]+\s){0,3}$")


def in_front(page: Page, one: Speaking, date: Dated | None) -> Place | None:
    """The town between the day of an item and what it names: 23-24 November, Keld: training for consultants."""
    if date is None or not date.stop <= one.start <= one.sentence.end:
        return None
    match = _IN_FRONT.match(page.text, date.stop, one.start)
    return Place(match["place"], "", *match.span("place")) if match is not None else None


_ITEM_LEAD = regex(r"\W*(?P<place>[A-ZА-ЯЁӘҒҚҢӨҰҮҲӢӮҶ][\w’'-]+(?:\s[A-ZА-ЯЁӘҒҚҢӨҰҮҲӢӮҶ][\w’'-]+){0,2}),\s")
_TOP = 3  # paragraphs in which such a line is of where the page was written
_SOON = 160  # characters


def of_item(page: Page, one: Speaking) -> Place | None:
    """The town that an item of a newsletter begins with, of what it tells: Keld, 16 May. Forty women came to ..."""
    paragraph = page.paragraph_at(one.start)
    lead = _ITEM_LEAD.match(page.text, paragraph.start, paragraph.end) if paragraph.number > _TOP else None
    if lead is None or one.start - lead.end() > _SOON:
        return None
    date = next((date for date in page.dates_in(lead.end(), one.sentence.end) if date.begin == lead.end()), None)
    is_line = date is not None and page.text[date.stop:date.stop + 2] == ". "
    return Place(lead["place"], "", *lead.span("place")) if is_line else None


def beside(page: Page, bodies: Bodies, one: Speaking) -> Place | None:
    """What is named in capitals right behind an event, though no gazetteer has it: a retreat in Keld."""
    match = _BESIDE_EN.match(page.text, one.end, one.sentence.end) if page.language == "en" else None
    if match is None or bodies.at(match.start("name")) or page.dates_in(*match.span("name")):
        return None
    town = next(whereabouts.in_text(page, *match.span("name")), None)
    if town is not None and town.is_country:
        return None
    return Place(match["name"], town.country if town else "", *match.span("name"))


_BESIDE_EN = regex(
    r"(?:,\s(?:which\swas\s)?(?:held|hosted|organi[sz]ed))?\sin\s(?P<name>(?:(?:New|San|Santa|Los|Las|Port|Fort|El|"
    r"Cape|"
    r"North|South|East|West)\s)?[A-Z][a-z’'-]+(?:\s(?:City|Town|Springs|Beach|Bay|Hills|Falls|Island|County|Valley))?"
    r"(?:,\s[A-Z][a-z]+)?)(?=[,.;:)]|\s[a-z]|\s\d|\s*$)")


def in_title(page: Page, bodies: Bodies, one: Speaking) -> Place | None:
    """The town that an event is called by: the Oslo conference, the 2019 Riga meeting."""
    found = next((where for where in whereabouts.in_text(page, one.start, one.end) if not (
        where.is_country or is_no_town(page, where) or bodies.at(where.start))), None)
    is_told = found is not None and _CALLED_BY.match(page.text, found.end, one.end) is not None
    return Place(found.name, found.country, found.start, found.end) if found is not None and is_told else None


_CALLED_BY = regex(r"\s(?:[a-z][\w-]*\s){0,2}(?:[Cc]onference|[Mm]eeting|[Ww]orkshop|[Ss]eminar|[Tt]raining|"
                   r"[Ff]orum|"
                   r"[Ss]ummit|[Ss]ession|[Rr]ound\s?[Tt]able|[Cc]eremony|[Ee]vent|[Cc]ourse)\b")
_NO_TOWN = listed("sana сана рӯзи рузи date дата day күні куни kuni")


def is_no_town(page: Page, where: whereabouts.Where) -> bool:
    """Whether a word is called like a town, but says `date` or `day`."""
    text = page.text[where.start:where.end]
    return text.lower() in _NO_TOWN or (text.isupper() and russian.is_likely(text.lower(), "ADJF"))


NO_PLACE = listed("news stories story press release statement published posted updated date issue media blog "
                   "article report "
                   "новости пресс-релиз опубликовано дата monday tuesday wednesday thursday friday saturday sunday "
                   "понедельник вторник среда четверг пятница "
                   "суббота воскресенье "
                   "with free for order book register tickets all the by no from for speakers speaker chair entry "
                   "please join "
                   "вход ведет ведёт регистрация спикер участие с для")
