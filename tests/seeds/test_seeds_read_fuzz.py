"""Mangled files: whatever is done to a document, it is read or refused in a sentence, and soon."""

import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seeds.documents import FORMATS, Line, Sheet, check, eml, mail, pdf, same

from db.errors import DocumentError
from seeds.read import read_bytes
from seeds.read.document import Draft, Piece, assemble, row, tidy
from seeds.read.encoding import decode
from seeds.read.wrapped import unwrapped

SECONDS = 2.0
VALID = {format: same(format, "ru") for format in FORMATS}
VALID["eml"] = eml("Текст письма\n> цитата\n", "<p>Текст <b>письма</b></p>", attached=("план.pdf",), cte="base64")
ATTACHED = [(f"план.{format}", same(format, "en")) for format in FORMATS]
CARRIERS = {"one": mail(*ATTACHED[3:5]), "all": mail(*ATTACHED, VALID["eml"]), "mails": mail(mail(mail(*ATTACHED[:2])))}

mangling = st.lists(st.tuples(st.sampled_from(("flip", "cut", "double", "drop", "insert")), st.floats(0, 1),
                              st.binary(min_size=1, max_size=8)), min_size=1, max_size=6)


def mangled(data: bytes, steps: list[tuple[str, float, bytes]]) -> bytes:
    for what, place, extra in steps:
        at = int(place * len(data))
        if what == "flip":
            data = data[:at] + bytes(byte ^ 0xff for byte in data[at:at + len(extra)]) + data[at + len(extra):]
        elif what == "cut":
            data = data[:at]
        elif what == "double":
            data = data[:at] + data[at:at + 400] * 3 + data[at + 400:]
        elif what == "drop":
            data = data[:at] + data[at + 20 * len(extra):]
        else:
            data = data[:at] + extra + data[at:]
    return data


def survives(data: bytes, name: str) -> None:
    began = time.monotonic()
    sentence, notes = "", list[str]()
    try:
        for document in read_bytes(data, name).each():
            check(document)
            notes += document.notes
    except DocumentError as error:
        sentence = str(error)
    assert not sentence or sentence.startswith((name, "The input"))
    for told in (sentence, *notes):
        assert "not understood" not in told  # the last resort, for what nobody has thought of
        assert "stops what reads it" not in told
    assert time.monotonic() - began < SECONDS


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=int(os.environ.get("FIELDEX_FUZZ", "60")))
@given(steps=mangling)
def test_mangled_files(format: str, steps: list[tuple[str, float, bytes]]) -> None:
    survives(mangled(VALID[format], steps), f"a.{format}")


@pytest.mark.parametrize("carrier", CARRIERS)
@settings(max_examples=int(os.environ.get("FIELDEX_FUZZ", "60")))
@given(steps=mangling)
def test_mangled_mails_with_what_is_attached_to_them(carrier: str, steps: list[tuple[str, float, bytes]]) -> None:
    survives(mangled(CARRIERS[carrier], steps), "a.eml")


HEADS = st.lists(st.sampled_from((
    "Content-Type: multipart/mixed; boundary=B\n", "--B\n", "--B--\n", "\n", "Content-Type: message/rfc822\n",
    "Content-Transfer-Encoding: base64\n", "Content-Disposition: attachment; filename*0*=koi8-r''%F3; filename=\xff\n",
    "Content-Type: text/plain; charset=nothing; name=a.txt\n", "Subject: =?utf-8?B?0KHQv9?=\n", "text of it\n",
    "0KHQv9C40YHQvtC6\n", "Content-Type: text/html; name*=x\n", "<p>text</p>\n", "Content-Type: text/calendar\n",
    "Content-Transfer-Encoding: quoted-printable\n", "=D0=A1\n", "From: a@b.c\n", "Content-ID: <a>\n")), max_size=40)


@settings(max_examples=int(os.environ.get("FIELDEX_FUZZ", "120")))
@given(lines=HEADS)
def test_any_parts(lines: list[str]) -> None:
    head = "From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\n"
    survives((head + "".join(lines)).encode("latin-1"), "a.eml")


@settings(max_examples=60)
@given(data=st.binary(max_size=600), name=st.sampled_from(("", "a", "a.html", "a.md", "a.eml", "a.txt")))
def test_any_bytes(data: bytes, name: str) -> None:
    survives(data, name)


MARKUP = st.lists(st.sampled_from((
    "<table>", "<tr>", "<td>", "</td>", "<p>", "</p>", "<div class=nav>", "</div>", "<ul>", "<li>", "</ul>", "<b>", "<",
    "</table>", "<main>", "<a href=mailto:a@b.c>", "</a>", "<br>", "<!--", "-->", "<script>", "</script>", "&amp",
    "&#0;", "<blockquote>", "<td colspan=9 rowspan=3>", "слово ", "<h1>", "</h1>", "<pre>", "a  b\n")), max_size=40)


@settings(max_examples=80)
@given(parts=MARKUP)
def test_any_markup(parts: list[str]) -> None:
    survives(("<html>" + "".join(parts)).encode(), "a.html")


WORDS = st.text("abcа-.|\t \u00a0\u00ad\ufffd•12@", max_size=30)


@settings(max_examples=80)
@given(lines=st.lists(WORDS, max_size=12))
def test_any_lines(lines: list[str]) -> None:
    for name in ("a.txt", "a.md"):
        survives("\n".join(lines).encode(), name)


@settings(max_examples=40)
@given(lines=st.lists(st.builds(Line, st.floats(-20, 600), st.floats(-20, 860), WORDS.filter(str.strip),
                                st.floats(1, 40), st.booleans()), max_size=25),
       rules=st.lists(st.tuples(*[st.floats(0, 800)] * 4), max_size=8))
def test_any_page(lines: list[Line], rules: list[tuple[float, float, float, float]]) -> None:
    survives(pdf(Sheet(lines, rules)), "a.pdf")


@given(cells=st.lists(WORDS, max_size=6), before=WORDS)
def test_rows_keep_their_cells(cells: list[str], before: str) -> None:
    piece = row(cells)
    words = [tidy(cell) for cell in cells]
    assert not any(words) or [piece.text[start:end] for start, end in piece.cells] == words
    pieces = [Piece(tidy(before)), piece, Piece("end 1")]
    check(assemble(Draft(pieces), "", "txt"))


@given(data=st.binary(max_size=60),
       declared=st.sampled_from(("", "utf-8", "koi8-r", "utf-16", "big5", "punycode", "nothing")))
def test_any_bytes_are_some_text(data: bytes, declared: str) -> None:
    assert isinstance(decode(data, declared), str)


@given(lines=st.lists(WORDS, max_size=12))
def test_rejoining_loses_no_words(lines: list[str]) -> None:
    def bare(text: str) -> str:
        return "".join(filter(str.isalnum, text))
    assert bare("".join(unwrapped(lines))) == bare("".join(lines))
