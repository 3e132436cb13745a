"""E-mail addresses and telephone numbers that a line, or a narrow cell, has broken."""

import re
from collections.abc import Sequence

from seeds.read.words import words
from seeds.regex import regex

_BEGUN = regex(r"(?<![\w.+@-])([\w.+-]+(?:@[\w.-]*)?)$")
_REST = regex(r"[a-z0-9._@-]+(?![^\s,;)>\]])")
_PART_OF_NAME = regex(r"[a-z][a-z0-9]*(?:\.[a-z][a-z0-9_]*|.*[_-])")  # of an address, before the @
_DOMAIN = regex(r"(?:[\w-]+\.)+[a-z]{2,}")
_ENDS = words("com org net int info edu gov mil")  # of domains, besides those of countries
_RESERVED = "example"  # that documents end addresses with which lead nowhere (RFC 2606)
_PIECE = regex(r"[\w.+@-]+[,;]?", re.ASCII)
_WHOLE = regex(r"[a-z][\w.+-]*@(?:[\w-]+\.)+[a-z]{2,}[,;]?", re.ASCII | re.IGNORECASE)
_NUMBER_BEGUN = regex(r"(?<![\w+])(?:\+\d{1,3}|(?:\+?\d{1,3} ?)?\(\+?\d[\d ]{1,7}\))[\d ()-]{0,9}$")
_NUMBER_REST = regex(r"\(?\d[\d ()-]{2,13}(?![\w.:/])")
_FEWEST, _MOST = 8, 15  # digits of a number; E.164 allows no more
MOST_PIECES = 8


def is_cut(first: str, second: str) -> bool:
    """Whether a line ends, and the next begins, within one address."""
    if "@" not in first[-80:] and "@" not in second[:80]:
        return False
    begun, rest = _BEGUN.search(first[-80:]), _REST.match(second)
    if not begun or not rest:
        return False
    name, at, domain = begun[1].partition("@")
    tail = rest[0].rstrip(".-")
    if not at:
        return tail.startswith("@") or (tail.find("@") > 0 and _PART_OF_NAME.fullmatch(name) is not None)
    if "@" in tail or tail.startswith("www.") or tail in _ENDS or not _DOMAIN.fullmatch(domain + tail):
        return False
    return not _is_ended(domain) or tail.startswith(".") or _DOMAIN.fullmatch(tail) is not None


def is_cut_number(first: str, second: str) -> bool:
    """Whether a line ends, and the next begins, within one telephone number."""
    if not (second[:1].isdigit() or second[:1] == "(") or first[-1:].isalpha():
        return False
    begun, rest = _NUMBER_BEGUN.search(first[-30:]), _NUMBER_REST.match(second)
    if not begun or not rest:
        return False
    digits = [sum(map(str.isdigit, part)) for part in (begun[0], rest[0])]
    return digits[0] < _FEWEST and digits[1] > 2 and _FEWEST <= sum(digits) <= _MOST


def _is_ended(domain: str) -> bool:
    """Whether a domain may be whole: it ends as those of countries or in one of the usual ways."""
    end = domain.rstrip(",;").rpartition(".")[2] if "." in domain else ""
    return end in _ENDS or end == _RESERVED or len(end) == 2


def pieces(texts: Sequence[str], widths: Sequence[float]) -> int:
    """How many of the lines, from the first on, are pieces of one address, as in a cell narrower than it; 1 if none.

    All pieces but the last are about as wide, and none of the later ones is an address by itself.
    """
    whole = ""
    for count, text in enumerate(texts[:MOST_PIECES], 1):
        if not _PIECE.fullmatch(text) or (whole and _WHOLE.fullmatch(text)) or (
                count > 1 and min(widths[:count - 1]) < 0.8 * max(widths[:count])):
            return 1
        whole += text
        follows = count < len(texts) and not text.endswith((",", ";")) and is_cut(whole, texts[count])
        if _WHOLE.fullmatch(whole) and not follows and (
                _is_ended(whole) or count == len(texts) or not texts[count].isupper()):
            return count
    return 1
