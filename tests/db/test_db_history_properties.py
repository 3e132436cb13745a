"""Whatever is done, in whatever order: the log tells all of it, and going back in it is exact."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from logged import (
    AUTHOR,
    LINKED,
    Rows,
    carried_out,
    everything,
    findings,
    ids,
    opened,
    rows,
    tables,
    untouched,
    whole,
)

from db import Directory
from db.changing import CitationRow, step
from db.connection import transaction
from db.errors import NotFoundError, UsageError
from db.going_back import replay
from db.history import entries
from db.kinds import BY_NAME
from db.texts import ACCEPTED, Decision, Proposed, Text, TextParagraph

pytestmark = pytest.mark.slow
WORDS = ("Ozark", "Pevek", "Tsagan Nuur", "Дарвоз", "Quillan Office")
DATES = ("2018", "2021-03", "2024-09-24", None)
TAGS = ("blue", "Old friend", "to call")
ACTIONS: dict[str, Callable[..., object]] = {}
Action = tuple[str, tuple[int, ...]]


def action(does: Callable[..., object]) -> Callable[..., object]:
    """Something a person may do: numbers choose with what, as far as there is anything to choose from."""
    ACTIONS[does.__name__] = does
    return does


def one_of(many: Any, number: int) -> Any:
    """One of these; nothing to choose from is an error like any other."""
    if not many:
        raise NotFoundError("There is nothing to choose from.")
    return many[number % len(many)]


def some_of(many: list[str], *numbers: int) -> list[str]:
    return list(dict.fromkeys(one_of(many, number) for number in numbers))


def made(directory: Directory, kind: str, number: int) -> dict[str, Any]:
    """A row of `kind` that names others."""
    shape = BY_NAME[kind]
    row: dict[str, Any] = {field.name: 7 if field.name == "value" else f"{one_of(WORDS, number)} {number % 3}"
                           for field in shape.fields if field.required}
    for at, field in enumerate(shape.references):
        targets = ids(directory, field.targets[number % len(field.targets)])
        if targets and (number >> at) % 3:
            row[field.name] = some_of(targets, number, number + at + 1) if field.many else one_of(targets, number + at)
    return row


@action
def add(directory: Directory, kind: int, what: int) -> None:
    name = one_of(LINKED, kind)
    directory.add(name, made(directory, name, what), why="typed")


@action
def bring_in(directory: Directory, kind: int, what: int) -> None:
    """Several at once, of which the first names the last, where they may."""
    name = one_of(LINKED, kind)
    several = [made(directory, name, what + more) | {"id": f"new-{what % 3}-{more}"} for more in range(3)]
    if BY_NAME[name].field("part_of"):  # the last of itself, at times
        for at, above in ((0, 2), (1, 0), (2, what % 3)):
            several[at]["part_of"] = several[above]["id"]
    directory.add_many(name, several, why="imported", source="list.csv")


@action
def rename(directory: Directory, record: int, word: int) -> None:
    id = one_of(ids(directory), record)
    title = directory.state(id).shape.title[-1]
    directory.change(id, {title: one_of(WORDS, word)})


@action
def retype(directory: Directory, record: int, field: int, value: int) -> None:
    """Another value in a field that is text, cleared at times."""
    id = one_of(ids(directory), record)
    texts = [one for one in directory.state(id).shape.columns if one.type.name in ("text", "note")]
    chosen = one_of(texts, field)
    words: Any = one_of((*WORDS, None), value)
    directory.change(id, {chosen.name: [words, "twice"] if words and chosen.many else words})


@action
def link(directory: Directory, record: int, field: int, *targets: int) -> None:
    """Other records in a reference; none at times, and what is part of it in what it is part of."""
    id = one_of(ids(directory), record)
    chosen = one_of(directory.state(id).shape.references, field)
    there = [one for kind in chosen.targets for one in ids(directory, kind) if one != id]
    named = some_of(there, *targets)[targets[0] % 2:]
    directory.change(id, {chosen.name: named if chosen.many else (named[0] if named else None)})


@action
def date(directory: Directory, record: int, value: int) -> None:
    id = one_of(ids(directory, "document"), record)
    directory.change(id, {"date": one_of(DATES, value)})


@action
def edit_several(directory: Directory, first: int, second: int, word: int) -> None:
    """Names and dates of several records at once."""
    edits = {}
    for id in some_of(ids(directory), first, second):
        shape = directory.state(id).shape
        edits[id] = {shape.title[-1]: one_of(WORDS, word), "note": one_of(WORDS, word)}
        if shape.name == "document":
            edits[id]["date"] = one_of(DATES, word)
    directory.change_many(edits)


@action
def tag(directory: Directory, first: int, second: int, add: int, remove: int) -> None:
    directory.tag(some_of(ids(directory), first, second), [one_of(TAGS, add)], [one_of(TAGS, remove)])


@action
def verify(directory: Directory, record: int, day: int) -> None:
    directory.verify([one_of(ids(directory), record)], f"2024-01-{1 + day % 3:02}")


@action
def cite(directory: Directory, record: int, document: int, paragraph: int) -> None:
    documents = ids(directory, "document")
    directory.cite_many([(one_of(ids(directory), record), None, one_of(documents, document), paragraph % 3 or None),
                         (one_of(ids(directory), record + 1), "note", one_of(documents, paragraph), 1)])


@action
def take_in(directory: Directory, number: int, known: int) -> None:
    """A text's person as a new record or a known one, with the document that has the text."""
    hash = f"{number % 3:064x}"
    directory.keep_text(Text(hash, "Jory", (TextParagraph(1, 0, 4, "text", ()),), "Lune", "", None, "lune.txt", "txt"),
                        [Proposed("one", "contact", {"name": "Jory"}, (("name", 1, 0, 4),))])
    people = ids(directory, "contact")
    with directory.taking_in("lune.txt") as taking:
        person, paper = taking.ids([one_of(WORDS, number), "Lune"])
        paper, there = directory.document_of(hash) or paper, directory.document_of(hash)
        if not there:
            taking.add("document", [{"id": paper, "title": "Lune", "date": one_of(DATES, known), "texts": [hash]}])
        if known % 2:
            person = one_of(people, known)
            taking.change({person: {"position": one_of(WORDS, number)}})
        else:
            taking.add("contact", [{"id": person, "name": one_of(WORDS, number)}])
        taking.cite([CitationRow(person, "name", paper, 1, 0, 4)])
        taking.decide(hash, [Decision("one", ACCEPTED, person)], paper)


