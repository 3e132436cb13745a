"""Bodies that only an address tells to be one: Prairie Dawn, as somebody writes from prairiedawn.org."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names import given, posts
from seeds.extract.text import country, lexicon, reach
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_SITE: Final = regex(r"(?:https?://|www\.)(?P<host>[\w.-]+)", re.IGNORECASE)
_OF_ADDRESS: Final = ("@", ".", "/", "_")  # in front of a word of an address or a site
_LEAST: Final = 6  # letters of a label that tells
_GOES_ON: Final = word_set("in for to against of towards")  # Dignity at Work in Central Asia: what a project is about
_MOST: Final = 5  # words of a name
_OF_NOBODY: Final = reach.OF_ANYBODY | {"example"}


def add_bodies(scene: "Scene") -> None:
    """Add the bodies that the domains of a page spell, wherever they are written out."""
    labels = set(_labels(scene))
    if not labels:
        return
    words = scene.page.words.all
    projects = of_projects(words)
    labels = {label for label in labels if label not in projects}
    small = {word.plain for word, behind in zip(words, [*words[1:], None], strict=True) if word.text.islower() and not (
        word.gap[-1:] in _OF_ADDRESS or (behind is not None and behind.gap == "."))}
    at = 0
    while at < len(words):
        size = _size(words, at, labels, small)
        if size:
            start, end = words[at].start, words[at + size - 1].name_end
            if scene.bodies.at(start) is None and not scene.bodies.within(start, end) and not _goes_before(words, at):
                scene.bodies.add(start, end, _in_full(scene, _name(words[at:at + size])))
        at += size or 1


def _goes_before(words: Sequence[Word], at: int) -> bool:
    """Whether another capital stands in front, behind a small word: Vrienden van | Wegwijzer, which is another body."""
    return at > 1 and words[at].follows() and words[at - 1].follows() and words[at - 1].plain in _JOINTS and (
        words[at - 2].is_capital)


_JOINTS: Final = word_set("van de du des di von of for")


def _in_full(scene: "Scene", name: str) -> str:
    """A name with the noun that the page has it with elsewhere: Stichting | Wegwijzer."""
    return next((one.name for one in scene.bodies.all if one.name.endswith(f" {name}")
                 and one.name.count(" ") == name.count(" ") + 1), name)


def _labels(scene: "Scene") -> Iterator[str]:
    """What the domains of addresses and sites are called, without dots and hyphens."""
    hosts = [channel.value.rpartition("@")[2] for channel in scene.channels if channel.kind == "email"]
    hosts += [match["host"] for match in _SITE.finditer(scene.text)]
    for host in hosts:
        for label in host.lower().split(".")[:-1]:
            plain = label.replace("-", "")
            if len(plain) >= _LEAST and plain not in _OF_NOBODY:
                yield plain


def of_projects(words: Sequence[Word]) -> str:
    """What is written around each word for a project or a campaign, as a domain would spell it; a line for each."""
    return "\n".join("".join("".join(fold.words(one.bare)) for one in _near(words, at))
                     for at, word in enumerate(words) if _PROJECT.fullmatch(word.plain) and not (
                         at + 1 < len(words) and words[at + 1].follows() and posts.is_post(words[at + 1])))


def _near(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The words around one, in its sentence."""
    first, behind = at, at + 1
    while first > max(0, at - _MOST) and not _ENDS.search(words[first].gap):
        first -= 1
    while behind < min(len(words), at + _MOST + 2) and not _ENDS.search(words[behind].gap):
        behind += 1
    return words[first:behind]


_ENDS: Final = regex(r"\n|[.!?]\W*\s")  # of a sentence or a line


_PROJECT: Final = regex(r"projects?|programmes?|programs?|campaigns?|initiatives?|проект\w*|кампани\w+|"
                        r"программ\w+|"
                        r"лоиҳа\w*|долбоор\w*|жоба\w*|loyiha\w*")


def _size(words: Sequence[Word], at: int, labels: set[str], small: set[str]) -> int:
    """How many words from one on spell a label, and the capitals behind them that belong to the name."""
    if not words[at].is_capital or words[at].gap[-1:] in _OF_ADDRESS:
        return 0
    joined = ""
    for size in range(1, _MOST + 1):
        if at + size > len(words) or (size > 1 and not words[at + size - 1].follows("-", " & ")):
            return 0
        joined += "".join(fold.words(words[at + size - 1].bare))
        if joined in labels and _can_be(words[at:at + size], small):
            return _whole(words, at, size)
    return 0


def _whole(words: Sequence[Word], at: int, size: int) -> int:
    """The number of words with the nouns of bodies behind them; 0 where they only begin what a project is about."""
    while at + size < len(words) and size < _MOST and words[at + size].follows() and (
            words[at + size].is_capital and (
                words[at + size].plain in lexicon.BODIES or country.named(words[at + size].bare) is not None)):
        size += 1
    if size == 1 and at and words[at].follows() and words[at - 1].is_capital:
        return 0  # Blue Kettle, of kettle.org
    is_owner = words[at + size - 1].is_possessive  # St Agatha’s | Haven, of stagatha.org
    if (size == 1 or is_owner) and at + size < len(words) and _may_go_on(words[at + size]):
        size += 1
    goes_on = at + size < len(words) and words[at + size].follows() and words[at + size].plain in _GOES_ON
    return 0 if goes_on else size


def _may_go_on(word: Word) -> bool:
    """Whether a word behind the one that a domain spells is of the name too: Blue | Kettle, of blue.org."""
    return word.is_capital and word.follows() and not (
        word.is_acronym or posts.is_post(word) or given.is_given(word) or country.named(word.bare)
        or country.is_place(word.bare))


def _can_be(own: Sequence[Word], small: set[str]) -> bool:
    """Whether the words are no person's name, no place and no common word."""
    if given.is_given(own[0]) or country.is_place(" ".join(word.bare for word in own)) or (
            all(posts.is_post(word) for word in own)):
        return False
    return len(own) > 1 or not (own[0].plain in small or own[0].plain in lexicon.NO_NAMES or country.named(own[0].bare)
                                or fold.plain(own[0].plain) in lexicon.BODIES)


def _name(own: Sequence[Word]) -> str:
    text = own[0].text if len(own) > 1 else own[0].bare
    for word in own[1:]:
        text += word.gap + (word.text if word is not own[-1] else word.bare)
    return " ".join(text.split())
