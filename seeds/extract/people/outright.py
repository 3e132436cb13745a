"""Bodies that the words right behind a name say outright, whatever is likely: X (Lower Town police); X, Open Gate Osh.

A page's own body weighs so much that somebody from elsewhere can be lost to it, where only words that nothing tells to
be a body say whose the person is. What stands in brackets, behind `of`, or alone between commas can be nothing else.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import acronyms, learnt, tied
from seeds.extract.bodies.bodies import Body, Mention
from seeds.extract.names import given, name_words, nations, posts
from seeds.extract.names.english_words import CONNECTORS, HEADS, NOT_IN_FRONT, PARTS, REGIONS, UNDERTAKINGS
from seeds.extract.people import belonging, by_clause, nobodies
from seeds.extract.text import country, lexicon, saying
from seeds.extract.text.words import standing, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_NP: Final = r"(?P<inside>[^\W\d_a-zа-я][^()\[\],;:\n@|]{2,80}?)"
_BRACKET: Final = regex(rf"[»”\"]?\s?\({_NP}(?:,\s[^()\d@]{{3,60}})?\)")
_APART: Final = regex(rf",\s{_NP}(?=\s*(?:[;|)\n,]|$)|\.\s*(?:\n|$))")
_SLOTS: Final = (
    _BRACKET,
    regex(rf",?\s(?:of|from|representing|for)\s(?:the\s)?{_NP}(?=[,;.:)\n|]|\s(?:and|who|will|was|has|had|is|said|spoke|"
          r"told|asked|explained|came|gave|opened|[–—-])\s|$)"),
    _APART)


def settle(scene: "Scene", person: "Person") -> None:
    """Give somebody the body that stands right behind the name or the title, where it is none that is known."""
    chosen = person.mention
    if person.nameless or person.stands_alone:
        return
    if (whose := _of_its(scene, person) or _of_next(scene, person) or by_clause.told(scene, person)) is not None:
        person.mention = whose
        return
    unit = scene.unit_at(person.start)
    at = person.position_at
    if at and not (chosen and at[0] <= chosen.start < at[1]) and (found := _in_title(scene, person, at)):
        person.mention = found
        return
    ends = {person.end, at[1]} if at and at[0] >= person.end and at[1] <= unit.end else {person.end}
    if chosen and min(ends) <= chosen.start <= max(ends) + _NEAR and chosen.start < unit.end:
        return
    end = (unit.cell_at(person.start) or (unit.start, unit.end))[1]
    in_prose, is_listed = unit.kind == "prose", unit.kind in ("line", "row")
    for place in sorted(ends):
        for slot in _SLOTS:
            match = slot.match(scene.text, place, end)
            is_apart = slot is _BRACKET or (slot is _APART and is_listed)
            found = _body(scene, person, match.span("inside"), is_apart=is_apart, in_prose=in_prose) if match else None
            if found:
                person.mention = found
                return


def _of_its(scene: "Scene", person: "Person") -> "Mention | None":
    """The body whose title somebody has by `its`: the only one of the sentence, or of which more is said in commas.

    X, opened by Y; its head, Z.
    """
    at = person.position_at
    first = min(at[0], person.start) if at else person.start
    unit = scene.unit_at(person.start)
    its = _ITS.search(scene.text, max(unit.start, first - _ITS_NEAR), first)
    if not at or at[1] <= unit.start or its is None:
        return None
    own = [one for one in scene.bodies.within(unit.start, its.start()) if (
        one.body.is_fact or its["whose"]) and not nobodies.is_one(scene, one)]
    begins = [unit.start, *(stop.end() for stop in _STOP.finditer(scene.text, unit.start, its.start() + 1))]
    inside = [one for one in own if one.start >= begins[-1]]
    titled = scene.bodies.within(its.start(), max(at[1], person.start))
    if its["whose"]:
        return inside[-1] if inside and scene.text[inside[-1].end:its.start()].strip(' »”"') == "," else None
    if inside and len({id(one.body) for one in inside}) == 1 and not any(one.body.is_fact for one in titled):
        return inside[-1]
    for start in begins[:-3:-1]:
        found = next((one for one in own if one.start >= start), None)
        if found is not None:
            is_of_other = any(start < one.start and one.end < its.start() for one in scene.people_in(unit))
            return None if is_of_other or not _MORE.match(scene.text, found.end) else found
    return None


def _of_next(scene: "Scene", person: "Person") -> "Mention | None":
    """The body that somebody leaves for: X, who goes to the Y as head of research."""
    goes = _GOES.match(scene.text, person.end, scene.unit_at(person.start).end)
    own = scene.bodies.at(goes.end()) if goes else None
    return own if own and own.body.is_fact else None


_GOES: Final = regex(r"(?:,\swho)?\s(?:is\s|has\s|will\s)?(?:goes|gone|going|moves?|moved|moving|leaves?|left|"
                     r"leaving)\s(?:us\s)?(?:to|for)\s(?:the\s)?")
_ITS: Final = regex(r"(?i)\b(?:its|(?P<whose>whose))\s(?:[\w-]+\s){0,2}$")
_MORE: Final = regex(r"[»”\"]?(?:\s\([^()]{2,30}\))?\s?,\s[a-z]")  # and no further name
_ITS_NEAR: Final = 40  # characters
_STOP: Final = regex(r"[.!?]\s+(?=[A-Z«“\"])")


def _in_title(scene: "Scene", person: "Person", at: "Span") -> "Mention | None":
    """The body whose a title says somebody is: La Ribera's | Founder; who heads the legal team of | Novi Put.

    In front it goes out of the title.
    """
    match = _WHOSE.match(scene.text, *at) or _LEADS.fullmatch(scene.text, *at)
    found = _body(scene, person, match.span("inside"), is_apart=False, in_prose=False, is_sure=True) if match else None
    if found and match and match.end() < at[1] and person.position.startswith(match[0]):
        person.position, person.position_at = person.position[len(match[0]):], (match.end(), at[1])
    return found


_LEADS: Final = regex(rf"(?:heads|leads|directs|manages)\s(?:the\s)?[a-z ]{{3,40}}\sof\s(?:the\s)?{_NP}")
_WHOSE: Final = regex(r"(?P<inside>[A-Z][^()\[\],;:\n@|'’]{2,60}?)['’]s\s(?=\w)")
_NEAR: Final = 12  # characters from a name to the body behind it


def _body(scene: "Scene", person: "Person", at: "Span", *, is_apart: bool, in_prose: bool,
          is_sure: bool = False) -> "Mention | None":
    """What a slot names, if it can be nothing but a body; `is_sure` where any name in capitals is one."""
    own = scene.page.words.within(*at)
    meant = Mention(own[0].start, own[-1].name_end, Body(scene.page.words.said(own))) if own else None
    if meant is None or nobodies.is_one(scene, meant):
        return None
    known = scene.bodies.at(at[0])
    if known and known.start == at[0] and known.end >= at[1] - 1:
        if belonging.is_former(scene, person, known):
            return None
        known.body.is_fact |= person.mention is None and known.body.part_of is None
        return known if known.body.is_fact else None
    if scene.bodies.within(*at) or not (
            _names_body(scene, own, in_prose=in_prose) or (is_apart and _is_acronym(own))
            or (is_sure and _is_called(scene, own))) or belonging.is_former(scene, person, meant):
        return None
    mention = scene.bodies.add(meant.start, meant.end, meant.body.name)
    mention.body.is_fact = True
    return mention


def _is_called(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether words are a name in capitals, and of no place, post, field of work or contact."""
    text, starts = scene.text[own[0].start:own[-1].name_end], {one.start for one in scene.people if one.counts}
    return len(own) >= _FEWEST and all(word.is_capital for word in own) and not (
        country.is_place(text) or country.named(text) or learnt.names_topic(own) or own[0].start in starts
        or own[0].plain in _NOBODYS or any(posts.is_post(word) for word in own))


