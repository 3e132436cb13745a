"""Which words belong to a title: not those of a quote before it, nor those in front of the body that it is of."""

from collections.abc import Sequence
from typing import Final

from db.search import fold
from seeds.extract.bodies import learnt
from seeds.extract.bodies.bodies import Mention
from seeds.extract.names import posts
from seeds.extract.names.english_words import FIELDS, HEADS, SUB_UNITS, TOPICS
from seeds.extract.text import country, kazakh_latin, lexicon, russian, turkic_cases
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

TELLS_OF_CRIME: Final = regex(  # in a sentence of somebody: who is no contact then
    r"(?i)\b(?:was|were|been|being|got)\s(?:\w+\s)?(?:trafficked|exploited|sold|enslaved|rescued|recruited|lured|abused|forced)|"
    rf"\btrafficking (?:network|ring|gang)|{lexicon.NEVER.pattern.removeprefix('(?i)')}")
ACTING: Final = regex(  # in front of a post that somebody holds for a time
    r"(?i)(?<![^\W_])(?:и\.\s?о\.|вр\.?\s?и\.\s?о\.|врио)\s$")
CLOSING: Final = {"»": "«", "”": "“", "“": "„", ")": "("}  # marks that close a quote, and those that open it
_PORTFOLIO: Final = 6  # words between a minister and the commas of what the ministry is for
_MINISTERS: Final = ("министр", "вазир", "minister", "vazir")


def is_acting(span: Sequence[Word]) -> bool:
    """Whether a part begins with и. о., which is no `and`."""
    return [word.plain for word in span[:2]] == ["и", "о"]


def behind_quote(title: list[Word]) -> list[Word]:
    """The words behind a quote or brackets that end among them but have begun before: «Азия-Плюс» психолог приюта."""
    for at in range(len(title) - 1, 0, -1):
        for closing in "»”)":
            if closing in title[at].gap and not any(CLOSING[closing] in word.gap for word in title[1:at + 1]):
                return title[at:]
    return title


def of_body(title: list[Word], mention: Mention, post: int, language: str) -> list[Word]:
    """The words of a title with its body in front of the post, which begins at the place `post`.

    In Turkic languages the body belongs to the title, and what stands before it to the sentence: `Кіріспе сөзінде |
    министрліктің кеңесшісі`.
    """
    if mention.start <= title[0].start and mention.end < post:
        return [word for word in title if word.start >= mention.end] or title
    if title[0].start < mention.start < post and language in turkic_cases.LANGUAGES:
        return [word for word in title if word.start >= mention.start]
    return title


def of_turkic(title: list[Word], post: int, language: str) -> list[Word]:
    """The words of a title without those of the sentence in front, in another case, or verbs: Ачылышка | министрдин ...

    `post` is the number of the first post among them.
    """
    if language not in turkic_cases.LANGUAGES:
        return title
    first, own = post, kazakh_latin.in_cyrillic(title) if language == "kk" else title
    while first > 0 and not (own[first - 1].plain in _OF_SENTENCES or own[first - 1].text == "Ага" or (
            turkic_cases.is_verb(own[first - 1]))) and (
                _is_place(own[first - 1]) or turkic_cases.can_be_within(own, first - 1, post)):
        first -= 1
    return title[first:]


def _is_place(word: Word) -> bool:
    return word.is_acronym or turkic_cases.is_regional(word) or (word.is_capital and country.is_place(word.bare))


_OF_SENTENCES: Final = word_set(
    "оған унга unga буга бұған бунга bunga анын оның uning унинг алардын олардың ularning уларнинг "
    "дейт дейді дейди deydi бүгүн бүгін bugun бугун кечээ кеше kecha кеча ал ол u у бул бұл bu бу "
    "эми енді endi энди сондай-ақ ошондой shuningdek шунингдек")


def is_trade(title: Sequence[Word]) -> bool:
    """Whether two words are a trade of the field, where the last alone is hardly one: case worker, Outreach Lead."""
    if len(title) != _TWO or not title[1].follows("-"):
        return False
    first, last = title
    return first.plain in _TRADES.get(last.plain, ()) or (last.plain in ("lead", "fellow") and (
        first.plain in TOPICS or (first.is_capital and last.is_capital)))


_TWO: Final = 2
_TRADES: Final = {
    "worker": word_set("case social outreach support youth community health welfare key field protection rescue family "
                       "shelter"),
    "lead": word_set("project team programme program case campaign shelter unit"),
    "fellow": word_set("research policy senior visiting teaching postdoctoral")}


def names_paper(behind: Sequence[Word]) -> bool:
    """Whether words behind an editor or a reporter say of what: for Yerkir Media; телекомпании «Толк»."""
    if behind[0].plain in ("for", "at", "with", "of") and len(behind) > 1:
        return next((word.is_capital for word in behind[1:] if word.plain != "the"), False)
    return any(word.gap.endswith(tuple(_QUOTES)) for word in behind) or behind[0].is_acronym


