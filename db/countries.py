"""Countries by ISO 3166-1 alpha-2 code and by their names in the languages of the region.

The table beside this file comes from Unicode CLDR.
"""

from functools import cache
from importlib.resources import files

from db.search import fold


@cache
def _table() -> dict[str, tuple[str, ...]]:
    rows = files("db").joinpath("data/countries.tsv").read_text(encoding="utf-8").splitlines()
    table = {}
    for row in rows:
        if row.startswith("#"):
            continue
        code, *names, others = row.split("\t")
        table[code] = tuple(name for name in (*names, *others.split("|")) if name)
    return table


@cache
def _codes() -> dict[str, str]:
    known: dict[str, str] = {}
    for further in (False, True):  # a name as it is written comes before what another name may also be read as
        for code, names in _table().items():
            for name in (code, *names):
                for key in _keys(name)[further:] if further else _keys(name)[:1]:
                    known.setdefault(key, code)
    return known


def _keys(name: str) -> list[str]:
    """Ways to look a name up: without accents and apostrophes, ё as е, Ўз as Oʻz."""
    name = name.casefold().replace("ё", "е")
    return [" ".join(fold.words(name)), *fold.readings(name)]


def code_of(text: str) -> str | None:
    """Code of the country that `text` names or is the code of; None when there is none."""
    return next((_codes()[key] for key in _keys(text) if key in _codes()), None)


def is_begun(text: str) -> bool:
    """Whether a name or a code of a country begins with `text`."""
    return any(known.startswith(key) for key in _keys(text)[:1] for known in _codes())


def names_of(code: str) -> tuple[str, ...]:
    """Names of the country: English, Russian, Tajik, Kyrgyz, Kazakh, Uzbek, then others; the code when unknown."""
    return _table().get(code, (code,))


def all_codes() -> list[str]:
    """The code of every country."""
    return list(_table())


def all_names() -> list[tuple[str, ...]]:
    """The names of every country, each as `names_of` gives them."""
    return list(_table().values())
