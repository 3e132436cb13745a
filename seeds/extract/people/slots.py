"""What the place of a part in a list tells of it, where the other entries have a body there, or nothing else does.

In a list whose lines have the name of a body between a country and a person, what nothing gives away there is a body.
"""

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from db.search import fold
from seeds.extract.bodies import acronyms, entries
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import CONNECTORS, NOT_IN_FRONT, TOPICS
from seeds.extract.people import listing, rows, title_words
from seeds.extract.text import lexicon, russian, saying
from seeds.extract.text.words import word_set
from seeds.read.lines import leads_on
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.listing import Entry
    from seeds.extract.people.named import Named
    from seeds.extract.people.parts import Line, Part
    from seeds.extract.people.scene import Scene
    from seeds.read.document import Span

_Names = dict[int, "list[Named]"]
_FEWEST: Final = 3  # entries that tell anything
_HALF, _FEW = 0.5, 0.3
_LABELLED: Final = ("open", "place", "post", "point", "address", "said")  # which the label says to be a body
_PHRASE: Final = 2  # words from which on a name may begin with a small one: On the Road
_SHORT: Final = 2  # names of one word that let a further one be such
_SURE: Final = 2  # bodies that make a slot one of bodies for certain
_APART: Final = ("body", "address", "post")  # behind which a comma goes on with the same: the town, the field of work
LONGEST: Final = 90  # characters of a name
_NEAR: Final = 20  # characters in front of a part
_ACRONYM, _CAPTION = 8, 4  # letters in capitals that are no heading, and where it may be one
_TOPIC: Final = regex(r"(?:ing|ings|tion|tions|ment|ments|ness|ity|ance|ies|[^s]s|al|aid|ship)$")
_CYRILLIC: Final = regex("[А-Яа-яЁё]")
_QUOTED: Final = regex(r"[«“\"„]([^«»“”\"„]{2,60})[»”\"“]")




class Listed(NamedTuple):
    """One entry of a list: its place, the body that it names first, and where the only post stands that it has."""

    start: int
    end: int
    mention: "Mention | None"
    title: "Span | None"


class _Slot(NamedTuple):
    """The parts that stand at one place of the entries of a list, each with the number of its entry."""

    before: str  # what stands in front, the number of the column, or the label
    mark: str
    parts: "list[tuple[int, Part]]"

    def kinds(self, scene: "Scene") -> Counter[str]:
        """How many parts are of each kind; a body that is no fact tells nothing."""
        return Counter("none" if part.kind == "body" and not _names_fact(scene, part) else part.kind
                       for _, part in self.parts)


def learn(scene: "Scene", by_unit: _Names) -> None:
    """Add the bodies that their places in lists tell, and drop the names that are none there."""
    for found in listing.find(scene, by_unit):
        told = [one for one in found if not listing.is_head(one)]
        if len(told) >= _FEWEST:
            _learn(scene, told, by_unit)
            _learn_heads(scene, found, by_unit)
            _keep(scene, told)
    for found in listing.items(scene, by_unit):
        _learn(scene, found, by_unit, least=_HALF)


def _learn(scene: "Scene", told: "Sequence[Entry]", by_unit: _Names, least: float = _FEW) -> None:
    """Add the bodies of the slots of which a share of `least` are bodies for certain."""
    slots = _slots(told)
    are_placed = sum(slot.kinds(scene)["place"] for slot in slots if slot.before == "leads") >= _FEWEST
    found = [(slot, sure or (are_placed and slot.before == "^")) for slot in slots
             if (sure := _of_bodies(scene, slot, least)) is not None]
    for slot in slots:
        if slot.before == "leads":
            _drop_leads(slot, told, by_unit, scene)
    for slot, sure in found:
        are_short = sum(" " not in scene.text[part.start:part.end] for _, part in slot.parts) >= _SHORT
        for number, part in slot.parts:
            is_alone = " " not in scene.text[part.start:part.end] and not (are_short and slot.mark != ",")
            is_called = sure and part.kind == "name" and _is_no_person(slot, part, told[number], by_unit, _FEW)
            may_be = is_called or part.kind in (_LABELLED if slot.mark == "label" else ("open",))
            is_head = sure and listing.has_own_head(told[number]) and told[number][0].parts[0] == part
            if may_be and _can_be(scene, part, is_sure=sure and not is_alone, is_head=is_head):
                _add(scene, part, by_unit)


def _drop_leads(slot: _Slot, told: "Sequence[Entry]", by_unit: _Names, scene: "Scene") -> None:
    """Drop the names among what entries are listed for: Front Line Help, beside Advice to Workers."""
    for number, part in slot.parts:
        is_alone = any(line.parts == (part,) for line in told[number])
        if is_alone and part.kind == "name" and _is_no_person(slot, part, told[number], by_unit, _HALF):
            _drop_names(scene, part, by_unit)


