"""What a field is, and the types a value can have: how it is kept, read from text, and shown.

A value that nobody states is None. A field with `many` holds a tuple of values.
Text that a person typed goes through `parse`; text for a person comes out of `format`.
"""

import re  # patterns are kept as text: compiling those that an answer does not need would delay it
from enum import IntEnum
from functools import cached_property

from db.errors import BadValueError
from db.typed import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from db.codes import Codes

Scalar = str | int | float
Value = Scalar | tuple[Scalar, ...] | None


class Weight(IntEnum):
    """How heavily the words of a field count in search: a name above its surroundings above a note."""

    NONE = 0
    NOTE = 1
    SIDE = 2
    NAME = 3


class FieldType:
    """One line of text; the type all others refine."""

    name = "text"
    column = "TEXT"

    def parse(self, text: str) -> Scalar:
        """Value for `text`; raises BadValueError with a sentence for the person who typed it."""
        return " ".join(text.split())

    def format(self, value: Scalar) -> str:
        """`value` as a person reads it."""
        return str(value)

    def accept(self, value: Scalar) -> Scalar:
        """A value that a program gives, as it is kept; raises BadValueError."""
        return self.parse(str(value))

    def parts(self, text: str) -> list[str]:
        """The values that a person wrote in one, of a field that takes many."""
        return [text]


class Note(FieldType):
    """Text of several lines, such as a summary."""

    name = "note"

    def parse(self, text: str) -> Scalar:
        """Keep line breaks, drop blanks at the ends of lines."""
        return "\n".join(line.rstrip() for line in text.strip().splitlines())


class Email(FieldType):
    """An address as in RFC 5321 section 4.1.2, kept with its domain in lower case; `[at]` and `[dot]` are read."""

    name = "email"
    _AT = r"(?i)\s*[\[({<]\s*at\s*[\])}>]\s*"
    _DOT = r"(?i)\s*[\[({<]\s*dot\s*[\])}>]\s*"
    _SHAPE = r"[^\s@<>()\[\],;:\"]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]+"

    def parse(self, text: str) -> Scalar:
        """Address for `text`, deobfuscated."""
        plain = text.strip()
        if not re.fullmatch(self._SHAPE, plain):
            plain = re.sub(self._DOT, ".", re.sub(self._AT, "@", plain))
            plain = re.sub(r"^mailto:", "", plain, flags=re.IGNORECASE)
        if not re.fullmatch(self._SHAPE, plain):
            raise BadValueError(f"{text.strip()!r} is not an e-mail address.", "Write it like name@example.org.")
        local, _, domain = plain.rpartition("@")
        return f"{local}@{domain.lower()}"


_POSSIBLE = 0  # phonenumbers.ValidationResult.IS_POSSIBLE, here so that nothing is imported for it


PARTIAL = "…"  # begins a phone number of which the code of its town or country is missing


class Phone(FieldType):
    """A number in E.164 (`+992372217141`), shown in international form; `;ext=12` (RFC 3966) is kept.

    A hotline's short number (`1313`, `860`, `116123`), which is dialled only within its country, stays as it is. So
    does a number of which the town, the country or the exchange is not known, behind the dots that stand for what is
    missing: `…5-12-88`, `…417`.
    """

    name = "phone"
    home = "TJ"  # the country a number without its country code is read in
    _SHORT = r"[1-9][0-9]{2,3}|1[0-9]{4}|11[68][0-9]{3}"  # ITU-T E.164: not part of the international number
    _PARTIAL = r"(?:…|\.{2,3})\s?(\(?[0-9](?:[ ()–-]{0,2}[0-9]){2,13})"
    _KEPT = rf"\+[1-9]\d{{6,14}}(?:;ext=\d+)?|{PARTIAL}\(?[0-9](?:[ ()-]{{0,2}}[0-9]){{2,13}}"

    def parse(self, text: str, country: str | None = None) -> Scalar:
        """E.164 form of `text`, read in `country` (ISO 3166-1 alpha-2) when it has no country code."""
        if re.fullmatch(self._SHORT, short := text.replace(" ", "")):
            return short
        if partial := re.fullmatch(self._PARTIAL, text.strip().replace("\u00a0", " ").replace("\u2011", "-")):
            return self.partial(partial[1])
        import phonenumbers

        try:
            number = phonenumbers.parse(text, country or self.home)
        except phonenumbers.NumberParseException:
            number = None
        # A number without its area code is possible only in its own town: whoever means it says that it is partial.
        if number is None or phonenumbers.is_possible_number_with_reason(number) != _POSSIBLE:
            raise BadValueError(f"{text.strip()!r} is not a phone number.",
                                "Write it like +992 37 221 71 41; ...5-12-88 if only its end is known.")
        kept = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        return f"{kept};ext={number.extension}" if number.extension else str(kept)

    @staticmethod
    def partial(written: str) -> str:
        """How a number is kept of which the town or country is not known; `written` as it stands somewhere."""
        return PARTIAL + " ".join(written.replace("–", "-").split())

    @staticmethod
    def figures(kept: str) -> str:
        """The figures of a number, without those of its extension."""
        return "".join(filter(str.isdigit, kept.partition(";")[0]))

    def accept(self, value: Scalar) -> Scalar:
        """As `parse`; a number in E.164 is taken as it is."""
        return value if re.fullmatch(self._KEPT, str(value)) else self.parse(str(value))

    def format(self, value: Scalar) -> str:
        """International form (ITU-T E.123), the extension in words; a partial number as it is."""
        if str(value).startswith(PARTIAL):
            return str(value)
        import phonenumbers

        kept, _, extension = str(value).partition(";ext=")
        try:
            number = phonenumbers.parse(kept)
        except phonenumbers.NumberParseException:
            return str(value)
        shown = str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
        return f"{shown} ext. {extension}" if extension else shown


