"""The project that a fact sheet is about: lines and rows that say donor, budget, period."""

import re
from collections.abc import Collection, Iterable, Sequence

from seeds.extract.bodies import blocks
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.project import Project
from seeds.extract.names import given
from seeds.extract.text import country, labels, whereabouts
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page, Sentence
from seeds.read.document import Paragraph, Span
from seeds.regex import regex


def read(page: Page, bodies: Bodies, found: list[Project], entries: Collection[int] = ()) -> dict[int, Project]:
    """The projects that a fact sheet is about, by the numbers of the paragraphs that speak of them.

    Several lines of a sheet say donor, budget, period. A register of several, each with its title, adds all of them;
    what is said outside their entries is about none. A sheet of one is about that one as a whole: 0 stands for it;
    labels in paragraphs that are `entries` of one project each are not about it.
    """
    said = tuple(one for one in page.labelled if one.paragraph not in entries)
    records = _records(page, said)
    if len(records) > 1:
        return _register(page, bodies, found, records)
    kinds = {one.field for one in said if one.field != "period" or not _is_day(page, one)}
    facts = kinds & {"funder", "implementer", "budget", "period", "countries", "partner"}
    is_sheet = _AIM.search(page.text) is not None
    if len(facts) + ("title" in kinds) + is_sheet < _FEWEST or not (
            kinds & {"funder", "budget", "implementer"} or (kinds >= {"period", "countries"} and is_sheet)):
        return {}
    project = _add(page, bodies, found, said, _title(page, said))
    return {} if project is None else of_page(project)


_FEWEST = 2  # labels that make a sheet
_WHOLE = 0  # a page as a whole
_SENTENCE = regex(r"[.?:;]\W*$")
_AIM = regex(r"(?im)^\W*(?:(?:overall |project |main |specific )?(?:goals?|objectives?|aims?)|"
             r"цель(?: проекта)?|задачи(?: проекта)?)(?:\s\d)?:|"
             r"^\W*(?:summary of the (?:project|action)|(?:project|action) (?:goals?|objectives?|summary|"
             r"description|details|information)|описание проекта|краткое описание)\W*$")


def is_title(page: Page, one: Paragraph) -> bool:
    """Whether a line can be a title: no sentence, label, section or trail of links."""
    text = page.text[one.start:one.end]
    return len(text) > _LEAST and not (
        _SENTENCE.search(text) or is_section(page, one) or _NO_TITLE.match(text) or len(text) > _LONGEST)


_LONGEST = 200  # characters of a title


def of_page(project: Project) -> dict[int, Project]:
    """What a page is about as a whole, as `read` tells it."""
    return {_WHOLE: project}


def about(sheets: dict[int, Project], paragraph: int) -> Project | None:
    """The project that a paragraph is about: that of its entry, or of the page."""
    return sheets.get(paragraph, sheets.get(_WHOLE))


AWARDED = regex(  # of a page of whoever gives the grants
    r"(?i)\b(?:(?:grants?|awards?)\s(?:approved|awarded|made|given|round)|(?:approved|awarded)\s(?:[\w-]+\s){0,3}"
    r"(?:grants?|awards?)|grantees?|grants?\s\([A-Z]{3}(?=\))|we\sfund|награжд\w+|победител\w+\sконкурса|"
    r"грантополучател\w+|грант\s(?:алуучу|алушы|олувчи)\w*|grant\soluvchi\w*|гирандаи\sгрант)\b")
_Record = list[labels.Labelled]


def _records(page: Page, said: Sequence[labels.Labelled]) -> list[_Record]:
    """The entries of a register, each with a title and what it costs or who has it; none where there is only one."""
    records: list[_Record] = [[]]
    for one in said:
        above = records[-1][-1].paragraph if records[-1] else 0
        if records[-1] and (_is_again(one, records[-1]) or (above < one.paragraph and _title_between(
                page, above, one.paragraph) is not None)):
            records.append([])
        records[-1].append(one)
    whole = [record for record in records if (kinds := {one.field for one in record}) and (
        "title" in kinds or (len(kinds) > 1 and _title_above(page, record) is not None)) and (
        kinds & {"budget", "implementer", "funder"})]
    countries = [record for record in records if record and record[0].field == "countries"
                 and {one.field for one in record} >= {"implementer", "budget"}]
    best = max(whole, countries, key=len)
    return best if len(best) > 1 else []


