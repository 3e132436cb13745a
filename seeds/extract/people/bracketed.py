"""What somebody does, in brackets as a fellow's post is: Team: Anna Bell (director), Tom Reed (finance)."""

from typing import TYPE_CHECKING, Final

from seeds.extract.text import country, lexicon, russian
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.read.document import Span

_BRACKET: Final = regex(r"\s\((?P<what>[^\W\d_][^()\d,;:]{2,30})\)")
_STATE: Final = regex(  # how or where somebody is, or was
    r"(?i)\b(?:\w+ed|absent|present|online|late|left|dead|ill|sick|former|ex|acting|male|female|minor|child|refugees?|"
    r"migrants?|workers?|пострадав\w*|отсутств\w*|онлайн|покойн\w*|умер\w*|бывш\w*|мигрант\w*|беженец|беженка)\b")
_MOST: Final = 4  # words
_FEWEST: Final = 2  # people of a list


def complete(scene: "Scene") -> None:
    """Give the people of a line what brackets behind their names say, where those of one of them hold a post."""
    for unit in scene.units:
        people = [(one, match) for one in scene.people_in(unit) if not one.nameless and (
            match := _BRACKET.match(scene.text, one.end))]
        if len(people) < _FEWEST or not any(_is_title(one, match.span("what")) for one, match in people):
            continue
        for person, match in people:
            at = match.span("what")
            if not person.position and _says_what_for(scene, at):
                person.position, person.position_at = scene.text[slice(*at)], at


def _is_title(person: "Person", at: "Span") -> bool:
    """Whether what stands between two places is somebody's title."""
    return person.position_at is not None and at[0] <= person.position_at[0] < at[1]


def _says_what_for(scene: "Scene", at: "Span") -> bool:
    """Whether words in brackets say what somebody does: few, small ones, and nobody's and nothing's name."""
    own = scene.page.words.within(*at)
    said = scene.text[slice(*at)]
    if lexicon.NEVER.search(said) or _STATE.search(said):
        return False
    return 0 < len(own) <= _MOST and said[0].islower() and not any(
        word.start in scene.name_starts or country.is_place(word.bare) or russian.is_likely(word.plain, "VERB", "PRTS")
        for word in own) and not (scene.bodies.within(*at) or scene.bodies.at(at[0]) or scene.channels_in(*at))
