"""Names of bodies in Kyrgyz, Kazakh and Uzbek, which put the noun last, with a possessive and the ending of a case.

From its noun a name goes on to the left over adjectives, nouns and owners in the genitive. It ends at what is in
another case, unless a verbal noun or a postposition in the name governs it (`адам сатууга каршы күрөшүү боюнча
кеңеш`), at verbs and at people; its first word is the farthest one with a capital, in quotes, or of a region
(`облустук`, `viloyat`).
"""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies import turkic_people
from seeds.extract.bodies.candidate import Candidate
from seeds.extract.names import local_given, local_nouns, posts
from seeds.extract.text import country, quoting, turkic_cases
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_NOT_IN_FRONT: Final = word_set(
    "ага оған unga унга анга бүгүн бүгін bugun бугун кече кеше kecha кеча кечээ ал бул бұл bu бу анда унда unda "
    "ошондой иш-чара аталган аны оны buni буни муну мұны uni уни "
    "мында тренингди семинарды тренинг семинар ва менен мен bilan билан долбоор жоба loyiha лойиҳа тўғрисида эске "
    "esa эса trening seminar uchrashuv mashg'ulot mashg'ulotni tadbir anjuman treningni seminarni жолугушуу "
    "кездешүү кездесу былтыр быйыл биыл мурда бұрын кийин кейін keyin кейин дагы тағы yana яна ошол сол shu шу "
    "шунингдек shuningdek сондай-ақ avval аввал алдын үчүн үшін uchun учун эми енді endi энди тарабынан тарапынан "
    "tomonidan томонидан деди деді dedi")
_ANDS: Final = word_set("жана және va ва hamda ҳамда ")
_WITH: Final = word_set("менен мен билан bilan")  # what somebody fights, within a name
_FIGHTS: Final = ("күрөш", "күрес", "кураш", "kurash")
_BARE: Final = word_set(  # without a possessive, they are any
    "кеңеш кеңес kengash кенгаш markaz марказ борбор фонд fond уюм институт institut tashkilot бөлүм "
    "бөлім bo'lim бўлим  bank банк қоғам")
_CENTRES: Final = ("борбор", "орталы", "markaz", "марказ")
_PARTS: Final = ("бөлүм", "бөлім", "bo'lim", "бўлим", "башкармалы", "басқармас", "boshqarma", "бошқарма", "департамент",
                 "кызмат", "қызмет", "xizmat", "хизмат", "vakolatxona", "ваколатхона", "өкілді", "өкүлчүлү")
_SMALL_PARTS: Final = (  # which are of the house, but for those of a territory
    "бөлүм", "бөлім", "bo'lim", "бўлим", "кафедра", "kafedra")
_PROGRAMMES: Final = ("программа", "бағдарлама")  # of the United Nations; any other is no body
_ONLY_IN_QUOTES: Final = ("үйі", "үйү", "uyi", "уйи", "клуб", "klub", "тармагы", "аэропорт", "aeroport",
                          "ҳаракат", "харакат", "harakat", "қозғалыс", "кыймыл")  # any house or club, but for those
_ABOUT: Final = regex("боюнча|бойынша|bo'yicha|бўйича|жөнінде")
_LONGEST: Final = 16  # words
_NAMELY: Final = 2  # words of a person's name
_UNTIED: Final = regex(  # in a case, without the ending that ties a noun to what is in front of it
    r"(?<![иіыүун])[дт](?:[ыіиуү][нң]|[ае]н?)$|(?<![iи])(?:ning|нинг)$")


