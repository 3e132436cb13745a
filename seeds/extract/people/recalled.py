"""Bodies that a title recalls by their noun alone, or by a post that only such have: Директор комбината; Headmistress.

What they are called stands in the lines before, mostly where nothing else makes a body of it: the textile mill in
Rukhabat, детский сад № 5. Where the page calls none so, somebody is of the house or of none.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.names import nations, posts
from seeds.extract.text import country, russian
from seeds.extract.text.words import word_set, words_of_name
from seeds.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word


_KINDS: Final = tuple(word_set(kind) for kind in (  # nouns by which the same body is called
    "школа лицей гимназия интернат сош школа-интернат school lyceum gymnasium",
    "колледж техникум училище лицей college",
    "университет институт академия вуз мединститут медуниверситет university institute academy",
    "сад детсад ясли kindergarten", "детдом интернат приют orphanage",
    ("больница госпиталь поликлиника амбулатория роддом диспансер клиника црб медцентр стационар hospital clinic "
     "polyclinic dispensary surgery infirmary maternity"),
    "санаторий", "лагерь camp", "музей museum", "библиотека library", "театр theatre", "архив archive archives",
    "вокзал автовокзал station", "аэропорт airport", "порт port harbour harbor", "рынок базар market bazaar",
    "завод фабрика комбинат предприятие factory mill plant", "холдинг агрохолдинг", "пекарня bakery", "кафе",
    "гостиница отель hotel", "лесхоз", "заповедник reserve", "застава погранзастава", "погранотряд отряд detachment",
    "изолятор сизо спецприемник колония prison jail", "сельсовет", "джамоат", "махалля mahalla",
    "приход церковь храм собор parish church", "мечеть mosque", "монастырь monastery", "епархия diocese",
    "мэрия", "акимат", "хокимият", "хукумат", "райисполком исполком горисполком", "посольство embassy",
    "консульство генконсульство consulate", "кооператив артель cooperative co-operative", "хозяйство ферма farm",
    "общежитие hostel dormitory", "профком", "ансамбль", "компания фирма company firm", "shelter",
    "представительство", "землячество", "диаспора diaspora"))
_IMPLIED: Final = tuple((regex(rf"(?i)(?<![^\W_])(?:{post})(?![^\W_])"), word_set(nouns)) for post, nouns in (
    (r"head\s?(?:teacher|master|mistress)|(?:deputy\s)?school principal|завуч\w*|классн\w+ руководител\w+",
     "school lyceum gymnasium школа лицей гимназия колледж"),
    (r"(?:pro-?|vice-?)?rector|(?:про)?ректор\w*",
     "university institute academy университет институт академия мединститут медуниверситет"),
    (r"(?:chief|head) (?:doctor|physician|nurse)|matron|главврач\w*|главн\w+ врач\w*|старш\w+ медсестр\w+",
     "hospital clinic polyclinic dispensary maternity больница поликлиника амбулатория роддом диспансер клиника црб"),
    (r"camp (?:manager|chief|leader)", "camp"), (r"(?:chief )?librarian|библиотекар\w+", "library библиотека"),
    (r"practice manager", "surgery clinic"), (r"harbou?r master", "port harbour harbor"),
    (r"parish priest|ксендз\w*|настоятел\w+", "parish church приход храм церковь собор монастырь")))
_LONGEST: Final = 12  # words of a title
_FARTHEST: Final = 1_500  # characters before a name


def settle(scene: "Scene", person: "Person") -> None:
    """Give somebody the body whose noun the title has, where that is not the one that was likeliest."""
    if person.nameless or not person.position_at:
        return
    own = scene.page.words.within(*person.position_at)
    nouns = _nouns(person, own)
    told = person.mention
    if not nouns or (told and (_is_called(told, nouns) or person.is_titled_within(told.start, told.end))):
        return
    found = _known(scene, person, nouns) or _made(scene, person, nouns)
    if found is not None:
        found.body.is_fact = True
        person.mention = found
    elif told and not _may_run_one(scene, told, nouns) and not _implied(person):
        person.mention = None


def _may_run_one(scene: "Scene", mention: Mention, nouns: frozenset[str]) -> bool:
    """Whether what a title recalls may be of the body that is likeliest: the shelter of a foundation."""
    return bool(nouns & _RUN) or (scene.house is not None and scene.house.mention.body is mention.body)


_RUN: Final = word_set("приют shelter интернат клиника clinic hostel общежитие лагерь camp kindergarten сад детсад")


def _nouns(person: "Person", own: "Sequence[Word]") -> frozenset[str]:
    """The nouns of which a body is that a title recalls; none of a title that names one."""
    if not 0 < len(own) <= _LONGEST:
        return frozenset()
    for at, word in enumerate(own):
        noun = _noun(word)
        kind = next((one for one in _KINDS if noun in one), None)
        if kind and not word.is_capital and _is_bare(own, at) and (
                noun != "школа" or not any(other.plain.startswith("высш") for other in own)):
            return frozenset(kind)
    return _implied(person)


def _implied(person: "Person") -> frozenset[str]:
    """The nouns of the bodies that alone have somebody's post."""
    return frozenset(next((nouns for post, nouns in _IMPLIED if post.search(person.position)), ()))


def _is_bare(own: "Sequence[Word]", at: int) -> bool:
    """Whether a noun in a title stands without a name: Директор | комбината; the | museum's | director."""
    word = own[at]
    before, behind = own[at - 1] if at else None, own[at + 1] if at + 1 < len(own) else None
    if word.text.isascii():
        is_owner = behind is not None and posts.is_post(behind) and (before is None or before.plain in _ARTICLES)
        is_owned = before is not None and before.plain in _ARTICLES and at > 1 and own[at - 2].plain in ("of", "at")
        return is_owner or (is_owned and (behind is None or not behind.follows()))
    is_behind_post = before is not None and posts.is_post(before) and word.follows() and russian.can_be(
        word.plain, "NOUN", case=("gent", "ablt"))
    return is_behind_post and (behind is None or not behind.follows(" «", ' "', " № ") or posts.is_rank(behind))


