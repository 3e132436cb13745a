"""Bodies that only the capitals of a title tell: director of Lex Maritima; Harbour House Executive Director X."""

from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import learnt, tied
from seeds.extract.names import posts
from seeds.extract.names.english_words import FIELDS, GENERIC, HEADS, PORTFOLIOS, SUB_UNITS
from seeds.extract.people import title_words
from seeds.extract.text import country, lexicon
from seeds.extract.text.words import standing, word_set, words
from seeds.regex import found_by, regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_TELLING: Final = 3  # words of which a name may be made of common ones only
_CAPITALS: Final = (r"[A-Z][\w’'&-]+(?:\s(?:(?:of|for|and|the|on|against)\s){0,2}[A-Z][\w’'&-]+){1,7}")
_AT: Final = regex(  # President of the World Domestic Workers Alliance; Ambassador of the Order of Malta to Vienna
    rf"\b(?:at\s(?:the\s)?|(?:of|for|with)\sthe\s)(?P<name>{_CAPITALS})(?=$|\s\([A-Z]{{2,8}}\)|\s(?:to|in|and|for)\s[a-z]|"
    r"\sto\s)")
_FOR: Final = regex(rf"\s(?:for|with|at)\s(?P<name>{_CAPITALS})$")  # Protection Expert for Expertise France
_LED: Final = regex(  # Founder and Director of Lex Maritima; but no Head of Human Resources
    r"(?i:\b(?:director|chief executive(?: officer)?|ceo|president|(?:co-?)?founder|chair(?:man|woman|person)?|"
    rf"general secretary|trustee|patron|owner))\sof\s(?:The\s)?(?P<name>{_CAPITALS})(?=$|\s\([A-Z]{{2,8}}\)|"
    r"\sin\s[A-Z])")


_SMALL: Final = regex(  # officer of Thyolo police; magistrate at Ubuka primary court
    r"\b(?:of|at|for|with)\s(?:the\s)?(?P<name>[A-Z][\w’'&-]+(?:\s[\w’'&-]+){0,4}?\s(?:police|court|council|hospital|"
    r"university|college|school|clinic|prison|shelter|commission|association|union|municipality|diocese)"
    r"(?:\s(?:of|for|on|against)\s(?:the\s)?[\w’'-]+(?:\s[\w’'-]+){0,6})?)$")


def behind(scene: "Scene", start: int, end: int) -> "Mention | None":
    """The body that nothing but the capitals behind the post of a title tell of."""
    text = scene.text[start:end]
    named = _AT.search(text) or _LED.search(text) or _FOR.search(text)
    if scene.bodies.within(start, end):
        return None
    if named is None:
        return _small(scene, start, text)
    own = words(named["name"])
    is_led = not found_by(_AT, named)
    if own[-1].plain in SUB_UNITS or any(posts.is_post(word) for word in own) or country.is_place(named["name"]) or (
            country.named(own[-1].bare) and (
                len(own) <= _TELLING or " " not in country.apart(named["name"])[0])) or _is_common(own) or (
            _is_of_office(own)) or (
            is_led and (learnt.names_topic(own if found_by(_FOR, named) else own[-1:]) or not tied.can_be_new(own))):
        return None
    start += named.start("name")
    return scene.bodies.at(start) or scene.bodies.add(start, start + len(named["name"]), named["name"])


def _is_of_office(own: "Sequence[Word]") -> bool:
    """Whether words say for where, or for what, an office is held: the Eastern District of X; the Interior of X."""
    at = next((number for number, word in enumerate(own) if word.plain == "of"), 0)
    return at > 0 and (own[at - 1].plain == "district" or (at == 1 and own[0].plain in PORTFOLIOS))


def _small(scene: "Scene", start: int, text: str) -> "Mention | None":
    """The body in a title whose name begins with a capital and has its noun small."""
    named = _SMALL.search(text)
    own = words(named["name"]) if named else []
    if named is None or posts.is_post(own[0]) or own[0].plain in _PLAIN or own[0].plain in lexicon.NO_NAMES or (
            learnt.names_topic(own[:1])):
        return None
    start += named.start("name")
    return scene.bodies.add(start, start + len(named["name"]), named["name"])


def _is_common(own: "Sequence[Word]") -> bool:
    return len(own) < _TELLING and all(word.plain in lexicon.NO_NAMES or not word.is_capital for word in own)


def in_front(scene: "Scene", person: "Person") -> "Mention | None":
    """The body whose name stands in front of who leads it or speaks for it; the title is left without it."""
    at = person.position_at
    if at is None or scene.bodies.within(*at) or not person.position.isascii():
        return None
    own = scene.page.words.within(*at)
    if mention := _acronym(scene, own):
        person.position, person.position_at = scene.text[own[1].start:at[1]], (own[1].start, at[1])
        return mention
    first = next((number for number, word in enumerate(own) if number and _LEADS.match(
        scene.text, word.start, at[1])), 0)
    name, title = own[:first], own[first:]
    is_behind = at[0] > person.start  # Rose Lind, WA Forward co-founder; but not: Senior Mission Director
    if is_behind and all(word.plain in lexicon.NO_NAMES or word.plain in _PLAIN for word in name):
        return None
    if not name or not all(word.is_capital and word.follows() for word in own[1:first]) or not _can_be(scene, name):
        return None
    person.position, person.position_at = scene.text[title[0].start:at[1]], (title[0].start, at[1])
    return scene.bodies.add(name[0].start, name[-1].name_end, scene.text[name[0].start:name[-1].name_end])


def _acronym(scene: "Scene", own: "Sequence[Word]") -> "Mention | None":
    """The acronym that stands in front of a whole title: NARFIS Deputy Commander; UN Resident Coordinator."""
    if len(own) < _TELLING - 1 or not own[1].follows() or not own[1].is_capital or own[0].text in _OF_NO_BODY:
        return None
    if all(word.text.isupper() for word in own):
        return None  # MEDIA CONTACT
    is_body = own[0].text in ("UN", "EU") or title_words.can_be_acronym(own[0])
    return scene.bodies.add(own[0].start, own[0].end, own[0].text) if is_body else None


_OF_NO_BODY: Final = word_set(
    "CEO CFO COO CTO NGO CSO INGO LGBT LGBTQ LGBTI HIV AIDS STEM USA VIP PHD MBA TIP VAWG GBV CSE ESOL SOM DNA HRD ICT")


_PLAIN: Final = FIELDS | GENERIC | HEADS.keys()
_LEADS: Final = regex(  # who is of a whole body, and of no part of its work
    r"(?i)(?:(?:deputy|acting|former|interim|founding|regional|country|national|co-?)\s)?(?:executive director|chief "
    r"executive(?: officer)?|ceo|managing director|country director|(?:co-?)?founder(?: and \w+)?|"
    r"spokes(?:man|woman|person)|general secretary|secretary[- ]general|director[- ]general|president|board chair\w*|"
    r"chair(?:man|woman|person)?|director)$")


def _can_be(scene: "Scene", name: "Sequence[Word]") -> bool:
    """Whether capitals in front of a title are a body: no place, nor a field of work unless they stand elsewhere."""
    if country.is_place(name[0].bare) or country.named(name[0].bare):
        return False
    said = scene.text[name[0].start:name[-1].name_end]
    if len(name) > 1 and len(list(standing(said, scene.text))) > 1 and not learnt.names_topic(name[-1:]):
        return True
    is_project = len(name) > 1 and name[0].plain in ("project", "operation")  # Project Regard Executive Director
    return not learnt.names_topic(name[1:] if is_project else name) and tied.can_be_new(name, in_brackets=True)
