"""Bodies that only the layout tells: a cell of their column, the first line of an entry, what a line begins with."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies.bodies import Mention
from seeds.extract.names import posts
from seeds.extract.names.english_words import CONNECTORS, HEADS, NOT_IN_FRONT, PAPERS, UNDERTAKINGS
from seeds.extract.text import country, hotlines, lexicon, russian, streets
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.read.document import Span

_PLACE_BEHIND: Final = regex(r"(?<=\w)[»”\"]?\s*\([^()]{3,40}\)\s*$")
_PLACED: Final = regex(r"[\s»”\"]*(?:\([^()]{2,40}\)|"
                       r",\s(?:г\.\s?)?[^\s,]{2,30})?\s*")  # only where it is, behind a name
_CLOSING: Final = ("»", "”", '"')
_TOWN_BEHIND: Final = regex(r",\s(?P<town>[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ][\w’'-]+)\s*$")
_ENDS: Final = regex(r"[,;:|(+@]|\s[–—-]\s|\d{3}")
_QUOTED: Final = regex(r"\s*[«“\"„](?P<name>[^«»“”\"\n]{2,60})[»”\"“]")


OF_OTHERS: Final = regex(  # bodies that the person is not of
    r"(?i)\W{0,3}(?:c\.\s?c\.|(?:cc|copy to|копия)\b|(?:(?:co-)?partners?|donors?|funders?|funded|members?|countr|"
    r"партн|донор|соисполнител|участник|спонсор)[^:@]{0,30}:)")


GROUP: Final = regex(
    r"(?i)\W{0,3}(?:(?:our|the|meet the|meet our|board of|members of the|current|honorary)\s)*(?:(?:(?:advisory|"
    r"executive|steering|"
    r"management|supervisory|senior|project)\s(?:board|committee|group|council|management|team))|board|people|trustees|patrons|"
    r"directors|governors|founders|management|team|staff|trainers|experts|consultants|facilitators|members|council|"
    r"volunteers|(?:staff|team|employee|internal telephone|personnel)\s(?:directory|list|members|contacts)|"
    r"key (?:staff|personnel|contacts|people)|who(?:['’]s|\sis)\swho|office[ -]bearers|officers|"
    r"attendance|attendees|(?:members\s)?(?:present|attending)|in attendance|those present|apologies|"
    r"(?:попечительск\w+|наблюдательн\w+|экспертн\w+|координационн\w+)\s(?:совет|комитет)|правление|учредители|"
    r"(?:наш[аи]\s|проектная\s)?(?:команда|люди)(?:\s(?:проекта|центра|фонда|организации))?|сотрудники|эксперты|тренеры|члены\s\w+|состав\s\w+|"
    r"руководство)\W{0,3}")  # of people, which head lists


def is_of_people(scene: "Scene") -> bool:
    """Whether a page is one of a body's own people, by its first headings."""
    return any(GROUP.fullmatch(scene.words_of(unit)) for unit in scene.units[:_FIRST_LINES] if unit.kind == "heading")


_FIRST_LINES: Final = 4  # in which a page says so
_PLACED_BRANCH: Final = r"(?:Office|Branch|Bureau|Филиал|Отделение|Офис)\s(?:in|в|во)\s[А-ЯA-Z][\w-]+"
BRANCH: Final = regex(r"[А-ЯA-Z][\w-]+\s(?:отделение|бюро|филиал|офис|[Oo]ffice|[Bb]ranch|[Bb]ureau|бөлүмү|"
                     rf"бөлімі|bo‘limi|шуъба)|{_PLACED_BRANCH}")  # which is called after none of its own
PLACED_BRANCH: Final = regex(_PLACED_BRANCH)


def is_of_another(name: str) -> bool:
    """Whether what a body is called says no more than which part of another it is: Executive Board; Office in Osh."""
    return PLACED_BRANCH.fullmatch(name) is not None or GROUP.fullmatch(name) is not None


# CORK / KERRY, Galway & the West: where those are whom a line names.
_REGION: Final = regex(
    r"\W*[A-ZА-ЯЁ][\w’'-]+(?:\s/\s?[A-ZА-ЯЁ][\w’'-]+)+\W*|(?i:.*\s(?:&|and)\s(?:the\s)?"
    r"(?:(?:north|south|mid)-?)?(?:north|south|east|west|midlands|borders|islands|coast))\W*")


def is_region(text: str) -> bool:
    """Whether a label names regions by their towns or as one side of a country."""
    return _REGION.fullmatch(text) is not None


_PROMISES: Final = word_set("free confidential anonymous and toll бесплатно анонимно конфиденциально и круглосуточно")


def can_be_body(words: Sequence[Word], text: str, least: int = 2) -> bool:
    """Whether a line below a name and its title can only be the body: in capitals, without figures and labels."""
    capitals = sum(word.is_capital for word in words)
    if not least <= len(words) < 9 or capitals * 2 < len(words) or not words[0].is_capital:
        return False
    if is_region(text) or all(word.plain in _PROMISES for word in words):
        return False
    if words[0].plain in _NO_BEGINNINGS or words[-1].plain in UNDERTAKINGS or (
            words[0].plain in _ASKING or russian.is_likely(words[-1].plain, "INFN", "VERB")):
        return False  # By Tom Hadley, Provisional Programme, Куда обращаться
    if any(char.isdigit() or char in ":@+=" for char in text) or streets.names_street(text) or (
            text.rstrip().endswith((",", ".", "!"))):
        return False
    return hotlines.POINT.search(text) is None and not (
        country.is_place(words[0].bare) or country.named(words[-1].bare) or country.is_town(text))


