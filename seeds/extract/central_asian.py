"""Names of bodies in Tajik, Kyrgyz, Kazakh and Uzbek.

Tajik puts the noun first and ties each word to the next by izafet (Вазорати корҳои дохилии Ҷумҳурии Тоҷикистон); the
Turkic languages put it last, with a possessive ending and those of case behind it (Ички иштер министрлигинин).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.candidate import Candidate
from seeds.extract.words import Word, word_set

_TAJIK: Final = {  # by beginning of the word
    "вазорат": "government", "кумита": "government", "агенти": "government", "раёсат": "government",
    "раесат": "government", "шуъба": "government", "хадамот": "government", "идора": "government",
    "маркази": "other", "ташкилот": "NGO", "созмон": "intergovernmental", "прокуратура": "justice and police",
    "суди": "justice and police", "сафорат": "embassy", "донишгоҳ": "academic", "академия": "academic",
    "донишкада": "academic", "фонди": "NGO", "иттиҳоди": "NGO", "ҷамъият": "NGO", "комиссия": "government",
    "намояндаги": "intergovernmental", "бунёди": "NGO", "анҷуман": "NGO", "дастгоҳ": "government", "паноҳгоҳ": "NGO",
    "дафтари": "intergovernmental", "маҷлис": "parliament", "шӯро": "government", "ҳукумат": ""}
_TURKIC: Final = {
    "министрлиг": "government", "министрліг": "government", "vazirlig": "government", "вазирлиг": "government",
    "комитет": "government", "qo'mita": "government", "қўмита": "government", "агентст": "government",
    "agentlig": "government", "агентлиг": "government", "агенттіг": "government", "прокуратура": "justice and police",
    "prokuratura": "justice and police", "башкармалыг": "government", "басқармас": "government",
    "boshqarma": "government", "бошқарма": "government", "департамент": "government", "кызмат": "government",
    "қызмет": "government", "xizmat": "government", "хизмат": "government", "борбор": "other", "орталығ": "other",
    "markaz": "other", "марказ": "other", "фонду": "NGO", "қоры": "NGO", "fond": "NGO", "фонди": "NGO",
    "уюм": "NGO", "институт": "academic", "institut": "academic", "ұйымы": "intergovernmental",
    "tashkilot": "NGO", "ташкилот": "NGO", "бирикме": "NGO",
    "бірлест": "NGO", "birlashma": "NGO", "элчилиг": "embassy", "елшіліг": "embassy", "elchixona": "embassy",
    "элчихона": "embassy", "университет": "academic", "universitet": "academic", "академия": "academic",
    "akademiya": "academic", "сот": "justice and police", "соту": "justice and police", "sud": "justice and police",
    "өкүлчүлүг": "intergovernmental", "өкілдіг": "intergovernmental", "vakolatxona": "intergovernmental",
    "комиссия": "government", "komissiya": "government", "кеңеш": "parliament", "мекеме": "government",
    "ииб": "justice and police", "рииб": "justice and police", "шииб": "justice and police",
    "iib": "justice and police", "hokimlig": "government", "ҳокимлиг": "government", "әкімдіг": "government",
    "акимчилиг": "government", "мэриясы": "government", "маслихат": "parliament", "мәслихат": "parliament",
    "федерация": "NGO", "federatsiya": "NGO", "ассоциация": "NGO", "assotsiatsiya": "NGO", "jamiyati": "NGO",
    "жамияти": "NGO", "қоғамы": "NGO", "коому": "NGO", "tarmog": "NGO", "тармоғ": "NGO", "jamg": "NGO",
    "жамғарма": "NGO",
    "kengashi": "government", "кенгаши": "government", "инспекция": "government", "inspeksiya": "government",
    "қауымдастығ": "NGO", "uyushma": "NGO", "уюшма": "NGO", "ittifoqi": "NGO", "иттифоқ": "NGO", "палата": "other",
    "palata": "other", "құрылымы": "UN agency", "одағы": "NGO", "альянс": "NGO", "alyans": "NGO",
    "agentstvo": "government", "кабинет": ""}
_TURKIC_CASES: Final = re.compile(  # genitive, dative, accusative, locative, ablative, with; behind a possessive
    r"(?<=[иіыүуі])(?:нын|нин|нун|нүн|ның|нің|на|не|н|нда|нде|нан|нен|мен|менен)$|(?<=i)(?:ning|ni|ga|da|dan)$|"
    r"(?<=и)(?:нинг|ни|га|да|дан)$|(?<=[а-я])(?:нын|нин|да|де|дан|ден)$")
_NOT_IN_FRONT: Final = word_set(
    "бүгүн бүгін bugun кече кеше ал бул бұл bu анда ошондой иш-чара аталган аны мында тренингди семинарды тренинг "
    "семинар жана және va ва менен мен bilan долбоор жоба loyiha тўғрисида эске esa эса trening seminar uchrashuv "
    "mashg'ulot mashg'ulotni tadbir anjuman treningni seminarni жолугушуу кездешүү кездесу")
_ANDS: Final = word_set("жана және va ва hamda ҳамда")
_BARE: Final = word_set("кеңеш markaz марказ борбор фонд fond уюм институт institut tashkilot")  # no possessive
_REGIONS: Final = ("облыс", "облус", "аудан", "қала", "шаар", "район", "viloyat", "tuman", "shahar", "shahr", "вилоят",
                   "туман", "шаҳар")
_QUOTES: Final = '«"“„'


def candidates(words: Sequence[Word], language: str) -> Iterator[Candidate]:
    """The bodies that the words of one line name, in its order; they do not overlap."""
    at = done = 0
    while at < len(words):
        found = None
        if language == "tg":
            found = _tajik(words, at)
        elif (words[at].is_capital or words[at].plain not in _BARE) and (
                type := _of(words[at].plain, _TURKIC)) is not None and not (
                _is_behind_person(words, at) or _is_part_of_next(words, at)):
            found = _turkic(words, at, done, type)
        if found is None:
            at += 1
        else:
            yield found
            at = done = found.behind


_UNTIED: Final = re.compile(  # in a case, without the ending that ties a noun to what is in front of it
    r"(?<![иіыүун])[дт](?:[ыіиуү][нң]|[ае]н?)$|(?<![iи])(?:ning|нинг)$")
_NAMELY: Final = 2  # words of a person's name


def _is_behind_person(words: Sequence[Word], head: int) -> bool:
    """Whether a noun that nothing ties to two capitals in front of it is apart: Ерлан Сейітқали департаменттің."""
    if words[head].is_capital or head < _NAMELY or not _UNTIED.search(words[head].plain):
        return False
    return words[head].follows() and words[head - 1].follows() and all(
        word.is_capital and not word.is_acronym for word in words[head - _NAMELY:head])


def _is_part_of_next(words: Sequence[Word], head: int) -> bool:
    """Whether the noun behind one says what the whole is: Көші-қон қызметі | комитеті."""
    if head + 1 >= len(words) or words[head + 1].is_capital or not words[head + 1].follows():
        return False
    return words[head].plain[-1] in "иіыүуi" and bool(_of(words[head + 1].plain, _TURKIC)) and (
        words[head + 1].plain not in _BARE)


_PLURAL: Final = re.compile(r"(?:ҳо(?:и|ӣ)?|лар\w{0,3}|лер\w{0,3}|lar\w{0,3}|лор\w{0,3}|лөр\w{0,3})$")


_ADJECTIVE: Final = re.compile(r"^(?:борбордук|markaziy|марказий)$")
_LOCATIVE: Final = re.compile(r"(?:[дт][ае]|da|[дт][ае]н|dan|[ндт][ае]н)$")  # where, when: nothing of a name
_ACCUSATIVE: Final = re.compile(r"(?:[нд][иыуүі]|т[ыі]|ni)$")  # of names only where a verb's noun follows


def _of(plain: str, heads: dict[str, str]) -> str | None:
    if _PLURAL.search(plain) or _ADJECTIVE.search(plain):
        return None  # of several: Hamkor tashkilotlar; central: борбордук
    if plain.startswith(("қорытын", "кеңешч", "кеңешме", "кеңесш", "кызматкер", "қызметкер", "xizmatchi")):
        return None  # no қоры, but an end; no кеңеш or кызмат, but an adviser or an employee
    return next((type for head, type in heads.items() if plain.startswith(head)), None)


def noun_of(word: Word) -> str:
    """The beginning of the noun that a word is a form of, where it says what a body is: министрликтин, markazi."""
    return "қоры" if word.plain == "қордың" else _of(word.plain, _NOUNS) or ""


_NOUNS: Final = {bare: bare for noun in [*_TAJIK, *_TURKIC] for bare in [noun.rstrip("гғg") if len(noun) > 6 else noun]}


def _tajik(words: Sequence[Word], head: int) -> Candidate | None:
    type = _of(words[head].plain, _TAJIK)
    if not type:
        return None
    if not words[head].is_capital:
        return _quoted_tajik(words, head, type)
    at = head + 1
    ties = words[head].plain.endswith(("и", "ӣ"))
    while at < len(words) and at - head < 14:
        word = words[at]
        if word.gap.strip() in set(_QUOTES) and word.gap.startswith((" ", "«")):
            at = _quote_end(words, at)
            break
        if not word.follows() and not (word.follows(", ") and _goes_on_as_list(words, at)):
            break
        if _names_region(words, at):
            at += 3
            break
        if _joins(words, at) or word.gap == ", ":
            ties = True
        elif not ties or word.plain in _PREPOSITIONS:
            break
        else:
            ties = word.plain.endswith("и") or word.plain in _OPEN
        at += 1
    if at == head + 1:
        return None
    return Candidate(head, at, _text(words, head, at), type, words[head].plain)


def _quoted_tajik(words: Sequence[Word], head: int, type: str) -> Candidate | None:
    """A name in quotes behind a noun written small: роҳбари ташкилоти ҷамъиятии «Насим»."""
    for at in range(head + 1, min(len(words), head + 4)):
        word, before = words[at], words[at - 1]
        if not before.plain.endswith(("и", "ӣ")):
            return None
        if word.gap.strip() in set(_QUOTES) and word.gap.startswith((" ", "«")):
            behind = _quote_end(words, at)
            text = _text(words, head, behind)
            return Candidate(head, behind, text[0].upper() + text[1:], type, words[head].plain)
        if not word.follows():
            return None
    return None


_PREPOSITIONS: Final = word_set("бар оид ба бо назди дар барои")
_OPEN: Final = word_set("кор мубориза муқовимат назди назорат")  # more has to follow: кор бо занон


def _names_region(words: Sequence[Word], at: int) -> bool:
    """Whether a region that the body is of follows: дар вилояти Хатлон."""
    return words[at].plain == "дар" and at + 2 < len(words) and words[at + 2].is_capital and words[at + 1].plain in (
        "вилояти", "шаҳри", "ноҳияи")


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether a small word is within the name: оид ба кор бо занон ва оила."""
    word, before = words[at], words[at - 1]
    if word.plain in ("оид", "назди") or (word.plain == "бар" and before.plain == "мубориза"):
        return True
    if word.plain in ("ба", "бо", "барои"):
        return before.plain == "оид" or before.plain in _OPEN
    return word.plain == "ва" and at + 1 < len(words) and (not words[at + 1].is_capital or word.text.isupper()) and (
        not before.plain.endswith("и") or words[at + 1].plain.endswith("и") or before.plain in _OPEN)


