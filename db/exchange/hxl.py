"""HXL hashtags (Humanitarian Exchange Language, standard 1.1) of the columns of each kind, and back."""

import re
from collections.abc import Sequence
from functools import cache

from db.kinds import fields_of

PERSONAL = "#contact"  # what tells of people is tagged so, and left out unless it is asked for
_SIDE = {"place": "#loc+name", "country": "#country+name", "tags": "#meta+tags+list", "note": "#meta+note"}
_BESIDE = {"id": "#meta+id", "as_of": "#date+source", "verified_on": "#date+verified",
           "verified_by": "#contact+verified"}
_TAGS: dict[str, dict[str, str]] = {
    "contact": {
        "name": "#contact+name", "other_names": "#contact+name+alt+list", "position": "#contact+role",
        "organisation": "#contact+org+name", "email": "#contact+email", "other_emails": "#contact+email+alt+list",
        "phone": "#contact+phone", "channels": "#contact+channel+list", "other_phones": "#contact+phone+alt+list",
        "languages": "#contact+lang+list", "place": "#contact+loc+name", "country": "#contact+country+name",
        "summary": "#contact+description", "tags": "#contact+tags+list", "note": "#contact+note", "id": "#contact+id",
        "as_of": "#contact+date+source", "verified_on": "#contact+date+verified"},
    "organisation": {
        "name": "#org+name", "acronym": "#org+acronym", "other_names": "#org+name+alt+list", "type": "#org+type",
        "part_of": "#org+name+parent", "email": "#contact+org+email", "phone": "#contact+org+phone",
        "website": "#org+url", "summary": "#description+org"},
    "project": {
        "name": "#activity+name", "acronym": "#activity+acronym", "other_names": "#activity+name+alt+list",
        "type": "#activity+type", "funder": "#org+name+funding+list", "implementer": "#org+name+impl+list",
        "partner": "#org+name+partner+list", "contact": "#contact+name+list", "part_of": "#activity+name+parent",
        "start": "#date+start", "end": "#date+end", "budget_qualifier": "#value+qualifier+budget",
        "budget": "#value+budget", "currency": "#currency+budget", "countries": "#country+name+list",
        "topics": "#subsector+list", "summary": "#description+activity"},
    "event": {
        "title": "#event+name", "other_names": "#event+name+alt+list", "type": "#event+type", "start": "#date+start",
        "end": "#date+end", "participants_qualifier": "#reached+qualifier", "participants": "#reached+num",
        "organiser": "#org+name+organiser+list", "funder": "#org+name+funding+list",
        "participant": "#contact+participant+list", "project": "#activity+name+list", "contact": "#contact+name+list",
        "topics": "#subsector+list", "summary": "#description+event"},
    "outcome": {
        "qualifier": "#indicator+qualifier", "value": "#indicator+value+num", "unit": "#indicator+unit",
        "what": "#indicator+name", "year": "#date+reported", "result_of": "#activity+name+list",
        "organisation": "#org+name+impl+list", "summary": "#description+indicator"},
    "document": {
        "title": "#meta+source+title", "publisher": "#org+name+publisher", "date": "#date+published",
        "language": "#meta+lang", "file": "#meta+file", "summary": "#description+source"},
}


def tag(kind: str, column: str) -> str:
    """The hashtag of a column: of a field, of what a record carries beside, or of the ids of a reference (`org.id`)."""
    name, _, part = column.partition(".")
    found = _TAGS.get(kind, {}).get(name) or _BESIDE.get(name) or _SIDE.get(name) or f"#meta+{name.replace('_', '+')}"
    return f"{found}+id" if part else found


def is_row(cells: Sequence[str]) -> bool:
    """Whether a row is one of hashtags: at least half of what is there, as the standard has it."""
    stated = [cell.strip() for cell in cells if cell.strip()]
    tagged = [cell for cell in stated if re.match(r"#[A-Za-z][A-Za-z0-9_]*", cell)]
    return bool(tagged) and len(tagged) * 2 >= len(stated)


def column(kind: str, given: str) -> str | None:
    """The column of a kind that a hashtag stands for: of those all of whose attributes it has, the most telling."""
    base, attributes = _parts(given)
    best, most = None, -1
    for name, (own, wanted) in _known(kind).items():
        if own == base and wanted <= attributes and len(wanted) > most:
            best, most = name, len(wanted)
    if best is None:  # a bare #org, #event or #contact is its name
        best = next((name for name, (own, wanted) in _known(kind).items() if own == base and wanted == {"name"}), None)
    return best


def kind_of(tags: Sequence[str]) -> str | None:
    """The kind of record that a row of hashtags tells of: the one it has the name of."""
    bases = {_parts(one)[0] for one in tags if one.strip()}
    for kind, first in (("outcome", "#indicator"), ("event", "#event"), ("project", "#activity"),
                        ("contact", "#contact"), ("organisation", "#org")):
        if first in bases:
            return kind
    return "document" if "#meta" in bases else None


def score(kind: str, tags: Sequence[str]) -> int:
    """How many of the hashtags a kind has a column for, with all their attributes."""
    own = {(base, frozenset(attributes)) for base, attributes in _known(kind).values()}
    return sum((base, frozenset(attributes)) in own for base, attributes in map(_parts, tags))


@cache
def _known(kind: str) -> dict[str, tuple[str, set[str]]]:
    references = [f"{field.name}.id" for field in fields_of(kind).values() if not field.stored]
    return {name: _parts(tag(kind, name)) for name in (*fields_of(kind), *_BESIDE, *references)}


def _parts(given: str) -> tuple[str, set[str]]:
    """A hashtag and its attributes; `+list` only says that a cell holds several."""
    base, *attributes = re.sub(r"\s+", "", given.lower()).split("+")
    return base, {one for one in attributes if one not in ("", "list", "en", "ru", "num")}
