"""The numbers and addresses of a page, each with its channels, and as the fields of a contact."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from db.fields import PARTIAL, PHONE, Value
from seeds.extract.text import abroad, channels, country, hotlines, plans, reach
from seeds.extract.text.page import Page
from seeds.extract.text.words import word_set

if TYPE_CHECKING:
    from seeds.extract.people.person import Person


_SHORT: Final = re.compile(r"(?<![\w+.,/:-])(?<!\d )(?:11[68] ?\d{3}|1\d\d \d\d(?! ?\d)|(?!10[1-4]\b|112\b)1\d{2,4})"
                            r"(?![\w%-]|[.,:/]\d| (?:calls?|people|persons|victims|wom[ae]n|m[ae]n|from|were|cases|"
                            r"звон|обращ|человек|чел|из|случа|раз))")
_IN_LIST: Final = re.compile(r"\W{0,4}[^\W\d_][^\d:]{2,40}?(?::|\s[–—-]|\s\||\s{3}|\t)")
_NUMBERS: Final = re.compile(  # what heads a list of numbers to call
    r"(?i)\W*(?:our\s)?(?:(?:useful|emergency|important|short|free|toll-?free|national|key|crisis|phone|telephone|contact)"
    r"\s){1,3}numbers?(?:\s(?:by|in|for|to)\s.{2,40})?\W*|\W*numbers to (?:call|ring|dial).{0,40}")
_NEAR: Final = 60  # characters behind the words
_FARTHER: Final = 140  # ... where nothing but a dash stands in front of the number
_DASHED: Final = re.compile(r"[^.!?;\d]*[^\W\d]\s?(?:[–—-]|:)\s?$")
_SAID: Final = re.compile(  # that a number is one to call, on either side: по номеру 150, 1414 рақамига
    r"(?i)(?:\b(?:по|на)\s(?:\w+\s)?(?:номер\w*|телефон\w*)\s(?:№\s?)?|\b(?:short\s(?:number|code)|hotline|helpline)\s"
    r"|короткий номер\s(?:[–—-]\s)?)(?P<behind>1\d{2,4})(?![\w%-]|[.,:/]\d)|(?<![\w.,-])(?P<before>1\d{2,4})\s"
    r"(?:(?:нөмір|рақам|raqam|чукул байланыш|жедел желі)\w*|номери(?:не)?(?!\w)|телефон[иу](?!\w))")


_OF_EMERGENCIES: Final = word_set("101 102 103 104 105 112")
_CODE: Final = re.compile(r"(?<!\d)1\d\d")  # which is in any of them
_AT_HEAD: Final = re.compile(r"\W{0,4}(?P<number>1\d{2,4})\s?(?:[–—-]|:)\s?(?=[^\W\d_])")  # 1547 - Hotline for ...


_NUMBER: Final = r"(?:116[ -]?\d{3}|1\d-\d\d|1\d{2,4})"
_OF_LINE: Final = re.compile(  # a line that only says whose a short number is: Полиция — 102; 1547 – горячая линия
    rf"\W{{0,5}}(?:\d[.)]\s)?(?:(?P<first>{_NUMBER})\s?(?:[–—-]|:|\|)\s?(?P<behind>[^\d:|]{{4,90}})|"
    rf"(?P<before>[^\W\d][^\d:|]{{3,200}}?)(?:\s?[–—-]|:|\s\|)\s?(?:тел\.?:?\s)?(?P<last>{_NUMBER})"
    r"(?:\s?\([^()]{3,90}\))?\W{0,3})")
_NUMBERED: Final = re.compile(r"^\W{0,3}\d{1,2}[.)]\s")
_AT_BEGINNING: Final = re.compile(rf"\W{{0,4}}(?P<number>{_NUMBER})\s?(?=\(|\W{{0,2}}$)")  # 116 111 (круглосуточно)
_SERVICE: Final = re.compile(r"(?i)(?<!\w)(?:лини[яиюй]|полици|милици|служб|скор\w+ помощ|спасател|довери|"
                             r"дежурн|line|police|emergency|ambulance|телефон\w? (?:помощи|поддержки))")


class Channel:
    """One number or address where it stands."""

    def __init__(self, kind: str, value: str, start: int, end: int) -> None:
        self.kind = kind  # email or phone
        self.value = value
        self.start = start
        self.end = end
        self.means: tuple[str, ...] = ()  # WhatsApp, mobile ...
        self.owner: Person | None = None  # told by attaching and points

    @property
    def domain(self) -> str:
        """The domain of an address that a body can have; nothing for a number or where anybody gets an address."""
        domain = self.value.rpartition("@")[2] if self.kind == "email" else ""
        return "" if reach.OF_ANYBODY & {*domain.split(".")[:-1]} else domain


def find(page: Page) -> list[Channel]:
    """All of the content, in its order; a fax is none."""
    found = []
    is_list = False  # of hotlines, below a heading that says so
    here: str | None = None  # the country that the lines are of, by the heading above them
    home = abroad.home(page)
    for paragraph in page.paragraphs:
        text = page.text[paragraph.start:paragraph.end]
        if (below := _heads(text)) or paragraph.kind == "heading":
            here = below
        if len(text) < 100 and not any(map(str.isdigit, _NUMBERED.sub("", text))) and (
                hotlines.HOTLINE.search(text) or _NUMBERS.fullmatch(text)):
            is_list = True
        elif len(text) > 100 or paragraph.kind == "heading":
            is_list = False
        mails = reach.emails(text)
        found += [Channel("email", one.value, one.start + paragraph.start, one.end + paragraph.start) for one in mails]
        plain = text
        for one in mails:
            plain = plain[:one.start] + "\0" * (one.end - one.start) + plain[one.end:]
        numbers = reach.phones(plain, _country_of(text) or here or home)
        numbers = abroad.with_others(page, paragraph, plain, numbers)
        numbers += abroad.local(page, paragraph, plain, numbers)
        numbers += abroad.partial(plain, numbers)
        numbers = [one for one in numbers if not plans.is_counted(plain, one.start)]
        for one in [*numbers, *_short(plain, numbers, is_list=is_list)]:
            means, is_fax = channels.of(plain, one)
            if not is_fax:
                channel = Channel("phone", one.value, one.start + paragraph.start, one.end + paragraph.start)
                channel.means = tuple(name for name, _, _ in means)
                found.append(channel)
    return sorted(found, key=lambda one: one.start)


def _country_of(text: str) -> str | None:
    """The country that a line or row begins with: Kyrgyzstan: 0800 000 189."""
    first = re.match(r"\W{0,3}([^\W\d_][\w'’-]+)(?=\s?[:|–—-]|\s\|)", text)
    return country.named(first[1]) or country.of_capital(first[1]) if first else None


def _heads(text: str) -> str | None:
    """The country that a line of a place alone is the heading of: YEREVAN; Турция, г. Стамбул."""
    if len(text) > _LONGEST_PLACE or not _PLACE_ALONE.fullmatch(text):
        return None
    first = _FIRST_WORD.search(text)
    name = first[0].title() if first and first[0].isupper() else first[0] if first else ""
    return country.named(name) or country.of_capital(name)


_LONGEST_PLACE: Final = 40  # characters
_PLACE_ALONE: Final = re.compile(r"\W{0,4}[A-ZА-Я][^\W\d_]+"
                                 r"(?:[,(]?\s\(?(?:г\.\s?|город\s|the\s)?[A-ZА-Я][\w-]+)?\W{0,2}")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")


def _short(text: str, numbers: Sequence[reach.Found], *, is_list: bool) -> Iterator[reach.Found]:
    """Short numbers behind the words for a hotline, or a country in a list of them: телефон доверия 1313."""
    if _CODE.search(text) is None:
        return
    if (own := _OF_LINE.fullmatch(text)) and _SERVICE.search(own["before"] or own["behind"]):
        group = "first" if own["first"] else "last"
        yield reach.Found(str(PHONE.accept(re.sub(r"[ -]", "", own[group]))), *own.span(group))
        return
    places = [match.end() for match in hotlines.HOTLINE.finditer(text)]
    head = _AT_HEAD.match(text) if places else None
    if head and not any(char.isdigit() for char in text[head.end():]):
        yield reach.Found(str(PHONE.accept(head["number"])), *head.span("number"))
        return
    if is_list and (first := _AT_BEGINNING.match(text)):
        yield reach.Found(str(PHONE.accept(re.sub(r"[ -]", "", first["number"]))), *first.span("number"))
        return
    taken = {place for one in numbers for place in range(one.start, one.end)}
    for place in places or ([match.end()] if is_list and (match := _IN_LIST.match(text)) else []):
        for match in _SHORT.finditer(text, place, min(len(text), place + _FARTHER)):
            is_near = match.start() < place + _NEAR or _DASHED.fullmatch(text, place, match.start())
            if is_near and match.start() not in taken:
                yield reach.Found(str(PHONE.accept(match[0].replace(" ", ""))), *match.span())
                taken |= {*range(*match.span())}
                break
    for said in _SAID.finditer(text):
        group = said.lastgroup or ""
        if said.start(group) not in taken and said[group] not in _OF_EMERGENCIES:
            yield reach.Found(str(PHONE.accept(said[group])), *said.span(group))


def _wholes_first(numbers: Sequence[Channel]) -> list[Channel]:
    """Partial numbers behind the others; not those that are the end of another."""
    whole = [one for one in numbers if not one.value.startswith(PARTIAL)]
    ends = [PHONE.figures(one.value) for one in whole]
    for one in numbers:
        if one.value.startswith(PARTIAL) and not any(end.endswith(PHONE.figures(one.value)) for end in ends):
            whole.append(one)
            ends.append(PHONE.figures(one.value))
    return whole


def is_mostly(length: int, inside: Sequence[Channel]) -> bool:
    """Whether a line or cell of so many characters is little more than the numbers and addresses inside it."""
    return bool(inside) and length - sum(one.end - one.start for one in inside) < 40


def fields(some: Iterable[Channel]) -> dict[str, tuple[Value, list[tuple[int, int]]]]:
    """By field of a contact: its value, and where it stands."""
    unique: dict[str, Channel] = {}
    for one in some:
        unique.setdefault(one.value, one)
    found: dict[str, tuple[Value, list[tuple[int, int]]]] = {}
    for kind, first, others in (("email", "email", "other_emails"), ("phone", "phone", "other_phones")):
        own = [one for one in unique.values() if one.kind == kind]
        own = _wholes_first(own) if kind == "phone" else own
        if not own:
            continue
        found[first] = own[0].value, [(own[0].start, own[0].end)]
        if len(own) > 1:
            found[others] = tuple(one.value for one in own[1:]), [(one.start, one.end) for one in own[1:]]
        if kind == "phone" and own[0].means:
            found["channels"] = own[0].means, [(own[0].start, own[0].end)]
    return found
