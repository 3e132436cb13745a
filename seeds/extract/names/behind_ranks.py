"""Where the role in front of a name ends: past the ranks, the degrees and the classes in office between the two."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.names import posts
from seeds.extract.names.posts import is_post, is_rank, is_style
from seeds.extract.text import russian
from seeds.extract.text.words import Word, word_set


def last_of_role(words: Sequence[Word], name: int) -> int:
    """The number of the last word of the role in front of a name, past ranks and courtesies."""
    at = _behind_degree(words, name - 1)
    at = _behind_class(words, at)
    if at > 0 and words[at].gap in (", ", "., ") and (_is_honorary(words[at]) or (
            is_style(words[at]) and is_post(words[at - 1]))):
        at = _behind_degree(words, at - 1)  # the Head of the Office, Ambassador X; декан, д.ю.н., профессор X
        at = _behind_class(words, at)
    while at >= 0 and (words[at + 1].gap in (" ", ". ", ", ") or (
            at == name - 1 and words[name].gap in posts.COLONS)) and (_is_of_rank(words, at, name) or (
                is_rank(words[at]) and not (is_post(words[at]) or _serves_in(words, at)))):
        at -= 1
    if at < name - 1 and words[at + 1].plain == "general" and at >= 0 and words[at].plain in (
            "prosecutor", "secretary", "director", "attorney", "consul", "inspector"):
        at += 1
    return at


def _is_honorary(word: Word) -> bool:
    is_russian = russian.is_russian(word.plain)
    return word.plain in posts.HONORARY or (is_russian and russian.lemma(word.plain) in posts.HONORARY)


def _serves_in(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the force that somebody serves in, and no rank: начальник отдела миграционной полиции X."""
    return words[at].plain in ("полиции", "милиции") and not (at > 0 and (
        is_rank(words[at - 1]) or words[at - 1].plain in ("офицер", "сотрудник")))


def _behind_degree(words: Sequence[Word], at: int) -> int:
    """The same past a degree: ректор института д.э.н. X."""
    if words[at].plain == "наук" and at > 1:  # доктор юридических наук
        first = next((one for one in range(at - 1, max(0, at - _LONGEST_DEGREE), -1) if words[one].plain.startswith(
            ("доктор", "кандидат"))), 0)
        return first - 1 if first and words[first].gap.endswith(", ") else at
    last = at
    while last >= 0 and words[last].text.islower() and len(words[last].text) < _LONGEST_DEGREE and (
            words[last + 1].gap.startswith(".")):
        last -= 1
    return last if at - last > 1 else at


def _behind_class(words: Sequence[Word], at: int) -> int:
    """The same past a class in an office, or a degree written out: юстициянын кеңешчиси, заң ғылымдарының докторы."""
    if at > 1 and (words[at - 1].plain, words[at].plain) == ("советник", "юстиции") and words[at - 1].follows():
        return at - 2 - words[at - 2].plain.startswith(("старш", "младш"))  # прокурор города | старший советник юстиции
    if at > 1 and words[at].follows() and words[at].plain.startswith(_OF_CLASS):
        if words[at - 1].plain in _CLASSES:
            return at - 2
        if words[at - 1].plain in _SENIOR and words[at - 2].plain in _CLASSES:
            return at - 3
        if words[at - 1].plain.startswith(_SCIENCES) and words[at - 1].follows():
            return at - 3
    if at > 1 and words[at - 1].plain.startswith("илмҳои") and words[at - 2].plain in ("доктори", "номзади"):
        return at - 3  # доктори илмҳои ҳуқуқ
    return at


_MOST: Final = word_set("very right most")
_REVERED: Final = word_set("rev revd reverend hon honourable honorable")
_OF_CLASS: Final = ("кеңешчи", "кеңесші", "maslahatchi", "маслаҳатчи", "доктор", "кандидат", "doktor", "nomzod",
                    "номзод")
_CLASSES: Final = word_set("юстициянын әділет adliya адлия юстиция")
_SENIOR: Final = word_set("улук аға ага katta катта")
_SCIENCES: Final = ("илимдер", "ғылымдар", "fanlar", "фанлар")
_LONGEST_DEGREE: Final = 5  # letters of its parts: к.филол.н.


def is_force(words: Sequence[Word], at: int) -> bool:
    """Whether a word tells behind a rank of which force it is: генералу | армии."""
    return words[at].plain in posts.OF_RANK and (is_rank(words[at - 1]) or words[at - 1].plain in posts.OF_RANK)


def _is_of_rank(words: Sequence[Word], at: int, name: int) -> bool:
    """Whether a word tells of what a rank is, behind it or in front: полковник милиции, милициянын полковниги."""
    if words[at].plain in _SENIOR and at + 1 < name and is_rank(words[at + 1]) and not is_post(words[at + 1]):
        return True  # аға лейтенант
    if words[at].text == "mayor" and at == name - 1 and at and is_post(words[at - 1]) and words[at].gap in (", ", " "):
        return words[at - 1].plain.endswith("i")  # inspektori, mayor Jamshid Umarov
    if at > 0 and is_force(words, at):
        return True
    if words[at].plain in _MOST and words[at + 1].plain in _REVERED:
        return True  # the Very Revd
    own = words[at].plain
    return own in posts.RANK_OF and not own.isascii() and at + 1 < name and is_rank(words[at + 1])
