"""The body that a person's title tells of by its own words: Minister of Labour, Chair of the National Commission."""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import chain, takewhile
from typing import Final

from seeds.extract.bodies import central_asian, russian_bodies
from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.names import posts, title_sense
from seeds.extract.names.english_words import HEADS
from seeds.extract.people import capitals
from seeds.extract.people.person import Person
from seeds.extract.people.scene import Scene
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word, word_set, words, words_of_name
from seeds.regex import regex

_OF: Final = regex(r"\b(?:of|at)\s+(?:the\s+)?(?P<name>(?:[A-Z][\w’'-]+\s){1,4}(?P<noun>[A-Z][a-z]+))$")

_STEM: Final = 6  # letters that a post has in common with its body: прокурорының, прокуратура
_GENITIVE: Final = regex(r"(?<![^\W_])(?P<stem>[^\W\d_](?:[^\W\d_]|[‘’ʻ']){3,}?)"
                         r"(?:[нд]ын|[нд]ин|[нд]ун|[нд]үн|[нд]ың|[нд]ің|ning|нинг)\s")
# Акыйкатчынын өкүлү: of the body whose name has the word
_SOCIETIES: Final = ("объединение", "организация", "общество", "ассоциация", "союз", "фонд")
_AUTHORITIES: Final = ("government", "justice and police")
_SHORT: Final = 3  # letters of words that tell nothing
_LONG: Final = 6  # letters of a noun that is told from a post which begins alike: министрлик, министр


def stated(scene: Scene, person: Person) -> Mention | None:
    """Minister of Labour: the Ministry of Labour, where the document names it; else what a title says of itself."""
    if person.position_at is None:
        return None
    names = title_sense.ministries(person.position) if scene.reads_russian or person.position.isascii() else []
    for name in names:
        if body := scene.bodies.called(name):
            return Mention(*person.position_at, body)
        if shortened := nearest(scene, person, partial(_is_short_for, name)):
            return shortened
    if title_sense.of_ministry(person.position):
        return nearest(scene, person, lambda body: body.name.startswith(("Министерство", "Ministry")) or (
            _SHORTENED.match(body.name) is not None))
    if of_portfolio := _of_portfolio(scene, person):
        return of_portfolio
    if told := _embassy(scene, person) or _of_holder(scene, person) or capitals.behind(scene, *person.position_at) or (
            capitals.in_front(scene, person)):
        return told
    named = _OF.search(person.position)
    if named and (type := HEADS.get(named["noun"].lower())) and not posts.is_post(words(named["noun"])[0]):
        own = {word.plain for word in words(named["name"])}
        fitting = nearest(scene, person, lambda body: own <= {word.plain for word in words_of_name(body.name)})
        return fitting or _named_by(scene, person.position_at, named["name"], type)
    return None


_SHORTENED: Final = regex(r"Мин(?P<what>[а-яё]{3,})")


def _is_short_for(name: str, body: Body) -> bool:
    """Whether a body is called by the beginnings of a ministry's words: Минтруда, of Министерство труда и ..."""
    own = _SHORTENED.match(body.name)
    return own is not None and name.startswith("Министерство ") and (
        name.split()[1].lower().startswith(own["what"][:_BEGINNING]))


_BEGINNING: Final = 4  # letters


def _of_portfolio(scene: Scene, person: Person) -> Mention | None:
    """The authority whose name has the words of a post: Immigration Commissioner, of the Bureau of Immigration."""
    own = [word for word in words(person.position) if word.plain.isascii()]
    told = {word.plain for word in own if word.is_capital and not posts.is_post(word) and word.plain not in _GENERIC
            and country.named(word.bare) is None}
    last = next((word for word in own if posts.is_post(word)), None)
    if not told or last is None or (len(told) < _TELLING - 1 and last.plain not in _OF_AUTHORITIES):
        return None
    return nearest(scene, person, lambda body: body.is_fact and body.type in _AUTHORITIES and told <= {
        word.plain for word in words_of_name(body.name)})


