"""What Tajik, Kyrgyz, Kazakh and Uzbek sentences say of figures and events, as far as their endings tell.

The verb stands last in all four. In the Turkic ones what describes a noun stands before it, in Tajik behind it.
"""

import re
from collections.abc import Sequence

from seeds.extract.text import turkic_cases
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

LANGUAGES = ("tg", *turkic_cases.LANGUAGES)
_LETTERS = regex("[ңөүқғҳӣӯҷәіұһў]", re.IGNORECASE)
_WORDS = regex(r"\b(?:nafar|yilda|uchun|bilan|hamda|нафар|намуданд|гардид|менен|жана|және)\b")
CLASSIFIERS = listed("нафар nafar киши kishi адам та ta тан дона dona нусха nusxa нуска")
CALLED = listed("аттуу атты аталган деген mavzusida mavzusidagi мавзусида мавзуида темасында темасындагы "
                   "тақырыбында тақырыбындағы nomli")
THIS = listed("мазкур ушбу mazkur ushbu bu бу осы бұл аталған бул ушул жогорудагы мазкури ин ҳамин")
_WEAK = regex(r"(?:davlat|мамлекет|мемлекет|давлат|кишвар|вилоят|viloyat|облус|облыс|район|туман|tuman|шаҳр|"
              r"шаар|shahar|ел(?:ден|де)$)")
_SOMEWHERE = regex(r"(?:[дт][аео]|[dt]a)$")
_HOUSES = regex(r"мектеп|maktab|мактаб|mahalla|маҳалла|колледж|kollej|лицей|litsey|айыл|ауыл|qishloq|бозор|bozor|"
                r"базар")
ATTENDED = regex(
    r"(?:иштирок|катыш|қатыс|ширкат|ishtirok|qatnash|жыйнал|жиналды|келди|келген|keldi|омаданд)", re.IGNORECASE)
PLANNED = regex(
    r"(?:пландашт|жоспарлан|режалашт|rejalasht|ба нақша|дар назар аст|күтүлүүдө|күтілуде|kutilmoqda)", re.IGNORECASE
)
_CASED = regex(r"(?:ro|ga|da|ni|ning|dan|larga|larda|ро|га|го|ге|ғa|ға|қа|ке|ка|ко|да|до|де|та|те|ты|ті|ды|ді|"
               r"ны|ни|ну|ні|нү|ту|тү|ду|дү|нин|нын|нун|нүн|тун|түн|дун|дүн|нің|ның|дін|дың|дан|"
               r"дон|ден|тан|тен)$")
_LOCATIVE = regex(r"(?:да|де|до|та|те|то|da|ta|kuni|күнү|күні|куни|рӯз|рӯзи)$")
_VERB = regex(r"(?:ди|ды|ду|дү|ті|ты|ту|тү|ді|di|дi|шуд|гардид|намуд|кард|дод|гашт|аст|шуданд|карданд|намуданд|"
              r"буд|ган|ген|кен|кан|гон|ғон|"
              r"gan|ған|қан|лди|лды|лді|ildi|indi|олди|берилди|етдi|etdi|этти|етті|жатыр|жатат|moqda|ып|іп|уп|"
              r"үп|иб|ib|[гғкқ][ае]н[ыі]н|ganini|ганини|ганлигини|ganligini)$")
TAJIK_STOPS = listed("дар аз ба бо ва барои ки ҳамчун муроҷиат иштирок ширкат машварати машварат кӯмаки кӯмак ба")
_TAJIK_END = listed("баргузор доир гузаронида шуд гардид оғоз ташкил дар бо барпо анҷом идома гузашт ҷараён аз")


