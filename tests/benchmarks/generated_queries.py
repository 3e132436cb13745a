"""Seeded queries over a generated directory, each with what counts as a right answer.

A name is right when the record that was found would be written with the same words in the way the query spells them,
so namesakes count as well. Whether a record is right is told from how it was generated, not by the program's folding.
"""

import random
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from benchmarks.generated import Generated, Person
from benchmarks.generated_names import LANGUAGES, SCHEMES, STEMS, Style, spelled, surname

TYPES: Final = ("exact", "swapped", "other script", "other spelling", "prefix", "one typo", "two typos", "lone surname",
                "title words", "phone", "e-mail")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыьэюя"
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_SMALL = frozenset(("of", "the", "and", "in", "on", "for", "to", "against", "для"))


class Query(NamedTuple):
    """What is typed, and how to tell a right answer by the id of the record."""

    type: str
    text: str
    target: str  # id of the record it was made from
    accepts: Callable[[str], bool]


def queries(made: Generated, each: int = 200, seed: int = 5) -> list[Query]:
    """`each` queries of every type, in the order of TYPES; the same for the same arguments."""
    makers: dict[str, Callable[[random.Random], Query | None]] = {
        "title words": lambda chance: _title_words(made, chance), "phone": lambda chance: _phone(made, chance),
        "e-mail": lambda chance: _email(made, chance)}
    found: list[Query] = []
    for kind in TYPES:
        chance = random.Random(f"{seed} {kind}")
        maker = makers.get(kind) or _name_maker(made, kind)
        wanted = len(found) + each
        while len(found) < wanted:
            query = maker(chance)
            if query and query.text:
                found.append(query)
    return found


def _name_maker(made: Generated, kind: str) -> Callable[[random.Random], Query | None]:
    def make(chance: random.Random) -> Query | None:
        number = chance.randrange(made.counts["contact"])
        person = made.person(number)
        return _NAME_QUERIES[kind](made, f"c{number}", person, chance)
    return make


def _same(made: Generated, words: list[str], style: Style) -> Callable[[str], bool]:
    """Contacts whose name, in `style`, has all of these words."""
    wanted = frozenset(words)

    def accepts(id: str) -> bool:
        return id[0] == "c" and wanted <= set(made.person(int(id[1:])).written(style).split())
    return accepts


def _exact(made: Generated, id: str, person: Person, _: random.Random) -> Query:
    name = person.written(person.style)
    return Query("exact", name, id, _same(made, name.split(), person.style))


def _swapped(made: Generated, id: str, person: Person, _: random.Random) -> Query:
    words = person.written(person.style).split()
    return Query("swapped", " ".join(reversed(words)), id, _same(made, words, person.style))


def _other_script(made: Generated, id: str, person: Person, _: random.Random) -> Query:
    native = person.style.native
    style = Style("cyrillic", native) if person.style.latin else Style("bgn", native)
    name = person.written(style)
    return Query("other script", name, id, _same(made, name.split(), style))


def _other_spelling(made: Generated, id: str, person: Person, chance: random.Random) -> Query | None:
    scheme = chance.choice([name for name in SCHEMES if name not in (person.style.scheme, "uzbek")])
    style = Style(scheme, person.style.native)
    name = person.written(style)
    if not person.style.latin or name == person.written(person.style):
        return None
    return Query("other spelling", name, id, _same(made, name.split(), style))


def _prefix(made: Generated, id: str, person: Person, chance: random.Random) -> Query | None:
    given, family = spelled(person.given, person.style), spelled(person.surname, person.style)
    if " " in family or len(family) < 5:
        return None
    begun = family[:chance.randrange(3, len(family))]

    def accepts(other: str) -> bool:
        if other[0] != "c":
            return False
        one = made.person(int(other[1:]))
        return spelled(one.given, person.style) == given and spelled(one.surname, person.style).startswith(begun)
    return Query("prefix", f"{given} {begun}", id, accepts)


def _typos(count: int) -> Callable[[Generated, str, Person, random.Random], Query | None]:
    def make(made: Generated, id: str, person: Person, chance: random.Random) -> Query | None:
        words = [spelled(person.given, person.style), *spelled(person.surname, person.style).split()]
        wrong = list(words)
        for _ in range(count):
            at = chance.choices(range(len(words)), [len(word) if len(word) > 3 else 0 for word in wrong])[0]
            if wrong[at] != words[at] and len(words[at]) < 5:
                return None
            wrong[at] = typo(wrong[at], chance)
        if any(one != other and _is_name(one, person.style) for one, other in zip(wrong, words, strict=True)):
            return None  # it became another name, or the same again
        if wrong == words or sum(one != other for one, other in zip(wrong, words, strict=True)) == 0:
            return None
        return Query("one typo" if count == 1 else "two typos", " ".join(wrong), id, _same(made, words, person.style))
    return make


