"""What stands in front of the noun of a body's name in English: Drugs and Crime Unit, Trafficking in Persons Office."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies import known, lands
from seeds.extract.bodies.english_tail import is_crime, is_of_saint
from seeds.extract.names import posts
from seeds.extract.names.english_words import HEADS, HEADS_AT_END, JOINED_POSSESSIVES, NOT_IN_FRONT, TOPICS
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_OF_TOWNS: Final = word_set("police department office division")
_COMPANIES: Final = word_set("inc ltd llc plc llp limited incorporated corp")


_CRIME: Final = 3  # words
_FEW: Final = 2  # words in front of a noun
_AND: Final = 2  # words: `and`, and the one in front of it
_LEADERS: Final = word_set("president chairman chairwoman chairperson chair ceo founder secretary spokesperson")
_CRIMES: Final = word_set("trafficking anti-trafficking counter-trafficking smuggling anti-smuggling")
_VICTIMS: Final = word_set("persons beings migrants people children women")


def _is_crime_against(three: Sequence[Word]) -> bool:
    """Whether three words are a crime, or a freedom, as names have it in front: Trafficking in Persons."""
    crime, joint, victims = three
    is_freedom = crime.text == "Freedom" and joint.plain == "of"  # of Information, of Expression
    return crime.is_capital and (is_freedom or crime.plain in _CRIMES) and joint.plain in ("in", "of") and (
        victims.is_capital and (is_freedom or victims.plain in _VICTIMS) and joint.follows() and victims.follows())


def front(words: Sequence[Word], head: int, done: int) -> int:
    """The number of the first word of the name whose noun is the word `head`."""
    at, joint = head, 0
    if words[head].plain in _COMPANIES and words[head].gap == ", " and head > done and words[head - 1].is_capital:
        at -= 1  # TurnAround, Inc.
    while at > done:
        word, before = words[at], words[at - 1]
        if further := _phrase_in_front(words, at, head, done):
            at -= further
            continue
        if word.gap == " & " and _joins(words, at - 1) and before.plain not in NOT_IN_FRONT:
            at -= 1
            continue
        if len(before.text) == 1 and word.gap == ". " and at - 1 > done and before.is_capital and (
                words[at - 2].is_capital and before.follows()):
            at -= 2  # Ben F. Noor Policy Center
            continue
        if before.plain == "and" and word.follows() and before.follows() and at - 2 >= done and (
                at < head) and words[head].plain not in HEADS_AT_END and _joins(words, at - 2):
            if joint and words[at - 2].plain not in TOPICS:
                # Alcohol and Tobacco Control and | State Police: two of a list
                at = joint
                break
            at, joint = _before_and(words, at - 2, done), at
            continue
        if not word.follows("-", " – ") or (word.gap == " – ") or not (
                _can_stand_in_front(before) or (before.is_capital and (
                    is_crime(words, at - 1) or _is_of_place(words, at - 1)))):
            break
        if before.is_possessive and before.plain not in JOINED_POSSESSIVES:
            break
        at -= 1
    return _without_lead(words, at, head, done)


def _phrase_in_front(words: Sequence[Word], at: int, head: int, done: int) -> int:
    """How many words in front of one are a phrase that names have as a whole: a crime, a land, a saint."""
    if is_of_saint(words, at) and at - 1 >= done:
        return 1
    if at - _AND >= done and words[at - 1].plain == "and" and (words[at - _AND].plain, words[at].plain) in lands.PAIRS:
        return _AND
    before = words[at - _CRIME:at] if at - _CRIME >= done and words[at].follows() else ()
    if words[head].plain in _OF_TOWNS and (town := lands.of_state(words, at, done)):
        return town
    is_phrase = len(before) == _CRIME and (
        _is_crime_against(before) or [one.plain for one in before] == ["states", "of", "america"])
    return _CRIME if is_phrase else 0  # Trafficking in Persons Office, United States of America Embassy


def _before_and(words: Sequence[Word], at: int, done: int) -> int:
    """The first word of what an `and` joins, which ends with the word `at`: a crime, or a list."""
    if at - 2 >= done and _is_crime_against(words[at - 2:at + 1]):
        return at - 2
    while words[at].gap == ", " and at - 1 >= done and _joins(words, at - 1) and words[at - 1].is_capital and (
            at < 2 or words[at - 1].follows()):
        at -= 1
    return at


def _without_lead(words: Sequence[Word], at: int, head: int, done: int) -> int:
    """The first word without posts and articles in front; but with the one of a Chief Directorate."""
    while at < head and (words[at].plain in NOT_IN_FRONT or words[at].text.isdigit() or (
            words[at].plain in _LEADERS and not words[at].is_possessive and head - at > _FEW)):
        at += 1
    if words[head].plain in ("ministry", "department") and head > at and posts.is_post(words[head - 1]) and (
            words[head].follows() and not words[head - 1].is_possessive):
        return head  # Permanent Secretary | Ministry of Justice
    is_chief = at > done and words[at - 1].plain == "chief" and words[head].plain in ("directorate", "department")
    return at - 1 if is_chief and at == head and words[head].follows() else at


def _can_stand_in_front(word: Word) -> bool:
    return (word.is_capital or (word.text[0].isdigit() and word.text[-1:].isalpha())) and (
        word.plain not in NOT_IN_FRONT) and not _CYRILLIC.match(word.text)


_CYRILLIC: Final = regex("[А-Яа-яЁёӘҒҚҢӨҰҮҺІЎҲӢӮҶ]")


def _is_of_place(words: Sequence[Word], at: int) -> bool:
    """Whether what else begins no name stands behind the name of a place: Nghe An Centre, Vlora Local Directorate."""
    return words[at].text in ("An", "Local") and at > 0 and words[at].follows() and words[at - 1].is_capital


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether `X and` belongs to the name of what follows: Drugs and Crime Unit, not IOM and Police Academy."""
    word = words[at]
    if any(size > 1 and body.type == "NGO" and first + size <= at + 1 for first in range(max(0, at - _NEAR), at + 1)
           for size, body, _ in known.begins(words, first)):
        return False  # Save the Children Albania and | Relief Services
    if any(known.called(" ".join(one.bare for one in words[first:at + 1])) for first in range(max(0, at - 3), at)):
        return False
    return (word.is_capital and not word.is_acronym and word.plain not in HEADS and word.plain not in NOT_IN_FRONT
            and not word.is_possessive and known.called(word.bare) is None and not _ends_person(words, at)
            and not (_FOREIGN.search(word.bare) and (at == 0 or not words[at - 1].is_capital)))


_NEAR: Final = 6  # words in front of an `and`
_FOREIGN: Final = regex(r"[a-z][A-Z]|[iou]$")  # which is no topic: LaStrada and | National Coalition


def _ends_person(words: Sequence[Word], at: int) -> bool:
    """Whether a post stands in the capitals in front of one: Prosecutor Simon Holm and | National Union."""
    while at > 0 and words[at].follows("-") and words[at - 1].is_capital:
        at -= 1
        if posts.is_post(words[at]):
            return True
    return False
