"""A search box over a list: what is typed is looked for in a thread of its own, and painted while it still counts."""

import asyncio
import time
from collections.abc import Sequence

from textual import events, work
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from db.directory import Directory
from db.errors import FieldexError, UnreadableError
from db.records import Card
from tui.searching import Answer, Asked, Searcher, in_short
from tui.text import printable
from tui.widgets.bars import SearchBox
from tui.widgets.record_list import RecordList

LONGEST_WAIT = 5.0  # seconds that Enter waits for an answer
TINY = 60  # columns below which only how many were found is told, and the search box has the rest
PATIENCE = 0.4  # seconds after which a person is told that something takes its time


class Failed(Message):
    """Reading the directory failed."""

    def __init__(self, error: FieldexError) -> None:
        super().__init__()
        self.error = error


def unexpected(error: Exception, hint: str = "Please report it.") -> FieldexError:
    """What a person is told of a failure that nobody foresaw; its own text may hold names or numbers of people."""
    return UnreadableError(f"fieldex met an error it did not expect ({type(error).__name__}).", hint)


class FindingScreen(Screen[None]):
    """A screen with a `SearchBox`, a `RecordList` and a line `#status`."""

    class Answered(Message):
        """Something was found or listed; it counts only while it is still what is asked for."""

        def __init__(self, answer: Answer, *, keep_place: bool) -> None:
            super().__init__()
            self.answer, self.keep_place = answer, keep_place

    class Explained(Message):
        """Where the hits of an answer match, that do not show it themselves."""

        def __init__(self, asked: Asked, places: dict[int, str]) -> None:
            super().__init__()
            self.asked, self.places = asked, places

    def __init__(self, directory: Directory) -> None:
        super().__init__()
        self._directory = directory
        self._searcher = Searcher(directory)
        self._view = 0
        self._words: tuple[str, ...] = ()
        self._last_asked: Asked | None = None
        self._told = ""
        self._waits = True  # for the answer to that, and before it for the first list

    def on_unmount(self) -> None:
        """Close the search thread's connection."""
        self._searcher.close()

    @property
    def _query(self) -> str:
        return self.query_one(SearchBox).value

    @property
    def _sort(self) -> str:
        """The field to sort by; empty for the best first, or the usual order."""
        return ""

    @property
    def _asked(self) -> Asked:
        return Asked(self._query, self._view, self._sort)

    @staticmethod
    def _top(box: SearchBox) -> Horizontal:
        """The first line: the name, the box, and what is told of the answer."""
        return Horizontal(Static("[bold $primary]fieldex[/] [$quiet]/[/]", id="name"), box,
                          Static("", id="status", markup=False), id="top")

    def _tell(self, words: str) -> None:
        self._told = words
        self.query_one("#status", Static).update(in_short(words) if self.has_class("tiny") else words)

    def on_resize(self, event: events.Resize) -> None:
        """What is typed stays in sight, however small the terminal is."""
        self.set_class(event.size.width < TINY, "tiny")
        self._tell(self._told)

    def _cards(self, numbers: Sequence[int]) -> Sequence[Card]:
        try:
            return self._directory.cards(numbers)
        except FieldexError as error:
            self.post_message(Failed(error))
            return []

    def _complete(self, text: str) -> str | None:
        """A filter that is half typed, completed; for the search box, in a thread of its own."""
        try:
            return self._searcher.ask(lambda directory: directory.complete(text))
        except FieldexError:
            return None  # what is wrong is told by the search itself

    def on_input_changed(self, event: Input.Changed) -> None:
        """Every letter searches again; a box that says what it began with does not."""
        event.stop()
        if self._asked != self._last_asked:
            self._reload()

    def _reload(self, *, keep_place: bool = False) -> None:
        """Fill the list anew for what is asked for now."""
        self.workers.cancel_group(self, "search")  # first, so that what is broken off is no failure
        self._searcher.hurry()
        asked = self._asked
        self._find(asked, keep_place=keep_place)
        self._last_asked, self._waits = asked, True
        self.set_timer(PATIENCE, lambda: self._say_that_it_takes_time(asked))

    async def _answered(self) -> None:
        """Wait, for a while, until the list shows what was typed: who types a name and Enter means that name."""
        box = self.query_one(SearchBox)
        end = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < end and (  # noqa: ASYNC110 - Textual's queues tell nobody when they are empty
                self._waits or self._asked != self._last_asked or box.message_queue_size or self.message_queue_size):
            await asyncio.sleep(0.002)

    def _say_that_it_takes_time(self, asked: Asked) -> None:
        if self._waits and asked == self._last_asked:
            self._tell("looking …")

    @work(thread=True, exclusive=True, group="search", exit_on_error=False)
    def _find(self, asked: Asked, *, keep_place: bool) -> None:
        """Search in a thread of its own; a newer query makes the answer worthless, so it is looked for twice."""
        worker = get_current_worker()
        try:
            answer = self._searcher.answer(asked, lambda: worker.is_cancelled)
            if answer is None or worker.is_cancelled:
                return
            self.post_message(self.Answered(answer, keep_place=keep_place))
            places = self._searcher.matched_elsewhere(answer.hits, lambda: worker.is_cancelled)
            if places and not worker.is_cancelled:
                self.post_message(self.Explained(asked, places))
        except Exception as error:  # noqa: BLE001 - whatever it is, the person has to see that there is no answer
            known = error if isinstance(error, FieldexError) else unexpected(error, "Try other words.")
            if not worker.is_cancelled:
                self.post_message(Failed(known))

    def on_finding_screen_answered(self, event: Answered) -> None:
        """Paint the answer, unless something else has been typed or chosen since."""
        answer = event.answer
        if answer.asked == self._asked:
            self._waits = False
            self._words = answer.words
            self._tell(answer.told)
            self._fill(answer, keep_place=event.keep_place)

    def on_finding_screen_explained(self, event: Explained) -> None:
        """Show beside the hits where they match."""
        if event.asked == self._asked:
            self.query_one(RecordList).explain(event.places)

    def _fill(self, answer: Answer, *, keep_place: bool) -> None:
        """Show the records of an answer."""
        self.query_one(RecordList).show(answer.numbers, answer.words, keep_place=keep_place,
                                        show_kind=answer.asked.view == 0)

    def _complain(self, error: FieldexError) -> None:
        self.notify(printable(f"{error} {error.hint}"), severity="error", markup=False)

    @work(thread=True, group="remember", exit_on_error=False)
    def _remember(self, id: str, query: str) -> None:
        """Count that a record was opened; nobody waits for it."""
        try:
            self._searcher.ask(lambda directory: directory.used(id, query))
        except FieldexError as error:
            self.log(type(error).__name__)  # the record is open all the same

    def action_result_down(self) -> None:
        """Move in the results without leaving the box."""
        self.query_one(RecordList).action_down()

    def action_result_up(self) -> None:
        """Move in the results without leaving the box."""
        self.query_one(RecordList).action_up()

    def action_result_page_down(self) -> None:
        """A page down in the results."""
        self.query_one(RecordList).action_page_down()

    def action_result_page_up(self) -> None:
        """A page up in the results."""
        self.query_one(RecordList).action_page_up()
