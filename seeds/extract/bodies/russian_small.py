"""Names of bodies in Russian that begin small: which nouns are names by what stands around them."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies import known
from seeds.extract.names import posts
from seeds.extract.names.russian_nouns import noun_of
from seeds.extract.text import russian
from seeds.extract.text.words import Word, word_set

ALWAYS: Final = word_set(  # where what they are of follows
    "министерство посольство генпрокуратура консульство генконсульство госкомитет госагентство минюст агентство "
    "прокуратура суд акимат хокимият мэрия хукумат женсовет")
_ONE_OF_EACH: Final = word_set("министерство генпрокуратура госкомитет")
_LED: Final = word_set("ассоциация союз федерация общество лига профсоюз")  # behind a post: президент ассоциации женщин
_FOR: Final = word_set("комитет департамент агентство управление комиссия центр")
_OF_PLACE: Final = word_set("отдел управление департамент комитет инспекция")
_QUOTED: Final = word_set(
    "фонд организация объединение ассоциация центр приют убежище общество компания союз движение сеть федерация бюро "
    "профсоюз землячество кооператив диаспора коллегия медиацентр отделение агентство альянс лига клиника клуб "
    "учреждение партия консорциум больница партнерство платформа комитет авиакомпания фирма турфирма группа")
_ONLY_ONE: Final = {  # which a country has one of, by the adjective in front
    "прокуратура": word_set("генеральный"), "суд": word_set("верховный конституционный"),
    "комитет": word_set("следственный")}
_SERVICES: Final = word_set("миграционный пограничный налоговый таможенный")  # of a state, by what follows
_STATELY: Final = word_set(  # межведомственная комиссия по борьбе с ...
    "межведомственный национальный республиканский государственный областной городской районный правительственный "
    "координационный парламентский краевой окружной региональный")
_OF_TERRITORIES: Final = word_set("управление департамент комитет комиссия инспекция отдел")
_TERRITORIAL: Final = word_set(  # городской департамент труда и социальной политики
    "городской областной районный краевой республиканский окружной региональный")
_OMBUDSMEN: Final = ("омбудсмен", "акыйкатчы", "уполномоченн")


def first_of_name(words: Sequence[Word], first: int, head: int, behind: int, quoted: str) -> int | None:
    """The number of the word that a name begins with whose noun and adjectives are written small; None for no name."""
    noun = noun_of(words[head])
    if noun in _QUOTED and quoted:
        return first
    if first < head and russian.lemma(words[head - 1].plain) in _ONLY_ONE.get(noun, ()):
        return head - 1
    if noun == "служба" and first < head and russian.lemma(words[head - 1].plain) in _SERVICES and any(
            word.is_capital for word in words[head + 1:min(behind, head + 2)]):
        return head - 1
    if noun in _LED and first > 0 and words[first].follows() and behind > head + 1 and posts.is_post(words[first - 1]):
        return first
    if noun in _OF_TERRITORIES and behind > head + 1 and russian.lemma(words[head - 1].plain) in _TERRITORIAL and (
            first < head and words[head + 1].follows() and not words[head + 1].is_capital
            and russian.can_be(words[head + 1].plain, "NOUN", "ADJF", case="gent")):
        return head - 1
    if not _says_enough(words, noun, head, behind, is_first=first == head):
        return None
    is_whole = first < head and words[head + 1].plain == "по" and all(
        russian.lemma(word.plain) in _STATELY for word in words[first:head])
    return first if is_whole else head


def _says_enough(words: Sequence[Word], noun: str, head: int, behind: int, *, is_first: bool) -> bool:
    """Whether what follows a noun makes it a name."""
    tail = words[head + 1:behind]
    if noun in ALWAYS:
        return (noun in _ONE_OF_EACH and bool(tail)) or any(word.is_capital for word in tail)
    return (noun in _FOR and _is_for(tail)) or (is_first and noun in _OF_PLACE and _is_of_place(tail)) or (
        noun in ("институт", "аппарат", "офис") and bool(tail) and tail[0].plain.startswith(_OMBUDSMEN))


def _is_for(tail: Sequence[Word]) -> bool:
    """Whether a noun says what the body is for, in words enough to tell it: комитет по труду и миграции."""
    says = tail[0].plain == "по" or [word.plain for word in tail[:_TELLING]] == ["борьбы", "с"] if tail else False
    return len(tail) >= _TELLING and says and not any(noun_of(word) in ALWAYS for word in tail)


def _is_of_place(tail: Sequence[Word]) -> bool:
    """Whether a department says what it does and of which place: управление занятости города Ош."""
    if len(tail) < _TELLING or tail[0].is_capital or any(
            word.is_acronym and (noun_of(word) or known.called(word.text)) for word in tail):
        return False
    own = next((at for at, word in enumerate(tail) if word.plain in _TERRITORIES or word.is_capital), 0)
    return own > 0 and not any(noun_of(word) in _OF_PLACE for word in tail[:own]) and not (
        tail[own].is_capital and noun_of(tail[own]))


_TELLING: Final = 2  # words behind the noun
_TERRITORIES: Final = word_set(
    "области города района края округа столицы республики акимата мэрии администрации хокимията хукумата")
