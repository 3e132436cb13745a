"""Who pays for a project and who carries it out, by the skeleton of a sentence that speaks of it."""

from collections.abc import Iterator, Sequence
from types import ModuleType

from db import countries
from seeds.extract.bodies import known, tied
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds import doing_english, doing_russian, naming_shapes, project_words, skeleton
from seeds.extract.deeds.naming_shapes import Naming
from seeds.extract.deeds.skeleton import Part
from seeds.extract.names import given
from seeds.extract.text import country, lexicon, neighbouring
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex


def said(page: Page, bodies: Bodies, sentence: Sentence, namings: Sequence[Naming]) -> Iterator[tuple[str, Mention]]:
    """The bodies of a sentence with what they do.

    `funder`, `implementer`; `own`: a project is called theirs; `through`: they stand between who pays and the project.

    What only its place tells to be a body becomes one.
    """
    if _is_other(page, sentence):
        return
    spare = skeleton.of(page, bodies, sentence, namings)
    taken: set[int] = set()
    for pattern in _grammar(page, sentence).PATTERNS:
        for match in pattern.finditer(spare.text):
            for role, some in match.groupdict().items():
                for part in spare.bodies(some or ""):
                    if part.start not in taken and (mention := part.mention or _new(
                            page, bodies, part, role)) is not None:
                        taken.add(part.start)
                        yield role, mention


def goes_on(page: Page, bodies: Bodies, sentence: Sentence) -> bool:
    """Whether a sentence that names no project says who pays for the one before, or who carries it out."""
    if _is_other(page, sentence):
        return False
    spare = skeleton.of(page, bodies, sentence, ())
    return any(shape.search(spare.text) for shape in _grammar(page, sentence).GOING_ON)


def begun(page: Page, bodies: Bodies, sentence: Sentence, namings: Sequence[Naming]) -> int | None:
    """Where a sentence names the day on which a project begins, by the verb beside it."""
    if _is_other(page, sentence):
        return None
    spare = skeleton.of(page, bodies, sentence, namings)
    found = (shape.search(spare.text) for shape in _grammar(page, sentence).BEGINS)
    return next((spare.parts[match["start"]].start for match in found if match), None)


def hosts(page: Page, bodies: Bodies, sentence: Sentence, event: tuple[int, int]) -> Iterator[Mention]:
    """The bodies that an English sentence says hold what it names at `event`."""
    if page.language not in ("en", "") or _is_other(page, sentence):
        return
    naming = Naming(*event, page.text[slice(*event)], event, None, "project", "named", sentence)
    spare = skeleton.of(page, bodies, sentence, [naming])
    for shape in doing_english.HOLDS:
        for match in shape.finditer(spare.text):
            for part in spare.bodies(match["implementer"]):
                is_person = part.mention is None and bodies.is_person(part.start, part.end)
                mention = None if is_person else part.mention or _new(page, bodies, part, "implementer")
                if mention is not None:
                    yield mention


_LONGEST = 4000  # characters of a sentence that is one


def _is_other(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence is in none of the languages whose grammar is known, or so long that it is none."""
    return sentence.end - sentence.start > _LONGEST or neighbouring.is_local(page, sentence)


def _grammar(page: Page, sentence: Sentence) -> ModuleType:
    """The patterns of the language that a sentence is in."""
    return doing_russian if _CYRILLIC.search(page.text, sentence.start, sentence.end) else doing_english


def _new(page: Page, bodies: Bodies, part: Part, role: str) -> Mention | None:
    """A body that nothing but its place tells of, where what stands there can be one."""
    name = page.text[part.start:part.end]
    is_state = countries.code_of(name) is not None or name.split()[0] == "Government"
    if not (role == "funder" if is_state else _can_be_body(page, part, role)):
        return None
    mention = bodies.add(part.start, part.end, name, type="government" if is_state else None)
    mention.body.is_fact = True
    return mention


_CYRILLIC = regex("[а-яё]{2}")
_SHORTENED = regex(r"\.\s[A-ZА-ЯЁ]")
_SHORTEST = 5  # letters
_BEHIND = {  # what stands in front of a name of one word
    "funder": regex(r"(?:\b(?:by|from|and)|,)\s$"), "implementer": regex(r"\bby\s$")}


def _can_be_body(page: Page, part: Part, role: str) -> bool:
    """Whether capitals are no law, project, headline, place or person."""
    own, name = page.words.within(part.start, part.end), page.text[part.start:part.end]
    if naming_shapes.NO_NAME.search(name) or any(project_words.type_of(word.plain) for word in own):
        return False
    if len(own) > 1:
        return not name.isupper() and tied.can_be_new(own)
    word = own[0]
    if _SHORTENED.match(page.text, part.end) and len(word.text) < _SHORTEST:
        return False  # by Hon. Jane Doe
    if known.called(word.bare) is not None:
        return True  # Sida, which is written SIDA as well
    is_led_to = _BEHIND["funder" if role == "funder" else "implementer"].search(
        page.text[max(0, part.start - 6):part.start]) is not None
    return is_led_to and not (word.plain in lexicon.NO_NAMES or given.is_given(word) or country.named(word.bare)
                or country.is_place(word.bare))
