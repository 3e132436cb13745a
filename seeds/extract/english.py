"""Names of bodies in English: a noun that says what it is, with the capitals in front of it and what follows `of`."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from db.search import fold
from seeds.extract import known, lexicon
from seeds.extract.words import Word


class Candidate(NamedTuple):
    """What may be the name of a body: the words it takes, and what it is."""

    first: int  # number of its first word
    behind: int  # number of the word behind its last
    name: str
    type: str  # one of db.kinds.ORGANISATION_TYPES
    head: str  # its noun, plain


def _types(**words: str) -> dict[str, str]:
    return {word: type.replace("_", " ") for type, some in words.items() for word in some.split()}


HEADS: Final = _types(
    government=("ministry department directorate agency committee commission service inspectorate secretariat "
                "administration council office bureau authority chancellery cabinet taskforce board khukumat hukumat"),
    justice_and_police="court prosecutor's prosecutor police militia tribunal gendarmerie constabulary",
    parliament="parliament senate duma majlis assembly",
    embassy="embassy consulate",
    intergovernmental="delegation mission organization organisation",
    NGO=("foundation fund association federation society alliance coalition network charity shelter trust "
         "movement union league confederation"),
    academic="university institute academy college school faculty lyceum gymnasium",
    training_centre="",
    media="",
    private="company ltd llc inc corporation gmbh bank",
    other="centre center unit section division clinic hospital secretariat chamber consortium co-ordinator coordinator")
HEADS_ONLY_AFTER: Final = frozenset("police unit section division court company school board union network "
                                    "co-ordinator coordinator".split())
# of which a name needs something in front: Migration Police, Human Trafficking Section; the Group of States is none.
_SUB_UNITS: Final = frozenset("unit section division department directorate service bureau office".split())
_NO_BODIES: Final = frozenset(("soviet union", "civil society", "silk road", "trade union", "monetary union",
                               "customs union", "law enforcement agency", "customer service", "civil service",
                               "press service", "call center", "call centre", "public service", "community service"))
_PLURALS: Final = {"ministries": "Ministry", "departments": "Department", "committees": "Committee",
                   "universities": "University", "embassies": "Embassy", "agencies": "Agency",
                   "institutes": "Institute", "offices": "Office"}
_WITH_PLACE: Final = frozenset("embassy consulate office mission delegation representation bureau centre center "
                               "co-ordinator coordinator".split())  # ... in Tajikistan
_TAIL_STARTS: Final = frozenset("of for on against to".split())
_REGIONS: Final = frozenset("region oblast province district city area raion county municipality".split())
_CONNECTORS: Final = frozenset("of for and on in to against the & de du des la der für und et with from".split())
_PORTFOLIOS: Final = frozenset("internal foreign affairs justice health education labour labor interior finance "
                               "economy defence defense culture migration employment social protection population "
                               "security national women youth children family religion emergency situations development "
                               "human rights drug drugs control crime organized organised trafficking persons".split())
_NOT_IN_FRONT: Final = frozenset(
    "the a an this that these those in on at of for by from with to and or as but when while since after before during "
    "under its his her their our your both all each every many some several other local national's according following "
    "mr mrs ms dr miss prof professor sir madam mme he she it they we said also however meanwhile today yesterday "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december contact contacts dear tel phone email e-mail fax address website venue "
    "speaker moderator funded supported organised organized hosted implemented led partners partner including "
    "thanks visit about source photo former deputy head director chief minister ambassador chairman chairperson "
    "president's spokesperson representative officer coordinator manager".split())
_JOINED_POSSESSIVES: Final = frozenset("prosecutor general attorney children people women men citizen citizens consumer ombudsman commissioner "
                                       "president worker workers youth migrants lawyers judges girls governor mayor "
                                       "king queen veterans nation nations st father mother bar teachers".split())
_LOCAL_COURTS: Final = frozenset("district regional city county municipal magistrates crown".split())
_GENERIC: Final = frozenset("national state regional local international federal public central main general "
                            "country district city head new".split())


def candidates(words: Sequence[Word], *, title_case: bool = False) -> Iterator[Candidate]:
    """The bodies that the words of one line name, in its order; they do not overlap."""
    done = 0
    at = 0
    while at < len(words):
        found = None
        word = words[at]
        if word.is_capital and at >= done or word.plain == "sub-office":
            if word.plain in _PLURALS:
                some = list(_several(words, at))
                if some:
                    yield from some
                    at = done = some[-1].behind
                    continue
            if word.plain in HEADS or word.plain == "sub-office":
                found = _around(words, at, done, title_case=title_case)
        if found is None:
            at += 1
            continue
        yield found
        at = done = found.behind


def _around(words: Sequence[Word], head: int, done: int, *, title_case: bool) -> Candidate | None:
    """The name whose noun is the word `head`, if it is one."""
    word = words[head]
    if word.plain in ("prosecutor", "prosecutor's") and not word.is_possessive:
        return None
    if head + 1 < len(words) and _is_inside(words, head):
        return None  # Police Academy: another noun says what it is
    first = _front(words, head, done)
    behind = head + 1 if word.is_possessive else _tail(words, head)
    named_in_front = any(one.plain not in _GENERIC for one in words[first:head])
    if behind == head + 1 and (quoted := _quote(words, behind)) > behind:
        text = _text(words, first, quoted)
        mark = words[behind].gap.strip()
        return Candidate(first, quoted, text + _CLOSING.get(mark, mark), _type(words, first, behind, word.plain), word.plain)
    if behind == head + 1 and first == head:
        return None
    if word.plain in HEADS_ONLY_AFTER and first == head and (behind == head + 1 or word.plain not in ("union", "network")):
        return None
    if behind == head + 1 and not named_in_front and not (first < head and word.plain in (
            "university", "bank", "assembly", "police", "council")):
        return None
    if word.plain in ("co-ordinator", "coordinator") and not (first < head and words[head - 1].plain == "project"
                                                             and words[first].is_acronym):
        return None  # a person, but for the OSCE Project Co-ordinator, which is an office
    if " ".join(one.plain for one in words[first:head + 1]) in _NO_BODIES:
        return None
    behind = _without_person(words, head + 1, behind)
    if title_case and not (first == 0 and behind == len(words)) and not (behind > head + 1 and word.plain in ("ministry", "embassy", "department", "office")
                           and first >= head - 1):
        return None
    if word.plain in _SUB_UNITS:
        behind = _before_parent(words, head, behind)
    text = _text(words, first, behind)
    return Candidate(first, behind, text, _type(words, first, behind, word.plain), word.plain)


_CLOSING: Final = {"“": "”", "«": "»", "„": "“", "‘": "’"}


def _quote(words: Sequence[Word], at: int) -> int:
    """The number of the word behind a name in quotes that begins with the word `at`; `at` where none does."""
    if at >= len(words) or words[at].gap not in (' "', " “", " «", " „", " ‘"):
        return at
    for number in range(at + 1, min(len(words), at + 8)):
        if any(mark in words[number].gap for mark in "\"”»“’"):
            return number
    return len(words) if len(words) - at < 8 else at


def _without_person(words: Sequence[Word], first: int, behind: int) -> int:
    """Without a person's name at the end of the tail: Committee on Women Hilolbi Qurbonzoda."""
    last = words[behind - 1]
    if behind - first > 3 and lexicon.SURNAME.search(fold.plain(last.bare)) and words[behind - 2].is_capital and (
            len(last.bare) > 5) and last.plain not in ("berlin",) and last.follows():
        return behind - 2
    return behind


