"""What is attached to an e-mail: documents of their own, within the bounds of one."""

import sys
import time
from base64 import b64encode
from collections.abc import Sequence
from email.message import EmailMessage

import pytest
from seeds.documents import FORMATS, PROSE, Sheet, check, docx, eml, heading, mail, par, pdf, same, told, zipped
from seeds.test_seeds_read_bad import BOMB, ENCRYPTED_MAIL, SHEET, ole

from db.errors import EmptyDocumentError
from seeds.read import Document, apart, limits, read_bytes
from seeds.read.document import Opened
from seeds.read.within import ITS_DATE

LIST = docx(heading("Focal points"), par("Anna Ivanova, +996 312 00 00 00"))
OTHER = docx(heading("Press release"), par(PROSE["en"]))
LEFT = "Attached, but not read: {}. It is more than is read of one e-mail."
STALLS = b"<html><p>x" + b"<p x='" * 100_000  # takes more than 20 seconds


def read(data: bytes, name: str = "mail.eml") -> Document:
    document = read_bytes(data, name)
    for one in document.each():
        check(one)
    return document


def sources(document: Document) -> list[str]:
    """What was read, in the order in which it is taken in."""
    return [one.source for one in document.each()]


def message(*parts: bytes) -> bytes:
    """An e-mail of these parts, each with its own head."""
    head = (b"From: anna@example.org\nSubject: Lists\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n"
            b"--B\nContent-Type: text/plain\n\nSee below.\n")
    return head + b"".join(b"--B\n" + part + b"\n" for part in parts) + b"--B--\n"


def part(head: bytes, data: bytes) -> bytes:
    return head + b"\nContent-Transfer-Encoding: base64\n\n" + b64encode(data)


@pytest.mark.parametrize("format", FORMATS)
def test_an_attached_document_is_read_as_the_file_is(format: str) -> None:
    data = same(format, "ru")
    alone = read_bytes(data, f"list.{format}")
    document = read(mail((f"list.{format}", data)))
    (attached,) = document.attached
    assert attached.source == f"list.{format} in mail.eml"
    assert attached._replace(source="", date=None, routine=()) == alone._replace(source="", date=None, routine=())
    assert (document.notes, told(document)[-1]) == ((), ("text", "See what is attached."))


@pytest.mark.parametrize(("head", "data", "source", "format"), [
    (b"Content-Type: application/octet-stream; name=list.bin", LIST, "list.bin", "docx"),
    (b"Content-Type: image/png; name=list.png", pdf(SHEET), "list.png", "pdf"),
    (b"Content-Type: application/pdf", pdf(SHEET), "attachment 1.pdf", "pdf"),
    (b"Content-Type: text/html\nContent-Disposition: attachment", b"<p>Text <b>of</b> it</p>", "attachment 1.html",
     "html"),
    (b"Content-Type: text/markdown", b"# Text\n\nof it\n", "attachment 1.md", "md"),
    (b"Content-Type: text/plain; name=notes.txt", b"Notes of it\n", "notes.txt", "txt"),
    (b"Content-Type: application/octet-stream; name=old.txt", eml("Old text\n"), "old.txt", "eml"),
])
def test_its_format_is_told_by_what_it_holds(head: bytes, data: bytes, source: str, format: str) -> None:
    (attached,) = read(message(part(head, data))).attached
    assert (attached.source, attached.format) == (f"{source} in mail.eml", format)


@pytest.mark.parametrize(("head", "data", "listed"), [
    (b"Content-Type: text/plain; name=list.csv", b"Some,cells\n1,2\n", "list.csv. Save what holds records"),
    (b"Content-Type: application/octet-stream; name=list.xlsx", b"PK", "list.xlsx. Save what holds records"),
    (b"Content-Type: application/octet-stream; name=all.json", b"{}", "all.json. Save what holds records"),
    (b"Content-Type: application/octet-stream; name=anna.vcf", b"", "anna.vcf. Save what holds records"),
    (b"Content-Type: text/calendar", b"x", "a calendar. Save what holds records"),
    (b"Content-Type: text/x-vcard", b"x", "a vCard. Save what holds records"),
    (b"Content-Type: application/zip", zipped({"a": "x"}), "application/zip. Unpack it"),
    (b"Content-Type: application/octet-stream; name=anna", b"BEGIN:VCARD\nFN:Anna\nEND:VCARD\n",
     "anna. Save what holds records"),
    (b"Content-Type: application/octet-stream; name=data", b"Name,E-mail\nAnn,a@un.org\n", "data. Save what holds"),
    (b"Content-Type: image/jpeg; name=photo.jpg", b"\xff\xd8\xff" + b"\0" * 50, "photo.jpg. Run OCR on it first"),
    (b"Content-Type: application/zip; name=all.zip", zipped({"a": "x"}), "all.zip. Unpack it"),
    (b"Content-Type: application/octet-stream; name=winmail.dat", b"\x78\x9f\x3e\x22" + bytes(90),
     "winmail.dat. Outlook packed it in a way of its own: ask for the e-mail again as HTML or plain text."),
    (b"Content-Type: application/msword; name=old.doc", ole("WordDocument"), "old.doc. Open it and save it as .docx"),
    (b"Content-Type: text/rfc822-headers", b"From: a@example.org\nSubject: x\n", "text/rfc822-headers. Documents"),
])
def test_what_is_no_document_is_listed_with_what_to_do(head: bytes, data: bytes, listed: str) -> None:
    document = read(message(part(head, data)))
    (note,) = document.notes
    assert not document.attached
    assert note.startswith(f"Attached, but not read: {listed}")


