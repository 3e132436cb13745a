"""Patterns that are compiled when they are first used.

There are some two thousand for the languages and layouts that documents come in, and compiling one takes longer than
looking through a page with it. A document needs half of them, and whoever only looks something up needs none.
"""

import re
from typing import Any, AnyStr, Final, cast

_USED: Final = ("finditer", "findall", "flags", "fullmatch", "groupindex", "groups", "match", "search", "split", "sub",
                "subn")


class _Regex:
    """What a compiled pattern is asked for, which is there once something of it has been asked."""

    __slots__ = (*_USED, "_flags", "pattern")

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Called for what is not there yet."""
        if name not in _USED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for used in _USED:
            setattr(self, used, getattr(compiled, used))
        return getattr(compiled, name)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`re.compile` later: an error of the pattern, too, is raised (as `re.error`) when it is first used."""
    return cast("re.Pattern[AnyStr]", _Regex(pattern, flags))


def found_by(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether it is this pattern, among others, that matched."""
    return match.re.pattern == pattern.pattern
