"""Whose a number or an address is: the person's before it in the line, in its row, or at the head of its block."""

import re
from collections.abc import Sequence
from typing import Final

from seeds.extract.people import block, by_part, called, points, runs, spelt, spoken_of
from seeds.extract.people.person import Person
from seeds.extract.people.reaching import Channel
from seeds.extract.people.scene import Scene
from seeds.extract.text import hotlines, saying
from seeds.extract.text.units import Unit
from seeds.regex import regex

_FARTHEST: Final = 300  # characters from a name to its number in one line
_SAME: Final = regex(r"(?i)\b(?:he|she|him|her|who|contact|reach|call|write|phone|tel|e-?mail|тел|моб|почт\w*)\b")
_ASKED: Final = regex(  # what somebody asks others to call or write to, which is then seldom the own number
    r"(?i)(?<!\w)(?:say|ask(?:s|ed)|urge[sd]|advise[sd]|warn(?:s|ed)|adds|announce[sd]|remind(?:s|ed)|encourage[sd]|"
    r"invite[sd]|explains|stresses|appeal(?:s|ed)|called on|(?:призва|напомни|попроси|посоветова|предупреди|объясни|"
    r"пригласи)л[аи]?|(?:сообща|призыва|напомина|проси|сове[тщ]у|объясня|поясня|приглаша)[еи]?т)(?!\w)")
_SELF: Final = regex(
    r"(?i)(?<!\w)(?:he|she|him|her|his|who|me|my|own|ему|ей|его|её|ее|мне|мой|с ним|с ней|личн\w+)(?!\w)")
_OURS: Final = regex(r"(?i)\W*(?:contact us|our contacts?|связаться с нами|наши контакты|write to us|call us|"
                     r"reach us|(?:please\s)?(?:register|sign up|apply|r\.?s\.?v\.?p|"
                     r"to (?:register|book|apply|donate|sign up))(?!\w)|регистрация|"
                     r"для (?:записи|регистрации)|зарегистрироваться|заявки(?!\w))")
_AND_ASK: Final = regex(
    r"(?:[\s,]*(?:and|и)?\s?(?:ask|asking|спросить|спрашивать|спросите)\s(?:for\s)?|"
    r"[\s,;.()*_<>–—-]{1,6}(?i:(?:ask|look)\sfor|att(?:n|ention)?\b[.:]?|контактное лицо(?:\sпо\s\w+)?\s?[:–—-])\s*|"
    r"[\s,;(–—-]{1,4}(?:на имя|c/o)\s)[*_]*(?:(?:[^\W\d]{1,4}\.|[^\W\d]+)\s){0,2}[*_]*")
_ASKED_FOR: Final = regex(r"(?i)(?:[\s,()–—:;<>-]*|\.\s(?=ask for|спросить))"
                              r"(?:(?:или|or|и|and)[^()]{0,60}\()?(?:отв\.|ответственн\w+|ask for|"
                          r"attn\.?:?|"
                          r"контактное лицо:?|спросить)?\s*")
_SHORTS: Final = regex(r"(?i)\b(?:tel|mob|ph|ext|no|mr|mrs|ms|dr|тел|моб|доб|вн|эл|г|ул)\.")
_NEW_SENTENCE: Final = regex(r"[.!?]\s+[A-ZА-Я]")


def attach(scene: Scene) -> None:
    """Give each number and address to the person it belongs to; what is nobody's stays without owner."""
    for number, unit in enumerate(scene.units):
        for channel in scene.channels_in(unit.start, unit.end):
            is_header = scene.page.paragraph_at(unit.start).kind == "header"  # of an e-mail, each line of somebody else
            channel.owner = spelt.written_out(scene, channel) or (
                _of_header(scene, unit, channel) if is_header else
                _owner(scene, number, unit, channel) or by_part.behind(scene, unit, channel)
                or spelt.namesake(scene, unit, channel))
            if channel.owner is not None:
                channel.owner.channels.append(channel)
        for run in runs.of(scene, unit):
            _share(scene, unit, run)
    _share_in_entries(scene)
    _repeat(scene)


