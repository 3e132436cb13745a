"""Tables as people have them: headings, encodings, dates, formulas, rows that are wrong."""

import csv
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from logged import everything

from db import Directory
from db.errors import BadValueError, DataFileError, FieldexError, HeadingsError, UsageError
from db.exchange import cells, columns, format_named, hxl
from db.exchange.delimited import rows_of, separator_of
from db.exchange.extent import refuse_vast
from db.exchange.files import clean, harmless, unharmed, writing
from db.exchange.headings import corrected, guess
from db.exchange.report import Report
from db.exchange.shapes import Columns, Problem, ReadOptions, WriteOptions
from db.kinds import KINDS, fields_of
from seeds.read.encoding import guessed


def bring(directory: Directory, path: Path, *, rehearse: bool = False, **options: Any) -> Report:
    said = ReadOptions(path.suffix, encoding=guessed, **options)
    return directory.bring_in(format_named(path.suffix).load().read(str(path), said), path.name, rehearse=rehearse)


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def exported(directory: Directory, kind: str, name: str = "csv", **options: Any) -> bytes:
    file = io.BytesIO()
    format_named(name).load().write(file, directory.outgoing(directory.numbers(kind)), WriteOptions(name, **options))
    return file.getvalue()


# Headings

@pytest.mark.parametrize(("headings", "kind", "wanted"), [
    ("Name,Position,Works for,E-mail,Phone", "contact", "name,position,organisation,email,phone"),
    ("ФИО,Должность,Организация,Эл. почта,Моб. телефон,Город,Страна,Примечание", "contact",
     "name,position,organisation,email,phone,place,country,note"),
    ("Фамилия,Имя,Отчество,Телефон,Телефон", "contact", "name.family,name.given,name.middle,phone,other_phones"),
    ("First Name,Last Name,Company,Job Title,Business Phone,Mobile Phone,E-mail Address", "contact",
     "name.given,name.family,organisation,position,other_phones,phone,email"),
    ("Given Name,Family Name,Organization Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value,Notes", "contact",
     "name.given,name.family,organisation,,email,phone,note"),
    ("Name,Languages spoken,Country", "contact", "name,languages,country"),
    ("ФИО,Телефон,Владение языками", "contact", "name,phone,languages"),
    ("Название,Сокращение,Тип,Сайт,Страна", "organisation", "name,acronym,type,website,country"),
    ("Project title,Donor,Implementing partner,Start date,End date,Budget,Currency", "project",
     "name,funder,implementer,start,end,budget,currency"),
    ("Event,Date,Venue,Number of participants,Organizer", "event", "title,start,place,participants,organiser"),
    ("Figure,Of,What happened,When", "outcome", "value,unit,what,year"),
    ("Title,Published by,Date,Language", "document", "title,publisher,date,language"),
])
def test_headings_are_guessed(headings: str, kind: str, wanted: str) -> None:
    found = guess(headings.split(","))
    assert (found.kind, ",".join(found.columns)) == (kind, wanted)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_our_own_headings_are_known_to_the_letter(kind: str) -> None:
    own = columns.columns_of(kind)
    headings = [column.heading for column in own]
    assert len(set(headings)) == len(headings)
    found = guess(headings)
    assert (found.kind, found.columns) == (kind, tuple(column.name for column in own))


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_our_own_hashtags_are_known_to_the_letter(kind: str) -> None:
    own = columns.columns_of(kind)
    tags = [column.tag for column in own]
    assert len(set(tags)) == len(tags)
    assert hxl.is_row(tags)
    for column in own:
        assert re.fullmatch(r"#[a-z]+(\+[a-z][a-z0-9_]*)*", column.tag)
        assert hxl.column(kind, column.tag) == column.name, column.tag


