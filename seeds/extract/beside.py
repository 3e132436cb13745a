"""People of whom nothing is said but whose they are: behind a body and a colon, before one in brackets, in a group.

`Bar Association: Mr. Azad Kanabi & Ms. Tara Hawrami`, `Lana Surchi (SEED Foundation)`, `Anne Delaney from Sisters
Across Borders`, and the names below `Trustees`. Where nothing else is said, a rank or a religious title is.
"""

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract import country, entries, lexicon, posts, tied
from seeds.extract.words import word_set

if TYPE_CHECKING:
    from seeds.extract.bodies import Mention
    from seeds.extract.person import Person
    from seeds.extract.scene import Scene
    from seeds.extract.units import Unit

_LABEL: Final = re.compile(r"\W{0,4}(?:\d{1,2}[.)]\s*)?(?P<label>[^:\n|–—]{2,120})(?::|\s[–—])\s")
_BRACKET: Final = re.compile(r"\s?\((?P<inside>[^()\d@]{3,80})\)")
_AND: Final = re.compile(r"\s?(?:and|&|и)\s(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|г-н|г-жа)\.?\s)*")
_COMMA_BETWEEN: Final = re.compile(r"(?:\s\([^()]{2,60}\))?,\s(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?")
_DASH: Final = re.compile(r"[»”\"]?\s?(?:[–—-]|:)\s[^,;:()]{0,40}")
_TITLED: Final = re.compile(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sr|Fr|Sister|Brother|Father|Rev|г-н|г-жа)\.?\s")
_COMMA: Final = re.compile(r",\s(?P<inside>[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ][^,;:()@\d\n]{4,80})(?=[;.]?\s*$|\s?[(,])")
_OFFICE: Final = re.compile(r"[A-ZА-Я][^\s,;:]+(?:\s[^\s,;:]+){0,7}")
_ALONE: Final = re.compile(r"\s*(?:\([^()]*\)|,?\s\d{4}.{0,20})?\s*[;,.]?\s*")
_ROLES: Final = re.compile(r"(?i)(?:trustees|patrons|directors|governors|founders|trainers|experts|consultants|"
                           r"facilitators|учредители|эксперты|тренеры|члены\s\w+)")
_LEAD: Final = 6  # characters in front of the name that begins a line: a bullet, a number
_NEAR: Final = 8  # lines
_FEW: Final = 5  # words of a heading
_FARTHEST: Final = 20  # lines of a group


def complete(scene: "Scene") -> None:
    """Give those of whom nothing is known yet the body beside them, or that of the group they are listed in."""
    for person in scene.people:
        if person.nameless:
            continue
        unit = scene.units[scene.number_of(person.start)]
        if not person.position:
            _take_behind(scene, unit, person)
        if not person.position:
            _take_plural(scene, person)
        if person.mention is None and (unit.kind != "prose" or not person.counts):
            person.mention = next(filter(None, (tell(scene, unit, person) for tell in (
                _around_bracket, _behind_label, _before_bracket, _before_comma))), None)
        if not (person.mention or person.counts):
            person.mention = tied.body(scene, unit, person) or tied.over_lines(scene, unit, person)
        elif person.mention is None and not posts.is_complete(person.position):
            person.mention = tied.body(scene, unit, person)
        if person.mention is None and unit.kind != "prose":
            _in_group(scene, unit, person)
    _share(scene)


def _share(scene: "Scene") -> None:
    """Let those who are named together be of the same body."""
    for one, two in pairwise(scene.people):
        if not one.counts and two.mention and two.mention.start > two.start and scene.units[
                scene.number_of(one.start)].kind != "prose" and _AND.fullmatch(scene.text, one.end, two.start):
            one.mention = two.mention  # Ms A & Mr B / from C
        elif one.mention and not two.counts and one.mention.end <= one.start and _COMMA_BETWEEN.fullmatch(
                scene.text, one.end, two.start) and _DASH.fullmatch(scene.text, one.mention.end, one.start):
            two.mention = one.mention  # от МВД – A, B


def style(scene: "Scene") -> None:
    """Take the rank or the religious title in front of a name for what those are of whom nothing else is said."""
    words = scene.page.words.all
    for person in scene.people:
        is_part_played = fold.plain(person.position) in lexicon.LABEL_POSTS  # Facilitator: Sergeant Costas Nikolaou
        at = None if (person.position and not is_part_played) or person.nameless else posts.style(
            words, scene.page.words.behind(person.start))
        if at is not None and at[0] >= scene.units[scene.number_of(person.start)].start:
            person.position, person.position_at = " ".join(scene.text[slice(*at)].split()), at


def _take_behind(scene: "Scene", unit: "Unit", person: "Person") -> None:
    """Take what only stands where a role does: Anna Chebotareva — sociologist; Mirjam Loosli, Middle East Desk."""
    match = _BEHIND.match(scene.text, person.end, unit.end) if unit.kind == "line" else None
    if match is None or (person.mention and person.mention.start >= person.end):
        return
    start, end = match.span("role")
    words = scene.page.words.within(start, end)
    if not words or len(words) > _FEW + 1 or scene.bodies.within(start, end + 1) or any(
            word.start in scene.name_starts or (word.is_capital and country.is_place(word.bare)) for word in words):
        return
    if words[0].text[0].islower() and words[0].plain not in _NO_ROLE:
        person.position, person.position_at = scene.text[start:end], (start, end)


