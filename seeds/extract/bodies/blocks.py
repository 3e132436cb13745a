"""Bodies that a directory heads its entries with, whatever they are called: 15. MADADGOR-PANJ / Head: X / Tel.: ...

Blocks below each other that begin with a short line or a heading and go on with whom to ask there, a number or an
address make a directory. That it is one of bodies, and not of offices or countries, those of its heads tell that are
bodies already, with what the page is headed by and how the heads are numbered.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import known, learnt_lists
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import PAPERS, UNDERTAKINGS
from seeds.extract.text import country, hotlines, lexicon
from seeds.extract.text.words import Word, word_set, words_of_name
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_FEWEST: Final = 3  # entries of a directory
_LONGEST: Final = 70  # characters of the line that heads one
_LONGEST_OF_BODY: Final = 200  # ... where that begins with a body
_LEAD: Final = 20  # characters of a number or a short name in front of that: 4) ATINA – Citizens' Association
_BLOCK: Final = 9  # lines of one
_FIRST: Final = 6  # lines in which a page says that it is a directory
_MOST: Final = 7  # words of a name
_SHARE: Final = 4  # of the heads, one of so many may be a place
NUMBERED: Final = regex(r"\W{0,4}(?P<number>\d{1,3})[.)]\s+")  # how a numbered line begins
_NAME_ENDS: Final = regex(r"\s\(|,\s|\s[–—-]{1,2}\s|\s\+|[:;.]|$")
_LABEL: Final = regex(
    r"(?i)\W{0,4}(?:head|director|chair(?:man|woman|person|lady)?|co-?ordinator|manager|contacts?|focal point|intake|"
    r"tel|telephone|phone|e-?mail|address|hotline|beds|offers|services|hours|"
    r"руководител\w+|директор\w*|председател\w+|координатор\w*|контакт\w*|тел|телефон\w*|адрес|почта|услуги|часы|"
    r"роҳбар|раис|мудир|директори|телефон|суроға|нишонӣ|жетекчи\w*|төрага\w*|дарек|басшы\w*|төраға\w*|мекенжай|"
    r"rahbar|direktor|manzil|раҳбар|манзил)\b[^:\n]{0,20}:")
_DIRECTORY: Final = regex(
    r"(?i)\b(?:directory|shelters|organi[sz]ations|ngos|members|partners|who to (?:ring|call)|referral|"
    r"where to turn|справочник|каталог|организаци[йи]|приют\w*|куда обратиться|члены|партн[её]ры|ташкилот\w*|уюм\w*|"
    r"ұйым\w*|tashkilot\w*|маълумотнома|анықтамалық|маалымдама|ma.lumotnoma)\b")
_NO_NAMES: Final = word_set(
    "part annex chapter section notes note contacts contact emergency police hotline hotlines useful other general "
    "introduction about how what who where when why jan feb mar apr may jun jul aug sep sept oct nov dec january "
    "february march april june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday spring summer autumn winter часть раздел приложение контакты общие прочие экстренные")


_OF_RIGHTS: Final = regex(  # who heads an office that is called after nothing else
    r"(?i)(?:(?:аппарат|офис|бюро)\s)?(?:уполномоченн\w+\sпо\sправам\s|омбуд\w+|детский\sомбуд)|"
    r"(?:the\s)?(?:(?:human rights|national|children['’]s|parliamentary)\s)*(?:ombuds\w+|commissioner\sfor\s"
    r"(?:human\srights|children))|акыйкатчы\w*\s|(?:адам|бола|бала)\w*\s(?:құқықтары|укуктары|huquqlari)\s")
_NO_SURNAMES: Final = word_set("church parish mission ministries mosque synagogue bank hospital clinic")


class _Block(NamedTuple):
    first: int  # number of the line that heads it
    behind: int  # number of the line behind it
    own: Sequence[Word]  # the name, if it is no body yet and can be one
    number: int | None
    is_body: bool
    is_place: bool


def find(scene: "Scene") -> Iterator[Sequence[Word]]:
    """The names of directories that may be bodies, by the words they take; where all heads stand is kept."""
    blocks = [block for number in range(len(scene.units)) if (block := _block(scene, number))]
    for run in _runs(scene, blocks):
        bodies = sum(one.is_body for one in run)
        is_numbered = all(one.number is not None for one in run) and all(
            two.number == (one.number or 0) + 1 for one, two in pairwise(run))
        is_told = bodies * 2 >= len(run) or (bodies > 0 and (is_numbered or _is_directory(scene)))
        if len(run) >= _FEWEST and is_told and sum(one.is_place for one in run) * _SHARE < len(run):
            named = [one for one in run if one.own or one.is_body]
            scene.bodies.heads.update(scene.units[one.first].number for one in named)
            scene.bodies.blocks.update((at, one.first) for one in named for at in range(one.first, one.behind))
            for one in run:
                if one.is_body and not one.own:
                    _tell_head(scene, scene.units[one.first])
            yield from (one.own for one in run if one.own)


def _tell_head(scene: "Scene", head: "Unit") -> None:
    """Let a field office that heads an entry be a body of its own, and one be called as the short name in front."""
    own = scene.bodies.within(head.start, head.end)[0]
    own.body.is_fact = True
    short = _SHORT_FIRST.fullmatch(scene.text, head.start, own.start)
    if short is not None and scene.bodies.at(short.start("short")) is None:
        own.body.other_names[short["short"]] = None
        scene.bodies.add(*short.span("short"), own.body.name)


_SHORT_FIRST: Final = regex(  # 4) LUČA – Citizens' Association for Fair Work
    r"\W{0,4}(?:\d{1,3}[.)]\s+)?[«“\"]?(?P<short>[^\W\d_a-z][\w-]{2,15})[»”\"]?\s[–—-]\s[«“\"]?(?:the\s)?")


def _runs(scene: "Scene", blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    """Blocks that follow one another, perhaps below a heading of their own, or entries of a line."""
    run = list(blocks[:1])
    for before, one in pairwise(blocks):
        between = scene.units[before.behind:one.first]
        if len(between) > 1 and not all(unit.kind == "heading" or _is_entry(scene, unit) for unit in between):
            yield run
            run = []
        run.append(one)
    yield run


def _is_entry(scene: "Scene", unit: "Unit") -> bool:
    """Whether a line begins with a body and has its number or address: Open Gate: Ada Bell, 020 7946 0102."""
    own = scene.first_body(unit.start, unit.end)
    return own is not None and own.body.is_fact and bool(scene.channels_in(unit.start, unit.end)) and (
        _is_first(scene, unit.start, own))


def _is_first(scene: "Scene", start: int, own: "Mention") -> bool:
    """Whether nothing but signs stands between a place and a body."""
    return not scene.text[start:own.start].strip(_BEFORE_NAMES)


def _is_directory(scene: "Scene") -> bool:
    return any(_DIRECTORY.search(scene.words_of(unit)) for unit in scene.units[:_FIRST] if unit.kind != "prose")


def _block(scene: "Scene", number: int) -> _Block | None:
    """The block that a line heads, if it is apart from what is above it and names nobody."""
    unit = scene.units[number]
    text = scene.words_of(unit)
    mention = next(iter(scene.bodies.within(unit.start, unit.end)), None)
    is_named = mention is not None and mention.start - unit.start <= _LEAD
    if unit.kind == "row" or not _begins(scene, unit):
        return None
    if whole := _in_one_line(scene, number, mention):
        return whole
    if len(text) > (_LONGEST_OF_BODY if is_named else _LONGEST) or _LABEL.match(text) or (
            scene.channels_in(unit.start, unit.end)):
        return None
    behind = number + 1
    while behind < len(scene.units) and behind - number <= _BLOCK and not _begins(scene, scene.units[behind]):
        behind += 1
    below = scene.units[number + 1:behind]
    if not any(scene.channels_in(one.start, one.end) or _LABEL.match(scene.words_of(one)) for one in below):
        return None
    numbered = NUMBERED.match(scene.text, unit.start, unit.end)
    start = numbered.end() if numbered else unit.start
    cut = _NAME_ENDS.search(scene.text, start, unit.end)
    words = scene.page.words.within(start, cut.start() if cut else unit.end)
    is_place = bool(words) and not is_named and (country.is_place(scene.text[words[0].start:words[-1].end]) or (
        country.named(words[-1].bare) is not None and len(words) == 1))
    is_over_body = bool(scene.bodies.within(below[0].start, below[0].end)) and not (
        _LABEL.match(scene.words_of(below[0])))  # TAGUM / Harbour Desk / Officer: X
    if is_place and (over := _over_body(scene, below)):
        return _Block(number + 1, behind, (), None, is_body=over.body.is_fact, is_place=False)
    is_told = mention is not None and not (words and words[-1].end < mention.start and cut and cut[0] == " (")
    own = words if not is_told and not (is_place or is_over_body) and (  # Forum for Rights (PPR Nepal)
        _OF_RIGHTS.match(scene.text, start) or _can_be(scene, words)) else ()
    count = int(numbered["number"]) if numbered else None
    is_body = mention is not None and (mention.body.is_fact or any(
        known.called(word.bare) for word in words_of_name(mention.body.name)))  # Field Office of the OSCE
    return _Block(number, behind, own, count, is_body, is_place) if own or is_body or is_place else None


def _in_one_line(scene: "Scene", number: int, mention: "Mention | None") -> _Block | None:
    """The block that a numbered line is by itself, which begins with a body: 6) Open Gate – Ada Bell, ada@x.org."""
    unit = scene.units[number]
    numbered = NUMBERED.match(scene.text, unit.start, unit.end)
    begins = numbered and mention is not None and _is_first(scene, numbered.end(), mention)
    is_last = number + 1 == len(scene.units) or _begins(scene, scene.units[number + 1])
    if not (numbered and begins and is_last and mention and mention.body.is_fact):
        return None
    return _Block(number, number + 1, (), int(numbered["number"]), is_body=True, is_place=False)


def _begins(scene: "Scene", unit: "Unit") -> bool:
    """Whether a line is the first of a block: below a blank line, a heading, or numbered."""
    return unit.apart or unit.kind == "heading" or (
        unit.kind in ("line", "prose") and NUMBERED.match(scene.text, unit.start, unit.end) is not None)


def _over_body(scene: "Scene", below: "Sequence[Unit]") -> "Mention | None":
    """The body that the line below a town begins with, over more of its entry: ОШ / Центр «Сезим» / Тел.: ..."""
    first = below[0]
    text, own = scene.words_of(first), scene.first_body(first.start, first.end)
    is_head = own is not None and len(below) > 1 and not _LABEL.match(text) and len(text) <= _LONGEST
    return own if is_head and own and _is_first(scene, first.start, own) else None


_BEFORE_NAMES: Final = " *-–—•«“„\"'"


def _can_be(scene: "Scene", own: Sequence[Word]) -> bool:
    """Whether words that head an entry can name a body: capitals, and no title, person, heading or kind of line."""
    if not 0 < len(own) <= _MOST or learnt_lists.capitals(own, 0) != own or own[0].plain in _NO_NAMES:
        return False
    text = scene.text[own[0].start:own[-1].end]
    is_phrase = any(word.plain in _JOINTS for word in own[1:])  # Justice Without Fees
    is_post = not is_phrase and any(map(posts.is_post, own))
    is_other = hotlines.POINT.search(text) or is_post or any(map(posts.is_plural, own[-1:]))
    is_paper = own[-1].plain in PAPERS | UNDERTAKINGS or own[0].plain in PAPERS
    is_called = is_phrase or own[-1].plain in _NO_SURNAMES or (own[-1].is_acronym and len(own[-1].bare) > 1)
    is_person = any(word.start in scene.name_starts for word in own) or (
        given.is_given(own[0]) and 1 < len(own) <= _PERSON and not is_called)
    return not (is_other or is_paper or is_person or all(word.plain in lexicon.NO_NAMES for word in own))


_JOINTS: Final = word_set("without with for of against and in to")
_PERSON: Final = 3  # words of a name that a person may have
