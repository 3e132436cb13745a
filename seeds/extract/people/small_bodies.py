"""Bodies that are written small beside a name: the county's child protection team; директор школы; the police.

Nothing but its noun tells that such words are a body, and the same words as often say where something happened. So
they are only proposed: where they end and begin is told here, and whose they are by weights.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import learnt, turkic_bodies
from seeds.extract.names import local_nouns, posts, russian_nouns
from seeds.extract.names.english_words import HEADS, PARTS
from seeds.extract.people import english_offices
from seeds.extract.text import russian
from seeds.extract.text.words import Word, word_set

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_AROUND: Final = 90  # characters before and behind a name and its title
_LEFT: Final = 4  # words in front of a noun
_RIGHT: Final = 5  # words behind one
_MOST: Final = 8  # names for one person


class Small(NamedTuple):
    """Words that may be a body, and the noun that says so."""

    own: Sequence[Word]
    name: str  # as a body is called: in Russian in the nominative
    noun: str
    before: str  # the word in front, or the mark


def near(scene: "Scene", person: "Person") -> Sequence[Small]:
    """What is written small in the title of somebody and around the name, and may be a body; the nearest first."""
    found: dict[tuple[int, int], Small] = {}
    for line, first, behind in _places(scene, person):
        for at in range(first, behind):
            if scene.bodies.at(line[at].start) is None and (noun := _noun_of(scene, line[at])):
                for one in _named(scene, line, at, noun):
                    found.setdefault((one.own[0].start, one.own[-1].end), one)
    if not scene.reads_russian:
        found.update(((one.own[0].start, one.own[-1].end), one) for one in _in_local_title(scene, person))
    return sorted(found.values(), key=lambda one: _far(person, one.own[0].start))[:_MOST]


def _far(person: "Person", start: int) -> int:
    at = person.position_at
    return 0 if at and at[0] <= start < at[1] else abs(start - person.start)


def _places(scene: "Scene", person: "Person") -> Iterator[tuple[Sequence[Word], int, int]]:
    """The words of the line of a name, and of that of the title, and the numbers of those that are looked at."""
    spans = {scene.number_of(person.start): (person.start, person.end)}
    if person.position_at:
        number = scene.number_of(person.position_at[0])
        start, end = spans.get(number, person.position_at)
        spans[number] = (min(start, person.position_at[0]), max(end, person.position_at[1]))
    for number, (start, end) in spans.items():
        unit = scene.units[number]
        line = scene.page.words.within(unit.start, unit.end)
        inside = [at for at, word in enumerate(line) if start - _AROUND <= word.start < end + _AROUND]
        if inside:
            yield line, inside[0], inside[-1] + 1


def _in_local_title(scene: "Scene", person: "Person") -> Iterator[Small]:
    """What a title in Tajik, Kyrgyz, Kazakh or Uzbek is of: шуъбаи маориф; соғлиқни сақлаш бошқармаси | мутахассиси."""
    own = scene.page.words.within(*person.position_at) if person.position_at else []
    for at, word in enumerate(own):
        noun = local_nouns.noun_of(word)
        if not noun or posts.is_post(word) or scene.bodies.at(word.start) is not None:
            continue
        if scene.page.language == "tg":
            words = [word, *takewhile(lambda one: _goes_on(scene, one), own[at + 1:at + 1 + _LONGEST])]
            name = scene.page.words.said(words)
        else:
            before = [*takewhile(lambda one: _goes_on(scene, one), reversed(own[max(0, at - _LONGEST):at]))]
            words = [*reversed(before), word]
            name = turkic_bodies.bare(scene.page.words.said(words))
        if len(words) < len(own) and words[0].plain not in _AGAINST:
            yield Small(words, name, noun, "")


_LONGEST: Final = 6  # words beside the noun
_AGAINST: Final = word_set("қарши каршы қарсы qarshi")  # what goes in front is part of the name, and was not seen


def _goes_on(scene: "Scene", word: Word) -> bool:
    return not (word.start in scene.name_starts or posts.is_post(word) or scene.bodies.at(word.start) is not None)


def _noun_of(scene: "Scene", word: Word) -> str:
    """The noun of a body that a word is, in the form of dictionaries; "" for none."""
    if word.start in scene.name_starts or posts.is_post(word) or (word.is_acronym and word.text[0] < "Ѐ"):
        return ""
    if word.text[0] < "Ѐ":
        return word.plain if word.plain in _NOUNS else ""
    if not scene.reads_russian or len(word.plain) < _SHORTEST:
        return ""
    noun = russian_nouns.noun_of(word)
    if noun or word.is_capital:
        return noun
    lemma = russian.lemma(word.plain)
    return lemma if lemma in _ALSO or (lemma.startswith(_SHORTENED) and lemma.endswith(_SHORT_NOUNS)) else ""


_SHORTEST: Final = 3  # letters
_NOUNS: Final = ((HEADS.keys() | PARTS) - word_set(
    "international worldwide watch group services hotline helpline representation prosecution platform")) | word_set(
    "station newspaper radio museum library market port harbour harbor prison orphanage kindergarten parish church "
    "mosque monastery temple checkpoint factory mill farm hotel resort airport airline tribe village municipality "
    "county union customs immigration constabulary navy army militia forum panel taskforce laboratory newsroom "
    "city town congregation convent cabinet garrison precinct detachment registry company firm facility camp clinic "
    "charity ngo")
_ALSO: Final = word_set(
    "пост станция филиал кенгаш академия музей библиотека роддом лесхоз театр госпиталь консульство община таможня "
    "прокуратура вокзал автовокзал аэропорт порт мечеть храм монастырь приют колония изолятор интернат детсад "
    "детдом школа-интернат приемник застава погранзастава комендатура погранкомендатура горкенеш завод фабрика шахта "
    "комбинат птицефабрика колхоз совхоз рынок гостиница отель опека соцзащита махалля окмоту джамоат редакция газета "
    "радио телеканал типография ферма хозяйство заповедник общежитие лагерь коллектив "
    "горсовет облсовет райсовет облсуд горсуд райсуд облисполком горисполком райисполком горздрав облздрав минздрав "
    "минтруд профком сельсовет губернаторство гороо районо облоно горгаз облгаз водоканал энергосбыт диаспора "
    "пресс-служба")
_SHORTENED: Final = ("гор", "обл", "рай", "край", "сель", "рес")
_SHORT_NOUNS: Final = ("совет", "исполком", "суд", "кенеш", "отдел", "управление", "газ", "здрав", "военкомат", "дума")


def _named(scene: "Scene", line: Sequence[Word], at: int, noun: str) -> Iterator[Small]:
    """The ways in which words around a noun may name a body: with what is in front, and with what follows or not."""
    is_russian = line[at].text[0] > "Ѐ"
    first = (_first_russian if is_russian else _first_english)(scene, line, at)
    before = _before(line, first)
    short = at + 1
    while is_russian and short < len(line) and line[short].gap == " № ":
        short += 1
    behind = (_behind_russian if is_russian else _behind_english)(scene, line, short)
    for end in dict.fromkeys((short, behind)):
        own = line[first:end]
        if not _may_be_name(line, own, at, end, noun) or _is_of_known(scene, line, first):
            continue
        said = scene.page.words.said(own)
        if is_russian and not line[at].is_acronym:
            turned = russian.nominative_phrase([word.bare for word in own], at - first)
            said = turned[0] + "".join(f"{word.gap}{one}" for word, one in zip(own[1:], turned[1:], strict=True))
            said = said[0].upper() + said[1:]
        yield Small(own, said, noun, before)


def _before(line: Sequence[Word], first: int) -> str:
    """What stands in front of a name: a word, a mark, "/" for the end of a line, "'s" for an owner, "" for nothing."""
    if first == 0:
        return ""
    if line[first - 1].is_possessive:
        return "'s"
    return line[first - 1].plain if line[first].follows() else line[first].gap.strip()[-1:] or "/"


def _may_be_name(line: Sequence[Word], own: Sequence[Word], at: int, end: int, noun: str) -> bool:
    """Whether words are more than part of a name in capitals, of the name of a thing, or what any body is called."""
    word = line[at]
    if len(own) == 1:
        is_other_name = word.is_capital and word.text[0] < "Ѐ" and HEADS.get(noun) not in _OF_STATES
        return noun not in _NEVER_ALONE and not is_other_name and _is_at_end(line, end)
    if word.text[0] > "Ѐ":
        return True
    is_of_topic = own[0].is_capital and not word.is_capital and learnt.names_topic(own[:1])
    return not word.is_capital and not is_of_topic and _is_at_end(line, end) and not (
        english_offices.CRIME.search(" ".join(one.plain for one in own)))


def _is_of_known(scene: "Scene", line: Sequence[Word], first: int) -> bool:
    """Whether words are part of a body that is named as their owner: Interpol's | Nairobi bureau."""
    owner = scene.bodies.at(line[first - 1].start) if first and line[first - 1].is_possessive else None
    return owner is not None and owner.body.is_fact


