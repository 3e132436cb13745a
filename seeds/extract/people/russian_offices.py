"""Russian offices and what they are of: начальник Нарынской таможни, прокурор города, аким Лейлекского района."""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import acronyms, russian_bodies
from seeds.extract.names import posts
from seeds.extract.people import realms, titled
from seeds.extract.people.office import Office, named_after
from seeds.extract.people.titled import ROOT
from seeds.extract.text import country, russian
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_CASES: Final = "(?:а|у|ом|е|ем|ы)?"
_FRONT: Final = "(?:вице-|зам|ген|экс-)?"
_PROSECUTOR: Final = regex(f"{_FRONT}прокурор{_CASES}")
_EMBASSY: Final = "посольств|консульств|мисси|представительств|министерств|мид"
_OF_REALMS: Final = tuple((regex(f"{_FRONT}(?:{post}){_CASES}"), of_what, also) for post, of_what, also in (
    ("аким", "territory", "акимат|әкімд"), ("хоким|хяким", "territory", "хокими|хякими|хукумат"),
    ("мэр|градоначальник", "territory", "мэри|администрац"),
    ("губернатор", "territory", "губернатор|администрац|правительств"),
    ("министр", "none", "министерств|^мин|^м[а-яё]{0,2}$|кабинет|правительств"),
    ("посол|посл|торгпред|постпред|консул", "land", _EMBASSY)))
_LEADS: Final = regex(f"{_FRONT}(?:глав|председател|руководител)\\w*")  # of territories as well
_ADMINISTRATION: Final = "администрац|хукумат|исполнительн|управ|акимат|мэри"
_TERRITORIES: Final = word_set(
    "район область край город округ уезд поселение велаят село посёлок поселок аул республика")


def of(scene: "Scene", person: "Person", own: "Sequence[Word]") -> Office | None:
    """What an office is of, by the words of its title."""
    for post, of_what, also in _OF_REALMS:
        at = next((number for number, word in enumerate(own) if post.fullmatch(word.plain)), None)
        if at is not None:
            behind = _up_to_small(_behind(own, at + 1))
            realm = _realm(scene, person, behind) if of_what != "none" else None
            is_of_none = realm and of_what == "land" and not realms.is_land(realm.name, behind)  # Посол Красоты
            return realms.held(None if is_of_none else realm, own, also)
    if (envoy := _in_charge(scene, person, own)) is not None:
        return envoy
    at = next((number for number, word in enumerate(own) if _PROSECUTOR.fullmatch(word.plain)), None)
    if at is not None:
        if any(word.plain.startswith("ген") for word in own[:at + 1]):
            return _general_prosecution(scene, person, own, at)
        return _prosecution(scene, person, _behind(own, at + 1)) or _bare_prosecution(scene, person, own, at)
    first = _last_post(own)
    behind = _behind(own, first + 1) if first is not None else []
    head = next((number for number, word in enumerate(behind) if word.is_acronym or russian.is_likely(
        word.plain, "NOUN")), None)
    if first is None or head is None or posts.is_post(behind[head]):
        return _of_acronym(own) if first is not None else None
    lemma = russian_bodies.noun_of(behind[head]) or russian.lemma(behind[head].plain)
    if lemma in _TERRITORIES:
        return realms.held(_realm(scene, person, _up_to_small(behind)), own, _ADMINISTRATION) if (
            _LEADS.fullmatch(own[first].plain)) else None
    return _named(scene, behind, head, lemma)


def _in_charge(scene: "Scene", person: "Person", own: "Sequence[Word]") -> Office | None:
    """The state that a chargé d'affaires is sent by: временный поверенный в делах | Швейцарии."""
    at = next((number for number, word in enumerate(own) if word.plain.startswith("поверенн")), None)
    if at is None or [word.plain for word in own[at + 1:at + 3]] != ["в", "делах"]:
        return None
    behind = _up_to_small(_behind(own, at + 3))
    realm = _realm(scene, person, behind)
    return realms.held(realm, own, _EMBASSY) if realm and realms.is_land(realm.name, behind) else None


def _of_acronym(own: "Sequence[Word]") -> Office | None:
    """The body whose acronym ends a title: директор по исследованиям RISQ."""
    last = own[-1]
    is_one = last.is_acronym and last.bare.isalpha() and len(last.bare) >= _LETTERS and last.follows() and not (
        posts.is_post(last) or posts.is_rank(last) or last.bare in acronyms.NO_BODIES or last.plain in _OF_WORK)
    return Office(last.start, last.name_end, last.bare, None, is_sure=True) if is_one else None