_LIST: Final = 7  # words from the comma of a list to its `ва`


def _goes_on_as_list(words: Sequence[Word], at: int) -> bool:
    """Whether a comma is within a name: Кумитаи рушди маҳал, кор бо занон ва оила."""
    for number in range(at, min(len(words) - 1, at + _LIST)):
        word = words[number]
        if word.plain == "ва" and number > at:
            return not words[number + 1].is_capital or word.text.isupper()
        if not word.follows(*([", "] if number == at else [])) or (word.is_capital and not word.text.isupper()) or (
                _of(word.plain, _TAJIK) is not None):
            return False
    return False


def _quote_end(words: Sequence[Word], at: int) -> int:
    """The number of the word behind the quote that the word `at` begins."""
    for number in range(at + 1, len(words)):
        gap = words[number].gap
        if any(mark in gap for mark in '»”"') and gap.strip() not in set(_QUOTES):
            return number
    return len(words)


def _turkic(words: Sequence[Word], head: int, done: int, type: str) -> Candidate | None:
    first = head
    nearest = head
    while first > done and head - first < 9:
        word, before = words[first], words[first - 1]
        quoted = any(mark in word.gap for mark in '»”"') and word.gap.strip(" ") in ("»", "”", '"')
        joins = word.follows() or quoted or (word.gap == ", " and _ends_list(words[first:head]))
        if not joins or (before.plain in _NOT_IN_FRONT and before.plain not in _ANDS) or (
                before.text[0].isdigit() or _is_apart(words, first)):
            break
        first -= 1
        if quoted:
            while first > done and not any(mark in words[first].gap for mark in _QUOTES):
                first -= 1
            nearest = first
            continue
        if words[first].is_capital and not (words[first].plain.endswith(("da", "да", "де", "та", "те")) and (
                first == 0 or words[first].gap.strip()[-1:] in (".", "!", "?") or "\n" in words[first].gap)):
            nearest = first
            if first > done and words[first].follows() and words[first - 1].is_capital and (
                    words[first - 1].plain not in _NOT_IN_FRONT):
                continue
            break
    if nearest == head or not type or (not words[nearest].is_capital):
        return None
    if nearest - 2 >= done and words[nearest].follows() and words[nearest - 1].follows() and (
            words[nearest - 1].plain.startswith(_REGIONS) and words[nearest - 2].is_capital):
        nearest -= 2  # Алматы облысының Полиция департаменті
    text = _text(words, nearest, head + 1)
    name = bare(text) if len(words[head].plain) > 6 else text
    return Candidate(nearest, head + 1, name, type, words[head].plain)


