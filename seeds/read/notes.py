"""Sentences about what is attached to an e-mail and was not read."""

from collections.abc import Sequence

from db.errors import DocumentError

_MOST_NAMED = 10


def about(name: str, error: DocumentError) -> str:
    """Why one attached document was not read; the sentence of the error lacks its subject."""
    return f"The attached {name} {error}"


def cut(name: str) -> str:
    """That only the beginning of an attached text came."""
    return f"The attached {name} is damaged: its end is missing; what came of it is read."


def not_read(names: Sequence[str], why: str) -> str:
    """What was not read for one reason, or with one thing to do about it, which is a sentence of its own."""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"Attached, but not read: {', '.join(names[:_MOST_NAMED])}{more}. {why}"
