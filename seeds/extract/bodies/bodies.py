"""The organisations of one document: each once, with all the names it is called by and where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from db.search import fold
from seeds.extract.bodies import known
from seeds.extract.text import country, russian
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, words_of_name
from seeds.fact import Cite, Fact
from seeds.regex import regex

if TYPE_CHECKING:
    from db.fields import Value
    from seeds.extract.tagging.marks import Weights
    from seeds.read.document import Span

_LONGEST_ID = 48
_OUTSIDE: Final = (1.0, 0.0, 0.0)


class Body:
    """One organisation as a document speaks of it. It is the same object wherever it is mentioned."""

    def __init__(self, name: str, acronym: str | None = None, type: str | None = None,
                 country: str | None = None) -> None:
        self.name = name
        self.acronym = acronym
        self.other_names: dict[str, None] = {}
        self.type = type  # one of db.kinds.ORGANISATION_TYPES
        self.country = country  # ISO 3166-1 alpha-2
        self.part_of: Body | None = None
        self.id = ""  # of its fact; told once all are known
        self.is_part = False  # a department, a section: the whole says more of where somebody works
        self.is_fact = True  # False: worth knowing while reading (a government, a paper), and no fact
        self.is_around = False  # named only around the content: a fact where somebody or something is of it

    @property
    def names(self) -> list[str]:
        """Everything it is called, the name first."""
        return list(dict.fromkeys([self.name, *([self.acronym] if self.acronym else []), *self.other_names]))

    def __repr__(self) -> str:
        return f"Body({self.name!r}, {self.acronym!r})"


class Mention(NamedTuple):
    """Where a text names a body."""

    start: int  # characters of the document's text
    end: int
    body: Body


def first_fact(some: Sequence[Mention]) -> Mention | None:
    """The first of some mentions whose body becomes a fact; where none does, the first."""
    return next((one for one in some if one.body.is_fact), next(iter(some), None))


class Bodies:
    """The bodies of a document and their mentions, which do not overlap."""

    def __init__(self, mentions: Iterable[Mention] = (), around: Mention | None = None) -> None:
        self.house: Mention | None = None  # the one that the document is of, once its contacts are known
        self.people: list[Span] = []  # where somebody is named, once that is known
        self.around = around  # the one that the masthead or the foot of the page names as its own
        self.likely: dict[int, Weights] = {}  # by its place, how likely a word is of no name, its first, a further one
        self.heads: set[int] = set()  # the numbers of the paragraphs that head entries of a directory of bodies
        self.blocks: dict[int, int] = {}  # by the number of a line of such an entry, that of the line that heads it
        self.unsure: list[list[Sequence[Word]]] = []  # names that may be of bodies: the words of each, by place
        self.mentions: Sequence[Mention] = ()
        self._starts: list[int] = []  # of the mentions, and so their ends: asked for at every word
        self._ends: list[int] = []
        self._all: list[Body] | None = None
        self._take(sorted(mentions, key=lambda one: one.start))
        self._name()

    def _take(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self._starts, self._ends = [one.start for one in mentions], [one.end for one in mentions]
        self._all = None

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that lie between two places of the text."""
        first = bisect_left(self._starts, start)
        behind = bisect_left(self._starts, end, first)
        if first < behind and self._ends[behind - 1] > end:  # none overlap: only the last of them can go on
            behind -= 1
        return self.mentions[first:behind]

    def touching(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that have a character between two places of the text."""
        return self.mentions[bisect_right(self._ends, start):bisect_left(self._starts, end)]

    def at(self, place: int) -> Mention | None:
        """The mention that a character is part of."""
        before = bisect_right(self._starts, place) - 1
        return self.mentions[before] if before >= 0 and place < self._ends[before] else None

    def before(self, place: int) -> Sequence[Mention]:
        """The mentions that begin before a place, the last hundred of them."""
        behind = bisect_left(self._starts, place)
        return self.mentions[max(0, behind - 100):behind]

    def is_named_again(self, body: Body) -> bool:
        """Whether a body is named more than once."""
        return sum(one.body is body for one in self.mentions) > 1

    def called(self, name: str) -> Body | None:
        """The body called so."""
        plain, body_known = key(country.apart(name)[0]), known.called(country.apart(name)[0])
        for body in self.all:
            for other in body.names:
                bare = country.apart(other)[0]
                if key(other) == key(name) or key(bare) == plain or (body_known and body_known is known.called(bare)):
                    return body
        own = _uninflected(name)
        inflected = (body for body in self.all if any(own in _called_also(one) for one in body.names)) if own else ()
        return next(chain(inflected, (body for body in self.all if key(body.name).startswith(plain + " "))), None)

    @property
    def all(self) -> list[Body]:
        """Every body in the order in which they are first named."""
        if self._all is None:
            self._all = list(dict.fromkeys(mention.body for mention in self.mentions))
        return self._all

    def add(self, start: int, end: int, name: str, **what: str | None) -> Mention:
        """A body that only its surroundings tell of; the known one where it is called so."""
        mention = Mention(start, end, self.called(name) or Body(name, **what))
        first, behind = bisect_right(self._ends, start), bisect_left(self._starts, end)
        self._take([*self.mentions[:first], mention, *self.mentions[max(first, behind):]])
        self._name()
        return mention

    def drop(self, mention: Mention) -> None:
        """Forget a mention that turned out to name something else."""
        self._take([one for one in self.mentions if one != mention])

    def is_person(self, start: int, end: int) -> bool:
        """Whether what stands between two places is somebody's name, or begins or ends with it."""
        return any(start <= first < end and (first == start or behind == end) for first, behind in self.people)

    def named(self, words: Sequence[Word]) -> str:
        """How likely words together are a name, as a sign: its first word, the least likely one, all of them."""
        told = [self.likely.get(word.start, _OUTSIDE) for word in words]
        if not told:
            return "-"
        inside = [1 - outside for outside, _, _ in told]
        return f"{int(told[0][1] * 3)}{int(min(inside) * 3)}{int(sum(inside) / len(inside) * 5)}"

    def _name(self) -> None:
        taken = {body.id for body in self.all if body.id}
        for body in self.all:
            if not body.id:
                body.id = _free(slug(body.acronym or body.name), taken)
                taken.add(body.id)

    def facts(self, page: Page) -> list[Fact]:
        """The facts, in the order in which the bodies are first named."""
        mentions: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            mentions.setdefault(id(mention.body), []).append(mention)
        return [_fact(body, mentions[id(body)], page) for body in self.all
                if body.is_fact and not body.is_around]


def _fact(body: Body, mentions: Sequence[Mention], page: Page) -> Fact:
    fields: dict[str, Value] = {"name": body.name}
    if body.acronym:
        fields["acronym"] = body.acronym
    if body.other_names:
        fields["other_names"] = tuple(body.other_names)
    if body.type:
        fields["type"] = body.type
    if body.part_of and body.part_of.is_fact and body.part_of is not body:
        fields["part_of"] = body.part_of.id
    if body.country:
        fields["country"] = body.country
    first = max(mentions, key=lambda one: (one.end - one.start, -one.start))
    cites = [Cite("name", page.number_at(first.start), first.start, first.end)]
    for field, name in (("acronym", body.acronym), *(("other_names", name) for name in body.other_names)):
        place = next((at for one in mentions if name and (at := page.text.find(name, one.start, one.end)) >= 0), None)
        if place is not None and name:
            cites.append(Cite(field, page.number_at(place), place, place + len(name)))
    cites += [Cite(None, page.number_at(one.start), one.start, one.end) for one in mentions if one is not first]
    return Fact(body.id, "organisation", fields, tuple(cites))


@lru_cache(maxsize=4096)
def _uninflected(name: str) -> tuple[str, ...]:
    """The words of a Russian name as dictionaries have them: Маяка права, Маяк права."""
    plain = [word.plain for word in words_of_name(name)]
    return tuple(map(russian.lemma, plain)) if all(map(russian.is_russian, plain)) else ()


@lru_cache(maxsize=4096)
def _called_also(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a Russian name as dictionaries have them, and those of its part in quotes: Фонд «Маяк права»."""
    return _uninflected(name), *(_uninflected(match[1]) for match in _QUOTED.finditer(name))


_QUOTED: Final = regex(r"[«“„\"]([^«»“”„\"]+)[»”“\"]")


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """What names are told apart by: their plain words without articles."""
    return " ".join(word for word in fold.words(name) if word not in ("the", "of", "and"))


def slug(name: str) -> str:
    """A name as an id: plain words with hyphens."""
    found = ""
    for word in fold.words(name):
        if len(found) + len(word) > _LONGEST_ID:
            break
        found += f"-{word}" if found else word
    return _NO_ID.sub("", found) or "organisation"


_NO_ID: Final = regex(r"[^a-z0-9-]")


def _free(id: str, taken: set[str]) -> str:
    number, free = 2, id
    while free in taken:
        number, free = number + 1, f"{id}-{number}"
    return free
