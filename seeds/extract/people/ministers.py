"""The ministry that a minister is of: заместитель министра | труда и миграции; адлия вазири; муовини вазири | адлия.

Where the page names such a ministry, that is meant; else it is called by what the title says it is about. Readers of
English take it for named less often than not, so that an English title names none.
"""

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.people import realms, titled
from seeds.extract.people.office import Office
from seeds.extract.text import country, russian, turkic_cases
from seeds.extract.text.words import word_set, words_of_name
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.bodies.bodies import Body
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_RUSSIAN: Final = regex("(?:вице-|зам|экс-)?министр(?:а|у|ом|е|ы|ов)?")
_TAJIK: Final = regex("вазири")
_TURKIC: Final = regex(  # with the endings that tie it to what is in front and behind
    r"(?:вице-|vitse-)?(?:(?P<kazakh>министрі)(?:нің)?|(?P<kyrgyz>министри)(?:нин)?|(?P<latin>vaziri)(?:ning)?|"
    r"(?P<uzbek>вазири)(?:нинг)?|"
    r"(?P<kazakh_latin>mınıstri)(?:niń)?)")
_MINISTRIES: Final = {"kazakh": "министрлігі", "kyrgyz": "министрлиги", "latin": "vazirligi", "uzbek": "вазирлиги",
                      "kazakh_latin": "mınıstrligi"}
_MINISTRY: Final = "министерств|министрл|mınıstrl|vazirl|вазирл|вазорат"
_IS_MINISTRY: Final = regex(f"(?i){_MINISTRY}")
_SHORT: Final = "^мин(?!истерств)|^м[а-яё]{0,2}$"
_JOINS: Final = word_set("и ва жана және jáne va ва")
_SMALL: Final = word_set("по в на от при за с со к о об для из над под у дар аз ба бо")
_NOT_ABOUT: Final = word_set(  # which stand beside a minister, and say nothing of what the ministry is about
    "первый первого первому первым бывший бывшего бывшему экс тогдашний новый нового бірінші биринчи birinchi бурунку "
    "бұрынғы мурдагы sobiq собиқ якуми собиқи азыркы қазіргі bosh бош баш бас davlat давлат мамлекеттик "
    "мемлекеттік жаңы жаңа янги yangi аввал ҳамкор премьер заместитель заместителя муовини")
_CABINET: Final = regex("кабинет|совет")  # of ministers
_STEM: Final = 5  # letters


class _About(NamedTuple):
    """What a title says a ministry is about: the words for it, and how a ministry is called so."""

    own: "Sequence[Word]"
    name: str


def of(scene: "Scene", person: "Person", own: "Sequence[Word]") -> Office | None:
    """The ministry by the words of a title; None of who is no minister, and where they do not say of which."""
    about = _tajik(scene, own) if scene.page.language == "tg" else _russian(scene, own) if (
        scene.reads_russian) else _turkic(scene, own)
    if about is None:
        return None
    field = {word.plain[:_STEM] for word in about.own if len(word.plain) >= _STEM - 1 and not _is_of_land(word)}
    if not field:
        return None  # Министр Кыргызской Республики
    lands = {code for word in about.own if (code := country.named(word.bare))}


    def fits(body: "Body") -> bool:
        theirs = words_of_name(body.name) if body.is_fact and _IS_MINISTRY.search(body.name) else []
        its = {code for word in theirs if (code := country.named(word.bare))}
        is_alike = len(field & {word.plain[:_STEM] for word in theirs}) >= min(_ALIKE, len(field))
        return is_alike and not (lands and its and lands.isdisjoint(its))

    known = titled.nearest(scene, person, fits)
    name = "" if realms.is_kin(own) else known.body.name if known else about.name
    roots = "|".join(map(re.escape, field))
    return Office(about.own[0].start, about.own[-1].name_end, name, "government", is_sure=True,
                  also=regex(f"(?i)(?:{_MINISTRY}).*(?:{roots})|(?:{roots}).*(?:{_MINISTRY})|{_SHORT}"))


