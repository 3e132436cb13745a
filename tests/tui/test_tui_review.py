"""Reviewing a document with single keys: what is shown, what is written, and that nothing decided is lost."""

import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual import events
from tui.piloting import MIDDLE, SIZES, SMALL, Running, running, text_of
from tui.reviewing import IDS, STATED, TEXT, Reviewing, Stated, bring, facts, reviewing

from db import Directory
from db.errors import LockedError, NotFoundError
from seeds.fact import Doubt, Fact
from seeds.read import Document, read_bytes
from seeds.review import Review, bring_in
from tui.app import FieldexApp
from tui.commands import COMMANDS, DOCUMENT_TEXT, PLACES, READING, REVIEW, REVIEWING
from tui.screens.review import ReviewScreen
from tui.screens.review_panes import ReviewText

WAITING = ("w",) * len(IDS)
POSITION = "Communication and PR Specialist"


def position(directory: Directory) -> object:
    return directory.get("vasilina-brazhko").values["position"]


# Each key does what its command says


async def accepts(it: Reviewing, key: str) -> None:
    await it.go("nilufar")
    await it.run.press(key)
    assert it.proposals["nilufar"].state == "accepted"
    record = it.run.screen.directory.get(str(it.proposals["nilufar"].record))
    assert record.values["phone"] == "+992372210302"
    assert it.current == "vasilina", "on to the next that waits"


async def rejects(it: Reviewing, key: str) -> None:
    await it.go("teachers")
    await it.run.press(key)
    assert it.states == ("w", "w", "w", "w", "r")
    assert it.current == "fund", "round to the first that waits"


async def edits(it: Reviewing, key: str) -> None:
    await it.go("nilufar")
    await it.run.press(key)
    assert "as the document states it" in it.run.window
    await it.run.go("position")
    before = it.run.holds("position")
    await it.run.type("s")
    await it.run.press("ctrl+s")
    assert it.proposals["nilufar"].values["position"] == f"{before}s"
    assert it.states == WAITING, "it is not decided by that"
    assert "your own" in it.card


async def chooses_body(it: Reviewing, key: str) -> None:
    await it.go("vasilina")
    await it.run.press(key)
    assert "Of which body is Vasilina Brazhko?" in it.run.window
    assert "Fund for Society Development" in it.run.window
    await it.run.press("1")
    assert [link.proposal for link in it.proposals["vasilina"].links["organisation"]] == ["fund"]
    assert "→ Fund for Society" in it.card
    await it.run.press(key)
    assert "as it is now" in it.run.window
    await it.run.press("0")
    assert "organisation" not in it.proposals["vasilina"].links
    await it.run.press(key, "escape")
    assert it.states == WAITING, "it is not decided by that"
    await it.run.press(key, "1", "u")
    assert "organisation" not in it.proposals["vasilina"].links, "u takes a choice just made back"
    await it.go("teachers")
    await it.run.press("x")
    await it.go("vasilina")
    await it.run.press(key, "1", "u", "u")
    assert it.states == WAITING, "and then what was decided before it"
    await it.go("vasilina")
    await it.run.press(key, "e")
    assert "as the document states it" in it.run.window, "the form takes any other"
    await it.run.press("escape")
    await it.go("course")
    await it.run.press(key)
    assert any("of which body a contact is" in told for told in it.run.told)


async def goes_on(it: Reviewing, key: str) -> None:
    await it.go("fund")
    await it.run.press("x", "k")
    assert it.current == "fund"
    await it.run.press(key, key)
    assert it.current == "vasilina"


async def undoes(it: Reviewing, key: str) -> None:
    await it.go("nilufar")
    await it.run.press("a", "x", key, key)
    assert it.states == WAITING
    assert it.current == "nilufar", "the cursor is on what waits again"
    await it.run.press(key)
    assert any("Nothing was decided" in told for told in it.run.told)


