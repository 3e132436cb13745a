"""What a document states: its organisations, contacts, projects, events and outcomes, each where it stands."""

from seeds.extract.bodies import organisations, stated
from seeds.extract.deeds import events, outcomes, projects
from seeds.extract.people import contacts
from seeds.extract.text.page import Page
from seeds.fact import Fact
from seeds.read.document import Document


def extract(document: Document) -> list[Fact]:
    """The facts of a document in the order in which people decide on them; references hold ids within the list.

    The same document always gives the same facts. Nothing but the document is asked, and of an endless one only the
    beginning (seeds.read.limits).
    """
    page = Page(document.searched)
    bodies = organisations.find(page)
    people = contacts.find(page, bodies)  # may know of further bodies
    undertakings = projects.find(page, bodies)
    gatherings = events.find(page, bodies, undertakings)
    results = outcomes.find(page, bodies, undertakings, gatherings)
    others = [*people, *undertakings, *gatherings, *results]
    stated.decide(page, bodies, others)
    return [*bodies.facts(page), *others]
