"""The text of a document at the passage where something is written."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from db.directory import Directory
from db.texts import Text
from seeds.review.review import document_of
from tui.commands import PASSAGE, bindings
from tui.screens.window import Window
from tui.text import printable
from tui.widgets.bars import KeyLine
from tui.widgets.document_text import DocumentText, Passage

Span = tuple[int, int]


class PassageText(DocumentText, can_focus=True):
    """The text; its keys scroll."""

    BINDINGS = bindings(PASSAGE)


class Passages(Window[bool]):
    """Shows passages of one text, the first of them in sight; whether the page of the document is wanted."""

    CSS_PATH = ["window.tcss", "review.tcss"]

    def __init__(self, title: str, text: Text, passages: Sequence[Span]) -> None:
        super().__init__()
        self._title, self._text, self._passages = title, text, passages

    def compose(self) -> ComposeResult:
        """Title, text, keys."""
        with Vertical(id="passage"):
            yield Static(printable(self._title), classes="window-title", markup=False)
            yield PassageText(id="text")
        yield KeyLine(PASSAGE)

    def on_mount(self) -> None:
        """Go to the first passage."""
        view = self.query_one(PassageText)
        self.set_focus(view)
        document = document_of(self._text)
        view.show(document.text, document.paragraphs)
        style = "current" if len(self._passages) == 1 else "span"
        view.mark([Passage(start, end, style) for start, end in self._passages])
        if self._passages:
            self.call_after_refresh(view.go_to, *self._passages[0])

    def action_passage_document(self) -> None:
        """To the page of the document."""
        self.dismiss(True)

    def action_menu_close(self) -> None:
        """Back."""
        self.dismiss(False)


def marked_in(directory: Directory, id: str, text: Text) -> list[Span]:
    """Where a document's text states what is known from it, in its order."""
    found: set[Span] = set()
    for _, card in directory.cited_by(id):
        for citation in directory.citations(card.id):
            if citation.document == id and citation.paragraph is not None:
                place = text.place_of(citation.paragraph, citation.start, citation.end)
                found |= {place} if place and citation.start is not None else set()
    return sorted(found)
