"""Records that are probably the same, pair by pair: merged, or told apart, with single keys."""

import asyncio
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from db.errors import FieldexError
from db.matching import MOST_PAIRS, Pair
from db.records import Record
from tui.commands import PAIRS, bindings
from tui.printing import labelled
from tui.screens.lines import LinesWindow
from tui.searching import Searcher, StoppedError
from tui.text import cut, padded, printable, width
from tui.widgets.bars import KeyLine
from tui.widgets.page import wrapped

if TYPE_CHECKING:
    from tui.screens.changing import ChangingScreen

LABEL = 16  # columns
MOST_LINES = 3  # of a field


def few(lines: Sequence[str]) -> Sequence[str]:
    """The first lines, and that there are more."""
    return lines if len(lines) <= MOST_LINES else [*lines[:MOST_LINES - 1], f"{lines[MOST_LINES - 1]} …"]


class PairLines(OptionList):
    """The pairs, the most likely first."""

    BINDINGS = bindings(PAIRS)


class Pairs(LinesWindow[None]):
    """Above the pairs; below, the two of the one under the cursor, field by field."""

    LINES = PairLines

    def __init__(self, screen: "ChangingScreen", kind: str | None) -> None:
        super().__init__()
        self._screen, self._kind = screen, kind
        self._searcher = Searcher(screen.directory)  # its own connection: nothing that is saved waits for this
        self._left = False
        self._pairs: list[Pair] = []

    def compose(self) -> ComposeResult:
        """Title, pairs, the two."""
        with Vertical(classes="window broad tall"):
            yield Static("Probably the same", classes="window-title", id="pairs-title", markup=False)
            yield PairLines()
            yield Static("looking …", id="two", markup=False)
        yield KeyLine(PAIRS)

    def on_mount(self) -> None:
        """Look for them."""
        self.set_focus(self.query_one(PairLines))
        self._look_again()

    def on_unmount(self) -> None:
        """Stop looking, and close the connection once that has stopped."""
        self._left = True
        asyncio.get_running_loop().run_in_executor(None, self._searcher.close)

    def _look_again(self) -> None:
        self._look()

    @work(thread=True, exclusive=True, group="pairs", exit_on_error=False)
    def _look(self) -> None:
        worker, seen = get_current_worker(), 0

        def progress(more: int) -> None:
            nonlocal seen
            if self._left or worker.is_cancelled:
                raise StoppedError
            seen += more
            if more and not self._pairs:
                self.app.call_from_thread(self._say, f"looking … {seen:,} records read · Esc stops")

        try:
            found = self._searcher.ask(lambda directory: directory.duplicates(self._kind, progress))
        except StoppedError:
            return
        except FieldexError as error:
            if not self._left:
                self.app.call_from_thread(self._say, f"{error} {error.hint}")
            return
        if not self._left and not worker.is_cancelled:
            self.app.call_from_thread(self._fill, found)

    def _say(self, text: str) -> None:
        self.query_one("#two", Static).update(printable(text))

    def _fill(self, pairs: Sequence[Pair]) -> None:
        self._pairs = list(pairs)
        lines = self.query_one(PairLines)
        at = lines.highlighted or 0
        lines.clear_options()
        lines.add_options([Option(self._line(pair)) for pair in pairs])
        many = f"the {MOST_PAIRS} likeliest pairs" if len(pairs) >= MOST_PAIRS else f"{len(pairs)} pairs"
        told = "" if not pairs else " · 1 pair" if len(pairs) == 1 else f" · {many}"
        self.query_one("#pairs-title", Static).update(f"Probably the same{told}")
        if self._pairs:
            lines.highlighted = min(at, len(self._pairs) - 1)
        else:
            self._say("No two records look alike." if self._kind is None else f"No two {self._kind}s look alike.")

    def _line(self, pair: Pair) -> Text:
        room = min(self.app.size.width, 140) - 8
        told = cut(", ".join(pair.reasons), room // 3)
        names = f"{printable(pair.first.title)}  =  {printable(pair.second.title)}"
        space = room - 6 - width(told) - 2
        likely = f"{round(pair.likelihood * 100):>3} % "
        return Text.assemble((likely, "dim"), padded(names, space), "  ", (told, "dim"))

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Show the two."""
        pair = self._pair
        if pair is None:
            return
        try:
            first, second = (self._screen.directory.get(card.id)
                             for card in (pair.first, pair.second))
            shown = self._side_by_side(first, second)
        except FieldexError as error:
            self._say(str(error))
            return
        self.query_one("#two", Static).update(shown)

    def _side_by_side(self, first: Record, second: Record) -> Text:
        room = (min(self.app.size.width, 140) - 8 - LABEL) // 2
        left, right = (dict([*labelled(record), *self._linked(record)]) for record in (first, second))
        labels = list(dict.fromkeys((*left, *right)))
        text = Text(no_wrap=True)
        for label in labels:
            one, other = left.get(label, ""), right.get(label, "")
            style = "dim" if one == other else ""
            both = ([cut(line, room - 2) for line in few(wrapped(shown or "—", room - 2))] for shown in (one, other))
            for at, lines in enumerate(zip_longest(*both, fillvalue="")):
                text.append(f"{'' if at else cut(label, LABEL - 1):<{LABEL}}", "dim")
                text.append("  ".join(padded(line, room - 2) for line in lines) + "\n", style)
        return text

    def _linked(self, record: Record) -> list[tuple[str, str]]:
        """(label, names) of the records it links to."""
        named: dict[str, list[str]] = {}
        for one in self._screen.directory.related(record.id):
            if one.outgoing:
                named.setdefault(one.label, []).append(one.title)
        return [(label, ", ".join(titles)) for label, titles in named.items()]

    @property
    def _pair(self) -> Pair | None:
        at = self.query_one(PairLines).highlighted
        return self._pairs[at] if at is not None and at < len(self._pairs) else None

    def action_pair_merge(self) -> None:
        """Choose field by field, then make one of the two."""
        pair = self._pair
        if pair is not None:
            self._screen.merge(pair.first.id, pair.second.id, self._look_again)

    def action_pair_apart(self) -> None:
        """They are not the same."""
        pair = self._pair
        if pair is None:
            return

        def done(_: None) -> None:
            self._screen.tell("Not the same; they are not shown again")
            self._look()

        self._screen.do(lambda directory: directory.distinguish(pair.first.id, pair.second.id), done)

    def action_undo(self) -> None:
        """Take back the last step."""
        self._screen.undo(self._look_again)