def _is_again(one: labels.Labelled, record: _Record) -> bool:
    """Whether a label says once more what an entry has said, so that another begins; lists say it item by item."""
    last = record[-1]
    return one.field in {other.field for other in record} and one.field not in ("period", "partner") and not (
        one.field == last.field and one.paragraph == last.paragraph + 1)


def _title_between(page: Page, first: int, last: int) -> Paragraph | None:
    """The heading between two paragraphs that can name a project: no section of a sheet, no label."""
    return next((one for one in reversed(page.document.paragraphs[first:last - 1]) if one.kind == "heading"
                 and len(page.text[one.start:one.end].split()) > 1 and not is_section(page, one)), None)


def _title_above(page: Page, record: _Record) -> Paragraph | None:
    first = record[0].paragraph
    return _title_between(page, max(0, first - _FARTHEST), first)


_FARTHEST = 9  # paragraphs between the title of an entry and its first label


def is_section(page: Page, one: Paragraph) -> bool:
    """Whether a line heads a part of a page about a project: Partners, Results."""
    text = page.text[one.start:one.end]
    return labels.field_of(text) is not None or _AIM.match(text) is not None or _SECTION.match(text) is not None


_SECTION = regex(r"(?i)\W*(?:status|статус|state|contacts?|partners?|activities|results|expected results|"
                 r"background|related\s.*|documents|downloads|(?:completed|current|ongoing|past|our|all) projects|"
                 r".*\|.*\|.*|[A-Z ]+\s[–—-]\s[A-Z ]+)\W*$")


def _register(page: Page, bodies: Bodies, found: list[Project], records: Sequence[_Record]) -> dict[int, Project]:
    sheets: dict[int, Project] = {}
    by_country = all(record[0].field == "countries" for record in records)
    grantees = _grantees_above(page, bodies, records)
    short = [(one.start, one.end) for one in page.paragraphs if one.end - one.start < _SHORT
             and one.number < records[0][0].paragraph]  # GRANTEES
    for record, following in zip(records, [*records[1:], None], strict=True):
        title = _title_above(page, record)
        titled = next((one for one in record if one.field == "title"), None)
        place = titled or (record[0] if by_country else title or record[0])
        project = _add(page, bodies, found, record, called(page, place.start, place.end, is_told=titled is not None))
        if project is not None:
            last = following[0].paragraph - 1 if following else len(page.document.paragraphs)
            first = page.number_at(project.namings[0].start)
            sheets |= dict.fromkeys(range(min(first, record[0].paragraph), last + 1), project)
            told = [(page.paragraph_at(one.start).start, one.start) for one in record if one.field == "implementer"]
            if not told and (own := grantees.get(min(one.paragraph for one in record))) is not None:
                project.add("implementer", own.body, own.start, own.end)
                told = short
            say_whose(page, bodies, project, told)
    return sheets


def _grantees_above(page: Page, bodies: Bodies, records: Sequence[_Record]) -> dict[int, Mention]:
    """By the first paragraph of an entry, the body that the numbered line above begins with: 2. Harbour House (Ghent).

    Where one of them is known for a body, what else stands so is one.
    """
    heads = {first: at for record in records if (first := min(one.paragraph for one in record)) > 1 and (
        at := _head(page, page.document.paragraphs[first - 2])) is not None}
    known = {first: own for first, at in heads.items() if (own := next(iter(bodies.within(*at)), None)) is not None
             and own.start - at[0] < _QUOTE}
    if not known:
        return {}
    return known | {first: bodies.add(*at, page.text[slice(*at)]) for first, at in heads.items()
                    if first not in known and not bodies.within(*at) and at[1] - at[0] < _SHORT}


def _head(page: Page, above: Paragraph) -> Span | None:
    """Where a numbered line names something, up to its place in brackets or behind a comma."""
    numbered = blocks.NUMBERED.match(page.text, above.start, above.end)
    if numbered is None or above.cells:
        return None
    ends = _HEAD_ENDS.search(page.text, numbered.end(), above.end)
    return (numbered.end(), ends.start() if ends else above.end)


_QUOTE = 2  # characters in front of a name
_HEAD_ENDS = regex(r"\s\(|,\s|\s[–—-]\s|[:.;]?\s*$")


