"""People of whom only the surname is told, behind a rank or a post: Sgt Wilmot; Director Hardy; майор Жумабеков."""

from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names import given, nominatives, posts
from seeds.extract.names.english_words import FIELDS, HEADS, NOT_IN_FRONT
from seeds.extract.names.name_words import is_surname_like
from seeds.extract.names.people import Name
from seeds.extract.people import no_contacts
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.named import Named
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word

_ALSO: Final = word_set(
    "inspector insp detective det constable superintendent supt corporal cpl trooper sheriff commander")
_NO_RANKS: Final = word_set("general major")  # which also say how great something is
_SURNAME: Final = regex(r"[A-Z][a-z]*[’'-]?[A-Z]?[a-z]{2,}")
_NO_SURNAMES: Final = FIELDS | NOT_IN_FRONT | lexicon.SELDOM_IN_NAMES | word_set(
    "plenipotentiary designate elect emeritus extraordinary adjunct pro tem point points")
_PARTIES: Final = word_set("party mission staff section police protocol")
_PARTY: Final = 3  # words of such a post
_OF_LAW: Final = word_set("attorney solicitor")
_LEAST: Final = 4  # letters
_NEAR: Final = 40  # characters in front of a name
_BEHIND: Final = regex(r"[,.;:)”»\"]|\s\(|\s(?:of|from|said|says|told|added|explained|confirmed|led|and|is|was|"
                       r"has|who|will|at|in|with|[а-яё])|\s?$")
_SAYS: Final = regex(
    r"(?:,?\swho)?(?:\salso)?\s(?:said|says|told|added|adds|noted|stressed|stated|announced|confirmed|thanked|urged|opened|"
    r"explained|expressed|highlighted|welcomed|emphasi[sz]ed|remarked|reported|commented|warned|recalled|praised|spoke|met|visited|signed|addressed|attended)\b")
_LISTED: Final = regex(r",\s|\sand\s|\)|;\s")


def find(scene: "Scene", unit: "Unit", known: set[str], small: set[str]) -> "Iterator[Named]":
    """Those of a unit of whom nobody of the same surname, one of `known`, is named in full.

    The scene learns of the others' words too, so that they are of no title: Director Hardy, Alan Bell of the Fund.
    """
    if not scene.reads_russian or unit.kind == "heading":
        return
    for start, end in unit.cells:
        words = scene.page.words.within(start, end)
        for at in range(1, len(words)):
            is_styled = _is_styled(scene, unit, words, at)
            is_told = is_styled or _is_rank(words[at - 1]) or _is_told(scene, unit, words, at)
            if not is_told or not _can_be(scene, words, at, small, is_styled=is_styled):
                continue
            scene.add_name(words[at].start)
            if fold.plain(words[at].plain) not in known and not no_contacts.is_nobody(
                    scene.text[max(start, _begins(words, at) - _NEAR):_begins(words, at)],
                    scene.text[words[at].name_end:end]):
                yield _name(words, at), words


def _is_rank(word: "Word") -> bool:
    folded = fold.plain(word.plain)
    return (folded in lexicon.RANKS and folded not in _NO_RANKS) or word.plain in _ALSO or word.text in ("AG", "DA")


def _is_styled(scene: "Scene", unit: "Unit", words: "Sequence[Word]", at: int) -> bool:
    """Whether a word behind a courtesy or a rank is who has the role that stands beside it.

    Mr Tordzro, head of the unit; Sister Salote of Open Gate; the coordinator, Mr Sisouk.
    """
    before, word = words[at - 1], words[at]
    if not (word.is_capital and (posts.is_rank(before) or _is_rank(before))) or (
            before.plain in lexicon.ACRONYMS_OF_RANK and country.is_place(word.bare)):
        return False  # SSP Islamabad
    if at > 1 and posts.is_post(words[at - 2]) and before.gap in (" ", ", ") and posts.is_courtesy(before):
        return True
    cell = unit.cell_at(word.start)
    role = scene.roles.behind(word.name_end, cell[1], words, loose=unit.kind != "prose") if cell else None
    return role is not None and (role.has_title or role.mention is not None)


def _is_told(scene: "Scene", unit: "Unit", words: "Sequence[Word]", at: int) -> bool:
    """Whether a word behind a post is who has it, for it says something, or stands in a list of people."""
    last = at - 1
    if at > _PARTY and words[at - 1].plain in _PARTIES and words[at - 2].plain == "of":
        last = at - _PARTY  # Chief of Mission Gonsales
    if at > 1 and words[at - 1].plain == "general" and words[at - 2].plain in _OF_LAW and words[at - 1].follows():
        last = at - 2  # Attorney General Holt
    post, word = words[last], words[at]
    is_post = posts.is_post(post) or post.plain in _OF_LAW
    if not (word.is_capital and is_post) or posts.is_plural(post) or word.plain in _NO_SURNAMES:
        return False
    if not post.plain.isascii():
        is_verb = at + 1 < len(words) and words[at + 1].follows() and russian.is_verb(words[at + 1].plain)
        return is_verb and is_surname_like(word) and russian.can_be(post.plain, "NOUN", case="nomn")
    is_listed = last > 0 and words[last - 1].is_capital and words[last].follows() and scene.has_name(unit)
    return post.is_capital and (_SAYS.match(scene.text, word.name_end) is not None or (
        is_listed and _LISTED.match(scene.text, word.name_end) is not None))


def _can_be(scene: "Scene", words: "Sequence[Word]", at: int, small: set[str], *, is_styled: bool) -> bool:
    """Whether a word behind a rank or a post is a surname by itself: no unit, place or body, nor half a name."""
    word = words[at]
    is_name = is_surname_like(word) if russian.is_russian(word.plain) else _SURNAME.fullmatch(word.bare) is not None
    if not (is_name and word.is_capital and word.follows(". ") and len(word.bare) >= _LEAST) or scene.is_taken(
            word.start) or word.start in scene.name_starts or (
            word.plain in small and not (is_styled or _is_rank(words[at - 1]))):
        return False
    follows = at + 1 < len(words) and words[at + 1].follows("-") and words[at + 1].is_capital
    is_half = not is_styled and (given.is_given(word) or country.is_place(word.bare))
    return not (follows or is_half or word.plain in lexicon.NO_NAMES or word.plain in HEADS
                or word.plain.removesuffix("s") in HEADS or posts.is_post(word) or posts.is_rank(word)
                or country.named(word.bare)) and (
        (_BEHIND.match(scene.text, word.name_end) or _SAYS.match(scene.text, word.name_end)) is not None)


def _begins(words: "Sequence[Word]", at: int) -> int:
    """Where the ranks in front of a surname begin."""
    first = at - 1
    while first and (_is_rank(words[first - 1]) or words[first - 1].plain in lexicon.BEFORE_RANK) and (
            words[first].follows(". ")):
        first -= 1
    return words[first].start


def _name(words: "Sequence[Word]", at: int) -> Name:
    text = words[at].bare
    if russian.is_russian(words[at].plain):
        text = nominatives.nominative([text], russian.noun_case(words[at - 1].plain))[0]
    return Name(at, at + 1, words[at].start, words[at].name_end, text, is_sure=True)