def test_the_same_advice_is_given_once() -> None:
    document = read(mail(*[(f"{number}.csv", b"a,b\n1,2\n") for number in range(12)], ("a.zip", zipped({"a": "x"}))))
    first, second = document.notes
    assert first.startswith("Attached, but not read: 0.csv, 1.csv, ")
    assert "9.csv and 2 more. Save what holds records" in first
    assert second.startswith("Attached, but not read: a.zip. Unpack it")


@pytest.mark.parametrize("head", [
    b"Content-Type: image/png; name=image001.png\nContent-ID: <image001.png@01DB>", b"Content-Type: image/png",
    b"Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Disposition: attachment; filename=smime.p7s",
    b"Content-Type: application/pgp-signature; name=signature.asc",
    b"Content-Type: application/octet-stream; name=SMIME.P7S", b"Content-Type: message/delivery-status",
    b"Content-Type: message/disposition-notification",
])
def test_pictures_of_the_text_signatures_and_receipts_are_passed_over(head: bytes) -> None:
    document = read(message(part(head, b"\x89PNG\r\n\x1a\n" + bytes(50))))
    assert (document.attached, document.notes) == ((), ())


@pytest.mark.parametrize(("data", "sentence"), [
    (b"%PDF-1.7 no", "Attachment 2.pdf is damaged, or ends too early: it cannot be opened as PDF."),
    (ole("EncryptedPackage"), "Attachment 2 is protected by a password."),
])
def test_one_without_a_name_is_told_by_its_number(data: bytes, sentence: str) -> None:
    nameless = b"Content-Type: application/octet-stream\nContent-Disposition: attachment"
    document = read(message(part(b"Content-Type: application/x; name=list.docx", LIST), part(nameless, data)))
    assert (sources(document)[1:], document.notes) == (["list.docx in mail.eml"], (sentence,))


def test_keys_are_passed_over_and_what_they_lock_is_told() -> None:
    key, locked = b"-----BEGIN PGP PUBLIC KEY BLOCK-----\nabc\n", b"-----BEGIN PGP MESSAGE-----\nabc\n"
    document = read(mail(("key.asc", key), ("list.asc", locked)))
    assert (document.attached, document.notes) == ((), ("The attached list.asc is encrypted.",))


@pytest.mark.parametrize(("head", "name"), [
    (b'Content-Type: application/x; name="=?utf-8?B?0KHQv9C40YHQvtC6LmRvY3g=?="', "Список.docx"),
    (b"Content-Disposition: attachment; filename*=UTF-8''%D0%A1%D0%BF%D0%B8%D1%81%D0%BE%D0%BA.docx", "Список.docx"),
    (b"Content-Disposition: attachment; filename*0*=koi8-r''%F3%D0%C9; filename*1*=%D3%CF%CB.docx", "Список.docx"),
    ('Content-Disposition: attachment; filename="Список.docx"'.encode("cp1251"), "Список.docx"),
    ('Content-Disposition: attachment; filename="Список.docx"'.encode(), "Список.docx"),
    (b'Content-Disposition: attachment; filename="C:\\\\Users\\\\anna\\\\list.docx"', "list.docx"),
    (b'Content-Disposition: attachment; filename="../../list.docx"', "list.docx"),
    (b'Content-Disposition: attachment; filename="' + b"x" * 900 + b'"', "x" * limits.PARTS),
    (b"Content-Disposition: attachment; filename*0*=nothing''" + b"%D0" * 3_000, "a file"),
    (b"Content-Disposition: attachment", "attachment 1.docx"),
    (b"Content-Disposition: attachment; filename*=nothing''list.docx", "list.docx"),
    (b'Content-Disposition: attachment; filename="a\x1b[2Jb\r\n c.docx"', "a[2Jb c.docx"),
])
def test_every_way_to_write_a_name(head: bytes, name: str) -> None:
    (attached,) = read(message(part(head, LIST))).attached
    assert attached.source == f"{name[:200]} in mail.eml"


