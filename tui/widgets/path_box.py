"""A box to type a path into: the rest of a name that is there is offered, and the right arrow takes it."""

import asyncio
import os

from textual.suggester import Suggester

from tui.screens.picker import PickerBox


class PathSuggester(Suggester):
    """Offers the first file or folder that begins as what is typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The whole path, looked up away from the screen's thread: a folder may lie on a slow network."""
        return await asyncio.to_thread(completed, value)


def completed(typed: str) -> str | None:
    """`typed` with the rest of the first name that begins so; a folder ends in a separator."""
    folder, begun = os.path.split(typed)
    place = os.path.expanduser(folder) or os.curdir
    if not begun or typed == "~":
        return None
    try:
        with os.scandir(place) as entries:
            names = sorted((entry.name, entry.is_dir()) for entry in entries
                           if entry.name.isprintable() and entry.name.lower().startswith(begun.lower())
                           and (begun[0] == "." or not entry.name.startswith(".")))
    except OSError:
        return None
    if not names or (names[0][0] == begun and not names[0][1]):
        return None
    name, is_folder = names[0]
    return typed[:len(typed) - len(begun)] + begun + name[len(begun):] + (os.sep if is_folder else "")


class PathBox(PickerBox):
    """As the box of a picker, for a path."""

    def __init__(self, path: str = "", placeholder: str = "") -> None:
        super().__init__(path, placeholder=placeholder, compact=True, id="narrow", suggester=PathSuggester())
