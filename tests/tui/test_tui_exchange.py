"""Records written to files from the app, and brought in from them; what is copied as a vCard or field by field."""

from pathlib import Path
from typing import Any

import pytest
from seeds.documents import docx, mail, par
from tui.behaviours import BRAZHKO, REEVE
from tui.piloting import MIDDLE, SMALL, Running, running

from db import Directory, backups
from db.errors import UnreadableError
from db.exchange import format_named
from seeds.fact import Cite, Fact
from seeds.read import Document
from tui import exporting, importing
from tui.commands import LIST, RECORD
from tui.screens.bringing import Bringing
from tui.widgets.path_box import PathBox, completed

PEOPLE = ("ФИО;Должность;Моб. тел.;E-mail;Кабинет\nСаидова Нилуфар;Юрист;+992 93 555 12 34;n.s@example.org;12\n"
          "Vasilina Brazhko;;+996 775 987 817;vasilina.brazhko@un.org;14\nКаримов Рустам;Прокурор;12;;9\n")


def names(folder: Path, pattern: str) -> list[str]:
    """What is in a folder, hidden or not."""
    return sorted(one.name for one in folder.glob(pattern))


async def write_to(run: Running, path: Path) -> None:
    """In the window of an export, to this path."""
    run.app.screen.query_one("#narrow").value = str(path)  # type: ignore[attr-defined]
    await run.settle()
    await run.press("enter")


# Out

async def test_what_is_marked_is_written_in_the_chosen_format(directory: Directory, tmp_path: Path) -> None:
    async with running(directory, MIDDLE) as run:
        await run.begin(LIST, row=REEVE)
        await run.press("space")
        run.list.cursor = BRAZHKO
        await run.press("space", "x")
        assert "Export 2 contacts" in run.window
        assert run.lines[0].startswith("CSV")
        formats = [line.split("  ")[0] for line in run.lines]
        await run.press(*["down"] * formats.index("vCard 4.0"))
        assert run.chosen.startswith("vCard 4.0")
        assert run.app.screen.query_one("#narrow").value.endswith(".vcf"), "the path follows the format"  # type: ignore[attr-defined]
        await write_to(run, tmp_path / "two.vcf")
        assert run.place == LIST
        assert any("Wrote 2 contacts to" in told for told in run.told)
    text = (tmp_path / "two.vcf").read_text(encoding="utf-8")
    assert text.count("BEGIN:VCARD") == 2
    assert "FN:Martin Reeve" in text


async def test_what_is_listed_is_written_and_what_is_left_out_is_said_before(directory: Directory,
                                                                             tmp_path: Path) -> None:
    directory.change("vasilina-brazhko", {"note": "my own"})
    async with running(directory, SMALL) as run:
        await run.begin(LIST, query="unodc")
        hits = len(run.list)
        await run.press("x")
        assert f"Export {hits} records" in run.window
        await write_to(run, tmp_path / "list.html")
        assert run.place == LIST
    assert "Contacts: unodc" in (tmp_path / "list.html").read_text(encoding="utf-8")
    async with running(directory, SMALL) as run:
        await run.begin(RECORD, row=BRAZHKO)
        await run.press("x")
        assert "Export Vasilina Brazhko" in run.window
        assert "vasilina-brazhko.csv" in run.window
        run.app.screen.query_one("#narrow").value = str(tmp_path / "one.html")  # type: ignore[attr-defined]
        await run.settle()
        assert run.chosen.startswith("Contact sheet"), "an ending chooses the format"
        assert "Left out of the records: note (1)." in run.window
        await run.press("escape")
        assert run.place == RECORD
    assert not (tmp_path / "one.html").exists()


async def test_a_file_that_is_there_is_not_written_over_without_asking(directory: Directory, tmp_path: Path) -> None:
    path = tmp_path / "there.csv"
    path.write_text("mine")
    async with running(directory, SMALL) as run:
        await run.begin(RECORD, row=BRAZHKO)
        await run.press("x")
        await write_to(run, path)
        assert run.place == "menu"
        assert "there.csv is there already" in run.window
        await run.press("enter")
        assert run.place == "export", "No comes first"
        assert path.read_text() == "mine"
        await run.press("enter", "y")
        assert run.place == RECORD
    assert "Brazhko" in path.read_text(encoding="utf-8-sig")
    assert names(tmp_path, "*there*") == ["there.csv"]


