"""One person of a document, or one nameless point of contact, while it is being put together."""

from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from db.search import fold
from seeds.extract.names import nominatives, posts, title_sense
from seeds.extract.text.words import words
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Collection

    from seeds.extract.bodies.bodies import Body, Mention
    from seeds.extract.people.reaching import Channel
    from seeds.extract.people.role import Role
    from seeds.read.document import Span


class Person:
    """What is known of a person so far, and where it stands."""

    def __init__(self, name: str, start: int, end: int) -> None:
        self.name = name
        self.start = start
        self.end = end
        self.position = ""
        self.position_at: tuple[int, int] | None = None
        self.mention: Mention | None = None  # of the body that the person is of
        self.doubts: tuple[Body, ...] = ()  # of which the person may be as well, where little speaks for `mention`
        self.sure = 0.0  # how likely that body is by all that is seen at this place, from 0 to 1
        self.is_in_column = False  # whether the column of a table tells that body
        self.is_weighed = False  # whether nothing but what is around tells that body
        self.channels: list[Channel] = []
        self.others: list[tuple[int, int]] = []  # where it is named again
        self.other_names: dict[str, None] = {}
        self.nameless = False
        self.said_at: tuple[int, int] | None = None  # where a line of a list says what a point of contact is
        self.stands_alone = False  # whether a line of a list is all that is said of it, so that nothing around is
        self.is_likely = False  # whether all that stands around the name tells that a contact is given
        self.is_asked = False  # whether a block names it as whom to ask

    @property
    def counts(self) -> bool:
        """Whether a role, a body or a way to reach it is stated, or all around tells that somebody is given."""
        return bool(self.position or self.mention or self.channels or self.is_likely)

    def is_titled_within(self, start: int, end: int) -> bool:
        """Whether a part of the title stands between two places of the text."""
        return self.position_at is not None and self.position_at[0] < end and start < self.position_at[1]

    @property
    def is_beside_body(self) -> bool:
        """Whether the body stands right beside the name, behind the title or within it."""
        if self.mention is None:
            return False
        ends = {self.end} | ({self.position_at[1]} if self.position_at and self.position_at[0] >= self.end else set())
        return self.is_titled_within(self.mention.start, self.mention.end) or (
            0 <= self.start - self.mention.end <= _BESIDE) or any(
            0 <= self.mention.start - end <= _BESIDE for end in ends)

    def entitle(self, text: str, at: "Span", said: str = "") -> None:
        """Take what stands at a place of the text for the title, blanks for its gaps; `said` where it is put so."""
        start, end = at
        end -= len(text[start:end]) - len(text[start:end].rstrip(" :"))  # Chair: | Ann Bell
        courtesy = _COURTESY.search(text, start, end)
        end = courtesy.start() if courtesy else end
        end += text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end)
        self.position, self.position_at = said or " ".join(text[start:end].split()), (start, end)

    def take(self, role: "Role", text: str) -> None:
        """Take what a role states and is not known yet."""
        if role.has_title and not self.position:
            self.entitle(text, (role.start, role.end), role.text)
        if role.mention and self.mention is None:
            self.mention = role.mention

    def take_channel(self, channel: "Channel") -> None:
        """Take a number or an address for one's own."""
        channel.owner = self
        self.channels.append(channel)

    def is_same(self, other: "Person") -> bool:
        """Whether two names are of one person: alike but for order, case and initials."""
        if self.nameless or other.nameless:
            return self.nameless and other.nameless and self._is_same_point(other)
        first, second = fold.words(self.name), fold.words(other.name)
        if not first or not second:
            return False
        if _is_latin(self.name) != _is_latin(other.name) and _are_spelt_alike(first, second):
            return True
        short, long = sorted((first, second), key=len)
        left = list(long)
        initials = {fold.plain(one) for name in (self.name, other.name) for one in _INITIAL.findall(name)}
        shares = len(first) == len(second) and not set(first).isdisjoint(second)
        for word in sorted(short, key=len, reverse=True):
            match = next((name for name in left if _is_form(name, word) or _is_initial(name, word, initials) or (
                shares and _is_misspelt(name, word))), None)
            if match is None:
                return False
            left.remove(match)
        return first == second or any(len(word) > 2 and any(_is_form(word, name) for name in long) for word in short)

    def _is_same_point(self, other: "Person") -> bool:
        """Whether two points of contact are one: of the same body, they are called the same or share a number."""
        if self._differs_in("email", other) and self._differs_in("phone", other):
            return False  # two offices of one body
        bodies = {id(one.mention.body) for one in (self, other) if one.mention}
        shared = {one.value for one in self.channels} & {one.value for one in other.channels}
        if len(bodies) > 1 or shared:
            return len(bodies) <= 1
        is_told = self.name != self.position or (self.mention is None) == (other.mention is None)
        return is_told and fold.words(self.name) == fold.words(other.name)  # no hotline is each hotline

    def _differs_in(self, kind: str, other: "Person") -> bool:
        """Whether both have numbers or addresses, and none is of both."""
        own, its = ({one.value for one in each.channels if one.kind == kind} for each in (self, other))
        return bool(own and its) and own.isdisjoint(its)

    def join(self, other: "Person") -> None:
        """Take what is said where the same person is named again."""
        self.others.append((other.start, other.end))
        longer, shorter = sorted((self.name, other.name), key=len, reverse=True)
        if _is_latin(self.name) != _is_latin(other.name):
            signed, written = (other, self) if other.position and not self.position else (self, other)
            self.other_names[written.name] = None
            self.name = signed.name
        elif "." not in longer and longer != self.name and not _is_oblique(longer, shorter):
            self.other_names[self.name] = None
            self.name = longer
        elif other.name != self.name and fold.words(other.name) != fold.words(self.name) and _is_oblique(
                self.name, other.name):
            self.name = other.name
        self.channels += other.channels
        mention = self._told_by(other)
        if other.position and self._says_less(other):
            self.position, self.position_at = other.position, other.position_at
        self.mention = mention

    def take_called(self, other: "Person") -> None:
        """Take what is said where the same person is called by a part of the name that this one has not."""
        self.others.append((other.start, other.end))
        self.other_names[other.name] = None
        self.channels += other.channels
        self.mention = self._told_by(other)
        if not self.position:
            self.position, self.position_at = other.position, other.position_at

    def _told_by(self, other: "Person") -> "Mention | None":
        """The body of two places where one person is named: the likelier, and rather the one beside the name there."""
        if other.mention is None:
            return self.mention
        more = other.sure - self.sure + _RATHER * (other.is_beside_body - self.is_beside_body)
        if self.mention is not None and more <= _CLEARLY:
            return self.mention
        self.sure = other.sure
        return other.mention

    def _says_less(self, other: "Person") -> bool:
        """Whether the title where the same person is named again says more than this one."""
        own, its = _names_post(self.position), _names_post(other.position)
        if not self.position or own != its:
            return its or not self.position
        is_lesser = title_sense.is_lesser(self.position) and not title_sense.is_lesser(other.position)
        return is_lesser or (self.mention is None and other.mention is not None)

    def address(self, given: str) -> None:
        """Take the given name and the patronymic of a salutation: Сатторова Л. Н., dear Лола Набиевна."""
        surname = next((word for word in self.name.split() if "." not in word and len(word) > 2), "")
        nominative = nominatives.nominative([*given.split(), surname], "")
        if surname:
            feminine = given.rsplit(maxsplit=1)[-1].endswith(("на", "қызы", "кызы"))
            bare = surname[:-2] + "а" if feminine and surname.endswith("ой") else nominative[-1]
            self.other_names[self.name] = None
            self.name = f"{given} {bare}"


