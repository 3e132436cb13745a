"""What follows the noun of a body's name in English: of the Republic, for Labour, Migration and Employment."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies import known, lands
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import (
    CONNECTORS,
    FIELDS,
    GENERIC,
    HEADS,
    HEADS_OF_LONG,
    JOINED_POSSESSIVES,
    LOCAL_COURTS,
    NOT_IN_FRONT,
    PLURALS,
    PORTFOLIOS,
    REGIONS,
    TAIL_STARTS,
    WITH_PLACE,
)
from seeds.extract.text import country, lexicon
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex


def tail(words: Sequence[Word], head: int) -> int:
    """The number of the word behind the last of the name."""
    at = head + 1
    noun = words[head].plain
    if noun == "commission" and head and words[head - 1].plain == "high":
        noun = "embassy"
    if noun == "court" and head and words[head - 1].plain in LOCAL_COURTS and at + 1 < len(words) and (
            words[at].plain == "in" and words[at + 1].is_capital):
        return at + 2
    if at < len(words) and words[at].follows() and words[at].text == "General":  # of a consulate, a directorate
        at += 1
    if at >= len(words) or not words[at].follows():
        return at
    if at + 1 < len(words) and words[at].plain in ("on", "in") and words[at + 1].plain in _BEGINS_OTHERWISE:
        return at  # the court ... on Friday
    if words[at].plain in _FIGHTING and words[at].is_capital:
        return _follow(words, at, noun)  # Commission Combating Trafficking
    if words[at].plain not in TAIL_STARTS and not (words[at].plain == "in" and noun in WITH_PLACE):
        return at
    if words[at].plain == "in" and noun in ("centre", "center") and not _is_branch(words, head) and not any(
            word.gap.startswith(" (") for word in words[at + 2:at + 3]):
        return at  # Quiet Water Center | in Dubuque
    is_else = words[at].plain == "to" and not _is_purpose(words, at) and noun not in _SENT
    is_where = words[at].plain == "in" and _are_parts_of_land(words, at + 1)
    return at if is_else or is_where else _follow(words, at, noun)


def _is_branch(words: Sequence[Word], head: int) -> bool:
    """Whether a centre is one of several of a body: OSCE Centre in, Regional Training Centre in, the Centre in."""
    before = words[head - 1] if head and words[head].follows() else None
    return before is None or not before.is_capital or before.is_acronym or before.plain in GENERIC or (
        any(one.is_acronym or one.plain in GENERIC for one in words[max(0, head - _NEAR_FRONT):head]))


_NEAR_FRONT: Final = 3  # words in front of a noun


def _follow(words: Sequence[Word], at: int, noun: str) -> int:
    """Behind the last capital that connectors and commas lead to, from a connector on."""
    end = at
    while at < len(words):
        word = words[at]
        ended = at > end - 1 and _is_end(words[at - 1]) and at - 1 >= end - 1 and end == at
        if ended or _is_behind_country(words, at) or _SUM.fullmatch(word.text) or not (
                word.follows("-", " & ") or is_of_saint(words, at) or (
                    word.gap == ", " and _is_of_list(words, at, noun))):
            break
        if word.plain in CONNECTORS and not word.is_capital:
            if not _leads_on(words, at, end, noun):
                break
            at += 1
        elif word.is_capital and word.plain not in _NO_NAMES and not _begins_person(words, at) and not (
                noun in ("ministry", "department") and word.plain in _OFFICIALS and words[at - 1].is_capital):
            at = end = at + 1
        elif at == end and word.plain in REGIONS and words[at - 1].is_capital:
            return at + 1
        elif word.plain in PORTFOLIOS and (noun in _WITH_PORTFOLIO or words[at - 1].plain == "women") and not (
                words[at - 1].is_capital and word.plain in _CRIMES):
            at = end = at + 1  # Committee on preventing violence; Centre for Women's rights
        elif (words[at - 1].plain, word.plain) == ("the", "former") or (
                words[at - 1].plain == "to" and word.plain in _PURPOSES):
            at += 1  # Tribunal for the former Yugoslavia; Commission to fight Smuggling
        else:
            break
    return end


_SUM: Final = regex(r"(?:R|Rs|Ksh|KES|US|USD|NZ|HK|ZAR|EUR|GBP)\d+")  # the Lotteries Commission | for R600 000


def is_of_saint(words: Sequence[Word], at: int) -> bool:
    """Whether a capital stands behind the dot of a saint's title: University of St. Gall."""
    return at > 0 and words[at].gap == ". " and words[at].is_capital and words[at - 1].text in ("St", "Sts", "Ste")


def _is_behind_country(words: Sequence[Word], at: int) -> bool:
    """Whether two capitals behind a body's country are somebody or something else: Bank of Norway | Ola Lind."""
    return words[at - 1].plain != "the" and words[at - 2].plain in ("of", "in", "the") and (
        country.named(words[at - 1].bare) is not None) and at + 1 < len(words) and all(
            one.is_capital and one.follows("-") and one.plain not in HEADS and not one.is_acronym
            for one in words[at:at + 2]) and country.named(words[at].bare) is None


