"""What the cells of a row say of somebody who is named in one of them: the title, the body."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from seeds.extract.bodies import entries, no_bodies
from seeds.extract.bodies.bodies import Mention
from seeds.extract.names import posts, title_sense
from seeds.extract.people import above, reaching, rows
from seeds.extract.people.person import Person
from seeds.extract.people.scene import Scene
from seeds.extract.text import saying, streets
from seeds.extract.text.units import Unit
from seeds.extract.text.words import Word
from seeds.read.document import Span
from seeds.regex import regex

_WITH_ADDRESS: Final = regex(rf"(?i)(?<![^\W_]){streets.LABEL}")
_SIDE: Final = 2  # cells at least
_ANYBODY: Final = regex(  # heads of columns in which people are, who are no more than that
    r"(?i)\W*(?:(?:contact|resource)\s)?(?:representatives?|alternates?|delegates?|participants?|persons?|people|"
    r"nominees?|designees?|staff|employees?|участники?|представител[ьи]|сотрудники?)\W*")
# What only heads a list of people, and gives way to what one of them is: Principal staff | Anna Bell | Director.
_OF_MANY: Final = regex(r"(?i)(?:[\w-]+\s){0,3}(?:staff|personnel|team|management|members|trustees|directors|"
                        r"officers|сотрудники|персонал|коллектив|руководство|члены(?:\s[\w-]+)*)")


def own(scene: Scene, number: int, person: Person) -> None:
    """Take what the cell of a name says above it, or the cell below where a row has nothing but names."""
    if not person.position:
        column = scene.units[number].column_at(person.start) or 0
        above.in_own_cell(scene, person, scene.units[number].cells[column])
        _below_own_cell(scene, number, person, column)


def others(scene: Scene, unit: Unit, person: Person, header: Sequence[str], header_at: Sequence[Span]) -> None:
    """Take what the other cells of a row say, by what each column holds, and then what heads that of the name."""
    column = unit.column_at(person.start) or 0
    heads = (scene.text[slice(*at)] for at in header_at)
    _from_cells(scene, unit, person, unit.cells[column], list(zip_longest(header, heads, fillvalue="")))
    _of_column(scene, person, column, header_at)


def _below_own_cell(scene: Scene, number: int, person: Person, column: int) -> None:
    """Take the role in the cell below a name, where a row has nothing but names: of those who sign side by side."""
    unit, below = scene.units[number], scene.units[number + 1:number + 2]
    if len(unit.cells) < _SIDE or not below or len(below[0].cells) != len(unit.cells) or scene.has_name(below[0]):
        return
    if any(start < end and not scene.is_only_name_between(start, end) for start, end in unit.cells):
        return
    words = scene.page.words.within(*below[0].cells[column])
    role = scene.roles.in_line(words) if words else None
    if role and role.has_title:
        person.take(role, scene.text)


def _part_title(scene: Scene, person: Person, start: int, end: int) -> int:
    """Give somebody the title behind the body of a cell; where the body ends then: УВКБ ООН | , дежурный адвокат."""
    for comma in re.finditer(r",\s+", scene.text[start:end]):
        title = start + comma.end()
        words = scene.page.words.within(title, end)
        role = scene.roles.in_line(words) if words and not scene.first_body(title, end) else None
        is_one = not any(map(posts.is_plural, words)) and "&" not in scene.text[title:end]
        if role and role.has_title and role.start == title and is_one and not person.position:
            person.entitle(scene.text, (title, end))
            return start + comma.start()
    return end


def _from_cells(scene: Scene, unit: Unit, person: Person, own: Span, columns: Sequence[tuple[str, str]]) -> None:
    """Take the title and the body from the other cells of a row; `columns` are what each holds, and its head."""
    for number, (start, end) in enumerate(unit.cells):
        words = scene.page.words.within(start, end)
        is_same = rows.is_same(scene.text[start:end])
        if ((start == end and number == 0) or is_same) and person.mention is None:
            person.mention, person.is_in_column = rows.above_blank(scene, unit, number), is_same
        if is_same or (start, end) == own or _says_nothing(scene, words, start, end):
            continue
        column, head = columns[number] if number < len(columns) else ("", "")
        mention, role = scene.first_body(start, end), scene.roles.in_line(words)
        if column == "organisation":
            is_all = any(one == "position" for one, _ in columns)
            mention = _body_of_cell(scene, person, (start, end), is_all=is_all, head=head)
        elif column == "position" or (not column and role and role.has_title and len(words) < 14):
            if not person.position or _OF_MANY.fullmatch(person.position) or (column == "position" and (
                    title_sense.is_lesser(person.position) or saying.POST_NOMINAL.fullmatch(person.position))):
                person.entitle(scene.text, (start, end))
        elif column:
            continue
        if column == "organisation" and mention is None:
            continue
        if mention and (person.mention is None or not person.mention.body.is_fact):
            person.mention, person.is_in_column = mention, column == "organisation"


def _says_nothing(scene: Scene, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a cell does not say what somebody is: blank, of somebody else, numbers, or the days of a roster."""
    return not words or any(word.start in scene.name_starts for word in words) or (
        no_bodies.has_days(scene.text[start:end])
        or reaching.is_mostly(end - start, scene.channels_in(start, end)))


def _body_of_cell(scene: Scene, person: Person, cell: Span, *, is_all: bool, head: str) -> Mention | None:
    """What a cell in a column of bodies names; if not `is_all`, somebody's title may follow, of which it is parted."""
    start, end = cell
    stop = end if is_all else _part_title(scene, person, start, end)
    if _WITH_ADDRESS.search(head):
        start, stop = entries.without_address(scene.text, start, stop)
    words = scene.page.words.within(start, stop)
    if known := scene.first_body(start, stop):
        return known
    return entries.of_cell(scene, words, stop) if words and not entries.BRANCH.match(scene.text, start, end) else None


def _of_column(scene: Scene, person: Person, number: int, header: Sequence[Span]) -> None:
    """Take the head of the column for the title of those in it, where it is one: Coordinator, Начальник."""
    if person.position or number >= len(header) or _ANYBODY.fullmatch(scene.text, *header[number]):
        return
    start, end = header[number]
    aside = _ASIDE.search(scene.text, start, end)
    words = scene.page.words.within(start, aside.start() if aside else end)
    role = scene.roles.in_line(words)
    if role and role.has_title:
        person.entitle(scene.text, (role.start, role.end))
    elif words and posts.post(words[-1].text, words[-1].plain.removesuffix("s")):
        person.entitle(scene.text, (words[0].start, words[-1].end) if aside else (start, end))


_ASIDE: Final = regex(r"(?i)\s\(?(?:f\.?\s?i\.?\s?sh|ф\.?\s?и\.?\s?[ош]|имя|name)\.?\)?\s*$")  # Rahbar (F.I.Sh.)
