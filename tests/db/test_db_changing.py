"""Each change by what the file holds afterwards and what its log says. Nothing is ever lost."""

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from logged import everything, findings, found, ids, last, log, rows, said, tables, untouched, whole

from db import Directory, clock
from db.author import Author
from db.errors import BadValueError, ConflictError, FieldexError, NotFoundError, UsageError
from db.history import EMPTIED, Entry
from db.state import State


def links(directory: Directory, id: str) -> set[tuple[str, str]]:
    return {(one.role, one.id) for one in directory.related(id) if one.outgoing}


# Adding


def test_what_is_added_is_logged_whole(it: Directory) -> None:
    id = it.add("contact", {"name": " Juno  Ashby ", "organisation": "office", "phone": "+996 775 98 78 17",
                            "tags": ["new"], "as_of": "2023-05", "verified_on": "2024", "verified_by": "Umed"})
    assert last(it) == ("typed", [("juno-ashby", None, None, {
        "kind": "contact", "name": "Juno Ashby", "organisation": "office", "phone": "+996775987817", "tags": ["new"],
        "as_of": "2023-05", "verified_on": "2024", "verified_by": "Umed"})])
    assert it.state(id).fields["organisation"] == "office"
    assert it.get(id).subtitle == "QLO"
    assert found(it, "ashby zorvex") == [id]
    it.undo()
    assert found(it, "ashby") == []
    with pytest.raises(NotFoundError):
        it.state(id)


def test_what_is_typed_is_as_of_today(it: Directory) -> None:
    typed, given = it.add("contact", {"name": "One"}), it.add("contact", {"name": "Two", "as_of": "2001"})
    found_elsewhere = it.add("contact", {"name": "Three"}, why="imported")
    assert it.get(typed).as_of == clock.today()
    assert it.get(given).as_of == "2001"
    assert it.get(found_elsewhere).as_of is None


def test_an_import_is_one_step_however_large(it: Directory) -> None:
    before = whole(it)
    it.add_many("contact", [{"name": f"Person {number}", "organisation": "fund"} for number in range(2_100)],
                why="imported", source="people.csv")
    (step,) = it.steps()
    assert (step.why, step.source, it.size(step.number)) == ("imported", "people.csv", (2_100, 2_100))
    assert len(it.entries(step.number, limit=10)) == 10
    assert found(it, "person 2099 mirvale") == ["person-2099"]
    it.undo()
    assert whole(it) == before
    it.redo()
    assert found(it, "person 2099 mirvale") == ["person-2099"]


def test_an_interrupted_import_leaves_no_step(it: Directory) -> None:
    before = untouched(it)

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        it.add_many("contact", [{"name": f"Person {number}"} for number in range(2_500)], stop, why="imported")
    assert untouched(it) == before


@pytest.mark.parametrize(("row", "error"), [
    ({"name": ""}, BadValueError), ({"name": "X", "phone": "letters"}, BadValueError),
    ({"name": "X", "colour": "red"}, UsageError), ({"name": "X", "organisation": "nobody"}, UsageError),
    ({"name": "X", "organisation": "bob"}, UsageError), ({"name": "X", "id": "ann"}, UsageError),
    ({"name": "X\ud800"}, BadValueError), ({"name": "X", "as_of": "soon"}, BadValueError)], ids=str)
def test_a_wrong_row_keeps_out_all_that_come_with_it(row: dict[str, str], error: type[FieldexError],
                                                     it: Directory) -> None:
    before = untouched(it)
    with pytest.raises(error):
        it.add_many("contact", [{"name": "Right"}, row])
    assert untouched(it) == before


def test_the_id_of_what_can_come_back_is_not_given_to_another(it: Directory) -> None:
    first = it.add("contact", {"name": "Juno Ashby"})
    it.remove([first])
    second = it.add("contact", {"name": "Juno Ashby"})
    it.merge("bob", [second])
    third = it.add("contact", {"name": "Juno Ashby"})
    assert [first, second, third] == ["juno-ashby", "juno-ashby-2", "juno-ashby-3"]
    assert [one.entry.record for one in it.trash()] == [first]
    it.restore(first)
    it.remove([first])
    it.empty_trash()
    assert it.add("contact", {"name": "Juno Ashby"}) == first