def say_whose(page: Page, bodies: Bodies, project: Project, told: Iterable[Span]) -> None:
    """Let the house pay for what it says who got, where a place `told` speaks of grants: Grantee: Safe House."""
    house, implementers = bodies.house, project.roles.get("implementer", {})
    if house is not None and implementers and "funder" not in project.roles and (
            house.body not in implementers) and any(AWARDED.search(page.text, *span) for span in told):
        project.add("funder", house.body, house.start, house.end)


def _add(page: Page, bodies: Bodies, found: list[Project], said: Sequence[labels.Labelled],
         naming: Naming | None) -> Project | None:
    if naming is None:
        return None
    project = Project(naming)
    found.append(project)
    for one in said:
        say(page, bodies, project, one)
    if not {"start", "end"} & set(project.fields) and (span := _span(page, naming, said)) is not None:
        project.last(span)
    first = min(one.paragraph for one in said)
    above = page.document.paragraphs[first - 2] if first > 1 else None
    if above is not None and "countries" not in {one.field for one in said} and above.end - above.start < _SHORT:
        for code, where in whereabouts.country_codes(page, above.start, above.end):
            project.countries.setdefault(code, (where.start, where.end))
    return project


def _span(page: Page, naming: Naming, said: Sequence[labels.Labelled]) -> Dated | None:
    """The dates of a line of nothing else between the title of a sheet and the last of its labels."""
    last = max(one.paragraph for one in said)
    return next((date for line in page.paragraphs if naming.sentence.paragraph < line.number <= last
                 for date in page.dates_in(line.start, line.end)
                 if date.end and len(page.text[line.start:line.end].strip()) == date.stop - date.begin), None)


_SHORT = 60  # characters of a line that names countries


def _title(page: Page, said: Sequence[labels.Labelled]) -> Naming | None:
    """The labelled title, else the heading above, else the first line of a page or the countries that it names."""
    titled = next((one for one in said if one.field == "title"), None)
    above = page.paragraphs[:said[0].paragraph - 1]
    heading = _title_above(page, list(said)) or next((one for one in page.paragraphs if one.kind == "heading" and (
        one.end - one.start > _LEAST) and not is_section(page, one)), None)
    line = next((one for one in above[:_HEAD] if one.kind == "text" and is_title(page, one)), None)
    if line is not None and (heading is None or heading.number > said[0].paragraph or _ACRONYM.search(
            page.text, line.start, line.end)):
        heading = line
    if titled is None and said[0].field == "countries" and (heading is None or heading.number > said[0].paragraph):
        titled = said[0]
    if titled is None and heading is None:
        return None
    place = titled or heading
    return called(page, place.start, place.end, is_told=titled is not None) if place is not None else None


def called(page: Page, start: int, end: int, *, is_told: bool) -> Naming:
    """The name that a title is, or holds: in quotes where no label tells that it is one, with its acronym."""
    text = _PERIOD_BEHIND.sub("", page.text[start:end])
    quoted = re.fullmatch(r"\s*[“«„\"](.+?)[”»“\"][\s.]*(?:\(.*\))?", text) or (
        None if is_told else re.fullmatch(r".*?[“«„\"]([^“”«»„\"]{4,80})[”»“\"][\s.]*(?:\(.*\))?", text))
    acronym = _ACRONYM.search(text)
    acronym = None if acronym and country.named(acronym[1]) else acronym  # Legal first aid (Palau)
    name = quoted[1] if quoted else (text[:acronym.start()] if acronym else text)
    if not is_told and (lead := _COUNTRY_LEAD.match(name)) and whereabouts.country_codes(
            page, start, start + lead.end()):
        name = name[lead.end():]
    name = re.sub(
        r"^(?:[A-ZА-Я]{1,5}-?\d[\w/-]*[.:]?\s+(?=\S))?(?:(?:project|programme|program|fact ?sheet|проект)\s*[:–—-]\s*|"
        r"untitled\s)?", "", name, flags=re.IGNORECASE
    ).strip(' .“”«»"')
    if "»" in name and "«" not in name:
        name = name.partition("»")[0]  # «Угуп тур» подкасты
    at = start + max(0, text.find(name))
    sentence = Sentence(page.number_at(start), start, end, "text")
    return Naming(
        at, at + len(name), name, (at, at + len(name)), acronym[1] if acronym else None, "project", "named", sentence
    )


