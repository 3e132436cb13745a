"""What standards have codes for, by code and by names in the languages of the region: countries and languages.

The tables in db/data are read when something is first asked of them.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from db import tsv
from db.search import fold


class Codes:
    """The codes of one standard with their names."""

    def __init__(self, table: str) -> None:
        """`table` is a file of db/data: code, names in six languages, other names with | between."""
        self._file = table

    def code_of(self, text: str) -> str | None:
        """The code that `text` is, or is a name of; None when there is none."""
        return next((self._known[key] for key in _keys(text) if key in self._known), None)

    def is_begun(self, text: str) -> bool:
        """Whether a name or a code begins with `text`."""
        return any(known.startswith(key) for key in _keys(text)[:1] for known in self._known)

    def names_of(self, code: str) -> tuple[str, ...]:
        """Names in English, Russian, Tajik, Kyrgyz, Kazakh, Uzbek, then others; the code when unknown."""
        return self._table.get(code, (code,))

    def all_codes(self) -> list[str]:
        """Every code."""
        return list(self._table)

    def all_names(self) -> list[tuple[str, ...]]:
        """The names of every code, each as `names_of` gives them."""
        return list(self._table.values())

    @cached_property
    def _table(self) -> dict[str, tuple[str, ...]]:
        table = {}
        for code, *names, others in tsv.rows(self._file):
            table[code] = tuple(name for name in (*names, *others.split("|")) if name)
        return table

    @cached_property
    def _known(self) -> dict[str, str]:
        """By all that is looked up, the code."""
        known: dict[str, str] = {}
        for further in (False, True):  # a name as it is written comes before what another name may also be read as
            for code, names in self._table.items():
                for name in (code, *names):
                    for key in _keys(name)[further:] if further else _keys(name)[:1]:
                        known.setdefault(key, code)
        return known


class Languages(Codes):
    """Languages, of which tags (BCP 47: zh-Hant) and names with the word for language (узбекский язык) are read too."""

    _TAG = r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})+\s*"
    _LANGUAGE = r"(?i)(?<!\w)(?:language|язык|яз\.?|забони|тили|тілі|tili|dili)(?!\w)"

    def code_of(self, text: str) -> str | None:
        """The code that `text` is or names, of a tag that of its language."""
        found = super().code_of(text)
        if found is None and (tag := re.fullmatch(self._TAG, text)):
            return super().code_of(tag[1])
        return found or super().code_of(re.sub(self._LANGUAGE, " ", text))


COUNTRIES: Final = Codes("countries.tsv")  # ISO 3166-1 alpha-2
LANGUAGES: Final = Languages("languages.tsv")  # ISO 639: two letters where 639-1 has them, else the three of 639-3
NAMED: Final[Mapping[str, Codes]] = {"country": COUNTRIES, "language": LANGUAGES}  # by the names of their field types


def _keys(name: str) -> list[str]:
    """Ways to look a name up: without accents and apostrophes, ё as е, Ўз as Oʻz."""
    name = name.casefold().replace("ё", "е")
    return [" ".join(fold.words(name)), *fold.readings(name)]
