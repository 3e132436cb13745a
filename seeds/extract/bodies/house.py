"""The house: the body that a document is of, as its head, its first person or its foot says."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.bodies import entries, mastheads
from seeds.extract.text import letters
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.bodies.bodies import Body, Mention
    from seeds.extract.bodies.whose import Whose
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit

HEAD: Final = 3  # lines at the beginning, where a document says whose it is
FOOT: Final = 4  # lines at the end
FUNDERS: Final = ("donor", "UN agency", "intergovernmental")  # named beside others, which people are rather of
_SENT_TO: Final = regex(r"(?i)\s*(?:(?:to|cc|copy|dear|кому|копия|уважаем\w+)\b|c\.\s?c\.)")
_FIRST_PERSON: Final = regex(r"(?i)(?:^|[\s«\"“(])(?:we(?:,| at| of| in)?|us at|our|мы,?|наш\w{0,3}|©|"
                             r"copyright|биз,?|біз,?|biz,?|мо,?)(?:\s+(?:the|\d{4}))*\s+$")
_PAYS: Final = regex(  # in front of whoever only gives the money
    r"(?i)(?:(?:supported|funded|financed|sponsored|paid for|provided) by|support (?:of|from)|assistance (?:of|from)|"
    r"thanks to|money from|grant from|при (?:\w+ )?поддержке|на средства|финансиру\w+|донор\w*)\W{0,3}(?:the )?$")
_HELPS: Final = regex(  # behind whoever does
    r"[»”\"]?\s(?:has |have |had |will |also )?(?:pa(?:ys?|id) for (?:it|this|them|all)|"
    r"(?:g[ai]ves?|len[dt]s?|sen[dt]s?|bought|brings?|brought|found|offers?|offered) us)\b")
_CUE: Final = 40  # characters of it
_QUOTES: Final = regex(r"«[^»]{0,600}»|“[^”]{0,600}”|\"[^\"\n]{0,600}\"")
_OURS: Final = regex(  # words of the first person, and verbs of letters in it
    r"(?i)(?<![^\W_])(?:our|we|us|наш\w{0,3}|мы|нас|нам|сообщаем|просим|направляем|приглашаем|благодарим|выражаем|"
    r"предлагаем|информируем|обращаемся|уведомляем|напоминаем|билдиребиз|сурайбыз|чакырабыз|хабарлаймыз|сұраймыз|"
    r"шақырамыз|so.raymiz|taklif qilamiz|сўраймиз|таклиф қиламиз|даъват менамоем|хоҳиш менамоем)(?![^\W_])")
_TOLD_OF: Final = regex(r"[»”\"]?\s*(?:\([^()]{2,30}\)\s*)?(?:is an?\b|was (?:founded|established|set up)\b|"
                        r"(?:[–—-]\s*это|был[ао]?\s+(?:создан|основан|учрежд[её]н)\w*|основан\w?)\b)")


class House(NamedTuple):
    """The body that a document is of."""

    mention: "Mention"
    is_certain: bool  # whether the document speaks as it, so that all who have no other body are of it
    is_likely: bool = True  # False where it may as well be one that the document only tells of


def of(scene: "Scene") -> House | None:
    """The body that the document is of, if it tells: what weighs most for, or else what is surest."""
    own, likely = _own(scene), _as_named_now(scene)
    if head := _of_letterhead(scene):
        return House(head, is_certain=True)
    sheet = _of_sheet(scene, "implementer")
    is_else = likely is not None and likely.sure >= _SURER and not _is_card(scene)
    if sheet is not None and not (is_else or _about(scene, own) or _says_we(scene, own) or _speaks(scene, own)):
        return House(sheet, speaks(scene))
    if likely is not None and likely.sure >= _LIKELY and likely.mention.body in scene.bodies.all and not pays(
            scene, likely.mention) and likely.mention.body not in _doers(scene):  # it may have turned out to be a name
        is_certain = speaks(scene) or any(
            speaks_so and (mention := tell(scene, own)) and mention.body is likely.mention.body
            for tell, speaks_so in _EVIDENCE)
        return House(likely.mention, is_certain, is_certain or likely.sure >= _SURE)
    if scene.bodies.around:
        return House(scene.bodies.around, speaks(scene))
    for tell, speaks_so in _EVIDENCE:
        if mention := tell(scene, own):
            is_certain = speaks(scene) or speaks_so
            return House(mention, is_certain, is_certain or not _may_be_told_of(scene, mention, tell))
    partner = _of_sheet(scene, "partner")
    return House(partner, speaks(scene), is_likely=False) if partner else None


def _as_named_now(scene: "Scene") -> "Whose | None":
    """What the page is likely of, by the body that is named there now: its name may have been found to be longer."""
    likely = scene.whose
    if likely is None or likely.mention.body in scene.bodies.all:
        return likely
    now = scene.bodies.at(likely.mention.start)
    return likely._replace(mention=now) if now is not None and can_be(now.body) else likely


_LIKELY: Final = 0.25  # how likely a body is, by all that is seen, to be the one that the document is of
_SURE: Final = 0.5
_SURER: Final = 0.7  # the same where a sheet names another one that carries out what the page is about


def evidence(scene: "Scene") -> "Iterator[tuple[str, Mention]]":
    """The bodies that a document is of by each rule that tells one, the surest rule first, with what it is called."""
    own = _own(scene)
    for tell, _ in _EVIDENCE:
        if mention := tell(scene, own):
            yield tell.__name__.strip("_"), mention


def speaks(scene: "Scene") -> bool:
    """Whether somebody writes in the first person, outside of quotations."""
    return _OURS.search(_QUOTES.sub("", scene.text)) is not None


def _own(scene: "Scene") -> "list[Mention]":
    """Where bodies are named that a document may be of."""
    doers = _doers(scene)
    return [one for one in scene.bodies.mentions if can_be(one.body) and one.body not in doers and not pays(scene, one)]


def _doers(scene: "Scene") -> "set[Body]":
    """Those who carry out one of several projects that a page lists, which is of somebody else: Grantee: Open Gate."""
    said = [one for one in scene.page.labelled if one.field == "implementer"]
    bodies = [one.body for at in said for one in scene.bodies.within(at.start, at.end)]
    return {body for body in bodies if bodies.count(body) == 1} if len(said) > 1 else set()


def can_be(body: "Body") -> bool:
    """Whether a document can be of a body: a fact, and more than a part of another, by what it is called as well."""
    return body.is_fact and not body.is_part and not entries.is_of_another(body.name)


def _may_be_told_of(scene: "Scene", mention: "Mention", tell: "_Tell") -> bool:
    """Whether a document may only tell of a body: of an agency in its head, or of the one authority that it names."""
    if tell is _at_the_head:
        return mention.body.type in FUNDERS and not _is_apart(scene, mention)
    return tell is _only_one and mention.body.type != "NGO"


def _is_apart(scene: "Scene", mention: "Mention") -> bool:
    """Whether a body is all of a line, or of a part between its commas: Protection update, UNHCR Freedonia, June."""
    unit = scene.unit_at(mention.start)
    before = scene.text[unit.start:mention.start].rstrip()
    return unit.kind != "prose" and before[-1:] in ("", *_MARKS) and _ENDS.match(
        scene.text, mention.end, unit.end) is not None


_MARKS: Final = (",", ";", ":", "|", "–", "—", "-", "(")
_ENDS: Final = regex(r"[»”\"]?(?:\s[A-ZА-Я][\w-]+){0,2}\s*(?:$|[,;:|()–—-])")


def pays(scene: "Scene", mention: "Mention") -> bool:
    """Whether a body is named as one that only gives the money or its support: nobody is of it then."""
    at = mention.start, mention.end
    if at not in scene.paying:
        scene.paying[at] = _pays(scene, *at)
    return scene.paying[at]


def _pays(scene: "Scene", start: int, end: int) -> bool:
    return _PAYS.search(scene.text, max(0, start - _CUE), start) is not None or _HELPS.match(
        scene.text, end) is not None or any(
        one.field == "funder" and one.start <= start < one.end and not _ORDERS.search(
            scene.text, max(0, one.start - _CUE), one.start) for one in scene.page.labelled)


_ORDERS: Final = regex(r"(?i)(?:client|commissioned by|contracting authority|заказчик)\W*$")  # and may write so


_ABOUT: Final = regex(r"(?i)\W{0,3}about\s(?:the\s)?")


def _about(scene: "Scene", own: list["Mention"]) -> "Mention | None":
    """The body of which the page says that it is about it, in a line of its own: About the Lantern Foundation."""
    for one in own:
        unit = scene.unit_at(one.start)
        lead = _ABOUT.match(scene.text, unit.start, unit.end) if unit.kind != "prose" else None
        if lead and lead.end() == one.start and not scene.text[one.end:unit.end].strip(" .:"):
            return one
    return None


def _first_person(scene: "Scene", own: list["Mention"]) -> "Mention | None":
    return next((one for one in own if _FIRST_PERSON.search(scene.text[max(0, one.start - 20):one.start])), None)


def _says_we(scene: "Scene", own: list["Mention"]) -> bool:
    """The same but for whose the site is on which others are told of: © Fund of Grants."""
    said = (_FIRST_PERSON.search(scene.text[max(0, one.start - 20):one.start]) for one in own)
    return any(one is not None and not _COPYRIGHT.search(one[0]) for one in said)


_COPYRIGHT: Final = regex(r"(?i)©|copyright")


def _told_of(scene: "Scene", own: list["Mention"]) -> "Mention | None":
    return next((one for one in _rather(own) if _TOLD_OF.match(scene.text, one.end)), None)


def _only_one(_scene: "Scene", own: list["Mention"]) -> "Mention | None":
    rather = _rather(own)
    return rather[0] if len({id(one.body) for one in rather}) == 1 else None


def _is_of_person(scene: "Scene", unit: "Unit", mention: "Mention") -> bool:
    """Whether a line of a list names a person, and then the body."""
    return unit.kind == "line" and any(one.start < mention.start for one in scene.people_in(unit))


def _rather(own: list["Mention"]) -> list["Mention"]:
    return [one for one in own if one.body.type not in FUNDERS]


def _speaks(scene: "Scene", _own: list["Mention"]) -> "Mention | None":
    """The body as which the first or the last lines say that the page speaks."""
    return scene.masthead.mention if scene.masthead and scene.masthead.speaks else None


def _of_masthead(scene: "Scene", _own: list["Mention"]) -> "Mention | None":
    """The body that the first or the last lines call the page after."""
    return scene.masthead.mention if scene.masthead else None


def _in_charge(scene: "Scene", _own: list["Mention"]) -> "Mention | None":
    """The body that carries out the project which a fact sheet is about."""
    said = scene.page.labelled
    if not {one.field for one in said} & {"funder", "budget"}:
        return None
    doers = _doers(scene)
    return next((mention for one in said if one.field == "implementer"
                 if (mention := scene.first_body(one.start, one.end)) and mention.body not in doers), None)


def _by_addresses(scene: "Scene", _own: list["Mention"]) -> "Mention | None":
    """The body that all addresses of the page are of, by their one domain."""
    mails = [one for one in scene.channels if one.kind == "email"]
    if len({one.value.rpartition("@")[2] for one in mails}) != 1:
        return None
    named = scene.body_of_address(mails[0])
    return named if named and named.body.is_fact else None


def _on_its_own(scene: "Scene", own: list["Mention"]) -> "Mention | None":
    """The first body that a line of a page of people is only of, where nobody is named."""
    if not entries.is_of_people(scene):
        return None
    lines = ((one, scene.unit_at(one.start)) for one in own)
    return next((one for one, unit in lines if unit.kind != "prose" and not scene.has_name(unit)
                 and one.start - unit.start <= _BEGINS and unit.end - one.end < _BESIDE), None)


def _of_letterhead(scene: "Scene") -> "Mention | None":
    """The last of the bodies that the lines over a letter's own numbers name, each a part of the one above."""
    found: list[Mention] = []
    for unit in scene.units[:_LETTERHEAD]:
        first = next((one for one in scene.bodies.within(unit.start, unit.end)
                      if one.start - unit.start <= _BEGINS), None)
        if unit.kind == "prose" or scene.has_name(unit):
            return None
        if first is not None:
            found += [first] if can_be(first.body) and unit.end - first.end <= _BEGINS else []
        elif scene.channels_in(unit.start, unit.end):
            is_letter = any(letters.OPENS.match(scene.text, one.start, one.end) for one in scene.units)
            return found[-1] if is_letter and len(found) > 1 else None
        elif found:
            return None
    return None


