"""Names of bodies in Russian: a noun that says what it is, the adjectives in front of it, and what depends on it."""

from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies import known, russian_small
from seeds.extract.bodies.candidate import Candidate
from seeds.extract.bodies.russian_depending import COUNTRY_SHORT
from seeds.extract.bodies.russian_tail import WITH_PLACE, Tail
from seeds.extract.names import russian_nouns
from seeds.extract.names.russian_nouns import HEADS
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

noun_of = russian_nouns.noun_of
_POLICE_ACRONYMS: Final = word_set(
    "увд гувд умвд двд ровд омвд овд увдт лувд дп уп гу уфмс уфсб уфсин гуфсин уфссп уфскн гибдд угибдд увм")
_UNIVERSITY: Final = regex(  # ТюмГУ, ОмГТУ, СПбГУ, КазНУ
    r"(?:[А-ЯЁ][а-яё]{1,7}|СПб)(?:Г[ТПМАЮЭСЛИ]{0,2}|Н[ТПМАИЮ]{0,2}|Ф)У")


def candidates(words: Sequence[Word]) -> Iterator[Candidate]:
    """The bodies that the words of one line name, in its order; they do not overlap."""
    at = done = 0
    while at < len(words):
        found = _around(words, at, done) if noun_of(words[at]) else None
        if found is None and _UNIVERSITY.fullmatch(words[at].bare) and not noun_of(words[at]):
            found = Candidate(at, at + 1, words[at].bare, "academic", "университет")
        if found is None and (name := shortened(words[at])) and not any(
                size > 1 for size, _, _ in known.begins(words, at)):
            found = _with_more(words, at, name)
        if found is None:
            at += 1
        else:
            yield found
            at = done = found.behind


def _with_more(words: Sequence[Word], at: int, name: str) -> Candidate:
    """A ministry by beginnings of words, with what else it is for, and its country: Минтруда и соцзащиты РК."""
    behind = at + 1
    if behind + 1 < len(words) and words[behind].plain == "и" and words[behind].follows() and all(
            word.follows() and not word.is_capital and russian.can_be(word.plain, "NOUN", "ADJF", case="gent")
            and not noun_of(word) for word in words[behind + 1:behind + 2]):
        behind += 2
        while behind < len(words) and words[behind].follows() and not words[behind].is_capital and (
                russian.is_likely(words[behind].plain, "NOUN") and russian.noun_case(words[behind].plain) == "gent"):
            behind += 1
    if behind < len(words) and words[behind].follows() and words[behind].text in COUNTRY_SHORT:
        behind += 1
    rest = "".join(word.gap + word.text for word in words[at + 1:behind])
    return Candidate(at, behind, " ".join((name + rest).split()), "government", "министерство")


_SHORTENED: Final = regex(
    r"(?:Мин|Гос|Рос|Глав|Обл|Гор)[а-яё]{3,18}|"
    r"мин(?:труд|здрав|юст|фин|обр|культ|соц|строй|сельхоз|транс|эконом|обороны|спорт|промторг|энерго|туризм)[а-яё]{0,15}")


def shortened(word: Word) -> str:
    """The name of a ministry or an agency that is made of beginnings of words: Минсоцполитики, Роструд; "" for none."""
    if not _SHORTENED.fullmatch(word.text):
        return ""
    form = next((form for form in russian.forms(word.plain) if form.pos == "NOUN"), None)
    if form is None or form.tags & {"Geox", "Name", "Surn", "Patr"} or (
            russian.is_known(word.plain) and not form.tags & {"Orgn", "Abbr"}) or russian.is_surname(word.plain):
        return ""
    if word.plain.endswith(("ы", "и")):
        return word.text  # Минобороны, Минсоцполитики: already of what
    return form.lemma[0].upper() + form.lemma[1:]


