"""Who answers a number that nobody is named with: the duty officer behind a body, in brackets or in the next cell.

`Embassy of Norway, duty consul: +47 ...`; `Тел. (дежурный) 0700 ...`; `+44 20 ... (Reception)`; `| Gate | Intake |`.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts
from seeds.extract.text import hotlines
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.read.document import Span

_SAID: Final = r"(?P<said>[^\W\d_][^\n:;,.()@\d|–—]{2,40}?)"
_PHONE: Final = r"(?:\W{0,3}(?:tel|phone|t|тел|телефон|т|моб)\.?:?\s?){0,2}"
_BEFORE: Final = (  # of a number: behind a comma or in brackets
    regex(rf"[,;]\s{_SAID}\s?(?::|,|\s[–—-]|[.…·_]{{2,}})\s*{_PHONE}$"),
    regex(rf"\({_SAID}\):?\s*$"))
_BEHIND: Final = regex(rf"\s?\({_SAID}\)")
_BEHIND_A_MARK: Final = regex(rf"\s?(?::|\s[–—-])\s{_SAID}(?=\s*$|[,;.(])")
_DUTY: Final = regex(
    r"(?i)\b(?:(?:on[- ])?duty|on call|дежурн\w+|навбатдор\w*|нөөмөтчү\w*|кезекші\w*|навбатчи\w*|navbatchi\w*)(?!\w)")
_DESK: Final = regex(
    r"(?i)(?:^|.*\s)(?:desk|reception|switchboard|intake|secretariat|front office|"
    r"(?:call|press|information) cent(?:re|er)|"
    r"(?:intake|casework|support|outreach|response|duty|press|legal|night|advice) team|"
    r"при[её]мн(?:ая|ой)|секретариат|канцелярия|(?:юридическая|правовая) консультация|регистратура|диспетчер(?:ская)?|"
    r"справочная|отдел кадров|касса|вахта|ресепшн|қабылдау бөлмесі|кеңсе|қабулхона|кабылкана|қабулгоҳ|"
    r"девонхона|котибот|катчылык|хатшылық|qabulxona|kotibiyat)")
_LONGEST: Final = 5  # words
_FARTHEST: Final = 120  # characters in front of a number


def take(scene: "Scene", point: "Person") -> None:
    """Give a point of contact that is only called by its body or its number the words for who answers there."""
    for channel in point.channels:
        at = _beside(scene, channel) if channel.kind == "phone" else None
        if at:
            said = scene.text[slice(*at)]
            point.position, point.position_at = said[0].upper() + said[1:], at
            if point.mention and point.name == point.mention.body.name:
                point.name, (point.start, point.end) = point.position, at
            return


def _beside(scene: "Scene", channel: "Channel") -> "Span | None":
    """Where the words stand beside a number."""
    unit = scene.unit_at(channel.start)
    if unit.kind == "row":
        return _in_cells(scene, unit, channel)
    start = max(unit.start, channel.start - _FARTHEST)
    for shape in _BEFORE:
        if (before := shape.search(scene.text, start, channel.start)) and _answers(scene, before.span("said")):
            return before.span("said")
    shapes = (_BEHIND, _BEHIND_A_MARK) if len(scene.text[unit.start:channel.start]) < _LEAD else (_BEHIND,)
    for shape in shapes:
        if (behind := shape.match(scene.text, channel.end, unit.end)) and _answers(scene, behind.span("said")):
            return behind.span("said")
    return None


_LEAD: Final = 12  # characters in front of a number that a line begins with


def _in_cells(scene: "Scene", unit: "Unit", channel: "Channel") -> "Span | None":
    """The cell in front of that of a number, where it says who answers."""
    column = unit.column_at(channel.start) or 0
    return next((cell for cell in unit.cells[:column][::-1] if _answers(scene, cell)), None)


def _answers(scene: "Scene", at: "Span") -> bool:
    """Whether some words are who answers: somebody on duty, a post without a name, or the desk of a body."""
    words = scene.page.words.within(*at)
    if not 0 < len(words) <= _LONGEST or any(word.start in scene.name_starts for word in words):
        return False
    said = scene.text[slice(*at)]
    is_desk = _DESK.fullmatch(said) is not None or hotlines.POINT.fullmatch(said) is not None
    if _DUTY.search(said) or is_desk:
        return True
    return posts.is_post(words[-1]) and not scene.bodies.within(at[0], at[1] + 1)