_NOBODYS: Final = word_set("his her their its our my your st saint")  # Her Majesty's Ambassador; St. Mary's


def _is_acronym(own: "Sequence[Word]") -> bool:
    """Whether a single word in capitals can only be a body: no country, degree, post or what people are short for."""
    word = own[0].bare
    return len(own) == 1 and own[0].is_acronym and len(word) >= _LETTERS and word.isalpha() and word.isupper() and not (
        country.named(word) or country.is_place(word) or posts.is_degree(word) or posts.is_post(own[0])
        or posts.is_rank(own[0]) or word in acronyms.NO_BODIES or learnt.names_topic(own)
        or saying.POST_NOMINAL.fullmatch(word))


_LETTERS: Final = 3


def _names_body(scene: "Scene", own: "Sequence[Word]", *, in_prose: bool) -> bool:
    """Whether words in capitals can only name a body: by their noun, or as no place, person, post or field of work.

    Brackets in running text hold anything; what nothing tells of is a body there if it stands elsewhere too.
    """
    text = scene.text[own[0].start:own[-1].name_end]
    first, last = own[0], own[-1]
    if len(own) < _FEWEST or len(own) > _MOST or not all(
            word.is_capital or word.plain in CONNECTORS or (word is last and word.plain in HEADS) or (
                last.plain == "police" and word.plain in _OF_POLICE) for word in own):
        return False
    if any(word.start in scene.name_starts for word in own) or country.is_place(text) or posts.is_degree(text) or any(
            posts.is_post(word) or posts.is_rank(word) for word in own) or last.plain in UNDERTAKINGS:
        return False
    noun = next((at for at in range(len(own) - 1, 0, -1) if own[at].plain in HEADS or own[at].plain in _NOUNS), 0)
    is_noun = noun > 0 and (noun == len(own) - 1 or own[noun + 1].plain == "of" or all(
        country.named(word.bare) or country.is_place(word.bare) for word in own[noun + 1:]))
    return is_noun or first.plain in _FOREIGN or (_is_unknown(own, text) and (
        not in_prose or len(list(standing(text, scene.text))) > 1))


