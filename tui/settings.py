"""Who uses fieldex here: a small TOML file of the person's own, apart from any directory.

`name = "Anna K."` stands in the history beside what is changed, and beside what was checked; `device = "laptop"` stands
there too, the computer's own name where it is not set.
"""

import os
from typing import Any, NamedTuple

from db.author import Author
from db.errors import UsageError

_HINT = 'Mend it or remove it; it has lines like: name = "Anna K."'


class Settings(NamedTuple):
    """What the file says, and what is taken where it says nothing."""

    name: str = ""
    device: str = ""


def path() -> str:
    """`FIELDEX_SETTINGS` where it is set, else `settings.toml` in the user's folder of settings."""
    named = os.environ.get("FIELDEX_SETTINGS")
    if named:
        return os.path.expanduser(named)
    from platformdirs import user_config_dir

    return os.path.join(user_config_dir("fieldex", appauthor=False), "settings.toml")


def settings() -> Settings:
    """The settings; raises UsageError for a file that cannot be understood."""
    _, kept = _read(path())
    import platform

    return Settings(_line(kept, "name"), _line(kept, "device") or platform.node())


def author(person: str | None = None) -> Author:
    """Who the history says makes a change: `person`, else FIELDEX_PERSON, else the name in the settings."""
    known = settings()
    named = person if person is not None else os.environ.get("FIELDEX_PERSON") or known.name
    return Author(" ".join(named.split()), known.device)


def save(*, name: str | None = None, device: str | None = None) -> None:
    """Keep what is not None; everything else in the file stays as it is. Raises UsageError."""
    place = os.path.realpath(path())
    text, kept = _read(place)
    changes = {key: " ".join(value.split()) for key, value in (("name", name), ("device", device)) if value is not None}
    if not changes:
        return
    for key, value in changes.items():
        text = _with(text, key, value)
    if _parsed(place, text) != {**kept, **changes}:
        raise UsageError(f"{place} is written in a way that fieldex cannot change.", "Change it with an editor.")
    try:
        _replace(place, text)
    except OSError as error:
        raise UsageError(f"{place} cannot be written: {error.strerror or error}.",
                         "Name another file: FIELDEX_SETTINGS=PATH") from error


def _read(place: str) -> tuple[str, dict[str, Any]]:
    """The text of the file and what it says; nothing where there is none."""
    try:
        with open(place, encoding="utf-8-sig") as file:
            text = file.read()
    except FileNotFoundError:
        return "", {}
    except UnicodeDecodeError as error:
        raise UsageError(f"The settings in {place} are not text in UTF-8.", _HINT) from error
    except (OSError, ValueError) as error:  # a folder; a name that no file can have
        raise UsageError(f"The settings in {place} cannot be read: {getattr(error, 'strerror', '') or error}.",
                         "Name another file: FIELDEX_SETTINGS=PATH") from error
    return text, _parsed(place, text)


def _parsed(place: str, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"The settings in {place} cannot be understood: {error}.", _HINT) from error


def _line(kept: dict[str, Any], key: str) -> str:
    value = kept.get(key, "")
    if not isinstance(value, str):
        raise UsageError(f"In the settings in {path()}, {key} is not text in quotes.", _HINT)
    return " ".join(value.split())


def _with(text: str, key: str, value: str) -> str:
    """The text with another value of a key of its first table."""
    from tui.record_text import in_quotes, statements

    lines = text.split("\n")
    line = f"{key} = {in_quotes(value)}"
    for at in statements(text):
        plain = lines[at].strip()
        if plain.partition("=")[0].strip().strip("\"'") == key and "=" in plain:
            return "\n".join([*lines[:at], line, *lines[at + 1:]])
        if plain.startswith("["):
            return "\n".join([*lines[:at], line, "", *lines[at:]])
    before = [one for one in (text.rstrip("\n"),) if one]
    return "\n".join([*before, line, ""])


def _replace(place: str, text: str) -> None:
    """Write the file under another name first: it is there whole, as it was or as it shall be."""
    from contextlib import suppress
    from tempfile import mkstemp

    folder = os.path.dirname(place)
    os.makedirs(folder, exist_ok=True)
    number, made = mkstemp(dir=folder, prefix=".settings-")
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(made, place)
    except BaseException:
        with suppress(OSError):
            os.unlink(made)
        raise
