"""Projects without a name, as a page describes them: a two-year project on inspection, проект по защите детей."""

from collections.abc import Sequence

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.names import naming
from seeds.extract.text import phrases, russian, turkic_cases
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex


def agreeing(words: Sequence[Word], first: int, at: int) -> int:
    """The number of the first Russian word before a noun that is in its case: no встреча, посвящённая плану."""
    if not russian.is_known(words[at].text):
        return first
    cases = {form.case for form in russian.forms(words[at].text) if form.pos == "NOUN"}
    return next((number + 1 for number in range(at - 1, first - 1, -1) if (forms := russian.forms(words[number].text))
                 and all(form.pos in ("ADJF", "PRTF") for form in forms)
                 and not cases & {form.case for form in forms}), first)


def _over_hyphen(words: Sequence[Word], first: int) -> int:
    """The number of the first word before a noun, also over what pays or does it: a two-year OSCE-supported project."""
    if first > 1 and words[first - 1].gap == "-" and words[first - 1].plain.endswith("ed"):
        return naming.left(words, first - 2)
    return first


_VERBS = listed("lasts last lasted runs ran goes went ended ends began begins started starts will has have had is are "
                "was were helps aims covers continues provides includes involves supports works seeks brings took "
                "takes")
_MEANT = listed("the this that our its their said same entire whole overall new current present of "
                   "этот этого этому этом эта эту этой данный данного данной наш нашего")


def _over_bodies(bodies: Bodies, words: Sequence[Word], at: int) -> int:
    """The number behind the bodies that follow a Russian noun, программа УВКПЧ ООН и МОМ; `at` + 1 where none do."""
    last = at + 1
    while last < len(words):
        first = last + 1 if last > at + 1 and words[last].plain == "и" else last
        mention = bodies.at(words[first].start) if first < len(words) and not words[first].gap.strip(" ,") else None
        if mention is None or mention.start != words[first].start:
            break
        last = next((number for number in range(first, len(words)) if words[number].start >= mention.end), len(words))
    return last


def spoken(page: Page, bodies: Bodies, words: Sequence[Word], at: int, *, type: str, sentence: Sentence) -> Naming:
    """The phrase around the noun numbered `at`: nameless, or meant where it points at one spoken of before."""
    first = agreeing(words, _over_hyphen(words, naming.left(words, at)), at)
    last = _last(page, bodies, words, (first, at), type)
    manner = _manner(page, words, first, at, last)
    if type == "grant" and last > at + 1 and _TO_PROJECT.search(page.text[words[at].end:words[last - 1].end]):
        manner = "meant"  # the grant for the project
    if any(one.currency and words[at].end < one.start < words[last - 1].name_end < one.end
           for one in page.quantities_in(words[at].start, sentence.end)):
        last = at + 1  # a grant of EUR 5,000
    while last > at + 1 and words[last - 1].plain in (*naming.JOINTS, "the"):
        last -= 1
    start, end = words[first].start, words[last - 1].name_end
    if page.text.find("(", start, end) >= 0 and page.text[end:end + 1] == ")":
        end += 1
    name = naming.nominative(words, first, at, page.text[start:end])
    if type != "grant" and (sum_before := _SUM_BEFORE.search(page.text[sentence.start:words[at].start])) is not None:
        start, manner = sentence.start + sum_before.start("sum"), "nameless"
        name = page.text[start:end]
    if _GOES_ON.search(page.text[max(sentence.start, start - 40):start]) and len(name.split()) > _TELLING:
        manner = "named"  # сейчас идёт проект по противодействию насилию
    before = words[first - 1].plain if first else ""
    if before in ("a", "an") and first < at and words[first].is_capital and _PAID_FOR.match(page.text, end):
        manner = "named"  # an IOM programme funded by the embassy
    if type == "grant" and (_UP_TO.match(page.text, words[at].end, sentence.end) or _FOR_NAMED.match(
            page.text, words[at].end, sentence.end)):
        manner = "meant"  # what anybody may ask for, or the money for what has a name
    elif type == "grant" and (of_money := _OF_MONEY.match(page.text, words[at].start, sentence.end)):
        start, end, manner = of_money.start(), of_money.end(), "nameless"
        name = of_money[0]
    return Naming(start, end, name, (start, end), None, type, manner, sentence)


def _last(page: Page, bodies: Bodies, words: Sequence[Word], place: tuple[int, int], type: str) -> int:
    """The number behind the last word of the phrase that begins at `place`'s first, with its noun at its second."""
    first, at = place
    last = phrases.end(words, at, through="of for on to about against aimed по для о об на с" + (
        " from" if type == "grant" else ""))
    last = next((number for number in range(at + 1, last) if words[number].plain.endswith("ed")
                 and "-" not in words[number].plain and not words[number].is_capital), max(last, at + 1))
    last = next((number for number in range(at + 1, last) if words[number].plain == "с"
                 and not words[number - 1].plain.startswith(("борьб", "сотрудничеств"))), last)
    last = next((number for number in range(at + 1, last) if words[number].plain in ("and", "и")
                 and not words[number - 1].is_capital), last)
    if page.language in turkic_cases.LANGUAGES or (page.language == "tg" and not words[at].plain.endswith("и")):
        last = at + 1  # in these the noun stands last
    last = next((number for number in range(at + 1, last)
                 if _is_subject(words[number]) or words[number].plain.isdigit() or _is_verb(words, at, number)), last)
    if russian.is_known(words[at].text) and at - first > 0:
        last = max(last, _over_bodies(bodies, words, at))
    return last


