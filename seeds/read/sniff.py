"""Which format a document has: told by its first bytes, then by its text, and only last by its name."""

import re

from db.errors import EmptyDocumentError, LockedDocumentError, UnknownFormatError
from seeds.read.encoding import decode, is_text
from seeds.read.words import words
from seeds.regex import regex

_HEAD = 65536

# First bytes of what is not read, how it is called, and what to do about it.
_PICTURE = "Run OCR on it first, such as ocrmypdf, and import what that makes."
_SAVE_AS = "Open it and save it as .docx or .pdf, then import that."
_UNPACK = "Unpack it, and import the files within."
_ASK_AGAIN = "Outlook packed it in a way of its own: ask for the e-mail again as HTML or plain text."
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "an RTF text", _SAVE_AS),
    (b"\x89PNG\r\n", "a picture (PNG)", _PICTURE),
    (b"\xff\xd8\xff", "a picture (JPEG)", _PICTURE),
    (b"GIF8", "a picture (GIF)", _PICTURE),
    (b"II*\0", "a picture (TIFF)", _PICTURE),
    (b"MM\0*", "a picture (TIFF)", _PICTURE),
    (b"\x1f\x8b", "a packed file (gzip)", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "an archive (7z)", _UNPACK),
    (b"Rar!\x1a", "an archive (RAR)", _UNPACK),
    (b"BZh", "a packed file (bzip2)", _UNPACK),
    (b"\xfd7zXZ", "a packed file (xz)", _UNPACK),
    (b"SQLite format 3\0", "a database (SQLite)", ""),
    (b"%!PS", "a PostScript file", _SAVE_AS),
    (b"\x7fELF", "a program", ""),
    (b"MZ\x90", "a program", ""),
    (b"ID3", "a sound recording", ""),
    (b"OggS", "a sound recording", ""),
    (b"AT&TFORM", "a DjVu scan", _PICTURE),
    (b"\x78\x9f\x3e\x22", "what Outlook packed into a file of its own (winmail.dat)", _ASK_AGAIN),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_KINDS = (("WordDocument", "an old Word document (.doc)", _SAVE_AS),
              ("Workbook", "an Excel workbook (.xls)", "Copy its table into a document and save that as .docx."),
              ("PowerPoint Document", "a PowerPoint file (.ppt)", "Save it as .pdf and import that."),
              ("__substg1.0_", "an Outlook message (.msg)", "Save it as .eml and import that."))
_ZIP_KINDS = ((b"xl/", "an Excel workbook (.xlsx)", "Copy its table into a document and save that as .docx."),
              (b"ppt/", "a PowerPoint file (.pptx)", "Save it as .pdf and import that."),
              (b"application/vnd.oasis.opendocument", "an OpenDocument file (.odt)", _SAVE_AS),
              (b"application/epub", "an e-book (.epub)", "Save its text as .html or .txt and import that."))

_HTML = regex(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TAGS = regex(r"</?(?:p|div|br|table|tr|td|ul|li|span|h[1-6]|a|meta|title)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_FIELD = regex(r"([A-Za-z][A-Za-z-]{1,40}):[ \t]?(.*)")
_MAIL_FIELDS = words("from to cc subject date sent message-id mime-version received return-path content-type "
                     "delivered-to reply-to x-mailer dkim-signature")
_MARKDOWN = (regex(r"^#{1,6} \S", re.MULTILINE), regex(r"\[[^\]\[\n]{1,200}\]\([^)\s]{1,200}\)"),
             regex(r"^\|?[ :]*-{3,}[ :]*\|[ :|-]*$", re.MULTILINE), regex(r"\*\*[^*\n]+\*\*"),
             regex(r"^```", re.MULTILINE))


def sniff(data: bytes, name: str = "") -> str:
    """`txt`, `md`, `html`, `pdf`, `docx` or `eml`.

    Raises EmptyDocumentError, LockedDocumentError, or UnknownFormatError that says what it is instead.
    """
    if not data.strip(b"\0 \t\r\n\f\xef\xbb\xbf"):
        raise EmptyDocumentError("is empty.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    if data.startswith(_OLE):
        _refuse_ole(data)
    for magic, called, hint in _OTHERS:
        if data.startswith(magic):
            raise UnknownFormatError(f"is {called}, which cannot be read.", hint)
    if data[4:8] == b"ftyp" or (data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"AVI ", b"WAVE")):
        raise UnknownFormatError("is a picture, film or sound recording, which cannot be read.", _PICTURE)
    if not is_text(data):
        raise UnknownFormatError("is no text, and no format that is known here.")
    return _written(decode(data[:_HEAD]), name)


def _zipped(data: bytes, name: str) -> str:
    if b"word/" in data or name.lower().endswith((".docx", ".docm", ".dotx")):
        return "docx"
    for mark, called, hint in _ZIP_KINDS:
        if mark in data:
            raise UnknownFormatError(f"is {called}, which cannot be read.", hint)
    raise UnknownFormatError("is an archive (zip), which cannot be read.", _UNPACK)


def _refuse_ole(data: bytes) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise LockedDocumentError("is protected by a password.")
    for mark, called, hint in _OLE_KINDS:
        if mark.encode("utf-16-le") in data:
            raise UnknownFormatError(f"is {called}, which cannot be read.", hint)
    raise UnknownFormatError("is a file of an old Office program, which cannot be read.", _SAVE_AS)


def _written(head: str, name: str) -> str:
    """The format of a text by how it begins; `name` decides between plain text and Markdown."""
    suffix = name.lower().rpartition(".")[2] if "." in name else ""
    if _HTML.match(_behind_remarks(head)) or (suffix in ("html", "htm", "xhtml") and _TAGS.search(head)):
        return "html"
    if head.lstrip().startswith("<?xml"):
        raise UnknownFormatError("is an XML file, which cannot be read.", "Save its text as .html, .docx or .txt.")
    if _is_mail(head, suffix):
        return "eml"
    if suffix in ("md", "markdown", "mdown"):
        return "md"
    if len(_TAGS.findall(head)) >= 8 and head.lstrip().startswith("<"):
        return "html"
    if not suffix and sum(bool(sign.search(head)) for sign in _MARKDOWN) >= 2:
        return "md"
    return "txt"


def _behind_remarks(head: str) -> str:
    """The text without the declarations and remarks of XML that it begins with."""
    text = head.lstrip()
    while text.startswith(("<?", "<!--")):
        _, found, text = text.partition("-->" if text.startswith("<!--") else ">")
        text = text.lstrip() if found else ""
    return text


def _is_mail(head: str, suffix: str) -> bool:
    """Whether the text begins with the head of an e-mail: fields in one block, several of them those of mail."""
    fields: list[str] = []
    for line in head.lstrip("\r\n").splitlines()[:200]:
        if not line.strip():
            break
        if line[0] in " \t" or (not fields and line.startswith(("From ", ">From "))):
            continue
        field = _FIELD.match(line)
        if not field:
            return False
        fields.append(field[1].lower())
    known = _MAIL_FIELDS.intersection(fields)
    sure = {"message-id", "mime-version", "received", "return-path"} & known
    if suffix == "eml":
        return bool(known)
    return "from" in known and len(known) >= 3 and bool(sure or "subject" in known)