async def test_where_nothing_can_be_written_it_is_said_and_nothing_is_lost(directory: Directory,
                                                                           tmp_path: Path) -> None:
    async with running(directory, MIDDLE) as run:
        await run.begin(RECORD, row=BRAZHKO)
        await run.press("x")
        for path, told in ((tmp_path / "no folder" / "a.csv", "cannot be written"), (tmp_path, "is a folder")):
            await write_to(run, path)
            assert run.place == "export"
            assert told in " ".join(run.window.split())
        await run.press("escape", "escape")
    assert not names(tmp_path, "*.part")


async def test_an_export_that_is_stopped_leaves_nothing(directory: Directory, tmp_path: Path,
                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(directory, SMALL) as run:
        await run.begin(LIST)
        await run.press("x")
        write = exporting.write

        def slow(*given: Any, **further: Any) -> Any:
            def progress(more: int) -> None:
                run.app.call_from_thread(run.app.screen.action_menu_close)  # type: ignore[attr-defined]
                further_progress(more)

            further_progress = further["progress"]
            return write(*given, **{**further, "progress": progress})

        monkeypatch.setattr(exporting, "write", slow)
        await write_to(run, tmp_path / "all.json")
        assert run.place == LIST
    assert names(tmp_path, "*all*") == []


async def test_there_is_nothing_to_export(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("search", query="qqqqqq")
        await run.press("tab")
        run.screen.action_export()
        await run.settle()
        assert run.told == ["There is nothing here to export."]


def test_formats_are_those_that_can_carry_it() -> None:
    assert {one.name for one in exporting.formats({"contact": 2})} >= {"csv", "xlsx", "json", "vcard", "sheet", "text"}
    several = {one.name for one in exporting.formats({"contact": 2, "event": 1})}
    assert "csv" not in several, "a table holds one kind"
    assert {"vcard", "ical"} <= several
    assert "vcard" not in {one.name for one in exporting.formats({"outcome": 1})}


@pytest.mark.parametrize(("path", "format", "expected"), [
    ("~/a.csv", "vcard", "~/a.vcf"), ("~/a.b", "vcard", "~/a.b.vcf"), ("~/a.vcf", "vcard3", "~/a.vcf"),
    ("~/", "vcard", "~/"), ("a", "sheet", "a.html"), ("x.htm", "sheet", "x.htm")])
def test_a_path_ends_as_its_format_does(path: str, format: str, expected: str) -> None:
    assert exporting.with_ending(path, format_named(format)) == expected


def test_a_path_is_completed(tmp_path: Path) -> None:
    (tmp_path / "People.csv").touch()
    (tmp_path / "pictures").mkdir()
    (tmp_path / ".hidden").touch()
    assert completed(f"{tmp_path}/peop") == f"{tmp_path}/people.csv"
    assert completed(f"{tmp_path}/pic") == f"{tmp_path}/pictures/"
    assert completed(f"{tmp_path}/.h") == f"{tmp_path}/.hidden"
    (tmp_path / "evil\x1b[31m\nname.csv").touch()
    assert completed(f"{tmp_path}/evil") is None, "what cannot be shown is not offered"
    assert completed(f"{tmp_path}/") is None
    assert completed(f"{tmp_path}/zzz") is None
    assert completed(f"{tmp_path}/none/x") is None


# In

async def begin_import(run: Running, path: Path) -> None:
    await run.begin(LIST)
    await run.press("i")
    await run.paste(str(path))
    await run.press("enter")
    await run.settle()


async def test_a_table_is_shown_corrected_and_brought_in_as_one_step(directory: Directory, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    async with running(directory, MIDDLE) as run:
        await begin_import(run, path)
        assert isinstance(run.app.screen, Bringing)
        assert run.lines[0] == "Import: 1 new, 1 here already, 1 cannot be read"
        assert any("Кабинет" in line and "–" in line and "12; 14; 9" in line for line in run.lines)
        assert any("Моб. тел." in line and "Phone" in line for line in run.lines)
        assert "row 4: phone: '" in run.window
        await run.press("j", "j", "j", "j", "j", "j")
        assert "Кабинет" in run.chosen
        await run.press("enter")
        assert run.place == "picker"
        await run.type("place")
        await run.press("enter")
        assert any("Кабинет" in line and "Place" in line for line in run.lines)
        assert "as you said" in run.window
        assert "Кабинет" in run.chosen, "the cursor stays"
        await run.press("k", "k", "k", "k", "k", "k", "enter")
        assert run.place == LIST
        said = "Imported: 1 contact added, 1 contact changed; 1 record could not be read"
        assert any(said in told for told in run.told)
        assert len(directory.list("contact", where={"email": "n.s@example.org"})) == 1
        assert directory.get("vasilina-brazhko").values["place"] == "14"
        await run.press("u")
        assert not directory.list("contact", where={"email": "n.s@example.org"})
        assert directory.get("vasilina-brazhko").values["place"] is None
        await begin_import(run, path)
        assert any("Кабинет" in line and "Place" in line for line in run.lines), "it is remembered"
        assert "as last time" in run.window


async def test_rows_are_of_another_kind_when_a_person_says_so(directory: Directory, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Phone\nShelter Khujand,+992 3422 6 00 00\n")
    async with running(directory, MIDDLE) as run:
        await begin_import(run, path)
        assert "Contacts" in run.lines[2]
        await run.press("j", "enter")
        await run.type("organis")
        await run.press("enter")
        assert "Organisations" in run.lines[2]
        await run.press("k", "enter")
        assert any("Imported: 1 organisation added" in told for told in run.told)
        assert directory.list("organisation", where={"phone": "+992342260000"})


async def test_vcards_are_shown_and_brought_in(directory: Directory, tmp_path: Path) -> None:
    path = tmp_path / "phone.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Torvald\nTEL:+992935551234\nEND:VCARD\n"
                    "BEGIN:VCARD\nVERSION:3.0\nTEL:+992935551235\nEND:VCARD\n")
    async with running(directory, SMALL) as run:
        await begin_import(run, path)
        assert run.lines == ["Import: 1 new, 1 cannot be read"]
        assert "card 2, line 6: has no name." in run.window
        assert "card 1, line 1: Ann Torvald, added" in run.window
        await run.press("enter")
        assert run.place == LIST
        assert directory.get("ann-torvald").values["phone"] == "+992935551234"


@pytest.mark.parametrize(("name", "text", "told"), [
    ("a.vcf", "no card", "holds no vCard"), ("a.xyz", "x", "a.xyz")])
async def test_what_cannot_be_brought_in_is_said(directory: Directory, tmp_path: Path, name: str, text: str,
                                                 told: str) -> None:
    (tmp_path / name).write_text(text)
    async with running(directory, SMALL) as run:
        await begin_import(run, tmp_path / name)
        assert run.place == LIST
        assert any(told in one for one in run.told)


@pytest.mark.parametrize(("name", "told"), [("none.csv", "is not there"), ("gone.pdf", "is not there"),
                                            ("", "is a folder")])
async def test_a_path_that_is_wrong_can_be_put_right(directory: Directory, tmp_path: Path, name: str,
                                                     told: str) -> None:
    async with running(directory, SMALL) as run:
        await begin_import(run, tmp_path / name)
        assert run.place == "askpath"
        assert any(told in one for one in run.told)
        assert run.app.screen.query_one(PathBox).value == str(tmp_path / name), "nothing has to be typed again"
        await run.press("escape")
        assert run.place == LIST


async def test_a_document_opens_in_the_review(directory: Directory, tmp_path: Path,
                                              monkeypatch: pytest.MonkeyPatch) -> None:
    stated = Fact("ann", "contact", {"name": "Ann Torvald"}, (Cite("name", 1, 9, 20),))
    monkeypatch.setattr("seeds.review.bringing.facts_of", lambda *_: [stated])
    path = tmp_path / "report.txt"
    path.write_text("Contact: Ann Torvald, +992 93 555 12 34\n")
    async with running(directory, MIDDLE) as run:
        await begin_import(run, path)
        await run.until(lambda: run.place != LIST)
        await run.press("escape")
        assert len(directory.waiting()) == 1


async def test_what_is_attached_to_an_e_mail_waits_with_it(directory: Directory, tmp_path: Path,
                                                           monkeypatch: pytest.MonkeyPatch) -> None:
    def stated(document: Document) -> list[Fact]:
        if "fail" in document.text:
            raise IndexError
        return [Fact("ann", "contact", {"name": "Ann Torvald"}, (Cite("name", 1, 0, 4),))] * ("Ann " in document.text)

    monkeypatch.setattr("seeds.review.bringing._extractor", lambda: stated)
    path = tmp_path / "lists.eml"
    path.write_bytes(mail(("first.docx", docx(par("Ann Torvald"))), ("second.docx", docx(par("Ann in another"))),
                          ("broken.docx", b"PK\3\4"), ("fails.docx", docx(par("This will fail")))))
    async with running(directory, MIDDLE) as run:
        await begin_import(run, path)
        await run.until(lambda: run.place == "reviewscreen")
        assert "Ann Torvald" in run.window
        first, notes = run.told
        assert first == "1 more document of this e-mail waits: once all of this is decided, n goes on."
        assert notes.startswith("The attached broken.docx is damaged: its parts cannot be unpacked.\n"
                                "fails.docx in lists.eml was read, but looking for facts in it failed (IndexError).")
    assert [one.source for one in directory.waiting()] == ["first.docx in lists.eml", "second.docx in lists.eml"]


async def test_leaving_brings_nothing_in(directory: Directory, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    before = directory.counts()
    async with running(directory, SMALL) as run:
        await begin_import(run, tmp_path / "people.csv")
        await run.press("q")
        assert run.place == LIST
    assert directory.counts() == before
    assert directory.to_undo() is None


async def test_an_import_that_is_stopped_leaves_nothing(directory: Directory, tmp_path: Path,
                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    before = directory.counts()
    async with running(directory, SMALL) as run:
        await begin_import(run, tmp_path / "people.csv")
        bring_in: Any = importing.bring_in

        def slow(*given: Any) -> Any:
            def progress(more: int) -> None:
                run.app.call_from_thread(run.app.screen.action_menu_close)  # type: ignore[attr-defined]
                given[-1](more)

            return bring_in(*given[:-1], progress)

        monkeypatch.setattr(importing, "bring_in", slow)
        await run.press("enter")
        assert run.place == LIST
        assert run.told == ["Stopped: nothing was imported."]
    assert directory.counts() == before
    assert directory.to_undo() is None


async def test_an_import_that_was_done_before_it_could_be_stopped_is_told(directory: Directory, tmp_path: Path,
                                                                           monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    async with running(directory, SMALL) as run:
        await begin_import(run, tmp_path / "people.csv")
        bring_in: Any = importing.bring_in

        def late(*given: Any) -> Any:
            report = bring_in(*given)
            run.app.call_from_thread(run.app.screen.action_menu_close)  # type: ignore[attr-defined]
            return report

        monkeypatch.setattr(importing, "bring_in", late)
        await run.press("enter")
        assert run.place == LIST
        assert len(run.told) == 1
        assert run.told[0].startswith("Imported: ")
    assert "import" in [one.why for one in backups.backups(directory.path)]
    assert directory.to_undo() is not None


async def test_an_import_without_a_backup_before_it_is_told(directory: Directory, tmp_path: Path,
                                                           monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: Any, **_named: Any) -> None:
        raise UnreadableError("The disk is full.")

    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    async with running(directory, SMALL) as run:
        await begin_import(run, tmp_path / "people.csv")
        monkeypatch.setattr("db.backups.keep", full)
        await run.press("enter")
        assert run.place == LIST
        assert run.told[0].startswith("No backup could be made before the import. The disk is full.")
    assert directory.to_undo() is not None


async def test_a_directory_that_is_only_read_takes_nothing_in(filled_path: Path) -> None:
    with Directory.open(filled_path, read_only=True) as directory:
        async with running(directory, SMALL) as run:
            await run.begin(LIST)
            await run.press("i")
            assert run.place == LIST
            assert run.told == ["This directory is open to read only."]
            await run.press("x")
            assert run.place == "export", "what is read can be written elsewhere"


# Copying

async def test_one_field_is_copied(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin(RECORD, row=BRAZHKO)
        await run.press("y", "f")
        assert run.place == "picker"
        await run.type("works")
        await run.press("enter")
        assert run.app.clipboard == "UNODC in Central Asia"
        assert run.place == RECORD
        await run.press("y", "а")
        await run.type("channels")
        assert len(run.lines) == 3, "each value by itself"


async def test_vcards_of_the_marked_are_copied(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin(LIST, row=REEVE)
        await run.press("space")
        run.list.cursor = BRAZHKO
        await run.press("space", "y", "v")
        assert run.app.clipboard.count("BEGIN:VCARD") == 2
        await run.begin(LIST, query="kind:outcome")
        await run.press("y")
        assert "vCard" not in run.window, "a figure has none"
