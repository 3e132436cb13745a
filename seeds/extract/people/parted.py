"""People and titles that the names of bodies have run into, parted from them before people are looked for.

`Imam Yusuf Kirkland, Crescent and Star Mission`, `директор ГУВД Г. Чарыев`, `Lawyer of the Centre for Work Ada Lind`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.bodies import english, known
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import CONNECTORS, FIELDS, GENERIC, HEADS, PARTS, PLURALS, REGIONS
from seeds.extract.names.name_words import is_initial, is_particled, is_surname_like
from seeds.extract.text import country, lexicon, russian
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Mention
    from seeds.extract.people.scene import Scene

_LEAST: Final = 3  # words of a title with a name


def part(scene: "Scene") -> None:
    """Take apart what runs a person and a body together: Imam Yusuf Kirkland, Crescent and Star Mission."""
    for mention in list(scene.bodies.mentions):
        if scene.is_called_after(mention):
            continue  # OPEN GATE | BULLETIN
        own = scene.page.words.within(mention.start, mention.end)
        if cut := _behind_title(own):
            scene.bodies.drop(mention)
            _add_rest(scene, own[cut].start)
            continue
        if cut := _in_front_of_title(own):
            _keep_first(scene, mention, own[cut - 1].name_end)
            continue
        cut = _person_at_end(scene, own) if scene.reads_russian else 0
        if cut := cut or _english_end(scene, own):
            _cut(scene, mention, own, cut)
            continue
        if len(own) == _LEAST - 1 and (fold.plain(own[0].plain) in lexicon.RANKS or _is_title(own[0])) and not (
                own[1].plain in HEADS or country.named(own[1].bare)):
            scene.bodies.drop(mention)  # Sgt Wilmot
        if len(own) < _LEAST or not _is_title(own[0]) or not all(word.is_capital for word in own[:_LEAST]):
            continue
        comma = next((at for at, word in enumerate(own) if word.gap == ", "), None)
        scene.bodies.drop(mention)
        if comma is not None and comma >= _LEAST:
            scene.bodies.add(own[comma].start, mention.end, scene.text[own[comma].start:mention.end])


def _cut(scene: "Scene", mention: "Mention", own: Sequence[Word], cut: int) -> None:
    """End a body's name in front of the person numbered `cut`; a noun that is left by itself names an embassy only."""
    if cut == 1 and not (own[0].is_acronym or own[0].plain.startswith(("посольств", "консульств"))):
        scene.bodies.drop(mention)  # фонда | Г. А. Вершина
    elif _keep_first(scene, mention, own[cut - 1].name_end):
        _add_rest(scene, own[cut].start)


def _keep_first(scene: "Scene", mention: "Mention", end: int) -> bool:
    """Let a body's name end in front of what it has run into; whether it is called so."""
    tail = scene.text[end:mention.end]
    called = next((name for name in mention.body.names if name.endswith(tail)), None)
    if called is None:
        return False
    name, body = called.removesuffix(tail), mention.body
    body.name = name if body.name == called else body.name
    body.other_names.pop(called, None)
    scene.bodies.drop(mention)
    scene.bodies.add(mention.start, end, name, type=body.type)
    return True


def _behind_title(own: Sequence[Word]) -> int:
    """The number of the first word behind a title that a body begins with: Secretary | Ministry for Justice."""
    for at in range(1, min(len(own) - 1, _FIRST)):
        post, behind = own[at - 1], own[at]
        if not (post.is_capital and post.plain.isascii() and posts.is_post(post) and behind.is_capital) or (
                post.plain in _BEGIN_TITLES - {"director", "head"}):
            continue  # Chief Directorate for
        is_body = behind.follows() and behind.plain in HEADS and own[at + 1].plain in ("of", "for")
        if (is_body or behind.gap == ", ") and not post.is_possessive:
            return at
    return 0


_FIRST: Final = 4  # words of a name in which a title ends


def _in_front_of_title(own: Sequence[Word]) -> int:
    """The number of the first word of a title that ends a body's name: Department of Home Affairs | Secretary.

    A body that is known by the words in front of the title may also have what the title is for: Council of Europe |
    Commissioner for Human Rights.
    """
    last = len(own) - (len(own) > _TWO and own[-1].plain == "general" and posts.is_post(own[-2]))  # Secretary General
    for at in range(last - 1, 1, -1):
        post, before = own[at], own[at - 1]
        if not (post.is_capital and post.plain.isascii() and post.follows() and before.is_capital
                and posts.is_post(post) and not post.is_possessive) or (
                    posts.is_post(before) and before.plain != "justice"):
            continue
        is_for = at + 1 < len(own) and own[at + 1].plain in ("of", "for", "on", "to")
        name = " ".join(word.text for word in own[:at])
        if is_for and known.called(name) is not None:
            return at
        if at == last - 1 and at > _TWO and own[0].plain in _WHOLES and own[1].plain in ("of", "for"):
            return at
    return 0


_WHOLES: Final = word_set("department ministry agency council commission directorate bureau university institute")


def _add_rest(scene: "Scene", start: int) -> None:
    """Add the body that is named behind the person whom one had run into: and Egil Moe of | St Bran's College."""
    known = scene.bodies.within(start, end := scene.unit_at(start).end)[:1]
    rest = scene.page.words.within(start, known[0].start if known else end)
    for one in english.candidates(rest):
        if one.head not in PARTS:
            scene.bodies.add(rest[one.first].start, rest[one.behind - 1].name_end, one.name, type=one.type)