MONTH_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December")
MONTH_NAMES_RU = ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
                  "ноябрь", "декабрь")


class PartialDate(FieldType):
    """A date as far as it is known (ISO 8601: `2021`, `2021-09` or `2021-09-24`)."""

    name = "date"
    _SHAPE = r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?"

    def parse(self, text: str) -> Scalar:
        """The date itself, once it is known to exist in the calendar."""
        plain = text.strip()
        found = re.fullmatch(self._SHAPE, plain)
        if not found or not self._exists(*(int(part) if part else 1 for part in found.groups())):
            raise BadValueError(f"{plain!r} is not a date.", "Write it like 2021, 2021-09 or 2021-09-24.")
        return plain

    @staticmethod
    def _exists(year: int, month: int, day: int) -> bool:
        from datetime import date

        try:
            date(year, month, day)
        except ValueError:
            return False
        return True

    def format(self, value: Scalar) -> str:
        """Day, month in letters, year: no order of digits to guess at."""
        year, *rest = str(value).split("-")
        if not rest:
            return year
        month = MONTH_NAMES[int(rest[0]) - 1][:3]
        return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


class Number(FieldType):
    """A count or an amount; whole numbers stay whole."""

    name = "number"
    LIMIT = 2**63  # SQLite keeps whole numbers in 64 bits
    _SHAPE = r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?"
    column = "ANY"  # a STRICT column of this type keeps 500 as 500 and 2.5 as 2.5

    def parse(self, text: str) -> Scalar:
        """A number written with or without separators of thousands (blank or comma)."""
        plain = re.sub(r"(?<=\d)[\s\u00a0\u202f,](?=\d{3}(?!\d))", "", text.strip())
        if not re.fullmatch(self._SHAPE, plain):
            raise BadValueError(f"{text.strip()!r} is not a number.", "Write it like 1200 or 2.5.")
        number = float(plain)
        if abs(number) >= self.LIMIT:
            raise BadValueError(f"{text.strip()!r} is too large a number.", "Write it like 1200 or 2.5.")
        if plain.lstrip("+-").isdigit():
            return int(plain)  # to the last digit
        return int(number) if number.is_integer() else number

    def format(self, value: Scalar) -> str:
        """Thousands apart, as in 62,000."""
        return f"{value:,}"

    @staticmethod
    def spoken(value: Scalar) -> str:
        """A large number as people say it, `2 million`; nothing for a small one."""
        return f"{float(value) / 1e6:g} million" if float(value) >= 1e6 else ""


class Choice(FieldType):
    """One of a short list of words, given by the field's `options`."""

    name = "choice"


class Coded(FieldType):
    """What a standard has codes for, kept as its code, read and shown by its name: a country, a language."""

    def __init__(self, name: str, example: str) -> None:
        self.name, self._example = name, example

    @property
    def codes(self) -> "Codes":
        """All codes with their names."""
        from db.codes import NAMED

        return NAMED[self.name]

    def parse(self, text: str) -> Scalar:
        """Code for a code or a name in English, Russian, Tajik, Kyrgyz, Kazakh, Uzbek or, of a language, in itself."""
        code = self.codes.code_of(text)
        if code is None:
            raise BadValueError(f"{text.strip()!r} is not a {self.name}.",
                                f"Write its name, or its ISO code like {self._example}.")
        return code

    def format(self, value: Scalar) -> str:
        """English name."""
        return self.codes.names_of(str(value))[0]

    def parts(self, text: str) -> list[str]:
        """Commas and strokes stand between several too, where they are not part of a name."""
        if self.codes.code_of(text) is not None:
            return [text]
        return [part for part in re.split(r"[,/]", text) if part.strip()]


class Url(FieldType):
    """A web address."""

    name = "url"

    def parse(self, text: str) -> Scalar:
        """The address, with https:// put before it when no scheme was typed."""
        plain = text.strip()
        if re.search(r"\s", plain) or "." not in plain:
            raise BadValueError(f"{plain!r} is not a web address.", "Write it like https://example.org.")
        scheme = re.match(r"([a-z][a-z0-9+.-]*)(?=://|:(?!//)[^0-9])", plain, re.IGNORECASE)  # a port is no scheme
        return scheme[1].lower() + plain[scheme.end():] if scheme else f"https://{plain}"


