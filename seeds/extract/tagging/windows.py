"""What is seen of the words around a person's name, for telling what that person is and of which body."""

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.tagging import chain, weights
from seeds.extract.tagging.marks import Lead, Mark, Weights, in_signs
from seeds.extract.tagging.seen import Seen
from seeds.extract.tagging.spelling import Manner, Spelling
from seeds.extract.text.words import Word

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene
    from seeds.read.document import Span

_BESIDE: Final = 30  # words of the same line, on each side
_OTHER: Final = 24  # words of another one
_ABOVE, _BELOW = 2, 3  # lines
_MANNER: Final = Manner(2, 0, "e4")
_STOPS: Final = frozenset(".;!?(),:–—|")


class Alone(NamedTuple):
    """What is seen of a word whatever name it stands around on this side."""

    marks: list[Mark]
    line: Spelling
    at: int  # the number of the word in its line


class Window(NamedTuple):
    """The words around a name, in the order of the text, and what is seen of each of them."""

    words: list[Word]
    shared: list[str]
    alone: list[Alone]
    own: list[list[Mark]]

    def signs(self) -> list[list[str]]:
        """The signs of each word, as weights are fitted to them."""
        return [in_signs([*self.shared, *alone.marks, *own]) + alone.line.signs(alone.at)
                for alone, own in zip(self.alone, self.own, strict=True)]


class _Name(NamedTuple):
    """Where a name stands: the number of its line, of its first word there and of the one behind its last."""

    line: int
    first: int
    behind: int


class _Place(NamedTuple):
    """A word as it stands to a name: on which side, how many words away, and those between."""

    where: str  # L, R, or up1, down2 for lines away
    far: int
    between: range  # numbers of words, in the line of the word


def of_scene(scene: "Scene") -> "Windows":
    """The windows of a page, as it is seen when they are first asked for: what is found later tells little more."""
    if scene.windows is None:
        scene.windows = Windows(scene)
    return scene.windows


