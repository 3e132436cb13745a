"""What the work described in a document came to: counted results, each with whom or what it counts and what happened.

A figure is a result where a noun stands behind it and something was done: `trained more than 500 officials`, `обучено
120 сотрудников`, `Victims identified: 45`. Attendance, plans, budgets and the state of the world are none.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from db.fields import Value
from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import (
    counting,
    figures,
    growing,
    happening,
    parted,
    tables,
    verbless,
    weighed,
    when,
    yearly,
)
from seeds.extract.deeds.counted import Counted
from seeds.extract.text import whereabouts
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.spans import Spans
from seeds.fact import Cite, Fact
from seeds.read.document import Span
from seeds.regex import regex

_TELLING = 13  # from here on the same figure in a heading and in the text is the same result
_ODD = 100
_STEM = 5  # letters that a deed and its verb share
_MOST = 200  # results that are looked back at
_SAME = 60  # of 100: how alike the words of two equal figures are that are one result


def find(page: Page, bodies: Bodies, projects: Sequence[Fact] = (), events: Sequence[Fact] = (),
         to_call: Sequence[Span] = ()) -> list[Fact]:
    """The outcomes that a page states, with references to the facts they are results of; none in numbers `to_call`."""
    numbers = Spans(to_call)
    told = sorted((one for one in parted.complete(page, list(_all(page))) if not _is_in(numbers, one)),
                  key=lambda one: one.quantity.start)
    once = _once(page, told)
    left = [] if page.is_note else [
        one for one in figures.left(page, {one.quantity.start for one in told})
        if not _is_in(numbers, one) and not any(_is_same(page, one, other) for other in once[:_MOST])]
    return [_fact(page, bodies, one, number, projects=projects, events=events)
            for number, one in enumerate(weighed.outcomes(page, bodies, once, left), 1)]


def _is_in(numbers: Spans, one: Counted) -> bool:
    return numbers.touch(one.quantity.start, one.quantity.end)


def _once(page: Page, told: Sequence[Counted]) -> list[Counted]:
    """Each result once: a heading or a caption often says what the text says again."""
    kept: list[Counted] = []
    for one in told:
        known = next((at for at, other in enumerate(kept[:_MOST]) if _is_same(page, one, other)), None)
        if known is None:
            kept.append(one)
        elif _is_headline(page, kept[known]) and not _is_headline(page, one):
            kept[known] = one  # the text says more
    return kept


def _all(page: Page) -> Iterator[Counted]:
    taken: set[int] = set()
    for figure in tables.figures(page):
        counted = counting.of_figure(page, figure)
        if counted is not None:
            taken.add(figure.quantity.start)
            yield counted
    for one in yearly.in_paragraphs(page):
        taken.add(one.quantity.start)
        yield one
    earlier: Counted | None = None
    for sentence in page.sentences:
        if sentence.kind in ("header", "signature") or (sentence.kind == "row" and not _is_told(page, sentence)):
            continue
        for one in (*parted.in_sentence(page, sentence), *growing.in_sentence(page, sentence),
                    *yearly.of_all(page, sentence), *counting.in_sentence(page, sentence, earlier)):
            if one.quantity.start not in taken:
                taken.add(one.quantity.start)
                earlier = one
                yield one


_TOLD = regex(r"[^|]{60,}[^|][.!?][»”\"]?\s*$")


def _is_told(page: Page, row: Sentence) -> bool:
    """Whether what looks like a row of a table is a sentence behind a bullet."""
    return _TOLD.search(page.text[row.start:row.end]) is not None


def _is_headline(page: Page, one: Counted) -> bool:
    """Whether it stands in the title or a heading."""
    paragraph = page.paragraph_at(one.quantity.start)
    return paragraph.kind == "heading" or (paragraph.number == 1 and paragraph.end - paragraph.start < 160)


def _is_same(page: Page, one: Counted, other: Counted) -> bool:
    if one.quantity.value != other.quantity.value or one.quantity.currency != other.quantity.currency:
        return False
    if one.quantity.start == other.quantity.start:
        return True
    if one.head and other.head:
        return False  # each in a cell or an item of its own
    if _is_headline(page, other) != _is_headline(page, one) and (
            one.quantity.value >= _TELLING or one.unit.lower() == other.unit.lower()):
        return True
    if one.quantity.value > _ODD and one.sentence != other.sentence and not (one.year or other.year) and (
            _share(one, other)):
        return True
    if _is_telling(one) and one.sentence != other.sentence and not one.year and not other.year:
        return True
    if one.sentence != other.sentence and one.quantity.value >= _TELLING and _did_the_same(page, one, other):
        return True
    if one.sentence != other.sentence and (_is_deed_of(page, one, other) or _is_deed_of(page, other, one)):
        return True
    return fuzz.token_set_ratio(f"{one.unit} {one.what}".lower(), f"{other.unit} {other.what}".lower()) > _SAME and (
        one.sentence != other.sentence)


def _share(one: Counted, other: Counted) -> bool:
    """Whether two figures count the same noun, in whatever case."""
    words = {word[:_STEM] for word in one.unit.lower().split() if len(word) >= _STEM}
    return bool(words & {word[:_STEM] for word in other.unit.lower().split()})


def _is_telling(one: Counted) -> bool:
    """Whether a figure is so odd that no other result of the document is it too: 334, not 300."""
    value = one.quantity.value
    return not one.quantity.currency and value > _ODD and value % 10 != 0


def _did_the_same(page: Page, one: Counted, other: Counted) -> bool:
    """Whether two equal figures are of people to whom the same was done: helped 41 victims, 41 persons were helped."""
    verbs = [word for each in (one, other) for word in page.words.within(*each.what_at[0])[:1]]
    if len(verbs) < 2 or one.quantity.currency or (one.year and other.year and one.year[0] != other.year[0]):
        return False
    return verbs[0].plain[:_STEM] == verbs[1].plain[:_STEM] and happening.is_verb(verbs[0])


def _is_deed_of(page: Page, one: Counted, other: Counted) -> bool:
    """Whether one counts the deed that the other says was done: nine arrests, nine men were arrested."""
    unit = page.words.within(*one.unit_at)
    stem = unit[-1].plain[:_STEM] if verbless.is_deed(unit) else ""
    return len(stem) == _STEM and any(
        word.plain.startswith(stem) for span in other.what_at for word in page.words.within(*span))


def _fact(page: Page, bodies: Bodies, one: Counted, number: int, *, projects: Sequence[Fact],
          events: Sequence[Fact]) -> Fact:
    quantity = one.quantity
    at = page.number_at(quantity.start)
    fields: dict[str, Value] = {"value": quantity.value, "unit": one.unit, "what": one.what}
    cites = [Cite("value", at, quantity.start, quantity.end)]
    if quantity.qualifier:
        fields["qualifier"] = quantity.qualifier
    cites += [Cite("unit", page.number_at(one.unit_at[0]), *one.unit_at)]
    cites += [Cite("what", page.number_at(start), start, end) for start, end in one.what_at]
    year = one.year or when.year_of(page, *one.sentence, quantity.start)
    if year is not None:
        fields["year"] = year[0]
        if year[1] is not None:
            cites.append(Cite("year", page.number_at(year[1][0]), *year[1]))
    where = whereabouts.venue(page, *one.sentence)
    if where is not None and bodies.at(where.start) is None:
        fields |= {"country": where.country} if where.is_country else {"place": where.name, "country": where.country}
        field = "country" if where.is_country else "place"
        cites.append(Cite(field, page.number_at(where.start), where.start, where.end))
    fields |= _links(page, bodies, one, projects, events)
    return Fact(f"outcome-{number}", "outcome", fields, tuple(cites))


def _links(page: Page, bodies: Bodies, one: Counted, projects: Sequence[Fact],
           events: Sequence[Fact]) -> dict[str, Value]:
    """Who achieved it, where the sentence says so before the figure; and the event or project named beside it."""
    links: dict[str, Value] = {}
    start, end = one.sentence
    before = [mention for mention in bodies.within(start, one.quantity.start) if mention.body.is_fact]
    if before and before[0].end <= one.what_at[0][0]:
        links["organisation"] = (before[0].body.id,)
    paragraph = page.paragraph_at(start)
    for low, high in ((start, end), (paragraph.start, paragraph.end)):
        near = [fact.id for facts in (events, projects) for fact in facts
                if any(cite.field in ("title", "name", None) and low <= cite.start < high for cite in fact.cites)]
        if near:
            links["result_of"] = (near[0],)
            break
    return links