# Changing


def test_only_what_differs_is_logged(it: Directory) -> None:
    it.change("ann", {"name": "Ann Torvald ", "position": "Judge", "phone": "+996 775 98 78 17", "email": None,
                      "note": "Line\nand line", "tags": ["b", "a"], "verified_on": "2024-05-06"})
    assert last(it) == ("typed", [
        ("ann", "position", "Lawyer", "Judge"), ("ann", "email", "ann@quillan.org", None),
        ("ann", "note", None, "Line\nand line"), ("ann", "tags", None, ["b", "a"]),
        ("ann", "verified_on", None, "2024-05-06")])
    assert it.get("ann").subtitle == "Judge · QLO"


@pytest.mark.parametrize(("id", "values"), [
    ("ann", {}), ("ann", {"name": "Ann Torvald"}), ("ann", {"phone": "+996 (775) 98-78-17", "note": "  "}),
    ("bob", {"tags": ["old friend"], "organisation": "section"}),
    ("safe", {"budget": "2.50", "funder": ["fund", "union"]}),
    ("trained", {"value": 30.0}), ("day", {"start": "2021-09-24", "topics": []})], ids=str)
def test_what_changes_nothing_leaves_no_trace(id: str, values: dict[str, Any], it: Directory) -> None:
    before = untouched(it)
    it.change(id, values)
    it.change_many({id: values, "fund": {}})
    it.tag([id])
    it.distinguish("fund", "union")
    it.undo()
    assert whole(it) == before[:-1]
    assert len(it.steps()) == 2


def test_doing_the_same_again_leaves_no_trace(it: Directory) -> None:
    it.verify(["ann"], "2024-01-01")
    it.tag(["ann"], ["x"])
    it.distinguish("ann", "bob")
    it.cite_many([("ann", None, "leaflet", 1)])
    before = untouched(it)
    it.verify(["ann"], "2024-01-01")
    it.tag(["ann"], ["X", " x "], ["y"])
    it.distinguish("bob", "ann")
    it.cite_many([("ann", None, "leaflet", 1)])
    it.remove([])
    it.change_many({})
    it.verify([])
    it.add_many("contact", [])
    it.cite_many([])
    assert untouched(it) == before


def test_words_that_are_gone_are_not_found_and_new_ones_are(it: Directory) -> None:
    it.change("ann", {"name": "Maren Oldfield", "email": "maren@zephyr.net", "phone": "+992372210000",
                      "position": "Registrar", "note": "Knows Khowar", "tags": ["fencing"], "place": "Isfara"})
    for gone in ("torvald", "ann@quillan.org", "987817", "lawyer"):
        assert "ann" not in found(it, gone), gone
    for new in ("maren@zephyr.net", "2210000", "registrar", "khowar", "tag:fencing", "isfara"):
        assert found(it, new) == ["ann"], new
    assert found(it, "maren oldfield") == ["ann", "day", "safe"]
    it.undo()
    assert found(it, "torvald lawyer") == ["ann"]
    assert found(it, "oldfield") == []


def test_records_that_name_a_renamed_one_are_called_so_too(it: Directory) -> None:
    it.change("office", {"name": "Tarn House", "acronym": "TNH"})
    assert it.get("ann").subtitle == "Lawyer · TNH"
    assert "ann" in found(it, "tarn")
    assert "bob" in found(it, "bob tarn")  # of a section of it
    assert "day" in found(it, "oxbow tnh")
    assert "trained" in found(it, "vexley tarn")
    assert found(it, "org:quillan") == found(it, "qlo") == []
    it.change("office", {"acronym": None})
    assert it.get("ann").subtitle == "Lawyer · Tarn House"
    it.change("safe", {"name": "Lantern", "acronym": "LTN"})
    assert it.get("trained").subtitle == "LTN, Oxbow Day"


