"""Other programs read the file as it is: Datasette, sqlite-utils, plain SQL through the views that the README names."""

import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from db import Directory
from db.fields import Coded
from db.kinds import KINDS
from db.schema import as_database
from db.views import views

ROOT = Path(__file__).parents[2]
NAMES = [name for name, _ in views()]


@pytest.fixture
def plain(filled_once: Path) -> Iterator[sqlite3.Connection]:
    """The file as a program sees it that knows nothing of ours."""
    with closing(sqlite3.connect(f"file:{filled_once}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def one(connection: sqlite3.Connection, view: str, id: str) -> dict[str, Any]:
    return dict(connection.execute(f'SELECT * FROM "{view}" WHERE id = ?', (id,)).fetchone())


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_the_view_of_a_kind_says_what_a_record_says(kind: Any, plain: sqlite3.Connection, shipped: Directory) -> None:
    for record in shipped.list(kind.name):
        row = one(plain, kind.plural, record.id)
        assert (row["as_of"], row["verified_on"]) == (record.as_of, record.verified_on)
        for field in kind.fields:
            value = record.values[field.name]
            shown = [field.type.format(part) if isinstance(field.type, Coded) else str(part)
                     for part in (value if isinstance(value, tuple) else (value,)) if part is not None]
            assert row[field.name] == ("; ".join(shown) if field.many or field.type.name != "number" else value) or (
                value is None and row[field.name] is None), field.name


def test_links_sources_and_changes_are_read_in_words(plain: sqlite3.Connection, directory: Directory) -> None:
    links = [tuple(row) for row in plain.execute("SELECT title, role, linked_title FROM links WHERE id = ?",
                                                 ("vasilina-brazhko",))]
    assert links == [("Vasilina Brazhko", "organisation", "UNODC in Central Asia")]
    (document, paragraph) = plain.execute("SELECT document, paragraph FROM sources WHERE id = ? LIMIT 1",
                                          ("vasilina-brazhko",)).fetchone()
    assert document
    assert paragraph
    directory.change("vasilina-brazhko", {"place": "Dushanbe"})
    rows = directory._connection.execute("SELECT why, id, field, new FROM changes").fetchall()
    assert rows == [("typed", "vasilina-brazhko", "place", '"Dushanbe"')]


def test_the_readme_names_every_view_and_its_examples_answer(plain: sqlite3.Connection) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.split("\n## Your data\n", 1)[1].split("\n## ", 1)[0]
    for name in NAMES:
        assert f"`{name}`" in section, name
        plain.execute(f'SELECT * FROM "{name}" LIMIT 1').fetchall()
    examples = re.findall(r'^    sqlite3 fieldex.sqlite "(.+)"$', section, re.MULTILINE)
    assert len(examples) >= 2
    for example in examples:
        assert plain.execute(example).fetchall(), example


def test_sqlite_utils_reads_the_file_as_it_is(filled_once: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "sqlite_utils", "rows", str(filled_once), "contacts", "--where",
                           "id = 'vasilina-brazhko'"], capture_output=True, text=True, check=True, encoding="utf-8")
    (row,) = json.loads(done.stdout)
    assert (row["organisation"], row["country"], row["channels"]) == ("UNODC in Central Asia", None,
                                                                     "mobile; WhatsApp; Telegram")
    with closing(sqlite3.connect(f"file:{filled_once}?mode=ro", uri=True)) as connection:
        assert set(NAMES) <= set(as_database(connection).view_names())


@pytest.mark.skipif(find_spec("datasette") is None, reason="datasette is not installed: pip install '.[test]'")
def test_datasette_reads_the_file_as_it_is(filled_path: Path) -> None:
    def get(path: str) -> Any:
        done = subprocess.run([sys.executable, "-m", "datasette", str(filled_path), "--get", path],
                              capture_output=True, text=True, check=False, encoding="utf-8", timeout=120)
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout)

    asked = " UNION ALL ".join(f"SELECT '{name}' AS view, count(*) AS n FROM \"{name}\"" for name in NAMES)
    counted = {row["view"]: row["n"] for row in get(f"/fieldex.json?_shape=array&sql={quote(asked)}")}
    assert counted["contacts"] == 8
    assert set(counted) == set(NAMES)
