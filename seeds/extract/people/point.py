"""What a point of contact is called: by the words for it, with its body and what it is for, or by a number."""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.people import parts
from seeds.extract.people.person import Person
from seeds.extract.text import hotlines, russian
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene

OFFICE_ALONE: Final = regex(r"(?i)office|офис")  # which only says which number of a body it is


def of(scene: "Scene", channel: "Channel", match: re.Match[str] | None, mention: "Mention | None") -> Person:
    """The point of contact that a label, a body or nothing but a number tells of."""
    if match and mention and mention.body.is_fact and not hotlines.POINT.search(match[0]) and (
            mention.start <= match.start() + 1) and NOTHING_MORE.match(
            scene.text, mention.end, match.end()):
        match = None  # the label is the body
    if match and mention and mention.body.is_fact and (OFFICE_ALONE.fullmatch(match[0]) or parts.is_place(match[0])):
        match = None  # it only says which number of the body, or where: Nepal - 1098, Open Gate
    if match:
        said = nominative(match[0]) if scene.reads_russian else _untied(match[0])
        said = _ARTICLE.sub("", said)
        said = said[0].upper() + said[1:]
        is_said = mention is not None and mention.start <= match.start() < mention.end  # Night Workers Helpline
        person = Person(mention.body.name if mention and is_said else said, *match.span())
        person.position, person.position_at = said, match.span()
        if mention and not is_said and (whole := _with_body(scene, match, mention)):
            person.other_names[whole] = None
        if purpose := _PURPOSE.match(scene.text, match.end(), scene.unit_at(match.start()).end):
            person.other_names[f"{said}{purpose[0]}"] = None
    elif mention:
        person = Person(mention.body.name, mention.start, mention.end)
    else:
        person = Person(channel.value, channel.start, channel.end)
    person.mention = mention
    person.nameless = True
    return person


_ARTICLE: Final = regex(r"(?i)^(?:the|our|a|an)\s(?=\w)")
_PURPOSE: Final = regex(  # what a line is for: горячая линия по безопасной миграции
    r"\s(?:по|для|for|on|against)\s[^.;:,()–—\d\n@]{5,90}?(?=\s(?:в|in)\s[А-ЯA-Z]|\s?[:–—(;]|\s\d|$)")
NOTHING_MORE: Final = regex(r"[\s»”\"]*(?:[,(].*)?$")


def _with_body(scene: "Scene", match: re.Match[str], mention: "Mention") -> str:
    """What a point is called with its body, where nothing stands between them: the IOM hotline, пресс-служба МВД."""
    ends = (min(match.start(), mention.start), max(match.end(), mention.end))
    between = scene.text[min(match.end(), mention.end):max(match.start(), mention.start)]
    said = " ".join(scene.text[slice(*ends)].split())
    return said[0].upper() + said[1:] if _BESIDE_BODY.fullmatch(between) else ""


_BESIDE_BODY: Final = regex(r"[»”\"]?(?:['’]s?)?\s?(?:(?:of|at|for|in)\s)?(?:the\s)?[«“\"]?")


def _untied(label: str) -> str:
    """The words for a point of contact without the Tajik ending that ties the next word to them: Рақами боварӣ."""
    return f"{label[:-2]}ӣ" if label.endswith("ии") else label


def nominative(label: str) -> str:
    """The words for a point of contact in the nominative: секретариата as секретариат."""
    words = label.split()
    if words[0][:1].isupper() and russian.can_be(words[0].lower(), "NOUN", "ADJF", "PRTF", case="nomn"):
        return " ".join(words)
    noun = next((at for at, word in enumerate(words) if russian.is_likely(word.lower(), "NOUN")), None)
    return " ".join(russian.nominative_phrase(words, noun)) if noun is not None else label