def at_head(words: Sequence[Word], head: int, done: int) -> Candidate | None:
    """The body whose noun the word `head` is, of the words behind the last body, which ends before `done`."""
    noun = words[head]
    type = _type(words, head)
    if not type or turkic_cases.is_ours(noun.plain) or _is_behind_person(words, head) or (
            _is_part_of_next(words, head) or _is_point(words, head)) or _is_undertaking(words, head + 1):
        return None
    first = _first(words, head, done)
    if first == head or not _is_one(words, first, head):
        return None
    if noun.plain.startswith(_ONLY_IN_QUOTES) and (
            turkic_cases.of(noun) == "locative" or turkic_cases.is_relative(noun)):
        return None  # where it was
    text = quoting.text(words, first, head + 1)
    name = bare(text) if len(noun.plain) > _SHORT else text[:len(text) - len(noun.text)] + noun.bare
    is_part = (noun.plain.startswith(_SMALL_PARTS) and not _is_placed(words[first:head])) or (
        first == done > 0 and words[first].follows() and noun.plain.startswith(_PARTS) and (
            local_nouns.noun_of(words[first - 1]) != ""))
    return Candidate(first, head + 1, name, type, "section" if is_part else local_nouns.noun_of(noun))


def part_at_head(words: Sequence[Word], head: int, whole: Candidate) -> Candidate | None:
    """A part with the body in front of it, which stands in no case: облыс әкімдігі | ақпарат басқармасы."""
    noun, own = words[head], words[whole.behind:head]
    if not _type(words, head) or not _is_tied(noun) or _is_point(words, head) or _is_part_of_next(words, head):
        return None
    if not 0 < len(own) < _LONGEST or own[0].is_capital or not own[0].follows() or own[0].plain in _ANDS or (
            words[whole.behind - 1].plain != bare(words[whole.behind - 1].plain)):
        return None
    at = head
    while at > whole.behind and _goes_on(words, at, head, whole.behind):
        at -= 1
    if at > whole.behind:
        return None
    return whole._replace(behind=head + 1, name=bare(quoting.text(words, whole.first, head + 1)))


_SHORT: Final = 5  # letters of a noun that may only look as if it had an ending


def _is_one(words: Sequence[Word], first: int, head: int) -> bool:
    """Whether the words from one number to a noun name one body, and not any: Консулдук бөлүмдү; вилоят маркази."""
    noun, own = words[head], words[first:head]
    if not noun.is_capital and noun.plain in _BARE and not any(_ABOUT.match(word.plain) for word in own):
        return False
    is_town = turkic_cases.is_regional(own[-1]) and noun.plain.startswith(_CENTRES) and (
        len(own) <= _NAMELY or turkic_cases.of(own[-1]) == "genitive")  # Оңтүстік Қазақстан облысының орталығы
    if noun.plain.startswith(_SERVICES) and (_DOES.search(own[-1].plain) or (
            turkic_cases.of(own[-1]) == "genitive" and not own[-1].is_capital)):
        return False  # орталықтарының қызметі is what they do; атқаратын қызметі
    if (is_town and (len(own) == 1 or not noun.is_capital)) or (  # вилоят маркази, Shahrisabz tumani markazi
            noun.plain.startswith(_PROGRAMMES) and not words[first].is_acronym):
        return False
    is_named = any(mark in words[first].gap for mark in quoting.OPENING) and any(
        mark in word.gap for word in words[first + 1:head + 1] for mark in '»”"')
    if noun.plain.startswith(_ONLY_IN_QUOTES):
        return is_named
    is_proper = words[first].is_capital and not turkic_people.begins(words, first)  # ҳузуридаги Миллий комиссия
    return _is_placed(own) or is_named or is_proper or _is_tied(noun) or len(own) > _NAMELY


_DOES: Final = regex("(?:[ая]тын|[ей]тін|адиган|adigan)$")


def _is_placed(own: Sequence[Word]) -> bool:
    """Whether words say of which place or of which body something is."""
    return any(word.is_acronym or turkic_cases.is_regional(word) or (word.is_capital and (
        country.is_place(word.bare) or country.named(word.bare))) for word in own)