@pytest.mark.parametrize(("tags", "kind", "wanted"), [
    ("#org,#org+acronym,#country", "organisation", "name,acronym,country"),
    ("#event+name+en,#date+start,#reached+num,#loc", "event", "title,start,participants,place"),
    ("#activity,#org+name+funding,#value+budget,#value+budget", "project", "name,funder,budget,"),
    ("#contact+name,#contact+email,,#x_own", "contact", "name,email,,"),
    ("#contact+name,#contact+lang+code", "contact", "name,languages"),
])
def test_hashtags_say_what_columns_are(tags: str, kind: str, wanted: str, empty: Directory, tmp_path: Path) -> None:
    found: list[Columns] = []
    blank = ",".join("abcdefgh"[:tags.count(",") + 1])
    path = written(tmp_path / "x.csv", f"{blank}\n{tags}\n" + ",".join(["2021"] * (tags.count(",") + 1)) + "\n")
    bring(empty, path, on_columns=found.append)
    assert [(one.kind, ",".join(one.columns), one.how) for one in found] == [(kind, wanted, "hxl")]


def test_hashtags_win_over_headings(empty: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "Acronym,Name\n#org+name,#org+acronym\nHope Fund,HF\n")
    bring(empty, path)
    assert empty.list("organisation")[0].title == "Hope Fund"


def test_languages_are_read_as_tables_hold_them(empty: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", 'Name,Languages\nAnn,"English, русский / Dari"\nBob,ru; rus\nCy,Elvish\n')
    report = bring(empty, path)
    assert {one.title: one.values["languages"] for one in empty.list("contact")} == {
        "Ann": ("en", "ru", "prs"), "Bob": ("ru",)}
    assert [str(one.reason) for one in report.problems] == ["languages: 'Elvish' is not a language."]
    assert b",English; Russian; Dari," in exported(empty, "contact")


def test_a_person_corrects_a_mapping(empty: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "who,tel,Name\nAnn Lee,93 500 11 22,Boss\n")
    with pytest.raises(UsageError, match="no heading 'nobody'"):
        bring(empty, path, mapping={"nobody": "name"})
    with pytest.raises(UsageError, match="no field called 'colour'"):
        bring(empty, path, kind="contact", mapping={"who": "colour"})
    bring(empty, path, mapping={"who": "name", "name": "position"})
    (ann,) = empty.list("contact")
    assert (ann.title, ann.values["position"], ann.values["phone"]) == ("Ann Lee", "Boss", "+992935001122")


def test_a_heading_can_be_left_out() -> None:
    found, used = corrected(guess(["Name", "Phone"]), {"phone": ""})
    assert (found.columns, used) == (("name", ""), {"phone"})


def test_a_mapping_is_remembered_for_the_same_headings(empty: Directory) -> None:
    headings = ("who", "tel")
    assert empty.read_before(headings) is None
    empty.remember_columns(Columns("", "contact", headings, ("name", "phone")))
    assert empty.read_before(headings) == Columns("", "contact", headings, ("name", "phone"), "remembered")
    assert empty.read_before(("tel", "who")) is None
    assert empty.steps() == []


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "Phone,City\n1,2\n"])
def test_a_table_of_nothing_that_is_known_is_refused(text: str, empty: Directory, tmp_path: Path) -> None:
    with pytest.raises(HeadingsError, match=r"headings are|is known"):
        bring(empty, written(tmp_path / "x.csv", text))


def test_what_stands_above_the_headings_is_passed_over(empty: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "List of focal points,,\n,,\nName,Phone,E-mail\nAnn Lee,,ann@un.org\n")
    assert bring(empty, path).added == {"contact": 1}


# Encodings and separators

@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le", "utf-16-be", "koi8-r"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_tables_are_read_in_any_encoding_and_with_any_separator(encoding: str, separator: str, empty: Directory,
                                                                tmp_path: Path) -> None:
    text = "\r\n".join(separator.join(row) for row in (
        ("ФИО", "Должность", "Город", "Примечание"),
        ("Саидова Нилуфар", "Юрист", "Душанбе", '"Говорит, читает; ""да"""'),
        ("Каримов Али", "Следователь", "Худжанд", ""), ("Петрова Анна Ивановна", "Начальник отдела", "Бишкек", "")))
    report = bring(empty, written(tmp_path / "x.csv", text + "\r\n", encoding))
    assert (report.added, report.problems) == ({"contact": 3}, [])
    record = empty.get("saidova-nilufar")
    assert (record.values["place"], record.values["note"]) == ("Душанбе", 'Говорит, читает; "да"')


