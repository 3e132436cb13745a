"""The contacts that a document gives: people with what they are and how to reach them, and nameless points of contact.

People are found by their names and the roles around them; numbers and addresses go to the person whose line, row or
block they stand in, and make a point of contact (a hotline, a press office) where there is none.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from db.fields import Value
from db.search import fold
from seeds.extract import country, lexicon, people, points, posts, reaching, rows, russian
from seeds.extract.bodies import Bodies, Mention, slug
from seeds.extract.page import Page
from seeds.extract.people import Name
from seeds.extract.reaching import Channel
from seeds.extract.units import Unit, units
from seeds.extract.words import Word
from seeds.fact import Cite, Fact


class Person:
    """One person, or one nameless point of contact, as the document speaks of it."""

    def __init__(self, name: str, start: int, end: int) -> None:
        self.name = name
        self.start = start
        self.end = end
        self.position = ""
        self.position_at: tuple[int, int] | None = None
        self.mention: Mention | None = None
        self.channels: list[Channel] = []
        self.others: list[tuple[int, int]] = []  # where it is named again
        self.other_names: dict[str, None] = {}
        self.nameless = False

    @property
    def counts(self) -> bool:
        """Whether a role, a body or a way to reach it is stated."""
        return bool(self.position or self.mention or self.channels)

    def take(self, role: posts.Role, text: str) -> None:
        """Take what a role states and is not known yet."""
        if role.has_title and not self.position:
            self.position = role.text or " ".join(text[role.start:role.end].split())
            self.position_at = role.start, role.end
        if role.mention and self.mention is None:
            self.mention = role.mention


def find(page: Page, bodies: Bodies) -> list[Fact]:
    """The contacts, in the order in which they are first named."""
    return _Finder(page, bodies).facts()


class _Finder:
    """Finds the contacts of one page."""

    def __init__(self, page: Page, bodies: Bodies) -> None:
        self.page = page
        self.text = page.text
        self.bodies = bodies
        self.units = units(page)
        self.channels = reaching.find(page)
        self.people: list[Person] = []
        self.roles = posts.Roles(page, bodies, self._is_name)
        self._starts: set[int] = set()  # of the words of names

    def facts(self) -> list[Fact]:
        """All contacts that count."""
        small = _small(self.page.words.all)
        by_unit = {unit.number: self._names(unit, small) for unit in self.units}
        for names in by_unit.values():
            self._starts.update(word.start for name, words in names for word in words[name.first:name.behind])
        header: tuple[str, ...] = ()
        for number, unit in enumerate(self.units):
            if unit.kind == "row":
                header = rows.header(self.page, unit) or (header if header and number and self.units[
                    number - 1].kind in ("row", "line", "heading") else ())
                if not rows.header(self.page, unit):
                    self._row(number, by_unit[unit.number], header)
            else:
                header = header if unit.kind == "line" and len(self.text[unit.start:unit.end]) < 60 else ()
                self._line(number, by_unit[unit.number])
        self._attach()
        points.find(self)
        self._complete()
        return self._merged()

    # Names

    def _names(self, unit: Unit, small: set[str]) -> list[tuple[Name, Sequence[Word]]]:
        found: list[tuple[Name, Sequence[Word]]] = []
        for start, end in unit.cells:
            words = self.page.words.within(start, end)
            title_case = unit.kind == "heading" and len(words) > 4
            for name in people.find(words, self._is_taken, small.__contains__):
                before = self.text[max(start, name.start - 40):name.start]
                if title_case or _NO_PERSON.search(before) or _is_never(before) or (
                        lexicon.AND_AFTERWARDS.match(self.text[name.end:end])) or not (
                            name.is_sure or not self._goes_on(name, words)):
                    continue
                found.append((name, words))
        return found

    @staticmethod
    def _goes_on(name: Name, words: Sequence[Word]) -> bool:
        """Whether more capitals stand behind what looks like a name: Fugitive Investigative Support Unit."""
        return name.behind < len(words) and words[name.behind].follows("-") and words[name.behind].is_capital

    def _is_taken(self, place: int) -> bool:
        return self.bodies.at(place) is not None or any(
            one.start <= place < one.end for one in self.channels_near(place))

    def channels_near(self, place: int) -> Iterator[Channel]:
        """The numbers and addresses about a place."""
        yield from (one for one in self.channels if abs(one.start - place) < 120)

    def _is_name(self, place: int) -> bool:
        return place in self._starts

    def _person(self, name: Name, case: str = "") -> Person:
        text = name.text
        if re.search("[а-яё]", text):
            parts = text.split(" ")
            text = " ".join(russian.nominative_name(parts, case)) if self.page.language in ("ru", "") else text
        person = Person(text, name.start, name.end)
        self.people.append(person)
        return person

    # Lines and prose

    def _line(self, number: int, names: Sequence[tuple[Name, Sequence[Word]]]) -> None:
        unit = self.units[number]
        for name, words in names:
            front = self.roles.before(words, name.first)
            back = self.roles.behind(name.end, unit.end, words)
            person = self._person(name, front.case if front and front.has_title else "")
            self._share(person, front, names, name)
            if front and back and back.has_title and posts.is_honorary(self.text[front.start:front.end]):
                front, back = back, front
            for role in (front, back):
                if role and not (role is back and front and front.has_title and front.mention and not role.has_title):
                    person.take(role, self.text)
            alone = not self.text[name.end:unit.end].strip(" .,:;-–—()MsrMrs")
            if alone and unit.kind in ("line", "heading") and not (person.position and person.mention):
                self._lines_below(number, person)

    def _share(self, person: Person, front: posts.Role | None, names: Sequence[tuple[Name, Sequence[Word]]],
               name: Name) -> None:
        """Facilitators: A and B (ORG): what is said of several people is said of each."""
        before = self.people[-2] if len(self.people) > 1 else None
        if before is None or front is not None or not any(before.start == one.start for one, _ in names) or (
                self.text[before.end:name.start].strip() not in ("and", "и", "&", ",", "va", "ва", "жана", "және")):
            return
        if before.position_at and before.position_at[1] < before.start and self.text[before.position_at[1]:][:2].strip(
                " ") in (":", "–", "—", "-", ": "):
            person.position, person.position_at = before.position, before.position_at
        back = posts.bracketed(self.text, name.end, self.bodies)
        if back and before.mention is None:
            before.mention = back

    def _lines_below(self, number: int, person: Person) -> None:
        """Take the role that stands in the short lines below a name."""
        for unit in self.units[number + 1:number + 5]:
            if unit.kind not in ("line", "row") or any(unit.start <= start < unit.end for start in self._starts):
                return
            words = self.page.words.within(unit.start, unit.end)
            if not words or reaching.is_mostly(self.text[unit.start:unit.end], unit.start, self.channels):
                continue
            role = self.roles.line(unit.start, unit.cells[0][1], words)
            if role and role.has_title and not person.position:
                person.take(role, self.text)
                further = [one for one in self.bodies.within(role.end, unit.end)]
                if further and person.mention is None:
                    person.mention = further[0]
            elif not person.mention:
                mentions = self.bodies.within(unit.start, unit.end)
                if mentions:
                    person.mention = mentions[0]
                elif person.position and _can_be_body(
                        first := self.page.words.within(*unit.cells[0]), self.text[unit.cells[0][0]:unit.cells[0][1]]):
                    person.mention = self.bodies.add(first[0].start, first[-1].end,
                                                     self.text[first[0].start:first[-1].end])
                    return

    # Rows

    def _row(self, number: int, names: Sequence[tuple[Name, Sequence[Word]]], header: tuple[str, ...]) -> None:
        unit = self.units[number]
        if not names:
            return
        for name, words in names:
            front = self.roles.before(words, name.first)
            cell = next((start, end) for start, end in unit.cells if start <= name.start < end)
            back = self.roles.behind(name.end, cell[1], words)
            person = self._person(name, front.case if front and front.has_title else "")
            self._share(person, front, names, name)
            for role in (front, back):
                if role:
                    person.take(role, self.text)
            if len(names) == 1:
                self._from_cells(unit, person, cell, header)
                if not header and person.mention is None:
                    self._lines_below(number, person)

    def _from_cells(self, unit: Unit, person: Person, own: tuple[int, int], header: tuple[str, ...]) -> None:
        for number, (start, end) in enumerate(unit.cells):
            if (start, end) == own or start == end:
                continue
            column = header[number] if number < len(header) else ""
            words = self.page.words.within(start, end)
            if not words or reaching.is_mostly(self.text[start:end], start, self.channels):
                continue
            mention = next(iter(self.bodies.within(start, end)), None)
            role = self.roles.in_line(words)
            if column == "organisation" and person.mention is None:
                person.mention = mention or self.bodies.add(words[0].start, words[-1].end,
                                                            self.text[words[0].start:words[-1].end])
            elif column == "position" or (role and role.has_title and not column and len(words) < 14):
                if not person.position:
                    person.position = " ".join(self.text[start:end].split())
                    person.position_at = start, end
                if person.mention is None:
                    person.mention = mention
            elif mention and person.mention is None and not column:
                person.mention = mention

    # Numbers and addresses

    def _attach(self) -> None:
        """Give each number and address to the person it belongs to."""
        for number, unit in enumerate(self.units):
            for channel in self.channels:
                if unit.start <= channel.start < unit.end and channel.owner is None:
                    channel.owner = self._owner(number, unit, channel)
                    if channel.owner is not None:
                        channel.owner.channels.append(channel)

    def _owner(self, number: int, unit: Unit, channel: Channel) -> Person | None:
        here = [person for person in self.people if unit.start <= person.start < unit.end]
        if unit.kind == "row":
            cell = next(((start, end) for start, end in unit.cells if start <= channel.start < end), None)
            if not here:
                is_own = self.bodies.within(unit.start, unit.end) or points.label(self.text[unit.start:unit.end])
                return None if is_own else self._above(number)
            inside = [one for one in here if cell and cell[0] <= one.start < channel.start]
            return inside[-1] if inside else here[0] if len(here) == 1 else _nearest(here, channel)
        before = [person for person in here if person.start < channel.start]
        if before:
            between = self.text[before[-1].end:channel.start]
            if any(before[-1].start < one.start < channel.start and one.owner is not before[-1] for one in self.channels):
                return None
            if points.label(between) is None and not points.stated(between) and not (
                    unit.kind == "prose" and re.search(r"[.!?]\s+[A-ZА-Я]", _without_shorts(between))
                    and not _SAME.search(between)):
                return before[-1]
            return None
        behind = [person for person in here if person.start > channel.start]
        if points.label(self.text[unit.start:channel.start]) is not None or points.stated(
                self.text[unit.start:channel.start]):
            return None
        if behind and not self.text[channel.end:behind[0].start].strip(" ,(–-—:;<>"):
            return behind[0]
        if unit.kind == "prose":
            return None
        return self._above(number)

    def _above(self, number: int) -> Person | None:
        """The person whose block a line of numbers ends."""
        for at in range(number - 1, max(-1, number - 9), -1):
            unit = self.units[at]
            here = [person for person in self.people if unit.start <= person.start < unit.end]
            if here:
                alone = len(self.text[unit.start:unit.end]) < 130 or unit.kind == "row"
                return here[-1] if alone and (unit.kind != "prose" or _asks(self.text[unit.start:unit.end])) else None
            if unit.kind in ("prose", "heading") or points.label(self.text[unit.start:unit.end]) is not None:
                return None
            if points.stated(self.text[unit.start:unit.end]):
                return None
        return None

    # Bodies that the surroundings tell of

    def _complete(self) -> None:
        """Give people whose body is not stated beside them the one that their title, line or block is about."""
        for person in self.people:
            if person.mention is None and (person.position or person.channels):
                person.mention = self._of_title(person) or self._of_domain(person) or self._of_surroundings(person)

    def _of_title(self, person: Person) -> Mention | None:
        """Minister of Labour: the Ministry of Labour, if the document names it."""
        for name in posts.ministries(person.position):
            body = self.bodies.called(name)
            if body is not None and person.position_at:
                return Mention(*person.position_at, body)
        if person.position_at and posts.of_ministry(person.position):
            body = next((one for one in self.bodies.all if one.name.startswith(("Министерство", "Ministry"))), None)
            return Mention(*person.position_at, body) if body else None
        return None

    def _of_domain(self, person: Person) -> Mention | None:
        """The body whose acronym or name the domain of the person's address is."""
        for channel in person.channels:
            if channel.kind == "email":
                labels = channel.value.rpartition("@")[2].replace("-", ".").split(".")[:-1]
                for mention in self.bodies.mentions:
                    names = ["".join(fold.words(name)) for name in mention.body.names]
                    if any(label == name or (len(label) > 5 and name.startswith(label)) for label in labels
                           for name in names if len(name) > 2):
                        return Mention(channel.start, channel.end, mention.body)
        return None

    def _of_surroundings(self, person: Person) -> Mention | None:
        number = next(at for at, unit in enumerate(self.units) if unit.start <= person.start < unit.end)
        unit = self.units[number]
        if person.position and posts.is_complete(person.position):
            return None
        if unit.kind == "prose":
            if not person.position:
                return None
            start = max((one.start for one in self.page.sentences if one.start <= person.start), default=unit.start)
            before = self.bodies.within(max(unit.start, start - 220), person.start)
            own = [one for one in before if one.body.type not in ("donor", "UN agency", "intergovernmental")]
            return (own or list(before) or [None])[-1]
        if unit.kind == "row" and (over := self._over(number, unit, person)):
            return over
        here = self.bodies.within(unit.start, unit.end)
        if here:
            return here[0]
        for at in range(number - 1, max(-1, number - 12), -1):
            above = self.units[at]
            if above.kind == "prose":
                break
            some = [one for one in self.bodies.within(above.start, above.end) if not self._is_of_person(one, above)]
            if some:
                return some[0]
            if above.kind == "heading":
                break
        return None

    def _over(self, number: int, unit: Unit, person: Person) -> Mention | None:
        """The body in the same column of the row above."""
        above = self.units[number - 1] if number else unit
        column = next(at for at, (start, end) in enumerate(unit.cells) if start <= person.start < end)
        if above.kind != "row" or len(above.cells) != len(unit.cells):
            return None
        return next(iter(self.bodies.within(*above.cells[column])), None)

    def _is_of_person(self, mention: Mention, unit: Unit) -> bool:
        return any(person.mention == mention and unit.start <= person.start < unit.end for person in self.people)

    # Facts

    def _merged(self) -> list[Fact]:
        kept: list[Person] = []
        for person in sorted(self.people, key=lambda one: one.start):
            same = next((one for one in kept if _are_same(one, person)), None)
            if same is None:
                kept.append(person)
                continue
            same.others.append((person.start, person.end))
            if len(person.name) > len(same.name) and "." not in person.name:
                same.other_names[same.name] = None
                same.name, person.name = person.name, same.name
            same.channels += person.channels
            if not same.position or (same.mention is None and person.position and person.mention):
                same.position, same.position_at = person.position or same.position, (
                    person.position_at or same.position_at)
            same.mention = same.mention or person.mention
        taken: set[str] = set()
        return [self._fact(person, taken) for person in kept if person.counts]

    def _fact(self, person: Person, taken: set[str]) -> Fact:
        at = self.page.number_at
        fields: dict[str, Value] = {"name": person.name}
        cites = [Cite("name", at(person.start), person.start, person.end)]
        cites += [Cite(None, at(start), start, end) for start, end in person.others]
        if person.other_names:
            fields["other_names"] = tuple(person.other_names)
        if person.position and person.position_at:
            fields["position"] = person.position
            cites.append(Cite("position", at(person.position_at[0]), *person.position_at))
        if person.mention and person.mention.body.is_fact:
            fields["organisation"] = person.mention.body.id
            cites.append(Cite("organisation", at(person.mention.start), person.mention.start, person.mention.end))
        for name, values in reaching.fields(person.channels).items():
            fields[name] = values[0]
            cites += [Cite(name, at(start), start, end) for start, end in values[1]]
        id = base = slug(person.name)
        number = 2
        while id in taken or any(body.id == id for body in self.bodies.all):
            id, number = f"{base}-{number}", number + 1
        taken.add(id)
        return Fact(id, "contact", fields, tuple(cites))