def _lone_surname(made: Generated, id: str, person: Person, chance: random.Random) -> Query | None:
    family = spelled(person.surname, person.style)
    wrong = typo(family, chance)
    if " " in family or len(family) < 5 or wrong == family or _is_name(wrong, person.style):
        return None

    def accepts(other: str) -> bool:
        return other[0] == "c" and spelled(made.person(int(other[1:])).surname, person.style) == family
    return Query("lone surname", wrong, id, accepts)


_NAME_QUERIES: dict[str, Callable[[Generated, str, Person, random.Random], Query | None]] = {
    "exact": _exact, "swapped": _swapped, "other script": _other_script, "other spelling": _other_spelling,
    "prefix": _prefix, "one typo": _typos(1), "two typos": _typos(2), "lone surname": _lone_surname}


@lru_cache(maxsize=64)
def _stems(style: Style) -> dict[str, list[tuple[str, str]]]:
    """(language, stem) of every surname there can be, by its first two letters in this style."""
    begun: dict[str, list[tuple[str, str]]] = {}
    for language in LANGUAGES:
        for stem in STEMS[language]:
            begun.setdefault(spelled(stem, style)[:2].lower(), []).append((language, stem))
    return begun


def _is_name(word: str, style: Style) -> bool:
    """Whether a word is a surname: what a typing error must not turn a name into."""
    word = word.lower()
    return any(spelled(surname(language, stem, choice, female=female), style).lower() == word
               for language, stem in _stems(style).get(word[:2], ()) for choice in range(6) for female in (False, True))


def typo(word: str, chance: random.Random) -> str:
    """`word` with one typing error: a wrong, missing, extra or swapped letter; rarely in the first letter."""
    at = 0 if chance.random() < 0.05 else chance.randrange(1, len(word))
    letters = _LATIN if word.isascii() or word[0].lower() in _LATIN else _CYRILLIC
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + _wrong(word[at], letters, chance) + word[at + 1:]
    if kind == 1:
        return word[:at] + word[at + 1:]
    if kind == 2:
        return word[:at] + chance.choice((word[at].lower(), chance.choice(letters))) + word[at:]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1].lower() + word[at].lower() + word[at + 2:]


def _wrong(letter: str, letters: str, chance: random.Random) -> str:
    """A neighbour on the keyboard in half of the cases, else any other letter."""
    for row in _KEYS:
        at = row.find(letter.lower())
        if at >= 0 and chance.random() < 0.5:
            return row[at + 1] if at == 0 else row[at - 1]
    return chance.choice([other for other in letters if other != letter.lower()])


def _title_words(made: Generated, chance: random.Random) -> Query | None:
    kind = chance.choice(("project", "event"))
    number = chance.randrange(made.counts[kind])
    title = _title(made, f"{kind[0]}{number}")
    words = [word for word in title if word not in _SMALL]
    if len(words) < 3:
        return None
    chosen = sorted(chance.sample(range(len(words)), min(len(words), chance.choice((3, 4)))))
    typed = [words[at] for at in chosen]

    def accepts(id: str) -> bool:  # Seminar and Семинар are the same word
        return _one_script(typed) <= _one_script(_title(made, id))
    return Query("title words", " ".join(typed), f"{kind[0]}{number}", accepts)


def _one_script(words: list[str]) -> set[str]:
    return {"семинар" if word == "seminar" else word for word in words}


def _title(made: Generated, id: str) -> list[str]:
    row = made.row(id)
    text = str(row.get("title") or row.get("name") or f"{row.get('unit')} {row.get('what')}").lower()
    return "".join(char if char.isalnum() else " " for char in text).split()


def _phone(made: Generated, chance: random.Random) -> Query | None:
    number = chance.randrange(made.counts["contact"])
    phone = str(made.contact(number).get("phone", ""))[1:]
    if not phone:
        return None
    code = next(code for code in ("992", "996", "998", "7") if phone.startswith(code))
    national = phone[len(code):]
    core, typed = chance.choice((
        (phone, f"+{code} {national[:3]} {national[3:]}"), (national, f"{8 if code == '7' else 0}{national}"),
        (national[-7:], national[-7:]),
        (national, f"{national[:2]} {national[2:5]} {national[5:]}"), (phone, f"00{phone}"),
        (national[-6:], f"{national[-6:-3]}-{national[-3:]}")))

    def accepts(id: str) -> bool:
        return core in str(made.row(id).get("phone", ""))
    return Query("phone", typed, f"c{number}", accepts)


def _email(made: Generated, chance: random.Random) -> Query | None:
    number = chance.randrange(made.counts["contact"])
    email = str(made.contact(number).get("email", ""))
    if not email:
        return None
    typed = email if chance.random() < 0.6 else email.partition("@")[0]

    def accepts(id: str) -> bool:
        return str(made.row(id).get("email", "")).startswith(typed)
    return Query("e-mail", typed, f"c{number}", accepts)


def keystrokes(text: str) -> Iterator[str]:
    """What stands in the search box after each key."""
    for end in range(1, len(text) + 1):
        yield text[:end]
