"""A document laid out for those who look for facts in it: its sentences, dates and quantities, each with its place.

Every place is a pair of characters of the document's own text, so that whatever is found can be shown where it stands.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from copy import copy
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from seeds.extract.text import country, dates, plans, quantities, town_codes
from seeds.extract.text.words import Words
from seeds.read import dates as stated
from seeds.read.document import SECTION, Document, Paragraph
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.deeds.seen import Written
    from seeds.extract.tagging.marked import Marked
    from seeds.extract.text.labels import Labelled


class Sentence(NamedTuple):
    """One sentence, or a line that is none; the whole of a row of a table is one."""

    paragraph: int  # number of the paragraph it stands in
    start: int  # characters of the document's text
    end: int
    kind: str  # of its paragraph; see seeds.read.document.KINDS


# Behind these a dot does not end a sentence.
_SHORT = regex(r"(?i)(?:^|[\s\d(«\"“])(?:[ap]\.m|mr|mrs|ms|dr|prof|st|no|nos|vs|etc|e\.g|i\.e|u\.s|u\.n|u\.k|"
               r"approx|dept|"
               r"gen|col|maj|capt|lt|sgt|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|tel|ext|fig|vol|pp|art|"
               r"inc|ltd|"
               r"г|гг|им|ул|д|стр|тел|моб|доб|вн|т|т\.е|т\.д|т\.п|т\.к|др|пр|проф|акад|ст|п|пп|рис|см|ср|руб|коп|"
               r"тыс|млн|млрд|долл|обл|р-н|пос|с|м|кв|каб|зам|нач|[^\W\d_])\.$|"
               r",\s(?:ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mo|"
               r"mont|neb|nev|"
               r"okla|ont|ore|pa|que|tenn|tex|va|vt|wash|wis|wyo)\.$")
_LONGEST = 2_000  # characters of one; what goes on without an end, such as a file as letters and digits, is cut there
_END = regex(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]?(?:[^\W_]|[-–—•]))|[;:](?=\s*$)")


_DASH = regex(r"(?:\s?г)?(?:(?:\.|(?<=\.))\s+[A-ZА-ЯЁҚҒЎҲӘӨҮҢӮҶ]|\s?[–—-]{1,2}\s)")
_FAR, _STORY, _LONG = 40, 100, 120  # characters
_HEAD, _MASTHEAD, _FOOT = 8, 30, 4  # paragraphs: of a head, of one with many short lines, of the foot
_YEAR_BELOW = regex(r"[^\W\d_]{3,9}\.?\s\d{1,2},\s(?:19|20)\d\d")  # of a day that is broken over two lines
_NOTE = 400  # characters
_FEW_WORDS = 4  # beside the date in a line that tells nothing else: Home / News / 14.04.2023


# The rest of a title in quotes of several sentences, with the word behind it that says that it is one.
_TITLE_IN_QUOTES = regex(r"[^«»“”\n]{3,160}[»”]\s(?:мавзу|mavzu|тақырыб|темасын|тақырып|аттуу|деген|номли|nomli)")


_OPENS = regex(r"[^\W\d_][,:]?\s(?:[«“](?=[A-ZА-ЯЁ])[^«»“”]{2,60}|\"(?=[A-ZА-ЯЁ])[^\"]{2,60})$")
_CLOSES = regex(r"[^«»“”\".?!]{2,40}(?:\.[^«»“”\".?!]{2,40})?[»”\"]")


def _is_in_title(text: str, since: int, end: int) -> bool:
    """Whether a dot stands between the short parts of a title in quotes behind a noun."""
    return _CLOSES.match(text, end) is not None and _OPENS.search(text[since:end]) is not None


def _is_in_quotes(text: str) -> bool:
    """Whether a quote that begins in a text is still open at its end."""
    return text.count("“") + text.count("«") > text.count("”") + text.count("»")


# Годовой отчёт — 2021; Annual Report 2023: what is told without a year is of that one.
_REPORTS = (
    r"(?:annual\s(?:activity\s)?re(?:port|view)|activity\sreport|year\sin\s(?:review|figures)|yearbook|"
    r"(?:годовой|ежегодный)\s(?:отч[её]т|доклад)|ежегодное\sсообщение|(?:отч[её]т|доклад)\sо\s(?:деятельности|работе)|"
    r"итоги\sгода|жылдық\sесеп|жылдык\sотчет|yillik\shisobot|йиллик\sҳисобот|ҳисоботи\sсолона)")
_OF_REPORT = regex(
    rf"(?i)[^\d]{{0,40}}{_REPORTS}[^\d]{{0,60}}(?P<year>(?:19|20)\d\d)(?![\d/])[^\d]{{0,60}}|"
    rf"[^\d]{{0,40}}(?P<before>(?:19|20)\d\d)\s{_REPORTS}[^\d]{{0,60}}")
_BEGINS_REPORT = regex(rf"(?i)\W*(?:20\d\d\s)?{_REPORTS}")
_REPORT = 4  # paragraphs at the top
_LOOKS_BACK = regex(
    r"(?i)(?<![^\W_])(?:in\s(?:figures|numbers|review|brief|retrospect)|year\sin|annual\sre\w+|looking\sback|review\sof|"
    r"в\sцифрах|итоги|годовой|отч[её]т|report\s(?:for|on)|как\s(?:прош[её]л|мы)|қалай\sөтті|қорытынды\w*|кандай\sөттү|"
    r"жыйынты\w*|yakunlari|якунлари|натиҷаҳо\w*)")
_TITLES = 2  # of them, of which one may be the title of what is told


def _dated(document: Document) -> str | None:
    """The day of a dateline, or the year that lines at the top name, where no date of the document is stated."""
    period = re.findall(r"(?<![\w-])(?:\d{1,2}/)?((?:19|20)\d\d)(?![\w/-])", document.title)
    if len(period) == 1:
        return str(period[0])  # Report for 2023, written in 2024
    for paragraph in document.content[:_REPORT]:
        text = document.text_of(paragraph)
        is_title = paragraph.kind == "heading" or paragraph.number == 1 or (
            _BEGINS_REPORT.match(text) is not None and not text.rstrip().endswith("."))
        if is_title and len(text) <= _LONG and (year := _OF_REPORT.fullmatch(text)):
            return year["year"] or year["before"]
    if (of_masthead := _in_masthead(document)) is not None:
        return of_masthead
    for paragraph in document.content[:_HEAD]:
        text = " ".join(document.text_of(paragraph).split())
        found = [one for one in dates.dates(text[:100]) if len(one.start) > 4]
        if found and found[0].begin > _FAR and len(text) > _STORY:
            continue  # told in a story
        if found and (not found[0].end or found[0].start[:4] == found[0].end[:4]):
            rest = text[:found[0].begin] + " " + text[found[0].stop:]
            leads = found[0].begin < _FAR and (len(text) > _LONG or _DASH.match(text, found[0].stop) is not None)
            is_dateline = leads or len(re.findall(r"[^\W\d_]{2,}", rest)) <= _FEW_WORDS
            return found[0].start if is_dateline and len(found[0].start) == 10 and not found[0].end else (
                found[0].start[:4])
    return _in_own_line(document) or _of_time_so_far(document) or _only_year(document)


def _of_time_so_far(document: Document) -> str | None:
    """The year whose first months the first sentences speak of, in which they are written then."""
    told = document.text[:_LEADS]
    found = {one["year"] for one in _SO_FAR.finditer(told)}
    return found.pop() if len(found) == 1 else None


_LEADS = 600  # characters
_SO_FAR = regex(
    r"(?i)(?<!\w)(?:за\s(?:перв\w+\s)?(?:[а-яё]+|\d{1,2})\sмесяц\w+|с\sначала|в\s(?:перв\w+|I)\s(?:полугодии|квартале)|"
    r"за\s(?:перв\w+|I)\s(?:полугодие|квартал)|(?:in|during|over)\sthe\sfirst\s(?:[a-z]+\s(?:months|weeks)|half|quarter)\sof|"
    r"so\sfar\sin|since\sthe\s(?:start|beginning)\sof)\s(?P<year>20\d\d)(?![\d–-])")


def _in_masthead(document: Document) -> str | None:
    """The year of a month or season that a part of a line at the top consists of: Newsletter · No. 3 · October 2023."""
    for paragraph in document.content[:_HEAD]:
        parts = _PARTS.split(document.text_of(paragraph))
        for part in parts if len(parts) > 1 else ():
            found = dates.dates(part) if len(part) <= _PART else []
            if len(found) == 1 and (len(found[0].start) == len("2023-10") or _SEASON.search(part)) and len(
                    re.findall(r"[^\W\d_]{2,}", part[:found[0].begin] + part[found[0].stop:])) <= 1:
                return found[0].start[:4]
    return None


_PARTS = regex(r"\s[·•|]\s")
_PART = 40  # characters
_SEASON = regex(r"(?i)(?<![^\W_])(?:spring|summer|autumn|winter|весна|лето|осень|зима)(?![^\W_])")


def _in_own_line(document: Document) -> str | None:
    """The day that a line consists of: below a long masthead of short lines, or at the foot of the page."""
    story = next((at for at, one in enumerate(document.content) if one.end - one.start > _LONG), 0)
    lines = [*document.content[:min(story, _MASTHEAD)], *reversed(document.content[-_FOOT:])]
    texts = [" ".join(document.text_of(one).split()) for one in lines]
    broken = (f"{one} {below}" for one, below in pairwise(texts[:story]) if _YEAR_BELOW.fullmatch(f"{one} {below}"))
    return next((date for text in (*texts, *broken) if len(text) < _LONG and (date := stated.in_line(text))
                 and len(date) == len("2024-06-01")), None)


def _only_year(document: Document) -> str | None:
    """The year of all days of a page that are told with their years: what the others are of too."""
    years = {one.start[:4] for one in dates.dates(document.text) if len(one.start) == len("2024-06-01")}
    return years.pop() if len(years) == 1 else None


class Page:
    """A document and what every search for facts needs of it. `country_known` is ISO 3166-1 alpha-2."""

    def __init__(self, document: Document, country_known: str | None = None) -> None:
        self.document = document
        self.text = document.text
        self.written = document.date or _dated(document)  # ISO 8601, as far as it is stated
        self.language = document.language  # ISO 639-1, or ""
        self._country = country_known
        self._read_as = self.report_year or self._held or self.written
        self.written_as: dict[int, Written] = {}  # by where a sentence begins, how its words are written
        self.marked_as: dict[tuple[int | str, ...], Marked] = {}  # the same with the kinds of its words: all its marks
        self._dates: dict[int, tuple[dates.Dated, ...]] = {}
        self._quantities: dict[int, tuple[quantities.Quantity, ...]] = {}

    @cached_property
    def report_year(self) -> str | None:
        """The year that a page of the next one looks back at, as a heading at the top says: 2024 in figures."""
        for one in self.document.content[:_TITLES] if self.written else ():
            text = self.document.text_of(one) if one.kind == "heading" else ""
            found = dates.dates(text) if _LOOKS_BACK.search(text) else ()
            if len(found) == 1 and not found[0].end and len(found[0].start) == len("2024") and (
                    int(found[0].start) == int((self.written or "0")[:4]) - 1):
                return found[0].start
        return None

    @property
    def _held(self) -> str | None:
        """The day that a title tells of a page of which only the year is known: Minutes of January 16, 2024."""
        if self.written is None or len(self.written) != len("2024"):
            return None
        lines = (self.document.text_of(one) for one in self.document.content[:_HEAD])
        found = next((some for line in lines if len(line) <= _STORY and (some := dates.dates(line))), [])
        return found[0].start if len(found) == 1 and not found[0].end and len(found[0].start) == len("2024-01-16") and (
            found[0].start.startswith(self.written)) else None

    @property
    def is_note(self) -> bool:
        """Whether it is a few lines, in which too little stands around a name to weigh it against what rules tell."""
        return len(self.text) < _NOTE

    def in_some_year(self) -> "Page":
        """The page, with its days without a year as of `dates.SOME_YEAR` where nothing tells of which year they are."""
        if self.written:
            return self
        page = copy(self)
        vars(page).update(_read_as=dates.SOME_YEAR, _dates={}, written_as={}, marked_as={})
        return page

    @property
    def year(self) -> str | None:
        """That of days and months without one: in which it was written, or `dates.SOME_YEAR`."""
        return self._read_as[:4] if self._read_as else None

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Those that are the document's own content."""
        return self.document.content

    @cached_property
    def headings(self) -> tuple[Paragraph, ...]:
        """All headings of the document, in their order."""
        return tuple(one for one in self.document.paragraphs if one.kind == "heading")

    def head_of_table(self, row: Paragraph) -> Paragraph:
        """The first row of the table that a row is of: right above each other stand the rows of one."""
        return self._heads_of_tables.get(row.number, row)

    @cached_property
    def _heads_of_tables(self) -> dict[int, Paragraph]:
        heads: dict[int, Paragraph] = {}
        for one in self.document.paragraphs:
            if one.cells:
                heads[one.number] = heads.get(one.number - 1, one)
        return heads

    @cached_property
    def _has_month_first(self) -> bool:
        return dates.has_month_first(self.text)

    @cached_property
    def labelled(self) -> "tuple[Labelled, ...]":
        """The labelled values of its content, in their order; several ask for them."""
        from seeds.extract.text import labels  # which reads pages

        return tuple(labels.of(self))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the content, in its order."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in self._split(paragraph))

    def sentence_at(self, place: int) -> int:
        """The number of the sentence, among all, that a character stands in."""
        return bisect_right(self._starts_of_sentences, place) - 1

    @cached_property
    def _starts_of_sentences(self) -> list[int]:
        return [0, *(one.start for one in self.sentences[1:])]  # what stands above all is of the first

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """Those it speaks of, the one it is from first; what the caller knows, else what the text tells."""
        own = (self._country,) if self._country else ()
        return tuple(dict.fromkeys((*own, *country.of_page(self))))

    @property
    def country(self) -> str | None:
        """The country that it is from, ISO 3166-1 alpha-2."""
        return next(iter(self.countries), None)

    @cached_property
    def plans(self) -> tuple[str, ...]:
        """The countries that its addresses and its numbers with a code are of, ISO 3166-1 alpha-2."""
        return plans.told(self.text)

    @cached_property
    def towns(self) -> "Mapping[int, frozenset[town_codes.Town]]":
        """The towns with a code of their own that are named, by the number of the paragraph."""
        return town_codes.named_in(self.text, self.document.paragraphs)

    @cached_property
    def words(self) -> Words:
        """All words of the text."""
        return Words(self.text)

    def paragraph_at(self, place: int) -> Paragraph:
        """The paragraph that a character of the text stands in, or that comes before it."""
        return self.document.paragraphs[bisect_right(self._starts, place) - 1]

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(one.start for one in self.document.paragraphs[1:])]

    def number_at(self, place: int) -> int:
        """The number of the paragraph that a character of the text stands in."""
        return self.paragraph_at(place).number

    def dates_in(self, start: int, end: int) -> list[dates.Dated]:
        """Dates between two places of one paragraph; their own places are those of the document."""
        return [one for one in self._dates_of(self.paragraph_at(start)) if start <= one.begin and one.stop <= end]

    def quantities_in(self, start: int, end: int) -> list[quantities.Quantity]:
        """Counts and sums between two places of one paragraph; their own places are those of the document."""
        return [one for one in self._quantities_of(self.paragraph_at(start)) if start <= one.start and one.end <= end]

    def _dates_of(self, paragraph: Paragraph) -> tuple[dates.Dated, ...]:
        if paragraph.number not in self._dates:
            at = paragraph.start
            self._dates[paragraph.number] = tuple(
                one._replace(begin=one.begin + at, stop=one.stop + at)
                for one in dates.dates(self.text[at:paragraph.end], self._read_as,
                                       is_month_first=self._has_month_first))
        return self._dates[paragraph.number]

    def _quantities_of(self, paragraph: Paragraph) -> tuple[quantities.Quantity, ...]:
        if paragraph.number not in self._quantities:
            at = paragraph.start
            section = SECTION.match(self.text, at, paragraph.end)
            self._quantities[paragraph.number] = tuple(
                one._replace(start=one.start + at, end=one.end + at)
                for one in quantities.quantities(self.text[at:paragraph.end], self.country)
                if not section or one.end + at >= section.end())
        return self._quantities[paragraph.number]

    def _split(self, paragraph: Paragraph) -> Iterator[Sentence]:
        text, at = self.text[paragraph.start:paragraph.end], 0
        if paragraph.kind != "row":
            for match in _END.finditer(text):
                if len(match[0]) > 1 and match[0][0] in "?!" and text[match.end():match.end() + 2].strip().islower():
                    continue  # the talk "Guests or workers?" takes place
                if _TITLE_IN_QUOTES.match(text, match.end()) and _is_in_quotes(text[at:match.end()]):
                    continue
                if match[0][0] == "." and match[0][-1] == "." and _is_in_title(text, at, match.end()):
                    continue  # семинар "Порт. Сети. Право"
                if match[0][0] == "." and _SHORT.search(text[max(0, match.start() - 8):match.start() + 1]):
                    continue
                yield from self._sentence(paragraph, at, match.end())
                at = match.end()
        yield from self._sentence(paragraph, at, len(text))

    def _sentence(self, paragraph: Paragraph, first: int, last: int) -> Iterator[Sentence]:
        start, end = paragraph.start + first, paragraph.start + last
        words = self.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
        while end - start > _LONGEST:
            cut = max(self.text.rfind(" ", start, start + _LONGEST), self.text.rfind("\n", start, start + _LONGEST))
            cut = cut if cut > start else start + _LONGEST
            yield Sentence(paragraph.number, start, cut, paragraph.kind)
            start = cut + (self.text[cut].isspace())
        if start < end:
            yield Sentence(paragraph.number, start, end, paragraph.kind)