def test_what_is_part_of_something_else_is_found_by_it(it: Directory) -> None:
    assert "bob" in found(it, "yekshan zorvex")
    it.change("office", {"part_of": "fund"})
    assert "bob" not in found(it, "yekshan zorvex")
    assert "bob" in found(it, "yekshan mirvale")
    assert "safe" in found(it, "pallas mirvale")
    unit = it.add("organisation", {"name": "Lowest Unit", "part_of": "section"})
    clerk = it.add("contact", {"name": "Juno", "organisation": unit})
    it.change("fund", {"name": "Wexcombe", "part_of": "union"})
    assert clerk in found(it, "juno wexcombe")  # three above the unit
    it.change("union", {"part_of": "section"})
    it.change("section", {"part_of": "union"})  # in a circle
    assert findings(it) == []
    it.change("union", {"name": "Ouroboros"})
    assert "section" in found(it, "brandex ouroboros")


def test_references_are_replaced_and_cleared(it: Directory) -> None:
    it.change("safe", {"funder": ["office", "union"], "contact": [], "part_of": None, "implementer": ["office"]})
    assert links(it, "safe") == {("funder", "office"), ("funder", "union"), ("implementer", "office"),
                                 ("partner", "section")}
    assert last(it)[1] == [("safe", "funder", ["fund", "union"], ["office", "union"]),
                           ("safe", "contact", ["ann", "bob"], None), ("safe", "part_of", "frame", None)]
    it.change("safe", {"funder": ["union", "office", "union"]})
    assert last(it)[1] == [("safe", "funder", ["office", "union"], ["union", "office"])]
    assert it.state("safe").fields["funder"] == ("union", "office")


def test_the_date_of_a_document_is_that_of_what_it_states(it: Directory) -> None:
    assert [it.get(id).as_of for id in ("ann", "bob", "office")] == ["2022", None, "2020-05"]
    it.change("report", {"date": "2024-01"})
    first, *others = last(it)[1]
    assert first == ("report", "date", "2020-05", "2024-01")
    assert sorted(others) == [("ann", "as_of", "2022", "2024-01"), ("office", "as_of", "2020-05", "2024-01"),
                              ("safe", "as_of", "2020-05", "2024-01")]
    it.change("leaflet", {"date": "2019"})
    assert it.get("bob").as_of == "2019"
    it.change_many({"report": {"date": None}, "paper": {"date": "2018"}})
    assert it.get("ann").as_of == "2018"
    assert it.get("office").as_of == "2024-01"  # what no document dates stays as it was
    it.undo()
    assert it.get("ann").as_of == "2024-01"


@pytest.mark.parametrize(("id", "values", "error", "said_of_it"), [
    ("nobody", {"name": "X"}, NotFoundError, "nobody"), ("ann", {"colour": "red"}, UsageError, "colour"),
    ("ann", {"phone": "none"}, BadValueError, "phone"), ("ann", {"name": None}, BadValueError, "name"),
    ("ann", {"name": " "}, BadValueError, "name"), ("trained", {"value": ""}, BadValueError, "value"),
    ("ann", {"organisation": "nowhere"}, UsageError, "no record"),
    ("ann", {"organisation": "bob"}, UsageError, "contact"),
    ("office", {"part_of": "office"}, UsageError, "itself"), ("ann", {"country": "Atlantis"}, BadValueError, "country"),
    ("ann", {"citations": ()}, UsageError, "citations"), ("ann", {"distinct": ["bob"]}, UsageError, "distinct"),
    ("ann", {"note": "\ud800"}, BadValueError, "half a character"), ("ann", {"as_of": "soon"}, BadValueError, "as_of")],
    ids=str)
def test_a_wrong_change_says_what_is_wrong_and_is_not_made(id: str, values: dict[str, Any], error: type[FieldexError],
                                                           said_of_it: str, it: Directory) -> None:
    before = untouched(it)
    for edits in ({id: values}, {"fund": {"name": "Right"}, id: values}):
        with pytest.raises(error, match=said_of_it):
            it.change_many(edits)
        assert untouched(it) == before
        assert not it._connection.in_transaction


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(it: Directory) -> None:
    seen = it.state("ann")
    with Directory.open(it.path) as other:
        other.change("ann", {"position": "Judge", "organisation": "fund", "tags": ["x"]})
    before = untouched(it)
    with pytest.raises(ConflictError, match=r"Ann Torvald.*position, organisation") as caught:
        it.change("ann", {"position": "Clerk", "organisation": None, "note": "mine", "tags": ["x"]}, seen)
    assert caught.value.id == "ann"
    assert caught.value.fields == {"position": ("Lawyer", "Judge", "Clerk"), "organisation": ("office", "fund", None)}
    assert untouched(it) == before
    it.change("ann", {"note": "mine", "tags": ["x"], "name": "Ann T."}, seen)  # other fields, or the same value
    assert last(it)[1] == [("ann", "note", None, "mine"), ("ann", "name", "Ann Torvald", "Ann T.")]
    it.change("ann", {"position": "Clerk"}, it.state("ann"))
    with pytest.raises(ConflictError):
        it.change_many({"bob": {"note": "mine"}, "ann": {"position": "Judge"}}, {"ann": seen})
    assert it.get("bob").values["note"] == "Speaks Wakhi"


