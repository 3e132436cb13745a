"""The running app as a person has it: keys to press, and what is to be seen."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from rich.segment import Segment
from textual import events
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import OptionList, Static

from db import Directory, Hit
from tui.app import FieldexApp
from tui.commands import COMMANDS, FORM, NOTE, PAIRS, PICK, READING, REFERENCE, TEXT_PLACES, Command
from tui.screens.browse import BrowseScreen
from tui.screens.form import Form
from tui.widgets.bars import KeyLine, KindBar, SearchBox
from tui.widgets.editors import LineEditor, NoteEditor
from tui.widgets.field_line import FieldLine
from tui.widgets.filters import FilterBar
from tui.widgets.record_list import RecordList
from tui.widgets.record_page import RecordPage
from tui.widgets.reference_editor import ReferenceEditor

SMALL, MIDDLE, LARGE = (80, 24), (120, 36), (200, 50)
SIZES = (SMALL, MIDDLE, LARGE)
PATIENCE = 30.0  # seconds; only a test that fails takes so long
BEGUN_BY = {"record": "enter", "filter": "f", "picker": "o", FORM: "e", NOTE: "e", REFERENCE: "e",
            PAIRS: "D"}  # in the list
_EDITORS: dict[str, type[LineEditor] | type[NoteEditor] | type[ReferenceEditor]] = {
    FORM: LineEditor, NOTE: NoteEditor, REFERENCE: ReferenceEditor}
_TYPED = {"slash": "/", "left_square_bracket": "[", "right_square_bracket": "]", "question_mark": "?", "space": " ",
          "full_stop": ".", "exclamation_mark": "!", "semicolon": ";"}
_NAMED = {char: name for name, char in _TYPED.items()}


class Running:
    """The app in a terminal that is not there."""

    def __init__(self, app: FieldexApp, pilot: Pilot[int]) -> None:
        self.app, self.pilot = app, pilot
        screen = app.screen
        assert isinstance(screen, BrowseScreen)
        self.screen = screen
        self.box = screen.query_one(SearchBox)
        self.kinds = screen.query_one(KindBar)
        self.list = screen.query_one(RecordList)
        self.page = screen.query_one(RecordPage)
        self.filters = screen.query_one(FilterBar)
        self.keys = screen.query_one(KeyLine)

    # What a person does

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each done with before the next."""
        for key in keys:
            self.post(key)
            await self.settle()

    def post(self, key: str) -> None:
        """Press a key and wait for nothing."""
        self.app.post_message(events.Key(key, _TYPED.get(key, key if len(key) == 1 else None)))

    async def type(self, text: str) -> None:
        """Type into what has the focus."""
        await self.press(*(_NAMED.get(char, char) for char in text))

    async def paste(self, text: str) -> None:
        """Paste into what has the focus."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def search(self, text: str) -> None:
        """Have a new query in the search box."""
        self.screen.action_search()
        self.box.value = text
        await self.settle()

    async def resize(self, size: tuple[int, int]) -> None:
        """Give the terminal another size."""
        if (self.app.size.width, self.app.size.height) != size:
            await self.pilot.resize_terminal(*size)
            await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is under way: no message, no search, nothing to be laid out."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while loop.time() < end:
            await self._turns()
            if self._over:
                return
            if not self._busy():
                self.app.screen._on_timer_update()  # lays out now what the next frame would
                await self._turns()
                if self._over or not (self._busy() or self.app.screen._layout_required):
                    return
        pytest.fail("the app does not come to rest")

    @property
    def _over(self) -> bool:
        return self.app._exit or self.app.failure is not None

    async def _turns(self) -> None:
        """Let everything that can go on go on: a message may bring forth another."""
        for _ in range(4):
            await asyncio.sleep(0)
        if self._busy():  # with what only time brings
            await asyncio.sleep(0.001)

    def _busy(self) -> bool:
        app = self.app
        pumps = [app, *(node for screen in app.screen_stack for node in screen.walk_children(with_self=True))]
        return (app._batch_count > 0 or app._resize_timer is not None  # a window comes or goes, the terminal grows
                or any(map(_works, pumps)) or any(not worker.is_finished for worker in app.workers))

    async def until(self, seen: Callable[[], bool], *, settled: bool = True) -> None:
        """Wait for what comes by itself; fail when it does not come."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while not seen():
            assert loop.time() < end, "it did not come about"
            await asyncio.sleep(0.005)
        if settled:
            await self.settle()

    async def close(self) -> None:
        """Leave every window, and what was typed there."""
        while len(self.app.screen_stack) > 1:
            dropping = self.place == "menu" and "is not saved" in self.window
            await self.press("d" if dropping else "escape")

    async def begin(self, place: str, *, row: int = 0, query: str = "") -> None:
        """Begin anew in a place: `search`, `list` with the cursor on `row`, or `record` on that record."""
        await self.close()
        self.app.theme = "fieldex-dark"
        self.app.clear_notifications()
        self.app.copy_to_clipboard("")
        if self.place == "record":
            await self.press("shift+tab")
        if self.kinds.chosen:
            self.screen.action_kind(0)
        self.box.value = query
        await self.settle()
        self.list.unmark()
        self.screen.set_class(False, "filtering")
        (self.box if place == "search" else self.list).focus()
        self.list.cursor = row
        await self.settle()
        if place in BEGUN_BY:
            await self.press(BEGUN_BY[place])
        if place in _EDITORS:
            self.app.screen.query(_EDITORS[place]).first().focus()
            await self.settle()
        assert (self.place, self.query, self.list.cursor) == (place, query, row), self.place

    # What a person sees

    @property
    def place(self) -> str:
        """Where keys go: search, list or record, or the name of the window that is open."""
        if self.app.screen is not self.screen:
            focused = self.app.screen.focused
            within = [place for place, editor in _EDITORS.items() if isinstance(focused, editor)]
            return within[0] if within else type(self.app.screen).__name__.lower()
        focused = self.screen.focused
        places: dict[Widget, str] = {self.box: "search", self.list: "list", self.page: "record",
                                      self.screen.query_one("#empty"): "list", self.filters: "filter"}
        return places.get(focused, "nowhere") if focused is not None else "nowhere"

    @property
    def query(self) -> str:
        """What is typed."""
        return self.box.value

    @property
    def status(self) -> str:
        """The words at the right of the search box."""
        return str(self.screen.query_one("#status", Static).render())

    @property
    def marked(self) -> str:
        """What is said of marked records."""
        return str(self.screen.query_one("#marked", Static).render())

    @property
    def empty(self) -> str:
        """What stands where the list would be; nothing while there is a list."""
        static = self.screen.query_one("#empty", Static)
        return str(static.render()) if static.display else ""

    @property
    def under_cursor(self) -> str:
        """Id of the record under the cursor of the list; nothing for none."""
        card = self.list.card
        return card.id if card else ""

    @property
    def read(self) -> str:
        """All that is to be seen of the page, as text; nothing while it is hidden."""
        return text_of(self.page) if self.page.display else ""

    @property
    def title(self) -> str:
        """Title of the record on the page, also when that is scrolled away or hidden; nothing for an empty page."""
        lines = self.page._lines
        return lines[0].pieces[0].text.strip() if lines else ""

    @property
    def heading(self) -> str:
        """The first line of the page that is in sight, without its margin; nothing while the page is hidden."""
        return self.read.split("\n")[0].strip()

    @property
    def listed(self) -> str:
        """All that is to be seen of the list, as text; nothing while it is hidden."""
        return text_of(self.list) if self.list.display else ""

    @property
    def bottom(self) -> str:
        """The line of keys, of the window that is open where there is one."""
        return str(self.app.screen.query_one(KeyLine).render())

    @property
    def told(self) -> list[str]:
        """Notices that are shown."""
        return [notice.message for notice in self.app._notifications]

    @property
    def form(self) -> Form:
        """The form that is open."""
        assert isinstance(self.app.screen, Form)
        return self.app.screen

    def field(self, name: str) -> FieldLine:
        """The line of a field in the form that is open."""
        return self.form._lines[name]

    async def go(self, name: str) -> None:
        """To a field of the form that is open."""
        self.field(name).editor.focus()
        await self.settle()

    async def fill(self, name: str, text: str) -> None:
        """Have this text in a field of the form that is open, and nothing else, as if pasted."""
        editor = self.field(name).editor
        assert isinstance(editor, LineEditor | NoteEditor)
        editor.focus()  # before what is pasted: the app hears of both in this order
        if isinstance(editor, LineEditor):
            editor.value = ""
        else:
            editor.text = ""
        await self.paste(text)

    def said(self, name: str) -> str:
        """What is said beside a field of the form that is open."""
        return self.field(name).said

    def shown(self, name: str) -> str:
        """What is to be seen in a field of the form that is open."""
        return text_of(self.field(name).editor).strip()

    def holds(self, name: str) -> str:
        """What a field of the form that is open holds, as it was typed; ids of linked records."""
        editor = self.field(name).editor
        if isinstance(editor, ReferenceEditor):
            return "; ".join(editor.ids)
        return editor.value if isinstance(editor, LineEditor) else editor.text

    @property
    def lines(self) -> list[str]:
        """The lines to choose from in the window that is open."""
        options = self.app.screen.query_one(OptionList)
        return [str(options.get_option_at_index(at).prompt) for at in range(options.option_count)]

    @property
    def chosen(self) -> str:
        """The line under the cursor in the window that is open; nothing where there is none."""
        options = self.app.screen.query_one(OptionList)
        return "" if options.highlighted is None else self.lines[options.highlighted]

    @property
    def window(self) -> str:
        """The text of the window that is open over the app."""
        assert self.app.screen is not self.screen
        return "\n".join(text_of(widget) for widget in self.app.screen.walk_children(Widget)
                         if widget.display and not widget.children)