def _is_at_end(line: Sequence[Word], end: int) -> bool:
    """Whether a name can end in front of what stands there: no noun, as in the police car."""
    if line[end - 1].text[0] > "Ѐ" or end == len(line) or not line[end].follows():
        return True
    after = line[end]
    if line[end - 1].is_possessive:  # the ministry's deputy | director, but no county's protection team
        return any(map(posts.is_post, takewhile(Word.follows, line[end:end + _TITLE])))
    return after.is_capital or posts.is_post(after) or after.plain in _AFTER


_TITLE: Final = 4  # words behind an owner among which a post stands
_OF_STATES: Final = ("government", "justice and police", "parliament", "embassy")  # which are called by their nouns
_AFTER: Final = posts.NOT_PASSED | word_set("of for on against and in at to who which whose")
_NEVER_ALONE: Final = PARTS | word_set(
    "fund network group office programme company association society organization organisation union "
    "committee agency authority service administration federation alliance coalition charity movement "
    "league panel forum facility firm institute foundation ngo club partnership party chamber "
    "consortium collective delegation presence guard force patrol troops brigade dept pd "
    "camp clinic inc corporation limited registry directorate "
    "отдел управление департамент служба секция группа офис центр бюро фонд организация объединение ассоциация "
    "федерация союз общество сеть альянс лига движение коалиция комиссия комитет представительство миссия делегация "
    "совет палата учреждение штаб платформа партия компания фирма партнерство предприятие "
    "агентство ведомство инспекция клуб подкомиссия подкомитет коллегия собрание филиал пост "
    "хозяйство коллектив лагерь станция аппарат")