def _before_parent(words: Sequence[Word], head: int, behind: int) -> int:
    """Where a part's name ends and that of its parent begins: Department for X | of the Ministry of Y."""
    for at in range(head + 3, behind - 1):
        if words[at].plain == "of" and (words[at + 1].plain in _PARENTS or (
                words[at + 1].plain == "the" and at + 2 < behind and (words[at + 2].plain in _PARENTS or (
                    at + 3 < behind and words[at + 3].plain == "office")))):
            return at
    return behind


_PARENTS: Final = frozenset("ministry government office committee agency police state".split())


def _is_inside(words: Sequence[Word], head: int) -> bool:
    """Whether the noun only tells of a further one: Police Academy, Court Service, Commission Secretariat."""
    at = head + 1
    while at < len(words) and at - head < 5 and words[at].follows("-", "/") and words[at].is_capital:
        if words[at - 1].is_possessive and words[at - 1].plain not in _JOINED_POSSESSIVES:
            return False
        if words[at].plain in HEADS and words[at].plain != "prosecutor":
            return True
        at += 1
    return False


def _front(words: Sequence[Word], head: int, done: int) -> int:
    """The number of the first word of the name whose noun is the word `head`."""
    at = head
    while at > done:
        word, before = words[at], words[at - 1]
        if before.plain in ("and", "&") and word.follows() and before.follows() and at - 2 >= done and (
                at < head or before.plain == "&") and _joins(words, at - 2):
            at -= 2
            while words[at].gap == ", " and at - 1 >= done and _joins(words, at - 1) and words[at - 1].is_capital and (
                    at < 2 or words[at - 1].follows()):
                at -= 1
            continue
        if not word.follows("-", " – ") or (word.gap == " – ") or not _can_stand_in_front(before):
            break
        if before.is_possessive and before.plain not in _JOINED_POSSESSIVES:
            break
        at -= 1
    while at < head and (words[at].plain in _NOT_IN_FRONT or words[at].text.isdigit()):
        at += 1
    return at


