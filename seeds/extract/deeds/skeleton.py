"""A sentence reduced to what says who does what: each body, project, sum and day a single sign, all else small letters.

`With the support of the Kestrel Trust, Open Harbour is implementing the project “Calm Bay” (2021-2023).` becomes `with
support of B, B is implementing P.`, so that one pattern holds for all that can be called or written in a place. What is
in capitals and not known to be a body is a sign too, since the place where it stands may tell that it is one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.names import given
from seeds.extract.text import months, russian
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

_FIRST: Final = {"B": 0xE000, "U": 0xE100, "P": 0xE200, "Q": 0xE280, "M": 0xE300, "D": 0xE400, "H": 0xE500}
_EACH: Final = 0x80
BODY: Final = "[\ue000-\ue1ff]"  # known, or in capitals only
PROJECT: Final = "[\ue200-\ue2ff]"
_SIGNS: Final = {"B": BODY, "P": PROJECT, "N": "[\ue200-\ue27f]", "M": "[\ue300-\ue3ff]", "D": "[\ue400-\ue4ff]",
                 "H": "[\ue500-\ue5ff]"}  # N: a project by its name
_ROLES: Final = {"F": "(?P<funder>{all})", "f": "(?P<funder>{B})", "I": "(?P<implementer>{all})",
                 "i": "(?P<implementer>{B})", "O": "(?P<own>{all})", "o": "(?P<own>{B})"}
_SIGN: Final = regex("[\ue000-\ue5ff]")


def compiled(words: dict[str, str], patterns: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    """Patterns over skeletons: names in braces stand for signs, roles of bodies, and the `words` of a language."""
    names = {**words, **_ROLES, **_SIGNS}

    def written(pattern: str) -> str:
        return re.sub(r"\{([A-Za-z]+)\}", lambda match: written(names[match[1]]), pattern)

    return tuple(regex(written(pattern)) for pattern in patterns)


class Part(NamedTuple):
    """What a sign stands for, and where."""

    start: int
    end: int
    sort: str  # one of those above
    mention: Mention | None = None  # of a known body


class Skeleton(NamedTuple):
    """A sentence in signs and small letters."""

    text: str
    parts: dict[str, Part]  # by sign

    def bodies(self, text: str) -> Iterator[Part]:
        """What the signs of bodies in a piece of it stand for."""
        for sign in _SIGN.findall(text):
            if self.parts[sign].sort in "BU":
                yield self.parts[sign]


def of(page: Page, bodies: Bodies, sentence: Sentence, namings: Sequence[Naming]) -> Skeleton:
    """The skeleton of a sentence, in which `namings` are the projects that it speaks of."""
    parts = _parts(page, bodies, sentence, namings)
    text, at, signs = "", sentence.start, {}
    counts = dict.fromkeys(_FIRST, 0)
    for part in parts:
        sign = chr(_FIRST[part.sort] + min(counts[part.sort], _EACH - 1))
        counts[part.sort] += 1
        text += page.text[at:part.start].lower() + sign
        signs[sign] = part
        at = part.end
    return Skeleton(_smoothed(text + page.text[at:sentence.end].lower()), signs)


def _parts(page: Page, bodies: Bodies, sentence: Sentence, namings: Sequence[Naming]) -> list[Part]:
    start, end = sentence.start, sentence.end
    mentions = [one for one in bodies.within(start, end) if one.body.id or one.body.is_fact]
    found = [_project(page, one, mentions) for one in namings if start <= one.start < end]
    found += [Part(one.start, one.end, "B", one) for one in mentions]
    found += [Part(one.start, one.end, "M") for one in page.quantities_in(start, end) if one.currency]
    found += [Part(one.begin, one.stop, "D") for one in page.dates_in(start, end)]
    kept: list[Part] = []
    for part in found:
        if part.end > part.start and not any(one.start < part.end and part.start < one.end for one in kept):
            kept.append(part)
    kept.sort(key=lambda one: one.start)
    edges = [start, *(place for one in kept for place in (one.start, one.end)), end]
    kept += [one for at in range(0, len(edges), 2) for one in _unknown(page, edges[at], edges[at + 1])]
    return sorted(kept, key=lambda one: one.start)


def _project(page: Page, one: Naming, mentions: Sequence[Mention]) -> Part:
    """Where a project is named; what describes one without a name, only up to the first body in it."""
    start, end = one.name_at if one.manner == "named" else (one.start, one.end)
    inside = [mention for mention in mentions if start < mention.start and mention.end <= end]
    if one.manner != "named" and inside:
        end = start + len(_LEADS_ON.sub("", page.text[start:inside[0].start]))
    return Part(start, end, "P" if one.manner == "named" else "Q")


_LEADS_ON: Final = regex(r"(?:[\s“«\"]+(?:of|by|for|from|with|and|in|the|an?|to)?)+$")


_WORD: Final = r"(?:U\.S\.|[A-ZА-ЯЁ][\w&+]*(?:[’'-](?!s\b|funded\b|financed\b|supported\b)\w+)*)"
_CAPITALS: Final = regex(rf"(?<![\w.]){_WORD}(?:\s(?:(?:of|for|on|to)\s(?:the\s)?|(?:and|&|de|des|du|la|и|"
                         rf"по)\s)?{_WORD}){{0,7}}")
# With which sentences begin, and what else is in capitals and no body.
_NO_BODY: Final = listed(
    "the a an this that these those it its he she they we our in on at by for from with to under within through since "
    "after before during while as if when where who what how and but also both however meanwhile together thanks "
    "supported funded launched such all some many most more several other another each every one two three project "
    "programme program projects programmes phase component launched initiative implementing donor donors partner "
    "partners funding budget mr mrs ms dr prof в на с со при по для за из от до и а но это он она оно они его её их мы "
    "благодаря проект программа финансирование бюджет кроме также однако общая общий новый")
_MARKS: Final = regex(r"[“”«»„\"*_]|(?<!\w)['‘’]|(?<=\s)['‘]|['’](?!\w)")
_KEPT: Final = regex(rf"{BODY}.*{BODY}|(?:by|of|with)\s{BODY}|\((?:the\s)?{BODY}\)$")  # in brackets
_BRACKETS: Final = regex(r"\s?\([^()]*\)")
_ARTICLE: Final = regex(
    r"(?:\b(?:the|an?|its|their|our|his|her)\s(?:(?:new|own|local|international|national|non-governmental|non-profit|"
    r"public|human rights)\s)?(?:(?:donor|charity|ngo|organi[sz]ation|foundation|association|agency|company|firm|group|"
    r"body)\s)?|(?<!\w)(?:неправительственн\w+\s|международн\w+\s|благотворительн\w+\s|общественн\w+\s|местн\w+\s)*"
    r"(?:организаци\w{1,3}|компани\w{1,3}|фонд\w{0,2}|агентств\w{1,2}|объединени\w{1,2}|ассоциаци\w{1,3}|нпо)\s)"
    rf"(?={BODY})")
_NOUN: Final = (r"(?:project|programme|program|initiative|scheme|grant|campaign|проект\w{0,3}|программ\w{1,3}|"
                r"инициатив\w{1,3})")
_TO_NAME: Final = regex(
    rf"\b(?:(?:the|an?|its|their|our|this)\s)?(?:(?:new|regional|joint|global|pilot|нов\w+|эт\w+|сво\w+)\s)*{_NOUN},?\s"
    rf"(?:(?:called|entitled|titled|named|dubbed|known as|под названием)\s)?(?={PROJECT})")
_OF_NAME: Final = regex(rf"(?:\b(?:the|its|their|our)\s)?({PROJECT})(?:\s{_NOUN})?(?!\w)")


def _smoothed(text: str) -> str:
    """Without marks, brackets and articles; the noun beside a name is part of it."""
    text = _MARKS.sub("", text)
    text = _BRACKETS.sub(lambda match: match[0] if _KEPT.search(match[0]) else "", text)
    text = re.sub(r"\s+", " ", text)
    text = _OF_NAME.sub(r"\1", _TO_NAME.sub("", text))
    return re.sub(r"\s+", " ", _ARTICLE.sub("", text)).strip()


def _is_russian_noun(word: Word) -> bool:
    """Whether a word is only in capitals since a sentence begins with it: Исполнитель."""
    return word.plain > "z" and not word.text.isupper() and russian.is_known(word.text) and not any(
        tag in form.tags for form in russian.forms(word.text) for tag in ("Geox", "Orgn", "Name", "Surn"))


def _unknown(page: Page, start: int, end: int) -> Iterator[Part]:
    """What stands in capitals, without the words that sentences begin with; people are told apart."""
    for match in _CAPITALS.finditer(page.text, start, end):
        some = page.words.within(*match.span())
        while some and (some[0].plain in _NO_BODY or some[0].plain in months.ENGLISH):
            some = some[1:]
            while some and not some[0].is_capital:
                some = some[1:]
        if not some or len(some[0].text) < 2 or (len(some) == 1 and _is_russian_noun(some[0])):
            continue
        is_person = len(some) in (2, 3) and (given.is_given(some[0]) or (
            some[0].plain > "z" and russian.is_name(some[0].text) and russian.is_surname(some[-1].text)))
        yield Part(some[0].start, match.end(), "H" if is_person else "U")
