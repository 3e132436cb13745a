"""What a person chooses and types about one proposed fact: between two sources, and in the form of its kind."""

from collections.abc import Mapping, Sequence

from db.directory import Directory
from db.fields import DATE, EMAIL, PHONE, Field
from db.kinds import fields_of, kind_named
from db.matching import Twin
from db.state import Kept, State, listed
from seeds.review import Proposal, Review
from seeds.review.review import NEW_RECORD
from tui.screens.compare import LEFT, RIGHT, Row, text_of
from tui.screens.form import Form
from tui.screens.menu import Choice, Menu
from tui.searching import Searcher
from tui.text import printable
from tui.titles import Titles


def which_it_is(proposal: Proposal) -> Menu:
    """The records that a fact may be about, or a new one; gives the id of one, or NEW_RECORD."""
    keys = ("b", "c", "d", "e", "f")
    choices = [Choice(key, f"It is {printable(one.title)}", _of_twin(one), one.id)
               for key, one in zip(keys, proposal.alike, strict=False)]
    return Menu(f"{proposal.called} may be known already", [*choices, Choice("a", "It is a new one", "", NEW_RECORD)])


def _of_twin(twin: Twin) -> str:
    return " · ".join(part for part in (twin.subtitle, ", ".join(twin.reasons)) if part)


NO_BODY, OTHER_BODY = "-", "+"  # no ids of facts
_DIGITS = "123456789"


def of_which_body(proposal: Proposal, bodies: Sequence[Proposal]) -> Menu:
    """The bodies that the document names, the nearest first; gives the id of one, NO_BODY or OTHER_BODY."""
    now = {link.proposal for link in proposal.links.get("organisation", ())}
    choices = [Choice(key, printable(one.title), "as it is now" if one.id in now else "", one.id)
               for key, one in zip((*_DIGITS, *[""] * len(bodies)), bodies, strict=False)]
    return Menu(f"Of which body is {proposal.title}?", [
        *choices, Choice("0", "Of none of them", "", NO_BODY), Choice("e", "Of another one", "type it in the form",
                                                                     OTHER_BODY)])


def asked_to_undo(others: int) -> Menu:
    """Whether to take back what was accepted in one step with so many other documents; gives nothing for no."""
    what = f"{others:,} other documents" if others > 1 else "one other document"
    return Menu(f"Accepted together with {what}. Take all of it back?", [
        Choice("y", "Yes", "the facts of all these documents wait again", "yes"), Choice("n", "No", "", "")])


def rows_of(proposal: Proposal, titles: Titles) -> list[Row]:
    """The fields in which the document differs from what is known; the newer of the two is chosen to begin with."""
    known = fields_of(proposal.kind)
    rows = []
    for one in proposal.conflicts:
        field = known[one.field]
        source = f"  ({one.source})" if one.source else ""
        rows.append(Row(one.field, field.label, one.old, one.new, text_of(field, one.old, titles) + source,
                        text_of(field, one.new, titles), RIGHT if one.take else LEFT,
                        has_both=_spare(proposal.kind, field) is not None, is_list=True))
    return rows


def _spare(kind: str, field: Field) -> Field | None:
    """The field that holds further numbers or addresses, where a record of this kind has one beside `field`."""
    return next((one for one in fields_of(kind).values() if one.many and one.type is field.type
                 and field.type in (EMAIL, PHONE)), None)


def beside(proposal: Proposal, sides: Mapping[str, Kept], now: Mapping[str, Kept]) -> dict[str, Kept]:
    """What was chosen by field; of both numbers the newer source's is the one to call, the other one further.

    `now` are the fields of the record that is known.
    """
    known, values = fields_of(proposal.kind), dict(sides)
    for one in proposal.conflicts:
        field = known[one.field]
        spare = _spare(proposal.kind, field)
        if isinstance(values.get(one.field), tuple) and not field.many and spare is not None:
            first, other = (one.new, one.old) if one.take else (one.old, one.new)
            values[one.field] = first
            further = (*listed(now.get(spare.name)), *listed(proposal.values.get(spare.name)), other)
            values[spare.name] = tuple(dict.fromkeys(str(number) for number in further if number != first))
    return values


def sides_of(proposal: Proposal) -> tuple[str, str]:
    """What stands above either side, with its date: that of what is known where all its sources have the same."""
    known = {one.old_date for one in proposal.conflicts}
    return (_of_day("Known", known.pop() if len(known) == 1 else None),
            _of_day("This document", proposal.conflicts[0].new_date))


def _of_day(side: str, date: str | None) -> str:
    return f"{side}\n{DATE.format(date)}" if date else side


class ProposalForm(Form):
    """Changes what a document proposes; nothing becomes a record by it."""

    def __init__(self, directory: Directory, searcher: Searcher, review: Review, proposal: Proposal) -> None:
        super().__init__(directory, searcher, kind_named(proposal.kind))
        self._review, self._proposal = review, proposal
        self._before = State(proposal.kind, {name: value for name, value in proposal.values.items()
                                             if value is not None})

    @property
    def heading(self) -> str:
        """What the document says it is."""
        return f"{self._proposal.title} · as the document states it"

    @property
    def takes_line(self) -> bool:
        """The document was taken apart already."""
        return False

    def _write(self, _directory: Directory, changed: Mapping[str, Kept], _since: State) -> str:
        return self._review.edit(self._proposal.id, changed).id

    def _twins(self, _directory: Directory, _changed: Mapping[str, Kept]) -> Sequence[Twin]:
        return ()  # that is asked when it is accepted
