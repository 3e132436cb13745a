"""One figure of a sentence: what it counts, what happened to it, and whether that is a result at all."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from seeds.extract.deeds import achieving, counted, counting_local, happening, tables, verbless
from seeds.extract.deeds.counted import INCLUDED, Counted
from seeds.extract.deeds.items import ANAPHORA, Item, end, groups, item_of
from seeds.extract.deeds.tables import Figure
from seeds.extract.text import neighbouring, phrases, russian
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

Span = tuple[int, int]
_MOST = 40  # figures of one sentence
_FEW = 12  # smaller numbers are as often only a way of speaking: two sides, three pillars
_BUDGET = regex(
    r"\b(?:budget|grants?\s+(?:of|worth|totall?ing)|contribution|funding|cost|price|fee|subscription|salar|per month|"
    r"a month|"
    r"allocat|бюджет|стоимост|финансирован|выделен|выделил|грант|зарплат|цен[аеыу]\b)", re.IGNORECASE)
_PAID = regex(r"\b(?:struck|writt?[eo]n?|wrote|cancel|forgiv|waiv|brought in|collect|clear|refund|reimburs|repa|"
              r"levied|impos|"
              r"налож|арестован|списа|собра|вернут|отсуд|spen[dt]|paid|pay|recover|invest|seiz|confiscat|"
              r"compensat|disburs|fined|raised|won|awarded|"
              r"returned|handed|donat|deliver|brought|"
              r"provided|transferred|given|gave|contribut|переда|перечисл|"
              r"потра|израсход|изъят|конфиск|взыск|выплач|возмещ|компенс|вернул|возвращ|штраф)", re.IGNORECASE)
_WON_BACK = regex(  # wages, a fee
    r"paid back|refund|reimburs|compensat|взыск|вернул|вернут|возвращ|возмещ|won back|recover|repa", re.IGNORECASE)
_WROTE = regex(r"(?:wrote|пишет|написал\w*|жазды|yozdi):?\s*$")  # above what an e-mail quotes
# Behind these stand numbers to call and to write to.
_REACH = regex(r"\b(?:tel|phones?|fax|mob(?:ile)?|тел|факс|моб|ұялы|телефони|телефону|e-?mail|эл|сурогаи|"
               r"WhatsApp)\b\s*[.:№]|@", re.IGNORECASE)


def of_figure(page: Page, figure: Figure) -> Counted | None:
    """The result that a figure with a label is; None where the label tells of no result."""
    label = page.text[slice(*figure.label)]
    part = tables.PART.match(label)
    words = page.words.within(figure.label[0] + (part.end() if part else 0), figure.label[1])
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
    if figure.quantity.currency and not (achieving.is_done(known) or _SPENT.match(label)):
        return None
    if not achieving.is_done(known) and not achieving.is_counted(known) and not (
        figure.is_of_column and _BY_SEX.fullmatch(label)
    ) and not (
        figure.further and achieving.is_of_figures(page.text[slice(*figure.further[-1])])
    ) and page.language not in neighbouring.LANGUAGES:
        return None
    last = phrases.end(words, 0)
    unit_at = (words[0].start, words[max(last, 1) - 1].end)
    rest = (words[last].start, figure.label[1]) if 0 < last < len(words) else None
    if figure.counted is not None and not figure.quantity.currency and achieving.is_done(words[:1]):
        unit_at, rest = figure.counted, (words[0].start, figure.label[1])  # Получили помощь, of a table in people
    further = [span for span in figure.further if not (
        page.paragraph_at(span[0]).kind == "heading" and achieving.is_done(words))]  # which says it by itself
    whats = tuple(span for span in (rest, *further) if span) or (figure.label,)
    unit = figure.quantity.currency or page.text[slice(*unit_at)]
    what = " ".join(page.text[slice(*span)] for span in whats)
    return Counted(figure.quantity, unit, unit_at, what, whats, figure.label, figure.year,
                   head=_head(page, figure, label) if figure.is_of_column else None)


def _head(page: Page, figure: Figure, label: str) -> Span:
    """The head of a column; of columns by sex and of their sum that of the table, for they count the same people.

    So it is in languages whose words for what is achieved are hardly known.
    """
    paragraph = page.paragraph_at(figure.label[0])
    is_of_table = _BY_SEX.fullmatch(label) or tables.TOTAL.fullmatch(label) or page.language in neighbouring.LANGUAGES
    return (paragraph.start, paragraph.end) if is_of_table else figure.label


_SPENT = regex(r"(?i)\W*(?:(?:total|actual|our|всего|общие)\s)?(?:spending|spent|expenditure|расход[ыо]|израсходован|"
               r"потрачен|харажат|xarajat|чыгым|шығын|шығыс)")
_BY_SEX = regex(r"(?i)\W*(?:(?:fe)?males?|(?:wo)?men|boys|girls|[mfжм]|муж(?:\.|ч\w+|ской)?|жен(?:\.|щ\w+|ский)?|"
                r"мардон|занон|эркек\w*|аял\w*|ер(?:лер|кек\w*)?|әйел\w*|erkak\w*|ayol\w*)\W*")


def in_sentence(page: Page, sentence: Sentence, earlier: Counted | None = None) -> Iterator[Counted]:
    """The results that a sentence tells of; `earlier` is the last one before it, which `four of them` is about."""
    reach = _REACH.search(page.text, sentence.start, sentence.end)
    until = reach.start() if reach else sentence.end
    until = achieving.before_share(page.text, sentence.start, until)
    quantities = [one for one in page.quantities_in(sentence.start, until) if one.value][:_MOST]
    if not quantities or achieving.is_background(page.text[sentence.start:sentence.end]) or (
            sentence.end - sentence.start < 120 and _WROTE.search(page.text[sentence.start:sentence.end])):
        return
    words = page.words.within(sentence.start, sentence.end)
    starts = frozenset(word.start for one in quantities for word in words if one.start <= word.start < one.end)
    if neighbouring.is_local(page, sentence):
        yield from counting_local.in_sentence(page, sentence, words, quantities, earlier)
        return
    items = [item for one in quantities if (item := item_of(page, words, one, starts)) is not None]
    before = None
    alone = verbless.of_item(page, sentence, words, items, earlier)
    if alone is not None:
        before = alone
        yield alone
        items = items[1:]
    if alone is None and (ahead := verbless.fronted(page, sentence, words, quantities[0])) is not None:
        yield ahead
        items = [item for item in items if item.quantity is not ahead.quantity]
    for group in groups(page, words, items):
        for one in _of_group(page, sentence, words, group, before or earlier):
            before = one
            yield one


def _of_group(page: Page, sentence: Sentence, words: Sequence[Word], group: Sequence[Item],
              former: Counted | None) -> Iterator[Counted]:
    here = former if former is not None and former.sentence == (sentence.start, sentence.end) else None
    since = max(here.unit_at[1], here.quantity.end) if here is not None else sentence.start
    ahead = happening.clause_before(page, words, since, group[0].quantity.start)
    behind = happening.clause_behind(page, words, end(words, group[-1]), sentence.end)
    first = group[0].quantity
    included = INCLUDED.search(page.text[since:first.start]) is not None or (
        here is not None and ANAPHORA.match(page.text[first.end:first.end + 20]) is not None)
    if here is None and included and former is not None and former.sentence[1] + 2 >= sentence.start:
        here = former  # `Among them are 91 women`, of those in the sentence before
    found = happening.told(page, ahead, behind) or (
        verbless.governing(page, sentence, words, group, ahead) if here is None
        else verbless.nominal(page, sentence, words, group))
    if included and _tells_itself(behind):
        found = _spans(happening.place_of(happening.trimmed(behind))) or found
    elif here is not None and (
            included or (found is None and _goes_on(ahead) and not any(map(happening.is_verb, ahead)))):
        further = _spans(happening.place_of(happening.trimmed(ahead))) if achieving.is_done(ahead) else None
        found = further if further is not None and not included else here.what_at
    if found is None:
        return
    governing = [word for span in found for word in page.words.within(*span)]
    if _is_none(page, words, group, governing, ahead=ahead, behind=behind):
        return
    for number, item in enumerate(group):
        if number and item.quantity.value == group[number - 1].quantity.value and _OR.search(
                page.text[group[number - 1].quantity.end:item.quantity.start]):
            continue  # eight pimps or eight traffickers
        one = counted.counted(page, sentence, words, item, found, former=former)
        if one is not None and _counts(page, words, item, governing):
            yield one
            former = one


_OR = regex(r"\b(?:or|или)\s$")


def _spans(span: Span | None) -> tuple[Span, ...] | None:
    return (span,) if span is not None else None


def _is_none(page: Page, words: Sequence[Word], group: Sequence[Item], governing: Sequence[Word], *,
             ahead: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether figures are of those who worked, spoke or came, or of what is only planned."""
    if _are_agents(words, group, ahead, behind) or _brought_there(governing) or _spoke(page, governing):
        return True
    if [word.plain for word in governing[:2]] == ["registered", "for"]:
        return True  # an event
    first = next((word.plain for word in governing if happening.is_verb(word)), "")
    if _is_relative(behind) and governing[0] in behind and (not achieving.is_done(governing) or (
            len(behind) > 1 and happening.is_verb(behind[1]) and behind[1].plain not in happening.AUXILIARY
            and not _GAINED.match(behind[1].plain) and group[0].quantity.value <= _FEW
            and not any(word.plain in happening.AUXILIARY for word in behind[2:]))):
        return True  # three women who dared to ask; two brothers who kept them
    if _CRIMES.match(first) or any(_HARM.match(word.plain) for word in governing[:4]):
        return True  # what traffickers or an illness did
    if any(word.plain == "can" for word in governing[:3]):
        return True  # two organisations can help
    if ahead and ahead[-1].plain in ("has", "have") and not verbless.had(words, group[0], ahead):
        return True  # has 14 members
    if first in _STATES or (
            behind and behind[0].plain in ("are", "is") and governing[0] in behind and not (
                achieving.is_done(behind) or (behind[1:2] and behind[1].plain in _SAFE))):
        return True  # how things are
    attended = _first_verb(governing)
    if attended and attended[0].plain.startswith(("attended", "посет")) and (
            attended[0].start < group[0].quantity.start):
        attended = ()  # `officers attended six addresses`
    return achieving.is_planned([*ahead, *governing[:4]]) or (achieving.is_attendance(attended) and not (
        _is_relative(behind) and achieving.is_done(governing[2:])))


