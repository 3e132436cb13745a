"""Where a name begins and ends among capitals: behind a place, a title or what it is of; in front of a territory."""

from collections.abc import Sequence
from typing import Final

from db.search import fold
from seeds.extract.names import given, local_given, local_nouns, posts, turkic_names
from seeds.extract.names.english_words import FIELDS, HEADS, TOPICS
from seeds.extract.names.name_words import (
    DOTTED,
    INITIALS_AND_NAME,
    POSTS_AND_BODIES,
    VIETNAMESE,
    ends_as_patronymic,
    is_cyrillic,
    is_initial,
    is_patronymic,
    is_surname,
    is_surname_like,
)
from seeds.extract.text import country, lexicon, russian, turkic_cases
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_PLACES: Final = word_set("ноҳияи шаҳри вилояти деҳаи шаҳраки ҷамоати")  # in front of a place's name in Tajik
_TERRITORIES: Final = ("қала", "шаар", "аудан", "район", "облыс", "облус", "ауыл", "айыл", "shahr", "tuman", "viloyat",
                       "шаҳар", "шаҳр", "туман", "вилоят")  # behind a place's name in the others
_BEHIND_PLACES: Final = (*_TERRITORIES, "давлат", "davlat", "мамлекеттик", "мемлекеттік")  # Тошкент давлат университети


def without_neighbours(words: Sequence[Word], first: int, behind: int, *, reads_russian: bool) -> tuple[int, int]:
    """Without a place at the beginning: вилояти Хатлон Гулчеҳра Раҳимова."""
    while behind - first > 1 and first > 0 and words[first - 1].plain in _PLACES and words[first].follows():
        first += 1  # ноҳияи Ёвон | Бобоева Сайёра
    first = _behind_town(words, first, behind)
    is_apart = first > 0 and words[first - 1].plain in _IN_FRONT
    while not is_apart and (behind - first > 2 or _is_initialled(words, first, behind)) and not (
            _is_with_more(words, first, behind)) and (is_town_in_case(words, first) or (
            not is_surname(words[first]) and _is_place(words[first]))):
        first += 1
    least = _TWO - (INITIALS_AND_NAME.fullmatch(words[first].text) is not None)
    while behind - first > least and not reads_russian and behind < len(words) and words[behind].follows() and (
            words[behind].plain.startswith(_BEHIND_PLACES) and not is_surname_like(words[behind - 1])):
        behind -= 1  # Марго Трамбле | Арқалық қаласына
    while behind - first > 2 and not reads_russian and turkic_cases.of(words[first]) in ("locative", "ablative") and (
            not (local_given.is_given(words[first].plain) or is_surname(words[first]))):
        first += 1  # Нарындан | Эркин Байтиков
    if reads_russian and behind - first >= _TWO * _TWO and not is_patronymic(words[first + 1]) and is_owner(
            words[first], words[first + _TWO]):
        behind = first + _TWO  # помощник депутата Ивана Лапина | Вера Дымова
    is_shouted = words[behind - 1].text.isupper() and len(words[behind - 1].text) > _SHORT  # LAURA J. LEDERMAN
    while (behind - first > 2 or _is_initialled(words, first, behind)) and words[first].is_acronym and not (
            is_shouted) and not (            is_surname_like(words[first]) or words[first + 1].is_acronym):
        first += 1  # следователь РОВД Чынгыз Абдиев
    while behind - first > 2 and (_ends_a_title(words, first) or _is_of_what_precedes(words, first, behind)):
        first += 1
    first = _behind_title(words, first, behind)
    if behind - first > 2 and is_initial(words[behind - 1]) and is_surname_like(words[first + 1]) and not (
            is_surname_like(words[first]) or russian.is_name(words[first].plain) or is_initial(words[first + 1])):
        first += 1  # директора Самзащиты Дорофеева К.И.
    return _without_object(words, first, _without_preposition(words, behind), reads_russian=reads_russian)


def _without_preposition(words: Sequence[Word], behind: int) -> int:
    """Without what begins the next sentence: Лещенко А.В. | От Следственного комитета."""
    last = words[behind - 1]
    return behind - (last.plain in _PREPOSITIONS and last.gap.strip() in ("", "."))


def _without_object(words: Sequence[Word], first: int, behind: int, *, reads_russian: bool) -> tuple[int, int]:
    """Without the object that a Tajik sentence begins with: Тренингро | Мавҷуда Шириншоева кушод."""
    is_object = behind - first > _TWO and not reads_russian and words[first].plain.endswith("ро") and (
        local_given.is_given(words[first + 1].plain) and not is_surname(words[first]))
    return first + is_object, behind


