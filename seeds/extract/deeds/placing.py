"""Where an event may have been that no rule gives a place: towns, bodies and names near it, what is seen of each."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import around, venues
from seeds.extract.deeds.happenings import Event
from seeds.extract.deeds.venues import Place
from seeds.extract.text import months, whereabouts
from seeds.extract.text.page import Page, Sentence
from seeds.read.words import words as listed
from seeds.regex import regex

_HEAD: Final = 4  # paragraphs with which a page begins
_ABOVE, _BELOW = 2, 3  # paragraphs around one that speaks of an event
_MOST: Final = 40  # candidates of one event
_UP: Final = "A-ZА-ЯЁҚҒЎҲӘӨҮҢӮҶ"
_CAPITALS: Final = rf"[{_UP}][\w’'&-]*(?:\s(?:(?:of|the|and|for|de)\s){{0,2}}[{_UP}«“][\w’'»”&-]*){{0,5}}"
_LED: Final = regex(rf"(?<!\w)(?:in|at|near|inside|outside)\s(?:the\s)?(?P<name>{_CAPITALS})")
_LED_RU: Final = regex(
    rf"(?<!\w)(?:в|во|на|базе|здании)\s(?:г\.\s?|городе\s)?(?P<name>[{_UP}«][\w-]+»?"
    rf"(?:\s(?:[{_UP}«][\w»-]+|[а-яё]+(?:ом|ем|ой|ей|ых|их|ии|ле|ре|те|ке|не|де|се))){{0,6}})")
_LED_TG: Final = regex(
    rf"(?<!\w)(?:дар|шаҳри|толори)\s(?P<name>[{_UP}«“][\w»”-]+(?:\s[{_UP}«“][\w»”-]+){{0,5}})")
_LOCATIVE: Final = regex(
    rf"(?P<name>[{_UP}“«][\w‘’ʻ'»”-]+(?:\s[\w‘’ʻ'»”-]+){{0,4}}?(?<=\w\w)"
    r"(?:да|де|та|те|до|дө|то|тө|da|dagi|дағы|дегі|даги))(?![^\W_])")
_NO_PLACE: Final = frozenset((*venues.NO_PLACE, *(name.lower() for name in (*months.ENGLISH, *months.RUSSIAN)),
                              *listed("the this it he she we they his her their our in on at that these those")))
_DASH: Final = regex(r"(?:,\s[\w. ]{2,20})?\s?(?:\([^()]{2,40}\)\s?)?[–—-]{1,2}\s")


class Candidate(NamedTuple):
    """A place that an event may have had, with the sentence that names it."""

    place: Place
    kind: str  # town, country, body and its type, or led: only what stands before or behind it
    sentence: Sentence


class Places:
    """The places that a page names, asked once for all its events."""

    def __init__(self, page: Page, bodies: Bodies) -> None:
        self._page, self._bodies = page, bodies
        self._of: dict[Sentence, list[Candidate]] = {}
        towns = [one for one in whereabouts.in_text(page, 0, len(page.text)) if not one.is_country]
        self._times = Counter(one.name for one in towns)

    def of(self, event: Event) -> list[Candidate]:
        """The candidates for one event, those in the sentences that speak of it first."""
        own = {one.sentence.paragraph for one in event.speakings}
        near = [one for one in self._page.sentences if one.kind != "signature" and (
            one.paragraph <= _HEAD or any(-_ABOVE <= one.paragraph - number <= _BELOW for number in own))]
        said = {one.sentence.start for one in event.speakings}
        near.sort(key=lambda one: (one.start not in said, one.start))
        titles = [(one.start, one.end) for one in event.speakings if one.manner == "named"]
        found = (one for sentence in near for one in self._in(sentence) if one.kind in ("town", "country") or not (
            _touches(titles, one.place.start, one.place.end)))
        return [*islice(found, _MOST)]

    def _in(self, sentence: Sentence) -> list[Candidate]:
        if sentence not in self._of:
            self._of[sentence] = list(self._named(sentence))
        return self._of[sentence]

    def _named(self, sentence: Sentence) -> Iterator[Candidate]:
        page, taken = self._page, list[tuple[int, int]]()
        for mention in self._bodies.within(sentence.start, sentence.end):
            taken.append((mention.start, mention.end))
            yield Candidate(Place(page.text[mention.start:mention.end], "", mention.start, mention.end),
                            f"body {mention.body.type}", sentence)
        for one in whereabouts.in_text(page, sentence.start, sentence.end):
            if not (venues.is_no_town(page, one) or _touches(taken, one.start, one.end) or _is_person(page, one)):
                taken.append((one.start, one.end))
                yield Candidate(Place(one.name, one.country, one.start, one.end),
                                "country" if one.is_country else "town", sentence)
        shape = {"en": _LED, "ru": _LED_RU, "tg": _LED_TG}.get(page.language, _LOCATIVE)
        for match in shape.finditer(page.text, sentence.start, sentence.end):
            start, end = match.span("name")
            if not _touches(taken, start, end) and not page.dates_in(start, end) and (
                    match["name"].split()[0].lower() not in _NO_PLACE):
                taken.append((start, end))
                yield Candidate(Place(match["name"].rstrip("."), "", start, end), "led", sentence)

    def signs(self, event: Event, one: Candidate, *, alone: bool) -> list[str]:
        """What is seen of a candidate as it stands to an event; `alone`: whether the page tells of no other event."""
        page, place, sentence = self._page, one.place, one.sentence
        times, only = min(3, self._times[place.name]), one.kind == "town" and len(self._times) == 1
        at = around.grade(sentence.paragraph, 2, 3, 5)
        leads = place.start - page.paragraph_at(place.start).start < _LEAD and (
            _DASH.match(page.text, place.end) is not None)
        return [*around.beside(page, place.start, place.end, sentence), *self._to(event, one),
                *around.of_words(page.words.within(place.start, place.end), "P"), f"kind={one.kind}",
                f"leads={leads}|{one.kind}", f"times={times}|{one.kind}",
                f"only={only}", f"only|alone={only}{alone}", f"alone={alone}", f"type={event.type}",
                f"type|kind={event.type}|{one.kind}", f"at={at}", f"kind|at={one.kind}{at}",
                f"line={sentence.kind}|{one.kind}", f"lang={page.language}|{one.kind}",
                f"towns={around.grade(len(self._times), 1, 2, 3, 5)}|{one.kind}",
                f"before={_before(page, place.start)}|{one.kind}"]

    def _to(self, event: Event, one: Candidate) -> list[str]:
        """How it stands to where the event is spoken of nearest: in which sentence, on which side, how far."""
        place, sentence = one.place, one.sentence
        said = min(event.speakings, key=lambda other: abs(other.start - place.start))
        lines = sentence.paragraph - said.sentence.paragraph
        where = "same" if sentence.start == said.sentence.start else "paragraph" if lines == 0 else str(
            max(-_FARTHEST, min(_FARTHEST, lines)))
        side = "in" if said.start <= place.start < said.end else "before" if place.start < said.start else "behind"
        between = self._page.words.within(*sorted((place.start, said.end if side == "behind" else said.start)))
        far = around.grade(len(between), 1, 3, 6, 12, 25) if where == "same" else _ELSEWHERE
        dated = event.date is not None and sentence.start <= event.date.begin < sentence.end
        return [f"where={where}", f"kind|where={one.kind}|{where}", f"side={where}|{side}", f"far={far}|{side}",
                f"kind|far={one.kind}|{far}|{side}", f"dated={dated}|{where}", f"held={said.held}|{where}"]


_LEAD: Final = 40  # characters
_FARTHEST: Final = 4  # paragraphs that are told apart
_ELSEWHERE: Final = 9  # for how far it is in another sentence


def _before(page: Page, start: int) -> str:
    word = page.words.all[page.words.behind(start) - 1] if page.words.behind(start) else None
    return word.plain if word is not None and word.plain in _PREPOSITIONS else "-"


_PREPOSITIONS: Final = frozenset(listed("in at near to from of by for the on inside в во на из от к при города городе "
                                       "г дар аз шаҳри"))


def _is_person(page: Page, one: whereabouts.Where) -> bool:
    """Whether a word is what somebody is called, Chad Moore, or begins another name: no word leads to it as a place."""
    behind = page.words.all[page.words.behind(one.end):][:1]
    return bool(behind) and behind[0].is_capital and behind[0].gap == " " and _before(page, one.start) == "-" and (
        len(page.words.within(one.start, one.end)) == 1)


def _touches(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(low < end and start < high for low, high in taken)