def test_an_attached_mail_is_read_with_what_is_attached_to_it() -> None:
    inner = mail(("list.docx", LIST), text="Here it is.\n", subject="Earlier mail")
    document = read(mail(inner, ("other.docx", OTHER)))
    assert sources(document) == ["mail.eml", "Earlier mail in mail.eml", "list.docx in Earlier mail in mail.eml",
                                 "other.docx in mail.eml"]
    earlier = document.attached[0]
    assert earlier.hash == read(inner).hash
    assert (earlier.title, earlier.date, told(earlier)[-1]) == ("Earlier mail", "2024-09-24", ("text", "Here it is."))


@pytest.mark.parametrize("encoding", [b"base64", b"quoted-printable"])
def test_an_attached_mail_that_is_packed_against_the_rules(encoding: bytes) -> None:
    inner = eml("Here it is.\n", subject="Earlier")
    packed = b64encode(inner) if encoding == b"base64" else inner.replace(b"=", b"=3D")
    head = b"Content-Type: message/rfc822; name=old.eml\nContent-Transfer-Encoding: " + encoding + b"\n\n"
    (attached,) = read(message(head + packed)).attached
    assert told(attached)[-1] == ("text", "Here it is.")
    assert dict(attached.headers)["Subject"] == "Earlier"


BAD: dict[str, tuple[str, bytes, str]] = {
    "half a document": ("a.docx", LIST[:-400], "is damaged"),
    "a PDF in name": ("a.pdf", b"%PDF-1.7\nnothing of that kind", "is damaged"),
    "a scan": ("a.pdf", pdf(Sheet(picture=True)), "is a scan without text."),
    "a Word document with a password": ("a.docx", ole("EncryptedPackage"), "is protected by a password."),
    "a PDF with a password": ("a.pdf", pdf(SHEET, encrypted=True), "is protected by a password."),
    "an encrypted mail": ("a.eml", ENCRYPTED_MAIL, "is an encrypted e-mail."),
    "a bomb": ("a.docx", zipped(BOMB), "unpacks to far more than it should"),
    "nothing": ("a.txt", b"", "is empty."),
    "no text": ("a.txt", b"****\n", "holds no text."),
    "too large a text": ("a.txt", b"word " * 2_100_000, "is larger than 10 MB."),
}


@pytest.mark.parametrize("what", BAD)
def test_one_that_cannot_be_read_is_one_sentence_and_the_others_go_on(what: str) -> None:
    name, data, words = BAD[what]
    document = read(mail(("first.docx", LIST), (name, data), ("last.docx", OTHER)))
    assert sources(document) == ["mail.eml", "first.docx in mail.eml", "last.docx in mail.eml"]
    (note,) = document.notes
    assert note.startswith(f"The attached {name} {words}")
    assert note.endswith(".")
    assert "\n" not in note


@pytest.mark.parametrize("length", [400, 401, 402, 403])
def test_one_that_is_cut_within_its_packing_is_damaged(length: int) -> None:
    head = b"Content-Type: application/octet-stream; name=LIST.DOCX\nContent-Transfer-Encoding: base64\n\n"
    packed = b64encode(LIST)[:length]
    document = read(message(head + packed[:76] + b"\n" + packed[76:]))
    assert not document.attached
    assert document.notes == ("The attached LIST.DOCX is damaged: its parts cannot be unpacked.",)


def test_a_text_that_is_cut_is_read_as_far_as_it_came_and_that_is_said() -> None:
    head = b"Content-Type: text/plain; name=list.txt\nContent-Transfer-Encoding: base64\n\n"
    document = read(message(head + b64encode(b"Anna Ivanova, Osh\n" * 3)[:41]))
    assert [one.text for one in document.attached] == ["Anna Ivanova, Osh\nAnna Ivanova"]
    assert document.notes == ("The attached list.txt is damaged: its end is missing; what came of it is read.",)


CRASHES = """import os; from seeds.read import reading; opened = reading.opened
reading.opened = lambda data, *given: os._exit(9) if data == b"Crash" else opened(data, *given)
"""


