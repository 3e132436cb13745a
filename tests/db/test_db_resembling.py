"""Rows of a long file, of which only those are compared that share something with a record."""

from typing import Any

import pytest

from db import Directory
from db.exchange import resembling
from db.exchange.report import Report
from db.exchange.shapes import Row


@pytest.fixture(autouse=True)
def _long(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first rows are treated as the last of a long file."""
    monkeypatch.setattr(resembling, "COMPARED_WHOLE", 0)


def bring(directory: Directory, **values: Any) -> Report:
    return directory.bring_in([Row("contact", values, "row 2")], "a file")


@pytest.mark.parametrize("values", [
    {"name": "Ann Torvald", "email": "ann@quillan.org"}, {"name": "Ann Torvald", "phone": "+996775987817"},
    {"name": "Торвальд Анн", "email": "ann@quillan.org"}, {"name": "Ann Torvald", "other_emails": ("ann@quillan.org",)},
    {"name": "A. Torvald", "email": "second@quillan.org", "phone": "+992935001122"}, {"name": "Ann Torvald"},
])
def test_what_shares_a_name_an_address_or_a_number_is_the_record(values: dict[str, Any], it: Directory) -> None:
    it.change("ann", {"other_emails": ("second@quillan.org",), "other_phones": ("+992935001122",)})
    report = bring(it, **values)
    assert report.added.total() == 0
    assert [one.id for one in report.first] == ["ann"]


def test_what_shares_only_a_name_may_be_the_record(it: Directory) -> None:
    report = bring(it, name="Ann Torvald", position="Cook")
    assert [one.match.id for one in report.likely] == ["ann"]


def test_what_is_only_alike_is_compared_among_the_first_rows_alone(it: Directory,
                                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [Row("contact", {"name": "Ann Torvalt", "position": "Lawyer"}, "row 2")]
    assert it.bring_in(rows, "a file", rehearse=True).likely == []
    monkeypatch.setattr(resembling, "COMPARED_WHOLE", 1)
    assert [one.match.id for one in it.bring_in(rows, "a file", rehearse=True).likely] == ["ann"]


def test_an_address_of_a_record_that_the_file_brought_tells_nothing_of_who_was_there(it: Directory) -> None:
    rows = [Row("contact", {"name": name, "email": "desk@quillan.org"}, name) for name in ("Juno Ashby", "Kim Ashby")]
    report = it.bring_in(rows, "a file")
    assert report.added == {"contact": 2}
    assert report.likely == []