def _is_unknown(own: "Sequence[Word]", text: str) -> bool:
    """Whether Latin capitals that nothing tells of can be no place, person, nation or field of work."""
    first, last = own[0], own[-1]
    is_else = last.plain in REGIONS or last.plain in tied.OUTDOORS or last.plain in _ELSE
    is_placed = is_else or country.is_place(first.bare) or (
        country.named(last.bare) is not None and len(own) <= _FEWEST)
    if is_placed or first.text[0] > "Ѐ" or first.plain in NOT_IN_FRONT or any(word.text[0].isdigit() for word in own):
        return False
    is_person = given.is_given(first) or given.is_given(last) or name_words.is_surname(last)
    return not (is_person or nations.is_nation(text) or learnt.names_topic(own) or last.plain in _WORK or all(
        word.plain in lexicon.NO_NAMES for word in own))


_ELSE: Final = word_set(
    "heights bay estate quarter medal award prize id persons online live line rule page room floor edition class team")
_WORK: Final = word_set(
    "management information relations affairs operations communications development support planning policy finance "
    "resources security logistics outreach education training research law media protection")


_NOUNS: Final = PARTS | word_set("forum initiative ministries mission engineers lawyers solicitors advocates lines "
                                 "college seminary metropolis parish")
_OF_POLICE: Final = word_set("police city district regional provincial traffic migration municipal border")
_FEWEST: Final = 2  # words
_MOST: Final = 8
_FOREIGN: Final = word_set(
    "institut instituto istituto institutul fundación fondazione fondation stichting stiftung centro asociación "
    "associazione association casa dar beit foyer")
