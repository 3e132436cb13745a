"""The institution that an ombudsman is, and those who work there are of: Уполномоченный по правам человека; Ombudsman.

It is called as who heads it (Paris Principles, 1993, on national human rights institutions), or as the page calls it.
Those of banks, newspapers and universities are of these, and whoever defends rights or the accused is none.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.people.office import Office
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_RUSSIAN: Final = regex(
    r"(?i:уполномоченн(?:ый|ого|ому|ым|ом|ая|ой|ую))(?P<rest>\s(?:(?!по\s)[А-ЯЁ][\w-]+\s(?:[А-ЯЁ][\w-]+\s)?)?"
    r"по\s(?:защите\s)?прав(?:ам)?\sчеловека(?:\s[^,;()\n]{3,60})?)")
_ENGLISH: Final = regex(
    r"(?P<name>(?:(?:National|Parliamentary|Departmental|Regional|Federal|Provincial|State|Public|Human|Chief)\s){0,2}"
    r"(?:[Oo]mbuds(?:man|person|woman)|People['’]s Advocate|(?:(?<=Public\s)|(?<=Rights\s))Defender(?=\sof\s)|"
    r"Human Rights Commissioner)"
    r"(?:\s(?:of|in)\s(?:the\s)?(?:[A-Z][\w’'-]+\s?){1,4})?)(?!\s(?!for\s(?:the\s)?(?:human|child|rights))[a-z])")
_OF_OTHERS: Final = regex(
    r"(?i)(?:\b(?:former|ex-?|past|its|our|their|bank\w*|university|college|student|staff|newspaper|press|readers[’']?|"
    r"corporate|company|insurance|pensions?|financial|energy|telecom\w*|care)|бывш\w+|экс-?)\s?$")
_BESIDE: Final = regex(r"[»”\"]?(?:,\s|\s\(|\s[–—-]\s|\s(?:of|at|from|with|из)\s)(?:the\s)?[«“\"]?")
_ALSO: Final = regex(
    r"(?i)ombuds|омбудсмен|уполномоченн|people['’]s advocate|public defender|rights (?:defender|commission)|акыйкатчы|"
    r"ваколатдор|уәкіл|вакил|vakil")
_FAR: Final = 40  # characters


def of(scene: "Scene", person: "Person", own: "Sequence[Word]") -> Office | None:
    """The institution by the words of a title; None of whose title names none, or beside whom a body is named."""
    start, end = own[0].start, own[-1].end
    if any(one.body.is_fact and _BESIDE.fullmatch(scene.text, at, one.start) for at in (person.end, end)
           for one in scene.bodies.within(at, at + _FAR)):
        return None
    found = _RUSSIAN.search(scene.text, start, end) if scene.reads_russian else None
    if found and not _OF_OTHERS.search(scene.text, start, found.start()):
        return _office(found.start(), found.end(), f"Уполномоченный{found['rest']}")
    found = _ENGLISH.search(scene.text, start, end)
    if found and not _OF_OTHERS.search(scene.text, max(0, found.start() - _FAR), found.start()):
        name = found["name"].rstrip()
        return _office(found.start(), found.start() + len(name), name)
    return None


def _office(start: int, end: int, name: str) -> Office:
    return Office(start, end, " ".join(name.split()), "government", is_sure=True, also=_ALSO)
