"""Names of bodies in Russian: a noun that says what it is, the adjectives in front of it, and what depends on it."""

from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract import known, russian
from seeds.extract.english import Candidate
from seeds.extract.words import Word


def _types(**words: str) -> dict[str, str]:
    return {word: type.replace("_", " ") for type, some in words.items() for word in some.split()}


HEADS: Final = _types(
    government=("министерство ведомство агентство комитет комиссия управление департамент служба инспекция "
                "администрация аппарат секретариат хокимият акимат мэрия хукумат госкомитет госагентство "
                "минюст отдел главк межведомкомиссия"),
    justice_and_police="суд прокуратура генпрокуратура полиция милиция увд гувд умвд двд ровд омвд дп уп дпс горпрокуратура",
    parliament="парламент дума сенат мажлис кенеш маслихат",
    embassy="посольство консульство генконсульство",
    intergovernmental="представительство миссия делегация офис",
    NGO=("фонд организация объединение ассоциация федерация союз общество сеть альянс лига движение коалиция "
         "приют убежище"),
    academic="институт университет академия школа колледж лицей",
    private="компания банк корпорация холдинг предприятие",
    other="центр бюро совет палата учреждение отделение пресс-служба пресс-центр координатор секретариат офис")
_POLICE_ACRONYMS: Final = frozenset("увд гувд умвд двд ровд омвд дп уп".split())
# Written small, these are names too where what they are of follows.
_SMALL: Final = frozenset("министерство посольство генпрокуратура консульство генконсульство госкомитет "
                          "госагентство минюст агентство прокуратура".split())
_SMALL_QUOTED: Final = frozenset("фонд организация объединение ассоциация центр приют убежище общество компания союз "
                                 "движение сеть федерация".split())
_WITH_PLACE: Final = frozenset("посольство консульство генконсульство представительство миссия делегация офис "
                               "бюро координатор отделение".split())
_PREPOSITIONS: Final = {  # of a tail: the cases that may follow them
    "по": ("datv", "gent", "ablt", "accs"), "при": ("loct",), "против": ("gent",), "с": ("ablt", "gent"),
    "со": ("ablt",), "за": ("ablt",), "для": ("gent",), "над": ("ablt",)}
_AFTER_FOR: Final = ("с", "со", "за", "в", "над", "от", "против")
_COUNTRY_SHORT: Final = frozenset("РТ КР РК РУз РФ РУ США ООН ЕС СНГ КНР ФРГ РБ".split())
_LONGEST: Final = 18  # words


def candidates(words: Sequence[Word]) -> Iterator[Candidate]:
    """The bodies that the words of one line name, in its order; they do not overlap."""
    at = done = 0
    while at < len(words):
        found = _around(words, at, done) if noun_of(words[at]) else None
        if found is None:
            at += 1
        else:
            yield found
            at = done = found.behind


def noun_of(word: Word) -> str:
    """The noun that a word is a form of, where it says what a body is."""
    text = word.text
    if not ("А" <= text[0] <= "я" or text[0] == "ё"):
        return ""
    if text.isupper() and len(text) > 1:
        return word.plain if word.plain in HEADS else ""
    if word.plain[:3] not in _BEGINNINGS:
        return ""
    lemma = russian.lemma(word.plain)
    return lemma if lemma in HEADS else ""


_BEGINNINGS: Final = frozenset(head[:3] for head in HEADS)


def _around(words: Sequence[Word], head: int, done: int) -> Candidate | None:
    noun = noun_of(words[head])
    if any(form.number == "plur" and form.score > 0.6 for form in russian.forms(words[head].plain)) and (
            not words[head].is_capital):
        return None
    first = head
    while first > done and words[first].follows() and _is_adjective(words, first - 1, head):
        first -= 1
    behind, quoted = tail(words, head, noun)
    capital = next((at for at in range(first, head + 1) if words[at].is_capital), None)
    if noun in _POLICE_ACRONYMS and behind == head + 1:
        return None
    if capital is None:
        if noun in _SMALL_QUOTED and quoted:
            capital = first
        elif noun in _SMALL and behind > head + 1 and (words[head + 1].is_capital or noun in (
                "министерство", "генпрокуратура", "госкомитет")):
            capital = head
        elif noun in ("прокуратура", "суд") and first < head and russian.lemma(words[head - 1].plain) in (
                "генеральный", "верховный", "конституционный"):
            capital = head - 1
        else:
            return None
    if noun in _PARTS and not quoted:
        behind = _before_parent(words, head, behind)
    first = capital
    if behind == head + 1 and first == head and noun not in ("генпрокуратура",):
        return None
    if _is_sentence_start(words, first) and first == head and not quoted and behind == head + 2 and (
            not words[head + 1].is_capital and noun not in _SMALL):
        return None
    nominative = russian.nominative_phrase([word.text for word in words[first:behind]], head - first)
    name = nominative[0]
    for number, word in enumerate(words[first + 1:behind], 1):
        name += word.gap + nominative[number]
    name = " ".join(name.split()) + (quoted if not name.endswith(quoted) else "")
    return Candidate(first, behind, name[0].upper() + name[1:], _type(noun, name), noun)


