"""`fieldex export` and `fieldex import` of files of records, as a person or a script calls them."""

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tui.commanding import Run, on_terminal, process

from db import Directory
from db.errors import UsageError
from db.exchange import FORMATS
from tui.cli_exchange import format_to_import, mapped

pytestmark = pytest.mark.usefixtures("there")

WHO = "XX-ABC-1,22,Our Office"


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder to be in."""
    monkeypatch.chdir(tmp_path)


# Out

def test_a_kind_is_written_to_the_format_of_the_ending(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    status, out, told = run("export", "--kind", "contact", "-o", path)
    assert (status, out) == (0, "")
    assert told == (f"Wrote 8 contacts to {path}.\n"
                    "Left out of the records, as CSV has no place for it: sources (8).\n")
    assert len(rows(path)) == 8
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_ending_says_what_stands_between_cells(run: Run, tmp_path: Path) -> None:
    assert run("export", "--kind", "contact", "-o", tmp_path / "c.tsv")[0] == 0
    assert (tmp_path / "c.tsv").read_text(encoding="utf-8-sig").startswith("Name\tAlso known as\tPosition\t")


def test_a_file_that_is_there_is_written_over_only_with_force(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text("mine", encoding="utf-8")
    status, _, told = run("export", "--kind", "contact", "-o", path)
    assert (status, path.read_text(encoding="utf-8")) == (2, "mine")
    assert "is there already" in told
    assert run("export", "--kind", "contact", "-o", path, "--force")[0] == 0
    assert len(rows(path)) == 8
    assert not [name for name in os.listdir(tmp_path) if name.endswith(".part")]


def test_records_are_chosen_by_ids_query_and_kind(run: Run) -> None:
    for chosen, ids in ((("martin-reeve", "vasil"), ["martin-reeve", "vasilina-brazhko"]),
                        (("--query", "brajko", "--kind", "contact"), ["vasilina-brazhko"]),
                        (("--query", "country:TJ", "--kind", "contact"), None)):
        status, out, _ = run("export", *chosen, "--format", "jsonl")
        found = [json.loads(line)["id"] for line in out.splitlines()]
        assert status == 0
        assert found == ids or (ids is None and len(found) == 2)


@pytest.mark.parametrize("query", ["kind:evnt", "country:Taj kind:conta", "country:Atlantis", "kind:o", 'org:"'])
def test_a_filter_that_means_nothing_does_not_export_everything(run: Run, query: str) -> None:
    status, out, _ = run("export", "--query", query, "--format", "jsonl")
    assert (status, out) == (1, "")


def test_export_all_is_everything(run: Run, tmp_path: Path) -> None:
    status, out, told = run("export", "all", "--format", "json")
    assert (status, len(json.loads(out)["records"])) == (0, 118)
    assert told.startswith("Wrote 37 organisations, 8 contacts")
    assert run("export", "all", "-o", tmp_path / "all.xlsx")[0] == 0


@pytest.mark.parametrize(("arguments", "status", "sentence"), [
    (("export",), 2, "Nothing says in which format."), (("export", "all"), 2, "Nothing says in which format."),
    (("export", "--format", "csv"), 2, "Nothing says what to export."),
    (("export", "all", "--format", "csv"), 2, "holds one kind of record, and there are 6."),
    (("export", "all", "--format", "docx"), 2, "no format called 'docx'"),
    (("export", "all", "-o", "x.docx"), 2, "stands for no format"),
    (("export", "all", "martin-reeve", "--format", "json"), 2, "others are asked for too"),
    (("export", "nobody-x", "--format", "json"), 1, "no record with the id"),
    (("export", "--query", "tag:none-such", "--format", "json"), 1, "nothing to export"),
    (("export", "--kind", "contact", "--format", "ods"), 2, "is only read"),
    (("export", "--kind", "contact", "--format", "iati"), 2, "carries projects, outcomes"),
    (("export", "--kind", "project", "--format", "iati"), 2, "which organisation reports"),
    (("export", "--kind", "project", "--format", "iati", "--reporting-org", "x"), 2, "does not tell identifier"),
    (("export", "--kind", "contact", "--format", "csv", "--hxl"), 2, "left out with --hxl"),
    (("export", "all", "--format", "json", "-o", "no/such/folder/x.json"), 4, "cannot be written"),
    (("import", "nowhere.csv"), 4, "is not there"),
    (("import", "x.csv", "--map", "Name"), 2, "does not say which field"),
    (("import", "x.csv", "--kind", "city"), 2, "no kind of record"),
])
@pytest.mark.usefixtures("elsewhere")
def test_what_is_wrong_is_said_in_a_sentence(arguments: tuple[str, ...], status: int, sentence: str, run: Run) -> None:
    Path("x.csv").write_text("Name\nAnn\n", encoding="utf-8")
    found, out, told = run(*arguments)
    assert (found, out) == (status, ""), told
    assert sentence in told
    assert "Traceback" not in told


def test_the_schema_is_printed_and_written(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("export", "--schema")
    assert (status, json.loads(out)["$schema"]) == (0, "https://json-schema.org/draft/2020-12/schema")
    assert run("export", "--schema", "-o", tmp_path / "s.json")[0] == 0
    assert (tmp_path / "s.json").read_text(encoding="utf-8") == out


def test_hashtags_are_written_and_people_left_out(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    _, _, told = run("export", "--kind", "organisation", "--hxl", "-o", path)
    assert "#contact columns" in told
    assert rows(path)[0]["Name"] == "#org+name"
    assert "E-mail" not in rows(path)[0]


def test_iati_tells_what_it_leaves_out(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "p.xml"
    status, _, told = run("export", "--kind", "project", "--reporting-org", WHO, "-o", path)
    written = path.read_text(encoding="utf-8").count("<iati-activity ")
    assert status == 0
    assert f"Wrote {written} projects" in told
    assert "IATI asks for a date and an organisation" in told


def test_a_terminal_is_not_steered_by_what_is_exported(run: Run, filled_path: Path) -> None:
    with Directory.open(filled_path) as directory:
        directory.add("contact", {"id": "evil", "name": "Evil \x1b[31mred", "note": "a\x1b]0;x\x07b"})
    with on_terminal(80, 24, "export", "evil", "--format", "csv") as terminal:
        terminal.wait_until_closed()
    assert b"\x1b[31m" not in terminal.sent
    assert b"\x07" not in terminal.sent
    with on_terminal(80, 24, "export", "evil", "--format", "xlsx") as terminal:
        terminal.wait_for("nothing to read on a terminal")
        assert terminal.status() == 2
    assert run("export", "evil", "--format", "csv")[0] == 0


def test_a_pipe_gets_what_a_file_gets_but_for_the_mark(filled_path: Path, tmp_path: Path) -> None:
    done = process("export", "--kind", "contact", "--format", "csv", "--directory", filled_path)
    path = tmp_path / "c.csv"
    process("export", "--kind", "contact", "-o", path, "--directory", filled_path)
    assert done.stdout.splitlines() == path.read_text(encoding="utf-8-sig").splitlines()


# In

def test_a_table_comes_in_is_told_and_taken_back(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Участники.csv"
    path.write_bytes("ФИО;Организация;Эл. почта;Город;Тел\r\nСаидова Нилуфар;МОМ;n.s@example.org;Душанбе;\r\n"
                     "Каримов Али;Фонд Надежда;не почта;;\r\n"
                     "Бражко Василина;;;Бишкек;996775987817\r\n".encode("cp1251"))
    status, out, told = run("import", path, "--dry-run")
    assert status == 2
    assert "ФИО\tname" in out
    assert "row 2\tadded\tcontact\tСаидова Нилуфар\tsaidova-nilufar" in out
    assert "row 3: email: 'не почта' is not an e-mail address." in told
    assert "Nothing was written yet." in told
    assert run("show", "saidova")[0] == 1
    status, out, told = run("import", path)
    assert (status, out) == (2, "")
    assert "1 contact added; 1 contact changed. 1 record could not be read. Take it back with: fieldex undo" in told
    _, shown, _ = run("show", "saidova", "--json")
    assert json.loads(shown)["organisation"] == "International Organization for Migration"
    assert run("undo")[0] == 0
    assert run("show", "saidova")[0] == 1


def test_a_mapping_is_corrected_and_remembered(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("who,tel\nAnn Lee,93 500 11 22\n", encoding="utf-8")
    assert run("import", path)[0] == 2
    assert run("import", path, "--map", "who=name")[0] == 0
    status, out, _ = run("import", path, "--dry-run")
    assert (status, out.splitlines()[:3]) == (0, ["contacts, remembered", "  who\tname", "  tel\tphone"])
    assert "row 2\tsame\tcontact\tAnn Lee\tann-lee" in out


def test_the_name_of_a_sheet_steers_no_terminal(run: Run, tmp_path: Path) -> None:
    import xlsxwriter

    with xlsxwriter.Workbook(str(tmp_path / "x.xlsx")) as book:
        book.add_worksheet("a\x9b31m").write_column(0, 0, ["Name", "Ann Lee"])
    status, out, told = run("import", tmp_path / "x.xlsx", "--dry-run", "--kind", "contact")
    assert (status, "Ann Lee" in out) == (0, True)
    assert "\x9b" not in out + told


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without named pipes")
def test_a_pipe_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.csv")
    status, _, told = run("import", tmp_path / "x.csv")
    assert status != 0
    assert "x.csv is no file but a pipe or a device." in told


def test_headings_are_named_where_one_is_not_there(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Имя,Тел.\nAnn Lee,93 500 11 22\n", encoding="utf-8")
    assert run("import", path, "--map", "Whom=name") == (
        2, "", "fieldex: There is no heading 'Whom'.\n  Headings are: Имя, Тел.\n")


def test_an_import_is_told_as_json(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Name,E-mail\nAnn Lee,a@un.org\nBob,no\n", encoding="utf-8")
    status, out, _ = run("import", path, "--json", "--kind", "contact")
    said = json.loads(out)
    assert (status, said["added"], said["wrong"]) == (2, {"contact": 1}, 1)
    assert said["tables"][0]["mapping"] == {"Name": "name", "E-mail": "email"}
    assert said["problems"][0]["place"] == "row 3"


def test_nothing_that_can_be_read_is_status_1(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Name,E-mail\nBob,no\n", encoding="utf-8")
    assert run("import", path, "--kind", "contact")[0] == 1


def test_everything_goes_to_another_directory_and_back(run: Run, tmp_path: Path, empty_once: Path) -> None:
    first, again, other = tmp_path / "a.jsonl", tmp_path / "b.jsonl", tmp_path / "other.sqlite"
    other.write_bytes(empty_once.read_bytes())
    assert run("export", "all", "-o", first)[0] == 0
    assert run("import", first, "--directory", other)[0] == 0
    assert run("export", "all", "-o", again, "--directory", other)[0] == 0
    assert first.read_bytes() == again.read_bytes()
    assert run("import", first)[2] == ("a.jsonl: 37 organisations, 8 contacts, 12 projects, 21 events, 35 outcomes, "
                                       "5 documents the same already.\n")


def test_a_directory_that_is_read_only_is_not_changed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Name,E-mail\nAnn Lee,a@un.org\n", encoding="utf-8")
    status, _, told = run("import", path, "--read-only")
    assert status == 4
    assert "read only" in told


# What is piped

@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts something on standard input."""
    def put(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return put


@pytest.mark.parametrize("format", ["csv", "tsv", "xlsx", "json", "jsonl", "vcard", "vcard3"])
def test_records_that_are_piped_come_in(run: Run, pipe: Callable[[bytes], None], tmp_path: Path, empty_once: Path,
                                        format: str) -> None:
    path, other = tmp_path / f"x.{format}", tmp_path / "other.sqlite"
    other.write_bytes(empty_once.read_bytes())
    assert run("export", "--kind", "contact", "--format", format, "-o", path)[0] == 0
    pipe(path.read_bytes())
    status, out, told = run("import", "-", "--directory", other)
    assert (status, out) == (0, "")
    assert told.splitlines()[-1].startswith("standard input: 8 contacts added")
    with Directory.open(other, read_only=True) as directory:
        assert directory.counts()["contact"] == 8
        assert [step.source for step in directory.steps()] == ["standard input"]
    backups = os.listdir(tmp_path / "other.sqlite-backups")
    assert [name for name in backups if "import" in name]


def test_a_table_that_is_piped_is_read_as_a_file_is(run: Run, pipe: Callable[[bytes], None]) -> None:
    pipe("Кто,Почта\nАнна Рэй,anna@un.org\nBob,no\n".encode("cp1251"))
    status, out, told = run("import", "-", "--map", "Кто=name,Почта=email", "--kind", "contact", "--dry-run")
    assert status == 2
    assert "row 2\tadded\tcontact\tАнна Рэй" in out
    assert "standard input, row 3: email:" in told
    pipe("Кто,Почта\nАнна Рэй,anna@un.org\n".encode())
    status, out, _ = run("import", "-", "--format", "csv", "--json", "--kind", "contact", "--map", "Кто=name")
    assert (status, json.loads(out)["file"], json.loads(out)["added"]) == (0, "standard input", {"contact": 1})


def test_a_text_that_is_piped_is_a_document_unless_a_format_is_told(run: Run, pipe: Callable[[bytes], None]) -> None:
    text = b"Name,whatever\nAnn Lee,Osh\n"
    pipe(text)
    assert "row 2" not in run("import", "-", "--dry-run")[1]
    pipe(text)
    _, out, _ = run("import", "-", "--dry-run", "--format", "csv", "--kind", "contact")
    assert "row 2\tadded\tcontact\tAnn Lee" in out


@pytest.mark.parametrize(("data", "options", "ends"), [
    (b"", ("--format", "csv"), (4, "standard input is empty.")),
    (b"BEGIN:VCARD\nFN:A\n", (), (1, "standard input, card 1")),
    (b'{"records":[{"kind":', (), (4, "standard input: Line 1")),
    (b"PK\x03\x04", ("--format", "csv"), (4, "standard input is no text but a workbook.")),
    (b"Name\nAnn\n", ("--format", "iati"), (2, "IATI is only written.")),
    (b"Name\nAnn\n", ("--format", "docx"), (2, "There is no format called 'docx'.")),
])
def test_what_is_wrong_with_what_is_piped_is_said(run: Run, pipe: Callable[[bytes], None], data: bytes,
                                                  options: tuple[str, ...], ends: tuple[int, str]) -> None:
    pipe(data)
    status, out, told = run("import", "-", *options)
    assert (status, out) == (ends[0], "")
    assert ends[1] in told


def test_a_file_of_any_name_is_read_in_the_format_that_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "export.txt"
    path.write_text("Name,E-mail\nAnn Lee,a@un.org\n", encoding="utf-8")
    status, _, told = run("import", path, "--format", "csv", "--kind", "contact")
    assert (status, told.splitlines()[-1].partition(".txt")[2][:20]) == (0, ": 1 contact added. T")


@pytest.mark.usefixtures("elsewhere")
def test_what_stands_behind_two_hyphens_is_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "-rf.csv").write_text("Name,E-mail\nAnn Lee,a@un.org\n", encoding="utf-8")
    assert run("import", "--kind", "contact", "--dry-run", "--", "-rf.csv")[0] == 0
    assert run("import", "-rf.csv")[0] == 2
    assert "--json does not exist" in run("import", "--", "--json")[2]


