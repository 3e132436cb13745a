"""Which body a person belongs to: by what is beside the name, then by the title, and last by all that is around.

What a role beside the name states has been taken already (told.py). Then speak, each only where those before it are
silent, because each names a body by itself: the layout beside the name, and the words of the title. Of whom all of
these say nothing, the bodies around are weighed against each other (weighing.py).
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from seeds.extract.bodies import entries, tied
from seeds.extract.bodies.bodies import Mention
from seeds.extract.bodies.house import House
from seeds.extract.people import above, beside, letters, split_off, titled, together, weighing
from seeds.extract.people.person import Person
from seeds.extract.people.scene import Scene
from seeds.regex import regex


def complete(scene: Scene) -> None:
    """Give everybody of whom no role states it the body that what surrounds the name tells of."""
    for person in scene.people:
        if person.mention and is_former(scene, person, person.mention):
            person.mention = None
        if person.mention is None and not person.nameless:
            person.mention = next((one for one, _ in _told(scene, person, _BESIDE)
                                   if not is_former(scene, person, one)), None)
    together.share_body(scene)
    above.style(scene)  # less than any body beside a name, more than a house
    house = scene.house  # asked before bodies are known that only titles name: none of these is the house
    for person in scene.people:
        if (person.mention is None or _is_part_only(person.mention)) and not person.stands_alone and (
                person.position or person.channels or person.is_asked):
            person.mention, person.is_weighed = next(
                ((one, tell is weighing.heaviest) for one, tell in _told(scene, person, _AROUND)
                 if not _is_part_only(one)), (person.mention, False))
        if person.mention and (entries.BRANCH.fullmatch(person.mention.body.name) or entries.is_of_another(
                person.mention.body.name)) and (
                whole := _whole(scene, house, person, person.mention)):
            person.mention.body.is_fact = person.mention.body is whole.body
            person.mention = whole
    _drop_branches(scene)


def _drop_branches(scene: Scene) -> None:
    """Let branches that are called after nothing but their place be no bodies of their own."""
    for body in scene.bodies.all:
        if entries.is_of_another(body.name) and scene.house and scene.house.mention.body is not body:
            body.is_fact = False


def _whole(scene: Scene, house: House | None, person: Person, branch: Mention) -> Mention | None:
    """The body that a branch without a name of its own is of: that of its section, or else the house."""
    owner = scene.owners.of(scene.number_of(person.start))
    return next((one for one in (owner, house and house.mention) if one and one.body is not branch.body
                 and not entries.BRANCH.fullmatch(one.body.name)), None)


def is_former(scene: Scene, person: Person, mention: Mention) -> bool:
    """Whether a body is one that somebody was at before, where there is another: formerly of the ILO; до 2019 года."""
    at = person.position_at
    if mention.start < person.end or not (scene.owners.of(scene.number_of(person.start)) or scene.house):
        return False
    if _FROM.match(scene.text, person.end, mention.start):
        return True
    if at and at[0] <= mention.start < at[1]:
        return False
    start = max(person.end, at[1] if at else 0, mention.start - _SAID)
    return scene.found(_BEFORE_THAT).lie_within(start, mention.start)


_SAID = 200  # characters in front of a body within which that is said
_FROM = regex(r"(?i)\s(?:has\s)?join(?:s|ed)\s[^.;\n]+\sfrom\s(?:the\s)?$")  # joins us as president from the ILO
_BEFORE_THAT = regex(r"(?i)(?<!\w)(?:before that|before then|formerly|previously|until\s(?:\w+\s)?\d{4}|used to|"
                     r"joined (?:us )?(?:in \d{4} )?from|c[ao]mes? (?:to us )?from|trained at|studied at|"
                     r"teaches at|lectures at|volunteers (?:at|with|for)|graduated? (?:of|from)|degree from|also|"
                     r"преподаёт|преподает|преподавал\w*|окончил\w*|закончил\w*|выпускни\w+|ранее|прежде|раньше|"
                     r"до \d{4})(?!\w)")


def _told(scene: Scene, person: Person, evidence: "Sequence[_Tell]") -> Iterator[tuple[Mention, "_Tell"]]:
    """The bodies that some evidence tells of, the surest first, each with the evidence."""
    return ((mention, tell) for tell in evidence if (mention := tell(scene, person)))


def _is_part_only(mention: Mention) -> bool:
    """Whether a body is a section that is no fact: the whole that it is of says where somebody works."""
    return mention.body.is_part and not mention.body.is_fact


_Tell = Callable[[Scene, Person], Mention | None]
_BESIDE: Final[Sequence[_Tell]] = (  # in brackets, behind a colon, tied by a small word, over a list, of a letter
    beside.of_whose, beside.of_possessive, beside.around_bracket, beside.behind_label, beside.before_bracket,
    beside.before_comma, tied.body, tied.over_lines, beside.under_body, beside.in_group, letters.body)
_AROUND: Final[Sequence[_Tell]] = (  # by the title and the address, then by all that is around
    beside.in_entry, titled.stated, split_off.of_title, split_off.small, titled.meant,
    titled.of_force, weighing.heaviest, titled.part)
