"""Names of bodies in English: a noun that says what it is, with the capitals in front of it and what follows `of`."""

from collections.abc import Container, Iterator, Sequence
from typing import Final

from db.search import fold
from seeds.extract.bodies import campus, candidate, english_called, known, lands
from seeds.extract.bodies import english_several as several
from seeds.extract.bodies.candidate import Candidate
from seeds.extract.bodies.english_front import front
from seeds.extract.bodies.english_tail import tail
from seeds.extract.names import given, naming, nations, posts
from seeds.extract.names.english_words import (
    GENERIC,
    HEADS,
    HEADS_AT_END,
    HEADS_OF_LONG,
    HEADS_ONLY_AFTER,
    HOUSES,
    JOINED_POSSESSIVES,
    NO_BODIES,
    NOT_IN_FRONT,
    PAPERS,
    PLURALS,
    PORTFOLIOS,
    SUB_UNITS,
    WITH_PLACE,
)
from seeds.extract.text import country, lexicon
from seeds.extract.text.words import Word, word_set


def candidates(words: Sequence[Word], *, title_case: bool = False) -> Iterator[Candidate]:
    """The bodies that the words of one line name, in its order; they do not overlap."""
    done = 0
    at = 0
    while at < len(words):
        found = None
        word = words[at]
        if (word.is_capital and at >= done) or word.plain in ("sub-office", "ministries") or _is_small(words, at) or (
                at > done and word.plain in ("embassy", "consulate") and word.follows()
                and nations.is_nation(words[at - 1].bare)):
            if word.plain in PLURALS:
                some = list(several.names(words, at))
                if some:
                    yield from some
                    at = done = some[-1].behind
                    continue
            if word.plain in HEADS or word.plain == "sub-office":
                found = _around(words, at, done, title_case=title_case)
        found = found or _of_nation(words, at, done)
        if found is None:
            at += 1
            continue
        yield found
        at = done = found.behind


def _of_nation(words: Sequence[Word], at: int, done: int) -> Candidate | None:
    """A ministry written small behind what it is for and whose it is: the Danish foreign ministry."""
    first = at - 1
    while first > done and at - first <= _TELLS and words[first].follows() and (
            words[first].plain in PORTFOLIOS or words[first].plain == "and") and not words[first].is_capital:
        first -= 1
    is_told = words[at].plain == "ministry" and words[at].follows() and 0 <= first < at - 1 and first >= done
    if not is_told or not words[first].is_capital or not nations.is_nation(words[first].bare):
        return None
    return Candidate(first, at + 1, candidate.text(words, first, at + 1), "government", "ministry")


def _is_small(words: Sequence[Word], at: int) -> bool:
    """Whether a noun written small begins a name by what follows: ministry of Home Affairs, office of the Ombudsman."""
    if words[at].plain == "office" and at and words[at].follows() and words[at - 1].is_possessive:
        return words[at - 1].is_capital and words[at - 1].plain in JOINED_POSSESSIVES
    if words[at].is_capital or at + _TELLS >= len(words) or words[at + 1].plain not in ("of", "for") or not (
            words[at + 1].follows() and words[at + 2].follows()):
        return False
    if words[at].plain in ("ministry", "department", "directorate"):
        return words[at + 2].is_capital and country.named(words[at + 2].bare) is None
    return words[at].plain == "office" and words[at + 2].plain == "the" and words[at + _TELLS].is_capital and (
        posts.is_post(words[at + _TELLS]))


_KNOWN: Final = 3  # words of a known name in front of capitals that end it
_TELLS: Final = 3  # words behind such a noun


