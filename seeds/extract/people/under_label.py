"""What somebody is, told behind a name that a label or a style leads to: Lecturer: X, head of unit; Исп. X, юрист.

The label says what the name is there for, the words behind it what whoever is called so is.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts, title_sense
from seeds.extract.names.english_words import FIELDS
from seeds.extract.people import title_doubts
from seeds.extract.tagging import classes
from seeds.extract.text import country, turkic_cases
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.read.document import Span

_TITLE: Final = regex(
    r"(?:,\s|\s\(|\s[–—-]\s)(?P<title>[^\W\d_][^,;:()\n|@\d–—]{2,70}?)"
    r"(?=\s*(?:$|[,;:()|\n]|\.(?:\s+[^\W\d_a-zа-яё]|\s*$)|\s[–—-]\s|\d))")
_BODY_FIRST: Final = regex(r"(?:,\s|\s\(|\s[–—-]\s)[«“\"]?")
_LEADS_ON: Final = regex(r"\s?(?::|[–—-])\s?")
_LABELLED: Final = regex(r"\s?(?::|[–—-]\s|\.)")
_OF_LABELS: Final = regex(r"(?i)(?:исп|исполнит|сост|отв|подготов|lektor|signed|chaired|"
                            r"бо савол|савол|мурожаат|суроо|сұрақ|murojaat|savol)")
_OF_STAFF: Final = regex(r"(?i)(?:сотрудни|представител)\w+\s|members?$")  # says less than what is behind
_NO_TITLES: Final = word_set(
    "who which that and or from with on at in by also both est et al tbc absent online excused retired deceased "
    "который которая которые и или из с на по в от тоже онлайн отсутствует")
_LEADS_TO: Final = word_set("to for of the with at on reports cover covers к ко для при у по")


def complete(scene: "Scene") -> None:
    """Give those who count, and in front of whom only a label or a style stands, the title behind the name."""
    for person in scene.people:
        if person.counts and not person.nameless and _is_labelled(scene, person) and (at := _behind(scene, person)):
            person.entitle(scene.text, at)


def _is_labelled(scene: "Scene", person: "Person") -> bool:
    """Whether what is known of somebody is a label in front of the name or above it, or how people are styled."""
    at = person.position_at
    if at is None or at[1] > person.start:
        return False
    if title_sense.is_lesser(person.position) or _OF_LABELS.match(person.position) or _OF_STAFF.match(person.position):
        return True
    unit = scene.unit_at(person.start)
    own = scene.page.words.within(*at)
    if at[0] < unit.start:
        return scene.unit_at(at[0]).kind == "heading" and any(map(posts.is_plural, own))
    is_label = _LABELLED.match(scene.text, at[1], person.start) is not None
    return is_label and not title_sense.leads(person.position)


def _behind(scene: "Scene", person: "Person") -> "Span | None":
    """Where what stands behind a name, perhaps past a body, says what somebody is."""
    unit = scene.unit_at(person.start)
    stop = (unit.cell_at(person.start) or (unit.start, unit.end))[1]
    first = _BODY_FIRST.match(scene.text, person.end, stop)
    body = scene.bodies.at(first.end()) if first else None
    past = body.end if body and body.body.is_fact else person.end
    past += past > person.end and scene.text[past:past + 1] in ("»", '"', "”")
    found = _TITLE.match(scene.text, past, stop) or _TITLE.match(scene.text, person.end, stop)
    has_post = title_sense.is_lesser(person.position) or (person.position_at is not None and any(
        posts.is_post(word) or posts.is_plural(word) for word in scene.page.words.within(*person.position_at)))
    if found is None or not _says_who(scene, *found.span("title"), needs_post=has_post):
        return None
    on = _LEADS_ON.match(scene.text, found.end(), stop)
    is_of_next = on is not None and any(one.start == on.end() for one in scene.people_in(unit))
    return None if is_of_next else found.span("title")


def _says_who(scene: "Scene", start: int, end: int, *, needs_post: bool) -> bool:
    """Whether words behind a name say what somebody is or does, and name no place, body or person."""
    own = scene.page.words.within(start, end)
    if not own or own[0].plain in _NO_TITLES or any(word.start in scene.name_starts for word in own):
        return False
    text = scene.text[start:end]
    body = scene.bodies.at(start)
    if own[0].plain in ("same", "там") or own[-1].plain == "speaker" or (
            classes.noun_of(own[-1]) and own[-1].is_capital):
        return False
    is_of_body = scene.page.language in turkic_cases.LANGUAGES and posts.is_post(own[-1])
    if own[0].is_capital and scene.bodies.touching(start, end) and not is_of_body:
        return False
    if country.is_place(text) or country.named(text) or (body and body.end >= end) or any(
            map(title_doubts.is_verb, own)) or all(map(posts.is_rank, own)) or posts.is_degree(text):
        return False
    is_field = own[-1].plain in FIELDS or (own[0].text.islower() and classes.noun_of(own[0]) != "")
    led = next((at for at, word in enumerate(own) if word.plain in _LEADS_TO), len(own))  # cover for the manager
    return (is_field and not needs_post) or is_of_body or any(
        posts.is_post(word) or word.plain in posts.SHORT_POSTS for word in own[:led])