def _person_at_end(scene: "Scene", own: Sequence[Word]) -> int:
    """The number of the first word of a person that a body has run into: ГУВД | Г. Чарыев."""
    for at in range(1, len(own)):
        if own[at].plain[:3] in ("г-н", "г-ж") and posts.is_courtesy(own[at]):
            return at
    if len(own) >= _LEAST and is_initial(own[-2]) and own[-1].gap.startswith(".") and is_surname_like(own[-1]):
        return 0 if own[-3].plain in ("им", "имени") or is_initial(own[-3]) else len(own) - 2
    at = scene.page.words.behind(own[-1].end) if own else 0
    following = scene.page.words.all[at:at + 1]
    is_letter = len(own) > 1 and len(own[-1].text) == 1 and own[-1].text > "Ѐ"
    if is_letter and own[-2].plain not in ("им", "имени") and following and (
            following[0].gap == ". " and following[0].text.istitle()):
        return len(own) - 1 - (len(own) > _TWO and is_initial(own[-2]))  # посольства | Г. А. Вершина
    is_begun = len(own) > 1 and own[-1].is_capital and own[-1].follows() and not russian.is_known(own[-1].plain) and (
        own[-2].is_acronym or any("Geox" in form.tags for form in russian.forms(own[-2].plain)[:1]))
    is_ended = bool(following) and following[0].is_capital and following[0].follows() and is_surname_like(following[0])
    return len(own) - 1 if is_begun and is_ended else 0


def _is_title(word: Word) -> bool:
    """Whether a word stands in front of people's names alone, so that no body begins with it."""
    return posts.is_style(word) and word.plain.isascii() and word.plain not in (
        "sister", "brother", "sheikh", "father")


def _english_end(scene: "Scene", own: Sequence[Word]) -> int:
    """The number of the first word of a post or a person behind a whole body: Agency for Migration | Head of Unit X."""
    if cut := _next_person(scene, own):
        return cut
    noun = next((at for at, word in enumerate(own) if word.plain in HEADS and word.plain.isascii()), len(own))
    for at in range(noun + 1, len(own) - 1):
        if _begins_title(own, at):
            return at
    first = next((at for at in range(noun + 1, len(own) - 1) if given.is_given(own[at])), len(own) - _TWO)
    if first <= noun or own[first - 1].plain in CONNECTORS or not own[first].follows() or not all(
            map(_can_be_of_name, own[first:])):
        return 0
    if not (given.is_given(own[first]) or _is_behind_title(scene, own[0])):
        return 0
    return first - (first - 1 > noun and posts.is_rank(own[first - 1]))  # Ministry of Security | Maj Richie Lynch


def _next_person(scene: "Scene", own: Sequence[Word]) -> int:
    """The number of the `and` behind which somebody of another body is named: X of Home Affairs | and Ada Lind of."""
    before = scene.text[max(0, own[0].start - _CUE):own[0].start] if own else ""
    for at in range(1, len(own) - _TWO):
        name = own[at + 1:at + 1 + _TWO]
        behind = own[at + 1 + _TWO].plain if at + 1 + _TWO < len(own) else ""
        following = scene.text[name[-1].end:name[-1].end + _CUE]
        if own[at].plain == "and" and all(map(_can_be_of_name, name)) and (
                given.is_given(name[0]) or _PERSON_BEFORE.search(before)) and (
                    behind in ("of", "from") or _TIES.match(following)):
            return at
    return 0


_CUE: Final = 40  # characters beside a body
_PERSON_BEFORE: Final = regex(r"[A-Z][\w'’-]+\s(?:of|from|at|with|for|on behalf of)\s(?:the\s)?$")
_TIES: Final = regex(r"\s(?:of|from|at|on behalf of|for)\s|\s\(|,\s(?:the\s)?(?:[A-Z][\w-]*|[a-z]+)\s")


def _begins_title(own: Sequence[Word], at: int) -> bool:
    """Whether the title of somebody of a body begins behind its name: Institute's Dean of; Agency Deputy Head."""
    if not (own[at].is_capital and own[at].follows() and own[at - 1].is_capital):
        return False
    is_owned = own[at].gap != " " or own[at - 1].plain in HEADS
    return (own[at].plain in _BEGIN_TITLES and any(map(posts.is_post, own[at:at + _LEAST]))) or (
        is_owned and posts.is_post(own[at]) and own[at + 1].plain in ("of", "for"))


_TWO: Final = 2  # words of a name
_BEGIN_TITLES: Final = word_set("head director deputy assistant chief senior acting executive associate vice")


def _can_be_of_name(word: Word) -> bool:
    """Whether a word may be of somebody's name rather than of what a body is for or where it is."""
    if not word.is_capital:
        return is_particled(word) or word.plain in lexicon.OF_NAMES - CONNECTORS
    is_other = word.plain in _OF_BODIES or word.plain[:-1] in HEADS or word.plain in lexicon.NO_NAMES
    return not (is_other or word.text.isupper() or word.is_possessive or posts.is_post(word) or country.named(
        word.bare) or (country.is_place(word.bare) and not given.is_given(word)))


_OF_BODIES: Final = FIELDS | HEADS.keys() | PLURALS.keys() | GENERIC | REGIONS


def _is_behind_title(scene: "Scene", first: Word) -> bool:
    """Whether a title that is of nobody named before stands in front of a body: remarks, Lawyer of the | Centre ..."""
    unit = scene.unit_at(first.start)
    words = scene.page.words.within(unit.start, unit.end)
    number = next(at for at, word in enumerate(words) if word.start == first.start)
    role = scene.roles.before(words, number) if number > 1 and words[number - 1].plain in _JOINTS else None
    if role is None or not role.has_title:
        return False
    begin = next(at for at, word in enumerate(words) if word.start >= role.start)
    begin -= begin > 0 and words[begin - 1].plain in posts.ARTICLES
    return not (begin and words[begin].gap.startswith(",") and words[begin - 1].is_capital)


_JOINTS: Final = word_set("the of at for in")
