"""English offices and what they are of: head of the regional migration office; Mayor of Kulob; Ambassador of Japan."""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import learnt
from seeds.extract.names import posts
from seeds.extract.names.english_words import HEADS, PARTS
from seeds.extract.people import realms
from seeds.extract.people.office import Office, named_after
from seeds.extract.text import country
from seeds.extract.text.words import word_set, words
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word


def of(scene: "Scene", person: "Person", own: "Sequence[Word]") -> Office | None:
    """What an office is of, by the words of its title."""
    text = scene.text[own[0].start:own[-1].end]
    if (office := realms.office(scene, person, own)) is not None:
        return office
    if force := _POLICE.match(text):
        end = own[0].start + force.end("name")
        return Office(own[0].start + force.start("name"), end, force["name"], None, is_sure=True,
                      also=named_after(r"police|constabulary|\bforce\b"))
    first = next((number for number, word in enumerate(own) if posts.is_post(word)), None)
    return None if first is None else _of_acronym(own, first) or _behind(scene, own, _last_post(own, first))


_OFFICER: Final = (r"\s(?i:(?:deputy\s|press\s|senior\s)?(?:spokes(?:man|woman|person)|chief|commander|captain|"
                   r"commissioner|superintendent|inspector|officer|sergeant|lieutenant|colonel|major|detective|director|head))\b")
_POLICE: Final = regex(  # border police | commander; Sacramento Police | Chief
    r"(?:the\s)?(?P<name>(?:(?:border|traffic|migration|touris[tm]|municipal|state|federal|national|county|provincial|"
    r"district|regional|city|local|judicial|military|transport)\s)?police|"
    r"(?:(?!(?:Deputy|Assistant|Senior|Chief|Acting|Retired|Former|Woman|Detective|Head|Director|Station)\s)"
    rf"[A-Z][\w’'-]+\s){{1,3}}Police){_OFFICER}")


def _last_post(own: "Sequence[Word]", first: int) -> int:
    """The number of the last of the posts that stand together, or are joined: port chaplain and | convener."""
    behind = range(first + 1, min(len(own), first + _JOINED))
    at = next((number for number in behind if posts.is_post(own[number])
               and all(one.follows() or one.plain in posts.AND for one in own[first + 1:number + 1])
               and not any(one.plain in _OF_WHAT for one in own[first + 1:number])), None)
    return first if at is None else _last_post(own, at)


_JOINED: Final = 4  # words from one post to the next
_OF_WHAT: Final = word_set("of at with for in")


_OF: Final = regex(r"\s(?:of|at|with)\s(?!an?\s)(?:the\s)?(?P<name>[^\s,;(][^,;(]*?)(?=$|[,;(])")


def _behind(scene: "Scene", own: "Sequence[Word]", post: int) -> Office | None:
    """The body behind a post, where nothing else tells one: head of the regional migration office."""
    match = _OF.match(scene.text, own[post].end, own[-1].end)
    some = words(match["name"]) if match else []
    if match is None or not 1 <= len(some) <= _LONGEST or own[post].plain in posts.WEAK or CRIME.search(match["name"]):
        return None
    named = _CALLED.match(match["name"])
    if named and len(words(named["own"])) < _LONGEST and not country.is_place(named["own"]):
        start = match.start("name") + named.start("own")
        return Office(start, start + len(named["own"]), named["own"], None, is_sure=True)
    end = _end_of_noun(some)
    noun = some[end - 1].plain
    is_noun = len(some) > 1 and _is_noun(noun) and not (
        learnt.names_topic(some[:1]) and some[0].is_capital and not some[end - 1].is_capital)
    if (posts.is_post(some[0]) and not (is_noun and some[0].plain == "executive")) or some[0].plain in _OWN or (
            country.is_place(match["name"])):
        return None
    is_name = some[0].is_acronym or (len(some) > 1 and some[0].is_capital and not (
        learnt.names_topic(some) or learnt.names_topic(some[:1])))
    if not is_noun and (not is_name or own[post].plain in _OF_CABINETS):
        return None
    is_sure = is_noun and end > 1 and noun not in PARTS and noun not in _OFTEN_PARTS
    is_small = match["name"].islower()  # as a body is recalled that the page has named: head of the labour agency
    return Office(match.start("name"), match.end("name"), match["name"], None, is_sure=is_sure,
                  also=named_after(rf"\b{re.escape(noun)}\b") if is_small else None)


def _is_noun(plain: str) -> bool:
    return plain in HEADS or plain in _ALSO_BODIES


def _end_of_noun(some: "Sequence[Word]") -> int:
    """The number behind the noun of a name: its last word, or that in front of what the body is for or of."""
    if _is_noun(some[-1].plain) and not any(word.plain in _OF_WHOLE for word in some[1:]):
        return len(some)
    return next((at for at, word in enumerate(some) if at and word.plain in _TAILS), len(some))


_CALLED: Final = regex(  # the women's organisation | Atinati Hands
    r"(?:[a-z][\w’'-]+\s){0,3}(?:organi[sz]ation|association|NGO|charity|foundation|fund|company|firm|network|coalition|"
    r"collective|co-?operative|union|centre|center|shelter|club|group|drop-in|newspaper|daily|radio)\s"
    r"[«“\"]?(?P<own>[A-Z][\w’'&-]+(?:\s(?:(?:of|for|and|the|de|&)\s)?[A-Z][\w’'&-]+){0,5})[»”\"]?$")
_OF_WHOLE: Final = word_set("of at")
_LONGEST: Final = 8  # words
_ALSO_BODIES: Final = word_set(
    "inspection museum library market bazaar port harbour harbor prison orphanage kindergarten dispensary parish "
    "church mosque monastery temple post checkpoint factory mill plant farm camp registry detachment commissariat "
    "polyclinic maternity madrasa madrasah ward desk sector branch squad")
_OFTEN_PARTS: Final = word_set(  # of another body, or what somebody leads besides
    "committee commission board council ward desk sector branch secretariat services group presence representation "
    "cabinet")
_TAILS: Final = word_set("of for in on against to and at")  # which stand behind the noun of a body
CRIME: Final = regex(
    r"(?i)\b(?:criminal|smuggling|trafficking (?:group|network)|sham|fake|night|illegal|gangs?|rings?|mafia|brothel|"
    r"cartel|syndicate|massage|escorts?|striptease)\b")
_OWN: Final = word_set("our its his her their this that same local")
_OF_CABINETS: Final = word_set("minister ministers secretary vice-minister")


def _of_acronym(own: "Sequence[Word]", post: int) -> Office | None:
    """The body whose acronym stands in front of a post as its owner: MEA's cargo director."""
    if not post or not (own[0].is_acronym and own[0].is_possessive) or country.named(own[0].bare):
        return None
    return Office(own[0].start, own[0].name_end, own[0].bare, None, is_sure=True)
