"""What people write beside numbers and addresses: Tel.:, моб., WhatsApp, and the channel that it means."""

import re
from collections.abc import Iterator
from typing import Final

from seeds.extract.text import reach
from seeds.regex import regex

PHONE_LABELS: Final = (  # what people write before or behind a number, and the channel it means
    (r"whats\s?app|wh?atsap|wa|ватсап|вотсап|вацап|уотсап", "WhatsApp"),
    (r"telegramm?|tg|телеграмм?|тг", "Telegram"),
    (r"viber|вайбер", "Viber"), (r"signal|сигнал", "Signal"), (r"imo", "imo"),
    (r"mobile|mobil|mobi|mob|cell|gsm|sms|гсм|моб(?:ильн\w*)?|сот(?:ов\w*)?|уялы|ұялы|уюлдук|мобилӣ|ҳамроҳ", "mobile"),
    (r"fax|факс|f|ф", "fax"),
    ((r"telephone|telefon\w*|telefax|téléphone|tél|tlf|phone|tel|тел(?:ефон\w*)?|тлф|ph|т|t|сл(?:ужебн\w*)?|work|office|раб(?:оч\w*)?|дом(?:ашн\w*)?|home|direct|прям\w*|"
      r"контакт\w*|contacts?|№|no"), ""))
ANY_LABEL: Final = "|".join(label for label, _ in PHONE_LABELS)
_BETWEEN = r"[\s.:/\\&+,и-]"
BEFORE_PHONE: Final = regex(rf"(?<![^\W_])(?:(?:{ANY_LABEL}){_BETWEEN}{{0,4}})+$", re.IGNORECASE)
BEHIND_PHONE: Final = regex(rf"\s{{0,3}}[(\[]\s?(?:(?:{ANY_LABEL}){_BETWEEN}{{0,4}})+[)\]]|"
                           rf"\s{{0,3}}(?:(?:{ANY_LABEL}){_BETWEEN}{{0,4}})+(?=$|[,;|\n)])", re.IGNORECASE)
BEFORE_EMAIL: Final = regex(r"(?<![^\W_])(?:mailto|e-?mail|mail|почта|эл\.?\s?(?:почта|адрес|п)?|e|"
                            r"имейл)[\s.:/-]{0,4}$",
                           re.IGNORECASE)


def is_label(word: str) -> bool:
    """Whether a word is what people write beside a number."""
    return _LABEL.fullmatch(word) is not None


_LABEL: Final = regex(ANY_LABEL, re.IGNORECASE)
_ALONE: Final = regex(rf"(?<![^\W_])(?:{ANY_LABEL})(?![^\W_])", re.IGNORECASE)
_LABELS: Final = [(regex(label, re.IGNORECASE), means) for label, means in PHONE_LABELS]


def beside(text: str, phone: reach.Found) -> Iterator[re.Match[str]]:
    """The labels directly before and behind a number."""
    before = BEFORE_PHONE.search(text, max(0, phone.start - 40), phone.start)
    behind = BEHIND_PHONE.match(text, phone.end)
    yield from (match for match in (before, behind) if match)


def of(text: str, phone: reach.Found) -> tuple[list[tuple[str, int, int]], bool]:
    """(channel, start, end) for each channel that stands beside a number, and whether it is a fax."""
    found: dict[str, tuple[str, int, int]] = {}
    is_phone = False
    for one in beside(text, phone):
        for match in _ALONE.finditer(one[0]):
            channel = next(means for label, means in _LABELS if label.fullmatch(match[0]))
            is_phone = is_phone or not channel
            if channel:
                at = one.start() + match.start()
                found.setdefault(channel, (channel, at, at + len(match[0])))
    if len(found) > 1 or is_phone:
        found.pop("fax", None)
    return list(found.values()), "fax" in found
