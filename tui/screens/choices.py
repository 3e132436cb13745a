"""What the menus over a record offer: what can be copied from it, and where it is written."""

from collections.abc import Sequence
from typing import Final

from db.directory import Directory
from db.fields import DATE, NOTE, NUMBER, Kind
from db.reading import CHECK, FRESH
from db.records import Citation, Record
from db.state import listed
from tui.printing import dated
from tui.screens.menu import Choice
from tui.text import printable

ONE_FIELD: Final = "\0one field"  # no text that is copied begins so


def copies_of_several(directory: Directory, records: Sequence[Record]) -> list[Choice]:
    """What can be copied from several records at once: addresses for one message, or a line for each."""
    each = [{choice.label: choice for choice in _own(record)} for record in records]
    choices = []
    for label, between in (("E-mail", ", "), ("Phone", ", "), ("Line", "\n")):
        found = [one[label] for one in each if label in one]
        if found:
            text = between.join(dict.fromkeys(choice.text for choice in found))
            choices.append(Choice(found[0].key, f"{label} of {len(found):,}", text, text))
    ids = "\n".join(record.id for record in records)
    return [*choices, *_cards(directory, records), Choice("i", f"Id of {len(records):,}", ids, ids)]


def copies(directory: Directory, record: Record) -> list[Choice]:
    """What can be copied from a record; its line is what one would send to a colleague."""
    fields = len(fields_to_copy(directory, record))
    return [*_own(record), *_cards(directory, [record]),
            Choice("f", "One field …", f"choose among {fields}", ONE_FIELD), Choice("i", "Id", record.id, record.id)]


def _own(record: Record) -> list[Choice]:
    choices = []
    for key, name in (("e", "email"), ("p", "phone")):
        field = record.shape.field(name)
        value = record.values.get(name)
        if field is not None and value:
            choices.append(Choice(key, field.label, field.format(value), field.format(value)))
    line = line_of(record)
    return [*choices, Choice("l", "Line", line, line)]


def _cards(directory: Directory, records: Sequence[Record]) -> list[Choice]:
    """The vCards of those that can have one, all of them as one text."""
    from db.exchange import PEOPLE
    from db.exchange.vcard import card

    numbers = [record.number for record in records if record.kind in PEOPLE]
    if not numbers:
        return []
    text = "".join(card(item).decode() for item in directory.outgoing(numbers).items())
    many = f" of {len(numbers):,}" if len(records) > 1 else ""
    return [Choice("v", f"vCard{many}", "for an address book, or to send", text)]


def fields_to_copy(directory: Directory, record: Record) -> list[tuple[str, str]]:
    """(label, text) of all that the record says, each linked record and each of its own values by itself."""
    found = []
    for field in record.shape.fields:
        value = record.values.get(field.name)
        found += [(field.label, field.type.format(one) if field.stored else str(one)) for one in listed(value)]
    sources = dict.fromkeys(citation.title for citation in directory.citations(record.id))
    return [*found, *(("Source", title) for title in sources)]


def line_of(record: Record) -> str:
    """Who or what it is and how to reach it, on one line."""
    reach = [field.format(record.values[name]) for name in ("email", "phone")
             if (field := record.shape.field(name)) is not None and record.values.get(name)]
    return ", ".join(printable(part) for part in (record.title, record.subtitle, *reach) if part)


def source_choices(citations: Sequence[Citation], record: Record) -> list[Choice]:
    """One line a cited paragraph: which document, and what it states there; its value is the place in `citations`."""
    choices = []
    for at, citation in enumerate(citations):
        field = record.shape.field(citation.field) if citation.field else None
        what = field.label if field else "the record"
        where = f"paragraph {citation.paragraph}" if citation.paragraph else "in the document"
        choices.append(Choice("", where, f"{what} · {printable(citation.title)} · {dated(citation.date)}",
                              str(at)))
    return choices


def orders(kind: Kind | None, now: str) -> list[tuple[str, str, str]]:
    """(label, what it does, sort) for each way to sort a list of the kind, or of all kinds; `now` is turned round."""
    fields = [("Usual order", ""), ("Freshness", f"-{FRESH}"), ("Need of checking", CHECK)]
    if kind is None:
        fields += [("Title", "title"), ("Kind", "kind")]
    else:
        fields += [(field.label, f"-{field.name}" if field.type in (DATE, NUMBER) else field.name)
                   for field in kind.fields if not field.part_of and field.type is not NOTE]
    lines = []
    for label, sort in fields:
        sorted_so = bool(sort) and sort.removeprefix("-") == now.removeprefix("-")
        if sorted_so:
            turned = now.removeprefix("-") if now.startswith("-") else f"-{now}"
            lines.append((label, "the other way round", turned))
        else:
            lines.append((label, "as it is" if sort == now else "", sort))
    return lines
