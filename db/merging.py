"""Makes one record of several, so that nothing that was known of any of them is lost."""

from collections.abc import Mapping, Sequence
from typing import Any

from db.changing import Doing, all_states, check_references, differing, let_go
from db.errors import UsageError
from db.fields import EMAIL, PHONE, Field
from db.history import Entry
from db.kinds import fields_of
from db.state import (
    AS_OF,
    BESIDE,
    CITATIONS,
    DISTINCT,
    VERIFIED_BY,
    VERIFIED_ON,
    Kept,
    State,
    ids_in,
    listed,
    reference_of,
)
from db.writing import check_fields, require

Row = Mapping[str, Any]


def merge(doing: Doing, keep: str, gone: Sequence[str], values: Row | None = None) -> None:
    """Make one record of several: `keep` takes what it lacks, and everything that named the others names it.

    `values` are fields as a person wants them; without, a value of `keep` stands above one of the others, lists are
    joined, and a title that differs is kept as another name.
    """
    others = [id for id in dict.fromkeys(gone) if id != keep]
    before = all_states(doing.connection, [keep, *others])
    own = before[keep]
    for id in others:
        if before[id].kind != own.kind:
            raise UsageError(f"{id!r} is a record of kind {before[id].kind} and {keep!r} of kind {own.kind}.",
                             "Only records of one kind can be merged.")
    joined = joined_values([own, *(before[id] for id in others)])
    fields = {**joined, **check_fields(own.shape, values or {})}
    fields = {name: _moved(fields_of(own.kind).get(name), name, value, keep, others) for name, value in fields.items()}
    check_references(doing.connection, keep, own.shape, {name: fields[name] for name in values or {}})
    require(own.shape, {**own.fields, **fields})
    doing.carry_out(let_go(doing.connection, [*others], dict.fromkeys(others, keep)))
    now = all_states(doing.connection, [keep, *others])  # keep itself may have named the others
    doing.carry_out(differing(keep, now[keep], fields))
    doing.carry_out(Entry(id, None, now[id], None) for id in others)


def joined_values(all: Sequence[State]) -> dict[str, Kept]:
    """What a record made of these has: the first value of each field, all of the lists, other titles as other names."""
    shape = all[0].shape
    joined: dict[str, Kept] = {}
    for name in (*(field.name for field in shape.fields), *BESIDE):
        field = fields_of(shape.name).get(name)
        values = [one.fields[name] for one in all if name in one.fields]
        if not values:
            continue
        if (field is not None and field.many) or name in (CITATIONS, DISTINCT):
            joined[name] = tuple(dict.fromkeys(one for value in values for one in listed(value)))
        elif name in BESIDE:
            joined[name] = values[0]
        else:
            joined[name] = values[0] if name != "note" else "\n\n".join(dict.fromkeys(map(str, values)))
    return joined | _newest_check(all) | _also_called(all) | _also_reached(all, joined)


def _newest_check(all: Sequence[State]) -> dict[str, Kept]:
    """Freshness of the freshest of them."""
    found: dict[str, Kept] = {}
    if dates := [str(one.fields[AS_OF]) for one in all if AS_OF in one.fields]:
        found[AS_OF] = max(dates)
    if checked := [one for one in all if VERIFIED_ON in one.fields]:
        newest = max(checked, key=lambda one: str(one.fields[VERIFIED_ON]))
        found |= {name: newest.fields.get(name) for name in (VERIFIED_ON, VERIFIED_BY)}
    return found


def _also_called(all: Sequence[State]) -> dict[str, Kept]:
    names = fields_of(all[0].kind).get("other_names")
    if names is None or len(all[0].shape.title) != 1:
        return {}
    title = all[0].shape.title[0]
    called = [str(one.fields[title]) for one in all[1:] if title in one.fields]
    known = [str(name) for one in all for name in listed(one.fields.get(names.name))]
    joined = [name for name in dict.fromkeys([*known, *called]) if name != all[0].fields.get(title)]
    return {names.name: tuple(joined)} if joined else {}


def _also_reached(all: Sequence[State], joined: Mapping[str, Kept]) -> dict[str, Kept]:
    """Numbers and addresses of the others, where the kind has room for more than one."""
    found: dict[str, Kept] = {}
    shape = all[0].shape
    for several in shape.fields:
        if several.many and several.type in (EMAIL, PHONE):
            single = [field.name for field in shape.fields if field.type is several.type and not field.many]
            values = [one.fields[name] for one in all for name in single if name in one.fields]
            further = [value for value in dict.fromkeys((*listed(joined.get(several.name)), *values))
                       if value not in [joined.get(name) for name in single]]
            found |= {several.name: tuple(further)} if further else {}
    return found


def _moved(field: Field | None, name: str, value: Kept, keep: str, others: Sequence[str]) -> Kept:
    """A value of the record that is kept, without naming itself or those that are merged into it."""
    here = {keep, *others}
    if name == DISTINCT:
        return tuple(one for one in ids_in(value) if one not in here) or None
    if field is not None and not field.stored:
        return reference_of(field, [one for one in ids_in(value) if one not in here])
    return value