def _of_header(scene: Scene, unit: Unit, channel: Channel) -> Person | None:
    """Whom an address in the head of an e-mail spells, or who stands right in front of it: "Holt, Ada" <ah@x.org>."""
    before = scene.before(unit, channel.start)
    is_beside = before is not None and _NO_OTHER.fullmatch(scene.text, before.end, channel.start) is not None
    return spelt.namesake(scene, unit, channel) or (before if is_beside else None)


_NO_OTHER: Final = regex(r"[^;@<>]*[<(\[]?\s*")  # address between a name and one: (Tashkent)" <


def _share_in_entries(scene: Scene) -> None:
    """Give the plain numbers of an entry of a directory to the only one it names, if nothing there calls them else.

    Open Gate / Tel.: 020 ... / Contact person: Ann Bell
    """
    entries: dict[int, list[int]] = {}
    for number, head in scene.bodies.blocks.items():
        entries.setdefault(head, []).append(number)
    for numbers in entries.values():
        units = [scene.units[number] for number in numbers]
        people = [one for unit in units for one in scene.people_in(unit)]
        free = [(unit, one) for unit in units for one in scene.channels_in(unit.start, unit.end)]
        is_asked_for = len(people) == 1 and not people[0].nameless and _CONTACT.match(
            scene.text, scene.unit_at(people[0].start).start)
        if is_asked_for and free and all(one.owner is None and _is_plain(scene, unit, one) for unit, one in free):
            for _, one in free:
                people[0].take_channel(one)


_CONTACT: Final = regex(
    r"(?i)\W*(?:contact(?:\spersons?)?|focal\spoint|контактное лицо|контакт|ответственн\w+|масъул\w*|mas.ul\w*|"
    r"байланыш\w*|жауапты\w*|жооптуу\w*)\s?:")


def _is_plain(scene: Scene, unit: Unit, channel: Channel) -> bool:
    """Whether a line has only numbers and what any number is called: Tel. no.: ...; E-mail: ..."""
    lead = scene.text[unit.start:channel.start]
    return unit.kind == "line" and scene.is_mostly_channels(unit) and points.label(lead) is None and (
        points.stated(lead) is None)


def _repeat(scene: Scene) -> None:
    """Give a number that nobody is said to have to whom it was given a few lines above."""
    given: dict[str, tuple[int, Person]] = {}
    for number, unit in enumerate(scene.units):
        for channel in scene.channels_in(unit.start, unit.end):
            if channel.owner is not None:
                given[channel.value] = number, channel.owner
                continue
            at, owner = given.get(channel.value, (-block.LONGEST, None))
            if owner is not None and number - at < block.LONGEST:
                owner.take_channel(channel)


def _share(scene: Scene, unit: Unit, run: Sequence[Channel]) -> None:
    """Give the numbers beside an address that spells the name of somebody to that person, where nobody has them.

    The first of them stays what words in front of it call it: Shelter (24 hours): 0800 496 0177 / bell@example.org.
    """
    owners = {id(one.owner): one.owner for one in run if one.owner is not None and one.kind == "email"}
    owner = next(iter(owners.values())) if len(owners) == 1 else None
    if owner is None or owner.nameless:
        return
    lead = scene.text[max(unit.start, run[0].start - _FARTHEST):run[0].start]
    is_called = re.search(r"[^\W\d_]{2}", lead) is not None and _TEL.fullmatch(lead) is None
    for one in run[is_called:]:
        if one.owner is None and one.kind == "phone":
            owner.take_channel(one)


_TEL: Final = regex(r"(?i)\W*(?:(?:tel|phone|ph|mob|mobile|cell|тел|телефон|моб)\W*)?")