def bare(name: str) -> str:
    """A Turkic name without the ending of case behind it: «Сезим» борборунун as «Сезим» борбору."""
    return _with_possessive(_TURKIC_CASES.sub("", name))


def _ends_list(words: Sequence[Word]) -> bool:
    """Whether an `and` makes a comma one of the name: Саламаттык, эмгек жана миграция министрлиги."""
    return any(word.plain in _ANDS for word in words)


def _is_apart(words: Sequence[Word], at: int) -> bool:
    """Whether what is in front of a word was done something to, or is where: Лойиҳани | Япония элчихонаси."""
    before, word = words[at - 1], words[at]
    if before.is_capital and word.is_capital and at > 1 and before.follows() and words[at - 2].is_capital:
        return False  # Халықаралық Қызыл Жарты Ай федерациясы
    return len(before.plain) > 4 and ((not before.is_capital and _LOCATIVE.search(before.plain) is not None) or (
        word.is_capital and _ACCUSATIVE.search(before.plain) is not None and not before.is_acronym))


def _with_possessive(name: str) -> str:
    """The name with the ending that ties its noun to what is in front of it, if cutting the case took it too."""
    for stem, ending in (("министрлиг", "и"), ("министрліг", "і"), ("vazirlig", "i"), ("вазирлиг", "и")):
        if name.lower().endswith(stem):
            return name + ending
    return name


def _text(words: Sequence[Word], first: int, behind: int) -> str:
    text = words[first].text
    for word in words[first + 1:behind]:
        text += word.gap + word.text
    if any(mark in text for mark in "«“„") and not any(mark in text for mark in "»”"):
        text += "»" if "«" in text else "”"
    elif text.count("»") > text.count("«"):
        text = f"«{text}"
    elif text.count("”") > text.count("“"):
        text = f"“{text}"
    elif text.count('"') == 1:
        text += '"'
    return " ".join(text.split())
