"""How the paragraphs of a plain text are counted."""


def paragraphs(text: str) -> list[str]:
    """The lines of `text` that hold more than blanks, tabs and line ends; paragraph 1 is the first.

    A line with a no-break space only counts: it is a paragraph of the page that the text was taken from.
    """
    return [line.strip(" \t\r\f") for line in text.split("\n") if line.strip(" \t\r\f")]