def _small(words: Sequence[Word]) -> set[str]:
    """The words that the document writes small, but not those of addresses."""
    return {word.plain for word, behind in zip(words, [*words[1:], None], strict=True) if word.text.islower()
            and word.gap[-1:] not in (".", "@", "/", "_") and (behind is None or behind.gap[:1] not in ("@", "_", "/")
                                                                and behind.gap != ".")}


def _can_be_body(words: Sequence[Word], text: str) -> bool:
    """Whether a line below a name and its title can only be the body: in capitals, without figures and labels."""
    capitals = sum(word.is_capital for word in words)
    return 1 < len(words) < 9 and capitals * 2 >= len(words) and words[0].is_capital and not any(
        char.isdigit() or char in ":@+=" for char in text) and points.label(text) is None and not people.is_place(
        words[0].bare) and country.named(words[-1].bare) is None and not text.rstrip().endswith((",", ".", "!"))


def _is_never(before: str) -> bool:
    """Whether the words in front of a name say that it is of a victim or of somebody accused."""
    own = re.split(r"[.;!?…»”\"|\n]", before)[-1]
    return lexicon.NEVER.search(own[-40:]) is not None and not posts.SAYS.search(own)


_NO_PERSON: Final = re.compile(r"(?i)(?:(?:\A|[\n.|]\s*|written |text |story |photo |reporting |interview )by|\bphoto(?:graph)?s?:?|фото:?|автор:?|©|\bpseudonym|имени|им\.|named after|\bstreet|\bул\.|"
                               r"\bсвятого|\bавеню|проспект\w*|улиц\w*)\s*$")
