"""Builders of real files: what Word, a browser, a mail program and a PDF printer write, as small as it can be."""

import io
import zipfile
import zlib
from collections.abc import Sequence
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from itertools import pairwise
from typing import NamedTuple
from xml.sax.saxutils import escape

from seeds.paragraphs import paragraphs
from seeds.read import KINDS, Document

TITLE = {"en": "Workshop on victim identification", "ru": "Семинар по выявлению жертв торговли людьми"}
PROSE = {
    "en": "The workshop was organised by the International Organization for Migration together with the Ministry of "
          "Internal Affairs and brought together 25 investigators from the Sughd region of Tajikistan.",
    "ru": "Семинар был организован Международной организацией по миграции совместно с Министерством внутренних дел и "
          "собрал 25 следователей из Согдийской области, в том числе из города Худжанда.",
}
ITEM = {"en": "Indicators of trafficking in persons", "ru": "Признаки торговли людьми"}
ROWS = {"en": (("Name", "Role", "Phone"), ("Anna Ivanova", "Programme officer", "+992 37 221 00 01")),
        "ru": (("Имя", "Должность", "Телефон"), ("Анна Иванова", "Сотрудник программы", "+992 37 221 00 01"))}
LANGUAGES = ("en", "ru")


# Word

_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>"""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = f"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="' + _OFFICE + '"'
# The ids of styles are in the language of the program: here of a Russian Word.
_STYLES = f"""<?xml version="1.0"?><w:styles {_W}>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="List Paragraph"/></w:style></w:styles>"""


def run(text: str, settings: str = "") -> str:
    """A run of Word text; `settings` such as <w:b/>."""
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def par(*runs: str, settings: str = "") -> str:
    """A paragraph of Word from runs, or from plain text."""
    return f"<w:p><w:pPr>{settings}</w:pPr>{''.join(one if one.startswith('<') else run(one) for one in runs)}</w:p>"


def heading(text: str) -> str:
    return par(text, settings='<w:pStyle w:val="1"/>')


def item(text: str) -> str:
    return par(text, settings='<w:pStyle w:val="a3"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')


def table(lines: Sequence[Sequence[str]]) -> str:
    """A table; a cell is plain text or the XML of its content."""
    def cell(text: str) -> str:
        return f"<w:tc>{text if text.startswith('<') else par(text)}</w:tc>"
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(map(cell, line))}</w:tr>" for line in lines) + "</w:tbl>"


def docx(*body: str, parts: dict[str, str] | None = None, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A .docx of these paragraphs and tables; `parts` are added to the package."""
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W}><w:body>{"".join(body)}</w:body></w:document>'
    content = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS, "word/document.xml": document,
               "word/styles.xml": _STYLES, **(parts or {})}
    return zipped(content, packing)