@pytest.mark.parametrize(("head", "wanted"), [
    ("a,b,c\n1,2,3\n", (",", False)), ("a;b\n1,5;2\n2,5;3\n", (";", False)), ("sep=;\na;b\n", (";", True)),
    ('"a;b;c",d\n"e;f;g",h\n', (",", False)), ("alone\none\n", (",", False)), ("a|b\nc|d\n", ("|", False)),
    ("", (",", False)),
])
def test_the_separator_is_told_from_the_first_rows(head: str, wanted: tuple[str, bool]) -> None:
    assert separator_of(head) == wanted


def test_a_file_that_says_its_separator_is_believed(empty: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "sep=;\r\nName;Position\r\nAnn Lee;Head, legal\r\n")
    bring(empty, path)
    assert empty.get("ann-lee").values["position"] == "Head, legal"


# What is wrong

def test_bad_rows_are_told_with_number_and_reason_and_the_others_come_in(empty: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", 'Name,E-mail,Phone,Country,Checked on\nAnn Lee,,,,\n,a@un.org,,,\n'
                   'Bob,nothing,,,\nCyd,,12,,\nDon,,,Utopia,\nEve,,,,31.02.2024\nFay,,,,03/04/2024\n'
                   'Gus,,,,,,more\n"Hal "the" K",,,,\nIda,,,TJ,03.04.2024\n')
    report = bring(empty, path, kind="contact")
    assert report.added == {"contact": 2}
    assert [one.place for one in report.problems] == [f"row {number}" for number in range(3, 11)]
    reasons = [one.reason for one in report.problems]
    for reason, said in zip(reasons, ("has no 'name', which every contact has.", "email: 'nothing'", "phone: '12'",
                                      "country: 'Utopia'", "is not a date", "may be two days", "has 7 cells",
                                      "not doubled"), strict=True):
        assert said in reason
    assert empty.get("ida").verified_on == "2024-04-03"


@pytest.mark.parametrize(("text", "sentence"), [
    ('Name,Note\nAnn,"begins and\nnever ends\nBob,x\n', "Row 2, which begins in line 2, opens a quote"),
    ('Name,Note\nAnn,x\nBob,"' + "x" * 200_000 + "\n", "Row 3, which begins in line 3, opens a quote"),
])
def test_a_quote_that_is_never_closed_stops_the_import(text: str, sentence: str, it: Directory, tmp_path: Path) -> None:
    before = everything(it)
    with pytest.raises(DataFileError, match=sentence):
        bring(it, written(tmp_path / "x.csv", text))
    assert everything(it) == before


def test_a_last_row_that_breaks_off_is_told(empty: Directory, tmp_path: Path) -> None:
    report = bring(empty, written(tmp_path / "x.csv", "Name,Position,Phone\nAnn Lee,Lawyer,\nBob Ray,Cle"))
    assert (report.added, report.problems[0].place) == ({"contact": 1}, "row 3")


def test_a_workbook_named_csv_is_told(empty: Directory, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 40)
    with pytest.raises(DataFileError, match="no text"):
        bring(empty, path)


@given(data=st.binary(max_size=400))
def test_any_bytes_are_rows_or_a_sentence(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)
    try:
        found = list(rows_of(str(path), ReadOptions(encoding=guessed)))
    except FieldexError:
        return
    assert all(isinstance(one, Problem) or all(isinstance(cell, str) for cell in one[1]) for one in found)


# Who is who

