"""The organisations that a document names, each once: found, told apart, and put together under all their names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from seeds.extract.bodies import (
    central_asian,
    english,
    expanded,
    field_bodies,
    known,
    labelled,
    rosters,
    russian_bodies,
)
from seeds.extract.bodies.bodies import Bodies, Body, Mention
from seeds.extract.bodies.candidate import Candidate
from seeds.extract.bodies.register import Found, Register
from seeds.extract.names import given, posts
from seeds.extract.names.english_words import HEADS
from seeds.extract.text import country, lexicon
from seeds.extract.text.page import Page
from seeds.extract.text.units import cells
from seeds.extract.text.words import Word, standing
from seeds.extract.text.words import words as words_of
from seeds.read import language
from seeds.read.document import Paragraph


def find(page: Page) -> Bodies:
    """All bodies that the content of a page names, and where; and the one that what stands around it says it is of."""
    bodies = Register()
    found = _in_paragraphs(page, page.paragraphs)
    found += [one for one in rosters.find(page)
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


_BEGINS = re.compile(r"(?i)(?:carried\sout|implemented|published|maintained|run)\sby\s(?:the\s)?$|"
                     r"(?:^|[|–—·»:-]\s)\W*(?:(?:©|\(c\)|copyright|\d{4}(?:\s?[–-]\s?\d{4})?|the|by)[\s,.]*)*$")


# Where names stand

def _in_paragraph(page: Page, paragraph: Paragraph) -> list[Found]:
    lines = cells(page, paragraph)
    found = [one for start, end in lines for one in _in_line(page, page.words.within(start, end), paragraph)]
    above = page.document.paragraphs[paragraph.number - 2] if paragraph.number > 1 else None
    is_list = above is not None and labelled.ALONE.match(page.text[above.start:above.end]) is not None
    found += [one for one in labelled.find(page, paragraph.start, paragraph.end, is_list=is_list)
              if not any(one.start < other.end and other.start < one.end for other in found)]
    return sorted(found, key=lambda one: one.start)


def _in_line(page: Page, words: Sequence[Word], paragraph: Paragraph) -> list[Found]:
    found = list(_quoted(page, words))
    for one in _by_grammar(page, words, paragraph):
        start, end = words[one.first].start, words[one.behind - 1].name_end
        if one.name[-1] in '»”"“':
            end += 1
        if not any(start < other.end and other.start < end for other in found):
            quoted = _IN_QUOTES.search(one.name) or (_QUOTED_FIRST.match(one.name) if page.language in _LOCAL else None)
            bare = quoted[1] if quoted and one.type in ("NGO", "other", "academic") else ""
            found.append(Found(start, end, one.name, one.type, known.called(bare or one.name), one.head, written=bare))
    found += field_bodies.find(words, found)
    for whole in expanded.find(page, words, found):
        found = [*(one for one in found if one.end <= whole.start or whole.end <= one.start), whole]
    return sorted(found, key=lambda one: one.start)


_LOCAL = ("tg", "ky", "kk", "uz")
_QUOTED_FIRST = re.compile(r"[«“\"]([^«»“”\"]{2,60})[»”\"]\s")  # the noun behind it, as Turkic languages have it
_IN_QUOTES = re.compile(r"[«“\"]([^«»“”\"]{2,60})[»”\"]$")


def _by_grammar(page: Page, words: Sequence[Word], paragraph: Paragraph) -> Iterator[Candidate]:
    """What the grammars of the languages of a line take for names."""
    if not words:
        return
    text = page.text[words[0].start:words[-1].end]
    cyrillic = sum("а" <= letter <= "я" for letter in text.lower())
    if cyrillic * 2 < sum(letter.isalpha() for letter in text):
        yield from english.candidates(words, title_case=_is_title_case(words) and paragraph.kind in ("heading", "text")
                                      and not re.search("[;(]|: |, ", text)
                                      and page.text[words[-1].end:words[-1].end + 1] != ".")
    if page.language in _LOCAL:
        some = list(central_asian.candidates(words, page.language))
        yield from some
        if cyrillic and language.guess(text) == "ru":
            yield from russian_bodies.candidates(words)
    elif cyrillic:
        yield from russian_bodies.candidates(words)


def _is_title_case(words: Sequence[Word]) -> bool:
    long = [word for word in words if len(word.text) > 3 and not word.text[0].isdigit()]
    return len(long) > 3 and sum(word.is_capital for word in long) >= 0.8 * len(long)


_RUSSIAN_FORM = (r"(?:ОО|ОФ|НПО|ННО|НКО|ОЮЛ|ЧФ|КФ|МОО|РОО|БФ|АНО|ОсОО|ООО|ОАО|ЗАО|ТОО|ҶДММ|ТҶ|ТҶҶ|ҚҚ|ҚБ|NNT|KF|"
                 r"ННТ|ӨЭУ|БЭУ|ҮЕҰ)")
_FORM = (r"(?:[Кк]оомдук\s(?:фонд|бирикме)|[Ққ]оғамдық\s(?:қор|бірлестік)|[Jj]amoat\sfondi|[Жж]амоат\sфонди|"
         r"NGOs?|N\.G\.O\.|CSO|PA|PF|PO|PU|PSO|"
         r"(?:[Nn]on-?governmental|[Pp]ublic|[Cc]ivil society|[Nn]on-?profit|[Cc]haritable|"
         r"[Hh]uman rights)\s+(?:[Oo]rgani[sz]ation|[Aa]ssociation|[Ff]oundation|[Ff]und|[Uu]nion|[Cc]harity)|"
         r"(?:[A-Z]?[a-z]+['’]?s?\s)?(?:centre|center|clinic|shelter|association|foundation|fund|charity|union|"
         r"network))")
_QUOTED = re.compile(rf"(?<![^\W_])(?P<form>{_FORM}|"
                     rf"{_RUSSIAN_FORM})\s*(?:called\s+)?[\"“«„'‘](?P<name>[^\"”»“\n]{{2,80}}?)[\"”»“'’](?![^\W_])")
_QUOTED_BEFORE = re.compile(rf"[\"“«„](?P<name>[^\"”»“«„\n]{{2,80}}?)[\"”»“]\s+(?P<form>{_FORM}|{_RUSSIAN_FORM}|"
                            r"(?:коомдук фонд|қоғамдық қор|коомдук бирикме|қоғамдық бірлест|jamoat fond|nodavlat)\w*"
                            r"(?:\s(?:tashkilot|уюм)\w*)?)(?![^\W_])")


def _quoted(page: Page, words: Sequence[Word]) -> Iterator[Found]:
    """NGO "Volunteer", Public Foundation “Mir i Pravo”, "Gender" NGO."""
    if not words:
        return
    for match in _NAMED_NGO.finditer(page.text, words[0].start, words[-1].end):
        name = match["name"]
        if name.split()[0].lower() not in lexicon.NO_NAMES:  # NGO Women and Society; but NGO Yenme and ...
            name = _without_person(name.partition(" and ")[0])
        start = match.start("name")
        yield Found(start, start + len(name), name, "NGO", known.called(name), "ngo")
    for match in _NGO_BEHIND.finditer(page.text, words[0].start, words[-1].end):
        yield Found(*match.span(), match["name"], "NGO", None, "ngo")
    last = 0
    first = words[0].start - (page.language in _LOCAL and page.text[words[0].start - 1:words[0].start] in _OPENING)
    for shape in (_QUOTED, _QUOTED_BEFORE):
        for match in shape.finditer(page.text, first, words[-1].end + 2):
            short = len(match["form"]) < 7
            name = match["name"] if short else central_asian.bare(match[0]) if shape is _QUOTED_BEFORE else match[0]
            if match.start() < last:
                continue
            last = match.end()
            yield Found(match.start(), last, name.strip(), _type_of_form(match["form"]), known.called(match["name"]),
                        "ngo", written=match[0] if short else match["name"])
            while further := _FURTHER.match(page.text, last, words[-1].end + 2):  # NGOs "A", "B" and "C"
                last, name = further.end(), further["name"].strip()
                yield Found(further.start("name") - 1, last, name, "NGO", known.called(name), "ngo")


_NGO_BEHIND = re.compile(r"(?<![^\W_])(?P<name>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,3} NGO)(?![^\W_])(?! [A-Z\"“«])")
_NAMED_NGO = re.compile(r"(?<![^\W_])(?:NGOs?|the\s+charity|(?:public|charitable|non-?governmental|civil society)\s+"
                        r"(?:fund|foundation|association|organi[sz]ation))\s+(?P<name>(?!and\b|or\b|Platform|Network|Coalition|Forum|Partner|Sector|"
                        r"Represent|Support|Training)[A-Z][a-z]+(?:[ -](?:(?:of|for|and) )?[A-Z][a-z]+){0,3})"
                        r"(?![^\W_])")


def _without_person(name: str) -> str:
    """A name without that of a person behind it: NGO Alliance Nina Bagdasarova."""
    own = words_of(name)
    return name[:own[-3].end] if len(own) > 2 and given.is_given(own[-2]) else name


def _type_of_form(form: str) -> str:
    return "private" if form in ("ОсОО", "ООО", "ОАО", "ЗАО", "ТОО", "ҶДММ") else "NGO"


_FURTHER = re.compile(r"(?:,|\s+(?:and|и|ва|жана|және|va))\s+(?:the\s+)?[\"“«„](?P<name>[^\"”»“\n]{2,60})[\"”»“]")


_OFFICES = ("Regional", "Country", "Programme", "Project", "Sub-")


def _joined(page: Page, found: list[Found]) -> list[Found]:
    """Two names of one body that stand together are one: International Organization for Migration – UN Migration."""
    joined: list[Found] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and one.known and before.known is one.known and page.text[before.end:one.start].strip(" \t") in (
                "–", "-", "—", ",", "/"):
            joined[-1] = before._replace(end=one.end)
        else:
            joined.append(one)
    return joined


_BRACKETED = re.compile(r"[\"”»]?(?:['’]s)?\s{0,2}[(\[]\s*(?:hereinafter|hereafter|далее(?:\s+по\s+тексту)?)?[\s–—:-]*"
                        r"(?:the\s+)?[\"“«„']?(?P<acronym>[^\W\d_][\w&./-]{1,14}(?:\s[A-ZА-ЯҒҚӢӮҲҶӨҮҢІҰҺӘЎ]{2,6})?)[\"”»']?"
                        r"\s*(?:[,;][^()]{0,60})?[)\]]")


def _defined(page: Page, found: list[Found]) -> list[Found]:
    """Those with the acronym that stands in brackets behind them; the brackets are part of where they stand."""
    defined: list[Found] = []
    for one in found:
        before = defined[-1] if defined else None
        if before and before.end > one.start:
            continue  # the acronym of the one before
        if before and before.acronym and one.head == "office" and page.text[before.end:one.start] == " " and (
                one.name.startswith(_OFFICES)):
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
    if sum(char.isupper() for char in acronym) < 2 or country.named(acronym) is not None:
        return False
    words = [word for word in re.split(r"[\s-]+", one.name) if word[:1].isupper()]
    initials = "".join(word[0] for word in words)
    dropped = [word.lower() for word in words[:len(words) - len(acronym)]]
    return not (initials.endswith(acronym.upper()) and one.head in dropped)


def _are_initials(acronym: str, name: str) -> bool:
    initials = "".join(word[0] for word in re.split(r"[\s-]+", name) if word[0].isupper())
    return acronym[0] == initials[:1] and len(set(acronym) & set(initials)) * 2 >= len(acronym)


def _later(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Where the acronyms are used that the document itself defines, and where a noun stands for a body: the Centre."""
    acronyms = {initials: mention.body for mention in mentions
                if not mention.body.acronym and len(initials := _initials(mention.body.name)) > 2}
    acronyms |= {mention.body.acronym: mention.body for mention in mentions if mention.body.acronym}
    taken = Bodies(mentions)
    found = []
    for paragraph in page.paragraphs:
        words = page.words.within(paragraph.start, paragraph.end)
        for before, word in zip([None, *words], words, strict=False):
            if word.is_capital and taken.at(word.start) is None:
                body = (acronyms.get(word.bare) if len(word.bare) > 2 or not word.is_acronym else None) or (
                    _meant(word, before, taken) if before else None)
                if body:
                    found.append(Mention(word.start, word.name_end, body))
    return [*found, *_bare(page, Bodies([*mentions, *found]))]


_ENDING = r"(?:[нд][ыиуүі][нң]|т[ыиуүі][нң]|ning|нинг|[гкғқ][ае]|[дт][ае]н?)?"  # «Айымдар кербенинин» жетекчиси
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
        ending = _ENDING if page.language in _LOCAL and not name.isupper() else ""
        for match in standing(name, page.text, ending):
            start, end = match.span()
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


def _meant(word: Word, before: Word, taken: Bodies) -> Body | None:
    """The body last named whose noun this is: the Ministry; директор Центра."""
    if word.plain.isascii():
        head = word.plain if before.plain in ("the", "this") and word.plain in HEADS else ""
    else:
        is_behind = word.follows() and (before.text.islower() or posts.is_post(before))
        head = russian_bodies.noun_of(word) if is_behind else ""
    if not head or word.is_acronym:
        return None
    for mention in reversed(taken.before(word.start)):
        names = {one.lower() for one in re.findall(r"[^\W\d_]+", mention.body.name)}
        if head in names or (head in ("centre", "center") and names & {"centre", "center"}):
            return mention.body
    return None
