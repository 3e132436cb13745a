"""vCards out and in: what fieldex writes comes back the same; what phones and mail programs write is understood."""

import quopri
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from db import Directory
from db.errors import DataFileError
from db.exchange import format_named
from db.exchange.content_lines import LineError, escaped, line, parsed, structured, unfolded
from db.exchange.shapes import Named, Problem, ReadOptions, Row, WriteOptions
from db.exchange.vcard import CANNOT, card
from db.exchange.vcard_reading import cards_in, row_of

FULL: dict[str, dict[str, Any]] = {
    "organisation": {
        "id": "quillan", "name": "Quillan Office; “North”, Dushanbe", "acronym": "QLO",
        "other_names": ["Квиллан", "Quillan Bureau", "Дафтари Квиллан", "دفتر"], "type": "NGO", "part_of": "union",
        "email": "hall@quillan.org", "phone": "+992372217141", "website": "https://quillan.org/a;b?c=d,e",
        "place": "Rudaki 12, room 3; Dushanbe", "country": "TJ", "summary": "Two lines\nof text, with \\ and ;",
        "tags": ["donor", "a, b; c"], "note": "My own\n\nwords", "as_of": "2021-09", "verified_on": "2024-09-24",
        "verified_by": "Nargis; K."},
    "contact": {
        "id": "ann", "name": "Ann-Marie O’Hara Torvald", "other_names": ["Анна Торвальд", "Nan, Annie", "Annie"],
        "position": "Lawyer, head of unit", "organisation": "quillan", "email": "ann@quillan.org",
        "other_emails": ["a.t@quillan.org", "ann@torvald.org"], "phone": "+996775987817;ext=12",
        "channels": ["mobile", "WhatsApp", "evenings, only"], "other_phones": ["+992372217142", "1313"],
        "languages": ["wbl", "ru", "prs"], "place": "Khujand", "country": "TJ", "summary": "Knows “everybody”",
        "tags": ["hotline", "Душанбе"], "note": "Speaks Wakhi", "as_of": "2019", "verified_on": "2023-01-02",
        "verified_by": "Nargis"},
}


def fill(directory: Directory, *changes: Mapping[str, Any]) -> None:
    directory.add_many("document", [{"id": "report", "title": 'The "Harrow" Report; part 2, 2020', "date": "2020-05"}])
    directory.add_many("organisation", [{"id": "union", "name": "Zorvex Union"}, FULL["organisation"]])
    directory.add_many("contact", [FULL["contact"] | dict(more) for more in changes or ({},)])
    directory.cite_many([("quillan", None, "report", None), ("quillan", "acronym", "report", 4)])


def exported(directory: Directory, folder: Path, format: str = "vcard") -> Path:
    path = folder / f"{format}.vcf"
    chosen = directory.outgoing(directory.numbers())
    with path.open("wb") as file:
        format_named(format).load().write(file, chosen, WriteOptions(format))
    return path


def rows(path: Path) -> list[Row | Problem]:
    return list(format_named("vcard").load().read(str(path), ReadOptions()))


def read(text: str | bytes, country: str | None = None) -> list[Row | Problem]:
    data = text if isinstance(text, bytes) else text.strip().encode()
    return [one if isinstance(one, Problem) else row_of(one, country)
            for one in cards_in(data.splitlines(keepends=True))]


def only(text: str | bytes, country: str | None = None) -> dict[str, Any]:
    """What the one card of a text tells."""
    found = read(text, country)
    assert len(found) == 1
    assert isinstance(found[0], Row), found
    return {**found[0].values, "kind": found[0].kind}


# Round trips