def _manner(page: Page, words: Sequence[Word], first: int, at: int, last: int) -> str:
    """Whether a phrase describes a project, or only points at one."""
    before = words[first - 1].plain if first else ""
    described = at - first > 0 or last - at > 1
    definite = naming.determiner(words, first) == "definite" or before in _MEANT or (
        page.language == "tg" and at > 0 and words[at - 1].plain.endswith("и") and not words[at].plain.endswith("и"))
    if described:
        is_told = _tells(words, first, at, last) or _is_introduced(page, words[first:at], words[last - 1].end)
        return "nameless" if not definite or is_told else "meant"
    return "nameless" if before in ("a", "an") else "meant"


_TO_PROJECT = regex(r"\s(?:на|для)\s(?:(?:этот|данный|этого|реализацию)\s)?проекта?$|\sfor\s(?:the|"
                    r"this)\sproject$")
_GOES_ON = regex(r"(?:ид[её]т|реализуется|действует|осуществляется|выполняется|запущен\w*|начался|началась|"
                 r"стартовал\w*)\s$")
_PAID_FOR = regex(r",?\s(?:(?:funded|financed|paid for|supported) by|worth)\s")
_ACTING = listed("project programme program initiative scheme")


def _is_verb(words: Sequence[Word], at: int, number: int) -> bool:
    """Whether a word behind the noun says what a project does: lasts, or right behind it any in the third person."""
    word = words[number]
    return word.plain in _VERBS or (
        number == at + 1 and words[at].plain in _ACTING and word.plain.isascii() and not word.is_capital
        and word.plain.endswith("s") and not word.plain.endswith("ss"))


_TELLING = 3  # words that tell more than `проект по миграции`


def _is_subject(word: Word) -> bool:
    """Whether a word in capitals begins what follows: наш проект Правительство Японии поддержит."""
    return word.is_capital and word.plain > "z" and russian.can_be(word.text, "NOUN", case="nomn") and not (
        russian.can_be(word.text, "NOUN", case="gent"))


# A one-year, USD 650,000 project.
_SUM_BEFORE = regex(r"(?:^|\s)(?P<sum>(?:[\w-]+-(?:year|month|week),?\s)?(?:(?:[A-Z]{3}|US\$|"
                    r"[$€£])\s?\d[\d.,]*(?:[\s-]"
                    r"(?:million|thousand|billion|m|k))?|\d[\d.,]*[\s-]?(?:million|thousand)?[\s-](?:dollar|"
                    r"euro|pound))"
                    r"(?:,?\s(?!in\s|for\s|to\s|of\s|from\s|on\s|by\s)[\w-]+){0,3}\s)$")
_UP_TO = regex(r"s?\s(?:of\s)?(?:up\sto|between|at\smost|not\smore|a\smaximum|from\s\S+\s?\d|(?:до|от)\s\d)|"
               r"\w*\s(?:в\sразмере\s|на\sсумму\s|суммой\s)?(?:до|не\sболее)\s\d")
_FOR_NAMED = regex(r"\sof\s[^.;()]{2,30}?\d[^.;()]{0,80}?\sfor\s(?:the|its|their|a|an|"
                   r"our)\s(?:[\w-]+\s){0,6}?(?:project|"
                   r"programme|program|initiative)\b")
_OF_MONEY = regex(r"grant\sof\s[^.;()]{2,30}?\d[\d,.]*[^.;()]{0,20}?\sfor\s[^.;,()]{4,60}|"
                  r"grant\sof\s[^.;()]{0,12}?\d[\d,.]*(?:\s(?:million|thousand|[a-z]+s|"
                  r"[A-Z]{3}))*\sfrom\s(?:the\s)?"
                  r"[A-Z][\w’'-]+(?:\s(?:(?:of|for|and|the)\s){0,2}[A-Z][\w’'-]+){0,6}|"
                  r"грант\w*\s(?:в размере|на|в)\s[^.;()]{1,20}?\d[\d\s,.]*[^.;()]{2,20}?\sна\s[^.;,()]{4,60}")


def _tells(words: Sequence[Word], first: int, at: int, last: int) -> bool:
    """Whether a definite phrase describes a project well enough to be a first naming."""
    return (
        last - first > 3
        or (at + 1 < last and words[at + 1].plain == "from")
        or any("-" in word.plain and not _LASTS.match(word.plain) for word in words[first:at])
    )


def _is_introduced(page: Page, before: Sequence[Word], end: int) -> bool:
    """Whether it is said how long it lasts, and right behind it who leads or pays for it: as of what is new."""
    return any(_LASTS.match(word.plain) for word in before) and _LED_BY.match(page.text, end) is not None


_LED_BY = regex(r",?\s(?:led|run|implemented|carried\sout|coordinated|funded|financed|paid\sfor)\s"
                r"(?:jointly\s)?by\s")
_LASTS = regex(r".+-(?:year|month|week)")  # the three-year project: one that is known