class Reference(FieldType):
    """Another record, by its id; kept as a link whose role is the name of the field."""

    name = "reference"
    column = ""


TEXT, NOTE, EMAIL, PHONE, DATE = FieldType(), Note(), Email(), Phone(), PartialDate()
NUMBER, CHOICE, URL, REFERENCE = Number(), Choice(), Url(), Reference()
COUNTRY = Coded("country", "TJ")  # ISO 3166-1 alpha-2
LANGUAGE = Coded("language", "tg")  # ISO 639: two letters where 639-1 has them, else the three of 639-3
TYPES = (TEXT, NOTE, EMAIL, PHONE, DATE, NUMBER, CHOICE, COUNTRY, LANGUAGE, URL, REFERENCE)
CODED: Final = {type.name: type for type in TYPES if isinstance(type, Coded)}  # filters have the same names


_SEPARATOR = r"(?<!\\);"


class Field(NamedTuple):
    """One declared property of a kind."""

    name: str
    label: str
    type: FieldType = TEXT
    required: bool = False
    many: bool = False
    weight: Weight = Weight.NONE
    width: int = 0  # columns it takes in a list; 0 keeps it out
    aliases: tuple[str, ...] = ()  # other names people use for it: headings, prefixes of a query
    options: tuple[str, ...] = ()  # of a choice
    part_of: str = ""  # the field beside which it is shown: a unit, a qualifier, a channel
    targets: tuple[str, ...] = ()  # of a reference: the kinds it may point to
    inverse: str = ""  # of a reference: how the other record names it
    filter: str = ""  # the filter of a query that looks at it: country, year ...

    @property
    def stored(self) -> bool:
        """Whether the field is a column of its kind's table; a reference is a row in the table of links."""
        return self.type is not REFERENCE

    def parse(self, text: str) -> Value:
        r"""Value for what a person typed; empty text is None, `;` separates many (`\\;` is one inside a value).

        Raises BadValueError.
        """
        if self.many:
            parts = [part.replace("\\;", ";") for part in re.split(_SEPARATOR, text) if part.strip()]
            return tuple(self._one(one) for part in parts for one in self.type.parts(part)) or None
        return self._one(text) if text.strip() else None

    def accept(self, value: Any) -> Value:
        """What a program or a file gives (a scalar, or a list for many) as it is kept; raises BadValueError."""
        if value is None or value == "":
            return None
        if isinstance(value, str) and not value.strip():
            return None
        if type(value) is str and not self.many:  # nearly every value of a bulk load
            kept = self.type.accept(value)
            return self._among_options(kept) if self.options else kept
        if isinstance(value, (list, tuple)):
            if not self.many:
                raise BadValueError(f"{self.label} takes one value, not a list.")
            return tuple(self._checked(one) for one in value if not isinstance(one, str) or one.strip()) or None
        return (self._checked(value),) if self.many else self._checked(value)

    def _checked(self, value: Any) -> Scalar:
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            raise BadValueError(f"{value!r} is not a value for {self.label.lower()}.")
        if self.type.column == "TEXT" and not isinstance(value, str):
            raise BadValueError(f"{value!r} is not text.", "Put it in quotes.")
        return self._among_options(self.type.accept(value))

    def _one(self, text: str) -> Scalar:
        return self._among_options(self.type.parse(text))

    def _among_options(self, value: Scalar) -> Scalar:
        if self.options and value not in self.options:
            raise BadValueError(f"{value!r} is not a choice for {self.label.lower()}.",
                                f"Choose one of: {', '.join(self.options)}.")
        return value

    def format(self, value: Value) -> str:
        """`value` as a person reads it; nothing for None."""
        if value is None:
            return ""
        if isinstance(value, tuple):
            shown = [self.type.format(one) for one in value]
            return ("; " if any("," in one for one in shown) else ", ").join(shown)
        return self.type.format(value)

    def to_text(self, value: Value) -> str:
        """`value` so that `parse` gives it back."""
        if value is None:
            return ""
        return "; ".join(str(one).replace(";", "\\;") for one in value) if isinstance(value, tuple) else str(value)


class _Declared(NamedTuple):
    name: str
    plural: str
    label: str
    title: tuple[str, ...]  # fields that make up its title, joined by a blank
    subtitle: tuple[str, ...]  # fields that say what it is, in a list's second column
    order: str  # field that lists are sorted by until a person chooses; with a minus, the greatest first
    fields: tuple[Field, ...]


class Kind(_Declared):
    """One kind of record: how it is called, what it is known by, and its fields in the order of forms."""

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        """Fields kept in the kind's own table."""
        return tuple(field for field in self.fields if field.stored)

    @cached_property
    def references(self) -> tuple[Field, ...]:
        """Fields kept as links."""
        return tuple(field for field in self.fields if not field.stored)

    def field(self, name: str) -> Field | None:
        """The field called `name` or known by it as another name."""
        plain = name.strip().lower().replace("_", " ")
        for field in self.fields:
            if plain in {field.name.replace("_", " "), field.label.lower(), *field.aliases}:
                return field
        return None
