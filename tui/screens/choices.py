"""What the menus over a record offer: what can be copied from it, and where it is written."""

from db.directory import Directory
from db.records import Record
from tui.printing import dated
from tui.screens.menu import Choice
from tui.text import printable


def copies(record: Record) -> list[Choice]:
    """What can be copied from a record; its line is what one would send to a colleague."""
    choices = []
    for key, name in (("e", "email"), ("p", "phone")):
        field = record.shape.field(name)
        value = record.values.get(name)
        if field is not None and value:
            choices.append(Choice(key, field.label, field.format(value), field.format(value)))
    contact = [choice.text for choice in choices]
    line = ", ".join(printable(part) for part in (record.title, record.subtitle, *contact) if part)
    return [*choices, Choice("l", "Line", line, line), Choice("i", "Id", record.id, record.id)]


def source_choices(directory: Directory, record: Record) -> list[Choice]:
    """One line a cited paragraph: which document, and what it states there."""
    choices = []
    for citation in directory.citations(record.id):
        field = record.shape.field(citation.field) if citation.field else None
        what = field.label if field else "the record"
        where = f"paragraph {citation.paragraph}" if citation.paragraph else "in the document"
        choices.append(Choice("", where, f"{what} · {printable(citation.title)} · {dated(citation.date)}",
                              citation.document))
    return choices
