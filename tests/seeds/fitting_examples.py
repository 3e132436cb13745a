"""Examples for fitting: what is seen of words and bodies on pages whose facts are known, and what each of them is.

Words are looked at by the code that the program uses, at the moment at which it asks.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from rapidfuzz.fuzz import ratio
from seeds.scoring_facts import told
from seeds.scoring_rules import Told, called, listed, pairs, plain, same_contact, same_field, same_organisation

from seeds.extract.bodies import stated
from seeds.extract.bodies.bodies import Bodies
from seeds.extract.extracting import extract
from seeds.extract.people import choosing, likely_bodies, mentioned, tagged, titling
from seeds.extract.people.candidates import Candidates
from seeds.extract.people.person import Person
from seeds.extract.people.scene import Scene
from seeds.extract.tagging import mentions, weights
from seeds.extract.tagging.names import stretches
from seeds.extract.tagging.windows import Window, Windows
from seeds.extract.text import page as laid_out
from seeds.extract.text.words import Word
from seeds.extract.text.words import words as words_of
from seeds.fact import Fact
from seeds.read import read

Sequenced = tuple[list[list[str]], list[str]]  # the signs of each word, and its label: O, B or I
Single = tuple[list[str], bool]  # the signs of something, and whether it is so
Choice = list[tuple[list[str], bool]]  # the signs of each that may be chosen, and whether it is right


class Mentioned(NamedTuple):
    """The examples for bodies of one document, and its words by how often they stand in names of people, and at all."""

    mentions: list[Sequenced]
    in_names: dict[str, tuple[int, int]]


class Page(NamedTuple):
    """The examples of one document for people, and for what stands around their names."""

    names: list[Sequenced]
    titles: list[Sequenced]
    owners: list[Sequenced]


class _Seen(Exception):  # noqa: N818 - not an error: what was looked for has been seen
    pass


def of_mentions(document: Path, facts: Path) -> Mentioned:
    """The examples for bodies of one document; none where `facts`, its annotation, has none of them."""
    scene = scene_before(mentioned, document)
    gold: dict[str, list[Told]] = json.loads(facts.read_text(encoding="utf-8"))
    text = TextOfWords(scene.page.words.all)
    people = {text.words[at].start: "B" for _, first, behind in _places(text, _named(gold))
              for at in range(first, behind)}
    examples: list[Sequenced] = []
    if "organisations" in gold:
        labels = _labels_of_bodies(scene, text, gold["organisations"])
        examples = [(one.seen.signs(), [labels.get(word.start, "O") for word in one.words])
                    for one in mentions.lines(scene)]
    return Mentioned(examples, _counted(text.words, people))


def _labels_of_bodies(scene: Scene, text: "TextOfWords", bodies: Sequence[Told]) -> dict[int, str]:
    """By where they begin, the labels of the words of all names of bodies, longer names first."""
    labels: dict[int, str] = {}
    taken: set[int] = set()
    names = {str(name) for one in bodies for name in (*called(one), *listed(one.get("acronym")))}
    for name in sorted(names, key=lambda one: (-len(one), one)):
        for first, behind in text.find(name):
            is_word = name.isupper() and not scene.text[text.words[first].start:text.words[behind - 1].end].isupper()
            if taken.isdisjoint(range(first, behind)) and not is_word:  # `who` is not the WHO
                taken.update(range(first, behind))
                labels.update((word.start, "I" if at else "B") for at, word in enumerate(text.words[first:behind]))
    return labels


def _named(gold: dict[str, list[Told]]) -> list[Told]:
    return [one for one in gold.get("contacts", []) if one.get("name")]


def of_words(document: Path, facts: Path, chains: Path | None = None) -> Page:
    """The examples of words of one document; `facts` is its annotation, `chains` as for titles."""
    with chains_of(chains):
        scene = scene_before(tagged, document)
    gold: dict[str, list[Told]] = json.loads(facts.read_text(encoding="utf-8"))
    people = _named(gold)
    text = TextOfWords(scene.page.words.all)
    places = _places(text, people)
    labels = {word.start: "I" if at else "B" for _, first, behind in places
              for at, word in enumerate(text.words[first:behind])}
    names = [(one.seen.signs(), [labels.get(word.start, "O") for word in one.words]) for one in stretches(scene)]
    for start in labels:
        scene.add_name(start)
    windows = Windows(scene)
    titles: list[Sequenced] = []
    owners: list[Sequenced] = []
    for number, first, behind in places:
        window = windows.of(text.words[first].start, text.words[behind - 1].end)
        signs = window.signs()
        others = {at for _, one, end in places for at in range(one, end)}
        bodies = _names_of(gold, people[number])
        titles.append((signs, _nearest(text, window, (first, behind), listed(people[number].get("title")), others)))
        owners.append((signs, _nearest(text, window, (first, behind), bodies, others)))
    return Page(names, titles, owners)


def of_titles(document: Path, facts: Path, chains: Path | None = None) -> list[Choice]:
    """For each contact found that is one, all words that may say what it is, and none.

    `chains` holds weights of chains that were fitted on other pages, for those of the program: on pages that they know
    they are surer than anywhere else.
    """
    gold = _contacts(facts)
    found: list[Choice] = []

    def see(scene: Scene) -> list[Person]:
        titles = titling.Titles(scene)
        for person in scene.people:
            meant = _meant(gold, person) if person.counts or tagged.is_likely(scene, person) else None
            if meant is not None and not person.nameless:
                found.append(_choice_of_title(titles, scene, person, meant))
        return []

    with patch.object(titling, "choose", see), chains_of(chains):
        extract(read(str(document)))
    return [one for one in found if any(is_right for _, is_right in one)]


def of_bodies(document: Path, facts: Path, chains: Path | None = None) -> list[Choice]:
    """For each contact found that is one, every body it may be of, and none; `chains` as for titles."""
    gold = _contacts(facts)
    found: list[Choice] = []

    def see(scene: Scene, _: Any) -> None:
        candidates = Candidates(scene)
        for person in scene.people:
            meant = _meant(gold, person) if person.counts else None
            if meant is not None:
                found.append(_choice_of_body(candidates, person, meant))

    with patch.object(choosing, "choose", see), chains_of(chains):
        extract(read(str(document)))
    return [one for one in found if any(is_right for _, is_right in one)]


def _contacts(facts: Path) -> list[Told]:
    gold: list[Told] = json.loads(facts.read_text(encoding="utf-8")).get("contacts", [])
    return gold


def _meant(gold: Sequence[Told], person: Person) -> Told | None:
    """The contact that a person is, if it is one that must be found."""
    channels = {kind: [one.value for one in person.channels if one.kind == kind] for kind in ("email", "phone")}
    told: Told = {**channels, **({} if person.nameless else {"name": person.name})}
    meant = next((one for one in gold if same_contact(one, told)), None)
    return None if meant is None or meant.get("optional") else meant


@contextmanager
def chains_of(folder: Path | None) -> Iterator[None]:
    """Lets the weights that a folder has, of chains and of what is asked before people, stand for the program's."""
    chain, single = weights.chain, weights.single
    chains, singles = _read(folder) if folder else ({}, {})
    with patch.object(weights, "chain", lambda name: chains.get(name) or chain(name)), patch.object(
            weights, "single", lambda name: singles.get(name) or single(name)):
        yield