def _type(words: Sequence[Word], head: int) -> str | None:
    """The type of the body that a word is the noun of; a post may be one: Адам құқықтары жөніндегі уәкіл."""
    before = words[head - 1].plain if head else ""
    if any(before == first and words[head].plain.startswith(beginning) for first, beginning in _TWO_WORDS) and (
            not local_nouns.is_plural(words[head].plain)):
        return "government" if before not in _SHELTERING else "NGO"
    if _ABOUT.match(before) and words[head].plain.startswith(("уәкіл", "vakil", "вакил")) and (
            words[head - 2].plain.startswith(("құқықтары", "huquqlari", "ҳуқуқлари"))):
        return None if _is_called(words, head + 1) else "government"
    return local_nouns.of(words[head].plain, local_nouns.TURKIC)


def _is_called(words: Sequence[Word], at: int) -> bool:
    """Whether somebody's names follow: Бала құқықтары жөніндегі уәкіл | Аружан Сәкен."""
    own = words[at:at + _NAMELY]
    return len(own) == _NAMELY and all(
        word.text.istitle() and word.follows() and not country.is_place(word.bare) for word in own)


_TWO_WORDS: Final = (
    ("айыл", "өкмөт"), ("калкалоочу", "жай"), ("лойиҳалар", "координатор"), ("loyihalar", "koordinator"),
    ("лойиҳалари", "координатор"), ("loyihalari", "koordinator"), ("xalq", "qabulxona"), ("халқ", "қабулхона"),
    ("кесиптик", "бирли"), ("кәсіптік", "одағ"))


_SHELTERING: Final = ("калкалоочу", "кесиптик", "кәсіптік")


def _is_undertaking(words: Sequence[Word], at: int) -> bool:
    """Whether the noun behind a closing quote says that what is in it is no body: “... борбору” программасы."""
    return at < len(words) and words[at].gap.strip() in ("»", "”", '"') and words[at].plain.startswith(_UNDERTAKINGS)


_UNDERTAKINGS: Final = ("программа", "бағдарлама", "dastur", "дастур", "долбоор", "жоба", "loyiha", "лойиҳа")


def _is_point(words: Sequence[Word], head: int) -> bool:
    """Whether a noun is of a point of contact, a press office or a hotline: кабар кызматы, сенім желісі."""
    if head == 0:
        return False
    noun, before = words[head].plain, words[head - 1].plain
    return (noun.startswith(_SERVICES) and before in _PRESS) or (noun.startswith(_LINE) and before in _OF_LINES)


_SERVICES: Final = ("кызмат", "қызмет", "xizmat", "хизмат")
_PRESS: Final = word_set("сөз кабар баспасөз matbuot матбуот axborot ахборот маалымат ақпарат")
_LINE: Final = "желісі"  # or a network
_OF_LINES: Final = word_set("сенім жедел шұғыл қызу көмек байланыс телефон әлеуметтік")


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
    if words[head + 1].plain.startswith(_PARTS) and local_nouns.is_plural(words[head + 1].plain):
        return True  # еңбек инспекциясы | басқармалары
    is_noun = bool(local_nouns.of(words[head + 1].plain, local_nouns.TURKIC)) and _is_tied(words[head + 1])
    return is_noun and words[head].plain[-1] in "иіыүуi" and (
        words[head + 1].plain not in _BARE)


_AT: Final = regex("huzuridagi|ҳузуридаги|жанындағы|алдындагы|алдындағы|караштуу")


# To the left

def _first(words: Sequence[Word], head: int, done: int) -> int:
    """The number of the first word of the name whose noun is the word `head`; `head` where it has no other."""
    at = first = head
    while at > done and head - at < _LONGEST:
        opened = _quote_before(words, at, done)
        if opened is not None:
            if any(word.is_capital and not word.text.isupper() for word in words[at:head]):
                break  # “Yangi hayot” | Shvetsiya elchixonasi
            if words[at].plain in _FORMER:
                break
            at = first = opened
            if at > done and words[at].gap[:1] == " " and words[at - 1].is_capital and "-" in words[at - 1].text:
                at = first = at - 1  # Чех-Кыргыз “Достук” университети
            continue
        if not _goes_on(words, at, head, done):
            break
        at -= 1
        if (words[at].is_capital and not _only_begins(words, at)) or turkic_cases.is_regional(words[at]) or (
                words[at].plain in _PEOPLES and words[at + 1].plain.startswith(_DEPUTIES)):
            first = at
    return first


