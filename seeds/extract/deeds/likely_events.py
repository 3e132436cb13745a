"""Events that no rule finds and all signs of their words together tell."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract.deeds import around, event_nouns, loose_words, occasions
from seeds.extract.deeds.happenings import Event, differ, is_same
from seeds.extract.deeds.likely import LIKELY, Likely, signs_of
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.tagging.classes import noun_of
from seeds.extract.text import phrases

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Bodies
    from seeds.extract.text.dates import Dated
    from seeds.extract.text.page import Page
    from seeds.extract.text.words import Word

_MOST: Final = 40  # events of one page that are found so


def look(page: "Page", bodies: "Bodies", found: Sequence[Event], facts: Sequence[Event]) -> Likely:
    """How likely the words of a page are of what an event is called; rules have `found` some and take some for facts.

    On a note nothing is likely.
    """
    return Likely(page, bodies, "gatherings", told(page, found, facts))


def told(page: "Page", found: Sequence[Event], facts: Sequence[Event]) -> Mapping[int, str]:
    """By where a word begins, what rules take it for: of an event of a type, how definite, likely a fact or not."""
    known: dict[int, str] = {}
    for event in found:
        is_fact = event in facts
        for one in event.speakings:
            for at, word in enumerate(page.words.within(one.start, one.end)):
                known[word.start] = f"{'I' if at else 'B'}|{one.type}|{one.manner}|{is_fact}"
    return known


def find(page: "Page", likely: Likely, found: Sequence[Event], facts: Sequence[Event], story: int) -> list[Event]:
    """Events that words are likely to tell of where no rule finds one; `found` and `facts` as above.

    `story` is as an Event has it.
    """
    new: list[Event] = []
    for span in likely.spans([(one.start, one.end) for event in found for one in event.speakings])[:_MOST]:
        if _is_of_body(span.words):
            continue
        title = " ".join(page.text[span.start:span.end].split())
        one = Speaking(span.start, span.end, title, _type(span.words), LIKELY, span.sentence,
                       topic=len(span.words) > 1, held=True)
        date = occasions.date_of(page, one)
        if not any(is_same(event, one, date, 0) or _is_above(event, one, date, story) for event in (*facts, *new)):
            new.append(Event(one, story))
    return new


def _is_of_body(own: "Sequence[Word]") -> bool:
    """Whether words tell of a body rather than of what it does: the training centres of the Court."""
    head = next((at for at, word in enumerate(own) if word.plain in phrases.STOPS or word.plain == "of"), len(own)) - 1
    return head >= 0 and event_nouns.type_of(own[head]) is None and any(
        noun_of(own[head]._replace(plain=plain)) for plain in (own[head].plain, own[head].plain.removesuffix("s")))


def _is_above(event: Event, one: Speaking, date: "Dated | None", story: int) -> bool:
    """Whether a headline or the lead below it tells by a verb of what an event there is: opens a centre, a ceremony."""
    top = max(_TOP, story + 1)
    return one.sentence.paragraph <= top and any(said.sentence.paragraph <= top for said in event.speakings) and not (
        date is not None and event.date is not None and differ(date, event.date))


_TOP: Final = 3  # paragraphs


def signs(likely: Likely, event: Event, facts: Sequence[Event]) -> list[str]:
    """How likely the words of an event are, and how it stands to the `facts` that rules tell."""
    title, date = event.title, event.date
    found = signs_of(likely, (title.start, title.end), title.manner, len(facts))
    days = {"same" if one.date.start == date.start else "other" for one in facts if one.date and date}
    day = "-" if date is None else "same" if "same" in days else "other" if days else "?"
    far = min((abs(one.sentence.paragraph - title.sentence.paragraph)
               for fact in facts for one in fact.speakings), default=_FAR)
    in_one = any(one.sentence == title.sentence for fact in facts for one in fact.speakings)
    near = "in one" if in_one else str(around.grade(far, 1, 2, 4, 8))
    top = around.grade(title.sentence.paragraph, 2, 3, 6)
    return [*found, f"day of facts={day}", f"near facts={near}", f"near facts|day={near}{day}",
            f"facts|top={min(len(facts), 2)}{top}{title.sentence.kind}", f"facts|day={min(len(facts), 2)}{day}"]


_FAR: Final = 99  # paragraphs


def _type(own: "Sequence[Word]") -> str:
    """What kind of event words tell of: the first noun for events among them says."""
    return next((type for kind_of in (event_nouns.type_of, loose_words.type_of) for word in own
                 if (type := kind_of(word)) is not None), "other")
