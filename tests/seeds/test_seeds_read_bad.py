"""What cannot be read, and how that is said: one sentence with the file's name, a hint, an exit status."""

import os
import sys
import zipfile
from pathlib import Path

import pytest
from seeds.documents import PROSE, Line, Sheet, docx, eml, par, pdf, same, zipped

from db import errors
from db.errors import (
    DamagedDocumentError,
    DocumentError,
    EmptyDocumentError,
    LockedDocumentError,
    ScanError,
    TooLargeError,
    UnknownFormatError,
)
from seeds.read import apart, files, limits, read, read_bytes

SHEET = Sheet([Line(50, 50, "x")])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
MAIN = "word/document.xml"
BOMB = {"[Content_Types].xml": "", MAIN: f"<w:document><w:body>{' ' * 40_000_000}</w:body></w:document>"}
LAUGHS = ('<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]><w>&j;</w>")
OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w>&x;</w>'
DEEP = "<w>" * 5_000 + "</w>" * 5_000
ENCRYPTED_MAIL = (b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\n"
                  b"Content-Type: multipart/encrypted; boundary=B\n\n--B\n\nx\n--B--\n")


def ole(name: str) -> bytes:
    """A file of the old Office programs, with a part of this name."""
    return OLE + name.encode("utf-16-le")


def nested(depth: int) -> bytes:
    head = b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\n"
    parts = (b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    return head + b"".join(parts) + b"\nx\n"


BAD: dict[str, tuple[bytes, str, type[DocumentError], str]] = {
    "nothing": (b"", "a.txt", EmptyDocumentError, "is empty"),
    "blanks": (b" \r\n\t\n", "a.txt", EmptyDocumentError, "is empty"),
    "only rulers": (b"****\n----\n", "a.txt", EmptyDocumentError, "no text"),
    "an empty page": (b"<!DOCTYPE html><html><script>1</script></html>", "a.html", EmptyDocumentError, "no text"),
    "an empty Word document": (docx(), "a.docx", EmptyDocumentError, "no text"),
    "rubbish": (bytes(range(256)) * 40, "a.txt", UnknownFormatError, "no text, and no format"),
    "zeros and letters": (b"\0\1a" * 900, "a.doc", UnknownFormatError, "no text, and no format"),
    "a scan": (pdf(Sheet(picture=True), Sheet(picture=True)), "scan.pdf", ScanError, "is a scan without text"),
    "an empty PDF": (pdf(Sheet()), "a.pdf", ScanError, "scan"),
    "a PDF with a password": (pdf(SHEET, encrypted=True), "a.pdf", LockedDocumentError, "password"),
    "the head of a PDF": (pdf(SHEET)[:200], "a.pdf", DamagedDocumentError, "damaged"),
    "a PDF in name": (b"%PDF-1.7\nnothing of that kind", "a.pdf", DamagedDocumentError, "damaged"),
    "half a Word document": (docx(par(PROSE["en"]))[:-400], "a.docx", DamagedDocumentError, "damaged"),
    "a Word document without text": (zipped({"word/a.xml": "<a/>"}), "a.docx", DamagedDocumentError, "no text part"),
    "a Word document that is no XML": (zipped({MAIN: "<w:p>"}), "a.docx", DamagedDocumentError, "no XML"),
    "a billion laughs": (zipped({MAIN: LAUGHS}), "a.docx", DamagedDocumentError, "document type"),
    "an entity from outside": (zipped({MAIN: OUTSIDE}), "a.docx", DamagedDocumentError, "document type"),
    "XML without end": (zipped({MAIN: DEEP}), "a.docx", DamagedDocumentError, "deep"),
    "a bomb": (zipped(BOMB), "a.docx", TooLargeError, "unpacks to far more"),
    "a Word document with a password": (ole("EncryptedPackage"), "a.docx", LockedDocumentError, "password"),
    "an old Word document": (ole("WordDocument"), "a.doc", UnknownFormatError, "(.doc)"),
    "an old workbook": (ole("Workbook"), "a.xls", UnknownFormatError, "(.xls)"),
    "an Outlook message": (ole("__substg1.0_"), "a.msg", UnknownFormatError, "(.msg)"),
    "another old file": (OLE, "a.doc", UnknownFormatError, "old Office"),
    "slides": (zipped({"ppt/presentation.xml": "x"}), "a.pptx", UnknownFormatError, "(.pptx)"),
    "a workbook": (zipped({"xl/workbook.xml": "x"}), "a.xlsx", UnknownFormatError, "(.xlsx)"),
    "an OpenDocument": (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}, zipfile.ZIP_STORED), "a.odt",
                        UnknownFormatError, "(.odt)"),
    "an archive": (zipped({"a.txt": "x"}), "a.zip", UnknownFormatError, "zip"),
    "RTF": (rb"{\rtf1 x}", "a.doc", UnknownFormatError, "RTF"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "a.png", UnknownFormatError, "PNG"),
    "a photo": (b"\xff\xd8\xff\xe0" + b"\0" * 50, "a.txt", UnknownFormatError, "JPEG"),
    "a directory of fieldex": (b"SQLite format 3\0" + b"\0" * 90, "a.sqlite", UnknownFormatError, "SQLite"),
    "XML": (b'<?xml version="1.0"?><rss><item>x</item></rss>', "a.xml", UnknownFormatError, "XML"),
    "an encrypted mail": (ENCRYPTED_MAIL, "a.eml", LockedDocumentError, "encrypted e-mail"),
    "PGP in the text": (eml("-----BEGIN PGP MESSAGE-----\nabc\n"), "a.eml", LockedDocumentError, "encrypted e-mail"),
    "mails within mails": (nested(40), "a.eml", DamagedDocumentError, "deep"),
    "mails without end": (nested(3_000), "a.eml", DamagedDocumentError, "parts"),
    "too many lines": (b"x\n" * 60_000, "a.txt", TooLargeError, "50,000 paragraphs"),
    "too many elements": (b"<html>" + b"<i>" * 110_000, "a.html", TooLargeError, "100,000 elements"),
    "too large a text": (b"word " * 2_100_000, "a.txt", TooLargeError, "larger than 10 MB"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_read_is_said_in_one_sentence(what: str) -> None:
    data, name, kind, words = BAD[what]
    with pytest.raises(DocumentError) as caught:
        read_bytes(data, name)
    assert type(caught.value) is kind
    sentence = str(caught.value)
    assert sentence.startswith(f"{name} ")
    assert words in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 160
    assert caught.value.hint
    assert caught.value.status == 4


def test_every_error_of_documents_is_tested() -> None:
    classes = {one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, DocumentError)}
    assert classes == {DocumentError, *(kind for _, _, kind, _ in BAD.values())}


def test_a_scan_is_told_with_what_to_do() -> None:
    with pytest.raises(ScanError, match=r"^scan\.pdf is a scan without text\.$") as caught:
        read_bytes(*BAD["a scan"][:2])
    assert caught.value.hint == "Run OCR on it first, such as ocrmypdf."


def test_what_has_no_name_is_called_the_input() -> None:
    with pytest.raises(EmptyDocumentError, match=r"^The input is empty\.$"):
        read_bytes(b"")


def test_a_document_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 1)
    with pytest.raises(DamagedDocumentError, match=r"^a\.html took more than 1 seconds and was given up\.$"):
        read_bytes(b"<html><p>x" + b"<p x='" * 600_000, "a.html")
    assert read_bytes(b"<html><p>and the next one is read</p></html>", "a.html").text == "and the next one is read"


