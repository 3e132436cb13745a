"""Keeping a document that was read, with the facts it proposes."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, cast

from db.directory import Directory
from db.errors import BadValueError, DocumentError, FieldexError
from db.fields import Value
from db.kinds import BY_NAME, DOCUMENT, fields_of
from db.state import TEXTS
from db.texts import Proposed, Text, TextParagraph
from seeds.fact import Cite, Fact
from seeds.read.document import OF_A_LETTER, Document

DOCUMENT_ID = "document"  # of the proposal that is the document itself
Extract = Callable[[Document], list[Fact]]
NEW, ATTACHED, KNOWN = "new", "attached", "known"
_LONGEST_TITLE = 100
_HEAD = 8  # paragraphs among which a document begins, below the head of a letter


class Brought(NamedTuple):
    """What came of bringing a document in.

    `state` is NEW (its facts wait for a decision), ATTACHED (its facts were known, and have its text now) or KNOWN (it
    was here already: nothing has changed).
    """

    hash: str
    title: str
    source: str
    state: str
    document: str | None  # id of its record, where there is one
    waiting: int  # of its facts, how many are not decided


def bring_in(directory: Directory, document: Document, extract: Extract | None = None) -> Brought:
    """Keep a document with the facts it proposes, in one transaction; no record is made.

    `extract` finds the facts (None: seeds.extract.extracting.extract).
    """
    title = title_of_text(document)
    known = directory.text(document.hash)
    record = directory.document_of(document.hash)
    if known is not None:
        left = sum(one.waiting for one in directory.waiting(hash=document.hash))
        return Brought(document.hash, known.title or title, document.source, KNOWN, record, left)
    record = record or _attached(directory, document.hash)
    if record is not None:
        directory.keep_text(text_of(document, record))
        return Brought(document.hash, directory.get(record).title, document.source, ATTACHED, record, 0)
    proposed = proposals_of(document, facts_of(document, extract))
    if not directory.keep_text(text_of(document), proposed):  # another process was quicker
        return bring_in(directory, document, extract)
    return Brought(document.hash, title, document.source, NEW, None, len(proposed) - 1)


def facts_of(document: Document, extract: Extract | None = None) -> list[Fact]:
    """The facts that `extract` finds; raises DocumentError where it fails, so that other documents are still read."""
    try:
        return (extract or _extractor())(document)
    except FieldexError:
        raise
    except Exception as error:  # whatever a text may do to it; the text itself is not told
        raise DocumentError(f"{document.source or 'The input'} was read, but looking for facts in it failed "
                            f"({type(error).__name__}).", "Please report it, with the document if you may.") from error


def _extractor() -> Extract:
    from importlib import import_module

    return cast("Extract", import_module("seeds.extract.extracting").extract)


def _attached(directory: Directory, hash: str) -> str | None:
    """The record of a shipped document, in a directory that was made before records named their texts."""
    from seeds.load import shipped

    for _, facts in shipped():
        if f'hash = "{hash}"' in facts and (found := re.search(r'^id = "(.+)"$', facts, re.MULTILINE)):
            try:
                state = directory.state(found[1])
            except FieldexError:
                return None
            if state.kind == DOCUMENT.name and TEXTS not in state.fields:
                directory.change(found[1], {TEXTS: [hash]}, why="imported")
                return found[1]
    return None


def proposals_of(document: Document, facts: Sequence[Fact]) -> list[Proposed]:
    """What a document proposes: itself, then its facts, each with what fits its kind."""
    stated = {"title": title_of_text(document), "date": document.date, "language": document.language,
              "file": document.source}
    own = Fact(DOCUMENT_ID, DOCUMENT.name, stated, _first(document))  # type: ignore[arg-type]
    return [Proposed(fact.id, fact.kind, fields, tuple(tuple(cite) for cite in fact.cites),  # type: ignore[misc]
                     doubts=tuple((one.field, one.other) for one in fact.doubts))
            for fact in (own, *facts) if (fields := _fitting(fact))]


def _fitting(fact: Fact) -> dict[str, Value]:
    """The values that a record of the kind can hold; something to call it by where the document names it not."""
    known, fields = fields_of(fact.kind), dict[str, Value]()
    for name, value in fact.fields.items():
        try:
            accepted = known[name].accept(value) if name in known else None
        except BadValueError:
            continue
        if accepted is not None:
            fields[name] = accepted
    if fact.kind == "contact" and "name" not in fields:
        called = next((fields[name] for name in ("position", "email", "phone", "place") if name in fields), None)
        fields |= {"name": called} if called else {}
    return fields if all(field.name in fields for field in BY_NAME[fact.kind].fields if field.required) else {}


def _first(document: Document) -> tuple[Cite, ...]:
    """The first paragraph of the content, which is mostly its title."""
    return tuple(Cite(None, one.number, one.start, one.end) for one in document.content[:1])


def title_of_text(document: Document) -> str:
    """What to call a document: its title, else how it begins."""
    if document.title:
        return document.title
    texts = [document.text_of(paragraph) for paragraph in document.content[:_HEAD]]
    named = (text for text in texts if not OF_A_LETTER.search(text) and "№" not in text)
    first = next(named, texts[0] if texts else document.source)
    if len(first) <= _LONGEST_TITLE:
        return first or document.source
    return f"{first[:_LONGEST_TITLE].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def text_of(document: Document, record: str | None = None) -> Text:
    """A document as it is kept."""
    return Text(document.hash, document.text, tuple(TextParagraph(*one) for one in document.paragraphs),
                title_of_text(document), document.language, document.date, document.source, document.format,
                (*document.notes, *document.routine), document.headers, document=record)
