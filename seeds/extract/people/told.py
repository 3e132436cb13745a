"""The people that lines, prose and rows name, with what is said of each beside the name."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise
from typing import Final

from db.search import fold
from seeds.extract.bodies import (
    domains,
    entries,
    learnt,
    learnt_latin,
    learnt_quoted,
    learnt_small,
    mastheads,
    whose,
)
from seeds.extract.bodies.bodies import Mention
from seeds.extract.names import given, nominatives, posts, title_sense, turkic_names
from seeds.extract.names.people import Name
from seeds.extract.people import (
    above,
    among,
    broken,
    by_given,
    cards,
    in_cells,
    introduced,
    lives,
    named,
    otherwise,
    parted,
    reaching,
    rows,
    signed,
    single,
    slots,
    surnames,
    tagged,
    together,
    turned,
)
from seeds.extract.people.named import Named
from seeds.extract.people.person import Person
from seeds.extract.people.role import Role
from seeds.extract.people.scene import Scene
from seeds.extract.text import russian, saying, turkic_cases
from seeds.extract.text.units import Unit
from seeds.extract.text.words import Word
from seeds.read.document import Span
from seeds.regex import regex

_SALUTATION: Final = regex(
    r"(?i)\b(?:dear|уважаем\w+|hurmatli|ҳурматли|муҳтарама?|құрметті|урматтуу|здравствуйте,?)\s*$")
_CALLED_AFTER: Final = regex(r"\s(?:атындағы|атындагы|номидаги|nomidagi)(?!\w)")  # behind whom something is
_MENTIONED: Final = regex(  # in the middle of a sentence: Президенти кишвар муҳтарам X
    r"\w\s(?:ҳурматли|hurmatli|муҳтарама?|құрметті|урматтуу)\s*$")
_ADDRESSED: Final = 5  # people before a salutation who may be meant
_ALONE: Final = regex(r"(?:\s\((?:she|he|they)/[a-z/]{3,12}\))?"
                    r"(?:\s(?:ханым|мырза|айым|хоним|xonim|жаноб|janob)\w{0,3})?"
                    rf"(?:,?\s{saying.POST_NOMINALS})*"
                    r"[\s.,:;()–—-]*(?:M(?:s|r|rs)\.?)?[\s.,:;()–—-]*")


def find(scene: Scene) -> None:
    """Add the people of all units to the scene."""
    mastheads.add_bodies(scene)
    domains.add_bodies(scene)
    learnt.add_bodies(scene)
    learnt_quoted.add_bodies(scene)
    learnt_latin.add_bodies(scene)
    learnt_small.add_bodies(scene)
    scene.whose = whose.find(scene)
    parted.part(scene)
    otherwise.of_headers(scene)
    by_unit = _names(scene)
    slots.learn(scene, by_unit)
    cards.learn(scene, by_unit)
    more = tagged.find(scene, by_unit)  # once it is known what of lists is a body
    _add_words(scene, [one for _, one in more])
    _take_names(scene, by_unit, more)
    for unit in scene.units:
        some = by_unit[unit.number]
        for name, words in [one for one in some if named.is_of_address(scene, unit, one[0]) or (
                named.calls_place(one[0]) and not _is_titled(*one)) or _CALLED_AFTER.match(
                    scene.text, one[0].end) or one[0].start in scene.lettered]:
            some.remove((name, words))
            scene.drop_name(words[name.first:name.behind])
    if scene.page.language == "ru":
        by_unit = {number: named.without_owners(scene, names) for number, names in by_unit.items()}
    header: tuple[str, ...] = ()
    header_at: Sequence[Span] = ()
    for number, unit in enumerate(scene.units):
        own = rows.header(scene.page, unit, header, by_unit[unit.number]) if unit.kind == "row" else ()
        if own or unit.kind == "prose" or (unit.kind == "line" and len(scene.words_of(unit)) >= 60):
            header, header_at = own, unit.cells if own else ()
        header = scene.columns.get(number, header)
        if not own:
            _tell(scene, number, rows.people(scene, unit, by_unit[unit.number], header), header, header_at)
    otherwise.name_again(scene)
    by_given.find(scene)
    single.find(scene)


def _is_titled(name: Name, words: Sequence[Word]) -> bool:
    """Whether a title stands right behind a name, as it does behind no town: Yong Peng, Director."""
    behind = words[name.behind:name.behind + _FIRST]
    return bool(behind) and behind[0].follows(", ") and any(map(posts.is_post, behind))


def _names(scene: Scene) -> dict[int, list[Named]]:
    """The names of each unit, by its number; the scene knows where they are then."""
    small = named.small(scene.page.words.all)
    found = {unit.number: named.find(scene, unit, small) for unit in scene.units}
    for unit, below in pairwise(scene.units):
        if _heads_people(unit, found[unit.number], found[below.number]):
            found[unit.number] = []
    _take_names(scene, found, turned.find(scene))
    _take_names(scene, found, list(among.find(scene, found)))
    _take_names(scene, found, list(signed.find(scene, found)))
    for names in found.values():
        _add_words(scene, names)
    for unit in scene.units:
        more = list(introduced.find(scene, unit))
        _add_words(scene, more)
        found[unit.number] = sorted([*found[unit.number], *more], key=lambda one: one[0].start)
    known = {part for some in found.values() for name, _ in some for part in fold.words(name.text)}
    for unit in scene.units:
        more = list(surnames.find(scene, unit, known, small))
        found[unit.number] = sorted([*found[unit.number], *more], key=lambda one: one[0].start) if more else (
            found[unit.number])
    return found


def _take_names(scene: Scene, found: dict[int, list[Named]], more: Iterable[tuple[int, Named]]) -> None:
    """Put names where they stand among those of their units, instead of what has been taken for one there."""
    for number, one in more:
        key, start, end = scene.units[number].number, one[0].start, one[0].end
        rest = (other for other in found[key] if other[0].end <= start or end <= other[0].start)
        found[key] = sorted([*rest, one], key=lambda other: other[0].start)


def _add_words(scene: Scene, names: Sequence[Named]) -> None:
    for name, words in names:
        for word in words[name.first:name.behind]:
            scene.add_name(word.start)


def _heads_people(unit: Unit, names: Sequence[Named], below: Sequence[Named]) -> bool:
    """Whether what could be a name is that of a body: Democracy Circle / Programme manager - Armen Sargsyan."""
    if len(names) != 1 or unit.kind == "prose" or names[0][0].is_sure or not below:
        return False
    (name, words), (other, others) = names[0], below[0]
    is_alone = name.first == 0 and name.behind == len(words)
    is_labelled = 0 < other.first < _LABEL and others[other.first].gap in posts.COLONS and any(
        posts.is_post(word) for word in others[:other.first])
    return is_alone and is_labelled and not given.is_given(words[0])


_LABEL: Final = 6  # words


# What stands beside a name

def _tell(scene: Scene, number: int, names: Sequence[Named], header: tuple[str, ...],
          header_at: Sequence[Span]) -> None:
    unit = scene.units[number]
    for name, words in names:
        if _is_addressed(scene, unit, name):
            _address(scene, name)
            continue
        stop = unit.cells[unit.column_at(name.start) or 0][1]
        person = _person(scene, name, words, stop, loose=unit.kind != "prose")
        together.share_role(scene, person, unit)
        if unit.kind == "row":
            in_cells.own(scene, number, person)
            if len(names) == 1 or header:
                in_cells.others(scene, unit, person, header, header_at)
        together.such_as(scene, person)
        above.label_above(scene, number, person)
        is_alone = _ALONE.fullmatch(scene.text[name.end:stop]) is not None
        if person.position and person.mention and not person.mention.body.is_part:
            continue
        if (unit.kind in ("line", "heading") and is_alone and not _ends_sentence(scene, unit, name)) or (
                unit.kind == "row" and not header and len(names) == 1):
            has_own_above = number > 0 and not _ends_block(scene, number)
            if has_own_above and not person.position and above.is_role_above(scene, number):
                above.line_above(scene, scene.units[number - 1], person)
            _lines_below(scene, number, person)
            if not person.position and has_own_above:
                above.line_above(scene, scene.units[number - 1], person)
            lives.take(scene, number, person)
        elif unit.kind != "row":
            _take_further(scene, number, person)


def _is_addressed(scene: Scene, unit: Unit, name: Name) -> bool:
    """Whether somebody is spoken to, and not of, with the courtesy in front of the name."""
    is_initialled = not scene.reads_russian and re.search(r"(?<!\w)\w\.", name.text)  # муҳтарам Саидов Р. М.
    before = scene.text[max(unit.start, name.start - 30):name.start]
    return not is_initialled and _SALUTATION.search(before) is not None and not _MENTIONED.search(before)


def _ends_sentence(scene: Scene, unit: Unit, name: Name) -> bool:
    """Whether a name ends what is a sentence however short: The Fund was represented by | X."""
    return scene.text[name.end:unit.end].startswith(".") and any(
        word.plain in posts.VERBS for word in scene.page.words.within(unit.start, name.start))


def _take_further(scene: Scene, number: int, person: Person) -> None:
    """Take the body of the line below somebody with a title, or what the next sentence says."""
    unit = scene.units[number]
    if unit.kind == "line" and person.position_at and person.mention is None and not (
            scene.text[max(person.end, person.position_at[1]):unit.end].strip(' .,»”"')):
        person.mention = _body_below(scene, number)
    else:
        lives.take_from_next(scene, person, unit.end)


def _person(scene: Scene, name: Name, words: Sequence[Word], stop: int, *, loose: bool) -> Person:
    front = scene.roles.before(words, name.first)
    back = scene.roles.behind(name.end, stop, words, loose=loose)
    if back is None and front is None and loose and name.first <= 1:
        back = scene.roles.right_behind(name.end, stop, words)
    front = above.of_label(scene, name, words, front, back)
    text = name.text
    if scene.reads_russian:
        case = front.case if front and front.has_title and not _ACTS.search(scene.text, front.start, front.end) else ""
        if name.first and (posts.is_courtesy(words[name.first - 1]) or (
                not case and posts.is_rank(words[name.first - 1]))):
            case = russian.noun_case(words[name.first - 1].plain) or case  # господину Эрику Ларссону
        text = " ".join(nominatives.nominative(text.split(" "), case))
    elif scene.page.language in turkic_cases.LANGUAGES:
        text = turkic_names.nominative(text)
    if back and back.has_title and scene.page.language in turkic_cases.LANGUAGES and name.first and (
            turkic_cases.is_participle(words[name.first - 1])):
        front = None  # what somebody was: аввал ҳоким лавозимида ишлаган X кенгаш раиси лавозимига тайинланди
    if front and front.has_title and not (loose or scene.reads_russian or title_sense.is_lesser(
            scene.text[front.start:front.end]) or scene.text[name.end:name.end + 2] == " ("):
        back = None  # министринин орун басары X, Балдар фондунун өкүлү Y: what is behind is of the next
    person = Person(text, name.start, name.end)
    if front and back and back.has_title and (title_sense.is_lesser(scene.text[front.start:front.end]) or (
            scene.page.language == "ru" and scene.text[front.end:name.start].strip() == ":")):
        front, back = back, front
    for role in (front, back):
        if role and (role is front or role.has_title or front is None or not (front.has_title and front.mention)):
            person.take(role, scene.text)
    scene.add(person)
    return person


_ACTS: Final = regex(r"обязанности\s")  # исполняющая обязанности омбудсмена: who is not in the case of the post


def _address(scene: Scene, name: Name) -> None:
    """Dear Лола Набиевна: the given names of somebody whom the letter names by initials."""
    given = name.text.split()
    for person in scene.people[-_ADDRESSED:]:
        initials = [part[0] for part in re.findall(r"\w+", person.name) if len(part) == 1]
        if initials and [word[0] for word in given][:len(initials)] == initials:
            person.address(name.text)


# Rows and lines

def _lines_below(scene: Scene, number: int, person: Person) -> None:
    """Take the role that stands in the short lines below a name."""
    for unit in islice(broken.mended(scene, scene.units[number + 1:number + 6]), _BELOW):
        words = scene.page.words.within(unit.start, unit.end)
        is_apart = unit.kind == "heading" and any(map(posts.is_post, words[:_FIRST]))  # below a blank line
        if (unit.kind not in ("line", "row") and not is_apart) or scene.has_name(unit) or (
                rows.is_next(scene.units[number], unit)):
            return
        if unit.apart and not scene.units[number].apart and any(not one.apart for one in scene.below(unit, 1)):
            return  # the block ends in which somebody stands below another line, and one of several lines begins
        if scene.owners.is_over_names(scene.number_of(unit.start)):
            return
        if words and not _goes_below(scene, person, unit, words):
            return


_BELOW: Final = 4  # lines below a name that may tell of it
_FIRST: Final = 3  # words in which a title begins


def _body_below(scene: Scene, number: int) -> Mention | None:
    """The body that the line below a name and its title begins with: Anna Bell, coordinator / Night Kitchen, Leeds."""
    below = scene.units[number + 1:number + 2]
    if not below or below[0].kind != "line" or scene.has_name(below[0]) or scene.owners.is_over_names(number + 1):
        return None
    mention = scene.first_body(below[0].start, below[0].end)
    return mention if mention and mention.start - below[0].start < _LEAD and mention.body.is_fact else None


_LEAD: Final = 6  # characters in front of a name that a line begins with


def _is_address(scene: Scene, person: Person) -> bool:
    """Whether what is known of somebody is only how the name is addressed: Ambassador (ret.) X."""
    at = person.position_at
    if saying.POST_NOMINAL.fullmatch(person.position):
        return True  # The Hon. X MP / Minister for Immigration
    return at is not None and scene.unit_at(person.start).start <= at[0] < person.start and (
        title_sense.is_lesser(person.position) and not title_sense.is_part_played(person.position))


def _goes_below(scene: Scene, person: Person, unit: Unit, words: Sequence[Word]) -> bool:
    """Take what a line below a name says of the person; whether a further line may say more."""
    if _OF_MESSAGE.match(scene.text, unit.start, unit.end):
        return False  # From: X / Subject: need a head count
    channels = scene.channels_in(unit.start, unit.end)
    is_last = reaching.is_mostly(unit.end - unit.start, channels)
    role = scene.roles.line(unit.start, channels[0].start if is_last else unit.cells[0][1], words)
    if role and role.has_title and (not person.position or _is_address(scene, person)):
        person.position = ""
        _take_below(scene, person, role, unit)
    elif is_last:
        return not (person.position or _begins_next(scene, unit))
    elif not entries.OF_OTHERS.match(scene.text, unit.start, unit.end):
        mention = scene.first_body(unit.start, unit.end)
        if mention and (person.mention is None or person.mention.body.is_part):
            person.mention = mention
        elif person.mention is None and person.position and (
                placed := entries.named(scene, *unit.cells[0])):
            person.mention = placed
            return False
    return not (channels and unit.kind == "line")  # what is below the numbers of a block is of the next one


_OF_MESSAGE: Final = regex(
    r"(?i)[>\s]*(?:subject|sent|cc|date|тема|копия|дата|отправлено|мавзу|mavzu|тақырыбы):\s")


def _ends_block(scene: Scene, number: int) -> bool:
    """Whether what stands above a line is a block of its own that names somebody else."""
    if not scene.units[number].apart:
        return False
    at = number - 1
    while at > 0 and not scene.units[at].apart:
        at -= 1
    return any(map(scene.has_name, scene.units[at:number]))


def _begins_next(scene: Scene, unit: Unit) -> bool:
    """Whether the line below a number may be of somebody else, who is named in it or below it."""
    below = scene.below(unit, 2)
    return not below or below[0].apart or any(
        scene.has_name(one) and not (one is not below[0] and one.apart) for one in below)


def _take_below(scene: Scene, person: Person, role: Role, unit: Unit) -> None:
    person.take(role, scene.text)
    if person.mention is None:
        person.mention = scene.first_body(role.end, unit.end)
