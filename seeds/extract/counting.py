"""One figure of a sentence: what it counts, what happened to it, and whether that is a result at all."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seeds.extract import achieving, happening, neighbouring, phrases, russian
from seeds.extract.items import ANAPHORA, Item, end, groups, item_of
from seeds.extract.page import Page, Sentence
from seeds.extract.quantities import Quantity
from seeds.extract.tables import Figure
from seeds.extract.words import Word

Span = tuple[int, int]
_MOST = 40  # figures of one sentence
_FEW = 12  # smaller numbers are as often only a way of speaking: two sides, three pillars
_BUDGET = re.compile(
    r"\b(?:budget|grants?\s+(?:of|worth|totall?ing)|contribution|funding|cost|price|fee|subscription|salar|per month|"
    r"a month|"
    r"allocat|бюджет|стоимост|финансирован|выделен|выделил|грант|зарплат|цен[аеыу]\b)", re.IGNORECASE)
_PAID = re.compile(r"\b(?:spen[dt]|paid|pay|recover|invest|seiz|confiscat|compensat|disburs|fined|raised|won|awarded|"
                   r"returned|handed|donat|deliver|"
                   r"provided|transferred|given|gave|contribut|переда|перечисл|"
                   r"потра|израсход|изъят|конфиск|взыск|выплач|возмещ|компенс|вернул|возвращ|штраф)", re.IGNORECASE)
_NUMBER_OF = re.compile(r"(?:number|total|share|число|количество)\s+(?:of\s+)?", re.IGNORECASE)
_WROTE = re.compile(r"(?:wrote|пишет|написал\w*|жазды|yozdi):?\s*$")  # above what an e-mail quotes
# Behind these stand numbers to call and to write to.
_REACH = re.compile(r"\b(?:tel|phones?|fax|mob(?:ile)?|тел|факс|моб|ұялы|телефони|телефону|e-?mail|эл|сурогаи|"
                    r"WhatsApp)\b\s*[.:№]|@", re.IGNORECASE)
_INCLUDED = re.compile(
    r"(?:including|of whom|of them|among them|of which|в том числе|из них|из которых|среди них)\W*$", re.IGNORECASE
)


class Counted(NamedTuple):
    """One figure with what it counts and what happened, each where it stands."""

    quantity: Quantity
    unit: str
    unit_at: Span
    what: str
    what_at: tuple[Span, ...]
    sentence: Span
    year: tuple[str, Span] | None = None


def of_figure(page: Page, figure: Figure) -> Counted | None:
    """The result that a figure with a label is; None where the label tells of no result."""
    words = page.words.within(*figure.label)
    around = [word for span in figure.further for word in page.words.within(*span)]
    if (
        not words
        or achieving.is_measure(words)
        or achieving.is_of_measure(words)
        or achieving.is_planned(words)
        or achieving.is_attendance(words)
    ):
        return None
    known = [*words, *around]
    if figure.quantity.currency and achieving.is_spent(page.text[figure.label[0]:figure.label[1]] + " " + " ".join(
            page.text[slice(*span)] for span in figure.further)):
        return Counted(
            figure.quantity,
            figure.quantity.currency,
            figure.label,
            page.text[slice(*figure.label)],
            (figure.label,),
            figure.label,
            figure.year,
        )
    if figure.quantity.currency and not achieving.is_done(known):
        return None
    if not achieving.is_done(known) and not achieving.is_counted(known) and page.language not in neighbouring.LANGUAGES:
        return None
    last = phrases.end(words, 0)
    unit_at = (words[0].start, words[max(last, 1) - 1].end)
    rest = (words[last].start, figure.label[1]) if 0 < last < len(words) else None
    whats = tuple(span for span in (rest, *figure.further) if span) or (figure.label,)
    unit = figure.quantity.currency or page.text[slice(*unit_at)]
    what = " ".join(page.text[slice(*span)] for span in whats)
    return Counted(figure.quantity, unit, unit_at, what, whats, figure.label, figure.year)


def in_sentence(page: Page, sentence: Sentence, earlier: Counted | None = None) -> Iterator[Counted]:
    """The results that a sentence tells of; `earlier` is the last one before it, which `four of them` is about."""
    reach = _REACH.search(page.text, sentence.start, sentence.end)
    until = reach.start() if reach else sentence.end
    quantities = [one for one in page.quantities_in(sentence.start, until) if one.value][:_MOST]
    if not quantities or achieving.is_background(page.text[sentence.start:sentence.end]) or (
            sentence.end - sentence.start < 120 and _WROTE.search(page.text[sentence.start:sentence.end])):
        return
    words = page.words.within(sentence.start, sentence.end)
    starts = frozenset(word.start for one in quantities for word in words if one.start <= word.start < one.end)
    if neighbouring.is_local(page, sentence):
        yield from _in_local(page, sentence, words, quantities, starts)
        return
    items = [item for one in quantities if (item := item_of(page, words, one, starts)) is not None]
    before = None
    alone = _alone(page, sentence, words, items)
    if alone is not None:
        before = alone
        yield alone
        items = items[1:]
    for group in groups(page, words, items):
        for counted in _of_group(page, sentence, words, group, before or earlier):
            before = counted
            yield counted


def _in_local(page: Page, sentence: Sentence, words: Sequence[Word], quantities: Sequence[Quantity],
              starts: frozenset[int]) -> Iterator[Counted]:
    """The results of a Tajik, Kyrgyz, Kazakh or Uzbek sentence: what happened stands behind what is counted."""
    for quantity in quantities:
        item = item_of(page, words, quantity, starts)
        if item is None or quantity.currency or item.last == item.first or quantity.value <= 1:
            continue
        if words[item.first].plain in ("ta", "та", "дона", "dona") and item.first + 1 < len(words):
            item = item._replace(first=item.first + 1)
        last = max(neighbouring.unit_end(words, item.first, starts, page.language), item.first + 1)
        if neighbouring.is_where(words[item.first:last]) and page.language != "tg":
            continue
        until = min((one.start for one in quantities if one.start > quantity.end), default=sentence.end)
        behind = happening.clause_behind(page, words, words[last - 1].end, until)
        if (
            len(happening.trimmed(behind)) < 2 and until < sentence.end
        ):  # 154 women and 32 children: what follows is of both
            last_one = max(one.end for one in quantities)
            behind = happening.clause_behind(page, words, last_one, sentence.end)[1:]
        told = next((at + 1 for at, word in enumerate(behind) if word.gap.strip() == "," and at), len(behind))
        what = happening.place_of(happening.trimmed(behind[:told])) or happening.place_of(
            happening.clause_before(page, words, sentence.start, quantity.start)[-6:]
        )
        if (
            what is None
            or neighbouring.ATTENDED.search(page.text, quantity.end, what[1])
            or neighbouring.PLANNED.search(page.text, sentence.start, sentence.end)
        ):
            continue
        unit_at = (words[item.first].start, words[last - 1].end)
        yield Counted(quantity, page.text[slice(*unit_at)], unit_at, page.text[slice(*what)], (what,),
                      (sentence.start, sentence.end))


_FIGURES = re.compile(r"figures|numbers|results|achiev|statistic|glance|итоги|результат|цифр|показател|достижен|"
                      r"статистик|натиҷа|көрсөткүч|көрсеткіш", re.IGNORECASE)


def _alone(page: Page, sentence: Sentence, words: Sequence[Word], items: Sequence[Item]) -> Counted | None:
    """`19 seminars in 11 villages` as an item of a list: a figure and its noun, without a verb."""
    paragraph = page.paragraph_at(sentence.start)
    if (
        not items
        or paragraph.end - paragraph.start > 140
        or items[0].last == items[0].first
        or items[0].quantity.currency
    ):
        return None
    item, unit = items[0], words[items[0].first:items[0].last]
    lead = page.text[sentence.start:item.quantity.start].strip(" -–—•*·")
    behind = happening.clause_behind(page, words, unit[-1].end, sentence.end)
    if lead or any(happening.is_predicate(behind, at) for at in range(len(behind))):
        return None
    above = next(
        (one for one in reversed(page.document.paragraphs[: paragraph.number - 1]) if one.kind == "heading"), None
    )
    said = above is not None and _FIGURES.search(page.text, above.start, above.end) is not None
    if not (said or (achieving.is_counted(unit) and paragraph.kind == "item")) or achieving.is_planned(words):
        return None
    span = happening.place_of(behind) or (
        (above.start, above.end) if above is not None else (unit[0].start, unit[-1].end)
    )
    unit_at = (unit[0].start, unit[-1].end)
    return Counted(
        item.quantity,
        page.text[slice(*unit_at)],
        unit_at,
        page.text[slice(*span)],
        (span,),
        (sentence.start, sentence.end),
    )


def _of_group(page: Page, sentence: Sentence, words: Sequence[Word], group: Sequence[Item],
              former: Counted | None) -> Iterator[Counted]:
    here = former if former is not None and former.sentence == (sentence.start, sentence.end) else None
    since = max(here.unit_at[1], here.quantity.end) if here is not None else sentence.start
    ahead = happening.clause_before(page, words, since, group[0].quantity.start)
    behind = happening.clause_behind(page, words, end(words, group[-1]), sentence.end)
    found = happening.told(page, ahead, behind)
    included = _INCLUDED.search(page.text[since:group[0].quantity.start])
    if here is None and included and former is not None and former.sentence[1] + 2 >= sentence.start:
        here = former  # `Among them are 91 women`, of those in the sentence before
    if here is not None and (
        included or (found is None and _goes_on(ahead) and not any(map(happening.is_verb, ahead)))
    ):
        own = happening.place_of(happening.trimmed(ahead)) if achieving.is_done(ahead) else None
        found = (own,) if own is not None and not included else here.what_at
        governing: Sequence[Word] = [word for span in found for word in page.words.within(*span)]
    elif found is None:
        return
    else:
        governing = [word for span in found for word in page.words.within(*span)]
    if any(word.plain in _SPOKE for word in governing[:6]):
        return
    if governing and governing[0].plain == "registered" and len(governing) > 1 and governing[1].plain == "for":
        return  # for an event
    attended = _first_verb(governing)
    object_of = (
        bool(attended)
        and attended[0].plain == "attended"
        and attended[0].start < group[0].quantity.start
        and not _is_crowd(words, group)
    )
    if object_of:
        attended = ()  # `officers attended six addresses`
    if achieving.is_planned([*ahead, *governing[:4]]) or (achieving.is_attendance(attended) and not (
            _is_relative(behind) and achieving.is_done(governing[2:]))):
        return
    for item in group:
        counted = _counted(page, sentence, words, item, found, former=former)
        if counted is not None and _counts(page, words, item, governing):
            yield counted
            former = counted


_SPOKE = ("presented", "spoke", "moderated", "facilitated")  # of experts and speakers, not of what was achieved


def _goes_on(ahead: Sequence[Word]) -> bool:
    """Whether a figure only continues what was said of the one before."""
    return len(ahead) <= 5 or ahead[-1].plain in ("and", "и", "ва", "жана", "және", "va")


def _counts(page: Page, words: Sequence[Word], item: Item, governing: Sequence[Word]) -> bool:
    """Whether a figure is a result: money only when it was paid, small or vague numbers only of what was done."""
    quantity = item.quantity
    if quantity.currency:
        around = page.text[max(0, quantity.start - 60):quantity.end + 60]
        said = " ".join(word.plain for word in governing)
        return bool(_PAID.search(said)) and not _BUDGET.search(around)
    done = achieving.is_done(governing)
    unit = words[item.first].plain if item.last > item.first else ""
    head = words[item.last - 1].plain if item.last > item.first else ""
    written = page.text[quantity.start:quantity.end]
    if quantity.value == 1 and (
        not any(char.isdigit() for char in written)
        or (words[item.first : item.first + 1] and words[item.first].is_capital)
    ):
        return False
    weak = bool(achieving.WEAK.match(unit) or achieving.WEAK.match(head))
    definite = next((word.plain for word in reversed(words) if word.end <= quantity.start), "") in (
        "all", "the", "these", "those", "both", "its", "their", "every", "все", "всех", "эти", "этих")
    small = quantity.value <= _FEW and not any(char.isdigit() for char in written)
    if weak and (definite or small):
        return False
    return done or not (weak or definite or small)


def _counted(page: Page, sentence: Sentence, words: Sequence[Word], item: Item, what_at: tuple[Span, ...],
             *, former: Counted | None) -> Counted | None:
    behind = page.text[item.quantity.end:item.quantity.end + 20]
    anaphoric = ANAPHORA.match(behind) is not None or _INCLUDED.search(page.text[sentence.start:item.quantity.start])
    split = _OF_THEM.match(page.text, item.quantity.end)
    if split and anaphoric and not item.quantity.currency:
        unit, unit_at = split["unit"], split.span("unit")
    elif item.quantity.currency:
        unit, unit_at = item.quantity.currency, (item.quantity.start, item.quantity.end)
    elif item.last > item.first and not (former is not None and _is_quality(words[item.first:item.last])):
        unit_at = (words[item.first].start, words[item.last - 1].end)
        unit = page.text[slice(*unit_at)]
    elif (named := _number_of(words, item.quantity.start)) is not None:
        unit_at = named
        unit = page.text[slice(*unit_at)]
    elif former is not None and (former.sentence == (sentence.start, sentence.end) or anaphoric):
        unit, unit_at = former.unit, former.unit_at
    else:
        return None
    what = " ".join(page.text[slice(*span)] for span in what_at)
    return Counted(item.quantity, unit, unit_at, what, what_at, (sentence.start, sentence.end))


_OF_THEM = re.compile(r"\s+(?:of (?:them|whom)|из (?:них|которых))(?:,?\s+(?:were|was|are|is|being|being|—|–))?\s+"
                      r"(?P<unit>(?:wom[ae]n|m[ae]n|girls?|boys?|children|minors|foreigners|mothers|citizens|students|"
                      r"женщин\w*|мужчин\w*|дет\w+|девоч\w+|мальчик\w*|несовершеннолетн\w+|иностран\w+)"
                      r"(?:\s+(?:and|и)\s+(?:girls|boys|children|дет\w+))?)(?![^\W_])", re.IGNORECASE)


def _is_quality(words: Sequence[Word]) -> bool:
    """Whether only adjectives stand there, `212 очных`: what they are of is said before."""
    return all(
        russian.is_known(word.text)
        and russian.is_likely(word.text, "ADJF")
        and not russian.can_be(word.text, "NOUN")
        and not _PERSON.match(word.plain)
        for word in words
    )


_PERSON = re.compile(r"подозрева|обвиня|пострада|потерпе|задержан|несовершеннолет|арестован|осужд|обратив|уволен|"
                     r"больн|участвов|учащи|бездомн|трудящ|служащ")


def _number_of(words: Sequence[Word], before: int) -> Span | None:
    """`the number of such cases had risen to 20`."""
    for at, word in enumerate(words):
        if word.start >= before:
            break
        if word.plain in ("number", "число", "количество") and at + 1 < len(words):
            first = at + 2 if words[at + 1].plain == "of" else at + 1
            while first < len(words) and words[first].plain in ("such", "these", "the", "those", "таких", "этих"):
                first += 1
            last = phrases.end(words, first)
            if last > first:
                return words[first].start, words[last - 1].end
    return None


def _is_crowd(words: Sequence[Word], group: Sequence[Item]) -> bool:
    """Whether those counted are people, by the nouns that stand for them most."""
    return any(re.match(r"people|person|officer|official|participant|women|men$|judge|expert|student|staff", word.plain)
               for item in group for word in words[item.first:item.last])


def _first_verb(words: Sequence[Word]) -> Sequence[Word]:
    """The words up to the first verb, with it and the next two."""
    at = next((at for at, word in enumerate(words) if happening.is_verb(word)), 0)
    return words[:at + 3] if at < 3 else words[at:at + 3]


def _is_relative(behind: Sequence[Word]) -> bool:
    """`100 people who attended job fairs found new jobs`."""
    return bool(behind) and behind[0].plain in ("who", "that", "which")
