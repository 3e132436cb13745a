"""Texts of documents and what was decided about them: kept beside the log, and always as the records are."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from logged import HASH, TEXT, WRITES, as_another_program, everything, findings, ids, opened, rows

from db import Directory
from db.changing import CitationRow
from db.errors import BadValueError, NotFoundError, ReadOnlyError, UnreadableError, UsageError
from db.texts import ACCEPTED, EDITED, REJECTED, REOPENED, WAITING, Decision, Proposed, Text, TextParagraph

ONE = Proposed("one", "contact", {"name": "Jory Lune", "other_phones": ("+992372217141",)}, (("name", 1, 0, 9),))
TWO = Proposed("two", "contact", {"name": "Ada Lune"}, ((None, 1, 0, 9),))


def states(it: Directory) -> list[tuple[str, str | None]]:
    return [(one.state, one.record) for one in it.proposals(HASH)]


def accepted(it: Directory, *proposals: str) -> list[str]:
    """Accept proposals as new people, in one step."""
    with it.taking_in("lune.txt") as taking:
        people = taking.ids(["Jory Lune"] * len(proposals))
        taking.add("contact", [{"id": id, "name": "Jory Lune"} for id in people])
        document = it.document_of(HASH)
        if document is None:
            (document,) = taking.ids(["Lune"])
            taking.add("document", [{"id": document, "title": "Lune", "date": "2023", "texts": [HASH]}])
        taking.cite(CitationRow(id, "name", document, 1, 0, 9) for id in people)
        taking.decide(HASH, [Decision(one, ACCEPTED, id) for one, id in zip(proposals, people, strict=True)], document)
    return people


@pytest.fixture
def kept(it: Directory) -> Directory:
    """A directory with a text that proposes two people."""
    assert it.keep_text(TEXT, [ONE, TWO])
    return it


def test_a_text_is_kept_as_it_is_and_once(kept: Directory) -> None:
    text = kept.text(HASH)
    assert text is not None
    assert text._replace(kept="") == TEXT
    assert not kept.keep_text(TEXT._replace(source="another name.txt"), [ONE])
    assert kept.text(HASH) == text
    assert kept.proposals(HASH) == [ONE, TWO]
    assert kept.text("0" * 64) is None
    assert rows(kept, "SELECT count(*) FROM step") == [(0,)], "nothing of it is a record"


def test_what_waits_is_listed_in_the_order_it_came(kept: Directory) -> None:
    kept.keep_text(TEXT._replace(hash="0" * 64, title="Second"), [ONE])
    kept.keep_text(TEXT._replace(hash="1" * 64, title="Third"))
    assert [(one.title, one.waiting, one.decided) for one in kept.waiting()] == [("Lune", 2, 0), ("Second", 1, 0)]
    assert len(kept.waiting(all=True)) == 3
    kept.decide(HASH, [Decision("one", REJECTED)])
    accepted(kept, "two")
    assert [(one.title, one.waiting, one.decided) for one in kept.waiting()] == [("Second", 1, 0)]
    assert [(one.document, one.decided) for one in kept.waiting(all=True)] == [("lune", 2), (None, 0), (None, 0)]


def test_a_decision_follows_its_step(kept: Directory) -> None:
    accepted(kept, "one", "two")
    done = [(ACCEPTED, "jory-lune"), (ACCEPTED, "jory-lune-2")]
    assert states(kept) == done
    assert [one.proposal for one in kept.last_decisions(HASH)] == ["two", "one"]
    kept.undo()
    assert states(kept) == [(WAITING, None)] * 2
    assert kept.document_of(HASH) is None
    assert kept.last_decisions(HASH) == []
    kept.redo()
    assert states(kept) == done
    assert kept.document_of(HASH) == "lune"


def test_what_was_rejected_before_it_was_accepted_is_so_again(kept: Directory) -> None:
    kept.decide(HASH, [Decision("one", REJECTED)])
    accepted(kept, "one")
    assert states(kept)[0] == (ACCEPTED, "jory-lune")
    kept.undo()
    assert states(kept)[0] == (REJECTED, None)
    kept.decide(HASH, [Decision("one", REOPENED)])
    assert states(kept)[0] == (WAITING, None)
    kept.redo()
    assert states(kept)[0] == (ACCEPTED, "jory-lune"), "what is written stands"


def test_edited_values_stay(kept: Directory) -> None:
    kept.decide(HASH, [Decision("one", EDITED, values={"name": "J. Lune", "tags": ("a", "b"), "email": None})])
    assert kept.proposals(HASH)[0].values == {"name": "J. Lune", "tags": ("a", "b"), "email": None}
    assert states(kept)[0] == (WAITING, None)
    kept.decide(HASH, [Decision("one", REJECTED)])
    assert kept.proposals(HASH)[0].values["name"] == "J. Lune"


def test_the_last_decision_is_the_newest_that_counts(kept: Directory) -> None:
    def last() -> list[tuple[str, str]]:
        return [(one.proposal, one.what) for one in kept.last_decisions(HASH)]

    kept.decide(HASH, [Decision("one", REJECTED)])
    kept.decide(HASH, [Decision("two", REJECTED)])
    kept.decide(HASH, [Decision("two", EDITED, values={"name": "X"})])
    assert last() == [("two", REJECTED)]
    kept.decide(HASH, [Decision("two", REOPENED)])
    assert last() == [("one", REJECTED)]
    kept.decide(HASH, [Decision("two", REJECTED)])
    assert last() == [("two", REJECTED)]
    kept.decide(HASH, [Decision("two", REOPENED)])
    kept.decide(HASH, [Decision("one", REOPENED)])
    assert last() == []


def test_a_record_is_followed_where_it_was_merged(kept: Directory) -> None:
    accepted(kept, "one")
    kept.merge("ann", ["jory-lune"])
    assert states(kept)[0] == (ACCEPTED, "ann")
    kept.merge("bob", ["ann"])
    assert states(kept)[0] == (ACCEPTED, "bob")
    kept.remove(["bob"])
    assert states(kept)[0] == (ACCEPTED, None)
    kept.restore("bob")
    assert states(kept)[0] == (ACCEPTED, "bob")
    for _ in range(4):
        kept.undo()
    assert states(kept)[0] == (ACCEPTED, "jory-lune")


def test_a_passage_is_found_in_the_text_that_has_it(kept: Directory) -> None:
    accepted(kept, "one")
    found = kept.passage("lune", 1, 0, 9)
    assert found is not None
    assert found.text.text[found.start:found.end] == "Jory Lune"
    whole = kept.passage("lune", 1)
    assert whole is not None
    assert (whole.start, whole.end) == (0, 17)
    for place in ((2, None, None), (1, 5, 400), (None, None, None)):
        assert kept.passage("lune", *place) is None
    assert kept.passage("report", 1) is None


def test_documents_that_are_merged_have_both_texts(kept: Directory) -> None:
    other = Text("ab" * 32, "A longer report\nby Jory Lune", (
        TextParagraph(1, 0, 15, "heading", ()), TextParagraph(2, 16, 28, "text", ())), "Report", "", None, "r", "txt")
    accepted(kept, "one")
    kept.keep_text(other)
    kept.change("report", {"texts": [other.hash]})
    kept.cite_many([("bob", "name", "report", 2)])
    kept.merge("lune", ["report"])
    assert {text.hash for text in kept.texts("lune")} == {HASH, other.hash}
    assert kept.document_of(other.hash) == "lune"
    passage = kept.passage("lune", 2)
    assert passage is not None
    assert passage.text.text[passage.start:passage.end] == "by Jory Lune"
    kept.undo()
    assert [text.hash for text in kept.texts("report")] == [other.hash]
    assert [text.hash for text in kept.texts("lune")] == [HASH]


def test_a_citation_beyond_the_text_is_found(kept: Directory) -> None:
    accepted(kept, "one")
    assert kept.check() == []
    with kept.taking_in("lune.txt") as taking:
        taking.cite([CitationRow("bob", "name", "lune", 1, 4, 18)])
    assert [one.sentence for one in kept.check()] == ["1 citation points beyond the end of the document's text."]
    kept.undo()
    kept.change("lune", {"texts": [HASH, "ab" * 32]})
    with kept.taking_in("lune.txt") as taking:
        taking.cite([CitationRow("bob", "name", "lune", 1, 4, 18)])
    assert kept.check() == [], "it may be of the text that is not kept here"


def test_the_trash_keeps_what_it_is_emptied_of(kept: Directory, tmp_path: Path) -> None:
    accepted(kept, "one")
    kept.remove(["jory-lune"])
    kept.empty_trash()
    assert states(kept)[0] == (ACCEPTED, None)
    assert kept.proposals(HASH)[0].fields == {}
    assert kept.proposals(HASH)[0].cites == ()
    assert kept.text(HASH) is not None, "the document is there all the same"
    kept.remove(["lune"])
    assert kept.text(HASH) is not None, "it can be restored"
    kept.empty_trash()
    assert kept.text(HASH) is None
    assert rows(kept, "SELECT * FROM proposal") == rows(kept, "SELECT * FROM decision") == []
    kept._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for path in tmp_path.iterdir():
        assert b"Ada Lune" not in path.read_bytes()


def test_a_text_of_no_document_can_be_forgotten(kept: Directory) -> None:
    accepted(kept, "one")
    with pytest.raises(NotFoundError):
        kept.forget_text(HASH)
    kept.undo()
    kept.forget_text(HASH)
    assert kept.waiting(all=True) == []
    with pytest.raises(NotFoundError):
        kept.forget_text(HASH)
    kept.redo()
    assert kept.document_of(HASH) == "lune"


def test_only_documents_have_texts(it: Directory) -> None:
    with pytest.raises(UsageError, match="texts"):
        it.change("ann", {"texts": [HASH]})
    with pytest.raises(BadValueError, match="texts"):
        it.change("report", {"texts": ["../../etc/passwd"]})
    it.change("report", {"texts": HASH})
    assert it.state("report").fields["texts"] == (HASH,)
    it.change("report", {"texts": None})
    assert "texts" not in it.state("report").fields


def test_a_step_that_fails_leaves_neither_records_nor_decisions(kept: Directory) -> None:
    before = everything(kept)

    def fail() -> None:
        with kept.taking_in("lune.txt") as taking:
            taking.add("contact", [{"id": "jory", "name": "Jory"}])
            taking.decide(HASH, [Decision("one", ACCEPTED, "jory")])
            taking.add("contact", [{"id": "jory", "name": "Jory"}])

    with pytest.raises(UsageError):
        fail()
    assert everything(kept) == before
    assert states(kept) == [(WAITING, None)] * 2
    assert rows(kept, "SELECT count(*) FROM step") == [(0,)]


def test_what_is_read_only_keeps_nothing(small: Path) -> None:
    with Directory.open(small, read_only=True) as it:
        for write in (lambda: it.keep_text(TEXT), lambda: it.decide(HASH, [])):
            with pytest.raises(ReadOnlyError):
                write()


def of_version_3(path: Path) -> None:
    """Take from a new file what version 3 did not have."""
    as_another_program(path, *(f"DROP TABLE {table}" for table in ("decision", "proposal", "text", "document_text")),
                       "DELETE FROM _sqlite_migrations WHERE name IN ('m004_texts', 'm010_doubts')",
                       "PRAGMA user_version = 3")


def test_a_file_of_version_3_keeps_all_and_takes_texts(filled_path: Path, shipped: Directory) -> None:
    of_version_3(filled_path)
    with Directory.open(filled_path) as it:
        schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2"
        assert rows(it, schema) == rows(shipped, schema)
        without = {id: state._replace(fields={name: value for name, value in state.fields.items() if name != "texts"})
                   for id, state in everything(shipped).items()}
        assert everything(it) == without
        assert it.keep_text(TEXT, [ONE])
        assert accepted(it, "one") == ["jory-lune"]
        assert it.check() == []


def test_a_file_of_version_9_keeps_its_proposals_and_takes_doubts(filled_path: Path) -> None:
    with Directory.open(filled_path) as it:
        it.keep_text(TEXT, [ONE, TWO])
    as_another_program(filled_path, "ALTER TABLE proposal DROP COLUMN doubts", "PRAGMA user_version = 9",
                       "DELETE FROM _sqlite_migrations WHERE name = 'm010_doubts'")
    with pytest.raises(UnreadableError) as caught:
        Directory.open(filled_path, read_only=True)
    assert caught.value.hint.endswith("fieldex check"), "a look brings nothing up to date"
    with Directory.open(filled_path) as it:
        assert it.proposals(HASH) == [ONE, TWO]
        doubted = TWO._replace(doubts=(("organisation", "one"), ("organisation", "three")))
        it.keep_text(TEXT._replace(hash="0" * 64), [ONE, doubted])
        assert it.proposals("0" * 64) == [ONE, doubted]
        assert it.check() == []


STEPS = st.lists(st.sampled_from(["accept one", "accept two", "accept both", "reject one", "reject two", "reopen one",
                                  "edit", "undo", "redo", "remove", "merge", "other"]), max_size=14)


@settings(max_examples=60)
@given(STEPS)
def test_whatever_is_done_a_proposal_is_accepted_as_long_as_its_step_stands(small: Path,
                                                                           tmp_path_factory: pytest.TempPathFactory,
                                                                           steps: list[str]) -> None:
    with opened(small, tmp_path_factory.getbasetemp()) as it:
        it.keep_text(TEXT, [ONE, TWO])
        written: dict[int, set[str]] = {}
        beside = {"one": WAITING, "two": WAITING}
        for what in steps:
            word, _, which = what.partition(" ")
            if word == "accept":
                chosen = ["one", "two"] if which == "both" else [which]
                accepted(it, *chosen)
                written[it.steps(1)[0].number] = set(chosen)
            elif word in ("reject", "reopen"):
                it.decide(HASH, [Decision(which, REJECTED if word == "reject" else REOPENED)])
                beside[which] = REJECTED if word == "reject" else WAITING
            elif word == "edit":
                it.decide(HASH, [Decision("one", EDITED, values={"name": "J"})])
            elif word in ("undo", "redo"):
                getattr(it, word)()
            elif word == "remove" and "jory-lune" in ids(it):
                it.remove(["jory-lune"])
            elif word == "merge" and {"jory-lune", "jory-lune-2"} <= set(ids(it)):
                it.merge("jory-lune-2", ["jory-lune"])
            elif word == "other":
                it.change("fund", {"note": str(len(steps))})
            standing = {step.number for step in it.steps() if not step.undone}
            stands = {one for step, several in written.items() if step in standing for one in several}
            expected = {one: ACCEPTED if one in stands else beside[one] for one in ("one", "two")}
            assert {one.id: one.state for one in it.proposals(HASH)} == expected
            left = sum(state == WAITING for state in expected.values())
            assert sum(one.waiting for one in it.waiting()) == left
            assert all(one.record in (None, *ids(it)) for one in it.proposals(HASH))
        assert findings(it) == []


def test_taking_in_is_one_step(small: Path, tmp_path: Path) -> None:
    with opened(small, tmp_path) as it:
        WRITES["taking_in"][0](it)
        before = everything(it)
        WRITES["taking_in"][1](it)
        assert it.steps()[0].source == "lune.txt"
        assert it.state("jory-lune").fields["as_of"] == "2023"
        it.undo()
        assert everything(it) == before