def _around(words: Sequence[Word], head: int, done: int, *, title_case: bool) -> Candidate | None:
    """The name whose noun is the word `head`, if it is one."""
    word = words[head]
    if _is_of_person(words, head) or _is_inside(words, head):
        return None  # Police Academy: another noun says what it is
    first = front(words, head, done)
    first = next((at for at in range(max(done, first - _KNOWN), first)
                  if any(at + size > first for size, _, _ in known.begins(words, at))), first)  # Save the | Children X
    behind = _behind(words, first, head)
    if (quoted := _quote(words, behind)) > behind and not _is_no_body(words, first, head):
        mark = words[behind].gap.strip()
        name = candidate.text(words, first, quoted) + _CLOSING.get(mark, mark)
        return Candidate(first, quoted, name, _type(words, first, behind, word.plain), word.plain)
    if behind == head + 1 and (named := _named_in_front(words, first, head, done)):
        return named
    if not _says_enough(words, first, head, behind):
        return None
    behind = known.without_person(words, first, head, _without_person(words, head + 1, behind))
    if word.plain in ("embassy", "consulate") and behind == head + 1 < len(words) and words[behind].follows() and (
            country.is_place(words[behind].bare)):
        behind += 1  # British Embassy Bishkek
    is_called = first == head and word.plain in english_called.NOUNS and behind > head + 1
    if title_case and (any(one.plain in naming.DOES for one in words[first + 1:behind]) or (
            is_called and words[head + 1].is_capital)):
        return None  # Agency Opens New Shelter; Shelter Build Update
    is_paper = words[0].plain in PAPERS and words[first - 1].plain in ("of", "the")  # Meeting of the River Commission
    if title_case and not ((first == 0 or is_paper) and behind == len(words)) and not (
            behind > head + 1 and first >= head - 1 and word.plain in ("ministry", "embassy", "department", "office")):
        return None
    if word.plain in SUB_UNITS:
        is_small = word.plain in ("unit", "section", "division")
        nearest = head + (3 if not is_small else 1 if first < head else 2)
        behind = _before_parent(words, behind, nearest, HEADS if is_small else _PARENTS)
    name = candidate.text(words, first, behind)
    return Candidate(first, behind, name, _type(words, first, behind, word.plain), word.plain)


def _is_of_person(words: Sequence[Word], head: int) -> bool:
    """Whether a noun is part of what somebody is, or of a house: Prosecutor X, Head of Mission, Police Station."""
    word, behind = words[head], words[head + 1:head + 2]
    if word.plain in ("prosecutor", "prosecutor's"):
        return not word.is_possessive
    if word.plain == "mission":
        return head > 1 and words[head - 1].plain == "of" and words[head - 2].plain in ("head", "chief", "deputy")
    if word.plain == "university":
        return any(one.follows() and one.plain in ("professor", "lecturer") for one in behind)
    return word.plain == "police" and (
        [one.plain for one in words[head + 2:head + 4]] == ["crime", "commissioner"]
        or any(one.follows() and one.is_capital and one.plain in _OF_POLICE for one in behind))


def _behind(words: Sequence[Word], first: int, head: int) -> int:
    """The number of the word behind what a noun and its tail, or a known name with it, take."""
    word = words[head]
    behind = head + 1 if word.is_possessive else _without_topic(words, first, head)
    behind = max([behind, *(first + size for size, _, name in known.begins(words, first) if size > head - first + 1)])
    if behind == head + 1 < len(words) and words[behind].follows() and word.plain in ("centre", "center", "foundation"):
        behind += next((size for size, body, _ in known.begins(words, behind) if body.type == "NGO"), 0)
        if head + 1 < behind < len(words) and words[behind].follows() and country.named(words[behind].bare):
            behind += 1  # International Center La Strada Moldova
    if behind == head + 1 < len(words) and word.plain == "police" and words[behind].text == "District":
        behind += 1
    if behind == head + 1 and first < head and lands.is_national(words, head):
        behind += 1  # Migrants Rights Centre Ireland
    if behind == head + 1 and word.plain in english_called.NOUNS and not word.is_possessive:
        behind = english_called.end(words, behind)
    if head + 1 < behind < len(words) and words[behind].plain == "in" and words[behind - 1].plain in WITH_PLACE:
        behind = tail(words, behind - 1)  # Council of Europe Office in Yerevan
    return _behind_number(words, head) if behind == head + 1 else behind


def _behind_number(words: Sequence[Word], head: int) -> int:
    """The number of the word behind a noun and the number of a house of its sort: School No. 14, Hospital 3."""
    at = head + 1
    if words[head].plain not in _NUMBERED:
        return at
    is_called = at < len(words) and words[at].plain in ("no", "nr") and words[at].follows()
    number = at + is_called
    has_number = number < len(words) and words[number].text.isdigit() and len(words[number].text) <= _DIGITS and (
        words[number].gap in (" ", " № ", " №", " #") or (is_called and words[number].gap in (". ", ".")))
    return number + 1 if has_number else at


