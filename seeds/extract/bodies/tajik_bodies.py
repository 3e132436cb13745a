"""Names of bodies in Tajik, which puts the noun first and ties each word to the next by izafet.

`Вазорати корҳои дохилии Ҷумҳурии Тоҷикистон`, `роҳбари ташкилоти ҷамъиятии «Насим»`.
"""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies.candidate import Candidate
from seeds.extract.names import local_nouns, name_words, posts
from seeds.extract.text import country, quoting
from seeds.extract.text.words import Word, word_set


def at_head(words: Sequence[Word], head: int) -> Candidate | None:
    """The body whose noun a word is, with what izafet ties to it."""
    type = local_nouns.of(words[head].plain, local_nouns.TAJIK)
    if type is None or (head + 1 < len(words) and words[head + 1].plain.startswith("матбуот")):
        return None  # Маркази матбуоти Вазорат is a point of contact
    if not type:
        return _of_region(words, head)
    if not words[head].is_capital:
        return _quoted(words, head, type) or _behind_post(words, head, type)
    at = _end(words, head)
    is_state = words[head].plain.startswith("федератсия") and country.named(words[at - 1].text) is not None
    if at == head + 1 or words[head + 1].plain == "дар" or is_state:
        return None
    return Candidate(head, at, quoting.text(words, head, at), type, local_nouns.noun_of(words[head]))


def _end(words: Sequence[Word], head: int, *, before_bodies: bool = False) -> int:
    """The number behind the last word that izafet ties to a noun, or small words within the name join."""
    at = head + 1
    ties = words[head].plain.endswith(("и", "ӣ"))
    while at < len(words) and at - head < _LONGEST:
        word = words[at]
        if word.gap.strip() in set(quoting.OPENING) and word.gap.startswith((" ", "«")):
            return quoting.end(words, at)
        if not word.follows() and not (word.follows(", ") and _goes_on_as_list(
                words, at, is_long=words[head].plain.startswith(_OF_PARLIAMENT))):
            break
        if _names_region(words, at, words[head].plain):
            return _behind_region(words, at)
        if word.plain == "ва" and words[head].plain == "ҷамоати":
            break  # which is called after one place
        if before_bodies and word.is_capital and local_nouns.of(word.plain, local_nouns.TAJIK):
            break
        if _joins(words, at) or word.gap == ", ":
            ties = True
        elif (not ties and not _is_land(word)) or word.plain in _PREPOSITIONS:
            break
        else:
            ties = word.plain.endswith("и") or word.plain in _OPEN or _ends_with_and(word)
        at += 1
    while words[at - 1].plain == "ва":
        at -= 1  # ҷамоати Лахш | ва ба ...
    return at


_LONGEST: Final = 16  # words


def _is_land(word: Word) -> bool:
    """Whether a word is a country, which may stand untied at the end: Ҷамъияти ҳамкории байналмилалӣ | Олмон."""
    return word.is_capital and (word.plain in _LANDS or country.named(word.bare) is not None)


_LANDS: Final = word_set("олмон ҷопон фаронса чин")  # which Tajik also calls so


def _ends_with_and(word: Word) -> bool:
    """Whether a word ends with the `and` that joins it to the next: ҷашну маросим."""
    return not word.is_capital and word.plain.endswith(("у", "ю", "ву")) and len(word.plain) > _SHORT


_SHORT: Final = 4  # letters


def _quoted(words: Sequence[Word], head: int, type: str) -> Candidate | None:
    """A name in quotes behind a noun written small: роҳбари ташкилоти ҷамъиятии «Насим»."""
    for at in range(head + 1, min(len(words), head + 4)):
        word, before = words[at], words[at - 1]
        if not before.plain.endswith(("и", "ӣ")):
            return None
        if word.gap.strip() in set(quoting.OPENING) and word.gap.startswith((" ", "«")):
            return _in_capital(words, head, quoting.end(words, at), type)
        if not word.follows():
            return None
    return None


def _behind_post(words: Sequence[Word], head: int, type: str) -> Candidate | None:
    """A name written small behind a post, where it says of which place: судяи суди шаҳри Хоруғ."""
    if not head or not words[head].follows() or not words[head - 1].plain.endswith("и") or not (
            any(posts.is_post(word) for word in words[max(0, head - _NEAR):head])):
        return None
    behind = _end(words, head, before_bodies=words[head].plain.startswith(_PARTS))
    own = words[head + 1:behind]
    is_on_topic = words[head].plain.startswith(_OF_PARLIAMENT) and len(own) >= _NEAR  # кумитаи иҷтимоӣ, маориф ва ...
    if not is_on_topic and not any(word.plain.startswith(_TERRITORIES) or word.is_acronym or (
            word.is_capital and not name_words.is_surname(word)) for word in own):
        return None
    while behind - head > 1 and name_words.is_surname(words[behind - 1]):
        behind -= _NAMELY  # ... вилоят | Ҷамшед Қодиров
    return _in_capital(words, head, behind, type) if behind - head > 1 else None