_COURTESY: Final = regex(r",\s(?:H\.\s?E\.?|the\sHon\.?|Hon\.?|Mr\.?|Mrs\.?|Ms\.?)$")  # Ambassador, H.E. | Ada Holt
_BESIDE: Final = 8  # characters: ` of the `
_RATHER: Final = 0.15  # how much likelier a body counts as that stands right beside the name
_CLEARLY: Final = 0.05  # by how much a body has to be likelier than that of the first place


def _names_post(position: str) -> bool:
    return any(map(posts.is_post, words(position)))


def _is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return any("a" <= sign <= "z" for sign in name.lower())


_ALIKE: Final = 80  # of 100: how alike two words are that are one name in two scripts: Huseynova, Гусейнова
_FEWEST: Final = 2  # words of a name


def _are_spelt_alike(first: list[str], second: list[str]) -> bool:
    """Whether two names in different scripts are spelt alike, word by word, and one of their words the same."""
    pairs = [(fold.skeleton(one), fold.skeleton(other)) for one, other in zip(first, second, strict=False)]
    return len(first) == len(second) >= _FEWEST and any(one == other for one, other in pairs) and all(
        fuzz.ratio(one, other) >= _ALIKE and one.endswith("a") == other.endswith("a") for one, other in pairs)


def _is_misspelt(one: str, other: str) -> bool:
    """Whether two long words differ in a letter, as the nominative of a rare name may: Кривошя, Кривошея."""
    return min(len(one), len(other)) > _LONG_NAME and fuzz.ratio(one, other) >= _NEARLY


_LONG_NAME: Final = 6  # letters
_NEARLY: Final = 92  # of 100


def _is_initial(one: str, other: str, initials: "Collection[str]") -> bool:
    """Whether one of two plain words is the first letter of the other: a, or zh where `initials` tell, as Ж becomes."""
    short, long = sorted((one, other), key=len)
    return (len(short) == 1 or short in initials) and long.startswith(short)


_INITIAL: Final = regex(r"(?<!\w)(?:[^\W\d_]{1,2}(?=\.)|[^\W\d_](?!\w))")  # Ж. Ч Ch.


def _is_form(one: str, other: str) -> bool:
    """Whether two plain words are one name, perhaps in another case: Кройцер, Кройцера."""
    short, long = sorted((one, other), key=len)
    if len(short) > 4 and short[:-1] == long[:-1] and short[-1] in "aeiuy" and long[-1] in "aeiuy":
        return True
    return one == other or fold.skeleton(one) == fold.skeleton(other) or (
        len(short) > 3 and long.startswith(short) and long[len(short):] in _ENDINGS)


_ENDINGS: Final = (  # of case, and those that a given name may have or not: Shuhratbek, Лолахон
    "a", "u", "om", "e", "y", "oy", "ym", "bek", "jon", "zhon", "xon", "khon", "khan", "zhan")


def _is_oblique(longer: str, shorter: str) -> bool:
    """Whether the longer name is the shorter one in another case: Маттиаса Кройцера, Маттиас Кройцер."""
    first, second = longer.split(), shorter.split()
    if len(first) != len(second) or longer.isascii() or longer == shorter or "." in shorter:
        return False
    return all(
        len(one) >= len(other) and one.startswith(other[:-1]) for one, other in zip(first, second, strict=True))