_ASKED_FIRST: tuple[str, ...] = ("whose", "likely_bodies")


@cache
def _read(folder: Path) -> tuple[dict[str, weights.Chain], dict[str, dict[str, float]]]:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    singles = {name: json.loads(texts.pop(name))["signs"] for name in _ASKED_FIRST if name in texts}
    return {name: weights.read_chain(text) for name, text in texts.items()}, singles


def _choice_of_title(titles: titling.Titles, scene: Scene, person: Person, meant: Told) -> Choice:
    """Right are of the words that say what is meant those that say it best."""
    candidates, none = titles.of(person)
    texts = [" ".join(scene.text[one.words[0].start:one.words[-1].end].split()) for one in candidates]
    alike = [max((ratio(plain(text), plain(name)) for name in listed(meant.get("title"))), default=0.0)
             if meant.get("title") and same_field("title", meant, {"title": [text]}) else 0.0 for text in texts]
    best = max(alike, default=0.0)
    return [*((one.signs, like > 0 and like >= best - _AS_GOOD) for one, like in zip(candidates, alike, strict=True)),
            (none, not meant.get("title"))]


_AS_GOOD = 5  # of 100, by which words may be less like what is meant than the best


def _choice_of_body(candidates: Candidates, person: Person, meant: Told) -> Choice:
    bodies, none = candidates.of(person)
    is_of_one = bool(meant.get("organisation"))
    return [*((one.signs(), is_of_one and same_field("organisation", meant, {"organisation": one.mention.body.names}))
              for one in bodies), (none, not is_of_one)]


def of_stated(document: Path, facts: Path, chains: Path | None = None) -> list[Single]:
    """For each body that is found, what is seen of it, and whether it is given; not those that may be either."""
    gold: list[Told] | None = json.loads(facts.read_text(encoding="utf-8")).get("organisations")
    if gold is None:
        return []  # a page made up for its contacts
    seen: list[tuple[Fact, list[str]]] = []

    def see(page: laid_out.Page, bodies: Bodies, others: Sequence[Fact]) -> None:
        signs = stated.Stated(page, bodies, others)
        of = stated.referred_to(others)
        by_id = {body.id: body for body in bodies.all}
        seen.extend((fact, signs.signs(by_id[fact.id], is_told=fact.id in of)) for fact in bodies.facts(page))

    page = read(str(document))
    with patch.object(stated, "decide", see), chains_of(chains):
        extract(page)
    found = told((fact for fact, _ in seen), page)["organisations"]
    given = {there: gold[here] for here, there in pairs("organisations", gold, found)}
    examples: list[Single] = []
    for number, (_, signs) in enumerate(seen):
        meant = [given[number]] if number in given else [
            one for one in gold if same_organisation(one, found[number])]
        if not (meant and all(one.get("optional") for one in meant)):
            examples.append((signs, number in given))
    return examples


