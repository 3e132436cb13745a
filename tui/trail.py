"""The way back along the links a person has followed, and forward again, as in a browser."""


class Trail:
    """Ids of records, the nearest last."""

    def __init__(self) -> None:
        self._behind: list[str] = []
        self._ahead: list[str] = []

    def __bool__(self) -> bool:
        """Whether there is a way back."""
        return bool(self._behind)

    def follow(self, here: str) -> None:
        """Leave `here` by a link; what was ahead is forgotten."""
        self._behind.append(here)
        self._ahead.clear()

    def back(self, here: str) -> str | None:
        """Where `here` was reached from; None at the beginning."""
        return self._step(self._behind, self._ahead, here)

    def forward(self, here: str) -> str | None:
        """Where back came from; None at the end."""
        return self._step(self._ahead, self._behind, here)

    @staticmethod
    def _step(source: list[str], target: list[str], here: str) -> str | None:
        if not source:
            return None
        target.append(here)
        return source.pop()

    def clear(self) -> None:
        """Begin anew."""
        self._behind.clear()
        self._ahead.clear()