def _around(words: Sequence[Word], head: int, done: int) -> Candidate | None:
    """The name whose noun is the word `head`, if it is one."""
    noun = noun_of(words[head])
    if not words[head].is_capital and any(form.number == "plur" and form.score > 0.6
                                          for form in russian.forms(words[head].plain)):
        return None
    first = head
    while first > done and words[first].follows() and _is_adjective(words, first - 1, head):
        first -= 1
    first = _with_another(words, first, head, done)
    if first < head and not words[head].is_capital and all(
            form.number == "plur" for form in russian.forms(words[first].plain)):
        return None  # Такие службы, Районные отделы: several, and none by name
    behind, quoted = Tail(words, head, noun).read()
    capital = next((at for at in range(first, head + 1) if words[at].is_capital), None)
    start = russian_small.first_of_name(words, first, head, behind, quoted) if capital is None else capital
    if start == head and behind == head + 1 and first < head and russian.lemma(words[head - 1].plain) in _OF_LEVELS:
        start = head - 1  # областная Дума
    if start is None:
        return None
    if noun in _PARTS and not quoted:
        whole, behind = behind, _before_parent(words, head, behind, is_named=first < head)
        if behind < whole and capital is None:
            return None  # a department, of what follows
    behind = known.without_person(words, start, head, behind)
    if _is_no_body(words, first, head, behind) or (not quoted and _is_common(words, start, head, behind)):
        return None
    name = nominative(words, start, head, behind) + quoted
    return Candidate(start, behind, name, _type(noun, name), noun)


_OF_LEVELS: Final = word_set("областной краевой городской районный республиканский окружной муниципальный верховный")


def small(words: Sequence[Word], done: int) -> Candidate | None:
    """The body written small that a title is of, by words enough to tell it: директор государственного фонда защиты."""
    for head in range(done, len(words)):
        noun = noun_of(words[head])
        if not noun or words[head].is_capital or noun in _PARTS or noun in _OF_OFFICES:
            continue
        first = head
        while first > done and words[first].follows() and _is_adjective(words, first - 1, head):
            first -= 1
        behind, quoted = Tail(words, head, noun).read()
        is_bare = behind == head + 1 and head - first < _TELLING - 1  # but: межрегионального узбекского землячества
        is_local = first == head - 1 and behind == head + 1 and _OF_REGION.search(words[first].plain) is not None
        is_told = is_local or noun == "маслихат" or (behind - first >= _TELLING and not is_bare)
        is_of_named = any(word.is_acronym or (word.is_capital and noun_of(word)) for word in words[head + 1:behind])
        is_about = behind > head + _TELLING and words[head + 2].plain in ("по", "при")  # комитета ГД по транспорту
        if quoted or not is_told or first > done or (is_of_named and not is_about):
            return None  # or of a body that is named itself
        name = noun.capitalize() if first == behind - 1 else nominative(words, first, head, behind)
        return Candidate(first, behind, name, _type(noun, name), noun)
    return None


_TELLING: Final = 3  # words of a name
_OF_REGION: Final = regex(  # южно-кавказского офиса; but no городского or юридического
    r"(?<!че)(?<!город)(?<!жен)(?<!дет)(?<!сель)(?<!мор)(?<!гражданско)(?<!мужчин)[сц]к(?:ого|ой)$")
_OF_OFFICES: Final = word_set("аппарат штаб делегация палата отделение платформа")


def _with_another(words: Sequence[Word], first: int, head: int, done: int) -> int:
    """The first word, with a further place in front of it: Симферопольская и Крымская епархия."""
    if first == head or first - 2 < done or words[first - 1].plain != "и" or not (
            words[first].is_capital and words[first].follows() and words[first - 1].follows()):
        return first
    return first - 2 if words[first - 2].is_capital and _is_adjective(words, first - 2, head) else first