def of_cell(scene: "Scene", words: Sequence[Word], end: int) -> Mention:
    """What a cell that can only be a body names: without quotes around it and a place in brackets behind it."""
    first = words[0].start
    town = _TOWN_BEHIND.search(scene.text[first:end])
    before = [word for word in words if town and word.start < first + town.start()]
    if town and any(word.plain not in HEADS for word in before) and (
            country.is_place(town["town"]) or country.named(town["town"])):
        end, words = first + town.start(), before  # Pag-asa, Brussels; but Embassy, Moscow
    bracket = _PLACE_BEHIND.search(scene.text[first:end])
    last = max(word.end for word in words if not bracket or word.end <= first + bracket.start())
    text = scene.text[first:last]
    if scene.text[last:last + 1] in _CLOSING and any(mark in text for mark in '«“"„'):
        text += scene.text[last]  # Центр «Умед»
    return scene.bodies.add(first, last, " ".join(text.split()))


def without_address(text: str, start: int, end: int) -> "Span":
    """Where the name stands in a cell that has it with its address: Name: Open Gate (for women), 5 Mill Road."""
    label = _NAME_LABEL.match(text, start, end)
    begin = label.end() if label else start
    cut = _ADDRESS.search(text, begin, end)
    return begin, cut.start() if cut else end


_NAME_LABEL: Final = regex(r"(?i)\W*(?:name|organi[sz]ation|ngo)\s?:\s?")
_ADDRESS: Final = regex(r"(?i)\s*(?:,|\(|;|\s[–—-]\s|\badd(?:ress|r)?\s?[.:])")


def at_the_beginning(scene: "Scene", unit: "Unit", channel: "Channel") -> Mention | None:
    """The body that a line with a number begins with, or that a hotline is called after: Open Windows, info@..."""
    if unit.kind == "prose":
        return None
    for point in hotlines.POINT.finditer(scene.text, unit.start, channel.start):
        if quoted := _QUOTED.match(scene.text, point.end(), channel.start):
            return scene.bodies.add(*quoted.span("name"), quoted["name"])
    end = _ENDS.search(scene.text, unit.start, channel.start)
    if end is None or end[0] == ":" or _LOCALITY.match(scene.text, unit.start, channel.start):
        return None
    return named(scene, unit.start, end.start())


# A part of a town before the house in it: English Village, Villa 214.
_LOCALITY: Final = regex(
    r"\W*(?:[A-Z][\w’'-]+\s){1,3}(?:Village|Compound|Heights|Gardens|Towers?|Quarter|City|Park|Residence),\s"
    r"(?:Villa|Flat|Apt\.?|Apartment|House|Block|Bldg\.?|Building|Unit|Tower|Gate)\s(?:[Nn]o\.?\s?)?[A-Z]?\d")
_NO_BEGINNINGS: Final = (NOT_IN_FRONT - {"the"}) | PAPERS
_ASKING: Final = word_set("куда как где кто что когда кому")
_OF_LISTS: Final = word_set(  # what lists of people and numbers are headed by
    "номер телефон адрес "
    "тобы топ лицо контакт сотрудник руководство координатор участник эксперт представитель отдел роҳбарият тамос "
    "байланыш байланыс кызматкерлер қызметкерлер rahbariyat aloqa xodimlar")


def heads_list(words: Sequence[Word]) -> bool:
    """Whether a line heads a list of people or numbers: Контактные лица, Rahbariyat."""
    return any(word.plain in _OF_LISTS or russian.lemma(word.plain) in _OF_LISTS for word in words)


def heads_leaders(words: Sequence[Word]) -> bool:
    """Whether a word by itself heads those who lead, and is what none of them is: Басшылық, Руководство."""
    return len(words) == 1 and words[0].plain in _LEADERSHIP


_LEADERSHIP: Final = word_set(
    "басшылық басшылығы жетекчилик жетекчилиги rahbariyat rahbariyati раҳбарият роҳбарият руководство leadership")


_ABOUT: Final = word_set(  # questions on
    "бойынша боюнча bo'yicha бўйича туралы жөнүндө haqida ҳақида үчүн үшін uchun учун оид")


def named(scene: "Scene", start: int, end: int, *, alone: bool = False) -> Mention | None:
    """What can only be a body between two places, or is all in quotes; `alone`: even if it is one word."""
    words = scene.page.words.within(start, end)
    if not words:
        return None
    quoted = _QUOTED.match(scene.text, start, end)
    if quoted and _PLACED.fullmatch(scene.text, quoted.end(), end):
        return scene.bodies.add(*quoted.span("name"), quoted["name"])
    text = scene.text[words[0].start:end]
    if heads_list(words) or words[-1].plain in _ABOUT or (
            lexicon.BORN.match(scene.text, end) or lexicon.BORN.search(text)):
        return None
    if not can_be_body(words, text, least=1 if alone else 2) or all(
            word.plain in lexicon.NO_NAMES or word.text.islower() for word in words):
        return None
    if posts.is_plural(words[0]) or posts.is_rank_only(words) or any(
            posts.is_post(word) or word.start in scene.name_starts or (
                word.text.isascii() and word.text.islower() and word.plain not in CONNECTORS) for word in words):
        return None
    return of_cell(scene, words, end)