def _is_of_list(words: Sequence[Word], at: int, noun: str) -> bool:
    """Whether a comma in front of a word is of a list within a name, as some nouns have them."""
    if noun not in _LISTED and not (noun in _ABOUT and _are_topics(words, at)) and not any(
            _is_purpose(words, number) for number in range(max(0, at - _NEAR), at)):
        return False
    return _continues_list(words, at)


_NEAR: Final = 8  # words from `to fight` to the last of what is fought
_BEGINS_OTHERWISE: Final = NOT_IN_FRONT - {"the"}
_FIGHTING: Final = word_set("combating combatting countering preventing fighting against")
_CRIMES: Final = word_set("human organized organised domestic drug crime trafficking")  # behind a name that has ended
_SENT: Final = word_set("embassy delegation mission office representation")  # to somewhere
_LISTED: Final = word_set("ministry department committee agency commission office bureau directorate")
_WITH_PORTFOLIO: Final = word_set("ministry department committee commission agency council sub-commission")
_NO_NAMES: Final = word_set("mr mrs ms dr he she it they we i")
_ABOUT: Final = word_set("institute centre center service university academy faculty association union")


def _are_topics(words: Sequence[Word], at: int) -> bool:
    """Whether a list with an `and` is of topics or trades, no names: Labour, Migration and Employment."""
    if _are_trades(words, at):
        return True
    while at < len(words) and words[at].is_capital and words[at].plain in _STUDIES:
        at += 1
    return at + 1 < len(words) and words[at].plain == "and" and words[at + 1].plain in _STUDIES


_STUDIES: Final = FIELDS | word_set("society democracy peace equality refugees dialogue theology ethics reconciliation")


def _are_trades(words: Sequence[Word], at: int) -> bool:
    """Whether a list with an `and` ends with who work: Food, Tobacco and Hotel Workers."""
    joint = next((number for number in range(at, min(len(words), at + _NEAR)) if words[number].plain == "and"), 0)
    behind = words[joint + 1:joint + 1 + _TRADE] if joint else ()
    return any(one.plain in _WHO_WORK and all(word.is_capital for word in behind[:number + 1])
               for number, one in enumerate(behind))


_TRADE: Final = 3  # words behind the `and`
_WHO_WORK: Final = word_set("workers employees makers operators engineers technicians operatives")


def _is_end(word: Word) -> bool:
    """Whether a possessive ends the name: the Ministry of Justice's Department."""
    return word.is_possessive and word.plain not in JOINED_POSSESSIVES


def _leads_on(words: Sequence[Word], at: int, end: int, noun: str) -> bool:
    """Whether the connector numbered `at` is within the name."""
    word = words[at].plain
    if word in ("and", "&"):
        return _continues_and(words, at + 1, noun)
    if word in ("on", "in") and at + 1 < len(words) and words[at + 1].plain in _BEGINS_OTHERWISE:
        return False  # Department of Justice on Monday
    if word == "in" and _are_parts_of_land(words, at + 1):
        return False
    if word == "for" and noun in ("embassy", "consulate", "government", "parliament"):
        return False  # a grant from the Embassy for the Safe Roads project
    if word == "to" and noun in ("government", "parliament", "cabinet"):
        return False  # Programme of the Cabinet of Ministers | to Combat Smuggling
    if word == "with" and words[at - 1].plain == "living":
        return True
    if word in ("with", "from") or (word in ("in", "to", "on") and at > end + 1):
        return False
    return _is_purpose(words, at) or not (
        word in ("in", "to") and end > at - 1 and not _is_in_name(words, at, noun))


def _are_parts_of_land(words: Sequence[Word], at: int) -> bool:
    """Whether several parts of a land stand there, which are where and no name: in the Northern, Savannah and ..."""
    first = at + (at < len(words) and words[at].plain == "the")
    return first + 1 < len(words) and words[first].plain in _SIDES and (
        words[first + 1].gap == ", " or words[first + 1].plain == "and")


_SIDES: Final = word_set("northern southern eastern western central upper lower north south east west")


def _is_purpose(words: Sequence[Word], at: int) -> bool:
    """Whether `to` and a verb with a capital say what a body is there for: Global Fund to Fight AIDS."""
    return words[at].plain == "to" and at + 1 < len(words) and words[at + 1].plain in _PURPOSES and (
        words[at + 1].is_capital or words[at - 1].plain in _WITH_PORTFOLIO)


_PURPOSES: Final = word_set("fight combat end prevent stop monitor protect promote support eliminate abolish counter "
                            "study investigate eradicate")


def _is_in_name(words: Sequence[Word], at: int, noun: str) -> bool:
    """Whether `in X` or `to X` behind a name is still of it: UNODC Office in Tajikistan, Delegation of the EU to X."""
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    if following.plain == "the" and at + 2 < len(words):
        following = words[at + 2]
    if words[at].plain == "in" and following.plain.partition("-")[0] in _IN_WHOM:
        return True
    if words[at].plain == "in" and following.plain in ("field", "sphere", "area") and words[at + 1].plain == "the":
        return True  # State Service for Supervision in the Field of Labour
    return following.is_capital and noun in WITH_PLACE