# Tags, checks, citations, and what is not the same


def test_tags_are_put_on_and_taken_off_in_any_case(it: Directory) -> None:
    it.tag(["ann", "bob", "ann"], ["Old  Friend", "new"], ["OLD FRIEND"])
    assert [it.get(id).values["tags"] for id in ("ann", "bob")] == [("new",), ("new",)]
    it.tag(["bob"], [" two ", "Two", "three"])
    assert it.get("bob").values["tags"] == ("new", "two", "three")
    assert found(it, "tag:three") == ["bob"]
    it.tag(["bob", "ann"], [], ["new", "two", "three"])
    assert it.get("bob").values["tags"] is None
    with pytest.raises(NotFoundError, match="nobody"):
        it.tag(["ann", "nobody"], ["x"])
    assert len(it.steps()) == 3


def test_a_check_is_who_and_when(it: Directory) -> None:
    it.verify(["ann", "safe"], "2024-09-24")
    assert last(it)[0] == "checked"
    assert [(it.get(id).verified_on, it.get(id).verified_by) for id in ("ann", "safe", "bob")] == [
        ("2024-09-24", "Nargis"), ("2024-09-24", "Nargis"), (None, None)]
    it.author = Author()
    it.verify(["ann"])
    assert it.get("ann").verified_by is None
    assert str(it.get("ann").verified_on) >= "2024-09-25"
    for wrong in ((["ann", "nobody"], "2024"), (["ann"], "yesterday")):
        with pytest.raises(FieldexError):
            it.verify(*wrong)
    assert len(it.steps()) == 2


def test_citations_are_added_with_their_dates(it: Directory) -> None:
    it.cite_many([("fund", None, "report", 9), ("fund", "name", "paper", 1), ("fund", None, "report", 9)])
    assert last(it) == ("imported", [
        ("fund", "citations", None, [[None, "report", 9, None, None], ["name", "paper", 1, None, None]]),
        ("fund", "as_of", None, "2022")])
    before = untouched(it)
    for wrong in (("fund", None, "fund", 1), ("fund", None, "none", 1), ("none", None, "report", 1),
                  ("fund", "colour", "report", 1)):
        with pytest.raises(UsageError):
            it.cite_many([("ann", None, "leaflet", 1), wrong])
    assert untouched(it) == before


def test_two_records_are_told_apart_once(it: Directory) -> None:
    it.distinguish("bob", "ann")
    assert last(it) == ("typed", [("ann", "distinct", None, ["bob"])])
    it.distinguish("ann", "fund")
    assert it.state("ann").fields["distinct"] == ("bob", "fund")
    for wrong in (("ann", "ann"), ("ann", "nobody"), ("nobody", "ann")):
        with pytest.raises(FieldexError):
            it.distinguish(*wrong)
    it.remove(["bob"])
    assert it.state("ann").fields["distinct"] == ("fund",)
    it.restore("bob")
    assert it.state("ann").fields["distinct"] == ("bob", "fund")
    it.remove(["bob"])
    it.distinguish("office", "ann")
    it.restore("bob")
    assert it.state("ann").fields["distinct"] == ("bob", "fund", "office")


# Removing, the trash


