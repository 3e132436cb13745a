"""E-mails: the head, then the text (plain rather than HTML), with signature and quoted answers marked as such.

What is attached is not read here: attached.py tells what of it is a document.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parsedate_to_datetime
from html import unescape

from db.errors import DamagedDocumentError, EmptyDocumentError, LockedDocumentError
from seeds.read import attached, dates, html, limits, lines, parts, replies
from seeds.read.document import Draft, Piece, cleaned
from seeds.read.parts import Part
from seeds.read.words import words
from seeds.regex import regex

_BOUNDARY = regex(rb"boundary\s*=", re.IGNORECASE)
_ANSWER = regex(r"(?:(?:re|fwd?|aw|wg|отв|ответ|пересл)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_MARKUP = regex(r"<[^<>]{0,10000}>")
_CODE = regex(r"<(style|script|title)\b", re.IGNORECASE)
_WORD = regex(r"\w+")
_QUOTES = regex(r"^[ \t]*>", re.MULTILINE)
# What Outlook puts into plain text for pictures, and for the targets of links behind what is shown of them.
_NOISE = regex(r"\[cid:[^\]\s]{1,200}\]|(?<=\S)<(?:mailto|https?|tel):[^<>\s]{1,1000}>", re.IGNORECASE)
_SHOWN = words("text/plain text/html")
_TEXTS = _SHOWN | {"text/enriched"}
_VERSIONS = words("text/x-amp-html text/watch-html")  # of the same text, for programs that are not read here
_PGP = "-----BEGIN PGP MESSAGE-----"


def draft(data: bytes) -> Draft:
    """The Draft of an e-mail; raises DamagedDocumentError, EmptyDocumentError, LockedDocumentError."""
    if len(_BOUNDARY.findall(data)) > limits.PARTS:
        raise DamagedDocumentError(f"holds more than {limits.PARTS} parts within parts.")
    try:
        message = BytesParser(policy=compat32).parsebytes(data)
        headers = tuple(parts.headers(message))
        texts, beside = _sorted(list(_parts(message)))
        enclosed, notes = attached.found(beside)
    except RecursionError as error:
        raise DamagedDocumentError("holds parts within parts without end.") from error
    fields = dict(headers)
    if fields.get("From", "").startswith("<Saved by"):  # a web page, as browsers save it in one file
        page = next((part for part in texts if part.get_content_type() == "text/html"), None)
        if page:
            return html.of_text(parts.text(page))
    found = [Piece(f"{name}: {value}", "header") for name, value in headers]
    forwards = replies.passes_on(fields.get("Subject", ""))
    body = [piece for part in texts for piece in _body(part, forwards=forwards)]
    if not body and not headers:
        if not enclosed:
            raise EmptyDocumentError("holds no text.", " ".join(notes))
        found = [Piece(f"Attached: {', '.join(one.name for one in enclosed)}", "header")]
    return Draft(found + body, _ANSWER.sub("", fields.get("Subject", ""), count=1), _date(fields.get("Date", "")),
                 headers, notes, enclosed)


def _date(value: str) -> str | None:
    """The day of a Date field, as the sender's clock had it."""
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return dates.stated(value)


def _parts(message: Part, depth: int = 0) -> Iterator[Part]:
    """The parts to be looked at: of alternatives one, of a signed mail what is signed; none of attached mails."""
    kind = message.get_content_type()
    enveloped = kind.endswith("pkcs7-mime") and "signed" not in str(message.get("content-type"))
    if kind == "multipart/encrypted" or enveloped:
        raise LockedDocumentError("is an encrypted e-mail.")
    children = message.get_payload()
    if not message.is_multipart() or kind.startswith("message/") or not isinstance(children, list):
        yield message
        return
    if depth >= limits.PART_DEPTH:
        raise DamagedDocumentError(f"holds parts more than {limits.PART_DEPTH} deep.")
    inner = [part for child in children if isinstance(child, Message) for part in _parts(child, depth + 1)]
    if kind == "multipart/alternative":
        yield from _chosen(inner)
    else:
        yield from inner


def _chosen(inner: Sequence[Part]) -> Iterator[Part]:
    """Plain text rather than HTML, unless that has the same words, or more; besides these, what is attached.

    Tables and headings are lost in plain text, where a program makes it of the HTML; only what it quotes is clearer.
    """
    plain = [part for part in inner if part.get_content_type() == "text/plain" and not parts.name(part)]
    page = [part for part in inner if part.get_content_type() == "text/html" and not parts.name(part)]
    if plain and page:
        text = "\n".join(map(parts.text, plain))
        told = Counter(_WORD.findall(text))
        more = Counter(_words(parts.text(page[0])))
        same = not _QUOTES.search(text) and (told & more).total() >= 0.9 * max(told.total(), 0.8 * more.total())
        plain, page = ([], page) if same or told.total() < 0.2 * more.total() else (plain, [])
    yield from plain or page
    yield from (part for part in inner if parts.name(part) or part.get_content_type() not in _SHOWN | _VERSIONS)


def _words(page: str) -> list[str]:
    """The words of a page, roughly: what a few tags leave."""
    found, at = "", 0
    while begin := _CODE.search(page, at):
        found += page[at:begin.start()]
        end = page.find(f"</{begin[1]}", begin.end())
        at = end if end >= 0 else len(page)
    return _WORD.findall(unescape(_MARKUP.sub(" ", found + page[at:])))


def _sorted(found: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """The parts that are the text, and those that are attached."""
    texts, beside = [], []
    for part in found:
        if part.get_content_type() in _TEXTS and not parts.name(part):
            texts.append(part)
        else:
            beside.append(part)
    return texts, beside


def _body(part: Part, *, forwards: bool) -> list[Piece]:
    text = parts.text(part)
    if _PGP in text:
        raise LockedDocumentError("is an encrypted e-mail.")
    if part.get_content_type() == "text/html":
        return replies.marked(html.of_text(text, quotes=not forwards).pieces, forwards=forwards) if text.strip() else []
    text = _NOISE.sub("", cleaned(text.replace("\r\n", "\n").replace("\r", "\n")))
    given = text.split("\n")
    flowed = "flowed" in str(part.get("content-type", "")).lower()
    return replies.pieces(_flowed(given) if flowed else given, forwards=forwards)


def _flowed(given: Sequence[str]) -> list[str]:
    """Lines joined as format=flowed (RFC 3676) says: a blank at the end goes on, unless it is the signature's mark."""
    found: list[str] = []
    going = False
    for line in given:
        quoted = line.startswith(">")
        if going and not quoted and line != "-- " and len(found[-1]) < lines.LONGEST:
            found[-1] = lines.join(found[-1], line)
        else:
            found.append(line)
        going = line.endswith(" ") and line != "-- " and not quoted
    return found