_LETTERHEAD: Final = 8  # lines
_BESIDE: Final = 20  # characters beside a name, as of a town


def _at_the_foot(scene: "Scene", own: list["Mention"]) -> "Mention | None":
    """The body that one of the last lines begins with, before years, an address or the rights it reserves."""
    for unit in scene.units[-FOOT:]:
        for one in own:
            if unit.start <= one.start <= unit.start + _BEGINS and _FOOTS.match(scene.text, one.end, unit.end):
                return one
    return None


_BEGINS: Final = 4  # characters of a sign in front of a name
_FOOTS: Final = regex(r"[»”\"]?\s*(?:\([^()]{2,30}\)\s*)?[,.|©·–—-]*\s*(?:©|(?:19|20)\d\d\s?[–-]|(?:19|"
                      r"20)\d\d\b(?=.{0,3}(?:$|все|all))|"
                      r"(?-i:\d{1,4}[A-Za-z]?\s[A-Z][\w’'-]+\s[A-Z])|p\.?o\.?\s?box|(?:str|ul|bul|bd|av)\.\s\S|"
                      r"(?:г\.|ул\.|пр\.)\s?\S|\d{5,6},|all rights|все права|registered|"
                      r"зарегистрир)", re.IGNORECASE)


def _at_the_head(scene: "Scene", own: list["Mention"]) -> "Mention | None":
    """The first body that a heading, a letterhead or the first sentence names."""
    rather = _rather(own)
    for unit in scene.units[:HEAD]:
        if _SENT_TO.match(scene.words_of(unit)):
            continue
        near = [one for one in own if unit.start <= one.start < unit.end and not _is_of_person(scene, unit, one)]
        some = [one for one in near if unit.kind != "prose" or one in rather] or near
        if some:
            return next((one for one in some if one in rather), some[0])
    return None


