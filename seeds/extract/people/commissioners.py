"""The institution that an ombudsman is, and those who work there are of: Уполномоченный по правам человека; Ombudsman.

It is called as who heads it (Paris Principles, 1993, on national human rights institutions), or as the page calls it.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.people.office import Office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_RUSSIAN: Final = re.compile(
    r"(?i:уполномоченн(?:ый|ого|ому|ым|ом|ая|ой|ую))(?P<rest>\s(?:(?!по\s)[А-ЯЁ][\w-]+\s(?:[А-ЯЁ][\w-]+\s)?)?"
    r"по\s(?:защите\s)?прав(?:ам)?\sчеловека(?:\s[^,;()\n]{3,60})?)")
_ENGLISH: Final = re.compile(
    r"(?P<name>(?:(?:National|Parliamentary|Departmental|Regional|Federal|Provincial|State|Public|Human|Chief)\s){0,2}"
    r"(?:[Oo]mbuds(?:man|person|woman)|People['’]s Advocate|(?<=Public\s)Defender|(?<=Federal Public\s)Defender|"
    r"Rights Defender|Human Rights Commissioner)"
    r"(?:\s(?:of|in)\s(?:the\s)?(?:[A-Z][\w’'-]+\s?){1,4})?)")
_ALSO: Final = re.compile(
    r"(?i)ombuds|омбудсмен|уполномоченн|people['’]s advocate|public defender|rights (?:defender|commission)|акыйкатчы|"
    r"ваколатдор|уәкіл|вакил|vakil")


def of(scene: "Scene", own: "Sequence[Word]") -> Office | None:
    """The institution by the words of a title; None of whose title names none."""
    start, end = own[0].start, own[-1].end
    if scene.reads_russian and (found := _RUSSIAN.search(scene.text, start, end)):
        name = f"Уполномоченный{found['rest']}"
        return Office(*found.span(), " ".join(name.split()), "government", is_sure=True, also=_ALSO)
    if found := _ENGLISH.search(scene.text, start, end):
        name = found["name"].rstrip()
        return Office(found.start(), found.start() + len(name), " ".join(name.split()), "government", is_sure=True,
                      also=_ALSO)
    return None
