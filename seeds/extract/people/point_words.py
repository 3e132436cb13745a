"""What a number or an address of nobody is for, in the words that stand beside it, where no label says it outright.

Spanish speakers 479-555-0187; 0800 432 0804 (lost papers); Civil registry | 91 579 03 10; To give blankets: Casa
Margarita, 962 118 40 27; or the line above. A point of contact of which neither a label (points.py) nor whoever answers
(answering.py) tells more gets these words for its position.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.names import nations
from seeds.extract.names.english_words import CONNECTORS
from seeds.extract.text import channels, whereabouts
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.read.document import Span

_LONGEST: Final = 8  # words
_FARTHEST: Final = 160  # characters of a line or a sentence before the number
_ANY: Final = rf"(?:{channels.ANY_LABEL}|e-?mail|mail|почта|эл\.?\s?почта|адрес|address)"
_LEADS: Final = regex(  # what stands between the words and the number
    rf"(?:[\s:,;|(\[/•·.…–—=→>-]|(?<![^\W_])(?:{_ANY}|on|at|by|via|to|or|and|is|только|only|please|toll[- ]?free|"
    r"по|на|номер\w*|numbers?|или|и)(?![^\W_]))+$", re.IGNORECASE)
_ENDS: Final = regex(r"(?:(?<=[^\W\d_]{3})|(?<=\d\d))[.!?…]\s|(?<=[!?])\s|[;:|•·\n(→]|\s[–—-]\s|,\s|"
                     r"\s/\s|\s{3,}|(?<=\))\s")
_ASKS: Final = regex(  # who is asked to ring whom: Anyone can ring the intelligence team on 0800 ...
    r"(?i)(?<!\w)(?:call(?:ing)?|ring(?:ing)?|text(?:ing)?|phon(?:e|ing)|dial(?:l?ing)?|contact(?:ing)?|reach(?:ing)?|"
    r"e-?mail(?:ing)?|write\sto|writing\sto|speak\sto|talk\sto|звонит\w+(?:\s[вк])?|пишит\w+(?:\s[вк])?|"
    r"обращ\w+с[ья](?:\s[вк])?|сообщ\w+(?:\s[вк])?)\s(?P<whom>[^.;:!?\n]{3,70})$")
_REACHED: Final = regex(  # The crisis room can be reached at ...
    r"(?i)(?<![^\s(])(?!(?:any(?:one|body)|those|all|who|more|further|people|victims)\b)(?P<whom>[^.;:!?,\n]{3,60}?)\s(?:can|may)\s(?:also\s|always\s)?be\s(?:reached|contacted|called|rung|phoned|"
    r"texted|e-?mailed|written\sto)$")
_LEADING: Final = regex(  # words in front of those that say what for
    r"(?i)(?:the|our|its|their|a|an|your|please|or|and|и|или|call|ring|text|phone|dial|contact|write\sto|"
    r"e-?mail)\s+(?=\w)")
_TRAILING: Final = regex(r"(?i)\s(?:[a-z]+ly|free|now|today|also|here|круглосуточно|бесплатно|анонимно)$")
_BEHIND: Final = regex(
    r"\s{0,4}(?:[(\[](?P<inner>[^()\[\]\d@:;]{3,50})[)\]]|[,–—-]\s?(?:the\snumber\sof\s)?(?P<rest>[^\W\d_][^.,;:()|@\d\n]{3,50}))"
    r"(?=\s*(?:[.,;|)\n]|$))")
_NO_MORE: Final = regex(  # what stands behind numbers and says how, when and for how much
    r"(?i)(?:toll[- ]?free|free\b|24|around|round|day|night|any\s?time|hours|extension|ext|main|urban|gsm|sms|text|"
    r"mornings?|evenings?|afternoons?|after|before|from|until|ask|weekdays?|mon|tue|wed|thu|fri|sat|sun|daily|same|"
    r"also|and|or|fax|факс|whats|viber|telegram|signal|бесплатн|круглосут|звон|с\s|до\s|по\s|в\s|в\b|будн|"
    r"пн|вт|ср|чт|пт|сб|вс|ежедн|добав|доб|моб|гор|сот|только|или|и\s|тот же|no\s|not\s|"
    r"collect|local|if|when|which|who|it|he|she|we|they)")
_PLAIN: Final = regex(
    rf"(?i)(?:(?:{_ANY}|numbers?|номер\w*|contacts?|контакт\w*|web|site|сайт\w*|us|нам|нас|here|сюда|"
    r"связь|from|to|cc|re|subject|от|кому|тема|reply|online|or|and|или|и|also|both|new|now|dial|call|write|телефон\w*|phones?|tels?|for|more|information|info|"
    r"details|the|please|hours|working|часы|работы|время)[\W\d]*)+")


def complete(scene: "Scene", people: "Sequence[Person]") -> None:
    """Let points of contact without a position have the words that say what they are for, where any do."""
    for point in people:
        place = _of(scene, point) if point.nameless and not point.position else None
        if place:
            said = " ".join(scene.text[slice(*place)].split())
            point.position, point.position_at = said[0].upper() + said[1:], place


def _of(scene: "Scene", person: "Person") -> "Span | None":
    """Where the words stand that say what a point of contact is for, or name its body; None where none do."""
    own: Span | None = None
    purpose = _in_address(scene, person) if scene.page.language == "en" else None
    for channel in person.channels:
        unit = scene.unit_at(channel.start)
        asked = _asked(scene, unit, channel)
        around = [] if asked else [*_before(scene, unit, channel), _above(scene, unit)]
        for place in (asked, _behind(scene, unit, channel), *around):
            words = _trimmed(scene, person, *place) if place else None
            if words and _is_own_body(scene, person, *words):
                own = own or words
            elif words and ((own or purpose) is None or _ANSWERS.search(scene.text, *words) or (
                    scene.text.startswith(":", words[1]))):
                return words  # the duty press officer, rather than the Committee
    return purpose or own or _called_as_body(scene, person)


def _in_address(scene: "Scene", person: "Person") -> "Span | None":
    """Where an address says what it is for: jobs@opengate.example.org."""
    for channel in person.channels:
        if channel.kind == "email" and (match := _PURPOSES.match(scene.text, channel.start, channel.end)):
            return match.span()
    return None


_PURPOSES: Final = regex(
    r"(?i)(?:jobs?|vacanc(?:y|ies)|hr|recruitment|recrutement|procurement|tenders?|events?|bookings?|registration|grants|"
    r"communications?|press|media|referrals?|intake|finance|accounts|secretariat|library|training|research|legal|"
    r"complaints|hotline|helpline|safeguarding)(?=@)")
_ANSWERING: Final = (  # who or what answers
    r"(?<!\w)(?:(?:office|desk|unit|(?:help|info|hot)?line|officer|worker|inspector|secretariat|team|cent(?:re|er)|staff|duty|"
    r"service|department|section|secretary)s?|(?:отдел|служб|при[её]мн|дежурн|секретариат|редакци|бөлім|бөлүм|бўлим|қызмет|"
    r"кызмат|хизмат|шуъба)\w*)(?!\w)")
_ANSWERS: Final = regex(_ANSWERING, re.IGNORECASE)


def _is_own_body(scene: "Scene", person: "Person", start: int, end: int) -> bool:
    """Whether words are the name of the body whose number it is."""
    body = scene.bodies.at(start)
    return body is not None and person.mention is not None and body.body is person.mention.body and (
        body.start <= start and end <= body.end)


def _called_as_body(scene: "Scene", person: "Person") -> "Span | None":
    """Where the body stands whose number it is, in front of it in its line or in the one above."""
    channel = person.channels[0] if person.channels else None
    if person.mention is None or channel is None:
        return None
    number = scene.number_of(channel.start)
    first = scene.units[max(0, number - 1)].start
    own = [one for one in scene.bodies.within(first, channel.start) if one.body is person.mention.body]
    return (own[-1].start, own[-1].end) if own else None


def _begin(scene: "Scene", unit: "Unit", channel: "Channel") -> int:
    """From where on words may be of a number: the one before it ends there, or its line, or 160 characters."""
    before = [one.end for one in scene.channels_in(unit.start, channel.start)]
    return max([unit.start, channel.start - _FARTHEST, *before[-1:]])


def _asked(scene: "Scene", unit: "Unit", channel: "Channel") -> "Span | None":
    """Whom a sentence says to ring."""
    begin = _begin(scene, unit, channel)
    stop = _stop(scene, begin, channel)
    asked = [*_REACHED.finditer(scene.text, begin, stop), *_ASKS.finditer(scene.text, begin, stop)]
    return asked[-1].span("whom") if asked else None


def _stop(scene: "Scene", begin: int, channel: "Channel") -> int:
    """Where the words in front of a number end, its labels left out."""
    lead = _LEADS.search(scene.text, begin, channel.start)
    return lead.start() if lead else channel.start


def _behind(scene: "Scene", unit: "Unit", channel: "Channel") -> "Span | None":
    """Words in brackets or behind a dash, right behind the number."""
    found = _BEHIND.match(scene.text, channel.end, unit.end)
    if found is None:
        return None
    place = found.span("inner") if found["inner"] else found.span("rest")
    return None if _NO_MORE.match(scene.text, *place) else place


def _before(scene: "Scene", unit: "Unit", channel: "Channel") -> "Iterator[Span]":
    """What a line begins with in front of a colon, and the words up to the last stop in front of a number."""
    begin = _begin(scene, unit, channel)
    stop = _stop(scene, begin, channel)
    ends = [begin, *(end.end() for end in _ENDS.finditer(scene.text, begin, stop)
                     if not channels.is_label(scene.text[begin:end.start()].rpartition(" ")[2]))]
    places = [*zip(ends, [*ends[1:], stop], strict=True)]
    labels = [at for at, place in enumerate(places[:-1]) if scene.text[slice(*place)].rstrip()[-1:] == ":"]
    if labels:
        said = reversed(places[labels[-1] + 1:])
        yield from (place for place in said if _ANSWERS.search(scene.text, *place))  # For Guernsey: duty desk
        yield places[labels[-1]]
    for place in reversed(places):
        yield place
        if any(map(str.isalpha, scene.text[slice(*place)])):
            return


def _above(scene: "Scene", unit: "Unit") -> "Span | None":
    """The line above, where it is no more than a few words and has no number of its own."""
    number = scene.number_of(unit.start)
    above = scene.units[number - 1] if number else unit
    said = scene.words_of(above)
    is_label = above is not unit and above.kind in ("line", "heading") and not scene.channels_in(above.start, above.end)
    is_short = len(said.split()) <= _FEW and "," not in said and not said.rstrip().endswith((".", "!", "…"))
    return (above.start, above.end) if is_label and is_short else None


_FEW: Final = 5  # words of a line that may be a label


_OFFICE: Final = regex(r"(?i) (?:office|офис|phone|телефон)(?![^\W_])")  # of the words: the airport office
_THROUGH: Final = regex(  # Lists at the | social department; Confirm your seat with the | Summit Secretariat
    rf"(?:[\w’'-]+\s){{0,5}}?(?:at|with|to|from|via)\s(?:the|our)\s(?=[^.;:,]*{_ANSWERING})", re.IGNORECASE)


def _trimmed(scene: "Scene", person: "Person", start: int, end: int) -> "Span | None":
    """The words without what stands around them; None where they are a name, a place, or say nothing.

    The name of a body is what its own number is called, and says nothing of any other.
    """
    words = scene.page.words.within(start, end)
    while words and (leading := _LEADING.match(scene.text, words[0].start, end)):
        words = scene.page.words.within(leading.end(), end)
    if words and (through := _THROUGH.match(scene.text, words[0].start, end)):
        words = scene.page.words.within(through.end(), end)
    if words and (trailing := _TRAILING.search(scene.text, words[0].start, words[-1].end)):
        words = scene.page.words.within(words[0].start, trailing.start())
    if not words or len(words) > _LONGEST or any(word.start in scene.name_starts for word in words):
        return None
    first, last = words[0].start, words[-1].end
    office = _OFFICE.match(scene.text, last)
    last = office.end() if office else last
    body = None if office else scene.bodies.at(first)
    is_body = body is not None and body.body.is_fact and body.start <= first and last <= body.end and (
        any(word.is_capital for word in words))
    if body and is_body and _is_own_body(scene, person, first, last):
        return body.start, body.end
    is_said = office is not None or _says(scene.text[first:last])
    if is_body or scene.channels_in(first, last) or not is_said or all(
            word.is_capital and nations.is_nation(word.text) for word in words if word.plain not in CONNECTORS):
        return None
    is_place = any(one.start <= first and last <= one.end for one in whereabouts.in_text(scene.page, first, last))
    return None if is_place else (first, last)


def _says(said: str) -> bool:
    """Whether some words can say what for: no number, no label, no sentence, and no street."""
    return sum(map(str.isalpha, said)) >= _FEWEST and not (
        any(map(str.isdigit, said)) or _PLAIN.fullmatch(said) or _SENTENCE.search(said) or _NOTHING.search(said))


_FEWEST: Final = 3  # letters
_SENTENCE: Final = regex(  # words of one that asks or tells
    r"(?i)(?<!\w)(?:may|can|could|should|must|will|please|you|we|i|they|he|she|it|is|are|was|were|be|"
    r"can[’']t|просим|можно|нужно|вы|мы|я|он|она|они)(?!\w)")
_NOTHING: Final = regex(  # where an office is, that nobody is in it, and what letters begin with
    r"(?i)(?<![^\W\d_])(?:ул|пр|пер|пл|street|str|st|avenue|ave|road|rd|boulevard|lane|square|улица|проспект|площадь|"
    r"көчөсү|көшесі|кӯчаи|кўчаси|ko.chasi|хиёбони|дом|оф|каб|нов(?:ый|ая|ое|ые)|прежн(?:ий|яя)|https?|www|vacant|вакан\w*|tbc|tba|subject|from)(?![^\W\d_])")
