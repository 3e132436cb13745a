"""Shapes of sentences and lines that tell of a project behind its name: X is a project; X, a project of ..."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import leads, project_words
from seeds.extract.names import given, naming, posts
from seeds.extract.text import country, phrases
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.regex import regex

NO_NAME = regex(r"\b(?:conventions?|protocols?|law|laws|act|agreement|memorandum|treaty|declaration|"
                 r"constitution|code|day|"
                 r"campaign|mission|commission|committee|regulation|resolution|operation|goals?|agenda|week|month|"
                 r"конвенц\w+|протокол\w*|закон\w*|кодекс\w*|соглашен\w+|меморандум\w*|дн[яьюе]|кампани\w+|"
                 r"комисси\w+)\b", re.IGNORECASE)
_FRAME = regex(
    r"\b(?:(?:under|within|in|through) the (?:overall )?(?:framework|umbrella|auspices|aegis|scope|context) of|as "
    r"(?:a )?part of|"
    r"under|within|в рамках(?: реализации)?|дар доираи|алкагында|аясында|doirasida)\s+(?:the |its |a |this "
    r")?(?:\w+-funded |global |regional |"
    r"joint |extra-budgetary )*$|\b\w+[ -](?:funded|financed)\s+$", re.IGNORECASE)
SHORT = regex(r"^\s*\((?P<acronym>[A-Z][\w.&/-]{1,14}|[А-Я][А-Я\w-]{1,9})(?:[,;)]|$)")


class Naming(NamedTuple):
    """One place where a project is spoken of. `name` is empty where it is only `the project`."""

    start: int
    end: int
    name: str
    name_at: tuple[int, int]
    acronym: str | None
    type: str
    manner: str  # named; nameless: worth a fact if more is said of it; meant: spoken of before; likely: by no rule
    sentence: Sentence


def is_short(name: str) -> bool:
    """Whether a name is written as acronyms are."""
    return sum(char.isupper() for char in name) > 1 and len(name) < 14


_IS_ONE = regex(r"^\s*(?:\((?P<acronym>[A-Z][\w.&/-]{1,14})\))?,?\s*(?:is|was)\s+(?:an?|"
                r"the)\s+(?:[\w$.,€£-]+\s+){0,8}?"
                r"(?P<head>activity|project|programme|program|initiative|grant)\b", re.IGNORECASE)


# As UN bodies number them: Project TAJ/E24, проект XCE/A03.
_CODED = regex(r"(?<![^\W_])(?P<noun>[Pp]roject|[Пп]роект\w{0,3})\s(?:(?:[Nn]o\.?|[Cc]ode|№)\s?)?"
               r"(?P<code>[A-Z]{3}/[A-Z]?\d{2,4}(?:/\d+)?)(?![\w/])")


def coded(page: Page, sentence: Sentence) -> Iterator[Naming]:
    """A project by the code it is known by, with its noun where that is a part of the name."""
    for match in _CODED.finditer(page.text, sentence.start, sentence.end):
        at = match.span() if match["noun"] == "Project" else match.span("code")
        yield Naming(*match.span(), page.text[slice(*at)], at, match["code"], "project", "named", sentence)


_SOCIETY = regex(r"(?i)association|society|union|centre|foundation|network")


_HEAD_OF = (r"(?:an?|the|our|its|their|one\sof)\s(?:[\w$.,€£-]+\s){0,6}?"
            r"(?P<head>project|programme|program|initiative|scheme|(?<=-month\s)action(?!\splan)|(?<=-year\s)action(?!\splan))\b")
_DEFINED = regex(
    r"[“\"«](?P<name>[^“”\"«»\n]{3,120})[”\"»],?(?:\s\((?P<acronym>[A-Z][\w.&/+-]{1,14}(?:\s[IVX]+)?)\)|\s\([^()]*\))?"
    rf"(?:,|\s[–—-]|\s(?:is|was|will\sbe))\s{_HEAD_OF}")
_SUBTITLED = regex(
    r"(?P<acronym>[A-Z][A-Z\d+-]{2,14}(?:\s(?:[IVX]+|\d))?)(?:\s[–—-]\s|:\s|\s\()[“\"«]?"
    rf"(?P<name>[A-Z][^–—“”\"«»\n()]{{6,120}}?)[”\"»]?(?:\),?|\s[–—-]|,)\s(?:is\s|was\s)?{_HEAD_OF}")


# Of an action that is a project: so many months.
_LASTS = regex(r"(?:six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|sixty|(?<!\d)(?:[6-9]|\d\d))"
               r"(?:-\w+)?-month\s|-year\s")
_NO_SHORT_NAMES = frozenset(("NGO", "NGOS", "CSO", "CSOS", "IOM", "UN", "EU", "FAQ", "NB", "PS"))


def _defined_in_marks(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[Naming]:
    """`“NAME” (2019-2021) is a programme`; `ACRONYM – what it stands for – is a project`."""
    for shape in (_DEFINED, _SUBTITLED):
        for match in shape.finditer(page.text, sentence.start, sentence.end):
            if match["head"] == "action" and not _LASTS.search(match[0]):
                continue  # a two-month action of the union
            short = match["acronym"] or ""
            if country.is_place(short) or short in _NO_SHORT_NAMES:
                continue
            if bodies.at(match.start("name")) is None and bodies.at(match.start()) is None:
                yield Naming(match.start(), match.end("name"), match["name"], match.span("name"), match["acronym"],
                             project_words.type_of(match["head"]) or "project", "named", sentence)


def defined(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    """`NAME (ACRONYM) is a three-year programme that ...`."""
    yield from _defined_in_marks(page, bodies, sentence)
    first = 1 if words and words[0].plain == "the" else 0
    if first >= len(words) or not words[first].is_capital:
        return
    last = naming.capitals_right(words, first)
    end = words[last - 1].name_end if last > first else 0
    match = _IS_ONE.match(page.text[end:sentence.end][:200]) if last > first else None
    name = page.text[words[first].start:end]
    mention = bodies.at(words[first].start)
    if mention is not None and not (match and mention.body.type in (None, "other", "NGO") and (
            match["head"].lower() != "activity") and not _SOCIETY.search(name)):
        return
    is_told = last - first > 1 or is_short(name) or (
        match is not None and _is_name_alone(page, words[first], end, match))
    if match and is_told and not NO_NAME.search(name):
        acronym = match["acronym"] or (name if " " not in name and is_short(name) else None)
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


_DONE_BY = regex(r"\s(?:funded|financed|implemented|run|led|carried\sout|supported|coordinated)\s(?:\w+\s)?by\b")


def _is_name_alone(page: Page, word: Word, end: int, match: "re.Match[str]") -> bool:
    """Whether one word is a name, as it never stands in small letters: Lanterns is a project funded by."""
    return len(word.text) > _SHORTEST and _DONE_BY.match(page.text, end + match.end()) is not None and not (
        word.plain in phrases.STOPS or given.is_given(word) or country.is_place(word.bare)
        or any(other.text == word.plain for other in page.words.all))


_TOPIC = (r"\s(?:(?:to|against|on|for)\s)(?:(?:the|and|of|in|to|for|against)\s|[a-z][\w’'-]+\s){0,8}?[a-z][\w’'-]+"
          r"(?=[,.;:)”\"]|\s(?:for|in|by|which|that|is|are|was|were|until|from|has|have|will|with|at|\d)\b|\s*$)")
_OF_STATE = regex(r"\b(?P<name>(?:[Nn]ational|[Ss]tate|[Ff]ederal|[Rr]egional|[Ii]nteragency)\s(?:anti-[\w-]+\s|"
                  r"counter-[\w-]+\s)?"
                  r"(?P<head>action\splan|plan\sof\saction|strategy|strategic\splan)" + _TOPIC + r"|"
                  r"(?:Global|Joint|Regional)\sAction" + _TOPIC + r")")


# Global Action against Fraud and the Theft of Boats (GLO.ACT)
_OF_CAPITALS = regex(r"\b(?P<name>(?:Global|Joint|Regional)\s(?:Action|Response|Approach)\s(?:against|to|for|on)"
                     r"(?:\s(?:the|and|of|in|to|for|against|[A-Z][\w’'-]+)){1,12}?)"
                     r"\s\((?P<acronym>[A-Z][\w.&/-]{1,14})\)")


def of_states(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[Naming]:
    """National action plan to combat fraud, in small letters; Global Action against fraud."""
    for match in _OF_STATE.finditer(page.text, sentence.start, sentence.end):
        if bodies.at(match.start("name")) is None:
            yield Naming(*match.span(), match["name"], match.span("name"), None,
                         "action plan" if match["head"] else "programme", "named", sentence)
    for match in _OF_CAPITALS.finditer(page.text, sentence.start, sentence.end):
        if (mention := bodies.at(match.start("name"))) is None or mention.body.type in (None, "other"):
            yield Naming(*match.span(), match["name"], match.span("name"), match["acronym"], "programme", "named",
                         sentence)


_GRANTED = regex(r"(?:[$€£]|[A-Z]{3}\s)\s?\d[\d.,]*(?:\s(?:million|billion|"
                 r"thousand))?\sin\s(?P<name>(?:[a-z-]+\s){0,3}grants?"
                 r"(?:\s(?:for|to)\s(?:the\s)?[^.;,()]{4,60}?)?)(?=\s(?:was|were|has|have|will|is|are)\b|[.,;])")


def granted(page: Page, sentence: Sentence) -> Iterator[Naming]:
    """$4 million in federal grants for shelters: what a sum is called that was given in several grants."""
    for match in _GRANTED.finditer(page.text, sentence.start, sentence.end):
        yield Naming(match.start(), match.end(), match["name"], match.span("name"), None, "grant", "nameless", sentence)


_DETAILS = regex(r"^[”»“\"’*_]*\s*(?:\((?P<acronym>[A-ZА-Я][\w.&-]{1,12})\))?\s*(?:\((?=[^)]*(?:(?:19|20)\d\d|"
                 r"EUR|USD|GBP|€|\$|£|funded|донор|руб|тенге|сом))|"
                 r"\s[–—-]\s[^.;\n]{0,60}?(?:(?:19|20)\d\d|EUR|USD|€|\$|евро|доллар)|"
                 r"[,:–—-]?\s*(?:is |was )?(?:funded|financed|supported financially) by|"
                 r",?\s+with (?:the )?(?:financial |generous )?(?:support|assistance|funding) (?:of|from)|"
                 r",?\s*(?:финансиру|при "
                 r"финансовой))")
# A day: what is on then.
_DAY = regex(r"\W*\s[–—-]\s(?:\w+,?\s)?(?:[^\W\d_]+\s\d{1,2},?|\d{1,2}\s[^\W\d_]+)\s(?:19|20)\d\d\W*$")
SECTION = regex(r"^\W*(?:\d\W*)?(?:our |current |ongoing |completed |main |key )?(?:projects?|programmes?|research|"
                 r"programs|grants)(?: and \w+)?\W*$|"
                 r"^\W*(?:\d\W*)?(?:наши |текущие |реализуемые )?(?:проекты|программы|гранты|лоиҳаҳо|жобалар|"
                 r"долбоорлор|loyihalar)\W*$", re.IGNORECASE)


_UNIT = regex(r"^(?:The\s)?(?:Unit|Cent(?:re|er)|Team|Office|Fund|Foundation|Network|House|Shelter|Agency|"
              r"School|Hotline|Line)$")
_ENTRY = regex(r"(?:,\s[A-Z][\w’'-]+)?(?:\s\([^()]{4,40}\))?[.:]\s[A-Z«“]|\s[–—-]\s[a-zA-Z]")  # Safe Kilns. Help
_SHORTEST = 4  # letters of a name of one word
_MADE_BY = regex(r"(?:Prepared|Published|Produced|Compiled|Written|Edited|Issued|Printed|Translated|Organi[sz]ed|"
                 r"Developed|Designed|Drafted|Hosted)\s(?:jointly\s)?by\b")
_WHEN = regex(r"(?:(?:In|Since|From|By|During|For|В|С|За)\s)?(?:[^\W\d_]+\s)?(?:19|20)\d\d|[^\W\d_]+\s\d{1,2}")


_LEAD = regex(r"[\s•*·_–—-]*(?:\d{1,2}[.)]\s*)?\W*")


def listed(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    """A line that begins with a name: `NAME (EUR 420,000; 2022 to 2024)`, or one in quotes below `Projects`."""
    paragraph = page.paragraph_at(sentence.start)
    lead = _LEAD.match(page.text, paragraph.start, paragraph.end)
    start = lead.end() if lead else paragraph.start
    if not words or words[0].start != start or not words[0].is_capital:
        return
    quoted = naming.QUOTED.match(page.text, max(paragraph.start, start - 1), sentence.end)
    last = naming.capitals_right(words, 0)
    end = quoted.end("name") if quoted else words[last - 1].name_end
    name = page.text[start:end]
    details = _DETAILS.match(page.text[end:min(paragraph.end, end + 200)])
    if details and (_UNIT.search(name) or (paragraph.number == 1 and not details["acronym"] and len(
            re.findall(r"(?:19|20)\d\d", details[0])) == 1)):
        return  # The Unit is funded by; Our Work – spring 2018
    if not quoted and _MADE_BY.match(name):
        return  # Prepared by the Harbour Network with support of
    above = leads.heading_above(page, paragraph.number)
    in_section = above is not None and SECTION.match(page.text[above.start:above.end]) is not None and (
        bool(quoted) or _ENTRY.match(page.text, end, paragraph.end) is not None)
    if (
        (details or in_section)
        and not (details and _DAY.match(details[0] + page.text[end + details.end():paragraph.end]))
        and (quoted or len(name.split()) > 1 or (in_section and len(name) > _SHORTEST))
        and not bodies.at(start)
        and not NO_NAME.search(name)
        and not _WHEN.fullmatch(name)
    ):
        acronym = details["acronym"] if details else None
        yield Naming(start, end, name, (start, end), acronym, "project", "named", sentence)


_SUCH_AS = regex(r"\b(?P<head>programs|programmes|projects|initiatives),?\s(?:above all|such as|including|"
                 r"like|among them|"
                 r"namely)\s(?:the\s)?(?P<name>[A-Z][\w’'-]+(?:\s(?:(?:of|for|and|the|to|on|"
                 r"in)\s)?[A-Z][\w’'-]+){1,6})"
                 r"(?=[,.;(]|\s(?:and|\()|\s*$)")
_PAID = regex(r"[“\"«](?P<name>[^“”\"«»\n]{3,70})[”\"»],?\s(?:(?:which|that)\s)?(?:(?:is|was|are)\s)?"
              r"(?:funded|financed|paid\sfor|run|carried\sout)\s(?:\w+\s)?by\b")


def paid(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[Naming]:
    """“Safe Cab”, paid for by ...: what is in quotes and somebody pays for or runs; no body."""
    for match in _PAID.finditer(page.text, sentence.start, sentence.end):
        if not bodies.within(match.start(), match.end("name") + 1) and not NO_NAME.search(match["name"]):
            yield Naming(match.start(), match.end("name") + 1, match["name"], match.span("name"), None, "project",
                         "named", sentence)


_APPOSED = regex(r"(?P<quote>[“\"‘«])?(?P<name>[A-Z][\w'’-]+(?:\s(?:(?:of|for|and|the|to|on|"
                 r"in)\s)?[\w'’-]*[A-Z][\w'’-]+){0,6}(?:\s\d(?:\.\d)?)?)"
                 r"(?(quote)[,]?[”\"’»]),?\s(?:an?|the|our|its|their|his|her)\s"
                 r"(?:[\w-]+\s){0,4}(?P<head>project|programme|program|initiative|scheme)(?=[,.;]|\s(?:that|"
                 r"which|of|to|for|funded|"
                 r"run|led|by|in|against|on|with|from|financed|paid|supported|carried)\b)")


_APPOSED_HEAD = regex(r"\s(?:project|programme|program|initiative|scheme)\b")


def apposed(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[Naming]:
    """Eyes Open, the programme that ...; no person, body or law."""
    if _APPOSED_HEAD.search(page.text, sentence.start, sentence.end) is None:
        return  # capitals alone would be gone through in vain, for long
    for match in _APPOSED.finditer(page.text, sentence.start, sentence.end):
        first = page.words.within(*match.span("name"))[0]
        if bodies.within(*match.span("name")) or given.is_given(first) or NO_NAME.search(match["name"]) or (
                not match["quote"] and "," not in match[0][match.end("name") - match.start():][:2]):
            continue
        if len(match["name"].split()) == 1 and not match["quote"] and (
                bodies.at(match.start()) or country.is_place(match["name"]) or first.start == sentence.start):
            continue
        yield Naming(match.start(), match.end(), match["name"], match.span("name"), None,
                     project_words.type_of(match["head"]) or "project", "named", sentence)


_CALLED = regex(r"\b(?P<head>project|programme|program|initiative|scheme|grant),?\s(?:is\s)?(?:named|called|"
                r"entitled|"
                r"titled|dubbed|tagged|christened|labelled|styled|"
                r"known\sas):?\s(?:the\s)?(?P<name>[A-Z][\w'’-]*(?:\s(?:(?:of|for|and|the|to|on|in|"
                r"a)\s)?"
                r"[A-Z][\w'’-]+){0,7})")
# Our old project in the kilns, Calm Water, which was paid for by ...; not the head of our project, Ann Bell, who
_ASIDE = regex(r"(?<!\bof\s)(?<!\bby\s)(?<!\bunder\s)(?<!\bduring\s)(?<!\bin\s)(?<!\bwithin\s)(?<!\bto\s)"
               r"\b(?:[Oo]ur|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Aa]n?|[Aa]nother)\s(?:[a-z][\w-]*\s){0,3}"
               r"(?P<head>project|programme|program|initiative)"
               r"(?:\s(?:in|on|for|with|against|among)\s[^,.;:()\n]{3,60})?,"
               r"\s(?P<name>[A-Z][\w’'-]+(?:\s(?:(?:of|for|and|the|to|on|in)\s)?[A-Z][\w’'-]+){0,5}),"
               r"\s(?:which|that|funded|financed|paid|run|supported|implemented)\b")
_IN_CAPITALS = regex(  # The €1.1 million project, REBUILD, is funded by ...
    r"\b[Tt]he\s(?:[^\s,;:()]+\s){0,5}?(?P<head>project|programme|program|initiative),\s"
    r"(?P<name>[A-Z][A-Z\d-]{2,14}),\s(?:is|was|will|has|which|that|funded|financed|run)\b")
_RUN_AS = regex(r"\b(?:runs?|ran|launch(?:es|ed)|start(?:s|ed)|operates?|operated|carries\sout|conducts?)\s"
                r"(?P<name>[A-Z][\w’'-]*(?:\s(?:(?:of|for|and|the|to|on|"
                r"in)\s)?[A-Z][\w’'-]*){0,6})\sas\san?\s(?:[\w-]+\s){0,2}"
                r"(?P<head>project|programme|program|initiative)\b")
_IS_CALLED = regex(r"(?:[Нн]азывается|[Нн]азвали|[Нн]азван)\s(?:он|она|оно|его|е[её]|(?P<head>проект|программа|"
                   r"инициатива))\s+"
                   r"[«“\"](?P<name>[^«»“”\"\n]{5,120})[»”\"]")
_NAMED_LOCALLY = regex(r"(?P<name>\b[A-Z][A-Z\d.-]{2,14}|"
                       r"(?<=[“«\"])[^“”«»\"\n]{3,90}(?=[”»\"]))[”»\"]?\s(?:аттуу|атты|деп\s"
                       r"аталган|деп\sаталатын|деген|номли|nomli|номидаги|nomidagi|"
                       r"деб\sномланган)\s(?:[\w-]+\s){0,3}?"
                       r"(?P<head>программа|долбоор|жоба|бағдарлама|лойиҳа|дастур|loyiha|dastur|проект)\w*")
_SEVERAL = regex(r"\b(?P<head>проект(?:ов|ах|ами|ам|ы)|программ(?:ы|ах|ами|ам)?|projects|programmes|"
                 r"programs)(?:\s[\w./-]+){0,5}?"
                 r"\s?[,:–—-]?\s*(?P<names>[«“\"][^«»“”\"\n]{3,110}[»”\"](?:(?:,?\s(?:и|and)|"
                 r",)\s[«“\"][^«»“”\"\n]{3,110}[»”\"])+)")
_EACH = regex(r"[«“\"]([^«»“”\"\n]+)[»”\"]")


def _can_stand_aside(page: Page, bodies: Bodies, start: int, end: int) -> bool:
    """Whether what stands between commas behind a noun can be a project's name: no person, place, body or law."""
    own, name = page.words.within(start, end), page.text[start:end]
    return not (NO_NAME.search(name) or country.is_place(name) or country.named(name) or bodies.within(start, end)
                or bodies.is_person(start, end) or given.is_given(own[0]) or own[0].plain in _FEASTS
                or any(posts.is_post(word) or posts.is_rank(word) or posts.is_courtesy(word) for word in own))