def _is_no_body(words: Sequence[Word], first: int, head: int, behind: int) -> bool:
    """Whether a noun with what stands around it is a country, a house, or people who have come from somewhere."""
    noun, adjective = noun_of(words[head]), russian.lemma(words[head - 1].plain) if first < head else ""
    if noun == "федерация":
        return behind == head + 1 and first == head - 1 and country.named(words[first].bare) is not None
    if noun == "делегация":  # Норвегии, or of a body that has sent it; but that of the EU stays
        return not any(one.plain.startswith(_HAVE_DELEGATIONS) for one in (*words[first:head], *words[head + 1:behind]))
    following = words[head + 1:behind]
    if noun == "аппарат" and following and noun_of(following[0]):
        return True  # Аппарат Министерства
    if noun == "группа":
        is_quoted = head + 1 < len(words) and words[head + 1].gap.endswith(_QUOTES)
        return not ((adjective in _OF_GROUPS and is_quoted) or (
            head - first > 1 and (words[head].is_capital or words[first].is_capital)))
    if (noun, following[0].plain if following else "") in _ACTIVITIES:
        return True
    if first == head and behind > head + 1 and words[head + 1].plain == "в" and noun in WITH_PLACE:
        return noun not in _POLICE_ACRONYMS  # Миссия в Кыргызской Республике
    return (noun, adjective) in _NO_BODIES or adjective not in _ONLY_BEHIND.get(noun, (adjective,))


_HAVE_DELEGATIONS: Final = ("ес", "европ", "евро", "мккк", "крест")
_ACTIVITIES: Final = (("центр", "города"), ("центр", "столицы"), ("центр", "внимания"), ("центр", "села"),
                      ("центр", "событий"), ("центр", "района"), ("центр", "области"), ("центр", "страны"),
                      ("объединение", "усилий"), ("объединение", "ресурсов"), ("институт", "уполномоченного"),
                      ("институт", "уполномоченных"), ("движение", "денег"), ("союз", "сил"))
_QUOTES: Final = ("«", "“", '"', "„")
_OF_GROUPS: Final = word_set("инициативный волонтерский правозащитный общественный женский молодежный")
_NO_BODIES: Final = (("союз", "советский"), ("общество", "гражданский"))
_ONLY_BEHIND: Final = {  # nouns that are of bodies behind these words alone: Казанская церковь is a house
    "охрана": word_set("пограничный береговой"),
    "церковь": word_set("православный католический лютеранский апостольский евангелический протестантский")}


def _is_common(words: Sequence[Word], start: int, head: int, behind: int) -> bool:
    """Whether a noun that names nothing in quotes says too little, or speaks of several: Центры помощи детям."""
    noun, is_bare = noun_of(words[head]), behind == head + 1
    nouns = [form for form in russian.forms(words[head].plain) if form.pos == "NOUN" and not words[head].is_acronym]
    if nouns and all(form.number == "plur" for form in nouns):
        return True
    if noun in _POLICE_ACRONYMS and (not any(word.is_capital for word in words[head + 1:behind]) or (
            behind == head + 2 and russian.is_likely(words[head + 1].plain, "ADJF"))):
        return True  # ДП региона, ОВД Ленинского и Южного районов
    if is_bare and start == head and noun != "генпрокуратура":
        return True
    if start == head and not is_bare and russian.is_likely(words[head + 1].plain, "NUMR"):
        return True  # Союз двух стран
    if not (words[start].is_capital and _is_sentence_start(words, start)):
        return False
    return _is_of_several(words, head) or (
        start == head and behind == head + 2 and not words[head + 1].is_capital and noun not in russian_small.ALWAYS)


def _is_of_several(words: Sequence[Word], head: int) -> bool:
    """Whether a noun at the beginning of a sentence is its subject in the plural: Организации стран СНГ соберутся."""
    forms = [form for form in russian.forms(words[head].plain) if form.pos == "NOUN" and form.case == "nomn"]
    return bool(forms) and all(form.number == "plur" for form in forms)


