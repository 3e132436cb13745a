"""What stands on the page of a record: lines of styled text, some of which lead to another record."""

from typing import NamedTuple

from db.directory import Directory
from db.fields import EMAIL, PHONE, Field
from db.kinds import BY_NAME
from db.records import Record, Related
from tui.printing import checked, labelled, sources
from tui.text import cut, fresh, printable, printable_lines, width

LABEL = 14  # columns of the labels
MOST_RELATED = 200  # links of one label that are shown; a hub can have thousands
ARROW = "→"


class Piece(NamedTuple):
    """A run of text in one style: title, quiet, text, link, heading, or key."""

    text: str
    style: str = "text"


class Line(NamedTuple):
    """One line of the page; `target` is the id of the record it leads to."""

    pieces: tuple[Piece, ...] = ()
    target: str = ""


def page(directory: Directory, record: Record, room: int) -> list[Line]:
    """The page of `record` in `room` columns."""
    related = directory.related(record.id)
    lines = [*_head(record, room), Line(), *_fields(record, related, room),
             *_checked(directory, record, room)]
    others = [link for link in related if not (link.outgoing and link.role in _fields_shown_above(record))]
    if record.kind == "document":
        lines += _states(directory, record, room)
    lines += _related(others, room)
    lines += _sources(directory, record, room)
    return lines


def wrapped(text: str, room: int) -> list[str]:
    """`text` broken at blanks into lines of at most `room` columns; a word that is longer is broken inside."""
    lines: list[str] = []
    for paragraph in printable_lines(text) or [""]:
        line = ""
        for word in paragraph.split():
            *whole, last = _pieces(word, room)
            if whole:
                lines += [line, *whole] if line else whole
                line = last
            elif line and width(line) + 1 + width(last) > room:
                lines.append(line)
                line = last
            else:
                line = f"{line} {last}" if line else last
        lines.append(line)
    return lines


def _pieces(word: str, room: int) -> list[str]:
    """`word` in pieces of at most `room` columns; most words are one."""
    if len(word) <= room and width(word) <= room:
        return [word]
    pieces, taken, used = [], "", 0
    for char in word:
        wide = width(char)
        if taken and used + wide > room:
            pieces.append(taken)
            taken, used = "", 0
        taken += char
        used += wide
    return [*pieces, taken]


def _head(record: Record, room: int) -> list[Line]:
    titles = wrapped(record.title, max(10, room - len(record.kind) - 2))
    first = titles[0] + " " * max(2, room - width(titles[0]) - len(record.kind))
    return [Line((Piece(first, "title"), Piece(record.kind, "quiet"))),
            *(Line((Piece(more, "title"),)) for more in titles[1:])]


def _fields_shown_above(record: Record) -> tuple[str, ...]:
    """References that stand among the fields: those that hold a single record, such as where somebody works."""
    return tuple(field.name for field in record.shape.references if not field.many)


def _fields(record: Record, related: list[Related], room: int) -> list[Line]:
    lines: list[Line] = []
    texts = dict(labelled(record))
    for field in record.shape.fields:
        if not field.stored:
            lines += _single_links(field, related, room) if not field.many else []
        elif field.name in record.shape.title[:1] and texts.get(field.label) == record.title:
            continue
        elif field.label in texts and record.values.get(field.name) is not None and not field.part_of:
            lines += _labelled(field.label, texts[field.label], room, key=_KEY.get(field.type.name, ""))
    return lines


_KEY = {EMAIL.name: "y e", PHONE.name: "y p"}


def _labelled(label: str, text: str, room: int, key: str = "") -> list[Line]:
    texts = wrapped(text, max(8, room - LABEL - (len(key) + 1 if key else 0)))
    lines = [Line((Piece(f"{cut(label, LABEL - 1):<{LABEL}}", "quiet"), Piece(texts[0])))]
    if key:
        gap = max(1, room - LABEL - width(texts[0]) - len(key))
        lines[0] = Line((*lines[0].pieces, Piece(" " * gap), Piece(key, "key")))
    return lines + [Line((Piece(" " * LABEL), Piece(more))) for more in texts[1:]]


def _single_links(field: Field, related: list[Related], room: int) -> list[Line]:
    return [Line((Piece(f"{cut(field.label, LABEL - 1):<{LABEL}}", "quiet"), Piece(f"{ARROW} ", "link"),
                  Piece(cut(printable(link.title), room - LABEL - 2), "link")), link.id)
            for link in related if link.outgoing and link.role == field.name]


def _checked(directory: Directory, record: Record, room: int) -> list[Line]:
    has_sources = record.kind == "document" or bool(directory.citations(record.id))
    first, *more = _labelled("Checked", checked(record, has_sources=has_sources), room, key="v")
    label, text, *key = first.pieces
    return [Line((label, text._replace(style="quiet"), *key)), *more]


def _related(links: list[Related], room: int) -> list[Line]:
    """Links grouped by what they are to this record; each group says how many when there are several."""
    groups: dict[str, list[Related]] = {}
    for link in links:
        groups.setdefault(link.label, []).append(link)
    lines: list[Line] = []
    for label, group in groups.items():
        count = f" {len(group):,}" if len(group) > 1 else ""
        lines += [Line(), Line((Piece(label, "heading"), Piece(count, "quiet")))]
        lines += [_link_line(link.id, link.title, link.subtitle, fresh(link.fresh_as_of), room)
                  for link in group[:MOST_RELATED]]
        if len(group) > MOST_RELATED:
            lines.append(Line((Piece(f"  … and {len(group) - MOST_RELATED:,} more", "quiet"),)))
    return lines


def _link_line(id: str, title: str, subtitle: str, right: str, room: int) -> Line:
    space = room - 4 - len(right) - 2
    shown = cut(printable(title), space)
    rest = space - width(shown) - 2
    beside = cut(printable(subtitle), rest) if rest >= 12 else ""
    gap = " " * (space - width(shown) - (width(beside) + 2 if beside else 0) + 2)
    return Line((Piece(f"  {ARROW} ", "link"), Piece(shown, "link"), Piece(f"  {beside}" if beside else "", "quiet"),
                 Piece(gap), Piece(right, "quiet")), id)


def _states(directory: Directory, record: Record, room: int) -> list[Line]:
    """Everything that cites a document, by paragraph."""
    cited = [(number, card) for number, card in directory.cited_by(record.id) if card.id != record.id]
    if not cited:
        return []
    lines = [Line(), Line((Piece("States", "heading"), Piece(f" {len(cited):,}", "quiet")))]
    lines += [_link_line(card.id, card.title, BY_NAME[card.kind].name, f"¶ {number}" if number else "", room)
              for number, card in cited]
    return lines


def _sources(directory: Directory, record: Record, room: int) -> list[Line]:
    cited = sources(directory, record)
    if not cited or record.kind == "document":
        return []
    ids = list(dict.fromkeys(citation.document for citation in directory.citations(record.id)))
    lines = [Line(), Line((Piece("Sources", "heading"),))]
    for id, (title, date, paragraphs) in zip(ids, cited, strict=True):
        lines.append(_link_line(id, title, "", date, room))
        lines += [Line((Piece("    "), Piece(text, "quiet"))) for text in wrapped(paragraphs, room - 4)]
    return lines
