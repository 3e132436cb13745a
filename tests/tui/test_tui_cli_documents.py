"""`fieldex import`, `review` and `facts`, as a person calls them."""

import errno
import io
import json
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from benchmarks.generated import Generated
from benchmarks.mixed_documents import document
from logged import everything, findings
from seeds.documents import Sheet, docx, par, part, pdf, wrapped

from db import Directory
from seeds.fact import Cite, Fact
from seeds.read import Document
from seeds.review import Review, Taken, bringing

Run = Callable[..., tuple[int, str, str]]
WORDS = "Training {0} in Osh\n\nUNODC and the Zorvex {0} Foundation held it on 3 May 2023.\n"


def words_of(document: Document) -> list[Fact]:
    """A stand-in for extraction that is quick and sure."""
    if "fail" in document.text:
        raise IndexError
    number = document.text.split()[1]

    def at(field: str, words: str) -> Cite:
        start = document.text.index(words)
        return Cite(field, document.text.count("\n", 0, start) + 1, start, start + len(words))

    return [Fact("o1", "organisation", {"name": "UNODC"}, (at("name", "UNODC"),)),
            Fact("o2", "organisation", {"name": f"Zorvex {number} Foundation"}, (at("name", "Zorvex"),)),
            Fact("e1", "event", {"title": document.title or f"Training {number} in Osh", "start": "2023-05-03",
                                 "organiser": ("o1", "o2")}, (at("title", "Training"), at("start", "3 May 2023")))]


@pytest.fixture(autouse=True)
def quick_extraction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bringing, "_extractor", lambda: words_of)