_OF_AUTHORITIES: Final = word_set("minister commissioner secretary")
_GENERIC: Final = word_set(  # which tell nothing of what an authority is for
    "deputy first second senior junior chief acting assistant vice former national regional state federal general "
    "permanent principal special executive parliamentary under-secretary undersecretary prime at large")


_EMBASSIES: Final = word_set("embassy consulate посольство консульство генконсульство")


def _embassy(scene: Scene, person: Person) -> Mention | None:
    """The embassy of a diplomat, of the country that the title names if it names one."""
    if not title_sense.of_embassy(person.position):
        return None
    whose = _countries(_ABROAD.split(person.position)[0])
    return nearest(scene, person, lambda body: body.type == "embassy" and (
        not whose or bool(whose & _countries(body.name)))) or nearest(scene, person, _is_of_republic)


def _is_of_republic(body: Body) -> bool:
    """Whether an embassy is called by no country's name: посольство республики, wherever it is."""
    own = words_of_name(_ABROAD.split(body.name)[0])
    return body.type == "embassy" and own[0].plain in _EMBASSIES and not any(word.is_capital for word in own[1:])


_HOLDERS: Final = tuple((regex(rf"(?i)(?<![^\W_])(?:{post})"), regex(rf"(?i){body}")) for post, body in (
    (r"прокурор|prokuror", r"прокуратур|prokuratura"), (r"prosecutor(?!.?s)", r"prosecut"),
    (r"уполномоченн\w+(?!\w*\s+представител)", r"уполномоченн"), (r"омбудсм[еа]н", r"омбудсм[еа]н"),
    (r"ombudsman", r"ombudsman"), (r"аким|әкім", r"акимат|әкімдіг"),
    (r"хоким|hokim|ҳоким", r"хокимият|hokimlig|ҳокимлик"),
    (r"ректор|rektor|rector", r"универс|инстит|академ|univ|instit|acad"), (r"мэр", r"мэри"),
    (r"attorney general(?! of)", r"department of justice|attorney general"),
    (r"councillor|cllr|alderman|\bcabinet member", r"council(?!.*(?:ministers|europe|security))"),
    (r"(?:u\.?\s?s\.?|united states) attorney(?! general)|\bausa\b", r"attorney.?s office"),
    (r"(?:under|assistant) secretary", r"(?:department of state|state department)"),
    (r"mayor", r"mayor|municipality|city hall"), (r"губернатор", r"губернатор|администрац\w+ (?:края|област|губернии)"),
    (r"(?<![^\W_])сафири", r"сафорат"), (r"элчи|елші|elchi", r"элчили[кг]|елшілі|elchixona"),
    (r"консул(?!ь?та)|konsul(?!t)", r"консул(?:ду[кг]|ьств|хона|ли[кг])|konsullik|konsulxona"),
    (r"sheriff", r"sheriff"),
    (r"district attorney", r"attorney"),
    (r"police chief|chief of police|chief constable", r"police|constabulary")))


_OFFICER: Final = regex(  # of the police, by the rank in front of the name
    r"\b(?:(?:Inspector|Sergeant|Constable|Superintendent|Trooper)|(?:PC|PS|DC|DS|DI|DCI|DSI|WPC|Sgt|Insp|Supt|SSP|ASP|DSP))"
    r"\.?\s$|\b(?:полиции|милиции)\s$")
_OF_POLICE: Final = regex(r"(?i)\b(?:участков|оперуполномоч|следовател|тергөөчү|тергеуші|tergovchi|муфаттиш)|"
                          r"по делам несовершеннолетних|(?<!\w)(?:полиции|милиции)(?!\w)")
_OF_OTHERS: Final = regex(r"(?i)\b(?:crime commissioner|labou?r(?! exploit)|health|school|fire|tax|customs|"
                          r"immigration)\b|"
                          r"\b(?:труд|налог|тамож|школ|санитар)")
_FORCE: Final = regex(
    r"(?i)\b(?:police|constabular|sheriff|garda\b|gendarmer|carabinier|guardia\b|полици|милици|внутренних дел|мвд\b|"
    r"г?увд\b|умвд\b|р?овд\b|ички иштер|ішкі істер|ichki ishlar|корҳои дохил|ИИБ\b|ИИМ\b)")


