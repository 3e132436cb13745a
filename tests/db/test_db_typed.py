"""A tuple with names is what `typing` makes of the same class, though `typing` is not loaded for it."""

import copy
import pickle
import typing

import pytest

from db.records import Card
from db.typed import NamedTuple


class Ours(NamedTuple):
    """A place on a page."""

    page: int
    column: str = "left"

    @property
    def told(self) -> str:
        """As people say it."""
        return f"{self.column} of {self.page}"

    @classmethod
    def first(cls) -> "Ours":
        """Where reading begins."""
        return cls(1)


class Theirs(typing.NamedTuple):
    """A place on a page."""

    page: int
    column: str = "left"


class Further(Ours):
    """One that knows more."""

    def beside(self) -> "Further":
        """The same page, on the right."""
        return self._replace(column="right")


def test_fields_defaults_and_text_are_the_same() -> None:
    assert tuple(Ours(3)) == tuple(Theirs(3)) == (3, "left")
    assert Ours._fields == Theirs._fields
    assert Ours._field_defaults == Theirs._field_defaults
    assert Ours.__doc__ == Theirs.__doc__
    assert repr(Ours(3, column="right")) == "Ours(page=3, column='right')"
    assert Ours(3)._replace(page=4)._asdict() == {"page": 4, "column": "left"}


def test_methods_properties_and_classes_made_from_it() -> None:
    assert Ours.first().told == "left of 1"
    assert Further(2).beside() == Further(2, "right")
    assert isinstance(Further(2).beside(), Further)


def test_it_stays_as_it_was_made() -> None:
    with pytest.raises(AttributeError):
        Ours(3).page = 4  # type: ignore[misc]
    with pytest.raises(TypeError):
        Ours()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Ours(1, "left", 2)  # type: ignore[call-arg]


def test_it_is_copied_and_kept_like_any_value() -> None:
    card = Card(1, "ann", "contact", "Ann", "", None, None)
    assert pickle.loads(pickle.dumps(card)) == copy.deepcopy(card) == card  # noqa: S301 - written here
    assert pickle.loads(pickle.dumps(Ours(3))) == Ours(3)  # noqa: S301 - the same
