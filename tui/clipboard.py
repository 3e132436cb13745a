"""Copying out of the app: through the terminal (OSC 52, which works over ssh) and to the system clipboard."""

import threading
from contextlib import suppress

from textual.app import App


def copy(app: App[int], text: str) -> None:
    """Put `text` on the clipboard in every way there is; none of them says whether it worked."""
    app.copy_to_clipboard(text)
    # The helper programs pyperclip runs may hang without a display: never wait for them.
    threading.Thread(target=_system, args=(text,), daemon=True).start()


def _system(text: str) -> None:
    with suppress(Exception):  # no clipboard here, or none that answers
        import pyperclip

        pyperclip.copy(text)