def test_what_is_removed_is_named_and_cited_no_longer(it: Directory) -> None:
    ann, office = everything(it)["ann"], everything(it)["office"]
    it.remove(["office", "report"])
    why, told = last(it)
    assert why == "removed"
    assert ("ann", "organisation", "office", None) in told
    assert ("section", "part_of", "office", None) in told
    assert ("day", "organiser", ["office", "union"], ["union"]) in told
    assert ("safe", "citations", [[None, "report", None, None, None]], None) in told
    assert [one[0] for one in told if one[1] is None] == ["office", "report"]
    assert it.get("ann").subtitle == "Lawyer"
    it.change("ann", {"position": "Ann Torvald"})
    assert it.get("ann").subtitle == ""  # nothing that the title says
    it.add("project", {"id": "plan", "name": "2021", "start": "2021", "end": "2023"})
    assert it.get("plan").subtitle == "2021 – 2023"
    assert it.get("ann").as_of == ann.fields["as_of"]
    assert found(it, "quillan") == ["ann"]  # her e-mail
    assert "bob" not in found(it, "yekshan zorvex")
    assert [(one.entry.record, one.step.why) for one in it.trash()] == [("report", "removed"), ("office", "removed")]
    trashed = it.trash()[1].entry.old
    assert isinstance(trashed, State)
    assert trashed == office
    with pytest.raises(NotFoundError):
        it.remove(["ann", "office"])
    assert "ann" in ids(it)


def test_a_removed_record_comes_back_with_what_named_it(it: Directory) -> None:
    before = whole(it)
    it.remove(["office", "report"])
    it.restore("report")
    it.restore("office")
    assert whole(it) == before
    assert last(it)[0] == "restored"
    assert it.trash() == []
    with pytest.raises(NotFoundError, match="trash"):
        it.restore("office")
    with pytest.raises(NotFoundError):
        it.restore("nobody")


@pytest.mark.parametrize("order", [("union", "office", "ann"), ("ann", "office", "union"), ("office", "ann", "union")])
@pytest.mark.parametrize("at_once", [True, False])
def test_records_that_named_each_other_find_each_other_again(order: tuple[str, ...], at_once: bool,
                                                             it: Directory) -> None:
    before = tables(it)
    if at_once:
        it.remove(["ann", "union", "office"])
    else:
        for id in ("ann", "union", "office"):
            it.remove([id])
    for id in order:
        it.restore(id)
        assert findings(it) == []
    assert tables(it) == before  # but for the order of what they name


@pytest.mark.parametrize("order", permutations(("union", "office", "section", "bob")), ids="-".join)
def test_names_are_known_again_in_whatever_order_records_come_back(order: tuple[str, ...], it: Directory) -> None:
    before = whole(it)
    it.remove(order)
    assert findings(it) == []
    it.undo()
    assert whole(it) == before


def test_what_was_changed_since_is_not_changed_back(it: Directory) -> None:
    it.remove(["office"])
    it.change("ann", {"organisation": "fund"})
    it.change("day", {"organiser": ["fund"]})
    it.change("safe", {"implementer": ["union"]})
    it.remove(["section"])
    it.restore("office")
    assert it.state("ann").fields["organisation"] == "fund"
    assert it.state("day").fields["organiser"] == ("fund", "office")
    assert it.state("safe").fields["implementer"] == ("union", "office")
    it.restore("section")
    assert it.state("section").fields["part_of"] == "office"


@pytest.mark.parametrize("first", ["ann", "office"])
def test_records_that_are_away_by_turns_find_each_other_again(first: str, it: Directory) -> None:
    before = tables(it)
    second = "office" if first == "ann" else "ann"
    it.remove([first])
    it.remove([second])
    it.restore(first)
    it.remove([first])
    it.restore(second)
    it.restore(first)
    assert tables(it) == before


def test_a_link_that_a_person_took_away_does_not_come_back(it: Directory) -> None:
    it.remove(["bob", "section"])
    it.restore("bob")
    it.restore("section")
    it.change("bob", {"organisation": None})
    it.remove(["section"])
    it.restore("section")
    assert "organisation" not in it.state("bob").fields


def test_the_trash_holds_what_a_person_removed_and_nothing_else(it: Directory) -> None:
    def trash() -> list[str]:
        return [one.entry.record for one in it.trash()]

    it.remove(["ann"])
    it.merge("fund", ["union"])
    it.add("contact", {"name": "Juno"})
    it.undo()
    assert trash() == ["ann"]
    it.restore("ann")
    assert trash() == []
    it.undo()
    assert trash() == ["ann"]
    it.redo()
    assert trash() == []
    it.undo()
    it.undo()  # the merger
    it.undo()  # the removal
    assert trash() == []
    it.redo()
    assert trash() == ["ann"]


