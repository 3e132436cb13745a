"""Figures that no verb governs: items below a lead, deeds that are nouns, results behind a colon or a dash.

`19 seminars in 11 villages`, `of them:` and below it `94 men`; `203 arrests`; `Results: 12 claims`;
`у нас 132 обращения`.
"""

from collections.abc import Sequence

from seeds.extract.deeds import achieving, happening, leads
from seeds.extract.deeds.counted import Counted
from seeds.extract.deeds.items import Item
from seeds.extract.text import russian
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.quantities import Quantity
from seeds.extract.text.words import Word
from seeds.read.document import Paragraph
from seeds.regex import regex

Span = tuple[int, int]
_LEADING = 14  # words in front of a colon


# Items of lists

def of_item(page: Page, sentence: Sentence, words: Sequence[Word], items: Sequence[Item],
            earlier: Counted | None) -> Counted | None:
    """The figure with which an item of a list begins, and its noun; `earlier` is what was counted last above it."""
    paragraph = page.paragraph_at(sentence.start)
    if (
        not items
        or paragraph.end - paragraph.start > leads.LONGEST_ITEM
        or items[0].last == items[0].first
        or items[0].quantity.currency
    ):
        return None
    item, unit = items[0], words[items[0].first:items[0].last]
    lead = page.text[sentence.start:item.quantity.start].strip(" -–—•*·")
    behind = happening.clause_behind(page, words, unit[-1].end, sentence.end)
    if lead or achieving.is_planned(words) or any(happening.is_predicate(behind, at) for at in range(len(behind))):
        return None
    unit_at = (unit[0].start, unit[-1].end)
    above = leads.heading_above(page, paragraph.number)
    governed = _by_lead(page, paragraph, unit, earlier)
    if governed is None:
        said = above is not None and achieving.is_of_figures(page.text[above.start:above.end])
        if not (said or (achieving.is_counted(unit) and paragraph.kind == "item")):
            return None
        governed = (happening.place_of(behind) or ((above.start, above.end) if above is not None else unit_at),)
    return Counted(item.quantity, page.text[slice(*unit_at)], unit_at,
                   " ".join(page.text[slice(*span)] for span in governed), governed, (sentence.start, sentence.end))


_WANTED = regex(r"(?i)\b(?:looking for|need\w*|requir\w+|hiring|recruiting|includes?|consists?|covers?|"
                r"ищ[еу]\w*|требу\w+|"
                r"нужн\w+|приглаша\w+|включа\w+|входят|information|contact\w*|address\w*|подробн\w+|контакт\w*|"
                r"адрес\w*|справк\w+)\b")


def _by_lead(page: Page, paragraph: Paragraph, unit: Sequence[Word],
             earlier: Counted | None) -> tuple[Span, ...] | None:
    """What the line above a list, which ends with a colon, says happened to what its items count."""
    lead = leads.lead_of(page, paragraph)
    if lead is None or achieving.WEAK.match(unit[0].plain) or unit[0].is_capital:
        return None
    words = page.words.within(lead.start, lead.end)[-_LEADING:]
    if not words or achieving.is_planned(words) or _WANTED.search(page.text, words[0].start, lead.end):
        return None
    if earlier is not None and lead.number - 1 <= page.number_at(earlier.quantity.start) < paragraph.number:
        return earlier.what_at
    if not achieving.is_done(words) or achieving.is_attendance(words):
        return None
    return happening.told(page, words, ()) or ((words[0].start, words[-1].end),)


# Within sentences

def fronted(page: Page, sentence: Sentence, words: Sequence[Word], one: Quantity) -> Counted | None:
    """What stands at the head of a Russian sentence, counted at the end of its clause: ордеров милиция выдала 756."""
    before = [word for word in words if word.end <= one.start]
    if one.currency or not _MOST_BEFORE >= len(before) > 1 or page.language != "ru" or not (
            _ENDS.match(page.text, one.end) and russian.is_known(before[0].text)):
        return None
    last = 1 if _is_of_many(before[0], "NOUN") else 2
    if not (_is_of_many(before[last - 1], "NOUN") and _is_of_many(before[0], "NOUN", "ADJF")):
        return None
    verb = next((word for word in reversed(before[last:]) if happening.is_verb(word)), None)
    if verb is None or before.index(verb) < len(before) - _QUALIFYING or achieving.is_planned(before) or not (
            achieving.is_done([verb]) or verb.plain in _CAME):
        return None
    unit_at = before[0].start, before[last - 1].end
    return Counted(one, page.text[slice(*unit_at)], unit_at, verb.text, ((verb.start, verb.end),),
                   (sentence.start, sentence.end))


