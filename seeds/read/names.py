"""Names of people that a page parts: the surname on one line, the given name and the patronymic on the next.

Or the patronymic alone, behind both.
"""

from seeds.regex import regex

_SURNAME = regex(r"(?:\d{1,3}[.)]\s+)?[^\W\d_a-zа-яё][^\W\d_]+(?:-[^\W\d_]{2,})?(?:\s\([^\W\d_]+\))?")
_PATRONYMIC = regex(
    r"(?![^\W\d_]{2,}(?:ов|ев|ёв)а?\s)[^\W\d_a-zа-яё][^\W\d_]+\s[^\W\d_a-zа-яё](?:"
    r"[^\W\d_]*(?:вич[ау]?|вн[ыуеа]|ична|льич|[ьо]мич|[уи]кич|итич|ұлы|қызы)|"
    r"(?i:[^\W\d_]+\s?-?(?:улы|оглы|оғлы|угли|уулу|кызы|гызы|қызы|ұлы)))(?![^\W\d_])")


_BOTH = regex(r"(?:\d{1,3}[.)]\s+)?[^\W\d_a-zа-яё][^\W\d_]+(?:-[^\W\d_]{2,})?\s[^\W\d_a-zа-яё][^\W\d_]+")
_ALONE = regex(
    r"[^\W\d_a-zа-яё][^\W\d_]{2,}(?:(?:[ое]в|ь|е)ич|(?:[ое]в|ич|инич)на|(?i:улы|оглы|оғлы|угли|уулу|кызы|гызы|қызы|ұлы))")


def is_parted(first: str, second: str) -> bool:
    """Whether a line is a surname and the next begins with the rest of the name: Сеитов | Марат Кайратович."""
    if _BOTH.fullmatch(first.strip()) is not None and _ALONE.fullmatch(second.strip()) is not None:
        return True  # Сеитов Марат | Кайратович
    return _SURNAME.fullmatch(first.strip()) is not None and _PATRONYMIC.match(second.strip()) is not None
