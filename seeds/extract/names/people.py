"""Names of people in a text: words with capitals that people are called by, with initials and particles."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from db.search import fold
from seeds.extract.names import by_neighbours, edges, given, local_given, posts, turkic_names
from seeds.extract.names.name_words import (
    CYRILLIC,
    DOTTED,
    INITIALS_AND_NAME,
    SHORT_SURNAMES,
    can_be,
    ends_as_patronymic,
    is_cyrillic,
    is_initial,
    is_particled,
    is_patronymic,
    is_surname,
    is_surname_like,
    says_who,
)
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.words import Word, word_set

LONGEST: Final = 5  # words, but for the small ones
_LEAST: Final = 2  # of them
_SHORTENED: Final = ("Md", "Mohd", "Muhd", "Mst", "Ma", "Wm", "Chr", "Fco")  # Mohammad, Maria: with a dot behind
_PARTICLES: Final = ("Де", "Ди", "Ван", "Фон", "Аль", "Эль")  # Мария Де Анджелис
_NUMERALS: Final = ("II", "III", "IV")  # behind the name of a father's or grandfather's namesake
_ADDRESSED: Final = word_set(  # Мавлуда опа Турсунхўжаева, Мирлан ажы Осмонов
    "опа апа эже ака opa aka байке апай ажы қажы ҳожи hoji ҳоҷӣ қори qori мулла молдо домла")


class Name(NamedTuple):
    """A person's name as it stands: the numbers of its words, and its place."""

    first: int
    behind: int
    start: int
    end: int
    text: str
    is_sure: bool  # whether a surname, an initial or a dictionary says that it is one


def find(words: Sequence[Word], is_taken: Callable[[int], bool], is_common: Callable[[str], bool], *,
         reads_russian: bool = True) -> Iterator[Name]:
    """The names in some words, in their order.

    `is_taken` tells of a place whether something else stands there; `is_common` of a plain word, whether the document
    writes it small elsewhere. Where nobody `reads_russian`, what that means in Russian says nothing: Канат is a name.
    """
    at = 0
    while at < len(words):
        if not _can_begin(words, at, reads_russian) or is_taken(words[at].start):
            at += 1
            continue
        behind = at + 1
        while behind < len(words) and _weight(words[at:behind]) <= LONGEST and not is_taken(words[behind].start) and (
                ahead := 2 if _is_nickname(words, behind) else int(_goes_on(words, behind, reads_russian))):
            behind += ahead
        while behind > at and not words[behind - 1].is_capital and not is_patronymic(words[behind - 1]) and not (
                is_particled(words[behind - 1])):
            behind -= 1
        first, behind = edges.without_neighbours(words, at, behind, reads_russian=reads_russian)
        while behind - first > 2 and not is_cyrillic(words[behind - 1]) and is_cyrillic(words[first]) and (
                len(words[behind - 1].text) > 1):
            behind -= 1  # Айсулуу Сатарова | Sputnik
        behind = edges.without_title(words, first, behind)
        introduced = first > 0 and words[first].follows(": ", " – ", " — ") and (
            is_taken(words[first - 1].start) or says_who(words[first - 1]) or _is_introduced(words, first, is_taken))
        if not reads_russian:
            introduced = introduced or (first > 0 and words[first].follows() and _introduces(words[first - 1]))
        name = _name(words, first, behind, is_common, introduced=introduced, reads_russian=reads_russian)
        if name is None:
            at = max(behind, at + 1)
        else:
            yield name
            at = name.behind


def _weight(own: Sequence[Word]) -> int:
    """How many words of a name some are, without its small ones: Ana María Fuentes | de la | Torre."""
    return sum(word.is_capital or fold.plain(word.text) not in lexicon.OF_NAMES for word in own)


def _introduces(word: Word) -> bool:
    """Whether a name stands behind a word in the languages of the region: a post in some form, a rank, a courtesy."""
    folded = fold.plain(word.plain)
    return says_who(word) or folded in lexicon.IN_FRONT_OF_NAMES or (
        folded.startswith(lexicon.POST_BEGINNINGS))


