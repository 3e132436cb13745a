"""Makes the README's picture of the app anew: python tests/picture.py."""

import asyncio
import re
import tempfile
from pathlib import Path

from db.directory import Directory
from seeds.load import fill
from tui.app import FieldexApp

TARGET = Path(__file__).parents[1] / "tui" / "fieldex.svg"


async def take() -> str:
    """The screen after a search, as SVG; without the fonts that a browser would fetch from the network."""
    with tempfile.TemporaryDirectory() as folder, Directory.open(Path(folder) / "d.sqlite", fill=fill) as directory:
        app = FieldexApp(directory)
        async with app.run_test(size=(120, 30)) as pilot:
            await pilot.pause(0.3)
            await pilot.press(*"brajko")
            await pilot.pause(0.5)
            picture = app.export_screenshot(title="fieldex")
    picture = re.sub(r"@font-face\s*{[^}]*}", "", picture)
    return re.sub(r"<!--.*?-->", "", picture, flags=re.DOTALL)


if __name__ == "__main__":
    TARGET.write_text(asyncio.run(take()), encoding="utf-8")