def test_where_no_process_can_be_started_documents_are_read_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    document = read_bytes(same("html", "ru"), "a.html")
    apart.stop()
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert read_bytes(same("html", "ru"), "a.html") == document
    with pytest.raises(DamagedDocumentError):
        read_bytes(b"%PDF-1.7 no", "a.pdf")


def test_a_process_that_has_died_is_started_anew() -> None:
    document = read_bytes(same("docx", "en"), "a.docx")
    process = apart._process
    assert process
    process._process.kill()
    process._process.wait()
    assert read_bytes(same("docx", "en"), "a.docx") == document


# Files and folders

def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"^missing\.pdf does not exist\.$"):
        read(str(tmp_path / "missing.pdf"))


def test_a_name_that_no_file_can_have() -> None:
    for name in ("a\0b", "x" * 5_000):
        with pytest.raises(DocumentError) as caught:
            read(name)
        assert "\0" not in str(caught.value)


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is a folder"):
        read(str(tmp_path))


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(TooLargeError, match=r"^large\.pdf is larger than 100 MB, which is the most that is read\.$"):
        read(str(path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (str(tmp_path / "pipe"), "/dev/zero"):
        with pytest.raises(DocumentError, match="is no file but a pipe or a device"):
            read(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_that_may_not_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(DocumentError, match=r"^secret\.txt may not be opened\.$"):
        read(str(path))


def test_a_refusal_of_the_system_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")
    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(DocumentError, match=r"^a\.txt may not be opened\.$"):
        read(str(path))


def test_folders_are_walked_in_order_and_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c/2.txt", "c/1.txt", ".git/x", ".hidden", "fieldex.sqlite", "a.sqlite-wal", "c/.x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [os.path.relpath(path, tmp_path) for path in files([str(tmp_path)])]
    assert found == ["a.txt", "b.txt", os.path.join("c", "1.txt"), os.path.join("c", "2.txt")]
    named = [str(tmp_path / ".hidden"), str(tmp_path / "fieldex.sqlite")]
    assert list(files(named)) == named


def test_every_file_comes_once_and_loops_end(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("x")
    try:
        (tmp_path / "in" / "loop").symlink_to(tmp_path)
        (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "in" / "a.txt")
        (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
        (tmp_path / "self").symlink_to(tmp_path / "self")
    except OSError:
        pytest.skip("this system makes no links")
    missing = str(tmp_path / "none")
    found = list(files(["-", str(tmp_path), str(tmp_path / "in"), "-", missing, missing]))
    inside = [str(tmp_path / "gone"), str(tmp_path / "in" / "a.txt"), str(tmp_path / "self")]
    assert found == ["-", *inside, missing]
    for path in (inside[0], inside[2], missing):
        with pytest.raises(DocumentError):
            read(path)
