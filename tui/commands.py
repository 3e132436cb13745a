"""Every command of the app, declared once: keys, footer, help and the command palette are made from this table.

A command runs the action of its name: `action_NAME` of the screen, or of the widget that has the focus.
A letter is bound together with the letter on the same key of the Russian ЙЦУКЕН layout, so that it works in both.
"""

from typing import NamedTuple

from textual.binding import Binding, BindingType

from db.search.layouts import twin_key

SEARCH, LIST, RECORD, FILTER, MENU, PICKER, PICK = (
    "search", "list", "record", "filter", "menu", "picker", "pick")
FORM, NOTE, REFERENCE, COMPARE, PAIRS = "form", "note", "reference", "compare", "pairs"
REVIEW, DOCUMENT_TEXT, PASSAGE, READING = "review", "document text", "passage", "reading"
PLACES = {SEARCH: "In the search box", LIST: "In the list", RECORD: "On a record", FILTER: "In the line of filters",
          FORM: "In a form", NOTE: "In a longer text of a form", REFERENCE: "On linked records in a form",
          COMPARE: "Choosing between two", PAIRS: "In the list of likely duplicates",
          REVIEW: "Reviewing what a document states", DOCUMENT_TEXT: "In the text of a document under review",
          PASSAGE: "At the passage where something is written", READING: "While a document is read",
          MENU: "In a menu or help", PICKER: "In a window with a box to type in", PICK: "In `fieldex pick`"}
IN_FORM = (FORM, NOTE, REFERENCE)
BROWSE = (LIST, RECORD)
REVIEWING = (REVIEW, DOCUMENT_TEXT)
TEXT_PLACES = (*REVIEWING, PASSAGE)
TYPING = (SEARCH, PICK)
ANYWHERE = (SEARCH, LIST, RECORD)


class Command(NamedTuple):
    """One thing a person can do."""

    name: str
    label: str  # for the line at the bottom
    help: str  # one line for help and palette
    keys: tuple[str, ...]  # in Textual's names, without twins; the first is shown
    places: tuple[str, ...]
    rank: int = 0  # place in the line at the bottom, the smallest first; 0 keeps it out
    palette: bool = True
    own: bool = False  # done by the widget that has the focus; else by its screen

    @property
    def action(self) -> str:
        """The action as Textual is told it."""
        return self.name if self.own else f"screen.{self.name}"

    @property
    def all_keys(self) -> tuple[str, ...]:
        """The keys with their twins."""
        return tuple(dict.fromkeys(twin for key in self.keys for twin in (key, *twins(key))))


def twins(key: str) -> tuple[str, ...]:
    """Key names of the same key under the Russian layout: j -> о, ctrl+p -> ctrl+з; none for keys without a letter."""
    modifier, _, letter = key.rpartition("+")
    letter = _CHARACTERS.get(letter, letter)
    if len(letter) != 1 or letter == "/":  # the slash has its own key there, and is not a letter
        return ()
    twin = twin_key(letter)
    return () if twin is None else (f"{modifier}+{twin}" if modifier else twin,)


_CHARACTERS = {"left_square_bracket": "[", "right_square_bracket": "]", "slash": "/"}
_SHOWN = {"slash": "/", "left_square_bracket": "[", "right_square_bracket": "]", "question_mark": "?", "enter": "Enter",
          "escape": "Esc", "space": "space", "backspace": "backspace", "pageup": "PageUp", "pagedown": "PageDown",
          "up": "↑", "down": "↓", "home": "Home", "end": "End", "tab": "Tab", "shift+tab": "shift+Tab", "f1": "F1",
          "left": "←", "right": "→", "delete": "Delete", "f8": "F8", "f4": "F4"}


def shown(key: str) -> str:
    """A key as people write it."""
    return _SHOWN.get(key, key)


FILTER_HELP = "Filter by kind, country, organisation, place, year, role, language, topic, tag or freshness"