async def begun(pilot: Pilot[int]) -> Running:
    """The app as soon as it is ready, with the cursor in the search box."""
    app = pilot.app
    assert isinstance(app, FieldexApp)
    end = asyncio.get_running_loop().time() + PATIENCE
    while not app.screen.query(RecordPage):  # what the first paint does not need comes after it
        assert asyncio.get_running_loop().time() < end, "the app does not start"
        await asyncio.sleep(0.002)
    run = Running(app, pilot)
    await run.until(lambda: bool(run.kinds.counts) or bool(run.empty))
    assert run.place == "search"
    return run


@asynccontextmanager
async def running(directory: Directory, size: tuple[int, int] = MIDDLE) -> AsyncIterator[Running]:
    """The app over `directory` in a terminal of this size."""
    async with FieldexApp(directory).run_test(size=size, notifications=True) as pilot:
        yield await begun(pilot)


def _works(pump: MessagePump) -> bool:
    """Whether it has a message to handle, or is about one: else it waits for the next."""
    queue: Any = pump._message_queue
    return not (queue.empty() and queue.ready_event._waiters)


def slow_down(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let every search take so long, as on an old laptop."""
    search = Directory.search

    def slow(self: Directory, text: str, kind: str | None = None, limit: int = 50) -> list[Hit]:
        time.sleep(seconds)
        return search(self, text, kind, limit)

    monkeypatch.setattr(Directory, "search", slow)


def strips(widget: Widget) -> list[Strip]:
    """The lines of a widget as they are drawn."""
    return [widget.render_line(y) for y in range(widget.size.height)]


def text_of(widget: Widget) -> str:
    """What is drawn of a widget, without styles."""
    return "\n".join(strip.text.rstrip() for strip in strips(widget))


def segments(lines: Iterable[Strip]) -> list[Segment]:
    """Everything drawn, piece by piece."""
    return [segment for line in lines for segment in line]


def cases(name: str) -> list[tuple[Command, str]]:
    """The commands of that name with every place of the app that they work in.

    `fieldex pick` is an app of its own, and a review a screen of its own: see test_tui_review.py.
    """
    return [(command, place) for command in COMMANDS if command.name == name for place in command.places
            if place not in (PICK, READING, *TEXT_PLACES)]