def _spoke(page: Page, governing: Sequence[Word]) -> bool:
    """Whether those counted spoke at an event; not whom somebody spoke with."""
    return bool(governing) and (_FLOOR.search(page.text, governing[0].start, governing[-1].end) is not None or any(
        word.plain in _SPOKE and not (word.plain == "spoke" and _WITH.match(page.text, word.end))
        for word in governing[:6]))


_WITH = regex(r"\s(?:to|with)\b")


def _tells_itself(behind: Sequence[Word]) -> bool:
    """Whether those that are a part of others have a verb of their own: of them, 63 were referred to shelters."""
    behind = behind[2:] if len(behind) > 2 and behind[0].plain in ("of", "из") else behind
    if not behind or behind[0].plain == "aged":
        return False
    if behind[0].plain > "z":
        return any(map(happening.is_verb, behind[:5]))
    return (behind[0].plain in happening.AUXILIARY or happening.is_verb(behind[0])) and any(
        map(happening.is_verb, behind[:3]))


_AGENTS = regex(r"officer|official|volunteer|lawyer|expert|specialist|inspector|organi[sz]ation|agenc|doctor|"
                r"nurse|team|"
                r"journalist|boat|ship|speaker|trainer|researcher|monitor|paralegal|activist|state|countr|"
                r"partner|operation|raid|brother|attempt|ngos?$|groups?$|charit|union|church|coalition|compan|"
                r"polic|"
                r"эксперт|специалист|сотрудник|волонт[её]р|организаци|инспектор|врач|журналист|спикер|тренер|"
                r"исследоват|активист|пограничник|полицейск|юрист|адвокат|стран|ведомств")
