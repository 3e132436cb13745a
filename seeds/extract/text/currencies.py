"""The money that stands before or behind a sum: its ISO 4217 code, by signs, codes and names in the languages read."""

import re
from functools import lru_cache

from seeds.read.words import words
from seeds.regex import regex

_CODES = sorted(words(
    "INR NPR LKR BDT DKK JPY CNY KRW MNT PHP THB IDR VND MYR KHR MMK LAK AED SAR QAR KWD BHD OMR JOD LBP TRY ILS "
    "GEL AMD AZN MDL RON BGN RSD MKD BAM PLN CZK HUF UAH BYN ISK KES UGX TZS NGN GHS ZAR ETB EGP MAD TND CAD AUD "
    "NZD SGD HKD BRL MXN PEN COP ARS CLP"))
_CURRENCIES = (
    ("USD", (r"US\$|U\.S\.\s*\$|\$|USD|(?:US|U\.S\.)\s+dollars?|dollars?|AQSH\s+dollar[a-z]*|dollari[a-z]*|"
            r"(?:А[ҚК]Ш\s+)?доллар[а-яіғқ]*(?:\s+(?:США|АМА))?|долл?\.(?:\s*США)?")),
    ("EUR", r"€|EUR|euros?|евро|еуро[а-я]*|yevro|evro"),
    ("GBP", r"£|GBP|pounds?(?:\s+sterling)?|фунт[а-я]*(?:\s+стерлингов)?"),
    ("RUB", r"RUB|₽|Russian rou?bles?|российски[а-я]+\s+рубл[а-я]+|рос\.\s*руб\."),
    ("BYN", r"Belarus(?:ian)? rou?bles?|белорусски[а-я]+\s+рубл[а-я]+|бел\.\s*руб\."),
    ("roubles", r"rou?bles?|рубл[а-я]+|руб\."),
    ("TJS", r"TJS|somonis?|сомон[иӣ]"),
    ("KGS", r"KGS|soms?|сом(?:ов|а|дук|ду|го)?"),
    ("KZT", r"KZT|₸|tenges?|тенге|теңге[а-яғі]*"),
    ("UZS", r"UZS|sums?|сум(?:ов|а)?|so['ʻ’‘`]m[a-z]*|soums?|сўм[а-я]*"),
    ("CHF", r"CHF|Swiss francs?"),
    ("NOK", r"NOK"),
    ("SEK", r"SEK"),
    ("AFN", r"AFN|afghanis?|афгани"),
    ("TMT", r"TMT|manats?|манат[а-я]*"),
    ("PKR", r"PKR|Pakistani rupees?"),
    ("IQD", r"IQD|Iraqi dinars?"),
    ("DKK", r"Danish kron(?:er|e)"), ("JPY", r"¥|yen|иен[а-я]*"), ("CNY", r"yuan|юан[а-я]*"),
    ("INR", r"₹|Indian rupees?"), ("BDT", r"৳|taka"), ("MNT", r"tugriks?|тугрик[а-я]*"), ("THB", r"baht"),
    ("IDR", r"rupiah"), ("VND", r"dong"), ("MYR", r"ringgit"), ("KHR", r"riels?"), ("SAR", r"riyals?"),
    ("AED", r"dirhams?|дирхам[а-я]*"), ("TRY", r"(?:Turkish )?liras?"), ("ILS", r"shekels?"), ("GEL", r"₾|lari|лари"),
    ("AMD", r"drams?|драм(?:ов|а)?"), ("AZN", r"₼"), ("ALL", r"lek[ëe]?"), ("BGN", r"leva"), ("MKD", r"denars?"),
    ("PLN", r"zloty(?:s|ch)?|злот[а-я]+"), ("HUF", r"forints?"), ("UAH", r"₴|hryvnias?|грив(?:ен|н)[а-я]*|грн\.?"),
    ("NGN", r"₦|naira"), ("GHS", r"cedis?"), ("ZAR", r"rand"), ("ETB", r"birr"), ("BRL", r"R\$|reais"),
    ("COP", r"Colombian pesos?"), ("MXN", r"Mexican pesos?"), ("ARS", r"Argentin(?:e|ian) pesos?"),
    ("CLP", r"Chilean pesos?"), ("DOP", r"Dominican pesos?"), ("PHP", r"Philippine pesos?"),
    ("PHP", r"₱|(?-i:PhP|Php)"), ("CAD", r"C\$|Canadian dollars?"), ("AUD", r"A\$|Australian dollars?"),
    *((code, f"(?-i:{code})") for code in _CODES),
    ("kroner", r"kroner|kronor|крон[аы]?"), ("rupees", r"rupees?|(?-i:Rs)\.?(?=\s?\d|\s?$)|рупи[йия]"),
    ("dinars", r"dinars?|динар[а-я]*"), ("shillings", r"shillings?|KSh"), ("pesos", r"pesos?"),
    ("lei", r"lei|ле(?:й|ев|я)"), ("francs", r"francs?|франк[а-я]*"),
)
# Money of several countries by the country that a page is from, ISO 3166-1 alpha-2; the first one elsewhere.
_SHARED = {
    "roubles": {"RU": "RUB", "BY": "BYN"},
    "kroner": {"NO": "NOK", "DK": "DKK", "SE": "SEK", "IS": "ISK"}, "rupees": {"IN": "INR", "PK": "PKR", "NP": "NPR",
                                                                               "LK": "LKR", "MU": "MUR"},
    "dinars": {"JO": "JOD", "IQ": "IQD", "KW": "KWD", "RS": "RSD", "TN": "TND", "DZ": "DZD", "LY": "LYD", "BH": "BHD"},
    "shillings": {"KE": "KES", "UG": "UGX", "TZ": "TZS", "SO": "SOS"}, "lei": {"MD": "MDL", "RO": "RON"},
    "pesos": {"PH": "PHP", "MX": "MXN", "CO": "COP", "AR": "ARS", "CL": "CLP", "DO": "DOP"},
    "francs": {"CH": "CHF", "SN": "XOF", "CM": "XAF", "CD": "CDF", "RW": "RWF", "BI": "BIF"},
}
MONEY = "|".join(f"(?P<c{at}>{words})" for at, (_, words) in enumerate(_CURRENCIES))
_BEFORE_MONEY = regex(rf"(?i)(?<![^\W\d_])(?:{MONEY})\s?$")
_AFTER_MONEY = regex(rf"(?i)^\s?(?:{MONEY})(?![^\W\d_])")


