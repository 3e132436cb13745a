"""Given names that letters are signed with, of whom the head of the e-mail names in full: Jane / Programme Officer."""

from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names.people import Name
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from seeds.extract.people.named import Named
    from seeds.extract.people.scene import Scene

_SENDER: Final = regex(r"(?i)\W{0,3}(?:From|Sender|От(?:\sкого)?|Kimdan|Кимдан|Аз|Кімнен):\s")
_WROTE: Final = regex(  # over what is quoted of somebody
    r"(?i)<[^<>\s]+>\s*(?:wrote|пишет|написала?|жазды|yozdi|ёзди|навишт)\s?:\s*$")
_GREETS: Final = regex(  # over a name, which is no signature then
    r"(?i)\W{0,4}(?:dear|hello|hi|good (?:morning|day|afternoon|evening)|добр(?:ый|ое|ого)|здравствуй\w*|уважаем\w+|"
    r"привет\w*|салом\w*|ассалом\w*|салам\w*|саламат\w*|құрметті|сәлем\w*|урматтуу|кутмандуу|hurmatli|assalom\w*|"
    r"ҳурматли|муҳтарам)(?![^\W_])")
_MOST: Final = 2  # words of the line: a given name, perhaps with its initial


def find(scene: "Scene", by_unit: "Mapping[int, Sequence[Named]]") -> "Iterator[tuple[int, Named]]":
    """The lines that are nothing but the given name of who sent what they are below, each as a name of that person."""
    senders: dict[str, str] = {}
    for number, unit in enumerate(scene.units):
        if _SENDER.match(scene.words_of(unit)) or _WROTE.search(scene.words_of(unit)):
            named = (name.text for name, _ in by_unit.get(unit.number, ()) if " " in name.text)
            senders = {fold.plain(name.split()[0]): name for name in named}
            continue
        words = scene.page.words.within(unit.start, unit.end) if senders else ()
        if unit.kind not in ("line", "heading") or not 0 < len(words) <= _MOST or not words[0].is_capital:
            continue
        full = senders.get(fold.plain(words[0].bare))
        if number and _GREETS.match(scene.words_of(scene.units[number - 1])):
            continue
        if full and not by_unit.get(unit.number) and all(
                part.startswith(word.bare) for word, part in zip(words[1:], full.split()[1:], strict=False)):
            name = Name(0, len(words), words[0].start, words[-1].end, full, is_sure=True)
            yield number, (name, words)
