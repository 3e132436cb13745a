"""Where the title of an event ends: over what it is about, up to a date, a place, or a verb."""

from collections.abc import Sequence

from seeds.extract.deeds import event_nouns, event_words
from seeds.extract.deeds.speaking import Line
from seeds.extract.names import naming
from seeds.extract.text import months, phrases, russian
from seeds.extract.text.words import Word
from seeds.read.words import words as listed

_THROUGH = {
    "meeting": "of on for about to between with in",
    "roundtable": "of on for about to with",
    "": "of on for about to against in aimed",
    "ceremony": "of for",
    "operation": "of against",
    "ru": "of по на для о об против между среди из с со",
}
_HEADLINE_VERBS = listed(  # in a headline of capitals: Operation Still Water Nets Nine
    "busts nets leads results rescues targets yields frees saves finds shuts brings uncovers dismantles disrupts "
    "cracks smashes breaks seizes recovers closes ends begins nabs catches snares exposes wraps concludes")
_QUALITIES = listed(  # in front of a noun, no verbs: on forced labour
    "forced organized organised advanced limited affected displaced trafficked exploited combined shared unaccompanied "
    "separated armed skilled related united integrated")


def last(line: Line, head: int, type: str) -> int:
    """The number behind the last word of a title: over what it is about, up to a date, a place, or a verb."""
    words, english = line.words, line.is_english(head)
    if event_words.is_named(words, head) and words[head].is_capital and english:
        until = naming.capitals_right(words, head)
        return next((at for at in range(head + 2, until) if words[at].plain in _HEADLINE_VERBS), until)
    through = _THROUGH.get(type, _THROUGH[""]) if english else _THROUGH["ru"]
    until = max(phrases.end(words, head, line.dates, through=through), head + 1)
    ends = _ends_english if english else _ends_russian
    behind = [one.plain for one in words[until:until + 2]]
    if words[head].is_capital and english and until + 2 < len(words) and behind == ["and", "the"] and (
            words[until + 2].is_capital):
        return naming.capitals_right(words, until + 2)  # International Conference on Childhood and the Steppe
    until = next((at for at in range(head + 1, until)
                  if _is_time(words, at) or _ends(words, head, at, until)
                  or ends(line, at, at == head + 1, type)), until)
    while until > head + 1 and (words[until - 1].plain in naming.JOINTS or words[until - 1].plain in _UNFINISHED):
        until -= 1  # a reception of
    return until


def _ends_at_noun(words: Sequence[Word], head: int, at: int, last: int) -> bool:
    """Whether a verb stands behind the noun, the workshop dealt with nets, or `of` is told: he told the Forum of it."""
    plain = words[at].plain
    if plain.endswith("ly") and plain not in _NO_ADVERBS:
        return True  # to hold the conference virtually means
    if plain in _PAST or (plain == "in" and at + 1 < last and words[at + 1].plain == "person"):
        return True
    return plain == "of" and words[head].is_capital and any(
        word.plain in _TOLD for word in words[max(0, head - 3):head])


# Verbs that the dictionary has as nouns too.
_CAME = listed("прибыли стали были вошли могли смогли пришли приехали съехались")
_UNFINISHED = listed("how what why whether when where late early mid like")
_PAST = listed("dealt took brought drew ran came gave saw met began made went led taught showed said told had was were "
               "heard found ended lasted ever")
_TOLD = listed("told informed reminded warned assured")
_NO_ADVERBS = listed("family assembly early elderly daily weekly monthly yearly quarterly friendly july italy only")


def _ends(words: Sequence[Word], head: int, at: int, last: int) -> bool:
    """Whether a title ends before a word: a participle, an `and` with another event, a comma right behind the noun."""
    plain = words[at].plain
    if at == head + 1 and _ends_at_noun(words, head, at, last):
        return True
    if plain.isdigit() and at + 1 < last and len(plain) != 4 and words[at - 1].plain not in naming.JOINTS:
        return True  # since the last sitting 31 farms have been inspected
    if plain.startswith("должн") or plain in _CAME:
        return True
    if plain == "and" and at + 1 < last and words[at + 1].plain == "other":
        return False
    if plain.isascii() and plain.endswith("ed") and "-" not in plain and len(plain) > 4 and plain not in _QUALITIES:
        return True
    if at == head + 1 and (plain in ("a", "an") or (
            plain.isascii() and words[at].is_capital and not words[head].is_capital and not words[at].is_acronym)):
        return True  # at the ceremony Jane Doe; in the meeting a plan
    if plain in ("and", "и", "or"):
        return at == head + 1 or any(event_nouns.type_of(word) for word in words[at + 1:at + 4])
    if at == head + 1 and words[head].plain in ("operation", "operations") and plain not in (
            *phrases.STOPS, "of", "against") and words[at].plain.isascii() and not words[at].is_capital:
        return True  # for this operation inspectors joined
    if (
        at == head + 1
        and plain.isascii()
        and plain.endswith("s")
        and not words[head].plain.endswith("s")
        and plain not in phrases.STOPS
    ):
        return True  # `the operation rescues`, `the seminar discusses`
    return at == head + 1 and bool(words[at].gap.strip())


