"""What somebody is: what rules tell and all other words around the name are weighed against each other.

Rules say what stands beside a name, and are asked first; here everything that is seen of such words has its weight,
and so has that nothing is said. What rules tell counts for more, and is overruled where other words are likelier.
"""

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from db.search import fold
from seeds.extract.names import posts, title_sense
from seeds.extract.people import broken, rows, shortened, tagged, title_doubts, title_words, together
from seeds.extract.people.title_signs import Likely, Signs
from seeds.extract.tagging import chain, weights, windows
from seeds.extract.tagging.windows import Window
from seeds.extract.text import russian, styles
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.tagging.marks import Weights
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_TOLD: Final = 3.0  # how much more words weigh of which rules tell
_NONE: Final = 0.5  # how much less it weighs that nothing is said: a review rather asks than leaves out
_LEAST: Final = (0.5, 0.1, 0.02, 0.005)  # how likely words are of a title, for each of which they are parted anew
_UNSURE: Final = ("near", "rank")  # sources of words that may be anything
_ABOVE: Final = 40  # lines above a name in which a heading may still say what all below are
_LONGEST: Final = 40  # words of a title
_MOST: Final = 300  # people of one page whose titles are weighed


class Candidate(NamedTuple):
    """Words that may say what somebody is, and what speaks for and against it."""

    words: "Sequence[Word]"
    source: str  # told by rules, near the name, of a fellow in the line, a heading, a degree
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
            end = short[1] if short and short[0] == start else end
            person.entitle(scene.text, (start, end))
            changed.append(person)
    return changed + _share_labels(scene)


def _share_labels(scene: "Scene") -> "list[Person]":
    """Give those whom a list names behind somebody what a label or a heading says of that one: Trainers: A, B."""
    given: list[Person] = []
    for one, two in pairwise(scene.people):
        at, unit = one.position_at, scene.unit_at(one.start)
        if at is None or two.position or two.nameless or not unit.start < two.start < unit.end or (
                at[1] > one.start or not together.are_side_by_side(scene, one, two)):
            continue
        if at[1] <= unit.start or _LABELS.match(scene.text, at[1], unit.end):
            two.entitle(scene.text, at)
            given.append(two)
    return given


_LABELS: Final = regex(r"\)?\s?(?::|\||\s[–—-]\s)")


def give_degrees(scene: "Scene") -> None:
    """Give those who count, and of whom nothing else is said, the degree or the style they are named with: Prof. Dr."""
    for person in scene.people[:_MOST]:
        ranks = _degree(scene, person) if person.counts and not person.nameless else ()
        at = person.position_at
        if ranks and (at is None or ranks[0].start <= at[0] < ranks[-1].end):
            start, end = ranks[0].start, ranks[-1].end
            end += scene.text.startswith(".", end)
            person.entitle(scene.text, (start, end))


def _best(titles: "Titles", person: "Person") -> Candidate | None:
    """What weighs most of the words that may say what somebody is; None where their saying nothing does."""
    known = weights.single("roles")
    found, signs = titles.of(person)
    none = weights.weight(signs, known) - _NONE
    weighed = [(weights.weight(one.signs, known), one) for one in found]
    says_more = any(not _is_label(person, one) and (one.source == "told" or (
        weight > none and any(map(posts.is_post, one.words)))) for weight, one in weighed)
    best, most = None, none
    for weight, one in weighed:
        more = _TOLD * (one.source == "told" and not (says_more and _is_label(person, one)))
        if weight + more > most:
            best, most = one, weight + more
    return best


def _is_label(person: "Person", one: Candidate) -> bool:
    """Whether words in front of a name say only which part somebody plays for a day: Moderator: Ada Holt, judge."""
    said = " ".join(word.text for word in one.words)
    return one.words[0].start < person.start and said.lower() != "chair" and title_sense.is_part_played(said)


