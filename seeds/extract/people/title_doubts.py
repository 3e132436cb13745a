"""What speaks against words near a name being a title, by how they stand and what they say.

A label in front of a colon, the end of a sentence or a body's name is none. A word in small letters that is no post,
and what somebody does, is none on most pages, and one on some: Anna Bell (donor); Tom Holt, who runs the shelter.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import entries, no_bodies
from seeds.extract.names import posts
from seeds.extract.names.english_words import FIELDS, HEADS
from seeds.extract.tagging import classes
from seeds.extract.text import country, lexicon, russian, turkic_cases
from seeds.extract.text.words import is_closed, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_WEIGHED: Final = frozenset(("cut", "small", "does"))  # doubts that weigh; any other decides
_SHORTENED: Final = "assist|admin|assoc|coord|lieut|presid|depart|глав|старш|специал|заслуж|организ"
SENTENCE: Final = regex(  # that ends with a whole word in small letters
    rf"(?<![^\W_])(?!(?:{_SHORTENED})\.)[^\W\d_A-ZА-ЯЁ][^\W\d_]{{3,}}[.!?]\s+(?:\[[^\]]*\]\s+)?(?=[^\W\d_a-zа-яё])")


def weighed(scene: "Scene", person: "Person", own: "Sequence[Word]") -> list[str] | None:
    """The doubts about words near somebody's name, each by its word; None where the words can be no title.

    They can be one of which all stands in one line, and is no name, number, address or half of a quotation or bracket.
    """
    start, end = own[0].start, own[-1].end
    is_apart = end > scene.unit_at(start).end or scene.touches_channel(start, end)
    if is_apart or not is_closed(scene.text[start:end]) or any(
            word.start in scene.name_starts for word in own) or not any(word.text[0].isalpha() for word in own):
        return None
    doubts = of(scene, person, own)
    return doubts if _WEIGHED.issuperset(doubts) else None


def says_whose(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether words only say of whom somebody is: MUDHA's | Ann Lee."""
    return _WHOSE.search(scene.text, own[0].start, own[-1].end) is not None


_WHOSE: Final = regex(r"['’]s$")


def is_of_mail(own: "Sequence[Word]") -> bool:
    """Whether words only say, as programs show the head of a message (RFC 5322), who sends it and who gets it."""
    return all(word.plain in _OF_MAIL for word in own)


_OF_MAIL: Final = word_set(
    "from sender to cc bcc copy от кого кому отправитель получатель получатели копия кимден кимге көчүрмө көчүрмөсү "
    "кімнен кімге көшірме көшірмесі kimdan kimga nusxa nusxasi кимдан кимга нусха нусхаси аз ба фиристанда гиранда "
    "қабулкунанда kimnen kimge köşirme kóshirme")


