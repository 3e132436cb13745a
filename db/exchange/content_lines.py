"""Content lines of vCard: RFC 6350 section 3, RFC 2426, and what vCard 2.1 (versit, 1996) did otherwise.

`NAME;PARAMETER=value,value:value`, folded over several lines of a file. Real files break the rules in known ways, so
lines are read as bytes: a letter may be cut in two by folding, and each line of vCard 2.1 may have its own encoding.
"""

import quopri
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from db.errors import FieldexError

WIDTH = 75  # octets of a line before it is folded
# Properties that hold no text; what they hold is not even kept in memory.
PICTURES = ("PHOTO", "LOGO", "SOUND", "KEY")
_ENCODED = ("QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT")  # of a parameter that stands without its name
_PARAMETER = re.compile(r';\s*([A-Za-z0-9-]+)(?:\s*=((?:\s*(?:"[^"]*"|[^";:,]*)\s*,?)*))?\s*')
_HEAD = re.compile(r"\s*(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)\s*")
_PICTURE = re.compile(rb"\s*(?:[A-Za-z0-9-]+\.)?(?:" + b"|".join(one.encode() for one in PICTURES) + rb")\s*[;:]",
                      re.IGNORECASE)
_CHARSET = re.compile(rb"CHARSET\s*=\s*\"?([A-Za-z0-9._-]+)", re.IGNORECASE)
_UNESCAPED = {"n": "\n", "N": "\n"}


class LineError(FieldexError):
    """A line that is no content line; the sentence goes on from the place of the line."""

    def __init__(self, number: int, sentence: str, hint: str = "") -> None:
        super().__init__(sentence, hint)
        self.number = number


class Line(NamedTuple):
    """One property."""

    number: int  # of its first line in the file
    name: str  # in capital letters
    value: str  # text, with what is escaped still so
    parameters: Mapping[str, tuple[str, ...]]  # by names in capital letters
    group: str = ""  # in small letters: what holds it together with others, such as a number with its label

    def types(self) -> set[str]:
        """What its TYPE says, in small letters: work, cell, fax, pref."""
        return {one.strip().lower() for value in self.parameters.get("TYPE", ()) for one in value.split(",")}

    def parameter(self, name: str) -> str:
        """The first value of a parameter; nothing where it has none."""
        return self.parameters.get(name, ("",))[0]

    def text(self) -> str:
        """The value as one text."""
        return unescaped(self.value)

    def parts(self) -> list[str]:
        """The components of a structured value, such as a name or an address."""
        return [unescaped(part) for part in _split(self.value, ";")]

    def listed(self) -> list[str]:
        """The values of a list."""
        return [unescaped(part) for part in _split(self.value, ",")]


# In

