"""Bodies known in the field, where a line names them: with their country or town, and not as part of something else."""

from collections.abc import Iterator, Sequence

from db.search import fold
from seeds.extract.bodies import known
from seeds.extract.bodies.known import Known
from seeds.extract.bodies.register import Found
from seeds.extract.names import given
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word, word_set


def find(words: Sequence[Word], found: Sequence[Found]) -> Iterator[Found]:
    """Known names that are in none of those found."""
    at = 0
    while at < len(words):
        size, body, usual = next(known.begins(words, at), (0, None, ""))
        start, end = words[at].start, words[at + max(size, 1) - 1].name_end
        if body is None or any(start < other.end and other.start < end for other in found) or (
                _is_only_part(words, at + size, body) or (usual in _ALSO_WORDS and _is_in_capitals(words))):
            at += 1
            continue
        if size == 1 and fold.plain(words[at].bare) == fold.plain(usual) and " " not in usual:
            usual = words[at].bare  # Interpol as the text has it
        at += size
        while at < len(words) and words[at].follows() and not words[at - 1].is_possessive and words[at].is_capital and (
                (country.named(words[at].bare) and words[at].bare not in ("US", "UK", "США"))
                or (body.type in _WITH_TOWNS and size == 1 and _is_town(words[at]))  # IOM Dushanbe
                or (words[at].plain in ("республики", "republic") and country.named(words[at - 1].bare))):
            end, at = words[at].name_end, at + 1
        written = " ".join(word.bare for word in words if start <= word.start < end)
        name = written if known.is_short(usual) and body.type in ("government", "justice and police") else usual
        yield Found(start, end, name, body.type, body, written=written if written != usual else "")


def _is_town(word: Word) -> bool:
    """Whether a word is a place, and nobody's name: МОМ Диана Ким."""
    return country.is_place(word.bare) and not (given.is_given(word) or russian.is_name(word.plain))


_WITH_TOWNS = ("UN agency", "intergovernmental", "NGO")
_ALSO_WORDS = ("WHO", "ACTED", "US")


def _is_in_capitals(words: Sequence[Word]) -> bool:
    return sum(word.text.isupper() for word in words) > 0.7 * len(words)


_ORGS = word_set(
    "agency agencies system convention protocol resolution day year charter secretary-general member states general "
    "committee conventions protocols entities country team resident")


def _is_only_part(words: Sequence[Word], behind: int, body: Known) -> bool:
    """Whether UN only tells whose something is: UN Convention, UN Secretary-General."""
    return body.names[0] in ("UN", "EU", "CIS") and behind < len(words) and words[behind].follows("-") and (
        words[behind].plain in _ORGS or (words[behind].is_capital and not words[behind].is_acronym
                                         and body.names[0] == "UN"))
