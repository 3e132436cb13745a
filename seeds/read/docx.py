"""Word documents: text, lists and tables as they are printed; what was struck out or hidden is not read."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from db.errors import DamagedDocumentError
from seeds.read import furniture, typed
from seeds.read.document import Draft, Piece, arranges, cell, row, tidy
from seeds.read.headings import BOLD, headed
from seeds.read.lines import is_item
from seeds.read.ooxml import Package
from seeds.read.words import words
from seeds.regex import regex

_CORE_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MADE_UP = regex(r"(?:microsoft word|document\d*|документ\d*|untitled|normal)\b.*|.*\.(?:docx?|rtf)",
                 re.IGNORECASE)
# Elements whose text is not on the page: deletions, old places of moved text, codes of fields, second versions.
_UNSEEN = words("del moveFrom instrText delText Fallback pPr rPr tblPr trPr tcPr sectPr footnoteRef annotationRef ruby")
_LINK_CODE = regex(r'HYPERLINK\s+"?(mailto:[^"\s]+)', re.IGNORECASE)
_ADDED = regex(r" <([^<>\s]{1,100}@[^<>\s]{1,100})>")
_OFF = ("0", "false", "off")  # values of a setting
_BREAKS = words("br cr")
_SIGNS = {"tab": "\t", "noBreakHyphen": "-", "ptab": "\t"}


class _Style(NamedTuple):
    heading: bool
    listed: bool


def draft(data: bytes) -> Draft:
    """The Draft of a .docx (also .docm and .dotx); raises DamagedDocumentError, LockedDocumentError, TooLargeError."""
    package = Package(data)
    name = package.main()
    root = package.part(name)
    body = next((child for child in root if _tag(child) == "body"), None) if root is not None else None
    if body is None:
        raise DamagedDocumentError("is damaged: there is no text part in it.")
    styles = _styles(package.part("word/styles.xml"))
    found = _read(package, styles, name, body)
    first = _of_first_page(package, name, body)
    heads = _around(package, styles, "word/header", first)
    feet = _around(package, styles, "word/footer", first)
    for extra in (*package.names("word/footnotes"), *package.names("word/endnotes")):
        found += _pieces(package, styles, extra)
    return Draft(heads + headed(found) + feet, _title(package), notes=_notes(package), routine=tuple(_routine(body)))


def _pieces(package: Package, styles: dict[str, _Style], name: str) -> list[Piece]:
    """What stands in a part besides the body."""
    tree = package.part(name)
    return [] if tree is None else _read(package, styles, name, tree)


def _read(package: Package, styles: dict[str, _Style], name: str, tree: Element) -> list[Piece]:
    """What stands in a tree of the part with this name."""
    return typed.read(list(_Part(styles, package.links(name)).pieces(tree)))


def _around(package: Package, styles: dict[str, _Style], beginning: str, first: Collection[str]) -> list[Piece]:
    """What stands at the head or the foot of pages, each line once: furniture, unless it is a letterhead.

    That is what stands on the first page only, or says how somebody is reached.
    """
    found: dict[str, Piece] = {}
    for name in package.names(beginning):
        pieces = [piece for piece in _pieces(package, styles, name) if any(map(str.isalpha, piece.text))]
        letterhead = name in first or any(furniture.is_reach(piece.text) for piece in pieces)
        for piece in pieces:
            kind = "furniture" if not letterhead else "row" if piece.kind == "row" else "text"
            if kind != "furniture" or piece.text not in found:
                found[piece.text] = piece._replace(kind=kind)
    return list(found.values())


def _of_first_page(package: Package, name: str, body: Element) -> set[str]:
    """The names of the parts that stand at the head or the foot of the first page only."""
    section = next((one for one in body.iter() if _tag(one) == "sectPr"), None)
    if section is None or not any(_tag(one) == "titlePg" and _value(one) not in _OFF for one in section):
        return set()
    targets = package.links(name, "header") | package.links(name, "footer")
    ids = [value for one in section if _tag(one) in ("headerReference", "footerReference")
           and one.get(_attribute(one, "type")) == "first"
           for key, value in one.items() if key.endswith("}id")]
    return {f"word/{targets.get(id, '').rpartition('/')[2]}" for id in ids}


class _Part:
    """One part of the document (its body, a footnote ...) on its way to pieces."""

    def __init__(self, styles: dict[str, _Style], links: dict[str, str]) -> None:
        self.styles = styles
        self.links = links
        self.codes: list[str] = []  # of the fields that are open

    def pieces(self, element: Element) -> Iterator[Piece]:
        """The paragraphs and rows within `element`."""
        for child in element:
            tag = _tag(child)
            if tag == "p":
                yield from self._paragraph(child)
            elif tag == "tbl":
                yield from self._table(child)
            elif tag not in _UNSEEN:
                yield from self.pieces(child)

    def _paragraph(self, element: Element) -> Iterator[Piece]:
        text = _once("".join(self._text(element)))
        style = self._style(element)
        parts = [" ".join(text.split("\n"))] if style.heading else text.split("\n")
        is_bold = _is_bold(element)
        for part in parts:
            kind = "heading" if style.heading else "item" if style.listed or is_item(part.lstrip()) else "text"
            yield Piece(part, BOLD if kind == "text" and is_bold else kind)
        for box in _boxes(element):
            yield from self.pieces(box)

    def _style(self, element: Element) -> _Style:
        settings = next((child for child in element if _tag(child) == "pPr"), None)
        heading = listed = False
        for setting in settings if settings is not None else ():
            tag, value = _tag(setting), _value(setting)
            if tag == "pStyle":
                heading, listed = self.styles.get(value, _Style(heading=False, listed=False))
            elif tag == "outlineLvl":
                heading = value in ("0", "1", "2", "3", "4", "5")
            elif tag == "numPr":
                listed = all(_value(one) != "0" for one in setting if _tag(one) == "numId")
        return _Style(heading, listed and not heading)

    def _text(self, element: Element) -> Iterator[str]:
        """The words of a paragraph; line feeds are breaks within it."""
        for child in element:
            tag = _tag(child)
            if tag == "t":
                yield (child.text or "").replace("\n", " ")
            elif tag in _SIGNS:
                yield _SIGNS[tag]
            elif tag in _BREAKS:
                yield "\n" if child.get(_attribute(child, "type")) != "page" else " "
            elif tag == "r" and _has(child, "vanish"):
                continue
            elif tag == "fldChar":
                yield self._field(child.get(_attribute(child, "fldCharType"), ""))
            elif tag == "instrText" and self.codes:
                self.codes[-1] += child.text or ""
            elif tag == "hyperlink":
                words = "".join(self._text(child))
                yield words
                target = next((self.links.get(value, "") for name, value in child.items() if name.endswith("}id")), "")
                yield _address(target, words)
            elif tag not in _UNSEEN and tag not in ("txbxContent", "AlternateContent", "pict", "drawing", "object"):
                yield from self._text(child)

    def _field(self, what: str) -> str:
        """The mail address that a field's code holds, where the field ends."""
        if what == "begin":
            self.codes.append("")
        target = _LINK_CODE.search(self.codes.pop()) if what == "end" and self.codes else None
        return _address(target[1], "") if target else ""

    def _table(self, table: Element) -> Iterator[Piece]:
        """The rows of a table; the cells of one that arranges the page are read one by one."""
        lines = [list(_within(line, "tc", ("tc",))) for line in _within(table, "tr", ("tbl",))
                 if not any(_tag(mark) == "del" for setting in line if _tag(setting) == "trPr" for mark in setting)]
        rows = [[(one, list(self.pieces(one))) for one in line] for line in lines]
        if len(rows) < 2 or _holds_tables(lines) or arranges(
                [[piece.text for piece in found] for _, found in cells] for cells in rows):
            yield from (piece for cells in rows for _, found in cells for piece in found)
            return
        for cells in rows:
            texts: list[str] = []
            for one, found in cells:
                texts += [cell(piece.text for piece in found), *[""] * (_width(one) - 1)]
            yield row(texts)


