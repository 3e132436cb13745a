"""The contact sheet: one HTML file that needs nothing else, to print on A4 or to search in any browser.

Text is escaped; the page forbids itself, by a Content Security Policy, to load anything from anywhere.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape
from importlib.resources import files
from typing import IO

from db.exchange import listing
from db.exchange.files import clean
from db.exchange.shapes import Outgoing, Problem, ReadOptions, Row, WriteOptions
from db.fields import DATE, PARTIAL

CANNOT: Mapping[str, tuple[str, ...]] = listing.CANNOT


def write(file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
    """The whole page."""
    made = listing.listing(outgoing, options)
    page = files("db").joinpath("data/sheet.html").read_text(encoding="utf-8")
    day = DATE.format(options.today) if options.today else ""
    told = f"{made.counted}{f' · {day}' if day else ''}"
    head, foot = page.split("{{groups}}")
    file.write(_filled(head, title=listing.heading(options), told=told).encode())
    for group in made.groups:
        file.write(_group(group).encode())
    file.write(_sources(made.sources).encode())
    file.write(foot.encode())


def read(path: str, options: ReadOptions) -> Iterator[Row | Problem]:
    """Nothing: a contact sheet is for people."""
    del path, options
    return iter(())


def _filled(page: str, **parts: str) -> str:
    """The page with its marks filled in, all at once: what is filled in may look like a mark itself."""
    return re.sub(r"\{\{(\w+)\}\}", lambda found: _text(parts[found[1]]), page)


def _text(text: str) -> str:
    return escape(clean(text))


def _group(group: listing.Group) -> str:
    entries = "".join(_entry(one, "" if group.is_about(one) else one.name) for one in group.entries)
    return f"<section>\n<h2>{_text(group.title)}</h2>\n{entries}</section>\n"


def _entry(one: listing.Entry, name: str) -> str:
    parts = [f'<article{" class=old" if one.is_old else ""} data-find="{_text(one.find)}">\n<div class=who>',
             f"<h3>{_text(name)}</h3>" if name else "", _line("also", one.also), _line("role", one.role),
             _line("speaks", one.languages), _line("summary", one.summary), "</div>\n<div class=reach>",
             *map(_phone, one.phones),
             *(f'<p><a href="mailto:{_text(address)}">{_text(address)}</a></p>' for address in one.emails),
             _website(one.website), _line("place", one.place), "</div>\n<div class=known>",
             _line("fresh", one.fresh + (", needs checking" if one.is_old else "")),
             _line("source", ", ".join(map(str, one.sources))), "</div>\n</article>\n"]
    return "".join(parts)


def _sources(sources: list[str]) -> str:
    if not sources:
        return ""
    return f"<footer>\n<h2>Sources</h2>\n<ol>{''.join(f'<li>{_text(one)}</li>' for one in sources)}</ol>\n</footer>\n"


def _line(name: str, text: str) -> str:
    return f"<p class={name}>{_text(text)}</p>" if text else ""


def _phone(phone: listing.Phone) -> str:
    channels = f" <small>{_text(phone.channels)}</small>" if phone.channels else ""
    if phone.number.startswith(PARTIAL):  # nobody can dial it as it is
        return f"<p>{_text(phone.shown)}{channels}</p>"
    return f'<p><a href="tel:{_text(phone.number)}">{_text(phone.shown)}</a>{channels}</p>'


def _website(address: str) -> str:
    """A link, where it is one that a browser may follow: an address could also begin with javascript:."""
    if not address:
        return ""
    if not address.startswith(("https://", "http://")):
        return _line("site", address)
    return f'<p><a href="{_text(address)}" rel="noreferrer">{_text(address)}</a></p>'
