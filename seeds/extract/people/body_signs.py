"""What is seen of a person and of a body that a page names, for telling whether the person is of the body."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import house
from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.names import title_sense
from seeds.extract.people import title_claims, titled
from seeds.extract.tagging import seen
from seeds.extract.text.words import Word, words
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.people.small_bodies import Small
    from seeds.extract.text.units import Unit

_FAR: Final = 60  # characters between a person and a body, of which each still tells something
_FARTHEST: Final = 200
_STOPS: Final = frozenset(".;!?():|\n")
_AROUND: Final = 6  # lines on each side in which others are looked at
_NEAR: Final = 6  # characters between two people of one list


class Case(NamedTuple):
    """One person, with what is the same for all bodies."""

    person: "Person"
    owned: dict[int, float]  # by the place of a word near the name, how likely it is of the body somebody is of

    def sure_of(self, own: Sequence[Word]) -> float:
        """How likely words are of the body somebody is of: the likeliest of them; 0 where none is near."""
        return max((self.owned.get(word.start, 0.0) for word in own), default=0.0)


class _Way(NamedTuple):
    """From a person to a body: the lines of both, and on which side it stands, how many lines away."""

    here: int  # number of a unit
    there: int
    unit: "Unit"
    other: "Unit"
    where: str  # L, R, or u1, d2 for lines up or down


class Signs:
    """What is seen on one page. Each sign is a word, mostly of a kind and what holds of it: far=3."""

    def __init__(self, scene: "Scene", mentions: Mapping[Body, Sequence[Mention]]) -> None:
        self._scene = scene
        self._first = {body: scene.number_of(some[0].start) for body, some in mentions.items()}
        self._times = Counter(one.body for one in scene.bodies.mentions)
        self._most = max(self._times.values(), default=0)
        people = [one for one in scene.people if not one.nameless]
        self._starts = sorted(one.start for one in people)
        self._leaders: dict[Body, set[int]] = {}
        for one in people:
            if one.mention and title_sense.leads(one.position):
                self._leaders.setdefault(one.mention.body, set()).add(id(one))
        self._members = Counter(one.mention.body for one in scene.people if one.mention)
        self._called = [name.lower().replace("ё", "е") for one in scene.bodies.all if one.is_fact for name in one.names]
        self._in_own_line = cache(self._of_own_line)
        self._of_its_words = cache(self._of_words_of)  # which are the same for everybody
        self._before = cache(self._word_before)
        self._of_names = cache(_of_names)

    def of(self, case: Case, mention: Mention) -> list[str]:
        """What speaks for or against somebody's being of a body."""
        units, here, there = self._scene.units, *map(self._scene.number_of, (case.person.start, mention.start))
        way = _Way(here, there, units[here], units[there], _where(case.person, mention, here, there))
        return ["b", *self._of_place(case, mention, way), *self._of_layout(case, mention, way),
                *self._of_body(case, mention, way), *self._of_its_words(mention),
                *self._of_others(case.person, mention, way), *self._of_title(case.person, mention, way.where)]

    def of_new(self, case: Case, mention: Mention, own: Sequence[Word], sure: float) -> list[str]:
        """The same for a body that only words near the name may name; how likely they are the body's is given."""
        return [*self._of_new(case.person, own, sure), *self.of(case, mention)]

    def of_small(self, case: Case, mention: Mention, small: "Small") -> list[str]:
        """The same for one that is written small."""
        sure = case.sure_of(small.own)
        return [*self._of_small(case.person, small, sure), *self.of_new(case, mention, small.own, sure)]

    def _of_new(self, person: "Person", own: Sequence[Word], sure: float) -> list[str]:
        """What only words have that may name a body: how sure they are of the one somebody is of, how they stand."""
        text, start, end = self._scene.text, own[0].start, own[-1].name_end
        before, behind = (_LETTER.sub("w", text[at:at + 1].replace("\n", "/")) for at in (start - 1, end))
        looks = "".join(seen.kind(one)[:1] or "-" for one in own[:3])
        is_titled = person.is_titled_within(start, end)
        how = self._over(start, end)
        return ["new", f"new-over={how}", f"new-over={how}|{int(sure * 5)}",
                f"new-over={how}|{self._scene.bodies.named(own)}", f"new-sure={int(sure * 10)}",
                f"new-titled={is_titled}|{int(sure * 5)}",
                f"new-words={min(len(own), 6)}", f"new-capital={own[0].is_capital}{_are_capitals(own)}",
                f"new-before={before}", f"new-behind={behind}", f"new-kinds={looks}"]

    def _of_small(self, person: "Person", small: "Small", sure: float) -> list[str]:
        """What only words have that are written small: their noun, what is in front, and where they stand."""
        start, end = small.own[0].start, small.own[-1].name_end
        at = person.position_at
        where = "title" if at and at[0] <= start < at[1] else "before" if start < person.start else "behind"
        ends = at is not None and end >= at[1] - 1
        again = sum(small.noun in name for name in self._called)
        words = f"{min(len(small.own), 4)}"
        return ["small", f"small={small.noun}", f"small={small.noun}|{where}", f"small-at={where}|{ends}|{words}",
                f"small-before={small.before}", f"small-before={small.before}|{where}", f"small-words={words}",
                f"small-sure={where}|{int(sure * 5)}", f"small-again={min(again, 2)}",
                f"small-again={small.noun}|{min(again, 1)}", f"small-capital={small.own[0].is_capital}|{words}",
                f"small-lang={self._scene.page.language}|{where}|{ends}"]

    def _over(self, start: int, end: int) -> str:
        """How words stand to a body that is named among them: "-" where none is."""
        over = next((one for one in self._scene.bodies.touching(start, end) if one.body.is_fact), None)
        return "-" if over is None else "longer" if end - start > over.end - over.start else "shorter"

    def of_none(self, case: Case, count: int) -> list[str]:
        """What speaks for or against somebody's being of none of so many bodies."""
        scene, person = self._scene, case.person
        kind, has_title = scene.unit_at(person.start).kind, bool(person.position)
        sure = int(max(case.owned.values(), default=0.0) * 5)
        signs = ["none", f"none|title={has_title}", f"none|unit={kind}|{has_title}", f"none|lang={scene.page.language}",
                 f"none|owned={sure}|{has_title}", f"none|house={scene.house is not None}|{has_title}|{kind}",
                 f"none|count={min(count, 4)}", f"none|told={person.mention is not None}",
                 f"none|told={person.mention is not None}|{kind}|{has_title}"]
        if has_title:
            own = person.position.lower().split()
            signs += [f"none|first={own[0]}", f"none|last={own[-1]}", f"none|words={min(len(own), 6)}"]
        return signs

    def _of_place(self, case: Case, mention: Mention, way: _Way) -> Iterator[str]:
        """Where the body stands to the person, in which line, behind whom, what is between; whether rules tell it."""
        scene, person = self._scene, case.person
        _, _, unit, other, where = way
        beside = _beside_title(scene, person, mention)
        start, end = (mention.end, person.start) if mention.start < person.start else (person.end, mention.start)
        far = max(0, end - start)
        between = scene.text[start:end] if far < _FARTHEST else ""
        people = min(3, max(0, bisect_left(self._starts, end) - bisect_left(self._starts, start)))
        bodies = min(3, sum(one.body is not mention.body for one in scene.bodies.within(start, end)))
        gap = _WORDS.sub("w", " ".join(between.split()))[:12] if far < _FAR else "far"
        stops = "".join(sorted(_STOPS.intersection(between))).replace("\n", "/") if far < _FARTHEST else "far"
        before = self._before(mention.start)
        yield from (f"w={beside}", f"wh={where}", f"whn={where}|{people}|{bodies}", f"gap={where}|{gap}",
                    f"k={unit.kind}|{where}|{other.kind}", f"st={where}|{stops}|{people}",
                    f"bw={where}|{before}", f"ww={beside}|{where}|{people}",
                    f"fb={where}|{min(far // 20, 8)}|{people}",
                    f"kk={unit.kind}|{where}|{people}|{bodies}|{bool(person.position)}",
                    f"nb={min(len(self._times), 5)}|{where[:1]}")
        told = "none" if person.mention is None else "this" if person.mention.body is mention.body else "other"
        yield from (f"told={told}", f"told={told}|{where}", f"told={told}|{unit.kind}|{bool(person.position)}")
        yield from self._of_line(person, mention, way, people)

    def _of_line(self, person: "Person", mention: Mention, way: _Way, people: int) -> Iterator[str]:
        """What the lines of both are; `people` are between them."""
        scene, (here, there, unit, other, where) = self._scene, way
        side = where[:1]
        apart = abs(scene.page.sentence_at(person.start) - scene.page.sentence_at(mention.start))
        alike = self._in_own_line(here)
        yield from (f"sentence={min(apart, 4)}|{side}|{unit.kind}",
                    f"only={min(len(scene.bodies.within(unit.start, unit.end)), 3)}|{side}",
                    f"alike={alike}|{side}|{unit.kind}", f"alike={alike}|{where}|{people}")
        if unit.kind == "row" and here == there:
            own, its = unit.column_at(person.start), unit.column_at(mention.start)
            yield f"col={None if own is None or its is None else its - own}"
        if there < _HEAD:
            yield f"head{'h' if other.kind == 'heading' else ''}"
        if there >= len(scene.units) - _HEAD:
            yield "foot"
        if other.kind == "heading" and there < here and not any(
                one.kind == "heading" for one in scene.units[there + 1:here]):
            yield "heading-above"
        if self._members[mention.body] > (person.mention is not None and person.mention.body is mention.body):
            yield from ("has-people", f"has-people|{where}")

    def _of_own_line(self, number: int) -> str:
        """How many people lines of the same kind around have, and how many of these are of a body of their own line."""
        scene = self._scene
        lines = range(max(0, number - _AROUND), min(len(scene.units), number + _AROUND + 1))
        others = [(at, one) for at in lines if at != number and scene.units[at].kind == scene.units[number].kind
                  for one in scene.people_in(scene.units[at])[:3]]
        own = sum(one.mention is not None and scene.number_of(one.mention.start) == at for at, one in others)
        return f"{min(len(others), 3)}:{round(3 * own / len(others)) if others else '-'}"

    def _of_layout(self, case: Case, mention: Mention, way: _Way) -> Iterator[str]:
        """Whether the body is that of the document, of the section, or of the words that look like one's own body."""
        scene, person, body = self._scene, case.person, mention.body
        number, unit = way.here, way.unit
        has_title = bool(person.position)
        if scene.house and scene.house.mention.body is body:
            yield from ("house", f"house={scene.house.is_certain}{scene.house.is_likely}",
                        f"house|{unit.kind}|{has_title}", f"house|{person.is_likely}")
        owner, entry = scene.owners.of(number), scene.owners.entry_of(number)
        if owner:
            yield from ("owner", f"owner|{unit.kind}|{has_title}") if owner.body is body else ("other-owner",)
        if entry and entry.body is body:
            yield "entry"
        sure = case.sure_of(scene.page.words.within(mention.start, mention.end))
        yield from (f"g={int(sure * 5)}", f"gt={int(sure * 5)}|{has_title}")
        if case.owned and not sure:
            yield "other-g"

    def _of_body(self, case: Case, mention: Mention, way: _Way) -> Iterator[str]:
        """What the body is, and what the page says of it elsewhere."""
        scene, person, body = self._scene, case.person, mention.body
        yield from (f"type={body.type}", f"fact={body.is_part}{body.is_fact}{body.is_around}",
                    f"n={min(self._times[body], 4)}", f"top={self._times[body] == self._most}",
                    f"at={min(self._first.get(body, _AROUND), _AROUND)}", f"uk={way.unit.kind}",
                    f"title={bool(person.position)}", f"lang={scene.page.language}",
                    f"likely={person.is_likely}", f"nameless={person.nameless}")
        mails = {channel.domain for channel in person.channels if channel.domain}
        if mails:
            yield "mail" if mails & scene.with_addresses.get(body, set()) else "other-mail"
        if house.pays(scene, mention):
            yield "pays"

    def _word_before(self, place: int) -> str:
        """The last word in front of a place, in small letters; "-" for none."""
        before = _LAST_WORD.search(self._scene.text[max(0, place - 25):place])
        return before[1].lower() if before else "-"

    def _of_words_of(self, mention: Mention) -> tuple[str, ...]:
        """What kinds of words name the body: those of a person's name speak against it."""
        own = self._scene.page.words.within(mention.start, mention.end)
        kinds = [seen.kind(one) for one in own]
        names = sum(not _NAMES.isdisjoint(kind) for kind in kinds)
        named = self._scene.bodies.named(own)
        return (f"ml={named}", f"ml0={named[0]}", f"ml1={named[1:2]}", f"ml2={named[2:]}",
                f"ml2={named[2:]}|{mention.body.type}", f"mk={','.join(kinds[:3])}",
                f"mn={min(names, 3)}|{min(len(own), 4)}",
                f"mc={_are_capitals(own)}{mention.end - mention.start < _SHORT}",
                f"mt={mention.body.type}|{min(len(own), 4)}|{min(self._times[mention.body], 3)}")

    def _of_others(self, person: "Person", mention: Mention, way: _Way) -> Iterator[str]:
        """Whether those named right before and behind somebody are of the body."""
        some, has_title = self._scene.people_in(way.unit), bool(person.position)
        at = next((number for number, one in enumerate(some) if one is person), None)
        for side, other in (("before", at - 1), ("behind", at + 1)) if at is not None else ():
            if 0 <= other < len(some):
                its = some[other].mention
                first, last = sorted((person, some[other]), key=lambda one: one.start)
                gap = " ".join(self._scene.text[first.end:last.start].split())
                near = _WORDS.sub(_and, gap) if len(gap) < _NEAR else "far"
                is_same = its is not None and its.body is mention.body
                yield from (f"{side}={is_same}|{has_title}", f"{side}={is_same}|{near}|{has_title}")

    def _of_title(self, person: "Person", mention: Mention, where: str) -> Iterator[str]:
        """What the title says of the bodies that have such people."""
        if not person.position:
            return
        first, last = person.position.split()[0].lower(), person.position.split()[-1].lower()
        yield from (f"bare={title_sense.is_bare(person.position)}|{where}",
                    f"of={title_claims.is_told(person)}|{where}",
                    f"first={first}|{mention.body.type}", f"last={last}|{mention.body.type}")
        nouns, stems = self._of_names(mention.body)
        yield from (f"post={word}|{noun}" for word in (first, last) for noun in nouns)
        said = _stems(person.position) - {first[:_STEM]}
        shared = min(4, len(said & stems))
        yield from (f"shared={shared}", f"shared={shared}|{min(len(said), 4)}", f"shared={shared}|{where[:1]}")
        if title_sense.clashes(person.position, mention.body.type):
            yield "clash"
        if title_claims.speaks_of_another(person, mention.body):
            yield "noun"
        if title_sense.leads(person.position) and self._leaders.get(mention.body, set()) - {id(person)}:
            yield "led"