_BEHIND: Final = re.compile(r"(?:,|\s[–—-])\s(?P<role>[^,;:()@\d\n|]{3,70}?)(?=\s*$|\s?[,;(|]|\s[–—-]\s|:)")
_NO_ROLE: Final = word_set(
    "who which that and or with for from in at on of to a an the tel tel. email e-mail phone mob тел тел. моб эл г ул "
    "кто который которая и или с из в на по почта адрес ва va жана және")


def _take_plural(scene: "Scene", person: "Person") -> None:
    """Take the heading of a list for the role of those in it: Press officers; Кураторы."""
    number = scene.number_of(person.start)
    unit = scene.units[number]
    if unit.kind == "prose" or (person.start - unit.start > _LEAD and unit.kind != "row"):
        return
    for at in range(number - 1, max(-1, number - _NEAR), -1):
        above = scene.units[at]
        if scene.has_name(above) or scene.channels_in(above.start, above.end):
            continue
        words = scene.page.words.within(above.start, above.end)
        if 0 < len(words) < _FEW and posts.is_plural(words[-1]) and not scene.bodies.within(above.start, above.end):
            start, end = words[0].start, words[-1].end
            person.position, person.position_at = scene.text[start:end], (start, end)
        return


def _behind_label(scene: "Scene", unit: "Unit", person: "Person") -> "Mention | None":
    """The body that a line begins with, before a colon and its people."""
    label = _LABEL.match(scene.text, unit.start, person.start)
    if label is None or unit.kind == "row":
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


def _around_bracket(scene: "Scene", unit: "Unit", person: "Person") -> "Mention | None":
    """The body in front of the brackets that a person stands in: Huys (Ms. Lilit Avagyan, +374 94 55 01 20)."""
    opened = scene.text.rfind("(", unit.start, person.start)
    if opened < 0 or ")" in scene.text[opened:person.start] or person.start - opened > _COURTESY:
        return None
    before = scene.bodies.at(opened - 2)
    return before if before and before.end >= opened - 2 else None


_COURTESY: Final = 8  # characters of Ms. or Dr. in front of a name


def _has_sibling(scene: "Scene", unit: "Unit") -> bool:
    """Whether the line before or behind has a body in front of its colon."""
    number = scene.number_of(unit.start)
    for other in (*scene.units[max(0, number - 2):number], *scene.units[number + 1:number + 3]):
        label = _LABEL.match(scene.text, other.start, other.end)
        if label and scene.people_in(other) and scene.bodies.within(*label.span("label")):
            return True
    return False


def _before_bracket(scene: "Scene", unit: "Unit", person: "Person") -> "Mention | None":
    """The body in brackets behind a name."""
    bracket = _BRACKET.match(scene.text, person.end, unit.end)
    if bracket is None:
        return None
    inside = bracket.span("inside")
    if named := scene.first_body(*inside):
        return named
    words = scene.page.words.within(*inside)
    if any(posts.is_post(word) for word in words) or not _OFFICE.fullmatch(bracket["inside"]):
        return None
    others = [other for other in _BRACKET.finditer(scene.text, unit.start, unit.end)
              if other.start() != bracket.start() and scene.bodies.within(*other.span("inside"))]
    return entries.named(scene, *inside, alone=bool(others))


def _before_comma(scene: "Scene", unit: "Unit", person: "Person") -> "Mention | None":
    """What stands behind a name in a list, and can only be a body: Blerta Kelmendi, Bread and Roses."""
    behind = _COMMA.match(scene.text, person.end, unit.end)
    if behind is None or unit.kind != "line" or person.position:
        return None
    words = scene.page.words.within(*behind.span("inside"))
    if any(posts.is_post(word) for word in words):
        return None
    return scene.first_body(*behind.span("inside")) or entries.named(scene, *behind.span("inside")) or (
        scene.first_body(behind.end(), unit.end) if len(scene.people_in(unit)) == 1 else None)


def _in_group(scene: "Scene", unit: "Unit", person: "Person") -> None:
    """Take the body that a list of trustees, of staff or of experts is of, and what they are by its heading."""
    number = scene.number_of(unit.start)
    if person.counts or not _ALONE.fullmatch(scene.text, person.end, unit.end):
        return
    for at in range(number - 1, max(-1, number - _FARTHEST), -1):
        above = scene.units[at]
        if scene.has_name(above):
            continue
        text = scene.words_of(above)
        if entries.GROUP.fullmatch(text):
            owner = scene.owners.of(number) or (scene.house.mention if scene.house else None)
            person.mention = owner if owner and owner.body.is_fact else None
            if person.mention and (role := _ROLES.search(text)):
                person.position, person.position_at = role[0], (above.start + role.start(), above.start + role.end())
            return
        if above.kind in ("heading", "prose") or not scene.channels_in(above.start, above.end):
            return