def _signs(scene: "Scene", own: list["Mention"]) -> "Mention | None":
    """The body below the name and the title that a letter ends with, or in the line of them."""
    found = [unit for unit in scene.units if letters.CLOSES.match(scene.words_of(unit))]
    if not found:
        return None
    first = found[-1].number
    for unit in [one for one in scene.units if first < one.number <= first + _SIGNED]:
        if unit.kind == "prose" or _SENT_TO.match(scene.words_of(unit)):
            return None
        near = next((one for one in own if unit.start <= one.start < unit.end), None)
        if near is not None:
            return near
    return None


_SIGNED: Final = 5  # lines below it


def _has_press_office(scene: "Scene", own: list["Mention"]) -> "Mention | None":
    """The body of the press office that a line tells how to reach: Пресс-служба: Лига женщин-юристов, тел. ..."""
    for unit in scene.units:
        said = _PRESS.match(scene.text, unit.start, unit.end) if unit.kind != "prose" else None
        if said and (
                near := next((one for one in own if said.end() <= one.start < said.end() + _CUE), None)):
            return near
    return None


_PRESS: Final = regex(r"(?i)\W{0,3}(?:пресс-(?:служба|центр|секретарь)|для (?:сми|прессы)|"
                      r"(?:контакт\w*|информация) для (?:сми|прессы|журналистов)|"
                      r"(?:press|media) (?:office|contacts?|[ei]nquir\w+))\b")