_FRONT, _BEHIND = 12, 24  # characters beside a number in which its money stands
# Most numbers stand beside no money: the word beside one tells that, and is looked at once.
_LAST, _FIRST = regex(r"\S*\s?$"), regex(r"\s?\S*")
_ENDS_ONE = regex(r"(?i)(?:США|АМА)\s?$")  # of what money is called in two words; others are longer
_BEGINS_ONE = regex(  # the first of two
    r"(?i)\s?(?:US|U\.S\.|AQSH|А[ҚК]Ш|Russian|российски|рос\.|Belarus|белорусски|бел\.|Swiss|Pakistani|Iraqi|Danish|"
    r"Indian|Turkish|Colombian|Mexican|Argentin|Chilean|Dominican|Philippine|Canadian|Australian)")
_BEGINS_MONEY = regex(rf"(?i)\s?(?:{MONEY})")


@lru_cache(maxsize=4_096)
def _may_end(last: str) -> bool:
    """Whether what money is called may end with some characters."""
    return not last[-1:].isdigit() and (_BEFORE_MONEY.search(last) or _ENDS_ONE.search(last)) is not None


@lru_cache(maxsize=4_096)
def _may_begin(first: str) -> bool:
    """Whether what money is called may begin with some characters."""
    return (_BEGINS_MONEY.match(first) or _BEGINS_ONE.match(first)) is not None


def around(text: str, start: int, end: int) -> tuple[str | None, int, int]:
    """The currency of the sum between two places, if one is named; and where the sum begins and ends with it."""
    front, further = text[max(0, start - _FRONT):start], text[end:end + _BEHIND]
    before = _BEFORE_MONEY.search(front) if _may_end(_word(_LAST.search(front))) else None
    if before:
        return _currency(before), start - (before.end() - before.start()), end
    after = _AFTER_MONEY.match(further) if _may_begin(_word(_FIRST.match(further))) else None
    if after:
        return _currency(after), start, end + after.end()
    return None, start, end


def own(currency: str | None, country: str | None) -> str | None:
    """The ISO code of money that several countries call alike."""
    shared = _SHARED.get(currency or "")
    return shared.get(country or "", next(iter(shared.values()))) if shared else currency


def _word(match: re.Match[str] | None) -> str:
    return match[0] if match else ""


def _currency(match: re.Match[str]) -> str:
    return next(code for at, (code, _) in enumerate(_CURRENCIES) if match[f"c{at}"])


_CODE = regex(rf"(?i)(?<![^\W\d_])(?:{MONEY})(?![^\W\d_])")


def currency_of(text: str, country: str | None = None) -> str | None:
    """ISO 4217 code of the currency that a short text of a country names: of the head of a column."""
    found = _CODE.search(text[:60])
    return own(_currency(found), country) if found else None
