"""What the library's `typing` gives, for the modules that an answer of `fieldex find` loads.

Loading `typing` takes a twelfth of such an answer, and at run time nothing of it is needed but tuples with names.
A type checker sees the real ones.
"""

import sys

__all__ = ["TYPE_CHECKING", "Any", "Final", "NamedTuple", "Self"]

TYPE_CHECKING = False  # a type checker takes it for true

if TYPE_CHECKING or sys.version_info >= (3, 14):  # where annotations are no longer in the body of a class
    from typing import Any, Final, NamedTuple, Self
else:
    from collections import namedtuple

    Any = Final = Self = object

    class _Naming(type):
        """Makes of a class with annotated fields the tuple that `typing.NamedTuple` makes of it."""

        def __new__(cls, name, bases, body):  # noqa: ANN001, ANN204, ARG004 - no type checker looks here
            notes = body["__annotations__"]
            given = [body[field] for field in notes if field in body]
            made = namedtuple(name, notes, defaults=given, module=body["__module__"])  # noqa: PYI024 - it is no stub
            for key, value in body.items():
                if key not in notes:
                    setattr(made, key, value)
            return made

    NamedTuple = type.__new__(_Naming, "NamedTuple", (), {})
