"""Titles and labels of every kind and in every place, on pages made by grammar, are read no worse than before."""

import json
from typing import Final

import pytest
from seeds.titled_pages import COMMITTED, GROUPS, today

MOST_LOST: Final = 0.02
RENEW: Final = "If this is meant to be, run titled_pages.py with --renew"


@pytest.mark.parametrize(("language", "group"), GROUPS, ids=[" ".join(one) for one in GROUPS])
def test_titles_are_read_as_well_as_before(language: str, group: str) -> None:
    held, told = json.loads(COMMITTED.read_text(encoding="utf-8"))[f"{language} {group}"], today(language, group)
    assert [one.keys() for one in held] == [one.keys() for one in told], RENEW
    fallen = [(half, key, told[half][key], shares) for half in (0, 1) for key, shares in held[half].items()
              if any(now < then - MOST_LOST for then, now in zip(shares, told[half][key], strict=True))]
    assert not fallen, RENEW