def _holds_tables(lines: Sequence[Sequence[Element]]) -> bool:
    """Whether tables stand in the cells, of more than one row."""
    return any(sum(1 for _ in _within(table, "tr", ("tbl",))) > 1
               for cells in lines for one in cells for table in _within(one, "tbl", ("tbl",)))


def _is_bold(paragraph: Element) -> bool:
    """Whether all words of a paragraph are bold."""
    runs = [run for run in paragraph.iter()
            if _tag(run) == "r" and any(_tag(one) == "t" and one.text for one in run)]
    return bool(runs) and all(_has(run, "b") for run in runs)


def _has(run: Element, name: str) -> bool:
    """Whether a run of text is set to `name`, such as b for bold."""
    settings = next((part for part in run if _tag(part) == "rPr"), None)
    marks = settings if settings is not None else ()
    return any(_tag(mark) == name and _value(mark) not in _OFF for mark in marks)


def _within(element: Element, tag: str, stop: Iterable[str]) -> Iterator[Element]:
    """The elements called `tag` in `element`, also below content controls and the like, but not in nested ones."""
    for child in element:
        if _tag(child) == tag:
            yield child
        elif _tag(child) not in stop and _tag(child) not in _UNSEEN:
            yield from _within(child, tag, stop)


def _boxes(element: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, each once."""
    for child in element:
        if _tag(child) == "txbxContent":
            yield child
        elif _tag(child) not in _UNSEEN:
            yield from _boxes(child)


def _tag(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: Element) -> str:
    return next((value for name, value in element.items() if name.endswith("}val")), "")


def _attribute(element: Element, name: str) -> str:
    return next((key for key in element.attrib if key.endswith("}" + name)), name)


def _width(cell: Element) -> int:
    """Over how many columns a cell reaches."""
    settings = next((child for child in cell if _tag(child) == "tcPr"), None)
    value = next((_value(one) for one in settings if _tag(one) == "gridSpan"), "") if settings is not None else ""
    return min(int(value), 50) if value.isascii() and value.isdigit() and len(value) < 4 and int(value) else 1


def _address(target: str, shown: str) -> str:
    """The mail address behind a link whose words do not say it."""
    address = target.partition("?")[0].removeprefix("mailto:") if target.lower().startswith("mailto:") else ""
    return f" <{address}>" if address and address.lower() not in shown.lower() else ""


def _once(text: str) -> str:
    """The text, an address behind a link left out where it is said anyway."""
    for address in _ADDED.findall(text):
        if text.lower().count(address.lower()) > 1:
            text = text.replace(f" <{address}>", "", 1)
    return text


def _styles(root: Element | None) -> dict[str, _Style]:
    """What the styles mean, by id: ids are in the language of the program that wrote them, names are not."""
    found = {}
    for style in root if root is not None else ():
        if _tag(style) != "style":
            continue
        name = next((_value(child) for child in style if _tag(child) == "name"), "").lower()
        settings = [setting for child in style if _tag(child) == "pPr" for setting in child]
        outlined = any(_tag(one) == "outlineLvl" and _value(one) in "012345" for one in settings)
        id = next((value for key, value in style.items() if key.endswith("}styleId")), "")
        found[id] = _Style(name.startswith("heading") or name in ("title", "subtitle") or outlined,
                           name.startswith(("list bullet", "list number"))
                           or any(_tag(one) == "numPr" for one in settings))
    return found


def _title(package: Package) -> str:
    """The title in the document's properties, unless a program made it up."""
    core = package.part("docProps/core.xml")
    title = tidy((core.findtext(_CORE_TITLE) or "") if core is not None else "")
    return "" if _MADE_UP.fullmatch(title) else title


def _notes(package: Package) -> tuple[str, ...]:
    return ("Comments in the margin were left out.",) if package.names("word/comments") else ()


def _routine(body: Element) -> Iterator[str]:
    pictures = sum(_tag(element) == "blip" for element in body.iter())
    if pictures:
        yield f"{pictures} picture{'s were' if pictures > 1 else ' was'} left out."
    if any(_tag(element) in ("del", "moveFrom") for element in body.iter()):
        yield "Deleted text that is still marked in the document was left out."