_LETTERS: Final = 3
_OF_WORK: Final = word_set("сми нпо нко нно вич спид одн идн пдн кдн снг пмсп тб жкх чс втл smm crm")


def extended(scene: "Scene", mention: "Mention", own: "Sequence[Word]") -> "Mention":
    """A body that only a title names, with the small adjectives in front: председатель | областной Федерации."""
    at = next((number for number, word in enumerate(own) if word.start == mention.start), 0)
    first = at
    while first > 1 and own[first].follows() and own[first - 1].text.islower() and _OF_PLACE.search(
            own[first - 1].plain) and russian.agrees(own[first - 1].plain, own[at].plain):
        first -= 1
    if first == at or scene.bodies.is_named_again(mention.body):
        return mention
    said = russian.nominative_phrase([word.text for word in own[first:at + 1]], at - first)
    front, name = " ".join(said[:-1]), mention.body.name
    name = name if own[at].is_capital else name[0].lower() + name[1:]
    whole = scene.bodies.add(own[first].start, mention.end, f"{front[0].upper()}{front[1:]} {name}")
    whole.body.type = whole.body.type or mention.body.type
    return whole


_OF_PLACE: Final = regex(r"ск(?:ой|ого|им|ом)$|^(?:областн|районн|краев|сельск|поселков|окружн)")


def _realm(scene: "Scene", person: "Person", own: "Sequence[Word]") -> realms.Realm | None:
    """What the words behind a post name: Лейлекского района; a bare `района` is the one of the text before."""
    if not own:
        return None
    start, end = own[0].start, own[-1].name_end
    if not any(word.is_capital and russian.lemma(word.plain) not in _TERRITORIES for word in own):
        near = _nearest(scene, person, own[0].plain, _FAR).split()
        return realms.Realm(start, end, " ".join(russian.nominative_phrase(near, 1))) if near else None
    if own[0].plain in _TOWN and len(own) > 1:
        own = own[1:]  # г. Шымкент, города Ош
    head = next((at for at, word in enumerate(own) if word.is_acronym or (
        russian.is_likely(word.plain, "NOUN") and not _ADJECTIVE.search(word.plain))), 0)
    if not head and _ADJECTIVE.search(own[0].plain):
        return None  # Лейлекского | и Баткенского районов
    is_whole = head and russian.lemma(own[head].plain) in _TERRITORIES
    own = own[:head + 1] if is_whole else own  # Медеуского района | г. Алматы
    said = [word.bare for word in own]
    said = said if own[head].is_acronym else russian.nominative_phrase(said, head)
    name = said[0] + "".join(f"{word.gap}{one}" for word, one in zip(own[1:], said[1:], strict=True))
    return realms.Realm(own[0].start, own[-1].name_end, name[0].upper() + name[1:])


_TOWN: Final = word_set("г гор город города городом городе городу")
_ADJECTIVE: Final = regex(r"(?:[сц]кого|[сц]кой)$")


def _up_to_small(behind: "Sequence[Word]") -> "Sequence[Word]":
    return behind[:next((number for number, word in enumerate(behind) if word.plain in _SMALL), len(behind))]


def _last_post(own: "Sequence[Word]") -> int | None:
    """The number of the last of the posts that a title begins with: заместитель | начальника."""
    at = next((number for number, word in enumerate(own) if posts.is_post(word) and not word.is_acronym), None)
    while at is not None and at + 1 < len(own) and own[at + 1].follows() and posts.is_post(own[at + 1]) and not (
            own[at + 1].is_acronym):
        at += 1
    return at


def _behind(own: "Sequence[Word]", first: int) -> "Sequence[Word]":
    """The words behind a post that say of what it is: a noun in the genitive and what belongs to it."""
    if first >= len(own) or not own[first].follows() or own[first].plain in _SMALL or not (
            own[first].is_capital or russian.can_be(
                own[first].plain, "NOUN", "ADJF", "PRTF", case=_cases(own[first - 1]))):
        return []
    behind = first + 1
    while behind < len(own) and own[behind].follows(*_WITHIN):
        behind += 1
    return own[first:behind]


def _cases(post: "Word") -> "Sequence[str]":
    """The cases that what a post is of can stand in: заведующий областным музеем."""
    return ("gent", "ablt") if post.plain.startswith(("завед", "управля")) else ("gent",)