def of_likely_bodies(document: Path, facts: Path, chains: Path | None = None) -> list[Single]:
    """For each name that may be a body's which no rule finds, what is seen of it, and whether it is given."""
    gold: list[Told] | None = json.loads(facts.read_text(encoding="utf-8")).get("organisations")
    if gold is None:
        return []
    examples: list[Single] = []

    def see(scene: Scene) -> None:
        signs, some = likely_bodies.Signs(scene), likely_bodies.names(scene)
        meant = [[at for at, given in enumerate(gold) if same_organisation(given, {"name": one.name})] for one in some]
        alike = [max((ratio(plain(one.name), plain(str(name))) for at in own for name in (
            *called(gold[at]), *listed(gold[at].get("acronym")))), default=0.0)
            for one, own in zip(some, meant, strict=True)]
        best = [max((like for like, own in zip(alike, meant, strict=True) if at in own), default=0.0)
                for at in range(len(gold))]  # of each body that is given, the name that is most like it
        for one, own, like in zip(some, meant, alike, strict=True):
            if not own or not all(gold[at].get("optional") for at in own):
                examples.append((signs.of(one), bool(own) and like >= max(best[at] for at in own) - _AS_GOOD))

    with patch.object(likely_bodies, "add", see), chains_of(chains):
        extract(read(str(document)))
    return examples


def scene_before(step: Any, document: Path) -> Scene:
    """A page as it is when a step of reading people, a module with `find`, begins."""
    seen: list[Scene] = []

    def see(scene: Scene, *_: Any) -> Iterator[Any]:
        seen.append(scene)
        raise _Seen

    with patch.object(step, "find", see), suppress(_Seen):
        extract(read(str(document)))
    return seen[0]


class TextOfWords:
    """The words of a page, and where some of them stand one behind the other."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._plain = [_bare(word) for word in words]

    def find(self, phrase: object) -> Iterator[tuple[int, int]]:
        """The numbers of the first word of a phrase, wherever it stands, and of the one behind its last."""
        wanted = [_bare(word) for word in words_of(str(phrase))]
        for first, word in enumerate(self._plain if wanted else ()):
            if word == wanted[0] and self._plain[first:first + len(wanted)] == wanted:
                yield first, first + len(wanted)


def _bare(word: Word) -> str:
    return word.plain.replace("'", "")


def _places(text: TextOfWords, people: Sequence[Told]) -> list[tuple[int, int, int]]:
    """Where each of some people is named: the number of the person, of the first word, of the one behind the last."""
    places: list[tuple[int, int, int]] = []
    taken: set[int] = set()
    for number, one in enumerate(people):
        for name in sorted(called(one), key=len, reverse=True):
            for first, behind in text.find(name):
                if taken.isdisjoint(range(first, behind)):
                    taken.update(range(first, behind))
                    places.append((number, first, behind))
    return places


def _names_of(gold: dict[str, list[Told]], person: Told) -> list[str]:
    """Everything that the body of somebody is called on a page, the longest first."""
    names = {str(name) for name in listed(person.get("organisation"))}
    meant = {plain(name) for name in names}
    for one in gold.get("organisations", []):
        own = [*called(one), *map(str, listed(one.get("acronym")))]
        if not meant.isdisjoint(map(plain, own)):
            names.update(own)
    return sorted(names, key=lambda name: (-len(name), name))


def _nearest(text: TextOfWords, window: Window, name: tuple[int, int], phrases: Sequence[object],
             others: set[int]) -> list[str]:
    """The labels of the words of a window: those of the phrase that stands nearest to the name, past few people."""
    numbers = {word.start: at for at, word in enumerate(window.words)}
    best: tuple[float, list[int]] | None = None
    for phrase in phrases:
        for first, behind in text.find(phrase):
            own = [numbers.get(text.words[at].start, -1) for at in range(first, behind)]
            between = range(name[1], first) if first >= name[1] else range(behind, name[0])
            is_whole = own[0] >= 0 and own == list(range(own[0], own[0] + len(own)))
            if not is_whole or (first < name[1] and behind > name[0]):
                continue
            far = len(between) + _PERSON * len(others.intersection(between)) - (behind - first) / 2
            if best is None or far < best[0]:
                best = far, own
    labels = ["O"] * len(window.words)
    for at, number in enumerate(best[1] if best else ()):
        labels[number] = "I" if at else "B"
    return labels


_PERSON = 6  # words that one of another's name weighs


def _counted(words: Sequence[Word], labels: dict[int, str]) -> dict[str, tuple[int, int]]:
    counted: dict[str, tuple[int, int]] = {}
    for word in words:
        inside, whole = counted.get(word.plain, (0, 0))
        counted[word.plain] = inside + (word.start in labels), whole + 1
    return counted
