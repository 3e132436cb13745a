"""Several names in quotes that one noun in the plural says what they are: общественные фонды «Айым» и «Керемет».

The noun stands in front of them, in the Turkic languages behind: «Мыс», «Қыз Ай» үкіметтік емес ұйымдары.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies import known
from seeds.extract.bodies.register import Found
from seeds.extract.names import local_nouns, russian_nouns
from seeds.extract.text import russian, turkic_cases
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word
from seeds.regex import regex

_QUOTED: Final = r"[«“\"„](?P<{}>[^«»“”\"„\n]{{2,60}})[»”\"“]"
_APART: Final = (r"(?:\s?\([^()\n]{2,40}\))?(?:,\s(?:and\s|и\s|а\sтакже\s|ва\s|жана\s|және\s|va\s)?|"
                 r"\s(?:and|и|а\sтакже|ва|жана|және|мен|менен|va|hamda|ҳамда)\s)")
_NEXT: Final = regex(_APART + _QUOTED.format("name"))
_LIST: Final = regex(_QUOTED.format("name") + "(?=" + _APART + _QUOTED.format("second") + ")")
_ENGLISH: Final = regex(
    "organi[sz]ations|foundations|associations|cent(?:er|re)s|funds|shelters|charities|unions|companies|clinics")
_FIRMS: Final = ("компани", "фирм", "предприяти", "companies", "корхона", "kompaniya", "компания")
_NO_BODIES: Final = regex(r"(?i)торгов|развлек|делов|бизнес|выстав|спортив|shopping|учебн|школ|детск|"  # malls
                          # Councils of the projects «A» and «B»: what the names are of stands nearest to them.
                          r"проект|программ|кампани|акци|инициатив|конкурс|форум|фильм|книг|тренинг|семинар|курс")
_KINDS: Final = ("NGO", "other", "private", "intergovernmental")
_NEAR: Final = 3  # words from the noun to the first name, or from the last one to the noun


def find(page: Page, words: Sequence[Word]) -> Iterator[Found]:
    """The names of such lists in a line."""
    at, end = max(0, words[0].start - 1), words[-1].end + 2
    while match := _LIST.search(page.text, at, end):
        names = [match]
        while further := _NEXT.match(page.text, names[-1].end("name") + 1, end):
            names.append(further)
        at = names[-1].end()
        noun = _in_front(page, words, match.start()) or _behind(page, words, at)
        if noun:
            type = "private" if noun.startswith(_FIRMS) else "NGO"
            yield from (Found(one.start("name") - 1, one.end("name") + 1, one["name"].strip(), type,
                              known.called(one["name"]), "ngo") for one in names)


def _in_front(page: Page, words: Sequence[Word], start: int) -> str:
    """The noun in the plural in front of a place; "" for none."""
    near = [word for word in words if word.start < start][-_NEAR:]
    if not near or page.text[near[-1].end:start].strip(" :"):
        return ""
    for word in reversed(near):
        if _ENGLISH.fullmatch(word.plain):
            return word.plain
        if russian_nouns.HEADS.get(noun := russian_nouns.noun_of(word)) in _KINDS and (
                any(form.number == "plur" for form in russian.forms(word.plain))
                and not any(_NO_BODIES.match(one.plain) for one in near)):
            return noun
        if page.language == "tg" and local_nouns.is_of_several(word.plain, local_nouns.TAJIK):
            return word.plain
    return ""


def _behind(page: Page, words: Sequence[Word], end: int) -> str:
    """The noun in the plural behind a place, in a language that has it there; "" for none."""
    if page.language not in turkic_cases.LANGUAGES:
        return ""
    near = [word for word in words if word.start >= end][:_NEAR + 1]
    for word in near:
        if word.is_capital or not word.follows("» ", "” ", '" ', "“ "):
            return ""
        if local_nouns.is_of_several(word.plain, local_nouns.TURKIC):
            return word.plain
    return ""