def zipped(content: dict[str, str], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, text in content.items():
            archive.writestr(zipfile.ZipInfo(name), text, packing)
    return file.getvalue()


def part(kind: str, *body: str) -> str:
    """A part beside the text: kind hdr, ftr or footnotes."""
    inner = f'<w:footnote w:id="1">{"".join(body)}</w:footnote>' if kind == "footnotes" else "".join(body)
    return f'<?xml version="1.0"?><w:{kind} {_W}>{inner}</w:{kind}>'


def core(title: str) -> str:
    """The part with a document's properties."""
    return ('<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
            'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>")


# PDF

class Line(NamedTuple):
    """Words on a PDF page, from their left end on the baseline; every letter is half as wide as `size`.

    A hair space is not drawn, but moves what follows by 0.12 of the size, as a blank between letters that are kerned.
    """

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False


class Sheet(NamedTuple):
    """A page of A4, with lines drawn from (x, y) to (x, y)."""

    lines: Sequence[Line] = ()
    rules: Sequence[tuple[float, float, float, float]] = ()
    picture: bool = False
    turned: int = 0


def wrapped(text: str, x: float, y: float, width: float, size: float = 10) -> list[Line]:
    """A paragraph broken at `width`, downwards from `y`."""
    found: list[str] = []
    for word in text.split():
        if found and (len(found[-1]) + 1 + len(word)) * size / 2 <= width:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return [Line(x, y - number * size * 1.2, line, size) for number, line in enumerate(found)]


def ruled(texts: Sequence[Sequence[str]], x: float, y: float, widths: Sequence[float], height: float = 20) -> Sheet:
    """A table with lines around its cells."""
    edges = [x + sum(widths[:number]) for number in range(len(widths) + 1)]
    levels = [y - number * height for number in range(len(texts) + 1)]
    rules = [(edges[0], level, edges[-1], level) for level in levels]
    rules += [(edge, levels[0], edge, levels[-1]) for edge in edges]
    lines = [line for text_row, top in zip(texts, levels, strict=False)
             for text, (left, right) in zip(text_row, pairwise(edges), strict=True)
             for line in wrapped(text, left + 4, top - 12, right - left - 8, 9)]
    return Sheet(lines, rules)


def pdf(*sheets: Sheet, title: str = "", encrypted: bool = False) -> bytes:
    """A PDF as a printer driver writes it: fonts with all of Unicode, packed content."""
    letters = sorted({ord(letter) for sheet in sheets for line in sheet.lines for letter in line.text})
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 6: _packed(_to_unicode(letters)),
               7: b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
                  b"/Length 1>>\nstream\n\x80\nendstream",
               8: f"<</Title<{(chr(0xfeff) + title).encode('utf-16-be').hex()}>>>".encode()}
    for number, name in ((3, "Sans"), (4, "Sans-Bold")):
        objects[number] = (f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/ToUnicode 6 0 R"
                           f"/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/DW 500"
                           "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>").encode()
    for number, sheet in enumerate(sheets):
        objects[10 + 2 * number] = (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</I 7 0 R>>>>"
            f"/Rotate {sheet.turned}/Contents {11 + 2 * number} 0 R>>").encode()
        objects[11 + 2 * number] = _packed(_content(sheet))
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(sheets)))
    objects[2] = f"<</Type/Pages/Kids[{kids}]/Count {len(sheets)}>>".encode()
    trailer = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>/ID[<41><41>]"
    return _file(objects, trailer if encrypted else "")


def _packed(data: bytes) -> bytes:
    packed = zlib.compress(data)
    return f"<</Length {len(packed)}/Filter/FlateDecode>>\nstream\n".encode() + packed + b"\nendstream"


def _to_unicode(letters: Sequence[int]) -> bytes:
    pairs = [f"<{code:04x}> <{code:04x}>" for code in letters]
    blocks = [pairs[start:start + 100] for start in range(0, len(pairs), 100)]
    maps = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{maps}endcmap end end").encode()


def _content(sheet: Sheet) -> bytes:
    drawn = [f"{x1} {y1} m {x2} {y2} l S" for x1, y1, x2, y2 in sheet.rules]
    if sheet.picture:
        drawn.append("q 500 0 0 700 50 70 cm /I Do Q")
    for line in sheet.lines:
        font = "F2" if line.bold else "F1"
        words = " -120 ".join(f"<{part.encode('utf-16-be').hex()}>" for part in line.text.split("\u200a"))
        drawn.append(f"BT /{font} {line.size} Tf {line.x} {line.y} Td [{words}] TJ ET")
    return "\n".join(drawn).encode()


def _file(objects: dict[int, bytes], trailer: str) -> bytes:
    data, places = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", {}
    for number in sorted(objects):
        places[number] = len(data)
        data += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    size = max(objects) + 1
    table = "".join(f"{places[number]:010} 00000 n \n" if number in places else "0000000000 65535 f \n"
                    for number in range(size))
    return data + (f"xref\n0 {size}\n{table}trailer\n<</Size {size}/Root 1 0 R/Info 8 0 R{trailer}>>\n"
                   f"startxref\n{len(data)}\n%%EOF\n").encode()


# E-mail