def is_local(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence is in one of the four languages."""
    if page.language in LANGUAGES:
        return True
    if page.language == "en":
        return False
    return any(form.search(page.text, sentence.start, sentence.end) for form in (_LETTERS, _WORDS))


def is_verb(word: Word) -> bool:
    """Whether a word ends as verbs do."""
    return len(word.plain) > 3 and _VERB.search(word.plain) is not None


def is_cased(word: Word, stem: str) -> bool:
    """Whether a noun, whose plain form begins with `stem`, stands in another case than the nominative."""
    rest = word.plain[len(stem):]
    return len(rest) > 1 and _CASED.search(rest) is not None


def is_where(words: Sequence[Word]) -> bool:
    """Whether what is counted says where, or where from: `24 мектепте`, `9 davlatdan`."""
    return any(_WEAK.match(word.plain) for word in words) or (
        _SOMEWHERE.search(words[-1].plain) is not None and not _HOUSES.match(words[-1].plain))


def _tajik_unit_end(words: Sequence[Word], first: int, starts: frozenset[int]) -> int:
    """A classifier with its noun; a noun with what its ending joins to it (izofa)."""
    at = first + 1
    while at < len(words) and at - first < 4 and not words[at].gap.strip() and words[at].start not in starts:
        joins = words[at - 1].plain.endswith("и") or (at == first + 1 and words[first].plain in CLASSIFIERS)
        if not joins or words[at].plain in TAJIK_STOPS or is_verb(words[at]):
            break
        at += 1
    return at


def unit_end(words: Sequence[Word], first: int, starts: frozenset[int], language: str) -> int:
    """The number behind the last word of what a figure counts: a classifier with its noun, or up to two nouns."""
    if language == "tg":
        return _tajik_unit_end(words, first, starts)
    at = first
    while at < len(words) and at - first < 3:  # "12 ta jinoyat ishi"
        word = words[at]
        if at > first and (word.gap.strip() or word.start in starts or is_verb(word)):
            break
        at += 1
        if word.plain not in CLASSIFIERS and (at - first > 1 or _CASED.search(word.plain)):
            break
    return at


def title(words: Sequence[Word], head: int, dates: frozenset[int], language: str) -> tuple[int, int]:
    """The numbers of the first word of an event's title and of the one behind its last."""
    if language == "tg":
        last = head + 1
        if last < len(words) and words[last].plain == "бо" and words[head].plain in _MET_WITH:
            last += 1
        elif not words[head].plain.endswith("и"):  # without the ending that joins what describes it (izofa)
            return head, last
        while (
            last < len(words)
            and last - head < 14
            and not words[last].gap.strip()
            and words[last].plain not in _TAJIK_END
            and not (_POSTS.match(words[last].plain) and words[last - 1].plain != "бо")
        ):
            last += 1
        return head, last
    first = head
    while first > 0 and head - first < _LONGEST and not words[first].gap.strip():
        if words[first - 1].plain in CALLED:
            return first - 1, head + 1
        if not _describes(words, first - 1, head, dates):
            break
        first -= 1
    while first < head and words[first].plain in _NO_BEGINNINGS:
        first += 1
    return first, head + 1


_MET_WITH = listed("мулоқот вохӯрӣ вохурӣ суҳбат музокирот")
_LONGEST = 14  # words of a title
_NO_BEGINNINGS = listed("жана және va ва hamda ҳамда менен мен bilan билан туралы тууралуу жөнінде жөнүндө боюнча "
                        "бойынша бўйича bo'yicha haqida ҳақида карата арналган арналған өткөн өткен "
                        "ўтган o'tgan болгон болған")
_POSTS = regex(r"(?:раис|муовин|вазир|сардор|роҳбар|директор|намоянда|котиб|мудир|сафир|президент)и$")
_NO_TITLES = listed("бүгүн бүгін bugun бугун кече кеше kecha кеча кечээ ошондой сондай-ақ shuningdek шунингдек куни "
                    "kuni күнү күні анда унда unda ушбу ushbu мазкур mazkur осы ушул бұл бул bu бу")


def _describes(words: Sequence[Word], at: int, head: int, dates: frozenset[int]) -> bool:
    """Whether a word can be in front of a Turkic noun of an event: in no case, or in one that a word behind governs."""
    word = words[at]
    is_counted = word.plain in CLASSIFIERS and at > 0 and words[at - 1].plain.isdigit()
    if word.plain.isdigit() and _YEARS.match(words[at + 1].plain):
        return True  # 30 жылдыгына арналган
    if is_counted or word.plain.isdigit() or word.start in dates or word.plain in _NO_TITLES or (
            word.is_capital and _LOCATIVE.search(word.plain)):
        return False
    if turkic_cases.is_verb(word) and not (_PARTICIPLE.search(word.plain) or word.plain in _ADJECTIVES):
        return False
    return word.plain in _ADJECTIVES or turkic_cases.can_be_within(words, at, head)


_YEARS = regex(r"жылды[гғқк]|йиллик|yillik|yilligi|йиллиги")
_PARTICIPLE = regex(r"(?:[гғкқ][аеоө]н|gan|kan|qan)$")
_ADJECTIVES = listed("кезекті тұрақты салтанатты маңызды дәстүрлі тиісті кезектүү")
