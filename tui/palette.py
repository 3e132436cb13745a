"""The command palette: every command of the table, found by its words."""

from collections.abc import Awaitable, Callable, Iterator

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui.commands import COMMANDS, Command, shown


class Commands(Provider):
    """The app's commands, run on the screen the palette was opened from."""

    def _commands(self) -> Iterator[tuple[Command, str]]:
        seen = set()
        for command in COMMANDS:
            if command.palette and command.name not in seen:
                seen.add(command.name)
                key = f" · {shown(command.keys[0])}" if command.keys else ""
                yield command, f"{command.help}{key}"

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command, text in self._commands():
            yield DiscoveryHit(text, self._run(command))

    async def search(self, query: str) -> Hits:
        """Those that the typed words match."""
        matcher = self.matcher(query)
        for command, text in self._commands():
            if (score := matcher.match(text)) > 0:
                yield Hit(score, matcher.highlight(text), self._run(command))

    def _run(self, command: Command) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            await self.screen.run_action(command.name)

        return run