def unfolded(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """(number of the first line, the whole of it) for each content line; blank lines are left out."""
    number, whole = 0, bytearray()
    has_begun = is_old = is_picture = False
    for at, raw in enumerate(lines, 1):
        line = raw.rstrip(b"\r\n")
        is_further = line[:1] in (b" ", b"\t") and has_begun
        if whole.endswith(b"=") and _is_quoted(whole):  # a soft line break of RFC 2045
            whole[-1:] = line
        elif is_further and is_picture:
            continue
        elif is_further and line.strip():
            whole += line if is_old else line[1:]  # in vCard 2.1 a line is folded where it has a blank
        else:
            if has_begun and whole.strip():
                yield number, bytes(whole)
            number, whole, has_begun = at, bytearray(line), True
            is_picture = _PICTURE.match(line) is not None
            is_old = line[:20].strip().upper() == b"VERSION:2.1" or (is_old and line[:6].upper() != b"BEGIN:")
            if is_picture:
                whole = whole[:whole.find(b":") + 1]
    if has_begun and whole.strip():
        yield number, bytes(whole)


def _is_quoted(line: bytes | bytearray) -> bool:
    colon = line.find(b":")
    return b"QUOTED-PRINTABLE" in bytes(line[:colon] if colon >= 0 else line).upper()


def parsed(number: int, whole: bytes) -> Line:
    """The property of a content line; raises LineError."""
    text, charset = _decoded(number, whole)
    head = _HEAD.match(text)
    if head is None:
        raise LineError(number, f"{text[:30]!r} is no property.", "Each line is NAME:value.")
    parameters: dict[str, tuple[str, ...]] = {}
    at = head.end()
    while (found := _PARAMETER.match(text, at)) is not None:
        name, values = _named_parameter(found[1], found[2])
        parameters[name] = (*parameters.get(name, ()), *values)
        at = found.end()
    if not text.startswith(":", at):
        what = "has a quotation mark that is out of place" if '"' in text[at - 1:at + 40] else "has no colon"
        raise LineError(number, f"{head[2].upper()} {what}.", "Each line is NAME;PARAMETER=value:value.")
    value = text[at + 1:]
    if "QUOTED-PRINTABLE" in {one.upper() for one in parameters.get("ENCODING", ())}:
        value = _from_quoted(number, value, parameters.get("CHARSET", ("utf-8",))[0], charset)
    return Line(number, head[2].upper(), value, parameters, (head[1] or "").lower())


def _named_parameter(name: str, given: str | None) -> tuple[str, list[str]]:
    """A parameter; those of vCard 2.1 have no name: TEL;WORK;VOICE."""
    if given is None:
        return ("ENCODING" if name.upper() in _ENCODED else "TYPE"), [name]
    if '"' not in given and "," not in given and "^" not in given:  # nearly all of them
        return name.upper(), [given.strip()]
    values = [one.strip() for one in re.findall(r'(?:"[^"]*"|[^",])+', given) if one.strip()]
    return name.upper(), [_uncircumflexed(one[1:-1] if one[:1] == one[-1:] == '"' else one) for one in values] or [""]


def _uncircumflexed(text: str) -> str:
    """The value of a parameter, RFC 6868."""
    return re.sub(r"\^([n^'])", lambda found: {"n": "\n", "^": "^", "'": '"'}[found[1]], text)


def _decoded(number: int, whole: bytes) -> tuple[str, str]:
    """The text of a line, and the name of its encoding."""
    told = _CHARSET.search(whole.partition(b":")[0])
    charset = told[1].decode("ascii") if told else "utf-8"
    try:
        return whole.decode(charset), charset
    except LookupError as error:
        raise LineError(number, f"is in an encoding that nobody knows: {charset}.",
                        "Save the file as UTF-8.") from error
    except UnicodeError as error:
        raise LineError(number, f"is not text in {charset.upper()}.",
                        "Save the file as UTF-8, or export it anew.") from error


def _from_quoted(number: int, value: str, charset: str, outer: str) -> str:
    """Text of quoted-printable (RFC 2045); its line breaks are kept as they are written in vCard."""
    data = quopri.decodestring(value.encode(outer, "replace"))
    try:
        text = data.decode(charset)
    except (LookupError, UnicodeError) as error:
        raise LineError(number, f"is not text in {charset.upper()}.", "Export the file anew.") from error
    return text.replace("\r\n", "\\n").replace("\r", "\\n").replace("\n", "\\n")


def unescaped(text: str) -> str:
    """The text itself: a backslash and n is a line break, before any other sign it stands for that sign."""
    return re.sub(r"\\(.)", lambda found: _UNESCAPED.get(found[1], found[1]), text) if "\\" in text else text


def _split(text: str, between: str) -> list[str]:
    """`text` at each sign that is not escaped."""
    if "\\" not in text:
        return text.split(between)
    parts = [""]
    for piece in re.findall(rf"{between}|\\.|[^{between}\\]+|\\$", text, re.DOTALL):
        if piece == between:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


# Out

def escaped(text: str) -> str:
    """`text` within a value."""
    plain = re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\n", "\\n")


def structured(parts: Iterable[str]) -> str:
    """Components as a structured value."""
    return ";".join(map(escaped, parts))


def line(name: str, value: str, parameters: Iterable[tuple[str, Sequence[str]]] = ()) -> bytes:
    """A content line, folded, with its line breaks; `value` is escaped already."""
    told = "".join(f";{key}={','.join(map(_parameter, values))}" for key, values in parameters if values)
    return folded(f"{name}{told}:{value}".encode())


def _parameter(value: str) -> str:
    plain = " ".join(value.split()).replace("^", "^^").replace('"', "^'")
    return f'"{plain}"' if re.search(r"[,;:]", plain) else plain


def folded(data: bytes) -> bytes:
    """A line of at most 75 octets, and further ones that begin with a blank; no letter is cut in two."""
    parts, at, room = [], 0, WIDTH
    while len(data) - at > room:
        end = at + room
        while data[end] & 0xC0 == 0x80:  # within a letter of UTF-8
            end -= 1
        parts.append(data[at:end])
        at, room = end, WIDTH - 1
    return b"\r\n ".join([*parts, data[at:]]) + b"\r\n"