def _owner(scene: Scene, number: int, unit: Unit, channel: Channel) -> Person | None:
    if unit.kind == "row":
        return _of_row(scene, number, unit, channel)
    if named := _in_brackets(scene, unit, channel) or spoken_of.of(scene, unit, channel) or _or_by(
            scene, unit, channel):
        return named
    asked = _asked_for(scene, unit, channel)
    if asked or called.of(scene, unit, channel) or scene.body_behind(unit, channel):
        return asked
    if before := scene.before(unit, channel.start):
        is_of = _is_listed(scene, number, before, channel) or _goes_on(scene, unit, before, channel)
        return before if is_of else None
    here = scene.people_in(unit)
    said = scene.text[max(unit.start, channel.start - _FARTHEST):channel.start]
    is_of_nobody = unit.kind == "line" and any(
        one.owner is None for one in scene.channels_in(unit.start, channel.start))
    if _OURS.match(said) or (is_of_nobody and not here):
        return None
    if here and points.label(said) is None and _leads_to(scene, unit, channel, here[0]):
        return here[0]
    if points.label(said) is None and (named := by_part.before(scene, unit, channel)):
        return named
    if points.label(said) is not None or points.stated(said):
        person = block.head(scene, number)  # ... whose role the label is: with X, / Project Coordinator: x@example.org
        return person if person and person.position_at and unit.start <= person.position_at[0] < unit.end else None
    if here and _leads_to(scene, unit, channel, here[0]):
        return here[0]
    return None if unit.kind == "prose" or _stands_apart(scene, unit) else _of_block(scene, number, unit)


def _of_block(scene: Scene, number: int, unit: Unit) -> Person | None:
    """Who stands at the head of the block of a line, and in no other entry; or of whom a profile tells."""
    head, entries = block.head(scene, number), scene.bodies.blocks
    if head is not None and number in entries and entries.get(scene.number_of(head.start)) != entries[number]:
        return None
    return head or _of_profile(scene, number, unit)


def _or_by(scene: Scene, unit: Unit, channel: Channel) -> Person | None:
    """Who has an address in brackets behind the name, or one in front of a number: Ada Bell (a@x.org) or text 079."""
    person = scene.before(unit, channel.start) if channel.kind == "email" else None
    if person and not person.nameless and _OPENS.fullmatch(scene.text, person.end, channel.start):
        return person
    before = scene.channels_in(unit.start, channel.start)[-1:]
    is_same = before and _OR_BY.fullmatch(scene.text, before[0].end, channel.start) is not None
    return before[0].owner if is_same else None


_OPENS: Final = regex(r"\s\([^():;]*")
_OR_BY: Final = regex(
    r"\)?,?\s(?:or|and)\s(?:by\s)?(?:call|text|phone|ring|sms|whatsapp|telephone)(?:ing)?(?:\s(?:her|him|on|to|at))*[\s(]{1,2}")


def _of_profile(scene: Scene, number: int, unit: Unit) -> Person | None:
    """Whom a line of little but numbers is of, behind what is told of somebody."""
    return scene.profiles.of(number) if scene.is_mostly_channels(unit) else None


def _asked_for(scene: Scene, unit: Unit, channel: Channel) -> Person | None:
    """Whom words behind a number that is no hotline's say to ask for: x@example.org, att. Ann Bell."""
    here = scene.people_in(unit)
    if not here or hotlines.HOTLINE.search(scene.text, max(unit.start, channel.start - _FARTHEST), channel.start):
        return None
    behind = _end_of_run(scene, unit, channel)
    return next((one for one in here if _AND_ASK.fullmatch(scene.text, behind, one.start)), None)


def _stands_apart(scene: Scene, unit: Unit) -> bool:
    """Whether a line below a blank one is more than numbers, and names a body whose they are."""
    return unit.kind == "line" and unit.apart and bool(scene.bodies.within(unit.start, unit.end)) and (
        unit.end - unit.start > _LONG_LINE) and not scene.is_mostly_channels(unit)


_LONG_LINE: Final = 90  # characters


def _is_listed(scene: Scene, number: int, person: Person, channel: Channel) -> bool:
    """Whether a person is the only one of an entry of a list, whose line names no point of contact."""
    listed = scene.listed.get(number)
    return listed is not None and not person.nameless and points.label(
        scene.text[person.end:channel.start]) is None and not any(
        listed.start <= one.start < listed.end for one in scene.people if one is not person)


