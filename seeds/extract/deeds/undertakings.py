"""Where a page speaks of a project: by a name in quotes or capitals, by a description, or just as `the project`."""

import re
from collections.abc import Iterator, Sequence

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.deeds import nameless, naming_shapes, plan_names, project_names, project_words
from seeds.extract.deeds.naming_shapes import SHORT, Naming
from seeds.extract.names import naming
from seeds.extract.text import neighbouring, phrases, russian
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

_LABEL = 4  # words
_MOST = 16  # projects that one sentence speaks of


def in_sentence(page: Page, bodies: Bodies, sentence: Sentence) -> list[Naming]:
    """The projects that a sentence speaks of, in its order; they do not overlap."""
    words = page.words.within(sentence.start, sentence.end)
    if len(words) <= _LABEL and page.text[sentence.end - 1] == ":":
        return []  # Donor programme:
    found: list[Naming] = []
    for one in (
        *naming_shapes.coded(page, sentence),
        *naming_shapes.called(page, bodies, sentence),
        *_quoted(page, bodies, words, sentence),
        *naming_shapes.defined(page, bodies, words, sentence),
        *naming_shapes.listed(page, bodies, words, sentence),
        *naming_shapes.apposed(page, bodies, sentence),
        *_headed(page, bodies, words, sentence),
        *naming_shapes.framed(page, bodies, words, sentence),
        *naming_shapes.paid(page, bodies, sentence),
        *naming_shapes.granted(page, sentence),
        *naming_shapes.of_states(page, bodies, sentence),
    ):
        if any(one.start < other.end and other.start < one.end for other in found) or (
                sentence.kind == "row" and _TWO_CELLS.search(page.text, *one.name_at)):
            continue
        if (called := project_names.cleaned(page, bodies, one)) is not None:
            found.append(called)
        if len(found) == _MOST:
            break
    return _without_apposed(page, sorted(found, key=lambda one: one.start))


_TWO_CELLS = regex(r"\s\|\s|\t|\s{3,}")  # Applicant   Project
_IS_SAID = regex(
    r"[”»“\"’]?\)?(?:\s\([^()]*\))?(?:\s(?:project|programme|program|initiative|scheme))?(?:,|\s[–—-]|(?:,?\s(?:which|"
    r"that)|\s[–—-])?\s(?:is|was|will\sbe))\s(?:also\s)?(?:an?|the|its|our|their|one\sof)\s")


def _without_apposed(page: Page, found: Sequence[Naming]) -> list[Naming]:
    """The namings of a sentence, where what describes the one named right before it is no other: X, a joint project."""
    kept: list[Naming] = []
    for one in found:
        is_same = kept and kept[-1].manner == "named" and one.manner == "nameless" and _IS_SAID.fullmatch(
            page.text, kept[-1].name_at[1], one.start)
        kept.append(one._replace(manner="meant", type=kept[-1].type) if is_same else one)
    return kept


_BETWEEN = regex(r"^[\s:,–—-]*(?:(?:proposal|application|concept)\b\s*)?(?:(?:entitled|titled|called|named|on|"
                 r"известн\w+ как|под названием|на тему|номи|"
                 r"аталган|деп)\b)?[\s:,–—-]*$", re.IGNORECASE)
_OF_BODY = regex(r"(?:проект|программ)\w*\s$")
_ITS_BODY = regex(r"\s(?:проекта|программы|инициативы)\s[«“„\"]$")  # комитет проекта «Тихий порт»
_LONG = 4  # words that name a project rather than a body
_BETWEEN_RU = regex(r"^(?:\s+[А-Яа-яёЁA-Z\d/.,-]+|\s\([А-ЯЁA-Z]{2,12}\)){0,9}(?:\s+[«\"][^»\"]+[»\"])?"
                    r"\s*[:–—-]?\s*$")