_NEAR: Final = 400  # characters from a name to the territory of a prosecutor
_FAR: Final = 8_000  # the same, of who leads it
_SMALL: Final = word_set("по в на и от при за с со к о об для из над под у")
_WITHIN: Final = (" «", "» ", ' "', '" ', ". ", " № ")  # what stands between words of one name


def _prosecution(scene: "Scene", person: "Person", behind: "Sequence[Word]") -> Office | None:
    """The prosecutor's office of a territory: that of the title, or one of such a noun which the page names nearest."""
    own = _up_to_small(behind)
    if not own:
        return None
    said = scene.page.words.said(own) if any(word.is_capital for word in own) else _nearest(scene, person, own[0].plain)
    if not said:
        return None
    roots = "|".join(re.escape(word[:ROOT]) for word in said.split() if word[0].isupper())
    return Office(own[0].start, own[-1].name_end, f"Прокуратура {said}", "justice and police", is_sure=True,
                  also=regex(f"(?i)(?=.*прокурат)(?=.*(?:{roots}))"))


def _bare_prosecution(scene: "Scene", person: "Person", own: "Sequence[Word]", at: int) -> Office | None:
    """The one of which only the kind is said: прокурор | города, Лужский межрайонный | прокурор."""
    behind = at + 2 if at + 1 < len(own) and own[at + 1].follows() and (
        russian.lemma(own[at + 1].plain) in _TERRITORIES) else at + 1
    first = at
    while first and own[first].follows() and _OF_KIND.search(own[first - 1].plain) and not (
            _OF_LANDS.match(own[first - 1].plain)):
        first -= 1
    if behind == at + 1 and first == at:
        return None
    plain = " ".join(word.plain for word in (*own[first:at], *own[at + 1:behind]))
    others = "|".join(kind for kind in _KINDS if kind not in plain)
    roots = "".join(rf"(?=.*\b{re.escape(word.plain[:ROOT])})" for word in own[first:at] if word.is_capital)
    such = regex(f"(?i)(?!.*\\b(?:{others})){roots}.*{_PROSECUTION.pattern}")
    known = titled.nearest(scene, person, lambda body: body.is_fact and such.search(body.name) is not None)
    kind = [russian.in_gender(word.text, "femn") for word in own[first:at]]
    said = " ".join([*kind, "прокуратура", *(word.text for word in own[at + 1:behind])])
    name = known.body.name if known else said[0].upper() + said[1:]
    return Office(own[first].start, own[behind - 1].name_end, name, "justice and police", is_sure=True,
                  also=such)


def _general_prosecution(scene: "Scene", person: "Person", own: "Sequence[Word]", at: int) -> Office:
    """That of a whole state: генеральный прокурор | Грузии."""
    behind = _up_to_small(_behind(own, at + 1))
    roots = "".join(rf"(?=.*\b{re.escape(word.plain[:ROOT])})" for word in behind if word.is_capital)
    such = regex(f"(?i){roots}.*(?:{_OF_STATE})")
    known = titled.nearest(scene, person, lambda body: body.is_fact and such.search(body.name) is not None)
    said = f"Генеральная прокуратура {scene.page.words.said(behind)}" if behind else "Генеральная прокуратура"
    first = at - (at > 0 and own[at - 1].plain.startswith("ген"))
    return Office(own[first].start, own[at + len(behind)].name_end, known.body.name if known else said,
                  "justice and police", is_sure=True, also=such)


_OF_STATE: Final = r"генпрокурат|генеральн\w+\sпрокурат"
_OF_KIND: Final = regex(
    r"ск(?:ий|ого|ому|им|ом)$|^(?:областн|районн|межрайонн|краев|окружн|городск|транспортн|природоохранн)")
_KINDS: Final = (  # of offices, of which a title means none but its own
    "област", "район", "межрайон", "город", "гор", "г\\.", "край", "края", "округ", "транспорт", "военн", "спец")
_OF_LANDS: Final = regex(  # which say only of what state somebody is
    "советск|российск|казахск|казахстанск|кыргызск|киргизск|таджикск|узбекск|туркменск|белорусск|украинск|молдавск|"
    "грузинск|армянск|американск|турецк|литовск|польск|немецк|итальянск|французск|английск|британск")
_PROSECUTION: Final = regex(r"(?<!ген)прокурат(?!.*генеральн)")