def test_one_that_ends_what_reads_it_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.second._BEGIN", CRASHES)
    apart.stop()
    document = read(mail(("first.docx", LIST), ("bad.txt", b"Crash"), ("last.docx", OTHER)))
    apart.stop()
    assert sources(document) == ["mail.eml", "first.docx in mail.eml", "last.docx in mail.eml"]
    assert document.notes == ("The attached bad.txt is damaged in a way that stops what reads it.",)


def test_each_has_half_of_the_time_that_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    given = list[float]()

    def noted(data: bytes, source: str, format: str, seconds: float) -> Opened:
        given.append(seconds)
        return real(data, source, format, seconds)

    real = apart.read
    monkeypatch.setattr("seeds.read.within.apart.read", noted)
    read(mail(("list.docx", LIST), mail(("other.docx", OTHER))))
    assert len(given) == 4
    assert given[0] == limits.SECONDS
    assert limits.SECONDS / 2 >= given[1] >= given[2] >= given[3] > 0


def test_all_of_them_have_the_time_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 2.5)
    names = [f"{number}.html" for number in range(5)]
    began = time.monotonic()
    document = read(mail(*[(name, STALLS) for name in names], ("list.docx", LIST)))
    assert time.monotonic() - began < 4
    assert not document.attached
    *given_up, left = document.notes
    assert given_up == [note for note in given_up if note.endswith("seconds and was given up.")]
    assert left == LEFT.format(", ".join((*names[len(given_up):], "list.docx")))



def lists(count: int) -> list[tuple[str, bytes]]:
    return [(f"{number}.txt", f"List {number} of them\n".encode()) for number in range(count)]


def test_their_number_is_bounded_with_those_of_attached_mails() -> None:
    document = read(mail(mail(*lists(45), text="Other\n"), *lists(60)[45:]))
    assert len(list(document.each())) == 1 + limits.ATTACHED
    left = ", ".join(f"{number}.txt" for number in range(49, 59))
    assert document.notes == (LEFT.format(f"{left} and 1 more"),)


@pytest.mark.parametrize(("limit", "note"), [
    ("TEXT_CHARACTERS", "The attached 2.txt holds more text than is read of one e-mail."),
    ("PARAGRAPHS", "The attached 2.txt holds more text than is read of one e-mail."),
    ("FILE_BYTES", LEFT.format("2.txt")),
])
def test_bytes_and_text_of_all_are_bounded(monkeypatch: pytest.MonkeyPatch, limit: str, note: str) -> None:
    data = mail(*lists(3))
    document = read(data)
    first = (document, *document.attached[:2])
    most = {"TEXT_CHARACTERS": sum(len(one.text) for one in first), "FILE_BYTES": 2 * len(b"List 0 of them\n"),
            "PARAGRAPHS": sum(len(one.paragraphs) for one in first)}[limit]
    monkeypatch.setattr("seeds.read.within.limits", limited(**{limit: most}))
    document = read(data)
    assert (len(document.attached), document.notes) == (2, (note,))


def limited(**given: int) -> object:
    """The limits, but for those given; other modules have theirs."""
    return type("limits", (), {**vars(limits), **given})


def test_mails_within_mails_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seeds.read.within.limits", limited(PART_DEPTH=2))
    data = mail(("list.docx", LIST))
    for number in range(3):
        data = mail((f"{number}.eml", data), text=f"Level {number}\n")
    document = read(data)
    assert sources(document) == ["mail.eml", "2.eml in mail.eml", "1.eml in 2.eml in mail.eml"]
    assert document.attached[0].attached[0].notes == (LEFT.format("0.eml"),)


def test_what_the_mail_says_itself_comes_once() -> None:
    text = f"Dear colleagues,\n\nPress release\n\n{PROSE['en']}\n\nBest regards,\nAnna\n"
    document = read(mail(("release.docx", OTHER), ("list.docx", LIST), text=text))
    assert sources(document) == ["mail.eml", "list.docx in mail.eml"]
    assert document.notes == ("The attached release.docx says what the e-mail says, and is read with it.",)


def test_the_same_file_twice_or_in_another_format_comes_once() -> None:
    document = read(mail(("a.docx", LIST), ("b.docx", LIST), mail(("c.docx", LIST), text="Other\n"),
                         ("d.docx", same("docx", "en")), ("e.md", same("md", "en"))))
    assert sources(document) == ["mail.eml", "a.docx in mail.eml", "Lists in mail.eml", "d.docx in mail.eml"]
    assert document.notes == ("The attached b.docx says what a.docx in mail.eml says, and is read once.",
                              "The attached e.md says what d.docx in mail.eml says, and is read once.")
    assert document.attached[1].notes == ("The attached c.docx says what a.docx in mail.eml says, and is read once.",)