_QUOTES: Final = '«„“"'


def one_of(span: Sequence[Word], at: int) -> int:
    """How many words in front of a post in the plural say that one of those is meant: one of the | founders of."""
    if not posts.is_plural_of(span[at]):
        return 0
    for first in range(at - 2, max(-1, at - _ONE_OF), -1):
        if (span[first].plain, span[first + 1].plain) == ("one", "of") or (
                span[first].plain in _ONE and span[first + 1].plain == "из"):
            return at - first
    return 0


_ONE: Final = word_set("один одна одного одной одному одним одну")
_ONE_OF: Final = 6  # words from `one` to a post


def joins_fields(span: Sequence[Word], at: int) -> bool:
    """Whether an `and` stands between two fields of work in front of a post: Police and Crime Commissioner."""
    if span[at].plain != "and" or not 0 < at < len(span) - _FIELDS or not span[at - 1].plain.isascii():
        return False
    before, behind = span[at - 1], span[at + 1]
    return before.is_capital and behind.is_capital and behind.follows() and not (
        before.is_acronym or before.plain in SUB_UNITS or posts.is_post(before) or posts.is_post(behind)
        or posts.is_plural(before) or country.named(before.bare)
    ) and any(map(posts.is_post, span[at + 2:at + 2 + _FIELDS]))


def joins_adjectives(span: Sequence[Word], at: int) -> bool:
    """Whether an `and` stands between two adjectives in front of a post: чрезвычайный и полномочный посол."""
    before, behind = russian.forms(span[at - 1].plain)[:1], russian.forms(span[at + 1].plain)[:1]
    return bool(before and behind) and before[0].pos == behind[0].pos == "ADJF" and before[0].case == behind[0].case


def without_courtesy(title: Sequence[Word]) -> Sequence[Word]:
    """The words of a title without the courtesy of whoever is named behind it: Minister of Labour and | Ms."""
    return title[:-1] if len(title) > 1 and fold.plain(title[-1].plain) in _COURTESIES else title


_COURTESIES: Final = word_set("mr mrs ms miss dr")


def without_consent(span: Sequence[Word]) -> Sequence[Word]:
    """The words in front of what says that somebody else agreed to whom a decree names: прокурор (по согласованию)."""
    end = next((at for at, word in enumerate(span) if word.plain.startswith("согласовани") and at and (
        span[at - 1].gap.endswith("("))), 0)
    return span[:end - 1] if end > 1 else span


def names_field(span: Sequence[Word]) -> bool:
    """Whether a part behind a post is the field that it is for, and no body: Training and Manpower Development."""
    capitals = [word for word in span if word.is_capital]
    is_joined = any(word.plain in ("and", "&") for word in span) and learnt.names_topic(span[:1])
    is_topic = span[0].is_capital and len(capitals) >= len(span) - 1 and (
        learnt.names_topic(span[-1:]) or is_joined)
    return is_topic and span[-1].plain not in _FIELDS_TOO and not any(
        word.plain in HEADS or (word.plain in _OF_BODIES and word.plain not in _FIELDS_TOO) for word in span)


_OF_BODIES: Final = word_set(  # which are more than a field of work
    "for project projects mission missions council committee commission board government parliament congress state "
    "school college police justice press delegation section unit department division office cabinet people estates")


def field_end(span: Sequence[Word], body: int) -> int:
    """Where the field that a part begins with ends in front of its body, or 0: External Affairs | at the Embassy."""
    at = next((at for at, word in enumerate(span) if at and word.plain in ("at", "of") and word.start < body), 0)
    return span[at - 1].end if at and names_field(span[:at]) else 0


_FIELDS_TOO: Final = word_set("justice press people")  # in front of what one works on: Justice Programs