def test_rows_that_are_there_are_matched_and_fill_what_lacks(it: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "Name,E-mail,Phone,Position,City\nAnn Torvald,ann@quillan.org,,Judge,Vexley\n"
                                       "Торвальд Анн,ann@quillan.org,+992 93 500 11 22,,\nJuno Ashby,,,,\n")
    report = bring(it, path)
    assert (report.added, report.changed) == ({"contact": 1}, {"contact": 2})
    assert report.kept == {"Position": 1}
    values = it.get("ann").values
    assert (values["position"], values["place"]) == ("Lawyer", "Vexley")
    assert values["other_phones"] == ("+992935001122",)
    assert bring(it, path).same == {"contact": 3}


def test_rows_of_one_file_are_matched_with_each_other(empty: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "Name,E-mail,Position\nAnn Lee,ann@un.org,\nAnn Lee,ann@un.org,Lawyer\n"
                                       "Ann Lee,other@iom.int,\nBob Ray,,\nBob Ray,,\n")
    report = bring(empty, path)
    assert (report.added, report.changed, report.same) == ({"contact": 3}, {"contact": 1}, {"contact": 1})
    assert empty.get("ann-lee").values["position"] == "Lawyer"


def test_an_id_changes_its_record_and_what_is_not_told_stands(it: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "ID,Name,Position,Phone\nann,Ann Torvald,Judge,\n")
    report = bring(it, path)
    assert report.changed == {"contact": 1}
    assert (it.get("ann").values["position"], it.get("ann").values["phone"]) == ("Judge", "+996775987817")


def test_a_running_number_is_no_id(empty: Directory, tmp_path: Path) -> None:
    bring(empty, written(tmp_path / "x.csv", "ID,Name,Phone\n1,Ann Lee,\n2,Bob Ray,\n"))
    assert {record.id for record in empty.list("contact")} == {"ann-lee", "bob-ray"}


def test_names_of_others_are_known_in_any_spelling_or_are_added_once(it: Directory, tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "Name,Organisation,Position\nJuno,QLO,\nKim,quillan office,\n"
                                       "Lou,Hollow House,\nMia,Hollow house,\nNed,Hollow House,\n")
    report = bring(it, path)
    assert (report.added, report.named) == ({"contact": 5}, {"organisation": 1})
    assert {it.get(id).values["organisation"] for id in ("juno", "kim")} == {"Quillan Office"}
    assert it.state("mia").fields["organisation"] == it.state("ned").fields["organisation"]


def test_what_is_named_before_its_own_row_is_one_record(empty: Directory, tmp_path: Path) -> None:
    report = bring(empty, written(tmp_path / "x.csv", "Name,Acronym,Part of\nSouth Office,SO,Hollow House\n"
                                                      "Hollow House,HH,\n"), kind="organisation")
    assert (report.added, report.named.total()) == ({"organisation": 2}, 0)
    assert empty.get("south-office").values["part_of"] == "Hollow House"
    assert empty.get("hollow-house").values["acronym"] == "HH"


def test_a_name_of_several_is_told(it: Directory, tmp_path: Path) -> None:
    it.add_many("organisation", [{"name": "Hollow House", "place": "Vexley"}, {"name": "Hollow House"}])
    report = bring(it, written(tmp_path / "x.csv", "Name,Organisation\nJuno,Hollow House\n"), kind="contact")
    assert "may be hollow-house or hollow-house-2" in report.problems[0].reason


def test_a_likely_twin_is_added_and_told(it: Directory, tmp_path: Path) -> None:
    report = bring(it, written(tmp_path / "x.csv", "Name,Position\nAnn Torvald,Cook\n"))
    assert [one.match.id for one in report.likely] == ["ann"]


def test_a_row_that_says_nothing_new_is_the_same(it: Directory, tmp_path: Path) -> None:
    report = bring(it, written(tmp_path / "x.csv", "Name,Position\nAnn Torvald,\nBob Yekshan,\n"), kind="contact")
    assert (report.same, report.added, report.likely) == ({"contact": 2}, {}, [])


# Cells

