"""What sentences around say of an event without naming it: who came, whose it is, where it was and when."""

import re

from seeds.extract.bodies import roles
from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import crowds, hosting, occasions, venues
from seeds.extract.deeds.happenings import Event
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex


def take(page: Page, bodies: Bodies, sentence: Sentence, last: Event) -> None:
    """What a sentence that names no event says of the last one: who came, whose it is, where and when it was."""
    _came(page, sentence, last)
    if not (last.owners or "organiser" in last.roles) and _OF_IT.search(page.text, sentence.start, sentence.end):
        take_hosts(page, bodies, sentence, last, None)
    last.days = last.days or occasions.lasted(page.text[sentence.start:sentence.end])
    if "place" not in last.fields and (where := _PLACE_IS.match(page.text, sentence.start, sentence.end)):
        last.place(venues.labelled(page, bodies, *where.span("name")))
    if _IT_WAS.match(page.text, sentence.start, sentence.end) or _is_of_it(page, sentence, last):
        _was(page, bodies, sentence, last)


def take_roles(page: Page, bodies: Bodies, sentence: Sentence, event: Event, one: Speaking | None = None) -> None:
    """Whose an event is, and who pays for it, by a sentence that speaks of it as `one`, or only goes on about it."""
    take_hosts(page, bodies, sentence, event, one)
    for role, mentions in roles.in_sentence(page, bodies, sentence.start, sentence.end).items():
        field = {"implementer": "organiser", "partner": "organiser"}.get(role, role)
        for mention in mentions:
            event.roles.setdefault(field, {}).setdefault(mention.body, (mention.start, mention.end))


def take_hosts(page: Page, bodies: Bodies, sentence: Sentence, event: Event, one: Speaking | None) -> None:
    """Who holds it, by the words around the bodies of a sentence; that alone makes no event a fact."""
    owners = hosting.owners(page, bodies, one) if one is not None else ()
    said = roles.in_sentence(page, bodies, sentence.start, sentence.end).get("organiser", ()) if one is None else ()
    for mention in (*owners, *hosting.take(page, bodies, sentence, one), *said):
        event.owners.setdefault(mention.body, (mention.start, mention.end))


# A sentence that goes on about the event before it, and says whose it is.
_OF_IT = regex(r"^\W*(?:It|This|They|The\s(?:event|meeting|course|training|programme|program|workshop|seminar|"
               r"conference|"
               r"ceremony|campaign|initiative)|Он[аои]?|Это|Его|Е[её]|Их|Мероприяти\w+)\s|"
               r"\b(?:organi[sz]|host|sponsor|conven|invitation)|(?<![^\W_])(?:организ|провод|пров[её]л|инициатив|"
               r"приглаш)|"
               r"томонидан|tomonidan|тарабынан|тарапынан|ҷониби|ташкил|tashkil|уюштур|ұйымдастыр", re.IGNORECASE)
_PLACE_IS = regex(r"(?:The\s(?:place|venue|location)\s(?:is|was|will\sbe)|Место(?:м)?(?:\s(?:проведения|"
                  r"встречи))?\s"
                  r"(?:[–—-]|стал[аои]?|был[аои]?))\s(?:the\s)?(?P<name>[^.;]{4,80}?)(?=[.;]|,\sthe\s|$)")
_IT_WAS = regex(r"(?:It|This|They|The event|Он[оаи]?|Мероприятие)\s+(?:took place|"
                r"(?:was|were|will be|is being)\s+held|will take place|took|began|started|lasted|ran|runs|"
                r"ends|ended|"
                r"finished|closed|concluded|прош\w+|состоя\w+|пройд\w+|проход\w+|заверш\w+|закончил\w+|"
                r"начал\w+|открыл\w+)", re.IGNORECASE)
_THERE = regex(r"\b(?:(?:were|was|are|will be)\s(?:trained|taught|shown|present)|trained there|at it|attended|"
               r"took part|participated|обуч\w+|участвовал\w*|на н[её]м|на ней)\b")


def _is_of_it(page: Page, sentence: Sentence, event: Event) -> bool:
    """Whether a sentence behind tells who was there on a day, where the day of the event is not said."""
    days = page.dates_in(sentence.start, sentence.end)
    return not event.dates and len(days) == 1 and len(days[0].start) == len("2024-06-01") and (
        _THERE.search(page.text, sentence.start, sentence.end) is not None
        and not occasions.is_dateline(page, sentence, days[0]))


def _was(page: Page, bodies: Bodies, sentence: Sentence, event: Event) -> None:
    """What `It took place on ...` says of when and where."""
    for date in page.dates_in(sentence.start, sentence.end)[:1]:
        event.dates.append(date)
        event.bounds[date.begin] = occasions.bound_of(page, sentence)
    event.place(venues.place_in(page, bodies, sentence.start, sentence.end))


_CAME = regex(r"\b(?:ожида|ждут|были|сели|expected|walked|marched|watched|чакыр|шақыр|taklif|таклиф|күтіл|күтүл|"
              r"kutil|train|learn|knowledge|skills|слушател|обуч|изуча|узнал|разбира|разобрал|attend|participa|"
              r"took part|take part|were there|were present|gather|brought together|brings? together|joined|участ|"
              r"собрал|присутств|иштирок|ширкат|катыш|қатыс|қатнаш|ishtirok|qatnash|(?:people|guests|"
              r"participants)\s+came|turned up|"
              r"приехал|пришл|келди|омаданд|keldi)",
              re.IGNORECASE)


def _came(page: Page, sentence: Sentence, event: Event) -> None:
    """What the sentence behind says of who came, without naming the event."""
    if (
        event.type != "operation"
        and "participants" not in event.fields
        and (_COUNTED.match(page.text, sentence.start, sentence.end) or any(
            shape.search(page.text, sentence.start, sentence.end) for shape in (_CAME, _FOR)))
    ):
        quantity = crowds.participants(page, sentence)
        if quantity is not None:
            event.state("participants", quantity.value, quantity.start, quantity.end)
            event.state("participants_qualifier", quantity.qualifier, quantity.start, quantity.end)


_COUNTED = regex(r"\W*(?:(?:There\s(?:were|are|will\sbe)|About|Some|Nearly|Over|Around|More\sthan|Около|Более|"
                 r"Свыше)\s"
                 r"(?:\w+\s){0,2}\d|\d+\s[^.;:]{3,60}\s(?:discuss|sat\b|practi[sc]|обсуд|изуч|рассказ))")
_FOR = regex(r"\d[^.;:]{0,60}\scame\b(?!\sto\s(?:an|its)\send)|"
             r"\b(?:[Ii]t|[Tt]hey)\s(?:was|were|is|are|will be)\s(?:held|given|organi[sz]ed|meant|intended|"
             r"designed)"
             r"\s(?:for|to)\b|\b[Оо]н[оаи]?\s(?:был[аои]?\s)?(?:предназначен|организован|проведен|"
             r"рассчитан)\w*\s(?:для|на)\b")
