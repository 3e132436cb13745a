"""Facts of short texts, for the tests of extraction."""

from seeds.extract.bodies import organisations
from seeds.extract.deeds import events, outcomes, projects
from seeds.extract.extracting import extract
from seeds.extract.text.page import Page
from seeds.fact import Fact
from seeds.read import read_bytes
from seeds.read.reading import draw_up


def page_of(text: str) -> Page:
    """A text in Markdown, laid out."""
    return Page(draw_up(text.encode(), "text.md", "md"))


def stated(text: str, kind: str) -> list[Fact]:
    """The facts of one kind that a text in Markdown states; references are tested to hold."""
    page = page_of(text)
    bodies = organisations.find(page)
    undertakings = projects.find(page, bodies)
    gatherings = events.find(page, bodies, undertakings)
    facts = [*undertakings, *gatherings, *outcomes.find(page, bodies, undertakings, gatherings)]
    known = {fact.id for fact in (*facts, *bodies.facts(page))}
    for fact in facts:
        for field in ("funder", "implementer", "partner", "organiser", "organisation", "result_of", "project"):
            assert set(fact.fields.get(field) or ()) <= known, (field, fact)  # type: ignore[arg-type]
        for cite in fact.cites:
            paragraph = page.document.paragraphs[cite.paragraph - 1]
            assert paragraph.start <= cite.start < cite.end <= paragraph.end, (cite, fact)
    return [fact for fact in facts if fact.kind == kind]


def all_of(text: str) -> list[Fact]:
    """The facts of a plain text, as they are proposed of one that is imported."""
    return extract(read_bytes(text.encode(), "a.txt"))


MORE = {  # so that a text is no note of a sentence or two
    "en": "The house has been open since the autumn, and whoever comes is given tea, a bed and time to think. " * 5,
    "ru": "Дом открыт с осени, и каждому, кто приходит, дают чай, постель и время подумать о том, что дальше. " * 5}


def all_of_page(text: str) -> list[Fact]:
    """The facts of a text in Markdown with enough around it to weigh what rules do not tell."""
    more = MORE["en" if text.isascii() else "ru"]
    return extract(draw_up(f"{text}\n\n{more}\n".encode(), "a.md", "md"))


def of_text(text: str, kind: str) -> list[Fact]:
    """Those of one kind."""
    return [fact for fact in all_of(text) if fact.kind == kind]


def people_of(text: str) -> dict[str, tuple[str, str]]:
    """By name of each contact of a plain text: the position, and the name of the organisation."""
    facts = all_of(text)
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    return {str(fact.fields["name"]): (str(fact.fields.get("position", "")),
                                       bodies.get(str(fact.fields.get("organisation")), ""))
            for fact in facts if fact.kind == "contact"}


# Pages of a house of their own, whose people those of the lines behind are unless something tells otherwise.
CHARITY = "The Harbour Light Foundation opened a shelter on Monday. Its guests came from four towns.\n\n"
FUND = "Общественный фонд «Светлый путь» открыл приют. Гости приехали из четырёх городов.\n\n"


def bodies_of(text: str) -> dict[str, str]:
    """By name of each contact of a plain text, the name of the organisation."""
    return {name: body for name, (_, body) in people_of(text).items()}


def words(fact: Fact, *fields: str) -> str:
    """Some fields of a fact as one line, without those it does not have."""
    return " | ".join(str(fact.fields[field]) for field in fields if field in fact.fields)
