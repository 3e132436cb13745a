"""Events of a series that were only counted: two workshops, the first in Osh on 15 March and the second in Karakol."""


from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import crowds, venues
from seeds.extract.deeds.happenings import Event
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex

_COUNT = regex(r"(?i)^(?:the\s)?(?:two|three|four|five|six|[2-6]|дв[ае]|двух|три|тр[её]х|четыре\w*|пять|пяти)\s")
_ONE = regex(r"\b(?P<first>(?:the|The)\s(?:first|former)(?:\s(?:one|of\sthem))?|[Пп]ерв(?:ый|ая|"
             r"ое)(?:\sиз\sних)?)\b|"
             r"(?P<other>\b(?:[Aa]nother|(?:the|The)\s(?:second|other|third|latter|last))(?:\s(?:one|of\sthem))?|"
             r"\b(?:[Вв]тор(?:ой|ая|ое)|[Тт]рет(?:ий|ья|ье)|[Дд]руг(?:ой|ая|ое))(?:\sиз\sних)?)"
             r"(?=,?\s(?:in|at|on|from|was|will|is|took|followed|gathered|в|во|на|прош\w+|состо\w+|пройд\w+|"
             r"будет)\b)")
_NEAR = 1  # paragraphs between what is counted and its parts


def take(page: Page, bodies: Bodies, sentence: Sentence, last: Event) -> list[Event]:
    """What a sentence says of each of several events spoken of before; the first is `last`, the others are new."""
    title = next((one for one in last.speakings if one.many and _COUNT.match(one.title)), None)
    if title is None or sentence.paragraph - last.speakings[-1].sentence.paragraph > _NEAR:
        return []
    parts = list(_ONE.finditer(page.text, sentence.start, sentence.end))
    if not any(part["other"] for part in parts):
        return []
    found = []
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        end = following.start() if following else sentence.end
        one = last
        if part["other"]:
            called = _COUNT.sub("", title.title, count=1)
            speaking = Speaking(part.start(), part.end(), called, title.type, "named", sentence, topic=title.topic,
                                held=True, words=title.words)
            one = Event(speaking, last.story)
        dates = page.dates_in(part.start(), end)[:1]
        place = venues.place_in(page, bodies, part.start(), end)
        if one is not last and not (dates or place):
            continue
        one.dates += dates
        one.place(place)
        crowd = crowds.participants(page, Sentence(sentence.paragraph, part.start(), end, sentence.kind))
        if crowd is not None and one is not last:
            one.state("participants", crowd.value, crowd.start, crowd.end)
        if one is not last:
            found.append(one)
    return found