def _nearest(scene: "Scene", person: "Person", noun: str, reach: int = _NEAR) -> str:
    """The territory of a noun that so many characters before somebody name last, in the genitive; or ""."""
    lemma = russian.lemma(noun)
    found = [*_CALLED[lemma].finditer(scene.text, max(0, person.start - reach), person.start)] if (
        lemma in _CALLED) else []
    if not found:
        return ""
    match = found[-1]
    return f"{match['name']}{'ой' if lemma == 'область' else 'ого'} {_GENITIVE[lemma]}"


_GENITIVE: Final = {"район": "района", "округ": "округа", "край": "края", "область": "области"}
_OF_MEN: Final = "(?:ого|ий|ому|им|ом)"
_CALLED: Final = {lemma: regex(rf"(?<!\w)(?P<name>[А-ЯЁ][\w-]*ск)(?:{forms})(?!\w)") for lemma, forms in (
    ("район", rf"{_OF_MEN}\sрайон{_CASES}"), ("округ", rf"{_OF_MEN}\sокруг{_CASES}"),
    ("край", rf"{_OF_MEN}\sкра(?:й|я|ю|ем|е)"), ("область", r"(?:ой|ая|ую)\sобласт(?:ь|и|ью)"))}


def _named(scene: "Scene", behind: "Sequence[Word]", head: int, lemma: str) -> Office | None:
    """The body whose name stands behind a post: surely one by a name of its own, else where nothing else tells one."""
    is_proper = any(word.is_capital or not word.text.isalpha() for word in behind)
    is_alone = len(behind) == 1 and _is_common(behind[0]) and lemma not in _SEATS
    if lemma in _NO_BODIES or is_alone or (not is_proper and not _is_body(behind, head)):
        return None
    if any(word.is_acronym or word.text[1:] != word.text[1:].lower() for word in behind[:head + 1]):
        name = scene.page.words.said(behind)
    else:
        own = russian.nominative_phrase([word.bare for word in behind], head)
        name = own[0] + "".join(f"{word.gap}{said}" for word, said in zip(behind[1:], own[1:], strict=True))
    quote = scene.text[behind[-1].name_end:behind[-1].name_end + 1]
    name += quote if quote in ("»", '"') else ""
    kept = None if is_proper else named_after(rf"\b{re.escape(lemma[:ROOT])}")  # what has the noun may be the same
    return Office(behind[0].start, behind[-1].name_end, name[0].upper() + name[1:], None,
                  is_sure=lemma not in _PARTS if is_proper else lemma in _BY_THEMSELVES, also=kept)


def _is_common(word: "Word") -> bool:
    """Whether a single word in a title is no name of a body: a country or a place, or a noun of the dictionary."""
    return word.bare in country.SHORT or (not word.is_acronym and (
        russian.is_known(word.plain) or country.named(word.bare) is not None or country.is_place(word.bare)))


def _is_body(behind: "Sequence[Word]", head: int) -> bool:
    """Whether small words name a body: its noun with what describes it, and no part of another."""
    return _is_noun(behind[head]) and not (russian.lemma(behind[head].plain) in _PARTS and any(
        _is_noun(word) for word in behind[head + 1:]))


def _is_noun(word: "Word") -> bool:
    return bool(russian_bodies.noun_of(word)) or russian.lemma(word.plain) in _ALSO_BODIES


_PARTS: Final = word_set(  # of what is told elsewhere
    "отдел управление департамент сектор секция служба отделение группа кафедра")
_SEATS: Final = word_set(  # bodies by their nouns alone: пресс-секретарь акимата
    "акимат хукумат хокимият мэрия горсовет облсовет райсовет облисполком горисполком райисполком горкенеш "
    "облкенеш суд посольство консульство прокуратура полиция милиция автовокзал вокзал")
_BY_THEMSELVES: Final = _SEATS | word_set(  # of none that stands nearby, as a part or a project may be
    "музей библиотека больница поликлиника роддом колледж лицей гимназия лесхоз театр госпиталь диспансер училище "
    "техникум консульство посольство погранохрана погранслужба погранотряд община диаспора полиция милиция таможня суд "
    "прокуратура инспекция палата")
_ALSO_BODIES: Final = _BY_THEMSELVES | word_set("пост станция филиал кенгаш маслихат академия аппарат автономия")
_NO_BODIES: Final = word_set(
    "направление проект программа кампания дело работа вопрос право защита помощь развитие категория сфера часть "
    "блок линия курс форум конференция человек ребёнок ребенок миграция труд страна государство смена наука юстиция "
    "медицина спорт школа федерация")