def _can_begin(words: Sequence[Word], at: int, reads_russian: bool) -> bool:
    word = words[at]
    if edges.has_bare_initial(words, at) or edges.is_word_given(words, at):
        return True
    if len(word.text) == 1 and not (at + 1 < len(words) and words[at + 1].gap.startswith(".")):
        return False
    if fold.plain(word.plain) in lexicon.STYLES and at + 1 < len(words) and words[at + 1].follows("-") and (
            words[at + 1].is_capital) and not DOTTED.fullmatch(word.text):
        return False  # Sister Rita Mallia; but John Bishop, Б.Р. Ким
    if word.plain in lexicon.SELDOM_IN_NAMES or (word.text == "Md" and words[at + 1:] and words[at + 1].follows()):
        return False  # Md Selim Toran, as which half of a people is called
    if not reads_russian and (turkic_names.OWNS_OR_LIES.search(word.plain) or edges.is_noun_of_body(word) or (
            edges.only_begins(words, at))):
        return False  # Jamg‘armaning Andijondagi loyiha menejeri; Вохӯрии Назира Шарифзода
    is_given = reads_russian and russian.is_name(word.plain)  # Раиса
    if not (is_surname(word) or is_given) and fold.plain(word.plain).startswith(lexicon.POST_BEGINNINGS) and all(
            one.is_capital and one.follows("-") and country.named(turkic_names.bare(one.bare)) is None
            for one in words[at + 1:at + 3]) and at + 2 < len(words):
        return False  # Psixolog Lola Tursunova
    if reads_russian and by_neighbours.begins(words, at):
        return True
    return word.is_capital and can_be(word, reads_russian) and not (word.is_possessive and not word.text.isupper())


_OF_NEXT: Final = word_set(  # which a sentence behind initials begins with: Шестаков Д.М. Он добавил
    "он она они мы вы это эта этот эти его её ее их на по при об из для как так также")


def _goes_on(words: Sequence[Word], at: int, reads_russian: bool) -> bool:
    word, before = words[at], words[at - 1]
    after_initial = word.gap in (". ", ".") and (is_initial(before) or before.text in _SHORTENED)
    if before.is_possessive or not (word.follows("-") or after_initial) or (
            reads_russian and (is_initial(before) or DOTTED.fullmatch(before.text)) and (
                word.plain in _OF_NEXT or (posts.is_post(word) and not is_surname_like(word)))):
        return False
    if not reads_russian and any(turkic_names.OWNS_OR_LIES.search(one.plain) for one in (before, word)) and not (
            (is_surname_like(word) and country.named(turkic_names.bare(word.bare)) is None)
            or (local_given.is_given(before.plain) and turkic_names.is_owner(word.plain))):
        return False
    if not reads_russian and is_cyrillic(before) != is_cyrillic(word) and len(before.text) > 1 < len(word.text):
        return False  # Mountain Societies Link | Ҷейн Хартли
    if not reads_russian and edges.is_noun_of_body(word):
        return False
    if not reads_russian and word.plain in _ADDRESSED:
        return at + 1 < len(words) and words[at + 1].is_capital and is_surname_like(words[at + 1])
    if not word.is_capital or word.text in _PARTICLES:
        return is_particled(word) or (fold.plain(word.text) in lexicon.OF_NAMES and at + 1 < len(words)) or (
            is_patronymic(word)) or (word.plain == "дер" and before.plain == "ван")  # ван дер Меер
    if word.plain in lexicon.SELDOM_IN_NAMES and not (given.is_given(before) or is_initial(before)):
        return False
    if _begins_style(words, at) or (word.is_possessive and word.bare.isupper() and len(word.bare) > 1):
        return False  # Lagos Imam Yahya Barry, Жети-Өгүз РИИБдин
    if ends_as_patronymic(before) and word.is_capital and word.plain.endswith(_UNDECLINED):
        return True  # Надежда Ивановна Гладких
    is_numeral = word.text in _NUMERALS and word.follows() and at >= _LEAST
    return is_numeral or can_be(word, reads_russian) or by_neighbours.goes_on(words, at, reads_russian)


_UNDECLINED: Final = ("их", "ых")  # Russian surnames that are the same in all cases


def _is_nickname(words: Sequence[Word], at: int) -> bool:
    """Whether a word is what somebody is called, in quotes or brackets within the name: Teresita "Tess" Magbanua."""
    if not 0 < at < len(words) - 1 or words[at].gap[:1] != " " or words[at + 1].gap[1:] != " ":
        return False
    first, called, surname = words[at - 1:at + 2]
    if _ENCLOSED.get(called.gap[1:]) != surname.gap[:1] or not all(
            one.is_capital and one.text[1:].islower() for one in (called, surname)):
        return False
    if given.is_usual(first):
        is_told = called.gap[1:] != "(" or given.is_usual(called)
        return is_told and can_be(surname, True) and not country.is_place(called.text)
    is_quoted = called.gap[1:] in ('"', "“") and first.text.istitle() and first.plain.isascii()
    return is_quoted and all(can_be(one, False) and not country.is_place(one.text) for one in (first, surname))


_ENCLOSED: Final = {'"': '"', "“": "”", "«": "»", "(": ")", "'": "'", "‘": "’"}


