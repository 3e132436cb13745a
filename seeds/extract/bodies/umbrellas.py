"""Whether a text that names UN, EU or CIS speaks of the body, or only of its members, their territory, or its law.

EU countries, the UN Convention, страны СНГ, Протокол ООН, across the EU, в СНГ: none of these is a body that acts.
"""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies.known import Known
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word, word_set

_UMBRELLAS: Final = ("UN", "EU", "CIS")
_BEHIND: Final = word_set(
    "agency agencies system convention conventions protocol protocols resolution resolutions treaty treaties charter "
    "directive directives regulation regulations law laws legislation acquis standards strategy agenda day year "
    "secretary-general member members states state countries country citizens nationals territory border borders "
    "market accession level region area space team resident general committee entities")
_IN_FRONT: Final = word_set(
    "страна государство республика гражданин житель территория пространство граница регион область протокол конвенция "
    "резолюция хартия устав директива договор пакт член участник законодательство стандарт система день")
_LAWS: Final = word_set("convention conventions protocol treaty charter")
_LAWS_RUSSIAN: Final = word_set("протокол конвенция хартия устав договор")
_WITHIN: Final = word_set("in across throughout within into outside inside beyond")
_WITHIN_RUSSIAN: Final = word_set("в во по из внутри вне")


def is_only_named(words: Sequence[Word], at: int, behind: int, body: Known) -> bool:
    """Whether the body named by the words from `at` to before `behind` is such a body, and no more than its name."""
    if body.names[0] not in _UMBRELLAS:
        is_law = behind < len(words) and words[behind].follows() and words[behind].plain in _LAWS
        return body.type in ("UN agency", "intergovernmental") and (is_law or _is_whose(words, at, _LAWS_RUSSIAN))
    last = words[behind - 1]
    if body.names[0] == "UN" and last.is_possessive and not last.text.endswith(("'s", "’s")):
        return True
    return _qualifies(words, behind, body) or _is_where(words, at, body) or _is_whose(words, at)


def _qualifies(words: Sequence[Word], behind: int, body: Known) -> bool:
    """UN Convention, EU member states, UN Secretary-General."""
    if behind >= len(words) or not words[behind].follows("-"):
        return False
    word = words[behind]
    is_there = any(country.named(" ".join(one.bare for one in words[behind:behind + size])) for size in (1, 2))
    return word.plain in _BEHIND or (
        word.is_capital and not word.is_acronym and body.names[0] == "UN" and not is_there)  # UN Sri Lanka


def _is_where(words: Sequence[Word], at: int, body: Known) -> bool:
    """Across the EU, в СНГ: a region; nothing happens in the UN."""
    if not at or body.names[0] == "UN" or not (words[at].is_acronym and words[at].follows()):
        return False
    before = words[at - 1].plain
    if before == "the" and at > 1:
        return words[at - 2].plain in _WITHIN
    return before in _WITHIN or before in _WITHIN_RUSSIAN


def _is_whose(words: Sequence[Word], at: int, what: frozenset[str] = _IN_FRONT) -> bool:
    """Страны СНГ, граждан государств ЕС, Протокол ООН."""
    return bool(at) and words[at].follows() and russian.is_russian(words[at - 1].plain) and (
        russian.lemma(words[at - 1].plain) in what)
