"""What addresses and sites spell: kestrelhs of Kestrel Housing & Support, safework of the Safe Work Project."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.text import country, reach
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_SITE: Final = regex(r"(?:https?://|www\.)(?P<host>[\w.-]+)", re.IGNORECASE)
_SMALL: Final = frozenset(("of", "for", "the", "and", "in", "on", "against", "to", "de", "la", "na", "i", "v", "po"))
_LEAST: Final = 5  # letters of what spells a name by beginnings of its words
_INITIALS: Final = 3  # letters of what spells it by its initials


def labels(scene: "Scene") -> frozenset[str]:
    """What the domains of addresses and sites are called, without dots and hyphens."""
    hosts = [channel.value.rpartition("@")[2] for channel in scene.channels if channel.kind == "email"]
    hosts += [match["host"] for match in _SITE.finditer(scene.text)]
    parts = (part.replace("-", "") for host in hosts for part in host.lower().split(".")[:-1])
    return frozenset(part for part in parts if part not in reach.OF_ANYBODY and part not in _OF_ALL)


_OF_ALL: Final = frozenset(("www", "example", "com", "org", "net", "gov", "info", "mail"))


def calls(label: str, name: str) -> bool:
    """Whether a label of a domain is what a body is called by: iom, novarasisters, iomtajikistan; no town."""
    whole = _joined(name)
    if len(whole) < _INITIALS or label[:1] != whole[0]:
        return False
    if label == whole or (len(label) > _LEAST and whole.startswith(label) and not country.is_place(label)):
        return True
    if label.startswith(whole):
        return country.is_place(label.removeprefix(whole).title())
    return spells(label, name)


def share(label: str, name: str) -> float:
    """How much of a name a label that it is called by spells: all of it as well where it spells its initials."""
    whole = _joined(name)
    return min(1.0, len(label) / len(whole)) if whole.startswith(label) else 1.0


@lru_cache(maxsize=4096)
def _joined(name: str) -> str:
    return "".join(fold.joined(name).split())


@lru_cache(maxsize=4096)
def spells(label: str, name: str) -> bool:
    """Whether a label is a name, its first words, its initials, or beginnings of its words in their order."""
    words, telling = _words(name)
    if len(telling) <= 1 or telling[0].startswith(label):
        return False  # a word by itself is for others to judge
    if label in initials(name):
        return True
    return len(label) >= _LEAST and any(_begins(label, some) for some in (words, telling))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[Sequence[str], Sequence[str]]:
    """The plain words of a name, and those of them that tell something."""
    words = [word for word in fold.words(name) if word]
    return words, [word for word in words if word not in _SMALL]


def initials(name: str) -> frozenset[str]:
    """What the words of a name begin with, with the small ones and without them; what is too short tells nothing."""
    return frozenset(short for one in _words(name) if len(short := "".join(word[0] for word in one)) >= _INITIALS)


def is_whole(label: str, name: str) -> bool:
    """Whether a label spells a name down to its last telling word, and by more than initials."""
    _, words = _words(name)
    return len(label) >= _LEAST and len(words) > 1 and spells(label, name) and not spells(
        label, " ".join(words[:-1])) and label != "".join(word[0] for word in words)


def _begins(label: str, words: Sequence[str]) -> bool:
    """Whether letters are beginnings of words one after the other; of the first one three letters at least."""
    ends = {0}
    for number, word in enumerate(words):
        least = 1 if number else _INITIALS
        ends = {end + size for end in ends for size in range(least, _common(label[end:], word) + 1)}
        if len(label) in ends:
            return True
    return False


def _common(one: str, other: str) -> int:
    """How many letters two words begin with that are the same."""
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
                min(len(one), len(other)))
