"""Bodies that a Russian text names by nothing but a name: in quotes behind a post, or in Latin letters.

`психолог «Стеллы»`, `глава «Вахты без обмана»`, `сотрудник Stellaria`, `общественный фонд Shelter Line`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from seeds.extract import country, given, learnt, lexicon, posts, russian, russian_bodies
from seeds.extract.bodies import key
from seeds.extract.words import Word, word_set

if TYPE_CHECKING:
    from seeds.extract.bodies import Body
    from seeds.extract.scene import Scene

_QUOTED: Final = re.compile(r"[«“„\"](?P<name>[^«»“”„\"\n]{2,60})[»”“\"]")
_OPENING: Final = tuple(f" {mark}" for mark in "«“„\"")
_UNDERTAKINGS: Final = re.compile(  # whose names stand in quotes too
    r"(?i)(?:проект|программ|кампани|акци|операци|инициатив|курс|лекци|семинар|тренинг|конкурс|фестивал|выставк|книг|"
    r"фильм|роман|газет|журнал|портал|издани|агентств\w* новост|сайт|канал|рубрик|форум|школ)\w{0,3}$")
_ONLY_QUOTED: Final = word_set("от из при")  # small words in front of a name in quotes that only a body has
_LATIN: Final = re.compile(r"[A-Z\u00c0-\u024f][\w’'&.-]*$")
_NOUNS: Final = word_set("фонд организация объединение ассоциация центр общество союз сеть движение компания фирма "
                         "профсоюз приют институт бюро агентство галерея кооператив клуб группа")


def add_bodies(scene: "Scene") -> None:
    """Add the bodies that are named so, wherever their names stand."""
    if not scene.reads_russian:
        return
    _add_quoted(scene)
    for unit in scene.units:
        for start, end in unit.cells:
            for own in _latin(scene, scene.page.words.within(start, end)):
                _add_latin(scene, own)


# In quotes

def _add_quoted(scene: "Scene") -> None:
    """Names in quotes of which one at least stands behind a post, and none behind `проект`."""
    quoted = list(_QUOTED.finditer(scene.text))
    named = {_nominative(match["name"]) for match in quoted if _is_at_post(scene, match.start())}
    named -= {_nominative(match["name"]) for match in quoted
              if _UNDERTAKINGS.search(scene.text[max(0, match.start() - 30):match.start()].rstrip())}
    for match in quoted:
        name = _nominative(match["name"])
        if name in named and scene.bodies.at(match.start("name")) is None and not scene.bodies.within(*match.span()):
            mention = scene.bodies.add(*match.span(), name, type="NGO")
            if match["name"] not in mention.body.names:
                mention.body.other_names[match["name"]] = None


def _is_at_post(scene: "Scene", start: int) -> bool:
    """Whether a post stands right in front of a quote: психолог «Стеллы»."""
    at = scene.page.words.behind(start)
    before = scene.page.words.all[at - 1] if at else None
    if before is None or not russian.is_russian(before.plain) or scene.text[before.end:start] != " ":
        return False
    post = posts.post(before.text, before.plain)
    return post != "" and post not in posts.BYLINES and not post.startswith("redaktor")


def _nominative(name: str) -> str:
    """A name in quotes with its noun and what agrees with that in the nominative: Маяка права as Маяк права."""
    words = name.split()
    noun = next((at for at, word in enumerate(words) if any(
        form.pos == "NOUN" for form in russian.forms(word.lower().partition("-")[0])[:1])), None)
    if noun is None:
        return name
    first, mark, rest = words[noun].partition("-")
    turned = russian.nominative_phrase([*words[:noun], first], noun)
    return " ".join([*turned[:-1], turned[-1] + mark + rest, *words[noun + 1:]])


# In Latin letters

def _latin(scene: "Scene", words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Capitals in Latin letters behind a Russian post or the noun of a body."""
    for at, word in enumerate(words[1:], 1):
        before = words[at - 1]
        if not (_LATIN.match(word.text) and word.follows() and russian.is_russian(before.plain)):
            continue
        own = [one for one in learnt.capitals(words, at)]
        own = own[:next((number for number, one in enumerate(own) if not _LATIN.match(one.text)), len(own))]
        is_noun = russian.lemma(before.plain) in _NOUNS or scene.bodies.at(before.start) is not None
        if not own or not (is_noun or (posts.is_post(before) and not (len(own) > 1 and given.is_given(own[0])))):
            continue
        if len(own[0].bare) > 1 and country.named(own[0].bare) is None and not country.is_place(own[0].bare):
            yield own


def _add_latin(scene: "Scene", own: Sequence[Word]) -> None:
    """The body with its noun, where that stands in front: Институт языков и культур Vox Nova."""
    start, end = own[0].start, own[-1].name_end
    if scene.bodies.at(start) or scene.bodies.within(start, end):
        return
    bare = " ".join(scene.text[start:end].split())
    before = scene.bodies.at(start - 2)
    if before and before.end == start - 1 and bare not in before.body.names:
        body = scene.bodies.add(before.start, end, f"{before.body.name} {bare}", type=before.body.type).body
    else:
        first = _first(scene, start)
        phrase = scene.text[first:start].split()
        name = " ".join([*russian.nominative_phrase(phrase, len(phrase) - 1), bare]) if phrase else bare
        body = scene.bodies.add(first, end, name, type="NGO" if phrase else None).body
    body.other_names[bare] = None
    learnt.add(scene, bare)


def _first(scene: "Scene", start: int) -> int:
    """Where the noun of a body in front of a name begins, with the adjectives that agree with it."""
    words = scene.page.words
    at = words.behind(start)
    first = at
    if at and words.all[at].follows() and russian.lemma(words.all[at - 1].plain) in _NOUNS:
        first = at - 1
        while first and words.all[first].follows() and russian.is_likely(
                words.all[first - 1].plain, "ADJF") and not posts.is_post(words.all[first - 1]) and russian.agrees(
                    words.all[first - 1].plain, words.all[at - 1].plain):
            first -= 1
    return words.all[first].start
