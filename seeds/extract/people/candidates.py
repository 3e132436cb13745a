"""What is seen of a person and of each body that a page names, for telling of which of them the person is."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import house, learnt
from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.names import posts, title_sense
from seeds.extract.people import title_claims
from seeds.extract.tagging import chain, weights
from seeds.extract.tagging.windows import Windows
from seeds.extract.text import country, saying
from seeds.extract.text.words import Word, word_set

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_MOST: Final = 16  # bodies that one person may be of
_FAR: Final = 60  # characters between a person and a body, of which each still tells something
_FARTHEST: Final = 200
_STOPS: Final = frozenset(".;!?():|\n")


class Candidate(NamedTuple):
    """A body that somebody may be of, where it is named nearest, and what speaks for and against it."""

    mention: Mention
    is_new: bool  # whether only its place beside the name tells that it is a body
    signs: list[str]


class _Case(NamedTuple):
    """One person, with what is the same for all bodies."""

    person: "Person"
    owned: dict[int, float]  # by the place of a word near the name, how likely it is of the body somebody is of


class Candidates:
    """The bodies that the people of one page may be of, asked once rules have told whose most of them are."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._windows = Windows(scene)
        self._times = Counter(one.body for one in scene.bodies.mentions)
        people = [one for one in scene.people if not one.nameless]
        self._starts = sorted(one.start for one in people)
        self._leaders: dict[Body, set[int]] = {}
        for one in people:
            if one.mention and title_sense.leads(one.position):
                self._leaders.setdefault(one.mention.body, set()).add(id(one))
        self._members = Counter(one.mention.body for one in scene.people if one.mention)
        self._of: dict[Body, list[Mention]] = {}
        for mention in scene.bodies.mentions:
            self._of.setdefault(mention.body, []).append(mention)

    def of(self, person: "Person") -> list[Candidate]:
        """The bodies that somebody may be of, the nearest first."""
        window = self._windows.of(person.start, person.end)
        owned: dict[int, float] = {}
        new: list[Mention] = []
        scene = self._scene
        for told in chain.spans(window.shared, window.own, weights.chain("owners")):
            own = window.words[told.first:told.behind]
            owned.update((word.start, told.sure) for word in own)
            start, end = own[0].start, own[-1].name_end
            is_known = scene.bodies.at(start) is not None or bool(scene.bodies.within(start, end))
            is_known = is_known or person.is_titled_within(start, end)  # of whose bodies rules know best
            if not is_known and _may_be_body(scene, own):
                new.append(Mention(start, end, Body(" ".join(scene.text[start:end].split()))))
        case = _Case(person, owned)
        near = sorted((min(some, key=lambda one: self._distance(person, one)) for body, some in self._of.items()
                       if body.is_fact), key=lambda one: self._distance(person, one))
        return [*(Candidate(one, False, self._signs(case, one)) for one in near[:_MOST]),
                *(Candidate(one, True, ["new", *self._signs(case, one)]) for one in new)]

    def _distance(self, person: "Person", mention: Mention) -> tuple[float, ...]:
        """How far a mention is from a person, in an order that compares: in the title, in the line, in other lines."""
        at = person.position_at
        if at and at[0] <= mention.start < at[1]:
            return 0, mention.start
        here, there = self._scene.number_of(person.start), self._scene.number_of(mention.start)
        if here == there:
            return 1, abs(mention.start - person.start)
        return 2, abs(here - there) + (there > here) / 2, abs(mention.start - person.start)

    def _signs(self, case: _Case, mention: Mention) -> list[str]:
        return ["b", *self._of_place(case, mention), *self._of_layout(case, mention), *self._of_body(case, mention),
                *self._of_title(case.person, mention)]

    def _of_place(self, case: _Case, mention: Mention) -> Iterator[str]:
        """Where the body stands to the person: in which line, how far, behind whom, and what is between."""
        scene, person = self._scene, case.person
        here, there = scene.number_of(person.start), scene.number_of(mention.start)
        unit, other = scene.units[here], scene.units[there]
        titled, where = _beside_title(scene, person, mention), _where(person, mention, here, there)
        start, end = (mention.end, person.start) if mention.start < person.start else (person.end, mention.start)
        far = max(0, end - start)
        between = scene.text[start:end] if far < _FARTHEST else ""
        people = min(3, max(0, bisect_left(self._starts, end) - bisect_left(self._starts, start)))
        bodies = min(3, sum(one.body is not mention.body for one in scene.bodies.within(start, end)))
        gap = _WORDS.sub("w", " ".join(between.split()))[:12] if far < _FAR else "far"
        stops = "".join(sorted(_STOPS.intersection(between))).replace("\n", "/") if far < _FARTHEST else "far"
        before = _LAST_WORD.search(scene.text[max(0, mention.start - 25):mention.start])
        has_title = bool(person.position)
        yield from (f"w={titled}", f"wh={where}", f"whn={where}|{people}|{bodies}", f"gap={where}|{gap}",
                    f"k={unit.kind}|{where}|{other.kind}", f"st={where}|{stops}|{people}",
                    f"bw={where}|{before[1].lower() if before else '-'}", f"ww={titled}|{where}|{people}",
                    f"fb={where}|{min(far // 20, 8)}|{people}",
                    f"kk={unit.kind}|{where}|{people}|{bodies}|{has_title}",
                    f"nb={min(len(self._times), 5)}|{where[:1]}")
        if unit.kind == "row" and here == there:
            own, its = unit.column_at(person.start), unit.column_at(mention.start)
            yield f"col={None if own is None or its is None else its - own}"
        if there < 3:
            yield f"head{'h' if other.kind == 'heading' else ''}"
        if there >= len(scene.units) - 3:
            yield "foot"
        if other.kind == "heading" and there < here and not any(
                one.kind == "heading" for one in scene.units[there + 1:here]):
            yield "heading-above"
        if self._members[mention.body] > (person.mention is not None and person.mention.body is mention.body):
            yield from ("has-people", f"has-people|{where}")

    def _of_layout(self, case: _Case, mention: Mention) -> Iterator[str]:
        """Whether the body is that of the document, of the section, or of the words that look like one's own body."""
        scene, person, body = self._scene, case.person, mention.body
        unit, number = scene.unit_at(person.start), scene.number_of(person.start)
        has_title = bool(person.position)
        if scene.house and scene.house.mention.body is body:
            yield from ("house", f"house={scene.house.is_certain}{scene.house.is_likely}",
                        f"house|{unit.kind}|{has_title}", f"house|{person.is_likely}")
        owner, entry = scene.owners.of(number), scene.owners.entry_of(number)
        if owner:
            yield from ("owner", f"owner|{unit.kind}|{has_title}") if owner.body is body else ("other-owner",)
        if entry and entry.body is body:
            yield "entry"
        sure = max((case.owned.get(word.start, 0.0) for word in scene.page.words.within(mention.start, mention.end)),
                   default=0.0)
        yield from (f"g={int(sure * 5)}", f"gt={int(sure * 5)}|{has_title}")
        if case.owned and not sure:
            yield "other-g"

    def _of_body(self, case: _Case, mention: Mention) -> Iterator[str]:
        """What the body is, and what the page says of it elsewhere."""
        scene, person, body = self._scene, case.person, mention.body
        yield from (f"type={body.type}", f"fact={body.is_part}{body.is_fact}{body.is_around}",
                    f"n={min(self._times[body], 4)}", f"uk={scene.unit_at(person.start).kind}",
                    f"title={bool(person.position)}", f"lang={scene.page.language}",
                    f"likely={person.is_likely}", f"nameless={person.nameless}")
        mails = {channel.domain for channel in person.channels if channel.domain}
        if mails:
            yield "mail" if mails & scene.with_addresses.get(body, set()) else "other-mail"
        if house.pays(scene, mention):
            yield "pays"

    def _of_title(self, person: "Person", mention: Mention) -> Iterator[str]:
        """What the title says of the bodies that have such people."""
        if not person.position:
            return
        where = _where(person, mention, *(self._scene.number_of(at) for at in (person.start, mention.start)))
        first, last = person.position.split()[0].lower(), person.position.split()[-1].lower()
        yield from (f"bare={title_sense.is_bare(person.position)}|{where}",
                    f"of={title_claims.is_told(person)}|{where}",
                    f"first={first}|{mention.body.type}", f"last={last}|{mention.body.type}")
        if title_sense.clashes(person.position, mention.body.type):
            yield "clash"
        if title_claims.speaks_of_another(person, mention.body):
            yield "noun"
        if title_sense.leads(person.position) and self._leaders.get(mention.body, set()) - {id(person)}:
            yield "led"


