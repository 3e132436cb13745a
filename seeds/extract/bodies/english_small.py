"""Bodies written small in English, by what they are there for: the national committee on fighting human trafficking.

A commission, a council, a centre is one by name where it is `the` one, and what follows says what crime it is about.
"""

import re
from collections.abc import Iterator
from typing import Final

from seeds.extract.bodies.register import Found
from seeds.extract.names.english_words import HEADS
from seeds.extract.text.page import Page

_WHOSE: Final = (
    r"(?:national|state|government(?:al)?|parliamentary|republican|regional|provincial|municipal|central|permanent|"
    r"standing|special|joint|independent|public|expert|coordinati(?:ng|on)|co-ordinati(?:ng|on)|advisory|steering|"
    r"(?:inter-?)?(?:ministerial|agency|departmental|institutional|sectoral|governmental))")
_NOUN: Final = (r"(?:commission|committee|council|task force|centre|center|department|division|bureau|directorate|"
                r"agency|secretariat|board|working group|coordination group)")
_DOES: Final = (
    r"(?:combat(?:t?ing)?|counter(?:ing)?|fight(?:ing)?|prevent(?:ing|ion)|suppress(?:ing|ion)|eliminati(?:ng|on)|"
    r"eradicati(?:ng|on)|punish(?:ing|ment)|sanctioning|protect(?:ing|ion)|assist(?:ing|ance)|coordinati(?:ng|on)|"
    r"victims|issues|matters|of|against|and|on|the|to|in|for|from|related|responsible)")
_CRIME: Final = (
    r"(?:(?:human|child|people) (?:trafficking|exploitation)|trafficking in (?:persons|human beings|humans|people|"
    r"women|children|minors)|(?:the )?trafficking of (?:persons|human beings|humans|people|women|children)|modern "
    r"slavery|"
    r"(?:forced|child) labou?r|(?:migrant|people) smuggling|smuggling of migrants|domestic violence|violence against "
    r"(?:women|children)|(?<=victims of )trafficking|GRETA)")
_SHAPE: Final = re.compile(
    rf"\b(?:[Tt]he|[A-Z]\w+['’]s)\s(?P<name>(?:{_WHOSE},?\s)*{_NOUN}\s(?:on|for|against|to|responsible)\s"
    rf"(?:{_DOES},?\s)*{_CRIME}(?:\s\(\w+\))?(?:\s(?:issues|matters|affairs))?"
    r"(?:\s(?:in|of)\sthe\s(?:[A-Z]\w+\s)?Republic(?:\sof\s[A-Z]\w+)?)?)(?![\w-])")


_ANY: Final = re.compile(r"(?<=\s)(?:trafficking|exploitation|slavery|labou?r|smuggling|violence|GRETA)(?!\w)")


def find(page: Page, start: int, end: int) -> Iterator[Found]:
    """The bodies between two places that are written so."""
    if not _ANY.search(page.text, start, end):
        return
    for match in _SHAPE.finditer(page.text, start, end):
        noun = next(word for word in re.findall(r"[a-z]+", match["name"]) if word in HEADS or word == "force")
        yield Found(*match.span("name"), match["name"], HEADS.get(noun), None, noun)
