"""Sentences about what is attached to an e-mail and was not read."""

from collections.abc import Sequence

from db.errors import DocumentError

_MOST_NAMED = 10
_UNNAMED = "attachment"
TYPES = {"text/calendar": "a calendar", "application/ics": "a calendar", "text/vcard": "a vCard",
          "text/x-vcard": "a vCard", "text/directory": "a vCard", "text/csv": "a table",
          "text/tab-separated-values": "a table"}


def about(name: str, error: DocumentError) -> str:
    """Why one attached document was not read; the sentence of the error lacks its subject."""
    return f"{_subject(name)} {error}"


def cut(name: str) -> str:
    """That only the beginning of an attached text came."""
    return f"{_subject(name)} is damaged: its end is missing; what came of it is read."


def unnamed(number: int, ending: str = "") -> str:
    """What an attached part without a name is called: attachment 4.pdf."""
    return f"{_UNNAMED} {number}{ending}"


def of_type(kind: str) -> str:
    """What an attached part without a name is said to be: a calendar for text/calendar; else its type."""
    return TYPES.get(kind, kind)


def _subject(name: str) -> str:
    """An attachment at the beginning of a sentence."""
    return name[0].upper() + name[1:] if name.startswith(_UNNAMED) else f"The attached {name}"


def not_read(names: Sequence[str], why: str) -> str:
    """What was not read for one reason, or with one thing to do about it, which is a sentence of its own."""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"Attached, but not read: {', '.join(names[:_MOST_NAMED])}{more}. {why}"
