"""What is seen of a person and of words that may say what the person is, for telling whether they do."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.names import posts
from seeds.extract.people import title_doubts
from seeds.extract.tagging import seen
from seeds.extract.text import country
from seeds.extract.text.words import Word
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_FAR: Final = 40  # characters between a name and words of which each still tells something
_FARTHEST: Final = 200
_STOPS: Final = frozenset(".;!?():,|–—")


class Likely(NamedTuple):
    """By the places of words near a name, how likely each is of the title and of the body of whoever is called so."""

    titles: dict[int, float]
    owners: dict[int, float]


class Signs:
    """What is seen on one page. Each sign is a word, mostly of a kind and what holds of it: far=3."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._starts = sorted(one.start for one in scene.people if not one.nameless)

    def of(self, person: "Person", own: Sequence[Word], likely: Likely, source: str,
           doubts: Sequence[str] | None) -> list[str]:
        """What speaks for or against some words; `source` tells what they were taken for, None: without a doubt."""
        where = self._side(person, own)
        return ["b", f"from={source}", *self._of_place(person, own, where, source), *self._of_words(own, where),
                *self._of_sureness(own, likely, where, source), *self._of_others(person, own),
                *(() if doubts is None else self._of_doubts(own, where, doubts))]

    def of_none(self, person: "Person", likely: Likely, count: int) -> list[str]:
        """What speaks for or against nothing's saying what somebody is, with so many words that may."""
        scene = self._scene
        kind, sure = scene.unit_at(person.start).kind, int(max(likely.titles.values(), default=0.0) * 10)
        return ["none", f"none|unit={kind}", f"none|sure={sure}", f"none|sure={sure}|{kind}",
                f"none|lang={scene.page.language}|{person.is_likely}", f"none|count={min(count, 4)}|{kind}",
                f"none|body={person.mention is not None}|{kind}", f"none|channels={bool(person.channels)}|{kind}"]

    def _side(self, person: "Person", own: Sequence[Word]) -> str:
        here, there = self._scene.number_of(person.start), self._scene.number_of(own[0].start)
        if here == there:
            return "L" if own[0].start < person.start else "R"
        return f"{'u' if there < here else 'd'}{min(abs(there - here), 4)}"

    def _of_place(self, person: "Person", own: Sequence[Word], where: str, source: str) -> list[str]:
        """Where the words stand to the name, and what is between."""
        scene = self._scene
        start, end = own[0].start, own[-1].end
        first, last = (end, person.start) if start < person.start else (person.end, start)
        far = max(0, last - first)
        between = scene.text[first:last] if far < _FARTHEST else ""
        people = min(3, max(0, bisect_left(self._starts, last) - bisect_left(self._starts, first)))
        kind, other = scene.unit_at(person.start).kind, scene.unit_at(start).kind
        gap = _WORDS.sub("w", " ".join(between.split()))[:8] if far < _FAR else "far"
        stops = "".join(sorted(_STOPS.intersection(between))) if between else ""
        sentence = min(3, abs(scene.page.sentence_at(person.start) - scene.page.sentence_at(start)))
        return [f"wh={where}|{source}", f"whp={where}|{people}", f"kind={kind}|{where}|{other}",
                f"gap={where}|{gap}", f"stops={where}|{stops}|{people}", f"far={where}|{min(far // 10, 12)}",
                f"sentence={sentence}|{where}", f"start={start == scene.unit_at(start).start}|{where}",
                f"end={end >= scene.unit_at(start).end - 1}|{where}"]

    def _of_words(self, own: Sequence[Word], where: str) -> list[str]:
        """What the words are: posts, verbs, names, bodies, places; how they begin and end."""
        scene, side = self._scene, where[:1]
        start, end = own[0].start, own[-1].end
        is_post = [posts.is_post(word) for word in own]
        has_verb = any(map(title_doubts.is_verb, own))
        bodies = scene.bodies.within(start, end)
        is_body = any(one.start <= start and end <= one.end for one in (*bodies, scene.bodies.at(start)) if one)
        ends_in_body = bool(bodies) and bodies[-1].end >= end
        inner = "".join(sorted(_STOPS.intersection("".join(word.gap for word in own[1:]))))
        return [f"words={min(len(own), 12)}", f"has-post={any(is_post)}|{is_post[0]}|{is_post[-1]}",
                f"posts={min(sum(is_post), 3)}|{side}", f"rank={posts.is_rank(own[0])}|{min(len(own), 3)}",
                f"first={own[0].plain}", f"last={own[-1].plain}", f"kind-first={seen.kind(own[0])}|{own[0].is_capital}",
                f"kind-last={seen.kind(own[-1])}|{own[-1].is_capital}", f"verb={has_verb}",
                f"body={is_body}|{ends_in_body}|{len(bodies) > 1}",
                f"name={any(word.start in scene.name_starts for word in own)}",
                f"place={country.is_place(scene.text[start:end])}", f"in={inner[:4]}", *self._of_gaps(start, end, side)]

    def _of_gaps(self, start: int, end: int, side: str) -> list[str]:
        """What stands right in front of the words and right behind them."""
        before = _BEFORE.search(self._scene.text[max(0, start - _WORD):start])
        behind = _BEHIND.match(self._scene.text[end:end + _WORD])
        word, stop = (before[1] or "", before[2] or "") if before else ("", "")
        stop_behind, word_behind = (behind[1], behind[2]) if behind else ("", "")
        return [f"bw={side}|{word.lower() or '-'}", f"before={side}|{stop}",
                f"bw-behind={side}|{word_behind.lower() or '-'}", f"behind={side}|{stop_behind}"]

    @staticmethod
    def _of_sureness(own: Sequence[Word], likely: Likely, where: str, source: str) -> list[str]:
        """How likely the words and those beside them are of the title, and of the body."""
        titles = [likely.titles.get(word.start, 0.0) for word in own]
        owners = [likely.owners.get(word.start, 0.0) for word in own]
        sure, least = sum(titles) / len(own), min(titles)
        most = max(likely.titles.values(), default=0.0)
        owner = sum(owners) / len(own)
        whole = sum(likely.titles.values())
        share = sum(titles) / whole if whole else 0.0
        under = int((most - max(titles)) * 5)
        return [f"sure={int(sure * 10)}", f"least={int(least * 5)}", f"under={under}",
                f"ends={int(titles[0] * 4)}|{int(titles[-1] * 4)}", f"sure={int(sure * 5)}|{source}",
                f"sure={int(sure * 5)}|{where}", f"owner={int(owner * 5)}", f"share={int(share * 5)}",
                f"share={int(share * 5)}|{int(sure * 3)}"]

    def _of_others(self, person: "Person", own: Sequence[Word]) -> list[str]:
        """Whether the words say what others are, and whether these stand in between."""
        start, end = own[0].start, own[-1].end
        others = [one for number in {self._scene.number_of(person.start), self._scene.number_of(start)}
                  for one in self._scene.people_in(self._scene.units[number])
                  if one is not person and one.is_titled_within(start, end)]
        return [f"others={min(len(others), 3)}"]

    @staticmethod
    def _of_doubts(own: Sequence[Word], where: str, doubts: Sequence[str]) -> list[str]:
        """What speaks against words that may be anything."""
        has_post = any(map(posts.is_post, own))
        return [f"doubts={min(len(doubts), 3)}", *(f"doubt={one}" for one in doubts),
                *(f"doubt={one}|{where[:1]}|{has_post}" for one in doubts)]


_WORDS: Final = regex(r"\w+")
_WORD: Final = 25  # characters beside the words in which another is looked for
_BEFORE: Final = regex(r"(?:([^\W\d_]+)\s?)?([^\w\s]?)\s*$")
_BEHIND: Final = regex(r"\s*([^\w\s]?)\s*([^\W\d_]*)")