@pytest.mark.parametrize("format", ["vcard", "vcard3"])
def test_everything_comes_back_the_same(empty: Directory, tmp_path: Path, format: str) -> None:
    lone = {"id": "lone", "name": "Bob", "email": None, "phone": None, "channels": None, "place": None,
            "organisation": None}
    fill(empty, {}, lone)
    path = exported(empty, tmp_path, format)
    with Directory.open(tmp_path / "other.sqlite", fill=lambda _: None) as other:
        report = other.bring_in(rows(path), path.name)
        assert not report.problems
        for id in ("quillan", "union", "ann", "lone"):
            before, after = empty.state(id), other.state(id)
            cannot = CANNOT[before.kind]
            expected = {name: value for name, value in before.fields.items() if name not in cannot}
            assert dict(after.fields) == expected, id
        assert other.get("report").title == 'The "Harrow" Report; part 2, 2020'


def test_every_field_is_tried_here() -> None:
    from db.kinds import BY_NAME

    for kind, values in FULL.items():
        assert {field.name for field in BY_NAME[kind].fields} <= set(values)
        assert set(CANNOT[kind]) == {"distinct"}


def test_a_file_read_again_changes_nothing(directory: Directory, tmp_path: Path) -> None:
    path = exported(directory, tmp_path)
    before = directory.steps(1)
    report = directory.bring_in(rows(path), path.name)
    assert not report.problems
    assert directory.steps(1) == before


