"""Two versions of a record side by side, to choose between field by field: for merging, and where two saved at once."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from db.errors import ConflictError
from db.fields import EMAIL, NOTE, PHONE, Field, Kind
from db.kinds import fields_of
from db.state import BESIDE, Kept, State, ids_in, listed
from tui.commands import COMPARE, bindings
from tui.screens.lines import LinesWindow
from tui.text import padded, printable, printable_text, width
from tui.titles import Titles
from tui.widgets.bars import KeyLine

LEFT, RIGHT, BOTH = "left", "right", "both"
LABEL = 16  # columns
AROUND = 11  # lines of the window above and below the fields, as in the style sheet


class Row(NamedTuple):
    """A field in which the two differ."""

    name: str
    label: str
    left: Kept
    right: Kept
    left_text: str
    right_text: str
    side: str  # what is chosen to begin with
    has_both: bool  # it can hold what stands on both sides
    is_list: bool = False  # both are a list, whatever stands on one side

    def value(self, side: str) -> Kept:
        """What is chosen; of two longer texts, one below the other."""
        if side != BOTH:
            return self.left if side == LEFT else self.right
        both = tuple(dict.fromkeys((*listed(self.left), *listed(self.right))))
        is_list = self.is_list or isinstance(self.left, tuple) or isinstance(self.right, tuple)
        return both if is_list else "\n\n".join(map(str, both))


class Rows(OptionList):
    """The fields; the keys choose a side."""

    BINDINGS = bindings(COMPARE)


class Compare(LinesWindow[dict[str, Kept]]):
    """Choose for each field; by name the chosen values, or None when nothing shall be done."""

    LINES = Rows

    def __init__(self, title: str, left: str, right: str, rows: Sequence[Row], same: str = "") -> None:
        super().__init__()
        self._title, self._left, self._right, self._same = title, left, right, same
        self._rows = list(rows)
        self._sides = [row.side for row in rows]

    def compose(self) -> ComposeResult:
        """Title, heads of the columns, fields."""
        with Vertical(classes="window broad"):
            yield Static(printable(self._title), classes="window-title", markup=False)
            yield Static("", id="heads")
            yield Rows()
            yield Static("", id="same", markup=False)
        yield KeyLine(COMPARE)

    def on_mount(self) -> None:
        """As it is chosen to begin with."""
        self.set_focus(self.query_one(Rows))
        self._draw()

    def on_resize(self, _event: events.Resize) -> None:
        """The columns take the room there is."""
        self._draw()

    def on_option_list_option_highlighted(self, _event: OptionList.OptionHighlighted) -> None:
        """Below, the whole of what is cut in the line; else what is the same anyway."""
        at = self.query_one(Rows).highlighted
        texts = () if at is None else (self._rows[at].left_text, self._rows[at].right_text)
        is_cut = any(width(printable(text)) > self._room - 3 for text in texts)
        self.query_one("#same", Static).update(printable_text("\n".join(f"· {text or '—'}" for text in texts)
                                                              if is_cut else self._same))

    @property
    def _room(self) -> int:
        """Columns for one of the two."""
        return (min(self.app.size.width, 140) - 8 - LABEL) // 2

    def _draw(self) -> None:
        room = self._room
        self.query_one("#heads", Static).update(Text("\n").join(
            Text.assemble(" " * LABEL, ("  " + padded(printable(left), room - 3) + " ", "dim"),
                          ("  " + padded(printable(right), room - 3), "dim")) for left, right in self._heads(room - 3)))
        rows = self.query_one(Rows)
        rows.styles.max_height = max(3, self.app.size.height * 9 // 10 - AROUND)
        at = rows.highlighted or 0
        rows.clear_options()
        rows.add_options([Option(self._line(row, side, room)) for row, side in zip(self._rows, self._sides,
                                                                                   strict=True)])
        rows.highlighted = at if self._rows else None

    def _heads(self, room: int) -> list[tuple[str, str]]:
        """What stands above the columns: the second lines behind the first ones where there is room."""
        left, right = self._left.splitlines(), self._right.splitlines()
        whole = ", ".join(left), ", ".join(right)
        if all(width(printable(side)) <= room for side in whole):
            return [whole]
        return list(zip_longest(left, right, fillvalue=""))

    def _line(self, row: Row, side: str, room: int) -> Text:
        text = Text.assemble((padded(row.label, LABEL - 1) + " ", "dim"), no_wrap=True)
        for where, shown in ((LEFT, row.left_text), (RIGHT, row.right_text)):
            taken = side in (where, BOTH)
            text.append(("● " if taken else "  ") + padded(printable(shown) or "—", room - 3) + " ",
                        "bold" if taken else "dim")
        return text

    def _choose(self, side: str) -> None:
        at = self.query_one(Rows).highlighted
        if at is None:
            return
        if side == BOTH and not self._rows[at].has_both:
            self.notify(f"{self._rows[at].label} holds only one of the two.", markup=False)
            return
        self._sides[at] = side
        self._draw()

    def action_help(self) -> None:
        """The keys of this window."""
        from tui.screens.menu import Help

        self.app.push_screen(Help(COMPARE))

    def action_choose_left(self) -> None:
        """What stands on the left."""
        self._choose(LEFT)

    def action_choose_right(self) -> None:
        """What stands on the right."""
        self._choose(RIGHT)

    def action_choose_both(self) -> None:
        """Both, where the field can hold them."""
        self._choose(BOTH)

    def action_choose_done(self) -> None:
        """As chosen."""
        self.dismiss({row.name: row.value(side) for row, side in zip(self._rows, self._sides, strict=True)})

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click turns the field to the other side."""
        side = self._sides[event.option_index]
        self._sides[event.option_index] = LEFT if side == RIGHT else RIGHT
        self._draw()