@action
def distinguish(directory: Directory, one: int, other: int) -> None:
    directory.distinguish(one_of(ids(directory), one), one_of(ids(directory), other))


@action
def remove(directory: Directory, first: int, *further: int) -> None:
    directory.remove(some_of(ids(directory), first, *further[:first % 3]))


@action
def merge(directory: Directory, kind: int, keep: int, first: int, second: int) -> None:
    there = ids(directory, one_of(LINKED, kind))
    kept = one_of(there, keep)
    others = [id for id in there if id != kept]
    directory.merge(kept, some_of(others, first, second))


@action
def merge_as_chosen(directory: Directory, kind: int, keep: int, gone: int) -> None:
    """With the title of the record that goes."""
    there = ids(directory, one_of(LINKED, kind))
    kept = one_of(there, keep)
    other = one_of([id for id in there if id != kept], gone)
    title = directory.state(other).shape.title[-1]
    directory.merge(kept, [other], {title: directory.state(other).fields[title], "note": None})


@action
def restore(directory: Directory, number: int) -> None:
    directory.restore(one_of(directory.trash(), number).entry.record)


@action
def restore_value(directory: Directory, number: int) -> None:
    directory.restore_value(one_of(rows(directory, 'SELECT number FROM "change"'), number)[0])


@action
def undo(directory: Directory) -> None:
    directory.undo()


@action
def redo(directory: Directory) -> None:
    directory.redo()


@action
def empty(directory: Directory, number: int) -> None:
    directory.empty_trash([one_of(directory.trash(), number).entry.record] if number % 3 else None)


NUMBERS = st.integers(0, 60)
OWN_NUMBERS = {"add": 2, "bring_in": 2, "rename": 2, "retype": 3, "link": 4, "date": 2, "edit_several": 3, "tag": 4,
               "verify": 2, "cite": 3, "take_in": 2, "distinguish": 2, "remove": 3, "merge": 4, "merge_as_chosen": 3,
               "restore": 1, "restore_value": 1, "undo": 0, "redo": 0, "empty": 1}


def some_actions(*names: str, most: int = 10) -> st.SearchStrategy[list[Action]]:
    return st.lists(st.one_of([st.tuples(st.just(name), st.tuples(*[NUMBERS] * OWN_NUMBERS[name])) for name in names]),
                    min_size=1, max_size=most)


EXACT = tuple(name for name in ACTIONS if name != "empty")  # what can always be taken back


def do(directory: Directory, one: Action) -> bool:
    """Whether anything was done: the log then tells what; otherwise, an error or not, nothing of it is there."""
    name, numbers = one
    before, steps = untouched(directory), [step.number for step in directory.steps()]
    try:
        ACTIONS[name](directory, *numbers)
    except (UsageError, NotFoundError):
        assert untouched(directory) == before, one
        return False
    if name == "empty":
        assert whole(directory) == before[:-1]
        return True
    new = [step.number for step in directory.steps() if step.number not in steps]
    assert len(new) <= 1
    told = list(entries(directory._connection, new[0])) if new else []
    assert carried_out(before[0], told) == everything(directory), one  # type: ignore[arg-type]
    return bool(new)


