"""Names of months and weekdays, for what only has to know that something is one; text/dates.py reads dates."""

from collections.abc import Iterable
from typing import Final

ENGLISH: Final = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                  "november", "december")
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_WEEKDAYS: Final = "mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс"  # as alternatives
RUSSIAN: Final = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр",
                  "декабр")  # stems
_SOFT: Final = ("март", "август")  # without ь and я


def capitals(names: Iterable[str]) -> str:
    """The pattern of some of these English names as they are written."""
    return "|".join(map(str.capitalize, names))


def in_case(soft: str, hard: str, of_may: str) -> str:
    """The pattern of all Russian months with the endings of a case: of those in -ь, of март and август, of май."""
    return "|".join(stem + (of_may if stem == "ма" else hard if stem in _SOFT else soft) for stem in RUSSIAN)


def number_of(name: str) -> int:
    """The number of a month, from 1, by its English name or by a Russian one in any case or without its ending."""
    if name in ENGLISH:
        return ENGLISH.index(name) + 1
    return max((len(stem), number) for number, stem in enumerate(RUSSIAN, 1) if name.startswith(stem))[1]
