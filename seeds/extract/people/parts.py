"""Lines and rows of lists taken apart: what stands between their commas, dashes, colons and bars, and what each can be.

`Ghana: Open Door, Ama Mensah, director, +233 ...` is a place, something that only its place in the list will tell to
be a body (slots.py), a person, a post and a number.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from db.countries import code_of
from seeds.extract.names import posts
from seeds.extract.people import rows
from seeds.extract.text import channels, country, hotlines, streets
from seeds.extract.text.spans import Spans
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.named import Named
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_MARKS: Final = regex(r"\s\|\s|\s?[;:,](?=\s|$)|\s[–—-]{1,2}\s|\s?[()\[\]]|\t+|\s[/•·]\s|"
                      r"(?<=[^\W\d_]{5})\.\s(?=[^\W\d_])")
_LEAD: Final = regex(r"\W*?(?:\d{1,3}[.)]\s+)?(?=[\w«“\"„+(])|\W+$")
_WEB: Final = regex(r"(?i)(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|info|int|eu|[a-z]{2})(?:/\S*)?$")
_OPENING: Final = ("«", "“", "„", '"')
_CODE_NAME: Final = regex(r"[A-Z]{1,4}\d{1,2}")  # A21
_FIGURE: Final = regex(r"(?<!№)(?<!№\s)(?<!\d)\d")
_LABEL: Final = regex(rf"(?i)(?:{channels.ANY_LABEL}|e|e-?mail|mail|эл\.?\s?(?:почта|адрес)|почта|"
                      r"электрон\w+(?:\s\w+)?|web|website|site|сайт|address|адрес|пошта|pochta|skype)")
_LONGEST: Final = 9  # words of what may be a name
_PLACES: Final = 3  # words of a place
REACH: Final = ("reach", "web")
ANCHORS: Final = ("name", "body", "open", "point", "post", "place")  # what an entry may begin with


class Part(NamedTuple):
    """One part of a line: its place, what it is or may be, and the mark in front of it.

    `kind` is one of `ANCHORS`, `REACH`, `label`, `address`, `said` (small letters), `prose`; `open` is in capitals and
    not known yet. `column` is the number of its cell in a row.
    """

    start: int
    end: int
    kind: str
    before: str = ""
    column: int = -1
    label: str = ""  # the column that a label in front of it names


class Line(NamedTuple):
    """One unit with its parts."""

    number: int
    unit: "Unit"
    parts: "tuple[Part, ...]"

    @property
    def first(self) -> str:
        """What it begins with; nothing for a line without words."""
        return self.parts[0].kind if self.parts else ""

    def has(self, *kinds: str) -> bool:
        """Whether one of its parts is of one of some kinds."""
        return any(part.kind in kinds for part in self.parts)


def line(scene: "Scene", number: int, names: "Sequence[Named]", unit: "Unit | None" = None) -> Line:
    """The unit of a number with its parts, or one `unit` within it, where `names` are the people that it names."""
    unit = unit or scene.units[number]
    if unit.kind == "prose":
        return Line(number, unit, (Part(unit.start, unit.end, "prose"),))
    named_at = Spans((name.start, name.end) for name, _ in names)
    kept = Spans([*((name.start, name.end) for name, _ in names),
                  *((one.start, one.end) for one in scene.bodies.within(unit.start, unit.end)),
                  *((one.start, one.end) for one in scene.channels_in(unit.start, unit.end))])
    found: list[Part] = []
    for column, cell in enumerate(unit.cells):
        label = ""
        for start, end, before, behind in _apart(scene.text, cell, kept):
            mark = before or ("|" if column else "")
            kind = _kind(scene, start, end, named_at)
            named = rows.column(scene.text[start:end]) if kind in ("open", "said", "label", "post") else ""
            if behind == ":" and (kind == "label" or named):
                label = named
                kind = "label"
            found.append(Part(start, end, kind, mark, column if len(unit.cells) > 1 else -1, label))
            label = label if kind == "label" else ""
    return Line(number, unit, tuple(found))


def _apart(text: str, cell: "Span", kept: Spans) -> "Iterator[tuple[int, int, str, str]]":
    """(start, end, mark in front, mark behind) of what stands between the marks of a cell, but for those in `kept`."""
    at, before = cell[0], ""
    for match in _MARKS.finditer(text, *cell):
        if kept.touch(*match.span()):
            continue
        mark = match[0].strip()[:1] or "|"
        if bare := _bare(text, at, match.start()):
            yield *bare, before, mark
        at, before = match.end(), mark
    if bare := _bare(text, at, cell[1]):
        yield *bare, before, ""


def _bare(text: str, start: int, end: int) -> "Span | None":
    """A part without the bullet or the number in front of it and blanks behind it; None where no word is left."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    end -= len(text[start:end]) - len(text[start:end].rstrip(" .,;:*"))
    return (start, end) if any(char.isalnum() for char in text[start:end]) else None


def _kind(scene: "Scene", start: int, end: int, names: Spans) -> str:
    text = scene.text[start:end]
    if scene.channels_in(start, end):
        return "reach"
    if names.begin_within(start, end):
        return "name"
    words = scene.page.words.within(start, end)
    if not words or _LABEL.fullmatch(text) or _WEB.fullmatch(text.split()[-1]):
        return "web" if _WEB.fullmatch(text.split()[-1]) else "label" if words else "address"
    return _said(scene, start, end, words)


def _said(scene: "Scene", start: int, end: int, words: "Sequence[Word]") -> str:
    """What a part is that has neither a number nor a person: told by its words, or only by how it is written."""
    text = scene.text[start:end]
    if hotlines.POINT.search(text):
        return "point"
    if named := scene.bodies.within(start, end):
        is_small = sum(one.end - one.start for one in named) * 2 < end - start
        return "body" if not is_small or not any(map(posts.is_post, words)) else "post"
    if is_place(text):
        return "place"
    if any(map(posts.is_post, words)):
        return "post"
    may_be_address = _FIGURE.search(text) is not None or streets.names_street(text)
    if may_be_address and text[0] not in _OPENING and not _CODE_NAME.fullmatch(text):
        return "address"
    return "open" if _is_capital(words) and len(words) <= _LONGEST else "said"


def _is_capital(words: "Sequence[Word]") -> bool:
    """Whether a part is written as names are."""
    is_told = words[0].plain in _NO_NAMES and not (len(words) > 1 and all(word.is_capital for word in words))
    return (words[0].is_capital or words[0].gap[-1:] in _OPENING) and not is_told


_NO_NAMES: Final = word_set(
    "mon monday tue tuesday wed wednesday thu thursday fri friday sat saturday sun sunday daily weekdays open hours "
    "english russian french spanish arabic languages services shelter free confidential anonymous пн вт ср чт пт сб вс "
    "ежедневно круглосуточно бесплатно анонимно часы")


def is_place(text: str) -> bool:
    """Whether nothing but a country or a town is named: GHANA; г. Ош."""
    bare = _TOWN.sub("", text.strip(" .:"))
    name = bare.title() if bare.isupper() and len(bare) > _PLACES else bare
    return 0 < len(bare.split()) <= _PLACES + 1 and (
        country.is_place(name) or code_of(name) is not None)


_TOWN: Final = regex(r"^(?:г\.|город|г|шаҳри|ш\.)\s(?=\S)|\s(?:city|шаары|қаласы|shahri|шаҳри)$")