class Windows:
    """The windows of one page, asked once the names of people are known."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._of_names: dict[Span, Window] = {}
        self._owned: dict[Span, list[Weights]] = {}  # by name, how likely each word is of the body that person is of
        self._lines: dict[int, Seen] = {}
        self._counts: dict[int, tuple[list[int], list[int]]] = {}
        self._stops: dict[int, list[str]] = {}
        self._near: dict[tuple[int, int], list[Mark]] = {}  # by line and word, the marks of it and of those beside it
        self._alone: dict[tuple[int, int, str], Alone] = {}
        self._sums: dict[str, dict[int, Lead]] = {}  # of those, by what is looked for
        self._spelt: dict[tuple[str, int], list[Lead]] = {}  # of each word of a line, by what is looked for

    def of(self, start: int, end: int) -> Window:
        """That of the name between two places of the text."""
        if (start, end) not in self._of_names:
            self._of_names[start, end] = self._seen(start, end)
        return self._of_names[start, end]

    def titles(self, start: int, end: int) -> list[Weights]:
        """How likely each word of the window of a name is of what the person is."""
        return self._likely(self.of(start, end), "titles")

    def owners(self, start: int, end: int) -> list[Weights]:
        """How likely each is of the body that the person of this name is of."""
        if (start, end) not in self._owned:
            self._owned[start, end] = self._likely(self.of(start, end), "owners")
        return self._owned[start, end]

    def _seen(self, start: int, end: int) -> Window:
        here = self._scene.number_of(start)
        numbers, count = self._scene.page.words, len(self._line(here).words)
        begin = numbers.behind(self._scene.units[here].start)
        first, behind = (max(0, min(numbers.behind(place) - begin, count)) for place in (start, end))
        name = _Name(here, first, behind)
        window = Window([], self._shared(name), [], [])
        for number, at, place in self._places(name):
            line = self._line(number)
            window.words.append(line.words[at])
            window.alone.append(self._of_itself(line, at, place.where))
            window.own.append(self._of(line, at, place, name))
        return window

    def _likely(self, window: Window, name: str) -> list[Weights]:
        known, sums = weights.chain(name), self._sums.setdefault(name, {})
        found = []
        for alone in window.alone:  # which many names share
            if id(alone) not in sums:
                sums[id(alone)] = chain.total(alone.marks, known) + self._leads(alone.line, name)[alone.at]
            found.append(sums[id(alone)])
        return chain.likely(window.shared, window.own, known, found)

    def _leads(self, line: Spelling, name: str) -> list[Lead]:
        """What the words of a line weigh by how they are spelt."""
        key = name, id(line.keys)
        if key not in self._spelt:
            self._spelt[key] = line.leads(weights.chain(name))
        return self._spelt[key]

    def _of_itself(self, line: Seen, at: int, where: str) -> Alone:
        """What is seen of a word whatever name it stands around on this side."""
        key = line.unit.start, at
        alone = self._alone.get((*key, where))
        if alone is None:
            if key not in self._near:
                self._near[key] = line.near(at)
            marks = [*self._near[key], (_gaps, where, line.gap(at), line.gap(at + 1), line.kind(at)),
                     (_spelt, where, line.words[at].plain)]
            alone = self._alone[*key, where] = Alone(marks, Spelling(line.spelt, _MANNER), at)
        return alone

    def _counted(self, line: Seen) -> tuple[list[int], list[int]]:
        """For each word of a line and its end, how many before it are of names, and how many begin a body."""
        if line.unit.start not in self._counts:
            starts = self._scene.name_starts
            self._counts[line.unit.start] = (
                [0, *accumulate(int(word.start in starts) for word in line.words)],
                [0, *accumulate(int("B" in line.kind(at)) for at in range(len(line.words)))])
        return self._counts[line.unit.start]

    def _stops_of(self, line: Seen) -> list[str]:
        """Which of the marks that part things stand in front of each word of a line."""
        if line.unit.start not in self._stops:
            self._stops[line.unit.start] = ["".join(_STOPS.intersection(word.gap)) for word in line.words]
        return self._stops[line.unit.start]

    def _line(self, number: int) -> Seen:
        if number not in self._lines:
            self._lines[number] = Seen(self._scene, self._scene.units[number])
        return self._lines[number]

    def _places(self, name: _Name) -> Iterator[tuple[int, int, _Place]]:
        """The words around a name: the number of their line, their own there, and how they stand to it."""
        units = self._scene.units
        for number in range(max(0, name.line - _ABOVE), min(len(units), name.line + _BELOW + 1)):
            count = len(self._line(number).words) if number == name.line or units[number].kind != "prose" else 0
            if number != name.line:
                where = f"{'up' if number < name.line else 'down'}{abs(number - name.line)}"
                for at in range(min(count, _OTHER)):
                    yield number, at, _Place(where, at + 1, range(at))
                continue
            for at in range(max(0, name.first - _BESIDE), name.first):
                yield number, at, _Place("L", name.first - at, range(at + 1, name.first))
            for at in range(name.behind, min(count, name.behind + _BESIDE)):
                yield number, at, _Place("R", at - name.behind + 1, range(name.behind, at))

    def _shared(self, name: _Name) -> list[str]:
        """The signs of the line of a name, and of those above and below it."""
        scene, line = self._scene, self._line(name.line)
        before, behind, kind = line.gap(name.first), line.gap(name.behind), line.unit.kind
        names = sum(word.start in scene.name_starts for word in line.words[:_MANY])
        signs = [f"Sk={kind}", f"Shas={line.has}", f"Sg={before}", f"Sa={behind}", f"Sga={before}|{behind}|{kind}",
                 f"Sn={min(4, names // 2)}", f"Spos={min(name.first, 3)}",
                 f"Send={min(len(line.words) - name.behind, 3)}", f"Slang={scene.page.language}"]
        for side, number in (("up", name.line - 1), ("down", name.line + 1)):
            if 0 <= number < len(scene.units):
                other = self._line(number)
                signs.append(f"S{side}={other.unit.kind}{other.has}{scene.has_name(other.unit)}"
                             f"{min(len(other.words), 9) // 3}")
        return signs

    def _of(self, line: Seen, at: int, place: _Place, name: _Name) -> list[Mark]:
        """The marks of one word as it stands to a name."""
        where, far, kind, word = place.where, place.far, line.kind(at), line.words[at]
        named, owned = self._counted(line)
        names = named[place.between.stop] - named[place.between.start]
        bodies = min(2, owned[place.between.stop] - owned[place.between.start])
        stops = "".join(self._stops_of(line)[place.between.start + 1:place.between.stop])
        stops = "".join(sorted(set(stops))) if len(stops) > 1 else stops
        is_beside, is_name = where in ("L", "R"), word.start in self._scene.name_starts
        behind, before = (line.gap(name.behind), line.gap(name.first)) if is_beside else ("", "")
        return [
            (_away, where, far if far < _NEAR else _NEAR + min(far // 4, 6), kind),
            (_between, where, min(names, 3), bodies, kind, line.unit.kind),
            (_beside, where, behind, before, min(far, 3)),
            (_stands, where, self._columns(line, at, name) if is_beside else "", is_name, stops)]

    @staticmethod
    def _columns(line: Seen, at: int, name: _Name) -> str:
        """How many cells a word of a row stands behind the name."""
        if line.unit.kind != "row" or name.first >= len(line.words):
            return ""
        own, its = line.unit.column_at(line.words[at].start), line.unit.column_at(line.words[name.first].start)
        return "" if own is None or its is None else str(own - its)


_MANY: Final = 200  # words of a line among which names are counted
_NEAR: Final = 4


# Marks

def _away(where: str, far: int, kind: str) -> tuple[str, ...]:
    return f"s={where}", f"d={where}|{far}", f"sk={where}|{kind}", f"dk={where}|{far}|{kind}"


def _between(where: str, names: int, bodies: int, kind: str, line: str) -> tuple[str, ...]:
    return (f"n={where}|{names}", f"b={where}|{bodies}", f"uk={line}|{where}|{min(names, 1)}|{kind}",
            f"nk={where}|{min(names, 2)}|{bodies}|{kind}")


def _gaps(where: str, gap: str, next_gap: str, kind: str) -> tuple[str, ...]:
    return f"sg={where}|{gap}|{kind}", f"sa={where}|{next_gap}|{kind}"


def _beside(where: str, behind: str, before: str, far: int) -> tuple[str, ...]:
    return f"ra={where}|{behind}|{far}", f"la={where}|{before}|{far}"


def _stands(where: str, columns: str, is_name: bool, stops: str) -> tuple[str, ...]:
    return f"c={where}|{columns}", f"N={is_name}", f"st={where}|{stops}"


def _spelt(where: str, plain: str) -> tuple[str, ...]:
    return (f"w|{plain}|{where}",)