def _beside_title(scene: "Scene", person: "Person", mention: Mention) -> str:
    """Whether a body is named in the title of a person, at its end, or right beside it."""
    at, text = person.position_at, scene.text
    if at is None:
        return ""
    if at[0] <= mention.start < at[1]:
        return "end" if at[1] - mention.end < 3 else "in"
    if at[1] <= mention.start <= at[1] + _NO_WORD and not text[at[1]:mention.start].strip(_MARKS):
        return "behind"
    if at[0] - _NO_WORD <= mention.end <= at[0] and not text[mention.end:at[0]].strip(_MARKS):
        return "before"
    return ""


_NO_WORD: Final = 8  # characters between a title and a body beside it
_MARKS: Final = ' ,–—-(:|\n«“"»”'
_HEAD: Final = 3  # lines at the head and the foot of a page
_SHORT: Final = 5  # letters of an acronym
_NAMES: Final = frozenset("glos")  # kinds of words: given names, patronymics, surnames
_WORDS: Final = regex(r"\w+")
_LETTER: Final = regex(r"\w")
_LAST_WORD: Final = regex(r"([^\W\d_]+)[^\w]*$")


def _and(word: re.Match[str]) -> str:
    return word[0] if word[0] in ("and", "и") else "w"


def _are_capitals(own: Sequence[Word]) -> bool:
    return all(one.is_capital for one in own)


@lru_cache(maxsize=4_096)
def _stems(text: str) -> frozenset[str]:
    """The beginnings of words that are no small ones."""
    return frozenset(word.plain[:_STEM] for word in words(text) if len(word.plain) >= _STEM - 1)


_STEM: Final = 5  # letters


def _of_names(body: Body) -> tuple[Sequence[str], frozenset[str]]:
    """The first nouns of a body's names, in the order of the alphabet, and the beginnings of all their words."""
    nouns = sorted({noun for name in body.names for noun in titled.nouns(name)})
    return nouns[:3], frozenset(stem for name in body.names for stem in _stems(name))


def _where(person: "Person", mention: Mention, here: int, there: int) -> str:
    """On which side of a person a body stands, and how many lines away."""
    if here == there:
        return "L" if mention.start < person.start else "R"
    lines = abs(there - here)
    return f"{'u' if there < here else 'd'}{lines if lines < 6 else 6 + min(lines // 10, 3)}"
