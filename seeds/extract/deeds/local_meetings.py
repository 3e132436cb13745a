"""Meetings that only a verb tells of in Tajik, Kyrgyz, Kazakh and Uzbek: министр элчи менен жолугушту, бо сафир вохӯрд.

In the Turkic languages the verb stands behind the one who was met: with `bilan`, `менен`, `мен` behind them, or in the
accusative where they were received. In Tajik `бо` or `-ро` says whom.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.names import people
from seeds.extract.text import neighbouring, turkic_cases
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

# The verb, and the noun for what it tells of.
_VERBS = (
    (regex(r"(?:кездес|жүздес)(?:ті|іп|еді|кен)$"), "кездесу"),
    (regex(r"(?:жолугуш|жолук|кездеш|көрүш)(?:ту|тү|ти|уп|үп|ишти|ушту|кан|көн)$"), "жолугушуу"),
    (regex(r"(?:учрашди|учрашиб|учрашган|учрашмоқда|кўришди|суҳбатлашди)$"), "учрашув"),
    (regex(r"(?:uchrashdi|uchrashib|uchrashgan|uchrashmoqda|suhbatlashdi|ko['‘’ʻ]rishdi)$"), "uchrashuv"),
)
_WITH = regex(r"(?:[мбп]ен|менен|bilan|билан)$")
_WORDS_WITH = listed("менен мен пен бен bilan билан")
_TALKS = regex(r"(?:muzokara|muloqot|uchrashuv|suhbat|музокара|мулоқот|учрашув|суҳбат|келіссөз|сүйлөшүү)\w{0,3}$")
_MADE = regex(r"(?:қилди|қилган|ўтказди|олиб|qildi|qilgan|o['‘’ʻ]tkazdi|olib|жүргізді|жүргүздү|жүргүзүшту|өткізді|"
              r"өткөрдү)$")
_RECEIVED = regex(r"(?:қабылдады|қабылдап)$")
_TAKEN = {  # with a verb behind it, and the noun for both
    "кабыл": (regex(r"(?:алды|алып)$"), "кабыл алуу"), "қабул": (regex(r"(?:қилди|қилиб)$"), "қабул қилиш"),
    "qabul": (regex(r"(?:qildi|qilib)$"), "qabul qilish")}
_ACCUSATIVE = regex(r"(?:[ндт][иыуүі]|ni|ны|ні)$")
_OFTEN = listed("ар дайым жыл сайын әр жыл сайын har yili har oy ҳар йили ҳар ой ҳар сол доимо мунтазам такай")
POSTS = regex(  # who is received is in office; complaints and guests of a house are received too
    r"(?:элчи|елші|elchi|safir|сафир|министр|вазир|vazir|өкүл|өкіл|вакил|vakil|rahbar|раҳбар|башчы|басшы|жетекчи|"
    r"жетекші|әкім|аким|ҳоким|hokim|мэр|төрага|төраға|rais|раис|делегаци|delegatsiya|директор|direktor|координатор|koordinator|намоянда|роҳбар|"
    r"ҳайат|президент|prezident|комиссар|ректор|rektor|хатшы|катчы|kotib|котиб)")
_TAJIK = regex(
    r"\bбо\s(?P<with>[^.;:!?«»]{4,160}?),?\s(?:дар\s[^.;,]{3,60}?\s)?(?P<noun>(?:мулоқот|суҳбат|вохӯрӣ|вохурӣ|дидор)"
    r"(?=\s(?:карда?|намуда?|анҷом|доир|баргузор|дошт|кард|намуд|оро)\w*)|(?:вохӯрд|вохурд|мулоқӣ\sшуд)(?:а|анд|аанд)?)"
    r"(?![^\W_])")
_TAJIK_RECEIVED = regex(
    r"(?:^|,\s|\sва\s|\sБ)(?P<with>[^.,;:!?«»]{4,160}?ро)\s(?:ба\sҳузур\s|дар\s[^.;,]{3,40}\s)?"
    r"(?:қабул\s(?:кард|намуд)|пазируфт)(?:а|анд)?(?![^\W_])")
_FOLK = regex(r"(?:халы?[қк]|xalq|жұрт|журт|эл)(?:[пб]ен)?$")  # whom everybody meets
_LONGEST = 12  # words of a title
_BESIDE = 3  # words between the one who was met and the verb: Астанада кездесті
_FIRST = 8  # paragraphs in which a story tells what it is about


def met(page: Page, bodies: Bodies, sentence: Sentence) -> Iterator[Speaking]:
    """The meeting that a verb of a sentence tells of, near the beginning of a page or where its day is said."""
    if sentence.kind in ("header", "quote", "row") or not neighbouring.is_local(page, sentence):
        return
    days = page.dates_in(sentence.start, sentence.end)
    if sentence.paragraph > _FIRST and not any(len(one.start) == len("2024-06-01") for one in days):
        return
    words = page.words.within(sentence.start, sentence.end)
    if any(word.plain in _OFTEN for word in words):
        return
    found = _tajik(page, sentence) if page.language == "tg" else _turkic(page, bodies, words)
    if found is None:
        return
    start, end, title = found
    tells = frozenset(word.plain for word in page.words.within(start, end) if len(word.plain) > _SHORT)
    yield Speaking(start, end, title, "meeting", "indefinite", sentence, topic=True, held=True, words=tells,
                   verbal=True)


_SHORT = 3  # letters of a word that tells nothing


def _turkic(page: Page, bodies: Bodies, words: Sequence[Word]) -> tuple[int, int, str] | None:
    """Where the one who was met and the verb stand, and how the meeting is called."""
    for at, word in enumerate(words):
        verb = _verb(words, at)
        if verb is None:
            continue
        is_whom = _is_received if verb.received else is_met
        last = next((number for number in range(verb.behind, max(verb.behind - _BESIDE, 0), -1)
                     if is_whom(words, number)), None)
        if last is None:
            continue
        first = begin(page, bodies, words, last)
        if not verb.received and _FOLK.match(words[last - (words[last].plain in _WORDS_WITH)].plain):
            continue
        if verb.received and not any(POSTS.match(one.plain) for one in words[first:last + 1]):
            continue
        start = words[first].start
        return start, word.end, f"{page.text[start:words[last].end]} {verb.noun}"
    return None


class _Verb(NamedTuple):
    noun: str  # for what the verb tells of
    behind: int  # the number of the word behind which it begins
    received: bool = False


def _verb(words: Sequence[Word], at: int) -> _Verb | None:
    plain, before = words[at].plain, words[at - 1].plain if at else ""
    if noun := next((noun for form, noun in _VERBS if form.match(plain)), ""):
        return _Verb(noun, at - 1)
    if _MADE.match(plain) and _TALKS.match(before):
        return _Verb(before, at - 2)
    if _RECEIVED.match(plain):
        return _Verb("қабылдау", at - 1, received=True)
    if (taken := _TAKEN.get(before)) is not None and taken[0].match(plain):
        return _Verb(taken[1], at - 2, received=True)
    return None


def _is_received(words: Sequence[Word], at: int) -> bool:
    return _ACCUSATIVE.search(words[at].plain) is not None and not turkic_cases.is_verb(words[at])


def is_met(words: Sequence[Word], at: int) -> bool:
    """Whether the phrase for one who is met ends with a word: элчи менен, өкілдерімен."""
    word = words[at]
    return word.plain in _WORDS_WITH or (len(word.plain) > _LONG and _WITH.search(word.plain) is not None)


_LONG = 5  # letters of a word that may end in `мен`


def begin(page: Page, bodies: Bodies, words: Sequence[Word], last: int) -> int:
    """The number of the first word of the phrase for the one who was met, behind the one who met them."""
    own = people.find(words, lambda place: bodies.at(place) is not None, lambda _: False, reads_russian=False)
    ends = (name.behind - (turkic_cases.of(words[name.behind - 1]) == "genitive") for name in own)
    since = max((behind for behind in ends if behind <= last - 1 and not _is_of(words, behind, last)), default=0)
    first = last
    while first > since and last - first < _LONGEST and words[first].gap.strip() in ("", "(", ")", "«", "»", "“", "”"):
        before = words[first - 1]
        if turkic_cases.of(before) in ("locative", "ablative") and not turkic_cases.is_relative(before):
            break
        if any(date.begin <= before.start < date.stop for date in page.dates_in(before.start - 24, before.end + 24)):
            break
        first -= 1
    return first


def _is_of(words: Sequence[Word], behind: int, last: int) -> bool:
    """Whether a name that ends in front of a word is that of the one who was met: Юнус билан."""
    return last - behind < 1 or (last - behind == 1 and words[last].plain in _WORDS_WITH)


def _tajik(page: Page, sentence: Sentence) -> tuple[int, int, str] | None:
    """The same in Tajik: бо сафири Ҷопон мулоқот кард."""
    text = page.text[sentence.start:sentence.end]
    if (match := _TAJIK.search(text)) is not None:
        noun = match["noun"] if match["noun"] in _TAJIK_NOUNS else "вохӯрӣ"
        start, end = match.start(), match.end("noun")
        return sentence.start + start, sentence.start + end, f"{noun} {text[start:match.end('with')]}"
    match = _TAJIK_RECEIVED.search(text)
    if match is None or POSTS.search(match["with"]) is None:
        return None
    start, end = match.start("with"), match.end()
    return sentence.start + start, sentence.start + end, text[start:end]


_TAJIK_NOUNS = listed("мулоқот суҳбат вохӯрӣ вохурӣ дидор")
