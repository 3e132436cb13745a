"""The log in words: what a step did, why, and what an entry changed."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from db.derived import title_of
from db.directory import Directory
from db.errors import FieldexError
from db.fields import Field
from db.history import CHECKED, FOUND, IMPORTED, MERGED, REDONE, REMOVED, RESTORED, TYPED, UNDONE, Entry, Logged, Step
from db.kinds import BY_NAME, fields_of
from db.state import BESIDE, CITATIONS, DISTINCT, TEXTS, Kept, State, ids_in

Titles = Callable[[Sequence[str]], dict[str, str]]
WORDS = {TYPED: "typed", CHECKED: "checked", IMPORTED: "imported", MERGED: "merged", REMOVED: "put into the trash",
         RESTORED: "brought back", UNDONE: "taken back", REDONE: "done again", FOUND: "changed by another program"}
_LABELS = {"as_of": "As of", "verified_on": "Checked", "verified_by": "Checked by", CITATIONS: "Sources",
           DISTINCT: "Not the same as", TEXTS: "Text"}


def what_was_done(directory: Directory, step: Step) -> str:
    """A step in a few words: `3 contacts imported from x.csv`, `Martin Reeve: phone`."""
    try:
        first = directory.entries(step.number, 50)
        records, _ = directory.size(step.number)
    except FieldexError:
        return WORDS.get(step.why, step.why)
    own = list(dict.fromkeys(one.entry.record for one in first))
    names = {one: _name(directory, one, [logged.entry for logged in first if logged.entry.record == one])
             for one in own[:1]}
    if step.why == MERGED and step.source:
        return f"merged into {_name(directory, step.source, [])}"
    what = next(iter(names.values()), "") if records <= 1 else f"{records:,} {_kind_of_all(first)}"
    if step.why == REMOVED and records > 1:
        gone = [one.entry for one in first if one.entry.field is None]
        what = _name(directory, gone[0].record, gone[:1]) if len(gone) == 1 else f"{len(gone):,} records"
    source = f" from {step.source}" if step.why == IMPORTED and step.source else ""
    return f"{what} {_done(first, step)}{source}".strip()


def _kind_of_all(entries: Sequence[Logged]) -> str:
    """What the records are that a step added or removed: contacts, or records where there are several kinds."""
    kinds = {whole.kind for one in entries for whole in (one.entry.old, one.entry.new) if isinstance(whole, State)}
    whole_records = all(one.entry.field is None for one in entries)
    return BY_NAME[kinds.pop()].plural if whole_records and len(kinds) == 1 else "records"


def _done(first: Sequence[Logged], step: Step) -> str:
    entries = [one.entry for one in first]
    if step.why != TYPED:
        return WORDS.get(step.why, step.why)
    if entries and all(entry.field is None for entry in entries):
        return "added"
    fields = list(dict.fromkeys(label_of(entry, None).lower() for entry in entries if entry.field))
    return f"changed ({', '.join(fields[:3])}{' …' if len(fields) > 3 else ''})" if fields else "changed"


def _name(directory: Directory, id: str, entries: Sequence[Entry]) -> str:
    for entry in entries:
        for whole in (entry.new, entry.old):
            if isinstance(whole, State):
                return title_of(whole.shape, whole.values())
    try:
        record = directory.get(id)
    except FieldexError:
        return id
    return record.title if record.id == id else id  # not another one whose id begins so


def moment(step: Step) -> str:
    """When, by the clock of this place: `2026-11-22 14:05`."""
    at = datetime.fromisoformat(step.made).replace(tzinfo=UTC).astimezone()
    return at.strftime("%Y-%m-%d %H:%M")


def who(step: Step) -> str:
    """By whom, where it is known."""
    return " · ".join(part for part in (step.person, step.device) if part)


def why(step: Step) -> str:
    """Why, in a word or two."""
    source = f" from {step.source}" if step.why == IMPORTED and step.source else ""
    return f"{WORDS.get(step.why, step.why)}{source}"


def label_of(entry: Entry, kind: str | None) -> str:
    """What the entry is about: the label of its field."""
    if entry.field is None:
        return "record"
    if entry.field in BESIDE:
        return _LABELS[entry.field]
    for one in (kind,) if kind else tuple(dict.fromkeys(known.name for known in BY_NAME.values())):
        field = fields_of(one).get(entry.field)
        if field is not None:
            return field.label
    return entry.field.replace("_", " ")


def change_of(entry: Entry, kind: str, titles: Titles) -> str:
    """`old → new`, as a person reads values; whether the record came or went."""
    if entry.field is None:
        if entry.old is None and entry.new is None:
            return "forgotten for good"
        return "added" if entry.old is None else "removed"
    field = fields_of(kind).get(entry.field)
    old, new = (shown(field, entry.field, value, titles) or "—" for value in (entry.old, entry.new))
    return f"{old} → {new}"


def shown(field: Field | None, name: str, value: Kept | State, titles: Titles) -> str:
    """A value of the log as a person reads it; linked records by their titles."""
    if value is None or isinstance(value, State):
        return ""
    if name == CITATIONS:
        return f"{len(value)} places" if isinstance(value, tuple) else ""
    if name == TEXTS:
        return "kept" if value else ""
    if name == DISTINCT or (field is not None and not field.stored):
        found = titles(ids_in(value))
        return ", ".join(found.get(id, id) for id in ids_in(value))
    return str(value) if field is None else " ".join(field.format(value).split())  # type: ignore[arg-type]


def name_of(entry: Entry) -> str:
    """What a record was called that the entry added or removed; its id where it tells no more."""
    whole = entry.old if isinstance(entry.old, State) else entry.new
    return title_of(whole.shape, whole.values()) if isinstance(whole, State) else entry.record