COMMANDS = (
    Command("open", "open", "Open the record, or follow the link under the cursor", ("enter",), ANYWHERE, 1, False),
    Command("search", "search", "Go to the search box", ("slash", "ctrl+f"), BROWSE, 7),
    Command("search", "search", "Begin the search anew", ("ctrl+f",), (SEARCH,), 0, False),
    Command("copy", "copy", "Copy the e-mail address, the phone, a line, a vCard, the id or any field", ("y",), BROWSE,
            2),
    Command("edit", "edit", "Change the record in a form", ("e",), BROWSE, 3),
    Command("add", "add", "Add a record: type it, or paste a line with a name, a phone, an address", ("a",), BROWSE, 4),
    Command("edit_outside", "edit as text", "Change the record as text in your own editor ($EDITOR)", ("E",), BROWSE),
    Command("verify", "verified", "Note that it was checked today; the marked ones at once", ("v",), BROWSE,
            5),
    Command("tag", "tag", "Put tags on the record, or on the marked ones; take tags off", ("t",), BROWSE),
    Command("export", "export", "Write what is listed, or the marked ones, to a file: vCard, Excel, a list to print …",
            ("x",), BROWSE),
    Command("bring_in", "import", "Bring in a file: contacts of a phone, a table, a calendar, or a document to review",
            ("i",), BROWSE),
    Command("remove", "trash", "Put the record into the trash, or the marked ones, after asking", ("d",), BROWSE),
    Command("undo", "undo", "Take back the last change, also of an earlier day; an import or a merge whole", ("u",),
            BROWSE),
    Command("redo", "redo", "Do again what was taken back", ("U",), BROWSE),
    Command("history", "history", "Show who changed the record when and why; bring back an earlier value", ("h",),
            BROWSE),
    Command("changes", "all changes", "Show the last changes of the whole directory", (), BROWSE),
    Command("merge", "merge", "Make one record of two marked ones, choosing field by field", ("m",), BROWSE),
    Command("duplicates", "duplicates", "Look through records that are probably the same", ("D",), BROWSE),
    Command("to_check", "to check", "List contacts that need checking: old, and often used", ("c",), BROWSE),
    Command("trash", "trash", "Show what was put into the trash; bring it back, or forget it for good", (), BROWSE),
    Command("source", "source", "Show where this is written: document and paragraph", ("s",), BROWSE, 6),
    Command("review", "review", "Decide about what imported documents state", ("r",), BROWSE, 15),
    Command("leave", "back", "Clear the search, then go back", ("escape",), BROWSE, 10, False),
    Command("leave", "clear", "Clear the search, then go back", ("escape",), (SEARCH,), 7, False),
    Command("down", "down", "Move down", ("down", "j"), BROWSE, 0, False, own=True),
    Command("up", "up", "Move up", ("up", "k"), BROWSE, 0, False, own=True),
    Command("result_down", "down", "Move down in the results while typing", ("down", "ctrl+j"), TYPING, 0, False),
    Command("result_up", "up", "Move up in the results while typing", ("up", "ctrl+k"), TYPING, 0, False),
    Command("first", "first", "Go to the first one", ("g", "home"), BROWSE, 0, False, own=True),
    Command("last", "last", "Go to the last one", ("G", "end"), BROWSE, 0, False, own=True),
    Command("half_down", "half page down", "Move half a page down", ("ctrl+d",), BROWSE, 0, False, own=True),
    Command("half_up", "half page up", "Move half a page up", ("ctrl+u",), BROWSE, 0, False, own=True),
    Command("page_down", "page down", "Move a page down", ("pagedown",), BROWSE, 0, False, own=True),
    Command("page_up", "page up", "Move a page up", ("pageup",), BROWSE, 0, False, own=True),
    Command("result_page_down", "page down", "Move a page down in the results", ("pagedown",), TYPING, 0, False),
    Command("result_page_up", "page up", "Move a page up in the results", ("pageup",), TYPING, 0, False),
    Command("back", "back", "Go back to where the link was followed", ("left_square_bracket", "backspace"), (RECORD,)),
    Command("forward", "forward", "Go forward again", ("right_square_bracket",), (RECORD,)),
    Command("filter", "filter", FILTER_HELP, ("f", "f4"), BROWSE, 8),
    Command("filter", "filter", FILTER_HELP, ("f4",), (SEARCH,), 0, False),
    Command("order", "order", "Sort the list by another column, or the other way round", ("o",), (LIST,), 9),
    Command("mark", "mark", "Mark the record, to do something with several", ("space",), (LIST,), 0, own=True),
    Command("recall", "searches", "Make a saved or recent search again", ("ctrl+r",), ANYWHERE, 0),
    Command("save_search", "save search", "Save this search under a name", ("ctrl+s",), ANYWHERE, 0),
    Command("next_pane", "pane", "Go to the next pane", ("tab",), ANYWHERE, 12, False),
    Command("previous_pane", "previous pane", "Go to the previous pane", ("shift+tab",), ANYWHERE, 0, False),
    Command("kind(0)", "all kinds", "Show all kinds", ("1",), BROWSE, 0),
    Command("kind(1)", "contacts", "Show contacts", ("2",), BROWSE, 0),
    Command("kind(2)", "organisations", "Show organisations", ("3",), BROWSE, 0),
    Command("kind(3)", "projects", "Show projects", ("4",), BROWSE, 0),
    Command("kind(4)", "events", "Show events", ("5",), BROWSE, 0),
    Command("kind(5)", "outcomes", "Show outcomes", ("6",), BROWSE, 0),
    Command("kind(6)", "documents", "Show documents", ("7",), BROWSE, 0),
    Command("help", "help", "Show the keys that work here", ("question_mark", "f1"), BROWSE, 11),
    Command("help", "help", "Show the keys that work here", ("f1",), (SEARCH,), 8, False),
    Command("palette", "all commands", "Find any command by its name", ("ctrl+p",), ANYWHERE, 13, False),
    Command("light_or_dark", "light or dark", "Change between the light and the dark theme", (), ANYWHERE),
    Command("quit", "quit", "Leave fieldex; everything is kept", ("q", "ctrl+q"), BROWSE, 14),
    Command("quit", "quit", "Leave fieldex; everything is kept", ("ctrl+q",), (SEARCH,), 0, False),
    Command("filter_choose", "choose a value", "Choose a value", ("enter", "down"), (FILTER,), 1, False, own=True),
    Command("filter_next", "next", "Go to the next filter", ("right", "l", "tab"), (FILTER,), 2, False, own=True),
    Command("filter_previous", "previous", "Go to the filter before", ("left", "h", "shift+tab"), (FILTER,), 3, False,
            own=True),
    Command("filter_clear", "take out", "Take the filter out", ("x", "delete", "backspace"), (FILTER,), 4, False,
            own=True),
    Command("filter_leave", "list", "Go back to the list", ("escape", "up", "f"), (FILTER,), 5, False),
    Command("search", "search", "Go to the search box", ("slash", "ctrl+f"), (FILTER,), 6, False),
    Command("help", "help", "Show the keys that work here", ("question_mark", "f1"), (FILTER,), 7, False),
    Command("quit", "quit", "Leave fieldex; everything is kept", ("q", "ctrl+q"), (FILTER,), 0, False),
    Command("form_save", "save", "Save what is in the form", ("ctrl+s",), IN_FORM, 1, False),
    Command("form_choose", "next, or choose", "Go to the next field; on a choice or a link, choose from a list",
            ("enter",), (FORM,), 2, False),
    Command("form_choose", "choose", "Choose from a list", ("enter", "f4"), (REFERENCE,), 2, False),
    Command("form_list", "list", "Choose from a list, where the field has one", ("f4",), (FORM,), 0, False),
    Command("form_next", "next", "Go to the next field", ("down", "tab"), (FORM, REFERENCE), 0, False),
    Command("form_previous", "previous", "Go to the field before", ("up", "shift+tab"), (FORM, REFERENCE), 0, False),
    Command("form_next", "next", "Go to the next field", ("tab",), (NOTE,), 2, False),
    Command("form_previous", "previous", "Go to the field before", ("shift+tab",), (NOTE,), 0, False),
    Command("link_out", "take out", "Take the linked record out", ("backspace", "delete"), (REFERENCE,), 3, False,
            own=True),
    Command("link_next", "next", "Go to the next linked record", ("right",), (REFERENCE,), 0, False, own=True),
    Command("link_previous", "previous", "Go to the linked record before", ("left",), (REFERENCE,), 0, False, own=True),
    Command("form_leave", "leave", "Leave; asks only if something was changed", ("escape",), IN_FORM, 4, False),
    Command("help", "help", "Show the keys that work here", ("f1",), IN_FORM, 5, False),
    Command("choose_left", "left", "Take what stands on the left", ("left", "h"), (COMPARE,), 1, False),
    Command("choose_right", "right", "Take what stands on the right", ("right", "l"), (COMPARE,), 2, False),
    Command("choose_both", "both", "Take both, where the field can hold them", ("b",), (COMPARE,), 3, False),
    Command("choose_done", "done", "Do it as chosen", ("enter", "ctrl+s"), (COMPARE,), 4, False),
    Command("menu_down", "down", "Move down", ("down", "j"), (COMPARE, PAIRS), 0, False),
    Command("menu_up", "up", "Move up", ("up", "k"), (COMPARE, PAIRS), 0, False),
    Command("menu_close", "leave", "Change nothing", ("escape", "q"), (COMPARE,), 5, False),
    Command("help", "help", "Show the keys that work here", ("question_mark", "f1"), (COMPARE,), 6, False),
    Command("pair_merge", "merge", "Make one record of the two", ("enter", "m"), (PAIRS,), 1, False),
    Command("pair_apart", "not the same", "Note that they are not the same; they are not shown again", ("x",), (PAIRS,),
            2, False),
    Command("undo", "undo", "Take back the last change", ("u",), (PAIRS,), 3, False),
    Command("menu_close", "close", "Close", ("escape", "q"), (PAIRS,), 4, False),
    Command("review_accept", "accept", "Accept the fact; where two sources differ, choose first", ("a",), REVIEWING, 1,
            False),
    Command("review_reject", "reject", "Reject the fact; this document does not propose it again", ("x",), REVIEWING, 2,
            False),
    Command("review_edit", "edit", "Change the fact in a form", ("e",), REVIEWING, 3, False),
    Command("review_body", "body", "Choose of which body that the document names somebody is", ("o",), REVIEWING, 10,
            False),
    Command("review_next", "next", "Go to the next fact that waits, then to the next document", ("n",), REVIEWING, 4,
            False),
    Command("review_undo", "undo", "Take back the edit just made, this rejection, or the last decision", ("u",),
            REVIEWING, 5, False),
    Command("review_accept_all", "accept all", "Accept all that are shown and need no choice, in one step",
            ("A",), REVIEWING, 6, False),
    Command("review_open", "record", "Leave, and open the record that the fact is, or is about", ("enter",), REVIEWING,
            0, False),
    Command("review_search", "search", "Leave, and go to the search box; every decision is kept", ("slash", "ctrl+f"),
            REVIEWING, 0, False),
    Command("down", "down", "Move down", ("down", "j"), TEXT_PLACES, 0, False, own=True),
    Command("up", "up", "Move up", ("up", "k"), TEXT_PLACES, 0, False, own=True),
    Command("first", "first", "Go to the first one, or to the beginning", ("g", "home"), TEXT_PLACES, 0, False,
            own=True),
    Command("last", "last", "Go to the last one, or to the end", ("G", "end"), TEXT_PLACES, 0, False, own=True),
    Command("half_down", "half page down", "Move half a page down", ("ctrl+d",), TEXT_PLACES, 0, False, own=True),
    Command("half_up", "half page up", "Move half a page up", ("ctrl+u",), TEXT_PLACES, 0, False, own=True),
    Command("page_down", "page down", "Move a page down", ("pagedown",), TEXT_PLACES, 0, False, own=True),
    Command("page_up", "page up", "Move a page up", ("pageup",), TEXT_PLACES, 0, False, own=True),
    Command("next_pane", "text", "Go to the text, and back to the facts", ("tab", "shift+tab", "s"), REVIEWING, 7,
            False),
    *(Command(f"kind({at})", name, f"Show {name}" if at else "Show facts of all kinds", (str(at + 1),), REVIEWING, 0,
              False) for at, name in enumerate(("all", "contacts", "organisations", "projects", "events", "outcomes"))),
    Command("leave", "back", "Go back; every decision is kept", ("escape", "q"), REVIEWING, 8, False),
    Command("help", "help", "Show the keys that work here", ("question_mark", "f1"), REVIEWING, 9, False),
    Command("menu_close", "stop", "Stop; nothing more of the document is taken in", ("escape", "q"), (READING,), 1,
            False),
    Command("help", "help", "Show the keys that work here", ("question_mark", "f1"), (READING,), 2, False),
    Command("passage_document", "document", "Go to the page of the document", ("enter",), (PASSAGE,), 1, False),
    Command("menu_close", "close", "Close", ("escape", "q", "s"), (PASSAGE,), 2, False),
    Command("menu_down", "down", "Move down", ("down", "j"), (MENU,), 0, False),
    Command("menu_up", "up", "Move up", ("up", "k"), (MENU,), 0, False),
    Command("menu_choose", "choose", "Choose", ("enter",), (MENU,), 1, False),
    Command("menu_close", "close", "Close", ("escape", "q"), (MENU,), 2, False),
    Command("menu_down", "down", "Move down", ("down", "ctrl+j"), (PICKER,), 0, False),
    Command("menu_up", "up", "Move up", ("up", "ctrl+k"), (PICKER,), 0, False),
    Command("menu_choose", "choose", "Choose", ("enter",), (PICKER,), 1, False),
    Command("menu_remove", "forget", "Forget this search", ("ctrl+d", "f8"), (PICKER,), 0, False),
    Command("menu_close", "close", "Close", ("escape",), (PICKER,), 2, False),
    Command("pick", "print", "Print what was asked for of this record", ("enter",), (PICK,), 1, False),
    Command("give_up", "none", "Print nothing", ("escape", "ctrl+q", "ctrl+c"), (PICK,), 2, False),
)


def commands_in(place: str) -> list[Command]:
    """Commands that work in a place, in the order of the table."""
    return [command for command in COMMANDS if place in command.places]


def bindings(place: str) -> list[BindingType]:
    """Textual bindings of the commands that work in a place; the widget that is that place carries them.

    They come before the widget's own keys, and each is done before the next key is looked at: over a bad line several
    keys arrive at once, and `enter y e` must not end up as letters in the search box.
    """
    return [Binding(",".join(command.all_keys), command.action, command.label, show=False, priority=True)
            for command in commands_in(place) if command.keys]


def key_line(place: str) -> list[tuple[str, str]]:
    """(key, label) for the line at the bottom, the most useful first."""
    ranked = sorted((command for command in commands_in(place) if command.rank), key=lambda command: command.rank)
    return [(shown(command.keys[0]), command.label) for command in ranked]