def test_a_mail_that_says_the_same_may_bring_something_else() -> None:
    document = read(mail(mail(("list.docx", LIST)), mail()))
    assert sources(document) == ["mail.eml", "Lists in mail.eml", "list.docx in Lists in mail.eml"]
    assert document.notes == ("The attached Lists says what the e-mail says, and is read with it.",)


def test_a_mail_without_a_text_of_its_own() -> None:
    document = read(mail(("list.docx", LIST), text=""))
    assert [kind for kind, _ in told(document)] == ["header"] * 3
    assert sources(document)[1:] == ["list.docx in mail.eml"]


def test_a_mail_without_text_and_head() -> None:
    head = b"MIME-Version: 1.0\nContent-Type: application/x; name=list.docx"
    document = read(part(head, LIST))
    assert told(document) == [("header", "Attached: list.docx")]
    assert sources(document) == ["mail.eml", "list.docx in mail.eml"]
    with pytest.raises(EmptyDocumentError):
        read_bytes(part(head.replace(b"docx", b"csv"), b"a,b\n"), "mail.eml")
    with pytest.raises(EmptyDocumentError):
        read_bytes(part(head.replace(b"list.docx", b"key.p7s"), b"key"), "mail.eml")
    with pytest.raises(EmptyDocumentError, match=r"^mail\.eml holds no text\.$") as raised:
        read_bytes(part(head, ole("EncryptedPackage")), "mail.eml")
    assert raised.value.hint == "The attached list.docx is protected by a password."


def test_a_long_name_is_cut_in_front_of_that_of_its_mail() -> None:
    inner = mail(("list.docx", LIST), text="Here it is.\n", subject="s" * 200)
    mails = f"{'m' * 200}.eml"
    document = read(mail(inner, (f"{'x' * 195}.docx", OTHER)), mails)
    earlier = f"{'s' * (255 - 4 - len(mails))} in {mails}"
    other = f"{'x' * (255 - 4 - len(mails))} in {mails}"
    assert sources(document) == [mails, earlier, f"list.docx in {earlier}", other]


def test_what_comes_without_a_name_is_called_an_e_mail() -> None:
    assert sources(read(mail(("list.docx", LIST)), "")) == ["", "list.docx in an e-mail"]


@pytest.mark.parametrize(("name", "lines", "subject", "date"), [
    ("list.docx", ["Focal points"], "Lists", "2024-09-24"),
    ("list 2024.docx", ["Focal points"], "Lists", "2024-09-24"),
    ("list.docx", ["Focal points of 2024"], "Lists", None),
    ("list 2021.docx", ["Focal points"], "Lists", None),
    ("list.docx", ["Focal points", "as of 2021"], "Lists", None),
    ("list.docx", ["Focal points"], "Fwd: Lists", None),
    ("list.docx", ["Focal points", "Dushanbe, 3 May 2023"], "Lists", "2023-05-03"),
])
def test_what_states_no_date_has_that_of_its_mail(name: str, lines: Sequence[str], subject: str,
                                                  date: str | None) -> None:
    (attached,) = read(mail((name, docx(*map(par, (*lines, "Anna, +996 312 00 00 00")))), subject=subject)).attached
    assert attached.date == date
    assert attached.routine == ((ITS_DATE,) if date == "2024-09-24" else ())


def test_the_mail_says_in_which_encoding_a_text_is() -> None:
    head = b"Content-Type: text/plain; charset=iso-8859-7; name=list.txt"
    (attached,) = read(message(part(head, "Άννα Παπαδοπούλου\n".encode("iso-8859-7")))).attached
    assert attached.text == "Άννα Παπαδοπούλου"


def test_other_versions_of_the_text_are_not_attached() -> None:
    given = EmailMessage()
    given["From"], given["Subject"] = "anna@example.org", "Lists"
    given.set_content("Text of it\n")
    given.add_alternative("<html amp4email><p>Text</p></html>", subtype="x-amp-html")
    given.add_alternative("<p>Text of it</p>", subtype="html")
    document = read(given.as_bytes())
    assert (document.attached, document.notes) == ((), ())


def test_where_no_process_can_be_started_they_are_read_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    data = mail(("list.docx", LIST), mail(("other.docx", OTHER)))
    document = read(data)
    apart.stop()
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert read(data) == document
