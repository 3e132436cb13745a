"""What holds for every format of the registry: what goes out comes back, or the format says that it does not.

A format joins by being in `db.exchange.FORMATS`.
"""

import html
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from db import Directory
from db.errors import FieldexError
from db.exchange import FORMATS, Format, format_named, format_of
from db.exchange.shapes import BESIDE_FIELDS, Item, Problem, ReadOptions, WriteOptions
from db.fields import NUMBER, REFERENCE, Field, Value
from db.kinds import BY_NAME, KINDS

ROUND = [format for format in FORMATS if format.writes and format.reads]
OUT = [format for format in FORMATS if format.writes and not format.reads]
CARRIED = [(format, kind) for format in ROUND for kind in format.kinds]
Opened = Callable[[str], Any]

# Two values of each type, kept as they are, with what formats stumble over.
VALUES: dict[str, tuple[Value, Value]] = {
    "text": ('Ҷамшед "Ёров", Ø; a\\b <&>', "=1+1 'quoted'"),
    "note": ("Two lines: one;\nand, “another”\n\n- after a blank one", "@home"),
    "email": ("first.one@un.org", "second+tag@icmpd.org"),
    "phone": ("+996775987817", "+992372217141;ext=12"),
    "date": ("2021-09-24", "2022-10-25"),
    "number": (62000, 2.5),
    "country": ("TJ", "KG"),
    "language": ("prs", "tg"),
    "url": ("https://example.org/a?b=c&d=%20;e", "https://icmpd.org/"),
}


def values_of(field: Field, kind: str) -> tuple[Value, Value]:
    """A value for the first record of a kind and one for the second."""
    one: Value
    other: Value
    one, other = field.options[:2] if field.options else VALUES[field.type.name]
    if field.type is not NUMBER and field.name in ("name", "title", "unit", "what"):
        one, other = f"{one} {kind}", f"Plain {kind} {field.name}"
    return ((one, other), (other,)) if field.many else (one, other)  # type: ignore[return-value]


def fill(directory: Directory) -> None:
    """Two records of every kind: each field of the first holds something, and of the second something else."""
    for kind in KINDS:
        rows: list[dict[str, Any]] = [{"id": f"{kind.name}-one"}, {"id": f"{kind.name}-other"}]
        for field in kind.columns:
            for row, value in zip(rows, values_of(field, kind.name), strict=True):
                row[field.name] = value
        rows[0] |= {"as_of": "2021-09", "verified_on": "2023-05-06", "verified_by": "Nargis"}
        directory.add_many(kind.name, rows)
    for kind in KINDS:
        links: dict[str, Any] = {}
        for field in kind.references:
            ids = [f"{target}-{which}" for target in field.targets for which in ("other", "one")
                   if f"{target}-{which}" != f"{kind.name}-one"]
            links[field.name] = ids if field.many else ids[0]
        directory.change(f"{kind.name}-one", links)
        directory.cite_many([(f"{kind.name}-one", None, "document-other", 3),
                             (f"{kind.name}-one", kind.title[0], "document-one", 4)])
        if kind.name == "document":
            directory._connection.execute("INSERT INTO document_text VALUES ('document-one', 'abc'), "
                                          "('document-one', 'def')")
        directory.distinguish(f"{kind.name}-one", f"{kind.name}-other")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("full") / "full.sqlite"
    Directory.open(path, fill=fill).close()
    return path


@contextmanager
def opened(path: Path) -> Iterator[Directory]:
    with Directory.open(path, read_only=True) as directory:
        yield directory


def written(directory: Directory, format: Format, *kinds: str) -> bytes:
    file = io.BytesIO()
    numbers = sorted(number for kind in kinds for number in directory.numbers(kind))
    format.load().write(file, directory.outgoing(numbers), WriteOptions(
        format.name, to_file=True, today="2024-01-02", reporting="XX-TEST-1,90,Test Office"))
    return file.getvalue()


def stated(item: Item) -> dict[str, Any]:
    """What a record says, other records by their titles."""
    said: dict[str, Any] = dict(item.fields) | {"id": item.id}
    for field in item.shape.references:
        if field.name in said:
            said[field.name] = [one.title for one in item.named(field.name)]
    if "citations" in said:
        said["citations"] = [(one[0], item.linked[one[1]].title, *one[2:]) for one in item.citations]
    if "distinct" in said:
        said["distinct"] = [item.linked[id].title for id in said["distinct"]]
    return said


def by_title(directory: Directory, kind: str) -> dict[str, Item]:
    return {item.title: item for item in directory.outgoing(sorted(directory.numbers(kind))).items(kind)}


