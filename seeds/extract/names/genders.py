"""Whether somebody is a woman or a man, as far as the name tells: Осмонова, Petrovich, Сара."""

from functools import lru_cache
from typing import Final

from seeds.extract.text import russian
from seeds.regex import regex

_WOMEN: Final = regex(
    r"(?i)(?:[оеё]ва|[сц]кая|[оеи]вна|ична|[кғг]ызы|ovna|evna|[oe]va|skaya|kyzy|qizi)$")
_MEN: Final = regex(
    r"(?i)(?:[оеё]в|[сц]кий|[оеё]вич|[ую]улу|ұлы|о[гғ]лы|ovich|evich|[oe]v|sky|uulu|o[gʻ']?gli)$")


@lru_cache(maxsize=4_096)
def of(name: str) -> str:
    """The gender of a person's name as grammars call it: femn, masc, or "" where it tells none."""
    for word in name.split():
        if _WOMEN.search(word):
            return "femn"
        if _MEN.search(word):
            return "masc"
    known = {form.gender for word in name.split()[:2] if russian.is_russian(word)
             for form in russian.forms(word.lower())[:1] if "Name" in form.tags}
    return known.pop() if len(known) == 1 else ""