@pytest.fixture(params=[False, True], ids=["at once", "bit by bit"])
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder; and what is done to many records is done in parts, as if there were thousands."""
    if request.param:
        for name in ("db.changing.BATCH", "db.going_back.BATCH", "db.cards.FEW", "db.cards.WINDOW", "db.state._WINDOW",
                     "db.applying._WINDOW", "db.checking.AT_ONCE"):
            monkeypatch.setattr(name, 2)
        monkeypatch.setattr("db.changing.batches.__defaults__", (2,))
    return tmp_path


def test_each_action_is_tried() -> None:
    assert OWN_NUMBERS.keys() == ACTIONS.keys()


def test_what_is_done_is_told_and_taken_back_exactly(small: Path, place: Path) -> None:
    @settings(max_examples=20)
    @given(some_actions(*EXACT))
    def exact(actions: list[Action]) -> None:
        with opened(small, place) as directory:
            for one in actions:
                before = whole(directory)
                if not do(directory, one):
                    continue
                assert findings(directory) == [], one
                if one[0] in ("undo", "redo"):
                    continue
                after = whole(directory)
                assert directory.undo() is not None
                assert whole(directory) == before, one
                assert directory.redo() is not None
                assert whole(directory) == after, one
            assert findings(directory) == []

    exact()


def test_all_of_it_is_undone_and_done_again(small: Path, place: Path) -> None:
    @settings(max_examples=20)
    @given(some_actions(*EXACT, most=14))
    def there_and_back(actions: list[Action]) -> None:
        with opened(small, place) as directory:
            first = whole(directory)
            for one in actions:
                do(directory, one)
            while directory.redo():
                pass
            end = whole(directory)
            steps = [step.number for step in iter(directory.undo, None)]
            assert whole(directory) == first
            assert [step.number for step in iter(directory.redo, None)] == steps[::-1]
            assert whole(directory) == end
            assert findings(directory) == []

    there_and_back()


def test_the_log_makes_the_same_of_the_same_facts(small: Path, place: Path) -> None:
    @settings(max_examples=20)
    @given(some_actions(*EXACT, most=14), st.booleans())
    def replayed(actions: list[Action], at_once: bool) -> None:
        with opened(small, place, "one.sqlite") as one, opened(small, place, "two.sqlite") as two:
            for each in actions:
                do(one, each)
            steps = [number for (number,) in rows(one, "SELECT number FROM step ORDER BY stamp")]
            with transaction(two._connection):
                for some in [steps] if at_once else [[number] for number in steps]:
                    with step(two._connection, AUTHOR, "imported") as doing:
                        replay(doing, (entry for number in some for entry in entries(one._connection, number)))
            assert whole(two) == whole(one)
            assert findings(two) == []

    replayed()


def named(directory: Directory) -> dict[str, Rows]:
    """All that records hold and name, in whatever order."""
    return {name: held for name, held in tables(directory).items() if name != "record"}


def test_what_is_restored_in_any_order_names_all_that_it_named(small: Path, place: Path) -> None:
    @settings(max_examples=20)
    @given(st.lists(st.lists(NUMBERS, min_size=1, max_size=4), min_size=1, max_size=5), st.lists(NUMBERS, max_size=8))
    def restored(removals: list[list[int]], order: list[int]) -> None:
        with opened(small, place) as directory:
            before = named(directory)
            for numbers in removals:
                directory.remove(some_of(ids(directory), *numbers) if ids(directory) else [])
                if order and order[0] % 3 == 0:
                    directory.restore(one_of(directory.trash(), order.pop()).entry.record)
            while trash := directory.trash():
                directory.restore(one_of(trash, order.pop() if order else 0).entry.record)
            assert named(directory) == before
            assert findings(directory) == []

    restored()


def test_what_is_emptied_leaves_all_else_sound(small: Path, place: Path) -> None:
    @settings(max_examples=20)
    @given(some_actions("remove", "restore", "merge", "link", "undo", "redo", "empty", "restore_value", "add", "cite",
                        "distinguish", "bring_in", most=14))
    def emptied(actions: list[Action]) -> None:
        with opened(small, place) as directory:
            for one in actions:
                if do(directory, one):
                    assert findings(directory) == [], one
            directory.empty_trash()
            assert directory.trash() == []
            for again in (directory.undo, directory.redo):
                while again():
                    assert findings(directory) == []

    emptied()
