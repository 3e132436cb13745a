"""What somebody is, told in front of a comma and of how he or she is styled: the chair, Barrister Ann Bell.

The profession, the rank or the order that a name is said with is no title where the post stands right in front.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import given, posts
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.people.person import Person
    from seeds.extract.people.role import Role
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word

_STYLES: Final = word_set(
    "barrister barr adv advocate attorney atty mons msgr monsignor sr sister fr father rev bro brother ing eng arch "
    "адвокат доцент академик о сестра матушка")  # that no ranks or courtesies are, or not in small letters
_CLASS: Final = regex(r"государственн\w+ советник\w* юстиции \d(?:-го)? класса\s$")
_OF_ANOTHER: Final = word_set("by from with to of for against кроме от у с со к для без сообщил сообщила сказал "
                              "сказала")
_MOST: Final = 5  # words of a style
_FAR: Final = 20  # words in front of a name


def complete(scene: "Scene") -> None:
    """Give those whose title is how they are styled the post in front of it, behind which a comma stands."""
    for person in scene.people:
        if person.nameless or not person.counts:
            continue
        words = scene.page.words
        behind = words.behind(person.start)
        unit = scene.unit_at(person.start)
        own = [one for one in words.all[max(0, behind - _FAR):behind] if one.start >= unit.start]
        first = _first_of_style(scene, person, own)
        if not 0 < first < len(own) or own[first].gap != ", " or not _is_style(person, own[first:]):
            continue
        role = scene.roles.before([*own, *words.all[behind:behind + 1]][:len(own) + 1], first)
        if role and role.has_title and role.end <= own[first].start and _is_post(scene, role) and not (
                _may_be_two(scene, role, own[first:])):
            person.entitle(scene.text, (role.start, role.end), role.text)
            person.mention = person.mention or role.mention


def _may_be_two(scene: "Scene", role: "Role", style: "Sequence[Word]") -> bool:
    """Whether a list of posts is as likely as a post over a style: судья, адвокат Анна Ким."""
    return len(scene.page.words.within(role.start, role.end)) == 1 and any(
        word.text.islower() and posts.is_post(word) for word in style)


def _is_post(scene: "Scene", role: "Role") -> bool:
    """Whether a title names a post and nobody who has it: the accountant Maria, lawyer Ann Bell."""
    own = scene.page.words.within(role.start, role.end)
    first = scene.page.words.behind(role.start)
    is_anothers = any(word.plain in _OF_ANOTHER for word in scene.page.words.all[max(0, first - 2):first])
    return any(map(posts.is_post, own)) and not is_anothers and not any(
        word.start in scene.name_starts or (given.is_given(word) and not scene.bodies.at(word.start)) for word in own)


def _first_of_style(scene: "Scene", person: "Person", own: "Sequence[Word]") -> int:
    """The number of the first word of how somebody is styled right in front of the name; that of the name for none."""
    if named := _CLASS.search(scene.text, max(0, person.start - 60), person.start):
        return next((at for at, word in enumerate(own) if word.start >= named.start()), len(own))
    first = len(own)
    while first > 0 and len(own) - first < _MOST and _is_styling(own[first - 1]) and (
            first == len(own) or own[first].follows(" ", ". ", "")):
        first -= 1
    return first


def _is_styling(word: "Word") -> bool:
    return word.plain in _STYLES or posts.is_rank(word) or posts.is_courtesy(word)


def _is_style(person: "Person", own: "Sequence[Word]") -> bool:
    """Whether what is known of somebody is not more than the style."""
    at = person.position_at
    return at is None or (own[0].start <= at[0] and at[1] <= person.start)
