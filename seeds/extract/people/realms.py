"""The state or the territory that an English office is of: Ambassador of | Japan, mayor of | Kulob, Norway's | consul.

Who is sent by a state, or leads a territory, is of it where the page names no embassy and no town hall.
"""

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from db import countries
from seeds.extract.bodies import lands, learnt
from seeds.extract.names import posts
from seeds.extract.people.office import Office, named_after
from seeds.extract.text import country
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_KINDS: Final = "(?i:district|region|province|oblast|raion|rayon|county|city|municipality|velayat|commune|governorate)"
_SENT: Final = r"(?i:ambassador|consuls?(?:[ -]general)?|charg[eé]e? d.affaires|permanent representative)"
_LEADS: Final = r"(?i:(?:mayor|k?hokim|khyakim|akim|prefect)s?|governor)"
_HEADS: Final = r"(?i:heads?|chair(?:man|woman|person)?s?|administrator)"
_OFFICE: Final = rf"(?:(?P<sent>{_SENT})|(?P<leads>{_LEADS})|{_HEADS})"
_WORD: Final = r"(?:d['’])?[A-Z](?:(?!['’]s\b)[\w’'-])*(?![\w-])"
_NAME: Final = (rf"(?P<name>(?:People['’]s )?{_WORD}"
                rf"(?:[ \u00a0](?:of[ ](?:the[ ])?|(?:de|da|do|del|la|upon)[ ])?{_WORD})*"
                rf"(?P<kind>[ \u00a0]{_KINDS}(?!\w))?)")
_BEHIND: Final = regex(rf"\b{_OFFICE}\sof\s(?:the\s)?{_NAME}(?!['’]s?\b)")
_IN_FRONT: Final = regex(rf"(?:[Tt]he\s)?{_NAME}(?P<its>['’]s)?\s"
                         rf"(?i:(?:deputy|acting|honorary|vice|first|non-resident)[- ])*{_OFFICE}\b")
_FARTHEST: Final = 30  # characters from a word to the next
_OF_IT: Final = regex(rf"[ ]of[ ](?:the[ ])?{_NAME}(?!['’]s?\b)")
_NO_REALMS: Final = word_set("rotary lions discipline studies health bank school")  # which have governors and prefects
_KIN: Final = word_set(  # who is not in office, but belongs to whoever is
    "wife husband spouse widow daughter son mother father brother sister брат брата сестра сестры driver "
    "interpreter жена жены супруга супруг муж вдова дочь "
    "сын мать отец водитель переводчик переводчица адвокат жубайы жұбайы рафиқаи ҳамсари завжаи xotini rafiqasi "
    "рафиқаси")


_OFFICES: Final = tuple((regex(post), also) for post, also in (  # and what the names of bodies have that such have
    (rf"\b{_LEADS}\b", "municipal|city|council|governor|government|administration|hokim|akimat|prefect|county|state"),
    ((rf"\b{_HEADS}\sof\s{_WORD}(?:\s{_WORD})?\s{_KINDS}$|"
      rf"^{_WORD}\s{_KINDS}(?:['’]s)?\s(?i:deputy\s|vice[- ])?{_HEADS}$"),
     "administration|authority|council|government|hokim|akimat|committee|commission"),
    (rf"\b{_SENT}\b", "embass|consulate|mission|delegation|commission|ministry|foreign|union|office")))
_TELLS: Final = regex(r"\s(?:of|to)\s")  # which of them it is


_LETTER: Final = "[А-ЯЁӘҒҚҢӨҰҮІҲЎӢӮҶ]"
_ANY_PLACES: Final = (r"(?:(?:районн|областн|городск|окружн|местн|сельск|генеральн|почётн|государственн)\w+|"
                      r"(?:облыс|облус|аудан|қала|шаар|район|вилоят|туман|шаҳар)\w*)")


class Realm(NamedTuple):
    """A state or a territory: where a title names it, and what it is called."""

    start: int  # characters of the document's text
    end: int
    name: str


