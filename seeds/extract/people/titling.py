"""What somebody is: what rules tell and all other words around the name are weighed against each other.

Rules say what stands beside a name, and are asked first; here everything that is seen of such words has its weight,
and so has that nothing is said. What rules tell counts for more, and is overruled where other words are likelier.
"""

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.names import posts
from seeds.extract.names.english_words import FIELDS
from seeds.extract.people import broken, shortened, tagged, title_words
from seeds.extract.people.title_signs import Likely, Signs, is_verb
from seeds.extract.tagging import chain, weights
from seeds.extract.tagging.windows import Window, Windows
from seeds.extract.text import country, russian
from seeds.extract.text.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_TOLD: Final = 3.0  # how much more words weigh of which rules tell
_NONE: Final = 0.5  # how much less it weighs that nothing is said: a review rather asks than leaves out
_LEAST: Final = (0.5, 0.1, 0.02, 0.005)  # how likely words are of a title, for each of which they are parted anew
_PAIRS: Final = ("()", "«»", "“”")
_ABOVE: Final = 40  # lines above a name in which a heading may still say what all below are
_LONGEST: Final = 40  # words of a title
_SHORTENED: Final = "assist|admin|assoc|coord|lieut|presid|depart|глав|старш|специал|заслуж|организ"
_SENTENCE: Final = re.compile(  # that ends with a whole word in small letters
    rf"(?<![^\W_])(?!(?:{_SHORTENED})\.)[^\W\d_A-ZА-ЯЁ][^\W\d_]{{3,}}[.!?]\s+(?:\[[^\]]*\]\s+)?(?=[^\W\d_a-zа-яё])")
_MOST: Final = 300  # people of one page whose titles are weighed


class Candidate(NamedTuple):
    """Words that may say what somebody is, and what speaks for and against it."""

    words: "Sequence[Word]"
    source: str  # told by rules, near the name, of a fellow in the line, a heading
    signs: list[str]


def choose(scene: "Scene") -> "list[Person]":
    """Give all who count, or are likely to, the likeliest title, or none; whose is another now is returned."""
    titles = Titles(scene)
    waiting = [one for one in scene.people if not one.nameless and (one.counts or tagged.is_likely(scene, one))]
    chosen = [(one, _best(titles, one)) for one in waiting[:_MOST]]
    changed: list[Person] = []
    for person, best in chosen:
        own = scene.page.words.within(*person.position_at) if person.position_at else []
        if best is None and own:
            person.position, person.position_at = "", None
        elif best is not None and best.words != own:
            start, end = best.words[0].start, best.words[-1].end
            short = shortened.beside(scene, person)
            end = short[1] if short and short[0] == start else end  # with its dot
            person.position, person.position_at = " ".join(scene.text[start:end].split()), (start, end)
            changed.append(person)
    return changed


def _best(titles: "Titles", person: "Person") -> Candidate | None:
    """What weighs most of the words that may say what somebody is; None where their saying nothing does."""
    known = weights.single("roles")
    found, signs = titles.of(person)
    best, most = None, weights.weight(signs, known) - _NONE
    for one in found:
        weight = weights.weight(one.signs, known) + _TOLD * (one.source == "told")
        if weight > most:
            best, most = one, weight
    return best