def _quoted(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    text = page.text[sentence.start:sentence.end]
    for match in naming.QUOTED.finditer(text):
        start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
        mention = bodies.at(start)
        if mention is not None and (mention.end > end + 1 or mention.start < start - 1) and not (
                mention.end <= end + 1 and _OF_BODY.search(page.text[sentence.start:mention.start])
                and len(match["name"].split()) >= _LONG) and not _ITS_BODY.search(page.text[mention.start:start]):
            continue  # Жобаны «Қорғау» қоғамдық қоры, проект фонда «Умут»: a noun says that it is a body
        before = [word for word in words if word.end <= start][-_REACH:]
        head = None
        for word in reversed(before):
            if project_words.is_cased(word) and neighbouring.is_local(page, sentence):
                break
            if (project_words.type_of(word.plain) or _is_action(words, word)) and _leads_to(page, bodies, word, start):
                head = word
                break
        head = head or _called_far(page, words, sentence, start) or _head_behind(page, words, sentence, end)
        type = project_words.type_of(head.plain) or "project" if head is not None else None
        if head is not None and type is not None:
            acronym = SHORT.match(page.text[end:sentence.end].lstrip('”»“"’'))
            name = match["name"].strip(" ,.;")
            if _ADDRESS.search(name):
                continue
            yield Naming(min(start - 1, head.start), max(end + 1, head.end), name, (start, start + len(name)),
                         acronym["acronym"] if acronym else None, type, "named", sentence)


_REACH = 12  # words from the noun of an undertaking to its name
_BODIES_ALONE = regex(r"(?:\s|,|и|совместно|с|[«“„\"‘])*")


def _leads_to(page: Page, bodies: Bodies, word: Word, start: int) -> bool:
    """Whether only what can stand between a noun and a name in quotes does: проект | фонда, МОМ и СПС | «Тропа»."""
    gap = page.text[word.end:start].strip(' “«„"‘')
    if _BETWEEN.match(gap):
        return True
    return not word.plain.isascii() and not _LAW.search(gap) and (
        _BETWEEN_RU.match(" " + gap) is not None or _are_bodies_alone(page, bodies, word, start))


def _are_bodies_alone(page: Page, bodies: Bodies, word: Word, start: int) -> bool:
    """Whether only bodies stand between a noun and the quotes right behind the last of them: МОМ и «Сезим» are two."""
    named = bodies.within(word.end, start)
    return bool(named) and page.text[named[-1].end:start].strip(' »”«“„"‘') == "" and (
        _BODIES_ALONE.fullmatch(_without_bodies(page, bodies, word, start)) is not None)


def _without_bodies(page: Page, bodies: Bodies, word: Word, start: int) -> str:
    """What stands between a word and a place besides the names of bodies: проект | фонда «А» и центра «Б» | «Тропа»."""
    kept, at = "", word.end
    for one in bodies.within(word.end, start):
        kept, at = kept + page.text[at:max(at, one.start)], max(at, one.end)
    return kept + page.text[at:start]


def _head_behind(page: Page, words: Sequence[Word], sentence: Sentence, end: int) -> Word | None:
    """The noun right behind a name in quotes, or behind its acronym: «Қауіпсіз еңбек» мемлекеттік бағдарламасы."""
    if SHORT.match(page.text[end:sentence.end].lstrip('”»“"’')) is not None:
        end = page.text.find(")", end) + 1
    behind = [word for word in words if word.start >= end][:2]
    if not behind or behind[0].gap.strip(' ”»“"’,)('):
        return None
    if project_words.is_head(behind, 0):
        return behind[0]
    return behind[1] if len(behind) > 1 and _describes(behind[0]) and not behind[1].gap.strip() and (
        project_words.is_head(behind, 1)) else None


_LAW = regex(r"(?i)\b(?:закон|постановлен|указ|приказ|кодекс|решени|конвенци|распоряжени)\w*")
_CALLED = regex(r"(?:\b(?:known\sas|called|entitled|titled|named|dubbed|tagged|"
                r"under\sthe\s(?:title|name)(?:\sof)?)|под\sназванием|"
                r"озаглавленн\w+)[\s:,]*[“«„\"‘]$")
_FAR = 24  # words between a noun and the name that the same sentence gives it


def _called_far(page: Page, words: Sequence[Word], sentence: Sentence, start: int) -> Word | None:
    """The noun of which a sentence says at its end what it is called: a project funded by ... and known as “...”."""
    if _CALLED.search(page.text[max(sentence.start, start - 24):start]) is None:
        return None
    before = [word for word in words if word.end <= start][-_FAR:]
    return next((word for at, word in reversed(list(enumerate(before))) if project_words.is_head(before, at)
                 and project_words.type_of(word.plain) in ("project", "programme", "initiative", "grant")), None)


def _describes(word: Word) -> bool:
    """Whether a word right behind a closing quote only describes the noun that follows it."""
    return not word.gap.strip(' ”»“"’,)(') and (word.plain in _STATES or not (
        word.is_capital or word.plain.isascii() or word.plain in phrases.STOPS))


_STATES = listed("davlat давлат мемлекеттік мамлекеттик давлатии milliy миллий миллии ұлттық улуттук hududiy худудий")


_ADDRESS = regex(r",\s?\d+$")


def _is_action(words: Sequence[Word], word: Word) -> bool:
    """Whether `action` is what the European Union calls a project: the regional action "Women Who Return"."""
    at = next(number for number, one in enumerate(words) if one is word)
    return word.plain == "pilot" or (word.plain.startswith("конкурс") and at > 0 and words[at - 1].plain.startswith(
        "грантов")) or (word.plain == "action" and at > 0 and words[at - 1].plain in _OF_ACTIONS)


_OF_ACTIONS = listed("regional joint eu-funded funded global this our the pilot multi-country")


def _headed(page: Page, bodies: Bodies, words: Sequence[Word], sentence: Sentence) -> Iterator[Naming]:
    for at, word in enumerate(words):
        type = project_words.type_of(word.plain)
        if type is None or project_words.is_none(bodies, words, at) or (
                type == "action plan" and not project_words.is_plan(words, at)):
            continue
        if at == 0 and (first := _at_first(page, bodies, words, type, sentence)) is not None:
            yield first
            continue
        if _is_no_naming(page, words, at, type):
            continue
        name = _name(bodies, words, at, type, sentence)
        if name is not None and type in ("programme", "action plan"):
            name = (name[0], name[1], plan_names.behind_topic(words, name[2]))
        if name is not None and (type != "project" or word.is_capital) and _is_at_body(page, words, name):
            continue  # the Justice Programme at the Harbour Law Trust: a part of it
        if name is not None:
            yield _without_body(bodies, _named(page, words, name, type, sentence))
        elif word.plain.isascii() or not project_words.is_russian_name(words, at, type):
            yield nameless.spoken(page, bodies, words, at, type=type, sentence=sentence)


def _is_at_body(page: Page, words: Sequence[Word], name: tuple[int, int, int]) -> bool:
    """Whether a body is named as the place where something in capitals is."""
    last = words[name[2] - 1]
    return _AT_BODY.search(page.text[words[name[0]].start:last.name_end]) is not None or (
        last is words[name[1]] and _AT_BODY.match(page.text, last.end) is not None)


def _at_first(page: Page, bodies: Bodies, words: Sequence[Word], type: str, sentence: Sentence) -> Naming | None:
    """What the first word of a sentence speaks of where it is the noun: the one meant, or one that somebody drew up."""
    word = words[0]
    meant = Naming(word.start, word.name_end, "", (word.start, word.name_end), None, type, "meant", sentence)
    if project_words.is_cased(word) and neighbouring.is_local(page, sentence):
        return meant
    if type == "project" and _DRAWN_UP.match(page.text, word.end):
        spoken = nameless.spoken(page, bodies, words, 0, type=type, sentence=sentence)
        return spoken._replace(manner="named") if spoken.manner == "nameless" else spoken
    is_bare = word.plain in _BARE or (word.plain in _BORROWED and page.language in neighbouring.LANGUAGES)
    return meant if is_bare and len(words) > 1 and (
        word.plain in project_words.OBJECTS or not words[1].gap.strip()) else None


def _is_no_naming(page: Page, words: Sequence[Word], at: int, type: str) -> bool:
    """Whether the noun is one of an agenda or of a body: Draft Programme."""
    word = words[at]
    if type == "initiative" and word.is_capital and at > 0 and words[at - 1].is_capital and not (
            word.plain.isascii() or words[at - 1].plain.isascii()):
        return True
    if type == "initiative" and _OF_THEM.match(page.text, word.end):
        return True  # the Initiative for Fair Nets - IFN
    return _AGENDA.fullmatch(page.text, words[max(0, at - 1)].start, word.end) is not None


_AT_BODY = regex(r"\sat\s(?:the\s)?[A-Z][\w'’-]+\s(?:[A-Z]|of\b)")
_DRAWN_UP = regex(r"\s(?:по|для)(?:\s[^\W\d_]+){3,12}?\s(?:подготовил|разработал|реализу|осуществл|ведут\b|"
                  r"вед[её]т\b|"
                  r"запустил|начал|представил|поддержал|финансиру)")
_OF_THEM = regex(r"\s(?:for|against|on)(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w’'-]+){1,6}\s[-–—]\s[A-Z]{3,}\b")
_AGENDA = regex(r"(?i)(?:draft|final|provisional|tentative|preliminary|detailed)\s(?:programme|program)")


def _name(bodies: Bodies, words: Sequence[Word], at: int, type: str, sentence: Sentence) -> tuple[int, int, int] | None:
    """The numbers of the first word of a name in capitals, of its noun, and of the word behind its last."""
    if (beside := _before_bracket(bodies, words, at) or _behind_noun(bodies, words, at)) is not None:
        return beside
    word = words[at]
    if at and words[at - 1].is_possessive and not word.is_capital:
        return None  # the Mission's project on inspection
    first = _behind_owner(bodies, words, _first_capital(words, at), at)
    last = _last_capital(words, first, at)
    body = bodies.at(words[first].start) if first < at else None
    is_other = body is not None and body.body.type in (None, "other") and not word.is_capital
    if first < at and (body is None or body.end < words[at - 1].name_end or is_other) and not (
            first == 0 and at == 1 and words[0].plain in _FIRST):
        return first, at, last
    if word.is_capital and last > at + 2 and sentence.kind != "heading" and at > 0:
        return at, at, last
    return _russian_name(words, at) if project_words.is_russian_name(words, at, type) else None


def _before_bracket(bodies: Bodies, words: Sequence[Word], at: int) -> tuple[int, int, int] | None:
    """The capitals in front of an acronym in brackets: Children First (CF) programme."""
    if at < 2 or words[at].gap.strip() != ")" or words[at - 1].gap.strip() != "(":
        return None
    first = naming.capitals_left(words, at - 1, over="(")
    first = next((number + 1 for number in range(at - 2, first - 1, -1)
                  if words[number].is_possessive and bodies.at(words[number].start)), first)  # IOM's
    return (first, at - 1, at - 1) if first < at - 1 else None


def _behind_noun(bodies: Bodies, words: Sequence[Word], at: int) -> tuple[int, int, int] | None:
    """What stands behind its noun: its project Safe Steppe; initiative PROTECT; программа TACIS."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if following is None or bodies.at(following.start) or (word.text.isupper() and following.plain in _IN):
        return None  # A NEW PROJECT IN OSH
    if word.plain in ("project", "programme", "program") and not word.is_capital and (
            following.follows() and following.is_capital) and (
            last := naming.capitals_right(words, at + 1)) > at + 2 and not words[last - 1].is_possessive:
        return at + 1, at + 1, last
    if following.gap.strip() or not following.is_acronym or not (
            word.plain.isascii() or (len(following.text) > _SHORT and not word.text.isupper())):
        return None
    return at + 1, at + 1, max(naming.capitals_right(words, at + 1), at + 2) if word.plain.isascii() else at + 2


def _behind_owner(bodies: Bodies, words: Sequence[Word], first: int, at: int) -> int:
    """The first of some capitals that is behind whose they are: UNICEF | Safe Roads, IOM's | Safe Roads."""
    behind_body = next((mention.end for mention in bodies.within(words[first].start, words[at].start)
                        if mention.end < words[at - 1].end), 0)
    first = next((number for number in range(first, at) if behind_body and words[number].start > behind_body
                  and words[number].plain not in naming.JOINTS), first)
    return next((number + 1 for number in range(at - 1, first - 1, -1)
                 if words[number].is_possessive and bodies.at(words[number].start)), first)


def _last_capital(words: Sequence[Word], first: int, at: int) -> int:
    """The number of the word behind a name: its noun's, or that of what the noun is for."""
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    joined = first == at or (following is not None and following.plain in naming.JOINTS)
    last = naming.capitals_right(words, at) if word.is_capital and joined else at + 1
    if last == at + 1 and first < at and all(one.plain in _OF_STATES for one in words[first:at]) and word.is_capital:
        return max(phrases.end(words, at, through="of for on against to"), last)
    return last


def _russian_name(words: Sequence[Word], at: int) -> tuple[int, int, int] | None:
    is_russian = russian.is_known(words[at].text)  # in Tajik the noun comes first
    first = nameless.agreeing(words, naming.left(words, at), at) if is_russian else at
    last = phrases.end(words, at, through="of по для ба барои оид бо")
    return (first, at, last) if last - first > _LEAST_RUSSIAN else None


_IN = frozenset(("in", "of", "for", "at", "on", "and"))
_LEAST_RUSSIAN = 2  # words beside the noun: программа поддержки is none
_OF_STATES = listed("state national action regional federal government governmental interagency inter-agency "
                    "strategic joint "
                    "country master comprehensive")
_SHORT = 3  # letters of an acronym that may be of anything


def _first_capital(words: Sequence[Word], at: int) -> int:
    """Where the capitals in front of a noun begin; no bare figure does."""
    if not (words[at].plain.isascii() or (at and words[at - 1].is_acronym)):
        return at
    first = naming.capitals_left(words, at)
    while first < at and words[first].plain.isdigit() and len(words[first].plain) != 4:
        first += 1
    if first + 1 < at and words[first].plain.endswith("ing") and words[first + 1].plain in _BEHIND_ING:
        first += 2  # Speaking for the Harrier Initiative
        first += words[first].plain == "the"
    article = next((number for number in range(at - 1, first, -1) if words[number].plain == "the"
                    and words[number - 1].plain.isdigit()), None)  # Since March 2024 the SEALIFT project
    first = article + 1 if article is not None else first
    return first if any(one.is_capital for one in words[first:at]) else at


_BEHIND_ING = ("for", "of", "to", "on", "about", "under")
_FIRST = listed("one another each every some any no such the this that project programme program initiative new "
                "our its these under within through "
                   "through as")


_OF_BODY_EN = regex(r"\s(?:of|by|at)\s(?:the\s)?$")


def _without_body(bodies: Bodies, one: Naming) -> Naming:
    """The Justice Programme of the United Nations Office on Drugs (UNODC) is called Justice Programme."""
    start, end = one.name_at
    mention = bodies.at(end - 1)
    if mention is None or mention.start <= start or mention.end < end:
        return one
    lead = _OF_BODY_EN.search(one.name[:mention.start - start])
    if lead is None or len(one.name[:lead.start()].split()) <= 1:
        return one
    name = one.name[:lead.start()]
    return one._replace(name=name, end=start + len(name), name_at=(start, start + len(name)), acronym=None)


def _named(page: Page, words: Sequence[Word], place: tuple[int, int, int], type: str, sentence: Sentence) -> Naming:
    """A name in capitals. `the Dignity and Rights project` is called Dignity and Rights."""
    first, at, last = place
    head_is_name = words[at].is_capital or not words[at].plain.isascii()
    start, end = words[first].start, words[last - 1].name_end
    name_end = end if head_is_name or first == at else words[at - 1].name_end
    if (part := _SLASHED.search(page.text[max(sentence.start, start - 8):start])) is not None:
        start -= len(part[0])  # G/TALM
    behind = page.text[end:sentence.end]
    acronym = SHORT.match(behind)
    name = page.text[start:name_end].strip()
    short = acronym["acronym"] if acronym else None
    if not short and naming_shapes.is_short(name.partition(":")[0]) and (" " not in name or ":" in name):
        short = name.partition(":")[0]  # PROTECT: Improving Migration Management
    name = _YEARS.sub("", naming.nominative(words, first, at, name))
    colon = re.match(r":\s*([A-Z][^.;:()\n]{10,150})", behind)
    if colon and at - first <= 2 and (not head_is_name or first == at):
        short = short or (name if " " not in name else None)
        name_end = end = end + colon.end()
        name = page.text[start:end].strip()
    return Naming(start, end, name, (start, name_end), short, type, "named", sentence)


_SLASHED = regex(r"\b(?:[A-Z]{1,4}/)+$")
_YEARS = regex(r",?\s+(?:for|на|in|до|барои|дар)\s+(?:солҳои\s+|the\s+(?:period|years)\s+(?:of\s+)?|период\s+|"
               r"(?!(?i:persons|people|beings|women|children)\b)\w+\s+)?(?:19|"
               r"20)\d\d\b.*$|\s+(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d$")


# Without an ending that ties it to a name: the one spoken of before.
_BARE = listed("loyiha loyihani dastur dasturni лоиҳа лоиҳаро лойиҳа лойиҳани барнома барномаро долбоор долбоорду "
               "жоба жобаны "
                  "бағдарлама бағдарламаны дастур дастурни")
_BORROWED = listed("программа проект программаны проектти проектті")
