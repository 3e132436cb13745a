"""Contacts as plain text for a message: what one would type to a colleague who asks for a list."""

from collections.abc import Iterator, Mapping
from typing import IO

from db.exchange import listing
from db.exchange.files import clean
from db.exchange.shapes import Outgoing, Problem, ReadOptions, Row, WriteOptions
from db.fields import DATE

LINE = 60  # columns of the line below a heading, at most
CANNOT: Mapping[str, tuple[str, ...]] = listing.CANNOT


def write(file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
    """A heading, then group by group."""
    made = listing.listing(outgoing, options)
    day = f", {DATE.format(options.today)}" if options.today else ""
    file.write(f"{clean(listing.heading(options))} ({made.counted}{day})\n".encode())
    for group in made.groups:
        file.write("".join(f"{clean(line)}\n" for line in _group(group)).encode())
    if made.sources:
        lines = "".join(f"{number}. {clean(one)}\n" for number, one in enumerate(made.sources, 1))
        file.write(("\n".join(_heading("Sources")) + f"\n{lines}").encode())


def read(path: str, options: ReadOptions) -> Iterator[Row | Problem]:
    """Nothing: the text is for people."""
    del path, options
    return iter(())


def _heading(title: str) -> tuple[str, str, str]:
    return "", title, "-" * min(len(title), LINE)


def _group(group: listing.Group) -> Iterator[str]:
    yield from _heading(group.title)
    for entry in group.entries:
        is_named = not group.is_about(entry)
        if is_named:
            yield ", ".join(part for part in (entry.name, entry.role) if part)
        yield from _below(entry, "" if is_named else entry.role)


def _below(entry: listing.Entry, role: str) -> Iterator[str]:
    if entry.also:
        yield f"  also {entry.also}"
    if role:
        yield f"  {role}"
    if entry.languages:
        yield f"  speaks {entry.languages}"
    for phone in entry.phones:
        yield f"  {phone.shown}{f' ({phone.channels})' if phone.channels else ''}"
    for text in (*entry.emails, entry.website, entry.place):
        if text:
            yield f"  {text}"
    yield from (f"  {line}" for line in entry.summary.splitlines() if line.strip())
    old = ", needs checking" if entry.is_old else ""
    sources = f"; source {', '.join(map(str, entry.sources))}" if entry.sources else ""
    yield f"  [{entry.fresh}{old}{sources}]"
