"""What the menus over a record offer: what can be copied from it, and where it is written."""

from collections.abc import Sequence

from db.fields import DATE, NOTE, NUMBER, Kind
from db.reading import CHECK, FRESH
from db.records import Citation, Record
from tui.printing import dated
from tui.screens.menu import Choice
from tui.text import printable


def copies_of_several(records: Sequence[Record]) -> list[Choice]:
    """What can be copied from several records at once: addresses for one message, or a line for each."""
    each = [{choice.label: choice for choice in copies(record)} for record in records]
    choices = []
    for label, between in (("E-mail", ", "), ("Phone", ", "), ("Line", "\n"), ("Id", "\n")):
        found = [one[label] for one in each if label in one]
        if found:
            text = between.join(dict.fromkeys(choice.text for choice in found))
            choices.append(Choice(found[0].key, f"{label} of {len(found):,}", text, text))
    return choices


def copies(record: Record) -> list[Choice]:
    """What can be copied from a record; its line is what one would send to a colleague."""
    choices = []
    for key, name in (("e", "email"), ("p", "phone")):
        field = record.shape.field(name)
        value = record.values.get(name)
        if field is not None and value:
            choices.append(Choice(key, field.label, field.format(value), field.format(value)))
    line = line_of(record)
    return [*choices, Choice("l", "Line", line, line), Choice("i", "Id", record.id, record.id)]


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
