"""The organisations that a document names, each once: found, told apart, and put together under all their names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from seeds.extract.bodies import (
    acronyms,
    central_asian,
    english,
    english_small,
    enumerated,
    expanded,
    field_bodies,
    known,
    labelled,
    national,
    quoted_lists,
    rosters,
    russian_bodies,
    shouting,
    siblings,
    umbrellas,
    whole_cells,
    with_form,
)
from seeds.extract.bodies.bodies import Bodies, Body, Mention
from seeds.extract.bodies.candidate import Candidate
from seeds.extract.bodies.register import Found, Register
from seeds.extract.names import posts
from seeds.extract.names.english_words import HEADS
from seeds.extract.text import country, neighbouring
from seeds.extract.text.page import Page
from seeds.extract.text.units import cells
from seeds.extract.text.words import Word, standing
from seeds.read import language
from seeds.read.document import Paragraph
from seeds.regex import regex


def find(page: Page) -> Bodies:
    """All bodies that the content of a page names, and where; and the one that what stands around it says it is of."""
    bodies = Register()
    found = _in_paragraphs(page, page.paragraphs)
    found += [one for one in rosters.find(page, found)
              if not any(one.start < other.end and other.start < one.end for other in found)]
    mentions = [Mention(one.start, one.end, bodies.of(one)) for one in sorted(found, key=lambda one: one.start)]
    mentions += _later(page, mentions)
    around = _around(page, bodies, {id(mention.body) for mention in mentions})
    return Bodies([*mentions, *([around] if around else [])], around)


def _in_paragraphs(page: Page, paragraphs: Iterable[Paragraph]) -> list[Found]:
    found = [one for paragraph in paragraphs for one in _in_paragraph(page, paragraph)]
    return _defined(page, _joined(page, found))


def _around(page: Page, bodies: Register, named: set[int]) -> Mention | None:
    """Whose page it is, by its masthead, its foot and the name of the site: what most of them begin with."""
    around = [one for one in page.document.paragraphs if one.kind == "furniture"]
    first = [one for one in _in_paragraphs(page, around)
             if _BEGINS.search(page.text[page.paragraph_at(one.start).start:one.start])]
    mentions = [Mention(one.start, one.end, bodies.of(one)) for one in first if one.type != "media"]
    mentions = [one for one in mentions if one.body.is_fact]
    told = Counter(id(one.body) for one in mentions)
    best = max(mentions, key=lambda one: (told[id(one.body)], -one.start), default=None)
    if best is not None:
        best.body.is_around = id(best.body) not in named
    return best


_BEGINS = regex(r"(?i)(?:carried\sout|implemented|published|maintained|run)\sby\s(?:the\s)?$|"
                r"(?:^|[|–—·»:-]\s)\W*(?:(?:©|\(c\)|copyright|\d{4}(?:\s?[–-]\s?\d{4})?|the|by)[\s,.]*)*$")


# Where names stand

def _in_paragraph(page: Page, paragraph: Paragraph) -> list[Found]:
    lines = cells(page, paragraph)
    found = [one for start, end in lines for one in _in_line(page, page.words.within(start, end), paragraph)]
    if page.text.count(";", paragraph.start, paragraph.end) > 1:
        found = [labelled.with_country(page, one, paragraph.end) for one in found]
    above = page.document.paragraphs[paragraph.number - 2] if paragraph.number > 1 else None
    is_list = above is not None and labelled.ALONE.match(page.text[above.start:above.end]) is not None
    for further in (labelled.find(page, paragraph.start, paragraph.end, is_list=is_list),
                    enumerated.find(page, paragraph.start, paragraph.end),
                    english_small.find(page, paragraph.start, paragraph.end),
                    acronyms.find(page, paragraph.start, paragraph.end)):
        found += [one for one in further
                  if not any(one.start < other.end and other.start < one.end for other in found)]
    for start, end in lines:
        own = [one for one in found if start <= one.start < end]
        found += siblings.find(page, page.words.within(start, end), own)
    return sorted(whole_cells.joined(page, lines, found), key=lambda one: one.start)


def _in_line(page: Page, words: Sequence[Word], paragraph: Paragraph) -> list[Found]:
    found = list(with_form.find(page, words))
    found += [one for one in (quoted_lists.find(page, words) if words else ())
              if not any(one.start < other.end and other.start < one.end for other in found)]
    for one in _by_grammar(page, words, paragraph):
        start, end = words[one.first].start, words[one.behind - 1].name_end
        if one.name[-1] in _CLOSING and page.text.startswith(_CLOSING, end):  # else it was never closed
            end += 1
        body = known.called(one.name)
        is_named = body is not None and umbrellas.is_only_named(words, one.first, one.behind, body)
        is_longer = any(one.first + size > one.behind for size, _, _ in known.begins(words, one.first))
        if not is_named and not is_longer and not any(start < other.end and other.start < end for other in found):
            quoted = _IN_QUOTES.search(one.name) or (
                _QUOTED_FIRST.match(one.name) if page.language in neighbouring.LANGUAGES else None)
            bare = quoted[1].strip() if quoted and one.type in ("NGO", "other", "academic") else ""
            found.append(Found(start, end, one.name, one.type, known.called(bare or one.name), one.head, written=bare))
    found += field_bodies.find(words, found)
    for whole in expanded.find(page, words, found):
        found = [*(one for one in found if one.end <= whole.start or whole.end <= one.start), whole]
    found += national.find(page, words, found)
    return sorted(found, key=lambda one: one.start)


_QUOTED_FIRST = regex(r"[«“\"]([^«»“”\"]{2,60})[»”\"]\s")  # the noun behind it, as Turkic languages have it
_IN_QUOTES = regex(r"[«“\"]([^«»“”\"]{2,60})[»”\"]$")


def _by_grammar(page: Page, words: Sequence[Word], paragraph: Paragraph) -> Iterator[Candidate]:
    """What the grammars of the languages of a line take for names."""
    if not words:
        return
    words = shouting.lowered(words)
    text = page.text[words[0].start:words[-1].end]
    cyrillic = sum("а" <= letter <= "я" for letter in text.lower())
    if cyrillic * 2 < sum(letter.isalpha() for letter in text):
        yield from english.candidates(words, title_case=_is_title_case(words) and paragraph.kind in ("heading", "text")
                                      and not re.search(r"[;(]|: |, |^(?:\S+\s){1,4}[–—-] |\s[|·•*/→]\s", text)
                                      and page.text[words[-1].end:words[-1].end + 1] != ".")
    if page.language in neighbouring.LANGUAGES:
        some = list(central_asian.candidates(words, page.language))
        yield from some
        if cyrillic and language.guess(text) == "ru":
            yield from russian_bodies.candidates(words)
    elif cyrillic:
        yield from russian_bodies.candidates(words)


def _is_title_case(words: Sequence[Word]) -> bool:
    long = [word for word in words if len(word.text) > 3 and not word.text[0].isdigit()]
    return len(long) > 3 and sum(word.is_capital for word in long) >= 0.8 * len(long)


_SENT = ("өкүлчүлү", "өкілді", "vakolatxona", "ваколатхона")
_IN_COUNTRY = regex(r"\w+(?:[дт][аеоө]г[ыиуү]|[дт][ае][ғг][ыі]|dagi|даги)\s\w+$")  # Кыргызстандагы өкүлчүлүгү
_OFFICES = ("Regional", "Country", "Programme", "Project", "Sub-")


def _joined(page: Page, found: list[Found]) -> list[Found]:
    """Two names of one body that stand together are one: International Organization for Migration – UN Migration."""
    joined: list[Found] = []
    for one in (part for some in found for part in _in_two_lines(page, some)):
        before = joined[-1] if joined else None
        if before and one.known and before.known is one.known and page.text[before.end:one.start].strip(" \t") in (
                "–", "-", "—", ",", "/"):
            joined[-1] = before._replace(end=one.end)
        else:
            joined.append(one)
    return joined


def _in_two_lines(page: Page, one: Found) -> tuple[Found, ...]:
    """A mission, and where it is sent in the line below: Delegation of the European Union / to the Republic of X."""
    below = _SENT_BELOW.match(page.text, one.end) if one.head in _MISSIONS else None
    if below is None or country.named(below["land"]) is None:
        return (one,)
    name = f"{one.name} {below['sent'].lower()}{below['whole']}"
    return one._replace(name=name), one._replace(name=name, start=below.start("sent"), end=below.end())


_MISSIONS = ("delegation", "embassy", "mission", "representation", "office")
_SENT_BELOW = regex(r"\n(?P<sent>(?i:to|in)\s(?:the\s)?)(?P<whole>(?:(?:Kingdom|Republic)\sof\s)?"
                    r"(?P<land>[A-Z][\w’'. -]+))$", re.MULTILINE)


_BRACKETED = regex(r"[\"”»]?(?:['’]s)?\s{0,2}[(\[]\s*(?:hereinafter|hereafter|далее(?:\s+по\s+тексту)?)?[\s–—:-]*"
                   r"(?:the\s+)?[\"“«„']?(?P<acronym>[^\W\d_][\w&./-]{1,14}(?:\s[A-ZА-ЯҒҚӢӮҲҶӨҮҢІҰҺӘЎ]{2,6})?)[\"”»']?"
                   r"\s*(?:[,;][^()]{0,60})?[)\]]")


def _defined(page: Page, found: list[Found]) -> list[Found]:
    """Those with the acronym that stands in brackets behind them; the brackets are part of where they stand."""
    defined: list[Found] = []
    for one in found:
        before = defined[-1] if defined else None
        if before and before.end > one.start:
            continue  # the acronym of the one before
        if before and before.acronym and page.text[before.end:one.start] == " " and (
                (one.head == "office" and one.name.startswith(_OFFICES))
                or (one.head in _SENT and _IN_COUNTRY.match(one.name))):
            defined[-1] = before._replace(end=one.end)  # UN Office on Drugs and Crime (UNODC) Regional Office for X
            continue
        match = _BRACKETED.match(page.text, one.end)
        if match and (" " in one.name or one.head) and _is_acronym_of(match["acronym"], one):
            defined.append(one._replace(end=match.end(), acronym=match["acronym"].rstrip(".")))
        elif (before and page.text[before.end:one.start] == " (" and page.text[one.end:one.end + 1] == ")"
                and before.name.isupper() and " " in one.name and _are_initials(before.name, one.name)):
            defined[-1] = one._replace(start=before.start, end=one.end + 1, acronym=before.name)
        else:
            defined.append(one)
    return defined


def _is_acronym_of(acronym: str, one: Found) -> bool:
    """Whether it can be the name's: no country, nor of its last words, Centre for Combating Human Trafficking (HT)."""
    if country.named(acronym) is not None or (sum(char.isupper() for char in acronym) < 2 and not _is_of_initials(
            acronym, one.name)):
        return False
    words = [word for word in re.split(r"[\s-]+", one.name) if word[:1].isupper()]
    initials = "".join(word[0] for word in words)
    dropped = [word.lower() for word in words[:len(words) - len(acronym)]]
    return not (initials.endswith(acronym.upper()) and one.head in dropped)


