"""One document under review. Every decision is in the file before the method that takes it returns.

A screen, or a test that plays the person, needs no more than this:

    for one in directory.waiting():                   # texts that wait, oldest first
        review = Review(directory, one.hash)
        while (proposal := review.next()) is not None:
            proposal.standing                         # NEW, KNOWN (adds a citation), UPDATE (proposal.changes)
            for cite in proposal.cites: ...           # spans of review.document.text
            review.accept(proposal.id)                # or reject, edit; undo takes the last decision back
        review.accept_all()                           # all that wait and are plain, in one step

`Directory.undo` and `redo` take accepted proposals back and forth as well: a proposal whose step is undone waits again.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from db.directory import Directory
from db.errors import NotFoundError, UsageError
from db.kinds import BY_NAME, CONTACT, DOCUMENT, ORGANISATION
from db.texts import EDITED, REJECTED, REOPENED, WAITING, Decision, Proposed, Text
from db.writing import check_fields
from seeds.read.document import Document, Paragraph
from seeds.review.bringing import DOCUMENT_ID, title_of_text
from seeds.review.proposing import HERE, Proposal, Proposer
from seeds.review.taking import Wish, take

_BODY = "organisation"  # the field of a contact
NEW_RECORD = ""  # as `into`: a record of its own, whatever it is like


class Taken(NamedTuple):
    """What accepting several did: proposals accepted, with the records they are now, and how many still wait."""

    records: dict[str, str]  # by proposal
    left: int
    step: int | None  # of the log, if anything was written


class Review:
    """The proposals of one kept text. `hash` may be that of any text in `Directory.waiting(all=True)`.

    Methods raise a `db.errors.FieldexError`; then nothing was done. Raises NotFoundError for a text that is not kept.
    """

    def __init__(self, directory: Directory, hash: str) -> None:
        text = directory.text(hash)
        if text is None:
            raise NotFoundError("This document is not kept.", "Import it first: fieldex import FILE")
        self.directory, self.hash = directory, hash
        self.document = document_of(text)
        self.proposer = Proposer(directory, text.date)
        self._seen: tuple[list[Proposed], int] | None = None  # what was decided, and the newest step, at the last look
        self._proposals: list[Proposal] = []

    @property
    def title(self) -> str:
        """What the document is called."""
        return self.proposal(DOCUMENT_ID).title if any(
            one.id == DOCUMENT_ID for one in self._all()) else title_of_text(self.document)

    @property
    def record(self) -> str | None:
        """Id of the document's record, once anything of it was accepted."""
        return self.directory.document_of(self.hash)

    @property
    def proposals(self) -> list[Proposal]:
        """All of them, decided or not: organisations, contacts, projects, events, outcomes.

        What was decided or changed elsewhere since, undo included, is taken account of.
        """
        return [one for one in self._all() if one.kind != DOCUMENT.name]

    @property
    def waiting(self) -> list[Proposal]:
        """Those that are not decided."""
        return [one for one in self.proposals if one.state == WAITING]

    def next(self, after: str | None = None) -> Proposal | None:
        """The first that waits, behind the one with the id `after` if there is such; None when all are decided."""
        ids = [one.id for one in self.proposals]
        start = ids.index(after) + 1 if after in ids else 0
        turned = self.proposals[start:] + self.proposals[:start]
        return next((one for one in turned if one.state == WAITING), None)

    def proposal(self, id: str) -> Proposal:
        """The one with this id; that of the document itself is called DOCUMENT_ID. Raises NotFoundError."""
        for one in self._all():
            if one.id == id:
                return one
        raise NotFoundError(f"The document proposes nothing called {id!r}.", "Look at it again: fieldex review")

    def _all(self) -> list[Proposal]:
        proposed = self.directory.proposals(self.hash)
        now = (proposed, max((step.number for step in self.directory.steps(1)), default=0))
        if now != self._seen:
            self._proposals = self.proposer.proposals(proposed)
            self._seen = now
        return self._proposals

    # Deciding

    def accept(self, id: str, values: Mapping[str, Any] | None = None, into: str | None = None) -> str:
        """Write a proposal, its links and citations, in one step of the log; the id of the record.

        It becomes the record it matches, the record `into`, or a new one (`into` NEW_RECORD, or no match). `values` are
        fields as the person wants them, None to leave one out: in a new record they stand instead of what the document
        says; of a known record they are the choice where document and record differ. Without, `Change.take` decides.
        """
        proposal = self._waits(id)
        return take(self, [self._wish(proposal, values, into)])[0][id]

    def accept_all(self, ids: Iterable[str] | None = None, going_on: int | None = None,
                   source: str | None = None) -> Taken:
        """Accept, in one step, those of the proposals shown (None: all) that wait and are plain (Proposal.is_plain).

        With `going_on`, the step of what was taken before, several documents are taken in one step; `source` is what
        the history calls them (None: the title of this document).
        """
        shown = None if ids is None else set(ids)
        plain = [one for one in self.waiting if one.is_plain and (shown is None or one.id in shown)]
        if not plain:
            return Taken({}, len(self.waiting), None)
        records, step = take(self, [self._wish(one, None, None) for one in plain], going_on, source)
        return Taken(records, sum(one.waiting for one in self.directory.waiting(hash=self.hash)), step)

    def reject(self, id: str) -> None:
        """Say that a proposal is wrong or not wanted; the same document does not propose it again."""
        self._waits(id)
        self._decide(Decision(id, REJECTED))

    def reopen(self, id: str) -> None:
        """Let a rejected proposal wait again, whatever was decided since. Raises UsageError for any other."""
        proposal = self.proposal(id)
        if proposal.state != REJECTED:
            raise UsageError(f"{proposal.title} is not rejected.", "Only what was rejected can be opened again.")
        self._decide(Decision(id, REOPENED))

    def edit(self, id: str, values: Mapping[str, Any]) -> Proposal:
        """Change what a proposal says, without deciding about it; `values` as for `accept`, checked.

        They are kept, beside earlier ones. The document itself (DOCUMENT_ID) can be edited before anything is accepted.
        """
        proposal = self._waits(id)
        return self._edit(proposal, check_fields(BY_NAME[proposal.kind], values))

    def bodies(self, id: str) -> list[Proposal]:
        """The organisations that the document names and nobody rejected: first those in doubt, then the nearest."""
        proposal = self.proposal(id)
        own = [cite.start for cite in proposal.cites]
        likely = [link.proposal for links in (proposal.links, proposal.doubts) for link in links.get(_BODY, ())]

        def far(one: Proposal) -> tuple[int, int]:
            place = likely.index(one.id) if one.id in likely else len(likely)
            return place, min((abs(start - cite.start) for start in own for cite in one.cites), default=0)

        return sorted((one for one in self.proposals if _can_be_of(one)), key=far)

    def choose_body(self, id: str, body: str | None) -> Proposal:
        """Say of which organisation a contact is: the id of a proposal of the same document; None for none of them.

        As with what the document states itself, the link is made once both are accepted. Raises UsageError for what is
        no contact, and for a proposal that is no organisation, or rejected.
        """
        proposal = self._waits(id)
        if proposal.kind != CONTACT.name:
            raise UsageError(f"{proposal.title} is no contact.", "Only a contact is of a body.")
        if body is not None and not _can_be_of(self.proposal(body)):
            raise UsageError(f"Nobody can be of {self.proposal(body).title}.", "Choose a body that the document names.")
        return self._edit(proposal, {_BODY: None if body is None else f"{HERE}{body}"})

    def put_back(self, id: str, edits: Mapping[str, Any]) -> Proposal:
        """Let a proposal say what it said with these edits, its `kept` of then."""
        self._waits(id)
        self._decide(Decision(id, EDITED, values=edits))
        return self.proposal(id)

    def _edit(self, proposal: Proposal, values: Mapping[str, Any]) -> Proposal:
        return self.put_back(proposal.id, {**proposal.kept, **values})

    @property
    def taken_back_with(self) -> int:
        """Of how many other documents `undo` would let facts wait again: they were accepted in the same step."""
        last = self.directory.last_decisions(self.hash)
        return self.directory.others_decided(self.hash, last[0].step) if last and last[0].step is not None else 0

    def undo(self) -> list[str]:
        """Take the last decision back: which proposals wait again; none where there is nothing to take back.

        Raises UsageError where the directory was changed since by something else, which has to be undone first.
        """
        last = self.directory.last_decisions(self.hash)
        if last and last[0].step is not None:
            self.directory.undo(expected=last[0].step)
        elif last:
            self._decide(Decision(last[0].proposal, REOPENED))
        return [one.proposal for one in last if one.proposal != DOCUMENT_ID]

    def still(self, proposal: Proposal) -> None:
        """Raises UsageError where a proposal is not what a person was shown: another window decided or changed it."""
        if self.proposal(proposal.id) != proposal:
            raise UsageError(f"{proposal.title} was changed meanwhile.", "Look at it again: it is shown as it is now.")

    def _decide(self, decision: Decision) -> None:
        self.directory.decide(self.hash, [decision])

    def _waits(self, id: str) -> Proposal:
        proposal = self.proposal(id)
        if proposal.state != WAITING:
            raise UsageError(f"{proposal.title} is {proposal.state} already.", "Take that back first, with u.")
        return proposal

    def _wish(self, proposal: Proposal, values: Mapping[str, Any] | None, into: str | None) -> Wish:
        shape = BY_NAME[proposal.kind]
        chosen = {**proposal.edited, **check_fields(shape, values or {})}
        if into:
            record = self.directory.state(into)
            if record.kind != proposal.kind:
                raise UsageError(f"{into!r} is a record of kind {record.kind}, not {proposal.kind}.",
                                 "Choose a record of the same kind.")
        target = into if into is not None else proposal.match.id if proposal.match else None
        return Wish(proposal, chosen, target or None)  # type: ignore[arg-type]


def _can_be_of(one: Proposal) -> bool:
    """Whether somebody can be of what is proposed: an organisation that is not rejected, nor gone since."""
    return one.kind == ORGANISATION.name and one.state != REJECTED and (one.state == WAITING or one.record is not None)


def document_of(text: Text) -> Document:
    """A kept text as it was when it was read."""
    paragraphs = tuple(Paragraph(*one) for one in text.paragraphs)
    return Document(text.text, paragraphs, text.title, text.language, text.date, text.source, text.format, text.hash,
                    text.notes, text.headers)
