"""People whose names no dictionary knows, told in Russian by what introduces them: a courtesy, a rank or a post.

`г-н Хиротака Мацумура`, `подполковник Канат Жумагазин`, `посол Пьер фон Аркс`, `Сорен Тыгесен, глава проекта`.
"""

from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names import local_given, posts
from seeds.extract.names.name_words import POSTS_AND_BODIES, is_initial, is_surname_like
from seeds.extract.names.people import CALLED_BY_NAME, Name
from seeds.extract.people import no_contacts, title_words
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word

_LONGEST: Final = 4  # words of a name
_NEAR: Final = 40  # characters in front of one
_SOON: Final = 3  # words in which a post begins behind a comma
_CAPITAL, _SMALL = "A-ZА-ЯЁҒҚӢӮҲҶӨҮҢІӘҰҺЎ", "a-zа-яёғқӣӯҳҷөүңіәұһў‘’ʻ"
_TITLE: Final = regex(  # О'Лири, МакКензи
    rf"(?:[А-ЯЁ]['’]|Мак|Мц)?[{_CAPITAL}][{_SMALL}]+(?:-[{_CAPITAL}{_SMALL}][{_SMALL}]+)?")
_REGIONS: Final = ("област", "район", "кра", "республик", "губерни", "округ")
_PARTICLES: Final = word_set("фон ван де да ди дель ла ле дер ден бин ибн аль эль уулу кызы оглы улы")
_OF_BODIES: Final = regex(r"(?:нэшнл|нешнл|нетворк|фаундейшн|груп?п|медиа|ньюс|вотч|пресс|плюс)$")


def find(scene: "Scene", unit: "Unit") -> "Iterator[tuple[Name, Sequence[Word]]]":
    """The names of a unit that are told by what introduces them, where nobody else is named."""
    if scene.page.language == "en" or unit.kind == "heading":
        return
    for start, end in unit.cells:
        words = scene.page.words.within(start, end)
        at = 0
        while at < len(words):
            behind = _run(scene, words, at) if words[at].is_capital else at
            own = words[at:behind]
            if not scene.reads_russian and not (len(own) == _LEAST and is_initial(own[-1])):
                behind, own = at, []  # only the rest is told by what Russian words mean
            if len(own) > 1 and _is_introduced(scene, words, at, behind) and not no_contacts.is_nobody(
                    scene.text[max(start, own[0].start - _NEAR):own[0].start], scene.text[own[-1].end:end]):
                stop = own[-1].name_end + is_initial(own[-1])
                text = scene.text[own[0].start:stop]
                yield Name(at, behind, own[0].start, stop, " ".join(text.split()), True), words
            at = max(behind, at + 1)


def _run(scene: "Scene", words: "Sequence[Word]", at: int) -> int:
    """The number of the word behind the capitals from one on that can be a name."""
    behind = at
    while behind < len(words) and behind - at < _LONGEST + 1 and (behind == at or words[behind].follows()) and (
            _can_be(scene, words[behind]) or (behind > at and words[behind].plain in _PARTICLES)):
        behind += 1
    if behind == at + 1 and behind < len(words) and _is_first_letter(scene, words[behind]) and not (
            russian.is_known(words[at].plain) or local_given.is_given(words[at].plain)):
        return behind + 1  # Хофманн Й.; but not Марина К., whose name is kept back
    is_cut = behind < len(words) and words[behind].follows() and (words[behind].is_capital or (
        behind > at and _RELATIVE.search(words[behind - 1].plain) is not None
        and words[behind].plain.startswith(_REGIONS)))  # Ленинградской | области
    return at if is_cut or behind - at > _LONGEST or (behind > at and words[behind - 1].plain in _PARTICLES) else behind


def _is_first_letter(scene: "Scene", word: "Word") -> bool:
    """Whether a word is an initial with its stop."""
    return len(word.text) == 1 and word.is_capital and word.follows() and scene.text[word.end:word.end + 1] == "."


def _can_be(scene: "Scene", word: "Word") -> bool:
    """Whether a word may be of somebody's name: unknown, or a living being, but no place, body or post."""
    if not _TITLE.fullmatch(word.text) or scene.is_taken(word.start) or word.start in scene.name_starts:
        return False
    folded = fold.plain(word.plain)
    if russian.is_known(word.plain) and fold.plain(russian.lemma(word.plain)) in POSTS_AND_BODIES:
        return False  # Правительства
    if word.plain in lexicon.NO_NAMES or folded in POSTS_AND_BODIES or posts.is_post(word) or (
            folded in lexicon.HONORIFICS or folded in lexicon.STYLES or country.named(word.bare) is not None) or (
            country.is_place(word.bare) or _OF_BODIES.search(word.plain) is not None):
        return False
    first = russian.forms(word.plain)[:1]
    return not any(form.tags & {"Geox", "Orgn", "Abbr", "NPRO"} or form.pos in ("PREP", "CONJ", "PRCL", "ADVB")
                   for form in first if russian.is_known(word.plain))


