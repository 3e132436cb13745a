"""The body that a small word ties to a name: Anne Delaney from Sisters Across Borders; for Kalinga House, X."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import entries
from seeds.extract.bodies.bodies import Mention
from seeds.extract.names import given, naming, posts, title_sense
from seeds.extract.names.english_words import CONNECTORS, FIELDS, GENERIC, HEADS, REGIONS
from seeds.extract.text import country, lexicon
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_ARTICLE: Final = r"(?:the\s)?(?=[A-Z\u0410-\u042f\u00ab\u201c\"])"
_BEHIND: Final = regex(  # only `new` ones make a body of what is not known as one
    rf"[.)]?(?:\s\([A-Z]{{2,5}}\)|,?\s[A-Z]{{2,4}}(?=,?\s))?(?:(?P<new>,?\s(?:now\s)?(?:from|of|(?:speaking\s)?"
    rf"on behalf of|representing|(?:who\s)?(?:will\s)?sp(?:oke|eaks?|eaking)\sfor)\s|,\sfor\s)|"
    rf",?\s(?:now\s)?(?:with|at|for|из|от)\s){_ARTICLE}")
_LATER: Final = regex(r"\s[a-z][^.;:!?\n]{2,90}?\son behalf of\s(?:the\s)?(?=[A-Z])")  # signed it on behalf of
_BEFORE: Final = regex(
    r"(?:(?:[Ss]peaking|[Tt]estifying|[Ww]riting)\s(?:for|on behalf of)|(?:[Oo]n behalf of|[Rr]epresenting)|"
    r"(?:^|[.!?]\s)(?:For|From|At))\s(?:the\s)?(?P<body>[A-Z][^,.;:]{2,70}),\s(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?$",
    re.MULTILINE)
_SENT: Final = regex(  # behind a known body
    r"\s?(?:(?:was|were|is|are)\srepresented by|represented by|came|sent|delegated|nominated|"
    r"(?:led |headed |chaired |directed |founded )?by)\s"
    r"(?:[A-Z][a-z]{1,13}\.?\s){0,3}$")
BRACKET: Final = regex(  # behind a name; (Manor Trade - a large employer) says more than what the body is called
    r"\s?\((?P<inside>[^()\d@]{3,80}?)(?:(?:\s[–—-]\s|,\s(?=an?\s|the\s|[a-zа-я]))[^()\d@]{3,80})?\)")
_LEAD: Final = 40  # characters from where a body is to its name
_FARTHEST: Final = 120  # characters in front of a name
_LONGEST: Final = 8  # words
OUTDOORS: Final = word_set(
    "road street square valley lake river mountain mountains camp market bazaar airport border gate village town "
    "island beach park hotel pass bridge station farm bay hill hills coast hall parish diocese")


def body(scene: "Scene", person: "Person") -> Mention | None:
    """The body that a person is tied to by from, of, for, with, behind the name, or by what is said in front of it."""
    if title_sense.is_complete(person.position):
        return None
    unit = scene.unit_at(person.start)
    end = _end_of_next(scene, unit) if unit.kind == "line" and not scene.text[person.end:unit.end].strip() else unit.end
    behind = _BEHIND.match(scene.text, person.end, end)
    if behind:
        words = scene.page.words.within(behind.end(), end)
        known = scene.bodies.at(words[0].start) if words else None
        if known or not words or behind["new"] is None:
            return known
        own = _before_person(scene, words[:naming.capitals_right(words, 0)])
        if own and own[0].plain.endswith("-based"):  # of the Bremen-based charity Hafenlicht
            near = scene.bodies.within(own[0].end, min(end, own[0].end + _LEAD))
            return near[0] if near else None
        return new(scene, own)
    if later := _LATER.match(scene.text, person.end, unit.end):
        other = scene.bodies.at(later.end())
        if other and not any(word.start in scene.name_starts for word in scene.page.words.within(
                person.end, later.end())):
            return other
    before = scene.text[max(unit.start, person.start - _FARTHEST):person.start]
    if spoken := _BEFORE.search(before):
        start = person.start - len(before) + spoken.start("body")
        words = scene.page.words.within(start, start + len(spoken["body"]))
        return scene.bodies.at(start) or new(scene, words)
    sent = _SENT.search(before)
    start = person.start - len(before)
    mention = next(iter(reversed(scene.bodies.within(start, start + sent.start() + 2))), None) if sent else None
    if mention and sent and scene.text[mention.end:start + sent.start()].strip(" ,") == "":
        return mention
    return None


def _before_person(scene: "Scene", own: Sequence[Word]) -> Sequence[Word]:
    """Some words in front of the first of a person's name: of FARGO | and Peter Hall."""
    return next((own[:at - 1] for at, word in enumerate(own) if at > 1 and word.start in scene.name_starts
                 and own[at - 1].plain in posts.AND), own)