def test_what_was_used_can_be_removed(it: Directory) -> None:
    it.used("ann", "torvald")
    it.remove(["ann"])
    it.restore("ann")
    it.used("ann")
    it.merge("bob", ["ann"])
    it.undo()


def test_the_number_of_a_removed_record_is_not_given_again(it: Directory) -> None:
    highest = it.add("contact", {"name": "Juno"})
    number = it.get(highest).number
    it.remove([highest])
    assert it.get(it.add("contact", {"name": "Maren"})).number == number + 1
    it.restore(highest)
    assert it.get(highest).number == number + 2
    assert it.cards([number]) == []


# Emptying the trash


def test_what_is_emptied_is_nowhere_in_the_file(it: Directory) -> None:
    id = it.add("contact", {"name": "Zyzzyva Qwertz", "phone": "+996700123456", "email": "zyzzyva@qwertz.org",
                            "organisation": "office", "note": "Secretword"})
    it.change(id, {"name": "Zyzzyva Xylander"})
    it.add("project", {"name": "Other", "contact": [id, "bob"]})
    it.change("safe", {"contact": [id]})
    it.change("safe", {"contact": ["ann", id]})
    it.distinguish("bob", id)
    it.merge(id, ["ann"])
    it.remove([id])
    it.remove(["other"])
    assert it.empty_trash([id, "bob", "nobody"]) == 1
    assert [one.entry.record for one in it.trash()] == ["other"]
    assert findings(it) == []
    assert it.history(id) == it.history("ann") == []
    it._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = Path(it.path).read_bytes().lower()
    for word in (b"zyzzyva", b"qwertz", b"xylander", b"996700123456", b"secretword", b"torvald", b"775987817"):
        assert word not in kept, word
    assert found(it, "zyzzyva") == []
    it.restore("other")
    assert it.state("other").fields["contact"] == ("bob",)


def test_what_was_emptied_cannot_be_undone_and_all_else_can(it: Directory) -> None:
    it.change("fund", {"note": "one"})
    it.change("ann", {"note": "two"})
    it.change("bob", {"note": "three"})
    it.remove(["ann"])
    assert it.empty_trash() == 1
    assert {row[2] for row in log(it)} == {"fund", "bob", "safe", "day", EMPTIED}
    with pytest.raises(NotFoundError):
        it.restore("ann")
    undone = it.undo()
    assert undone is not None
    assert [said(one.entry) for one in it.entries(undone.number)] == [("bob", "note", "Speaks Wakhi", "three")]
    it.undo()
    assert it.undo() is None
    assert [it.state(id).fields.get("note") for id in ("fund", "bob")] == [None, "Speaks Wakhi"]
    assert len(it.steps()) == 6


def test_naming_what_was_emptied_cannot_be_undone(it: Directory) -> None:
    it.change("day", {"organiser": ["office", "fund"]})
    it.change("day", {"organiser": ["office"]})
    it.remove(["fund"])
    it.empty_trash()
    assert it.to_undo() is not None  # it named `union` too
    it.undo()
    assert it.state("day").fields["organiser"] == ("office", "union")
    assert it.undo() is None
    assert [said(one.entry) for one in it.history("day")][1:] == [
        ("day", "organiser", None, None), ("day", "organiser", ["office", "union"], ["office"])]


def test_the_history_of_a_record_that_came_back_from_a_merger_is_not_emptied(it: Directory) -> None:
    it.change("ann", {"note": "mine"})
    it.merge("bob", ["ann"])
    it.restore_value(next(one.number for one in it.history("ann") if one.entry.field is None))
    it.remove(["bob"])
    assert it.empty_trash() == 1
    assert [said(one.entry) for one in it.history("ann")][-1] == ("ann", "note", None, "mine")


# Merging