def of_force(scene: Scene, person: Person) -> Mention | None:
    """The police that an officer is of, by the rank or the post: Chief Inspector Rhys Pemberton; участковый."""
    number = scene.number_of(person.start)
    line = scene.units[number]
    before = scene.text[max(line.start, person.start - _RANKED):person.start]
    if _OF_OTHERS.search(person.position) or not (_OFFICER.search(before) or _OF_POLICE.search(person.position)):
        return None
    if line.kind != "prose" and scene.owners.of(number):
        return None  # an entry of a list, which says whose it is
    return nearest(scene, person, lambda body: body.is_fact and _FORCE.search(body.name) is not None)


_RANKED: Final = 30  # characters of a rank
_TELLING: Final = 3  # words of which a name may be made of common ones only


def _of_holder(scene: Scene, person: Person) -> Mention | None:
    """The body that a post is named after, or the post's holder is: заместитель прокурора, of the прокуратура."""
    own = _own_place(person.position)
    for post, of_body in _HOLDERS:
        if post.search(person.position) and not scene.bodies.within(*(person.position_at or (0, 0))) and (
                mention := nearest(scene, person, lambda body, of_body=of_body: body.is_fact and (  # type: ignore[misc]
                    of_body.search(body.name) is not None) and own <= {one.plain for one in words_of_name(body.name)})):
            return mention
    return None


def _own_place(title: str) -> set[str]:
    """The plain words of the town or the force that an English title begins with: Mount Vernon Police Chief."""
    own = words(title)
    if not title.isascii() or not own or any(word.plain in ("of", "for", "to", "in", "at") for word in own):
        return set()
    told = [*takewhile(lambda word: word.is_capital and not posts.is_post(word), own)]
    is_force = len(told) > 1 and told[-1].plain == "police" and len(told) < len(own)
    return {word.plain for word in told[:-1]} - _GENERIC if is_force else set()


_ABROAD: Final = regex(r"\s(?:to|in|в)\s")


def _countries(text: str) -> set[str]:
    """The countries (ISO 3166-1 alpha-2) that a title or a name says something is of."""
    return {code for word in words(text) if word.is_capital and (code := country.named(word.bare))}


def _named_by(scene: Scene, at: tuple[int, int], name: str, type: str) -> Mention | None:
    """The body that only a title names, where that is all that is named there."""
    start = scene.text.find(name, *at)
    start, end = (start, start + len(name)) if start >= 0 else at
    return None if scene.bodies.within(*at) else scene.bodies.add(start, end, name, type=type)


def nearest(scene: Scene, person: Person, fits: Callable[[Body], bool]) -> Mention | None:
    """The body named last before a person, or else first behind, that fits its title."""
    mentions = scene.bodies.mentions
    before = (one for one in reversed(mentions) if one.start < person.start and fits(one.body))
    behind = (one for one in mentions if one.start > person.start and fits(one.body))
    return next(chain(before, behind), None)


def meant(scene: Scene, person: Person) -> Mention | None:
    """Deputy Head of the regional labour agency, Institut rektori: the agency that the document has named."""
    own = words_of_name(person.position)
    if len(own) > 1 and own[0].is_capital and not own[1].is_capital:
        own = words_of_name(person.position[0].lower() + person.position[1:])  # Clinic manager, as a line begins
    for word in own:
        noun = noun_of(word)
        if noun in _MISSIONS and (mission := nearest(scene, person, partial(_has_noun, noun)) or nearest(
                scene, person, lambda body: body.is_fact and body.type in _WITH_MISSIONS)):
            return mission
        if noun == "ведомство":
            return nearest(scene, person, lambda body: body.is_fact and body.type in _AUTHORITIES)
        if noun and (len(noun) > _LONG or not posts.is_post(word)):
            others = {other.plain for other in own if len(other.plain) > _SHORT and other is not word}
            about = _ABOUT.search(person.position, word.end)
            mention = nearest(scene, person, partial(_shares, noun, others)) or nearest(
                scene, person, partial(_has_noun, noun))
            if mention and about and not _is_about(mention.body, about["topic"]):
                return None  # член комитета по транспорту, where a committee on children is named
            if mention:
                return mention
    if any(noun_of(word) in _SOCIETIES for word in own):  # председатель общественного объединения
        return nearest(scene, person, lambda body: body.is_fact and body.type == "NGO")
    return _by_noun(scene, person, own) or _by_genitive(scene, person)