_LEAST = 12  # characters of a title
_HEAD = 4  # paragraphs at the top of a page
_ACRONYM = regex(r"\(([A-ZА-Я][\w.&/-]{1,14}(?:\s[A-Z][\w-]+)?)\)\s*$")
_NO_TITLE = regex(r"(?i)\W*(?:last\s|updated|home\b|back\b|.*\bprojects?\W*$|(?:\S+\s){0,3}\S*\d\d\d\d\W*$|"
                  r"\d)")
_COUNTRY_LEAD = regex(r"[A-ZА-ЯЁ][^:\d]{2,30}:\s(?=\S)")  # SERBIA: Support to ...
_PERIOD_BEHIND = regex(r"\s(?:\([Tt]winning(?:\s\w+)?\)|\((?:19|20)\d\d\s?[-–—]\s?(?:19|20)?\d\d\))\s*$")


def say(page: Page, bodies: Bodies, project: Project, one: labels.Labelled) -> None:
    """Give a project what a labelled value says of it."""
    text = page.text[one.start:one.end]
    sums = one.field == "funder" and [sum for sum in page.quantities_in(one.start, one.end) if sum.currency]
    if sums and not bodies.within(one.start, one.end):
        one = one._replace(field="budget")  # Funding: EUR 90,000
    if one.field in ("funder", "implementer", "partner"):
        for mention in named(page, bodies, one):
            project.add(one.field, mention.body, mention.start, mention.end)
    elif one.field == "budget":
        for quantity in page.quantities_in(one.start, one.end)[:1]:
            project.state("budget", quantity.value, quantity.start, quantity.end)
            project.state("currency", quantity.currency, quantity.start, quantity.end)
            project.state("budget_qualifier", quantity.qualifier, quantity.start, quantity.end)
    elif one.field in ("end", "period"):
        _say_when(page, project, one)
    elif one.field in ("countries", "place"):
        for code, where in whereabouts.country_codes(page, one.start, one.end):
            project.countries.setdefault(code, (where.start, where.end))
    elif one.field == "acronym" and len(text) < 20 and project.acronym is None:
        project.namings[0] = project.namings[0]._replace(acronym=text.strip())


_BODY = regex(r"(?:[Tt]he\s)?(?P<name>[A-ZА-ЯЁӘҒҚҢӨҰҮҲӢӮҶ«“\"][^;,()\n\d|]{2,80})")
_MOST = 10  # words of a name


def named(page: Page, bodies: Bodies, one: labels.Labelled) -> Sequence[Mention]:
    """The bodies in what a label says; else the one that nothing else tells of: Grantee: Safe House."""
    if known := bodies.within(one.start, one.end):
        return known
    match = _BODY.match(page.text[one.start:one.end])
    name = match["name"].strip(" .") if match else ""
    start = one.start + (match.start("name") if match else 0)
    is_person = _IS_PERSON[0] <= len(name.split()) <= _IS_PERSON[1] and given.is_given(page.words.within(
        start, one.end)[0])
    if not name or len(name.split()) > _MOST or bodies.at(start) is not None or is_person:
        return []
    return [bodies.add(start, start + len(name), name)]


_IS_PERSON = (2, 3)  # words of which the first is a given name


def _is_day(page: Page, one: labels.Labelled) -> bool:
    """Whether a label only says on which day a page, or what it tells of, was: Date: 4 May 2020."""
    paragraph = page.paragraph_at(one.start)
    label = page.text[paragraph.start:one.start].strip() or page.text[slice(*_before(page, paragraph))]
    return _DAY.match(label) is not None and not any(
        date.end for date in page.dates_in(one.start, one.end))


def _before(page: Page, paragraph: Paragraph) -> tuple[int, int]:
    above = page.document.paragraphs[max(0, paragraph.number - 2)]
    return above.start, above.end


_DAY = regex(r"(?i)\W*(?:date|дата|when|time|день|когда)\b(?! (?:of )?(?:start|begin|commenc))")


def _say_when(page: Page, project: Project, one: labels.Labelled) -> None:
    if _is_day(page, one):
        return
    dates = page.dates_in(one.start, one.end)
    if dates and one.field == "end":
        project.state("end", dates[0].start, dates[0].begin, dates[0].stop)
    elif dates:
        project.state("start", dates[0].start, dates[0].begin, dates[0].stop)
        last = dates[0].end or (dates[1].start if len(dates) > 1 else None)
        project.state("end", last, dates[0].begin, dates[0].stop)
