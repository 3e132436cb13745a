"""Bodies that only the words of a title name, in languages that tie them to the post by a case.

`Кара-Буура райондук билим берүү бөлүмүнүн башчысы`, `муовини вазири адлияи Ҷумҳурии Тоҷикистон`, `комендант
общежития № 9`.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.bodies import central_asian, russian_bodies
from seeds.extract.names import local_nouns, posts
from seeds.extract.names.name_words import INITIALS_AND_NAME
from seeds.extract.people import titled
from seeds.extract.text import country, lexicon, russian, turkic_cases
from seeds.extract.text.words import Word, word_set, words, words_of_name
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Body, Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene

_TURKIC_CASE: Final = regex(  # of the owner, in front of what is its own
    r"(?<=\w)(?:(?<=[иыуүі])н|[дт])(?:ын|ин|ун|үн|ың|ің)(?=\s\S)|(?<=i)ning(?=\s\S)|(?<=и)нинг(?=\s\S)")
_TURKIC_NOUN: Final = regex(
    r"(?:бөлүм|бөлім|бўлим|bo.lim|мектеп|мектеб|мактаб|maktab|китепкана|кітапхана|kutubxona|кутубхона|кеңеш|кеңес|kengash|"
    r"оорукана|аурухана|shifoxona|hokimli|акимчили|әкімді|мэрия|бала бакча|колледж|kollej|лицей|litsey|жатақхана|"
    r"жатакана|yotoqxona)")
TURKIC_PART: Final = regex(r"бөлүм|бөлім|бўлим|bo.lim|башкарма|басқарма|boshqarma|бошқарма")  # as in Russian
_TURKIC_PLACE: Final = regex(r"(?i)облус|облыс|район|аудан|шаар|қала|viloyat|tuman|shah|вилоят|туман|шаҳ")
_TAJIK: Final = regex(r"(?P<post>[Вв]азири|(?i:прокурори)(?=\sгенералии))\s(?P<what>\S.*)$")
_RUSSIAN_NOUNS: Final = word_set(
    "школа лицей гимназия колледж техникум больница поликлиника общежитие библиотека мэрия акимат администрация "
    "детдом интернат диспансер управление отдел центр суд")
_OF_TERRITORY: Final = regex(r"(?i)\b(?:област|городск|город|районн|район|республиканск|№)")
_PARTS: Final = ("управление", "отдел", "центр", "суд")  # which are of the house, but for those of a territory
_SERVES: Final = regex(  # Заместитель Акыйкатчы, советник Уполномоченного по правам человека
    r"(?i)(?:(?:перв|старш|главн)\w+\s)?(?:заместител|советни|помощни|представител|консультант|сотрудни|эксперт)\w*\s"
    r"(?P<name>(?:уполномоченн(?:ого|ой)\sпо\s\S|омбудсм[ае]на|акыйкатчы).*)")
_OF_OMBUDSMAN: Final = regex(r"(?i)^(уполномоченн)ого")
_ACRONYM: Final = regex("[А-Я]{3,12}")
_NO_BODIES: Final = word_set("СМИ ЖКХ ЧС ПДД НКО НПО ДТП ВИЧ СПИД МСБ ТБО")
_LEAST: Final = 2  # words of a name


def of_title(scene: "Scene", person: "Person") -> "Mention | None":
    """The body that a title names by its own words, where no grammar has found it; new to the page."""
    at = person.position_at
    if at is None or not person.position:
        return None
    named = filter(None, (*scene.bodies.within(*at), scene.bodies.at(at[0])))
    if any(one.body.is_fact or scene.reads_russian for one in named):
        return None
    text = scene.text[slice(*at)]
    if scene.page.language in turkic_cases.LANGUAGES:
        return _turkic_minister(scene, person, text) or _turkic(scene, at[0], text) or _definite(scene, person) or (
            None if person.nameless else _of_acronym(scene, at[0], words(text)[:1]))
    if scene.page.language == "tg":
        return _tajik(scene, at[0], text) or _definite(scene, person) or (
            None if person.nameless else _of_acronym(scene, at[0], words(text)[1:]))
    return _russian(scene, at[0], text) if scene.reads_russian and russian.is_russian(text.split()[0].lower()) else None


def _definite(scene: "Scene", person: "Person") -> "Mention | None":
    """The body of which only the noun stands in a title, none of another country: раҳбари шуъбаи Вазорат."""
    nouns = [noun for word in reversed(words(person.position)) if (noun := central_asian.noun_of(word))
             and not posts.is_post(word)]
    home = scene.page.country

    def is_meant(body: "Body", noun: str) -> bool:
        own = words_of_name(body.name)
        of = next((code for word in own if word.is_capital and (code := country.named(word.bare))), None)
        return body.is_fact and of in (None, home) and any(central_asian.noun_of(word) == noun for word in own)

    named = (titled.nearest(scene, person, partial(is_meant, noun=noun)) for noun in nouns)
    return next(filter(None, named), None)


def _of_acronym(scene: "Scene", start: int, own: Sequence[Word]) -> "Mention | None":
    """The body whose acronym stands in a title: БӨПтүн гендер боюнча адиси, намояндаи СБМ."""
    word = next((word for word in own if word.is_acronym and _LETTERS.fullmatch(word.bare)), None)
    if word is None or country.named(word.bare) or word.bare in country.SHORT:
        return None
    return _called(scene, word.bare) or scene.bodies.add(start + word.start, start + word.name_end, word.bare)


_LETTERS: Final = regex(r"[^\W\d_]{3,6}")
_MINISTER: Final = regex(r"(?:вице-)?(?:министр(?!л)|vazir(?!l)|вазир(?!л))")
_NO_PORTFOLIO: Final = word_set("бірінші биринчи birinchi биринчи экс мурдагы бұрынғы sobiq собиқ")


def _turkic_minister(scene: "Scene", person: "Person", text: str) -> "Mention | None":
    """The ministry that has been named, of a minister: министрдин кеңешчиси, еңбек бірінші вице-министрі."""
    own = words(text)
    if not any(_MINISTER.match(word.plain) for word in own):
        return None
    told = _portfolio(own)

    def fits(body: "Body") -> bool:
        theirs = {word.plain for word in words_of_name(body.name)}
        return body.is_fact and any(_MINISTRY.match(plain) for plain in theirs) and (not told or bool(told & theirs))

    return titled.nearest(scene, person, fits)


_MINISTRY: Final = regex("министрл|vazirl|вазирл")


def _portfolio(own: "Sequence[Word]") -> set[str]:
    """The words in front of a minister for what the ministry is about."""
    at = next((at for at, word in enumerate(own) if _MINISTER.match(word.plain)), 0)
    return {word.plain for word in own[:at] if len(word.plain) > _LEAST and word.plain not in _NO_PORTFOLIO
            and not turkic_cases.is_relative(word)}


def _turkic(scene: "Scene", start: int, text: str) -> "Mention | None":
    """The owner in the genitive in front of a post."""
    first = words(text)[:1]
    if first and central_asian.noun_of(first[0]) and turkic_cases.of(first[0]) == "genitive":
        return None  # бөлүмдүн ... инспекциясынын улук инспектору: of what has been named
    is_told = scene.unit_at(start).kind == "prose"  # else the list says of what a department is
    owners = [central_asian.of_itself(text[:case.start()]) for case in _TURKIC_CASE.finditer(text)]
    body = next((owner for owner in reversed(owners) if _is_turkic_body(owner, is_part_told=is_told) or _is_named(
        owner)), "")
    bare = "" if body or owners else central_asian.of_itself(_in_front_of_post(text))
    if bare and _is_turkic_body(bare) and _TURKIC_PLACE.search(bare):
        body = bare
    start += text.find(body)
    return scene.bodies.add(start, start + len(body), body, type="other") if body else None


def _is_turkic_body(phrase: str, *, is_part_told: bool = False) -> bool:
    """Whether a phrase is a body's name: the last of several words says so, and a department says of which place."""
    own = words(phrase)
    if len(own) < _LEAST or posts.is_post(own[-1]) or not (
            central_asian.noun_of(own[-1]) or _TURKIC_NOUN.match(own[-1].plain)):
        return False
    return not TURKIC_PART.match(own[-1].plain) or _TURKIC_PLACE.search(phrase) is not None or (
        is_part_told and len(own) > _LEAST)


