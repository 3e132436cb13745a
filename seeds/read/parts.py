"""One part of an e-mail: the fields of its head, its name, what it holds."""

from base64 import b64decode
from collections.abc import Iterator
from email.errors import MessageError
from email.generator import BytesGenerator
from email.message import Message
from io import BytesIO
from quopri import decodestring
from typing import TypeAlias

from seeds.read import limits
from seeds.read.document import tidy
from seeds.read.encoding import decode
from seeds.regex import regex

NAMES = ("From", "To", "Cc", "Subject", "Date")
LONGEST_NAME = 200  # of what is attached

Part: TypeAlias = "Message[str, str]"

_FOLD = regex(r"[\r\n]+[ \t]*")
_ENCODED = regex(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = regex(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_FOLDERS = regex(r".*[/\\](?=[^/\\])")  # of a file, before its name
_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
_LONGEST_FIELD = 5_000
# What the standard library raises for mangled parameters, charsets and packing.
_MANGLED = (ValueError, TypeError, LookupError, AttributeError, MessageError)


def headers(message: Part) -> Iterator[tuple[str, str]]:
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
    return decodestring(data.replace(b"_", b" "), header=True) if how in "qQ" else _of_base64(data)


def _of_base64(data: bytes) -> bytes:
    """What is packed so, as far as it goes: where the end is cut off, that is not all of it."""
    packed = _letters(data)
    whole = packed[:-1] if _ends_within(packed) else packed
    return b64decode(whole + b"=" * (-len(whole) % 4))


def _letters(data: bytes) -> bytes:
    """What counts of base64 (RFC 2045), up to the padding at its end."""
    return data.translate(None, _NOT_BASE64).partition(b"=")[0]


def _ends_within(packed: bytes) -> bool:
    """Whether the last letter of base64 begins a byte that it does not end."""
    return len(packed) % 4 == 1


def name(part: Part) -> str:
    """The file name of an attached part, without folders; its type where it has none, "" if it is shown with the text.

    Names come as encoded words (RFC 2047), as RFC 2231 says, and in the plain bytes of any encoding.
    """
    if any(len(str(part.get(field, ""))) > _LONGEST_FIELD for field in ("content-type", "content-disposition")):
        return "a file"  # taking such a field apart takes very long
    try:
        _read_bytes_of(part)
        found = header(part.get_filename() or "")
        attached = part.get_content_disposition() == "attachment"
    except _MANGLED:
        return "a file"
    return _FOLDERS.sub("", found)[:LONGEST_NAME] or (part.get_content_type() if attached else "")


def _read_bytes_of(part: Part) -> None:
    """Decode the fields that hold a name, where they are written in plain bytes, which the standard library drops."""
    for field, value in list(part.raw_items()):
        if field.lower() in ("content-type", "content-disposition") and not str(value).isascii():
            part.replace_header(field, decode(str(value).encode("utf-8", "surrogateescape")))


def text(part: Part) -> str:
    """The text that a part holds."""
    return decode(data(part), charset(part))[:limits.TEXT_BYTES]


def charset(part: Part) -> str:
    """The charset that a part says it is written in, or ""."""
    try:
        return part.get_content_charset() or ""
    except _MANGLED:
        return ""


def data(part: Part) -> bytes:
    """The bytes that a part holds, unpacked, as far as they came."""
    if (packed := _base64_of(part)) is not None:
        return _of_base64(packed)  # the standard library leaves what is cut as it is
    try:
        found = part.get_payload(decode=True)
    except _MANGLED:
        found = str(part.get_payload()).encode("utf-8", "replace")
    return found if isinstance(found, bytes) else b""


def is_cut(part: Part) -> bool:
    """Whether it is plain to see that the end of what a part holds is missing."""
    return _ends_within(_letters(_base64_of(part) or b""))


def _base64_of(part: Part) -> bytes | None:
    """What a part holds as it is packed in base64; None where it is not."""
    if _packing(part) != "base64":
        return None
    found = part.get_payload()
    return found.encode("ascii", "replace") if isinstance(found, str) else None


def _packing(part: Part) -> str:
    """The transfer encoding that a part says it has."""
    return str(part.get("content-transfer-encoding", "")).strip().lower()


def inner(part: Part) -> "Part | None":
    """The e-mail that an attached part is (message/rfc822 and the like), if it is one."""
    if part.get_content_type() not in ("message/rfc822", "message/global", "message/news") or not part.is_multipart():
        return None
    found = part.get_payload(0)
    return found if isinstance(found, Message) else None


def written(message: Part, part: Part) -> bytes:
    """An e-mail within another as the bytes it came as; `part` is the one that it is."""
    file = BytesIO()
    try:
        BytesGenerator(file, mangle_from_=False, maxheaderlen=0).flatten(message)
    except _MANGLED:
        return b""
    found = file.getvalue()
    how = _packing(part)  # RFC 2046 allows none, and some programs pack it all the same
    if how == "base64":
        return _of_base64(found)
    return decodestring(found) if how == "quoted-printable" else found