def _of_region(words: Sequence[Word], head: int) -> Candidate | None:
    """The government of a region, not of a country: раиси ҳукумати вилояти Суғд; Ҳукумати шаҳри Бохтар."""
    behind = next((at for at, word in enumerate(words[head + 1:head + 1 + _NEAR], head + 1) if word.is_capital), None)
    if behind is None or not all(word.follows() for word in words[head + 1:behind + 1]) or (
            not words[head].plain.endswith("и")):
        return None
    own = words[head + 1:behind]
    if own and not own[-1].plain.startswith(_TERRITORIES[:-2]):
        return None
    if not own and (country.named(words[behind].bare) or not country.is_place(words[behind].bare)):
        return None  # of a country, or Ҳукумати Ҷумҳурии Тоҷикистон
    return _in_capital(words, head, behind + 1, "government")


_OF_PARLIAMENT: Final = ("кумита", "комиссия")
_PARTS: Final = ("шуъба", "раёсат", "раесат", "идора", "хадамот")
_TERRITORIES: Final = ("вилоят", "шаҳр", "ноҳия", "ҷумҳурӣ", "ҷумҳурии")
_NEAR: Final = 3  # words from a post to the body
_NAMELY: Final = 2  # words of a person's name


def _in_capital(words: Sequence[Word], head: int, behind: int, type: str) -> Candidate:
    text = quoting.text(words, head, behind)
    return Candidate(head, behind, text[0].upper() + text[1:], type, local_nouns.noun_of(words[head]))


_PREPOSITIONS: Final = word_set("бар оид ба бо назди дар барои")
_OPEN: Final = word_set("кор мубориза муқовимат назди назорат")  # more has to follow: кор бо занон


def _names_region(words: Sequence[Word], at: int, head: str) -> bool:
    """Whether a region that the body is of follows: дар вилояти Хатлон; Сафорати Олмон дар Тоҷикистон."""
    if words[at].plain != "дар" or at + 1 >= len(words):
        return False
    if words[at + 1].is_capital:
        is_place = country.named(words[at + 1].text) is not None or country.is_place(words[at + 1].text)
        return (is_place and head.startswith(_ABROAD)) or (
            words[at + 1].plain == "ҷумҳурии" and head.startswith("ваколатдор"))
    return at + 2 < len(words) and words[at + 2].is_capital and words[at + 1].plain in ("вилояти", "шаҳри", "ноҳияи")


def _behind_region(words: Sequence[Word], at: int) -> int:
    return at + (2 if words[at + 1].is_capital and words[at + 1].plain != "ҷумҳурии" else 3)


_ABROAD: Final = ("сафорат", "намояндаг", "консулгар", "дафтар", "хазина", "бунед", "фонд")


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether a small word is within the name: оид ба кор бо занон ва оила."""
    word, before = words[at], words[at - 1]
    if word.plain in ("оид", "назди") or (word.plain == "бар" and before.plain == "мубориза"):
        return True
    if word.plain in ("ба", "бо", "барои"):
        return before.plain == "оид" or before.plain in _OPEN
    behind = words[at + 1] if word.plain == "ва" and at + 1 < len(words) else None
    if behind is None or _is_tied(behind) or (behind.is_capital and not word.text.isupper()):
        return False
    return not before.plain.endswith("и") or behind.plain.endswith("и") or before.plain in _OPEN


def _is_tied(word: Word) -> bool:
    """Whether a word is a noun for bodies that begins a further name: вилояти Хатлон ва | ташкилоти ҷамъиятии."""
    return word.plain.endswith("и") and local_nouns.of(word.plain, local_nouns.TAJIK) is not None


_LIST: Final = 7  # words from the comma of a list to its `ва`


def _goes_on_as_list(words: Sequence[Word], at: int, *, is_long: bool) -> bool:
    """Whether a comma is within a name, where `is_long` one of several: Кумитаи рушди маҳал, кор бо занон ва оила."""
    for number in range(at, min(len(words) - 1, at + _LIST)):
        word = words[number]
        if word.plain == "ва" and number > at:
            return not words[number + 1].is_capital or word.text.isupper()
        can_be_apart = number == at or is_long
        if not word.follows(*([", "] if can_be_apart else [])) or (word.is_capital and not word.text.isupper()) or (
                posts.is_post(word)) or (
                local_nouns.of(word.plain, local_nouns.TAJIK) is not None):
            return False
    return False
