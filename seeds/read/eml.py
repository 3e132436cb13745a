"""E-mails: the head, then the text (plain rather than HTML), with signature and quoted answers marked as such."""

import re
from base64 import b64decode
from binascii import Error as BadBase64
from collections import Counter
from collections.abc import Iterator, Sequence
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import parsedate_to_datetime
from html import unescape
from quopri import decodestring

from db.errors import DamagedDocumentError, EmptyDocumentError, LockedDocumentError
from seeds.read import dates, html, limits, lines, replies
from seeds.read.document import Draft, Piece, cleaned, tidy
from seeds.read.encoding import decode

NAMES = ("From", "To", "Cc", "Subject", "Date")

_BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_ENCODED = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg|отв|ответ|пересл)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{0,10000}>")
_CODE = re.compile(r"<(style|script|title)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_QUOTES = re.compile(r"^[ \t]*>", re.MULTILINE)
# What Outlook puts into plain text for pictures, and for the targets of links behind what is shown of them.
_NOISE = re.compile(r"\[cid:[^\]\s]{1,200}\]|(?<=\S)<(?:mailto|https?|tel):[^<>\s]{1,1000}>", re.IGNORECASE)
_LONGEST_FIELD = 5_000
_PGP = "-----BEGIN PGP MESSAGE-----"


def draft(data: bytes) -> Draft:
    """The Draft of an e-mail; raises DamagedDocumentError, EmptyDocumentError, LockedDocumentError."""
    if len(_BOUNDARY.findall(data)) > limits.PARTS:
        raise DamagedDocumentError(f"holds more than {limits.PARTS} parts within parts.")
    try:
        message = BytesParser(policy=compat32).parsebytes(data)
        headers = tuple(_headers(message))
        parts = list(_parts(message))
    except RecursionError as error:
        raise DamagedDocumentError("holds parts within parts without end.") from error
    texts, attachments = _sorted(parts)
    fields = dict(headers)
    if fields.get("From", "").startswith("<Saved by"):  # a web page, as browsers save it in one file
        page = next((part for part in texts if part.get_content_type() == "text/html"), None)
        if page:
            return html.of_text(_text(page))
    found = [Piece(f"{name}: {value}", "header") for name, value in headers]
    forwards = replies.passes_on(fields.get("Subject", ""))
    body = [piece for part in texts for piece in _body(part, forwards=forwards)]
    if not body and not headers:
        raise EmptyDocumentError("holds no text.")
    return Draft(found + body, _ANSWER.sub("", fields.get("Subject", ""), count=1), _date(fields.get("Date", "")),
                 headers, tuple(_notes(attachments)))


def _headers(message: "Message[str, str]") -> Iterator[tuple[str, str]]:
    """The fields of NAMES in that order, decoded; the first of each."""
    given: dict[str, str] = {}
    for name, value in message.raw_items():
        given.setdefault(name.lower(), str(value))
    for name in NAMES:
        if value := header(given.get(name.lower(), "")):
            yield name, value


def header(value: str) -> str:
    """The words of a field as it stands in the head: encoded words (RFC 2047) and bytes of any encoding decoded."""
    value = _FOLD.sub(" ", value[:20_000])
    if any("\udc80" <= character <= "\udcff" for character in value):
        value = decode(value.encode("utf-8", "surrogateescape"))
    value = _BETWEEN.sub(r"\1", value)
    found, at = "", 0
    waiting, charset = b"", ""  # a letter may be cut between two encoded words, so those of one charset go together
    for word in _ENCODED.finditer(value):
        named = word[1].partition("*")[0].lower()
        if waiting and (named != charset or word.start() != at):
            found, waiting = found + decode(waiting, charset), b""
        found += value[at:word.start()]
        waiting, charset, at = waiting + _unpacked(word[2], word[3]), named, word.end()
    return tidy(found + (decode(waiting, charset) if waiting else "") + value[at:])


def _unpacked(how: str, packed: str) -> bytes:
    data = packed.encode("utf-8", "surrogateescape")
    if how in "qQ":
        return decodestring(data.replace(b"_", b" "), header=True)
    try:
        return b64decode(data + b"=" * (-len(data) % 4))
    except BadBase64:
        return data


def _date(value: str) -> str | None:
    """The day of a Date field, as the sender's clock had it."""
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return dates.stated(value)


def _parts(message: "Message[str, str]", depth: int = 0) -> "Iterator[Message[str, str]]":
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


def _chosen(parts: "Sequence[Message[str, str]]") -> "Iterator[Message[str, str]]":
    """Plain text rather than HTML, unless that has the same words, or more; besides these, what is attached.

    Tables and headings are lost in plain text, where a program makes it of the HTML; only what it quotes is clearer.
    """
    plain = [part for part in parts if part.get_content_type() == "text/plain" and not _name(part)]
    page = [part for part in parts if part.get_content_type() == "text/html" and not _name(part)]
    if plain and page:
        text = "\n".join(map(_text, plain))
        told = Counter(_WORD.findall(text))
        more = Counter(_words(_text(page[0])))
        same = not _QUOTES.search(text) and (told & more).total() >= 0.9 * max(told.total(), 0.8 * more.total())
        plain, page = ([], page) if same or told.total() < 0.2 * more.total() else (plain, [])
    yield from plain or page
    yield from (part for part in parts if part.get_content_type() not in ("text/plain", "text/html") or _name(part))


def _words(page: str) -> list[str]:
    """The words of a page, roughly: what a few tags leave."""
    found, at = "", 0
    while begin := _CODE.search(page, at):
        found += page[at:begin.start()]
        end = page.find(f"</{begin[1]}", begin.end())
        at = end if end >= 0 else len(page)
    return _WORD.findall(unescape(_MARKUP.sub(" ", found + page[at:])))


def _sorted(parts: "Sequence[Message[str, str]]") -> "tuple[list[Message[str, str]], list[str]]":
    """The parts that are the text, and the names of what is attached."""
    texts, attachments = [], []
    for part in parts:
        kind, name = part.get_content_type(), _name(part)
        if kind in ("text/plain", "text/html", "text/enriched") and not name:
            texts.append(part)
        elif name or kind.startswith("message/"):
            inner = part.get_payload(0) if kind == "message/rfc822" and part.is_multipart() else None
            subject = dict(_headers(inner)).get("Subject", "") if isinstance(inner, Message) else ""
            attachments.append(subject or name or kind)
        elif "signature" not in kind and not kind.startswith("image/"):
            attachments.append(kind)
    return texts, attachments


def _name(part: "Message[str, str]") -> str:
    """The file name of an attached part; its type where it has none, "" if it is shown with the text."""
    if any(len(str(part.get(field, ""))) > _LONGEST_FIELD for field in ("content-type", "content-disposition")):
        return "a file"  # taking such a field apart takes very long
    try:
        name = header(part.get_filename() or "")
        attached = part.get_content_disposition() == "attachment"
    except (ValueError, TypeError, LookupError, IndexError):  # of the standard library, for mangled parameters
        return "a file"
    return name or (part.get_content_type() if attached else "")


def _text(part: "Message[str, str]") -> str:
    try:
        data = part.get_payload(decode=True)
        charset = part.get_content_charset() or ""
    except (ValueError, TypeError, LookupError, IndexError):
        data, charset = str(part.get_payload()).encode("utf-8", "replace"), ""
    return decode(data, charset)[:limits.TEXT_BYTES] if isinstance(data, bytes) else ""


def _body(part: "Message[str, str]", *, forwards: bool) -> list[Piece]:
    text = _text(part)
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


def _notes(attachments: Sequence[str]) -> Iterator[str]:
    if attachments:
        shown = ", ".join(attachments[:10]) + (f" and {len(attachments) - 10} more" if len(attachments) > 10 else "")
        yield f"Not read, because attached: {shown}."
