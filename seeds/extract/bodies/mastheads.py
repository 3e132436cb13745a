"""Whose a page is by what its first and its last lines call it: Newsletter of the X, X Annual Report, Channel «X».

A name there needs no noun for a body. What kind of paper the line says the page is, or who has made it, is enough; a
name that only stands by itself counts where an address or a site of the page spells it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import acronyms, domains, entries, heads, known, learnt, shouting, spelling
from seeds.extract.bodies import masthead_shapes as shapes
from seeds.extract.names import given, naming, posts
from seeds.extract.names.english_words import (
    CONNECTORS,
    FIELDS,
    HEADS,
    MEDIA,
    NOT_IN_FRONT,
    PAPERS,
    PARTS,
    TOPICS,
    UNDERTAKINGS,
)
from seeds.extract.names.name_words import is_surname
from seeds.extract.text import country, letters, lexicon
from seeds.extract.text.words import standing, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Body, Mention
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word
    from seeds.read.document import Paragraph

_HEAD: Final = 5  # lines at the beginning
_FOOT: Final = 6  # lines at the end
_LONGEST: Final = 160  # characters of a line of either
_MOST: Final = 9  # words of a name
_OPENING: Final = ("«", "“", '"')
_MADE: Final = regex(  # who has made the page: in front of the name
    r"(?i:\b(?:published|produced|issued|compiled|prepared|printed|written|maintained|put together|brought to you)"
    r"\sby\s(?:the\s)?|"
    r"(?:справочник|листовк[ау]|памятк[ау]|буклет|бюллетень|списо?ка?|материал\w?|брошюр[ау]|каталог|страниц[ау])"
    r"\s(?:(?:был\w?\s)?(?:отпечатан|подготовлен|составлен|выпущен|издан|собран)\w{0,2}|"
    r"собрал|подготовил|составил|выпустил|издал|отпечатал)[аио]?\s|"
    r"©\s?(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?,?\s)?)\W{0,2}$")
_MADE_FROM: Final = 60  # characters in front of a name that say so


class Masthead(NamedTuple):
    """The body that a page is called after, and whether the page speaks as it."""

    mention: "Mention"
    speaks: bool


def add_bodies(scene: "Scene") -> None:
    """Add the body that the first or the last lines call the page after, wherever it is named."""
    for one in _told(scene):
        own = _named(scene, one)
        if own is not None and scene.masthead is None:
            scene.masthead = Masthead(own, one.speaks)
    for one in _spelled(scene):
        _named(scene, one)


def _named(scene: "Scene", one: "_Place") -> "Mention | None":
    """The body that stands between two places, if it can be one."""
    words = scene.page.words.within(one.start, _unquoted(scene.text, one.start, one.end))
    if not words:
        return None
    start, end = words[0].start, words[-1].name_end
    is_unsure = one.is_told and one.trust < shapes.SURE
    if is_unsure and words[-1].plain in PARTS and not any(word.plain == "of" for word in words):
        return None  # From: Justice & Peace Office
    known = scene.bodies.at(start)
    if known is not None and (known.end >= end or is_unsure):
        is_whole = known.body.is_fact and not known.body.is_part
        return known if is_whole and known.end - start > (end - start) / 2 else None
    if one.trust < shapes.SURE and not _is_body(scene, one, words):
        return None
    name = " ".join(scene.text[start:end].split())
    return _added(scene, start, end, _written(scene, name) if one.trust == shapes.SURE else name)


def _is_body(scene: "Scene", one: "_Place", words: "Sequence[Word]") -> bool:
    """Whether what nothing else tells to be a body can be one where it stands."""
    if not _can_be(words) or (one.is_told and scene.bodies.within(words[0].start, words[-1].name_end)):
        return False
    return one.trust >= shapes.NOTHING or _is_no_person(scene, words, rarely=one.trust == shapes.RARELY)


def _is_no_person(scene: "Scene", words: "Sequence[Word]", *, rarely: bool) -> bool:
    """Whether a noun, a small word or a sign tells capitals from somebody's name.

    Where people are `rarely` named, three words do too, or two that the page has again.
    """
    if any(word.plain in HEADS or word.plain in UNDERTAKINGS | _SMALL or "&" in word.gap for word in words[1:]):
        return True
    if not rarely or len(words) < _FEWEST or any(given.is_given(word) or is_surname(word) for word in words):
        return False
    return len(words) > _FEWEST or scene.text.count(scene.text[words[0].start:words[-1].name_end]) > 1


_SMALL: Final = word_set("of for and against without in on")  # in names of bodies
_NO_FIRST: Final = word_set("operation project campaign session day week")


class _Place(NamedTuple):
    """Where a name may stand, and what the line says of it."""

    start: int
    end: int
    speaks: bool = False  # the page, as the body
    trust: int = shapes.NOTHING
    is_told: bool = True  # by the words around it, and not by an address


def _unquoted(text: str, start: int, end: int) -> int:
    """Where a name ends that runs over a quote which is not its own: Clear Road” | for teachers."""
    own = text[start:end]
    closes = next((at for at, mark in enumerate(own) if mark in "»”" and not set(own[:at]) & set(_OPENING)), None)
    return end if closes is None else start + closes


def _added(scene: "Scene", start: int, end: int, name: str) -> "Mention":
    """The body between two places: the known one that is named there, or a new one wherever its name stands."""
    _join(scene, start, name)
    if scene.text.count(name) > 1 and scene.bodies.at(start) is None and not scene.bodies.within(start, end):
        learnt.add(scene, name)
    own = scene.bodies.at(start)
    own = own if own is not None and own.end >= end else scene.bodies.add(start, end, name)
    _shorten(scene, own.body)
    return own


def _written(scene: "Scene", name: str) -> str:
    """A name in capitals as the page writes it elsewhere, or as a sentence would; what may be an acronym as it is."""
    if not name.isupper() or max(map(len, name.split())) < _LONG:
        return name
    elsewhere = (match[0] for match in re.finditer(re.escape(name), scene.text, re.IGNORECASE))
    first, *others = (word if word in acronyms.NO_BODIES or known.called(word) else shouting.titled(word)
                      for word in name.split())
    small = (word.lower() if word.lower() in CONNECTORS else word for word in others)
    return next((one for one in elsewhere if not one.isupper()), " ".join([first, *small]))


_LONG: Final = 6  # letters of a word that is no acronym


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
        if short in scene.text and short not in acronyms.NO_BODIES and next(standing(short, scene.text), None):
            body.acronym = body.acronym or short
            learnt.add(scene, short)


_BESIDE: Final = 3  # characters in front of a name where its noun ends: a quote and a blank


def made_by(scene: "Scene", own: "Sequence[Mention]") -> "Mention | None":
    """The body of which the page says that it has made it: Справочник собрала Ассоциация X; © X."""
    return next((one for one in own if _MAKES.match(scene.text, one.end) or _MADE.search(
        scene.text, max(scene.unit_at(one.start).start, one.start - _MADE_FROM), one.start)), None)


_MAKES: Final = regex(rf"[»”\"]?(?:\s\([^()]{{2,20}}\))?\s{shapes.MAKES_THIS}")


def _told(scene: "Scene") -> Iterator[_Place]:
    """Where a name may stand that the page is called after, what is surer before."""
    head, foot = _short(scene.units[:_HEAD]), _short(scene.units[-_FOOT:])
    around = _short([one for one in scene.page.document.paragraphs if one.kind == "furniture"])
    every = [(unit.start, unit.end) for unit in scene.units]
    for some, may, among in ((shapes.OURS, shapes.MAY_SPEAK, every), (shapes.HEAD, shapes.MAY_HEAD, head),
                             (shapes.FOOT, shapes.MAY_FOOT, [*foot, *around]),
                             (shapes.EITHER, shapes.MAY_BE_MADE, [*head, *foot]),
                             (shapes.MENUS, shapes.MAY_HEAD, around)):
        likely = [place for place in among if may.search(scene.text, *place)]
        for shape in some:
            for start, end in likely:
                for found in shape.pattern.finditer(scene.text[start:end]):
                    yield _Place(start + found.start("name"), start + found.end("name"), *shape[1:])
    yield from _below(scene)
    if first := heads.find(scene):
        yield _Place(*first, trust=shapes.SURE)
    yield from _of_letter(scene)
    is_sheet = any(one.field in ("implementer", "budget") for one in scene.page.labelled)  # which names a project first
    labels = () if is_sheet else spelling.labels(scene)
    for start, end in [*head, *foot] if labels else ():
        match = shapes.ALONE.match(scene.text[start:end])
        if match and scene.unit_at(start).kind != "prose" and any(
                spelling.spells(label, match["name"]) for label in labels):
            yield _Place(start + match.start("name"), start + match.end("name"), is_told=False)


def _short(lines: "Sequence[Unit | Paragraph]") -> list[tuple[int, int]]:
    """The places of those lines that are short enough to say no more than whose a page is."""
    return [(one.start, one.end) for one in lines if one.end - one.start <= _LONGEST]


def _below(scene: "Scene") -> Iterator[_Place]:
    """What the line below says: X / Annual Report 2021; About X / We ..."""
    first = scene.units[0].start if scene.units else 0
    if match := shapes.PAPER_BELOW.match(scene.text[first:first + 2 * _LONGEST]):
        yield _Place(first + match.start("name"), first + match.end("name"), speaks=match["minutes"] is None)
    for unit, below in pairwise(scene.units):
        match = shapes.ABOUT.match(scene.text[unit.start:unit.end]) if unit.kind != "prose" else None
        if match and _WE.search(scene.text, below.start, below.end):
            yield _Place(unit.start + match.start("name"), unit.start + match.end("name"), speaks=True)


def _of_letter(scene: "Scene") -> Iterator[_Place]:
    """The first line of a letter, over its address, and a line below the one who signs it."""
    if not scene.units or not any(letters.OPENS.match(scene.text, unit.start, unit.end) for unit in scene.units):
        return
    first, ends = scene.units[0], [unit.number for unit in scene.units if letters.CLOSES.match(scene.words_of(unit))]
    below = scene.units[ends[-1] + 2:ends[-1] + 2 + _SIGNED] if ends else []
    below = list(takewhile(lambda unit: unit.kind != "prose", below))
    head = [(first, shapes.NOTHING)] if scene.masthead is None else []
    for unit, trust in [*((one, shapes.PERSON) for one in below), *head]:
        match = shapes.LINE.match(scene.text[unit.start:unit.end])
        if match and (unit is not first or _ADDRESS.search(scene.text, unit.end, scene.units[min(
                _HEAD, len(scene.units)) - 1].end)):
            yield _Place(unit.start + match.start("name"), unit.start + match.end("name"), speaks=True, trust=trust)


_ADDRESS: Final = regex(r"\d|@|(?i:street|road|lane|house|box)")
_SIGNED: Final = 4  # lines below the name
_WE: Final = regex(r"\b(?:[Ww]e|[Oo]ur|us)\b")


def _spelled(scene: "Scene") -> Iterator[_Place]:
    """Where capitals stand that the domain of an address or a site spells: Kestrel Housing & Support, of kestrelhs."""
    words = scene.page.words.all
    begins: dict[str, list[str]] = {}
    for label in spelling.labels(scene):
        begins.setdefault(label[:_BEGIN], []).append(label)
    projects = domains.of_projects(words) if begins else ""
    for at, word in enumerate(words if begins else ()):
        near = begins.get(word.plain[:_BEGIN])
        if near is not None and word.is_capital and word.gap[-1:] not in _OF_ADDRESS:
            run = _run(words, at)
            longest = (size for size in range(len(run), 1, -1) if run[size - 1].is_capital and any(
                spelling.is_whole(label, scene.text[run[0].start:run[size - 1].name_end])
                and label not in projects for label in near))
            size = next(longest, 0)
            own = scene.bodies.at(word.start) if size else None
            if size and (own is None or own.end < run[size - 1].name_end):
                yield _Place(run[0].start, run[_last(run, size) - 1].name_end, is_told=False)


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
    """Whether some words can be the name of a body: no person, place, post, paper or topic."""
    capitals = [word for word in words if word.is_capital and word.plain != "the"]
    if not 1 < len(words) <= _MOST or len(capitals) < _FEWEST or not words[0].is_capital or (
            words[0].plain in _NO_FIRST or words[0].plain in NOT_IN_FRONT - {"the"}):
        return False
    if any(map(_is_done, words)) or any(
            posts.is_post(word) or posts.is_rank(word) or word.plain in PAPERS | _IN_SENTENCES for word in words) or (
            country.named(" ".join(word.bare for word in words)) or words[-1].plain in MEDIA):
        return False
    if not any(word.plain in _FIGHTING for word in words) and (all(
            word.plain in TOPICS or word.plain in lexicon.NO_NAMES or word.plain in UNDERTAKINGS for word in capitals)
            or (len(words) == _FEWEST and capitals[-1].plain in FIELDS and "&" not in words[-1].gap)):
        return False  # Modern Slavery
    is_person = len(words) < 4 and given.is_given(words[0]) and words[-1].plain not in HEADS
    return not is_person and not entries.heads_list(words)


def _is_done(word: "Word") -> bool:
    """Whether an English word says what is done: The Harbour Trust | awarded | five grants."""
    return word.text.islower() and (word.plain in naming.DOES or (word.text.isascii() and word.plain.endswith("ed")
                                                                  and len(word.plain) > _LEAST_DONE))


_LEAST_DONE: Final = 4  # letters
_FIGHTING: Final = word_set("against without")  # in names of bodies, whatever these are about
_IN_SENTENCES: Final = word_set("is are was were has have will their its our his her they we you not")
_FEWEST: Final = 2  # capitals of a name
