"""Who makes changes: kept apart from the log, which an answer to a search does not need."""

from db.typed import NamedTuple


class Author(NamedTuple):
    """A person, and the device they work on, as the log names them; empty where nobody said."""

    person: str = ""
    device: str = ""
