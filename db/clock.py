"""What time it is: the one clock of the program."""

from db.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


def now() -> "datetime":
    """The local time, with its zone."""
    from datetime import UTC, datetime  # a start of the program, which must be quick, asks for no time

    return datetime.now(UTC).astimezone()


def today() -> str:
    """The date where the computer is, ISO 8601: days are those that its user counts."""
    return now().date().isoformat()


def in_utc(to: str) -> str:
    """The time in UTC to "seconds", "milliseconds" or "microseconds", ISO 8601: such texts sort by time everywhere."""
    from datetime import UTC

    return now().astimezone(UTC).isoformat(timespec=to)
