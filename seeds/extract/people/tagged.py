"""People, titles and bodies that no rule tells and all signs together do: only what rules have left open is taken.

Names come first, so that rules can say what stands beside them; titles are for those who then have none, and bodies
for those who are of none when all rules have been asked.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import name_words, posts
from seeds.extract.people import bystanders, letters, named, title_claims, weighing
from seeds.extract.people.candidates import Candidates
from seeds.extract.people.person import Person
from seeds.extract.tagging import chain, names, seen, weights
from seeds.extract.tagging.windows import Window, Windows
from seeds.extract.text import country, russian, turkic_cases
from seeds.extract.text.spans import Spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.named import Named
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_SURE: Final = {"en": 0.65, "ru": 0.75}  # from which on somebody is given as a contact, by the language of the page
_SURE_ELSE: Final = 0.85  # in languages with fewer pages to fit weights to
_SURER: Final = 0.93  # the same where no word is one that people are called by
_SURE_ABOVE: Final = 0.8  # the same of words in another line
_SURE_TITLE: Final = 0.6  # from which on words without one for a post are a title
_MARGIN: Final = 0.05  # by which a body has to be surer than a title
_LIKELY: Final = 0.07  # from which on somebody is rather of the likeliest body than of none
_LIKELIER: Final = 0.4  # where a title tells by itself of what it is, or only the place that words are a body
_MOST: Final = 300  # people of one page whose surroundings are weighed
_APART: Final = frozenset((",", ";", ":", "|", "(", ")", "/", "–", "—"))  # which stand in no name
_BEFORE: Final = 40  # characters
_LINE: Final = 80  # of a line that is a name with a word in front of it


def find(scene: "Scene", by_unit: "dict[int, list[Named]]") -> "list[tuple[int, Named]]":
    """The people whom no other reader has found, each with the number of the unit.

    The scene knows then where all stand who are likely to be given as contacts, also of those found before.
    """
    found: list[tuple[int, Named]] = []
    likely: list[Span] = []
    taken = {number: Spans((name.start, name.end) for name, _ in some) for number, some in by_unit.items()}
    for stretch in names.stretches(scene):
        unit = scene.units[stretch.unit]
        for told in chain.spans(stretch.shared, stretch.own, weights.chain("names")):
            if told.sure < _SURE.get(scene.page.language, _SURE_ELSE):
                continue
            words = stretch.words[told.first:told.behind]
            likely.append((words[0].start, words[-1].end))
            found += [(stretch.unit, _named(scene, unit, own)) for own in _parts(words)
                      if ((told.sure >= _SURER and scene.reads_russian) or any(map(_is_name, own)))
                      and not taken[unit.number].touch(own[0].start, own[-1].end) and _is_free(scene, unit, own)]
    scene.likely = Spans(likely)
    return found


def _is_free(scene: "Scene", unit: "Unit", own: "Sequence[Word]") -> bool:
    """Whether nothing tells that words are no name of a contact: a body, an address, a street, somebody accused."""
    start, end = own[0].start, own[-1].name_end
    if not scene.reads_russian and turkic_cases.of(own[-1]) in _NO_NAME and not name_words.is_surname_like(own[-1]):
        return False
    line = scene.page.words.within(unit.start, own[-1].end) if unit.end - unit.start < _LINE else own
    if line[0].start != own[0].start and line[1:] == own and line[0].is_capital and own[0].follows() and not (
            _is_in_front(line[0])):
        return False  # Front | Line Help: more is called so than what looks like a name
    behind_name = scene.text[start - 2:start] == " (" and scene.page.words.within(unit.start, start)
    if behind_name and behind_name[-1].start in scene.name_starts:
        return False  # Anna Bell (Stella Maris)
    return not any(scene.is_taken(word.start) for word in own) and not named.is_nobody(
        scene.text[max(unit.start, start - _BEFORE):start], scene.text[end:unit.end])


_NO_NAME: Final = ("locative", "ablative", "dative", "accusative")  # cases in which no name is given
_WHERE: Final = ("da", "de", "ta", "te", "dan", "den", "tan", "ten")  # of what no name is: Búgin Qostanaıda


def _is_name(word: "Word") -> bool:
    """Whether people are called so: what else is in capitals has seldom such a word."""
    return word.is_capital and (not _OF_NAMES.isdisjoint(seen.kind(word)) or name_words.is_initial(word))


_OF_NAMES: Final = frozenset("glos")  # kinds of words: given names, patronymics, surnames


def _parts(own: "Sequence[Word]") -> "Iterator[Sequence[Word]]":
    """The names in a run of words: parted where no name goes on, without ranks and posts at their ends."""
    begin = 0
    for at in range(1, len(own) + 1):
        if at < len(own) and not _ends_before(own[at - 1], own[at]):
            continue
        first, behind = begin, at
        while first < behind and _is_in_front(own[first]):
            first += 1
        while first < behind and _is_behind(own[behind - 1]):
            behind -= 1
        if behind - first > 1 and not _is_kept_back(own[first:behind]):
            yield own[first:behind]
        begin = at


def _is_kept_back(own: "Sequence[Word]") -> bool:
    """Whether a name is only a given one with a letter, as of somebody whose name is kept back: Ismoil R."""
    return len(own) == _FULL and name_words.is_initial(own[-1]) and not name_words.is_surname_like(own[0])


_FULL: Final = 2  # words that a name has at least


def _ends_before(before: "Word", word: "Word") -> bool:
    gap = word.gap.strip()
    return "\n" in word.gap or gap in _APART or (gap.startswith(".") and len(before.text) > _ABBREVIATED)


_ABBREVIATED: Final = 3  # letters behind which a dot ends no name: Md. Karim, J. Bell


def _is_in_front(word: "Word") -> bool:
    return not name_words.is_initial(word) and (
        posts.is_rank(word) or posts.is_courtesy(word) or posts.is_post(word))


def _is_behind(word: "Word") -> bool:
    return (posts.is_post(word) or not word.is_capital) and not name_words.is_patronymic(word)


def _named(scene: "Scene", unit: "Unit", own: "Sequence[Word]") -> "Named":
    name, words = named.of_words(scene, unit, own, is_sure=True)
    if name_words.is_initial(own[-1]) and scene.text[name.end:name.end + 1] == ".":
        name = name._replace(end=name.end + 1, text=f"{name.text}.")
    return name, words


def mark(scene: "Scene") -> None:
    """Tell everybody who is given as a contact by all that stands around the name."""
    for person in scene.people:
        person.is_likely = _is_likely(scene, person)


def _is_likely(scene: "Scene", person: Person) -> bool:
    if person.nameless or (not scene.reads_russian and person.name.lower().endswith(_WHERE)):
        return False
    return scene.likely.touch(person.start, person.end) and (
        bool(person.position) or not _is_nobody(scene, person))


def _is_nobody(scene: "Scene", person: Person) -> bool:
    """Whether what stands around a name without a title tells that no contact is given: an author, somebody accused."""
    unit = scene.unit_at(person.start)
    before = scene.text[max(unit.start, person.start - _BEFORE):person.start]
    return named.is_nobody(before, scene.text[person.end:unit.end]) or bystanders.is_one(scene, person)


def complete_titles(scene: "Scene") -> list[Person]:
    """Give those who count and have no title what the words around their names say; who they are is returned."""
    windows = Windows(scene)
    titled: list[Person] = []
    waiting = [one for one in scene.people if not (one.nameless or one.position)
               and (one.counts or _is_likely(scene, one))]
    for person in waiting[:_MOST]:
        window = windows.of(person.start, person.end)
        told = max(chain.spans(window.shared, window.own, weights.chain("titles")), key=lambda one: one.sure,
                   default=None)
        own = window.words[told.first:told.behind] if told else []
        if told and not _is_rather_owner(window, told) and _can_be_title(scene, person, own, told.sure):
            person.position_at = own[0].start, own[-1].end
            person.position = " ".join(scene.text[own[0].start:own[-1].end].split())
            titled.append(person)
    return titled


def _is_rather_owner(window: Window, told: chain.Told) -> bool:
    """Whether words are more likely the body that somebody is of than what somebody is."""
    return any(one.sure > told.sure + _MARGIN and one.first < told.behind and told.first < one.behind
               for one in chain.spans(window.shared, window.own, weights.chain("owners")))


def _can_be_title(scene: "Scene", person: Person, own: "Sequence[Word]", sure: float) -> bool:
    """Whether words of one line say what somebody is, and not where, when or whose."""
    start, end = own[0].start, own[-1].end
    has_post = any(map(posts.is_post, own))
    if scene.number_of(start) != scene.number_of(end - 1) or _is_taken(scene, start, end) or any(
            word.start in scene.name_starts or word.plain in posts.VERBS or (
                word.text[0] > "Ѐ" and russian.is_verb(word.plain)) for word in own):
        return False
    if scene.number_of(start) != scene.number_of(person.start):
        return sure >= _SURE_ABOVE  # a line above, of which nothing tells that it is of this one
    is_label = scene.text[end:person.start].strip() == ":"
    return has_post or (sure >= _SURE_TITLE and not is_label)


def _is_taken(scene: "Scene", start: int, end: int) -> bool:
    """Whether words name a body or a place, or are what another person of the line is."""
    return country.is_place(scene.text[start:end]) or any(
        one.start <= start and end <= one.end for one in scene.bodies.within(start, end)) or any(
        one.is_titled_within(start, end) for one in scene.people_in(scene.unit_at(start)))


def complete_bodies(scene: "Scene", titled: "Sequence[Person]") -> None:
    """Give those who count and are of no body the likeliest one; what turns out to name it is no title of `titled`."""
    candidates = Candidates(scene)
    waiting = [one for one in scene.people if one.counts and one.mention is None and not _is_alone(scene, one)]
    for person in waiting[:_MOST]:
        least = _LIKELIER if title_claims.is_of_another(person) else _LIKELY
        told = [(weights.likelihood(one.signs, weights.single("bodies")), one) for one in candidates.of(person)
                if not weighing.is_contradicted(scene, person, one.mention)
                and not _is_of_other(scene, person, one.mention)]
        sure, best = max(told, key=lambda one: one[0], default=(0.0, None))
        if best is not None and sure > (_LIKELIER if best.is_new else least):
            own = best.mention
            person.mention = scene.bodies.add(own.start, own.end, own.body.name) if best.is_new else own
    for person in titled:
        at, mention = person.position_at, person.mention
        if at and mention and mention.start <= at[0] and at[1] <= mention.end:
            person.position, person.position_at = "", None


def _is_alone(scene: "Scene", person: Person) -> bool:
    """Whether somebody is told to be of no body, or of one that is not named."""
    return person.stands_alone or title_claims.is_of_nobody(person) or title_claims.is_clergy(person) or (
        letters.is_addressed(scene, person))


def _is_of_other(scene: "Scene", person: Person, mention: "Mention") -> bool:
    """Whether a body of a line is that of another, past whom or in another item of which it stands."""
    unit = scene.unit_at(person.start)
    if not unit.start <= mention.start < unit.end:
        return False
    first, last = sorted((person.start, mention.start))
    others = [one for one in scene.people_in(unit) if one is not person and one.mention is not None
              and one.mention.start == mention.start]
    return bool(others) and (";" in scene.text[first:last] or (
        unit.kind != "prose" and any(first <= one.start <= last for one in others)))