_PREPOSITIONS: Final = word_set("от для по на при за до из об со во ко")  # of one letter are initials


def _is_place(word: Word) -> bool:
    """Whether a place is called like this, and people are not: Ram is a town, but also a given name."""
    return not given.is_known(word) and (
        country.is_place(word.bare) or any("Geox" in form.tags for form in russian.forms(word.plain)[:1]))


def is_town_in_case(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a town's name in a Russian case by what stands in front: вице-мэр | Оша; в | Шымкенте."""
    before = words[at - 1] if at and words[at].follows() else None
    is_told = before is not None and (before.plain in _IN or posts.is_post(before) or before.is_acronym)
    return is_told and any(
        words[at].bare.endswith(ending) and country.is_place(words[at].bare.removesuffix(ending))
        for ending in ("а", "е", "у"))


_IN: Final = word_set("в во из по на к")


def _behind_town(words: Sequence[Word], first: int, behind: int) -> int:
    """The number behind what a town is called in Russian: прокурора г. Сатпаев | Арман Жунусов."""
    before = words[first - 1].plain if first else ""
    is_town = words[first].gap == ". " if before in _TOWNS_IN_SHORT else before in _TOWNS and words[first].follows()
    if is_town and behind - first > 2 and not _is_given(words[first]) and is_surname_like(words[behind - 1]) and (
            russian.is_name(words[first + 1].plain) or _is_given(words[first + 1])) and not (
            ends_as_patronymic(words[behind - 1])):
        first += 1
    return first


def _is_given(word: Word) -> bool:
    """Whether people are called by a word, here or in the region."""
    return given.is_given(word) or local_given.is_given(word.plain)


_TOWNS_IN_SHORT: Final = ("г", "гор", "с", "пос")
_TOWNS: Final = word_set("город города городе городу село села поселок поселка")


def is_owner(first: Word, other: Word) -> bool:
    """Whether a given name in the genitive stands in front of another in the nominative: депутата Ивана, Вера."""
    own = russian.forms(first.plain)[:1]
    return any("Name" in form.tags and form.case == "gent" for form in own) and any(
        "Name" in form.tags and form.case == "nomn" for form in russian.forms(other.plain))


def without_title(words: Sequence[Word], first: int, behind: int) -> int:
    """The end of a name without the words of a title right behind it: Anna Bell | Permanent Secretary."""
    while behind - first > _TWO and is_of_title(words[behind - 1]) and leads_to_post(words, behind):
        behind -= 1
    return behind


def leads_to_post(words: Sequence[Word], at: int) -> bool:
    """Whether nothing but words of a title stand from one on to a post: Monitoring and Evaluation | Specialist."""
    for word in words[at:at + _LONGEST]:
        if not word.follows("-", " & ") or not (word.is_capital or word.plain in _JOINTS):
            return False
        if posts.is_post(word):
            return True
    return False


def is_of_title(word: Word) -> bool:
    """Whether a word rather stands in front of a post than in a name: Permanent, Monitoring."""
    return word.plain in _OF_POSTS


_LONGEST: Final = 6  # words of a title, up to its post
_OF_POSTS: Final = FIELDS | lexicon.BEFORE_POST | lexicon.NO_NAMES | word_set(
    "permanent executive detective clinical monitoring shelter case field principal managing human data "
    "psychosocial legal policy regional national training border labour labor immigration outreach associate interim "
    "acting former incoming outgoing")


def is_of_else(word: Word) -> bool:
    """Whether a word is known to be of a body, a field of work, a post or a place rather than of somebody's name."""
    return word.plain in HEADS or word.plain in TOPICS or word.plain in lexicon.NO_NAMES or posts.is_post(word) or (
        country.named(word.bare) is not None or country.is_place(word.bare))


def _is_with_more(words: Sequence[Word], first: int, behind: int) -> bool:
    """Whether what follows says that a word is of a name, though a place is called so: Диана Руслановна; Зима О. Г."""
    following = words[first + 1]
    return given.is_given(words[first]) or words[first].plain in VIETNAMESE or is_patronymic(following) or (
        ends_as_patronymic(following) or _is_whole(words, first, behind) or all(
            len(word.text) == 1 or DOTTED.fullmatch(word.text) for word in words[first + 1:behind]))


def _is_whole(words: Sequence[Word], first: int, behind: int) -> bool:
    """Whether a line or a part begins with a surname, a given name and a patronymic: Ван Елена Сергеевна."""
    return behind - first == _WITH_PATRONYMIC and ends_as_patronymic(words[behind - 1]) and (
        first == 0 or not words[first].follows())


_IN_FRONT: Final = word_set("by and with for mr mrs ms dr prof")  # of a name rather than of a place


def _is_initialled(words: Sequence[Word], first: int, behind: int) -> bool:
    """Whether the last of two words is a name by itself: Азии | С.Тошбаев."""
    return behind - first == _TWO and INITIALS_AND_NAME.fullmatch(words[behind - 1].text) is not None


def _ends_a_title(words: Sequence[Word], at: int) -> bool:
    """Whether a capital in front of a given name is of what stands before: Adviser for Women's Programmes Eva Moran."""
    if at == 0 or not words[at].follows() or not given.is_given(words[at + 1]) or words[at].plain in VIETNAMESE:
        return False
    word, before = words[at], words[at - 1]
    if before.plain == "police" and at > 1 and words[at - 2].plain == "of" and not is_of_else(word):
        return False  # Superintendent of Police | Dilli Raj Lal
    if posts.is_rank(before) or before.text == "U" or (at > 1 and posts.is_post(words[at - 2]) and (
            _NUMERAL.fullmatch(before.text))):
        return False  # Minister U | Aung Maung Thein; Attorney V | Ana Lucia Roe
    return not (given.is_given(word) or is_surname(word) or is_initial(word)) and (
        word.plain in FIELDS or word.plain in lexicon.NO_NAMES or (
            before.plain in _OF_TITLES and any(map(posts.is_post, words[max(0, at - _NEAR):at]))) or (
            before.is_capital and before.plain not in _BEHIND_POSTS and (
                fold.plain(before.plain) not in POSTS_AND_BODIES)))


def _behind_title(words: Sequence[Word], first: int, behind: int) -> int:
    """Where a name begins that goes on from a title's capitals: Envoy to Alster | Eva Moran; Head of Care | Ole Lind.

    It begins with the first given name; where none is known, the last two words are the name.
    """
    if behind - first <= _TWO or not _is_in_title(words, first):
        return first
    if words[first].plain in VIETNAMESE or (given.is_given(words[first]) and not country.is_place(words[first].bare)):
        return first
    told = next((at for at in range(first + 1, behind - 1) if given.is_given(words[at])), 0)
    whole = all(word.is_capital and not is_initial(word) for word in words[first:behind])
    return told or (behind - _TWO if whole else first)


def _is_in_title(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands where a title says of what somebody has a post: Commissioner for ..., Head of X and ..."""
    if at == 0 or not words[at].follows() or words[at - 1].plain not in _JOINTS | lexicon.NO_NAMES:
        return False
    while at > 0 and words[at].gap in (" ", ", ", " & ", "-") and (
            words[at - 1].plain in _JOINTS or words[at - 1].is_capital):
        if words[at].gap == ", " and words[at].plain in posts.AND:
            return False  # Judge of the Court, and | Ada Maria Lind
        at -= 1
        if posts.is_post(words[at]):
            return words[at + 1].plain in _OF_WHAT
    return at > 0 and words[at].plain in _OF_WHAT and words[at].follows() and posts.is_post(words[at - 1])


_JOINTS: Final = word_set("of for to on and the &")
_OF_WHAT: Final = word_set("of for to on")


_NUMERAL: Final = regex("[IVX]{1,4}")  # of a grade
_OF_TITLES: Final = word_set("of for and in on")
_NEAR: Final = 9  # words of a title in front of its last
_BEHIND_POSTS: Final = word_set("general designate emeritus")  # Secretary General | Ottilie Maria Brandvik


def _is_of_what_precedes(words: Sequence[Word], first: int, behind: int) -> bool:
    """Whether a capital in front of a whole name is of the words before it: порта Баутино | Сергей Пивоваренко."""
    word, following, last = words[first], words[first + 1], words[behind - 1]
    if first == 0 or not word.follows() or is_initial(word) or is_initial(following) or (
            is_patronymic(last) and behind - first == _WITH_PATRONYMIC):
        return False
    if is_cyrillic(word) != is_cyrillic(following) and not is_initial(following):
        return True  # Shelter Line | Анар Досымбетова
    before = words[first - 1]
    if not is_cyrillic(word):
        is_title = before.plain == "chief" and not (is_of_title(word) or is_of_else(word))  # Chief | Phillip Crowe Jr.
        return before.is_capital and before.plain in lexicon.NO_NAMES and before.plain not in _BEHIND_POSTS and (
            not (is_title or given.is_given(word))) and word.plain not in VIETNAMESE
    return behind - first == _WITH_PATRONYMIC and not before.is_capital and not (
        russian.is_name(word.plain)) and russian.is_name(following.plain) and (
            russian.is_surname(last.plain) and not russian.is_name(last.plain))


def has_bare_initial(words: Sequence[Word], at: int) -> bool:
    """Whether a part of a list begins with an initial that has no dot: K Ramanathan; TS Bedi, Treasurer.

    Two letters may be an acronym, so that a post has to stand beside them, or a courtesy in front.
    """
    word = words[at]
    if len(word.text) > _TWO or not _BARE.fullmatch(word.text):
        return False
    farthest = min(len(words), at + 1 + _TWO + 1)  # one word more than a name has there
    behind = next((one for one in range(at + 1, farthest) if not words[one].follows("-")), farthest)
    own = words[at + 1:behind]
    if word.text in _NO_INITIALS or country.named(word.text) or not (
            0 < len(own) <= _TWO and all(_can_follow(one) for one in own)):
        return False
    is_called = at > 0 and (posts.is_rank(words[at - 1]) or posts.is_post(words[at - 1]))
    if at and words[at].follows() and not is_called:
        return False
    has_post = any(map(posts.is_post, words[behind:behind + _SOON])) or is_called or (
        at > 0 and posts.is_post(words[at - 1]))
    return has_post or (len(word.text) == 1 and (behind == len(words) or words[behind].gap[:2] in (", ", " ("))
                        and not any(one.plain in FIELDS for one in own))


def is_noun_of_body(word: Word) -> bool:
    """Whether a word says in a language of the region what a body is: раиси Маҷлис | Зарифа Наврӯзшоева."""
    if word.plain.startswith(("республика", "respublika")):
        return True
    is_of_post = fold.plain(word.plain).startswith(lexicon.POST_BEGINNINGS) or turkic_cases.is_regional(word)
    if turkic_names.OF_POSSESSED.search(word.plain) and (is_of_post or local_nouns.noun_of(word)):
        return True  # Республикасынын, Төрагасынын, which end as surnames do
    return len(local_nouns.noun_of(word)) > _SHORT_NOUN and not is_surname(word)


def only_begins(words: Sequence[Word], at: int) -> bool:
    """Whether a word that begins a sentence stands in a case that no name begins with: Majlisda Ichki ishlar vaziri."""
    word = words[at]
    begins = at == 0 or word.gap.strip()[-1:] in (".", "!", "?")
    if at + 1 < len(words) and is_surname_like(words[at + 1]):
        return False  # Ирода Ҳошимова
    return begins and turkic_cases.of(word) in ("locative", "ablative", "accusative", "dative") and not (
        is_surname(word) or local_given.may_be_given(word.plain) or russian.is_name(word.plain))


_SHORT_NOUN: Final = 4  # letters, with which names begin too: Сотволди


def is_word_given(words: Sequence[Word], at: int) -> bool:
    """Whether a country or another word is a given name, by what stands beside it: Sheriff Chad Lind, Ms. Joy Bell."""
    word = words[at]
    if not at or word.plain not in _WORDS_GIVEN or not word.text.istitle() or not (
            posts.is_courtesy(words[at - 1]) or posts.is_rank(words[at - 1]) or (
                posts.is_post(words[at - 1]) and words[at - 1].is_capital)) or not word.follows(". "):
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    if word.plain == "justice" and (words[at - 1].plain in _OF_JUDGES or (
            at + 2 < len(words) and words[at + 2].follows() and words[at + 2].text.istitle())):
        return False  # Hon. Justice Menon, Mr Justice Peter Nyambe; but Mr Justice Owusu
    return behind is not None and behind.follows() and behind.text.istitle() and not is_of_else(behind)


_OF_JUDGES: Final = word_set("hon honourable honorable lady lord")


_WORDS_GIVEN: Final = word_set(  # which people are also called by
    "chad jordan israel kenya christian faith hope joy dawn april june may august summer precious patience charity "
    "peace justice mercy chance salvador guy frank grant mark rich will")


def _can_follow(word: Word) -> bool:
    return word.text.istitle() and word.text.isalpha() and len(word.text) > _SHORT and not (
        word.plain in lexicon.NO_NAMES or word.plain in lexicon.SELDOM_IN_NAMES or fold.plain(word.plain) in (
            POSTS_AND_BODIES) or country.is_place(word.bare) or country.named(word.bare))


_BARE: Final = regex("[A-Z]{1,2}")
_NO_INITIALS: Final = word_set("A I O UN EU UK US HR IT PR TV ID NZ AI IP ED NE NW SE SW AM PM CD MP PC PS DS DI DC SP")
_SOON: Final = 4  # words in which a post stands
_TWO: Final = 2
_SHORT: Final = 3  # letters of what need be no acronym
_WITH_PATRONYMIC: Final = 3  # words of a name
