"""People below a head that says what all of them are: one in a line, perhaps behind a country, or all in one.

Members of the Council:                       Our trainers
Albania: Ann Bell                             Ann Bell, Carl Dee and Eve Frost.
Georgia: Carl Dee, Open Gate
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import learnt_lists, tied
from seeds.extract.names import posts
from seeds.extract.people import behind_colon, parts, rows
from seeds.extract.text import streets
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word

_FEWEST: Final = 2  # people of a list below a long head
_SOON: Final = 4  # words in which a head says what they are
_OF_GROUP: Final = 6  # words of a head that begins with what they are: Members of the advisory group
_LONGEST: Final = 14  # words of a head
_OF: Final = regex(r"(?P<of>[A-ZА-ЯЁ][^:@|\d\n]{2,40}?)(?::|\s[–—-])\s")  # the country in front
_OURS: Final = word_set("our the meet your наши наш")
_ALSO: Final = word_set("trustees patrons governors founders facilitators учредители попечители")
_VERBS: Final = word_set("include includes included are were")
_JOINS: Final = word_set("and и & va ва жана және")


def give_titles(scene: "Scene") -> None:
    """Give those below a line such as `Members of the Council:` the title that it says all of them have."""
    for number, unit in enumerate(scene.units):
        own = _head(scene, unit)
        below = list(_below(scene, number)) if own else []
        people = [one for one in below if not one.position]
        if not people or len(below) < (1 if len(own) <= _SOON and _are_posts(own[-1]) else _FEWEST):
            continue
        title_at = (own[0].start, own[-1].name_end)
        mention = scene.first_body(*title_at) or _named_in(scene, unit, own) or scene.owners.of(number)
        for person in people:
            person.entitle(scene.text, title_at)
            person.mention = person.mention or mention  # unless the own line names another
    behind_colon.give_titles(scene)


def _named_in(scene: "Scene", unit: "Unit", own: "Sequence[Word]") -> "Mention | None":
    """The body that a head names, which no grammar knows: the new board of Open Gate."""
    words = [word for word in scene.page.words.within(own[0].start, unit.end)
             if word.plain not in _VERBS and word.plain not in _POINTS]
    last = next((at for at in range(len(words) - 1, 0, -1) if words[at].plain in _OF_BODY), 0)
    named = learnt_lists.capitals(words, last + 1) if last else ()
    return tied.new(scene, named) if named and named[-1] is words[-1] else None


_OF_BODY: Final = word_set("of for at")


def _head(scene: "Scene", unit: "Unit") -> "Sequence[Word]":
    """The words of a head that say what those below it are; none for any other line."""
    words = scene.page.words.within(unit.start, unit.end)
    if told := () if scene.has_name(unit) else _told_first(scene, unit, words):
        return told
    if unit.kind not in ("line", "heading") or len(words) > _LONGEST or scene.has_name(unit) or (
            scene.channels_in(unit.start, unit.end) or any(word.plain in _VERBS for word in words)):
        return ()
    are_several = any(map(_are_posts, words[:_SOON]))
    stands_out = are_several and (unit.kind == "heading" or scene.words_of(unit).rstrip().endswith(":") or (
        len(words) <= _SOON and _are_posts(words[-1])) or (
            len(words) <= _OF_GROUP and _are_posts(words[0]) and scene.words_of(unit).endswith(words[-1].text)))
    while words and words[0].plain in _OURS:
        words = words[1:]
    return words if stands_out else ()


def _told_first(scene: "Scene", unit: "Unit", words: "Sequence[Word]") -> "Sequence[Word]":
    """What a line says that those below are, and more behind it: Trustees   These served; the following judges."""
    if not words or not scene.text.startswith(":", words[-1].end):
        return ()
    label = next((at for at in range(1, len(words[:_SOON + 1])) if _WIDE.match(scene.text, words[at - 1].end) or (
        words[at].start >= unit.cells[0][1])), 0)
    if label:
        return words[:label] if _are_posts(words[label - 1]) else ()
    if words[0].plain in _POINTS and len(words) > 2 and words[1].plain in _VERBS:  # These are the members of the board:
        own = words[3 if words[2].plain in _OURS else 2:]
        return own if any(map(_are_posts, own[:_SOON])) else ()
    led = next((at + 1 for at, word in enumerate(words[:_LONGEST]) if word.plain in _LED), 0)
    verb = next((at for at, word in enumerate(words) if at and word.plain in _VERBS), 0)
    if not led and verb and all(word.plain in _POINTS for word in words[verb + 1:]):
        own = words[words[0].plain in _OURS:verb]  # The members of the new board are these:
        return own if any(map(_are_posts, own[:_SOON])) else ()
    while 0 < led < len(words) and (words[led].plain in _VERBS or words[led].plain in _OURS):
        led += 1  # The following are the members
    last = next((at for at, word in enumerate(words[led:led + _SOON], led) if _are_posts(word)), None)
    return () if not led or last is None else words[led:last + 1]


_WIDE: Final = regex(r"[ \t]{3,}")  # between a label and what stands behind it
_POINTS: Final = word_set("these as follows the following now they here below")
_LED: Final = word_set("following следующие нижеследующие")


def _are_posts(word: "Word") -> bool:
    """Whether a word says what several people are."""
    return posts.is_plural(word) or word.plain in _ALSO


def _below(scene: "Scene", number: int) -> "Iterator[Person]":
    """The people of the lines below one that each begin with somebody, perhaps behind a country, or name some alone."""
    for unit in scene.units[number + 1:]:
        people = scene.people_in(unit)
        if people and _are_all(scene, unit):
            yield from people
        elif people and (unit.kind in ("line", "row") or scene.is_only_name(unit)) and _begins(
                scene, unit, people[0]):
            yield people[0]
        elif not people and unit.kind == "row" and unit is scene.units[number + 1] and rows.header(scene.page, unit):
            continue  # of a table
        elif people or unit.kind not in ("line", "row") or not (
                scene.channels_in(unit.start, unit.end) or streets.is_address(scene.words_of(unit))
                or _is_of_somebody(scene, unit)):
            return


def _is_of_somebody(scene: "Scene", unit: "Unit") -> bool:
    """Whether a row ends with a post, so that somebody stands in it whose name was not known for one."""
    words = scene.page.words.within(*unit.cells[-1]) if len(unit.cells) > 1 else ()
    return bool(words) and len(words) <= _SOON and posts.is_post(words[-1])


def _begins(scene: "Scene", unit: "Unit", person: "Person") -> bool:
    """Whether a unit begins with somebody, or with a country and somebody."""
    label = _OF.match(scene.text, unit.start, unit.end)
    start = label.end() if label and (parts.is_place(label["of"]) or _is_label(label["of"])) else unit.start
    return any(first <= person.start <= first + _LEAD and not _MARK.search(scene.text, first + _BULLET, person.start)
               for first in (start, *(cell[0] for cell in unit.cells)))


_BULLET, _LEAD = 2, 16  # characters of a bullet, and with a courtesy, in front of a name
_MARK: Final = regex(r"[,:;(–—]")


def _are_all(scene: "Scene", unit: "Unit") -> bool:
    """Whether a unit has nothing but names."""
    return len(scene.people_in(unit)) > 1 and all(
        word.start in scene.name_starts or word.plain in _JOINS or posts.is_rank(word)
        for word in scene.page.words.within(unit.start, unit.end))


def _is_label(label: str) -> bool:
    return len(label.split()) <= _SOON and all(
        word[0].isupper() or word in ("and", "и", "of") for word in label.split())
