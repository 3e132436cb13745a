"""Failures a person may meet: each says one clear sentence, a hint, and the exit status of the command line.

Exit statuses: 1 nothing found, 2 wrong usage, 3 locked, 4 damaged or unreadable, 130 interrupted.
"""

from collections.abc import Mapping

from db.typed import Any


class FieldexError(Exception):
    """Something a person can understand and act on; `str(error)` is the sentence, `hint` what to do next."""

    status = 4
    hint = ""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.hint = hint or type(self).hint


class NotFoundError(FieldexError):
    """No record, or no single record, answers to what was asked for."""

    status = 1
    hint = "Try `fieldex find` with a part of the name."


class UsageError(FieldexError):
    """The request itself is wrong: an unknown kind, field, option or value."""

    status = 2


class BadValueError(UsageError):
    """A value does not fit its field, such as a phone number with letters."""


class FactsError(UsageError):
    """A file of facts breaks the format; the sentence names the file, the entry and the field."""


class LockedError(FieldexError):
    """Another process is writing to the directory and did not finish in time."""

    status = 3
    hint = "Wait a moment and try again, or close the other window of fieldex."


class ReadOnlyError(FieldexError):
    """The directory cannot be changed: it was opened to read only, or the file or folder forbids it."""

    status = 4
    hint = "Choose another place with --directory PATH."


class UnreadableError(FieldexError):
    """The directory file cannot be opened, or reading it failed."""

    status = 4
    hint = "Check that the path is right and that you may read it."


class ForeignFileError(FieldexError):
    """The file exists but is not a fieldex directory."""

    status = 4
    hint = "Nothing was changed. Choose another file with --directory PATH."


class NewerFileError(FieldexError):
    """The directory was written by a newer version of fieldex."""

    status = 4
    hint = "Nothing was changed. Install the newer fieldex to open it."


class DamagedError(FieldexError):
    """SQLite found the file damaged."""

    status = 4
    hint = "Nothing was changed. Go back to a backup with `fieldex restore`; `fieldex backup --list` names them."


class ConflictError(FieldexError):
    """Somebody else changed the same fields of a record since it was opened to be changed.

    `fields` has, by name, the value that was seen, the one there is now, and the one that was to be written.
    """

    status = 3
    hint = "Look at both, and choose for each field."

    def __init__(self, sentence: str, hint: str = "", *, id: str = "",
                 fields: Mapping[str, tuple[Any, Any, Any]] | None = None) -> None:
        super().__init__(sentence, hint)
        self.id = id
        self.fields = fields or {}


class DocumentError(FieldexError):
    """A document cannot be read, and nothing was taken from it."""

    status = 4
    hint = "Check that the path is right and that you may read it."


class DamagedDocumentError(DocumentError):
    """A document breaks its format, ends too early, or stalls what reads it."""

    hint = "Get the file anew, or open it in its own program and save it again."


class EmptyDocumentError(DocumentError):
    """A document holds no text at all."""

    hint = "There is nothing to import from it."


class LockedDocumentError(DocumentError):
    """A document is encrypted."""

    hint = "Open it with its password, save it without one, and import that."


class ScanError(DocumentError):
    """A document is a picture of its pages, without the text."""

    hint = "Run OCR on it first, such as ocrmypdf."


class TooLargeError(DocumentError):
    """A document is larger than what is read, or unpacks to more."""

    hint = "Split it, or save the part that matters as .txt and import that."


class UnknownFormatError(DocumentError):
    """A document is of a format that is not read; the sentence says which."""

    hint = "Documents are read from .txt, .md, .html, .pdf, .docx and .eml."


class DataFileError(FieldexError):
    """A file of records cannot be read, or breaks off; nothing of it was imported. The sentence names the place."""

    status = 4
    hint = "Nothing was imported. Save the file again in its own program, and look at the place."


class HeadingsError(DataFileError):
    """What the columns of a table hold is not clear enough to import it."""

    status = 2