class Titles:
    """What the people of one page may be."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._windows = Windows(scene)
        self._signs = Signs(scene)

    def of(self, person: "Person") -> tuple[list[Candidate], list[str]]:
        """The words that may say what somebody is, and what speaks for and against there being none."""
        window = self._windows.of(person.start, person.end)
        told = chain.likely(window.shared, window.own, weights.chain("titles"))
        owners = chain.likely(window.shared, window.own, weights.chain("owners"))
        likely = Likely(_inside(window, told), _inside(window, owners))
        some: dict[tuple[int, int], tuple[str, Sequence[Word]]] = {}
        for source, own in self._words(person, window, told):
            if source == "told" or (len(own) <= _LONGEST and (source != "near" or self._is_whole(person, own))):
                some.setdefault((own[0].start, own[-1].end), (source, own))
        found = [Candidate(own, source, self._signs.of(person, own, likely, source)) for source, own in some.values()]
        return found, self._signs.of_none(person, likely, len(found))

    def _is_whole(self, person: "Person", own: "Sequence[Word]") -> bool:
        """Whether words of a line are whole and may say what somebody is, and not who, where, when or what for."""
        scene, start, end = self._scene, own[0].start, own[-1].end
        if not _is_one(scene, person, own) or _is_label(scene, person, own) or _says_else(own) or (
                _is_of_doer(scene, person, own)) or (
                scene.channels_in(start, end) or _SENTENCE.search(scene.text, start, end)) or any(
                    word.start in scene.name_starts for word in own) or _FURTHER.match(scene.text, end):
            return False
        if (last := scene.bodies.at(own[-1].start)) and start < last.start and last.body.is_fact and (
                _REST_OF_BODY.match(scene.text, end, last.end)):
            return False  # Founding President of Hands | of Mercy
        if not any(map(posts.is_post, own)) and self._is_cut(person, own):
            return False
        others = (one for one in scene.people_in(scene.unit_at(start)) if one is not person)
        is_named = country.is_place(scene.text[start:end]) or _is_body(scene, own) or any(
            one.start <= start and end <= one.end for one in scene.bodies.within(start, end))
        return any(word.text[0].isalpha() and not posts.is_courtesy(word) for word in own) and not is_named and (
            not any(one.is_titled_within(start, end) for one in others))

    def _is_cut(self, person: "Person", own: "Sequence[Word]") -> bool:
        """Whether words without a post are of another sentence, of a longer name, or say what for.

        Moves from Fraud to lead the team. Det. Supt Anna Bell; Eve Frost (Daughters | of the Tide); For travel, X.
        """
        scene, start, end = self._scene, own[0].start, own[-1].end
        leads = _FOR.search(scene.text, max(0, start - _SHORT), start) is not None
        is_for = leads and own[-1].plain not in FIELDS and scene.text[end:person.start].strip() == ","
        goes_on = own[-1].is_capital and _OF_NAME.match(scene.text, end) is not None
        return is_for or goes_on or (
            scene.unit_at(start) is scene.unit_at(person.start) and _SENTENCE.search(
                scene.text, min(end, person.end) - 1, max(start, person.start)) is not None)

    def _words(self, person: "Person", window: Window,
               told: "Sequence[weights.Weights]") -> "Iterator[tuple[str, Sequence[Word]]]":
        """The words that may say what somebody is, each with what tells of them; the surest first."""
        within = self._scene.page.words.within
        if person.position_at and (own := within(*person.position_at)) and (rest := self._rest(own)):
            if len(rest) == 1 or not _is_body(self._scene, rest):
                yield "told", rest
            elif ranks := self._ranks(person):
                yield "told", ranks
        for one in chain.at_all(told, _LEAST):
            yield from self._near(window.words[one.first:one.behind])
        if not person.position_at and (at := shortened.beside(self._scene, person)):
            yield "told", within(*at)
        elif not person.position_at:
            yield from (("fellow", within(*at)) for at in self._of_fellows(person))
            yield from (("heading", whole) for whole in self._of_heading(person))

    def _near(self, own: "Sequence[Word]") -> "Iterator[tuple[str, Sequence[Word]]]":
        """Words near a name that are likely to be of a title, and with what they go on from or with."""
        while own and posts.is_courtesy(own[-1]):
            own = own[:-1]
        if own := _without_front(own):
            if whole := self._with_above(own):
                yield "told", whole
            if whole := self._with_field(own):
                yield "near", whole
            yield "near", own

    def _with_above(self, own: "Sequence[Word]") -> "Sequence[Word]":
        """Words that a line begins with, as one with the line above whose title they go on with."""
        number = self._scene.number_of(own[0].start)
        unit = self._scene.units[number]
        if unit.start != own[0].start or self._scene.text[own[-1].end:unit.end].strip(" .,"):
            return ()
        whole = broken.with_above(self._scene, number)
        return self._scene.page.words.within(whole.start, own[-1].end) if whole.start < unit.start else ()

    def _with_field(self, own: "Sequence[Word]") -> "Sequence[Word]":
        """Words that end with a post, with the field behind a comma: Manager | , Livelihoods and Return."""
        unit = self._scene.unit_at(own[0].start)
        found = _FIELD.match(self._scene.text, own[-1].end, unit.end) if posts.is_post(own[-1]) else None
        field = self._scene.page.words.within(*found.span("field")) if found else ()
        is_field = field and not self._scene.bodies.within(field[0].start, field[-1].end) and (
            title_words.names_field(field))
        return self._scene.page.words.within(own[0].start, field[-1].end) if is_field else ()

    def _ranks(self, person: "Person") -> "Sequence[Word]":
        """The ranks right in front of a name."""
        words = self._scene.page.words
        behind = first = words.behind(person.start)
        while first and words.all[first - 1].follows(". ", " ", "") and posts.is_rank(words.all[first - 1]):
            first -= 1
        return words.all[first:behind]

    def _rest(self, own: "Sequence[Word]") -> "Sequence[Word]":
        """What rules tell, without the end of another sentence, an address and what they do."""
        scene, start, end = self._scene, own[0].start, own[-1].end
        ends = [one.end() for one in _SENTENCE.finditer(scene.text, start, own[-1].start)]
        ends += [channel.end for channel in scene.channels_in(start, end)]
        rest = scene.page.words.within(max(ends, default=start), end)
        return rest[1:] if len(rest) > 1 and _is_done_by_several(rest[0]) else rest

    def _of_fellows(self, person: "Person") -> "Iterator[Span]":
        """Where what those named right beside somebody are is said of both."""
        some = self._scene.people_in(self._scene.unit_at(person.start))
        at = next((at for at, one in enumerate(some) if one is person), 0)
        for fellow in (some[at - 1] if at else None, some[at + 1] if at + 1 < len(some) else None):
            if fellow and fellow.position_at and _is_of_both(self._scene, fellow, person) and (
                    self._is_of_several(*fellow.position_at)):
                yield fellow.position_at

    def _is_of_several(self, start: int, end: int) -> bool:
        """Whether a title is one for several people, by the grammar of the page's language."""
        if self._scene.reads_russian:
            return any(map(posts.is_plural, self._scene.page.words.within(start, end)))
        return posts.OF_SEVERAL.search(self._scene.text, start, end) is not None

    def _of_heading(self, person: "Person") -> "Iterator[Sequence[Word]]":
        """The words of the heading above, if it names a post."""
        units, number = self._scene.units, self._scene.number_of(person.start)
        for above in range(number - 1, max(-1, number - _ABOVE), -1):
            if units[above].kind == "heading":
                whole = self._scene.page.words.within(units[above].start, units[above].end)
                if any(map(posts.is_post, whole)):
                    yield whole
                return