def _is_named(phrase: str) -> bool:
    """Whether a phrase is a body's by a proper name in it, whatever its noun: Ак-Талаа бал челекчилер кооперативи."""
    own = words(phrase)
    last = own[-1] if own else None
    if last is None or len(own) < _LEAST or not _TIED.search(last.plain) or posts.is_post(last) or (
            local_nouns.is_plural(last.plain) or _TURKIC_NONE.match(last.plain) or TURKIC_PART.match(last.plain)):
        return False
    capitals = [word for word in own[:-1] if word.is_capital]
    return len(capitals) >= _LEAST or any(word.is_acronym or "-" in word.text or INITIALS_AND_NAME.fullmatch(
        word.text) or country.is_place(word.bare) for word in capitals)


_TIED: Final = regex("[ыиіуүi]$")  # to what is in front of it
_TURKIC_NONE: Final = regex(  # places, undertakings and gatherings, which people have posts of as well
    r"облус|облыс|район|аудан|шаар|қала|аймак|аймағ|аймаг|өңір|айыл|ауыл|кент|viloyat|tuman|shah|вилоят|туман|шаҳ|"
    r"qishlo|қишло|mahalla|маҳалла|көч|көш|ел[іи]$|эл[иі]$|өлкө|мамлекет|мемлекет|davlat|давлат|республика|respublika|"
    r"долбоор|жоба|loyiha|лойиҳа|программ|бағдарлама|dastur|дастур|курс|kurs|конкурс|сынак|байқау|tanlov|танлов|"
    r"форум|forum|семинар|seminar|тренинг|trening|конференция|konferensiya|чогулуш|жыйын|жиын|жиналыс|отырыс|отурум|"
    r"yig.ilish|йиғилиш|uchrashuv|учрашув|жолугушуу|кездесу|курултай|құрылтай|qurultoy|қурултой|фестивал|festival|"
    r"иш|жұмыс|кызмат|қызмет|xizmat|хизмат|укуг|құқығ|huquq|ҳуқуқ|өкмөт|үкімет|hukumat|ҳукумат|саясат|siyosat|сиёсат|"
    r"баланс|китеб|кітаб|kitob|китоб|фильм|film|тарых|тарих|tarix|мыйзам|заң|qonun|қонун|баш|бас|bosh|бош")