_PEOPLES: Final = word_set("халқ xalq")  # халқ депутатлари туман Кенгаши
_DEPUTIES: Final = ("депутатлари", "deputatlari")
_FORMER: Final = word_set("мурдагы мурунку бұрынғы собиқ sobiq")
_UNITED_NATIONS: Final = word_set("БУУ БҰҰ БМТ BMT")


def _quote_before(words: Sequence[Word], at: int, done: int) -> int | None:
    """Where the quote begins that ends right in front of a word."""
    if not (any(mark in words[at].gap for mark in '»”"') and words[at].gap.strip(" ") in ("»", "”", '"')):
        return None
    opened = at - 1
    while opened > done and not any(mark in words[opened].gap for mark in quoting.OPENING):
        opened -= 1
    return opened


def _goes_on(words: Sequence[Word], at: int, head: int, done: int) -> bool:
    """Whether the word in front of one belongs to the name too."""
    before, word = words[at - 1], words[at]
    if word.bare in _UNITED_NATIONS:
        return False  # which begin what they have
    if before.plain in _ANDS:
        return word.follows() and before.follows(", ") and at - 1 > done and _joins(words, at - 1)
    if not (word.follows() or (word.gap == ", " and _ends_list(words, at, head))):
        return False
    if before.plain in _WITH:
        return word.plain.startswith(_FIGHTS) and word.follows()
    if before.plain in _NOT_IN_FRONT or before.text[0].isdigit() or turkic_cases.is_ours(before.plain):
        return False
    if before.is_acronym or turkic_people.NAMED_AFTER.match(word.plain) or turkic_cases.is_regional(before) or (
            before.is_capital and country.is_place(before.bare)):
        return True
    return not (turkic_cases.is_verb(before) or turkic_people.is_person(words, at - 1) or _is_apart(before, word)) and (
        turkic_cases.can_be_within(words, at - 1, head))


def _is_apart(before: Word, word: Word) -> bool:
    """Whether a post or a noun for any body stands in front: Тармактын | аткаруучу катчысы, Vazirlik | huzuridagi."""
    if _is_post(before) and not before.plain.startswith(_COORDINATING):
        return not (turkic_cases.is_relative(word) or _is_office(before))
    return local_nouns.noun_of(before) != "" and not _is_tied(before) and (
        turkic_cases.of(before) == "genitive" or _AT.match(word.plain) is not None)


def _joins(words: Sequence[Word], at: int) -> bool:
    """Whether an `and` is within the name: what it joins in front is no person and no body."""
    before = words[at - 1]
    if turkic_people.is_person(words, at - 1) or (
            local_nouns.of(before.plain, local_nouns.TURKIC) and _is_tied(before)):
        return False
    return not _is_behind_capital(words, at - 1) and words[at].follows() and (
        turkic_cases.of(before) not in ("locative", "ablative"))


def _ends_list(words: Sequence[Word], at: int, head: int) -> bool:
    """Whether an `and` makes a comma one of the name: Саламаттык, эмгек жана миграция министрлиги."""
    ands = [number for number in range(at, head) if words[number].plain in _ANDS]
    if not ands or any(words[number].gap not in (" ", ", ") for number in range(at, ands[0])):
        return False
    before = words[at - 1]
    if _is_behind_capital(words, at - 1):
        return False
    return not (local_nouns.of(before.plain, local_nouns.TURKIC) and _is_tied(before)) and not _is_post(before)


