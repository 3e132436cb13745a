"""People whom no rule tells and all signs together do: only what rules have left open is taken.

They are looked for first, so that rules can say what stands beside their names.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import name_words, posts
from seeds.extract.people import bystanders, named, no_contacts
from seeds.extract.tagging import names, seen, weights
from seeds.extract.text import lexicon, russian, turkic_cases
from seeds.extract.text.spans import Spans
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.named import Named
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_SURE: Final = {"en": 0.65, "ru": 0.75}  # from which on somebody is given as a contact, by the language of the page
_SURE_ELSE: Final = 0.85  # in languages with fewer pages to fit weights to
_SURE_INITIALS: Final = 0.5  # of what hardly is anything but a name: А.В. Савченко
_SURER: Final = 0.93  # the same where no word is one that people are called by
_APART: Final = frozenset((",", ";", ":", "|", "(", ")", "/", "–", "—"))  # which stand in no name
_BEFORE: Final = 40  # characters
_LINE: Final = 80  # of a line that is a name with a word in front of it


def find(scene: "Scene", by_unit: "dict[int, list[Named]]") -> "list[tuple[int, Named]]":
    """The people whom no other reader has found, each with the number of the unit.

    The scene knows then where all stand who are likely to be given as contacts, also of those found before.
    """
    found: dict[tuple[int, int], Named] = {}  # by the number of the unit and where the name begins
    likely: list[Span] = []
    taken = {number: Spans((name.start, name.end) for name, _ in some) for number, some in by_unit.items()}
    def is_open(unit: "Unit", own: "Sequence[Word]") -> bool:
        return not taken[unit.number].touch(own[0].start, own[-1].end) and _is_free(scene, unit, own)

    def keep(number: int, own: "Sequence[Word]") -> None:
        one = _named(scene, scene.units[number], own)
        found.setdefault((number, one[0].start), one)

    known = weights.chain("names")
    for stretch in names.stretches(scene):
        unit = scene.units[stretch.unit]
        for told in stretch.seen.spans(known):
            words = stretch.words[told.first:told.behind]
            if told.sure < (_SURE_INITIALS if _is_initialled(words) else _SURE.get(scene.page.language, _SURE_ELSE)):
                continue
            likely.append((words[0].start, words[-1].end))
            for own in _parts(words):
                if ((told.sure >= _SURER and scene.reads_russian) or any(map(_is_name, own))) and (
                        is_open(unit, own) or _is_longer(own, by_unit.get(unit.number, ()))):
                    keep(stretch.unit, own)
        for own in _juniors(stretch.words):
            likely.append((own[0].start, own[-1].end))
            if is_open(unit, own):
                keep(stretch.unit, own)
    scene.likely = Spans(likely)
    return [(number, one) for (number, _), one in found.items()]


def _is_longer(own: "Sequence[Word]", known: "Sequence[Named]") -> bool:
    """Whether a name has a word more in front of what another reader took for all of it: Рано | Абдуллоевна."""
    return any(name.start == own[1].start and name.end == own[-1].end and any(
        "Patr" in form.tags for form in russian.forms(own[1].plain)[:1]) for name, _ in known)


def _juniors(words: "Sequence[Word]") -> "Iterator[Sequence[Word]]":
    """The names that end with what only names do: Rodolfo Vera Jr."""
    for at, word in enumerate(words):
        own = words[at - _FULL:at + 1]
        if word.text in ("Jr", "Sr") and at >= _FULL and all(
                one.is_capital and not _is_in_front(one) for one in own) and all(one.follows(", ") for one in own[1:]):
            yield own


def _is_initialled(own: "Sequence[Word]") -> bool:
    """Whether words are initials with stops and a surname, in either order, or two letters and a word: TS Bedi."""
    if len(own) == _FULL and len(own[0].text) == _FULL and own[0].text.isupper() and own[1].text.istitle():
        return True
    first, last = (own[0], own[-1]) if name_words.is_initial(own[0]) else (own[-1], own[0])
    return len(own) in (_FULL, _FULL + 1) and name_words.is_initial(first) and "." in first.text + last.gap and (
        name_words.is_surname_like(last))


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
    before = scene.text[max(unit.start, start - _BEFORE):start]
    return not any(scene.is_taken(word.start) for word in own) and not (
        no_contacts.is_nobody(before, scene.text[end:unit.end]) or _OF_THE.search(before) or (
            lexicon.BORN.match(scene.text, end)))


_OF_THE: Final = regex(r"\b(?:of|at|for|from) the $")  # which is in front of no name: head of the Aswan Bar


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
        person.is_likely = is_likely(scene, person)


def is_likely(scene: "Scene", person: "Person") -> bool:
    """Whether all that stands around a name tells that a contact is given."""
    if person.nameless or (not scene.reads_russian and person.name.lower().endswith(_WHERE)):
        return False
    return scene.likely.touch(person.start, person.end) and (
        bool(person.position) or not _is_nobody(scene, person))


def _is_nobody(scene: "Scene", person: "Person") -> bool:
    """Whether what stands around a name without a title tells that no contact is given: an author, somebody accused."""
    unit = scene.unit_at(person.start)
    before = scene.text[max(unit.start, person.start - _BEFORE):person.start]
    behind = scene.text[person.end:unit.end]
    return no_contacts.is_nobody(before, behind) or _PERFORMS.search(before) is not None or (
        _WROTE.match(behind) is not None) or bystanders.is_one(scene, person)


_PERFORMS: Final = regex(r"(?i)(?<!\w)(?:painter|singer|musician|actor|actress|dancer|composer|comedian|pianist|"
                         r"художни(?:к|ца)|певец|певица|актёр|актриса|музыкант)\s$")
_WROTE: Final = regex(r"(?i)(?:\s<[^<>\n]{3,60}>)?\s(?:wrote|писал\w{0,2}|пишет)\s?:")  # what an answer quotes
