"""What one proposed fact says, field by field: beside what is known of the same record, where there is one."""

from collections.abc import Iterator, Sequence

from db.fields import DATE, Field
from db.kinds import fields_of
from db.texts import ACCEPTED, REJECTED
from seeds.review import DIFFERS, KNOWN, NEW, Change, Link, Proposal
from tui.screens.compare import text_of
from tui.text import cut, printable, width
from tui.titles import Titles
from tui.widgets.page import LABEL, Line, Piece, wrapped
from tui.widgets.record_page import RecordPage


class ProposalCard(RecordPage, can_focus=False):
    """The page of a proposal."""

    def tell(self, proposal: Proposal | None, titles: Titles) -> None:
        """Show this one; nothing without one. `titles` gives those of records by their ids."""
        self.show(lambda room: tuple(_lines(proposal, titles, room)) if proposal is not None else ())


def _lines(proposal: Proposal, titles: Titles, room: int) -> Iterator[Line]:
    first, *more = wrapped(proposal.title, max(10, room - len(proposal.kind) - 2))
    gap = " " * max(2, room - len(first) - len(proposal.kind))
    yield Line((Piece(first, "title"), Piece(gap), Piece(proposal.kind, "quiet")))
    for line in more:
        yield Line((Piece(line, "title"),))
    for line in wrapped(_standing(proposal), room):
        yield Line((Piece(line, "quiet"),))
    yield Line()
    changes = {one.field: one for one in proposal.changes}
    for field in fields_of(proposal.kind).values():
        if field.name in proposal.links:
            yield from _links(field, proposal.links[field.name], room)
        elif (change := changes.get(field.name)) is not None:
            yield from _change(field, change, titles, room)
        elif (value := proposal.values.get(field.name)) is not None:
            beside = "your own" if field.name in proposal.edited else ""
            yield from _labelled(field.label, text_of(field, value, titles), "text", room, beside)
        yield from _doubts(field, proposal, room)


def _standing(proposal: Proposal) -> str:
    """In a sentence, what accepting means."""
    if proposal.state == ACCEPTED:
        return "Accepted; u takes the last decision back."
    if proposal.state == REJECTED:
        return "Rejected; it is not proposed again. u takes that back."
    if proposal.standing == NEW:
        if not proposal.alike:
            return f"Not known yet.{_doubted(proposal)}"
        return "Perhaps known: " + "; ".join(f"{one.title} ({', '.join(one.reasons)})" for one in proposal.alike)
    known = proposal.match.title if proposal.match else ""
    if proposal.standing == KNOWN:
        return f"Known as {known}; accepting adds this document as a source."
    what = "differs from what is known" if proposal.conflicts else "adds to what is known"
    return f"Known as {known}; this {what}."


def _doubted(proposal: Proposal) -> str:
    """Of whom somebody may be as well, told at once: the fields may stand below what is in sight."""
    likely = next(iter(proposal.doubts.values()), ())
    return f" Perhaps of {printable(likely[0].title)}: o chooses." if likely else ""


def _links(field: Field, links: Sequence[Link], room: int) -> Iterator[Line]:
    for at, link in enumerate(links):
        beside = "" if link.record else "  proposed here"
        yield Line((Piece(_label("" if at else field.label), "quiet"),
                    Piece(f"→ {cut(printable(link.title), room - LABEL - 2 - len(beside))}", "link"),
                    Piece(beside, "quiet")))


def _doubts(field: Field, proposal: Proposal, room: int) -> Iterator[Line]:
    """What the document may as well mean; the key that chooses."""
    is_first = field.name not in proposal.links
    for at, link in enumerate(proposal.doubts.get(field.name, ())):
        beside = "" if at else "  o chooses"
        yield Line((Piece(_label(field.label if is_first and not at else ""), "quiet"),
                    Piece(f"or {cut(printable(link.title), room - LABEL - 4 - len(beside))}?", "text"),
                    Piece(beside, "quiet")))


def _change(field: Field, change: Change, titles: Titles, room: int) -> Iterator[Line]:
    """What is known, and below it what the document says; the one that accepting leaves stands out."""
    old, new = text_of(field, change.old, titles) or "—", text_of(field, change.new, titles)
    taken = change.take or change.sort == DIFFERS
    known = _dated(change.old_date, f"known: {printable(change.source)}" if change.source else "known")
    yield from _labelled(field.label, old, "quiet" if taken else "text", room, known)
    word = "this document" if change.sort == DIFFERS else "adds"
    yield from _labelled("", new, "text", room, _dated(change.new_date, word))


def _dated(date: str | None, words: str) -> str:
    """The date decides, and stands in front of what may be cut."""
    return f"{DATE.format(date)}, {words}" if date else words


def _labelled(label: str, text: str, style: str, room: int, beside: str) -> Iterator[Line]:
    lines = wrapped(text, max(8, room - LABEL))
    for at, line in enumerate(lines):
        space = room - LABEL - width(line) - 2
        tail = f"  {cut(beside, space)}" if beside and at == len(lines) - 1 and space > 6 else ""
        yield Line((Piece(_label("" if at else label), "quiet"), Piece(line, style), Piece(tail, "quiet")))


def _label(text: str) -> str:
    return f"{cut(text, LABEL - 1):<{LABEL}}"