_PARTS: Final = frozenset("отдел управление служба департамент центр отделение главк".split())
_PARENTS_AT: Final = frozenset("управление министерство департамент комитет агентство служба".split())
_PARENTS: Final = frozenset("министерство комитет агентство прокуратура генпрокуратура администрация".split())


def _before_parent(words: Sequence[Word], head: int, behind: int) -> int:
    """Where a part's name ends and that of its parent begins: Служба по борьбе с ... | МВД."""
    for at in range(head + 2, behind):
        word = words[at]
        further = noun_of(words[at + 1]) if at + 1 < behind and word.is_capital else ""
        if word.plain == "при" and further == "" and at + 1 < behind and noun_of(words[at + 1]) in _PARENTS_AT:
            return at
        if further in _PARENTS | {"офис", "представительство"} and russian.is_likely(word.plain, "ADJF"):
            return at
        if (word.is_capital and noun_of(word) in _PARENTS) or (
                word.is_acronym and word.text not in _COUNTRY_SHORT and known.called(word.text) is not None):
            return at
    return behind


def _type(noun: str, name: str) -> str:
    small = name.lower()
    if noun in ("академия", "школа", "институт") and ("мвд" in small or "полиц" in small or "милиц" in small):
        return "training centre"
    if noun in ("управление", "служба", "отдел", "департамент", "центр") and (
            "внутренних дел" in small or "мвд" in small or "борьбе с" in small):
        return "justice and police"
    if noun == "управление" and "оон" in small:
        return "UN agency"
    return HEADS[noun]


def _is_sentence_start(words: Sequence[Word], at: int) -> bool:
    return at == 0 or words[at].gap.strip()[-1:] in (".", "!", "?", "…")


def _is_adjective(words: Sequence[Word], at: int, head: int) -> bool:
    """Whether the word belongs to the name in front of its noun: Национальный, Центрально-Азиатской."""
    word = words[at]
    plain = word.plain.split("-")[-1]
    if word.plain in _NOT_OF_NAMES or (word.is_acronym and len(word.text) > 1):
        return False
    return russian.is_likely(plain, "ADJF", "PRTF") and russian.agrees(plain, words[head].plain)


_NOT_OF_NAMES: Final = frozenset("этот эта это этого этой этом тот та то той того весь вся все всего всей данный данного "
                                 "данной наш нашей наша наше нашего их его ее свой своей своего своем другой другого "
                                 "каждый каждого который которого которой которая мой сам самый самого такой такая "
                                 "первый первая новый новая нового новой местный местного местной один одна".split())


def tail(words: Sequence[Word], head: int, noun: str) -> tuple[int, str]:
    """(the number of the word behind the name that the noun begins, the quote that closes it)."""
    at = end = head + 1
    after_for = False
    while at < len(words) and at - head < _LONGEST:
        word = words[at]
        gap = word.gap.replace("\u00a0", " ")
        if gap in (" «", " \"", " “", " „", "«"):
            closed = _quote_end(words, at)
            if closed is None:
                return end, ""
            end = closed
            mark = words[end].gap.strip()[:1] if end < len(words) else ""
            further, _ = _genitives(words, end, noun) if end < len(words) and words[end].gap in ("» ", "\" ", "” ") else (
                end, "")
            if further > end and all(russian.can_be(one.plain, "NOUN", "ADJF", case="gent") or one.is_acronym
                                     for one in words[end:further]):
                return further, ""
            closing = {"«": "»", "“": "”", "„": "“", '"': '"'}[gap.strip()]
            return end, closing if not mark or mark else closing
        if gap not in (" ", ", ", "-"):
            break
        if gap == ", " and not _continues_list(words, at):
            break
        if word.plain in ("и",) and gap == " ":
            if at + 1 >= len(words) or words[at + 1].is_capital or not _depends(words[at + 1], after_for=after_for) or (
                    noun_of(words[at + 1]) and words[at + 1].plain not in ("организаций", "служб")):
                break
            at += 1
            continue
        if word.plain in _PREPOSITIONS and not word.is_capital and not _is_new(words, at):
            if word.plain in ("с", "со", "за", "над", "против") and not after_for and noun not in ("служба", "отдел"):
                break
            if word.plain == "для" and at > head + 1:
                break
            after_for = True
            at += 1
            continue
        if word.plain == "от" and words[at - 1].plain.startswith(("пострадавш", "жертв", "защит")):
            after_for = True
            at += 1
            continue
        if word.plain == "в" and (after_for or noun in _WITH_PLACE) and at + 1 < len(words):
            if noun in _WITH_PLACE and words[at + 1].is_capital and _is_place_like(words, at + 1):
                at += 1
                end = at + 1
                while end < len(words) and words[end].follows() and words[end].is_capital and (
                        russian.can_be(words[end].plain, "NOUN", "ADJF", case=("loct", "gent"))
                        or words[end].is_acronym) and not _is_person(words[end]):
                    end += 1
                return end, ""
            if words[at + 1].plain in ("сфере", "области"):
                at += 1
                continue
            break
        if word.is_capital and end > head + 1 and gap == ", ":
            break
        if _is_person(word):
            break
        if word.plain == "о" and words[at - 1].plain == "договора":
            after_for = True
            at += 1
            continue
        if word.plain == "в" and at + 1 < len(words) and words[at + 1].plain == "европе" and noun == "организация":
            return at + 2, ""
        helps = words[at - 1].plain in ("помощи", "поддержки", "содействия", "противодействия", "помощь")
        if not _depends(word, after_for=after_for or helps) and not (
                word.is_capital and words[at - 1].plain in ("республики", "республике", "республикой", "города")):
            break
        after_for = after_for or helps
        at += 1
        end = at
    return end, ""