_GAINED = regex(r"complet|receiv|got|get|pass|learn|graduat|finish|gain|improv|obtain|sign|win|won|lost|left|"
                r"earn|found|adopt|sign|introduc|commit|pledg|"
                r"undergo|underw|us(?:e|ed|ing)|enrol|qualif|join|took|прошл|получ|окончил|завершил|повыс|освоил|"
                r"узнал|подписал")


_JOINTS = ("that", "and", "while", "where", "which", "but", "что", "а", "и")


def _are_agents(words: Sequence[Word], group: Sequence[Item], ahead: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether those counted are the ones who worked: 140 officers went through eleven addresses."""
    item, joint = group[-1], max((at + 1 for at, word in enumerate(ahead) if word.plain in _JOINTS), default=0)
    ahead = ahead[joint:]
    if len(behind) < 2 or item.last == item.first or any(map(happening.is_verb, ahead)):
        return False
    verb = behind[1] if behind[0].plain in ("had", "have", "has", "have") else behind[0]
    is_finite = happening.is_verb(verb) and verb.plain not in happening.AUXILIARY
    active = is_finite and not _GAINED.match(verb.plain) and not (
        verb.plain > "z" and russian.is_likely(verb.text, "PRTS", "PRTF"))
    return active and any(_AGENTS.match(word.plain) for word in words[item.first:item.last]) and (
        behind[-1] is not verb and behind[0].plain != "trained")


_CRIMES = regex(r"exploit(?:ed|s|ing)$|enslav|kidnap|lured$|завербова|эксплуатирова|похити|"
                r"удержива(?:л|ла|ли)$|обманул")
_HARM = regex(r"(?:infected|died|ill|sick|perished|drowned)$|заболе(?:л|ва)|зараз(?:ил|ят)|умер(?:л[иа]|ло)?$|"
              r"погиб|"
              r"скончал|утонул")
_SAFE = ("back", "home", "free", "safe")
_STATES = listed("состоит состоят живут живет проживает проживают находится находятся работает работают числится "
                 "числятся "
                 "насчитывается насчитывает насчитывают содержит содержат входит входят включает включают имеет имеют "
                 "needs need contains contain comprises comprise employs employ остается остаются live lives reside "
                 "resides work works remain remains exist exists")
_FLOOR = regex(r"\btook (?:the floor|turns)|\bвыступ")
_SPOKE = ("presented", "spoke", "moderated", "facilitated")  # of experts and speakers, not of what was achieved


def _brought_there(governing: Sequence[Word]) -> bool:
    """`The seminar brought 75 people to Arequipa`: only who came to an event."""
    return bool(governing) and governing[0].plain in ("brought", "drew", "gathered") and any(
        word.plain == "to" and following.is_capital for word, following in pairwise(governing))


def _goes_on(ahead: Sequence[Word]) -> bool:
    """Whether a figure only continues what was said of the one before."""
    return len(ahead) <= 5 or ahead[-1].plain in ("and", "и", "ва", "жана", "және", "va")


_OTHERS = regex(r"предыдущ|последн|следующ|остальн|first$|last$|other$|remaining$|previous$|next$")
_THEIRS = listed("по с со with our its their these those both his her наши наших эти этих их свои своих оба обе")


def _counts(page: Page, words: Sequence[Word], item: Item, governing: Sequence[Word]) -> bool:
    """Whether a figure is a result: money only when it was paid, small or vague numbers only of what was done."""
    quantity = item.quantity
    if quantity.currency:
        around = page.text[max(0, quantity.start - 60):quantity.end + 60]
        said = " ".join(word.plain for word in governing)
        return bool(_PAID.search(said)) and (not _BUDGET.search(around) or bool(_WON_BACK.search(said)))
    unit = words[item.first].plain if item.last > item.first else ""
    head = words[item.last - 1].plain if item.last > item.first else ""
    done = achieving.is_done(governing) or verbless.is_deed(words[item.first:item.last])
    written = page.text[quantity.start:quantity.end]
    if quantity.value == 1 and (
        not any(char.isdigit() for char in written)
        or (words[item.first : item.first + 1] and words[item.first].is_capital)
    ):
        return False
    is_behind = item.last - item.first > 1 and unit.isascii() and not unit.endswith("s")  # nine state prosecutors
    weak = bool((achieving.WEAK.match(unit) and not is_behind) or achieving.WEAK.match(head))
    definite = next((word.plain for word in reversed(words) if word.end <= quantity.start), "") in (
        "all", "the", "these", "those", "both", "its", "their", "every", "все", "всех", "эти", "этих")
    theirs = next((word.plain for word in reversed(words) if word.end <= quantity.start), "") in _THEIRS
    theirs = theirs or _OTHERS.match(unit) is not None
    small = quantity.value <= _FEW and not any(char.isdigit() for char in written)
    if (weak and (definite or small)) or (theirs and small) or (small and _is_of_now(governing)):
        return False
    return done or not (weak or definite or small)


def _is_of_now(governing: Sequence[Word]) -> bool:
    """Whether the Russian verb tells how things are: два центра помогают бесплатно."""
    verb = next((word for word in governing if happening.is_verb(word)), None)
    return verb is not None and russian.is_in_tense(verb.text, "pres")


def _first_verb(words: Sequence[Word]) -> Sequence[Word]:
    """The words up to the first verb, with it and the next two."""
    at = next((at for at, word in enumerate(words) if happening.is_verb(word)), 0)
    return words[:at + 3] if at < 3 else words[at:at + 3]


def _is_relative(behind: Sequence[Word]) -> bool:
    """`100 people who attended job fairs found new jobs`."""
    return bool(behind) and behind[0].plain in ("who", "that", "which")