def eml(text: str = "", page: str = "", *, charset: str = "utf-8", cte: str = "", subject: str = "Workshop",
        sender: str = "Anna Ivanova <anna@example.org>", attached: Sequence[str] = ()) -> bytes:
    """An e-mail with a plain text, an HTML text or both, and empty files attached."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "Martin Reeve <martin@example.org>"
    message["Cc"] = "press@example.org"
    message["Subject"] = subject
    message["Date"] = "Tue, 24 Sep 2024 23:30:00 +0500"
    if text:
        message.set_content(text, charset=charset, cte=cte or None)
    if page and text:
        message.add_alternative(page, subtype="html", charset=charset)
    elif page:
        message.set_content(page, subtype="html", charset=charset)
    for name in attached:
        message.add_attachment(b"\0\1", maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def mail(*attached: tuple[str, bytes] | bytes, text: str = "See what is attached.\n", subject: str = "Lists",
         date: str = "Tue, 24 Sep 2024 23:30:00 +0500") -> bytes:
    """An e-mail with files attached by name, and with e-mails."""
    message = EmailMessage()
    message["From"] = "Anna Ivanova <anna@example.org>"
    message["Subject"] = subject
    message["Date"] = date
    message.set_content(text)
    for one in attached:
        if isinstance(one, bytes):
            message.add_attachment(message_from_bytes(one, policy=default))
        else:
            message.add_attachment(one[1], maintype="application", subtype="octet-stream", filename=one[0])
    return message.as_bytes()


# The same short document in every format

def same(format: str, language: str) -> bytes:
    """One document: a title, a paragraph, an item and a table of two rows."""
    return composed(format, TITLE[language], PROSE[language], ITEM[language], ROWS[language])


def composed(format: str, title: str, prose: str, listed: str, lines: Sequence[Sequence[str]]) -> bytes:
    """A document of a title, a paragraph, an item and a table of three columns."""
    if format == "docx":
        return docx(heading(title), par(prose), item(listed), table(lines))
    if format == "pdf":
        sheet = ruled(lines, 50, 600, (150, 150, 150))
        written = [Line(50, 780, title, 18), *wrapped(prose, 50, 740, 480), Line(60, 660, f"• {listed}")]
        return pdf(Sheet([*written, *sheet.lines], sheet.rules))
    if format == "md":
        cells = "\n".join(f"| {' | '.join(line)} |" for line in (lines[0], ("---",) * len(lines[0]), *lines[1:]))
        return f"# {title}\n\n{prose}\n\n* {listed}\n\n{cells}\n".encode()
    if format in ("html", "eml"):
        cells = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in line)}</tr>" for line in lines)
        body = f"<h1>{title}</h1><p>{prose}</p><ul><li>{listed}</li></ul><table>{cells}</table>"
        head = f"<head><meta charset='utf-8'><title>{title}</title></head>"
        page = f"<!doctype html><html>{head}<body>{body}</body></html>"
        return page.encode() if format == "html" else eml(page=page, subject=title)
    cells = "\n".join("\t".join(line) for line in lines)
    return f"{title}\n\n{prose}\n\n- {listed}\n\n{cells}\n".encode()


FORMATS = ("txt", "md", "html", "docx", "pdf", "eml")


# What is asked of a document that was read

def told(document: Document) -> list[tuple[str, str]]:
    """Kind and words of each paragraph."""
    return [(paragraph.kind, document.text_of(paragraph)) for paragraph in document.paragraphs]


def rows(document: Document) -> list[list[str]]:
    """The cells of each row."""
    return [document.cells_of(paragraph) for paragraph in document.paragraphs if paragraph.kind == "row"]


def check(document: Document) -> None:
    """What holds for every document: its paragraphs lie in the text, in order, and are its lines."""
    assert [paragraph.number for paragraph in document.paragraphs] == list(range(1, len(document.paragraphs) + 1))
    at = 0
    for paragraph in document.paragraphs:
        assert at <= paragraph.start < paragraph.end <= len(document.text)
        assert paragraph.kind in KINDS
        before = paragraph.start
        for start, end in paragraph.cells:
            assert before <= start <= end <= paragraph.end
            before = end
        at = paragraph.end
    assert paragraphs(document.text) == [document.text_of(paragraph) for paragraph in document.paragraphs]
