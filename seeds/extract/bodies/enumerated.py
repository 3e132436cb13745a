"""Bodies that running text lists behind what they are: NGOs such as Society and Law from Norway and Keik House.

A noun in the plural says what all of them are, so that no noun of their own has to. Where the list says behind a name
where it is from, an `and` without that is within a name.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies.register import Found
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import GENERIC, HEADS, NOT_IN_FRONT, TOPICS, UNDERTAKINGS
from seeds.extract.text import country, lexicon
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_KINDS: Final = (
    r"(?:N\.?G\.?O\.?s|CSOs|CBOs|INGOs|(?:public|partner|civil society|non-?governmental|member|local|non-?profit|"
    r"women['’]s|human rights|charitable|international)\s(?:organi[sz]ations|associations|foundations|funds)|"
    r"charities|non-?profits|think tanks|law firms|trade unions)")
_SUCH: Final = r"(?:such as|including|like|namely|among them)"
_PLURALS: Final = (r"(?:organi[sz]ations|partners|members|associations|foundations|groups|shelters|agencies|unions|"
                   r"donors|networks|companies|firms|brands|retailers|employers|businesses|grantees|charities|NGOs)")
_CUE: Final = regex(
    rf"(?i:\b{_KINDS}|\b{_PLURALS}(?=(?:\s\([A-Z]\w+\))?\s?[,:]?\s{_SUCH}))"
    rf"(?:\s\([A-Z]\w+\))?(?i:\s?,?\s{_SUCH}|:|\s[–—-])?\s(?:the\s|(?=[A-Z]))|"
    rf"(?i:\b(?:two|three|four|five|six|seven|several)\s(?:[\w’-]+\s){{0,4}}{_PLURALS})[,:]\s(?:the\s|(?=[A-Z]))")
_BARE_CUE: Final = regex(  # before which a list of two is one of bodies: housing associations A and B
    r"\b(?:organi[sz]ations|associations|foundations|charities|shelters|unions|networks|congregations|agencies)\s"
    r"(?:the\s|(?=[A-Z]))")
_LONG_CUE: Final = regex(  # before which only a list of several is one of bodies
    rf"(?i:\b{_PLURALS}(?:\s[–—-]|\s?:|\s(?:are|were|include|included))|"
    r"\b(?:representatives|officials|delegates|executives|leaders|staff|experts|specialists|trainers|lawyers|members|"
    r"support|sponsorship|donations|assistance)\s(?:from|of)|"
    r"\b(?:supported|sponsored|funded|financed|hosted|organi[sz]ed|joined|led|delivered|run|facilitated)\sby|"
    r"\b(?:partnership|co-?operation|collaboration|together|jointly)\swith|"
    r"\b(?:grants?|funding|awards?|contracts?)\s[^.;:]{0,60}?(?:awarded|given|made|granted|went|gone|go)\sto)\s"
    r"(?:the\s|(?=[A-Z]))")
_SEVERAL: Final = 3
_SHORTEST: Final = 12  # characters of a list with what is in front of it
_PLACES: Final = regex(r"\s(?:districts?|regions?|provinces?|cit(?:y|ies)|towns?|villages?|oblasts?|countries|"
                       r"schools|universities|councils|states)\b")
_WORD: Final = r"[A-Z][\w’'.&-]*[\w’']"
_NAME: Final = regex(rf"{_WORD}(?:\s(?:(?:of|for|the|to|against|&|in|de|du|des)\s){{0,2}}{_WORD}){{0,7}}")
_PLACE: Final = r"\s(?:the\s)?(?P<place>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
_BRACKET: Final = r"\s\([^()]{2,60}\)"
_WHERE: Final = regex(rf"{_BRACKET}(?:{_BRACKET})?|\s(?:from|in|of|[–—-]){_PLACE}(?:{_BRACKET})?")
_IN_PLACE: Final = regex(rf"\s(?:in|of){_PLACE}$")
_NEXT: Final = regex(r",?\s(?:and|or|as well as|&)\s(?:the\s)?|,\s(?:the\s)?")
_BY_COUNTRY: Final = regex(r"(?m)^\W{0,3}(?P<country>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)\s?:\s(?=[A-Z])")
_PARTNERS: Final = regex(rf"(?i:\b(?:{_KINDS}|partners|members|grantees|shelters|organi[sz]ations))\b")
_ABOVE: Final = 400  # characters over a line that begins with a country, in which its list is headed
_MOST: Final = 20  # names of one list
_NO_BODIES: Final = word_set(
    "government governments ministry ministries parliament representatives republic kingdom federation emirates")


def find(page: Page, start: int, end: int) -> Iterator[Found]:
    """The names of the lists between two places."""
    if page.text.find(" ", start + _SHORTEST, end) < 0:
        return
    for cue, least in ((_CUE, 1), (_BARE_CUE, 2), (_LONG_CUE, _SEVERAL), (_BY_COUNTRY, _SEVERAL)):
        at = start
        while match := cue.search(page.text, at, end):
            at = match.end()
            if cue is _BY_COUNTRY and not (country.named(match["country"]) and _PARTNERS.search(
                    page.text, max(0, match.start() - _ABOVE), match.start())):
                continue
            items = list(_items(page.text, at, end))
            if len(items) < least or _PLACES.match(page.text, items[-1][1], end) or (
                    least > 1 and (_names_undertaking(page, items) or _names_post(page, items)
                                   or _names_somebody(page, items))):
                continue
            at = items[-1][1]
            are_firms = _FIRMS.search(match[0]) is not None
            for first, behind, is_placed in items:
                words = page.words.within(first, behind)
                if cue is _BARE_CUE and len(words) == 1 and not words[0].is_acronym:
                    continue
                if _can_be(words, is_placed=is_placed, is_firm=are_firms) and not _OF_OTHERS.match(
                        page.text, behind, end):
                    yield Found(first, words[-1].name_end, page.text[first:words[-1].name_end],
                                "private" if are_firms else "NGO" if least == 1 else None)


def _names_undertaking(page: Page, items: Sequence[tuple[int, int, bool]]) -> bool:
    """Whether a list has a programme, a law or a form of address in it, so that its names need be no bodies."""
    return any(word.plain in UNDERTAKINGS or _INITIALS.fullmatch(word.text)
               for first, behind, _ in items for word in page.words.within(first, behind))


def _names_post(page: Page, items: Sequence[tuple[int, int, bool]]) -> bool:
    """Whether what follows the first name is what somebody is: led by Ada Lind, Officer at the Council, and ..."""
    name, post = (page.words.within(first, behind) for first, behind, _ in items[:_LEAD - 1])
    return any(map(posts.is_post, post[:_LEAD])) and not any(word.plain in HEADS for word in name)


def _names_somebody(page: Page, items: Sequence[tuple[int, int, bool]]) -> bool:
    """Whether a rank or a degree begins one of the names: Members: Bishop Steve Lowe, Tania Rangi, Dr Ada Holt."""
    firsts = [next(iter(page.words.within(first, behind)), None) for first, behind, _ in items]
    return any(word is not None and posts.is_rank(word) for word in firsts)


_LEAD: Final = 3  # words of which one is a post
_INITIALS: Final = regex(r"(?:[A-Z]\.)+")
_OF_OTHERS: Final = regex(
    r"\s(?:agencies|bodies|organi[sz]ations|officials|representatives|experts|staff|members)")
_FIRMS: Final = regex(r"(?i)\b(?:companies|firms|brands|retailers|businesses)\b")


def _items(text: str, at: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Where the names of a list stand, from its first on, and whether it says where that is from."""
    is_placed = has_comma = False  # whether the list says where each is from; whether it has commas
    open_name: int | None = None
    for _ in range(_MOST):
        name = _NAME.match(text, at, end)
        if name is None:
            return
        stop = _without_place(name)
        first = name.start() if open_name is None else open_name
        where = _WHERE.match(text, stop, end)
        behind = where.end() if where else stop
        further = _NEXT.match(text, behind, end)
        open_name = None
        if where is None and further and "and" in further[0] and (
                _is_placed_next(text, further.end(), end) if is_placed else
                has_comma and "," not in further[0] and _is_last_but_one(text, further.end(), end)):
            open_name = first
        else:
            yield first, stop, where is not None
        is_placed = is_placed or where is not None
        has_comma = has_comma or (further is not None and "," in further[0])
        if further is None:
            return
        at = further.end()


