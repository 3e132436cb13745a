"""Which of the events, projects and results that a page may tell of are given: what all signs of each tell together.

Rules find them and say which are likely facts. That weighs most, and so does what only many pages tell: how such a
noun stands, what is said beside it, where on the page. The weights are fitted to annotated pages; a few lines, which
hold too little of that, are left to the rules alone.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import (
    event_facts,
    event_signs,
    likely_events,
    likely_projects,
    outcome_signs,
    placing,
    project_names,
    project_signs,
)
from seeds.extract.deeds.counted import Counted
from seeds.extract.deeds.happenings import Event
from seeds.extract.deeds.likely import LIKELY, Likely
from seeds.extract.deeds.project import Project
from seeds.extract.tagging import weights
from seeds.extract.text.page import Page

if TYPE_CHECKING:
    from seeds.read.document import Span

# From which likelihood on one is given, of those that rules find and those that only their words tell: where as many
# are missed as are found wrongly, below one half.
_LEAST: Final = {"events": 0.43, "projects": 0.45, "outcomes": 0.65, "likely_events": 0.5, "likely_projects": 0.45}
_LEFT: Final = 0.8  # from which on a figure is given that no rule takes for a result
_PLACE: Final = 0.5  # from which on a place is that of an event


def events(page: Page, found: Sequence[Event], likely: Likely) -> list[Event]:
    """The events that are facts; `likely` says how likely words are of one."""
    told = [event_facts.is_fact(page, event) for event in found]
    facts = [event for event, is_told in zip(found, told, strict=True) if is_told and event.title.manner != LIKELY]
    return [event for event, is_told in zip(found, told, strict=True) if _is_given(
        page, "likely_events" if event.title.manner == LIKELY else "events",
        [*event_signs.of(page, found, event, is_told=is_told),
         *(likely_events.signs(likely, event, facts) if event.title.manner == LIKELY else ())], is_told=is_told)
        or event.is_listed]  # asked last, so that whoever looks on sees all of them weighed


def projects(page: Page, bodies: Bodies, found: Sequence[Project], likely: Likely) -> list[Project]:
    """The projects that are facts; `likely` as for events."""
    named = [project for project in found if project.name.name]
    told = [project.is_fact and project_names.can_be_called(project.name) for project in named]
    facts = [project for project, is_told in zip(named, told, strict=True) if is_told and project.name.manner != LIKELY]
    others = sum(project.name.manner != LIKELY for project in found)
    return [project for project, is_told in zip(named, told, strict=True)
            if (is_told and project.is_listed) or _is_given(
        page, "likely_projects" if project.name.manner == LIKELY else "projects",
        [*project_signs.of(page, bodies, project, others, is_told=is_told),
         *(likely_projects.signs(page, bodies, likely, project, facts) if project.name.manner == LIKELY else ())],
        is_told=is_told)]


def outcomes(page: Page, bodies: Bodies, found: Sequence[Counted], left: Sequence[Counted]) -> list[Counted]:
    """The figures that are results, of those that rules take for one and those that are left."""
    told = {one.quantity.start for one in found}
    lists: defaultdict[Span, list[Counted]] = defaultdict(list)
    for one in found:
        if one.head is not None:
            lists[one.head].append(one)
    sure = {head for head, listed in lists.items() if _is_given_as_one(page, bodies, listed, len(found))}
    given: list[Counted] = []
    starts: set[int | None] = set()  # of what is given, of which others are parts
    for one in sorted([*found, *left], key=lambda one: one.quantity.start):
        is_told = one.quantity.start in told
        is_sure = one.head in sure if is_told and one.head is not None else _is_given(
            page, "outcomes", outcome_signs.of(page, bodies, len(found), one, is_told=is_told),
            is_told=is_told, least=_LEAST["outcomes"] if is_told else _LEFT)
        if is_sure or one.whole in starts:
            given.append(one)
            starts.add(one.quantity.start)
    return given


_OF_LIST: Final = 3  # figures of a list, of which one is surely a result: then all are


def _is_given_as_one(page: Page, bodies: Bodies, listed: Sequence[Counted], count: int) -> bool:
    """Whether enough figures of a column or a list are results for all to be: their head says it of each."""
    given = sum(_is_given(page, "outcomes", outcome_signs.of(page, bodies, count, one, is_told=True), is_told=True,
                          least=_LEAST["outcomes"]) for one in listed)
    return given * _OF_LIST >= len(listed)


def place(page: Page, bodies: Bodies, given: Sequence[Event]) -> None:
    """Let those of the events given that no rule has found a place for be where most of what is seen says."""
    waiting = [event for event in given if "place" not in event.fields and event.type != "webinar"]
    if not waiting or page.is_note:
        return
    places = placing.Places(page, bodies)
    for event in waiting:
        told = ((likelihood(places.signs(event, one, alone=len(given) == 1)), one) for one in places.of(event))
        sure, best = max(told, key=lambda one: one[0], default=(0.0, None))
        if best is not None and sure >= _PLACE:
            event.place(best.place)


def likelihood(signs: Sequence[str]) -> float:
    """How likely a place is that of an event, by the signs of both."""
    return weights.likelihood(signs, weights.single("places"))


def _is_given(page: Page, kind: str, signs: Sequence[str], *, is_told: bool, least: float | None = None) -> bool:
    """Whether signs say that something is a fact, of which `is_told` is what rules say.

    `least` is from which likelihood on; None for that of its kind.
    """
    if page.is_note:
        return is_told
    return weights.likelihood(signs, weights.single(kind)) >= (_LEAST[kind] if least is None else least)