_COORDINATING: Final = ("muvofiqlashtir", "мувофиқлаштир", "үйлестіруші")  # of a council, as an adjective


def _is_behind_capital(words: Sequence[Word], at: int) -> bool:
    """Whether a capital follows another which stands in no case, as in the name of somebody: Мария Новотна ва | Бош."""
    word = words[at]
    if not (at and word.is_capital and word.follows() and words[at - 1].is_capital):
        return False
    before = words[at - 1]
    if turkic_people.is_person(words, at - 1) and not local_given.is_given(word.plain):
        return False  # Қайрат Оспанов | Еңбек және ... министрлігі
    return turkic_cases.of(before) == "" and not before.is_possessive and not before.is_acronym and (
        before.plain not in _NOT_IN_FRONT)


def _is_post(word: Word) -> bool:
    """Whether a word is one for a post, and for no body: министр, no министрлик."""
    return posts.is_post(word) and not local_nouns.noun_of(word)


def _only_begins(words: Sequence[Word], at: int) -> bool:
    """Whether a word has its capital of the sentence, and a case that no name begins with: Кеңешмеде облустук сот."""
    case = turkic_cases.of(words[at])
    return turkic_people.begins(words, at) and not country.is_place(words[at].bare) and (
        case in ("locative", "ablative") or (words[at + 1].is_capital and _OBJECT.search(words[at].plain) is not None))


_OBJECT: Final = regex(r"(?:[ндт][ыиуүі]|ni|ни|[гкғқ][аеоө]|[gkq]a)$")  # Долбоорду | Япония ...


def _is_office(word: Word) -> bool:
    """Whether a post stands for the office of who has it, or for all who have it: Акыйкатчынын институту."""
    return word.plain.startswith(
        ("акыйкатчы", "омбудсм", "ombudsm", "президент", "prezident", "уәкіл", "депутатлари", "deputatlari",
         "министрлер", "директорлар", "директорлор", "direktorlar"))


def _is_tied(word: Word) -> bool:
    """Whether a noun has the possessive that ties it to what is in front of it, perhaps with a case behind it."""
    return _POSSESSIVE.search(word.plain) is not None and not _UNTIED.search(word.plain)


_POSSESSIVE: Final = regex(
    r"[иіыүуi](?:н[ыиуүі][нң]|ning|нинг|н?[ае]|нд[ае]|н?[дт]?[ае]н|ga|да|га|dan|дан|da|ni|ни|н|м?ен|пен)?$")


# The name as it stands by itself

_CASES: Final = regex(  # genitive, dative, accusative, locative, ablative, with; behind a possessive
    r"(?<=[иіыүуі])(?:нын|нин|нун|нүн|ның|нің|на|не|н|нда|нде|нан|нен|мен|менен)$|(?<=i)(?:ning|ni|ga|da|dan)$|"
    r"(?<=и)(?:нинг|ни|га|да|дан)$|(?<=[а-я])(?:нын|нин|ның|нің|нинг|да|де|дан|ден|га|ға)$|(?<=[a-z])ning$|"
    r"(?<=[yi])n[yi]ń$")


_BARE_GENITIVE: Final = regex(  # of no possessive: борбордун
    r"(?<=[бвгджзйклмпрстфшғңқ])(?:[дт][ыиуү]н|[дт][ыі]ң)$")


def bare(name: str) -> str:
    """A Turkic name without the ending of case behind it: «Сезим» борборунун as «Сезим» борбору."""
    return _with_possessive(_CASES.sub("", _BARE_GENITIVE.sub("", name)))


def _with_possessive(name: str) -> str:
    """The name with the ending that ties its noun to what is in front of it, if cutting the case took it too."""
    for stem, ending in (("министрлиг", "и"), ("министрліг", "і"), ("vazirlig", "i"), ("вазирлиг", "и")):
        if name.lower().endswith(stem):
            return name + ending
    return name
