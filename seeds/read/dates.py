"""The date a document states about itself: in its metadata, or in a dateline such as "Dushanbe, 24 September 2024".

Dates are ISO 8601, as far as they are stated: `2024`, `2024-09`, `2024-09-24`.
"""

import datetime as dt
import re

from seeds.read.words import words
from seeds.regex import regex

_LONGEST = 100  # characters of a line that may be a dateline
_ISO = regex(r"((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?")
_COMPACT = regex(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6})?")  # 20240924, 20240924101500
YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD = regex(r"[^\W\d_]+")
_LEAD = regex(r"(.{6,90}?)(?:\s+[–—-]{1,2}\s|[–—]|\s*//)")
_LABEL = regex(r"(?:date|published|posted|released?|issued|дата|опубликовано|сана|күні|күнү|sana)\b[^:]{0,20}:\s*",
               re.IGNORECASE)
# Words that may stand beside the date of a dateline, whatever their case.
_FILLERS = words("the of in at on no press release for immediate updated time am pm gmt utc г год года город от в соли "
                 "сол ш жыл жылы йил йили yil yili")


def stated(value: str) -> str | None:
    """The date of a field of metadata, such as `2024-09-24T10:00:00+05:00` or `24 September 2024`; None if unclear."""
    value = value.strip()
    first = value.replace("T", " ").split(" ")[0]
    given = _ISO.fullmatch(first) or _COMPACT.fullmatch(first)
    return _checked(*given.groups()) if given else in_line(value)


def in_line(text: str) -> str | None:
    """The date that a short line consists of, maybe with a place and a label; None for several days and sentences."""
    text = _LABEL.sub("", text[:_LONGEST + 1]).strip()
    if not 4 < len(text) <= _LONGEST or not YEAR.search(text):
        return None
    from seeds.extract.text.dates import dates  # compiles for a tenth of a second, and most lines have no year

    found = dates(text)
    if len(found) != 1 or found[0].end:
        return None
    around = _WORD.findall(text[:found[0].begin] + " " + text[found[0].stop:])
    strange = [word for word in around if not word[0].isupper() and word.casefold() not in _FILLERS]
    return found[0].start if not strange and len(around) <= 8 else None


def dateline(text: str) -> str | None:
    """The date of a line that is a dateline, or of a paragraph that begins with one and a dash."""
    if date := in_line(text):
        return date
    lead = _LEAD.match(text)
    return in_line(lead[1]) if lead else None


def _checked(year: str, month: str | None, day: str | None) -> str | None:
    try:
        dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, day) if part)