_ARTICLES: Final = word_set("the its their this that")


def _is_called(mention: Mention, nouns: frozenset[str]) -> bool:
    said = (word for name in mention.body.names for word in words_of_name(name))
    return not _SEASONS.match(mention.body.name) and any(_noun(word) in nouns for word in said)


_SEASONS: Final = regex(r"(?i)(?:winter|summer|spring|autumn|зимн|летн|весенн|осенн)\w*\s")  # a course, no school


def _noun(word: "Word") -> str:
    return word.plain if word.text.isascii() else russian.lemma(word.plain)


def _known(scene: "Scene", person: "Person", nouns: frozenset[str]) -> Mention | None:
    """The body called so that the page names last before somebody."""
    before = (one for one in reversed(scene.bodies.mentions) if person.start - _FARTHEST < one.start < person.start)
    return next((one for one in before if _is_called(one, nouns)), None)


def _made(scene: "Scene", person: "Person", nouns: frozenset[str]) -> Mention | None:
    """What the words before somebody call by one of some nouns, though it is known for no body."""
    words = scene.page.words
    all_words, stop = words.all, words.behind(person.position_at[0] if person.position_at else person.start)
    for at in range(stop - 1, -1, -1):
        word = all_words[at]
        if word.start < person.start - _FARTHEST:
            return None
        if _noun(word) in nouns and not scene.bodies.at(word.start) and not _HELD.search(
                scene.text, max(0, word.start - _NEAR), word.end + _NEAR):
            called = _english(scene, all_words, at) if word.text.isascii() else _russian(scene, all_words, at)
            if called and not _SEASONS.match(called.body.name) and all(
                    one.start >= word.start for one in scene.bodies.within(called.start, called.end)):
                return scene.bodies.add(called.start, called.end, called.body.name)
    return None


_NEAR: Final = 90  # characters around what a page calls a body
_HELD: Final = regex(  # where people are held or made to work is no body to be of
    r"(?i)\b(?:held|forced|freed|rescued|exploit\w*|locked|victims?|girls were|slaves?|удержива\w+|держали|эксплуат\w+|"
    r"освобо\w+|принужда\w+|рабств\w*|пострадавш\w+|заперт\w+)")
_QUOTED: Final = regex(r"\s[«“\"][^«»“”\"\n]{2,60}[»”\"]")
_NUMBER: Final = regex(r"\s(?:[Nn]o\.?\s?|№\s?|#)?\d{1,3}(?![\d%.:])(?!\s\d)")
_NAMED_AFTER: Final = regex(r"\s(?:имени|им\.)\s[А-ЯЁ][\w.-]+(?:\s[А-ЯЁ][\w-]+){0,2}")
_PLACED: Final = regex(r"\s(?:in|at|of|в|во|на)\s(?:г\.\s?|пос\.\s?|с\.\s?)?"
                       r"[A-ZА-ЯЁ][\w’'-]+(?:[\s-][A-ZА-ЯЁ][\w’'-]+){0,2}")


_OF_ITS_OWN: Final = (_QUOTED, _NUMBER, _NAMED_AFTER)  # what one of its sort is told from others by


def _tail(scene: "Scene", end: int, shapes: "Sequence[re.Pattern[str]]") -> int:
    """Where a name ends whose noun ends at a place, with what one of some shapes takes."""
    return next((match.end() for shape in shapes if (match := shape.match(scene.text, end))), end)


def _english(scene: "Scene", words: "Sequence[Word]", at: int) -> Mention | None:
    first = at
    while first and words[first].follows() and (words[first - 1].is_capital or words[first - 1].plain in _SORTS) and (
            words[first - 1].plain not in _ARTICLES and not words[first - 1].is_possessive):
        first -= 1
    start, end = words[first].start, words[at].name_end
    is_named = _tail(scene, end, _OF_ITS_OWN) > end or any(
        word.is_capital and not nations.is_nation(word.bare) for word in words[first:at])
    end = _tail(scene, end, (*_OF_ITS_OWN, _PLACED))
    text = scene.text[start:end]
    return Mention(start, end, Body(" ".join(text.split()))) if is_named and not country.is_place(text) else None


_SORTS: Final = word_set(
    "secondary primary elementary high middle grammar vocational district regional city provincial central maternity "
    "children's textile bus railway transit village public")


def _russian(scene: "Scene", words: "Sequence[Word]", at: int) -> Mention | None:
    first = at
    while first and words[first].follows() and at - first < _ADJECTIVES and russian.can_be(
            words[first - 1].plain, "ADJF") and russian.agrees(words[first - 1].plain, words[at].plain) and (
                words[first - 1].plain not in _NO_NAMES):
        first -= 1
    end = _tail(scene, words[at].end, (*_OF_ITS_OWN, _PLACED))
    if end == words[at].end and first == at:
        return None
    said = russian.nominative_phrase([word.text for word in words[first:at + 1]], at - first)
    name = " ".join(said) + scene.text[words[at].end:end]
    return Mention(words[first].start, end, Body(" ".join((name[0].upper() + name[1:]).split())))


_ADJECTIVES: Final = 4
_NO_NAMES: Final = word_set(
    "наш ваш свой этот тот другой новый наша ваша эта та другая новая каждый весь сам местный нашей этой новой новом "
    "нашем этом нового нашего этого один одной одна одну всех все")
