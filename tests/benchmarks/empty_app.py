"""The floor for an app's start-up: an empty Textual app with an Input."""

from textual.app import App, ComposeResult
from textual.widgets import Input


class EmptyApp(App[None]):
    """Shows an input, and nothing else."""

    def compose(self) -> ComposeResult:
        """The input."""
        yield Input(placeholder="Type here")


if __name__ == "__main__":
    EmptyApp().run()
