"""Bodies written small in English, by what they are there for: the national committee on fighting human trafficking.

A commission, a council, a centre is one by name where it is `the` one, and what follows says what crime it is about.
"""

import re
from collections.abc import Iterator
from typing import Final

from seeds.extract.bodies.register import Found
from seeds.extract.names import nations
from seeds.extract.names.english_words import HEADS
from seeds.extract.text.page import Page
from seeds.extract.text.words import word_set

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


_POLICE: Final = re.compile(  # of a place, or of a sort: Riga police; the Novi Sad police; Transport police
    r"(?<![\w’'-])(?:[Tt]he\s)?(?P<name>(?:[A-Z][\w-]+\s){1,2}police"
    r"(?:\s(?:district|directorate|dept|administration))?)(?![\w’'-])"
    r"(?!\s(?:officers?|stations?|posts?|forces?|chiefs?|academ\w+|commissioner|reports?|captain|sergeant|inspector|"
    r"colonel|major|spokes\w+|liaison|cooperation|work|units?|depart\w+|custody|raids?|checks?|school|cars?|dogs?|"
    r"investigat\w+|operations?|and\sjudicial)(?!\w))")
_NOT_OF: Final = word_set(  # words with capitals in front of `police` that say no place
    "the a an in at from near by when after before with then today yesterday our their his her local three two nine "
    "female male he she they we as since while where dear thank also other all some many mr mrs ms dr january february "
    "march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday")
_ANY: Final = re.compile(r"(?<=\s)(?:trafficking|exploitation|slavery|labou?r|smuggling|violence|GRETA)(?!\w)")


def find(page: Page, start: int, end: int) -> Iterator[Found]:
    """The bodies between two places that are written so."""
    yield from _police(page, start, end)
    if not _ANY.search(page.text, start, end):
        return
    for match in _SHAPE.finditer(page.text, start, end):
        noun = next(word for word in re.findall(r"[a-z]+", match["name"]) if word in HEADS or word == "force")
        yield Found(*match.span("name"), match["name"], HEADS.get(noun), None, noun)


def _police(page: Page, start: int, end: int) -> Iterator[Found]:
    """The police of places and of sorts; not that of a nation, which has many."""
    if "police" not in page.text[start:end]:
        return
    for match in _POLICE.finditer(page.text, start, end):
        of = match["name"].partition(" police")[0].split()
        if not any(one.lower() in _NOT_OF or nations.is_nation(one) for one in of):
            yield Found(*match.span("name"), match["name"], "justice and police", None, "police")