def _in_front_of_post(text: str) -> str:
    """What stands in front of a post without an ending of case: viloyat sudi | sudyasi."""
    own = words(text)
    post = next((at for at, word in enumerate(own) if posts.is_post(word)), 0)
    while post > 0 and fold.plain(own[post - 1].plain) in lexicon.BEFORE_POST:
        post -= 1
    return text[:own[post - 1].end] if post else ""


def _tajik(scene: "Scene", start: int, text: str) -> "Mention | None":
    """The ministry that a minister is of, where it is named; the office of a prosecutor, by the title."""
    match = _TAJIK.search(text)
    if match is None:
        return None
    own = {word.plain for word in words(match["what"])[:_LEAST]}
    if match["post"].lower() != "вазири":
        return scene.bodies.add(start + match.start(), start + match.end(), f"Прокуратураи {match['what']}",
                                type="justice and police")
    for one in scene.bodies.mentions:
        if one.body.name.startswith("Вазорат") and any(  # вазири меҳнат, of the Вазорати меҳнати ...
                word.plain.startswith(tuple(own)) for word in words_of_name(one.body.name)[1:]):
            return one
    return None


def _russian(scene: "Scene", start: int, text: str) -> "Mention | None":
    """The school, hostel or district office in the genitive behind a post; or the ombudsman whom somebody serves."""
    if served := _SERVES.match(text):
        name = " ".join(russian.nominative_phrase(served["name"].split(), 0))
        name = _OF_OMBUDSMAN.sub(r"\1ый", name)
        return scene.bodies.add(start + served.start("name"), start + len(text), name[0].upper() + name[1:],
                                type="government")
    own = words(text)
    if quoted := _quoted(scene, start, text, own):
        return quoted
    last = own[-1].text
    if _ACRONYM.fullmatch(last) and last not in _NO_BODIES and country.named(last) is None and len(own) >= _LEAST:
        return _called(scene, own[-1].text) or _by_acronym(scene, start, own)
    for at, word in enumerate(own[1:], 1):
        noun = _noun(word)
        if not noun:
            continue
        first = at
        while first > 1 and own[first].follows() and _agrees(own[first - 1]):
            first -= 1
        phrase = text[own[first].start:]
        if noun in _PARTS and not _OF_TERRITORY.search(phrase):
            return None
        if len(own) - first < _LEAST:
            return None
        name = " ".join(russian.nominative_phrase(phrase.split(), at - first))
        return scene.bodies.add(start + own[first].start, start + len(text), name, type="other")
    return _capitals(scene, start, own)


def small(scene: "Scene", person: "Person") -> "Mention | None":
    """The body that stands small behind a Russian post, where nothing else tells: член совета по мерам против ..."""
    at = person.position_at
    if at is None or not scene.reads_russian or any(one.body.is_fact for one in scene.bodies.within(*at)):
        return None
    own = scene.page.words.within(*at)
    behind = (number + 1 for number, word in enumerate(own) if posts.is_post(word))  # ответственный сотрудник ...
    one = next(filter(None, (russian_bodies.small(own, number) for number in behind)), None)
    if one is None:
        return None
    known = titled.meant(scene, person) if one.behind - one.first < _LONG else None  # the fund of a page that has one
    return known or scene.bodies.add(own[one.first].start, own[one.behind - 1].name_end, one.name, type=one.type)