def rows_of_conflict(kind: Kind, error: ConflictError, titles: Titles) -> list[Row]:
    """The fields that two saved at once: what is there now, and what was to be written."""
    return [_row(kind, name, (now, mine), titles, RIGHT)
            for name, (_, now, mine) in error.fields.items()]


def rows_of_merge(keep: State, gone: State, joined: Mapping[str, Kept], titles: Titles) -> list[Row]:
    """The fields in which two records differ; to begin with what `joined` says."""
    rows = []
    for field in keep.shape.fields:
        left, right = keep.fields.get(field.name), gone.fields.get(field.name)
        if left == right:
            continue
        wanted = joined.get(field.name)
        side = LEFT if wanted == left else RIGHT if wanted == right else BOTH
        rows.append(_row(keep.shape, field.name, (left, right), titles, side))
    return rows


def chosen_of_merge(keep: State, gone: State, values: Mapping[str, Kept], rows: Sequence[Row]) -> dict[str, Kept]:
    """What was chosen, and beside it the names, numbers and addresses that were not, where there is room for them."""
    from db.merging import joined_values

    beside = {field.name for field in keep.shape.fields
              if field.many and (field.name == "other_names" or field.type in (EMAIL, PHONE))}
    both = {row.name for row in rows if row.name in beside and row.side == BOTH and values[row.name] == row.value(BOTH)}
    chosen = {name: value for name, value in values.items() if name not in both}
    picked: dict[str, Kept] = {name: value for name, value in {**keep.fields, **chosen}.items() if value is not None}
    joined = joined_values([State(keep.kind, picked), keep, gone])
    return {**{name: joined.get(name) for name in beside}, **chosen}


def same_in_both(keep: State, gone: State, titles: Titles) -> str:
    """One line on the fields that are the same."""
    same = [f"{field.label}: {text_of(field, keep.fields[field.name], titles)}" for field in keep.shape.fields
            if field.name in keep.fields and keep.fields[field.name] == gone.fields.get(field.name)]
    return f"The same in both: {' · '.join(same)}" if same else ""


def _row(kind: Kind, name: str, sides: tuple[Kept, Kept], titles: Titles, side: str) -> Row:
    field, (left, right) = fields_of(kind.name).get(name), sides
    label = field.label if field is not None else name.replace("_", " ").capitalize()
    has_both = field is not None and (field.many or field.type is NOTE)
    return Row(name, label, left, right, text_of(field, left, titles), text_of(field, right, titles), side, has_both)


def text_of(field: Field | None, value: Kept, titles: Titles) -> str:
    """A value of a field as a person reads it; linked records by their titles."""
    if value is None:
        return ""
    if field is None or field.name in BESIDE:
        return str(len(value)) if isinstance(value, tuple) else str(value)
    if not field.stored:
        found = titles(ids_in(value))
        return ", ".join(found.get(id, id) for id in ids_in(value))
    return " ".join(field.format(value).split())  # type: ignore[arg-type]
