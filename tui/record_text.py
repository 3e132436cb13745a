"""A record as commented text for a person's own editor (TOML 1.0), and back; and records as a person names them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from db.directory import Directory
from db.errors import BadValueError, FieldexError, NotFoundError, UsageError
from db.fields import DATE, NOTE, Field, Kind, Scalar, Value
from db.kinds import fields_of
from db.records import Record
from db.state import Kept, listed
from tui.text import escaped, printable, printable_lines

Resolve = Callable[[Field, str], str]  # a reference as it was typed -> the id that it means; raises UsageError
MARK = "#!"  # begins a line that tells the person something of what they typed
LONG = 100  # characters of a list from which on each value has its own line
LIKELY = 5  # records named in an error
LOOKED_AT = 20  # hits of a search for what a reference may mean
_HEAD = ("Fill in what is known, save and leave. A line that begins with # is not read: take its # away to use it.",
         "To change nothing, leave everything as it is, or delete it all.")
_TAKES = {
    "text": "one line", "note": "any number of lines", "email": "like name@example.org",
    "phone": "like +992 37 221 71 41 (E.164), or a local number; ...5-12-88 where its town is not known",
    "date": "like 2021, 2021-09 or 2021-09-24",
    "number": "like 1200 or 2.5", "country": "its name, or its ISO code like TJ",
    "language": "its name, or its ISO 639 code like tg", "url": "like https://example.org",
}
_QUOTES = 'Text stands in quotes, as in name = "Anna"; a list in brackets: ["one", "two"]; \\ is written \\\\.'
_STRING = r'''"""(?:\\.|[^\\])*?(?:"{3,5}|\Z)|\'{3}.*?(?:\'{3,5}|\Z)|"(?:\\[^\n]|[^"\\\n])*"?|'[^'\n]*'?|\#[^\n]*'''


class Wrong(NamedTuple):
    """One thing in a text that cannot be kept."""

    line: int  # from 1
    field: str  # its name as it was typed; empty where it is about the text as such
    sentence: str
    hint: str


class MisreadError(BadValueError):
    """A text that does not give a record; the sentence tells the first of all that is `wrong`, with line and field."""

    def __init__(self, wrong: Sequence[Wrong]) -> None:
        first = wrong[0]
        at = f"Line {first.line}, {first.field}: " if first.field else f"Line {first.line}: "
        super().__init__(f"{at}{first.sentence}", first.hint)
        self.wrong = tuple(wrong)


# Writing

def to_text(shape: Kind, fields: Mapping[str, Kept], errors: Sequence[tuple[str, str]] = (), *,
            titles: Mapping[str, str] | None = None, head: str = "") -> str:
    """A record of the kind `shape` as text that `from_text` reads: every field in order, each with what it takes.

    `errors` are (field or nothing, what to tell of it), told above the field. `titles` are those of linked records by
    their ids, `head` what stands above it all.
    """
    marks: dict[str, list[str]] = {}
    for name, told in errors:
        marks.setdefault(name, []).extend(_marks(told))
    blocks = [[*marks.get("", ()), *(f"# {line}" for line in (*printable_lines(head), *_HEAD))]]
    for field in shape.fields:
        takes = f"# {field.label}{', required' if field.required else ''}: {_takes(field)}"
        blocks.append([*marks.get(field.name, ()), takes, *statement(field, fields.get(field.name), titles or {})])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def statement(field: Field, value: Any, titles: Mapping[str, str]) -> list[str]:
    """The lines that give a field this value; as a comment where it has none."""
    if value is None:
        return [f"{'' if field.required else '# '}{field.name} = {'[]' if field.many else in_quotes('')}"]
    if not isinstance(value, tuple):
        if field.type is NOTE and "\n" in str(value):
            return [f'{field.name} = """', *_lines(str(value)), '"""']
        return [f"{field.name} = {_one(value)}{_meaning(field, value, titles)}"]
    on_one = f"{field.name} = [{', '.join(map(_one, value))}]"
    meant = [_meaning(field, one, titles) for one in value]
    if len(on_one) <= LONG and not any(meant):
        return [on_one]
    return [f"{field.name} = [",
            *(f"    {_one(one)},{meaning}" for one, meaning in zip(value, meant, strict=True)), "]"]


def in_quotes(text: str) -> str:
    """`text` as a TOML string on one line: JSON writes it alike, but for what a terminal would obey."""
    import json

    return escaped(json.dumps(text, ensure_ascii=False))


def _lines(text: str) -> list[str]:
    """The lines of a long text between three quotes; quotes stay as they are, as long as they are not three."""
    return [in_quotes(line)[1:-1].replace('\\"', '"').replace('""', '\\"\\"') for line in text.split("\n")]


def _one(value: Scalar) -> str:
    return in_quotes(value) if isinstance(value, str) else repr(value)


def _meaning(field: Field, value: Scalar, titles: Mapping[str, str]) -> str:
    """A comment on a value that does not say by itself what it means: an id, a code, digits."""
    shown = titles.get(str(value), "") if not field.stored else field.type.format(value)
    shown = printable(shown)
    return "" if shown in ("", str(value)) or field.type is NOTE else f"  # {shown}"


def _takes(field: Field) -> str:
    if field.options:
        takes = f"one of {', '.join(field.options)}"
    elif not field.stored:
        takes = f"id or name of {' or '.join(_a(kind) for kind in field.targets)}"
    else:
        takes = _TAKES[field.type.name]
    if field.many:
        return "any number of texts" if takes == _TAKES["text"] else f"any number, each {takes}"
    return takes


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _marks(told: str) -> list[str]:
    return [f"{MARK} {line}" for line in printable_lines(told)]


# Reading

def from_text(shape: Kind, text: str, resolve: Resolve | None = None) -> dict[str, Any]:
    """The values that a text gives, as they are kept, without those that are unknown; raises MisreadError.

    References are ids, or whatever `resolve` makes of what was typed.
    """
    import tomllib

    try:
        given = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise MisreadError([_misspelt(text, str(error))]) from error
    found: dict[str, Any] = {}
    wrong: list[Wrong] = []
    for name, value in given.items():
        try:
            field = field_named(shape, name)
            if field.name in found:
                raise UsageError(f"{field.name} stands here twice.", "Leave one of them.")
            found[field.name] = _accepted(field, value, resolve)
        except UsageError as error:
            wrong.append(Wrong(_line_of(text, name), name, str(error), error.hint))
    named = {known.name for one in wrong if (known := shape.field(one.field))}
    wrong += [Wrong(_line_of(text, field.name), field.name, f"is missing; every {shape.name} has one.", "")
              for field in shape.fields if field.required and found.get(field.name) is None and field.name not in named]
    if wrong:
        raise MisreadError(sorted(wrong))
    return {name: value for name, value in found.items() if value is not None}


def field_named(shape: Kind, name: str) -> Field:
    """The field called so, or known by it as another name; raises UsageError, naming those it may mean."""
    field = fields_of(shape.name).get(name) or shape.field(name)
    if field is None:
        from difflib import get_close_matches

        names = [field.name for field in shape.fields]
        near = get_close_matches(name[:LONG].lower(), names, 3)
        raise UsageError(f"{shape.label} have no field called {name!r}.",
                         f"Did you mean {' or '.join(near)}?" if near else f"Fields are: {', '.join(names)}.")
    return field


def _accepted(field: Field, value: Any, resolve: Resolve | None) -> Value:
    accepted = field.accept([_plain(field, one) for one in value] if isinstance(value, list) else _plain(field, value))
    return resolved(field, accepted, resolve) if resolve else accepted


def resolved(field: Field, value: Value, resolve: Resolve) -> Value:
    """A value with what was typed for other records made their ids; that of any other field as it is."""
    if field.stored or value is None:
        return value
    ids = tuple(dict.fromkeys(resolve(field, str(one)) for one in listed(value)))
    return ids if field.many else ids[0]


def _plain(field: Field, value: Any) -> Any:
    """A value of TOML as fields take it: dates and years need no quotes."""
    from datetime import date, datetime

    if isinstance(value, int) and value.bit_length() > 64:
        raise BadValueError("The number is too large.", "Write it like 1200 or 2.5.")
    if field.type is DATE and type(value) in (int, date):
        return f"{value:04}" if isinstance(value, int) else value.isoformat()
    if isinstance(value, (dict, list, datetime, date)):
        raise BadValueError(f"This is not a value for {field.label.lower()}.", _QUOTES)
    return value


def _misspelt(text: str, message: str) -> Wrong:
    """What tomllib says is wrong with a text."""
    at = re.search(r"\(at (?:line (\d+), column \d+|end of document)\)", message)
    if at is None:
        return Wrong(1, "", "A number or a list in it is too large.", _QUOTES)
    line = int(at[1] or text.count("\n") + 1)
    begins = max(one for one in (0, *statements(text)) if one < line)  # not within a string
    return Wrong(begins + 1, "", f"{message[:at.start()].strip()}.", _QUOTES)


def statements(text: str) -> list[int]:
    """The lines, from 0, that do not begin within a string of several lines."""
    within: set[int] = set()
    line = end = 0
    for found in re.finditer(_STRING, text, re.DOTALL):
        line += text.count("\n", end, found.start())
        more = found[0].count("\n")
        within.update(range(line + 1, line + more + 1))
        line, end = line + more, found.end()
    return [at for at in range(text.count("\n") + 1) if at not in within]


def _line_of(text: str, name: str) -> int:
    """The line, from 1, that gives a field its value, or could; 1 where there is none."""
    lines = text.split("\n")
    plain = re.escape(name)
    for comment in ("", r"#\s*"):
        for at in statements(text):
            if re.match(rf"""\s*{comment}(?:{plain}|"{plain}"|'{plain}')\s*=""", lines[at]):
                return at + 1
    return 1


def marked(text: str, error: FieldexError) -> str:
    """What was typed, with what is wrong told above the lines that it is about, and nothing told earlier."""
    wrong = error.wrong if isinstance(error, MisreadError) else (_about(text, error),)
    again = "Not kept yet. Mend what is told here, save and leave; or leave it all as it is to give up."
    if not isinstance(error, MisreadError):
        again = "Not kept yet. Take these lines away, save and leave to try again; or leave it all as it is to give up."
    told: dict[int, list[str]] = {0: _marks(again)}
    for one in wrong:
        named = f"{one.field}: " if one.field else ""
        told.setdefault(one.line - 1, []).extend(_marks(f"{named}{one.sentence} {one.hint}".rstrip()))
    lines = text.split("\n")
    earlier = {at for at in statements(text) if lines[at].startswith(MARK)}
    kept: list[str] = []
    for at, line in enumerate(lines):
        kept += told.get(at, [])
        kept += [] if at in earlier else [line]
    return "\n".join(kept)


def _about(text: str, error: FieldexError) -> Wrong:
    """A failure to keep what was typed; a sentence that begins with the name of a field is about that."""
    name, colon, sentence = str(error).partition(": ")
    if colon and name.isidentifier():
        return Wrong(_line_of(text, name), name, sentence, error.hint)
    return Wrong(1, "", str(error), error.hint)


# Other records

class References:
    """The records of a directory as a person names them: by id, by title, acronym or another name."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._meant: dict[tuple[tuple[str, ...], str, bool], str] = {}  # found once: many name the same

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """By id, the titles of those that are there."""
        return {id: record.title for id in dict.fromkeys(ids) if (record := self.record(id))}

    def record(self, id: str) -> Record | None:
        """The record with this id, to the letter: a name that differs from an id by a capital may be of several."""
        try:
            found = self._directory.get(id)
        except NotFoundError:
            return None
        return found if found.id == id.strip() else None

    def id_of(self, field: Field, typed: str, *, whole: bool = False) -> str:
        """The id of what a reference names: an id or a name, or an unambiguous beginning of one unless it is `whole`.

        Raises UsageError with the records that it may mean.
        """
        asked = (field.targets, typed, whole)
        if asked not in self._meant:
            self._meant[asked] = self._found(field, typed, whole=whole)
        return self._meant[asked]

    def _found(self, field: Field, typed: str, *, whole: bool) -> str:
        known = self.record(typed)
        if known and known.kind in field.targets:
            return known.id
        likely = sorted(self._likely(field, typed, whole=whole), key=lambda one: one[0])
        best = [record for rank, record in likely if rank == likely[0][0] < _UNLIKE]
        if len(best) == 1:
            return best[0].id
        if best:
            raise UsageError(f"{typed!r} may be {_named(best)}.", "Type the id of the one that is meant.")
        if known:
            raise UsageError(f"{known.title} is {_a(known.kind)}; {field.label.lower()} takes "
                             f"{' or '.join(map(_a, field.targets))}.")
        near = [record for _, record in likely[:3]]
        raise UsageError(f"{typed!r} is no {' or '.join(field.targets)} that is known here.",
                         f"Did you mean {_named(near)}?" if near else f"Add it first: fieldex add {field.targets[0]}")

    def _likely(self, field: Field, typed: str, *, whole: bool) -> Iterator[tuple[int, Record]]:
        """(how far it is from what was typed, record) for all that a search finds, and the one whose id begins so."""
        words = re.sub(r"""(?<!\S)[!'‘’]+|[":]""", " ", typed)  # none of it is a filter here
        seen: set[str] = set()
        for kind in field.targets:
            for hit in self._directory.search(words, kind, LOOKED_AT):
                record = self._directory.get(hit.id)
                seen.add(record.id)
                yield _rank(record, typed, whole=whole), record
        try:
            record = self._directory.get(typed)
        except NotFoundError:
            return
        if record.id not in seen and record.kind in field.targets:
            yield _UNLIKE if whole else _BEGINS, record


_SAME, _CALLED, _BEGINS, _UNLIKE = range(4)


def _rank(record: Record, typed: str, *, whole: bool) -> int:
    from db.derived import sort_key

    if record.title == typed:
        return _SAME
    wanted = sort_key(typed)
    called = [sort_key(str(name)) for name in (record.title, *listed(record.values.get("acronym")),
                                              *listed(record.values.get("other_names")))]
    if wanted in called:
        return _CALLED
    begins = record.id.startswith(typed.strip().lower()) or any(name.startswith(wanted) for name in called)
    return _BEGINS if begins and not whole else _UNLIKE


def _named(records: Sequence[Record]) -> str:
    some = " or ".join(f"{record.title} ({record.id})" for record in records[:LIKELY])
    return f"{some} …" if len(records) > LIKELY else some
