"""Bodies that the layout ties to a name: in front of it with a colon, behind it in brackets, of the list that it is in.

`Bar Association: Mr. Azad Kanabi & Ms. Tara Hawrami`, `Lana Surchi (SEED Foundation)`, and the names below `Trustees`.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import entries, tied
from seeds.extract.names import given, naming, nations, posts
from seeds.extract.text import country, styles
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word

_LABEL: Final = regex(r"\W{0,4}(?:\d{1,2}[.)]\s*)?(?P<label>[^:\n|–—]{2,120})(?::|\s[–—])\s")
_TITLED: Final = regex(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sr|Fr|Sister|Brother|Father|Rev|г-н|г-жа)\.?\s")
_NOTED: Final = regex(r",\s(?P<inside>[A-ZА-ЯЁ][^,;:()@\d\n]{3,60}):\s")  # X, Trust: asked for help
_COMMA: Final = regex(r",\s(?P<inside>[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ][^,;:()@\d\n]{4,80})(?=[;.]?\s*$|\s?[(,]|;\s)")
_OFFICE: Final = regex(r"[A-ZА-Я][^\s,;:]+(?:\s[^\s,;:]+){0,7}(?:,\s[A-ZА-Я][\w-]+)?")
_ALONE: Final = regex(r"\s*(?:\([^()]*\)|,?\s\d{4}.{0,20})?\s*[;,.]?\s*")
_LEAD: Final = 6  # characters in front of the name that begins a line
_APART: Final = (",", "–", "—", "-", "(")
_CYRILLIC: Final = ("ru", "tg", "ky", "kk")
_FARTHEST: Final = 20  # lines of a group


def _may_be_told(unit: "Unit", person: "Person") -> bool:
    """Whether the layout beside a name may tell whose somebody is: in prose only if nothing else does."""
    return unit.kind != "prose" or not person.counts


def behind_label(scene: "Scene", person: "Person") -> "Mention | None":
    """The body that a line begins with, before a colon and its people."""
    unit = scene.unit_at(person.start)
    label = _LABEL.match(scene.text, unit.start, person.start) if _may_be_told(unit, person) else None
    if label is None or unit.kind == "row" or label["label"].count("(") > label["label"].count(")"):
        return None
    named = scene.first_body(*label.span("label"))
    if named is None and _TITLED.match(scene.text, label.end()) and (
            made := tied.labelled(scene, *label.span("label"))):
        return made
    if named is not None or not _has_sibling(scene, unit) or any(
            posts.is_post(word) for word in scene.page.words.within(*label.span("label"))):
        return named
    start, end = label.span("label")
    comma = scene.text.find(", ", start, end)  # before where it is: Warm Home, Temirtau
    return entries.named(scene, start, comma if comma > 0 else end, alone=True)


def around_bracket(scene: "Scene", person: "Person") -> "Mention | None":
    """The body in front of the brackets that a person stands in: Huys (Ms. Lilit Avagyan, +374 94 55 01 20)."""
    unit = scene.unit_at(person.start)
    opened = scene.text.rfind("(", unit.start, person.start) if _may_be_told(unit, person) else -1
    if opened < 0 or ")" in scene.text[opened:person.start] or person.start - opened > _COURTESY:
        return None
    before = scene.bodies.at(opened - 2)
    return before if before and before.end >= opened - 2 else None


_WHOSE: Final = regex(r"[»”\"]?,?\s(?:whose|where (?:the|its))\s$")
_LONGEST_WHOSE: Final = 16  # characters


def of_whose(scene: "Scene", person: "Person") -> "Mention | None":
    """The body right in front of what its people are said to be: taken to Foyer Ti Zanmi, whose director, X, ..."""
    start = min(person.start, person.position_at[0]) if person.position_at else person.start
    unit = scene.unit_at(start)
    begin = max(unit.start, start - _LONGEST_WHOSE)
    match = _WHOSE.search(scene.text[begin:start]) if person.position else None
    before = scene.page.words.within(unit.start, begin + match.start()) if match else ()
    if not before:
        return None
    own = before[naming.capitals_left(before, len(before) - 1):]
    return scene.bodies.at(before[-1].start) or tied.new(scene, own, in_brackets=True)


_POSSESSIVE: Final = regex(rf"(?:['’]s|(?<=s)['’])\s{styles.ENGLISH}")
_LONGEST_OWN: Final = 10  # characters between such a body and its person


def of_possessive(scene: "Scene", person: "Person") -> "Mention | None":
    """The body of which somebody is called right in front of name or title: MUDHA's Ann Lee, the Trust's lawyer.

    Of several women or children nobody is: Women's, Children's.
    """
    starts = {person.start, min(person.start, person.position_at[0])} if person.position_at else {person.start}
    for start in sorted(starts, reverse=True):
        before = scene.page.words.within(scene.unit_at(start).start, start)
        if before and before[-1].text[0].isupper() and start - before[-1].name_end <= _LONGEST_OWN and (
                _POSSESSIVE.fullmatch(scene.text, before[-1].name_end, start)):
            own = before[naming.capitals_left(before, len(before) - 1):]
            known = scene.bodies.at(before[-1].start)
            if known or _may_own(scene, own):
                return known or scene.bodies.add(
                    own[0].start, own[-1].name_end, scene.text[own[0].start:own[-1].name_end])
    return None


def _may_own(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether words with an 's behind them can be of a body: an acronym, or several of no place, day or people."""
    said = " ".join(word.bare for word in own)
    if len(own) == 1:
        return said.isupper() and len(said) >= _ACRONYM and country.named(said) is None
    return not (country.named(said) or country.is_place(said) or nations.is_nation(own[-1].bare) or any(
        word.start in scene.name_starts or scene.bodies.at(word.start) or posts.is_post(word) or posts.is_rank(word)
        or posts.is_courtesy(word) for word in own) or posts.is_plural(own[-1]) or given.is_given(own[0]) or (
            own[-1].plain in _TIMES))


