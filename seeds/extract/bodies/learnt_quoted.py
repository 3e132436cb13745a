"""Bodies that a text names by nothing but a name in quotes, beside a post or a person, in languages of the region.

`психолог «Стеллы»`, `глава «Вахты без обмана»`, `“Oydin yo‘l” raisi`, `Барно Юлдашева, «Меҳр нури»`. Where such a name
stands once, it is the body's wherever it stands in quotes, in any case. What a project or a paper is called is none.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts
from seeds.extract.text import russian, turkic_cases
from seeds.extract.text.words import Word
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.scene import Scene

_QUOTED: Final = regex(r"[«“„\"](?P<name>[^\W\d_][^«»“”„\"\n,.;:!?]{1,50})[»”“\"]")
_UNDERTAKINGS: Final = (  # whose names stand in quotes too
    r"проект|программ|кампани|акци|операци|инициатив|курс|лекци|семинар|тренинг|конкурс|фестивал|выставк|книг|фильм|"
    r"роман|газет|журнал|портал|издани|сайт|канал|рубрик|форум|школ|гостиниц|отел|кафе|ресторан|пансионат|"
    r"лоиҳа|барнома|маҷалла|рӯзнома|мавзӯ|толор|долбоор|жоба|бағдарлама|программа|кампания|гезит|журнал|loyiha|dastur|"
    r"kampani|gazet|jurnal|treningi?|mavzu|тақырып|темасы|аттуу|атты|деген|сыйлы|аксия|акция|операция")
_BEFORE: Final = regex(rf"(?i)(?:{_UNDERTAKINGS})\w{{0,5}}$")
_BEHIND: Final = regex(rf"(?i)\s(?:[\w‘’-]+\s)?(?:{_UNDERTAKINGS})")
_CAPITAL: Final = r"[A-ZА-ЯЁҒҚӢӮҲҶӨҮҢІӘҰҺЎ]"
_NAME: Final = rf"{_CAPITAL}[\w‘’'-]+(?:\s{_CAPITAL}[\w‘’'.-]+){{1,2}}"
_PERSON_BEFORE: Final = regex(rf"(?:^|\n|\)\s|[-–•*]\s|\s){_NAME}(?:,\s|\s[–—-]\s|\s\()$")
_PERSON_BEHIND: Final = regex(rf",\s{_NAME}\s*$", re.MULTILINE)
_PERSON: Final = regex(rf"\W{{0,4}}{_NAME}(?:,|\s[–—-]|\s*$)")
_ALONE: Final = regex(r"(?:\s\([^()]{2,40}\)|,\s[а-яё -]{4,40})?\s*[:,]?\s*")  # where it is, or what
_LEAD: Final = 4  # characters of a bullet
_ON_BEHALF: Final = regex(  # also: Анна Белова из «Маяка»; с другими организациями, и «Маяк»
    r"(?i:(?:от имени|со стороны|(?:^|[\s,])(?:она?|котор\w+) из|аз номи)\s$)|\s[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+ из\s$|"
    r"(?:организаци|объединени|НПО|НКО)\w*,?\s(?:и\s)?$")
_LINE: Final = 60  # characters in front of a quote
_NAMED: Final = 200  # characters in front of it that can name a person


def add_bodies(scene: "Scene") -> None:
    """Add the bodies that are named so."""
    if scene.page.language == "en":
        _add_english(scene)
        return
    quoted = list(_QUOTED.finditer(scene.text))
    named = {nominative(scene, match["name"]) for match in quoted if _is_of_body(scene, match)}
    named -= {nominative(scene, match["name"]) for match in quoted if _is_undertaking(scene, match)}
    for match in quoted:
        name = nominative(scene, match["name"])
        if name in named and scene.bodies.at(match.start("name")) is None and not scene.bodies.within(*match.span()):
            mention = scene.bodies.add(*match.span(), name, type="NGO")
            if match["name"] not in mention.body.names:
                mention.body.other_names[match["name"]] = None


_ENGLISH: Final = regex(  # the women's association "Madame"; the head of "Quiet Light,"
    r"(?:\b(?:the|an?|our|its|their|with|by|from|of|and|NGOs?)\s(?:[\w’'-]+\s){0,2}(?:organi[sz]ation|NGO|charity|association|"
    r"foundation|fund|cent(?:er|re)|shelter|union|group|network|club|coalition|company|society)\s|"
    r"\b(?i:head|director|president|chair\w*|leader|co-?founder|founder|co-?ordinator|manager|representative|member|lawyer|"
    r"psychologist|volunteer)\s(?:of|from|at|with)\s(?:the\s)?)"
    r"(?P<quoted>[“\"«](?P<name>[A-Z][^”\"»“«\n]{1,60}?),?[”\"»])")


def _add_english(scene: "Scene") -> None:
    """Add what English text says is a society, or is led by somebody, and names in quotes."""
    for match in _ENGLISH.finditer(scene.text):
        if scene.bodies.at(match.start("quoted")) is None and not scene.bodies.within(*match.span("quoted")):
            scene.bodies.add(*match.span("quoted"), match["name"], type="NGO")


def _is_undertaking(scene: "Scene", match: re.Match[str]) -> bool:
    """Whether a quote is what a project, a paper or an event is called."""
    before = scene.text[max(0, match.start() - _LINE):match.start()].rstrip()
    return _BEFORE.search(before) is not None or _BEHIND.match(scene.text, match.end()) is not None


def _is_of_body(scene: "Scene", match: re.Match[str]) -> bool:
    """Whether what stands beside a quote tells that it is a body's name: a post, or a person in a list."""
    if _at_post(scene, match):
        return True
    before = scene.text[max(0, match.start() - _LINE):match.start()]
    if _ON_BEHALF.search(before):
        return True
    unit = scene.units[scene.number_of(match.start())]
    if unit.kind == "prose":
        return False
    if match.start() - unit.start > _LEAD:
        before = scene.text[max(unit.start, match.start() - _NAMED):match.start()]
        return _PERSON_BEFORE.search(before) is not None
    below = scene.below(unit)
    is_alone = _ALONE.fullmatch(scene.text, match.end(), unit.end) is not None
    return _PERSON_BEHIND.match(scene.text, match.end(), unit.end) is not None or (
        is_alone and bool(below) and _PERSON.match(scene.words_of(below[0])) is not None)


