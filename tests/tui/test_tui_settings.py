"""Who the person is: what the file of settings says, and that it is written whole or not at all."""

import os
import platform
import sys
import tomllib
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from db.author import Author
from db.errors import UsageError
from tui.settings import Settings, author, path, save, settings


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings of these tests are."""
    made = tmp_path / "folder" / "settings.toml"
    monkeypatch.setenv("FIELDEX_SETTINGS", str(made))
    monkeypatch.delenv("FIELDEX_PERSON", raising=False)
    return made


def write(place: Path, text: str | bytes) -> None:
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_without_a_file_the_device_is_the_computer() -> None:
    assert settings() == Settings("", platform.node())
    assert author() == Author("", platform.node())


def test_what_the_file_says(place: Path) -> None:
    write(place, '\ufeff# mine\nname = " Анна\\tК. "\ndevice = "laptop"\ncolour = 3\n[more]\nname = "other"\n')
    assert settings() == Settings("Анна К.", "laptop"), "on one line"
    assert author() == Author("Анна К.", "laptop")


def test_who_goes_before_whom(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(place, 'name = "Anna"\ndevice = "laptop"\n')
    monkeypatch.setenv("FIELDEX_PERSON", "Boris")
    assert author() == Author("Boris", "laptop")
    assert author("Clara\n D.") == Author("Clara D.", "laptop")
    assert author("").person == "", "said to be nobody"
    monkeypatch.setenv("FIELDEX_PERSON", "")
    assert author().person == "Anna"


def test_where_the_file_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("FIELDEX_SETTINGS", os.path.join("~", "mine.toml"))
    assert path() == str(tmp_path / "mine.toml")
    monkeypatch.delenv("FIELDEX_SETTINGS")
    monkeypatch.setattr("platformdirs.user_config_dir", lambda name, appauthor: f"{name}-{appauthor}")
    assert path() == os.path.join("fieldex-False", "settings.toml")


@pytest.mark.parametrize("text", ["name = Anna", 'name = "Anna', b'name = "\xff"', "name = 5", 'device = ["a"]',
                                  '[name]\nfirst = "Anna"', 'name = "a"\nname = "b"', f"x = {'[' * 5000}",
                                  f"x = {'9' * 5000}", 'name = "a\x00b"'])
def test_a_broken_file_is_told_in_a_sentence(place: Path, text: str | bytes) -> None:
    write(place, text)
    before = place.read_bytes()
    for act in (settings, author):
        with pytest.raises(UsageError) as raised:
            act()
        assert str(place) in str(raised.value)
        assert raised.value.hint
        assert "\n" not in f"{raised.value}{raised.value.hint}"
    if text not in ("name = 5", 'device = ["a"]', '[name]\nfirst = "Anna"'):
        with pytest.raises(UsageError):
            save(name="Clara")
        assert place.read_bytes() == before


def test_a_folder_is_no_file(place: Path) -> None:
    place.mkdir(parents=True)
    for act in (settings, lambda: save(name="Anna")):
        with pytest.raises(UsageError, match="cannot be read"):
            act()


def test_saving_makes_the_file(place: Path) -> None:
    save()
    assert not place.exists(), "there was nothing to keep"
    save(name="Анна К.")
    assert settings() == Settings("Анна К.", platform.node())
    save(device="laptop")
    assert settings() == Settings("Анна К.", "laptop")
    save(name="")
    assert settings() == Settings("", "laptop")
    assert os.listdir(place.parent) == [place.name], "nothing is left beside it"


@pytest.mark.parametrize(("text", "expected"), [
    ('# who I am\nname = "Anna"  # short\ntheme = "light"\n\n[keys]\nname = "n"\n',
     '# who I am\nname = "Clara"\ntheme = "light"\n\n[keys]\nname = "n"\n'),
    ('"name" = \'Anna\'', 'name = "Clara"'),
    ("theme = 1", 'theme = 1\nname = "Clara"\n'),
    ("[keys]\nname = 1\n", 'name = "Clara"\n\n[keys]\nname = 1\n'),
    ('about = """\nname = "no"\n"""\nname = "a"\n', 'about = """\nname = "no"\n"""\nname = "Clara"\n')])
def test_saving_keeps_all_else(place: Path, text: str, expected: str) -> None:
    write(place, text)
    save(name="Clara")
    assert place.read_text(encoding="utf-8") == expected
    assert settings().name == "Clara"


def test_what_cannot_be_changed_line_by_line_is_left(place: Path) -> None:
    write(place, 'name = """\nAnna\n"""\n')
    with pytest.raises(UsageError):
        save(name="Clara")
    assert place.read_text() == 'name = """\nAnna\n"""\n'


@examples(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_is_kept(place: Path, name: str, device: str) -> None:
    save(name=name, device=device)
    assert settings() == Settings(" ".join(name.split()), " ".join(device.split()) or platform.node())
    kept = tomllib.loads(place.read_text(encoding="utf-8"))
    assert set(kept) == {"name", "device"}


def test_a_failure_leaves_the_file_as_it_was(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(place, 'name = "Anna"\n')

    def fail(*_: object) -> NoReturn:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(os, "replace", fail)
        with pytest.raises(UsageError, match="No space left"):
            save(name="Clara")
    assert settings().name == "Anna"
    assert os.listdir(place.parent) == [place.name]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_stays_one(place: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.write_text('name = "Anna"\n')
    place.parent.mkdir()
    place.symlink_to(elsewhere)
    save(name="Clara")
    assert place.is_symlink()
    assert elsewhere.read_text() == 'name = "Clara"\n'