def _genitives(words: Sequence[Word], at: int, noun: str) -> tuple[int, str]:
    end = at
    while end < len(words) and (end == at or words[end].follows()) and not _is_person(words[end]) and (
            words[end].text in _COUNTRY_SHORT or (words[end].is_capital and russian.can_be(
                words[end].plain, "NOUN", "ADJF", case="gent"))):
        end += 1
    return end, noun


def _is_place_like(words: Sequence[Word], at: int) -> bool:
    return words[at].is_acronym or russian.can_be(words[at].plain.split("-")[-1], "NOUN", "ADJF", case=("loct", "gent"))


def _is_new(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition rather begins something else: по словам, по данным, при содействии, с участием."""
    return at + 1 < len(words) and words[at + 1].plain in _NO_TAIL


_NO_TAIL: Final = frozenset("словам данным информации итогам результатам содействии поддержке участии участием целью "
                            "мнению приглашению инициативе адресу телефону просьбе состоянию вопросу случаю "
                            "помощью финансовой содействию завершении прошла начала января февраля марта апреля мая "
                            "июня июля августа сентября октября ноября декабря".split())


def _is_person(word: Word) -> bool:
    """Whether a capital word is a person's name rather than what a body is of."""
    if not word.is_capital or word.is_acronym or not word.text[1:].islower():
        return False
    readings = russian.forms(word.plain)
    if not readings:
        return False
    if readings[0].tags & {"Geox"}:
        return False
    return bool(readings[0].tags & {"Name", "Surn", "Patr"}) or (
        not any(form.tags & {"Geox", "ADJF"} for form in readings) and _SURNAME_END(word.plain)
        and readings[0].case == "nomn")


def _SURNAME_END(plain: str) -> bool:  # noqa: N802
    return plain.endswith(("ов", "ев", "ова", "ева", "зода", "заде", "беков", "уулу", "кызы"))


def _depends(word: Word, *, after_for: bool) -> bool:
    """Whether a word can depend on the noun: in the genitive, or behind `по` in any case but the nominative."""
    if "." in word.text:
        return False  # the initials of a person
    if word.is_acronym:
        return word.text in _COUNTRY_SHORT or known.called(word.text) is not None or word.text.isupper()
    plain = word.plain
    if not russian.is_russian(plain):
        return False
    if russian.is_likely(plain, "VERB", "INFN", "GRND", "PRTS", "ADVB", "PREP", "NPRO", "PRCL", "CONJ", "COMP", "PRED"):
        return plain in ("раннего",)
    cases = ("gent", "datv", "ablt", "loct", "accs") if after_for else ("gent",)
    if russian.can_be(plain.split("-")[-1], "NOUN", "ADJF", "PRTF", "NUMR", case=cases):
        return True
    return word.is_capital and not russian.forms(plain)[0].case  # a name that does not change: Душанбе


def _continues_list(words: Sequence[Word], at: int) -> bool:
    """Whether a comma is within the name: труда, миграции и занятости. A later `и` has to end the list."""
    number = at
    while number < len(words) and number - at < 8:
        word = words[number]
        if number > at and not word.follows(", "):
            return False
        if word.plain == "и":
            return number > at and number + 1 < len(words) and not words[number + 1].is_capital and (
                not noun_of(words[number + 1]) and _depends(words[number + 1], after_for=False))
        if word.is_capital or noun_of(word) or not _depends(word, after_for=False):
            return False
        number += 1
    return False


def _quote_end(words: Sequence[Word], at: int) -> int | None:
    """The number of the word behind a quote that begins with the word `at`."""
    for number in range(at + 1, min(len(words), at + 10)):
        gap = words[number].gap
        if any(mark in gap for mark in "»”“\""):
            return number
        if "\n" in gap:
            return None
    return len(words) if len(words) - at < 10 else None