async def accepts_all(it: Reviewing, key: str) -> None:
    await it.run.press(key)
    assert it.states == ("a", "a", "w", "a", "a"), "where two sources differ a person has to choose"
    assert it.current == "vasilina"
    directory = it.run.screen.directory
    event = directory.get(str(it.proposals["course"].record))
    assert event.values["organiser"] == ("Fund for Society Development",)
    assert "Listening First" in [one.title for one in directory.related(str(it.proposals["teachers"].record))]
    await it.run.press("u")
    assert it.states == WAITING, "it is one step"


async def opens(it: Reviewing, key: str) -> None:
    await it.go("vasilina")
    await it.run.press(key)
    assert it.run.place == "record"
    assert it.run.heading.startswith("Vasilina Brazhko")


async def changes_pane(it: Reviewing, key: str) -> None:
    await it.run.press(key)
    assert it.text.has_focus
    await it.run.press(key)
    assert it.list.has_focus


async def leaves(it: Reviewing, key: str) -> None:
    await it.go("fund")
    await it.run.press("x", key)
    assert it.run.place == "list"
    assert any("4 facts of this document still wait" in told for told in it.run.told)


async def searches(it: Reviewing, key: str) -> None:
    await it.go("fund")
    for typed in (key, "a", "x"):  # as quickly as a person types them
        it.run.post(typed)
    await it.run.settle()
    assert it.run.place == "search"
    assert it.run.box.value == "ax"
    assert it.run.screen.directory.waiting()[0].waiting == len(IDS), "nothing is decided by what is typed"


async def helps(it: Reviewing, key: str) -> None:
    await it.run.press(key)
    assert "Reviewing what a document states" in it.run.window


def shows_kind(view: int) -> Callable[[Reviewing, str], Awaitable[None]]:
    async def check(it: Reviewing, key: str) -> None:
        await it.run.press(key)
        kinds = {one.kind for one in it.list._shown}
        assert kinds == {0: {"organisation", "contact", "event", "outcome"}, 1: {"contact"}, 2: {"organisation"},
                         4: {"event"}, 5: {"outcome"}}.get(view, {"organisation", "contact", "event", "outcome"})
        if view == 3:
            assert any("states no projects" in told for told in it.run.told)
    return check


def moves(after: dict[str, str]) -> Callable[[Reviewing, str], Awaitable[None]]:
    """In the list of facts, from `vasilina`; the text scrolls by the same keys."""
    async def check(it: Reviewing, key: str) -> None:
        await it.go("vasilina")
        await it.run.press(key)
        assert it.current == after["list"]
    return check


BEHAVIOUR: dict[str, Callable[[Reviewing, str], Awaitable[None]]] = {
    "review_accept": accepts, "review_reject": rejects, "review_edit": edits,
    "review_body": chooses_body, "review_next": goes_on,
    "review_undo": undoes, "review_accept_all": accepts_all, "review_open": opens, "next_pane": changes_pane,
    "leave": leaves, "review_search": searches, "help": helps,
    **{f"kind({view})": shows_kind(view) for view in range(6)},
    "down": moves({"list": "course"}), "up": moves({"list": "nilufar"}), "first": moves({"list": "fund"}),
    "last": moves({"list": "teachers"}), "half_down": moves({"list": "teachers"}), "half_up": moves({"list": "fund"}),
    "page_down": moves({"list": "teachers"}), "page_up": moves({"list": "fund"}),
}
KEYS = [(command.name, key) for command in COMMANDS if REVIEW in command.places for key in command.all_keys]


def test_every_command_of_a_review_is_tried() -> None:
    named = {command.name for command in COMMANDS if set(command.places) & set(REVIEWING)}
    assert named == set(BEHAVIOUR)