_ACRONYM: Final = 3  # letters
_TIMES: Final = word_set("year day week month night eve christmas easter")
_COURTESY: Final = 8  # characters of Ms. or Dr. in front of a name


def _has_sibling(scene: "Scene", unit: "Unit") -> bool:
    """Whether the line before or behind has a body in front of its colon."""
    number = scene.number_of(unit.start)
    for other in (*scene.units[max(0, number - 2):number], *scene.units[number + 1:number + 3]):
        label = _LABEL.match(scene.text, other.start, other.end)
        if label and scene.people_in(other) and scene.bodies.within(*label.span("label")):
            return True
    return False


def before_bracket(scene: "Scene", person: "Person") -> "Mention | None":
    """The body in brackets behind a name."""
    unit = scene.unit_at(person.start)
    end = person.position_at[1] if person.position_at and person.position_at[0] > person.end else person.end
    bracket = (tied.BRACKET.match(scene.text, person.end, unit.end) or tied.BRACKET.match(
        scene.text, end, unit.end)) if _may_be_told(unit, person) else None
    if bracket is None:
        return None
    inside = bracket.span("inside")
    if named := scene.first_body(*inside):
        return named
    words = scene.page.words.within(*inside)
    if any(posts.is_post(word) for word in words) or not _OFFICE.fullmatch(scene.text, *inside):
        return None
    others = [other for other in tied.BRACKET.finditer(scene.text, unit.start, unit.end)
              if other.start() != bracket.start() and _holds_body(scene, other)]
    return entries.named(scene, *inside, alone=bool(others))


def _holds_body(scene: "Scene", bracket: re.Match[str]) -> bool:
    """Whether brackets behind a name hold a body, known or by its capitals: (Open Gate)."""
    inside = bracket.span("inside")
    words = scene.page.words.within(*inside)
    is_behind_name = any(one.end == bracket.start() for one in scene.people_in(scene.unit_at(bracket.start())))
    return bool(scene.bodies.within(*inside)) or (
        is_behind_name and len(words) > 1 and _OFFICE.fullmatch(scene.text, *inside) is not None
        and tied.can_be_new(words, in_brackets=True))


_CITY: Final = regex(r",\s(?:the\s)?(?P<name>(?:City|Town|County|Borough|Municipality|State) of "
                         r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})")


def before_comma(scene: "Scene", person: "Person") -> "Mention | None":
    """What stands behind a name in a list, and can only be a body: Blerta Kelmendi, Bread and Roses."""
    unit = scene.unit_at(person.start)
    behind = _COMMA.match(scene.text, person.end, unit.end) if _may_be_told(unit, person) else None
    if city := _CITY.match(scene.text, person.end, unit.end):
        return scene.bodies.at(city.start("name")) or scene.bodies.add(
            *city.span("name"), city["name"], type="government")
    is_titled = bool(person.position) and (person.position_at is None or person.position_at[0] > person.start)
    if behind is None or unit.kind != "line" or is_titled:
        return _noted(scene, unit, person)
    words = scene.page.words.within(*behind.span("inside"))
    if any(posts.is_post(word) for word in words):
        return None
    return scene.first_body(*behind.span("inside")) or entries.named(scene, *behind.span("inside")) or (
        scene.first_body(behind.end(), unit.end) if len(scene.people_in(unit)) == 1 else None)


