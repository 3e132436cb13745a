"""How letters and e-mails open and close: Dear Ms Bell, ... Yours sincerely."""

from typing import Final

from seeds.regex import regex

OPENS: Final = regex(
    r"(?i)\W{0,3}(?:dear|hello|good (?:morning|afternoon|evening|day)|уважаем\w+|многоуважаем\w+|здравствуйте|"
    r"добрый (?:день|вечер)|доброе утро|hurmatli|ҳурматли|муҳтарам|құрметті|урматтуу)\b")
CLOSES: Final = regex(
    r"(?i)\W{0,3}(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm|with (?:kind|best)) "
    r"(?:regards|wishes)|sincerely|respectfully|с (?:глубоким )?уважением|искренне ваш\w?|"
    r"ҳурмат билан|hurmat bilan|бо эҳтиром|құрметпен|урматтоо менен|с наилучшими)\b.{0,20}$")
COPIES: Final = regex(r"(?i)\W{0,3}(?:c\.\s?c\.|(?:cc|copy|copies|encl?|копия|приложени\w+)\b)")
