"""What a document states: its organisations, contacts, projects, events and outcomes, each where it stands."""

from collections.abc import Sequence
from typing import Final

from db.collecting import keep_what_is_there, uncollected
from seeds.extract.bodies import organisations, stated
from seeds.extract.deeds import events, outcomes, projects
from seeds.extract.people import contacts
from seeds.extract.text.page import Page
from seeds.fact import Fact
from seeds.read.document import Document

_NUMBERS: Final = ("phone", "other_phones")  # fields whose figures count nothing


def extract(document: Document) -> list[Fact]:
    """The facts of a document in the order in which people decide on them; references hold ids within the list.

    The same document always gives the same facts. Nothing but the document is asked, and of an endless one only the
    beginning (seeds.read.limits).
    """
    with uncollected():  # a fifth of the time: a page makes many objects, all of them in use until it is read
        facts = _facts(document)
    keep_what_is_there()
    return facts


def _facts(document: Document) -> list[Fact]:
    page = Page(document.searched)
    bodies = organisations.find(page)
    people = contacts.find(page, bodies)  # may know of further bodies
    undertakings = projects.find(page, bodies)
    people = [one for one in people if not _is_project(one, undertakings)]
    gatherings = events.find(page, bodies, undertakings)
    to_call = [(cite.start, cite.end) for one in people for cite in one.cites if cite.field in _NUMBERS]
    results = outcomes.find(page, bodies, undertakings, gatherings, to_call)
    others = [*people, *undertakings, *gatherings, *results]
    stated.decide(page, bodies, others)
    return [*bodies.facts(page), *others]


_CALLED: Final = ("name", None)  # fields of cites that say where something is called by its name
_REACHED: Final = {"phone", "email"}


def _is_project(person: Fact, undertakings: Sequence[Fact]) -> bool:
    """Whether what looks like somebody is only ever the name of a project: Fair Roads, over what that does."""
    places = {(cite.start, cite.end) for one in undertakings for cite in one.cites if cite.field in _CALLED}
    return not _REACHED & person.fields.keys() and all(
        (cite.start, cite.end) in places for cite in person.cites if cite.field in _CALLED)