def _learn_heads(scene: "Scene", found: "Sequence[Entry]", by_unit: _Names) -> None:
    """Add the heads of one part over entries that are bodies, where another is one and none is anything else."""
    heads = [entry[0].parts[0] for entry in found if listing.is_head(entry) and len(entry[0].parts) == 1
             and not entry[0].has("post", "point")]
    kinds = _Slot("", "", [(0, part) for part in heads]).kinds(scene)
    if not kinds["body"] or kinds["body"] + kinds["open"] < len(heads):
        return
    for part in heads:
        if part.kind == "open" and _can_be(scene, part, is_sure=kinds["body"] >= _SURE):
            _add(scene, part, by_unit)


def _keep(scene: "Scene", told: "Sequence[Entry]") -> None:
    """Let the scene know of each line in which entry it stands, and whose that is."""
    for entry in told:
        some = (one for line in entry if line.unit.kind != "prose" and not entries.OF_OTHERS.match(
            scene.text, line.unit.start, line.unit.end) for one in scene.bodies.within(line.unit.start, line.unit.end))
        own = [part for line in entry for part in line.parts if part.kind != "label"]
        titles = [part for part in own if part.label == "position"] or [part for part in own if part.kind == "post"]
        title = (titles[0].start, titles[0].end) if len(titles) == 1 else None
        listed = Listed(entry[0].unit.start, entry[-1].unit.end,
                        next((one for one in some if one.body.is_fact), None), title)
        scene.listed |= {line.number: listed for line in entry}


def _slots(told: "Sequence[Entry]") -> list[_Slot]:
    found: dict[tuple[str, str], list[tuple[int, Part]]] = defaultdict(list)
    for number, entry in enumerate(told):
        for before, mark, part in _placed(entry):
            found[before, mark].append((number, part))
    return [_Slot(*key, some) for key, some in found.items()]


def _placed(entry: "Entry") -> "Iterator[tuple[str, str, Part]]":
    """Each part of an entry with what stands in front of it, and the mark between them."""
    before = "^"
    for number, line in enumerate(entry):
        for at, part in enumerate(line.parts):
            mark = part.before if at and before != "^" else "^"
            leads = before == "^" and _leads(entry, number, at)
            is_inner = before == "post" and mark == "," and at + 1 < len(line.parts) and _goes_on(line.parts[at + 1])
            if part.column >= 0:
                yield str(part.column), mark, part
            elif part.label:
                yield part.label, "label", part
            elif part.kind != "label" and line.unit.kind != "prose" and not is_inner:
                yield "leads" if leads else before, mark, part
            if not (leads or is_inner):  # which some entries have, and some not
                before = "body" if part.kind == "open" else part.kind


def _leads(entry: "Entry", number: int, at: int) -> bool:
    """Whether a part only stands in front of what an entry is of: its country, or what it is listed for."""
    own = entry[number].parts
    if own[at].kind == "place" or (at + 1 < len(own) and own[at + 1].kind in ("open", "body")):
        return True
    below = entry[number + 1].parts if number + 1 < len(entry) and len(own) == 1 else ()
    return bool(below) and below[0].kind in ("open", "body") and below[0].column < 0 and (
        own[at].kind in ("open", "body", "name"))


def _goes_on(part: "Part") -> bool:
    """Whether a title goes on in front of a part: Vice President, Public Affairs, | Blue Kettle."""
    return part.before == "," and part.kind in ("open", "body")


def _of_bodies(scene: "Scene", slot: _Slot, least: float = _FEW) -> bool | None:
    """Whether a slot is one of bodies for certain, or probably; None where it is not."""
    if slot.before == "organisation" and slot.mark == "label":
        return True
    kinds = slot.kinds(scene)
    whole, may = sum(kinds.values()), kinds["body"] + kinds["open"]
    others = whole - may - kinds["name"]
    kinds["body"] += sum(part.kind == "open" and _is_acronym(scene, part) for _, part in slot.parts) if (
        slot.before in ("^", "name") or slot.before.isdigit()) else 0
    if not kinds["body"] or whole < _FEWEST or may < _HALF * whole or others > _FEW * whole or (
            kinds["name"] > kinds["body"]):
        return None
    is_most = kinds["body"] >= _HALF * may
    if slot.mark == "," and slot.before in _APART and not (is_most and slot.before == "post"):
        return None
    is_sure = kinds["body"] >= _SURE and kinds["body"] >= least * may
    return is_sure or (False if least == _FEW else None)


def _is_acronym(scene: "Scene", part: "Part") -> bool:
    """Whether a part is nothing but what a body may be called by its letters, in front of who is of it."""
    own = scene.page.words.within(part.start, part.end)
    return len(own) == 1 and title_words.can_be_acronym(own[0]) and own[0].text not in acronyms.NO_BODIES and not (
        posts.is_rank(own[0]) or posts.is_post(own[0]) or saying.POST_NOMINAL.fullmatch(own[0].text))


def _names_fact(scene: "Scene", part: "Part") -> bool:
    return any(one.body.is_fact for one in scene.bodies.within(part.start, part.end))


