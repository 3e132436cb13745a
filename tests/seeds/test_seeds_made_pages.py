"""Whoever is named on pages made by grammar is found, with title and body, in every manner of naming them."""

import pytest
from seeds.local_pages import LOCAL
from seeds.made_pages import Measured
from seeds.russian_pages import RUSSIAN

MOST_LOST = 0.02
ALL = [(of, manner) for of in (RUSSIAN, LOCAL) for manner in of.manners]


@pytest.mark.parametrize("of", [RUSSIAN, LOCAL])
def test_every_manner_is_held(of: Measured) -> None:
    assert set(of.held()) == set(of.manners)


@pytest.mark.parametrize(("of", "manner"), ALL, ids=[manner for _, manner in ALL])
def test_no_manner_is_read_worse_than_before(of: Measured, manner: str) -> None:
    today = of.today(manner)
    print(manner, today)
    fallen = [(then, now) for halves in zip(of.held()[manner], today, strict=True)
              for then, now in zip(*halves, strict=True) if now < then - MOST_LOST]
    assert not fallen, "If this is meant to be, run russian_pages.py or local_pages.py with --renew"
