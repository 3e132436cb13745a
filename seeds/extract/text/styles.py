"""How people are styled right in front of their names, as parts of patterns: Ms. | Ann Bell, г-жа | Бражко."""

from typing import Final

ENGLISH: Final = r"(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s)?"
ANY: Final = r"(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof|г-н|г-жа)\.?\s)?"