_NUMBERED: Final = word_set("school lyceum gymnasium college hospital clinic kindergarten")
_DIGITS: Final = 3


_OF_POLICE: Final = word_set("station stations officer officers headquarters custody commissioner chief")


def _says_enough(words: Sequence[Word], first: int, head: int, behind: int) -> bool:
    """Whether what stands around a noun makes it a name: the Department is none."""
    noun = words[head].plain
    is_state = noun in _OF_STATES and first == head - 1 and behind == head + 1
    if _is_no_body(words, first, head) or not lands.can_be_borough(words, first, head, behind) or (
            is_state and country.named(words[first].bare) is not None):
        return False  # the Russian Federation
    if noun in HEADS_AT_END and (behind > head + 1 or _goes_on_in_capitals(words, behind) or (
            words[first].gap.strip()[-1:] in ('"', "“", "‘"))):
        return False
    if noun == "presence" and words[first].plain != "osce":
        return False
    if noun in HEADS_OF_LONG and (head - first < _LONG or (behind == head + 1 and (
            words[head - 1].plain == "working" or len({one.plain for one in words[first:head]} - GENERIC) < _LONG))):
        return False
    if noun == "delegation" and not _HAVE_DELEGATIONS & {one.plain for one in words[first:behind]}:
        return False  # that has come to a meeting
    if noun in ("co-ordinator", "coordinator"):  # a person, but for the OSCE Project Co-ordinator, which is an office
        return first == head - 2 and words[head - 1].plain == "project" and words[first].plain == "osce"
    if behind > head + 1 and words[head + 1].plain == "in" and all(one.plain in GENERIC for one in words[first:head]):
        return False  # the Office in Dushanbe, Chief of Mission in Tajikistan, Regional Office in Osh
    if noun == "school" and first == head and any(one.plain == "university" for one in words[behind:behind + _PART]):
        return False  # School of Law, University of Kent
    if behind > head + 1:
        return first < head or noun not in HEADS_ONLY_AFTER or noun in ("union", "network", "school")
    return first < head and (any(one.plain not in GENERIC for one in words[first:head])
                             or noun in ("university", "bank", "assembly", "police", "council"))


def _goes_on_in_capitals(words: Sequence[Word], behind: int) -> bool:
    return behind < len(words) and words[behind].follows("-") and words[behind].is_capital


_OF_STATES: Final = word_set("federation confederation union")
_LONG: Final = 2  # words
_PART: Final = 3  # words behind a school in which its university is named
_HAVE_DELEGATIONS: Final = word_set("eu european union icrc cross ifrc")  # which stay where they are


def _is_no_body(words: Sequence[Word], first: int, head: int) -> bool:
    if words[head].plain in ("centre", "center") and first < head and words[head - 1].plain in HOUSES:
        return True
    return " ".join(one.plain for one in words[first:head + 1]) in NO_BODIES


_BEHIND_KNOWN: Final = word_set("on for against convention conventions treaty protocol")
_CLOSING: Final = {"“": "”", "«": "»", "„": "“", "‘": "’"}


def _quote(words: Sequence[Word], at: int) -> int:
    """The number of the word behind a name in quotes that begins with the word `at`; `at` where none does."""
    if at >= len(words) or words[at].gap not in (' "', " “", " «", " „", " ‘") or words[at - 1].is_possessive:
        return at  # the Fund's "Open Doors"
    for number in range(at + 1, min(len(words), at + 8)):
        if any(mark in words[number].gap for mark in '"”»“’'):
            return number
    return len(words) if len(words) - at < 8 else at


_OPENING: Final = {mark: opening for opening, mark in _CLOSING.items()}


def _named_in_front(words: Sequence[Word], first: int, head: int, done: int) -> Candidate | None:
    """The name whose own part stands in quotes before the noun: "Umut" Crisis Centre."""
    opened = _quote_in_front(words, first, done)
    if opened == first:
        return None
    mark = words[first].gap.strip()
    name = _OPENING.get(mark, mark) + candidate.text(words, opened, head + 1)
    return Candidate(opened, head + 1, name, _type(words, first, head + 1, words[head].plain), words[head].plain)