def _continues_and(words: Sequence[Word], at: int, noun: str) -> bool:
    """Whether what follows `and` is still of the name: Drugs and Crime; not ... and the Ministry of Justice."""
    if at >= len(words):
        return False
    if not words[at].is_capital:
        return words[at].plain in PORTFOLIOS and noun in _WITH_PORTFOLIO
    if words[at].is_acronym or known.called(words[at].bare) or words[at].is_possessive or (
            words[at].plain in lexicon.IN_FRONT_OF_NAMES):
        return False
    if (words[at - _PAIR].plain, words[at].plain) in lands.PAIRS:
        return True
    following = words[at + 1].plain if at + 1 < len(words) and words[at + 1].follows() else ""
    if noun in _WITH_PORTFOLIO and (
            (words[at - _PAIR].plain, words[at].plain) == ("justice", "police") or (
                words[at].plain == "local" and following in _LOCAL_POWERS)):
        return True  # Department of Justice and Police, of the Interior and Local Government
    if words[at].plain in _TOPICS and not (at + 1 < len(words) and words[at + 1].follows() and (
            words[at + 1].is_capital or words[at + 1].plain in TAIL_STARTS)):
        return True  # Centre on Policy and Society
    return not names_a_body(words, at)


_IN_WHOM: Final = word_set("persons human children women europe people")
_PAIR: Final = 2  # words: the one in front of `and` and the one behind it
_LOCAL_POWERS: Final = word_set("government administration self-government development authorities")
_TOPICS: Final = word_set("society partnership movement cooperation co-operation organization organisation service")


def _begins_person(words: Sequence[Word], at: int) -> bool:
    """Whether a post behind a capital is that of somebody named next: Council Against Trafficking | Prosecutor X."""
    return words[at - 1].is_capital and _is_in_front_of_name(words, at) and posts.is_post(words[at]) and (
        words[at + 1].plain not in _OF_OFFICES)


_OFFICIALS: Final = word_set("secretary minister director spokesperson spokesman spokeswoman official officials")
_OF_OFFICES: Final = word_set("general association council union club")


def names_a_body(words: Sequence[Word], at: int) -> bool:
    """Whether the capitals from here on name a body of their own, or a person."""
    if any(size for size, _, _ in known.begins(words, at)):
        return True
    number = at
    while number < len(words) and (number == at or words[number].follows("-")) and words[number].is_capital:
        plain = words[number].plain
        if _names_person(words, number) or _is_post_of(words, number):
            return True
        if plain in _HEADS or plain in ("ngos", "csos") or (plain in _NO_TAILS and not is_crime(words, number)):
            return True
        number += 1
    return False


def _names_person(words: Sequence[Word], at: int) -> bool:
    """Whether a post or a given name stands in front of further capitals: and President X; Attorney General Jeff Y."""
    return _is_in_front_of_name(words, at) and (posts.is_post(words[at]) or given.is_given(words[at]))


def _is_post_of(words: Sequence[Word], at: int) -> bool:
    """Whether a word is what somebody is of a further body: University of X and Vice President | of GRETA."""
    return posts.is_post(words[at]) and at + 1 < len(words) and words[at + 1].plain in ("of", "at") and (
        words[at + 1].follows())


def _is_in_front_of_name(words: Sequence[Word], at: int) -> bool:
    """Whether a word that stands for no several is followed by a capital."""
    return not words[at].plain.endswith("s") and at + 1 < len(words) and words[at + 1].follows("-") and (
        words[at + 1].is_capital)


_HEADS: Final = HEADS.keys() - HEADS_OF_LONG - {"co-ordinator", "coordinator"}
_NO_TAILS: Final = NOT_IN_FRONT | PLURALS.keys()


def is_crime(words: Sequence[Word], at: int) -> bool:
    """Whether a word that tells who held something is of what a body fights: Organised Crime."""
    return words[at].plain in ("organised", "organized") and at + 1 < len(words) and words[at + 1].plain == "crime"


def _continues_list(words: Sequence[Word], at: int) -> bool:
    """Whether a comma is within the name: Labour, Migration and Employment. A later `and` has to end the list."""
    number = at
    while number < len(words) and number - at < 8:
        word = words[number]
        if number > at and not word.follows(", ", " & "):
            return False
        if word.plain in ("and", "&"):
            last = words[number + 1] if number + 1 < len(words) else None
            if last is None or not (number > at or (words[at - 1].is_capital and last.plain in FIELDS)):
                return False  # Gender, Children, and Social Protection; but not: Trade, and Anna Bell
            return last.is_capital and (last.plain in _TOPICS or not (
                last.is_acronym or names_a_body(words, number + 1)))
        if number > at and word.gap == " & ":
            return word.is_capital and not names_a_body(words, number)
        if not word.is_capital or word.is_acronym or word.is_possessive or names_a_body(words, number):
            return False
        number += 1
    return False
