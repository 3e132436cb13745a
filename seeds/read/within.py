"""A document with what is attached to it, each read as a document of its own.

The bounds are those of one document: the time, the bytes and the text of an e-mail are shared by all that came with it.
One attachment that is broken, or stalls what reads it, is a sentence in the notes of its e-mail; the others go on.
"""

import time

from db.errors import DocumentError, TooLargeError
from seeds.read import apart, dates, limits
from seeds.read.document import Document, Enclosed, Opened
from seeds.read.notes import about, not_read
from seeds.regex import regex

ITS_DATE = "It states no date; this is the date of the e-mail that it came with."

_WORD = regex(r"\w+")
_HEAD = 8  # paragraphs in which a document may say of which year it is
_LEAST_SECONDS = 0.5
_LONGEST_SOURCE, _SHORTEST_NAME = 255, 20  # characters; the second of an attachment's name, however long the rest is


def read(data: bytes, source: str, format: str) -> Document:
    """The Document in `data`, with what is attached to it; raises DocumentError as seeds.read.reading.opened does."""
    until = time.monotonic() + limits.SECONDS
    opened = apart.read(data, source, format, limits.SECONDS)
    return _Reading(until).whole(opened) if opened.enclosed else opened.document


class _Reading:
    """One e-mail, with what is left of its bounds."""

    def __init__(self, until: float) -> None:
        self._until = until
        self._files, self._bytes = limits.ATTACHED, limits.FILE_BYTES
        self._characters, self._paragraphs = limits.TEXT_CHARACTERS, limits.PARAGRAPHS
        self._sources: dict[str, str] = {}  # of what was read, by its hash

    def whole(self, opened: Opened, depth: int = 0) -> Document:
        """The document with all that is attached to it, and to that; what could not be read is in its notes."""
        mail = opened.document
        self._count(mail)
        words = _words(mail.text)
        documents, notes, left = list[Document](), list(mail.notes), list[str]()
        for one in opened.enclosed:
            if depth >= limits.PART_DEPTH or not self._has_room(one):
                left.append(one.name)
                continue
            try:
                documents.append(self._one(one, mail, words, depth))
            except DocumentError as error:
                notes.append(about(one.name, error))
        if left:
            notes.append(not_read(left, "It is more than is read of one e-mail."))
        return mail._replace(attached=tuple(documents), notes=tuple(notes))

    def _has_room(self, one: Enclosed) -> bool:
        return self._files > 0 and len(one.data) <= self._bytes and self._seconds >= _LEAST_SECONDS

    @property
    def _seconds(self) -> float:
        """How long the next one may take: half of what is left, so that one that stalls leaves time for others."""
        return (self._until - time.monotonic()) / 2

    def _one(self, one: Enclosed, mail: Document, words: str, depth: int) -> Document:
        """One attached document; raises DocumentError, whose sentence lacks its subject."""
        self._files, self._bytes = self._files - 1, self._bytes - len(one.data)
        if one.format in ("txt", "md", "html") and len(one.data) > limits.TEXT_BYTES:
            raise TooLargeError(f"is larger than {limits.TEXT_BYTES // limits.MEGABYTE} MB.")
        source = _source(one.name, mail.source)
        opened = apart.read(one.data, source, one.format, self._seconds)
        document = opened.document
        if len(document.text) > self._characters or len(document.paragraphs) > self._paragraphs:
            raise TooLargeError("holds more text than is read of one e-mail.")
        said = self._said(document, words)
        whole = self.whole(opened._replace(document=_dated(document, mail)), depth + 1)
        if said and not whole.attached:  # an e-mail may say the same and bring something else
            raise DocumentError(said)
        return whole

    def _said(self, document: Document, words: str) -> str:
        """Whether what a document says was read already, in the `words` of its e-mail or in another: a sentence."""
        if _words(_content(document)) in words:
            return "says what the e-mail says, and is read with it."
        there = self._sources.get(document.hash)
        return f"says what {there} says, and is read once." if there else ""

    def _count(self, document: Document) -> None:
        self._characters -= len(document.text)
        self._paragraphs -= len(document.paragraphs)
        self._sources.setdefault(document.hash, document.source)


def _source(name: str, mail: str) -> str:
    """What an attached document comes from; a long one loses of its own name, as it is found by that of its mail."""
    rest = f" in {mail or 'an e-mail'}"
    return f"{name[:max(_SHORTEST_NAME, _LONGEST_SOURCE - len(rest))]}{rest}"


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _content(document: Document) -> str:
    return "\n".join(map(document.text_of, document.content))


def _dated(document: Document, mail: Document) -> Document:
    """The document with the date of its e-mail, where it states none: that is when somebody sent it as it is.

    Not where its head speaks of a year, which tells more, or its name of another one; nor from an e-mail that passes on
    an earlier one, of which it may be.
    """
    from seeds.read import replies

    if document.date or not mail.date or replies.passes_on(dict(mail.headers).get("Subject", "")):
        return document
    head = "\n".join((document.title, *map(document.text_of, document.content[:_HEAD])))
    named = set(dates.YEAR.findall(document.source.removesuffix(mail.source)))
    if dates.YEAR.search(head) or not named <= {mail.date[:4]}:
        return document
    return document._replace(date=mail.date, routine=(*document.routine, ITS_DATE))
