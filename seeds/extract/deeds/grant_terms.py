"""The terms of a grant where nothing else stands: a sum, with a span of time or how long it lasts.

`$95,000 · March 2024 – February 2026`, `18 600 евро, 10 месяцев`.
"""

from typing import Final, NamedTuple

from seeds.extract.deeds.project import Project
from seeds.extract.text.dates import Dated
from seeds.extract.text.page import Page
from seeds.extract.text.quantities import Quantity
from seeds.regex import regex

_LONGEST: Final = 120  # characters
_LASTS: Final = regex(
    r"(?i)(?:\d{1,2}|one|two|three|four|five|six|nine|ten|twelve|eighteen|год|один|два|две|три)?\s?-?"
    r"(?:months?|years?|месяц\w*|мес|год\w*|лет|ай|жыл|жил|моҳ|сол|oy|yil)(?![^\W_])\.?")
_LABEL: Final = regex(
    r"(?i)\W*(?:(?:grant|award|amount|sum|budget|грант|сумма|бюджет)\w?(?:\s(?:of|в\sразмере))?\s?:?\s)?")
_BETWEEN: Final = regex(r"(?i)[\s.;,:()·|•*/–—-]*(?:(?:for|over|in|from|на|за|срок|период|period)[\s:]+)?")


class Terms(NamedTuple):
    """What a grant is of, and when."""

    money: Quantity
    period: Dated | None


def of(page: Page, start: int, end: int) -> Terms | None:
    """The terms that all between two places of a page is, if a span of time or its length is among them."""
    sums = [one for one in page.quantities_in(start, end) if one.currency] if end - start <= _LONGEST else []
    if len(sums) != 1 or not _LABEL.fullmatch(page.text, start, sums[0].start):
        return None
    money, dates = sums[0], [one for one in page.dates_in(sums[0].end, end) if one.end]
    first = _BETWEEN.match(page.text, money.end, end)
    lasts = _LASTS.match(page.text, first.end(), end) if first else None
    if len(dates) == 1 and first and first.end() >= dates[0].begin:
        rest = dates[0].stop
    elif lasts and not dates:
        rest = lasts.end()
    else:
        return None
    return None if any(map(str.isalnum, page.text[rest:end])) else Terms(money, next(iter(dates), None))


def tell(project: Project, terms: Terms) -> None:
    """Give a project what it is granted, and when."""
    money = terms.money
    project.state("budget", money.value, money.start, money.end)
    project.state("currency", money.currency, money.start, money.end)
    project.state("budget_qualifier", money.qualifier, money.start, money.end)
    if terms.period is not None:
        project.last(terms.period)