@pytest.mark.parametrize(("text", "wanted"), [
    ("24.09.2024", "2024-09-24"), ("2024-09-24 00:00:00", "2024-09-24"), ("2024-09-24T10:00:00Z", "2024-09-24"),
    ("09.2024", "2024-09"), ("9/2024", "2024-09"), ("2024", "2024"), ("2024.0", "2024"), ("2024/9/4", "2024-09-04"),
    ("24 Sep 2024", "2024-09-24"), ("September 2024", "2024-09"), ("24 сентября 2024 г.", "2024-09-24"),
    ("мая 2021", "2021-05"), ("5 мая 2021 года", "2021-05-05"), ("25/12/2024", "2024-12-25"),
    ("12/25/2024", "2024-12-25"), ("4/4/2024", "2024-04-04"), ("Sept. 2024", "2024-09"),
])
def test_dates_are_read_as_tables_hold_them(text: str, wanted: str) -> None:
    assert cells.date(text) == wanted


@pytest.mark.parametrize("text", ["03/04/2024", "32.01.2024", "31.02.2024", "soon", "Blah 2024", "1.2.3.4"])
def test_a_date_that_is_not_clear_is_refused(text: str) -> None:
    with pytest.raises(BadValueError):
        cells.date(text)


@pytest.mark.parametrize(("text", "country", "phone", "others"), [
    ("992372210302.0", None, "+992372210302", None), ("996775987817", None, "+996775987817", None),
    ("0775 987 817", "KG", "+996775987817", None), ("37 221 03 02, 93 500 11 22", None, "+992372210302",
                                                    ("+992935001122",)),
    ("+992372217141;ext=12; +992935001122", None, "+992372217141;ext=12", ("+992935001122",)),
    ("+992 37 221 71 41\n+992 93 500 11 22", None, "+992372217141", ("+992935001122",)),
])
def test_numbers_are_read_as_tables_hold_them(text: str, country: str | None, phone: str, others: Any) -> None:
    found = cells.reach("contact", fields_of("contact")["phone"], [text], country)
    assert (found["phone"], found.get("other_phones")) == (phone, others)


@given(st.text(max_size=8) | st.sampled_from(["=1", "'=1", "''=1", "+1-2", "-5", "+992372217141", "@a", "'a", "\t=1"]))
def test_a_cell_is_harmless_and_comes_back(text: str) -> None:
    plain = clean(text)
    safe = harmless(plain)
    assert not safe.startswith(("=", "@", "\t", "\r"))
    assert not (safe[:1] in "+-" and safe and not re.fullmatch(r"[+-]?[0-9.eE+-]+(;ext=\d+)?", safe))
    assert unharmed(safe) == plain


def test_formulas_are_written_as_text_and_read_as_values(empty: Directory, tmp_path: Path) -> None:
    evil = '=HYPERLINK("http://x","y")'
    empty.add_many("contact", [{"id": "evil", "name": evil, "position": "@SUM(A1)", "note": "-1+1|cmd"}])
    text = exported(empty, "contact").decode()
    row = next(csv.DictReader(io.StringIO(text)))
    assert (row["Name"], row["Position"], row["Note"]) == (f"'{evil}", "'@SUM(A1)", "'-1+1|cmd")
    assert bring(empty, written(tmp_path / "x.csv", text)).same == {"contact": 1}
    book = tmp_path / "x.xlsx"
    book.write_bytes(exported(empty, "contact", "xlsx"))
    assert b"<f>" not in _parts(book)
    assert bring(empty, book).same == {"contact": 1}


def _parts(path: Path) -> bytes:
    with zipfile.ZipFile(path) as packed:
        return b"".join(packed.read(name) for name in packed.namelist())


# Workbooks

def workbook(path: Path, **sheets: list[list[Any]]) -> Path:
    book = xlsxwriter.Workbook(str(path))
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    book.close()
    return path


