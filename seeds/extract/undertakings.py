"""Where a page speaks of a project: by a name in quotes or capitals, by a description, or just as `the project`."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seeds.extract import given, naming, neighbouring, phrases, project_words, russian
from seeds.extract.bodies import Bodies
from seeds.extract.page import Page, Sentence
from seeds.extract.words import Word
from seeds.read.words import words as listed

_NO_NAME = re.compile(r"\b(?:conventions?|protocols?|law|laws|act|agreement|memorandum|treaty|declaration|"
                      r"constitution|code|day|"
                      r"campaign|mission|commission|committee|regulation|resolution|operation|goals?|agenda|week|month|"
                      r"конвенц\w+|протокол\w*|закон\w*|кодекс\w*|соглашен\w+|меморандум\w*|дн[яьюе]|кампани\w+|"
                      r"комисси\w+)\b", re.IGNORECASE)
_FRAME = re.compile(
    r"\b(?:(?:under|within|in|through) the (?:overall )?(?:framework|umbrella|auspices|aegis|scope|context) of|as "
    r"(?:a )?part of|"
    r"under|within|в рамках(?: реализации)?|дар доираи|алкагында|аясында|doirasida)\s+(?:the |its |a |this "
    r")?(?:\w+-funded |global |regional |"
    r"joint |extra-budgetary )*$|\b\w+[ -](?:funded|financed)\s+$", re.IGNORECASE)
_SHORT = re.compile(r"^\s*\((?P<acronym>[A-Z][\w.&/-]{1,14}|[А-Я][А-Я\w-]{1,9})(?:[,;)]|$)")
_MOST = 16  # projects that one sentence speaks of


class Naming(NamedTuple):
    """One place where a project is spoken of. `name` is empty where it is only `the project`."""

    start: int
    end: int
    name: str
    name_at: tuple[int, int]
    acronym: str | None
    type: str
    manner: str  # named; nameless: worth a fact if more is said of it; meant: spoken of before
    sentence: Sentence


def in_sentence(page: Page, bodies: Bodies, sentence: Sentence) -> list[Naming]:
    """The projects that a sentence speaks of, in its order; they do not overlap."""
    words = page.words.within(sentence.start, sentence.end)
    found: list[Naming] = []
    for one in (
        *_quoted(page, bodies, words, sentence),
        *_defined(page, bodies, words, sentence),
        *_listed(page, bodies, words, sentence),
        *_apposed(page, bodies, sentence),
        *_headed(page, bodies, words, sentence),
        *_framed(page, bodies, words, sentence),
        *_paid(page, bodies, sentence),
    ):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
        if len(found) == _MOST:
            break
    return sorted(found, key=lambda one: one.start)


_BETWEEN = re.compile(r"^[\s:,–—-]*(?:(?:proposal|application|concept)\b\s*)?(?:(?:entitled|titled|called|named|on|"
                      r"известн\w+ как|под названием|на тему|номи|"
                      r"аталган|деп)\b)?[\s:,–—-]*$", re.IGNORECASE)
_BETWEEN_RU = re.compile(r"^(?:\s+[А-Яа-яёЁA-Z-]+){0,7}(?:\s+[«\"][^»\"]+[»\"])?\s*[:–—-]?\s*$")


def _quoted(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    text = page.text[sentence.start:sentence.end]
    for match in naming.QUOTED.finditer(text):
        start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
        mention = bodies.at(start)
        if mention is not None and (mention.end > end + 1 or mention.start < start - 1):
            continue  # Жобаны «Қорғау» қоғамдық қоры, проект фонда «Умут»: a noun says that it is a body
        before = [word for word in words if word.end <= start][-8:]
        behind = [word for word in words if word.start >= end][:2]
        head = None
        for word in reversed(before):
            gap = page.text[word.end:start].strip(' “«„"‘')
            if project_words.type_of(word.plain) and (
                _BETWEEN.match(gap) or (not word.plain.isascii() and _BETWEEN_RU.match(" " + gap))
            ):
                head = word
                break
        if head is None and behind and not behind[0].gap.strip(' ”»“"’,') and project_words.is_head(behind, 0):
            head = behind[0]
        type = project_words.type_of(head.plain) if head is not None else None
        if head is not None and type is not None:
            acronym = _SHORT.match(page.text[end:sentence.end].lstrip('”»“"’'))
            name = match["name"].strip(" ,.;")
            yield Naming(min(start - 1, head.start), max(end + 1, head.end), name, (start, start + len(name)),
                         acronym["acronym"] if acronym else None, type, "named", sentence)


def _headed(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    for at, word in enumerate(words):
        type = project_words.type_of(word.plain)
        if type is None or project_words.is_none(bodies, words, at) or (
                type == "action plan" and not project_words.is_plan(words, at)):
            continue
        is_bare = word.plain in _BARE or (word.plain in _BORROWED and page.language in neighbouring.LANGUAGES)
        if at == 0 and is_bare and len(words) > 1 and (word.plain in project_words.OBJECTS or not words[1].gap.strip()):
            yield Naming(word.start, word.name_end, "", (word.start, word.name_end), None, type, "meant", sentence)
            continue
        name = _name(bodies, words, at, type, sentence)
        if name is not None:
            yield _named(page, words, name, type, sentence)
        elif word.plain.isascii() or not project_words.is_russian_name(words, at, type):
            yield _nameless(page, words, at, type, sentence)


def _name(bodies: Bodies, words: Sequence[Word], at: int, type: str, sentence: Sentence) -> tuple[int, int, int] | None:
    """The numbers of the first word of a name in capitals, of its noun, and of the word behind its last."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if at > 1 and word.gap.strip() == ")" and words[at - 1].gap.strip() == "(":  # Children First (CF) programme
        first = naming.capitals_left(words, at - 1, over="(")
        if first < at - 1:
            return first, at - 1, at - 1
    if word.plain in ("project", "programme", "program") and not word.is_capital and following is not None and (
            following.follows() and following.is_capital and not bodies.at(following.start)) and (
            last := naming.capitals_right(words, at + 1)) > at + 2 and not (
            project_words.is_people(following) or words[last - 1].is_possessive):
        return at + 1, at + 1, last  # its project Safe Steppe
    if (word.plain.isascii() and following is not None and not following.gap.strip() and following.is_acronym
            and not bodies.at(following.start)):  # initiative PROTECT
        return at + 1, at + 1, max(naming.capitals_right(words, at + 1), at + 2)
    first = _first_capital(words, at)
    first = next((number + 1 for number in range(at - 1, first - 1, -1)
                  if words[number].is_possessive and bodies.at(words[number].start)), first)  # IOM's Safe Roads
    joined = first == at or (following is not None and following.plain in naming.JOINTS)
    last = naming.capitals_right(words, at) if word.is_capital and joined else at + 1
    body = bodies.at(words[first].start) if first < at else None
    if first < at and (body is None or body.end < words[at - 1].name_end) and not (
            first == 0 and at == 1 and words[0].plain in _FIRST):
        return first, at, last
    if word.is_capital and last > at + 2 and sentence.kind != "heading" and at > 0:
        return at, at, last
    if project_words.is_russian_name(words, at, type):
        is_russian = russian.is_known(word.text)  # in Tajik the noun comes first
        first = naming.left(words, at) if is_russian else at
        last = phrases.end(words, at, through="of по для ба барои оид бо")
        return (first, at, last) if last - first > 2 else None
    return None


def _first_capital(words: Sequence[Word], at: int) -> int:
    """Where the capitals in front of a noun begin; no bare figure does."""
    if not (words[at].plain.isascii() or (at and words[at - 1].is_acronym)):
        return at
    first = naming.capitals_left(words, at)
    while first < at and words[first].plain.isdigit() and len(words[first].plain) != 4:
        first += 1
    article = next((number for number in range(at - 1, first, -1) if words[number].plain == "the"
                    and words[number - 1].plain.isdigit()), None)  # Since March 2024 the SEALIFT project
    first = article + 1 if article is not None else first
    return first if any(one.is_capital for one in words[first:at]) else at


_FIRST = listed("the this that project programme program initiative new our its these under within through "
                   "through as")


def _named(page: Page, words: Sequence[Word], place: tuple[int, int, int], type: str, sentence: Sentence) -> Naming:
    """A name in capitals. `the Dignity and Rights project` is called Dignity and Rights."""
    first, at, last = place
    head_is_name = words[at].is_capital or not words[at].plain.isascii()
    start, end = words[first].start, words[last - 1].name_end
    name_end = end if head_is_name or first == at else words[at - 1].name_end
    behind = page.text[end:sentence.end]
    acronym = _SHORT.match(behind)
    name = page.text[start:name_end].strip()
    short = acronym["acronym"] if acronym else None
    if not short and _is_short(name.partition(":")[0]) and (" " not in name or ":" in name):
        short = name.partition(":")[0]  # PROTECT: Improving Migration Management
    name = _YEARS.sub("", naming.nominative(words, first, at, name))
    colon = re.match(r":\s*([A-Z][^.;:()\n]{10,150})", behind)
    if colon and at - first <= 2 and (not head_is_name or first == at):
        short = short or (name if " " not in name else None)
        name_end = end = end + colon.end()
        name = page.text[start:end].strip()
    return Naming(start, end, name, (start, name_end), short, type, "named", sentence)


_YEARS = re.compile(r",?\s+(?:for|на|in|до|барои|дар)\s+(?:солҳои\s+|the\s+(?:period|years)\s+(?:of\s+)?|период\s+|"
                    r"\w+\s+)?(?:19|"
                    r"20)\d\d\b.*$|\s+(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d$")


def _is_short(name: str) -> bool:
    return sum(char.isupper() for char in name) > 1 and len(name) < 14


# Without an ending that ties it to a name: the one spoken of before.
_BARE = listed("loyiha loyihani dastur лоиҳа лоиҳаро барнома долбоор долбоорду жоба жобаны бағдарлама")
_BORROWED = listed("программа проект")
_MEANT = listed("the this that our its their said same entire whole overall new current present of "
                   "этот этого этому этом эта эту этой данный данного данной наш нашего")


def _nameless(page: Page, words: Sequence[Word], at: int, type: str, sentence: Sentence) -> Naming:
    first = naming.left(words, at)
    last = phrases.end(
        words, at, through="of for on to about against aimed по для о об на с" + (" from" if type == "grant" else "")
    )
    last = next(
        (
            number
            for number in range(at + 1, last)
            if words[number].plain.endswith("ed") and "-" not in words[number].plain
        ),
        max(last, at + 1),
    )
    last = next((number for number in range(at + 1, last) if words[number].plain == "с"
                 and not words[number - 1].plain.startswith(("борьб", "сотрудничеств"))), last)
    before = words[first - 1].plain if first else ""
    described = at - first > 0 or last - at > 1
    definite = naming.determiner(words, first) == "definite" or before in _MEANT
    manner = "nameless" if described and (not definite or _tells(words, first, at, last)) else "meant"
    if not described and before in ("a", "an"):
        manner = "nameless"
    start, end = words[first].start, words[last - 1].name_end
    name = naming.nominative(words, first, at, page.text[start:end])
    return Naming(start, end, name, (start, end), None, type, manner, sentence)


def _tells(words: Sequence[Word], first: int, at: int, last: int) -> bool:
    """Whether a definite phrase describes a project well enough to be a first naming."""
    return (
        last - first > 3
        or (at + 1 < last and words[at + 1].plain == "from")
        or any("-" in word.plain and not _LASTS.match(word.plain) for word in words[first:at])
    )


_LASTS = re.compile(r".+-(?:year|month|week)")  # the three-year project: one that is known
_IS_ONE = re.compile(r"^\s*(?:\((?P<acronym>[A-Z][\w.&/-]{1,14})\))?,?\s*(?:is|was)\s+(?:an?|"
                     r"the)\s+(?:[\w$.,€£-]+\s+){0,8}?"
                     r"(?P<head>activity|project|programme|program|initiative|grant)\b", re.IGNORECASE)


def _defined(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    first = 1 if words and words[0].plain == "the" else 0
    if first >= len(words) or not words[first].is_capital or bodies.at(words[first].start):
        return
    last = naming.capitals_right(words, first)
    end = words[last - 1].name_end if last > first else 0
    match = _IS_ONE.match(page.text[end:sentence.end][:200]) if last > first else None
    name = page.text[words[first].start:end]
    if match and (last - first > 1 or _is_short(name)) and not _NO_NAME.search(name):
        acronym = match["acronym"] or (name if " " not in name else None)
        yield Naming(
            words[first].start,
            end + match.end(),
            name,
            (words[first].start, end),
            acronym,
            project_words.type_of(match["head"].lower()) or "project",
            "named",
            sentence,
        )


_DETAILS = re.compile(r"^[”»“\"’*_]*\s*(?:\((?P<acronym>[A-ZА-Я][\w.&-]{1,12})\))?\s*(?:\((?=[^)]*(?:(?:19|20)\d\d|"
                      r"EUR|USD|GBP|€|\$|£|funded|донор|руб|тенге|сом))|"
                      r"\s[–—-]\s[^.;\n]{0,60}?(?:(?:19|20)\d\d|EUR|USD|€|\$|евро|доллар)|"
                      r"[,:–—-]?\s*(?:is |was )?(?:funded|financed|supported financially) by|,?\s*(?:финансиру|при "
                      r"финансовой))")
_SECTION = re.compile(r"^\W*(?:\d\W*)?(?:our |current |ongoing |completed |main |key )?(?:projects?|programmes?|"
                      r"programs|grants)(?: and \w+)?\W*$|"
                      r"^\W*(?:\d\W*)?(?:наши |текущие |реализуемые )?(?:проекты|программы|гранты|лоиҳаҳо|жобалар|"
                      r"долбоорлор|loyihalar)\W*$", re.IGNORECASE)


def _listed(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    paragraph = page.paragraph_at(sentence.start)
    lead = re.match(r"[\s•*·_–—-]*(?:\d{1,2}[.)]\s*)?\W*", page.text[paragraph.start:paragraph.end])
    start = paragraph.start + (lead.end() if lead else 0)
    if not words or words[0].start != start or not words[0].is_capital:
        return
    quoted = naming.QUOTED.match(page.text, max(paragraph.start, start - 1), sentence.end)
    end = quoted.end("name") if quoted else words[naming.capitals_right(words, 0) - 1].name_end
    name = page.text[start:end]
    details = _DETAILS.match(page.text[end:min(paragraph.end, end + 200)])
    above = next(
        (one for one in reversed(page.document.paragraphs[: paragraph.number - 1]) if one.kind == "heading"), None
    )
    in_section = above is not None and _SECTION.match(page.text[above.start:above.end]) is not None and bool(quoted)
    if (
        (details or in_section)
        and (quoted or len(name.split()) > 1)
        and not bodies.at(start)
        and not _NO_NAME.search(name)
    ):
        acronym = details["acronym"] if details else None
        yield Naming(start, end, name, (start, end), acronym, "project", "named", sentence)


_PAID = re.compile(r"[“\"«](?P<name>[^“”\"«»\n]{3,70})[”\"»],?\s(?:(?:which|that)\s)?(?:(?:is|was|are)\s)?"
                   r"(?:funded|financed|paid\sfor|run|carried\sout)\s(?:\w+\s)?by\b")


def _paid(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[Naming]:
    """“Safe Cab”, paid for by ...: what is in quotes and somebody pays for or runs; no body."""
    for match in _PAID.finditer(page.text, sentence.start, sentence.end):
        if not bodies.within(match.start(), match.end("name") + 1) and not _NO_NAME.search(match["name"]):
            yield Naming(match.start(), match.end("name") + 1, match["name"], match.span("name"), None, "project",
                         "named", sentence)


_APPOSED = re.compile(r"(?P<name>[A-Z][\w'’-]+(?:\s(?:(?:of|for|and|the|to)\s)?[A-Z][\w'’-]+){1,6}),\s(?:an?|"
                      r"the|our|its|their)\s"
                      r"(?:[\w-]+\s){0,4}(?P<head>project|programme|program|initiative)(?=[,.;]|\s(?:that|which|of|to|for|funded|"
                      r"run|led|by|in|against|on)\b)")


def _apposed(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[Naming]:
    """Eyes Open, the programme that ...; no person, body or law."""
    for match in _APPOSED.finditer(page.text, sentence.start, sentence.end):
        first = page.words.within(*match.span("name"))[0]
        if bodies.within(*match.span("name")) or given.is_given(first) or _NO_NAME.search(match["name"]):
            continue
        yield Naming(match.start(), match.end(), match["name"], match.span("name"), None,
                     project_words.type_of(match["head"]) or "project", "named", sentence)


def _framed(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    for at, word in enumerate(words):
        if not word.is_capital or not _FRAME.search(page.text[max(sentence.start, word.start - 70):word.start]):
            continue
        last = naming.capitals_right(words, at)
        end = words[last - 1].name_end
        mention = bodies.at(word.start)
        dotted = re.match(r"[A-Z][\w.]+[A-Z]\b", page.text[word.start:word.start + 16])
        if dotted and last == at + 1:
            end = word.start + dotted.end()
        name = page.text[word.start:end]
        acronym = _SHORT.match(page.text[end:sentence.end])
        bare = re.search(
            r"\b(?:under|within)\s+(?:the\s+)?$",
            page.text[max(sentence.start, word.start - 20) : word.start],
            re.IGNORECASE,
        )
        if bare and not acronym and not _is_project_code(name):
            continue  # under the Government of ...
        if (
            mention is not None
            or _NO_NAME.search(name)
            or not (last - at >= 3 or (acronym and last - at > 1) or _is_project_code(name))
        ):
            continue
        short = acronym["acronym"] if acronym else (name if " " not in name else None)
        yield Naming(word.start, end, name, (word.start, end), short, "programme", "named", sentence)


def _is_project_code(name: str) -> bool:
    """GLO.ACT, BOMCA-10: an acronym that is written as those of projects are."""
    return " " not in name and _is_short(name) and ("." in name or any(char.isdigit() for char in name))