def office(scene: "Scene", person: "Person", own: "Sequence[Word]") -> Office | None:
    """The office of who is sent by a state or leads a territory, by the words of a title; None of all others."""
    text = scene.text[own[0].start:own[-1].end]
    also = next((also for post, also in _OFFICES if post.search(text)), None)
    if also is None:
        return None
    realm = _named(scene, own) or _behind_name(scene, person)
    return held(realm, own, also, is_sure=realm is not None or _TELLS.search(text) is not None)


def _behind_name(scene: "Scene", person: "Person") -> Realm | None:
    """What stands behind a name with the office in front: Ambassador Rafael Vonhof of | the Netherlands."""
    match = _OF_IT.match(scene.text, person.end)
    is_it = match is not None and (match["kind"] is not None or country.named(match["name"]) is not None
                                   or country.is_place(match["name"]))
    return Realm(*match.span("name"), match["name"]) if match and is_it else None


def is_anothers(scene: "Scene", start: int) -> bool:
    """Whether a title is of somebody to whom the one who is named belongs: жена | посла Японии."""
    before = scene.page.words.within(max(0, start - _FARTHEST), start)[-1:]
    return bool(before) and before[0].plain in _KIN


def is_kin(own: "Sequence[Word]") -> bool:
    """Whether a title says of somebody only to whom he or she belongs: жена министра."""
    return any(word.plain in _KIN for word in own)


def held(realm: Realm | None, own: "Sequence[Word]", also: str, *, is_sure: bool = True) -> Office:
    """An office that is of a realm, or of none that is told, if no body has such a name or that of the place."""
    if is_kin(own):
        realm = None
    at = realm or Realm(own[0].start, own[-1].name_end, "")
    places = [*(word.text for word in own if not posts.is_post(word)), *at.name.split()]
    if realm and realm.name[0] > "Ѐ":
        also = rf"^(?:{_ANY_PLACES}\s)?\w*(?:{also})(?!.*(?<!\sв)\s(?-i:{_LETTER}))"  # that of no other place
    return Office(at.start, at.end, at.name, "government", is_sure=is_sure, also=named_after(also, places=places))


def _named(scene: "Scene", own: "Sequence[Word]") -> Realm | None:
    start, end = own[0].start, own[-1].end
    match = _BEHIND.search(scene.text, start, end)
    if match is None or not (match["sent"] or match["leads"] or match["kind"]):
        match = _IN_FRONT.match(scene.text, start, end)
        if match is None or not _is_its(match):
            return None
    first, last = match.span("name")
    inside, behind = scene.page.words.within(first, last), scene.page.words.within(last, end)
    is_pair = len(behind) > 1 and (inside[-1].plain, behind[1].plain) in lands.PAIRS
    last = behind[1].name_end if is_pair else last  # Trinidad | and Tobago
    is_of_none = match["sent"] and not is_pair and not is_land(scene.text[first:last], inside)  # Ambassador of Peace
    is_territory = match["kind"] or (len(inside) > 1 and re.fullmatch(_KINDS, inside[-1].plain))  # Sughd Region
    if is_of_none or inside[0].plain in _NO_REALMS or any(map(posts.is_post, inside)) or (
            not is_territory and not match["sent"] and learnt.names_topic(inside)):
        return None
    return Realm(first, last, scene.text[first:last])


def is_land(name: str, own: "Sequence[Word]") -> bool:
    """Whether a name is a country's, by a word of it or by those it begins with: United States | of America."""
    parts = name.split()
    return any(country.named(word.bare) for word in own) or any(
        countries.code_of(" ".join(parts[:behind])) for behind in range(1, len(parts) + 1))


def _is_its(match: "re.Match[str]") -> bool:
    """Whether what stands in front of an office is what it is of: Norway's ambassador, US Consul, Osh mayor."""
    name, is_owner = match["name"], match["its"] is not None
    if match["sent"]:
        return country.named(name) is not None and (is_owner or name in country.SHORT)
    return match["kind"] is not None or (match["leads"] is not None and (is_owner or country.is_place(name)))
