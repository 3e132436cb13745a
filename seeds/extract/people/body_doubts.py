"""What speaks against words naming a body.

Words that say what a title is about, where something is or who somebody is name none. A post or a noun for people among
them is of a name on some pages: Pilgrim Justice Project; Harbour Women's Lighthouse.
"""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import callings, learnt
from seeds.extract.names import given, nations, posts
from seeds.extract.people import title_doubts
from seeds.extract.tagging import classes
from seeds.extract.text import country, currencies, phrases, russian, saying, turkic_cases
from seeds.extract.text.words import is_closed, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_ABBREVIATED: Final = 3  # letters behind which a dot ends no sentence


def may_be(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether words near somebody's name may name a body: in the title without any doubt."""
    if not _is_one(scene, own) or _PORTFOLIO.match(scene.text, own[-1].end) or (
            _is_what_about(scene, person, own) or _is_word_of(scene, person, own)):
        return False
    doubts = of(scene, own)
    return not doubts or (_WEAK.issuperset(doubts) and not person.is_titled_within(own[0].start, own[-1].name_end))


_PORTFOLIO: Final = regex(  # behind what a minister is of, in Turkic: Маданият, спорт | министри
    r"(?:,?\s[^\W\d_]+){0,6}?\s(?:министр(?!л)|vazir(?!l)|вазир(?!л)|mınıstr(?!l))[иіiı]")
_WEAK: Final = frozenset(("post", "people"))  # doubts with which words may still name a body


def may_stand(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether words may name a body by themselves, whoever is of them."""
    is_person = given.is_given(own[0]) and len(own) <= _SHORT and not any(map(classes.noun_of, own))
    is_short = len(own) == 1 and own[0].is_acronym  # for anything
    return _is_one(scene, own) and not (is_person or is_short) and _NOWHERE.isdisjoint(of(scene, own))


_NOWHERE: Final = frozenset(("holder", "only", "thing", "written", "cut", "members", "people", "place"))
_SHORT: Final = 3  # words of a person's name


def of(scene: "Scene", own: "Sequence[Word]") -> list[str]:
    """The doubts about words wherever they stand, each by its word."""
    found = list(_of_else(scene, own, scene.text[own[0].start:own[-1].name_end]))
    if not _is_apart(own):
        found.append("cut")
    if not is_written(own):
        found.append("written")
    return found


def _is_one(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether words stand in one line, one has a capital, quotes and brackets are closed, and no sum goes on."""
    is_sum = own[-1].is_acronym and scene.text[own[-1].end:own[-1].end + 2].strip().isdigit() and (
        currencies.currency_of(own[-1].bare) is not None)  # they gave Night Kitchen NOK | 3,150,000
    return not is_sum and scene.number_of(own[0].start) == scene.number_of(own[-1].start) and (
        is_closed(scene.text[own[0].start:own[-1].name_end])) and any(word.is_capital for word in own)


def is_where(line: "Sequence[Word]", first: int) -> bool:
    """Whether words say where something is: встреча в Доме дружбы."""
    return first > 0 and line[first - 1].plain in _IN


_IN: Final = word_set("в во на")


def is_written(own: "Sequence[Word]") -> bool:
    """Whether words are written as those of a name: with capitals, or what may stand between these."""
    return _CODE.fullmatch(own[0].text) is None and all(word.is_capital or word.plain in _SMALL or (
        word.text[0] > "Ѐ" and not russian.is_likely(word.plain, "VERB")) for word in own)


_CODE: Final = regex(r"[A-ZА-Я]{1,4}-0\d{1,3}")  # of a course: SC-07


def is_whole(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether words are of one sentence and have both marks of each quotation and bracket."""
    return is_closed(scene.text[own[0].start:own[-1].name_end]) and _is_apart(own)


def _is_apart(own: "Sequence[Word]") -> bool:
    """Whether words begin with none that leads to a name, and no sentence ends among them."""
    return own[0].plain not in _SMALL | _BEFORE and not any(
        "." in word.gap and len(before.text) > _ABBREVIATED for before, word in pairwise(own))


def is_else(scene: "Scene", own: "Sequence[Word]", text: str) -> bool:
    """Whether words name somebody, a place, a post, a degree or a field of work."""
    return any(True for _ in _of_else(scene, own, text))


def _of_else(scene: "Scene", own: "Sequence[Word]", text: str) -> "Iterator[str]":
    """What words name, or what they have of it, instead of a body."""
    if any(word.start in scene.name_starts for word in own):
        yield "person"
    yield from _of_people(own)
    if country.is_town(text) or _is_territory(own) or own[-1].plain in _STREETS:
        yield "place"
    if posts.is_degree(text) or saying.POST_NOMINAL.fullmatch(text):
        yield "degree"
    if learnt.names_topic(own) or all(word.plain in _SMALL or learnt.names_topic([word]) for word in own):
        yield "topic"
    if text.lower() in _NONE:
        yield "thing"
    if own[0].plain in _ASKS or (own[-2:-1] and own[-2].is_possessive and country.is_place(own[-1].text)):
        yield "asks"  # Who are the advisers; Interpol's | Nairobi
    if own[-1].plain in _GOES_ON or (
            not scene.reads_russian and any(turkic_cases.of(word) in _WHERE for word in own[:-1])):
        yield "goes-on"


_NONE: Final = word_set(  # what is named like a body and has no people
    "january february march april may june july august september october november december "
    "joint permanent additional acting senior first second special general deputy assistant vice "
    "сми pr hr it media press signal whatsapp telegram viber skype zoom facebook instagram youtube")
_ASKS: Final = word_set("who what where how why when which кто что где куда как почему когда какой какие чем "
                        "ким эмне кайда кім не қайда қалай kim nima qayerda кист кадом чӣ")
_STREETS: Final = word_set(
    "street road avenue lane square boulevard highway marg sts yard quay "
    "улица улице проспект переулок площадь кӯчаи көчөсү")
_GOES_ON: Final = word_set(  # what more words of a title or a name follow: Бала құқықтары жөніндегі | уәкіл
    "жөніндегі боюнча бойынша оид орун орынбасары бас bo'yicha bosh")
_SMALL: Final = word_set("of for the and in on against to at with de del der des du la le les e y und für")
_BEFORE: Final = word_set("по в во на от из для при с о об к about from by with under near")


def _of_people(own: "Sequence[Word]") -> "Iterator[str]":
    """Which posts and people words name."""
    if any(map(posts.is_post, own)):
        yield "holder" if posts.is_post(own[-1]) else "post"  # Family Court | Advocate; Pilgrim Justice Project
    elif _RULERS.fullmatch(own[-1].plain):
        yield "holder"
    if any(map(posts.is_plural, own)):
        yield "members" if posts.is_plural(own[0]) else "people"
    if all(posts.is_plural(word) or posts.is_post(word) or word.plain in _SMALL for word in own):
        yield "only"


_RULERS: Final = regex(  # who rules a town, in any case: мэринин, әкімінің
    r"(?:мэр|губернатор|аким|әкім|ҳоким|hokim)(?:[иыіi](?:[нn][иыіi](?:н|ң|нг|ng)?|не|нан|нен|дан|ден)?)?")


def may_call(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether what a page may be called after may be somebody's body: no question, street, sentence or person."""
    begins = own[0].plain in _ASKS or own[0].plain in callings.BEGIN_NONE or all(
        (word.start in scene.name_starts and not word.is_acronym) or posts.is_courtesy(word) for word in own)
    if begins or own[-1].plain in _STREETS or own[0].start <= person.start < own[-1].end:
        return False
    if not _is_apart(own) or ":" in scene.text[own[0].start:own[-1].end]:
        return False
    if own[0].text[0] > "Ѐ" and not scene.reads_russian:
        return all(word.is_capital for word in own)  # what is written small there is mostly a heading of news
    return not any(word.text.islower() and (title_doubts.is_verb(word) or word.plain in phrases.IRREGULAR)
                   for word in own)


def _is_what_about(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether words are what a title is about, or the place it rules: High Commissioner for Minorities; mayor of X."""
    start, end, at = own[0].start, own[-1].end, person.position_at
    return at is not None and at[0] <= start and end <= at[1] and _ABOUT.search(scene.text, at[0], start) is not None


_ABOUT: Final = regex(
    r"(?i)(?<!\w)(?:for|to|and|on|against|по|и|в|на|(?:project|проекта|программы)\s?[«“\"]?)\s?$|"
    r"(?<!\w)(?:(?:mayor|governor|prefect|k?hokim|akim)\s(?:of\s)?|(?:мэр|аким|хоким|губернатор)\w{0,3}\s)$")


def _is_word_of(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether a single word is one of a field of work in a title: Specialist, | Migrant | Protection and Assistance."""
    at = person.position_at
    if len(own) > 1 or own[0].is_acronym or at is None or not at[0] <= own[0].start < at[1]:
        return False
    words = scene.page.words.within(*at)
    here = next((number for number, word in enumerate(words) if word.start == own[0].start), 0)
    beside = [*(words[here - 1:here] if own[0].gap == " " else ()),
              *(one for one in words[here + 1:here + 2] if one.gap == " ")]
    return any(one.is_capital and not posts.is_post(one) and not country.named(one.text) for one in beside)


def is_ministers(scene: "Scene", start: int) -> bool:
    """Whether words say what a minister is for, which is not called so: министр | лесного хозяйства."""
    return _MINISTER.search(scene.text, max(0, start - _MINISTERS), start) is not None


_MINISTER: Final = regex(r"(?i)(?<!\w)министр(?:а|у|ом|е)?\s$")
_MINISTERS: Final = 10  # characters


def _is_territory(own: "Sequence[Word]") -> bool:
    """Whether words name a country, a region or a town, which somebody may head and nobody is of."""
    last = own[-1]
    if len(own) == 1 and russian.is_russian(last.plain) and country.is_place(russian.lemma(last.plain).capitalize()):
        return True  # депутат из | Намангана
    return all(word.plain in _SMALL or country.named(word.text) or country.is_place(word.text)
               or nations.is_nation(word.text) for word in own) or (
        turkic_cases.is_regional(last) or any(
            one.plain in _TERRITORIES or russian.lemma(one.plain) in _TERRITORIES for one in (own[0], last)))


_TERRITORIES: Final = word_set("state province district county region governorate prefecture oblast rayon "
                               "америка эмират область район край город округ республика село поселок посёлок "
                               "вилояти ноҳияи шаҳри ҷамоати кишвари")
_WHERE: Final = ("locative", "ablative")  # cases in which no word within a name is