def test_lines_are_those_of_the_standard(empty: Directory, tmp_path: Path) -> None:
    fill(empty)
    data = exported(empty, tmp_path).read_bytes()
    assert all(len(one) <= 75 for one in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    text = data.replace(b"\r\n ", b"").decode()
    for expected in ("BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\n", "\r\nKIND:org\r\n",
                     "\r\nFN;ALTID=1:Ann-Marie O’Hara Torvald\r\n", "\r\nN:Torvald;Ann-Marie;O’Hara;;\r\n",
                     "\r\nFN;ALTID=1;LANGUAGE=und-Cyrl:Анна Торвальд\r\n", "\r\nNICKNAME:Nan\\, Annie\r\n",
                     "\r\nTEL;VALUE=uri;PREF=1;TYPE=cell:tel:+996775987817;ext=12\r\n",
                     "\r\nLANG;PREF=1:wbl\r\nLANG;PREF=2:ru\r\nLANG;PREF=3:prs\r\n",
                     "\r\nADR;CC=TJ:;;;Khujand;;;Tajikistan\r\n", "\r\nCATEGORIES:hotline,Душанбе\r\n",
                     "\r\nREV:20240924T000000Z\r\n", "\r\nUID;VALUE=text:ann@fieldex\r\n",
                     "fieldex:report?field=acronym&paragraph=4\r\n"):
        assert expected in text
    old = exported(empty, tmp_path, "vcard3").read_bytes().replace(b"\r\n ", b"").decode()
    for expected in ("VERSION:3.0\r\n", "X-ABShowAs:COMPANY\r\n", "NICKNAME;LANGUAGE=und-Cyrl:Анна Торвальд\r\n",
                     "TEL;TYPE=cell,pref:+996 775 987 817 ext. 12\r\n", "EMAIL;TYPE=pref:ann@quillan.org\r\n",
                     "X-FIELDEX-LANGUAGES:wbl,ru,prs\r\n"):
        assert expected in old
    assert "ALTID" not in old
    assert "\r\nLANG" not in old
    assert "KIND" not in old


@pytest.mark.parametrize(("name", "parts"), [
    ("Vasilina Brazhko", "Brazhko;Vasilina;;;"), ("Cher", ";Cher;;;"),
    ("Иванова Анна Петровна", "Иванова;Анна;Петровна;;"), ("Anna Maria Smith", "Smith;Anna;Maria;;"),
    ("Каримов Рустам угли", "Каримов;Рустам;угли;;"), ("A; B", "B;A\\;;;;")])
def test_a_name_is_parted(empty: Directory, name: str, parts: str) -> None:
    empty.add_many("contact", [{"name": name}])
    item = next(empty.outgoing(empty.numbers()).items())
    assert f"\r\nN:{parts}\r\n" in card(item).decode()


# What others write

IPHONE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.4//EN
N:Saidova;Nilufar;;;
FN:Nilufar Saidova
NICKNAME:Nilu
ORG:International Organization for Migration;Counter-Trafficking
TITLE:Project Assistant
item1.EMAIL;type=INTERNET;type=pref:n.saidova@example.org
EMAIL;type=INTERNET;type=HOME:nilu@example.com
item2.TEL;type=pref:+992 37 221 03 02
item2.X-ABLabel:WhatsApp
TEL;type=CELL;type=VOICE:(93) 555-12-34
TEL;type=WORK;type=FAX:37 221 03 03
item3.ADR;type=WORK;type=pref:;;22 Rudaki Ave;Dushanbe;;734025;Tajikistan
item3.X-ABADR:tj
item4.URL;type=pref:iom.int
item4.X-ABLabel:_$!<HomePage>!$_
NOTE:Met in 2021\\, speaks Russian\\nand Tajik
BDAY:1980-01-01
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/
 2wCEAAkGBxMTEhUTExMVFhUXGBgYGBgXFxcXGBcXGBcXFxcXFxcYHSggGBolHRcXITEhJSk
END:VCARD
"""

GOOGLE = """BEGIN:VCARD
VERSION:3.0
FN:Мавлюда Раҳимова
N:Раҳимова;Мавлюда;;;
EMAIL;TYPE=INTERNET;TYPE=WORK:mavluda@example.org
TEL;TYPE=CELL:+992935551234
item1.ORG:Ministry of Interior
item1.X-ABLabel:
NOTE:one line
CATEGORIES:myContacts,hotline
X-PHONETIC-LAST-NAME:Rahimova
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Shelter Khujand
N:;;;;
ORG:Shelter Khujand
TEL:+992 3422 6 00 00
END:VCARD
"""

OUTLOOK = """BEGIN:VCARD
VERSION:2.1
X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
N;LANGUAGE=ru;CHARSET=windows-1251:Иванов;Пётр;Сергеевич
FN;CHARSET=windows-1251:Пётр Сергеевич Иванов
ORG;CHARSET=windows-1251:МВД;Управление
TITLE;CHARSET=windows-1251:Начальник отдела
TEL;WORK;VOICE:8 (495) 123-45-67
TEL;CELL;VOICE;PREF:+7 916 123-45-67
EMAIL;PREF;INTERNET:ivanov@example.ru
ADR;WORK;PREF;CHARSET=windows-1251:;;ул. Ленина, 1;Москва;;101000;Россия
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:x=0D=0A=
y=0D=0A=
z
AGENT:
BEGIN:VCARD
VERSION:2.1
N:Secretary;The
TEL:1
END:VCARD
PHOTO;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof
 HBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/

REV:20240311T101500Z
END:VCARD
"""


def test_a_card_of_an_iphone() -> None:
    assert only(IPHONE, "TJ") == {
        "kind": "contact", "name": "Nilufar Saidova", "other_names": ("Nilu",), "position": "Project Assistant",
        "organisation": (Named("International Organization for Migration", "", "organisation", loose=True),),
        "email": "n.saidova@example.org", "other_emails": ("nilu@example.com",), "phone": "+992372210302",
        "channels": ("WhatsApp",), "other_phones": ("+992935551234", "+992372210303"),
        "place": "22 Rudaki Ave, Dushanbe, 734025", "country": "TJ",
        "note": "Met in 2021, speaks Russian\nand Tajik\nDepartment: Counter-Trafficking\nWeb: https://iom.int"}


def test_cards_of_google() -> None:
    person, body = read(GOOGLE)
    assert isinstance(person, Row)
    assert isinstance(body, Row)
    assert person.values["name"] == "Мавлюда Раҳимова"
    assert person.values["channels"] == ("mobile",)
    assert person.values["tags"] == ("hotline",), "what Google itself puts there is no tag"
    assert (body.kind, dict(body.values)) == ("organisation", {"name": "Shelter Khujand", "phone": "+992342260000"})
    assert body.place == "card 2, line 13"


def test_a_card_of_outlook_in_an_encoding_of_its_own() -> None:
    assert only(OUTLOOK.encode("cp1251"), "RU") == {
        "kind": "contact", "name": "Пётр Сергеевич Иванов", "position": "Начальник отдела", "as_of": "2024-03-11",
        "organisation": (Named("МВД", "", "organisation", loose=True),), "email": "ivanov@example.ru",
        "phone": "+79161234567", "channels": ("mobile",), "other_phones": ("+74951234567",),
        "place": "ул. Ленина, 1, Москва, 101000",
        "country": "RU", "note": "Department: Управление"}


def test_quoted_printable_of_old_phones() -> None:
    def quoted(text: str) -> str:
        return quopri.encodestring(text.encode(), quotetabs=True).decode().replace("=\n", "=\n")

    long = "Ўктам Каримов " * 8
    found = only(f"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted('Каримов;Ўктам;;;')}\n"
                 f"TEL;CELL:+998901234567\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:{quoted(long)}=0D=0Aend\n"
                 "END:VCARD\n")
    assert found == {"kind": "contact", "name": "Ўктам Каримов", "phone": "+998901234567", "channels": ("mobile",),
                     "note": f"{long}\nend"}


def test_a_card_of_nextcloud_in_version_4() -> None:
    found = only("BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//Sabre//Sabre VObject 4.4.1//EN\r\nUID:2e1d\r\n"
                 "FN;PREF=2;LANGUAGE=ru:Анна\r\nFN;LANGUAGE=en;PREF=1:Anna K.\r\nEMAIL;TYPE=HOME:anna@example.org\r\n"
                 "ROLE:Focal\r\n  point\r\nLANG;PREF=1:ru\r\nLANG:tg\r\nSOURCE:https://cloud.example.org/a.vcf\r\n"
                 'TEL;VALUE=uri;TYPE="voice,home":tel:+992-37-221-03-02;ext=5\r\nIMPP:whatsapp:+99237\r\n'
                 "REV;VALUE=DATE-AND-OR-TIME:2023-05-06T07:08:09Z\r\nGENDER:F\r\nEND:VCARD\r\n")
    assert found == {"kind": "contact", "name": "Anna K.", "other_names": ("Анна",), "email": "anna@example.org",
                     "position": "Focal point", "phone": "+992372210302;ext=5", "as_of": "2023-05-06",
                     "languages": ("ru", "tg"),
                     "note": "Chat: whatsapp:+99237\nSource: https://cloud.example.org/a.vcf"}


def test_languages_come_in_the_order_of_preference_and_as_languages_alone() -> None:
    card = ("BEGIN:VCARD\nVERSION:4.0\nFN:Anna K.\n{}LANG:zh-Hant\nLANG;PREF=2:fa-AF\nLANG;PREF=1;TYPE=work:ru-RU\n"
            "LANG;TYPE=home:RU\nLANG:tlh\nEND:VCARD")
    assert only(card.format("")) == {"kind": "contact", "name": "Anna K.", "languages": ("ru", "prs", "zh"),
                                     "note": "Language: tlh"}
    assert only(card.format("KIND:org\n"))["note"].splitlines() == [
        "Language: tlh", "Language: ru", "Language: prs", "Language: zh"], "bodies have no such field"


def test_what_is_no_number_or_address_stays_in_the_note() -> None:
    found = only("BEGIN:VCARD\nVERSION:3.0\nFN:Police\nN:Police;;;;\nTEL:ask\nTEL;TYPE=FAX:*#\nEMAIL:nobody at all\n"
                 "URL:nowhere\nADR;TYPE=HOME:;;A;B;;;Nowhereland\nEND:VCARD")
    assert found == {"kind": "contact", "name": "Police", "place": "A, B, Nowhereland",
                     "note": "E-mail: nobody at all\nWeb: nowhere\nPhone: ask\nFax: *#"}


def test_numbers_are_read_in_the_country_of_the_address() -> None:
    found = only("BEGIN:VCARD\nVERSION:3.0\nFN:A B\nTEL:0312 66 43 00\n"
                 "ADR;TYPE=WORK:;;;Bishkek;;;Кыргызстан\nEND:VCARD")
    assert found["phone"] == "+996312664300"


def test_utf_16_and_a_mark_before_it(tmp_path: Path) -> None:
    for encoding in ("utf-16", "utf-8-sig"):
        (tmp_path / "a.vcf").write_bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Анна\r\nEND:VCARD\r\n".encode(encoding))
        found = rows(tmp_path / "a.vcf")
        assert isinstance(found[0], Row), encoding
        assert found[0].values["name"] == "Анна"


# What cannot be read

GOOD = "BEGIN:VCARD\nVERSION:3.0\nFN:Good {}\nEND:VCARD\n"


@pytest.mark.parametrize(("bad", "place", "reason"), [
    ("BEGIN:VCARD\nFN:Cut\nTEL:1", "card 2, line 5", "breaks off at the end of the file"),
    ("BEGIN:VCARD\nFN:Cut\n" + GOOD.format(3), "card 2, line 5", "breaks off before line 7"),
    ("BEGIN:VCARD\nFN:A\nno property at all\nEND:VCARD", "card 2, line 5", "line 7 NO has no colon"),
    ('BEGIN:VCARD\nFN:A\nTEL;TYPE="a"b":1\nEND:VCARD', "card 2, line 5", "line 7 TEL has a quotation mark"),
    ("BEGIN:VCARD\nFN:A\n::\nEND:VCARD", "card 2, line 5", "line 7 '::' is no property"),
    ("BEGIN:VCARD\nTEL:+992372217141\nEND:VCARD", "card 2, line 5", "has no name"),
    ("BEGIN:VCARD\nFN;CHARSET=klingon:A\nEND:VCARD", "card 2, line 5", "in an encoding that nobody knows: klingon"),
    ("BEGIN:VCARD\nFN;CHARSET=undefined:A\nEND:VCARD", "card 2, line 5", "line 6 is not text in UNDEFINED"),
    ("BEGIN:VCARD\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=28\nEND:VCARD", "card 2", "is not text in UTF-8"),
    ("BEGIN:VCARD\nKIND:group\nFN:Friends\nEND:VCARD", "card 2, line 5", "is a group of cards"),
])
def test_a_bad_card_is_told_with_its_place_and_the_others_are_taken(bad: str, place: str, reason: str) -> None:
    found = read(GOOD.format(1) + bad)
    assert isinstance(found[0], Row)
    assert isinstance(found[1], Problem)
    assert found[1].place.startswith(place)
    assert reason in found[1].reason
    assert [one.values["name"] for one in found[2:] if isinstance(one, Row)] == ["Good 3"] * ("before" in reason)


def test_text_in_another_encoding_is_told(tmp_path: Path) -> None:
    found = read(GOOD.format(1).encode() + "BEGIN:VCARD\nVERSION:3.0\nFN:Анна\nEND:VCARD\n".encode("cp1251"))
    assert isinstance(found[1], Problem)
    assert "line 7 is not text in UTF-8" in found[1].reason
    assert "UTF-8" in found[1].hint
    (tmp_path / "a.vcf").write_text("Name,Phone\nAnna,1\n")
    with pytest.raises(DataFileError, match="holds no vCard"):
        rows(tmp_path / "a.vcf")


def test_the_second_card_of_a_uid_is_told(tmp_path: Path) -> None:
    one = "BEGIN:VCARD\nVERSION:3.0\nUID:42\nFN:{}\nEND:VCARD\n"
    (tmp_path / "a.vcf").write_text(one.format("Ann") + one.format("Bob") + GOOD.format(1) + GOOD.format(2))
    found = rows(tmp_path / "a.vcf")
    assert [type(one) for one in found] == [Row, Problem, Row, Row]
    assert isinstance(found[1], Problem)
    assert (found[1].place, found[1].reason) == ("card 2, line 6",
                                                 "has the UID of card 1: only that one was taken.")


def test_a_picture_of_10_mb_is_passed_over(tmp_path: Path) -> None:
    import tracemalloc

    picture = b"PHOTO;ENCODING=b;TYPE=JPEG:" + b"\r\n ".join([b"A" * 74] * 140_000)
    flat = b"PHOTO:data:image/jpeg;base64," + b"A" * 2_000_000
    (tmp_path / "a.vcf").write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\n" + picture +
                                     b"\r\nTEL:+992372217141\r\n" + flat + b"\r\nEND:VCARD\r\n")
    tracemalloc.start()
    found = rows(tmp_path / "a.vcf")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(found[0], Row)
    assert dict(found[0].values) == {"name": "Ann", "phone": "+992372217141"}
    assert peak < 10_000_000


# Content lines

PLAIN = st.text(st.characters(exclude_categories=["Cc", "Cs"]))


@settings(max_examples=40)
@given(st.sampled_from(["NOTE", "X-ABLabel"]), st.text(),
       st.lists(PLAIN.map(lambda one: " ".join(one.split())).filter(bool), max_size=3))
@example("NOTE", "a\\,b;c\r\nd" + "ї" * 200, ['"quoted", ^; and: all'])
def test_a_line_is_read_as_it_was_written(name: str, text: str, values: list[str]) -> None:
    data = line(name, escaped(text), [("X-P", values)])
    assert all(len(one) <= 75 for one in data.split(b"\r\n"))
    (number, whole), = unfolded(data.splitlines(keepends=True))
    found = parsed(number, whole)
    plain = "".join(char for char in text.replace("\r\n", "\n").replace("\r", "\n")
                    if char in "\n\t" or not (ord(char) < 32 or ord(char) == 127))
    assert (found.name, found.text()) == (name.upper(), plain)
    assert list(found.parameters.get("X-P", ())) == values


@given(st.lists(PLAIN, min_size=1))
@example(["a\\", "b;", ",", ""])
def test_parts_are_read_as_they_were_written(parts: list[str]) -> None:
    data = line("ADR", structured(parts))
    (number, whole), = unfolded(data.splitlines(keepends=True))
    assert parsed(number, whole).parts() == parts
    data = line("CATEGORIES", ",".join(map(escaped, parts)))
    (number, whole), = unfolded(data.splitlines(keepends=True))
    assert parsed(number, whole).listed() == parts


_JUNK = st.lists(st.one_of(
    st.binary(max_size=40), st.sampled_from([
        b"BEGIN:VCARD", b"END:VCARD", b"VERSION:2.1", b"FN:A", b"N:;;", b"AGENT:", b"TEL;PREF=x:1", b"ADR:", b"ORG:;",
        b"PHOTO;ENCODING=b:", b" x", b"NOTE;ENCODING=QUOTED-PRINTABLE:=", b"UID:@fieldex", b"X-FIELDEX-PART-OF:",
        b"SOURCE:fieldex:?paragraph=x", b'TEL;A="', b"X-FIELDEX-CHANNELS:,", b"KIND:org", b"REV:9999-99-99"])))


@given(_JUNK)
def test_nothing_that_a_file_holds_stops_the_reading(junk: Iterable[bytes]) -> None:
    for one in cards_in([piece + b"\r\n" for piece in junk]):
        assert isinstance(one if isinstance(one, Problem) else row_of(one, "TJ"), Problem | Row)


def test_a_line_says_its_number() -> None:
    with pytest.raises(LineError) as caught:
        parsed(7, b"nothing")
    assert caught.value.number == 7
