"""What is shown of a document under review: its text with every proposed passage marked, and its facts beside it.

What is asked of the directory is answered, and what is decided is in the file, before the next key is looked at.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from db.directory import Directory
from db.errors import FieldexError
from db.kinds import KINDS
from db.texts import REJECTED, WAITING, Waiting
from seeds.review import Proposal, Review
from tui.commands import DOCUMENT_TEXT, REVIEW, bindings
from tui.screens.finding import unexpected
from tui.screens.review_places import evidence_of, passages_of
from tui.screens.window import Answering
from tui.searching import Searcher
from tui.text import cut, printable
from tui.titles import titles_of
from tui.widgets.bars import KeyLine
from tui.widgets.document_text import DocumentText
from tui.widgets.proposal_card import ProposalCard
from tui.widgets.proposal_list import ProposalList

Told = TypeVar("Told")
WIDE = 100  # columns from which text and facts stand side by side
ALL = ""  # every kind
TO_SEARCH = "/"  # what a review ends with to go on in the search box; no record has such an id
LOOK_AGAIN = 1.0  # seconds
LONGEST = 60  # columns of the title of the document to go on with


class ReviewText(DocumentText, can_focus=True):
    """The text; its keys scroll."""

    BINDINGS = bindings(DOCUMENT_TEXT)


class ReviewPanes(Answering[str | None]):
    """One kept text and what it proposes, shown anew after each decision.

    Ends with the id of a record to go to, TO_SEARCH, or None.
    """

    CSS_PATH = "review.tcss"

    def __init__(self, directory: Directory, hash: str) -> None:
        super().__init__()
        self._directory, self._hash = directory, hash
        self._searcher = Searcher(directory)
        self._review: Review | None = None
        self._proposals: tuple[Proposal, ...] = ()
        self._kind = ALL
        self._title = ""
        self._was_opened = False
        self._choice: tuple[str, Mapping[str, Any]] | None = None  # the fact just changed, with its edits before
        self._is_deciding = False

    def compose(self) -> ComposeResult:
        """From top to bottom: the document, text and facts, the keys."""
        self.set_class(self.app.size.width < WIDE, "narrow")
        with Horizontal(id="top"):
            yield Static("[bold $primary]fieldex[/] [$quiet]/[/]", id="name")
            yield Static("reading …", id="document", markup=False)
            yield Static("", id="status", markup=False)
        with Horizontal(id="review"):
            yield ReviewText(id="text")
            with Vertical(id="facts"):
                yield ProposalList(id="proposals")
                yield ProposalCard(id="card")
        yield KeyLine(REVIEW)

    def on_mount(self) -> None:
        """Read the document after the first paint."""
        self.set_focus(self.query_one(ProposalList))
        self.call_after_refresh(self._open, self._hash)
        self.set_interval(LOOK_AGAIN, self._look_again)

    def on_unmount(self) -> None:
        """Close the connection."""
        self._searcher.close()

    async def _open(self, hash: str, called: str = "") -> None:
        """Show a text, under its title or what it is `called`; where it cannot be read, what is shown stays."""
        def read(directory: Directory) -> tuple[Review, str, list[Proposal]]:
            review = Review(directory, hash)
            return review, review.title, review.proposals

        found = await self._asked(read)
        if found is None:
            if self._review is None:
                self.dismiss(None)
            return
        self._hash, self._kind = hash, ALL
        self._review, title, proposals = found
        document = self._review.document
        self._title = title or document.source
        self.query_one(ReviewText).show(document.text, document.paragraphs)
        self.query_one("#document", Static).update(printable(called or self._title))
        self._fill(proposals)
        self._was_opened = True
        await self._go_to_next(None)

    # Asking and deciding

    async def _asked(self, question: Callable[[Directory], Told]) -> Told | None:
        """What the directory tells; a failure is told to the person, and nothing was done then."""
        try:
            return await asyncio.to_thread(self._searcher.ask, question)
        except FieldexError as error:
            self._complain(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the person has to see that nothing was done
            self._complain(unexpected(error))
        return None

    async def _done(self, what: Callable[[Review], Told], about: Proposal | None = None) -> Told | None:
        """Do something with the review, and show what is known then; nothing is done `about` what is not as shown."""
        review, self._choice = self._review, None
        if review is None:
            return None
        self._is_deciding = True
        shown = await self._asked(lambda _: _after(review, what, about))
        self._is_deciding = False
        if shown is None:
            await self._look_again()
            return None
        self._fill(shown[0])
        return shown[1]

    async def _look_again(self) -> None:
        """Show what another window or command decided since, without losing place."""
        review = self._review
        if review is None or self._is_deciding or self.app.screen is not self:
            return
        with suppress(FieldexError):  # the next look will tell
            now = await asyncio.to_thread(self._searcher.ask, lambda _: review.proposals)
            if tuple(now) != self._proposals and review is self._review and not self._is_deciding:
                self._fill(now)

    def _complain(self, error: FieldexError) -> None:
        self.notify(printable(f"{error} {error.hint}"), severity="error", markup=False)

    # What is shown

    def _fill(self, proposals: Sequence[Proposal]) -> None:
        self._proposals = tuple(proposals)
        self.query_one(ProposalList).show(self._of_kind)
        shown = self._of_kind
        waiting = sum(one.state == WAITING for one in shown)
        told = f"{waiting} of {len(shown)} wait" if waiting else f"all {len(shown)} decided"
        if self._kind != ALL:
            plural = next(kind.plural for kind in KINDS if kind.name == self._kind)
            told = f"{plural} · {told}"
        self.query_one("#status", Static).update(told if proposals else "states nothing that is known how to read")
        self._show_current()

    @property
    def _of_kind(self) -> list[Proposal]:
        return [one for one in self._proposals if self._kind in (ALL, one.kind)]

    @property
    def _current(self) -> Proposal | None:
        return self.query_one(ProposalList).proposal

    def on_proposal_list_highlighted(self, _event: ProposalList.Highlighted) -> None:
        """Text and card follow the cursor."""
        self._show_current()

    def _show_current(self) -> None:
        current = self._current
        self.query_one(ProposalCard).tell(current, self._titles)
        text = self.query_one(ReviewText)
        text.mark(passages_of(self._of_kind, current))
        if current is not None and (place := evidence_of(current)):
            text.go_to(*place)

    def _titles(self, ids: Sequence[str]) -> dict[str, str]:
        return titles_of(self._directory, ids)

    def on_resize(self, event: events.Resize) -> None:
        """Side by side where there is room."""
        self.set_class(event.size.width < WIDE, "narrow")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The line of keys tells what works in the pane that has the focus."""
        self.query_one(KeyLine).place = DOCUMENT_TEXT if event.widget.id == "text" else REVIEW

    async def _go_to_next(self, after: str | None) -> None:
        """To the first that waits behind `after`, else to the first of all that waits."""
        ids = [one.id for one in self._of_kind]
        start = ids.index(after) + 1 if after in ids else 0
        turned = [*self._of_kind[start:], *self._of_kind[:start]]
        waiting = next((one for one in turned if one.state == WAITING), None)
        if waiting is not None:
            self.query_one(ProposalList).go_to(waiting.id)
        elif after is not None:
            await self._tell_what_is_next()

    async def _tell_what_is_next(self) -> None:
        """What to do where nothing of what is shown waits any more."""
        if not self._all_is_decided:
            self.notify("All of this kind is decided. 1 shows all.")
        elif other := await self._asked(self._next_document):
            called = self._called(other) or other.title or other.source
            self.notify(printable(f"All of it is decided. n goes on with {cut(called, LONGEST)}."), markup=False)
        else:
            self.notify("All of it is decided. Esc goes back, u takes the last decision back.")

    @property
    def _all_is_decided(self) -> bool:
        """Whether nothing of the document waits, of whichever kind."""
        return all(one.state != WAITING for one in self._proposals)

    def _called(self, other: Waiting) -> str:
        """The source of another text where its title does not tell it from this one: a mail and what came with it."""
        return other.source if other.title == self._title else ""

    def _next_document(self, directory: Directory) -> Waiting | None:
        """The text that waits next, in the order they came; the first again after the last."""
        waiting = [one for one in directory.waiting(all=True) if one.waiting or one.hash == self._hash]
        at = next((at for at, one in enumerate(waiting) if one.hash == self._hash), -1)
        return next((one for one in (*waiting[at + 1:], *waiting[:max(at, 0)]) if one.waiting), None)

    def _waits(self) -> Proposal | None:
        """The fact under the cursor, if it is not decided."""
        current = self._current
        if current is None:
            self.notify("There is nothing here to decide.")
            return None
        if current.state != WAITING:
            that = "that" if current.state == REJECTED else "the last decision"
            self.notify(f"This is {current.state} already; u takes {that} back.")
            return None
        return current


def _after(review: Review, what: Callable[[Review], Told], about: Proposal | None) -> tuple[list[Proposal], Told]:
    if about is not None:
        review.still(about)
    told = what(review)
    return review.proposals, told