def _noted(scene: "Scene", unit: "Unit", person: "Person") -> "Mention | None":
    """The body between the name that a paragraph of minutes begins with and a colon; one word if others do so too."""
    noted = _NOTED.match(scene.text, person.end, unit.end)
    if noted is None or person.position or person.start - unit.start > _LEAD:
        return None
    start, end = noted.span("inside")
    words = scene.page.words.within(start, end)
    if known := scene.first_body(start, end):
        return known
    if any(posts.is_post(word) for word in words):
        return None
    number = scene.number_of(unit.start)
    near = (*scene.units[max(0, number - _LEAD):number], *scene.units[number + 1:number + _LEAD])
    is_listed = any(scene.people_in(other) and _NOTED.match(scene.text, scene.people_in(other)[0].end, other.end)
                    for other in near)
    if len(words) == 1 and is_listed and words[0].is_capital:
        return scene.bodies.add(words[0].start, words[0].name_end, words[0].bare)
    return tied.new(scene, words, in_brackets=True) if is_listed else None


def under_body(scene: "Scene", person: "Person") -> "Mention | None":
    """The body in the line over somebody of whom nothing else is said, in a list that has its bodies so."""
    number = scene.number_of(person.start)
    is_listed = not person.counts and scene.is_only_name(scene.units[number])
    is_latin = person.name.isascii() and scene.page.language in _CYRILLIC  # Frontline Pacific, in a list in Russian
    is_below = scene.owners.is_over_names(number - 1) or (scene.owners.has_bodies_over_names and not is_latin)
    return scene.owners.entry_of(number) if is_listed and is_below else None


def in_entry(scene: "Scene", person: "Person") -> "Mention | None":
    """The body that an entry begins with, of whom a label of a line of it tells: Coordinator: Ann Bell."""
    number = scene.number_of(person.start)
    unit, entry = scene.units[number], scene.owners.entry_of(number)
    if entry is None or unit.kind != "line" or not scene.text[unit.start:person.start].rstrip().endswith(":"):
        return None
    head = scene.number_of(entry.start)
    is_one = head < number and not any(one.apart for one in scene.units[head + 1:number + 1])
    return entry if is_one and scene.units[head].start == entry.start else None


def in_group(scene: "Scene", person: "Person") -> "Mention | None":
    """The body that a list of trustees, of staff or of experts is of."""
    number = scene.number_of(person.start)
    unit = scene.units[number]
    stop = scene.text.find(". ", person.end, unit.end)
    is_at_head = person.start - unit.start < _LEAD and scene.text[person.end:person.end + 2].strip() in _APART and not (
        scene.bodies.within(person.end, stop if stop >= 0 else unit.end))
    end = (unit.cell_at(person.start) or (unit.start, unit.end))[1]
    is_alone = unit.kind != "prose" and _ALONE.fullmatch(scene.text, person.end, end) is not None
    if person.counts or not (is_at_head or is_alone):
        return None
    is_team = entries.is_of_people(scene)
    for at in range(number - 1, max(-1, number - (len(scene.units) if is_team else _FARTHEST)), -1):
        above = scene.units[at]
        if scene.has_name(above):
            continue
        text = scene.words_of(above)
        if entries.GROUP.fullmatch(text):
            owner = scene.owners.of(number) or (scene.house.mention if scene.house else None)
            if owner is None or not owner.body.is_fact:
                return None
            return owner
        if not is_team and (above.kind in ("heading", "prose") or not scene.channels_in(above.start, above.end)):
            return None
    return None


def is_grouped(scene: "Scene", number: int) -> bool:
    """Whether a line stands in a list of a body's own people: below such a heading, or on a page of them."""
    if entries.is_of_people(scene):
        return True
    above = next((unit for unit in reversed(scene.units[max(0, number - _FARTHEST):number]) if unit.kind == "heading"
                  or entries.GROUP.fullmatch(scene.words_of(unit))), None)
    return above is not None and entries.GROUP.fullmatch(scene.words_of(above)) is not None