_ABOUT: Final = regex(r"\s(?:по|для|for|on|against)\s(?P<topic>[^,;()]+)")
ROOT: Final = 5  # letters that forms of a word have in common


def _is_about(body: Body, topic: str) -> bool:
    """Whether a name of a body has a word of what a title says that it is about."""
    told = {word.plain[:ROOT] for word in words(topic) if len(word.plain) > _SHORT}
    return not told or any(word.plain[:ROOT] in told for name in body.names for word in words_of_name(name))


_MISSIONS: Final = ("миссия", "представительство", "mission")
_WITH_MISSIONS: Final = ("intergovernmental", "UN agency")


def _by_genitive(scene: Scene, person: Person) -> Mention | None:
    """The body whose name has the word that a title has in the genitive: Акыйкатчынын өкүлү."""
    stems = (owner["stem"] for owner in _GENITIVE.finditer(person.position) if not country.named(owner["stem"]))
    found = (nearest(scene, person, partial(_begins_a_word, stem.lower()[:_STEM])) for stem in stems)
    return next(filter(None, found), None)


def _by_noun(scene: Scene, person: Person, own: Sequence[Word]) -> Mention | None:
    """The body whose noun stands first behind the post, in Russian: глава коллегии, of the Коллегия адвокатов."""
    post = next((at for at, word in enumerate(own) if posts.is_post(word)), None)
    noun = next((word for word in own[post + 1:] if not russian.is_likely(word.plain, "ADJF", "PRTF")), None) if (
        post is not None) else None
    if noun is None or noun.is_capital or not noun.follows() or not russian.can_be(noun.plain, "NOUN", case="gent"):
        return None
    lemma = russian.lemma(noun.plain)
    return nearest(scene, person, lambda body: body.is_fact and any(
        russian.lemma(word.plain) == lemma for word in words_of_name(body.name))) if len(lemma) > _SHORT + 1 and (
            lemma not in _OF_WORK) else None


_OF_WORK: Final = word_set(  # what titles are of whoever somebody works for
    "отдел управление департамент сектор служба секция отделение проект программа кампания группа кафедра дело работа "
    "право защита помощь развитие вопрос область район город республика человек ребенок полиция милиция миграция труд")


def part(scene: Scene, person: Person) -> Mention | None:
    """The unit itself that somebody heads, where the document names no whole that it is of."""
    at = person.position_at
    if at is None or scene.house is not None or person.mention is None or not person.mention.body.is_part or (
            len(person.mention.body.name.split()) < _TELLING):
        return None
    person.mention.body.is_fact = True
    return person.mention


def _shares(noun: str, others: set[str], body: Body) -> bool:
    return _has_noun(noun, body) and any(word.plain in others for word in words_of_name(body.name))


def _begins_a_word(stem: str, body: Body) -> bool:
    return body.is_fact and any(word.plain.startswith(stem) and not _MINISTERS.match(word.plain)
                                for word in words_of_name(body.name))


_MINISTERS: Final = regex("министрлер|vazirlar|вазирлар")  # whose cabinet no minister's deputy is of


def noun_of(word: Word) -> str:
    """The noun that a word of a title is a form of, where it stands for a body and names none."""
    if word.plain in HEADS:
        return "" if word.is_capital else word.plain
    return ("" if word.is_capital and word.start == 0 else russian_bodies.noun_of(word)) or (
        central_asian.noun_of(word))


def _has_noun(noun: str, body: Body) -> bool:
    return body.is_fact and any(noun in nouns(name) for name in body.names)


@lru_cache(maxsize=4_096)
def nouns(name: str) -> frozenset[str]:
    """The words of a body's name, and the nouns that they are forms of; it is asked for again for every title."""
    return frozenset(noun for word in words_of_name(name)
                     for noun in (word.plain, russian_bodies.noun_of(word), central_asian.noun_of(word)))