def _without_topic(words: Sequence[Word], first: int, head: int) -> int:
    """The end of a name that is known as a whole, without what follows it: the Council of Europe, on Migration."""
    behind = _with_city(words, head)
    ends = (at + size for at in (first, head) for size, _, _ in known.begins(words, at))
    whole = next((end for end in ends if end > head), behind)
    return whole if whole < behind and words[whole].plain in _BEHIND_KNOWN else behind


def _quote_in_front(words: Sequence[Word], first: int, done: int) -> int:
    """The number of the first word of a name in quotes that ends before `first`: "Umut" Crisis Centre."""
    if words[first].gap not in ('" ', "” ", "» "):
        return first
    for number in range(first - 1, max(done, first - 5) - 1, -1):
        if words[number].gap.rstrip()[-1:] in ('"', "“", "«"):
            return number
        if not words[number].follows("-"):
            return first
    return first


def _without_person(words: Sequence[Word], first: int, behind: int) -> int:
    """Without a person's name at the end of the tail: Committee on Women Hilolbi Qurbonzoda."""
    last = words[behind - 1]
    if behind - first > 3 and lexicon.SURNAME.search(fold.plain(last.bare)) and words[behind - 2].is_capital and (
            len(last.bare) > 5) and last.plain != "berlin" and last.follows():
        return behind - 2
    if behind - first > 3 and words[behind - 3].is_capital and given.is_given(words[behind - 2]) and (
            last.is_capital and last.follows() and words[behind - 2].follows() and last.plain not in HEADS):
        return behind - 2  # World Union for Safety Ana Bell
    return behind


def _before_parent(words: Sequence[Word], behind: int, nearest: int, parents: Container[str]) -> int:
    """Where a part's name ends and that of its parent begins, from `nearest` on: Department for X | of the Ministry."""
    for at in range(nearest, behind - 1):
        first = at + 2 if words[at + 1].plain == "the" else at + 1
        if words[at].plain == "of" and any(word.plain in parents for word in words[first:min(behind, first + 3)]):
            return at
    return behind


_PARENTS: Final = word_set(
    "ministry government office committee agency department police state service inspectorate commission authority "
    "court university institute")


def _is_inside(words: Sequence[Word], head: int) -> bool:
    """Whether the noun only tells of a further one: Police Academy, Court Service, Commission Secretariat."""
    at = head + 1
    while at < len(words) and at - head < 5 and words[at].follows("-", "/") and words[at].is_capital:
        if words[at - 1].is_possessive and words[at - 1].plain not in JOINED_POSSESSIVES:
            return False
        if words[at].plain in HEADS and words[at].plain != "prosecutor":
            return True
        at += 1
    return False


_WITH_CITY: Final = word_set("university college universiteit universität université universidad università")


def _with_city(words: Sequence[Word], head: int) -> int:
    """The end of a name, behind the city of a university: Queen's University Belfast; behind the name of a force."""
    at = tail(words, head)
    if at == head + 1 and ((words[head].plain in _WITH_CITY and _is_city(words, at)) or (
            english_called.is_of_force(words, head))):
        return at + 1
    return campus.behind(words, head, at)


def _is_city(words: Sequence[Word], at: int) -> bool:
    """Whether a capital behind a university is where it is, rather than who."""
    if at >= len(words) or not words[at].follows():
        return False
    word = words[at]
    return word.is_capital and not word.is_acronym and not word.is_possessive and len(word.text) > 3 and not (
        word.plain in NOT_IN_FRONT or word.plain in HEADS or posts.is_post(word) or given.is_given(word)) and not (
            at + 1 < len(words) and words[at + 1].follows() and words[at + 1].is_capital)


def _type(words: Sequence[Word], first: int, behind: int, head: str) -> str:
    plain = [word.plain for word in words[first:behind]]
    if "embassy" in plain or "consulate" in plain:
        return "embassy"
    if "police" in plain and head in ("academy", "school", "college", "institute"):
        return "training centre"
    if "training" in plain and head in ("centre", "center", "institute"):
        return "training centre"
    if head in ("office", "service") and ("prosecutor's" in plain or "prosecutor" in plain or "police" in plain):
        return "justice and police"
    if (body := known.called(words[first].bare)) and words[first].is_acronym and body.type not in ("government", ""):
        return body.type
    if {"united", "nations"} <= set(plain) or plain[0] in ("un", "unodc", "unhcr", "undp"):
        return "UN agency"
    return HEADS.get(head, "other")