def is_none(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether words can be no title: days, heads of people; without a post a place, tongues, thanks, part of a body."""
    if entries.heads_leaders(own) or no_bodies.has_days(own[0].text) or _SUBJECT.match(
            scene.text, scene.unit_at(own[0].start).start) or (
            own[-1].text == "contact" and _ASKS.search(scene.text, max(0, own[-1].end - _FAR), own[-1].end)):
        return True
    if scene.page.language in turkic_cases.LANGUAGES and _ends_deed(own):
        return True
    body = scene.bodies.at(own[0].start)
    if own[0].plain in HEADS and body is not None and body.start == own[0].start and own[-1].end == body.end:
        return True  # Ministry of Internal Affairs
    if any(posts.is_post(word) or word.plain in FIELDS for word in own):
        return False
    is_rest = own[0].plain in _ANDS and len(own) > 1 and own[1].gap == " "  # Ada Bell (and the shelter); not и.о.
    if is_rest or own[-1].plain in _HAD or own[0].plain in _NO_FIRST or lexicon.NEVER.match(own[0].plain):
        return True
    if _TO_DO.match(scene.text, scene.unit_at(own[0].start).start, own[-1].end):
        return True
    start, end = own[0].start, own[-1].end
    is_where = own[0].plain in _IN and len(own) > 1 and own[1].is_capital
    if is_where or own[0].plain in _LEADS_ELSE or scene.text[end:end + 1] in ("!", "?") or (
            country.is_place(scene.text[start:end]) or no_bodies.are_tongues(own)):
        return True
    return body is not None and end <= body.end


_ANDS: Final = word_set("и and")
_NO_FIRST: Final = word_set("прежний прежняя бывший бывшая previous former запись")
_TO_DO: Final = regex(  # Записаться на | консультацию
    r"\W*(?:Записаться|Запись|Записывайтесь|Обращаться|Обращайтесь|Звонить|Звоните|Писать|Пишите|Справки)\s[^.:;]*$")
_ASKS: Final = regex(  # for refunds contact X
    r"(?:^|[.;:,–—-]\s|\n)(?:For|for|To|to|If|if|Please|please)\s[^.;:]*contact$")
_FAR: Final = 90  # characters
_SUBJECT: Final = regex(  # of a message, and whom it is for
    r"(?i)[>\s]*(?:subject|re|fwd?|тема|мавзу|mavzu|тақырыбы|темасы|(?:for the )?att(?:entio)?n|вниманию):\s")


def _ends_deed(own: "Sequence[Word]") -> bool:
    """Whether words end in Turkic as no title does, with what was done or where, by or with whom, or begin others."""
    last = own[-1]
    if last.plain in _BY or own[0].plain in _ALSO or last.plain.endswith(("ishicha", "ишича")):
        return True
    if posts.is_post(last) or (turkic_cases.is_participle(last) and not any(map(posts.is_post, own))):
        return False  # негізін қалаған is who founded it
    return turkic_cases.is_verb(last) or (last.text.islower() and turkic_cases.of(last) == "locative")


_HAD: Final = word_set("word words floor stage chance turn honour honor pleasure privilege")  # which people have
_ALSO: Final = word_set("сондай-ақ sondaı-aq шунингдек shuningdek ошондой")
_BY: Final = word_set("билан bilan менен томонидан tomonidan тарабынан тарапынан бўйича bo'yicha боюнча бойынша")
_LEADS_ELSE: Final = word_set(
    "will would shall said says told adds added instead thank please somebody someone то что сколько числе если")
_IN: Final = word_set("in at в во на за дар")


def of(scene: "Scene", person: "Person", own: "Sequence[Word]") -> list[str]:
    """All doubts about words near somebody's name."""
    has_post = any(map(posts.is_post, own))
    return [*_of_place(scene, person, own), *_of_words(scene, person, own, has_post=has_post),
            *_of_bodies(scene, own, has_post=has_post)]


def _of_place(scene: "Scene", person: "Person", own: "Sequence[Word]") -> "Iterator[str]":
    """Those about where the words stand: not whole, of another's name, in another sentence."""
    start, end = own[0].start, own[-1].end
    unit, here = scene.unit_at(start), scene.unit_at(person.start)
    if unit is not here and unit.kind != "row" and (
            scene.text[unit.start:start].strip(_BULLETS) != "" or scene.text[end:unit.end].lstrip()[:1].isalnum()):
        yield "cut"
    if _ANOTHER.match(scene.text, end, max(end, person.start)):
        yield "another"
    if SENTENCE.search(scene.text, start, end):
        yield "sentences"
    if unit is here and SENTENCE.search(scene.text, min(end, person.end) - 1, max(start, person.start)):
        yield "sentence"
    if any(one.is_titled_within(start, end) for one in _between(scene, person, start) if one is not person):
        yield "titled"


def _between(scene: "Scene", person: "Person", place: int) -> "Iterator[Person]":
    """Those in the line of a place, and between it and the line of somebody above: whose title stands there."""
    here, there = scene.number_of(person.start), scene.number_of(place)
    for number in range(max(min(here + 1, there), there - _LINES), there + 1):
        yield from scene.people_in(scene.units[number])


_LINES: Final = 8  # between a name and words that may say what somebody is


_ANOTHER: Final = regex(r"\s(?:[^\W\d_a-zа-я][\w.’'-]+\s?){1,3},\s")  # Chief of Party Delacruz, | Carmela Bell
_SHORTEST: Final = 3  # letters of a word that tells what somebody is
_BULLETS: Final = " *-–—•·\t"


def _of_words(scene: "Scene", person: "Person", own: "Sequence[Word]", *, has_post: bool) -> "Iterator[str]":
    """Those about what the words say: what somebody does, what for, whom one asks; a rank that is another's."""
    end = own[-1].end
    is_elsewhere = scene.unit_at(own[0].start) is not scene.unit_at(person.start)
    if all(map(posts.is_rank, own)) and not end <= person.start <= end + 2:
        yield "rank"
    if len(own) == 1 and not has_post and not own[0].is_capital:
        is_else = is_elsewhere or classes.noun_of(own[0])
        yield "short" if is_else or not _may_be_called(own[0]) else "small"
    if len(own) == 1 and own[0].plain in FIELDS and is_elsewhere:
        yield "topic"  # alone in the line below: Training
    if all(map(posts.is_courtesy, own)):
        yield "courtesy"
    if not has_post and _is_label(scene, person, own):
        yield "label"
    if not has_post and _is_for(scene, person, own):
        yield "for"
    yield from _says_else(own, has_post=has_post)
    if _is_of_doer(scene, person, own):
        yield "doer"


def _may_be_called(word: "Word") -> bool:
    """Whether somebody may be called by a word: a noun, in English of one: donor, but not interviews."""
    is_noun = word.text[0] < "Ѐ" or any(form.pos == "NOUN" for form in russian.forms(word.plain)[:1])
    return len(word.text) > _SHORTEST and is_noun and not (word.text[0] < "Ѐ" and word.plain.endswith("s"))


def _is_label(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether words stand in front of a colon and a name, or end a sentence there: Second floor: X."""
    start, end = own[0].start, own[-1].end
    is_end = scene.text[end:end + 1] == ":" and scene.text[scene.unit_at(start).start:start].strip(_BULLETS) != ""
    return is_end or scene.text[end:person.start].strip() == ":"


def _is_for(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether words say what one asks somebody for: For travel, X."""
    leads = _FOR.search(scene.text, max(0, own[0].start - _SHORT), own[0].start) is not None
    return leads and own[-1].plain not in FIELDS and scene.text[own[-1].end:person.start].strip() == ","


_FOR: Final = regex(r"(?:^|[.!?]\s|\n)For\s$")
_SHORT: Final = 6  # characters


def _says_else(own: "Sequence[Word]", *, has_post: bool) -> "Iterator[str]":
    """How words say what somebody does or did, or when, or go on: boarded the vessel; a visit; the officer for."""
    is_deed = len(own) > 1 and own[0].text.islower() and own[0].plain.endswith("ed") and own[1].plain in _ITS
    is_done = len(own) > 1 and not has_post and (
        own[-1].text.islower() and (own[-1].plain.endswith("ed") or own[0].plain in _DID))
    if is_deed or is_done or any(word.plain in _DONE for word in own):
        yield "done"
    if own[0].plain in _WHEN and not (len(own) > 1 and own[1].plain == "charge"):
        yield "when"
    if own[-1].plain in _GOES_ON:
        yield "goes-on"
    if any(map(is_verb, own)):
        yield "does" if _says_what_for(own) else "verb"


def is_verb(word: "Word") -> bool:
    """Whether a word says what somebody does, which few titles do."""
    return word.plain in posts.VERBS or (word.text[0] > "Ѐ" and russian.is_verb(word.plain))


def _says_what_for(own: "Sequence[Word]") -> bool:
    """Whether words may stand for a title: runs the shelter; moderated by; возглавляет приют."""
    if own[0].text[0] < "Ѐ":
        return is_verb(own[0]) or own[0].plain == "who"
    return all(any(form.pos == "VERB" and "pres" in form.tags for form in russian.forms(word.plain))
               for word in own if is_verb(word))


_GOES_ON: Final = word_set(  # no title ends with them
    "to of for and the with by from in on at him them us в на с по и от к из для")
_WHEN: Final = word_set("during in on at with by from about after before through under without into between among")
_DID: Final = word_set(
    "did does brought took gave came went met told said held ran led sat stood spoke wrote kept left")
_ITS: Final = word_set("the a an his her their our this that")
_DONE: Final = word_set("visit trip tour визит визита визитом поездка поездке")  # what an official may be on


def _is_of_doer(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether words are of those who do something to whom a colon leads: Директора поздравили гостей: Анна Белова."""
    if not scene.reads_russian:
        return False
    between = scene.page.words.within(own[-1].end, person.start)
    colon = next((at for at, word in enumerate(between) if ":" in word.gap), len(between))
    leads = colon < len(between) or scene.text[own[-1].end:person.start].rstrip().endswith(":")
    return leads and any(
        word.text[0] > "Ѐ" and word.text.islower() and russian.is_verb(word.plain) for word in between[:colon])


def _of_bodies(scene: "Scene", own: "Sequence[Word]", *, has_post: bool) -> "Iterator[str]":
    """Those about names of bodies and places: the words are one, or the beginning of one."""
    start, end = own[0].start, own[-1].end
    last = scene.bodies.at(own[-1].start)
    if _FURTHER.match(scene.text, end) or (
            last and start < last.start and last.body.is_fact and _REST_OF_BODY.match(scene.text, end, last.end)):
        yield "begun"  # Founding President of Hands | of Mercy
    if not has_post and own[-1].is_capital and _OF_NAME.match(scene.text, end):
        yield "name"  # Eve Frost (Daughters | of the Tide)
    if country.is_place(scene.text[start:end]):
        yield "place"
    if last and last.start > start and not has_post and _AT.search(scene.text, start, last.start):
        yield "where"  # lecture at Exmouth University
    if is_body(scene, own) or any(one.start <= start and end <= one.end for one in scene.bodies.within(start, end)):
        yield "body"


_OF_NAME: Final = regex(r"\sof\s(?:the\s)?[A-Z]")
_FURTHER: Final = regex(r"\s(?:and|&)\s[A-Z][\w-]+\s\([A-Z]")  # Manager, Livelihoods | and Return (Ann Bell)
_AT: Final = regex(r"(?i)\s(?:at|in|to|в|на)\s(?:the\s)?$")
_REST_OF_BODY: Final = regex(r"\s(?:of|for|and|against)\s\w")


def is_body(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether words without a post begin with a body, and say at most where it is: OPP, Almonte detachment."""
    begins = scene.bodies.at(own[0].start)
    if begins and begins.start == own[0].start and begins.body.is_fact and not begins.body.is_part:
        rest = [word for word in own if word.start >= begins.end]
        is_parted = len(own) == 1 or "," in scene.text[begins.end:own[-1].start]
    else:
        rest = list(own)
        is_parted = own[0].is_acronym and own[0].text.isalpha() and not posts.is_rank(own[0]) and (
            len(own) == 1 or own[1].gap.strip() == ",")
    return is_parted and not any(map(posts.is_post, rest))
