"""Towns that lines tell, rather than sentences: a dateline, a line of place and date, the only town of a page."""


from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import event_nouns, happening, occasions
from seeds.extract.deeds.venues import NO_PLACE, Place, is_no_town
from seeds.extract.names import given
from seeds.extract.text import country, whereabouts
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page
from seeds.read.document import Paragraph
from seeds.regex import regex


def only_town(page: Page, bodies: Bodies) -> Place | None:
    """The only town that a page names, more than once or in its head: where what it tells of took place."""
    towns = [one for one in whereabouts.in_text(page, 0, len(page.text)) if not one.is_country
             and not is_no_town(page, one) and not bodies.at(one.start)]
    head = page.paragraphs[min(_HEAD, len(page.paragraphs)) - 1].end if page.paragraphs else 0
    if len({one.name for one in towns}) != 1 or not (len(towns) > 1 or towns[0].start < head) or not any(
            _THERE.search(page.text[max(0, one.start - 12):one.start]) or _LOCAL_ENDING.match(page.text, one.start)
            for one in towns):
        return None
    return Place(towns[0].name, towns[0].country, towns[0].start, towns[0].end)


_HEAD = 3  # paragraphs
_THERE = regex(r"(?i)\b(?:in|at|near|в|во|под|дар|шаҳри|г\.|город[еа]?)\s(?:the\s)?$")
_LOCAL_ENDING = regex(r"[^\W\d_]{4,}?(?:да|де|та|те|до|дө|то|тө|da|dagi)\b|[^\W\d_]{4,}\s(?:шаар|қала|шаҳ|shahr|"
                      r"туман|tuman)")
_FIRST_TOWN = regex(r"\W*(?P<town>(?:[A-ZА-Я][^\W\d_A-ZА-Я]{2,}(?:[ -][A-ZА-Я][^\W\d_]+)?|[A-ZА-Я]{4,20}"
                    r"(?:\s[A-ZА-Я]{3,20})?)),\s+(?:[A-ZА-Я][\w.-]+(?:\s[A-ZА-Я][\w.-]+)?,\s+)?")


# A town with which a story begins, though no day stands beside it: OSH, Kyrgyzstan (24.kg) -, Душанбе. «Азия-Плюс» —
_LEAD = regex(r"\W*(?P<town>[A-ZА-ЯЁӘҒҚҢӨҰҮҲӢӮҶ][^\W\d_]+(?:[ "
              r"-][A-ZА-ЯЁ][^\W\d_]+)?)(?:,\s[A-ZА-ЯЁ][\w.-]+(?:\s[A-Z][\w.-]+)?)?"
              r"(?:[.,]\s[^.;:–—]{0,30}[.,]?\s?[«“\"]?[^.;:«»–—]{2,24}[»”\"]?|\s\([^()]{2,40}\)|"
              r"\.\s?[A-Z/][\w/.-]{2,20})?\s?[–—-]{1,2}\s?"
              r"(?=[^\W\d_«“\"])")


_SHORTEST_TOWN = 4  # letters in capitals that are no acronym


def lead_place(page: Page, paragraph: Paragraph) -> Place | None:
    """The town of a dateline without a day."""
    match = _LEAD.match(page.text, paragraph.start, min(paragraph.end, paragraph.start + 110))
    if match is None or paragraph.end - paragraph.start < occasions.SHORTEST_STORY:
        return None
    found = next(iter(whereabouts.in_text(page, *match.span("town"), shout=True)), None)
    if found is None and match["town"].isupper() and len(match["town"]) > _SHORTEST_TOWN and (
            match["town"].lower() not in NO_PLACE):
        return Place(match["town"], "", *match.span("town"))
    if found is None or found.is_country or found.start != match.start("town"):
        return None
    return Place(found.name, found.country, found.start, found.end)


_OWN_LINE = regex(r"\W*(?:г\.\s?|город\s)?"
                  r"(?P<town>[A-ZА-ЯЁ][^\W\d_A-ZА-ЯЁ]+(?:[ -][A-ZА-ЯЁ][^\W\d_A-ZА-ЯЁ]+){0,2})"
                  r"(?:,\s[A-ZА-ЯЁ][\w’' -]{2,24})?\W*")


def beside_date(page: Page, bodies: Bodies, date: Dated) -> Place | None:
    """The town that is all a line says above or below the line of nothing but the days of an event."""
    line = page.paragraph_at(date.begin)
    if page.text[line.start:date.begin].strip() or page.text[date.stop:line.end].strip(" .,;"):
        return None
    for one in page.document.paragraphs[max(0, line.number - 2):line.number + 1]:
        is_beside = one.number != line.number and one.kind != "furniture"
        match = _OWN_LINE.fullmatch(page.text, one.start, one.end) if is_beside else None
        if match is None or bodies.within(one.start, one.end) or bodies.at(one.start):
            continue
        own = page.words.within(*match.span("town"))
        if not any(word.plain in NO_PLACE or given.is_given(word) or event_nouns.type_of(word) for word in own):
            return Place(match["town"], "", *match.span("town"))
    return None


_IN_BRACKETS = regex(r"\s\((?:г\.\s?)?(?P<town>[A-ZА-ЯЁ][\w’'-]+(?:[ -][A-ZА-ЯЁ][\w’'-]+)?)\)?$")


def in_brackets(title: str, start: int) -> tuple[str, Place] | None:
    """A title that begins at `start` without the town in brackets behind it, and that town: семинар (Нарын)."""
    match = _IN_BRACKETS.search(title)
    if match is None or not country.is_place(match["town"]) or country.named(match["town"]):
        return None
    at = start + match.start("town")
    return title[:match.start()], Place(match["town"], "", at, at + len(match["town"]))


_PAIR = 2  # cells that may be a label and a value


def line_place(page: Page, paragraph: Paragraph) -> Place | None:
    """The town of a dateline, `OSH, Kyrgyzstan, 17 May 2016 –`, or of a line of place and date."""
    date = next(iter(page.dates_in(paragraph.start, min(paragraph.end, paragraph.start + 110))), None)
    if date is None or date.begin - paragraph.start > 60 or len(paragraph.cells) > _PAIR:
        return None
    town = next(
        (one for one in whereabouts.in_text(page, paragraph.start, date.begin, shout=True)
         if not one.is_country and not is_no_town(page, one)), None
    )
    if town is None:
        town = next(
            (
                one
                for one in whereabouts.in_text(page, date.stop, min(paragraph.end, date.stop + 40))
                if not one.is_country
            ),
            None,
        )
        if town is not None and page.text[date.stop:town.start].strip(" ,.") and any(
                map(happening.is_verb, page.words.within(paragraph.start, paragraph.end))):
            return None  # a sentence
        first = _FIRST_TOWN.fullmatch(page.text, paragraph.start, date.begin)
        if town is None and first is not None and NO_PLACE.isdisjoint(first["town"].lower().split()):
            return Place(first["town"], "", *first.span("town"))
        if town is None or (paragraph.end - paragraph.start > 110 and page.text[date.stop:town.start].strip(" ,.")):
            return None
    return Place(town.name, town.country, town.start, town.end)