def _leads_to(scene: Scene, unit: Unit, channel: Channel, person: Person) -> bool:
    """Whether nothing but what the first person of a line is stands between a number and the name behind it."""
    end = person.start
    if person.position_at and channel.end <= person.position_at[0] < end:
        end = person.position_at[0]
    between = scene.text[_last_beside(scene, unit, channel).end:end]
    if _ASKED_FOR.fullmatch(between):
        return True
    if end < person.start:
        return _HOURS.fullmatch(between) is not None
    return unit.kind == "line" and _POST.fullmatch(between) is not None


def _last_beside(scene: Scene, unit: Unit, channel: Channel) -> Channel:
    """The last of the numbers and addresses that follow each other without a word between them."""
    for one in scene.channels_in(channel.end, unit.end):
        if scene.text[channel.end:one.start].strip(" ,;/и"):
            break
        channel = one
    return channel


def _end_of_run(scene: Scene, unit: Unit, channel: Channel) -> int:
    """Where a number ends with the address behind it, or an address with the number: which both are of one then.

    A second number may be another's, and a hotline is nobody's.
    """
    last = _last_beside(scene, unit, channel)
    lead = max(unit.start, channel.start - _FARTHEST)
    is_pair = len(scene.channels_in(channel.start, last.start + 1)) == _PAIR and last.kind != channel.kind
    return last.end if is_pair and not hotlines.POINT.search(scene.text, lead, channel.start) else channel.end


_PAIR: Final = 2
_HOURS: Final = regex(r",\s[a-zа-яё\d][^,.;()]{2,20},\s")  # when the number is answered
_POST: Final = regex(r"\s?[,;–—-]\s(?:[a-zа-яё][\w-]+\s){1,3}")  # which is not known as one: дежурная


def _in_brackets(scene: Scene, unit: Unit, channel: Channel) -> Person | None:
    """The person whom brackets behind a number name, and nobody else: (Anna Bell), (Thai language - Carl Dee)."""
    named = _BRACKETS.match(scene.text, _end_of_run(scene, unit, channel), unit.end)
    here = [one for one in scene.people_in(unit) if named and named.start(1) <= one.start < named.end(1)]
    if not named or not here or scene.channels_in(*named.span(1)):
        return None
    before = scene.text[named.start(1):here[0].start]
    return here[0] if len(before) < block.COURTESY or (len(here) == 1 and _SPOKEN.fullmatch(before)) else None


_BRACKETS: Final = regex(r"\s?\(([^()]{4,120})\)")
_SPOKEN: Final = regex(r"[^:;.!?]{2,50}(?:\s[–—-]|,)\s[^:;.!?]{0,30}")  # the language, or what the person is


def _of_row(scene: Scene, number: int, unit: Unit, channel: Channel) -> Person | None:
    here = scene.people_in(unit)
    if not here:
        above = scene.units[number - 1] if number else unit
        if above.kind != "row" and scene.is_only_name(above):
            return next(iter(scene.people_in(above)), None)  # a signature: title, body | number
        is_own = scene.bodies.within(unit.start, unit.end) or points.label(scene.words_of(unit)) is not None or (
            points.role_in_row(scene, unit, channel) is not None) or (
            _OF_OFFICE.match(scene.text, *(unit.cell_at(channel.start) or (unit.start, unit.end))) is not None)
        return None if is_own else block.head(scene, number)
    if len(here) > 1 and channel.kind == "email":
        called = [one for one in here if spelt.is_called(one, channel)]
        if len(called) == 1:
            return called[0]
    cell = unit.cell_at(channel.start) or (unit.start, unit.end)
    before = scene.before(unit, channel.start)
    if before and before.start >= cell[0]:
        return before
    if len(here) == 1 or before is None:
        return here[0] if len(here) == 1 else None
    return before if _has_one_each(scene, cell, channel, here) else here[0]


_OF_OFFICE: Final = regex(r"(?i)\W*(?:sos|office|reception|switchboard|24h?|офис|приёмная|приемная)(?![^\W_])")