class Titles:
    """What the people of one page may be."""

    def __init__(self, scene: "Scene") -> None:
        self._scene = scene
        self._windows = windows.of_scene(scene)
        self._signs = Signs(scene)

    def of(self, person: "Person") -> tuple[list[Candidate], list[str]]:
        """The words that may say what somebody is, and what speaks for and against there being none."""
        window = self._windows.of(person.start, person.end)
        told = self._windows.titles(person.start, person.end)
        owners = self._windows.owners(person.start, person.end)
        likely = Likely(_inside(window, told), _inside(window, owners))
        some: dict[tuple[int, int], Candidate] = {}
        for source, own in self._words(person, window, told):
            place = own[0].start, own[-1].end
            is_over_name = place[0] < person.end and person.start < place[1]
            if place in some or is_over_name or (source != "told" and len(own) > _LONGEST):
                continue
            is_derived = source == "told" and place == person.position_at  # член Совета, of whom the Совета is told
            is_none = title_doubts.says_whose(self._scene, own) or title_doubts.is_of_mail(own) or (
                rows.holds_no_title(self._scene, own)) or (
                not is_derived and title_doubts.is_none(self._scene, own)) or (
                source in _UNSURE and self._is_of_other_part(person, own))
            if is_none:
                continue
            doubts = title_doubts.weighed(self._scene, person, own) if source in _UNSURE else None
            if doubts is not None or source not in _UNSURE:
                some[place] = Candidate(own, source, self._signs.of(person, own, likely, source, doubts))
        found = list(some.values())
        return found, self._signs.of_none(person, likely, len(found))

    def _is_of_other_part(self, person: "Person", own: "Sequence[Word]") -> bool:
        """Whether a heading stands between a name and words that are no heading themselves; the name may be in it."""
        here, there = self._scene.number_of(person.start), self._scene.number_of(own[0].start)
        between = self._scene.units[there + 1:here + 1] if there < here else self._scene.units[here + 1:there]
        return any(one.kind == "heading" for one in between)

    def _words(self, person: "Person", window: Window,
               told: "Sequence[Weights]") -> "Iterator[tuple[str, Sequence[Word]]]":
        """The words that may say what somebody is, each with what tells of them; the surest first."""
        within = self._scene.page.words.within
        if person.position_at and (own := within(*person.position_at)) and (rest := self._rest(own)):
            if len(rest) == 1 or not title_doubts.is_body(self._scene, rest):
                yield "told", rest
            elif ranks := _ranks(self._scene, person):
                yield "told", ranks
        if not person.position_at and (own := self._over_body(person)):
            yield "told", own
        for one in chain.at_all(told, _LEAST):
            yield from self._near(window.words[one.first:one.behind])
        if own := self._behind_body(person):
            yield "told", own
        if ranks := _ranks(self._scene, person):
            yield "rank", ranks
        if not person.position_at and (at := shortened.beside(self._scene, person)):
            yield "told", within(*at)
        elif not person.position_at:
            yield from (("fellow", within(*at)) for at in self._of_fellows(person))
            yield from (("heading", whole) for whole in self._of_heading(person))

    def _near(self, own: "Sequence[Word]") -> "Iterator[tuple[str, Sequence[Word]]]":
        """Words near a name that are likely to be of a title, and with what they go on from or with."""
        if all(map(posts.is_courtesy, own)):
            yield "rank", own
        while own and posts.is_courtesy(own[-1]):
            own = own[:-1]
        if own := _without_front(rows.without_label(self._scene, own)):
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

    def _behind_body(self, person: "Person") -> "Sequence[Word]":
        """The title behind a name and its body: Ada Holt, Red Cross, delegate; Ada Holt (Red Cross, delegate)."""
        scene, unit = self._scene, self._scene.unit_at(person.start)
        leads = _TO_BODY.match(scene.text, person.end, unit.end)
        body = scene.bodies.at(leads.end()) if leads else None
        found = _BEHIND_BODY.match(scene.text, body.end, unit.end) if body else None
        own = scene.page.words.within(*found.span("title")) if found else ()
        is_title = own and (own[0].plain in posts.SHORT_POSTS or any(map(posts.is_post, own)))
        is_else = any(word.start in scene.name_starts for word in own) or (
            is_title and scene.bodies.within(own[0].start, own[-1].end))
        return own if is_title and not is_else else ()

    def _rest(self, own: "Sequence[Word]") -> "Sequence[Word]":
        """What rules tell, without a label, the end of another sentence, an address and what they do."""
        own = rows.without_label(self._scene, own)
        scene, start, end = self._scene, own[0].start, own[-1].end
        ends = [one.end() for one in title_doubts.SENTENCE.finditer(scene.text, start, own[-1].start)]
        ends += [channel.end for channel in scene.channels_in(start, end)]
        rest = scene.page.words.within(max(ends, default=start), end)
        return rest[1:] if len(rest) > 1 and _is_done_by_several(rest[0]) else rest

    def _over_body(self, person: "Person") -> "Sequence[Word]":
        """The title two lines over a name that stands alone, and the body between: Советник | Министерства труда."""
        scene, number = self._scene, self._scene.number_of(person.start)
        if number <= 1 or not scene.is_only_name(scene.units[number]):
            return ()
        title, body = scene.units[number - 2:number]
        own = scene.page.words.within(title.start, title.end)
        first = scene.page.words.within(body.start, body.end)[:1]
        if scene.people_in(title) or scene.people_in(body) or scene.channels_in(title.start, body.end) or not first:
            return ()
        is_title = 0 < len(own) <= _SHORT and own[0].is_capital and posts.is_post(own[-1])
        is_of = first[0].text[0] > "Ѐ" and "gent" in (form.case for form in russian.forms(first[0].plain)[:1])
        return own if is_title and is_of and scene.text[body.start:body.end].rstrip()[-1:] not in _ENDS else ()

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