# What is said of headings

@pytest.mark.parametrize(("texts", "wanted"), [
    (["Who=name,Tel.=phone"], {"Who": "name", "Tel.": "phone"}), (["Who=name", "x="], {"Who": "name", "x": ""}),
    (['"Name, given"=name.given,Rest='], {"Name, given": "name.given", "Rest": ""}),
    (["a=b=name"], {"a=b": "name"}), ([], {}),
])
def test_what_a_person_says_of_headings_is_read(texts: list[str], wanted: dict[str, str]) -> None:
    assert mapped(texts) == wanted


def test_what_says_nothing_of_headings_is_refused() -> None:
    with pytest.raises(UsageError):
        mapped(["=name"])


def test_data_files_are_known_by_their_endings() -> None:
    assert all(format_to_import(f"some/Where{ending.upper()}", None) for format in FORMATS if format.reads
               for ending in format.endings)
    assert not any(format_to_import(name, None) for name in ("x.docx", "x.pdf", "x.txt", "x.eml", "-", "csv", "x.xml"))


def test_the_search_does_not_load_any_of_it(script: Callable[..., object], filled_path: Path) -> None:
    script("import sys; from tui import cli; cli.main(['find', 'reeve', '--directory', sys.argv[1]]); "
           "assert not {'db.exchange', 'xlsxwriter', 'python_calamine', 'csv'} & set(sys.modules)", filled_path)