_SAME: Final = re.compile(r"(?i)\b(?:he|she|him|her|who|contact|reach|call|write|phone|tel|e-?mail|тел|моб|почт\w*)\b")


def _asks(text: str) -> bool:
    return re.search(r"(?i)contact|information|обращ|контакт|information", text) is not None


def _without_shorts(text: str) -> str:
    return re.sub(r"(?i)\b(?:tel|mob|ph|ext|no|mr|mrs|ms|dr|тел|моб|доб|вн|эл|г|ул)\.", "", text)


def _nearest(some: Sequence[Person], channel: Channel) -> Person | None:
    before = [one for one in some if one.start < channel.start]
    return before[-1] if before else None


def _is_form(one: str, other: str) -> bool:
    """Whether two plain words are one name, perhaps in another case: Кройцер, Кройцера."""
    short, long = sorted((one, other), key=len)
    if len(short) > 4 and short[:-1] == long[:-1] and short[-1] in "aeiuy" and long[-1] in "aeiuy":
        return True
    return one == other or fold.skeleton(one) == fold.skeleton(other) or (
        len(short) > 3 and long.startswith(short) and long[len(short):] in ("a", "u", "om", "e", "y", "oy", "ym"))


def _are_same(one: Person, other: Person) -> bool:
    """Whether two names are of one person: alike but for order and initials."""
    if not one.name or not other.name:
        return False
    first, second = fold.words(one.name), fold.words(other.name)
    if not first or not second or one.nameless != other.nameless:
        return False
    short, long = sorted((first, second), key=len)
    left = list(long)
    for word in sorted(short, key=len, reverse=True):
        match = next((name for name in left if _is_form(name, word)
                      or (len(word) == 1 and name.startswith(word)) or (len(name) == 1 and word.startswith(name))), None)
        if match is None:
            return False
        left.remove(match)
    return any(len(word) > 2 and any(_is_form(word, name) for name in long) for word in short) or first == second