async def test_keys(directory: Directory) -> None:
    async with reviewing(directory, SMALL) as it:
        for number, (name, key) in enumerate(KEYS):
            if number % 25 == 12:
                await it.run.resize(SIZES[number // 25 % 3])
            await it.begin()
            assert it.states == WAITING, (name, key)
            await BEHAVIOUR[name](it, key)


async def test_the_text_scrolls_by_the_same_keys(directory: Directory) -> None:
    long = TEXT + "\n\n".join(f"Paragraph {number} of a long text." for number in range(80))
    bring(directory, long)
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("r")
        it = Reviewing(run)
        await run.press("tab", "g")
        for there, back in (("j", "k"), ("о", "л"), ("ctrl+d", "ctrl+u"), ("pagedown", "pageup"), ("G", "g")):
            before = it.text.scroll_offset.y
            await run.press(there)
            assert it.text.scroll_offset.y > before, there
            await run.press(back)
            assert it.text.scroll_offset.y == before, back
        assert run.app.screen.query_one("#keys").place == DOCUMENT_TEXT  # type: ignore[attr-defined]
        await run.press("x")
        assert it.states[0] == "r", "deciding works from here too"


# What is shown


@pytest.mark.parametrize("size", SIZES)
async def test_text_and_card_follow_the_cursor(size: tuple[int, int], directory: Directory) -> None:
    long = TEXT.replace("Nilufar Saidova", "Much was said in between.\n\n" * 40 + "Nilufar Saidova")
    bring(directory, long)
    async with running(directory, size) as run:
        await run.begin("list")
        await run.press("r")
        it = Reviewing(run)
        assert it.in_sight("Fund for Society Development")
        await it.go("vasilina")
        assert it.in_sight("Vasilina Brazhko, Regional Adviser")
        assert POSITION in it.card
        assert "Regional Adviser" in it.card
        assert "differs" in it.card
        await it.go("nilufar")
        assert it.in_sight("Nilufar Saidova, lawyer")
        assert "→ Fund for Society Development" in it.card


async def test_the_proposed_words_are_marked(directory: Directory) -> None:
    async with reviewing(directory) as it:
        await it.go("nilufar")
        marked = {it.text._text[one.start:one.end]: one.style for one in it.text._passages}
        assert marked["lawyer"] == marked["Nilufar Saidova"] == marked["+992 37 221 03 02"] == "current"
        assert marked["Vasilina Brazhko"] == "span"
        await it.run.press("x")
        marked = {it.text._text[one.start:one.end]: one.style for one in it.text._passages}
        assert marked["Nilufar Saidova"] == "dropped"


async def test_what_somebody_may_be_of_as_well_is_told(directory: Directory) -> None:
    def doubted(document: Document) -> list[Fact]:
        own = [*facts(document), Fact("league", "organisation", {"name": "Callers League"}, ())]
        return [one._replace(doubts=(Doubt("organisation", "league"),)) if one.id == "nilufar" else one for one in own]

    bring_in(directory, read_bytes(TEXT.encode(), "course.md"), doubted)
    async with reviewing(directory, MIDDLE) as it:
        run = it.run
        await it.go("nilufar")
        assert "or Callers League?  o chooses" in it.card
        assert "Not known yet. Perhaps of Callers League: o chooses." in it.card
        assert "of whom?" in text_of(it.list)
        await run.press("o", "2")
        assert "or Callers" not in it.card
        assert "→ Callers League" in it.card
        await run.press("u", "A")
        assert "1 marked “of whom?”" in run.told[-1]


async def test_kinds_are_whole_words_where_no_name_is_cut_for_them(directory: Directory) -> None:
    async with reviewing(directory, MIDDLE) as it:
        for size, words in (((200, 50), ("organisation", "outcome")), (SMALL, ("organisation", "event")),
                            (MIDDLE, ("org.", "out.")), ((100, 30), ("org.", "out."))):
            await it.run.resize(size)
            lines = text_of(it.list).split("\n")[:4 if size == SMALL else 5]
            assert size[0] == 100 or not any("…" in line for line in lines), size
            assert all(f" {word}  " in line for word, line in zip(words, (lines[0], lines[-1]), strict=True)), size
            assert {len(line.rstrip()) - len(line.split("  ")[-1].strip()) for line in lines} == {
                lines[0].rindex(lines[0].split("  ")[-1].strip())}, "the words behind them begin in one column"
            assert "Nilufar Saidova" in lines[1], size


async def test_the_smallest_terminal_says_how_to_leave(directory: Directory) -> None:
    async with reviewing(directory, SMALL) as it:
        assert "Esc back" in it.run.bottom


@pytest.mark.parametrize(("key", "expected"), [("left", POSITION), ("right", "Regional Adviser")])
async def test_where_two_sources_differ_a_person_chooses(key: str, expected: str, directory: Directory) -> None:
    async with reviewing(directory) as it:
        await it.go("vasilina")
        await it.run.press("a")
        assert "two sources differ" in it.run.window
        assert POSITION in it.run.window
        assert "Regional Adviser" in it.run.window
        assert "Known, 2021" in it.run.window
        assert "This document, 14 May 2026" in it.run.window, "a date as everywhere"
        await it.run.press("escape")
        assert it.states == WAITING, "Esc decides nothing"
        await it.run.press("a", key, "enter")
        assert it.proposals["vasilina"].state == "accepted"
    assert position(directory) == expected
    said = [logged.entry for logged in directory.history("vasilina-brazhko") if logged.entry.field == "position"]
    assert bool(said) == (expected != POSITION), "what gave way stays in the history"


async def test_both_of_two_numbers_are_kept(directory: Directory) -> None:
    """The newer one is the one to call; where a field holds one of two, that is said."""
    directory.change("vasilina-brazhko", {"phone": "+992901112233"})
    text = TEXT.replace("vasilina.brazhko@un.org", "vasilina.brazhko@un.org, +992 90 444 55 66")
    kind, fields, words = STATED["vasilina"]
    stated: Stated = {"v": (kind, {**fields, "phone": "+992904445566"}, {**words, "phone": "+992 90 444 55 66"})}
    hash = bring_in(directory, read_bytes(text.encode(), "call.md"), lambda document: facts(document, stated)).hash
    async with running(directory, MIDDLE) as run:
        await run.screen.review(hash)
        await run.settle()
        await run.press("a")
        await run.press("b")
        await run.press("down")
        await run.press("b")
        told = list(run.told)
        await run.press("enter")
    kept = directory.get("vasilina-brazhko").values
    assert (kept["phone"], kept["other_phones"]) == ("+992904445566", ("+992901112233",))
    assert any("Position holds only one" in one or "Phone holds only one" in one for one in told)


async def test_an_older_rejection_is_taken_back_where_it_stands(directory: Directory) -> None:
    async with reviewing(directory) as it:
        await it.go("fund")
        await it.run.press("x")
        await it.go("nilufar")
        await it.run.press("a")
        await it.go("fund")
        await it.run.press("u")
        assert it.proposals["fund"].state == "waiting"
        assert it.proposals["nilufar"].state == "accepted", "what was decided since stays"


async def reject_then_edit(it: Reviewing) -> None:
    await it.go("fund")
    await it.run.press("x")
    await it.go("nilufar")
    await it.run.press("e")
    await it.run.go("position")
    await it.run.type("s")
    await it.run.press("ctrl+s")


async def test_a_changed_fact_is_changed_back(directory: Directory) -> None:
    async with reviewing(directory) as it:
        await reject_then_edit(it)
        assert it.proposals["nilufar"].edited
        await it.run.press("u")
        assert not it.proposals["nilufar"].edited
        assert it.proposals["fund"].state == "rejected", "only the change is taken back"


async def test_the_card_of_a_rejection_says_what_is_taken_back(directory: Directory) -> None:
    """Also where something else was changed since."""
    async with reviewing(directory) as it:
        await reject_then_edit(it)
        await it.go("fund")
        assert "u takes that" in it.card
        await it.run.press("u")
        assert it.proposals["fund"].state == "waiting"
        assert it.proposals["nilufar"].edited


async def test_what_another_window_decides_is_shown(directory: Directory) -> None:
    async with reviewing(directory) as it:
        await it.go("fund")
        with Directory.open(directory.path) as other:
            Review(other, it.screen._hash).accept("fund")
        await it.screen._look_again()
        await it.run.settle()
        assert it.proposals["fund"].state == "accepted"
        assert it.current == "fund", "the place is kept"


async def test_nothing_is_written_that_is_not_shown(directory: Directory) -> None:
    async with reviewing(directory) as it:
        await it.go("nilufar")
        with Directory.open(directory.path) as other:
            Review(other, it.screen._hash).edit("nilufar", {"position": "judge"})
        it.screen._is_deciding = True  # as long as this window has not looked
        await it.run.press("A")
        assert {one.state for one in it.proposals.values()} == {"waiting"}
        with Directory.open(directory.path) as other:
            Review(other, it.screen._hash).edit("nilufar", {"position": "notary"})
        it.screen._is_deciding = True
        await it.run.press("a")
        assert it.proposals["nilufar"].state == "waiting"
        assert any("was changed meanwhile" in told for told in it.run.told)


async def test_what_may_be_known_is_asked(directory: Directory) -> None:
    directory.add("contact", {"name": "Saidova N.", "position": "lawyer"})
    async with reviewing(directory) as it:
        await it.go("nilufar")
        if it.proposals["nilufar"].match is None and it.proposals["nilufar"].alike:
            await it.run.press("a")
            assert "may be known already" in it.run.window
            await it.run.press("escape")
            assert it.states == WAITING
            await it.run.press("a", "a")
            assert it.proposals["nilufar"].record not in (None, "saidova-n")
        else:
            pytest.fail("an initial and a surname may be the same person")


# Nothing is lost, and keys are done in their order


async def test_keys_that_arrive_at_once_are_each_about_the_next_fact(directory: Directory) -> None:
    async with reviewing(directory) as it:
        for key in ("a", "a", "x", "a", "x", "u", "a"):  # at vasilina, who differs, a opens the choice
            if key == "x" and it.current == "vasilina":
                break
            it.run.app.post_message(events.Key(key, key))
        await it.run.settle()
        assert it.proposals["fund"].state == it.proposals["nilufar"].state == "accepted"


async def test_decisions_are_there_after_leaving(directory: Directory) -> None:
    async with reviewing(directory) as it:
        await it.go("nilufar")
        await it.run.press("a", "x", "escape", "r")
        again = Reviewing(it.run)
        assert again.states == ("w", "a", "r", "w", "w")
        assert again.current == "fund"
    with directory.again() as another:
        async with running(another, SMALL) as run:
            await run.press("escape", "r")
            assert Reviewing(run).states == ("w", "a", "r", "w", "w")


async def test_the_undo_of_the_list_lets_it_wait_again(directory: Directory) -> None:
    async with reviewing(directory) as it:
        await it.go("nilufar")
        await it.run.press("a", "escape", "u")
        with pytest.raises(NotFoundError):
            directory.get("nilufar-saidova")
        await it.run.press("r")
        assert Reviewing(it.run).states == WAITING


async def test_what_was_accepted_with_other_documents_is_taken_back_after_asking(directory: Directory) -> None:
    other = bring(directory, TEXT.replace("Listening first", "Hearing, then speaking"), "other.md")
    first = Review(directory, bring(directory))
    step = first.accept_all().step
    async with running(directory) as run:
        Review(directory, other).accept_all(going_on=step)
        await run.screen.review(first.hash)
        await run.settle()
        it = Reviewing(run)
        assert it.states == (decided := ("a", "a", "w", "a", "a"))
        await run.press("u")
        assert "Accepted together with one other document. Take all of it back?" in run.window
        await run.press("n")
        assert it.states == decided
        await run.press("u", "y")
        assert it.states == WAITING
        assert {one.state for one in Review(directory, other).proposals} == {"waiting"}
        await it.go("fund")
        await run.press("a", "u")
        assert it.states == WAITING, "what was accepted by itself is taken back without asking"


async def test_the_next_document_is_one_key_away(directory: Directory) -> None:
    bring(directory)
    second = TEXT.replace("Listening first", "Hearing, then speaking").replace("two days", "three days")
    bring(directory, second, "second.md")
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("r", "enter")
        it = Reviewing(run)
        for expected, title in (("Hearing, then speaking", "Listening first"), ("", "Hearing, then speaking")):
            assert title in text_of(run.app.screen.query_one("#document"))
            await run.press("A")
            while "w" in it.states:
                await run.press("x")
            assert f"n goes on with {expected}" in run.told[-1] if expected else "Esc goes back" in run.told[-1]
            await run.press("n")
        assert "Hearing" in text_of(run.app.screen.query_one("#document")), "nothing else waits"
        assert "three days" in text_of(it.text)
        await run.press("u")
        assert it.states.count("w") == 1
        assert run.app.screen is it.screen


async def test_all_accepted_at_once_tells_what_is_next(directory: Directory) -> None:
    text = "The Fund for Society Development trained 31 teachers."
    only = {"fund": STATED["fund"]}
    for words, name in ((text, "one.md"), (f"{text} It was the third time.", "two.md")):
        bring_in(directory, read_bytes(words.encode(), name), lambda document: facts(document, only))
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("r", "enter", "A")
        assert "n goes on with" in run.told[-1]
        await run.press("n", "A")
        assert "Esc goes back" in run.told[-1]
        await run.press("escape")
        assert directory.waiting() == []


async def test_the_next_document_is_one_key_away_from_a_view_of_one_kind(directory: Directory) -> None:
    only = {"fund": STATED["fund"]}
    text = "# Listening first\n\nThe Fund for Society Development trained 31 teachers."
    for words, name in ((text, "mail.eml"), (f"{text} It was the third time.", "list.docx in mail.eml")):
        document = read_bytes(words.encode(), "x.md")._replace(source=name)
        bring_in(directory, document, lambda document: facts(document, only))
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("r", "enter", "3", "A")
        assert "organisations" in text_of(run.app.screen.query_one("#status"))
        assert run.told[-1] == "All of it is decided. n goes on with list.docx in mail.eml."
        await run.press("n")
        assert "organisations" not in text_of(run.app.screen.query_one("#status")), "all of it is shown"
        assert "list.docx in mail.eml" in text_of(run.app.screen.query_one("#document"))
        assert "the third" in text_of(run.app.screen.query_one(ReviewText))


async def test_where_only_one_kind_is_decided_that_is_said(directory: Directory) -> None:
    async with reviewing(directory, SMALL) as it:
        await it.run.press("3", "x", "n")
        assert it.run.told[-1] == "All of this kind is decided. 1 shows all."


async def test_a_next_document_that_cannot_be_read_leaves_this_one(
        directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    only = {"fund": STATED["fund"]}
    text = "The Fund for Society Development trained 31 teachers."
    for words, name in ((text, "one.md"), (f"{text} It was the third time.", "two.md")):
        bring_in(directory, read_bytes(words.encode(), name), lambda document: facts(document, only))
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("r", "enter", "A")
        screen = run.app.screen

        def locked(*_: object) -> str:
            raise LockedError("The directory is being changed by another program.")

        with monkeypatch.context() as patched:
            patched.setattr(Review, "title", property(locked))
            await run.press("n")
        assert run.app.screen is screen
        assert any("another program" in told for told in run.told)
        assert "the third" not in text_of(screen.query_one(ReviewText))
        await run.press("u")
        assert [one.state for one in Reviewing(run).proposals.values()] == ["waiting"], "keys are about the first"
        await run.press("A", "n")
        assert "the third" in text_of(screen.query_one(ReviewText))


async def test_what_cannot_be_written_is_told(directory: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reviewing(directory) as it:
        def locked(*_: object) -> None:
            raise LockedError("The directory is being changed by another program.")

        monkeypatch.setattr(Review, "accept", locked)
        await it.go("nilufar")
        await it.run.press("a")
        assert it.states == WAITING
        assert any("another program" in told for told in it.run.told)


# Where it begins


async def test_nothing_waits(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("r")
        assert run.place == "list"
        assert any("Bring in a document with i." in told for told in run.told)


async def test_several_documents_wait(directory: Directory) -> None:
    bring(directory)
    bring(directory, TEXT.replace("Listening first", "Hearing, then speaking"), "other.md")
    async with running(directory, MIDDLE) as run:
        await run.begin("list")
        await run.press("r")
        assert "10 facts of 2 documents wait" in run.window
        await run.press("down", "enter")
        assert isinstance(run.app.screen, ReviewScreen)
        assert "Hearing, then speaking" in run.window


async def test_the_app_can_begin_with_a_review(directory: Directory) -> None:
    app = FieldexApp(directory, review=bring(directory))
    async with app.run_test(size=SMALL) as pilot:
        for _ in range(200):
            if isinstance(app.screen, ReviewScreen) and app.screen._was_opened:
                break
            await pilot.pause(0.02)
        assert isinstance(app.screen, ReviewScreen)


async def test_a_document_that_states_nothing(directory: Directory) -> None:
    bring_in(directory, read_bytes(b"Nothing of note happened.", "empty.txt"), lambda _: [])
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("r")
        assert run.place == "list"


# The passage in which something is written


@pytest.mark.parametrize("size", SIZES)
async def test_the_source_shows_its_passage(size: tuple[int, int], directory: Directory) -> None:
    async with reviewing(directory, size) as it:
        await it.go("nilufar")
        await it.run.press("a", "escape")
        await it.run.search("nilufar saidova")
        await it.run.press("enter", "s")
        run = it.run
        if run.place == "menu":
            await run.press("enter")
        assert run.place == "passages"
        assert "Nilufar Saidova, lawyer of the fund" in run.window.replace("\n", " ") or size == SMALL
        await run.press("escape")
        assert run.place == "record"
        await run.press("s")
        if run.place == "menu":
            await run.press("enter")
        await run.press("enter")
        assert run.heading.startswith("Listening first"), "Enter goes to the document"
        await run.press("s")
        assert run.place == "passages", "which shows its whole text"
        await run.press("s")
        assert run.place == "record"


# What could steer a terminal


async def test_a_hostile_document_steers_nothing(directory: Directory) -> None:
    bring(directory, TEXT.replace("two days", "two \x1b[31mred\x1b]0;title\x07 days"))
    async with running(directory, MIDDLE) as run:
        await run.begin("list")
        await run.press("r")
        it = Reviewing(run)
        shown = text_of(it.text) + it.card
        assert "\x1b" not in shown
        assert "\x07" not in shown


def test_the_made_up_facts_stand_where_they_say() -> None:
    document = read_bytes(TEXT.encode(), "course.md")
    for fact in facts(document):
        for cite in fact.cites:
            paragraph = document.paragraphs[cite.paragraph - 1]
            assert paragraph.start <= cite.start < cite.end <= paragraph.end


# Bringing a document in from the app


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "course.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


async def _import(run: Running, path: Path) -> None:
    await run.begin("list")
    await run.press("i")
    await run.type(str(path))
    run.post("enter")


def slow_reading(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Facts are found when a test says so; (it has begun, go on)."""
    begun, go_on = threading.Event(), threading.Event()

    def slow(document: Document, _extract: object = None) -> list[Fact]:
        begun.set()
        go_on.wait(20)
        return facts(document)

    monkeypatch.setattr("seeds.review.bringing.facts_of", slow)
    return begun, go_on


async def test_while_a_document_is_read_keys_decide_nothing(directory: Directory, page: Path,
                                                            monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed before it is there reaches the window that says so, and no fact."""
    begun, go_on = slow_reading(monkeypatch)
    async with running(directory, SMALL) as run:
        await _import(run, page)
        await run.until(begun.is_set, settled=False)
        assert run.place == "takingin"
        await run.until(lambda: "looking for facts" in run.window, settled=False)
        for key in ("a", "x", "a"):
            run.post(key)
        go_on.set()
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen) and run.app.screen._was_opened)
        assert Reviewing(run).states == WAITING


async def test_leaving_the_app_stops_reading(directory: Directory, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = slow_reading(monkeypatch)
    async with running(directory, SMALL) as run:
        await _import(run, page)
        await run.until(begun.is_set, settled=False)
        run.app.exit()
        threading.Timer(0.3, go_on.set).start()
    assert directory.waiting(all=True) == []


@pytest.mark.parametrize("key", ["escape", "q", "й"])
async def test_reading_can_be_stopped(key: str, directory: Directory, page: Path,
                                      monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = slow_reading(monkeypatch)
    async with running(directory, SMALL) as run:
        await _import(run, page)
        await run.until(begun.is_set, settled=False)
        run.post("f1")
        await run.until(lambda: run.place == "help" and PLACES[READING] in run.window, settled=False)
        run.post("escape")
        await run.until(lambda: run.place == "takingin", settled=False)
        run.post(key)
        await run.until(lambda: "stopping" in run.window, settled=False)
        go_on.set()
        await run.until(lambda: run.place == "list")
        assert any("Stopped" in told for told in run.told)
    assert directory.waiting(all=True) == []


async def test_a_document_that_was_decided_opens_again(directory: Directory, page: Path) -> None:
    """So that what was rejected can be taken back."""
    hash = bring(directory)
    review = Review(directory, hash)
    for id in IDS:
        review.reject(id)
    async with running(directory, MIDDLE) as run:
        await _import(run, page)
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen) and run.app.screen._was_opened)
        assert any("was decided before" in told for told in run.told)
        await Reviewing(run).go("fund")
        await run.press("u")
        assert Reviewing(run).proposals["fund"].state == "waiting"


async def test_a_file_that_cannot_be_read_is_told(directory: Directory, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4 broken")
    async with running(directory, SMALL) as run:
        await _import(run, path)
        await run.until(lambda: run.place == "list")
        assert any("broken.pdf" in told for told in run.told)


async def test_of_several_documents_the_one_left_off_comes_first(directory: Directory) -> None:
    """With what tells it from another of the same title in front, as a narrow window cuts what is behind."""
    bring(directory, name="first.md")
    second = bring(directory, f"{TEXT}\nA line more.\n", "second.md")
    Review(directory, second).reject("fund")
    async with running(directory, SMALL) as run:
        await run.begin("list")
        await run.press("r")
        first, other = [line for line in run.window.split("\n") if ".md" in line]
        assert "where you left off · " in first
        assert "second.md" in first
        assert "first.md" in other


async def test_after_a_review_the_list_takes_the_keys(directory: Directory) -> None:
    """So that r goes on, as is said; after / what is typed is looked for, and that is said too."""
    hash = bring(directory)
    async with running(directory, SMALL) as run:
        await run.begin("search")
        await run.screen.review(hash)
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen) and run.app.screen._was_opened)
        await run.press("escape")
        assert run.place == "list"
        assert any("wait for you; r goes on" in told for told in run.told)
        run.app.clear_notifications()
        await run.press("r")
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen) and run.app.screen._was_opened)
        await run.press("slash")
        assert run.place == "search"
        assert any("Esc, then r, goes on" in told for told in run.told), run.told
