"""The two themes: one accent, quiet surfaces. Colour repeats what words and weights say; it never says it alone."""

import os

from textual.theme import Theme

DARK = Theme(
    name="fieldex-dark", dark=True, primary="#5fb3b3", secondary="#7d8f99", accent="#e5b567", foreground="#d8dee3",
    background="#14191d", surface="#191f24", panel="#222a30", success="#8fbf7f", warning="#e5b567", error="#e07a6e",
    variables={"quiet": "#8a979f", "line": "#2b353c", "cursor": "#24323a", "cursor-quiet": "#1d262c",
               "footer-key-foreground": "#5fb3b3"},
)
LIGHT = Theme(
    name="fieldex-light", dark=False, primary="#0b6e78", secondary="#5b6a73", accent="#9a5b00", foreground="#1d2529",
    background="#fbfaf7", surface="#f4f2ed", panel="#e9e6df", success="#2f7d32", warning="#9a5b00", error="#b3261e",
    variables={"quiet": "#5f6b72", "line": "#d5d1c7", "cursor": "#d9e6e6", "cursor-quiet": "#ebe9e2",
               "footer-key-foreground": "#0b6e78"},
)
THEMES = {theme.name: theme for theme in (DARK, LIGHT)}


def first_theme() -> str:
    """Light where FIELDEX_THEME or the terminal (COLORFGBG, as rxvt and Konsole set it) says so, else dark."""
    wanted = os.environ.get("FIELDEX_THEME", "")
    if wanted in ("light", "dark"):
        return f"fieldex-{wanted}"
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT.name if background in ("7", "15") else DARK.name
