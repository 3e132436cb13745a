"""Whose a page is by what its first and its last lines call it: Newsletter of the X, X Annual Report, Channel «X».

A name there needs no noun for a body. What kind of paper the line says the page is, or who has made it, is enough; a
name that only stands by itself counts where an address or a site of the page spells it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.bodies import acronyms, domains, entries, learnt, spelling
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import CONNECTORS, HEADS, PAPERS, TOPICS, UNDERTAKINGS
from seeds.extract.text import country, lexicon
from seeds.extract.text.words import standing, word_set

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Body, Mention
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_HEAD: Final = 5  # lines at the beginning
_FOOT: Final = 5  # lines at the end
_LONGEST: Final = 160  # characters of a line of either
_MOST: Final = 9  # words of a name
_NAME: Final = r"(?P<name>[A-ZÀ-ÞČŠŽ][^\n|·•,;:()@#\[\]\d–—]{3,70}?)"
_END: Final = r"(?=\s*(?:[|·•,;:(–—]|-\s|$|\bno\b|№|\bissue\b|\bvol\b|\d))"
_PAPER: Final = (r"(?:news ?letter|news ?sheet|bulletin|minutes|annual re(?:port|view)|activity report|fact ?sheet|"
                 r"press (?:release|statement)|media release|statement|position paper|briefing(?: paper)?|"
                 r"job (?:description|vacancy)|circular|publication|programme update|digest)")
_OF_PAPER: Final = re.compile(  # Newsletter of the X · Issue 46
    rf"(?:^|[|·•,:–—]\s*)(?i:(?:the |a |quarterly |monthly |weekly |joint |annual )*{_PAPER}\s(?:of|by|from)\s"
    rf"(?:the\s)?){_NAME}(?i:{_END})")
_PAPER_BEHIND: Final = re.compile(  # X Newsletter, spring 2020
    rf"^\W{{0,3}}(?i:the\s)?{_NAME}(?:['’]s)?\s(?i:(?:quarterly |monthly |weekly )?{_PAPER}(?:\s\w+)?{_END})")
_CHANNEL: Final = re.compile(  # Канал «X | Town»
    r"(?i:\b(?:channel|blog|канал\w*|паблик|блог|каналы|kanali|"
    r"саҳифаи|арнасы|баракчасы)\b)\s*:?\s*[«“\"](?P<name>[^«»“”\"\n|]{3,60}?)\s*(?:\|[^«»“”\"\n]{2,40})?[»”\"]")
_CHANNEL_BEHIND: Final = re.compile(  # «X» каналы
    r"[«“\"](?P<name>[^«»“”\"\n|]{3,60}?)\s*(?:\|[^«»“”\"\n]{2,40})?[»”\"]\s(?i:каналы|kanali|гурӯҳи|саҳифаси)\b")
_ALONE: Final = re.compile(rf"^\W{{0,3}}(?:[Tt]he\s)?{_NAME}(?i:{_END})")
_LETTERHEAD: Final = re.compile(  # OFFICE OF THE RAPPORTEUR ON FORCED LABOUR, all of the first line
    r"^\W{0,3}(?:THE\s)?(?P<name>(?:[A-Z-]+\s){0,3}(?:OFFICE|SECRETARIAT|EMBASSY|INSPECTORATE|COMMISSION|AUTHORITY|BUREAU)"
    r"\sOF\s[A-Z][A-Z’'\s-]{5,80})\s*$")
_MADE: Final = re.compile(  # who has made the page: in front of the name
    r"(?i:\b(?:published|produced|issued|compiled|prepared|printed|written|maintained|put together|brought to you)"
    r"\sby\s(?:the\s)?|"
    r"(?:справочник|листовк[ау]|памятк[ау]|буклет|бюллетень|списо?ка?|материал\w?|брошюр[ау]|каталог|страниц[ау])"
    r"\s(?:(?:был\w?\s)?(?:отпечатан|подготовлен|составлен|выпущен|издан|собран)\w{0,2}|"
    r"собрал|подготовил|составил|выпустил|издал|отпечатал)[аио]?\s|"
    r"©\s?(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?,?\s)?)\W{0,2}$")
_MADE_FROM: Final = 60  # characters in front of a name that say so


_OPENING: Final = ("«", "“", '"')


def add_bodies(scene: "Scene") -> None:
    """Add the body that the first or the last lines call the page after, wherever it is named."""
    called = list(_told(scene))
    for number, (start, end) in enumerate([*called, *_spelled(scene)]):
        words = scene.page.words.within(start, _unquoted(scene.text, start, end))
        is_sure = scene.text[start - 1:start] in _OPENING or _LETTERHEAD.match(scene.text[start:end])
        if not words or not (is_sure or _can_be(words)):
            continue
        own = _added(scene, words[0].start, words[-1].name_end)
        if number < len(called):
            scene.masthead = scene.masthead or own


def _unquoted(text: str, start: int, end: int) -> int:
    """Where a name ends that runs over a quote which is not its own: Clear Road” | for teachers."""
    own = text[start:end]
    closes = next((at for at, mark in enumerate(own) if mark in "»”" and not set(own[:at]) & set(_OPENING)), None)
    return end if closes is None else start + closes


def _added(scene: "Scene", start: int, end: int) -> "Mention":
    """The body between two places: the known one that is named there, or a new one wherever its name stands."""
    name = " ".join(scene.text[start:end].split())
    _join(scene, start, name)
    if scene.bodies.at(start) is None and not scene.bodies.within(start, end):
        learnt.add(scene, name)
    own = scene.bodies.at(start)
    own = own if own is not None and own.end >= end else scene.bodies.add(start, end, name)
    _shorten(scene, own.body)
    return own


def _join(scene: "Scene", start: int, name: str) -> None:
    """Let a body that the page knows already have the name: by its initials, or as what its noun in front is called."""
    if scene.bodies.called(name) is not None:
        return
    before = scene.bodies.at(start - _BESIDE)
    if before is not None and not scene.text[before.end:start].strip(' "'):  # Association "Centre "Nur"
        before.body.other_names[name] = None
        return
    initials = spelling.initials(name)
    short = next((one for one in scene.bodies.all if one.name.isupper() and one.name.lower() in initials), None)
    if short is not None:
        short.acronym, short.name = short.name, name


def _shorten(scene: "Scene", body: "Body") -> None:
    """Tell what a body is called in short where its initials stand by themselves: Border Forum, and later BF."""
    for short in sorted(map(str.upper, spelling.initials(body.name)), key=len) if body.acronym is None else ():
        if short not in acronyms.NO_BODIES and next(standing(short, scene.text), None) is not None:
            body.acronym = body.acronym or short
            learnt.add(scene, short)


_BESIDE: Final = 3  # characters in front of a name where its noun ends: a quote and a blank


def made_by(scene: "Scene", own: "Sequence[Mention]") -> "Mention | None":
    """The body of which the page says that it has made it: Справочник собрала Ассоциация X; © X."""
    return next((one for one in own if _MADE.search(
        scene.text, max(scene.unit_at(one.start).start, one.start - _MADE_FROM), one.start)), None)


def _told(scene: "Scene") -> Iterator[tuple[int, int]]:
    """Where a name may stand that the page is called after, what is surer before."""
    head = [unit for unit in scene.units[:_HEAD] if unit.end - unit.start <= _LONGEST]
    foot = [unit for unit in scene.units[-_FOOT:] if unit.end - unit.start <= _LONGEST]
    for shape in (_LETTERHEAD, _OF_PAPER, _CHANNEL, _CHANNEL_BEHIND, _PAPER_BEHIND):
        for unit in head:
            for found in shape.finditer(scene.text[unit.start:unit.end]):
                yield unit.start + found.start("name"), unit.start + found.end("name")
    labels = spelling.labels(scene)
    for unit in [*head, *foot] if labels else ():
        match = _ALONE.match(scene.text[unit.start:unit.end])
        if match and unit.kind != "prose" and any(spelling.spells(label, match["name"]) for label in labels):
            yield unit.start + match.start("name"), unit.start + match.end("name")


def _spelled(scene: "Scene") -> Iterator[tuple[int, int]]:
    """Where capitals stand that the domain of an address or a site spells: Kestrel Housing & Support, of kestrelhs."""
    words = scene.page.words.all
    labels = [label for label in spelling.labels(scene) if not domains.is_project(words, label)]
    begins = {label[:_BEGIN] for label in labels}
    for at, word in enumerate(words if begins else ()):
        if word.is_capital and word.gap[-1:] not in _OF_ADDRESS and fold.joined(word.bare)[:_BEGIN] in begins:
            run = _run(words, at)
            longest = (size for size in range(len(run), 1, -1) if run[size - 1].is_capital and any(
                spelling.is_whole(label, scene.text[run[0].start:run[size - 1].name_end]) for label in labels))
            size = next(longest, 0)
            own = scene.bodies.at(word.start) if size else None
            if size and (own is None or own.end < run[size - 1].name_end):
                yield run[0].start, run[_last(run, size) - 1].name_end


def _last(run: "Sequence[Word]", size: int) -> int:
    """How many words a name has of which some are spelled: Maloto Safe | Crossing NPC; World Bank | Country Manager."""
    behind = size
    while behind < len(run) and run[behind - 1].plain not in HEADS and _goes_on(run[behind]):
        behind += 1
    if behind == len(run) or run[behind - 1].plain in HEADS:
        return behind
    if posts.is_post(run[behind]):
        while behind > size and run[behind - 1].plain in lexicon.BEFORE_POST:
            behind -= 1
    return behind if run[behind].is_capital else size  # World Bank | Migration and Remittance ...


def _goes_on(word: "Word") -> bool:
    """Whether a capital behind what a domain spells may be of the name too."""
    return word.is_capital and not (posts.is_post(word) or given.is_given(word) or word.plain in PAPERS
                                    or word.plain in _COUNTED or country.named(word.bare)
                                    or country.is_place(word.bare))


_COUNTED: Final = word_set("no issue vol volume number edition")  # in front of the number of a paper


def _run(words: "Sequence[Word]", at: int) -> "Sequence[Word]":
    """The capitals from one on, with small words and signs between them."""
    behind = at + 1
    while behind < min(len(words), at + _MOST) and words[behind].follows("-", " & ") and (
            words[behind].is_capital or words[behind].plain in CONNECTORS):
        behind += 1
    return words[at:behind]


_BEGIN: Final = 3  # letters that the first word of a name and what spells it have in common
_OF_ADDRESS: Final = ("@", ".", "/", "_")  # in front of a word of an address or a site


def _can_be(words: "Sequence[Word]") -> bool:
    """Whether some words can be the name of a body: no person, place, post or topic."""
    if not 0 < len(words) <= _MOST or any(map(posts.is_post, words)) or not words[0].is_capital:
        return False
    if len(words) == 1 or any(word.plain in PAPERS for word in words) or (
            country.named(" ".join(word.bare for word in words))):
        return False
    capitals = [word for word in words if word.is_capital]
    if all(word.plain in TOPICS or word.plain in lexicon.NO_NAMES or word.plain in UNDERTAKINGS for word in capitals):
        return False
    is_person = len(words) < 4 and given.is_given(words[0]) and words[-1].plain not in HEADS
    return not is_person and not entries.heads_list(words)
