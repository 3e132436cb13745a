"""A document under review, its facts decided with single keys.

Each key is done, and in the file, before the next one is looked at: `a a x` is about three facts, over a bad line too.
"""

from collections.abc import Mapping
from typing import Any

from db.kinds import CONTACT, KINDS
from db.state import Kept
from db.texts import REJECTED, WAITING
from seeds.review import NEW, Proposal, Review
from seeds.review.review import Taken
from tui.screens.review_panes import ALL, TO_SEARCH, ReviewPanes, ReviewText
from tui.widgets.bars import KeyLine
from tui.widgets.proposal_list import ProposalList


class ReviewScreen(ReviewPanes):
    """Decide about what one kept text proposes; ends with the id of a record, TO_SEARCH, or None."""

    async def action_review_accept(self) -> None:
        """Accept the fact; where the document and what is known differ, choose field by field first."""
        current = self._waits()
        if current is None:
            return
        if current.standing == NEW and current.alike:
            await self._ask_which(current)
        elif current.conflicts:
            await self._choose(current)
        else:
            await self._accept(current, {})

    async def _accept(self, proposal: Proposal, values: dict[str, Kept], into: str | None = None) -> None:
        record = await self._done(lambda review: review.accept(proposal.id, values, into), proposal)
        if record is not None:
            await self._go_to_next(proposal.id)

    async def _ask_which(self, proposal: Proposal) -> None:
        from tui.screens.review_choices import which_it_is

        async def chosen(id: str | None) -> None:
            if id is not None:
                await self._accept(proposal, {}, id)

        await self.app.push_screen(which_it_is(proposal), chosen)

    async def _choose(self, proposal: Proposal) -> None:
        from tui.screens.compare import Compare
        from tui.screens.review_choices import beside, rows_of, sides_of

        known = proposal.match.id if proposal.match else ""

        async def chosen(sides: dict[str, Kept] | None) -> None:
            now = await self._asked(lambda directory: directory.state(known).fields) if sides else None
            if sides is not None and now is not None:
                await self._accept(proposal, beside(proposal, sides, now))

        await self.app.push_screen(Compare(f"{proposal.called}: two sources differ", *sides_of(proposal),
                                           rows_of(proposal, self._titles)), chosen)

    async def action_review_edit(self) -> None:
        """Change what the fact says, in the form in which every record is changed."""
        current = self._waits()
        if current is None:
            return
        from tui.screens.review_choices import ProposalForm

        review = self._review

        async def saved(id: str | None) -> None:
            if id is not None:
                await self._done(lambda _: True)
                self._choice = current.id, current.kept

        if review is not None:
            await self.app.push_screen(ProposalForm(self._directory, self._searcher, review, current), saved)

    async def action_review_body(self) -> None:
        """Say of which of the bodies that the document names somebody is."""
        current, review = self._waits(), self._review
        if current is None or review is None:
            return
        if current.kind != CONTACT.name:
            self.notify("This chooses of which body a contact is; e changes any fact.")
            return
        bodies = await self._asked(lambda _: review.bodies(current.id))
        if bodies is None:
            return
        from tui.screens.review_choices import NO_BODY, OTHER_BODY, of_which_body

        def choose(review: Review, body: str | None) -> tuple[str, Mapping[str, Any]]:
            before = review.proposal(current.id).kept
            review.choose_body(current.id, body)
            return current.id, before

        async def chosen(body: str | None) -> None:
            if body == OTHER_BODY:
                await self.action_review_edit()
            elif body is not None:
                self._choice = await self._done(lambda review: choose(review, None if body == NO_BODY else body))

        await self.app.push_screen(of_which_body(current, bodies), chosen)

    async def action_review_reject(self) -> None:
        """Reject the fact; the same document does not propose it again."""
        current = self._waits()
        if current is None:
            return

        def reject(review: Review) -> bool:
            review.reject(current.id)
            return True

        if await self._done(reject, current):
            await self._go_to_next(current.id)

    async def action_review_undo(self) -> None:
        """Take back the change just made, else the rejection under the cursor, else the last decision.

        Asks where that was about other documents as well.
        """
        current = self._current
        if self._choice is not None and current is not None and self._choice[0] == current.id:
            id, before = self._choice
            await self._done(lambda review: review.put_back(id, before))
            return
        if current is not None and current.state == REJECTED:
            def reopen(review: Review) -> bool:
                review.reopen(current.id)
                return True

            await self._done(reopen)
            return
        from tui.screens.review_choices import asked_to_undo

        others = await self._done(lambda review: review.taken_back_with)
        if others:
            await self.app.push_screen(asked_to_undo(others), self._undo)
        elif others is not None:
            await self._undo("yes")

    async def _undo(self, answer: str | None) -> None:
        opened = await self._done(lambda review: review.undo()) if answer else None
        if opened:
            self._kind = ALL if opened[0] not in [one.id for one in self._of_kind] else self._kind
            self.query_one(ProposalList).show(self._of_kind)
            self.query_one(ProposalList).go_to(opened[0])
            self._show_current()
        elif opened is not None:
            self.notify("Nothing was decided yet.")

    async def action_review_accept_all(self) -> None:
        """Accept all that are shown and need no choice, in one step."""
        shown = [one for one in self._of_kind if one.state == WAITING]

        def accept(review: Review) -> Taken:
            for one in shown:
                review.still(one)
            return review.accept_all([one.id for one in shown])

        taken = await self._done(accept)
        if taken is None:
            return
        left = sum(one.state == WAITING for one in self._of_kind)
        looks = "needs" if left == 1 else "need"
        doubted = sum(bool(one.doubts) for one in shown if one.id in taken.records)
        self.notify(f"Accepted {len(taken.records)}" + (f", {doubted} marked “of whom?”." if doubted else ".")
                    + (f" {left} {looks} a look of yours." if left else "")
                    + (" · u takes it back" if taken.records else ""))
        await self._go_to_next(None)
        if not left:
            await self._tell_what_is_next()

    async def action_review_next(self) -> None:
        """To the next fact that waits; where all of the document is decided, to the next document."""
        current = self._current
        if self._all_is_decided and (other := await self._asked(self._next_document)):
            self.app.clear_notifications()  # they are about this document
            await self._open(other.hash, self._called(other))
        else:
            await self._go_to_next(current.id if current else None)

    def action_kind(self, view: int) -> None:
        """Show the facts of one kind, or all."""
        kind = KINDS[view - 1].name if view else ALL
        if view and not any(one.kind == kind for one in self._proposals):
            self.notify(f"This document states no {KINDS[view - 1].plural}.")
            return
        self._kind = kind
        self._fill(self._proposals)
        self.query_one(ProposalList).go_to(self._of_kind[0].id if self._of_kind else "")

    def action_next_pane(self) -> None:
        """From the facts to the text, and back."""
        text, facts = self.query_one(ReviewText), self.query_one(ProposalList)
        self.set_focus(facts if text.has_focus else text)

    def action_review_open(self) -> None:
        """Go to the record that the fact is by now, or that it is about."""
        current = self._current
        record = current and (current.record or (current.match.id if current.match else None))
        if record:
            self.dismiss(record)
        else:
            self.notify("This is no record yet; a accepts it.")

    def action_leave(self) -> None:
        """Back to the list; every decision is kept."""
        self._leave(None)

    def action_review_search(self) -> None:
        """To the search box, so that what is typed next is no decision; every decision is kept."""
        self._leave(TO_SEARCH)

    def _leave(self, to: str | None) -> None:
        waiting = sum(one.state == WAITING for one in self._proposals)
        if waiting:
            goes_on = "Esc, then r, goes on" if to == TO_SEARCH else "r goes on"
            self.app.notify(f"{waiting} facts of this document still wait for you; {goes_on}." if waiting > 1
                            else f"One fact of this document still waits for you; {goes_on}.")
        self.dismiss(to)

    def action_help(self) -> None:
        """The keys of the place that has the focus, then all others."""
        from tui.screens.menu import Help

        self.app.push_screen(Help(self.query_one(KeyLine).place))
