"""The numbers and addresses of a page, each with its channels, and as the fields of a contact."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from db.fields import Value
from seeds.extract import channels, reach
from seeds.extract.page import Page

if TYPE_CHECKING:
    from seeds.extract.contacts import Person


class Channel:
    """One number or address where it stands."""

    def __init__(self, kind: str, value: str, start: int, end: int) -> None:
        self.kind = kind  # email, phone or short: a number that is only dialled within its country
        self.value = value
        self.start = start
        self.end = end
        self.means: tuple[str, ...] = ()  # WhatsApp, mobile ...
        self.owner: Person | None = None


def find(page: Page) -> list[Channel]:
    """All of the content, in its order; a fax is none."""
    found = []
    for paragraph in page.paragraphs:
        text = page.text[paragraph.start:paragraph.end]
        mails = reach.emails(text)
        found += [Channel("email", one.value, one.start + paragraph.start, one.end + paragraph.start) for one in mails]
        plain = text
        for one in mails:
            plain = plain[:one.start] + "\0" * (one.end - one.start) + plain[one.end:]
        for one in reach.phones(plain, page.country):
            means, is_fax = channels.of(plain, one)
            if not is_fax:
                channel = Channel("phone", one.value, one.start + paragraph.start, one.end + paragraph.start)
                channel.means = tuple(name for name, _, _ in means)
                found.append(channel)
    return sorted(found, key=lambda one: one.start)


def is_mostly(text: str, at: int, some: Sequence[Channel]) -> bool:
    """Whether a line or cell is little more than a number or an address with its label."""
    inside = [one for one in some if at <= one.start < at + len(text)]
    return bool(inside) and len(text) - sum(one.end - one.start for one in inside) < 40


def fields(some: Iterable[Channel]) -> dict[str, tuple[Value, list[tuple[int, int]]]]:
    """By field of a contact: its value, and where it stands."""
    unique: dict[str, Channel] = {}
    for one in some:
        unique.setdefault(one.value, one)
    found: dict[str, tuple[Value, list[tuple[int, int]]]] = {}
    for kind, first, others in (("email", "email", "other_emails"), ("phone", "phone", "other_phones")):
        own = [one for one in unique.values() if one.kind == kind]
        if not own:
            continue
        found[first] = own[0].value, [(own[0].start, own[0].end)]
        if len(own) > 1:
            found[others] = tuple(one.value for one in own[1:]), [(one.start, one.end) for one in own[1:]]
        if kind == "phone" and own[0].means:
            found["channels"] = own[0].means, [(own[0].start, own[0].end)]
    return found
