"""People called by one name beside a number: Housing: Moses, 07700 900318; ask for Priyanka; 0770 55-03-18, Гульзат."""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import given, local_given, nominatives, posts
from seeds.extract.names.english_words import HEADS
from seeds.extract.people.person import Person
from seeds.extract.text import channels, country, hotlines, lexicon, russian
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

_CAPITAL: Final = "[A-ZА-ЯҒҚӢӮҲҶӨҮҢІЎ]"
_NAME: Final = regex(
    r"(?P<asked>(?i:ask for|speak to|attn\.?:?|спросить|спрашивать|на имя|сураңыз|контактное лицо:?|contact person:?|"
    r"(?:[\w-]+\s)?contact:|contact|байланыш(?:уу)?:|байланыс:|тамос:|aloqa:|алоқа:|отв\.:?|масъул:?)\s(?:шахс:\s)?)?"
    r"(?P<courtesy>(?:Mr|Ms|Mrs|Miss|Dr|Sr|Fr|Sister|Hna|Sor|Mme|г-н|г-жа|сестра|отец)\.?\s)?"
    rf"(?P<name>{_CAPITAL}[^\W\d_]{{2,15}}(?:-{_CAPITAL}[^\W\d_]{{2,15}})?)"
    r"(?P<role>,\s(?:[A-ZА-ЯЁ]{2,8}|(?:[a-zа-яё][\w-]*\s?){1,4})(?=,\s))?"
    rf"(?:\s?\([^()\d]{{2,40}}\))?\)?(?:\son|\sat)?[\s,:;(–—-]{{0,4}}"
    rf"(?:(?:{channels.ANY_LABEL}|WhatsApp|Telegram|Viber)[\s.:/]{{0,3}}){{0,3}}$")
_BEHIND: Final = regex(
    rf"(?:,\s|\s\()(?P<courtesy>(?:Mr|Ms|Mrs|Sr|Fr|Sister|Hna|сестра)\.?\s)?(?P<name>{_CAPITAL}[^\W\d_]{{2,15}})"
    r"(?:,\s[^\W\d_][^,;()@\d\n]{2,40})?(?=\)|[.;,]?\s*(?:\n|$))")
_FARTHEST: Final = 400  # characters from what asks for somebody to a number
_OPENS: Final = regex(r"(?:^|[:,;(|•*·–—-]\s?|\d[.)]\s)(?:[HP]R\s)?$")
_RIGHT: Final = regex(r"\s?[:(]\s?|,\s")  # between a name and its number
_ENDS: Final = regex(r"[.!?]\s+[^\W\d_a-zа-яё]")  # a sentence


def find(scene: "Scene") -> None:
    """Add those who are named in front of a number, in a line that names nobody else before it."""
    for channel in scene.channels:
        unit = scene.units[scene.number_of(channel.start)]
        person = _person(scene, unit, channel) if _is_free(scene, unit, channel) else None
        if person is None and channel.kind == "phone" and not scene.people_in(unit):
            person = _behind(scene, unit, channel)
        if person is not None:
            scene.add_name(person.start)
            scene.add(person)


def _is_free(scene: "Scene", unit: "Unit", channel: "Channel") -> bool:
    """Whether nobody is named in front of a number, in its item of a line."""
    before = scene.before(unit, channel.start)
    between = scene.text[before.end:channel.start] if before else ""
    return before is None or "; " in between or _ENDS.search(between) is not None or bool(
        scene.channels_in(before.end, channel.start))


