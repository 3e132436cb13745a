"""Bodies written small in English, by what they are there for: the national committee on fighting human trafficking.

A commission, a council, a centre is one by name where it is `the` one, and what follows says what crime it is about.
"""

import re
from collections.abc import Iterator
from typing import Final

from seeds.extract.bodies.register import Found
from seeds.extract.names import nations, posts
from seeds.extract.names.english_words import HEADS
from seeds.extract.text import country
from seeds.extract.text.page import Page
from seeds.extract.text.words import word_set
from seeds.regex import regex

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
_SHAPE: Final = regex(
    rf"\b(?:[Tt]he|[A-Z]\w+['’]s)\s(?P<name>(?:{_WHOSE},?\s)*{_NOUN}\s(?:on|for|against|to|responsible)\s"
    rf"(?:{_DOES},?\s)*{_CRIME}(?:\s\(\w+\))?(?:\s(?:issues|matters|affairs))?"
    r"(?:\s(?:in|of)\sthe\s(?:[A-Z]\w+\s)?Republic(?:\sof\s[A-Z]\w+)?)?)(?![\w-])")


_POLICE: Final = regex(  # of a place, or of a sort: Riga police; the Novi Sad police; Transport police
    r"(?<![\w’'-])(?P<lead>(?:[Tt]he|of|by|with|and|from)\s)?(?P<name>(?P<of>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)\spolice"
    r"(?:\s(?:district|directorate|dept|administration))?)(?![\w’'-])(?:\s(?P<next>[a-z]+))?")
_SORTS: Final = word_set(
    "transport traffic border railway harbour harbor port airport marine maritime coastal federal state provincial "
    "regional district cantonal municipal city metropolitan judicial criminal military migration immigration tourist")
_OF_POLICE: Final = word_set(  # which behind `police` make something else of it
    "officer officers station stations post posts force forces chief chiefs academy academies report reports liaison "
    "cooperation work unit units department departments custody raid raids check checks school car cars dog dogs "
    "investigation investigations operation operations commissioner sources rules friends headquarters hq college")
_NOT_OF: Final = word_set(  # words with capitals in front of `police` that say no place
    "the a an in at from near by when after before with then today yesterday our their his her local however several "
    "if although under against only now meanwhile tell thanks call ask are is as and dear also other all some many "
    "most more few no january february march april may june july august september october november december")
_ANY: Final = regex(r"(?<=\s)(?:trafficking|exploitation|slavery|labou?r|smuggling|violence|GRETA)(?!\w)")


def find(page: Page, start: int, end: int) -> Iterator[Found]:
    """The bodies between two places that are written so."""
    yield from _police(page, start, end)
    if not _ANY.search(page.text, start, end):
        return
    for match in _SHAPE.finditer(page.text, start, end):
        noun = next(word for word in re.findall(r"[a-z]+", match["name"]) if word in HEADS or word == "force")
        yield Found(*match.span("name"), match["name"], HEADS.get(noun), None, noun)


def _police(page: Page, start: int, end: int) -> Iterator[Found]:
    """The police of places and of sorts; not that of a nation, which has many.

    What no gazetteer knows is a place where words in small letters lead to it: the chief of the Novi Sad police.
    """
    if page.text.find("police", start, end) < 0:
        return
    for match in _POLICE.finditer(page.text, start, end):
        of, behind = match["of"].split(), match["next"] or ""
        is_led = match["lead"] is not None and match["lead"][0].islower()
        is_one = is_led or country.is_place(match["of"]) or (len(of) == 1 and of[0].lower() in _SORTS)
        is_else = behind in _OF_POLICE or posts.post(behind, behind) or any(
            one.lower() in _NOT_OF or nations.is_nation(one) for one in of)
        if is_one and not is_else:
            yield Found(*match.span("name"), match["name"], "justice and police", None, "police")