def _organises(scene: "Scene", _own: list["Mention"]) -> "Mention | None":
    """The one body that a programme or a project page says organises it or carries it out."""
    doers = _doers(scene)
    said = [one for one in scene.page.labelled if one.field in ("organiser", "implementer")]
    some = [one for at in said[:1] for one in scene.bodies.within(at.start, at.end)
            if one.body.is_fact and one.body not in doers and not pays(scene, one)]
    return some[0] if len(some) == 1 else None


def _of_sheet(scene: "Scene", field: str) -> "Mention | None":
    """The first of those whom the sheet of a project that names who pays for it says to be its `field`."""
    said = scene.page.labelled
    if not (any(one.field == "funder" for one in said) or _is_card(scene)):
        return None
    if sum(one.field == field for one in said) > 1:
        return None  # of several projects, each somebody else's
    return next((one for at in said if at.field == field for one in scene.bodies.within(at.start, at.end)
                 if can_be(one.body) and not pays(scene, one)), None)


def _is_card(scene: "Scene") -> bool:
    """Whether labels tell of a project as a card of it does: by whom, for how much, from when to when, with whom."""
    told = {one.field for one in scene.page.labelled}
    return "implementer" in told and len(told & {"budget", "period", "start", "end", "funder", "partner"}) >= _CARD


_CARD: Final = 3  # further labels of one
_Tell = Callable[["Scene", list["Mention"]], "Mention | None"]
_EVIDENCE: Final[Sequence[tuple[_Tell, bool]]] = (  # and whether the document speaks as the body then
    (_about, True), (_first_person, True), (_speaks, True), (_of_masthead, False), (_signs, True),
    (_has_press_office, True), (mastheads.made_by, False), (_in_charge, False), (_at_the_foot, False),
    (_on_its_own, False), (_by_addresses, False), (_told_of, True), (_organises, False), (_at_the_head, False),
    (_only_one, False))