def _is_of_land(word: "Word") -> bool:
    """Whether a word only says of which state a minister is, or of which government."""
    return _OF_LAND.match(word.plain) is not None or country.named(word.bare) is not None


_OF_LAND: Final = regex(
    r"республ|respubl|ҷумҳури|кыргыз|киргиз|қырғыз|қазақ|казах|таджик|тоҷик|ўзбек|o.zbek|узбек|туркмен|российск|русск|"
    r"федерац|правительств|государств|кабинет")
_ALIKE: Final = 2  # words of what a ministry is about that its name has too


def _russian(scene: "Scene", own: "Sequence[Word]") -> _About | None:
    at = next((at for at, word in enumerate(own) if _RUSSIAN.fullmatch(word.plain)), None)
    if at is None or (at and _CABINET.match(own[at - 1].plain)) or (
            at + 1 < len(own) and own[at + 1].plain.startswith("правительств")):
        return None
    behind = at + 1
    while behind < len(own) and own[behind].follows(", ") and (
            own[behind].plain in _JOINS or (own[behind].plain not in _SMALL and _is_genitive(own[behind]))):
        behind += 1
    some = _trimmed(own[at + 1:behind])
    return _About(some, f"Министерство {scene.page.words.said(some)}") if some else None


def _is_genitive(word: "Word") -> bool:
    return word.is_acronym or word.is_capital or russian.can_be(word.plain, "NOUN", "ADJF", "PRTF", case=("gent",))


def _tajik(scene: "Scene", own: "Sequence[Word]") -> _About | None:
    at = next((at for at, word in enumerate(own) if _TAJIK.fullmatch(word.plain)), None)
    if at is None:
        return None
    behind = at + 1
    while behind < len(own) and own[behind].follows(", ") and own[behind].plain not in _SMALL:
        behind += 1
    some = _trimmed(own[at + 1:behind])
    return _About(some, f"Вазорати {scene.page.words.said(some)}") if some else None


def _turkic(scene: "Scene", own: "Sequence[Word]") -> _About | None:
    at, found = next(
        ((at, found) for at, word in enumerate(own) if (found := _TURKIC.fullmatch(word.plain))), (0, None))
    first = at
    while first and own[first].follows(", ") and own[first - 1].plain not in _NOT_ABOUT:
        first -= 1
    some = _trimmed(own[first:at])
    if found is None or not some or not found.lastgroup or _is_cut(scene, some):
        return None
    return _About(some, f"{scene.page.words.said(some)} {_MINISTRIES[found.lastgroup]}")


def _is_cut(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether a title began before these words: Билим | берүү жана илим; Эмгек, | социалдык камсыздоо."""
    before = scene.page.words.within(scene.unit_at(own[0].start).start, own[0].start)[-1:]
    is_comma = own[0].gap == ", " and own[0].text[0].islower()
    return bool(before) and (is_comma or (own[0].text[0].islower() and own[0].follows() and before[0].is_capital and (
        turkic_cases.of(before[0]) == "")))


def _is_owner(word: "Word") -> bool:
    """Whether a word says in Turkic whose minister somebody is: Қырғызстанның | мәдениет министрі."""
    bare = turkic_cases.without_genitive(word.bare)
    return bare != word.bare and (country.named(bare) is not None or bare.endswith(("stan", "стан")))


def _trimmed(own: "Sequence[Word]") -> "Sequence[Word]":
    """Words without those at the ends that only join, or say which of several ministers somebody is."""
    while own and (own[0].plain in _JOINS or own[0].plain in _NOT_ABOUT or (
            len(own) > 1 and _is_owner(own[0]))):
        own = own[1:]
    while own and (own[-1].plain in _JOINS or own[-1].plain in _NOT_ABOUT):
        own = own[:-1]
    return own
