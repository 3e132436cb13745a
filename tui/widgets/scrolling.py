"""What every view of lines shares: moving by lines, half pages and pages, and at once."""

from textual.scroll_view import ScrollView


class Scrolling(ScrollView):
    """Lines that are drawn as they come into sight; a key moves them at once, without a glide."""

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
