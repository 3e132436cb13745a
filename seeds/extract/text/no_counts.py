"""Where figures stand that count nothing: hours, numbers to call, those of laws, houses and post offices."""

import re
from collections.abc import Iterator
from typing import Final

from seeds.extract.text import streets
from seeds.regex import regex

_CLOCK: Final = regex(r"(?<![\d.,:])(?:(?:[01]?\d|2[0-4])(?::[0-5]\d|\.(?:00|15|30|45)(?=\s?[-–]))(?![\d:])|"
                      r"\d{1,2}(?:[.:][0-5]\d)?\s?[ap]\.?\s?m\b)", re.IGNORECASE)
# Numbers to call that no country's plan was found for: with a 0 in front, or in other groups than thousands make.
_DIALLED: Final = regex(
    r"(?<![\w.,+-])(?:\(?0\d{1,5}\)?(?:[ \u00a0-]\d{2,8}){1,4}|\d{3,5}(?:[ \u00a0-]\d{2,4}){2,4}|"
    r"\+\d{1,4}[ \u00a0-]?\(?\d{1,5}\)?(?:[ \u00a0-]\d{2,8}){1,4})(?![\w])")
_THOUSANDS: Final = regex(r"[1-9]\d{0,2}(?:[ \u00a0]\d{3})+")
# Short ones: by the one line that stands behind them, or by whom or where to call in front.
_SHORT: Final = regex(
    r"(?<![\w.,+-])\d{3,6}(?=\s(?:action\s?line|hot\s?line|help\s?line|line|emergency|call\s?cent(?:re|er)|dispatch\w*|"
    r"operators?|служб[аыу]|телефон(?!ов|ы)\w*|номер(?!ов|а\s)\w*|сенім|ишеним|ishonch|боварӣ|telefon|raqami|рақами|"
    r"рақам|нөмір\w*|номур\w*)(?![^\W_]))|"
    r"(?<![\w.,+-])\d{3}\s\d{2,3}(?=\s(?:сенім|ишеним|ishonch|боварӣ|телефон\b|telefon))|"
    r"\b(?:call|calling|dial|phone|ring|text|звоните|позвоните|набер\w+)\b[^.;:\n\d]{0,60}?(?<=\s)\(?"
    r"(?P<number>\d{3}(?:\s\d{2,4})*)(?![\d,.]*\d)(?!\s(?:times|people|women|men|children|calls|раз|человек)\b)|"
    r"\b(?:emergency|free|toll-free)\snumber\s(?P<other>\d{3,6})\b", re.IGNORECASE)
_REGISTERED: Final = regex(  # registered charity 1155 0142 7
    r"\b(?:registered|registration|charity|company)\s(?:(?:charity|company|society|trust)\s)?"
    r"(?:(?:no|number|nr)\.?\s?|№\s?)?:?\s?(?P<number>\d[\d -]{4,}\d)(?!\w)", re.IGNORECASE)
_OF_LAW: Final = regex(  # House Bill 4219, Senate Joint Resolution 7
    r"\b(?:house|senate|assembly)\s(?:joint\s|concurrent\s)?(?:bills?|resolutions?)\s(?:no\.?\s)?(?P<number>\d{1,5})(?!\w)",
    re.IGNORECASE)
_ADDRESS: Final = regex(  # 36 Harbour str., 216 N. Pier St.
    rf"(?<![\w.,-])(?:[1-9]\d{{0,4}}[A-Za-z]?,?\s(?:[NSEW]\.?\s)?(?:[A-ZА-Я\d](?:[\w’'-]*|\w?\.)\s){{1,4}}?"
    rf"(?:{streets.BEHIND_NAME}|ул|пр|[Уу]лица)\b|[1-9]\d{{0,4}}\s[NSEW]\.?\s[A-Z]|"
    # 10559 Berlin, where nothing but more of an address follows, or behind the number of a house
    r"\d{5,6}\s(?-i:[A-ZА-ЯЁ][^\W\d_]+)(?=\s*(?:$|[,;|\n]\s*(?:$|[A-ZА-ЯЁ+\d]|[Tt]el|тел)))|"
    r"(?<=\d,\s)\d{5,6}(?=\s[A-ZА-Я][^\W\d_])|(?<=\d[A-Za-z],\s)\d{5,6}(?=\s[A-ZА-Я][^\W\d_]))", re.MULTILINE)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """The places of such figures in a text."""
    yield from (match.span() for match in _CLOCK.finditer(text))
    yield from (match.span() for match in _DIALLED.finditer(text) if not _THOUSANDS.fullmatch(match[0]))
    yield from (match.span(match.lastgroup or 0) for match in _SHORT.finditer(text))
    yield from (match.span("number") for match in _REGISTERED.finditer(text))
    yield from (match.span("number") for match in _OF_LAW.finditer(text))
    yield from (match.span() for match in _ADDRESS.finditer(text))