_FIELD: Final = re.compile(r",\s(?P<field>[A-Z][\w-]+(?:\s(?:and|&)\s[A-Z][\w-]+)?)(?=\s\(|,|\s(?:of|at|in)\s|$)")
_FOR: Final = re.compile(r"(?:^|[.!?]\s|\n)For\s$")
_SHORT: Final = 6  # characters
_OF_NAME: Final = re.compile(r"\sof\s(?:the\s)?[A-Z]")
_FURTHER: Final = re.compile(r"\s(?:and|&)\s[A-Z][\w-]+\s\([A-Z]")  # Manager, Livelihoods | and Return (Ann Bell)
_REST_OF_BODY: Final = re.compile(r"\s(?:of|for|and|against)\s\w")


def _without_front(own: "Sequence[Word]") -> "Sequence[Word]":
    """Words without those in front that say whose somebody is, of how many, and what they do: наши | юристы."""
    while own and (own[0].plain in _IN_FRONT or _is_done_by_several(own[0])):
        own = own[1:]
    return own


_IN_FRONT: Final = word_set(
    "our his her their its my your ask for thanks thank the a an "
    "наш наша наши нашего нашей нашему их его ее два две три двое трое спасибо благодарим")


def _is_done_by_several(word: "Word") -> bool:
    """Whether a Russian word says what several do: консультируют | адвокаты; but руководит is what somebody is."""
    return any(form.pos == "VERB" and form.number == "plur" for form in russian.forms(word.plain)[:1])


