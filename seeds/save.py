"""A document of a directory, and what it states, as a file of facts that `seeds.load` reads.

Characters of citations are left out: the file speaks of paragraphs. So are tags and notes, which no document states.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from db.directory import Directory
from db.errors import UsageError
from db.fields import Kind
from db.kinds import DOCUMENT, KINDS, OWN
from db.state import TEXTS, Cited, Kept, State, cited, ids_in, listed
from seeds.load import FORMAT

_OWN = frozenset(field.name for field in OWN)
_ORDER = (DOCUMENT, *(kind for kind in KINDS if kind is not DOCUMENT))
_LONG = 100  # characters of a list that stands on one line


def facts(directory: Directory, id: str) -> str:
    """The text of a file with the document `id` and all records that cite it.

    Of a record it has what this document states: not the fields that only other documents state. What such a record
    names and the document does not state otherwise stands there with its name alone. Raises UsageError where `id` is no
    document.
    """
    if directory.state(id).kind != DOCUMENT.name:
        raise UsageError(f"{id!r} is no document.", "List them with: fieldex list document")
    states = {card.id: directory.state(card.id) for _, card in directory.cited_by(id)}
    states = {id: directory.state(id), **{one: state for one, state in states.items() if state.shape is not DOCUMENT}}
    entries = {one: _entry(one, state, id) for one, state in states.items()}
    for named, paragraph in dict(_named(states, entries)).items():
        entries[named] = _name_alone(directory, named, paragraph)
        states[named] = directory.state(named)
    blocks = [f"format = {FORMAT}"]
    for kind in _ORDER:
        for one in (one for one, state in states.items() if state.shape is kind):
            head = "[document]" if kind is DOCUMENT else f"[[{kind.name}]]"
            blocks.append("\n".join((head, *_lines(kind, entries[one], entries))))
    return "\n\n".join(blocks) + "\n"


Entry = dict[str, Any]


def _entry(id: str, state: State, document: str) -> Entry:
    """What this document states of a record; references are still those of the directory."""
    here: list[Cited] = [one for one in cited(state) if one[1] == document]
    fields_here, elsewhere = {one[0] for one in here}, {one[0] for one in cited(state) if one[1] != document}
    # What no citation speaks of was stated by the document that the record came with.
    as_such = not elsewhere or cited(state)[0][1] == document
    shape = state.shape
    entry: Entry = {"id": id}
    for field in shape.fields:
        value = state.fields.get(field.name)
        stated = field.name in fields_here or (as_such and field.name not in elsewhere)
        if value is not None and field.name not in _OWN and (field.required or stated):
            entry[field.name] = value
    if TEXTS in state.fields:
        entry["hash"] = listed(state.fields[TEXTS])[0]
    cites: dict[str, list[int]] = {}
    own: list[int] = []
    for field_name, _, paragraph, *_ in here:
        if paragraph is not None and (field_name is None or field_name in entry):
            (own if field_name is None else cites.setdefault(field_name, [])).append(paragraph)
    if own or not cites:
        entry["paragraph"] = _numbers(own or [1])
    return {**entry, **({"cites": {name: _numbers(numbers) for name, numbers in cites.items()}} if cites else {})}


def _numbers(paragraphs: Sequence[int]) -> int | list[int]:
    several = list(dict.fromkeys(paragraphs))
    return several[0] if len(several) == 1 else several


def _named(states: Mapping[str, State], entries: Mapping[str, Entry]) -> Iterator[tuple[str, int]]:
    """(record, paragraph) for what the entries name and that has no entry itself."""
    for id, entry in entries.items():
        for field in states[id].shape.references:
            for named in ids_in(entry.get(field.name)):
                if named not in entries:
                    yield named, _first_paragraph(entry, field.name)


def _first_paragraph(entry: Entry, field: str) -> int:
    cites = entry.get("cites", {})
    found = listed(_tuple(cites.get(field) or entry.get("paragraph") or next(iter(cites.values()))))
    return int(found[0])


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _name_alone(directory: Directory, id: str, paragraph: int) -> Entry:
    state = directory.state(id)
    required: Mapping[str, Kept] = {field.name: state.fields[field.name] for field in state.shape.fields
                                    if field.required and field.name in state.fields}
    return {"id": id, **required, "paragraph": paragraph}


def _lines(kind: Kind, entry: Entry, entries: Mapping[str, Entry]) -> Iterator[str]:
    """The lines of an entry; it names only what has an entry, too."""
    references = {field.name for field in kind.references}
    for name, value in entry.items():
        if name in references:
            here = [one for one in ids_in(value) if one in entries]
            value = (tuple(here) if isinstance(value, tuple) else here[0]) if here else None  # noqa: PLW2901
        if isinstance(value, dict):
            yield f"{name} = {{ {', '.join(f'{one} = {_toml(numbers)}' for one, numbers in value.items())} }}"
        elif value is not None:
            yield f"{name} = {_toml(value)}"


def _toml(value: Any) -> str:
    """A value in TOML 1.0; its strings are those of JSON, but for one character."""
    if isinstance(value, (tuple, list)):
        parts = [_toml(one) for one in value]
        if sum(map(len, parts)) <= _LONG:
            return f"[{', '.join(parts)}]"
        return "[\n" + "".join(f"  {part},\n" for part in parts) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
