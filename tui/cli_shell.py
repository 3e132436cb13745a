"""The commands for other programs: `fieldex mutt-query`, `completion` and `man`.

A mail program asks with every key that is pressed, so `mutt-query` loads no more than `find` does.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from types import SimpleNamespace
from typing import TYPE_CHECKING

from db.directory import Directory
from db.errors import UsageError
from db.records import Record
from db.search.engine import Hit
from tui.text import printable

if TYPE_CHECKING:
    from argparse import ArgumentParser

Options = SimpleNamespace
ASKED = ("contact", "organisation")  # the kinds that have an address of their own
MOST_ADDRESSES, MOST_HITS = 50, 200
MOST_IDS = 200  # offered at once


def mutt_query(directory: Directory, options: Options) -> int:
    """Print who answers to the words as mutt's query_command and aerc's address-book-cmd take it.

    One line that is for the person, then `address TAB name TAB what else there is to say`, the best answer first.
    """
    words = " ".join(options.words)
    found = _found(directory, directory.search(words, limit=MOST_HITS))
    if not found:  # something else answers so well that no other spelling was looked for
        found = _found(directory, [hit for kind in ASKED for hit in directory.search(words, kind, MOST_ADDRESSES)])
    told = f"{len(found)} address{'' if len(found) == 1 else 'es'}" if found else "no address"
    print(f"{told} in fieldex")  # without the words: they may be an address, which aerc would take for an answer
    for line in found:
        print(line)
    return 0 if found else 1


def _found(directory: Directory, hits: Sequence[Hit]) -> list[str]:
    """A line for each address of those that have any."""
    records = (directory.get(hit.id) for hit in hits if hit.kind in ASKED)
    return list(islice(dict.fromkeys(line for record in records for line in _lines(record)), MOST_ADDRESSES))


def _lines(record: Record) -> list[str]:
    addresses = (record.values.get("email"), *(record.values.get("other_emails") or ()))  # type: ignore[misc]
    return ["\t".join(printable(str(part)) for part in (address, record.title, record.subtitle))
            for address in addresses if address]


def ids(directory: Directory, options: Options) -> int:
    """Print the ids that begin so, each with its title: what completions ask for while a person types."""
    for id, title in directory.ids(options.ids, MOST_IDS):
        print(id, printable(title), sep="\t")
    return 0


def completion(options: Options, parser: "ArgumentParser") -> int:
    """Print what makes a shell complete `fieldex`."""
    from tui.completion import script
    from tui.described import described

    if not options.shell:
        raise UsageError("No shell is named.", "Write: fieldex completion bash, zsh or fish")
    sys.stdout.write(script(options.shell, *described(parser)))
    return 0


def man(_options: Options, parser: "ArgumentParser") -> int:
    """Print the man page."""
    from tui.described import described
    from tui.man import page

    sys.stdout.write(page(*described(parser)))
    return 0


COMMANDS: Mapping[str, Callable[[Directory, Options], int]] = {"mutt-query": mutt_query, "ids": ids}
ABOUT_ITSELF: "Mapping[str, Callable[[Options, ArgumentParser], int]]" = {"completion": completion, "man": man}
