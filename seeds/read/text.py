"""Plain text: every line that is not blank is a paragraph, as seeds.paragraphs counts them.

Only where a program broke the lines at a width (70 to 80 letters, as in old mails), or the cells of a table, are they
rejoined first.
"""

from seeds.read import plain
from seeds.read.document import Draft, cleaned
from seeds.read.encoding import decode


def draft(data: bytes) -> Draft:
    """The Draft of a text in any encoding."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    return Draft(plain.pieces(cleaned(text).split("\n")))