@pytest.mark.parametrize(("format", "kind"), CARRIED, ids=[f"{format.name}-{kind}" for format, kind in CARRIED])
def test_every_field_survives_or_is_named(format: Format, kind: str, full: Path, empty_once: Path,
                                          tmp_path: Path) -> None:
    module = format.load()
    cannot = set(module.CANNOT.get(kind, ()))
    shape = BY_NAME[kind]
    path = tmp_path / f"out{format.endings[0]}"
    with opened(full) as before, Directory.open(copy(empty_once, tmp_path / "new.sqlite")) as after:
        # Alone where a file holds one kind; else with all that it names.
        path.write_bytes(written(before, format, *([kind] if format.one_kind else format.kinds)))
        found = list(module.read(str(path), ReadOptions(format.name)))
        assert not [one for one in found if isinstance(one, Problem)]
        report = after.bring_in(found, path.name)
        assert not report.problems
        told, came = by_title(before, kind), by_title(after, kind)
        assert len(told) == 2
        for title, item in told.items():
            assert title in came, f"{title} is not there again"
            wanted, there = stated(item), stated(came[title])
            for name in (*(field.name for field in shape.fields), *BESIDE_FIELDS):
                if name not in cannot:
                    assert there.get(name) == wanted.get(name), f"{format.name} lost {kind}.{name}"
            for name in there.keys() - wanted.keys() - {"id"}:
                pytest.fail(f"{format.name} made up {kind}.{name}")


@pytest.mark.parametrize("format", OUT, ids=[format.name for format in OUT])
def test_what_is_only_written_holds_every_field_or_names_it(format: Format, full: Path) -> None:
    module = format.load()
    with opened(full) as directory:
        for kind in format.kinds:
            text = html.unescape(written(directory, format, *([kind] if format.one_kind else format.kinds)).decode())
            plain = " ".join(text.split())
            cannot = module.CANNOT.get(kind, ())
            for field in BY_NAME[kind].fields:
                value = next(iter(by_title(directory, kind).values())).fields.get(field.name)
                if field.type is REFERENCE or field.name in cannot or value is None:
                    continue
                for one in value if isinstance(value, tuple) else (value,):
                    shown = {" ".join(str(form).split()) for form in (one, field.type.format(one))}  # type: ignore[arg-type]
                    assert any(form in plain for form in shown), f"{format.name} left out {kind}.{field.name}"


@pytest.mark.parametrize("format", FORMATS, ids=[format.name for format in FORMATS])
def test_a_format_says_what_it_is(format: Format) -> None:
    module = format.load()
    assert format.label
    assert format.endings or not format.reads
    assert all(ending.startswith(".") for ending in format.endings)
    assert hasattr(module, "write") or not format.writes
    assert hasattr(module, "read") or not format.reads
    assert set(format.kinds) <= set(BY_NAME)
    assert format_named(format.name) is format
    for kind, names in module.CANNOT.items():
        assert kind in format.kinds
        assert set(names) <= {*(field.name for field in BY_NAME[kind].fields), *BESIDE_FIELDS}
    for ending in format.endings:
        assert format_of(f"x{ending.upper()}") is not None


@pytest.mark.parametrize("format", [format for format in FORMATS if format.reads],
                         ids=[format.name for format in FORMATS if format.reads])
@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 300, b"\xff\xfe\x00", b"\xd0", b"\n" * 50,
                                     b"{" * 5000, b'"' * 999, b"PK\x03\x04 not a zip", b"a,b\n1,2\n" * 3])
def test_what_cannot_be_read_is_said_in_a_sentence(format: Format, content: bytes, empty: Directory,
                                                   tmp_path: Path) -> None:
    path = tmp_path / f"bad{format.endings[0]}"
    path.write_bytes(content)
    with suppress(FieldexError):
        report = empty.bring_in(format.load().read(str(path), ReadOptions(format.name)), path.name)
        assert not report.added.total()
    assert sum(empty.counts().values()) == 0


@pytest.mark.parametrize("format", ROUND, ids=[format.name for format in ROUND])
def test_a_file_that_is_cut_short_leaves_nothing_or_tells(format: Format, full: Path, empty: Directory,
                                                          tmp_path: Path) -> None:
    path = tmp_path / f"cut{format.endings[0]}"
    with opened(full) as directory:
        whole = written(directory, format, format.kinds[0])
    for part in (1, 3, 7, 9):
        path.write_bytes(whole[:len(whole) * part // 10])
        try:
            report = empty.bring_in(format.load().read(str(path), ReadOptions(format.name)), path.name, rehearse=True)
        except FieldexError:
            continue
        # Whole records before the cut may be read, the one that is cut may not pass for whole.
        assert report.wrong or report.rows < 2
    assert sum(empty.counts().values()) == 0