def _says_else(own: "Sequence[Word]") -> bool:
    """Whether words say what somebody does or did, or go on: boarded the vessel; a visit; the officer for."""
    is_deed = len(own) > 1 and own[0].text.islower() and own[0].plain.endswith("ed") and own[1].plain in _ITS
    is_done = len(own) > 1 and not any(map(posts.is_post, own)) and (
        own[-1].text.islower() and (own[-1].plain.endswith("ed") or own[0].plain in _DID))
    is_when = own[0].plain in _WHEN and not (len(own) > 1 and own[1].plain == "charge")
    return is_deed or is_done or is_when or own[-1].plain in _GOES_ON or any(
        word.plain in _DONE or is_verb(word) for word in own)


def _is_body(scene: "Scene", own: "Sequence[Word]") -> bool:
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


_GOES_ON: Final = word_set(  # no title ends with them
    "to of for and the with by from in on at him them us в на с по и от к из для")
_WHEN: Final = word_set("during in on at with by from about after before through under without into between among")
_DID: Final = word_set(
    "did does brought took gave came went met told said held ran led sat stood spoke wrote kept left")
_ITS: Final = word_set("the a an his her their our this that")


def _is_one(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether words stand together: in one line, in another than the name from its beginning on, quotes closed."""
    start, end = own[0].start, own[-1].end
    unit, here = scene.unit_at(start), scene.unit_at(person.start)
    text, behind = scene.text[start:end], scene.text[end:unit.end].lstrip()
    is_rank = all(map(posts.is_rank, own)) and not end <= person.start <= end + 2
    is_topic = unit is not here and own[0].plain in FIELDS  # alone in the line below: Training
    is_no_post = len(own) == 1 and not posts.is_post(own[0]) and (not own[0].is_capital or is_topic)
    is_cut = unit is not here and unit.kind != "row" and (
        scene.text[unit.start:start].strip(_BULLETS) != "" or behind[:1].isalnum())
    is_of_another = _ANOTHER.match(scene.text, end, max(end, person.start)) is not None
    return end <= unit.end and not (is_rank or is_no_post or is_cut or is_of_another) and all(
        text.count(opens) == text.count(closes) for opens, closes in _PAIRS)


_ANOTHER: Final = re.compile(r"\s(?:[^\W\d_a-zа-я][\w.’'-]+\s?){1,3},\s")  # Chief of Party Delacruz, | Carmela Bell
_DONE: Final = word_set("visit trip tour визит визита визитом поездка поездке")  # what an official may be on
_BULLETS: Final = " *-–—•·\t"


def _is_label(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether words without a post stand in front of a colon and a name, or end a sentence there: Second floor: X."""
    if any(map(posts.is_post, own)):
        return False
    start, end = own[0].start, own[-1].end
    is_end = scene.text[end:end + 1] == ":" and scene.text[scene.unit_at(start).start:start].strip(_BULLETS) != ""
    return is_end or scene.text[end:person.start].strip() == ":"


def _is_of_doer(scene: "Scene", person: "Person", own: "Sequence[Word]") -> bool:
    """Whether words are of those who do something to whom a colon leads: Директора поздравили гостей: Анна Белова."""
    if not scene.reads_russian:
        return False
    between = scene.page.words.within(own[-1].end, person.start)
    colon = next((at for at, word in enumerate(between) if ":" in word.gap), len(between))
    leads = colon < len(between) or scene.text[own[-1].end:person.start].rstrip().endswith(":")
    return leads and any(
        word.text[0] > "Ѐ" and word.text.islower() and russian.is_verb(word.plain) for word in between[:colon])


def _is_of_both(scene: "Scene", fellow: "Person", person: "Person") -> bool:
    """Whether what a fellow is stands on the other side of two names that only a small word parts: experts A and B."""
    start, end = fellow.position_at or (0, 0)
    if fellow.start < person.start:
        return end <= fellow.start and _AND.fullmatch(scene.text, fellow.end, person.start) is not None
    return start >= fellow.end and _AND.fullmatch(scene.text, person.end, fellow.start) is not None


_AND: Final = re.compile(r"\s?(?:,|&|(?:,\s)?(?:and|и|а также|va|ва|және|жана|мен|менен|jáne))?\s?"
                         r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?")


def _inside(window: Window, told: "Sequence[weights.Weights]") -> dict[int, float]:
    """By the places of the words of a window, how likely each is not outside."""
    return {word.start: 1 - outside for word, (outside, _, _) in zip(window.words, told, strict=True)}
