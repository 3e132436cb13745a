"""`fieldex import` of e-mails with documents attached to them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from logged import findings
from seeds.documents import Sheet, docx, heading, mail, par, pdf, wrapped

from db import Directory
from seeds.fact import Cite, Fact
from seeds.read import Document
from seeds.review import bringing

Run = Callable[..., tuple[int, str, str]]


def stated(document: Document) -> list[Fact]:
    """A stand-in for extraction that is quick and sure: every body that a line of its own names."""
    if "fail" in document.text:
        raise IndexError
    if "stop" in document.text:
        raise KeyboardInterrupt
    return [Fact(f"o{one.number}", "organisation", {"name": document.text_of(one)},
                 (Cite("name", one.number, one.start, one.end),))
            for one in document.content if document.text_of(one).endswith("Foundation")]


@pytest.fixture(autouse=True)
def quick_extraction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bringing, "_extractor", lambda: stated)


@pytest.fixture(autouse=True)
def path(filled_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The directory that commands find; today's backup is made already."""
    monkeypatch.setenv("FIELDEX_DIRECTORY", str(filled_path))
    return filled_path


def of(*lines: str) -> bytes:
    return docx(heading(lines[0]), *map(par, lines[1:]))


LIST = of("Focal points", "Zorvex Foundation", "Anchorhold Foundation")
RELEASE = of("Press release", "Zorvex Foundation", "Lanternby Foundation")
LISTED = "list.docx in lists.eml"


@pytest.fixture
def lists_eml(tmp_path: Path) -> Path:
    """A mail with a list, a release in a mail of its own, and what is no document."""
    made = tmp_path / "lists.eml"
    inner = mail(("release.docx", RELEASE), text="Dostuk Foundation\n", subject="Earlier")
    made.write_bytes(mail(("list.docx", LIST), ("anna.vcf", b"BEGIN:VCARD\n"), ("broken.pdf", b"%PDF-1.7 no"), inner))
    return made


NOTES = ["lists.eml: Attached, but not read: anna.vcf. Save what holds records, and import that by itself.",
         "lists.eml: The attached broken.pdf is damaged, or ends too early: it cannot be opened as PDF."]


def test_each_has_a_line_and_a_review_of_its_own(path: Path, lists_eml: Path, run: Run) -> None:
    status, out, told = run("import", lists_eml)
    assert status == 0
    assert out.splitlines() == [
        "Lists\tlists.eml\tnothing waits", f"Focal points\t{LISTED}\t2 facts wait",
        "Earlier\tEarlier in lists.eml\t1 fact waits",
        "Press release\trelease.docx in Earlier in lists.eml\t2 facts wait"]
    assert told.splitlines() == [*NOTES, "5 facts wait for you. Go on with: fieldex review"]
    with Directory.open(path) as it:
        assert [(one.source, one.date, one.waiting) for one in it.waiting()] == [
            (LISTED, "2024-09-24", 2), ("Earlier in lists.eml", "2024-09-24", 1),
            ("release.docx in Earlier in lists.eml", "2024-09-24", 2)]


def test_twice_and_in_another_mail_changes_nothing(tmp_path: Path, lists_eml: Path, run: Run) -> None:
    run("import", lists_eml)
    assert run("import", lists_eml)[1].splitlines()[1] == f"Focal points\t{LISTED}\timported before, 2 facts wait"
    other = tmp_path / "other.eml"
    other.write_bytes(mail(("same.docx", LIST), text="Once more.\n", subject="Again"))
    (tmp_path / "list.docx").write_bytes(LIST)
    known = "imported before, 2 facts wait"
    assert run("import", other)[1].splitlines() == [
        "Again\tother.eml\tnothing waits", f"Focal points\tsame.docx in other.eml\t{known}"]
    assert run("import", tmp_path / "list.docx")[1] == f"Focal points\tlist.docx\t{known}\n"


def test_review_finds_them_by_their_mail(lists_eml: Path, run: Run) -> None:
    run("import", lists_eml)
    by_mail: list[dict[str, Any]] = json.loads(run("review", "--json", "lists.eml")[1])
    assert [one["source"] for one in by_mail] == [
        LISTED, "Earlier in lists.eml", "release.docx in Earlier in lists.eml"]
    assert run("review", "list.docx")[1] == f"2 facts wait\tFocal points\t{LISTED}\t24 Sep 2024\n"


def test_review_finds_them_by_a_mail_whose_name_has_an_in_in_it(tmp_path: Path, run: Run) -> None:
    trip = tmp_path / "Trip in Osh.eml"
    trip.write_bytes(mail(("list.docx", LIST),
                          mail(("release.docx", RELEASE), text="Earlier.\n", subject="In Dushanbe")))
    run("import", trip)
    all_of_it = ["list.docx in Trip in Osh.eml", "release.docx in In Dushanbe in Trip in Osh.eml"]

    def found(name: str) -> list[str]:
        status, out, _ = run("review", "--json", name)
        return [one["source"] for one in json.loads(out)] if status == 0 else []

    assert found("Trip in Osh.eml") == found("trip") == all_of_it
    assert found("in dushanbe") == all_of_it[1:], "a mail that came with another is one too"
    assert found("Osh tr") == all_of_it, "words find what nothing begins with"
    assert found("Dush") == all_of_it[1:], "words in the name of a mail that came with it"
    assert found("ip in O") == found("rip") == [], "a piece in the middle of a word is no name"


