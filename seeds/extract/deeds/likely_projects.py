"""Projects that no rule finds and all signs of their names together tell."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from seeds.extract.deeds import project_names, project_words
from seeds.extract.deeds.likely import LIKELY, Likely, Span, signs_of
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.project import Project
from seeds.extract.deeds.seen import OPENING
from seeds.extract.names import given, name_words
from seeds.extract.names.english_words import CONNECTORS
from seeds.extract.text import country
from seeds.extract.text.words import standing
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Bodies
    from seeds.extract.text.page import Page
    from seeds.extract.text.words import Word

_MOST: Final = 40  # projects of one page that are found so


def look(page: "Page", bodies: "Bodies", found: Sequence[Project]) -> Likely:
    """How likely the words of a page are of what a project is called, with those that rules have found.

    On a note nothing is likely.
    """
    return Likely(page, bodies, "undertakings", told(page, found), named=True)


def told(page: "Page", found: Sequence[Project]) -> Mapping[int, str]:
    """By where a word begins, what rules take it for: of the name of a project of a type, how it is named."""
    known: dict[int, str] = {}
    for project in found:
        for one in project.namings:
            for at, word in enumerate(page.words.within(*one.name_at)):
                known[word.start] = f"{'I' if at else 'B'}|{one.type}|{one.manner}|{project.is_fact}"
    return known


def find(page: "Page", bodies: "Bodies", likely: Likely, found: Sequence[Project]) -> list[Project]:
    """Projects that words are likely to name where no rule finds one; what is named alike is one."""
    taken = [one.name_at for project in found for one in project.namings]
    taken += [(one.start, one.end) for project in found for one in project.namings if one.manner == "named"]
    known = {one.name.lower() for project in found for one in project.namings if one.name}
    known |= {project.acronym.lower() for project in found if project.acronym}
    new: list[Project] = []
    by_name: dict[str, Project] = {}  # and by acronym
    for span in likely.spans(taken):
        naming = _naming(page, span)
        called = [name.lower() for name in (naming.name, naming.acronym) if name]
        if not known.isdisjoint(called) or not _may_be_one(page, bodies, naming, span):
            continue
        project = next((by_name[name] for name in called if name in by_name), None)
        if project is not None:
            project.namings.append(naming)
        elif len(new) < _MOST:
            project = Project(naming)
            new.append(project)
        else:
            continue
        by_name.update(dict.fromkeys(called, project))
    return new


def _may_be_one(page: "Page", bodies: "Bodies", naming: Naming, span: Span) -> bool:
    """Whether a name says something, is no body, is not counted, and is written as one or likely enough to be one."""
    before = page.text[max(0, naming.start - _NEAR):naming.start]
    if _COUNTED.search(before) or _IN_BRACKETS.search(before):
        return False  # 88 Child Protection Committees; “Nava Marga” (New Road)
    return not (project_names.says_nothing(naming.name) or project_names.is_where_or_when(naming.name)
                or project_names.is_body(bodies, naming)) and (
        span.sure >= _SURE or _is_written(page, naming, span))


def _is_written(page: "Page", naming: Naming, span: Span) -> bool:
    """Whether a name is written as one: in quotes, or with a capital for each word that is no small one."""
    if not OPENING.isdisjoint((naming.name[0], page.text[max(0, naming.name_at[0] - 1)])):
        return True
    return span.words[0].is_capital and all(
        word.is_capital or word.plain in CONNECTORS or word.text.isdigit() for word in span.words)


_COUNTED: Final = regex(r"(?<![\w.,/-])\d{1,3}(?:[\s,]\d{3})*\s$")
_IN_BRACKETS: Final = regex(r"[”»\"]\s\([“«\"]?$")
_SURE: Final = 0.5  # how likely words are that name one however they are written


def signs(page: "Page", bodies: "Bodies", likely: Likely, project: Project, facts: Sequence[Project]) -> list[str]:
    """How likely the words of a project's name are, beside the `facts` that rules tell, and how the page has them."""
    name, sentence = project.name, project.name.sentence
    in_one = any(one.sentence == sentence for fact in facts for one in fact.namings)
    words = page.words.within(*name.name_at)
    mean = f"{int(likely.of(*name.name_at)[1] * 5)}"
    return [*signs_of(likely, name.name_at, name.manner, len(facts)), f"in one={in_one}",
            *_of_page(page, name, mean), *_of_name(bodies, name, words, mean), *_of_sentence(page, name, mean),
            f"words|mean={min(len(words), 5)}{mean}", f"lang|mean={page.language}{mean}"]