def _can_stand_in_front(word: Word) -> bool:
    return (word.is_capital or (word.text[0].isdigit() and word.text[-1:].isalpha())) and (
        word.plain not in _NOT_IN_FRONT)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether `X and` belongs to the name of what follows: Drugs and Crime Unit, not IOM and Police Academy."""
    word = words[at]
    return (word.is_capital and not word.is_acronym and word.plain not in HEADS and word.plain not in _NOT_IN_FRONT
            and not word.is_possessive and known.called(word.bare) is None)


def _tail(words: Sequence[Word], head: int) -> int:
    """The number of the word behind the last of the name."""
    at = head + 1
    noun = words[head].plain
    if noun == "court" and head and words[head - 1].plain in _LOCAL_COURTS and at + 1 < len(words) and (
            words[at].plain == "in" and words[at + 1].is_capital):
        return at + 2
    if at < len(words) and words[at].follows() and words[at].text == "General":  # of a consulate, a directorate
        at += 1
    if at >= len(words) or not words[at].follows():
        return at
    if words[at].plain not in _TAIL_STARTS and not (words[at].plain == "in" and noun in _WITH_PLACE):
        return at
    if words[at].plain == "to" and noun not in ("embassy", "delegation", "mission", "office", "representation"):
        return at
    return _follow(words, at, noun)


def _follow(words: Sequence[Word], at: int, noun: str) -> int:
    """Behind the last capital that connectors and commas lead to, from a connector on."""
    end = at
    listed = noun in ("ministry", "department", "committee", "agency", "commission", "office", "bureau", "directorate")
    while at < len(words):
        word = words[at]
        if at > end and words[at - 1].is_possessive and words[at - 1].plain not in _JOINED_POSSESSIVES:
            break
        if not word.follows("-", " & ", ", " if listed else " "):
            break
        if word.gap == ", " and not _continues_list(words, at):
            break
        if word.plain in _CONNECTORS and not word.is_capital:
            if word.plain in ("and", "&") and not _continues_and(words, at + 1, noun):
                break
            if word.plain in ("with", "from") or (word.plain in ("in", "to", "on") and at > end + 1):
                break
            if word.plain in ("in", "to") and end > at - 1 and not _is_in_name(words, at, noun):
                break
            at += 1
            continue
        if word.is_capital and word.plain not in ("mr", "mrs", "ms", "dr", "he", "she", "it", "they", "we", "i"):
            at += 1
            end = at
            if word.is_possessive and word.plain not in _JOINED_POSSESSIVES:
                break
            continue
        if at == end and end > 0 and word.plain in _REGIONS and words[at - 1].is_capital:
            return at + 1
        if noun in ("ministry", "department", "committee") and word.plain in _PORTFOLIOS and not word.is_capital:
            at += 1
            end = at
            continue
        break
    return end


def _is_in_name(words: Sequence[Word], at: int, noun: str) -> bool:
    """Whether `in X` or `to X` behind a name is still of it: UNODC Office in Tajikistan, Delegation of the EU to X."""
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    if following.plain == "the" and at + 2 < len(words):
        following = words[at + 2]
    if words[at].plain == "in" and following.plain in ("persons", "human", "children", "women", "europe", "people"):
        return True
    return following.is_capital and noun in _WITH_PLACE


def _continues_and(words: Sequence[Word], at: int, noun: str) -> bool:
    """Whether what follows `and` is still of the name: Drugs and Crime; not ... and the Ministry of Justice."""
    if at >= len(words):
        return False
    if not words[at].is_capital:
        return words[at].plain in _PORTFOLIOS and noun in ("ministry", "department", "committee")
    if words[at].is_acronym or known.called(words[at].bare) or words[at].is_possessive:
        return False
    return not _names_a_body(words, at)


def _names_a_body(words: Sequence[Word], at: int) -> bool:
    """Whether the capitals from here on name a body of their own, or a person."""
    if any(size for size, _, _ in known.begins(words, at)):
        return True
    number = at
    while number < len(words) and (number == at or words[number].follows("-")) and words[number].is_capital:
        if (words[number].plain in HEADS and words[number].plain not in ("co-ordinator", "coordinator")) or words[number].plain in _NOT_IN_FRONT or words[number].plain in _PLURALS:
            return True
        number += 1
    return False


def _continues_list(words: Sequence[Word], at: int) -> bool:
    """Whether a comma is within the name: Labour, Migration and Employment. A later `and` has to end the list."""
    number = at
    while number < len(words) and number - at < 8:
        word = words[number]
        if number > at and not word.follows(", "):
            return False
        if word.plain in ("and", "&"):
            return number > at and number + 1 < len(words) and words[number + 1].is_capital and not (
                words[number + 1].is_acronym or _names_a_body(words, number + 1))
        if not word.is_capital or word.is_acronym or word.is_possessive or _names_a_body(words, number):
            return False
        number += 1
    return False


def _several(words: Sequence[Word], at: int) -> Iterator[Candidate]:
    """Ministries of Justice and of Labour, as a Ministry each."""
    noun = _PLURALS[words[at].plain]
    number = at + 1
    first = at
    while number < len(words) and words[number].follows(", "):
        if words[number].plain in ("and", "of", "the", "for") and not words[number].is_capital:
            number += 1
            continue
        start = number
        while number < len(words) and words[number].is_capital and words[number].follows(
                *([", "] if number == start else [])) and not _names_a_body(words, number):
            number += 1
            if number + 1 < len(words) and words[number].plain == "and" and words[start].plain == "internal":
                break
        if number == start:
            return
        yield Candidate(first, number, f"{noun} of {_text(words, start, number)}", "government", noun.lower())
        first = number


def _text(words: Sequence[Word], first: int, behind: int) -> str:
    """The words as they stand, without the 's of the last one."""
    text = words[first].text if behind > first + 1 else words[first].bare
    for number in range(first + 1, behind):
        text += words[number].gap + (words[number].text if number < behind - 1 else words[number].bare)
    return " ".join(text.split())


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
