"""Projects that no rule finds and all signs of their names together tell."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.deeds import project_words
from seeds.extract.deeds.likely import LIKELY, Likely, Span, signs_of
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.project import Project

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Bodies
    from seeds.extract.text.page import Page

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


def find(page: "Page", likely: Likely, found: Sequence[Project]) -> list[Project]:
    """Projects that words are likely to name where no rule finds one; what is named alike is one."""
    taken = [one.name_at for project in found for one in project.namings]
    taken += [(one.start, one.end) for project in found for one in project.namings if one.manner == "named"]
    known = {one.name.lower() for project in found for one in project.namings if one.name}
    known |= {project.acronym.lower() for project in found if project.acronym}
    new: dict[str, Project] = {}
    for span in likely.spans(taken):
        naming = _naming(page, span)
        if naming.name.lower() in known:
            continue
        if (same := new.get(naming.name.lower())) is not None:
            same.namings.append(naming)
        elif len(new) < _MOST:
            new[naming.name.lower()] = Project(naming)
    return list(new.values())


def signs(likely: Likely, project: Project, facts: Sequence[Project]) -> list[str]:
    """How likely the words of a project's name are, beside the `facts` that rules tell."""
    in_one = any(one.sentence == project.name.sentence for fact in facts for one in fact.namings)
    return [*signs_of(likely, project.name.name_at, project.name.manner, len(facts)), f"in one={in_one}"]


def _naming(page: "Page", span: Span) -> Naming:
    """Where a span of words names a project."""
    start, end = span.start, span.end
    name = " ".join(page.text[start:end].split())
    near = page.words.within(max(span.sentence.start, start - _NEAR), min(span.sentence.end, end + _NEAR))
    type = next((type for word in (*span.words, *near) if (type := project_words.type_of(word.plain)) is not None),
                "project")
    return Naming(start, end, name, (start, end), None, type, LIKELY, span.sentence)


_NEAR: Final = 24  # characters in which a noun tells what kind of project is named
