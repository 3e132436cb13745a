"""Which format records are in, told by how they begin."""

import io

import pytest

from db import Directory
from db.exchange import FORMATS, Format, format_named
from db.exchange.reading import Piped
from db.exchange.recognising import recognised
from db.exchange.shapes import ReadOptions, Row, WriteOptions
from seeds.read.encoding import guessed

BOTH_WAYS = [format for format in FORMATS if format.reads and format.writes]
TABLE = "Имя;Должность;Телефон\nАнна Рэй;Юрист;+992 93 500 11 22\n"


def exported(directory: Directory, format: Format) -> bytes:
    kind = next(kind for kind in ("contact", "event") if kind in format.kinds)
    file = io.BytesIO()
    chosen = directory.outgoing(directory.numbers(kind) if format.one_kind else [
        *directory.numbers("contact"), *directory.numbers("event")])
    chosen = chosen if format.kinds == format_named("json").kinds else directory.outgoing(directory.numbers(kind))
    format.load().write(file, chosen, WriteOptions(format.name, today="2024-09-24"))
    return file.getvalue()


@pytest.mark.parametrize("format", BOTH_WAYS, ids=[format.name for format in BOTH_WAYS])
def test_what_fieldex_writes_is_recognised_and_read(format: Format, it: Directory) -> None:
    data = exported(it, format)
    found = recognised(data)
    assert found is not None
    assert found.module == format.module
    rows = list(found.load().read(Piped("what came", data), ReadOptions(found.name, "contact")))
    assert rows
    assert all(isinstance(row, Row) for row in rows)


@pytest.mark.parametrize(("data", "name"), [
    (b"begin:vcard\r\nVERSION:2.1\r\nN:Lee;Ann\r\nEND:VCARD\r\n", "vcard"),
    (b"\xef\xbb\xbf\r\nBEGIN:VCALENDAR\nEND:VCALENDAR\n", "ical"),
    ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Анна\r\nEND:VCARD\r\n".encode("utf-16"), "vcard"),
    (b'[{"kind": "contact", "name": "Ann"}]', "json"), (b'{\n  "records": [\n', "json"), (b"[]", "json"),
    (b'{"name": "Ann"}\n{"name": "Bob"}\n', "jsonl"), (b'{"kind":"contact","name":"' + b"a" * 70_000, "jsonl"),
    (TABLE.encode(), "csv"), (TABLE.encode("cp1251"), "csv"), (TABLE.encode("utf-16"), "csv"),
    (b"Who\tWhere\n#contact+name\t#loc+name\nAnn\tOsh\n", "csv"),
    (b"Name,E-mail\nAnn Lee,ann@quillan.org\n", "csv"), (b"sep=;\nName;E-mail\nAnn Lee;a@quillan.org\n", "csv"),
])
def test_records_are_recognised_whoever_wrote_them(data: bytes, name: str) -> None:
    found = recognised(data, guessed)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("data", [
    b"", b"\n\n", b"Dear all,\nplease send us your name, phone, e-mail\nand position, today.\n",
    b"Name, position, phone\n", b"Name, phone\nand whatever else, you, know\n", b"Minutes\nName: Ann\nPhone: 1\n",
    b"[Draft] Minutes of a meeting\n", b"{brackets} are no records\n", b"#hashtag\nof the day\n",
    b"# Name, Phone\n\nText", b"The training took place in Osh, Kyrgyzstan, on 3 May, and\nname, phone\n",
    b"\x00\x01\x02\xff" * 300, b"PK\x03\x04 no", b"%PDF-1.4\n", b"<html><body>Name, phone</body></html>\n",
    b"From: ann@quillan.org\nSubject: Name, phone\n\nHello\n", b"a,b\n1,2\n" * 3,
])
def test_a_text_is_not_taken_for_records(data: bytes) -> None:
    assert recognised(data, guessed) is None


def test_a_document_in_a_zip_is_no_workbook() -> None:
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("word/document.xml", "<w:document/>")
    assert recognised(file.getvalue()) is None
