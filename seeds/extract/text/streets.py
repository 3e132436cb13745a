"""Lines that say where somebody is to be found or written to: 14 Quay Street, Leeds; ул. Абая, 45; P.O. Box 97."""

from typing import Final

from seeds.extract.text import months
from seeds.regex import regex

_STREET: Final = regex(
    r"(?i)(?<![^\W_])(?<!the\s)(?:street|str|avenue|ave|road|rd|boulevard|blvd|lane|drive|square|plaza|court|floor|suite|building|plot|"
    r"p\.?\s?o\.?\s?box|box|rue|calle|via|strada|ulitsa|ul|[\w-]+(?:straße|strasse|gasse|platz|straat|gatan)|"
    r"ул|улица|пр|просп|проспект|пер|переулок|мкр|наб|бул|дом|оф|офис|каб|кабинет|этаж|а/я|көч|көчөсү|көшесі|даңғылы|"
    r"кӯчаи|хиёбони|ko.?chasi|кўчаси|шоҳкўча\w*)(?![^\W_])")
LABEL: Final = (  # what stands in front of an address, or heads a column of them
    r"(?:address|адрес(?:а|и|ҳо)?|суроға\w*|нишон[ӣи]\w*|дарек\w*|мекенжай\w*|manzil\w*|манзил\w*)(?![^\W_])")
BEHIND_NAME: Final = (  # 36 Harbour str., 216 N. Pier St.
    r"(?:St|Str|str|Street|street|Ave|Avenue|avenue|ave|Rd|Road|road|rd|Blvd|Boulevard|Lane|Ln|Drive|Way|Square|Mall|"
    r"Highway|Hwy|Court|Ct|Parkway|Pkwy|Place|Terrace|Prospekt|prospekt)")
_CODE: Final = regex(r"(?<![\d+/-])(?!(?:19|20)\d\d(?!\d))\d{4,6}(?![\d/]|-\d)|"
                      r"\b[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2}\b")
_HOUSE: Final = regex(r"\d{1,5}[A-Za-z]?,?\s(?:[A-Z][\w’'.-]+\s?){1,4}(?:,|$)|"
                       r"(?:[A-Z][\w’'.-]+\s){1,3}\d{1,4}[a-z]?,\s[A-Z]")
_DATE: Final = regex(rf"(?i)(?<![^\W_])(?:{'|'.join(one for one in months.ENGLISH if one != 'may')}|"
                     rf"{months.in_case('(?:ь|я|е|ю|ем)', '[ае]?', 'я')}|\d{{1,2}}[:.]\d\d)(?![^\W_])")
_LONGEST: Final = 110  # characters


def is_address(text: str) -> bool:
    """Whether a line is an address: it has a number, and a street, a code of a town or a house besides."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)) or _DATE.search(text):
        return False
    has_letters = sum(map(str.isalpha, text)) > sum(map(str.isdigit, text))
    return has_letters and (_STREET.search(text) is not None or _CODE.search(text) is not None
                            or _HOUSE.match(text) is not None)


def names_street(text: str) -> bool:
    """Whether a street or a part of a house is named."""
    return _STREET.search(text) is not None