def test_a_merger_loses_nothing(it: Directory) -> None:
    it.change("bob", {"email": "bob@section.org", "phone": "+992372210000", "place": "Isfara", "verified_on": "2024"})
    it.change("ann", {"note": "Speaks Shughni", "verified_on": "2023", "verified_by": "Umed"})
    before = whole(it)
    it.merge("ann", ["bob"])
    ann = it.state("ann").fields
    assert (ann["name"], ann["position"], ann["organisation"], ann["place"]) == (
        "Ann Torvald", "Lawyer", "office", "Isfara")
    assert (ann["other_names"], ann["tags"]) == (("Bob Yekshan",), ("old friend",))
    assert (ann["other_emails"], ann["other_phones"]) == (("bob@section.org",), ("+992372210000",))
    assert ann["note"] == "Speaks Shughni\n\nSpeaks Wakhi"
    assert (ann["verified_on"], ann.get("verified_by"), ann["as_of"]) == ("2024", None, "2022")
    assert [one.document for one in it.citations("ann")] == ["paper", "report", "leaflet"]
    assert it.state("safe").fields["contact"] == ("ann",)
    assert it.state("day").fields["contact"] == ("ann",)
    assert found(it, "yekshan wakhi") == ["ann"]
    assert "bob" not in ids(it)
    (step,) = it.steps(1)
    assert (step.why, step.source) == ("merged", "ann")
    assert {one.entry.record for one in it.history("ann")} == {"ann", "bob"}
    assert it.trash() == []
    it.undo()
    assert whole(it) == before
    assert {one.entry.record for one in it.history("ann")} == {"ann"}


def test_several_are_merged_into_one_and_named_once(it: Directory) -> None:
    it.merge("union", ["office", "section", "union", "office"])
    union = it.state("union").fields
    assert "part_of" not in union
    assert union["other_names"] == ("Quillan Office", "Brandex Section")
    assert it.state("day").fields["organiser"] == ("union",)
    assert it.state("day").fields["participant"] == ("union", "ann")
    assert it.state("ann").fields["organisation"] == it.state("bob").fields["organisation"] == "union"
    assert it.get("bob").subtitle == "ZVU"
    assert len(it.steps()) == 1


def test_what_was_merged_away_passes_on_what_it_was_part_of(it: Directory) -> None:
    it.merge("section", ["office"])
    assert it.state("section").fields["part_of"] == "union"
    assert "bob" in found(it, "yekshan zorvex")


def test_a_title_is_chosen_in_a_merger(it: Directory) -> None:
    it.change("section", {"other_names": ["The Section", "Quillan Office"]})
    it.merge("office", ["section"], {"name": "Brandex Section", "email": None})
    office = it.state("office").fields
    assert office["name"] == "Brandex Section"
    assert office["other_names"] == ("The Section", "Quillan Office")
    assert "email" not in office
    it.merge("fund", ["union"], {"name": "Zorvex Union", "other_names": ["Only this"]})
    assert it.state("fund").fields["other_names"] == ("Only this",)


def test_documents_that_cite_each_other_become_one(it: Directory) -> None:
    it.cite_many([("paper", None, "leaflet", 2), ("report", None, "leaflet", 4), ("leaflet", None, "leaflet", 5)])
    it.merge("paper", ["leaflet"])
    assert [one.document for one in it.citations("report")] == ["paper"]
    assert "citations" not in it.state("paper").fields
    assert [one.document for one in it.citations("bob")] == ["paper"]


def test_the_date_that_a_document_takes_over_is_that_of_what_it_states(it: Directory) -> None:
    assert it.get("bob").as_of is None
    it.merge("leaflet", ["report"])
    assert it.state("leaflet").fields["date"] == "2020-05"
    assert it.get("bob").as_of == "2020-05"
    assert it.get("ann").as_of == "2022"


def test_those_told_apart_stay_so_in_a_merger(it: Directory) -> None:
    for other in ("fund", "union"):
        it.distinguish("section", other)
    it.distinguish("office", "section")
    it.merge("office", ["section"])
    apart = "SELECT min(one, other), max(one, other) FROM distinct_pair ORDER BY 1, 2"
    assert rows(it, apart) == [("fund", "office"), ("office", "union")]
    steps = len(it.steps())
    for one, other in (("fund", "office"), ("office", "fund"), ("union", "office")):
        it.distinguish(one, other)
    assert len(it.steps()) == steps
    it.merge("union", ["office"])
    assert rows(it, apart) == [("fund", "union")]