def _is_no_person(slot: _Slot, part: "Part", entry: "Entry", by_unit: _Names, most: float) -> bool:
    """Whether what looks like a name in the slot of bodies is one: it is the only one there, or another is named."""
    others = sum(other.kind == "name" for line in entry for other in line.parts)
    alike = sum(other.kind == "name" for _, other in slot.parts)
    name = next(((name, words) for line in entry for name, words in by_unit.get(line.unit.number, ())
                 if part.start <= name.start < part.end), None)
    is_called_so = name is not None and given.is_given(name[1][name[0].first])
    if name is None or name[0].is_sure or _has_post(part, entry):
        return False
    return others > 1 or (alike <= most * len(slot.parts) and not is_called_so)


def _has_post(part: "Part", entry: "Entry") -> bool:
    """Whether what somebody is stands right behind a part."""
    own = [one for line in entry for one in line.parts]
    return any(one.kind == "post" for one in own[own.index(part) + 1:][:1])


_INITIALED: Final = regex(  # Ә. Тоқтарова
    r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_][\w’'-]+")


def _can_be(scene: "Scene", part: "Part", *, is_sure: bool, is_head: bool = False) -> bool:
    """Whether a part is written as the name of a body is, and no topic, label or heading.

    What heads a block in a list of bodies may have small words in Russian: Кризисная комната при больнице № 2.
    """
    own, text = scene.page.words.within(part.start, part.end), scene.text[part.start:part.end]
    if not own or scene.bodies.at(part.start) or _INITIALED.fullmatch(text) or (
            entries.heads_list(own)) or rows.column(text) or (
            own[0].plain in NOT_IN_FRONT - {"the"} and not (is_sure and len(own) > _PHRASE)) or any(
                fold.plain(word.plain) in lexicon.HONORIFICS or word.plain in _NO_BODIES for word in own[:1]):
        return False
    if _QUOTED.fullmatch(text):
        return True
    unit = scene.unit_at(part.start)
    if not part.before and leads_on(scene.text[max(0, unit.start - _NEAR):unit.start]):
        return False  # the line above goes on: Minister of Foreign Employment and / Market Diversification
    if text.isupper() and (len(own) > 1 or len(text) > (_CAPTION if unit.kind == "heading" else _ACRONYM)):
        return False
    is_russian = is_head and all(russian.is_russian(word.plain) for word in own if word.plain.isalpha())
    if not is_russian and any(not word.is_capital and word.plain not in _JOINTS for word in own):
        return False
    if part.before == "," and any(word.plain in _AND for word in own):
        return False  # minister for Crime, Safeguarding and Vulnerability
    if any(russian.is_russian(word.plain) for word in own):
        return is_sure and len(own) > 1
    if own[0].plain in _SIDES and len(own) <= _PHRASE:
        return False  # South Dakota
    if len(own) == 1:
        is_code = own[0].is_acronym or any(map(str.isdigit, text))
        return is_code or (is_sure and own[0].plain not in TOPICS and not _TOPIC.search(own[0].plain))
    return is_sure or not all(word.plain in lexicon.NO_NAMES or word.plain in TOPICS for word in own)


_SIDES: Final = word_set("north south east west northern southern eastern western central")
_AND: Final = word_set("and & и")
_JOINTS: Final = CONNECTORS | {"to"}
_NO_BODIES: Final = word_set("phd dear yours hon cc attn note")


def take(scene: "Scene", line: "Line", by_unit: _Names, *, is_alone: bool = True) -> None:
    """Add the body that a line can only be, with nothing but its place behind it; not where it names a person.

    The first line of a page may be a single word where it `is_alone`.
    """
    part = line.parts[0] if line.parts else None
    if part is None or any(one.kind not in ("place", "address") for one in line.parts[1:]) or (
            _CYRILLIC.search(scene.text, part.start, part.end) and not _QUOTED.fullmatch(
                scene.text, part.start, part.end)):  # whose names the grammars know but for those in quotes
        return
    own = scene.page.words.within(part.start, part.end)
    is_person = part.kind == "name" and any(map(given.is_given, own))
    is_long = len(own) > 1 or own[0].is_acronym or (is_alone and not line.number)
    if part.kind in ("open", "name") and is_long and not is_person and _can_be(scene, part, is_sure=True):
        _add(scene, part, by_unit)


def _add(scene: "Scene", part: "Part", by_unit: _Names) -> None:
    _drop_names(scene, part, by_unit)
    quoted = _QUOTED.fullmatch(scene.text, part.start, part.end)
    start, end = quoted.span(1) if quoted else (part.start, part.end)
    scene.bodies.add(start, end, scene.text[start:end])


def _drop_names(scene: "Scene", part: "Part", by_unit: _Names) -> None:
    number = scene.unit_at(part.start).number
    for name, words in by_unit.get(number, ()):
        if part.start <= name.start < part.end:
            scene.drop_name(words[name.first:name.behind])
            by_unit[number] = [one for one in by_unit[number] if one[0] is not name]


