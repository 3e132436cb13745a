"""E-mails."""

from email.message import EmailMessage

import pytest
from seeds.documents import PROSE, check, eml, rows, told

from seeds.read import Document, read_bytes

LONGER = "Only the plain text of this e-mail says so, and it says much more than its other part does. " * 3


def document(data: bytes, name: str = "a.eml") -> Document:
    read = read_bytes(data, name)
    check(read)
    return read


def body(data: bytes) -> list[tuple[str, str]]:
    return [line for line in told(document(data)) if line[0] != "header"]


def test_the_head_is_kept_as_fields_and_as_paragraphs() -> None:
    read = document(eml("Text\n", subject="Re: Семинар в Оше", sender="Анна Иванова <anna@example.org>"))
    assert read.headers == (("From", "Анна Иванова <anna@example.org>"), ("To", "Martin Reeve <martin@example.org>"),
                            ("Cc", "press@example.org"), ("Subject", "Re: Семинар в Оше"),
                            ("Date", "Tue, 24 Sep 2024 23:30:00 +0500"))
    assert told(read)[:5] == [("header", f"{name}: {value}") for name, value in read.headers]
    assert (read.title, read.date, read.format) == ("Семинар в Оше", "2024-09-24", "eml")


@pytest.mark.parametrize(("subject", "shown"), [
    (b"=?utf-8?B?0KHQtdC80LjQvdCw0YA=?=", "Семинар"), (b"=?koi8-r?Q?=F3=C5=CD=C9=CE=C1=D2?=", "Семинар"),
    (b"=?utf-8?B?0KHQtdC8?=\n =?utf-8?B?0LjQvdCw0YA=?=", "Семинар"),
    (b"=?utf-8?Q?=D0=A1=D0=B5=D0?= =?utf-8?Q?=BC=D0=B8?= (2)", "Семи (2)"),  # a letter cut in two
    (b"Plain =?utf-8?Q?=D0=A1?= plain", "Plain С plain"), ("Семинар в Оше".encode("cp1251"), "Семинар в Оше"),
    ("Семинар".encode(), "Семинар"), (b"=?utf-8?B?!!!?=", None), (b"=?nonsense?Q?abc?=", "abc"),
    (b"=?windows-1251?b?0eXs6O3g8A?=", "Семинар"), (b"=?utf-8*en?Q?a_b?=", "a b"),
])
def test_every_way_to_write_a_subject(subject: bytes, shown: str | None) -> None:
    read = document(b"From: a@example.org\nTo: b@example.org\nSubject: " + subject + b"\nMIME-Version: 1.0\n\nText\n")
    assert shown is None or dict(read.headers)["Subject"] == shown


def test_signature_and_quotes_are_marked() -> None:
    text = """\
Dear Martin,

The workshop will be held on 15 October in Osh.

Best regards,
Anna Ivanova
Programme officer
Tel: +996 312 00 00 00

On Mon, 23 Sep 2024 at 10:00, Martin Reeve <martin@example.org>
wrote:
> When will it be held?
>> Who comes?
"""
    assert body(eml(text)) == [
        ("text", "Dear Martin,"), ("text", "The workshop will be held on 15 October in Osh."),
        ("signature", "Best regards,"), ("signature", "Anna Ivanova"), ("signature", "Programme officer"),
        ("signature", "Tel: +996 312 00 00 00"),
        ("quote", "On Mon, 23 Sep 2024 at 10:00, Martin Reeve <martin@example.org>"), ("quote", "wrote:"),
        ("quote", "When will it be held?"), ("quote", "Who comes?")]


@pytest.mark.parametrize("earlier", [
    "-----Original Message-----", "On Mon, 23 Sep 2024 Martin wrote:\n> Who?\n\nBegin forwarded message:",
    "From: Martin\nSent: Monday\nTo: Anna\nSubject: x", "От: Мартин\nОтправлено: понедельник\nКому: Анна\nТема: x",
    "23.09.2024, 10:00, Мартин <m@example.org> пишет:",
])
def test_what_an_answer_carries_along_is_a_quote(earlier: str) -> None:
    found = body(eml(f"Yes.\n-- \nAnna\n\n{earlier}\n> Old text\n"))
    assert found[:3] == [("text", "Yes."), ("furniture", "--"), ("signature", "Anna")]
    assert {kind for kind, _ in found[3:]} == {"quote"}


PASSED_ON = ("---------- Forwarded message ---------\nFrom: Anna <anna@example.org>\nDate: Mon\nTo: <b@x.org>\n\n",
             "-------- Пересылаемое сообщение --------\n23.09.2024, 10:00, Анна\n\n", "Begin forwarded message:\n\n> ")


@pytest.mark.parametrize("above", PASSED_ON)
def test_a_mail_that_is_passed_on_is_text(above: str) -> None:
    found = body(eml(f"For you.\n\n{above}The workshop was held in Osh.\n"))
    assert found[0] == ("text", "For you.")
    assert found[-1] == ("text", "The workshop was held in Osh.")
    assert {kind for kind, _ in found[1:-1]} <= {"header", "text"}


@pytest.mark.parametrize(("subject", "kind"), [("Fwd: workshop", "text"), ("RE: FW: workshop", "text"),
                                               ("Пересл: семинар", "text"), ("RE: workshop", "quote")])