_TO_BODY: Final = regex(r"\s?(?:,|\(|[–—-]\s)\s?[«“\"]?")
_BEHIND_BODY: Final = regex(  # up to where what is said of somebody ends
    r"[»”\"]?(?:\s\([^()]{2,40}\))?(?:,[ \u00a0]|,[ ]?\n\s*)(?P<title>[^\W\d_][^,;:()\d@|]{2,60}?)"
    r"(?=\s*(?:$|[;)|]|\.(?:\s+[^\W\d_a-zа-яё]|\s*$)))")
_DEGREES: Final = word_set(  # which are titles where nothing else is; Mr and Ms are not
    "dr prof professor hon honourable honorable adv barr eng engr ing arq lic doktor dott dottore dottoressa dra "
    "docteur professeur avv")
_SHORT: Final = 6  # words of a title in a line of its own
_ENDS: Final = ".!?:;"
_FIELD: Final = regex(r",\s(?P<field>[A-Z][\w-]+(?:\s(?:and|&)\s[A-Z][\w-]+)?)(?=\s\(|,|\s(?:of|at|in)\s|$)")


def _ranks(scene: "Scene", person: "Person") -> "Sequence[Word]":
    """The ranks right in front of a name."""
    words = scene.page.words
    behind = first = words.behind(person.start)
    while 0 < first < len(words.all) and words.all[first].follows(". ", " ", "") and posts.is_rank(
            words.all[first - 1]):
        first -= 1
    return words.all[first:behind]


def _degree(scene: "Scene", person: "Person") -> "Sequence[Word]":
    """The degree or the style in front of a name: Dr, Prof; not Mr and Ms."""
    ranks = _ranks(scene, person)
    while ranks and fold.plain(ranks[0].plain) not in _DEGREES:
        ranks = ranks[1:]
    return ranks


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


def _is_of_both(scene: "Scene", fellow: "Person", person: "Person") -> bool:
    """Whether what a fellow is stands on the other side of two names that only a small word parts: experts A and B."""
    start, end = fellow.position_at or (0, 0)
    if fellow.start < person.start:
        return end <= fellow.start and _AND.fullmatch(scene.text, fellow.end, person.start) is not None
    return start >= fellow.end and _AND.fullmatch(scene.text, person.end, fellow.start) is not None


_AND: Final = regex(r"\s?(?:,|&|(?:,\s)?(?:and|и|а также|va|ва|және|жана|мен|менен|jáne))?\s?"
                    rf"{styles.ENGLISH}")


def _inside(window: Window, told: "Sequence[Weights]") -> dict[int, float]:
    """By the places of the words of a window, how likely each is not outside."""
    return {word.start: 1 - outside for word, (outside, _, _) in zip(window.words, told, strict=True)}
