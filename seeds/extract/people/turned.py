"""People whom a list names by the surname first, behind which a comma stands: Adeyemi, Folasade – Chief of Party.

Of a single line nobody knows: Blue Kettle, Leeds has the same shape. Several of a page that are written so tell, some
of them with a known given name, or the capitals of the surnames: ADEYEMI, Folasade.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.names import edges, given, name_words, posts
from seeds.extract.names.people import Name
from seeds.extract.text import styles
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.named import Named
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_FEWEST, _FEWEST_SHOUTED = 3, 2  # lines written so that tell
_KNOWN: Final = 0.3  # of them that are told to be people
_SOON: Final = 6  # words in which a post stands
_PART: Final = r"[^\W\d_a-z](?:[^\W\d_]|['’.-])*"
_TURNED: Final = regex(
    rf"(?:\W|\d{{1,3}}[.)])*{styles.ENGLISH}"
    rf"(?P<surname>(?:(?:van|von|de|da|dos|der|al|el|bin|la)\s){{0,2}}{_PART}(?:\s{_PART})?),\s"
    rf"(?P<given>{_PART}(?:\s{_PART}){{0,2}})(?=\s*$|\s?[,;(|:]|\s[–—-]\s|\s{{2}})")


class _Turned(NamedTuple):
    number: int  # of the unit
    words: "Sequence[Word]"  # of the line or cell
    surname: "Span"
    given: "Span"
    is_shouted: bool  # whether the surname is in capitals
    is_known: bool  # whether the given name is, or a post stands behind it


def find(scene: "Scene") -> "Iterator[tuple[int, Named]]":
    """The people of a page who are named so, each with the number of the unit."""
    found = [one for number, unit in enumerate(scene.units) if unit.kind in ("line", "row")
             for cell in unit.cells if (one := _in_cell(scene, number, cell))]
    shouted = [one for one in found if one.is_shouted]
    kept = shouted if len(shouted) >= _FEWEST_SHOUTED else []
    if len(found) >= _FEWEST and sum(one.is_known for one in found) >= _KNOWN * len(found):
        kept = found
    for one in kept:
        first = next(at for at, word in enumerate(one.words) if word.start >= one.surname[0])
        behind = next((at for at, word in enumerate(one.words) if word.start >= one.given[1]), len(one.words))
        text = f"{scene.text[slice(*one.given)]} {scene.text[slice(*one.surname)]}"
        yield one.number, (Name(first, behind, one.surname[0], one.given[1], " ".join(text.split()), is_sure=True),
                           one.words)


def _in_cell(scene: "Scene", number: int, cell: "Span") -> _Turned | None:
    match = _TURNED.match(scene.text, *cell)
    if match is None:
        return None
    words = scene.page.words.within(*cell)
    own = [word for word in words if match.start("surname") <= word.start < match.end("given")]
    called = [word for word in own if word.start >= match.start("given")]
    behind = [word for word in words if word.start >= match.end()][:_SOON]
    if not own or any(scene.is_taken(word.start) or (
            edges.is_of_else(word) and not name_words.is_initial(word)) for word in own):
        return None
    is_shouted = match["surname"].isupper() and len(match["surname"]) > 1 and not match["given"].isupper()
    return _Turned(number, words, match.span("surname"), match.span("given"), is_shouted,
                   any(map(given.is_given, called)) or any(map(posts.is_post, behind)))
