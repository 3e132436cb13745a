"""The state or the territory that an office is of in the languages of the region: Меркі ауданының | әкімі.

Kyrgyz, Kazakh and Uzbek have it in front, Tajik behind: раиси | ноҳияи Рашт. Where only its noun stands there, it is
the one of such a noun that the page names nearest: аудан әкімі.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.people.realms import Realm, held
from seeds.extract.text import country, turkic_cases
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.office import Office
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_NEAR: Final = 60  # characters in front of a title
_FAR: Final = 8_000  # characters from a name to the territory that it is about
_CAPITAL: Final = "[А-ЯЁӘҒҚҢӨҰҮІҲЎӢӮҶA-Z]"
_OFFICE: Final = regex(
    r"(?:вице-|vitse-)?(?:(?P<leads>әкім|аким|ҳоким|hokim|мэр|губернатор)|(?P<sent>елші|элчи|elchi|консул|konsul))"
    r"(?:с[иі]|si|[иіыуi])?(?:н[иыу]н|н[іы]ң|нинг|ning)?")
_KINDS: Final = (*turkic_cases.TERRITORIES, "шаҳр", "округ", "айыл", "ауыл")
_RURAL: Final = word_set("ауылдық айылдык")
_SHORT: Final = 2  # words of a territory: its name and its noun
_LONGEST: Final = 3  # words in front of the noun of a territory
_ENVOYS: Final = word_set(
    "бас башкы bosh бош атайын жана ва va және фавқулодда ыйгарым өкілетті төтенше укуктуу favqulodda muxtor мухтор "
    "генералдык ардактуу құрметті faxriy фахрий")
_TAJIK_NAME: Final = rf"{_CAPITAL}[\w-]+(?:[ ]{_CAPITAL}[\w-]+)?"
_TAJIK: Final = regex(
    rf"(?i:раис\w*|шаҳрдор\w*)\s(?:(?P<name>(?:ноҳия|шаҳр|вилоят)и\s{_TAJIK_NAME})|(?P<bare>ноҳия|шаҳр|вилоят)(?!\w))|"
    rf"(?i:сафир\w*|консул\w*)\s(?:(?i:генерал\w*|фавқулодда|ва|мухтори?)\s)*(?P<land>(?:Ҷумҳурии\s)?{_TAJIK_NAME})")
_CALLED: Final = {  # by how the noun begins
    begins: regex(rf"(?<!\w){_TAJIK_NAME}[ ]{shape}(?!\w)") for begins, shape in (
        ("облыс", r"облысы\w*"), ("облус", r"облусу\w*"), ("аудан", r"ауданы\w*"), ("район", r"району\w*"),
        ("қала", r"қаласы\w*"), ("шаар", r"шаары\w*"), ("viloyat", r"viloyati\w*"), ("tuman", r"tumani\w*"),
        ("shah", r"shahr?i\w*"), ("вилоят", r"вилояти\w*"), ("туман", r"тумани\w*"), ("шаҳ", r"шаҳри\w*"),
        ("округ", r"округі\w*"))}
_CALLED_TAJIK: Final = {
    begins: regex(rf"(?<!\w){begins}и[ ]{_CAPITAL}[\w-]+") for begins in ("ноҳия", "шаҳр", "вилоят")}
_BARE: Final = word_set("облыс облус аудан район қала шаар туман вилоят tuman viloyat округ")  # of none that is named
_IN_FRONT: Final = word_set(  # what a sentence begins with, and no name of a territory
    "бүгін кеше жаңа қазіргі біздің бұрынғы сонымен қатар бірінші кечээ бүгүн мурдагы мурунку жаңы азыркы биздин анда "
    "кийин bugun kecha sobiq yangi hozirgi bizning бугун кеча собиқ янги ҳозирги бизнинг")


def office(scene: "Scene", person: "Person", own: "Sequence[Word]") -> "Office | None":
    """The office of who is sent by a state or leads a territory, by the words of a title; None of all others."""
    realm = _named(scene, person)
    return None if realm is None else held(realm, own, _ALSO)


_ALSO: Final = ("әкімд|әкімш|акимч|акимат|ҳокимл|hokiml|hokimiy|мэри|администр|ҳукумат|мақомот|шаҳрдори|елшілі|элчили|"
                "elchixona|элчихона|сафорат|консулд|консулл|консулхона|konsul")


def _named(scene: "Scene", person: "Person") -> Realm | None:
    at = person.position_at
    if at is None:
        return None
    found = _behind(scene, person, at) if scene.page.language == "tg" else _in_front(scene, at)
    if found is None or " " in found.name or found.name.isupper() or (
            found.name[0].isupper() and not found.name.lower().startswith(_KINDS)):
        return found  # ноҳияи Рашт, БҚО
    name = _nearest(scene, person, found.name.lower())
    return found._replace(name=name) if name else None


def _behind(scene: "Scene", person: "Person", at: "Span") -> Realm | None:
    ends = (scene.unit_at(at[0]).end, at[1] + _NEAR, *([person.start] if person.start > at[0] else []))
    match = _TAJIK.search(scene.text, at[0], min(ends))
    if match is None or match.start() >= at[1]:
        return None
    group = next(name for name in ("name", "bare", "land") if match[name])
    if group == "land" and not any(map(country.named, match["land"].split())):
        return None
    return Realm(*match.span(group), match[group])


def _in_front(scene: "Scene", at: "Span") -> Realm | None:
    words = scene.page.words.within(max(scene.unit_at(at[0]).start, at[0] - _NEAR), at[1])
    office, match = next(((number, match) for number, word in enumerate(words) if word.end > at[0] and (
        match := _OFFICE.fullmatch(word.plain))), (0, None))
    if match is None or not office:
        return None
    front = words[:office]
    names = [number for number, word in enumerate(front) if word.start in scene.name_starts]
    front = front[names[-1] + 1:] if names else front
    own = _land(front) if match["sent"] else _territory(front)
    if not own:
        return None
    return Realm(own[0].start, own[-1].name_end, turkic_cases.without_genitive(scene.page.words.said(own)))


def _land(front: "Sequence[Word]") -> "Sequence[Word]":
    """The land in front of an envoy, but for what the envoy is called and where: Жапониянын | Кыргызстандагы."""
    behind = len(front)
    while behind and (front[behind - 1].plain in _ENVOYS or turkic_cases.is_relative(front[behind - 1])):
        behind -= 1
    genitive = next((at for at in range(behind - 1, -1, -1) if turkic_cases.of(front[at]) == "genitive"), None)
    behind = behind if genitive is None else genitive + 1  # Норвегиянын | Борбор Азиядагы
    first = behind
    while first and front[first - 1].is_capital and (first == behind or front[first].follows()):
        first -= 1
    land = next((at for at in range(first, behind) if country.named(
        turkic_cases.without_genitive(front[at].bare))), behind)
    return front[land - (land > first and front[land - 1].plain in _GREAT):behind]


_GREAT: Final = word_set("улуу ұлы buyuk буюк жанубий janubiy түштүк оңтүстік")  # ... Британия, Корея


def _territory(front: "Sequence[Word]") -> "Sequence[Word]":
    """The territory in front of who leads it: Ысык-Көл районунун; only its noun where no name stands there."""
    if not front:
        return ()
    last = front[-1]
    if last.plain in _BARE:
        return [last]
    if not last.plain.startswith(_KINDS):
        return [last] if last.is_acronym and not last.is_possessive else ()
    first = len(front) - 1
    while first and front[first].follows() and len(front) - first <= _LONGEST and (
            front[first - 1].plain not in _IN_FRONT and (
                front[first - 1].is_capital or front[first - 1].plain in _RURAL)):
        first -= 1
    return _without_other_case(front[first:])


def _without_other_case(own: "Sequence[Word]") -> "Sequence[Word]":
    """Without the first word of a sentence, which begins no name where it stands in a case: Жолугушууга | Корея."""
    is_other = own[0].plain in _PRONOUNS or turkic_cases.of(own[0]) not in ("", "genitive")
    return own[1:] if len(own) > 1 and is_other else own


_PRONOUNS: Final = word_set("оны аны уни uni бұл бул бу bu ол ал у u")


def _nearest(scene: "Scene", person: "Person", noun: str) -> str:
    """The territory of such a noun that the text before somebody names last, or that behind names first; or ""."""
    shapes = _CALLED_TAJIK if scene.page.language == "tg" else _CALLED
    shape = next((shape for begins, shape in shapes.items() if noun.startswith(begins)), None)
    if shape is None:
        return ""
    before = [*shape.finditer(scene.text, max(0, person.start - _FAR), person.start)]
    found = before[-1] if before else shape.search(scene.text, person.end, person.end + _FAR)
    if found is None:
        return ""
    if shapes is _CALLED_TAJIK:
        return found[0]
    own = scene.page.words.within(*found.span())
    in_front = scene.page.words.within(max(0, found.start() - _NEAR), found.start())[-1:]
    is_other = len(own) > _SHORT and in_front and in_front[0].is_capital and own[0].follows()
    if is_other or (own and own[0].plain in _IN_FRONT):
        own = own[1:]  # Люк Трамбле | Арқалық қаласына
    return _CASE.sub("", scene.page.words.said(own)) if len(own) >= _SHORT else ""  # Хромтау ауданына


_CASE: Final = regex(r"(?<=[иыіуүi])(?:н[ыиуү]н|н[ыі]ң|ning|нинг|н[дт][аеоө]н?|н[ае]|да|дан|га|ga|da|dan)$")
