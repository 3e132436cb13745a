"""What is attached to an e-mail: which of it are documents, and a sentence about the rest.

Pictures in the text, signatures, keys and receipts are passed over in silence. Calendars, vCards and tables hold
records, which come in by themselves (db.exchange).
"""

import re
from collections.abc import Sequence

from db.errors import DocumentError, LockedDocumentError, UnknownFormatError
from db.exchange import format_of
from seeds.read import notes, parts
from seeds.read.document import Enclosed
from seeds.read.encoding import decode, guessed
from seeds.read.parts import Part
from seeds.read.sniff import sniff
from seeds.read.words import words
from seeds.regex import regex

_RECORDS = frozenset(notes.TYPES) | {"application/json"}  # types of what holds records, whatever its name
_ENDINGS = {"text/html": ".html", "text/markdown": ".md", "text/x-markdown": ".md"}  # of what has no name
_TEXTS = words("txt md html eml")  # formats of which the beginning is read without the end
_DOCUMENT = regex(r".*\.(?:txt|text|md|markdown|mdown|x?html?|pdf|doc[xm]|dotx|eml|mht|mhtml)", re.IGNORECASE)
_RECEIPTS = words("message/delivery-status message/disposition-notification")  # what mail servers tell each other
_LOCKED = regex(rb"\s*-----BEGIN PGP MESSAGE")
_KEY = regex(rb"\s*-----BEGIN (?:PGP SIGNATURE|PGP PUBLIC KEY BLOCK|CERTIFICATE)")


def found(beside: Sequence[Part]) -> tuple[tuple[Enclosed, ...], tuple[str, ...]]:
    """Of the parts that are not the text: the documents, and notes on what is none, or cannot be opened."""
    documents, broken = list[Enclosed](), list[str]()
    others: dict[str, list[str]] = {}  # names by what to do about them
    for number, part in enumerate(beside, 1):
        name, kind = _called(part), part.get_content_type()
        mail = parts.inner(part)
        data = parts.data(part) if mail is None else parts.written(mail, part)
        if _is_passed_over(part, data):
            continue
        try:
            format = "eml" if mail is not None else _format(kind, name, data)
        except UnknownFormatError as error:
            others.setdefault(error.hint, []).append(name or notes.of_type(kind))
        except DocumentError as error:
            broken.append(notes.about(name or notes.unnamed(number), error))
        else:
            name = name or notes.unnamed(number, f".{format}")
            if format in _TEXTS and parts.is_cut(part):  # what is no text cannot be read without its end
                broken.append(notes.cut(name))
            documents.append(Enclosed(name, format, _plain(part, format, data)))
    return tuple(documents), (*broken, *(notes.not_read(names, hint) for hint, names in others.items()))


def _called(part: Part) -> str:
    """What an attached part is called: an e-mail by its subject, a file by its name; "" if it has none."""
    mail = parts.inner(part)
    subject = dict(parts.headers(mail)).get("Subject", "") if mail is not None else ""
    name = subject[:parts.LONGEST_NAME] or parts.name(part)
    return "" if name == part.get_content_type() else name


def _is_passed_over(part: Part, data: bytes) -> bool:
    """Whether nobody would miss it: a signature, a key, a receipt, a picture that is no file or that the text shows."""
    kind = part.get_content_type()
    if "signature" in kind or kind in _RECEIPTS or _KEY.match(data) or parts.name(part).lower().endswith(".p7s"):
        return True
    is_file = str(part.get("content-disposition", "")).lower().startswith("attachment")
    return kind.startswith("image/") and (not parts.name(part) or ("content-id" in part and not is_file))


def _format(kind: str, name: str, data: bytes) -> str:
    """The format of a document; raises UnknownFormatError for what is none, and as `sniff` does."""
    if kind.startswith("message/") or kind == "text/rfc822-headers":  # of a mail server, or on another machine
        raise UnknownFormatError("is no document.")
    if _LOCKED.match(data):
        raise LockedDocumentError("is encrypted.")
    if _holds_records(kind, name, data):
        raise UnknownFormatError("holds records.", "Save what holds records, and import that by itself.")
    return sniff(data, name or f"attachment{_ENDINGS.get(kind, '')}")


def _plain(part: Part, format: str, data: bytes) -> bytes:
    """The bytes as a file of their own has to have them: in UTF-8 where only the mail says how a text is written."""
    charset = parts.charset(part) if format in ("txt", "md") else ""
    return decode(data, charset).encode("utf-8", "replace") if charset else data


def _holds_records(kind: str, name: str, data: bytes) -> bool:
    """Whether a file is of a format of records: by its ending as `fieldex import` has it, else by how it begins."""
    if format_of(name, reads=True) is not None:
        return True
    if _DOCUMENT.fullmatch(name):
        return False
    from db.exchange.recognising import recognised

    return kind in _RECORDS or recognised(data, guessed) is not None