def _end_of_next(scene: "Scene", unit: "Unit") -> int:
    """The end of the line below, where what is said of a name at the end of a line goes on."""
    below = scene.below(unit)
    return below[0].end if below and below[0].kind in ("line", "prose") else unit.end


def over_lines(scene: "Scene", person: "Person") -> Mention | None:
    """The body in brackets behind a name, which the next line may end, or begin: Ada Brown / (Freedom Fund)."""
    if person.counts:
        return None
    unit = scene.unit_at(person.start)
    ends_line = unit.kind == "line" or not scene.text[person.end:unit.end].strip()
    bracket = BRACKET.match(scene.text, person.end, _end_of_next(scene, unit) if ends_line else unit.end)
    if bracket is None:
        return None
    words = scene.page.words.within(*bracket.span("inside"))
    known = scene.first_body(*bracket.span("inside"))
    if len(words) == 1 and words[0].is_acronym and _stands_for(words[0].bare, person.name):
        return None  # Skills Exchange (LCSE)
    return known or (new(scene, words, in_brackets=True) if words and _are_capitals(words) else None)


def _stands_for(acronym: str, phrase: str) -> bool:
    """Whether an acronym ends with the first letters of a phrase, which is the name of a body then."""
    initials = "".join(word[0] for word in phrase.split())
    return len(initials) > 1 and acronym.rstrip("s").endswith(initials.upper())


def labelled(scene: "Scene", start: int, end: int) -> Mention | None:
    """What a label in front of Mr, Ms or Dr can only be: Diaconia Croatia: Ms Jadranka Šimunić."""
    words = scene.page.words.within(start, end)
    is_region = entries.is_region(scene.text[start:end])
    is_name = words and _are_capitals(words) and words[-1].is_capital  # not: Reports to: Mr. Hun Vibol
    return new(scene, words, end) if is_name and not is_region else None


def _are_capitals(words: Sequence[Word]) -> bool:
    """Whether all but small joints are written with a capital."""
    return all(word.is_capital or word.plain in CONNECTORS or len(word.text) == 1 for word in words)


def new(scene: "Scene", words: Sequence[Word], end: int = 0, *, in_brackets: bool = False) -> Mention | None:
    """The body that some words in capitals can only be, up to `end` if it is given."""
    if not words or not can_be_new(words, in_brackets=in_brackets) or any(
            scene.bodies.at(word.start) for word in words):
        return None
    end = end or words[-1].name_end
    return scene.bodies.add(words[0].start, end, " ".join(scene.text[words[0].start:end].split()))


def is_of_place(own: Sequence[Word]) -> bool:
    """Whether a name of its own stands in front of the place that ends it: Tidewatch Malawi; but no Upper Moldova."""
    front = own[:-1]
    return not any(country.named(word.bare) or country.is_place(word.bare) for word in front) and not all(
        word.plain in GENERIC or word.plain in lexicon.NO_NAMES or word.plain in OUTDOORS | REGIONS for word in front)


def _is_motto(words: Sequence[Word]) -> bool:
    """Whether two common words are what a charity calls itself, and no region or field of work: Open Gate."""
    return len(words) == _PAIR and all(word.text.istitle() and word.plain not in FIELDS for word in words) and (
        words[0].plain in _MOTTOS)


_PAIR: Final = 2
_MOTTOS: Final = word_set("open safe free blue hope first heart truth home voices friends peace dignity silk sun "
                          "spring all many more every no")
_FEW: Final = 3  # words, with which the first still tells most


def can_be_new(words: Sequence[Word], *, in_brackets: bool = False) -> bool:
    """Whether words in capitals behind `from` name a body rather than a place, or outside of brackets a person."""
    first, last = words[0], words[-1]
    if len(words) > _LONGEST or not first.is_capital or first.plain.endswith("-based") or any(
            word.text[0].isdigit() for word in words):
        return False
    if len(words) == 1:
        return first.is_acronym and len(first.bare) > 2 and country.named(first.bare) is None
    text = " ".join(word.bare for word in words)
    if country.is_place(text) or country.named(text) or any(
            posts.is_post(word) or posts.is_rank(word) for word in words):
        return False
    if last.plain in OUTDOORS | REGIONS or (country.is_place(first.bare) and len(words) < _FEW):
        return False
    others = [word for word in words if word.is_capital and not country.named(word.bare)]
    if all(word.plain in GENERIC or word.plain in lexicon.NO_NAMES for word in others) and not any(
            word.plain in HEADS for word in words) and not (
                (in_brackets and len(words) >= _FEW) or _is_motto(words)):
        return False  # North Macedonia, Greater Poland, Criminal Justice
    can_be_person = given.is_given(first) and len(words) <= _FEW and not any(word.plain in HEADS for word in words)
    return in_brackets or not can_be_person