def _is_of_initials(acronym: str, name: str) -> bool:
    """Whether a word in small letters is made of initials in their order, of which one may lack: Sida."""
    initials = [word[0].lower() for word in re.split(r"[\s-]+", name) if word[:1].isupper()]
    rest = iter(initials)
    return len(acronym) > _LESS and len(initials) - len(acronym) in (0, 1) and all(
        sign in rest for sign in acronym.lower())


_LESS = 3  # letters, of which such words have more


def _are_initials(acronym: str, name: str) -> bool:
    initials = "".join(word[0] for word in re.split(r"[\s-]+", name) if word[0].isupper())
    return acronym[0] == initials[:1] and len(set(acronym) & set(initials)) * 2 >= len(acronym)


def _later(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Where the acronyms are used that the document itself defines, and where a noun stands for a body: the Centre."""
    acronyms = {initials: mention.body for mention in mentions
                if not mention.body.acronym and len(initials := _initials(mention.body.name)) > 2}
    told = {mention.body.acronym: mention.body for mention in mentions if mention.body.acronym}
    acronyms |= told
    taken = Bodies(mentions)
    found = []
    for paragraph in page.paragraphs:
        words = page.words.within(paragraph.start, paragraph.end)
        for before, word in zip([None, *words], words, strict=False):
            if word.is_capital and taken.at(word.start) is None:
                body = (acronyms.get(word.bare) if len(word.bare) > 2 or not word.is_acronym or (
                    word.bare in told) else None) or (
                    _meant(page, word, before, taken) if before else None)
                if body:
                    found.append(Mention(word.start, word.name_end, body))
    return [*found, *_bare(page, Bodies([*mentions, *found]))]


_ENDING = regex(  # «Айымдар кербенинин» жетекчиси
    r"(?:[нд][ыиуүі][нң]|т[ыиуүі][нң]|ning|нинг|[гкғқ][ае]|[дт][ае]н?)(?![^\W_])")
_OPENING, _CLOSING = tuple('«“"„'), tuple('»”"“')


def _bare(page: Page, taken: Bodies) -> Iterator[Mention]:
    """Where a name stands by itself that was first named with what it is: the public fund «Umut», then Umut, «Umut»."""
    names: dict[str, Body] = {}
    for body in taken.all:
        for name in body.names:
            quoted = _IN_QUOTES.search(name)
            own = quoted[1] if quoted else name
            if quoted or (body.type == "NGO" and len(own.split()) > 1) or (own.isupper() and len(own) > 2):
                names.setdefault(own, body)
    starts = {mention.start for mention in taken.mentions}
    for name, body in names.items():
        single = " " not in name and "-" not in name and not name.isupper()
        ending = _ENDING if page.language in neighbouring.LANGUAGES and not name.isupper() else None
        for start, end in standing(name, page.text, ending):
            before, behind = page.text[max(0, start - 2):start], page.text[end:end + 1]
            is_quoted = before[-1:] in _OPENING and behind in _CLOSING
            is_apart = before in (", ", " (", ": ", "or ") and (behind in ("", "\n", ")", ",", ";") or (
                page.text[end:end + 2] == " ("))
            if (single and not (is_quoted or is_apart)) or start in starts or taken.at(start) or (
                    taken.within(start, end) or page.paragraph_at(start).kind == "furniture"):
                continue
            starts.add(start)
            yield Mention(start - is_quoted, end + is_quoted, body)


def _initials(name: str) -> str:
    """The capitals that the words of a name begin with: AUCA of the American University of Central Asia."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _meant(page: Page, word: Word, before: Word, taken: Bodies) -> Body | None:
    """The body last named whose noun this is: the Ministry; директор Центра.

    Of those named in other paragraphs it is rather the one that heads the page.
    """
    if word.plain.isascii():
        head = word.plain if before.plain in ("the", "this") and word.plain in HEADS else ""
    else:
        is_behind = word.follows() and (before.text.islower() or posts.is_post(before))
        head = russian_bodies.noun_of(word) if is_behind else ""
    if not head or word.is_acronym:
        return None
    named = [one for one in taken.before(word.start) if _has_noun(page, one, head)]
    if not named:
        return None
    behind = page.paragraphs[min(_HEAD, len(page.paragraphs) - 1)].start
    is_near = named[-1].start >= page.paragraph_at(word.start).start
    return named[-1].body if is_near or named[0].start >= behind else named[0].body


_HEAD = 2  # paragraphs


def _has_noun(page: Page, mention: Mention, noun: str) -> bool:
    """Whether a body has a noun in its name, or beside it where it is written: ФОНД «УМУТ»."""
    said = f"{mention.body.name} {page.text[mention.start:mention.end]}"
    names = {one.lower() for one in re.findall(r"[^\W\d_]+", said)}
    return noun in names or (noun in ("centre", "center") and bool(names & {"centre", "center"}))