def _is_introduced(scene: "Scene", words: "Sequence[Word]", at: int, behind: int) -> bool:
    """Whether what stands beside two or more capitals says that they are a person."""
    own = [word for word in words[at:behind] if word.plain not in _PARTICLES]
    before = words[at - 1] if at else None
    if len(own) < _LEAST or _is_phrase(own) or (before is not None and _is_more(scene, before, words[at])):
        return False
    if not scene.reads_russian:
        return _has_role(scene, words, behind)
    if _has_post(words, behind) or (before is not None and posts.is_rank(before) and words[at].follows(". ")):
        return True
    is_strange = is_initial(own[-1]) or not any(russian.is_known(word.plain) for word in own)
    if is_strange and (_is_said_behind(scene, words, behind) or _is_all(words, at, behind)):
        return True
    if before is None or all(map(_is_common, own)) or fold.plain(before.plain) in CALLED_BY_NAME:
        return False
    if not words[at].follows("» ", '" ', "” ", *_LABELS) and not (
            is_strange and words[at].follows() and _ends_role(scene, before)):
        return False
    role = scene.roles.before(words, at)
    return role is not None and role.has_title


def _is_said_behind(scene: "Scene", words: "Sequence[Word]", behind: int) -> bool:
    """Whether a post with its body stands behind a comma in the case of the name: со слов X, директора фонда «Мост»."""
    if behind < len(words) and is_initial(words[behind - 1]) and (
            words[behind].gap.startswith((". (", "., ")) and scene.bodies.at(words[behind].start)):
        return True  # Хофманн Й. (МОМ)
    if behind >= len(words) or words[behind].gap.removeprefix(".") != ", " or not any(
            map(posts.is_post, words[behind:behind + _SOON])):
        return False
    role = scene.roles.behind(words[behind - 1].end, words[-1].end, words)
    return role is not None and role.has_title and role.mention is not None and role.case in ("gent", "datv", "ablt")


def _has_role(scene: "Scene", words: "Sequence[Word]", behind: int) -> bool:
    """Whether what somebody is stands behind a mark, in any language: Шарифӣ Ф. - раиси Маркази «Умед»."""
    if behind >= len(words) or words[behind].gap.removeprefix(".") not in _OPENS:
        return False
    role = scene.roles.behind(words[behind - 1].end, words[-1].end, words, loose=True)
    return role is not None and role.has_title


def _is_all(words: "Sequence[Word]", at: int, behind: int) -> bool:
    """Whether a surname that no dictionary knows and an initial are all of a cell or a line: | Хофманн Й. |."""
    return at == 0 and behind == len(words) == _LEAST and is_initial(words[-1]) and not (
        russian.is_known(words[0].plain))


def _ends_role(scene: "Scene", word: "Word") -> bool:
    """Whether a word can be the last of what somebody is: none of a body whose name would go on."""
    return scene.bodies.at(word.start) is not None or fold.plain(russian.lemma(word.plain)) not in lexicon.BODIES


def _is_more(scene: "Scene", before: "Word", first: "Word") -> bool:
    """Whether capitals go on in front of some, or they are whose name something has: имени Янки | Купалы."""
    is_apart = posts.is_post(before) or posts.is_rank(before) or before.is_acronym or (
        scene.bodies.at(before.start) is not None or country.named(before.bare) is not None
        or country.is_place(before.bare))
    goes_on = before.is_capital and first.follows() and not is_apart
    return goes_on or before.plain in ("имени", "им")


def _is_phrase(own: "Sequence[Word]") -> bool:
    """Whether words are what something is called: Верховный Суд, Защита Прав; but not Антье Брандт."""
    first, second = own[0], own[1]
    if _RELATIVE.search(first.plain) and _is_common(own[-1]):
        return True  # Латвийской Республики
    if not (_is_common(first) and _is_common(second)):
        return False
    return russian.can_be(first.plain, "ADJF", "PRTF") or russian.can_be(second.plain, "NOUN", case="gent")


_LABELS: Final = (": ", " – ", " — ")  # Генеральный консул – X
_RELATIVE: Final = regex(r"[сц]к(?:ий|ая|ое|ого|ой|ому|ом|им|ую|ие|их|ими)$")


def _is_common(word: "Word") -> bool:
    """Whether the dictionary has a word as anything but a name, and inflects it."""
    return russian.is_known(word.plain) and not is_surname_like(word) and not any(
        form.tags & {"Name", "Surn", "Patr", "Fixd"} for form in russian.forms(word.plain))


_LEAST: Final = 2


def _has_post(words: "Sequence[Word]", behind: int) -> bool:
    """Whether a post in the nominative begins what stands behind a comma or a dash: X, постоянный координатор.

    Degrees may stand in between: X – к.и.н., профессор, заведующая кафедрой.
    """
    if behind >= len(words) or words[behind].gap.removeprefix(".") not in _OPENS:
        return False
    if title_words.is_acting(words[behind:]):  # X, и.о. директора
        return any(map(posts.is_post, words[behind + _LEAST:behind + _LEAST + _SOON]))
    near = range(behind, min(len(words), behind + _DEGREE))
    first = next((at for at in near if not _is_of_degree(words, at)), behind)
    for word in words[first:first + _SOON]:
        if posts.is_post(word):
            return russian.can_be(word.plain, "NOUN", case="nomn") or not russian.is_russian(word.plain)
        if not russian.can_be(word.plain, "ADJF", "PRTF"):
            return False
    return False


_OPENS: Final = (", ", " – ", " — ", " - ")
_DEGREE: Final = 7  # words of a degree, written short, and of how a scholar is addressed


def _is_of_degree(words: "Sequence[Word]", at: int) -> bool:
    """Whether a word is a part of a degree that is written short, or how a scholar is addressed."""
    return len(words[at].text) == 1 or words[at].plain in ("профессор", "доцент", "академик") or (
        at + 1 < len(words) and words[at + 1].gap.startswith("."))
