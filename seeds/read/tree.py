"""HTML as a tree, built from what the standard library's parser finds; forgiving, and never deeper than is safe."""

from collections import Counter
from html.parser import HTMLParser
from typing import Union

from db.errors import TooLargeError
from seeds.read import limits
from seeds.read.words import words

Node = Union["Element", str]

_VOID = words("area base br col embed hr img input link meta param source track wbr")
_TABLE = words("table thead tbody tfoot tr td th caption")
# A start tag closes these when they are still open, up to the element that holds them.
_CLOSED_BY = {
    "li": (words("li"), words("ul ol menu")),
    "dt": (words("dt dd"), words("dl")),
    "dd": (words("dt dd"), words("dl")),
    "tr": (words("tr td th caption"), words("table")),
    "td": (words("td th"), words("tr table")),
    "th": (words("td th"), words("tr table")),
    "thead": (words("thead tbody tfoot tr td th caption"), words("table")),
    "option": (words("option"), words("select")),
}
_CLOSED_BY["tbody"] = _CLOSED_BY["tfoot"] = _CLOSED_BY["thead"]
_ENDS_PARAGRAPH = words("address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 "
                        "h3 h4 h5 h6 header hr main menu nav ol p pre section table ul")
_PARAGRAPH, _NOTHING = (words("p"), words("td th button")), (words(""), words(""))


class Element:
    """One element, with its attributes and what stands in it."""

    __slots__ = ("children", "marks", "tag")

    def __init__(self, tag: str, marks: dict[str, str]) -> None:
        self.tag = tag
        self.marks = marks
        self.children: list[Node] = []

    def elements(self) -> list["Element"]:
        """All elements within this one, in the order of the text."""
        found, waiting = [], [self]
        while waiting:
            element = waiting.pop()
            found.append(element)
            waiting.extend(child for child in reversed(element.children) if isinstance(child, Element))
        return found[1:]

    def text(self) -> str:
        """All text within, as it stands in the file."""
        found: list[str] = []
        waiting: list[Node] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                found.append(node)
            else:
                waiting.extend(reversed(node.children))
        return "".join(found)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]
        self.tags: Counter[str] = Counter()  # of the open elements
        self.count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        closes, within = _CLOSED_BY.get(tag, _PARAGRAPH if tag in _ENDS_PARAGRAPH else _NOTHING)
        if any(self.tags[closed] for closed in closes):
            for depth in range(len(self.open) - 1, 0, -1):
                if self.open[depth].tag in within:
                    break
                if self.open[depth].tag in closes:
                    self._close(depth)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        self.count += 1
        if self.count > limits.ELEMENTS:
            raise TooLargeError(f"holds more than {limits.ELEMENTS:,} elements.")
        if tag not in _VOID and len(self.open) < limits.DEPTH:
            self.open.append(element)
            self.tags[tag] += 1

    def _close(self, depth: int) -> None:
        self.tags.subtract(element.tag for element in self.open[depth:])
        del self.open[depth:]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.open[-1].tag == tag and tag in ("svg", "path", "template"):
            self._close(len(self.open) - 1)

    def handle_endtag(self, tag: str) -> None:
        if not self.tags[tag]:
            return
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                self._close(depth)
                return
            if self.open[depth].tag in ("td", "th") and tag not in _TABLE:
                return  # an end without a beginning does not reach out of its cell
            if self.open[depth].tag == "table" and tag not in ("body", "html"):
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(text: str) -> Element:
    """The root of the tree of `text`; raises TooLargeError, and nothing else."""
    builder = _Builder()
    try:
        builder.feed(text)
        builder.close()
    except (AssertionError, ValueError):  # of the standard library, for some declarations that are no HTML
        builder.handle_data("")
    return builder.root
