"""What is seen of a name that a page may be called after, for telling whether it is called so."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.bodies import house, known, spelling
from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.bodies.callings import Calling
from seeds.extract.names import given, name_words, posts
from seeds.extract.names.english_words import MEDIA, PAPERS, UNDERTAKINGS
from seeds.extract.tagging.classes import class_of, noun_of
from seeds.extract.tagging.seen import gap_of, shape
from seeds.extract.text import country, lexicon
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_PLACES: Final = 8  # where a name stands that are looked at
_DOMAINS: Final = 60  # of a page that are looked at
_NEAR: Final = 70  # characters around a name in which people are looked for
_YEAR: Final = regex(r".{0,26}?\d{4}", re.DOTALL)
_COPYRIGHT: Final = regex(r"©|\(c\)")
_LABEL: Final = 3  # letters that a part of a domain has which a name is part of
_SPELT: Final = ("whole page", "page", "site", "part", "-")  # how addresses spell a name, the surest first


class Signs:
    """The names of one page, each asked for by its number. Each sign is a word, mostly of a kind and what holds."""

    def __init__(self, scene: "Scene", named: Sequence[Calling]) -> None:
        self._scene, self._all = scene, named
        self._bodies = [one for one in named if one.body is not None]
        self._most = max((len(one.places) for one in self._bodies), default=0)
        self._told = _told(scene)
        self._labels = sorted(spelling.labels(scene))[:_DOMAINS]
        mails = Counter(one.domain for one in scene.channels if one.kind == "email" and one.domain)
        self._mails = [(_parts(domain), count / mails.total()) for domain, count in mails.most_common(_DOMAINS)]
        self._spelt = [self._spelling(one) for one in named]
        self._best = min(self._spelt, key=_SPELT.index, default="-")
        self._names = [f" {' '.join(word.plain for word in one.words)} " for one in named]
        self._small = {word.plain for word in scene.page.words.all if not word.is_capital}
        self._speaks = house.speaks(scene)

    def of(self, number: int) -> list[str]:
        """What speaks for or against the page's being called after a name."""
        one = self._all[number]
        is_new = "new" if one.body is None else "told"
        by_place = [list(self._of_place(place, is_new)) for place in one.places[:_PLACES]]
        first = [f"1{sign}" for sign in by_place[0] if sign[:2] in ("g-", "g+", "at", "pt")]
        places = dict.fromkeys(chain.from_iterable(by_place))
        whose = self._of_new(one) if one.body is None else self._of_body(one, one.body, self._spelt[number])
        return [*self._of_page(number, one, is_new), *whose, *self._of_name(one, is_new), *places, *first]

    def _of_page(self, number: int, one: Calling, is_new: str) -> Iterator[str]:
        """How often it is named, at which ends of the page, with how many people; what addresses and others say."""
        times, spelt = min(len(one.places), 5), self._spelt[number]
        begins, ends = self._where(one.places[0][0]), self._where(one.places[-1][0])
        people = sum(self._has_people(place) for place in one.places[:_PLACES])
        own = self._names[number]
        yield from (is_new, f"lang={self._scene.page.language}|{is_new}", f"n={times}|{is_new}",
                    f"spelt={spelt}|{is_new}", f"best={spelt}|{self._best}", f"spelt-n={spelt}|{min(times, 3)}",
                    f"labels={bool(self._labels)}|{spelt}", f"ends={begins}|{ends}|{is_new}",
                    f"begins={begins}|{spelt}|{is_new}", f"begins-n={begins}|{min(times, 3)}|{is_new}",
                    f"begins-l={begins}|{self._scene.bodies.named(one.words)}|{is_new}",
                    f"people={min(people, 4)}|{is_new}", f"people-n={min(people, 3)}|{min(times, 3)}",
                    f"within={any(own in name and own != name for name in self._names)}|{is_new}",
                    f"has={any(name in own and own != name for name in self._names)}|{is_new}")

    def _of_body(self, one: Calling, body: Body, spelt: str) -> Iterator[str]:
        """What rules tell of a body: by which of them the page is its, of which type it is, how it stands to others."""
        field = known.called(body.name) or (known.called(body.acronym) if body.acronym else None)
        told = self._told.get(body, [])
        surest, rank = told[0] if told else ("-", 0)
        order = sum(other.places[0] < one.places[0] for other in self._bodies)
        more = sum(len(other.places) > len(one.places) for other in self._bodies)
        count, times = min(len(self._bodies), 5), min(len(one.places), 3)
        pays = any(house.pays(self._scene, Mention(*place, body)) for place in one.places[:_PLACES])
        yield from (f"by={name}" for name, _ in told)
        yield from (f"by-all={'+'.join(sorted(name for name, _ in told))}", f"surest={surest}|{rank}",
                    f"surest-t={surest}|{body.type}", f"surest-n={surest}|{times}", f"surest-s={surest}|{spelt}",
                    f"speaks={self._speaks}|{bool(told)}", f"type={body.type}", f"type-s={body.type}|{spelt}",
                    f"type-n={body.type}|{times}", f"known={field.type if field else ''}|{bool(told)}",
                    f"most={len(one.places) == self._most}", f"order={min(order, 4)}|{count}",
                    f"order-t={min(order, 3)}|{body.type}", f"more={min(more, 3)}|{count}",
                    f"pays={pays}", f"around={body.is_around}")

    def _of_new(self, one: Calling) -> Iterator[str]:
        """What kinds of words a name has that no rule tells to be of a body: they may be of anything else."""
        words = one.words
        yield from (f"rivals={min(len(self._bodies), 4)}", f"rivals-by={min(len(self._told), 3)}",
                    f"given={given.is_given(words[0])}|{name_words.is_surname_like(words[-1])}|{len(words)}",
                    f"paper={any(word.plain in PAPERS for word in words)}",
                    f"work={any(word.plain in UNDERTAKINGS for word in words)}",
                    f"media={any(word.plain in MEDIA for word in words)}",
                    f"post={any(posts.is_post(word) for word in words)}",
                    f"place={any(country.is_place(word.bare) for word in words)}|{len(words) == 1}",
                    f"land={any(country.named(word.bare) is not None for word in words)}",
                    f"plain={sum(word.plain in lexicon.NO_NAMES for word in words)}|{len(words)}",
                    f"small={words[0].plain in self._small}|{len(words) == 1}")

    def _of_name(self, one: Calling, is_new: str) -> Iterator[str]:
        """How a name looks, and what kinds of words it has."""
        words = one.words
        nouns = [noun for word in words if (noun := noun_of(word))]
        looks = " ".join(shape(word.text)[:2] for word in words[:4])
        yield from (f"words={len(words)}|{is_new}", f"looks={looks}|{is_new}",
                    f"l3={words[-1].plain[-_ENDING:] if len(words[-1].plain) > _ENDING else '-'}",
                    f"noun={nouns[-1] if nouns else ''}|{is_new}",
                    f"upper={all(word.text.isupper() for word in words)}|{is_new}|{len(words) == 1}",
                    f"cf={class_of(words[0])}|{is_new}", f"cl={class_of(words[-1])}|{is_new}",
                    f"named={self._scene.bodies.named(words)}|{is_new}")
        yield from (f"of={class_of(word)}|{is_new}" for word in words)

    def _of_place(self, place: tuple[int, int], is_new: str) -> Iterator[str]:
        """Where a name stands: in which line, beside which signs and words, near whom."""
        start, end, kind = self._line(place[0])
        where, text, words = self._where(place[0]), self._scene.text, self._scene.page.words
        number, behind = words.behind(place[0]), words.behind(place[1])
        before = [word for word in words.all[max(0, number - 2):number] if word.start >= start]
        after = [word for word in words.all[behind:behind + 2] if word.start < end]
        left = gap_of(text[before[-1].end:place[0]]) if before else "^"
        right = gap_of(text[place[1]:after[0].start]) if after else f"${text[place[1]:end].strip()[:1]}"
        apart = f"{left[:1]}{right[:1]}"
        yield from (f"at={where}|{kind}|{is_new}", f"at={where}|{apart}|{is_new}", f"pt={apart}|{kind}|{is_new}",
                    f"g-={left}|{is_new}", f"g+={right}|{is_new}",
                    f"w-1={before[-1].plain if before else '-'}|{left[:1]}",
                    f"w1={after[0].plain if after else '-'}|{right[:1]}",
                    f"c-={class_of(before[-1] if before else None)}|{left[:1]}|{is_new}",
                    f"c+={class_of(after[0] if after else None)}|{right[:1]}|{is_new}",
                    f"whose={text.startswith(_POSSESSIVE, place[1])}|{is_new}",
                    f"reached={bool(self._scene.channels_in(start, end))}|{kind}|{is_new}")
        if before:
            yield f"two-={before[0].plain if len(before) > 1 else '-'}|{before[-1].plain}"
        if after:
            yield f"two+={after[0].plain}|{after[1].plain if len(after) > 1 else '-'}"
        if _YEAR.match(text, place[1], end):
            yield f"year={where}|{is_new}"
        if _COPYRIGHT.search(text, start, place[0]):
            yield f"copyright|{is_new}"
        yield from self._of_people(place, start, end, kind, is_new)

    def _of_people(self, place: tuple[int, int], start: int, end: int, kind: str, is_new: str) -> Iterator[str]:
        """Whether given names and posts stand before and behind a name in its line."""
        near = self._around(place, max(start, place[0] - _NEAR), min(end, place[1] + _NEAR))
        names = [word.start < place[0] for word in near if _is_given(word)]
        roles = [word.start < place[0] for word in near if posts.is_post(word)]
        sides = f"{True in names}{False in names}"
        yield from (f"near={sides}|{kind}|{is_new}", f"posts={True in roles}{False in roles}|{sides}|{is_new}")

    def _has_people(self, place: tuple[int, int]) -> bool:
        return any(map(_is_given, self._around(place, max(0, place[0] - _NEAR), place[1] + _NEAR)))

    def _around(self, place: tuple[int, int], start: int, end: int) -> "list[Word]":
        return [word for word in self._scene.page.words.within(start, end) if not place[0] <= word.start < place[1]]

    def _line(self, at: int) -> tuple[int, int, str]:
        paragraph = self._scene.page.paragraph_at(at)
        if paragraph.kind == "furniture":
            return paragraph.start, paragraph.end, "around"
        unit = self._scene.unit_at(at)
        return unit.start, unit.end, unit.kind

    def _where(self, at: int) -> str:
        """In which of the first or the last lines a place is."""
        if self._scene.page.paragraph_at(at).kind == "furniture":
            return "around"
        number, count = self._scene.number_of(at), len(self._scene.units)
        return f"head{number}" if number < house.HEAD else (
            f"foot{count - number}" if count - number <= house.FOOT else "-")

    def _spelling(self, one: Calling) -> str:
        """Whether the addresses or the sites of the page spell a name: more than half of them, some, or in part."""
        names = one.body.names if one.body else [" ".join(word.bare for word in one.words)]
        share = max(sum(share for parts, share in self._mails if any(spelling.calls(part, name) for part in parts))
                    for name in names)
        if share:
            return "whole page" if share > _HALF else "page"
        if any(spelling.calls(label, name) for label in self._labels for name in names):
            return "site"
        return "part" if any(map(self._is_part, names)) else "-"

    def _is_part(self, name: str) -> bool:
        own = "".join(fold.joined(name).split())
        return len(own) > _LABEL and any(own in label or (len(label) > _LABEL and label in own)
                                         for label in self._labels)


_HALF: Final = 0.5
_ENDING: Final = 3  # letters of the last word of a name, which spell no whole word
_POSSESSIVE: Final = ("’s", "'s")


def _told(scene: "Scene") -> dict[Body, list[tuple[str, int]]]:
    """By which rules a page is of which body, the surest first, and which of those that tell something each is."""
    found: dict[Body, list[tuple[str, int]]] = {}
    for number, (rule, mention) in enumerate(house.evidence(scene)):
        found.setdefault(mention.body, []).append((rule, min(number + 1, 4)))
    return found


def _parts(domain: str) -> set[str]:
    """What a domain may call somebody: its labels and their words."""
    return {*domain.replace("-", ".").split(".")[:-1], domain.replace("-", "").split(".")[0]}


def _is_given(word: "Word") -> bool:
    return word.is_capital and given.is_given(word)