def _is_of_many(word: Word, *parts: str) -> bool:
    return any(form.pos in parts and form.case == "gent" and form.number == "plur" for form in russian.forms(word.text))


_CAME = ("ушло", "разошлось", "набралось", "собралось", "пришло", "приехало", "понадобилось")
_MOST_BEFORE = 9  # words in front of the figure
_QUALIFYING = 4  # with the verb: выдала более чем 756
_ENDS = regex(r"\s?(?:[,.;(]|$)")

_COLON = regex(r"(?::|\s[–—])\s[^:–—]{0,24}$")
_DEEDS = regex(r"(?:arrest|conviction|prosecution|sentence|rescue|indictment|seizure|detention|acquittal|raid|"
               r"search|"
               r"referral|repatriation|deportation|extradition|confiscation)(?:e?s)?$|"
               r"задержани|арест(?:а|ов|ы)?$|приговор|обвинени|обыск|возвращени|репатриаци|депортаци|конфискаци")
_CASES = regex(r"(?:arrest|conviction|referral|complaint|call|request|enquir|inquir|case|report|tip|signal|"
               r"prosecution|"
               r"disclosure)(?:y|ies|s)?$")
_HAD = ("had", "have", "has")
_OURS = regex(r"(?i)(?:\bза\s(?:\d{4}\s|эт\w+\s|прошл\w+\s|минувш\w+\s|текущ\w+\s|отч[её]тн\w+\s|последн\w+\s|"
              r"\w+\s)?"
              r"(?:год|период|месяц|квартал|полугоди)\w*|\bс начала\s(?:\w+\s)?года|\bу нас|"
              r"\bна\s(?:\w+\s)?сч[её]ту|"
              r"\bитого|\bвсего)\b[^.;:()]{0,40}$")


_NOMINAL = regex(r"(?i)\b(?P<deed>arrests?|detention|seizure|confiscation|rescue|release|recovery|safeguarding|"
                 r"identification|repatriation|return|deportation|conviction|distribution|handover|training|"
                 r"donation|"
                 r"задержани[еяюи]|арест|изъяти[еяюи]|освобождени[еяюи]|возвращени[еяюи]|выявлени[еяюи]|"
                 r"депортаци[яию]|осуждени[еяюи]|передач[аеиу])\s(?:of\s)?(?:the\s|all\s|another\s)?$")


def nominal(page: Page, sentence: Sentence, words: Sequence[Word], group: Sequence[Item]) -> tuple[Span, ...] | None:
    """The deed that a noun says was done to what is counted, or that is counted: the seizure of 12 vans, 9 arrests."""
    first, unit = group[0].quantity, words[group[0].first:group[0].last]
    if is_deed(unit):
        return ((unit[0].start, unit[-1].end),)
    match = _NOMINAL.search(page.text[max(sentence.start, first.start - 40):first.start])
    if match is None:
        return None
    at = max(sentence.start, first.start - 40)
    return ((at + match.start("deed"), at + match.end("deed")),)


def is_deed(words: Sequence[Word]) -> bool:
    """Whether what is counted are deeds: arrests, convictions, приговоров."""
    return bool(words) and any(_DEEDS.match(word.plain) for word in (words[0], words[-1]))


def had(words: Sequence[Word], item: Item, ahead: Sequence[Word]) -> bool:
    """Whether somebody had cases of a kind: the service had 812 referrals."""
    return bool(ahead) and ahead[-1].plain in _HAD and item.last > item.first and any(
        _CASES.match(word.plain) for word in words[item.first:item.last])


def governing(page: Page, sentence: Sentence, words: Sequence[Word], group: Sequence[Item],
              ahead: Sequence[Word]) -> tuple[Span, ...] | None:
    """Where it says what happened to the first of a group of figures, without a verb in their clause."""
    item = group[0]
    unit = words[item.first:item.last]
    if not ahead and (colon := _COLON.search(page.text, sentence.start, item.quantity.start)) is not None:
        lead = [word for word in words if word.end <= colon.start()][-_LEADING:]
        if found := happening.told(page, lead, ()):
            return found
        if lead and (achieving.is_of_figures(page.text[lead[0].start:lead[-1].end]) or (
                achieving.is_done(lead[-3:]) and len(unit) > 0)):
            return ((lead[0].start, lead[-1].end),)
    if not unit:
        return None
    at = (unit[0].start, unit[-1].end)
    if found := nominal(page, sentence, words, group):
        return found
    if had(words, item, ahead):
        return ((ahead[-1].start, ahead[-1].end), at)
    ours = _OURS.search(page.text[sentence.start:item.quantity.start])
    if ours is not None and achieving.is_counted(unit) and not any(map(happening.is_verb, words)):
        return ((sentence.start + ours.start(), item.quantity.start - 1), at)
    return None