def test_the_head_of_an_earlier_mail_says_by_the_subject_whether_it_is_passed_on(subject: str, kind: str) -> None:
    head = "From: Martin Reeve\nSent: Monday\nTo: Anna\nSubject: workshop"
    told_below = "The workshop was held in Osh."
    plain = told(document(eml(f"See below.\n\n{head}\n\n{told_below}\n", subject=subject)))
    assert plain[-1] == (kind, told_below)
    assert ("header" if kind == "text" else "quote", "From: Martin Reeve") in plain
    lines = "".join(f"<p>{line}</p>" for line in ("See below.", *head.split("\n")))
    rows_below = "<table><tr><td>Name<td>Phone<tr><td>Anna<td>1</table>"
    page = document(eml(page=f"{lines}<blockquote><p>{told_below}</p>{rows_below}</blockquote>", subject=subject))
    assert (kind, told_below) in told(page)
    assert len(rows(page)) == (2 if kind == "text" else 0)


def test_mails_passed_on_without_end_are_read() -> None:
    text = "Begin forwarded message:\n\n" * 5_000 + "The workshop was held in Osh.\n"
    assert body(eml(text))[-1] == ("text", "The workshop was held in Osh.")
    page = "<p>Begin forwarded message:</p>" * 5_000 + "<style>p {}</style><p>The workshop was held in Osh.</p>"
    assert body(eml(page=page))[-1] == ("text", "The workshop was held in Osh.")


def test_what_outlook_writes_for_pictures_and_links_is_left_out() -> None:
    text = ("[cid:image001.png@01DA1234.5678ABCD]\n\nAnna Ivanova\nanna@example.org<mailto:anna@example.org>\n"
            "www.example.org<http://www.example.org/>, see <https://example.org/a>\n")
    assert [words for _, words in body(eml(text))] == [
        "Anna Ivanova", "anna@example.org", "www.example.org, see <https://example.org/a>"]


def test_html_that_has_the_same_words_is_read_for_its_tables() -> None:
    page = f"<p>{PROSE['en']}</p><table><tr><td>Name<td>Phone<tr><td>Anna<td>1</table>"
    text = f"{PROSE['en']}\n\nName\nPhone\nAnna\n1\n"
    assert rows(document(eml(text, page))) == [["Name", "Phone"], ["Anna", "1"]]
    assert rows(document(eml(f"{text}\n> Name?\n", page + "<p>Name?</p>"))) == []
    assert rows(document(eml(f"{text}{LONGER}\n", page))) == []


def test_plain_text_is_preferred_and_html_read_where_it_is_only_a_pointer() -> None:
    page = f"<p>{PROSE['en']}</p>"
    assert body(eml(PROSE["en"] + "\n", page)) == [("text", PROSE["en"])]
    assert body(eml("See the HTML part.\n", page * 5)) == [("text", PROSE["en"])] * 5
    assert body(eml(page=page + "<blockquote>Earlier</blockquote><div class=gmail_signature>Anna</div>")) == [
        ("text", PROSE["en"]), ("quote", "Earlier"), ("signature", "Anna")]


def test_a_table_in_an_html_mail() -> None:
    page = "<table><tr><td>Name<td>Phone<tr><td>Анна<td>1</table>"
    assert rows(document(eml(page=page))) == [["Name", "Phone"], ["Анна", "1"]]


def test_attachments_that_are_no_documents_are_listed() -> None:
    read = document(eml("Text\n", attached=("план.pdf", "list.xlsx")))
    assert read.notes == (
        "Attached, but not read: list.xlsx. Save what holds records, and import that by itself.",
        "The attached план.pdf holds no text.")
    assert body(eml("Text\n", attached=("notes.txt",))) == [("text", "Text")]


def test_parts_within_parts() -> None:
    inner = EmailMessage()
    inner["Subject"] = "Earlier mail"
    inner.set_content("Of its own\n")
    message = EmailMessage()
    message["From"] = "anna@example.org"
    message["Subject"] = "Outer"
    message.set_content("Plain\n")
    message.add_alternative("<p>Page</p>", subtype="html")
    page = list(message.iter_parts())[1]
    assert isinstance(page, EmailMessage)
    page.add_related(b"\x89PNG", "image", "png", cid="<a>")
    message.make_mixed()
    message.add_attachment(inner)
    read = document(message.as_bytes())
    assert told(read)[-1] == ("text", "Plain")
    assert read.notes == ()
    (earlier,) = read.attached
    assert told(earlier) == [("header", "Subject: Earlier mail"), ("text", "Of its own")]


def test_flowed_text_is_joined() -> None:
    mail = (b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\n"
            b"The workshop was \nheld in \nOsh.\n-- \nAnna\n")
    assert body(mail)[0] == ("text", "The workshop was held in Osh.")


def test_a_mail_without_mime_and_with_a_name_that_says_nothing() -> None:
    head = b"From: a@example.org\nTo: b@example.org\nDate: Tue, 24 Sep 2024 10:00:00 +0500\nSubject: x\n\n"
    mail = head + "Текст".encode("cp1251")
    assert document(mail, "letter.txt").format == "eml"
    assert body(mail) == [("text", "Текст")]


@pytest.mark.parametrize("text", [
    "Date: 24 September 2024\nContact: Anna\n\nText of a press release\n", "From: the ministry\n\nText\n",
    "Subject: of law\nTo be discussed\n"])
def test_a_text_that_begins_like_a_mail_is_none(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").format == "txt"


def test_a_page_saved_by_a_browser_in_one_file() -> None:
    page = (b"From: <Saved by Blink>\nSubject: x\nDate: Tue, 24 Sep 2024 10:00:00 -0000\nMIME-Version: 1.0\n"
            b'Content-Type: multipart/related; boundary="B"\n\n--B\nContent-Type: text/html; charset=utf-8\n'
            b"Content-Transfer-Encoding: quoted-printable\n\n"
            b"<html><title>News</title><h1>News</h1><p>Text=\n of it</p>\n--B--\n")
    read = document(page, "a.mht")
    assert told(read) == [("heading", "News"), ("text", "Text of it")]
    assert read.headers == ()