def test_review_finds_what_came_with_a_mail_that_could_not_be_kept(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "bad.eml"
    path.write_bytes(mail(("list.docx", LIST), text="This will fail.\n"))
    run("import", path)
    assert run("review", "bad.eml")[1].startswith("2 facts wait\tFocal points\tlist.docx in bad.eml\t")


def test_json_is_one_object_with_those_attached_in_it(lists_eml: Path, tmp_path: Path, run: Run) -> None:
    plain = tmp_path / "plain.eml"
    plain.write_bytes(mail())
    assert "attached" not in json.loads(run("import", "--dry-run", "--json", plain)[1])
    status, out, told = run("import", "--dry-run", "--json", lists_eml)
    assert (status, told) == (0, "")
    found = json.loads(out)
    first, second = found["attached"]
    assert (found["document"]["file"], len(found["document"]["notes"])) == ("lists.eml", 2)
    assert (first["document"]["file"], "attached" in first) == (LISTED, False)
    assert [one["name"] for one in first["organisation"]] == ["Zorvex Foundation", "Anchorhold Foundation"]
    assert [one["document"]["title"] for one in second["attached"]] == ["Press release"]
    several = json.loads(run("import", "--dry-run", "--json", plain, lists_eml)[1])
    assert [one["document"]["file"] for one in several] == ["plain.eml", "lists.eml"]
    taken = json.loads(run("import", "--json", lists_eml)[1])
    assert [one["waiting"] for one in (taken, *taken["attached"])] == [0, 2, 1]


def test_a_dry_run_tells_of_each(lists_eml: Path, run: Run) -> None:
    status, out, told = run("import", "--dry-run", lists_eml)
    assert (status, told.splitlines()) == (0, NOTES)
    assert out.splitlines() == [
        "Lists\tlists.eml", f"Focal points\t{LISTED}", "\torganisation\tZorvex Foundation\tnew",
        "\torganisation\tAnchorhold Foundation\tnew", "Earlier\tEarlier in lists.eml",
        "\torganisation\tDostuk Foundation\tnew", "Press release\trelease.docx in Earlier in lists.eml",
        "\torganisation\tZorvex Foundation\tnew", "\torganisation\tLanternby Foundation\tnew"]


def test_accept_takes_all_in_one_step(path: Path, lists_eml: Path, run: Run) -> None:
    status, out, told = run("import", lists_eml, "--accept")
    assert status == 0
    assert {line.split("\t")[0] for line in out.splitlines()} == {
        "zorvex-foundation", "anchorhold-foundation", "dostuk-foundation", "lanternby-foundation"}
    assert told.splitlines()[2:] == ["4 records and their 3 documents written; `fieldex undo` takes all of it back."]
    with Directory.open(path) as it:
        (step,) = it.steps()
        assert (step.why, step.source) == ("imported", "Lists")
        assert findings(it) == []
        assert it.get("anchorhold-foundation").as_of == "2024-09-24"
    assert run("undo")[0] == 0
    assert run("review", "lists.eml")[1].count("wait") == 3


def test_one_that_fails_is_told_and_the_others_go_on(tmp_path: Path, run: Run) -> None:
    letter = tmp_path / "letter.eml"
    letter.write_bytes(mail(("a.docx", of("To fail", "Zorvex Foundation")), ("b.docx", LIST)))
    status, out, told = run("import", letter)
    assert status == 4
    assert [line.split("\t")[1] for line in out.splitlines()] == ["letter.eml", "b.docx in letter.eml"]
    assert told.startswith("fieldex: a.docx in letter.eml was read, but looking for facts in it failed (IndexError).")
    letter.write_bytes(mail(("c.docx", RELEASE), text="This will fail.\n"))
    status, out, _ = run("import", letter, "--json")
    assert status == 4
    assert [one["document"]["title"] for one in json.loads(out)["attached"]] == ["Press release"]


HALF = "of stopped.eml 2 of 4 documents are done, and kept"


@pytest.mark.parametrize(("names", "told"), [
    (["stopped.eml"], HALF), (["list.docx", "stopped.eml"], f"1 of 2 files are done, and kept; {HALF}"),
    (["first.eml"], "nothing was half done"),
])
def test_an_interruption_tells_what_of_a_mail_is_kept(path: Path, tmp_path: Path, run: Run, names: list[str],
                                                      told: str) -> None:
    stops = of("To stop", "Zorvex Foundation")
    (tmp_path / "stopped.eml").write_bytes(mail(("a.docx", RELEASE), ("b.docx", stops), ("c.docx", LIST)))
    (tmp_path / "first.eml").write_bytes(mail(("c.docx", LIST), text="To stop\n"))
    (tmp_path / "list.docx").write_bytes(of("Other", "Dostuk Foundation"))
    status, out, said = run("import", "--json", *[tmp_path / name for name in names])
    assert (status, said.splitlines()[-1]) == (130, f"fieldex: Interrupted; {told}.")
    with Directory.open(path) as it:
        kept = len(it.waiting(all=True))
    assert kept == out.count('"hash"') == {"first.eml": 0}.get(names[0], len(names) + 1)


def test_a_mail_of_many_counts_as_one_file(tmp_path: Path, run: Run) -> None:
    lists = [(f"{number}.txt", f"List {number} of them\n".encode()) for number in range(60)]
    (tmp_path / "many.eml").write_bytes(mail(*lists))
    (tmp_path / "page.pdf").write_bytes(pdf(Sheet(wrapped("Text of it and more of it", 50, 700, 400))))
    status, out, told = run("import", tmp_path / "many.eml", tmp_path / "page.pdf")
    assert status == 0
    assert len(out.splitlines()) == 1 + 50 + 1
    assert told.startswith("many.eml: Attached, but not read: 50.txt, 51.txt, ")