def _begins_style(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a religious title or a rank in front of a name, and no initials: Д.С. is none."""
    word = words[at]
    return fold.plain(word.plain) in lexicon.STYLES and at + 1 < len(words) and words[at + 1].is_capital and (
        words[at + 1].gap in (" ", ". ")) and not DOTTED.fullmatch(word.text)


_REACH: Final = 14  # words from a post to the name of who has it
CALLED_BY_NAME: Final = word_set(  # nouns behind which capitals are what they are called
    "kafe gostinitsa proekt proekta proekty gazeta gazety zhurnal zhurnala kompaniya kompanii firma firmy radio "
    "kampaniya kampanii programma programmy portal portala izdanie izdaniya teatr teatra film filma gruppa gruppy")


def _is_introduced(words: Sequence[Word], first: int, is_taken: Callable[[int], bool]) -> bool:
    """Whether a post begins the phrase that ends in front of a name: глава представительства ЮНФПА в Кыргызстане X."""
    last = words[first - 1]
    if not words[first].follows("» ", "” ", '" ') or (not last.is_capital and not is_taken(last.start) and (
            fold.plain(last.plain) in CALLED_BY_NAME or fold.plain(russian.lemma(last.plain)) in lexicon.BODIES)):
        return False
    for at in range(first - 1, max(-1, first - _REACH), -1):
        word = words[at]
        if lexicon.NEVER.match(word.text):
            return False
        if says_who(word):
            return True
        if not is_taken(word.start) and (not word.follows(" «", " “", ' "') or russian.is_verb(word.plain)):
            return False
    return False


def _name(words: Sequence[Word], first: int, behind: int, is_common: Callable[[str], bool], *,
          introduced: bool = False, reads_russian: bool = True) -> Name | None:
    """The name that the words from one number to another make, if they make one."""
    own = words[first:behind]
    joined = len(own) == 1 and INITIALS_AND_NAME.fullmatch(own[0].text) is not None
    full = [word for word in own if not is_initial(word) and word.is_capital]
    if (len(own) < 2 and not joined) or _weight(own) > LONGEST or not _are_full(full) or _has_small_word(own):
        return None
    if _is_of_district(words, behind):
        return None
    initials = joined or any(is_initial(word) for word in own)
    surnames = own[0].plain in SHORT_SURNAMES or any(
        is_patronymic(word) or is_surname(word) or russian.is_surname(word.plain) for word in own)
    known = any(russian.is_name(word.plain) for word in own) or (
        not reads_russian and any(local_given.is_given(word.plain) for word in own[:2]))
    if is_initial(own[-1]) and not surnames and len(full) < 2 and sum(map(is_initial, own)) < 2 and not (
            by_neighbours.TWO_INITIALS.fullmatch(own[-1].text)):
        return None  # Ismoil R.: somebody whose name is kept back
    if CYRILLIC.search(own[-1].plain) and not (surnames or known or initials) and not (
            introduced and not (reads_russian and any(russian.is_known(word.plain) for word in own))) and not (
            not reads_russian and local_given.may_be_given(own[0].plain)):
        return None
    told = own[1:] if given.is_given(own[0]) and len(own) == _LEAST else own  # Mark Turner, where they mark a day
    if not (surnames or initials) and (any(word.is_capital and is_common(word.plain) for word in told)
                                       or (len(own) <= 3 and calls_place(own))):
        return None
    return _written(own, first, behind, is_sure=surnames or initials or known)


def calls_place(words: Sequence[Word]) -> bool:
    """Whether a place is called like this, and nobody besides: towns are named after people."""
    name = " ".join(word.text for word in words)
    return country.is_place(name) or (country.is_town(name) and not given.is_known(words[0]))


def _is_of_district(words: Sequence[Word], behind: int) -> bool:
    """Whether what looks like a surname says which district it is: в Б. Гафуровском | районе."""
    return behind < len(words) and words[behind].follows() and words[behind - 1].plain.endswith(_OF_DISTRICTS) and (
        words[behind].plain.startswith(("район", "област", "округ")))


_OF_DISTRICTS: Final = ("ском", "ский", "ского", "скому", "ской", "ская", "скую")


def _has_small_word(own: Sequence[Word]) -> bool:
    """Whether a letter between Russian words is one of theirs rather than an initial: НОВОЕ В ЗАКОНЕ."""
    return any(word.text in _SMALL_WORDS and len(after.text) > 1 and after.gap == " " and len(before.text) > 1
               for before, word, after in zip(own, own[1:], own[2:], strict=False))


_SMALL_WORDS: Final = ("В", "С", "К", "О", "У", "И")


def _are_full(words: Sequence[Word]) -> bool:
    """Whether there is a word that is more than initials or an acronym."""
    return any(len(word.text) > 2 or word.plain in SHORT_SURNAMES for word in words) and not all(
        word.text.isupper() and len(word.text) < 4 for word in words)


def _written(own: Sequence[Word], first: int, behind: int, *, is_sure: bool) -> Name:
    """The name with the dot of its last initial, and without the 's of a possessive."""
    end = own[-1].name_end
    text = own[0].text
    for word in own[1:]:
        text += word.gap + word.text
    if is_initial(own[-1]) and not text.endswith("."):
        end, text = end + 1, text + "."
    if own[-1].is_possessive:
        text = text[:end - own[0].start]
    return Name(first, behind, own[0].start, end, " ".join(text.split()), is_sure)
