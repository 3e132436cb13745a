"""Web pages: the content in reading order. Menus and buttons are left out, what stands around is furniture."""

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote

from seeds.read import dates, furniture, plain, typed
from seeds.read.document import Draft, Piece, arranges, cell, row, tidy
from seeds.read.encoding import decode
from seeds.read.headings import BOLD, headed
from seeds.read.tree import Element, Node, parse
from seeds.read.words import words
from seeds.regex import regex

LEFT_OUT = "Menus, notices and buttons of the page were left out."

Event = tuple[str | Piece | None, str]  # words, a whole paragraph, or the end of one; and the kind

_CHARSET = regex(rb"""<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]+)""",
                 re.IGNORECASE)
_UNSEEN = words("script style noscript template svg iframe object embed canvas select button textarea input head title "
                "link meta math video audio map datalist")
_BLOCKS = words("address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption "
                "figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table "
                "tbody td tfoot th thead tr ul")
_BESIDE = words("b strong em i small span")  # that pages often show apart by their style
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_QUOTES = words("gmail_quote yahoo_quoted moz-cite-prefix quoted-text")
_SIGNATURES = words("gmail_signature moz-signature signature")
_PLAIN = ("text", BOLD)  # kinds of text that nothing marks yet as something else
_BOLD = regex(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_WHITE = regex(r"[ \t\n\r\f]+")  # that a browser shows as one blank
_LEADS = regex(r"mailto:|tel:|/cdn-cgi/l/email-protection#")
_MOST_OPEN = 100  # remarks without an end
_CELL = 400  # characters; a table without a head and with longer cells arranges the page
_PUBLISHED = words("article:published_time og:published_time date dc.date dc.date.issued dcterms.date dcterms.issued "
                   "dcterms.created pubdate publishdate publish-date publish_date datepublished "
                   "citation_publication_date parsely-pub-date sailthru.date")
_JSON_PUBLISHED = regex(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_CHAT = regex(r"//(?:wa\.me/|api\.whatsapp\.com/send/?\?phone=)(?:\+|%2B)?(\d{8,15})\b")  # WhatsApp
_PARTS = regex(r"\s+(?:[|–—·»-]|::?)\s+")  # of a title
_SITE = regex(r"\s+[|–—·»:-]\s+[^|–—·»]{2,60}$")


def draft(data: bytes) -> Draft:
    """The Draft of a page in any encoding; the one it names goes before others."""
    named = _CHARSET.search(data[:4096])
    return of_text(decode(data, named[1].decode("ascii", "replace") if named else ""))


def of_text(text: str, *, quotes: bool = True) -> Draft:
    """The Draft of a page, or of the HTML part of an e-mail; raises TooLargeError.

    Without `quotes`, what is set apart as quoted is text like any other, as in a mail that passes another on.
    """
    remark = text.find("<!--", text.rfind("-->") + 1)
    if text.count("<!--", max(remark, 0)) > _MOST_OPEN:  # an open remark hides the rest, and costs the parser much
        text = text[:remark]
    root = parse(text)
    walk = _Walk(root, quotes=quotes)
    pieces = headed(typed.read(list(_paragraphs(walk.events(root, "text"))), is_spaced=False))
    pieces += _own_title(root, pieces)
    return Draft(pieces, _title(root), _date(root), routine=(LEFT_OUT,) if walk.dropped else ())


def _own_title(root: Element, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The title that the page gives itself, where a part of it (the name of the site) is said nowhere else."""
    given = next((tidy(element.text()) for element in root.elements() if element.tag == "title"), "")
    parts = [part for part in _PARTS.split(given) if part.strip()]
    if len(parts) > 1 and not all(any(part in piece.text for piece in pieces) for part in parts):
        yield Piece(given[:_CELL], "furniture")


def _paragraphs(events: Iterable[Event]) -> Iterator[Piece]:
    """Words joined until their paragraph ends, or their kind changes."""
    found: list[str] = []
    current = "text"
    for what, kind in events:
        if found and (kind != current or not isinstance(what, str)):
            if text := _shown(found):
                yield Piece(text, "furniture" if current in _PLAIN and furniture.is_line(text) else current)
            found = []
        current = kind
        if isinstance(what, str):
            found.append(what)
        elif what:
            yield what
    if text := _shown(found):
        yield Piece(text, current)


def _shown(words: Sequence[str]) -> str:
    """Words as a browser shows them: no-break spaces keep their width, any other blanks are one."""
    return _WHITE.sub(" ", "".join(words)).strip()


class _Walk:
    """One walk over a page; `dropped` tells whether anything was left out on the way."""

    def __init__(self, root: Element, *, quotes: bool) -> None:
        self.dropped = False
        self.quotes = quotes
        elements = root.elements()
        self.sizes, self.bolds, self.links = _measured([root, *elements])
        self.whole = self.sizes[id(root)]
        self.main = self._main(elements)
        self.inside = {id(element) for element in (self.main, *self.main.elements())} if self.main else set()
        headings = [element for element in elements if element.tag == "h1"]
        named = any(id(element) in self.inside for element in headings)
        self.title = headings[0] if headings and not named else None
        self.holders = _holders(root, [self.main, *headings])

    def events(self, element: Element, kind: str) -> Iterator[Event]:
        """What is written in `element`, in order."""
        for before, child in zip([None, *element.children], element.children, strict=False):
            if _stand_apart(before, child):
                yield " ", kind
            if isinstance(child, str):
                outside = kind in _PLAIN and self.main and id(element) not in self.inside
                yield child, "furniture" if outside else kind
            elif child.tag == "br":
                yield (" ", kind) if kind == "heading" else (None, kind)
            elif child.tag == "img" or child.tag in _UNSEEN:
                continue
            elif child.tag in _BLOCKS:
                yield None, kind
                yield from self._block(child, self._kind(child, kind))
                yield None, kind
            else:
                yield from self._inline(child, self._kind(child, kind))

    def _block(self, element: Element, kind: str) -> Iterator[Event]:
        if kind == "dropped":
            self.dropped = True
        elif element.tag in ("p", "div") and not self.sizes[id(element)] and not _leads_somewhere(element):
            yield Piece("", kind), kind  # a blank line
        elif element.tag == "pre":
            for piece in plain.pieces(element.text().split("\n")):
                yield (piece if kind in _PLAIN else piece._replace(kind=kind)), kind
        elif element.tag == "table" and _is_data(element) and not arranges(rows := list(self._rows(element))):
            for lines_of in rows:
                yield row(map(cell, lines_of), "row" if kind in (*_PLAIN, "item") else kind), kind
        elif element.tag == "dl" and (named := self._named(element)):
            for cells in named:
                yield row(cells, "row" if kind in (*_PLAIN, "item") else kind), kind
        elif element.tag == "td":  # of a table that arranges the page: what is in a cell stands alone
            yield Piece("", kind), kind
            yield from self.events(element, kind)
            yield Piece("", kind), kind
        else:
            yield from self.events(element, kind)

    def _inline(self, element: Element, kind: str) -> Iterator[Event]:
        hidden = element.marks.get("data-cfemail") or element.marks.get("href", "").partition("/email-protection#")[2]
        if kind == "dropped":
            self.dropped = True
        elif hidden:
            yield _unmasked(hidden), kind
        else:
            yield from self.events(element, kind)
            yield _address(element), kind

    def _kind(self, element: Element, kind: str) -> str:
        """What the paragraphs of `element` are; `kind` is what those around it are."""
        tag, marks = element.tag, element.marks
        small = self.sizes[id(element)] <= max(500, 0.4 * self.whole)
        whole = tag in ("html", "body", "main") or id(element) in self.holders
        mark = "" if whole or not (small or tag == "nav") else furniture.marked(tag, marks)
        if small and furniture.is_hidden(marks):
            return "dropped"
        if mark == "dropped":
            return "furniture" if self._reaches(element) else "dropped"
        if kind == BOLD and tag in _BLOCKS:
            kind = "text"
        if kind not in (*_PLAIN, "item", "heading"):
            return kind
        if element is self.title:
            return "heading"
        if small and not whole and self._is_around(element, mark):
            return "furniture"
        named = {*marks.get("class", "").split(), marks.get("id", "")}
        if self.quotes and (tag == "blockquote" or named & _QUOTES):
            return "quote"
        if named & _SIGNATURES:
            return "signature"
        bold = kind == "text" and tag in _BLOCKS and 0 < self.sizes[id(element)] == self.bolds[id(element)]
        return "heading" if tag in _HEADINGS else "item" if tag == "li" else BOLD if bold else kind

    def _reaches(self, element: Element) -> bool:
        """Whether a bar or a menu tells a telephone number or an e-mail address."""
        return self.sizes[id(element)] <= _CELL and furniture.is_reach(" ".join(element.text().split()))

    def _is_around(self, element: Element, mark: str) -> bool:
        """Whether `element` stands around the content: by its mark, or as a heap of links or a form."""
        inside = id(element) in self.inside
        count, linked = self.links[id(element)]
        size = self.sizes[id(element)]
        if mark and not (inside and element.tag in ("footer", "aside")):
            return True
        if element.tag == "header" and not inside and count >= 4:
            return True
        if element.tag == "form" and size < 200:
            return True
        return element.tag in ("ul", "ol", "div", "section", "table", "td", "p") and count >= 4 and (
            linked >= 0.8 * size and size <= 60 * count)

    def _main(self, elements: list[Element]) -> Element | None:
        """The element that holds the content, where the page says so and it holds a good part of the text."""
        for named in ([element for element in elements if element.tag == "main" or element.marks.get("role") == "main"],
                      [element for element in elements if element.tag == "article"]):
            if len(named) == 1 and self.sizes[id(named[0])] >= min(0.4 * self.whole, 1500):
                return named[0]
        return None

    def _named(self, listed: Element) -> list[list[str]]:
        """The names of a list of names and values, each with its values; none where these are long texts."""
        found: list[list[str]] = []
        for element in listed.elements():
            if element.tag in ("dt", "dd"):
                words = cell(piece.text for piece in _paragraphs(self.events(element, "quote")))
                if element.tag == "dt":
                    found.append([words, ""])
                elif found:
                    found[-1][1] = cell((found[-1][1], words))
        return found if all(len(name) + len(value) <= _CELL for name, value in found) else []

    def _rows(self, table: Element) -> Iterator[list[list[str]]]:
        """The lines of the cells of each row; the other places of one over several columns or rows are empty."""
        over: dict[int, int] = {}  # column -> rows that a cell from above still covers
        for line in (element for element in table.elements() if element.tag == "tr"):
            cells: list[list[str]] = []
            for element in line.children:
                if not isinstance(element, Element) or element.tag not in ("td", "th"):
                    continue
                while over.get(len(cells), 0) > 0:
                    over[len(cells)] -= 1
                    cells.append([])
                width, height = _span(element, "colspan"), _span(element, "rowspan")
                over |= dict.fromkeys(range(len(cells), len(cells) + width), height - 1)
                lines = [piece.text for piece in _paragraphs(self.events(element, "quote")) if piece.text]
                cells += [lines, *[[]] * (width - 1)]
            yield cells


def _holders(root: Element, held: Sequence[Element | None]) -> set[int]:
    """The ids of the elements in which one of `held` stands, however deep."""
    wanted, found = {id(element) for element in held if element}, set()
    for element in reversed([root, *root.elements()]):
        if any(id(child) in wanted or id(child) in found for child in element.children):
            found.add(id(element))
    return found


def _leads_somewhere(element: Element) -> bool:
    """Whether nothing but a link, as behind a picture, says how somebody is reached."""
    return any("data-cfemail" in one.marks or _LEADS.match(one.marks.get("href", "")) for one in element.elements())


def _stand_apart(before: Node | None, child: Node) -> bool:
    """Whether two elements are shown beside each other though no blank parts them: <b>412</b><span>survivors</span>."""
    if not (isinstance(before, Element) and isinstance(child, Element)):
        return False
    if before.tag == child.tag or not {before.tag, child.tag} <= _BESIDE:
        return False
    ends, begins = before.text()[-1:], child.text()[:1]
    return ends.isalnum() and begins.isalnum()


def _span(element: Element, name: str) -> int:
    value = element.marks.get(name, "")
    return min(int(value), 50) if value.isascii() and value.isdigit() and value != "0" and len(value) < 5 else 1


def _measured(elements: list[Element]) -> tuple[dict[int, int], dict[int, int], dict[int, tuple[int, int]]]:
    """Of each element, by its id: characters of text, those in bold, and number and characters of its links."""
    sizes: dict[int, int] = {}
    bolds: dict[int, int] = {}
    links: dict[int, tuple[int, int]] = {}
    for element in reversed(elements):
        size = bold = count = linked = 0
        for child in element.children:
            if isinstance(child, str):
                size += len(child.strip())
            elif child.tag not in _UNSEEN:
                size, bold = size + sizes[id(child)], bold + bolds[id(child)]
                count, linked = count + links[id(child)][0], linked + links[id(child)][1]
        if element.tag == "a" and not element.marks.get("href", "").startswith(("mailto:", "tel:")):
            count, linked = 1, size
        if element.tag in ("b", "strong") or _BOLD.search(element.marks.get("style", "")[:500]):
            bold = size
        sizes[id(element)], bolds[id(element)], links[id(element)] = size, bold, (count, linked)
    return sizes, bolds, links


def _is_data(table: Element) -> bool:
    """Whether a table holds data, rather than arranging the page as old pages and e-mails do."""
    within = table.elements()
    cells = [element for element in within if element.tag in ("td", "th")]
    rows = sum(element.tag == "tr" for element in within)
    if table.marks.get("role") == "presentation" or any(element.tag == "table" for element in within):
        return False
    if any(element.tag == "th" for element in cells):
        return len(cells) > rows
    arranges = any(element.tag in _HEADINGS for element in within)
    return rows >= 2 and len(cells) >= 2 * rows - 1 and not arranges and (
        all(len(element.text()) <= _CELL for element in cells))


def _address(element: Element) -> str:
    """The mail address or number behind a link whose words do not say it."""
    scheme, _, rest = element.marks.get("href", "").strip().partition(":")
    if chat := _CHAT.match(rest) if element.tag == "a" else None:
        scheme, rest = "tel", f"+{chat[1]}"
    target = unquote(rest.partition("?")[0]).strip() if element.tag == "a" else ""
    shown = element.text() if target else ""
    if scheme.lower() == "mailto" and "@" in target and target.lower() not in shown.lower():
        return f" <{target}>"
    if scheme.lower() == "tel" and sum(map(str.isdigit, shown)) < 5:
        return f" <{target}>"
    return ""


def _unmasked(code: str) -> str:
    """A mail address that a widespread service hides from robots: hexadecimal, the first byte is the key."""
    try:
        key, *hidden = bytes.fromhex(code[:400])
    except ValueError:
        return ""
    return bytes(byte ^ key for byte in hidden).decode("utf-8", "replace")


def _title(root: Element) -> str:
    """The page's heading, where it agrees with the title that the page gives itself; else that, without the site."""
    elements = root.elements()
    given = next((tidy(element.text()) for element in elements if element.tag == "title"), "")
    shared = next((tidy(element.marks.get("content", "")) for element in elements
                   if element.tag == "meta" and element.marks.get("property") == "og:title"), "")
    headings = [tidy(element.text()) for element in elements if element.tag == "h1"]
    base = shared or (_SITE.sub("", given) if len(given) > 25 else given)
    for heading in filter(None, headings):
        if heading in base or base in heading or (len(headings) == 1 and len(heading) > len(base)):
            return heading
    return base


def _date(root: Element) -> str | None:
    """The date of publication in the page's metadata, or of the only date that it marks as one."""
    times = []
    for element in root.elements():
        marks = element.marks
        if element.tag == "meta":
            name = (marks.get("property") or marks.get("name") or marks.get("itemprop") or "").lower()
            if name in _PUBLISHED and (date := dates.stated(marks.get("content", ""))):
                return date
        elif element.tag == "script" and marks.get("type", "").lower() == "application/ld+json":
            found = _JSON_PUBLISHED.search(element.text())
            if found and (date := dates.stated(found[1])):
                return date
        elif element.tag == "time" and marks.get("datetime"):
            times.append(marks["datetime"])
    return dates.stated(times[0]) if len(set(times)) == 1 else None