def _may_be_body(scene: "Scene", own: list[Word]) -> bool:
    """Whether words of one line can name a body: written as a name is, and no person's, place's, post or degree."""
    text = scene.text[own[0].start:own[-1].name_end]
    is_else = any(word.start in scene.name_starts or posts.is_post(word) for word in own) or (
        country.is_place(text) or posts.is_degree(text) or all(learnt.names_topic([word]) for word in own)
        or re.fullmatch(saying.POST_NOMINALS, text) is not None)
    is_else = is_else or text.lower() in _NONE
    is_whole = all(text.count(opens) == text.count(closes) for opens, closes in ("()", "«»", "“”"))
    is_written = all(word.is_capital or word.plain in _SMALL or word.text[0] > "Ѐ" for word in own)
    return is_whole and is_written and not is_else and any(word.is_capital for word in own) and (
        scene.number_of(own[0].start) == scene.number_of(own[-1].start))


_NONE: Final = word_set(  # what is named like a body and has no people
    "сми pr hr it media press signal whatsapp telegram viber skype zoom facebook instagram youtube")
_SMALL: Final = word_set("of for the and in on against to at with de del der des du la le les e y und für")


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
_WORDS: Final = re.compile(r"\w+")
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)[^\w]*$")


def _where(person: "Person", mention: Mention, here: int, there: int) -> str:
    """On which side of a person a body stands, and how many lines away."""
    if here == there:
        return "L" if mention.start < person.start else "R"
    lines = abs(there - here)
    return f"{'u' if there < here else 'd'}{lines if lines < 6 else 6 + min(lines // 10, 3)}"