@pytest.mark.parametrize(("keep", "gone", "values", "error"), [
    ("ann", ["office"], None, UsageError), ("ann", ["nobody"], None, NotFoundError),
    ("nobody", ["ann"], None, NotFoundError), ("ann", ["ann"], None, UsageError), ("ann", [], None, UsageError),
    ("ann", ["bob"], {"name": ""}, BadValueError), ("ann", ["bob"], {"colour": "red"}, UsageError),
    ("ann", ["bob"], {"organisation": "nowhere"}, UsageError)], ids=str)
def test_what_cannot_be_merged_stays_apart(keep: str, gone: list[str], values: dict[str, str] | None,
                                           error: type[FieldexError], it: Directory) -> None:
    before = untouched(it)
    with pytest.raises(error):
        it.merge(keep, gone, values)
    assert untouched(it) == before


def test_mergers_of_mergers_have_one_history(it: Directory) -> None:
    it.change("section", {"note": "of the section"})
    it.merge("office", ["section"])
    it.merge("union", ["office"])
    assert {one.entry.record for one in it.history("union")} >= {"section", "office", "union"}
    assert it.history("union")[-1].entry == Entry("section", "note", None, "of the section")
    it.undo()
    assert "section" not in {one.entry.record for one in it.history("union")}


# Bringing back an earlier value


def entry_of(directory: Directory, id: str, field: str | None) -> int:
    """The number of the newest entry that changed a field of a record."""
    return next(one.number for one in directory.history(id) if (one.entry.record, one.entry.field) == (id, field))


def test_an_earlier_value_comes_back(it: Directory) -> None:
    it.change("union", {"name": "Wexcombe", "acronym": None})
    it.change("union", {"name": "Third"})
    first = next(one.number for one in it.history("union") if one.entry.new == "Wexcombe")
    returned = it.restore_value(first)
    assert returned.entry == Entry("union", "name", "Zorvex Union", "Wexcombe")
    assert last(it) == ("restored", [("union", "name", "Third", "Zorvex Union")])
    assert it.get("union").title == "Zorvex Union"
    assert "bob" in found(it, "yekshan zorvex")
    steps = len(it.steps())
    it.restore_value(first)  # it is there already
    assert len(it.steps()) == steps


def test_an_earlier_date_of_a_document_is_that_of_what_it_states(it: Directory) -> None:
    it.change("report", {"date": "2024"})
    assert it.get("office").as_of == "2024"
    it.restore_value(entry_of(it, "report", "date"))
    assert it.get("office").as_of == "2020-05"


def test_a_value_that_names_what_is_gone_does_not_take_away_what_is_there(it: Directory) -> None:
    it.change("ann", {"organisation": "fund"})
    it.change("day", {"organiser": ["fund"]})
    it.remove(["office"])
    before = untouched(it)
    with pytest.raises(UsageError, match="organisation of 'ann'") as caught:
        it.restore_value(entry_of(it, "ann", "organisation"))
    assert "trash" in caught.value.hint
    assert untouched(it) == before
    it.restore_value(entry_of(it, "day", "organiser"))
    assert it.state("day").fields["organiser"] == ("union",)
    it.restore("office")
    it.restore_value(entry_of(it, "ann", "organisation"))
    assert it.state("ann").fields["organisation"] == "office"


def test_what_an_entry_removed_comes_back(it: Directory) -> None:
    bob = it.state("bob")
    it.merge("ann", ["bob"])
    it.restore_value(entry_of(it, "bob", None))
    assert it.state("bob") == bob
    it.undo()
    assert "bob" not in ids(it)


def test_a_value_of_a_record_that_is_gone_is_not_brought_back(it: Directory) -> None:
    it.change("ann", {"note": "x"})
    number = entry_of(it, "ann", "note")
    it.remove(["ann"])
    before = untouched(it)
    for wrong, error in ((number, NotFoundError), (10**6, NotFoundError)):
        with pytest.raises(error):
            it.restore_value(wrong)
    assert untouched(it) == before
    it.empty_trash()
    with pytest.raises(NotFoundError, match="no entry"):
        it.restore_value(number)
    it.add("contact", {"id": "juno", "name": "Juno"})
    with pytest.raises(UsageError, match="nothing before"):
        it.restore_value(entry_of(it, "juno", None))
