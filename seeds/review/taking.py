"""Writing accepted proposals: records, links and citations, and the decisions about them, in one step."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from db.changing import CitationRow
from db.derived import title_of
from db.errors import UsageError
from db.fields import Value
from db.keeping import Taking
from db.kinds import BY_NAME, DOCUMENT, KINDS, fields_of
from db.state import TEXTS, Kept, ids_in, reference_of
from db.texts import ACCEPTED, WAITING, Decision
from seeds.review.bringing import DOCUMENT_ID, title_of_text
from seeds.review.proposing import Proposal, written

if TYPE_CHECKING:
    from seeds.review.comparing import Change
    from seeds.review.review import Review

Row = dict[str, Kept]


class Wish(NamedTuple):
    """A proposal that is to be accepted."""

    proposal: Proposal
    values: Mapping[str, Value]  # that the person gave, by field
    target: str | None  # the record that it is; None for a new one

    @property
    def stated(self) -> dict[str, Value]:
        """What a new record of it says."""
        return written({**self.proposal.said, **self.values})


def take(review: "Review", wishes: Sequence[Wish], going_on: int | None = None,
         source: str | None = None) -> tuple[dict[str, str], int | None]:
    """Accept these: (the records that they are, by proposal; the step). `going_on` as in `Keeping.taking_in`."""
    with review.directory.taking_in(source or review.title, going_on) as taking:
        work = _Work(review, taking, wishes)
        step = work.write()
    return work.records, step


class _Work:
    """One step of accepting."""

    def __init__(self, review: "Review", taking: Taking, wishes: Sequence[Wish]) -> None:
        self._review, self._taking, self._wishes = review, taking, wishes
        self._refuse_decided()
        self._accepted = [one for one in review.proposals if one.state == ACCEPTED and one.record]
        self._own = review.proposal(DOCUMENT_ID)
        self._document = self._documented()
        new = [wish for wish in wishes if wish.target is None]
        ids = taking.ids([title_of(BY_NAME[wish.proposal.kind], wish.stated) for wish in new])
        self.records = {wish.proposal.id: wish.target for wish in wishes if wish.target is not None}
        self.records |= {wish.proposal.id: id for wish, id in zip(new, ids, strict=True)}
        self._changes: dict[str, list[Change]] = {}  # of known records, by proposal
        self._known = {link.proposal: link.record for wish in wishes for links in wish.proposal.links.values()
                       for link in links if link.record} | self.records

    def _refuse_decided(self) -> None:
        """Another window may have been quicker; nobody else writes from here on."""
        waiting = {one.id for one in self._review.directory.proposals(self._review.hash) if one.state == WAITING}
        for wish in self._wishes:
            if wish.proposal.id not in waiting:
                raise UsageError(f"{wish.proposal.title} was decided meanwhile.", "Look at it again.")

    def write(self) -> int | None:
        """All of it, in an order in which whatever is named is there; the step."""
        for kind in KINDS:
            rows = [self._row(wish) for wish in self._wishes if wish.target is None and wish.proposal.kind == kind.name]
            if rows:
                self._taking.add(kind.name, rows)
        for wish in self._wishes:
            if wish.target is not None and (edits := self._edits(wish)):
                self._taking.change({wish.target: edits})
        for id, edits in self._links_of_others():
            self._taking.change({id: edits})
        self._taking.cite(citation for wish in self._wishes for citation in self._citations(wish))
        return self._taking.decide(self._review.hash, [
            Decision(wish.proposal.id, ACCEPTED, self.records[wish.proposal.id],
                     {**wish.proposal.chosen, **wish.values} or None)
            for wish in self._wishes], self._document)

    def _documented(self) -> str:
        """The id of the document's record, which is made with the first thing that is accepted."""
        review = self._review
        there = review.directory.document_of(review.hash)
        if there is not None:
            return there
        text = review.directory.text(review.hash)
        had = text.document if text else None
        if had and review.directory.trash(had):
            raise UsageError(f"The document {had!r} is in the trash.",
                             f"Restore it first: fieldex trash --restore {had}")
        own = self._own
        if own.match is not None:
            self._taking.change({own.match.id: {TEXTS: [review.hash]}})
            return own.match.id
        values = {"title": title_of_text(review.document), **written(own.values)}
        (id,) = self._taking.ids([str(values["title"])])
        self._taking.add(DOCUMENT.name, [{**values, "id": id, TEXTS: [review.hash]}])
        self._taking.cite([CitationRow(id, cite.field, id, *cite[1:]) for cite in own.cites])
        return id

    def _row(self, wish: Wish) -> Row:
        """A new record."""
        row: Row = {**wish.stated, **self._references(wish.proposal, wish.values, self.records[wish.proposal.id], {})}
        return {**written(row), "id": self.records[wish.proposal.id]}  # type: ignore[arg-type]

    def _edits(self, wish: Wish) -> Row:
        """What changes in a record that is known."""
        target = str(wish.target)
        now = self._review.directory.state(target).fields
        changes = self._review.proposer.changes(target, wish.proposal.said, wish.proposal.cites, wish.values)
        self._changes[wish.proposal.id] = changes
        edits: Row = {one.field: one.new for one in changes if one.take}
        edits |= self._references(wish.proposal, wish.values, target, {**now, **edits})
        given = {name: value for name, value in wish.values.items() if value is not None}
        return {**{name: value for name, value in edits.items() if name not in wish.values}, **given}

    def _references(self, proposal: Proposal, chosen: Mapping[str, Value], id: str, now: Mapping[str, Kept]) -> Row:
        """The references of a proposal that are records by now, beside those that the record has.

        What the person chose stands instead of what a record has, where that can be but one.
        """
        found: Row = {}
        for name, links in proposal.links.items():
            field = fields_of(proposal.kind)[name]
            records = [record for link in links if (record := self._known.get(link.proposal)) and record != id]
            is_chosen = not field.many and name in proposal.chosen and bool(records)
            if name in chosen or (not field.many and name in now and not is_chosen):
                continue
            named = dict.fromkeys((*(() if is_chosen else ids_in(now.get(name))), *records))
            if list(named) != list(ids_in(now.get(name))):
                found[name] = reference_of(field, list(named))
        return found

    def _links_of_others(self) -> Iterator[tuple[str, Row]]:
        """What proposals accepted before name of those that are accepted now."""
        for other in self._accepted:
            named = {link.proposal for links in other.links.values() for link in links}
            if other.record and named & self.records.keys():
                now = self._review.directory.state(other.record).fields
                links = {name: tuple(link for link in links if link.proposal in self.records)
                         for name, links in other.links.items()}
                if edits := self._references(other._replace(links=links), other.edited, other.record, now):
                    yield other.record, edits

    def _citations(self, wish: Wish) -> Iterator[CitationRow]:
        """Where the record is written: not for fields in which the person wanted something else."""
        id = self.records[wish.proposal.id]
        known = fields_of(wish.proposal.kind)
        left = {name for name, value in wish.values.items() if value != wish.proposal.said.get(name)}
        left |= {one.field for one in self._changes.get(wish.proposal.id, ()) if not one.take}
        cites = [cite for cite in wish.proposal.cites if cite.field is None or (
            cite.field in known and cite.field not in left)]
        if not cites and wish.proposal.cites:
            cites = [wish.proposal.cites[0]._replace(field=None)]
        for cite in cites:
            yield CitationRow(id, cite.field, self._document, cite.paragraph, cite.start, cite.end)
