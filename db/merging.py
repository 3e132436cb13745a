"""Makes one record of several, so that nothing that was known of any of them is lost."""

from collections.abc import Mapping, Sequence
from typing import Any

from db.changing import Doing, all_states, check_references, dates_that_follow, differing, let_go
from db.errors import UsageError
from db.fields import EMAIL, PHONE
from db.history import Entry
from db.kinds import fields_of
from db.state import (
    AS_OF,
    BESIDE,
    CITATIONS,
    DISTINCT,
    TEXTS,
    VERIFIED_BY,
    VERIFIED_ON,
    Kept,
    State,
    listed,
    naming,
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
    if not others:
        raise UsageError(f"{keep!r} alone cannot be merged.", "Name one more record.")
    for id in others:
        if before[id].kind != own.kind:
            raise UsageError(f"{id!r} is a record of kind {before[id].kind} and {keep!r} of kind {own.kind}.",
                             "Only records of one kind can be merged.")
    here = {keep, *others}  # who shall not name themselves
    all = [before[id].naming(lambda named: named not in here) for id in (keep, *others)]
    chosen = {name: naming(name, value, lambda named: named not in here)
              for name, value in check_fields(own.shape, values or {}).items()}
    fields = joined_values(all) | chosen
    if "other_names" not in chosen:
        fields |= _also_called(all, fields)
    check_references(doing.connection, keep, own.shape, chosen)
    require(own.shape, {**own.fields, **fields})
    doing.carry_out(let_go(doing.connection, [*others], dict.fromkeys(others, keep)))
    now = all_states(doing.connection, [keep, *others])  # keep itself may have named the others
    changes = list(differing(keep, now[keep], fields))
    doing.carry_out([*changes, *(one for one in dates_that_follow(doing.connection, changes, now)
                                 if one.record not in others)])
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
        if (field is not None and field.many) or name in (CITATIONS, DISTINCT, TEXTS):
            several = dict.fromkeys(one for value in values for one in listed(value))
            joined[name] = tuple(sorted(several) if name in (DISTINCT, TEXTS) else several)
        elif name in BESIDE:
            joined[name] = values[0]
        else:
            joined[name] = values[0] if name != "note" else "\n\n".join(dict.fromkeys(map(str, values)))
    return joined | _newest_check(all) | _also_called(all, joined) | _also_reached(all, joined)


def _newest_check(all: Sequence[State]) -> dict[str, Kept]:
    """Freshness of the freshest of them."""
    found: dict[str, Kept] = {}
    if dates := [str(one.fields[AS_OF]) for one in all if AS_OF in one.fields]:
        found[AS_OF] = max(dates)
    if checked := [one for one in all if VERIFIED_ON in one.fields]:
        newest = max(checked, key=lambda one: str(one.fields[VERIFIED_ON]))
        found |= {name: newest.fields.get(name) for name in (VERIFIED_ON, VERIFIED_BY)}
    return found


def _also_called(all: Sequence[State], chosen: Mapping[str, Kept]) -> dict[str, Kept]:
    """Titles of the records that differ from the one that is chosen, as other names; for kinds that have such."""
    names = fields_of(all[0].kind).get("other_names")
    if names is None or len(all[0].shape.title) != 1:
        return {}
    title = all[0].shape.title[0]
    called = [one.fields[title] for one in all if title in one.fields]
    known = [name for one in all for name in listed(one.fields.get(names.name))]
    joined = tuple(name for name in dict.fromkeys([*known, *called]) if name != chosen.get(title))
    return {names.name: joined or None}


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