def series(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where what a post is for is enumerated: Deputy Director for | Prevention, Protection and Partnerships."""
    found = (match.span(str(match.lastgroup)) for match in _SERIES.finditer(text, start, stop))
    return [at for at in found if all(map(_is_field_or_place, _ITEMS_END.split(text[slice(*at)])))]


def _is_field_or_place(item: str) -> bool:
    return item.rsplit(maxsplit=1)[-1].lower() in FIELDS or country.is_place(item.removeprefix("the ")) or (
        item.removeprefix("the ") in _REGIONS)


_REGIONS: Final = ("Africa", "Asia", "Europe", "America", "Americas", "Pacific", "Caribbean", "Balkans", "Middle East")
_ITEM: Final = r"(?:the\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}"
_SMALL_ITEM: Final = r"[a-z][a-z-]+"
_SERIES: Final = regex("|".join(  # for Training, Research and Law; on gender, disability and inclusion
    rf"\b(?:of|for|on|against)\s(?P<{name}>{item}(?:,\s{item})+,?\sand\s{item})(?![\w'’-])"
    for name, item in (("capital", _ITEM), ("small", _SMALL_ITEM))))
_ITEMS_END: Final = regex(r",?\sand\s|,\s")


def joins_posts(text: str, start: int, dash: int, behind: int) -> bool:
    """Whether a dash stands between two posts of one person in Russian: заместитель начальника – начальник отдела."""
    if text[dash:behind].strip() not in ("–", "—", "-"):
        return False
    next_one = _WORD.match(text, behind)
    return next_one is not None and next_one[0].islower() and posts.post(next_one[0], next_one[0]) != "" and any(
        posts.post(one, one.lower()) for one in _WORD.findall(text, start, dash)[:_OF_FIRST])


_WORD: Final = regex(r"[а-яёА-ЯЁ-]+")
_OF_FIRST: Final = 3  # words in which the first post begins


def clause_end(text: str, start: int, stop: int) -> int:
    """Where what somebody leads ends: who heads the night clinic | and knows every street."""
    end = _CLAUSE.search(text, start, stop)
    return min(end.start() if end else stop, start + _LONGEST)


_CLAUSE: Final = regex(r",|\s(?:and|who|which|that|since|from|in|и|с|в)\s")
_LONGEST: Final = 60  # characters


FORMER: Final = word_set("former formerly previously once ex")  # in front of what somebody was


def can_be_acronym(word: Word) -> bool:
    """Whether a word in capitals may stand for a body: LWF."""
    return word.is_acronym and word.bare == word.text and word.text.isalpha() and 2 < len(word.text) < 8 and (
        country.named(word.text) is None)


_FIELDS: Final = 2  # words from an `and` to the post


def is_portfolio(words: Sequence[Word], at: int) -> bool:
    """Whether a comma in front of a word is within what a minister is of: министра юстиции, регистрации и права."""
    before = [word.plain for word in words[max(0, at - _PORTFOLIO):at]]
    if words[at].plain in posts.AND:
        return any(plain.startswith(_MINISTERS) for plain in before) and words[at - 1].is_capital and not (
            posts.is_post(words[at - 1]))  # minister for justice, X TD, and
    last = next((number for number in range(at + 1, min(len(words), at + _PORTFOLIO))
                 if words[number].plain in posts.AND or not words[number].follows(", ")), 0)
    return last > 0 and words[last].plain in posts.AND and words[last].follows(", ") and any(
        plain.startswith(_MINISTERS) for plain in before)


def is_of_next_minister(words: Sequence[Word], at: int) -> bool:
    """Whether a Turkic comma is within what the minister behind it is of: Маданият, | спорт жана туризм министри."""
    own = words[at:at + _PORTFOLIO + 2]
    end = next((number for number, word in enumerate(own) if _TURKIC_MINISTER.match(word.plain)), 0)
    if not own[0].text.islower() or posts.is_post(words[at - 1]) or not any(
            word.plain in _TURKIC_ANDS for word in own[1:end]):
        return False
    return all(word.gap in (" ", ", ") and not posts.is_post(word) for word in own[:end]) and own[end].follows()


_TURKIC_MINISTER: Final = regex("(?:министр|mınıstr|vazir|вазир)(?![лl])")
_TURKIC_ANDS: Final = word_set("жана және jáne va ва hamda ҳамда")


def is_enumerated(words: Sequence[Word], at: int) -> bool:
    """Whether a comma in front of a Russian word is within what a unit is for: отдела опеки, семьи и молодёжи."""
    last = next((number for number in range(at, min(len(words) - 1, at + _PORTFOLIO)) if words[number].plain == "и"), 0)
    own = words[at:last + 2]
    if last <= at or not any(map(posts.is_post, words[max(0, at - _UNIT):at])) or not all(
            word.text.islower() and word.gap in (" ", ", ") and not posts.is_post(word) for word in own):
        return False
    return bool(_oblique(words[at - 1]) & _oblique(words[at]) & _oblique(words[last + 1]))


_UNIT: Final = 9  # words from a post to the first comma of what its unit is for


def _oblique(word: Word) -> set[str]:
    """The cases but the nominative in which a noun or an adjective can stand."""
    return {form.case for form in russian.forms(word.plain) if form.pos in ("NOUN", "ADJF", "PRTF")} - {"nomn", ""}


def is_with_another(span: Sequence[Word], first: int, at: int) -> bool:
    """Whether a post is whom somebody in front met with: переговоры главы ведомства с | представителем фонда."""
    last = at - 1
    while last > first and russian.is_likely(span[last].plain, "ADJF", "PRTF"):
        last -= 1
    return span[last].plain in ("с", "со") and posts.case_of(span[at]) == "ablt" != posts.case_of(span[first])


ACTS_IN_CASE: Final = regex(r"(?P<stem>[Ии]сполняющ)(?P<ending>его|ему|им|ем|ей|ую)")  # обязанности