@pytest.fixture
def path(filled_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The directory that commands find; today's backup is made already."""
    monkeypatch.setenv("FIELDEX_DIRECTORY", str(filled_path))
    return filled_path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three documents."""
    made = tmp_path / "documents"
    made.mkdir()
    for number in (1, 2, 3):
        (made / f"d{number}.txt").write_text(WORDS.format(number), encoding="utf-8")
    return made


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


# A look

def test_a_dry_run_leaves_every_byte(path: Path, folder: Path, run: Run) -> None:
    before = bytes_of(path.parent)
    status, out, told = run("import", "--dry-run", folder)
    assert (status, told) == (0, "")
    assert "organisation\tUNODC\tknown unodc" in out
    assert "event\tTraining 3 in Osh\tnew" in out
    assert run("import", folder, "--dry-run", "--json")[0] == 0
    assert run("import", folder, "--dry-run", "--read-only")[0] == 0
    assert bytes_of(path.parent) == before


def test_a_dry_run_makes_no_directory(tmp_path: Path, folder: Path, run: Run) -> None:
    place = tmp_path / "new" / "fieldex.sqlite"
    status, out, _ = run("import", folder / "d1.txt", "--dry-run", "--json", "--directory", place)
    assert status == 0
    assert not place.parent.exists()
    assert json.loads(out)["organisation"][0]["match"]["id"] == "unodc", "as if the shipped facts were there"


@pytest.mark.usefixtures("path")
def test_json_is_an_object_for_one_document_and_a_list_for_several(folder: Path, run: Run) -> None:
    status, out, _ = run("import", "--dry-run", "--json", folder / "d1.txt")
    assert status == 0
    found = json.loads(out)
    assert set(found) == {"document", "contact", "organisation", "project", "event", "outcome"}
    assert found["document"] | {"hash": ""} == found["document"] | {
        "title": "Training 1 in Osh", "language": "en", "file": "d1.txt", "format": "txt", "hash": "", "id": None}
    (event,) = found["event"]
    assert event["organiser"] == ["UNODC", "Zorvex 1 Foundation"]
    assert event["links"] == {"organiser": ["o1", "o2"]}
    assert event["cites"][1] == {"field": "start", "paragraph": 2, "start": 63, "end": 73}
    assert event["match"] is None
    assert found["organisation"][0]["match"]["standing"] == "known"
    several = json.loads(run("import", "--dry-run", "--json", folder)[1])
    assert [one["document"]["file"] for one in several] == ["d1.txt", "d2.txt", "d3.txt"]


# Taking in

def test_what_is_imported_waits_and_twice_changes_nothing(path: Path, folder: Path, run: Run) -> None:
    with Directory.open(path) as it:
        before = everything(it)
    status, out, told = run("import", folder)
    assert status == 0
    assert out.splitlines() == [f"Training {number} in Osh\td{number}.txt\t3 facts wait" for number in (1, 2, 3)]
    assert told == "9 facts wait for you. Go on with: fieldex review\n"
    again = run("import", folder / "d2.txt")
    assert again[1] == "Training 2 in Osh\td2.txt\timported before, 3 facts wait\n"
    with Directory.open(path) as it:
        assert everything(it) == before
        assert len(it.waiting()) == 3
        assert it.steps() == []


def test_accept_is_one_step_that_is_undone_whole(path: Path, folder: Path, run: Run) -> None:
    with Directory.open(path) as it:
        before = everything(it)
    status, out, told = run("import", folder, "--accept")
    assert status == 0
    assert {line.split("\t")[0] for line in out.splitlines()} == {
        "unodc", *(f"zorvex-{number}-foundation" for number in (1, 2, 3)),
        *(f"training-{number}-in-osh-2" for number in (1, 2, 3))}
    assert told == "7 records and their 3 documents written; `fieldex undo` takes all of it back.\n"
    assert run("review")[0] == 1
    with Directory.open(path) as it:
        (step,) = it.steps()
        assert (step.why, step.source) == ("imported", "3 files")
        assert findings(it) == []
        assert [one.title for one in it.related("training-3-in-osh-2")] == [
            "United Nations Office on Drugs and Crime", "Zorvex 3 Foundation"]
    assert run("import", folder, "--accept")[1:] == ("", "Nothing was written.\n")
    assert run("undo")[0] == 0
    assert "9 facts" in run("import", folder)[2]
    with Directory.open(path) as it:
        assert everything(it) == before
    assert run("undo", "--redo")[0] == 0
    assert run("review")[0] == 1


@pytest.mark.usefixtures("path")
def test_a_document_in_the_trash_is_told_and_the_others_go_on(folder: Path, run: Run) -> None:
    assert run("import", folder / "d1.txt", "--accept")[0] == 0
    assert run("undo")[0] == 0
    assert run("import", folder / "d1.txt")[0] == 0
    with Directory.open() as it:
        from seeds.review import Review

        review = Review(it, it.waiting()[0].hash)
        review.accept("o2")
    assert run("trash", "training-1-in-osh")[0] == 0
    status, out, told = run("import", folder, "--accept")
    assert status == 2
    assert "zorvex-3-foundation" in out
    assert "fieldex: The document 'training-1-in-osh' is in the trash." in told
    assert run("trash", "--restore", "training-1-in-osh")[0] == 0
    assert run("import", folder, "--accept")[0] == 0


def test_a_step_that_others_interrupt_is_not_gone_on_with(path: Path, folder: Path, run: Run,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    def and_somebody_else(document: Document) -> list[Fact]:
        if document.source == "d3.txt":
            with Directory.open(path) as other:
                other.change("iom", {"note": "x"})
        return words_of(document)

    monkeypatch.setattr(bringing, "_extractor", lambda: and_somebody_else)
    status, _, told = run("import", folder, "--accept")
    assert status == 0
    assert "it is 2 steps: `fieldex undo --list` shows them" in told, "one undo would not take all of it back"
    with Directory.open(path) as it:
        assert [step.why for step in it.steps()] == ["imported", "typed", "imported"]
        while it.undo():
            pass
        assert findings(it) == []


@pytest.mark.usefixtures("path")
def test_what_differs_from_what_is_known_waits(tmp_path: Path, run: Run,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    def differs(_: Document) -> list[Fact]:
        return [Fact("c", "contact", {"name": "Martin Reeve", "position": "Gardener"}, (Cite("name", 1, 0, 3),))]

    monkeypatch.setattr(bringing, "_extractor", lambda: differs)
    (tmp_path / "x.txt").write_text("Martin Reeve, Gardener", encoding="utf-8")
    status, out, told = run("import", "--accept", tmp_path / "x.txt", "--json")
    assert status == 0
    (person,) = json.loads(out)["contact"]
    assert (person["state"], person["record"]) == ("waiting", None)
    (change,) = person["match"]["changes"]
    assert (change["field"], change["sort"], change["new"]) == ("position", "differs", "Gardener")
    assert told.splitlines()[-1] == "1 fact waits for you. Go on with: fieldex review"


@pytest.mark.usefixtures("path")
def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(WORDS.format(7).encode())))
    status, out, _ = run("import", "-", "--accept", "--json")
    assert status == 0
    found = json.loads(out)
    assert (found["came"], found["waiting"]) == ("new", 0)
    assert {one["state"] for one in found["organisation"]} == {"accepted"}


# What goes wrong

def test_an_input_without_an_end_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.BytesIO(b"No end " * 100)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=given))
    monkeypatch.setattr("seeds.read.limits.FILE_BYTES", 10)
    status, _, told = run("import", "-")
    assert status != 0
    assert "is larger than" in told
    assert given.tell() == 11


def test_a_hostile_folder_loses_nothing_but_itself(path: Path, folder: Path, run: Run) -> None:
    (folder / "a empty.txt").write_bytes(b"")
    (folder / "b broken.pdf").write_bytes(b"%PDF-1.7\n%nothing of it is here")
    (folder / "c fails.txt").write_text("Training will fail", encoding="utf-8")
    (folder / "d picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + os.urandom(500))
    (folder / "people.csv").write_text("name,phone\n", encoding="utf-8")
    (folder / ".hidden.txt").write_text("Hidden", encoding="utf-8")
    if os.name != "nt":
        os.mkfifo(folder / "e pipe")
        (folder / "f loop").symlink_to(folder)
        (folder / "g nowhere").symlink_to(folder / "nothing")
        (folder / "h\udcff.txt").write_text(WORDS.format(8), encoding="utf-8")
    shutil.copy(path, folder / "a copy.sqlite")
    status, out, told = run("import", folder, "--accept")
    assert status == 4
    assert out.count("training-") == (3 if os.name == "nt" else 4)
    assert "Traceback" not in told
    assert "people.csv: nothing to add." in told
    for name in ("a empty.txt", "b broken.pdf", "c fails.txt", "d picture.png"):
        assert sum(line.startswith(f"fieldex: {name} ") for line in told.splitlines()) == 1, name
    assert "hidden" not in told
    with Directory.open(path) as it:
        assert findings(it) == []
        assert len(it.steps()) == 1


@pytest.mark.parametrize(("arguments", "status", "sentence"), [
    (["import", "nowhere.txt"], 4, "nowhere.txt does not exist."),
    (["import", "."], 1, "There is no file in what you named."),
    (["import", "x.txt", "--dry-run", "--accept"], 2, "--dry-run writes nothing, and --accept writes."),
    (["import"], 2, "The following arguments are required: FILES."),
    (["review"], 1, "Nothing waits for you."),
    (["review", "zorvex"], 1, "Nothing of 'zorvex' waits for you."),
    (["facts", "unodc"], 2, "'unodc' is no document."),
    (["facts", "nobody"], 1, "There is no record with the id 'nobody'."),
    (["import", "x.txt", "--read-only"], 4, "is open to read only"),
    (["import", "x.csv", "--read-only", "--dry-run"], 2, "they are written and taken back."),
])
@pytest.mark.usefixtures("path")
def test_what_cannot_be_is_said(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, *, arguments: list[str],
                                status: int, sentence: str) -> None:
    place = tmp_path / "empty"
    place.mkdir()
    monkeypatch.chdir(place)
    for name, text in (("x.txt", WORDS.format(1)), ("x.csv", "Name\nAnn Lee\n")):
        if name in arguments:
            (place / name).write_text(text, encoding="utf-8")
    found, out, told = run(*arguments)
    assert (found, out) == (status, "")
    assert sentence in told


@pytest.mark.usefixtures("path")
def test_a_document_that_states_nothing_says_so(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bringing, "_extractor", lambda: lambda _document: [])
    status, out, told = run("import", folder / "d1.txt")
    assert (status, out.split("\t")[1:], told) == (0, ["d1.txt", "nothing waits\n"], "")


@pytest.mark.usefixtures("path")
def test_an_interruption_of_the_first_file_leaves_nothing(folder: Path, run: Run,
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Document) -> list[Fact]:
        raise KeyboardInterrupt

    monkeypatch.setattr(bringing, "_extractor", lambda: interrupted)
    assert run("import", folder) == (130, "", "fieldex: Interrupted; nothing was half done.\n")


def test_what_is_written_while_ctrl_c_is_pressed_is_told(path: Path, folder: Path, run: Run,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    known = Review.accept_all

    def pressed(self: Review, *args: Any) -> Taken:
        taken = known(self, *args)
        if self.title.startswith("Training 2"):
            signal.raise_signal(signal.SIGINT)
        return taken

    monkeypatch.setattr(Review, "accept_all", pressed)
    status, out, told = run("import", folder, "--accept")
    assert status == 130
    assert "zorvex-2-foundation" in out
    assert told.splitlines()[-1] == "fieldex: Interrupted; 2 of 3 files are done, and kept."
    with Directory.open(path) as it:
        assert [step.source for step in it.steps()] == ["2 files"]
        assert "zorvex-2-foundation" in everything(it)


def test_a_step_is_of_the_files_that_something_is_from(path: Path, folder: Path, run: Run) -> None:
    assert run("import", str(Path(folder, "d2.txt")), "--accept")[2] == (
        "3 records and their document written; `fieldex undo` takes all of it back.\n")
    assert run("import", folder, "--accept")[2].startswith("5 records and their 2 documents written; ")
    with Directory.open(path) as it:
        assert "2 files" in [step.source for step in it.steps()]


def test_an_interruption_keeps_what_is_done(path: Path, folder: Path, run: Run,
                                            monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(document: Document) -> list[Fact]:
        if document.source == "d3.txt":
            raise KeyboardInterrupt
        return words_of(document)

    monkeypatch.setattr(bringing, "_extractor", lambda: interrupted)
    status, out, told = run("import", folder, "--accept")
    assert status == 130
    assert "zorvex-2-foundation" in out
    assert told.splitlines()[-1] == "fieldex: Interrupted; 2 of 3 files are done, and kept."
    with Directory.open(path) as it:
        assert [step.source for step in it.steps()] == ["2 files"]
        assert "zorvex-2-foundation" in everything(it)
        assert findings(it) == []


# What waits, and what is saved

@pytest.mark.usefixtures("path")
def test_review_lists_what_waits(folder: Path, run: Run) -> None:
    run("import", folder)
    status, out, _ = run("review")
    assert status == 0
    assert out.splitlines()[0] == "3 facts wait\tTraining 1 in Osh\td1.txt\tno date stated"
    listed: list[dict[str, Any]] = json.loads(run("review", "--json", "d2")[1])
    assert [(one["source"], one["waiting"], one["decided"]) for one in listed] == [("d2.txt", 3, 0)]
    assert run("review", "osh")[1] == run("review", "Ош training")[1] == out, "any words of a title, in any script"
    assert run("review", "training 2")[1] == out.splitlines(keepends=True)[1], "a beginning goes before words"


@pytest.mark.usefixtures("path")
def test_of_a_document_that_is_decided_it_says_how_to_take_that_back(folder: Path, run: Run) -> None:
    run("import", folder / "d1.txt", "--accept")
    status, out, told = run("review", "d1")
    assert (status, out) == (1, "")
    assert "Nothing of 'd1' waits for you." in told
    assert "to take a decision back" in told


@pytest.mark.usefixtures("path")
def test_a_terminal_opens_what_was_left_off_and_what_is_decided(folder: Path, run: Run,
                                                                monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("tui.app.run", lambda _, review: opened.append(review) or 0)  # type: ignore[func-returns-value]
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    run("import", folder)
    with Directory.open() as it:
        from seeds.review import Review

        hashes = [one.hash for one in it.waiting()]
        run("review")
        Review(it, hashes[1]).reject("o1")
        run("review")
        for proposal in Review(it, hashes[2]).waiting:
            Review(it, hashes[2]).reject(proposal.id)
        run("review", "d3")
    assert opened == hashes


@pytest.mark.usefixtures("path")
def test_a_document_whose_record_is_in_the_trash_says_so(folder: Path, run: Run) -> None:
    run("import", folder / "d1.txt", "--accept")
    run("trash", "training-1-in-osh", "training-1-in-osh-2")
    told = run("import", folder / "d1.txt")[1]
    assert "its record is in the trash: fieldex trash --restore training-1-in-osh" in told


@pytest.mark.usefixtures("path")
def test_a_dry_run_tells_what_is_perhaps_known(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    namesake = Fact("c1", "contact", {"name": "M. Reeve"}, (Cite("name", 1, 0, 8),))
    monkeypatch.setattr(bringing, "_extractor", lambda: lambda _: [namesake])
    assert "M. Reeve\tperhaps known: martin-reeve" in run("import", folder / "d1.txt", "--dry-run")[1]


@pytest.mark.usefixtures("path")
def test_a_file_of_facts_is_no_document(folder: Path, tmp_path: Path, run: Run) -> None:
    run("import", folder / "d1.txt", "--accept")
    run("facts", "training-1-in-osh", "-o", tmp_path / "saved.toml")
    status, out, told = run("import", tmp_path / "saved.toml")
    assert (status, out) == (4, "")
    assert "saved.toml holds the facts of a reviewed document" in told


@pytest.mark.usefixtures("path")
def test_facts_saves_a_file_and_writes_over_none(folder: Path, tmp_path: Path, run: Run) -> None:
    run("import", folder / "d1.txt", "--accept")
    target = tmp_path / "saved.toml"
    status, out, _ = run("facts", "training-1-in-osh")
    assert status == 0
    assert out.startswith('format = 1\n\n[document]\nid = "training-1-in-osh"\n')
    assert run("facts", "training-1-in-osh", "-o", target) == (0, f"{target}\n", "")
    assert target.read_text(encoding="utf-8") == out
    status, _, told = run("facts", "training-1-in-osh", "--output", target)
    assert status == 2
    assert "is there already" in told
    target.write_text("mine", encoding="utf-8")
    assert run("facts", "training-1-in-osh", "-o", target, "--force")[0] == 0
    assert target.read_text(encoding="utf-8") == out
    assert run("facts", "training-1-in-osh", "-o", tmp_path / "no" / "where.toml")[0] == 4


@pytest.mark.usefixtures("path")
def test_facts_names_a_document_as_review_does(folder: Path, run: Run) -> None:
    run("import", folder / "d1.txt")
    status, _, told = run("facts", "d1.txt")
    assert (status, "Nothing of 'd1.txt' was accepted yet." in told) == (1, True)
    run("import", folder / "d1.txt", "--accept")
    asked = run("facts", "training-1-in-osh")
    assert run("facts", "d1.txt") == run("facts", "osh training") == asked
    assert run("facts", "osh drinking")[0] == 1
    run("import", folder / "d2.txt", "--accept")
    status, _, told = run("facts", "d")
    assert (status, "More than one document is called so: training-" in told) == (1, True)


@pytest.mark.usefixtures("path")
def test_facts_that_cannot_be_written_to_the_end_leave_the_file_as_it_was(
        folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("import", folder / "d1.txt", "--accept")
    target = tmp_path / "saved.toml"
    target.write_text("mine", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    status, out, told = run("facts", "training-1-in-osh", "-o", target, "--force")
    assert (status, out) == (4, "")
    assert "could not be written: No space left on device." in told
    assert target.read_text(encoding="utf-8") == "mine"
    assert not list(tmp_path.glob(".saved*"))


@pytest.mark.usefixtures("path")
def test_files_of_records_and_documents_come_in_together(folder: Path, run: Run) -> None:
    (folder / "list.csv").write_text("Name,E-mail\nAnn Lee,a@un.org\nBob,no\n", encoding="utf-8")
    (folder / "cut.json").write_text('{"records":[{"kind":', encoding="utf-8")
    status, out, told = run("import", folder / "d1.txt", folder / "list.csv", folder / "cut.json", "--json")
    documents = json.loads(out)
    assert status == 4
    assert [one.get("file", one.get("document", {}).get("title")) for one in documents] == [
        "Training 1 in Osh", "list.csv"]
    assert "list.csv: 1 contact added. 1 record could not be read." in told
    assert "cut.json: Line 1" in told
    assert run("import", folder / "list.csv", "--accept")[:2] == (2, "")
    status, out, told = run("import", folder / "list.csv", folder / "d1.txt", "--dry-run")
    assert "row 2\tsame\tcontact\tAnn Lee\tann-lee" in out
    assert "Training 1 in Osh" in out


SOCKETS = """
import os, sys

def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        os.write(2, event.encode())
        os._exit(9)

sys.addaudithook(refuse)
from db import second
# The process that reads is watched, too.
second._BEGIN = "import os; sys.addaudithook(lambda event, _: os._exit(9) if event.startswith('socket.') else 0)"
from importlib.util import find_spec
if find_spec("seeds.extract.extracting") is None:
    from types import SimpleNamespace
    from seeds.fact import Cite, Fact
    sys.modules["seeds.extract.extracting"] = SimpleNamespace(extract=lambda document: [
        Fact("o", "organisation", {"name": "IOM"}, (Cite(None, 1, 0, 3),))])
from tui.cli import main
place, folder = sys.argv[1:]
assert main(["import", folder, "--dry-run", "--json", "--directory", place]) == 0
assert main(["import", folder, "--accept", "--directory", place]) == 0
assert main(["review", "--directory", place]) in (0, 1)
from db import Directory
with Directory.open(place) as directory:
    (document, *_) = [one.document for one in directory.waiting(all=True) if one.document]
assert main(["facts", document, "--directory", place]) == 0
assert main(["undo", "--directory", place]) == 0
import socket
socket.socket()
"""


def test_nothing_of_it_opens_a_socket(path: Path, tmp_path: Path, script: Callable[..., Any]) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    for number in range(12):  # every format, in English and in Russian
        format, content = document(number, Generated(100))
        (folder / f"{number}.{format}").write_bytes(content)
    done = script(SOCKETS, path, folder, status=9)
    assert done.stderr.endswith("socket.__new__"), "the last line, which has to be caught"


def test_what_was_not_read_of_a_document_is_told(tmp_path: Path, run: Run) -> None:
    """Facts may stand on a page that is a picture; that a web page has menus is no news."""
    pictures, commented, page = tmp_path / "scan.pdf", tmp_path / "draft.docx", tmp_path / "page.html"
    pictures.write_bytes(pdf(Sheet(wrapped(WORDS.format(7) * 4, 50, 700, 490)), Sheet(picture=True)))
    commented.write_bytes(docx(par("Training 8 by UNODC and Zorvex on 3 May 2023"),
                               parts={"word/comments.xml": part("comments", par("Ann?"))}))
    page.write_text(f"<main><p>{WORDS.format(9)}</p></main><nav><a href=x>Home</a></nav>", encoding="utf-8")
    told = run("import", pictures, commented, page)[2]
    assert "scan.pdf: Pages without text, probably pictures: 2.\n" in told
    assert "draft.docx: Comments in the margin were left out.\n" in told
    assert "page.html: " not in told
    found = json.loads(run("import", "--dry-run", "--json", pictures, commented, page)[1])
    assert [len(one["document"]["notes"]) for one in found] == [1, 1, 1]
