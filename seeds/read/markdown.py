"""Markdown: read by markdown-it, so that the marks are gone and the words stay."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from seeds.read import dates, lines
from seeds.read.document import Draft, Piece, cleaned, row, tidy
from seeds.read.encoding import decode
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_FRONT = regex(r"\A---[ \t]*\n(.{0,5000}?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FIELD = regex(r"^(title|date)[ \t]*:[ \t]*(.+)$", re.MULTILINE | re.IGNORECASE)
_OPENING = '«“"'
_ENTRIES = 3  # lines from which on a paragraph may be a list
_SHORT = 50  # characters; lines of prose are longer, those of an address or a contact are not
_TAG = regex(r"<[^<>]{0,2000}>")


def draft(data: bytes) -> Draft:
    """The Draft of a text in Markdown with tables; title and date may stand in a block between lines of `---`."""
    from markdown_it import MarkdownIt

    text = cleaned(decode(data).replace("\r\n", "\n").replace("\r", "\n"))
    front = _FRONT.match(text)
    fields = {name.lower(): value.strip().strip("\"'") for name, value in _FIELD.findall(front[1])} if front else {}
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end():] if front else text)
    return Draft(list(_pieces(tokens)), fields.get("title", ""), dates.stated(fields.get("date", "")))


def _pieces(tokens: "Sequence[Token]") -> "Iterator[Piece]":
    inside: list[str] = []  # the blocks that are open: heading, list_item, blockquote, tr ...
    cells: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            inside.append(token.type.removesuffix("_open"))
        elif token.nesting == -1:
            inside.pop()
            if token.type == "tr_close":
                yield row(cells)
                cells = []
        elif token.type == "inline":
            words = _words(token)
            if "tr" in inside:
                cells.append(" ".join(words))
            else:
                kind = _kind(inside)
                told = [" ".join(words)] if kind == "heading" else words
                is_block = kind == "text" and len(told) > 1  # one of several lines is an entry, or an address
                yield from (Piece(tidy(line), kind, apart=is_block and at == 0) for at, line in enumerate(told))
        elif token.type in ("fence", "code_block"):
            yield from lines.pieces(token.content.split("\n"))
        elif token.type == "html_block":
            yield from (Piece(tidy(line)) for line in _TAG.sub(" ", token.content).split("\n"))


def _kind(inside: "Sequence[str]") -> str:
    if "blockquote" in inside:
        return "quote"
    return "heading" if "heading" in inside else "item" if "list_item" in inside else "text"


def _is_list(content: str) -> bool:
    """Whether the lines of a paragraph are the entries of a list that nobody marked: each begins and ends by itself."""
    own = content.split("\n")
    if any(lines.leads_on(line) for line in own[:-1]):
        return False
    first = [line.lstrip("*_`[ ")[:1] for line in own]
    is_bold = len(own) > 1 and all(line.startswith("**") for line in own)
    return is_bold or (len(own) >= _ENTRIES and all(one.isupper() or one.isdigit() or one in _OPENING for one in first))


def _words(inline: "Token") -> list[str]:
    """The lines of a paragraph: one, but where the text breaks it on purpose, or its lines are those of a list."""
    apart = _are_apart(inline.content.split("\n")) or _is_list(inline.content)
    found, address = [""], ""
    for token in inline.children or ():
        if token.type == "hardbreak" or (token.type == "softbreak" and apart):
            found.append("")
        elif token.type == "softbreak":
            found[-1] += " "
        elif token.type == "link_open":
            target = str(token.attrs.get("href", ""))
            address = target.removeprefix("mailto:") if target.startswith("mailto:") else ""
        elif token.type == "link_close":
            if address and address not in found[-1]:
                found[-1] += f" <{address}>"
        elif token.type == "image":
            continue
        elif token.type != "html_inline":
            found[-1] += token.content
    return found


def _are_apart(given: "Sequence[str]") -> bool:
    """Whether lines were broken on purpose: all are short, or most had room for the first word of the next one."""
    longest = max(map(len, given))
    room = [len(line) + len(after.split(None, 1)[0]) < longest - 3
            for line, after in pairwise(given) if after.strip()]
    return all(len(line) < _SHORT for line in given[:-1]) or sum(room) >= 0.5 * len(room) > 0
