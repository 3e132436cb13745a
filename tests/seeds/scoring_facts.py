"""Facts as extraction gives them, in the shape of the annotations."""

from collections.abc import Iterable
from typing import Any

from db.countries import names_of
from seeds.fact import Fact
from seeds.read import Document

KINDS = {"contact": "contacts", "project": "projects", "event": "events", "outcome": "outcomes",
         "organisation": "organisations"}
_SAME = ("name", "acronym", "start", "end", "place", "budget", "participants", "value", "unit", "what", "year")
_RENAMED = {"contact": {"title": "position"}, "event": {"title": "title", "kind": "type"}}
_IN_WORDS = ("name", "title", "place")  # what may be told in another form than the text's
_REFERENCES = ("organisation", "funder", "implementer")

Told = dict[str, Any]


def told(facts: Iterable[Fact], document: Document | None) -> dict[str, list[Told]]:
    """What the facts say, by the annotations' names of kinds and fields.

    The annotations may give a value or the characters of the text that it was read from, so both are told where they
    differ; a reference is told by what the other fact is called. Without the document only values and names are told.
    """
    known = {fact.id: fact for fact in facts}
    found: dict[str, list[Told]] = {kind: [] for kind in KINDS.values()}
    for fact in known.values():
        if fact.kind in KINDS:
            found[KINDS[fact.kind]].append(_told(fact, document, known))
    return found


def _told(fact: Fact, document: Document | None, known: dict[str, Fact]) -> Told:
    fields = fact.fields
    told: Told = {"alt": fields.get("other_names")}
    for name, field in {**{name: name for name in _SAME}, **_RENAMED.get(fact.kind, {})}.items():
        told[name] = fields.get(field)
        if name in _IN_WORDS and told[name]:
            told[name] = _forms(told[name], _written(fact, field, document))
    for name in _REFERENCES:
        called = [_called(known[id], document) for id in _many(fields.get(name)) if id in known]
        told[name] = called and _forms(*called, _written(fact, name, document))
    told["email"] = _many(fields.get("email")) + _many(fields.get("other_emails"))
    told["phone"] = [form for phone in _many(fields.get("phone")) + _many(fields.get("other_phones"))
                     for form in (str(phone).partition(";ext=")[0], str(phone))]
    told["phone"] += [form for name in ("phone", "other_phones") for form in _written(fact, name, document)]
    told["countries"] = [name for code in _many(fields.get("countries")) for name in names_of(str(code))]
    return {name: value for name, value in told.items() if value not in (None, "", [])}


def _many(value: Any) -> list[Any]:
    return [] if value is None else list(value) if isinstance(value, (list, tuple)) else [value]


def _called(fact: Fact, document: Document | None) -> list[str]:
    return [str(fact.fields[key]) for key in (("name", "acronym") if document else ("name",)) if fact.fields.get(key)]


def _written(fact: Fact, field: str, document: Document | None) -> list[str]:
    return [document.text[cite.start:cite.end] for cite in fact.cited(field)] if document else []


def _forms(*values: Any) -> list[str]:
    return list(dict.fromkeys(str(form) for value in values for form in _many(value)))
