"""Lines and charities that running text names right in front of their number, each a point of contact by itself.

Ring the Night Workers Helpline on 0800 496 0177, or text Quiet Ear (07700 900218).
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import given, posts
from seeds.extract.names.english_words import HEADS
from seeds.extract.text import country, hotlines
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_WORD: Final = r"[A-Z][\w'’&-]*"
_SMALL: Final = r"(?:of|for|and|the|on|in|to|it)"
_NAME: Final = regex(
    rf"(?<![^\s(\"“])(?P<name>{_WORD}(?:\s{_WORD}|\s{_SMALL}(?=\s(?:{_SMALL}\s)?{_WORD})){{0,8}})"
    r"(?:,\s\d{1,5}\s[A-Z]\w*(?:\s[A-Z]\w+){0,2})?"  # where it is
    r"(?:,|:|\s\(|(?:,?(?:\s[a-z]+ly|\sfree|\sby phone|,\s[a-z][a-z -]{3,40},)?\s(?:on|at|via|is)))"
    r"(?:\s(?:freephone|free on|toll-?free|tel\.?|phone|number|at|on))?:?\s?$")
_ASKS: Final = regex(  # what asks people to ring, in front of a name that need not say that it is a line
    r"(?i)(?:^|[^\w])(?:call(?:ing)?|ring(?:ing)?|text(?:ing)?|phon(?:e|ing)|dial(?:ling|ing)?|contact(?:ing)?|"
    r"(?:speak|talk|turn|speaking|talking)\s(?:to|with)|reach(?:ing)?|whatsapp|message)\s(?:the\s|our\s)?$")
_RINGS: Final = regex(r"(?:Call|Ring|Text|Phone|Dial|Contact|Reach|Message)\s")
_VERB: Final = regex(rf"(?:{_RINGS.pattern}|(?:[Tt]he|[Oo]ur|Or|And|To)\s)")
_LINE: Final = regex(r"(?i)(?:(?<!\w)|help|hot)lines?$")
_OF_NOBODY: Final = regex(  # what any line may be called
    r"(?i)(?:(?:the|free|national|toll-?free|24/7|24-hour|emergency|confidential|media|press|our|duty|crisis|tip|advice|"
    r"information)\s)*(?:(?:hot|help)?\s?-?lines?|office|desk|numbers?|phone|contacts?|enquiries|inquiries)")
_SENTENCE: Final = regex(r"[.!?][\"”»)]?\s*$")
_WINDOW: Final = 110  # characters


def of(scene: "Scene", unit: "Unit", channel: "Channel") -> "Mention | None":
    """The body that a sentence names right in front of a number; None where it is not one that stands for itself."""
    begin = max(unit.start, channel.start - _WINDOW)
    match = _NAME.search(scene.text[begin:channel.start]) if channel.kind == "phone" else None
    if match is None:
        return None
    start, end = begin + match.start("name"), begin + match.end("name")
    while verb := _VERB.match(scene.text, start, end):
        start = verb.end()
    first = begin + match.start("name")
    is_rung = _RINGS.match(scene.text, first, start) is not None or _SENTENCE.search(
        scene.text, channel.end, unit.end) is not None
    if unit.kind != "prose" and not (unit.kind == "line" and is_rung):
        return None
    is_asked_for = first < start or _ASKS.search(scene.text[begin:start]) is not None or _is_one_more(
        scene, unit, start, channel)
    name = scene.text[start:end]
    is_line = _LINE.search(name) is not None
    person = scene.before(unit, channel.start)
    if (known := scene.bodies.at(end - 1)) and person and person.mention and person.mention.body is known.body:
        return None  # X, Press Officer, the Salvation Army: 020 ...
    if known:
        return known if known.end == end and known.body.is_fact and (is_line or is_asked_for) else None
    if not (is_line or is_asked_for) or _OF_NOBODY.fullmatch(name) or not _is_name(scene, start, end, is_line):
        return None
    return scene.bodies.add(start, end, name)


_SHORT: Final = 5  # letters of a word that is hardly a name by itself: Police


def _is_one_more(scene: "Scene", unit: "Unit", start: int, channel: "Channel") -> bool:
    """Whether a name goes on with those that have a number: ... on 0800 496 0177, or the charity Open Gate on ..."""
    before = scene.channels_in(unit.start, channel.start)
    return bool(before) and before[-1].kind == "phone" and before[-1].end <= start and (
        _ONE_MORE.fullmatch(scene.text, before[-1].end, start) is not None)


_ONE_MORE: Final = regex(r"\)?(?:;|,)?\s(?:(?:or|and|also|the|our|charity|charities|group|its|partners?),?\s"
                             r"(?:[a-z]+ly,?\s)?){0,4}")


def _is_name(scene: "Scene", start: int, end: int, is_line: bool) -> bool:
    """Whether some words can be what a line is called: of nobody's name, of no post and no place."""
    words = scene.page.words.within(start, end)
    if any(posts.is_post(word) for word in words) or all(
            country.named(word.bare) or country.is_place(word.bare) or hotlines.POINT.fullmatch(word.text)
            for word in words):
        return False
    if len(words) == 1 and (len(words[0].bare) <= _SHORT or words[0].plain in HEADS or given.is_given(words[0])):
        return False
    return is_line or not any(word.start in scene.name_starts for word in words)
