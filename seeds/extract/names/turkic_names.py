"""Names of people in Kyrgyz, Kazakh and Uzbek without the ending of a case: Олжобай Казыбаевдин, Lola Tursunovaning."""

from functools import lru_cache
from typing import Final

from seeds.regex import regex

_CASED: Final = regex(
    r"(?P<name>.*(?:[оеё]в|[оеё]ва|ина|ский|ская|бек|беков|хан|бай|жан|гүл|нұр|ғали|болат|мұрат|уулу|кызы|қызы|ұлы|[oe]v|[oe]va|ina|bek|xon|qizi|o[‘'’ʻ]g[‘'’ʻ]li))"
    r"(?:[нд][ыиуү]н|т[ыиуү]н|[нд][ыі]ң|т[ыі]ң|нинг|ning|[ndt][yi]ń|г[аео]|к[аео]|ғ[ае]|қ[ае]|[нд][ыиуүі]|т[ыиуүі]|д[ае]н?|т[ае]н?|"
    r"[мбп]ен|менен|ga|ni|da|dan)")
OWNS_OR_LIES: Final = regex(  # whose, or where something is; in Tajik, whose doing: no part of a name
    r"(?:ning|нинг|[ндт][ыі]ң|[ndt][yi]ń|dagi|даги|[дт](?:ағы|егі|агы|еги|огу|өгү)|ии)$")
OF_POSSESSED: Final = regex(  # of a noun that is somebody's: төрагасынын, Акыйкатчысы
    r"(?:[ыиуү]н[ыиуү]н|[ыі]н[ыі]ң|[чш][ыиіуү]с[ыиіуү]|chisi)$")
_INITIAL: Final = regex(r"[^\W\d_]\.")


_OWNER: Final = regex(r"(?P<name>\w{3,}?)(?:[ндт][ыі]ң|[ndt][yi]ń|ning|нинг)$")


def is_owner(word: str) -> bool:
    """Whether a word stands in the genitive of Kazakh or Uzbek, which ends no surname."""
    return _OWNER.search(word) is not None


@lru_cache(maxsize=16_384)
def bare(word: str) -> str:
    """A surname without the ending of a case."""
    cased = _CASED.fullmatch(word) or _OWNER.fullmatch(word)
    return cased["name"] if cased else word


def nominative(name: str) -> str:
    """The name as it stands by itself, where its last word has an ending of case behind that of a surname."""
    first, blank, last = name.rpartition(" ")
    joined = _INITIAL.match(last) is not None
    return f"{first}{blank}{bare(last)}" if first or joined else name