_FEASTS = frozenset(("christmas", "easter", "ramadan", "nowruz", "monday", "tuesday", "wednesday", "thursday", "friday",
                     "saturday", "sunday", "covid", "covid-19", "members", "victims", "operation"))


def called(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[Naming]:
    """The project, named Calm Water; SAPAR аттуу программа; the projects “A”, “B” and “C”."""
    for shape in (_CALLED, _NAMED_LOCALLY, _RUN_AS, _IS_CALLED, _SUCH_AS, _ASIDE, _IN_CAPITALS):
        for match in shape.finditer(page.text, sentence.start, sentence.end):
            name = match["name"]
            if shape is _ASIDE and not _can_stand_aside(page, bodies, *match.span("name")):
                continue
            short = name if is_short(name) and " " not in name else None
            if bodies.at(match.start("name")) is None or (short and shape is _NAMED_LOCALLY):
                type = project_words.type_of((match["head"] or "project").lower()) or "project"
                yield Naming(match.start(), match.end(), name, match.span("name"), short, type, "named", sentence)
    for match in _SEVERAL.finditer(page.text, sentence.start, sentence.end):
        names = list(_EACH.finditer(page.text, match.start("names"), match.end("names")))
        if any(bodies.at(one.start(1)) is not None for one in names):
            continue
        for one in names:
            yield Naming(match.start() if one is names[0] else one.start(), one.end(), one[1], one.span(1), None,
                         project_words.type_of(match["head"].lower()) or "project", "named", sentence)


def framed(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    """What stands in capitals behind `in the framework of`, though no noun says that it is a project."""
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
        acronym = SHORT.match(page.text[end:sentence.end])
        bare = re.search(
            r"\b(?:under|within)\s+(?:the\s+)?$",
            page.text[max(sentence.start, word.start - 20) : word.start],
            re.IGNORECASE,
        )
        if bare and not acronym:
            continue  # under the Government of ...
        if (
            mention is not None
            or NO_NAME.search(name)
            or not (last - at >= 3 or (acronym and last - at > 1))
        ):
            continue
        short = acronym["acronym"] if acronym else (name if " " not in name else None)
        yield Naming(word.start, end, name, (word.start, end), short, "programme", "named", sentence)