def _first_english(scene: "Scene", line: Sequence[Word], at: int) -> int:
    """The number of the word that a name begins with: behind an article, a preposition, an owner or a mark."""
    first = at
    while at - first < _LEFT and first > 0 and line[first].follows() and not _ends_before(scene, line[first - 1]):
        first -= 1
    is_begun = first == 0 or not line[first].follows() or _ends_before(scene, line[first - 1])
    return first if is_begun else at


def _ends_before(scene: "Scene", word: Word) -> bool:
    """Whether a word in front of a name is none of it."""
    is_post = posts.is_post(word) and word.plain != "executive"
    return (word.is_possessive or word.plain in _BEFORE or word.start in scene.name_starts or is_post
            or scene.bodies.at(word.start) is not None or word.text[0].isdigit())


_BEFORE: Final = posts.NOT_PASSED | word_set(
    "the a an of at for in on to and or his her their its our your my this that another who whose by with "
    "from under into within without against both all one two three no any some each every")


def _behind_english(scene: "Scene", line: Sequence[Word], end: int) -> int:
    """The number behind what says what a body is of or for: the union | of primary teachers."""
    if end + 1 >= len(line) or not line[end].follows() or line[end].plain not in _TAILS or line[end - 1].is_possessive:
        return end
    tail = [*takewhile(lambda word: word.follows() and not (
        word.plain in posts.NOT_PASSED or word.start in scene.name_starts or word.plain in ("who", "that", "which")
        or posts.is_post(word) or scene.bodies.at(word.start) is not None), line[end:end + _RIGHT + 2])]
    return end + len(tail) if 1 < len(tail) <= _RIGHT and tail[-1].plain not in _TAILS | {"the", "and"} else end


_TAILS: Final = word_set("of for on against")


def _first_russian(scene: "Scene", line: Sequence[Word], at: int) -> int:
    """The number of the first of the adjectives that belong to a noun."""
    first = at
    while at - first < _LEFT and first > 0 and line[first].follows() and line[first - 1].start not in (
            scene.name_starts) and scene.bodies.at(line[first - 1].start) is None and russian.agrees(
                line[first - 1].plain, line[at].plain):
        first -= 1
    return first


def _behind_russian(scene: "Scene", line: Sequence[Word], end: int) -> int:
    """The number behind what a noun is of, in the genitive, or for: отдел | по делам детей."""
    last = end
    while last < len(line) and last - end < _RIGHT and line[last].follows() and line[last].start not in (
            scene.name_starts) and scene.bodies.at(line[last].start) is None and not posts.is_post(line[last]) and (
                line[last].plain in ("по", "и") or line[last].is_acronym or russian.can_be(
                    line[last].plain, "NOUN", "ADJF", case=("gent", "datv"))):
        last += 1
    while last > end and line[last - 1].plain in ("по", "и"):
        last -= 1
    return last
