"""The numbers and addresses of a page, each with its channels, and as the fields of a contact."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from db.fields import PARTIAL, PHONE, Value
from seeds.extract.people import short_numbers
from seeds.extract.text import abroad, channels, country, currencies, hotlines, plans, reach
from seeds.extract.text.page import Page
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.read.document import Paragraph, Span


_NUMBERS: Final = regex(  # what heads a list of numbers to call
    r"(?i)\W*(?:our\s)?(?:(?:useful|emergency|important|short|free|toll-?free|national|key|crisis|phone|telephone|contact)"
    r"\s){1,3}numbers?(?:\s(?:by|in|for|to)\s.{2,40})?\W*|\W*numbers to (?:call|ring|dial).{0,40}|"
    r"\W*who(?:m)? to (?:call|ring|phone|contact).{0,40}|\W*emergency (?:contacts|services)\W*")
_NUMBERED: Final = regex(r"^\W{0,3}\d{1,2}[.)]\s")


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


def find(page: Page, to_call: Sequence["Span"] = ()) -> list[Channel]:
    """All of the content, in its order; a fax is none. In cells `to_call` nothing but numbers stands."""
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
        if not any(map(str.isdigit, plain)):
            continue
        numbers = _full_numbers(page, paragraph, plain, _country_of(text) or here or home, to_call)
        for one in [*numbers, *short_numbers.find(plain, numbers, is_list=is_list)]:
            means, is_fax = channels.of(plain, one)
            if not is_fax:
                channel = Channel("phone", one.value, one.start + paragraph.start, one.end + paragraph.start)
                channel.means = tuple(name for name, _, _ in means)
                found.append(channel)
    return sorted(found, key=lambda one: one.start)


def _full_numbers(page: Page, paragraph: "Paragraph", text: str, country: str | None,
                  to_call: Sequence["Span"]) -> list[reach.Found]:
    """The numbers of a paragraph that are of a country's plan, or the end of such a one."""
    numbers = reach.phones(text, country)
    numbers = abroad.with_others(page, paragraph, text, numbers)
    numbers += abroad.local(page, paragraph, text, numbers)
    numbers += abroad.partial(text, numbers)
    for start, end in to_call:
        if paragraph.start <= start < paragraph.end:
            numbers += abroad.in_cell(text, numbers, (start - paragraph.start, end - paragraph.start))
    sums = [] if any(paragraph.start <= start < paragraph.end for start, _ in to_call) else [
        one for one in numbers if _is_sum(page, paragraph, one)]
    return [one for one in numbers if one not in sums and not plans.is_counted(text, one.start) and not (
        _MONTHS.search(text, max(0, one.start - 1), one.end + 1))]


def _is_sum(page: Page, paragraph: "Paragraph", one: reach.Found) -> bool:
    """Whether a cell below a head of money holds nothing but a sum: below грн, 3 480 000."""
    place = paragraph.start + one.start
    column = next((at for at, (start, end) in enumerate(paragraph.cells) if start <= place < end), None)
    if column is None or not _SUM.fullmatch(page.text, *paragraph.cells[column]):
        return False
    head = page.head_of_table(paragraph)
    said = page.text[slice(*head.cells[column])] if head is not paragraph and column < len(head.cells) else ""
    return currencies.currency_of(said) is not None or _MONEY.search(said) is not None


_MONTHS: Final = regex(r"(?<!\d)\d{1,2}[/.](?:19|20)\d\d\s?[–—-]\s?\d{1,2}[/.](?:19|20)\d\d(?!\d)")
_MONEY: Final = regex(r"(?i)(?<![^\W_])(?:amount|sum|budget|cost|grant|income|expenditure|spent|total|сумм\w*|"
                      r"бюджет\w*|стоимость|доход\w*|расход\w*|итого|всего|маблағ\w*|summa\w*|сома\w*)(?![^\W_])")
_SUM: Final = regex(r"\W*[1-9]\d{0,2}(?:[ \u00a0]\d{3})+\W*")


_LED_BY: Final = regex(r"\W{0,3}([^\W\d_][\w'’-]+)(?=\s?[:|–—-]|\s\|)")


def _country_of(text: str) -> str | None:
    """The country that a line or row begins with: Kyrgyzstan: 0800 000 189."""
    first = _LED_BY.match(text)
    return country.named(first[1]) or country.of_capital(first[1]) if first else None


def _heads(text: str) -> str | None:
    """The country that a line of a place alone is the heading of: YEREVAN; Турция, г. Стамбул."""
    if len(text) > _LONGEST_PLACE or not _PLACE_ALONE.fullmatch(text):
        return None
    first = _FIRST_WORD.search(text)
    name = first[0].title() if first and first[0].isupper() else first[0] if first else ""
    return country.named(name) or country.of_capital(name)


_LONGEST_PLACE: Final = 40  # characters
_PLACE_ALONE: Final = regex(r"\W{0,4}[A-ZА-Я][^\W\d_]+"
                            r"(?:[,(]?\s\(?(?:г\.\s?|город\s|the\s)?[A-ZА-Я][\w-]+)?\W{0,2}")
_FIRST_WORD: Final = regex(r"[^\W\d_]+")


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