def _quoted(scene: "Scene", start: int, text: str, own: Sequence[Word]) -> "Mention | None":
    """The body whose name in quotes ends a title: представитель гражданской платформы «Движение»."""
    match = _QUOTED.search(text)
    noun = next((at for at in range(len(own) - 1, 0, -1) if match and own[at].end <= match.start("quote")), 0)
    if match is None or not noun or own[noun].is_capital or posts.is_post(own[noun]) or (
            russian.lemma(own[noun].plain) in _NO_BODY or not russian.can_be(own[noun].plain, "NOUN", case="gent")):
        return None
    name = f"{russian.nominative_phrase([own[noun].text], 0)[0]} {match['quote']}"
    at = start + own[noun].start
    return scene.bodies.add(at, start + match.end("quote"), name[0].upper() + name[1:])


_QUOTED: Final = regex(r"\s(?P<quote>[«“\"][^»”\"]{2,60}[»”\"])$")
_NO_BODY: Final = word_set(
    "проект программа кампания курс акция форум конференция премия книга фильм операция семинар тренинг мероприятие "
    "направление специальность тема выставка конкурс фестиваль")


def _capitals(scene: "Scene", start: int, own: Sequence[Word]) -> "Mention | None":
    """The body that the capitals at the end of a title are: председатель Северной Мирной Группы; глава Нацстражи."""
    first = next((at for at in range(1, len(own)) if own[at].is_capital and not posts.is_post(own[at])), 0)
    whole = tail = own[first:]
    while len(tail) > 1 and country.named(tail[-1].bare):
        tail = tail[:-1]  # директор Гидрометцентра | России
    if not first or not 0 < len(tail) < _LONG or not all(word.follows() for word in tail) or not (
            own[first].follows() and russian.is_russian(own[first].plain)) or any(
            word.is_acronym or country.named(word.bare) or country.is_place(word.bare) for word in tail):
        return None
    head = next((at for at, word in enumerate(tail) if russian.is_likely(word.plain, "NOUN")), None)
    if head is None or not tail[head].is_capital or posts.is_post(tail[head]) or any(
            not word.is_capital for word in tail[:head + 1]):
        return None
    lemma = russian.lemma(tail[head].plain)
    is_alone = len(whole) == 1 and russian.is_known(tail[head].plain) and lemma not in _CHAMBERS
    if is_alone or lemma in _TERRITORIES or any(
            form.tags & {"Geox", "Name", "Surn", "Patr"} for form in russian.forms(tail[head].plain)[:1]):
        return None
    name = " ".join(russian.nominative_phrase([word.text for word in whole], head))
    return scene.bodies.add(start + whole[0].start, start + whole[-1].end, name)


_LONG: Final = 6  # words
_CHAMBERS: Final = word_set("сенат дума госдума парламент")
_TERRITORIES: Final = word_set(  # and what is only a part of a body
    "кафедра область район край город республика округ федерация государство королевство страна союз президент "
    "правительство премьер министр дело штат штаты эмират эмираты")


def _by_acronym(scene: "Scene", start: int, own: Sequence[Word]) -> "Mention":
    """The body of an acronym, with the adjective of its place: глава офиса МСМ, следователь Иссык-Атинского РОВД."""
    first = own[-2] if own[-2].is_capital and own[-2].plain.endswith(("ого", "ой")) else own[-1]
    name = f"{first.text.removesuffix('ого')}ий {own[-1].text}" if first.plain.endswith("кого") else " ".join(
        dict.fromkeys((first.text, own[-1].text)))
    return scene.bodies.add(start + first.start, start + own[-1].end, name, type="other")


def _called(scene: "Scene", acronym: str) -> "Mention | None":
    """Where the page names the body whose words begin with the letters of an acronym."""
    return next((one for one in scene.bodies.mentions if "".join(
        part[0] for part in one.body.name.replace("-", " ").split() if part[0].isalpha()).upper() == acronym), None)


def _noun(word: Word) -> str:
    lemma = russian.lemma(word.plain) if russian.is_russian(word.plain) and not word.is_capital else ""
    return lemma if lemma in _RUSSIAN_NOUNS else ""


def _agrees(word: Word) -> bool:
    """Whether a word is an adjective of the noun behind it."""
    return russian.is_likely(word.plain, "ADJF") and not posts.is_post(word) and word.plain not in lexicon.NO_NAMES