def _at_post(scene: "Scene", match: re.Match[str]) -> bool:
    """Whether a post stands in front of a quote, or behind it in languages that put it there."""
    words = scene.page.words
    if scene.page.language in turkic_cases.LANGUAGES:
        at = words.behind(match.end())
        near = words.all[at:at + 2]
        return bool(near) and scene.text[match.end():near[0].start] == " " and any(
            _is_post(word) and (not number or word.follows()) for number, word in enumerate(near))
    at = words.behind(match.start())
    if at > 1 and words.all[at - 1].text.islower() and russian.is_likely(words.all[at - 1].plain, "ADJF") and (
            words.all[at - 1].follows() and scene.text[words.all[at - 1].end:match.start()] == " "):
        at -= 1  # руководителя иркутской «Ангары-Помощь»
        return _is_post(words.all[at - 1])
    before = words.all[at - 1] if at else None
    return before is not None and not before.plain.isascii() and (
        scene.text[before.end:match.start()] == " " and _is_post(before))


def _is_post(word: Word) -> bool:
    post = posts.post(word.text, word.plain)
    return post != "" and post not in posts.BYLINES and not post.startswith("redaktor")


def nominative(scene: "Scene", name: str) -> str:
    """A Russian name in quotes with its noun and what agrees with that in the nominative: Маяка права as Маяк права."""
    words = name.split()
    noun = next((at for at, word in enumerate(words) if any(
        form.pos == "NOUN" for form in russian.forms(word.lower().partition("-")[0])[:1])), None)
    if noun is None or not scene.reads_russian:
        return name
    first, mark, rest = words[noun].partition("-")
    turned = russian.nominative_phrase([*words[:noun], first], noun)
    return " ".join([*turned[:-1], turned[-1] + mark + rest, *words[noun + 1:]])
