"""A parser of arguments that fails as everything else does, and takes words wherever they stand."""

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from db.errors import UsageError
from tui.text import columns

_APART = "--"  # what stands behind it is no option, however it begins
_HELD = "\0"  # begins what stands in for such a word: no argument can hold it


class Parser(argparse.ArgumentParser):
    """Says what is wrong as every other failure is said: one sentence and a hint.

    One that is `mixed` takes its ids and values before, between and after options.
    """

    def __init__(self, *given: Any, mixed: bool = False, **further: Any) -> None:
        super().__init__(*given, **{"formatter_class": _Help} | further)
        self._mixed = mixed

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As argparse does it, which knows only one run of ids and values unless told otherwise."""
        if not self._mixed:
            return super().parse_known_args(args, namespace)
        self._mixed = False
        try:
            return self._parse_mixed(list(args), namespace)
        finally:
            self._mixed = True

    def _parse_mixed(self, given: list[str], namespace: Any) -> tuple[Any, list[str]]:
        """With what stands behind `--` held back: argparse forgets the `--` where words and options are mixed."""
        at = given.index(_APART) if _APART in given else len(given)
        words = given[at + 1:]
        held = [f"{_HELD}{number}" for number in range(len(words))]
        found, unknown = self.parse_known_intermixed_args([*given[:at], *held], namespace)
        for name, value in vars(found).items():
            setattr(found, name, _given_back(value, words))
        return found, [_given_back(one, words) for one in unknown]

    def error(self, message: str) -> NoReturn:
        """Raise UsageError in place of printing the usage."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", f"See `{self.prog} --help`.")


class _Help(argparse.HelpFormatter):
    """As wide as the terminal. argparse makes one for every option, and would look for shutil to tell it so."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=columns() - 2)


def _given_back(value: Any, words: Sequence[str]) -> Any:
    """A value, or those of a list, with the words in place of what stood in for them."""
    if isinstance(value, list):
        return [_given_back(one, words) for one in value]
    return words[int(value[1:])] if isinstance(value, str) and value.startswith(_HELD) else value


def positive(text: str) -> int:
    """A whole number above 0, as an option takes it."""
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return number