_WEEKDAYS = frozenset(months.WEEKDAYS)
_TIMES = listed("week month year spring summer autumn fall winter weekend morning afternoon evening night term quarter "
                "season") | _WEEKDAYS | {*months.ENGLISH}
_POINTING = listed("last this next late early mid")
_ADVERBS = listed("yesterday today tonight tomorrow recently together вчера сегодня завтра накануне недавно вместе")
_TIMES_RU = listed("понедельник вторник среду четверг пятницу субботу воскресенье январе феврале марте апреле мае июне "
                   "июле августе сентябре октябре ноябре декабре неделе году месяце")
_POINTING_RU = listed("этом этой прошлом прошлой следующей будущем текущем минувшую минувший прошлую прошлый этот эту")


def _is_time(words: Sequence[Word], at: int) -> bool:
    """Whether words say when something is: last January, on Tuesday, Thursday evening, в среду, на этой неделе."""
    plain, behind = words[at].plain, [one.plain for one in words[at + 1:at + 3]]
    following = behind[0] if behind else ""
    if plain in _WEEKDAYS:
        return words[at].is_capital and words[at - 1].plain not in ("every", "each")
    if plain in _ADVERBS:
        return True
    if plain in _POINTING:
        return following in _TIMES
    if plain in ("on", "in", "since", "during", "for", "until", "by"):
        return (following in _WEEKDAYS and words[at + 1].is_capital) or (
            following in months.ENGLISH and plain != "for") or (
            following in _POINTING and len(behind) > 1 and behind[1] in _TIMES)
    if plain in ("в", "во", "на"):
        return following in _TIMES_RU or (following in _POINTING_RU and len(behind) > 1 and behind[1] in _TIMES_RU)
    return False


def _ends_english(line: Line, at: int, _is_next: bool, type: str) -> bool:
    plain, following = line.words[at].plain, line.words[at + 1] if at + 1 < len(line.words) else None
    if following is None:
        return plain in ("in", "at")
    before = line.words[at - 1]
    if plain in ("a", "an") and before.plain not in phrases.STOPS and before.plain != "of":
        return True  # called the signing of the pact a first step
    if plain == "with" and any(word.plain in _HELP for word in line.words[at + 1:at + 4]):
        return True
    if plain in ("in", "to") and following.is_capital and (
            before.plain in ("trafficking", "trade", "smuggling") or (before.is_capital and plain == "to")):
        return False  # Introduction to Trafficking in Human Beings
    if plain in ("in", "at"):
        return (following.is_capital and line.words[at].text not in ("In", "At")) or following.plain in _ASIDE
    if plain == "to":
        return type not in ("campaign", "other", "meeting") or following.start in line.dates or following.plain == "be"
    return plain in ("for", "of") and (following.start in line.dates or (plain == "for" and following.plain.isdigit()))


_HELP = listed("support help assistance participation backing funding aid involvement contribution money funds")
_ASIDE = listed("the which this order partnership cooperation co-operation collaboration conjunction coordination "
                "co-ordination association connection")


def _ends_russian(line: Line, at: int, is_next: bool, type: str) -> bool:
    plain, following = line.words[at].plain, line.words[at + 1] if at + 1 < len(line.words) else None
    if line.words[at].is_capital and not line.words[at].gap.strip() and (
            russian.is_name(line.words[at].text) or russian.is_surname(line.words[at].text)):
        return True  # координатор акции Нурсултан Аширов
    if _begins_sentence(line.words[at], line.words[at - 1]) or _is_subject(line, at, is_next=is_next):
        return True  # до начала встречи депутат сказал; провели встречу фонд и школа
    if plain in ("с", "со"):
        return not (type == "meeting" and is_next) and not line.words[at - 1].plain.startswith(
            ("борьб", "сотрудничеств", "взаимодейств", "работ"))
    return plain == "на" and following is not None and not following.plain.startswith("тем")


def _is_subject(line: Line, at: int, *, is_next: bool) -> bool:
    """Whether a noun right behind, or a body's first word, cannot be of the event, as it is in no other case."""
    word = line.words[at]
    mention = line.bodies.at(word.start)
    if word.gap.strip() or not russian.is_known(word.text) or not (is_next or (
            mention is not None and mention.start == word.start and line.words[at - 1].plain not in _LEADS_ON)):
        return False
    forms = [form for form in russian.forms(word.text) if form.score > _UNLIKELY]
    return bool(forms) and all(form.pos in ("NOUN", "ADJF") and form.case in ("nomn", "accs") for form in forms)


_LEADS_ON = listed("и или на в во о об про через за под")
_UNLIKELY = 0.02


def _begins_sentence(word: Word, before: Word) -> bool:
    """Whether a Russian word can only be of the subject: a person, or an adjective, in the nominative."""
    if before.plain in ("и", "или"):
        return False
    if not russian.is_known(word.text):
        return word.plain.endswith(("ский", "цкий"))
    forms = russian.forms(word.text)
    if forms and all(form.pos == "ADJF" and form.case in ("nomn", "accs") for form in forms) and not (
            russian.can_be(before.text, "ADJF", "PREP")):
        return True  # пригласил на встречу местный филиал
    return bool(forms) and all(form.pos == "NOUN" and form.case == "nomn" and "anim" in form.tags for form in forms)