def _person(scene: "Scene", unit: "Unit", channel: "Channel") -> Person | None:
    start = (unit.cell_at(channel.start) or (unit.start, unit.end))[0]
    before = scene.text[start:channel.start]
    said = _NAME.search(before, max(0, len(before) - _FARTHEST))
    if said is None and unit.kind == "line" and channels.is_label(before.strip(" .:")):
        start, before = _above(scene, unit)  # Контактное лицо: Наргиза / моб. 988 41 60 37
        said = _NAME.search(before)
        said = said if said and said["asked"] else None
    if said is None or scene.bodies.at(start + said.start("name")) is not None:
        return None
    is_asked = said["asked"] is not None or said["courtesy"] is not None
    if hotlines.POINT.match(scene.text, start + said.start("name"), channel.start):
        return None  # Ишеним телефону: 117
    word = next(iter(scene.page.words.within(start + said.start("name"), start + said.end("name"))), None)
    end = start + (said.end("role") if said["role"] else said.end("name"))
    is_asked = is_asked and (channel.kind == "phone" or _is_known(word))
    if word is None or not _can_be(word) or not (
            is_asked or _is_told(scene, unit, channel, word, (before[:said.start()], end))):
        return None
    name = said["name"]
    if (said["asked"] or name.endswith(("у", "ю"))) and not name.isascii() and scene.reads_russian:
        name = nominatives.nominative([name], "accs" if said["asked"] else "datv")[0]
    return Person(name, start + said.start("name"), start + said.end("name"))


def _is_told(scene: "Scene", unit: "Unit", channel: "Channel", word: Word, around: tuple[str, int]) -> bool:
    """Whether what stands around one name says that it is somebody's: by itself, behind a post, right at a number.

    `around` is what leads to the name, and where it ends with what is said of it.
    """
    lead, end = around
    is_opening = _is_name(word) and unit.kind != "prose" and _OPENS.search(lead) is not None
    *_, before = None, *scene.page.words.within(max(unit.start, word.start - _NEAR), word.start)
    if channel.kind == "email":
        is_opening = is_opening and _is_known(word)
    if before is None or before.is_capital or not word.follows():
        return is_opening
    is_behind_post = posts.is_post(before) and (word.plain.isascii() or (_is_name(word) and "-" not in word.text))
    is_at_number = _is_known(word) and channel.kind == "phone" and (before.plain in _ASKS or russian.is_verb(
        before.plain)) and _RIGHT.fullmatch(scene.text, end, channel.start) is not None
    return is_opening or is_behind_post or is_at_number


_ASKS: Final = word_set("ask call ring text contact phone email with to через у к")
_NEAR: Final = 30  # characters


def _behind(scene: "Scene", unit: "Unit", channel: "Channel") -> Person | None:
    """Somebody called by one name right behind a number: 0770 55-03-18, Гульзат; 0113 496 0177 (Grace, on duty)."""
    said = _BEHIND.match(scene.text, channel.end, unit.end)
    word = next(iter(scene.page.words.within(*said.span("name"))), None) if said else None
    if said is None or word is None or scene.bodies.at(word.start) or not (
            _can_be(word) and (said["courtesy"] or _is_known(word))):
        return None
    return Person(said["name"], *said.span("name"))


def _above(scene: "Scene", unit: "Unit") -> tuple[int, str]:
    """The line above: where it begins, and its text; nothing where somebody is named in full there."""
    above = scene.units[max(0, scene.number_of(unit.start) - 1)]
    return (unit.start, "") if scene.has_name(above) or above is unit else (above.start, scene.words_of(above))


def _can_be(word: Word) -> bool:
    """Whether a word in front of a number may be a name: no label, place, body or post."""
    return not (word.plain in lexicon.NO_NAMES or word.plain in HEADS or word.text.isupper() or posts.is_post(word)
                or country.named(word.bare) or country.is_place(word.bare) or hotlines.POINT.search(word.text)
                or channels.is_label(word.text))


def _is_known(word: Word | None) -> bool:
    """Whether people are called by a word, as dictionaries tell."""
    return word is not None and (given.is_given(word) or local_given.is_given(word.plain) or (
        russian.is_known(word.plain) and russian.is_name(word.plain)))


def _is_name(word: Word) -> bool:
    return given.is_given(word) or any("Name" in form.tags for form in russian.forms(word.plain)[:1]) or (
        not word.plain.isascii() and not russian.is_known(word.plain))