def _has_one_each(scene: Scene, cell: tuple[int, int], channel: Channel, here: Sequence[Person]) -> bool:
    """Whether a cell has as many numbers, or addresses, as the row has people; one for all is of the first of them."""
    return sum(one.kind == channel.kind for one in scene.channels_in(*cell)) >= len(here)


def _goes_on(scene: Scene, unit: Unit, person: Person, channel: Channel) -> bool:
    """Whether what stands between a person and a number still speaks of the person."""
    if channel.start - person.end > _FARTHEST:
        return False
    start = person.end
    if not scene.reads_russian and person.position_at and person.end <= person.position_at[0] < channel.start:
        start = person.position_at[1]  # X, матбуот хизмати бошлиғи, тел.: ...
    between = _without_channels(scene, start, channel.start)
    if any(one.owner is not person for one in scene.channels_in(person.start, channel.start)):
        return False
    said = points.stated(between)
    if person.position_at and person.end <= person.position_at[0] < channel.start:
        said = None  # what looks like a label is the role: X, Press Officer, Salvation Army: 020 ...
    if _is_behind_own_body(scene, start, channel):
        return True
    if _labels_another(between) or (said and said["label"][0].isupper()):
        return False
    if unit.kind != "row" and (saying.SAYS.search(between) or _ASKED.search(between)) and not (
            _SELF.search(between)):
        return False  # X asked everybody to report to 0800 ...
    return not (unit.kind == "prose" and _NEW_SENTENCE.search(_SHORTS.sub("", between)) and not _SAME.search(between))


def _without_channels(scene: Scene, start: int, end: int) -> str:
    """The text between two places, with a sign for each in numbers and addresses, whose words are no labels."""
    text = scene.text[start:end]
    for one in scene.channels_in(start, end):
        text = text[:one.start - start] + "@" * (one.end - one.start) + text[one.end - start:]
    return text


def _is_behind_own_body(scene: Scene, start: int, channel: Channel) -> bool:
    """Whether only the body and town of whoever stands in front are between: X (Uzbek), Open Gate, Osh: +996 ..."""
    apposed = _APPOSED.match(scene.text, start, channel.start)
    own = scene.bodies.at(apposed.end()) if apposed else None
    end = own.end if own is not None and apposed is not None and own.start == apposed.end() else start
    placed = _PLACED.match(scene.text, end, channel.start) if scene.unit_at(start).kind == "line" else None
    if placed is not None and points.label(placed[0]) is None:
        end = placed.end()
    return end > start and _NUMBER_OF.fullmatch(scene.text, end, channel.start) is not None and (
        _ENDS.match(scene.text, channel.end) is not None)


_CAPITAL: Final = r"[^\W\d_a-zа-яё][\w’'-]+"
_PLACED: Final = regex(rf"(?:,\s{_CAPITAL}(?:\s(?:of\s|for\s|and\s|the\s)?{_CAPITAL}){{0,4}}){{1,3}}(?=:\s)")
_APPOSED: Final = regex(r"(?:\s\([^()\d]{2,40}\))?,\s[«“\"]?")
_NUMBER_OF: Final = regex(
    r"(?i)[»”\"]?(?::\s(?:(?:tel|phone|mob|mobile|cell|тел|моб|т)\b[.:]?\s)?|"
    r"\s[–—-]\s(?:(?:tel|phone|mob|mobile|cell|тел|моб|т)\b[.:]?\s)?)")
_ENDS: Final = regex(r"\s*(?:$|[.;,)|/\n]|[–—-]\s)")  # and is not what a sentence goes on to tell of


def _labels_another(between: str) -> bool:
    """Whether the words for a point of contact stand behind a person who is not of it: X, пресс-служба, is."""
    label = points.label(between)
    is_own = _OFFICE_OF.fullmatch(between) is not None and hotlines.HOTLINE.search(between) is None
    return label is not None and not is_own


_OFFICE_OF: Final = regex(r",\s[^.:;,()@]{3,60}[,:]?\s")  # right between a name and a number