def _of_page(page: "Page", name: Naming, mean: str) -> list[str]:
    """How often a page has a name, and beside how many nouns for projects; `mean`: how likely its words are."""
    places = list(islice(standing(name.name, page.text), _TIMES))
    nouns = sum(any(map(_is_noun, page.words.within(start - _NEAR, end + _NEAR))) for start, end in places)
    return [f"again={min(len(places), 4)}", f"again|mean={min(len(places), 3)}{mean}", f"nouns={min(nouns, 3)}",
            f"nouns|mean={min(nouns, 2)}{mean}"]


def _of_name(bodies: "Bodies", name: Naming, words: "Sequence[Word]", mean: str) -> list[str]:
    """Whether a body, somebody or a place is called so."""
    short = name.name.lower()
    called = next((one.type or "-" for one in bodies.all if any(short in other.lower() for other in one.names)), "")
    person = given.is_given(words[0]) and name_words.is_surname_like(words[-1]) if words else False
    return [f"called={called}", f"called|mean={bool(called)}{mean}", f"person={person}{len(words)}",
            f"place={country.is_place(name.name)}"]


def _of_sentence(page: "Page", name: Naming, mean: str) -> list[str]:
    """What is said beside a name: money, days, quotes; what heads the section."""
    sentence = name.sentence
    money = any(one.currency for one in page.quantities_in(sentence.start, sentence.end))
    days = min(2, len(list(page.dates_in(sentence.start, sentence.end))))
    quoted = page.text[max(0, name.name_at[0] - 1)] in OPENING
    section = _section(page, sentence.paragraph)
    return [f"money={money}", f"days={days}", f"quoted={quoted}|{mean}", f"quoted|kind={quoted}{sentence.kind}",
            f"section={section}", f"section|mean={section}{mean}"]


def _is_noun(word: "Word") -> bool:
    return project_words.type_of(word.plain) is not None


def _section(page: "Page", number: int) -> str:
    """Whether the heading over a paragraph has a noun for projects; "-" where there is none."""
    above = next((one for one in reversed(page.document.paragraphs[:number - 1]) if one.kind == "heading"), None)
    return "-" if above is None else str(any(map(_is_noun, page.words.within(above.start, above.end))))


_TIMES: Final = 6  # where a name stands that are looked at


def _naming(page: "Page", span: Span) -> Naming:
    """Where a span of words names a project."""
    start, end = span.start, span.end
    name = " ".join(page.text[start:end].split())
    near = page.words.within(max(span.sentence.start, start - _NEAR), min(span.sentence.end, end + _NEAR))
    type = next((type for word in (*span.words, *near) if (type := project_words.type_of(word.plain)) is not None),
                "project")
    short = _SHORT.search(name)
    if short is not None:  # the acronym is none of the name
        name, end = name[:short.start()], start + len(page.text[start:page.text.rindex("(", start, end)].rstrip())
    return Naming(start, end, name, (start, end), short and short[1], type, LIKELY, span.sentence)


_SHORT: Final = regex(r"\s\(([A-ZА-ЯЁ](?=[\w./&-]*[A-ZА-ЯЁ])[\w./&-]{1,14})\)$")  # Safe Roads Home (SRH)
_NEAR: Final = 24  # characters in which a noun tells what kind of project is named
