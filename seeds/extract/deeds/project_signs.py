"""What is seen of a project that a page may speak of: its name, its noun, and what is said of it."""

from typing import Final

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import around, project_words
from seeds.extract.deeds.project import Project
from seeds.extract.text.page import Page
from seeds.read.words import words as listed

_WITH_RULES: Final = frozenset(listed("type manner kind first lang times Tc Tn body quoted facts noun"))


def of(page: Page, bodies: Bodies, project: Project, others: int, *, is_told: bool) -> list[str]:
    """The signs of one of so many projects that rules find on a page; `is_told`: whether they take it for a fact."""
    name, sentence = project.name, project.name.sentence
    words = page.words.within(*name.name_at)
    has_noun = any(project_words.type_of(word.plain) for word in words)
    signs = [f"told={is_told}", f"noun={has_noun}", *_of_namings(project), *_of_facts(project),
             *around.in_page(page, sentence), *around.beside(page, *name.name_at, sentence),
             *around.of_words(words, "T"), f"capitals={page.text[slice(*name.name_at)].isupper()}",
             f"figure={any(char.isdigit() for char in name.name)}",
             f"bodies={min(3, len(bodies.within(sentence.start, sentence.end)))}",
             f"others={around.grade(others, 2, 3, 5, 10)}"]
    if words:
        mention = bodies.at(words[0].start)
        signs += [f"body={mention and mention.body.type}", f"holds body={bool(bodies.within(*name.name_at))}"]
    capitals = next((sign for sign in signs if sign.startswith("Tc=")), "")
    return [*signs, *around.told_too(signs, is_told, _WITH_RULES), f"type|manner={name.type}{name.manner}",
            f"type|{capitals}{name.type}", f"type|noun={name.type}{has_noun}"]


def _of_namings(project: Project) -> list[str]:
    """How it is named, how often, and how early."""
    namings, name = project.namings, project.name
    named = sum(one.manner == "named" for one in namings)
    return [f"type={name.type}", f"manner={name.manner}", f"times={around.grade(len(namings), 2, 3, 5)}",
            f"named={min(3, named)}", f"acronym={bool(project.acronym)}",
            f"headed={any(one.sentence.kind == 'heading' for one in namings)}",
            f"first={around.grade(min(one.sentence.paragraph for one in namings), 2, 3, 5, 8)}"]


def _of_facts(project: Project) -> list[str]:
    """What is known of it."""
    return [*(f"{role}={bool(project.roles.get(role))}" for role in ("funder", "implementer", "partner")),
            *(f"{name}={name in project.fields}" for name in ("budget", "start", "end")),
            f"facts={min(3, len(project.roles) + len(project.fields))}"]
