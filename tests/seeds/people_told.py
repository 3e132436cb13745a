"""The people of a text as extraction tells them, in short, for tests of who, what and whose they are."""

from seeds.extract.extracting import extract
from seeds.read.reading import draw_up

People = dict[str, tuple[str | None, str | None]]


def people(text: str) -> People:
    """The named contacts of a text in Markdown, each with the title and the name of the body."""
    facts = extract(draw_up(text.encode(), "text.md", "md"))
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    return {str(fact.fields["name"]): (fact.fields.get("position"),  # type: ignore[misc]
                                       bodies.get(str(fact.fields.get("organisation"))))
            for fact in facts if fact.kind == "contact"}
