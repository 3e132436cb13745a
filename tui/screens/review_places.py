"""Where the facts of a document under review stand in its text."""

from collections.abc import Sequence

from db.kinds import KINDS
from db.texts import REJECTED, WAITING
from seeds.review import Proposal
from tui.widgets.document_text import Passage


def evidence_of(proposal: Proposal) -> tuple[int, int] | None:
    """Where the fact is stated: what names it, else the first place of all."""
    titled = {name for kind in KINDS if kind.name == proposal.kind for name in kind.title}
    named = [cite for cite in proposal.cites if cite.field in titled] or list(proposal.cites)
    return min(((cite.start, cite.end) for cite in named), default=None)


def passages_of(shown: Sequence[Proposal], current: Proposal | None) -> list[Passage]:
    """Where the facts stand, the current one's last, so that it is seen above the others."""
    found = [Passage(*place, "dropped" if one.state == REJECTED else "span" if one.state == WAITING else "taken")
             for one in shown if one is not current and (place := evidence_of(one))]
    if current is not None:
        fields = [cite for cite in current.cites if cite.field is not None] or list(current.cites)
        found += [Passage(cite.start, cite.end, "current") for cite in fields]
    return found
