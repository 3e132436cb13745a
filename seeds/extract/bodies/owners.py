"""Whose each line of a page is: the body that its section or its entry in a list is of, told before people are read.

A heading that names a body owns what stands below it, up to the next heading. Below it, a short line that names a body
and nothing else opens an entry: the lines under it, with their people and numbers, are that body's. A department that
is no fact by itself leaves its lines to the whole that it is part of.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import entries
from seeds.extract.bodies.bodies import first_fact
from seeds.extract.names import posts
from seeds.extract.names.english_words import HEADS
from seeds.extract.text import country, hotlines
from seeds.read.lines import LEADERS
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_LONGEST: Final = 120  # characters of a line that is only a name
_LEAD: Final = regex(r"(?:\W|\d{1,2}[.)]|[IVX]+\.|[^\W\d_][^:@\d]{2,30}:|[Tt]he\s)*(?:[A-ZА-Я][\w-]+\s){0,2}"
                     r"[«“\"]?")
_LISTED: Final = regex(r"(?i)\W*(?:(?:people|staff|team|contacts?|board|trustees|members|management|"
                       r"officers|who is who|"
                       r"who.s who|телефоны|контакты|сотрудники|руководство|команда|список\s\w+)\s)?"
                       r"(?:(?:on|at|of|in|for)\s)?(?:the\s)?")
_REST: Final = regex(r"[\s»”\"]*(?:(?:в|во|in)\s(?:г\.\s?|городе\s)?[A-ZА-Я][\w-]+)?"
                         r"(?:\([^()]*\)[\s:.]*|(?:,|\s[–—-])\s[^:;@]{2,80})?\s*[:.]?\s*")
LABELLED: Final = regex(r"\W{0,3}[^\W\d_][^:;!?@|\d]{2,50}(?::|\s[–—-])\s")
_DIRECTORY: Final = regex(r"(?i)\b(?:members|partners|organi[sz]ations|ngos|shelters|directory|where to|helplines|"
                          r"useful (?:contacts|addresses|numbers)|who(?:m)? to (?:call|ring|contact|ask|turn to)|"
                          r"who (?:can )?helps?|get help|"
                          r"services in|член\w+|партн[её]р\w*|организаци[йи]|"
                          r"каталог|справочник|"
                          r"куда обратиться|приют\w*|ташкилот\w*|уюм\w*|ұйым\w*|tashkilotlar\w*)\b")
_HEAD: Final = 6  # lines that may say that many bodies are listed
_POINT_ALONE: Final = regex(  # a press service, a secretariat
    rf"(?:[^\W\d_]+\s)?{hotlines.POINT.pattern.removeprefix('(?i)')}(?:\s[^\W\d_]+)?\W*", re.IGNORECASE)
_PEOPLE_OF: Final = regex(r"(?:[Pp]eople|[Ss]taff|[Tt]eam|[Cc]ontacts?|[Mm]embers)\s(?:on|at|"
                          r"of)\sthe\s(?P<name>[A-Z].{2,60})")
_TOWN: Final = regex(r"[A-ZА-Я][\w'’ -]+,\s[A-ZА-Я][\w'’. -]+")  # Pierre, South Dakota
_NOUN: Final = regex(rf"(?i)\b(?:{'|'.join(HEADS)})\b")
_SECTION: Final = 8  # lines
_LONGEST_HEAD: Final = 40  # characters
_ENTRIES: Final = 2  # headings that make a directory
_BODIES: Final = 3  # headings of entries that make all of them bodies
_ENTRY: Final = 5  # lines
_OF_PLACE: Final = regex(r"(?i),\s(?:tel|phone|t|тел)\b")  # London, Tel: 020 7413 5500
_FORWARDED: Final = regex(r"\s*[-_=*]{3,}")  # ----- Original Message -----
_LEADERS: Final = regex(LEADERS)
_OFFER: Final = 2  # lines that an entry has below the name which only its place tells to be one


class Owners:
    """The owner of every unit of a page, by its number."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._section: Mention | None = None
        self._entry: Mention | None = None
        self._body: Mention | None = None  # the last that is no part of another
        self._is_of_line = False  # named by a line, no heading
        self._ends_at_name = False  # an entry whose body stands below the name that it is of
        self._wholes: list[Mention | None] = []
        self._entries: list[Mention | None] = []
        heads = [unit for number, unit in enumerate(scene.units) if self._is_entry(number)]
        self._is_directory = len(heads) >= _ENTRIES or any(
            _DIRECTORY.search(scene.words_of(unit)) for unit in scene.units[:_HEAD] if unit.kind != "prose")
        bodies = sum(bool(scene.bodies.within(unit.start, unit.end)) for unit in heads)
        # Whether the page is a directory that has a heading for each of its bodies.
        self.has_bodies_as_heads = bodies >= _BODIES and bodies * 2 >= len(heads)
        self._over_names: set[int] = set()  # numbers of lines with a body over its people, as the one before
        self._all = [self._of(number, unit) for number, unit in enumerate(scene.units)]

    def of(self, number: int) -> "Mention | None":
        """The body that the unit of a number is of, where a heading or a line above says so."""
        return self._all[number]

    def entry_of(self, number: int) -> "Mention | None":
        """The body whose entry it is in, by a line above that is no heading."""
        return self._entries[number]

    def is_over_names(self, number: int) -> bool:
        """Whether a line names the body of the people below it, in a list that has them so."""
        return number in self._over_names

    @property
    def has_bodies_over_names(self) -> bool:
        """Whether the page is a list that has the body of several people over their names."""
        return bool(self._over_names)

    def whole(self, number: int) -> "Mention | None":
        """The same; where that is a department, the body that it is a part of."""
        own = self._all[number]
        return self._wholes[number] if own and own.body.is_part else own

    def _is_entry(self, number: int) -> bool:
        """Whether a heading has numbers or addresses below it, and nobody by name."""
        below = self._below(number) if self._scene.units[number].kind == "heading" else []
        return not any(map(self._scene.has_name, [self._scene.units[number], *below])) and any(
            self._scene.channels_in(one.start, one.end) for one in below)

    def _of(self, number: int, unit: "Unit") -> "Mention | None":
        named = self._scene.has_name(unit)
        if self._is_of_block(number, unit):
            pass
        elif unit.kind == "heading" and (listed := self._listed(unit)):
            self._section, self._entry = listed, None
        elif unit.kind == "heading" and not named and not self._is_role(unit):
            is_group = entries.GROUP.fullmatch(self._scene.words_of(unit)) is not None  # of the body above it
            opened = self._section if is_group else self._opened(unit) or self._headed(number, unit)
            self._section, self._entry = self._headed_by(opened), None
        elif unit.kind == "prose":
            is_over_number = any(map(self._scene.is_mostly_channels, self._scene.units[number + 1:number + 2]))
            self._entry = self._whole(self._opened(unit)) if is_over_number and not named else None
        elif unit.kind in ("line", "heading"):
            if named and self._ends_at_name:
                self._entry, self._ends_at_name = None, False
            if self._ends_entry(unit):
                self._entry = None
            elif not named and (opened := self._opened(unit) or self._announced(unit) or (
                    self._only_placed(number, unit))):
                is_over_names = self._entry is not None and not self._ends_at_name and self._stands_between(number)
                self._entry = self._whole(opened)
                self._is_of_line = self._body is opened
                if is_over_names:
                    self._over_names.add(number)
                self._ends_at_name = not is_over_names and self._stands_below_name(number)
        self._wholes.append(self._body)
        self._entries.append(self._entry)
        return self._entry or self._section

    def _is_of_block(self, number: int, unit: "Unit") -> bool:
        """Whether a unit stands in an entry of a directory, and is of what heads it: prose, or a line with no body.

        The line that heads an entry, and begins with a body, is of that.
        """
        scene = self._scene
        head = scene.bodies.blocks.get(number)
        if head == number and unit.kind == "line" and not self._ends_entry(unit):
            own = scene.first_body(unit.start, unit.end)
            if own is not None and own.start == unit.start:
                self._entry = self._whole(own)
                return True
        if head in (None, number) or self._entry is None or self._entry.start < scene.units[head or 0].start:
            return False
        return unit.kind == "prose" or not (scene.bodies.within(unit.start, unit.end) or scene.has_name(unit))

    def _ends_entry(self, unit: "Unit") -> bool:
        """Whether a line is of the house again, or heads further entries: Secretariat; Georgia."""
        text = self._scene.words_of(unit)
        if self._scene.channels_in(unit.start, unit.end) or len(text) > _LONGEST_HEAD:
            return False
        return _POINT_ALONE.fullmatch(text) is not None or country.named(text.strip(" :.")) is not None or (
            country.is_place(text.strip(" :.")))

    def _whole(self, opened: "Mention | None") -> "Mention | None":
        if opened is not None and opened.body.is_fact and (self._body is None or not opened.body.is_part):
            self._body = opened
        return opened if opened is None or opened.body.is_fact else self._body

    def _headed_by(self, opened: "Mention | None") -> "Mention | None":
        """The body of a section; what is below a heading that names none is no part of what a line above named."""
        if opened is None and self._is_of_line:
            self._body = None
        return self._whole(opened)

    def _opened(self, unit: "Unit") -> "Mention | None":
        """The body that a line names, and nothing but its place or a part of it besides."""
        text = self._scene.words_of(unit)
        mention = next(iter(self._scene.bodies.within(unit.start, unit.end)), None)
        if mention is None or len(text) > _LONGEST or entries.OF_OTHERS.match(text):
            return None
        if channels := self._scene.channels_in(unit.start, unit.end):
            if (own := self._scene.body_behind(unit, channels[0])) is not None:
                return own
            is_placed = self._section is not None and _OF_PLACE.match(self._scene.text, mention.end) is not None
            return mention if self._is_address(unit, mention) and not is_placed else None
        before = text[:mention.start - unit.start]
        rest = text[mention.end - unit.start:]
        is_alone = (_LEAD.fullmatch(before) or _LISTED.fullmatch(before)) and (
            _REST.fullmatch(rest) or _POINT_ALONE.fullmatch(rest.strip()))  # Border Police | Press Office
        if not is_alone or self._is_role(unit, mention.start):
            return None
        if not mention.body.is_fact:  # a unit with its own whole: Trafficking Unit, Public Security Directorate
            return first_fact(self._scene.bodies.within(mention.start, unit.end))
        return mention

    def _is_address(self, unit: "Unit", mention: "Mention") -> bool:
        """Whether a line is a body with where it is and its numbers: «Умут», Ош ш., Ленин көч., 5. Тел.: ..."""
        text = self._scene.words_of(unit)
        behind = text[mention.end - unit.start:]
        return _LEAD.fullmatch(text[:mention.start - unit.start]) is not None and behind.lstrip('»”" ')[:1] in (
            ",", ":", "(", "|", "–", "—", "-") and not self._is_role(unit, mention.end)

    def _announced(self, unit: "Unit") -> "Mention | None":
        """The body that a line is about which ends with a colon, as in `Телефоны Консульства Таджикистана:`."""
        text = self._scene.words_of(unit).rstrip("* ")
        some = self._scene.bodies.within(unit.start, unit.end) if text.endswith(":") else ()
        return some[-1] if some and not entries.OF_OTHERS.match(text) and len(text) < _LONGEST else None

    def _listed(self, unit: "Unit") -> "Mention | None":
        """What people are listed of: People on the Exploitation Desk."""
        match = _PEOPLE_OF.fullmatch(self._scene.text, unit.start, unit.end)
        if match is None or country.is_place(match["name"]) or country.named(match["name"]):
            return None
        known = self._scene.first_body(*match.span("name"))
        return known or self._scene.bodies.add(*match.span("name"), match["name"])

    def _headed(self, number: int, unit: "Unit") -> "Mention | None":
        """What can only be a body in a directory that has a heading for each, with numbers below it."""
        text = self._scene.words_of(unit)
        if not self._is_directory or text.isupper() or hotlines.POINT.search(text) or _DIRECTORY.search(text):
            return None
        below = self._below(number)
        return entries.named(self._scene, unit.start, unit.end, alone=self.has_bodies_as_heads) if any(
            self._scene.channels_in(one.start, one.end) for one in below) else None

    def _below(self, number: int) -> "list[Unit]":
        """The lines below a heading, up to the next one."""
        units = self._scene.units
        last = next((at for at in range(number + 1, len(units)) if units[at].kind == "heading"), len(units))
        return units[number + 1:min(last, number + 1 + _SECTION)]

    def _only_placed(self, number: int, unit: "Unit") -> "Mention | None":
        """What can only be a body, by the lines with labels, names and numbers below it."""
        below = self._scene.units[number + 1:number + 1 + _OFFER]
        is_entry = len(below) == _OFFER and all(map(self._tells_of, below))
        if unit.kind != "line" or not (is_entry or (self._is_directory and self._has_channel_below(number))):
            return None
        text = self._scene.words_of(unit)
        is_else = LABELLED.match(text) or _FORWARDED.match(text) or hotlines.POINT.search(text)
        if is_else or self._scene.channels_in(unit.start, unit.end) or (
                _TOWN.fullmatch(text) and not _NOUN.search(text)):
            return None
        return entries.named(self._scene, unit.start, unit.end, alone=self._is_directory and self._has_number(number))

    def _is_of_entry(self, unit: "Unit") -> bool:
        """Whether a line may be one of an entry: no row of a table, but perhaps one of a directory with leaders."""
        return unit.kind == "line" or (unit.kind == "row" and _LEADERS.search(
            self._scene.text, unit.start, unit.end) is not None)

    def _has_channel_below(self, number: int) -> bool:
        """Whether the very next line, which names nobody, is a number or an address."""
        below = self._scene.units[number + 1:number + 2]
        return any(self._is_of_entry(one) and self._scene.channels_in(
            one.start, one.end) and not self._scene.has_name(one)
                   and not self._scene.bodies.within(one.start, one.end) for one in below)

    def _has_number(self, number: int) -> bool:
        """Whether a number or an address stands in the entry below a line, before a further name of a body."""
        for unit in self._scene.units[number + 1:number + 1 + _ENTRY]:
            if self._scene.channels_in(unit.start, unit.end):
                return True
            if not self._is_of_entry(unit) or self._scene.bodies.within(unit.start, unit.end):
                return False
        return False

    def _tells_of(self, unit: "Unit") -> bool:
        """Whether a line is one of an entry."""
        scene = self._scene
        text = scene.words_of(unit)
        is_address = any(map(str.isdigit, text)) and not scene.first_body(unit.start, unit.end)
        return self._is_of_entry(unit) and (bool(scene.channels_in(unit.start, unit.end)) or scene.has_name(unit)
                                        or is_address or LABELLED.match(text) is not None)

    def _stands_below_name(self, number: int) -> bool:
        above = self._scene.units[max(0, number - 2):number]
        return bool(above) and (self._scene.is_only_name(above[-1]) or (
            self._is_role(above[-1]) and self._scene.is_only_name(above[0])))

    def _stands_between(self, number: int) -> bool:
        """Whether people are named in the line above, who are of the body before, and in the line below."""
        above, below = self._scene.units[max(0, number - 2):number], self._scene.units[number + 1:number + 2]
        is_below = self._scene.has_name(above[-1]) or (
            len(above) > 1 and self._is_role(above[-1]) and self._scene.is_only_name(above[0]))
        return is_below and any(map(self._scene.has_name, below))

    def _is_role(self, unit: "Unit", start: int = 0) -> bool:
        """Whether a line names a post, from a place on."""
        return any(posts.is_post(word) and self._scene.bodies.at(word.start) is None
                   for word in self._scene.page.words.within(max(start, unit.start), unit.end))
