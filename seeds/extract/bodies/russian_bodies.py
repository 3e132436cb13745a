"""Names of bodies in Russian: a noun that says what it is, the adjectives in front of it, and what depends on it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies import known
from seeds.extract.bodies.candidate import Candidate
from seeds.extract.bodies.russian_tail import COUNTRY_SHORT, Tail
from seeds.extract.names import posts
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word, word_set


def _types(**words: str) -> dict[str, str]:
    return {word: type.replace("_", " ") for type, some in words.items() for word in some.split()}


HEADS: Final = _types(
    government=("министерство ведомство агентство комитет комиссия управление департамент служба инспекция "
                "администрация аппарат секретариат хокимият акимат мэрия хукумат госкомитет госагентство "
                "минюст отдел главк межведомкомиссия"),
    justice_and_police="суд прокуратура генпрокуратура полиция милиция увд гувд умвд двд ровд омвд дп уп дпс гу "
                       "горпрокуратура",
    parliament="парламент дума сенат мажлис кенеш маслихат собрание",
    embassy="посольство консульство генконсульство",
    intergovernmental="представительство миссия делегация офис",
    NGO=("фонд организация объединение ассоциация федерация союз общество сеть альянс лига движение коалиция "
         "приют убежище профсоюз землячество кооператив диаспора "
         "муфтият епархия митрополия"),
    academic="институт университет академия школа колледж лицей",
    private="компания банк корпорация холдинг предприятие",
    other="центр бюро совет палата учреждение отделение секретариат офис коллегия медиацентр")
_POLICE_ACRONYMS: Final = word_set("увд гувд умвд двд ровд омвд дп уп гу")
# Written small, these are names too where what they are of follows.
_SMALL: Final = word_set(
    "министерство посольство генпрокуратура консульство генконсульство госкомитет госагентство минюст агентство "
    "прокуратура суд акимат хокимият мэрия хукумат")
_LED: Final = word_set("ассоциация союз федерация общество лига профсоюз")  # behind a post: президент ассоциации женщин
_SMALL_FOR: Final = word_set("комитет департамент агентство управление комиссия")
_SMALL_QUOTED: Final = word_set(
    "фонд организация объединение ассоциация центр приют убежище общество компания союз движение сеть федерация бюро "
    "профсоюз землячество кооператив диаспора коллегия медиацентр отделение агентство альянс лига")


def candidates(words: Sequence[Word]) -> Iterator[Candidate]:
    """The bodies that the words of one line name, in its order; they do not overlap."""
    at = done = 0
    while at < len(words):
        found = _around(words, at, done) if noun_of(words[at]) else None
        if found is None and (name := shortened(words[at])):
            found = Candidate(at, at + 1, name, "government", "министерство")
        if found is None:
            at += 1
        else:
            yield found
            at = done = found.behind


_SHORTENED: Final = re.compile(r"(?:Мин|Гос|Рос|Глав|Обл|Гор)[а-яё]{3,18}")


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
    """The name whose noun is the word `head`, if it is one."""
    noun = noun_of(words[head])
    if not words[head].is_capital and any(form.number == "plur" and form.score > 0.6
                                          for form in russian.forms(words[head].plain)):
        return None
    first = head
    while first > done and words[first].follows() and _is_adjective(words, first - 1, head):
        first -= 1
    if first < head and not words[head].is_capital and all(
            form.number == "plur" for form in russian.forms(words[first].plain)):
        return None  # Такие службы, Районные отделы: several, and none by name
    behind, quoted = Tail(words, head, noun, noun_of).read()
    start = _first_of_name(words, first, head, behind, quoted)
    if start is None:
        return None
    if noun in _PARTS and not quoted:
        behind = _before_parent(words, head, behind)
    behind = known.without_person(words, start, head, behind)
    if noun == "федерация" and behind == head + 1 and first == head - 1 and country.named(words[first].bare):
        return None  # Российская Федерация
    if words[start].is_capital and _is_sentence_start(words, start) and not quoted and _is_of_several(words, head):
        return None
    if behind == head + 1 and (noun in _POLICE_ACRONYMS or (start == head and noun != "генпрокуратура")):
        return None
    if start == head and _is_sentence_start(words, start) and not quoted and behind == head + 2 and (
            not words[head + 1].is_capital and noun not in _SMALL):
        return None
    name = _nominative(words, start, head, behind) + quoted
    return Candidate(start, behind, name, _type(noun, name), noun)


def _is_for(words: Sequence[Word], head: int, behind: int) -> bool:
    """Whether a noun says what the body is for, in words enough to tell it: комитет по труду и миграции."""
    return behind > head + _TELLING and words[head + 1].plain == "по" and not words[head].is_capital and not any(
        noun_of(word) in _SMALL for word in words[head + 1:behind])


_TELLING: Final = 2  # words behind the noun


def _is_of_several(words: Sequence[Word], head: int) -> bool:
    """Whether a noun at the beginning of a sentence is its subject in the plural: Организации стран СНГ соберутся."""
    forms = [form for form in russian.forms(words[head].plain) if form.pos == "NOUN" and form.case == "nomn"]
    return bool(forms) and all(form.number == "plur" for form in forms)


def _first_of_name(words: Sequence[Word], first: int, head: int, behind: int, quoted: str) -> int | None:
    """The number of the word that the name begins with: a capital; or one that has none where its noun says enough."""
    capital = next((at for at in range(first, head + 1) if words[at].is_capital), None)
    if capital is not None:
        return capital
    noun = noun_of(words[head])
    if noun in _SMALL_QUOTED and quoted:
        return first
    if noun in _SMALL and ((noun in ("министерство", "генпрокуратура", "госкомитет") and behind > head + 1) or any(
            word.is_capital for word in words[head + 1:behind])):
        return head
    if noun in _LED and first > 0 and words[first].follows() and behind > head + 1 and posts.is_post(words[first - 1]):
        return first
    if noun in _SMALL_FOR and _is_for(words, head, behind):
        return head
    if noun in ("прокуратура", "суд") and first < head and russian.lemma(words[head - 1].plain) in (
            "генеральный", "верховный", "конституционный"):
        return head - 1
    return None


def _nominative(words: Sequence[Word], first: int, head: int, behind: int) -> str:
    """The words of a name, its noun and what agrees with it in the nominative, with a capital."""
    turned = russian.nominative_phrase([word.text for word in words[first:behind]], head - first)
    name = turned[0]
    for number, word in enumerate(words[first + 1:behind], 1):
        name += word.gap + turned[number]
    name = " ".join(name.split())
    return name[0].upper() + name[1:]


_PARTS: Final = word_set("бюро отдел управление служба департамент центр отделение главк")
_PARENTS_AT: Final = word_set("управление министерство департамент комитет агентство служба")
_PARENTS: Final = word_set("министерство комитет агентство прокуратура генпрокуратура администрация")


def _before_parent(words: Sequence[Word], head: int, behind: int) -> int:
    """Where a part's name ends and that of its parent begins: Служба по борьбе с ... | МВД."""
    for at in range(head + 2, behind):
        word = words[at]
        further = noun_of(words[at + 1]) if at + 1 < behind and word.is_capital else ""
        if word.plain == "при" and further == "" and at + 1 < behind and noun_of(words[at + 1]) in _PARENTS_AT:
            return at
        if further in _PARENTS | {"офис", "представительство"} and russian.is_likely(word.plain, "ADJF"):
            return at
        if word.is_capital and not word.is_acronym and any(
                body.type != "NGO" for _, body, _ in known.begins(words, at)):
            return at
        if (word.is_capital and noun_of(word) in _PARENTS) or (
                word.is_acronym and word.text not in COUNTRY_SHORT and known.called(word.text) is not None):
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
    if not _NOT_OF_NAMES.isdisjoint((word.plain, russian.lemma(word.plain))):
        return False
    if word.is_acronym and len(word.text) > 1:
        return False
    if word.is_capital and word.plain in _NATIVE and at + 1 == head:
        return True
    return (russian.is_likely(plain, "ADJF", "PRTF") or (word.is_capital and russian.can_be(plain, "ADJF"))) and (
        words[head].is_acronym or russian.agrees(plain, words[head].plain))


_NATIVE: Final = word_set("олий жогорку милли")  # in front of Мажлис, Кенеш, Меджлис
_NOT_OF_NAMES: Final = word_set(  # in any form
    "этот тот весь данный данной наш их его ее свой другой каждый который мой сам самый такой первый подобный "
    "аналогичный некоторый многий всякий любой следующий иной прочий новый местный один")