def nominative(words: Sequence[Word], first: int, head: int, behind: int) -> str:
    """The words of a name, its noun and what agrees with it in the nominative, with a capital."""
    turned = russian.nominative_phrase([word.text for word in words[first:behind]], head - first)
    name = turned[0]
    for number, word in enumerate(words[first + 1:behind], 1):
        name += word.gap + turned[number]
    name = " ".join(name.split())
    return name[0].upper() + name[1:]


_PARTS: Final = word_set("бюро отдел управление служба департамент центр отделение главк")
_PARENTS_AT: Final = word_set("управление министерство департамент комитет агентство служба")
_SMALL_PARENTS: Final = word_set("посольство министерство генконсульство консульство генпрокуратура")
_PARENTS: Final = word_set("министерство комитет агентство прокуратура генпрокуратура администрация инспекторат")


def _before_parent(words: Sequence[Word], head: int, behind: int, *, is_named: bool) -> int:
    """Where a part's name ends and that of its parent begins: Служба по борьбе с ... | МВД."""
    for at in range(head + 1 if is_named else head + 2, behind):
        word = words[at]
        if noun_of(word) in _SMALL_PARENTS and at + 1 < behind and words[at + 1].is_capital:
            return at  # отдел по ... | посольства США
        further = noun_of(words[at + 1]) if at + 1 < behind and word.is_capital else ""
        if word.plain == "при" and further == "" and at + 1 < behind and noun_of(words[at + 1]) in _PARENTS_AT:
            return at
        if further in _PARENTS | {"офис", "представительство"} and russian.is_likely(word.plain, "ADJF"):
            return at
        if at == head + 1 and noun_of(word) != "министерство":
            continue
        if word.is_acronym and at + 1 < behind and words[at + 1].plain == "по" and not any(
                one.plain in ("по", "для") for one in words[head + 1:at]):
            continue  # Бюро координатора ОБСЕ по борьбе с ..., Комитет ООН по ...
        if word.plain == "департамента" and at + 1 < len(words) and words[at + 1].plain == "полиции":
            return at
        if _is_parent(words, head, at):
            return at
    return behind


def _is_parent(words: Sequence[Word], head: int, at: int) -> bool:
    """Whether a word begins the name of the body that a part is of; but: Управление по вопросам миграции МВД России."""
    word = words[at]
    if word.is_acronym:
        body = known.called(word.text)
        return body is not None and body.type != "government" and word.text not in COUNTRY_SHORT and (
            noun_of(words[head]) != "центр")
    return word.is_capital and (HEADS.get(noun_of(word)) in ("government", "justice and police") or any(
        body.type != "NGO" for _, body, _ in known.begins(words, at)))


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
    if not _NOT_OF_NAMES.isdisjoint((word.plain, russian.lemma(word.plain))):
        return False
    if word.is_acronym and len(word.text) > 1:
        return False
    if word.is_capital and word.plain in _NATIVE and at + 1 == head:
        return True
    if word.is_capital and words[head].is_capital and at and words[at - 1].gap is not None and (
            not russian.is_known(word.plain) and _FOREIGN.search(word.text)):
        return True  # МираМед Институт
    if word.is_capital and _OF_TOWN.search(plain) and words[at + 1].follows() and (
            words[head].is_acronym or not words[head].is_capital):
        return True  # Слуцкий райисполком
    return (russian.is_likely(plain, "ADJF", "PRTF") or (word.is_capital and russian.can_be(plain, "ADJF"))) and (
        words[head].is_acronym or russian.agrees(plain, words[head].plain))


_OF_TOWN: Final = regex(r"[сц]к(?:ий|ого|ому|им|ом)$")
_FOREIGN: Final = regex(r"[а-я][А-Я]|-[А-Я]")
_NATIVE: Final = word_set("олий жогорку милли")  # in front of Мажлис, Кенеш, Меджлис
_NOT_OF_NAMES: Final = word_set(  # in any form
    "этот тот весь данный данной наш ваш твой их его ее свой другой каждый который мой сам самый такой первый подобный "
    "аналогичный некоторый многий всякий любой следующий иной прочий новый местный один")
