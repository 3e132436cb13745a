"""What a record states, told from its declared fields and not from the index."""

from db import Record


def stated(record: Record, filter: str) -> list[str]:
    """What the fields that a filter looks at hold, as they are kept."""
    found: list[str] = []
    for field in record.shape.fields:
        value = record.values[field.name]
        if field.filter == filter and value is not None:
            found += map(str, value if isinstance(value, tuple) else (value,))
    return found
