"""The facts that a document proposes, one a line: what it is, whether it is decided, and what it would mean."""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from db.texts import ACCEPTED, REJECTED
from seeds.review import KNOWN, NEW, Proposal
from tui.commands import REVIEW, bindings
from tui.text import cut, printable, width
from tui.widgets.scrolling import Scrolling

ROOM = 20  # columns for names from which the kinds stand beside them as whole words
ENOUGH = 45  # columns for names that are enough, however long these are
MARKS = {ACCEPTED: "✓", REJECTED: "×"}


def meaning(proposal: Proposal) -> str:
    """In a word, what accepting a fact would do, or what was decided about it."""
    if proposal.state in MARKS:
        return proposal.state
    if proposal.standing == NEW:
        return "known?" if proposal.alike else "of whom?" if proposal.doubts else "new"
    if proposal.standing == KNOWN:
        return "known"
    return "differs" if proposal.conflicts else "adds"


class ProposalList(Scrolling, can_focus=True):
    """Proposals in the order in which people decide. The cursor keeps to its proposal."""

    COMPONENT_CLASSES = {"proposal-list--title", "proposal-list--quiet", "proposal-list--cursor",
                         "proposal-list--cursor-quiet", "proposal-list--bar", "proposal-list--look"}
    BINDINGS = bindings(REVIEW)

    cursor = reactive(0, repaint=False)

    class Highlighted(Message):
        """The cursor is on another proposal, or on none."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: Sequence[Proposal] = ()
        self._widest, self._ending = 0, 8  # columns of the kinds, and of the words behind them
        self._wanted = ROOM  # columns for names, with whole words beside them

    @property
    def proposal(self) -> Proposal | None:
        """The one under the cursor."""
        return self._shown[self.cursor] if self.cursor < len(self._shown) else None

    def show(self, proposals: Sequence[Proposal]) -> None:
        """Show these; the cursor stays on its proposal where it is among them."""
        here = self.proposal
        self._shown = list(proposals)
        self._widest = max((len(one.kind) for one in self._shown), default=0)
        self._wanted = max([ROOM, *(min(ENOUGH, width(one.called)) for one in self._shown)])
        self._ending = max([self._ending, *(len(meaning(one)) for one in self._shown)])  # never less: nothing jumps
        self.virtual_size = Size(self.size.width, len(self._shown))
        self.go_to(here.id if here else "")
        self.refresh()

    def go_to(self, id: str) -> None:
        """Put the cursor on this proposal; without such a one, nearly where it was."""
        at = next((at for at, one in enumerate(self._shown) if one.id == id), None)
        self.cursor = at if at is not None else max(0, min(self.cursor, len(self._shown) - 1))

    # Moving

    def watch_cursor(self, _old: int, _new: int) -> None:
        """Keep the cursor in sight and tell where it is."""
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True, immediate=True)
        self.refresh()
        self.post_message(self.Highlighted())

    def on_resize(self) -> None:
        """Another width, other cuts."""
        self.virtual_size = Size(self.size.width, len(self._shown))
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True, immediate=True)

    def scroll_lines(self, by: int) -> None:
        """The cursor moves, and the list with it."""
        self.cursor = max(0, min(self.cursor + by, len(self._shown) - 1))

    def action_down(self) -> None:
        """One down."""
        self.scroll_lines(1)

    def action_up(self) -> None:
        """One up."""
        self.scroll_lines(-1)

    def action_first(self) -> None:
        """To the first."""
        self.scroll_lines(-len(self._shown))

    def action_last(self) -> None:
        """To the last."""
        self.scroll_lines(len(self._shown))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there."""
        at = event.y + self.scroll_offset.y
        if at < len(self._shown):
            self.cursor = at

    # Drawing

    def watch_has_focus(self, _focus: bool) -> None:
        """The cursor is quieter while another pane has the keys."""
        self.refresh()

    @property
    def _has_words(self) -> bool:
        """Whether there is room for kinds as whole words, with no name cut for them."""
        return self.size.width - 9 - self._widest - self._ending >= self._wanted

    def render_line(self, y: int) -> Strip:
        """One proposal."""
        at, base = y + self.scroll_offset.y, self.base
        if at >= len(self._shown):
            return Strip.blank(self.size.width, base)
        one, chosen = self._shown[at], at == self.cursor
        if chosen:
            base += self.get_component_rich_style(f"proposal-list--cursor{'' if self.has_focus else '-quiet'}",
                                                  partial=True)
        quiet, bar, title, look = (base + self.get_component_rich_style(f"proposal-list--{name}", partial=True)
                                   for name in ("quiet", "bar", "title", "look"))
        decided, told = one.state in MARKS, f"{meaning(one):<{self._ending}}"
        word = f"{one.kind if self._has_words else one.kind[:3] + '.'}  "
        room = self.size.width - 7 - len(word + told)
        name = cut(printable(one.called), room)
        style = quiet if decided else title
        return Strip([Segment("▌" if chosen else " ", bar), Segment(f"{MARKS.get(one.state, ' ')} ", quiet),
                      Segment(name + " " * (room - width(name)) + "  ", style), Segment(word, quiet),
                      Segment(told, look if not decided and (one.conflicts or not one.is_plain) else quiet),
                      ]).adjust_cell_length(self.size.width, base)
