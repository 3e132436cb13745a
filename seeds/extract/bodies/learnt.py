"""Bodies that no noun gives away, learnt from what the page says around their names, before people are looked for.

Somebody works `at Tidewatch` or `with Anchorhold`; `Areguni, an association` and `the Nomad Child organisation` say
what they are; learnt_lists.py tells what lists of people name. Once a name is learnt so, it is the body's wherever it
stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import blocks, directory, learnt_lists, no_bodies, said_shapes, tied
from seeds.extract.names import given, name_words, posts
from seeds.extract.names.english_words import HEADS, NOT_IN_FRONT, PAPERS, PARTS, TOPICS, UNDERTAKINGS
from seeds.extract.text import country, lexicon, neighbouring
from seeds.extract.text.words import Word, standing, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_TOPIC: Final = 6  # words of what somebody is responsible for: head of communication and training at
_LEAST: Final = 4  # letters of a name of one word
_AT: Final = word_set("at with")
_IN_TOPIC: Final = word_set("of for and the in on & to")
_OF_WHOLE: Final = regex(  # who leads a body or speaks for it, and for no part of its work
    r"(?i)(?:chief executive(?: officer)?|executive director|managing director|\bceo|(?:co-?)?founder|co-?director|"
    r"spokes(?:man|woman|person)|trustee|patron|volunteer|campaigner|general secretary) of (?:the )?$")
_BEFORE_OF: Final = 40  # characters
_GOES_ON: Final = word_set(  # behind a name that has ended
    "and who which that in on for from to by has had have is was were are said says told adds added will would as at "
    "since until during but or then")
_SURNAME: Final = regex(r"(?:[oe]v|[oe]va|enko|chuk|yan|sk[iy]|zoda)$")  # of whom somebody met with


def names_topic(words: Sequence[Word]) -> bool:
    """Whether capitals behind `head of` are what somebody is responsible for, and no body: Human Resources, Policy."""
    own = words[:-1] if len(words) > 1 and words[-1].plain == "community" else words  # the Emmaus Community
    return any(word.plain in TOPICS for word in own)


def is_of_people(own: Sequence[Word]) -> bool:
    """Whether a name says who stands for something: Lawyers for Justice, Women Without Chains."""
    return len(own) >= _LEAST_OF_PEOPLE and own[1].plain in ("for", "against", "without", "united") and (
        posts.is_plural(own[0]) or own[0].plain in _PEOPLE)


_LEAST_OF_PEOPLE: Final = 3  # words
_PEOPLE: Final = word_set(
    "women men youth people parents mothers fathers families children students citizens neighbours neighbors doctors "
    "nurses workers farmers artists truckers survivors volunteers believers churches businesses hotels airlines")


def add_bodies(scene: "Scene") -> None:
    """Add the bodies that a page tells of, wherever their names stand."""
    small = {word.plain for word in scene.page.words.all if word.text.islower()}
    found: list[Sequence[Word]] = [*_letterhead(scene), *_headed(scene)]
    sure: list[Sequence[Word]] = []
    for unit in scene.units:
        for start, end in unit.cells:
            words = scene.page.words.within(start, end)
            found += [*_worked_at(scene, words), *_led(scene, start, end)]
            for group, own in _said_to_be(scene, start, end):
                if group == "sure" and _is_else(scene, start, end, own):
                    continue
                is_placed = len(own) == 1 and _PLACED.search(scene.text, start, own[0].start)
                (sure if group == "sure" and not is_placed else found).append(own)
    found += [*learnt_lists.find(scene), *directory.find(scene)]
    for own, is_sure in (*((own, True) for own in sure), *((own, False) for own in found)):
        if (_can_be(own, small) or (is_sure and _is_called(own, small))) and not _is_taken(scene, own):
            add(scene, scene.page.words.said(own))
    for own in blocks.find(scene):
        if not _is_taken(scene, own):
            add(scene, scene.page.words.said(own))


def _letterhead(scene: "Scene") -> Iterator[Sequence[Word]]:
    """The first line of a letter, over where the sender can be written to or called."""
    if scene.page.language in neighbouring.LANGUAGES:
        return  # where a noun tells
    first = next((unit for unit in scene.units if not _HEADER.match(scene.words_of(unit))), None)
    if first is None or first.kind not in ("heading", "line"):
        return
    at = scene.number_of(first.start)
    below = scene.units[at + 1:at + 1 + _HEAD]
    words = scene.page.words.within(first.start, first.end)
    if words and words[0].plain in PAPERS | UNDERTAKINGS:
        return
    if any(scene.channels_in(unit.start, unit.end) or _ADDRESS.search(scene.words_of(unit)) for unit in below
           if unit.kind != "prose") and len(words) >= _HEAD and learnt_lists.capitals(words, 0) == words and not any(
               posts.is_post(word) or (word.plain in posts.NOT_PASSED and word.plain != "for") for word in words):
        yield words


def _headed(scene: "Scene") -> Iterator[Sequence[Word]]:
    """What a heading only names, or is about, and the line below begins with: Hestian / Hestian supports women."""
    for unit, below in pairwise(scene.units):
        words = scene.page.words.within(unit.start, unit.end)
        if unit.kind in ("heading", "line") and words and words[0].plain == "about":
            words = words[2 if len(words) > 1 and words[1].plain == "the" else 1:]
        elif unit.kind != "heading":
            continue
        if 0 < len(words) < _LONG and learnt_lists.capitals(words, 0) == words:
            name = scene.text[words[0].start:words[-1].name_end]
            lead = _LEAD.match(scene.text, below.start)
            begins = (at for at in (lead.end(), lead.start("the")) if scene.text.startswith(name, at)) if lead else ()
            if any(_SENTENCE.match(scene.text, at + len(name)) for at in begins):
                yield words


_LEAD: Final = regex(r"\W{0,3}(?P<the>(?:The\s)?)")
_SENTENCE: Final = regex(r"[»”\"]?\s(?!and\b|и\b)[^\W\d_A-ZА-Я]")


def _is_else(scene: "Scene", start: int, end: int, own: Sequence[Word]) -> bool:
    """Whether what is led by somebody is no body: a film, a ship, an operation, or where people were held."""
    if not own:
        return True
    before, behind = scene.text[start:own[0].start], scene.text[own[-1].end:end]
    said = re.split(r"[.!?]\s", before)[-1] + re.split(r"[.!?]\s", behind)[0]
    return own[0].plain in _THINGS or _OF_THINGS.search(before) is not None or _CRIME.search(said) is not None


_THINGS: Final = word_set(
    "operation project programme program campaign hotel bar club nightclub cafe restaurant vessel ship boat mv film "
    "festival conference workshop week day night street road lake camp")
_OF_THINGS: Final = regex(
    r"(?i)\b(?:film|documentary|play|novel|book|song|show|series|exhibition|concert|vessel|ship|boat|trawler|tanker|hotel|"
    r"bar|club|nightclub|restaurant|operation|project|programme|program|campaign|course)\s[«“\"]?$")
_CRIME: Final = regex(
    r"(?i)\b(?:arrest\w*|wanted|charged|sentenced|convicted|jailed|detained|accused|suspect\w*|brothel\w*|traffickers?|gang|"
    r"fake|sham|an?\s(?:[\w-]+\s){0,2}(?:project|programme|film|campaign|festival|course))\b")
_PLACED: Final = regex(r"\b(?:[Ii]n|[Aa]t|near|from|of|to)\s$")  # in front of where something is
_LONG: Final = 6  # words of a heading that says more than a name
_HEAD: Final = 3  # lines of a letterhead below the name
_HEADER: Final = regex(r"[A-Z][\w-]+:\s")  # of an e-mail
_ADDRESS: Final = regex(r"(?i)\bp\.?\s?o\.?\s?box\b|\b(?:street|road|avenue|lane|square)\b|\btel\b")


def _worked_at(scene: "Scene", words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """What stands behind a post and `at` or `with`, or behind who leads a body and `of`."""
    for at, word in enumerate(words):
        if word.plain == "of" and _OF_WHOLE.search(
                scene.text[max(words[0].start, word.start - _BEFORE_OF):word.end] + " "):
            yield learnt_lists.capitals(words, at + 1)
        if not posts.is_post(word):
            continue
        yield _served(words, at)
        for number in range(at + 1, min(len(words), at + 2 + _TOPIC)):
            one = words[number]
            if not one.follows(" & ", "-"):
                break
            if one.plain in _AT or (one.plain == "of" and _names_task(words[at + 1:number])):
                if number + 1 < len(words) and words[number + 1].follows():
                    yield _ended(learnt_lists.capitals(words, number + 1), words)
                break
            if number == at + 1 and one.plain not in _IN_TOPIC and not one.is_capital:
                break
            if one.plain not in _IN_TOPIC and (one.plain in posts.NOT_PASSED or one.plain.endswith("ed")):
                break


_OF_PLACES: Final = word_set(  # who rule a place or speak for it
    "mayor governor minister ministers ambassador president vice-president premier commissioner consul senator envoy "
    "representative sheriff prefect member executive associate justice chief marshal")


def _served(words: Sequence[Word], at: int) -> Sequence[Word]:
    """What somebody of a post that is of no place serves by name: psychologist of La Ribera."""
    is_of = words[at].plain not in _OF_PLACES and at + 1 < len(words) and words[at + 1].plain == "of"
    own = learnt_lists.capitals(words, at + 2) if is_of and words[at + 1].follows() else ()
    behind = words[at + 2 + len(own):at + 2 + len(own) + _KIND] if own else ()
    is_enough = len(own) > 1 or words[at].plain in _OF_BODIES
    return _ended(own, words) if is_enough and not names_topic(own) and not any(
        word.plain in UNDERTAKINGS for word in behind) else ()


_OF_BODIES: Final = word_set(  # who are hardly of a place: director of Threshold
    "director co-director founder co-founder coordinator co-ordinator caseworker trustee spokesperson spokeswoman "
    "spokesman auditor psychologist lawyer organiser organizer")
_KIND: Final = 4  # words that may say what something is: a project


def _names_task(between: Sequence[Word]) -> bool:
    """Whether what stands between a post and `of` is what it is for: head of survivor services of; no Order of."""
    return len(between) > 1 and not any(map(posts.is_post, between)) and (
        names_topic(between) or not any(word.is_capital for word in between))


def _ended(own: Sequence[Word], words: Sequence[Word]) -> Sequence[Word]:
    """A name if it has ended where it stands: at Tidewatch, and; but not with Arabic books."""
    if not own or own[-1].is_possessive:
        return own
    at = bisect_right(words, own[-1].start, key=lambda word: word.start)
    behind = words[at] if at < len(words) else None
    return own if behind is None or not behind.follows() or behind.plain in _GOES_ON else ()


def _led(scene: "Scene", start: int, end: int) -> Iterator[Sequence[Word]]:
    """What somebody leads or serves by name; a single word only in capitals, or if it stands elsewhere too."""
    for match in said_shapes.LED.finditer(scene.text, start, end):
        own = scene.page.words.within(*match.span("name"))
        is_capitals = len(own) == 1 and own[0].is_acronym and len(own[0].bare) >= _LEAST
        is_enough = len(own) > 1 or is_capitals or len(list(standing(match["name"], scene.text))) > 1
        if is_enough and (is_of_people(own) or not names_topic(own)):
            yield own


def _said_to_be(scene: "Scene", start: int, end: int) -> Iterator[tuple[str, Sequence[Word]]]:
    """What the text says is an association, a charity, a union ...; `sure`, of what can be nothing else."""
    for shape in said_shapes.SAID if said_shapes.LETTER.search(scene.text, start, end) else ():
        for match in shape.finditer(scene.text, start, end):
            group = match.lastgroup or "name"
            yield group, scene.page.words.within(*match.span(group))


def _is_called(own: Sequence[Word], small: set[str]) -> bool:
    """Whether some words that the text says are a body's name are no person's, post's or place's, nor common ones."""
    if not own or own[0].plain in NOT_IN_FRONT or own[-1].plain in UNDERTAKINGS | PARTS:
        return False
    text = " ".join(word.bare for word in own)
    is_person = given.is_given(own[0]) and len(own) <= _FULL and not own[-1].text[0].isdigit()
    return not (is_person or any(map(posts.is_post, own)) or any(map(posts.is_rank, own)) or country.is_place(text)
                or country.named(text) or (len(own) == 1 and (own[0].plain in small or len(own[0].bare) < _LEAST))
                or all(word.plain in HEADS or word.plain in NOT_IN_FRONT for word in own))


_FULL: Final = 3  # words of a person's name


def _can_be(own: Sequence[Word], small: set[str]) -> bool:
    """Whether some words can be the name of a body: no place, person, post or common word."""
    if not own or posts.is_rank(own[0]) or own[-1].plain in UNDERTAKINGS | PARTS or own[0].plain in NOT_IN_FRONT or (
            own[0].plain.endswith(("-based", "-led", "-run", "-funded"))):
        return False
    if len(own) > 1 and (all(word.plain in TOPICS for word in own if word.is_capital) or any(
            given.is_given(word) and behind.is_capital and behind.plain not in HEADS
            for word, behind in pairwise(own[1:]))):
        return False  # Deputy Director, Labour Relations; Director of Border Intelligence James R. ...
    if is_of_people(own):
        return True
    if len(own) > 1 or own[0].is_acronym:
        return tied.can_be_new(own) and not (all(word.plain in small for word in own) or name_words.is_surname(own[-1]))
    word = own[0]
    return len(word.bare) >= _LEAST and not (
        word.plain in small or word.plain in lexicon.NO_NAMES or word.plain in HEADS or posts.is_post(word)
        or given.is_given(word) or _SURNAME.search(word.plain) or country.is_place(word.bare)
        or country.named(word.bare))


def _is_taken(scene: "Scene", own: Sequence[Word]) -> bool:
    return any(scene.bodies.at(word.start) for word in own)


def add(scene: "Scene", name: str) -> None:
    """A body wherever its name stands by itself."""
    for start, end in standing(name, scene.text) if not no_bodies.is_region(name) else ():
        if scene.bodies.within(start, end) or scene.bodies.at(start) or _is_part(scene, start, end):
            continue
        acronym = _ACRONYM.match(scene.text, end)
        is_own = acronym is not None and "".join(word[0] for word in name.split() if word[0].isupper()) == acronym[1]
        body = scene.bodies.add(start, acronym.end() if acronym and is_own else end, name).body
        if acronym and is_own and not body.acronym:
            body.acronym = acronym[1]
            add(scene, acronym[1])


_ACRONYM: Final = regex(r"\s\(([A-Z]{2,8})\)")


def _is_part(scene: "Scene", start: int, end: int) -> bool:
    """Whether a name stands within further capitals: Tidewatch House; but not in front of a post, or in capitals."""
    words = scene.page.words
    at, behind = words.behind(start), words.behind(end)
    if scene.page.paragraph_at(start).kind == "furniture":
        return True
    before, after = words.all[at - 1] if at else None, words.all[behind] if behind < len(words.all) else None
    if before and before.is_capital and at < len(words.all) and words.all[at].follows("-") and not (
            posts.is_post(before) or before.plain in NOT_IN_FRONT):
        return True
    is_owner = scene.text[end:end + 1] in ("'", "’")  # Unlocked's UK Programme Lead
    return bool(after and after.is_capital and after.follows("-") and not is_owner and not (
        posts.is_post(after) or after.plain in lexicon.BEFORE_POST))
