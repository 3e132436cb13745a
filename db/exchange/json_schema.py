"""The JSON Schema (draft 2020-12) of what `json` and `jsonl` write, made of the declared kinds.

It describes the object of a `.json` file; `#/$defs/record` is one record, as on each line of a `.jsonl` file.
"""

from typing import Any

from db.exchange.json import FORMAT, VERSION
from db.exchange.jsonl import NAMES
from db.fields import COUNTRY, DATE, EMAIL, LANGUAGE, NUMBER, PHONE, URL, Field, FieldType, Kind
from db.kinds import KINDS
from db.state import AS_OF, CITATIONS, DISTINCT, TEXTS, VERIFIED_BY, VERIFIED_ON

_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_TYPES: dict[FieldType, dict[str, Any]] = {
    DATE: {"$ref": "#/$defs/date"},
    NUMBER: {"type": "number"},
    EMAIL: {"type": "string", "pattern": "^[^@]+@[^@]+$", "description": "RFC 5321"},
    PHONE: {"type": "string",
            "pattern": r"^(\+[1-9][0-9]{6,14}(;ext=[0-9]+)?|1[0-9]{2,5}|…\(?[0-9]([ ()-]{0,2}[0-9]){3,13})$",
            "description": "E.164, an extension as in RFC 3966; a hotline's short number; or, behind …, one "
                           "of which the town or country is not known"},
    COUNTRY: {"type": "string", "pattern": "^[A-Z]{2}$", "description": "ISO 3166-1 alpha-2"},
    LANGUAGE: {"type": "string", "pattern": "^[a-z]{2,3}$", "description": "ISO 639-1, where that has none ISO 639-3"},
    URL: {"type": "string", "description": "RFC 3986"},
}


def text() -> str:
    """The schema as a file."""
    import json

    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:fieldex:records:{VERSION}",
        "title": "Records of a fieldex directory",
        "type": "object",
        "required": ["format", "version", "records"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT}, "version": {"const": VERSION},
            "records": {"type": "array", "items": {"$ref": "#/$defs/record"}}},
        "$defs": {
            "id": {"type": "string", "pattern": _ID, "maxLength": 80, "description": "Unique in the directory"},
            "date": {"type": "string", "pattern": _DATE, "description": "ISO 8601, as far as it is known"},
            "citation": _citation(),
            "record": {"oneOf": [{"$ref": f"#/$defs/{kind.name}"} for kind in KINDS]},
            **{kind.name: _kind(kind) for kind in KINDS}},
    }


def _kind(kind: Kind) -> dict[str, Any]:
    return {
        "type": "object",
        "title": kind.label,
        "required": ["kind", "id", *(field.name for field in kind.fields if field.required)],
        "additionalProperties": False,
        "properties": {
            "kind": {"const": kind.name},
            "id": {"$ref": "#/$defs/id"},
            **{field.name: _field(field) for field in kind.fields},
            AS_OF: {"$ref": "#/$defs/date", "description": "Date of its newest source"},
            VERIFIED_ON: {"$ref": "#/$defs/date", "description": "When a person checked it"},
            VERIFIED_BY: {"type": "string", "description": "Who checked it"},
            CITATIONS: {"type": "array", "items": {"$ref": "#/$defs/citation"}, "minItems": 1},
            DISTINCT: {"type": "array", "items": {"$ref": "#/$defs/id"}, "minItems": 1,
                       "description": "Records known to be something else, however alike"},
            TEXTS: {"type": "array", "items": {"type": "string"}, "minItems": 1,
                    "description": "Hashes of the texts that a document has"},
            NAMES: {"type": "object", "additionalProperties": {"type": "string"},
                    "description": "By id, the titles of the records that this one names"}},
    }


def _field(field: Field) -> dict[str, Any]:
    if not field.stored:
        one: dict[str, Any] = {"$ref": "#/$defs/id"}
    elif field.options:
        one = {"enum": list(field.options)}
    else:
        one = dict(_TYPES.get(field.type, {"type": "string"}))
    if field.many:
        one = {"type": "array", "items": one, "minItems": 1}
    label = field.label if field.stored else f"{field.label}: {' or '.join(field.targets)}"
    return {"title": label, **one}


def _citation() -> dict[str, Any]:
    number = {"type": "integer", "minimum": 0}
    return {
        "type": "object", "required": ["document"], "additionalProperties": False,
        "description": "Where the record, or one field of it, is written",
        "properties": {"field": {"type": "string"}, "document": {"$ref": "#/$defs/id"}, "paragraph": number,
                       "start": number, "end": number},
    }
