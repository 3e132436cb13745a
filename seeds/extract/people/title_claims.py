"""Of what a title says that somebody is, where it names no body: of its own, of another's, of a part, or of any."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import learnt, russian_bodies
from seeds.extract.names import posts, title_sense
from seeds.extract.names.english_words import SUB_UNITS
from seeds.extract.people import split_off, titled
from seeds.extract.text.words import word_set, words
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Body
    from seeds.extract.people.person import Person

_PARTS: Final = ("отдел", "управление", "департамент", "сектор", "секция", "служба", "отделение")
_TERRITORIAL: Final = regex(r"(?i)\b(?:област|городск|районн|республиканск|regional|provincial|municipal|"
                            r"district)")


def is_told(person: "Person") -> bool:
    """Whether a title tells by itself of what it is, so that only a list can say of which body."""
    return title_sense.is_complete(person.position)


def is_of_another(person: "Person") -> bool:
    """Whether a title is of something that it says, which no body named before can be."""
    return _is_of_another(person.position)


@lru_cache(maxsize=4_096)  # asked of each body for everybody
def _is_of_another(title: str) -> bool:
    return title_sense.is_complete(title) or _names_its_own(title) or _names_another(title) or (
        _CLERGY.fullmatch(title) is not None)


_CLERGY: Final = regex(  # who are so called wherever they are
    r"(?i)(?:arch)?bishop|father|sister|brother|mother|rev(?:erend)?\.?|fr\.?|deacon|vicar|imam|"
    r"rabbi|pastor|canon|отец|сестра|матушка|"
    r"(?:архи)?епископ|имам|муфтий|раввин|пастор|(?:прото)?иерей")


def is_of_nobody(person: "Person") -> bool:
    """Whether a title says that somebody is of no body, or of one that is not told: independent expert, blogger."""
    return _INDEPENDENT.search(person.position) is not None


_INDEPENDENT: Final = regex(
    r"(?i)\b(?:independent|freelance\w*|self-employed|retired|emeritus|(?:photo-?)?journalist|blogger|novelist|"
    r"author of|film-?maker|celebrity|независим\w+|внештатн\w+|фрилансер\w*|(?:фото)?журналист\w*|блог[еэ]р\w*|"
    r"писател\w+|в отставке|пенсионер\w*|мустақил|тәуелсіз|көз карандысыз|mustaqil)\b"
    r"(?!\s(?:commissioner|monitor|reviewer|chair|trustee))")


def is_clergy(person: "Person") -> bool:
    """Whether somebody is only called as those of a church are wherever they speak."""
    return _CLERGY.fullmatch(person.position) is not None


def is_envoy_elsewhere(person: "Person", body: "Body") -> bool:
    """Whether somebody is sent by a state, so that a body is not theirs that is of none: Ambassador of Norway."""
    return _is_envoy(person.position) and not (body.type in _OF_STATES or any(map(_SENDS.search, body.names)))


@lru_cache(maxsize=1_024)  # a title is asked about for each body
def _is_envoy(title: str) -> bool:
    return _ENVOY.match(title) is not None


_ENVOY: Final = regex(r"(?i)(?:the\s|[\w’'-]+\s){0,2}?(?:(?:deputy\s)?ambassador|consul(?:[-\s]general)?|посол|"
                      r"(?:генеральный\s)?консул)\b")
_OF_STATES: Final = frozenset(("government", "intergovernmental"))
_SENDS: Final = regex(r"(?i)\b(?:embass|mission|delegation|consulate|ministry|посольств|консульств|мисси|"
                      r"представительств|министерств)")


def _names_its_own(title: str) -> bool:
    """Whether a title says of what it is, in capitals that are no field of work: Bishop of Truro; head of the Foyer."""
    if _names_part(title):
        return False
    if _OF_ITS_OWN.search(title) or _OF_SMALL.search(title):
        return True
    own = _OF_CAPITALS.search(title)
    return own is not None and not learnt.names_topic(words(own["name"]))


_OF_ITS_OWN: Final = regex(r"\s(?:of|for|at)\sthe\s[A-Z]|\s(?:проекта|программы|кампании|курса)\s[«\"]")
_OF_SMALL: Final = regex(  # secretary of expatriates' welfare ministry
    r"\s(?:of|at|in)\s(?:the\s)?(?!(?:local|regional|our|same)\s)[\w’'-]+(?:\s[\w’'-]+){0,3}\s"
    r"(?:ministry|department|commission|council|court|police|agency|university|parliament|senate|embassy|mission)$")
_OF_CAPITALS: Final = regex(r"\s(?:of|at)\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)$")


def names_another(person: "Person") -> bool:
    """Whether a title is of a body that it does not name, by a noun that may be a whole's: директор приюта."""
    return _names_another(person.position)


@lru_cache(maxsize=4_096)
def _names_another(title: str) -> bool:
    return any(noun not in _PARTS for word in words(title)[1:]
               if (noun := russian_bodies.noun_of(word)) and not word.is_capital)


def speaks_of_another(person: "Person", body: "Body") -> bool:
    """Whether a title has a noun of bodies, of no part of one, that a body's names have not: директор приюта."""
    nouns = _nouns(person.position)
    return bool(nouns) and not any(noun in titled.nouns(name) for noun in nouns for name in body.names)


@lru_cache(maxsize=4_096)
def _nouns(title: str) -> frozenset[str]:
    """The nouns of bodies, of no part of one, that a title has; they are asked for again for every body of a page."""
    return frozenset(noun for word in words(title)[1:] if not posts.is_post(word) and (
        noun := titled.noun_of(word)) and not (
            noun in _PARTS or noun in SUB_UNITS or noun in _ANY or split_off.TURKIC_PART.match(word.plain)))


_ANY: Final = word_set(  # which stand for a body whatever it is called
    "organisation organization agency services group network charity body institution house team committee board "
    "council office faculty shelter refuge hostel clinic hotline helpline school secretariat "
    "организация объединение общество ведомство учреждение фонд группа комитет совет миссия представительство "
    "приют убежище клиника секретариат аппарат")


def names_part(person: "Person") -> bool:
    """Whether a title is of a part that does not say of what: Head of the Legal Department, начальник отдела."""
    return _names_part(person.position)


@lru_cache(maxsize=4_096)
def _names_part(title: str) -> bool:
    return not _TERRITORIAL.search(title) and any(
        word.plain in SUB_UNITS or russian_bodies.noun_of(word) in _PARTS for word in words(title))