def far(path: Path, value: str | None) -> Path:
    """A workbook with two rows, and a cell at the far end of its sheet."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Contact")
        sheet.write_column(0, 0, ["Name", "Ann Lee"])
        sheet.write(1_048_575, 16_383, value, book.add_format({"bold": True}))
    return path


def test_a_workbook_with_a_stray_cell_far_away_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    with zipfile.ZipFile(far(tmp_path / "x.xlsx", None)) as packed:
        refuse_vast(packed)  # coloured and empty
    with pytest.raises(DataFileError, match="1,048,576 rows and 16,384 columns"):
        list(format_named("xlsx").load().read(str(far(tmp_path / "y.xlsx", "x")), ReadOptions()))


def test_a_workbook_of_several_kinds_is_read_whole(empty: Directory, tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", Events=[["Title", "Start", "Organised by", "Participants"],
                                                 ["Hope Day", 2021, "HF", 12.0]],
                    Organisations=[["Name", "Acronym"], ["Hope Fund", "HF"]], Chart=[["x", "y"], [1, 2]])
    report = bring(empty, path)
    assert report.added == {"event": 1, "organisation": 1}
    assert [one.place for one in report.problems] == ["sheet Chart"]
    (event,) = empty.list("event")
    assert (event.values["organiser"], event.values["start"], event.values["participants"]) == (
        ("Hope Fund",), "2021", 12)


def test_a_workbook_tells_the_sheet_of_a_bad_row(empty: Directory, tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", People=[["Name", "E-mail"], ["Ann", "no"], [], ["Bob", "b@un.org"]])
    report = bring(empty, path)
    assert [(one.place, "email" in one.reason) for one in report.problems] == [("sheet People, row 2", True)]
    assert report.added == {"contact": 1}


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_workbook_that_is_cut_short_is_refused(share: float, empty: Directory, tmp_path: Path) -> None:
    path = workbook(tmp_path / "x.xlsx", People=[["Name"], *([f"Person {at}"] for at in range(300))])
    data = path.read_bytes()
    path.write_bytes(data[:int(len(data) * share)])
    with pytest.raises(DataFileError):
        bring(empty, path)
    assert sum(empty.counts().values()) == 0


def test_a_workbook_has_a_codebook_of_what_it_holds(shipped: Directory) -> None:
    import python_calamine

    data = exported(shipped, "event", "xlsx", hxl=True)
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    assert book.sheet_names == ["Events", "Codebook"]
    lines = book.get_sheet_by_name("Codebook").to_python()
    headings = book.get_sheet_by_name("Events").to_python()[0]
    assert [line[1] for line in lines[1:] if line[1] in headings] == headings


# HXL out

def test_hashtags_stand_below_the_headings_and_people_are_left_out(shipped: Directory, tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(exported(shipped, "project", hxl=True).decode())))
    assert rows[0][0] == "Name"
    assert rows[1][0] == "#activity+name"
    assert not [tag for tag in rows[1] if tag.startswith("#contact")]
    whole = list(csv.reader(io.StringIO(exported(shipped, "project", hxl=True, contacts=True).decode())))
    assert "#contact+name+list" in whole[1]
    with pytest.raises(UsageError, match="left out with --hxl"):
        exported(shipped, "contact", hxl=True)
    text = exported(shipped, "organisation", hxl=True).decode()
    assert "@" not in text
    with Directory.open(tmp_path / "again.sqlite", fill=lambda _: None) as other:
        report = bring(other, written(tmp_path / "x.csv", text))
        assert report.added == {"organisation": shipped.counts()["organisation"]}


# Files

def test_a_file_is_never_written_over_and_never_half_there(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    with writing(str(path)) as file:
        file.write(b"one")
        assert not path.exists()
    with pytest.raises(UsageError, match="is there already"), writing(str(path)):
        pass
    with pytest.raises(TypeError), writing(str(path), force=True) as file:
        file.writelines([b"two", "no bytes"])  # type: ignore[list-item]
    assert path.read_bytes() == b"one"
    with writing(str(path), force=True) as file:
        file.write(b"three")
    assert (path.read_bytes(), [one.name for one in tmp_path.iterdir()]) == (b"three", ["x.csv"])
    with pytest.raises(UsageError, match="is a folder"), writing(str(tmp_path)):
        pass
