"""What every view of lines shares: what they are drawn on, moving by lines, half pages and pages, and at once."""

from rich.style import Style
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip


class Scrolling(ScrollView):
    """Lines that are drawn as they come into sight; a key moves them at once, without a glide."""

    base = Style()  # of what has no other style

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines on one base: to ask for it takes longer than to draw a line."""
        self.base = self.rich_style
        return super().render_lines(crop)

    def scroll_lines(self, by: int) -> None:
        """So many lines down, or up where `by` is below 0."""
        self.scroll_to(y=self.scroll_offset.y + by, animate=False, force=True, immediate=True)

    def action_page_down(self) -> None:
        """A page down."""
        self.scroll_lines(self.size.height)

    def action_page_up(self) -> None:
        """A page up."""
        self.scroll_lines(-self.size.height)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.scroll_lines(max(1, self.size.height // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self.scroll_lines(-max(1, self.size.height // 2))
