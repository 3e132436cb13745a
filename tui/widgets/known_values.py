"""Values that the directory holds already, offered while one is typed: one place, and not three spellings of it."""

import asyncio
import re
from collections.abc import Callable, Sequence

from textual.suggester import Suggester

SUGGESTED = ("place", "role", "topic", "tag")  # filters whose values are offered where one is typed


class KnownValues(Suggester):
    """Offers the rest of a value, the most frequent first; the right arrow takes it."""

    def __init__(self, known: Callable[[], Sequence[str]], *, many: bool) -> None:
        """`known` is asked once, in a thread of its own; of `many` values, the one behind the last `;` is completed."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._known, self._many = known, many
        self._values: Sequence[str] | None = None

    async def get_suggestion(self, value: str) -> str | None:
        """The whole text as it could go on."""
        begun = re.sub(r"^.*;", "", value).lstrip(" -") if self._many else value
        if not begun.strip():
            return None
        if self._values is None:
            self._values = await asyncio.to_thread(self._known)
        plain = begun.casefold()
        found = (one for one in self._values if one.casefold().startswith(plain) and len(one) > len(begun)
                 and not (self._many and ";" in one))
        one = next(found, None)
        return None if one is None else value[:len(value) - len(begun)] + one
