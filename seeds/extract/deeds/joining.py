"""Events that were told of in two places in other words, made one: a headline, `the meeting`, an acronym."""

from seeds.extract.deeds.happenings import Event, clash, is_headline, is_kin

_STORY = 6  # paragraphs: what a headline is of


def join(found: list[Event]) -> None:
    """Let an event that is told of again be the one that says more of it."""
    for one in list(found):
        others = [event for event in found if event is not one and not (one.is_listed and event.is_listed)]
        if all(said.verbal for said in one.speakings) and (
                named := _named_there(one, others)) is not None:
            named.take(one, told=False)
            found.remove(one)
            continue
        kin = [event for event in others if is_kin(event, one.type)]
        same = _told_below(one, others) or _headlines(one, others) or _same(one, kin)
        if same is not None:
            same.take(one)
            found.remove(one)


def _named_there(one: Event, others: list[Event]) -> Event | None:
    """The event that a noun names, on the day on which a verb says that people meet or speak."""
    return next((event for event in others if event.type not in ("campaign", "operation")
                 and not event.title.loose and _are_same_days(one, event)
                 and not all(said.verbal for said in event.speakings)), None)


def _headlines(one: Event, others: list[Event]) -> Event | None:
    """The event that a line at the top is of: the only one of its story, or one called by its name in another line."""
    if is_headline(one) and one.title.loose and not _said_dates(one):
        told = [event for event in others if event.dates and not is_headline(event)]
        return told[0] if len(told) == 1 and told[0].speakings[0].sentence.paragraph <= _STORY else None
    if not (is_bare(one) and is_headline(one) and one.dates):
        return None
    return next((event for event in others if event.dates and not is_bare(event) and (
        event.speakings[0].sentence.paragraph <= _STORY and _are_same_days(one, event))), None)


def _same(one: Event, others: list[Event]) -> Event | None:
    dated = [event for event in others if event.dates]
    if one.title.manner == "named" and (named := _of_same_name(one, dated)) is not None:
        return named
    if (below := _of_headline(one, dated)) is not None:
        return below
    if one.title.many:
        return None
    if one.dates:
        return next((event for event in dated if is_bare(one) and _are_same_days(one, event)), None)
    if one.type == "operation" and one.title.manner != "named":
        known = [event for event in others if event.title.manner == "named"] or others
        return known[0] if len(known) == 1 else None
    if is_bare(one):
        return next((event for event in others if one.title.manner != "indefinite" and not (
            is_bare(event) or event.title.many or event.title.loose)), None)
    return next((event for event in others if _is_short_for(one.title.title, event.title.title)), None)


def _of_headline(one: Event, dated: list[Event]) -> Event | None:
    """The only event with a day that a story begins with, where `one` is what its headline calls it."""
    if not is_headline(one) or one.title.manner == "named" or (one.title.many and not is_bare(one)):
        return None
    near = [event for event in dated if event.speakings[0].sentence.paragraph <= _STORY]
    if len(near) != 1 or len(dated) != 1 or is_headline(near[0]):
        return None
    return near[0] if not _said_dates(one) or _are_same_days(one, near[0]) else None


def _of_same_name(one: Event, others: list[Event]) -> Event | None:
    """The event of the same name, where no sentence that names this one says its day."""
    called = [said for said in one.speakings if said.manner == "named"]
    if any(said.sentence.start <= date.begin < said.sentence.end for date in one.dates for said in called):
        return None
    return next((event for event in others if event.title.manner == "named"
                 and event.title.title.lower() == one.title.title.lower()), None)


def _told_below(one: Event, others: list[Event]) -> Event | None:
    """The event of the story that has all words of a headline in its name, whatever noun it is called by."""
    if not is_headline(one) or _said_dates(one) or not one.title.words:
        return None
    return next((event for event in others if not is_headline(event) and event.title.manner == "named" and all(
        word in event.title.title.lower() for word in one.title.words)), None)


def _said_dates(event: Event) -> bool:
    """Whether its day is said in a sentence that speaks of it, rather than in a line around."""
    return any(one.sentence.start <= date.begin < one.sentence.end for date in event.dates for one in event.speakings)


def _are_same_days(one: Event, other: Event) -> bool:
    if one.date is None or other.date is None or clash(one.date.start, other.date.start) or min(
            len(one.date.start), len(other.date.start)) < len("2024-06"):
        return False
    return not (one.date.end and other.date.end) or one.date.end == other.date.end


def is_bare(event: Event) -> bool:
    """Whether nothing tells it from others of its kind: the meeting."""
    return not (event.title.topic or event.title.words or event.title.manner in ("named", "new"))


_SHORTEST = 3  # letters of an acronym
_LONGEST = 4  # words of a title that is all acronym


def _is_short_for(one: str, other: str) -> bool:
    """Whether a title has an acronym for words of another: заседание СМВД, Совета министров внутренних дел."""
    if len(one.split()) > _LONGEST:
        return False
    initials = "".join(word[0] for word in other.split()).upper()
    return any(word.isupper() and len(word) >= _SHORTEST and word in initials for word in one.split())