def _without_place(name: re.Match[str]) -> int:
    """Where a name ends that a place or a country follows: Society in Norway."""
    place = _IN_PLACE.search(name[0])
    if place and (country.named(place["place"]) or country.is_place(place["place"])):
        return name.start() + place.start()
    return name.end()


def _is_placed_next(text: str, at: int, end: int) -> bool:
    name = _NAME.match(text, at, end)
    return name is not None and _WHERE.match(text, _without_place(name), end) is not None


def _is_last_but_one(text: str, at: int, end: int) -> bool:
    """Whether another `and` stands behind a name, so that the one in front of it is within one: A, B and C and D."""
    name = _NAME.match(text, at, end)
    return name is not None and _AND.match(text, name.end(), end) is not None


_AND: Final = regex(r"\s(?:and|as well as)\s(?:the\s)?(?=[A-Z])")


def _can_be(words: Sequence[Word], *, is_placed: bool, is_firm: bool) -> bool:
    """Whether words can be a body's name: no person, place, topic or common word."""
    first, capitals = words[0], [word for word in words if word.is_capital]
    if any(posts.is_post(word) or word.plain in _NO_BODIES for word in words) or (
            first.plain in NOT_IN_FRONT and not (first.text == "The" and is_placed)) or (
            first.plain in lexicon.IN_FRONT_OF_NAMES):
        return False
    name = " ".join(word.bare for word in words)
    if country.named(name) or country.is_place(name) or (
            len(capitals) < _TELLING and not (is_placed and len(words) > 1) and all(
            word.plain in TOPICS or word.plain in lexicon.NO_NAMES or country.named(word.bare) for word in capitals)):
        return False
    if all(word.plain in GENERIC or word.plain in HEADS for word in capitals):
        return False  # Regional Office
    if len(words) == 1 and (first.plain in HEADS or first.plain in lexicon.BODIES or first.bare.endswith("s")):
        return False  # Police, Customs
    return is_firm or first.is_acronym or not (given.is_given(first) and len(words) < _PERSON)


_TELLING: Final = 4  # capitals of which common ones may make a name
_PERSON: Final = 4  # words from which on what begins with a given name is a body's
