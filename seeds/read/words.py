"""Lists of words that are written as text."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, which has blanks between them."""
    return frozenset(text.split())
