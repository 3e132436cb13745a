"""The nouns that bodies are called by in Russian."""

from typing import Final

from seeds.extract.text import russian
from seeds.extract.text.words import Word
from seeds.regex import regex


def _types(**words: str) -> dict[str, str]:
    return {word: type.replace("_", " ") for type, some in words.items() for word in some.split()}


HEADS: Final = _types(
    government=("министерство ведомство агентство комитет комиссия управление департамент служба инспекция "
                "администрация аппарат секретариат хокимият акимат мэрия хукумат госкомитет госагентство "
                "минюст таможня отдел главк межведомкомиссия исполком подкомиссия подкомитет инспекторат"),
    justice_and_police="суд прокуратура генпрокуратура полиция милиция увд гувд умвд двд ровд омвд овд увдт лувд дп уп "
                       "дпс гу горпрокуратура уфмс уфсб уфсин гуфсин уфссп уфскн гибдд угибдд увм трибунал",
    parliament="парламент дума сенат мажлис кенеш маслихат собрание",
    embassy="посольство консульство генконсульство",
    intergovernmental="представительство миссия делегация офис",
    NGO=("фонд организация объединение ассоциация федерация союз общество сеть альянс лига движение коалиция "
         "приют убежище профсоюз землячество кооператив диаспора клуб женсовет "
         "муфтият епархия митрополия церковь патриархат ассамблея"),
    academic="институт университет академия школа колледж лицей гимназия техникум училище",
    private="компания авиакомпания фирма турфирма банк корпорация холдинг предприятие",
    other="центр бюро совет палата учреждение отделение секретариат офис коллегия медиацентр клиника охрана "
          "больница диспансер поликлиника партия консорциум штаб партнерство группа платформа "
          "тцсон кцсон цсон")


def noun_of(word: Word) -> str:
    """The noun that a word is a form of, where it says what a body is."""
    text = word.text
    if not ("А" <= text[0] <= "я" or text[0] == "ё"):
        return ""
    if text.isupper() and len(text) > 1:
        return word.plain if word.plain in HEADS else ""
    plain = _PREFIX.sub("", word.plain)  # Нацкомиссия, горуправление
    if plain[:3] not in _BEGINNINGS:
        return ""
    lemma = next((noun for noun in _NATIVE if plain.startswith(noun) and len(plain) - len(noun) < _ENDING),
                 "") or russian.lemma(plain)
    return lemma if lemma in HEADS and (plain == word.plain or HEADS[lemma] in _WITH_PREFIX) else ""


_NATIVE: Final = ("маслихат", "хукумат")  # which no dictionary declines
_ENDING: Final = 3  # letters of an ending, and one
_BEGINNINGS: Final = frozenset(head[:3] for head in HEADS)
_PREFIX: Final = regex(r"^(?:нац|гос|обл|гор|рай|погран|спец|межвед|рос|соц|мед|пед)(?=[а-яё]{4})")
_WITH_PREFIX: Final = ("government", "justice and police", "private", "academic")
