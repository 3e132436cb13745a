"""People who are named together: what is said of them all, before the first or behind the last, is said of each."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts, title_sense
from seeds.extract.text.words import words
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_BETWEEN: Final = regex(
    r"\s*(?P<aside>\([^()]*\))?\s*(?P<joint>and|и|&|,|;|va|ва|жана|және|hamda|ҳамда|"
    r"(?:менен|мен|пен|бен|билан|bilan)(?=\s))\s*"
    r"(?P<courtesy>(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|г-н|г-жа)\.?\s)+)?")
_IN_BRACKETS: Final = regex(r"\s\(([^()]{2,90})\)")
_TIED: Final = regex(r",?\s(?:from|of|at|with|из|от)\s(?:the\s)?")
_DASH: Final = regex(r"[»”\"]?\s?(?:[–—-]|:)\s[^,;:()]{0,40}")
_MARKS: Final = (":", "–", "—", "-")  # between what several people are and their names
_FIRST: Final = 2  # words in which a post in the plural stands


def share_role(scene: "Scene", person: "Person", unit: "Unit") -> None:
    """Facilitators: A and B (ORG): share what those named right before the last person of the scene have, or lack."""
    before = scene.people[-2] if len(scene.people) > 1 else None
    between = _between(scene, before, person) if before is not None and before.start >= unit.start else None
    if before is None or between is None:
        return
    if not person.position and _is_of_several(scene, before):
        person.position, person.position_at = before.position, before.position_at
        if before.mention and before.mention.end <= before.start:
            person.mention = person.mention or before.mention
    if before.mention is None and not between["aside"] and between["joint"] not in ",;":
        before.mention = _bracketed(scene, person.end)
    is_behind = person.position_at is not None and person.position_at[0] > person.end
    if is_behind and any(map(posts.is_plural, words(person.position))):
        _share_back(scene, person)


def _between(scene: "Scene", one: "Person", two: "Person") -> re.Match[str] | None:
    """What joins two people that stand side by side."""
    return _BETWEEN.fullmatch(scene.text, one.end, two.start)


def are_side_by_side(scene: "Scene", one: "Person", two: "Person") -> bool:
    """Whether nothing but a comma or an `and`, and brackets, stands between two people."""
    return _between(scene, one, two) is not None


def _is_of_several(scene: "Scene", person: "Person") -> bool:
    """Whether what stands in front of somebody is what several people are."""
    at = person.position_at
    if at and at[1] < person.start and scene.reads_russian and person.name == scene.text[person.start:person.end] and (
            any(map(posts.is_plural, words(scene.text[slice(*at)])[:1]))):
        return True  # главы районов X и Y, which could be one's in the genitive
    return at is not None and at[1] < person.start and (
        scene.text[at[1]:at[1] + 2].lstrip()[:1] in _MARKS or posts.OF_SEVERAL.search(person.position) is not None
        or any(posts.is_plural(word) for word in (*words(person.position)[:_FIRST], *words(person.position)[-1:])
               if scene.reads_russian or word.plain.isascii()))  # инспекторы is one, in Kazakh


def _bracketed(scene: "Scene", end: int) -> "Mention | None":
    """The body in brackets behind a name."""
    match = _IN_BRACKETS.match(scene.text, end)
    return next(iter(scene.bodies.within(*match.span(1))), None) if match else None


def _share_back(scene: "Scene", last: "Person") -> None:
    """A, B and C, prosecutors: what is said in the plural behind the last of a list is said of each."""
    for two, one in pairwise(reversed(scene.people)):
        if one.position or one.mention or not _between(scene, one, two):
            return
        one.position, one.position_at, one.mention = last.position, last.position_at, last.mention


def share_title(scene: "Scene", last: "Person") -> None:
    """Give those who are named right before somebody, joined by commas and an `and`, the same title."""
    some = [one for one in scene.people_in(scene.unit_at(last.start)) if one.start <= last.start]
    for two, one in pairwise(reversed(some)):
        if one.position or not _between(scene, one, two):
            return
        one.position, one.position_at = last.position, last.position_at


def such_as(scene: "Scene", last: "Person") -> None:
    """A, B жана C сыяктуу саясатчылар: take what the last of a list, and all in front, are named as examples of."""
    match = None if scene.reads_russian or last.position else _SUCH_AS.match(scene.text, last.end)
    if match is not None:
        last.entitle(scene.text, match.span("title"))
        share_title(scene, last)


_SUCH_AS: Final = regex(
    r"\s(?:өңдүү|сыяктуу|сыяқты|сияқты|каби|сингари|kabi|singari)\s"
    r"(?P<title>(?:[^\W\d_]+\s){0,2}?[^\W\d_]{3,}(?:[лдт][аеоө]р|lar)(?:[ыиуүi])?)(?![^\W_])")


def share_body(scene: "Scene") -> None:
    """Let those who are named together be of the same body."""
    for one, two in pairwise(scene.people):
        between = _between(scene, one, two)
        if between is None:
            if _is_deputy_of(scene, one, two):
                two.mention = one.mention
            continue
        is_and = between["joint"] not in ",;" and not between["aside"]
        if is_and and (_are_tied(scene, one, two, between) or _are_behind(scene, one, two)):
            one.mention = two.mention  # Mr A and Ms B from C; experts A and B of C; Ms A & Mr B / from C
        elif between["joint"] == "," and one.mention and not two.counts and one.mention.end <= one.start and (
                _DASH.fullmatch(scene.text, one.mention.end, one.start)):
            two.mention = one.mention  # от МВД – A, B


def _is_deputy_of(scene: "Scene", one: "Person", two: "Person") -> bool:
    """Whether the second is told to be the deputy where the first leads: the President of X A and Vice-President B."""
    at, own = two.position_at, one.position_at
    return two.mention is None and one.mention is not None and at is not None and own is not None and (
        own[0] <= one.mention.start < one.start and one.end < at[0] < two.start) and (
        _AND.fullmatch(scene.text, one.end, at[0]) is not None and _DEPUTY.match(two.position) is not None)


_AND: Final = regex(r"\s(?:and|&|и)\s(?:the\s|its\s|his\s|her\s|его\s|её\s)?")
_DEPUTY: Final = regex(r"(?i)(?:vice|deputy|assistant|перв\w+ зам|зам|вице)")


def _are_tied(scene: "Scene", one: "Person", two: "Person", between: re.Match[str]) -> bool:
    """Whether a body that a small word ties to the second of two people of running text is the first one's too."""
    if one.mention or two.mention is None or one.channels or title_sense.is_complete(one.position):
        return False
    return bool(between["courtesy"] or one.position or not one.counts) and (
        _TIED.fullmatch(scene.text, two.end, two.mention.start) is not None)


def _are_behind(scene: "Scene", one: "Person", two: "Person") -> bool:
    """Whether the body behind the second of two people of a line or row is what both are of."""
    return not one.counts and two.mention is not None and two.mention.start > two.start and (
        scene.unit_at(one.start).kind != "prose")
