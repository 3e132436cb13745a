"""What stands above: the line that a list goes on from, `In 2023 we helped:`, and the heading of a section."""

from bisect import bisect_left

from seeds.extract.text.page import Page
from seeds.read.document import Paragraph

LONGEST_ITEM = 140  # characters of an item of a list
_MOST_ABOVE = 12  # items between a lead and one of its list


def heading_above(page: Page, paragraph: int) -> Paragraph | None:
    """The nearest heading above the paragraph of this number."""
    at = bisect_left(page.headings, paragraph, key=lambda one: one.number) - 1
    return page.headings[at] if at >= 0 else None


def lead_of(page: Page, item: Paragraph) -> Paragraph | None:
    """The paragraph that ends with a colon above a short line, with nothing but other short lines between."""
    if item.end - item.start > LONGEST_ITEM:
        return None
    for one in reversed(page.document.paragraphs[max(0, item.number - 1 - _MOST_ABOVE):item.number - 1]):
        if page.text[one.start:one.end].rstrip().endswith(":"):
            return one
        if one.end - one.start > LONGEST_ITEM or (one.kind == "heading" and not page.text[one.start].isdigit()):
            return None
    return None
