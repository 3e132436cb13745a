"""Which names of a page may be people's: not those of no_contacts, nor phrases that are told to be none."""

from collections.abc import Sequence
from typing import Final

from db import countries
from db.search import fold
from seeds.extract.names import edges, given, people, posts
from seeds.extract.names.english_words import NOT_IN_FRONT, PARTS, TOPICS
from seeds.extract.names.name_words import ends_as_patronymic, is_initial
from seeds.extract.names.people import Name
from seeds.extract.people import no_contacts
from seeds.extract.people.scene import Scene
from seeds.extract.text import lexicon, saying, streets
from seeds.extract.text.units import Unit
from seeds.extract.text.words import Word, word_set
from seeds.extract.text.words import words as words_of
from seeds.regex import regex

_UNITS: Final = PARTS | word_set("islands county parish borough township")  # which no surname is behind
_FIELDS: Final = TOPICS - word_set("law justice art arts care chain press field media music")
Named = tuple[Name, Sequence[Word]]  # a name, and the words of the line or cell that it stands in

_ARTICLE: Final = regex(r"(?<![^\W_])(?:the|a|an|The|A|An)\s(?:[A-Z]{2,8}\s)?$")  # the EULEX Monitoring Pillar
_WHERE: Final = regex(r"(?<![^\W_])(?:in|at|near|outside|across)\s$")  # San Diego, which no gazetteer has
_CALLED: Final = regex(  # what may have a name: the Project X; the boat, X; but not: of the Road Fund, X
    r"\b(?:(?i:(?:project|scheme|fund|service|account|app|programme|program|campaign|grant|initiative|ship|vessel|"
    r"boat|operation)\s)|(?:project|scheme|fund|service|account|app|programme|program|campaign|grant|initiative|ship|vessel|boat),\s)"
    r"(?:(?:named|called|entitled|titled|known as)\s)?$")
_A_HOME: Final = regex(
    r",\s(?:an?|the|our|two|three|one of|which)\s(?:[\w-]+,?\s){0,3}(?:homes?|houses?|shelters?|refuges?|"
    r"charit\w+|organi[sz]ations?|"
    r"NGOs?|groups?|networks?|centres?|centers?|foundations?|projects?|programmes?|hostels?|hotels?|restaurants?|"
    r"compan\w+|agenc\w+|films?|ships?|vessels?|boats?|villages?|towns?|districts?|streets?|campaigns?|movements?|"
    r"plays?|books?|"
    r"farms?|factor\w+|markets?|apps?|websites?)(?![^\W_]|['’]s?\s)")


_IS_OVER: Final = regex(r",\s|\s[–—(-]|\s?$")
_IS_LED_TO: Final = regex(r"(?:^|:\s|\s[–—-]\s)$")


def find(scene: Scene, unit: Unit, small: set[str]) -> list[Named]:
    """The names of a unit that may be people's, each with the words of its line or cell; `small` as `small` tells."""
    found: list[Named] = []
    for start, end in unit.cells:
        words = scene.page.words.within(start, end)
        in_capitals = unit.kind == "heading" and len(words) > 4 and (
            sum(word.is_capital for word in words) > 0.6 * len(words))
        for own in people.find(words, scene.is_taken, small.__contains__, reads_russian=scene.reads_russian):
            name = _with_initials(_as_written(scene, _without_post(own, words)), words)
            name = _with_surname(name, words) if unit.kind == "row" else name
            before = scene.text[max(start, name.start - 40):name.start]
            behind = scene.text[name.end:end]
            is_accused = lexicon.BORN.match(scene.text, name.end) is not None
            if is_accused or no_contacts.is_nobody(before, behind) or _ends_title(words, name) or (
                    _has_acronym(words, name) or (not name.is_sure and _is_thing(before, behind))):
                continue
            stands_out = (name.is_sure or _has_post(words, name)) and _IS_OVER.match(behind) and (
                _IS_LED_TO.search(before))
            if (in_capitals and not stands_out and not _is_introduced(words, name)) or (
                    unit.kind == "heading" and not (
                        _is_called(words, name) or _has_post(words, name) or _is_over_post(scene, unit, words, name))):
                continue  # capitals tell nothing there, but for FROM: Anna Lindt, Head of Finance
            last = words[name.behind - 1].plain
            if not name.is_sure and (last in _UNITS or (last in _FIELDS and not given.is_given(words[name.first]))):
                continue
            if not name.is_sure and (_is_called_so(scene, name, start) or _is_of_more(words, name)):
                continue
            if name.is_sure or not (_goes_on(name, words) or _ends_bracket(scene, name, words, start) or (
                    _is_behind_name(found, name, words))):
                found.append((name, words))
    return found


def _with_surname(name: Name, words: Sequence[Word]) -> Name:
    """The name of a cell with the word in front of a given name and a patronymic: Топал | Мария Дмитриевна."""
    first = words[0]
    is_all = len(words) == _WITH_SURNAME and name.first == 1 and name.behind == len(words)
    if not is_all or not (ends_as_patronymic(words[-1]) and words[1].follows() and words[2].follows()) or not (
            first.is_capital) or posts.is_post(first) or posts.is_rank(first) or posts.is_courtesy(first):
        return name
    return name._replace(first=0, start=first.start, text=f"{first.text} {name.text}")


_WITH_SURNAME: Final = 3  # words
_ADDRESS: Final = regex(  # the label of a line that only says where, after nobody: Address: Ulica Pavla Hatza
    r"(?i)\W*(?:(?:postal|street|office|mailing|legal|our|visiting|юридический|почтовый|наш|фактический)\s)?"
    rf"{streets.LABEL}\s?(?::|\||\s[–—-]\s)")


def is_of_address(scene: Scene, unit: Unit, name: Name) -> bool:
    """Whether a name stands in what a unit says to be an address, before any post or label: Address: Ulica Pavla."""
    label = _ADDRESS.match(scene.text, unit.start, unit.end)
    if label is None or ":" in scene.text[label.end():name.start] or _ASKS.search(scene.text, label.end(), name.start):
        return False
    return not any(posts.is_post(word) or posts.is_courtesy(word)
                   for word in scene.page.words.within(label.end(), name.start))


_ASKS: Final = regex(r"(?i)[.!?]\s|ask|attn|attention|c/o|спросить|вниманию|для\s")


def _as_written(scene: Scene, name: Name) -> Name:
    """A name without the dot of its last initial, where the text has none: Урусова Н."""
    is_dotted = not name.text.endswith(".") or scene.text[name.end - 1:name.end] == "."
    return name if is_dotted else name._replace(end=name.end - 1, text=name.text[:-1])


def _without_post(name: Name, words: Sequence[Word]) -> Name:
    """A name without the post in another case that it seems to begin with: Премьер-министра | Азим Салимзода."""
    first = words[name.first]
    is_compound = "-" in first.text or first.plain.startswith(_SHORTENED)
    if name.behind - name.first < _LEAST or not is_compound or not posts.is_post(first):
        return name
    begin = name.first + 1
    if name.behind - begin >= _LEAST and edges.is_town_in_case(words, begin):
        begin += 1  # Вице-мэр Оша | Бакытбек Эргешов
    start = words[begin].start
    return name._replace(first=begin, start=start, text=name.text[start - name.start:])


_SHORTENED: Final = ("госсекретар", "замминистр", "замглав", "зампред", "экс")


def _with_initials(name: Name, words: Sequence[Word]) -> Name:
    """A name with the initials in front of it that are written as one word: | AKM Sober Molla, | A.J.M. Molla."""
    before = words[name.first - 1] if name.first else None
    if before is None or not words[name.first].follows(". ") or not (
            before.text in _AS_ONE or _INITIALS.fullmatch(before.text)):
        return name
    between = words[name.first].gap
    return name._replace(first=name.first - 1, start=before.start, text=f"{before.text}{between}{name.text}")


_AS_ONE: Final = ("AKM", "ABM", "AFM", "AHM", "ANM", "AQM", "ASM", "ATM", "AZM", "KM", "SM", "MM", "GM")
_INITIALS: Final = regex(r"(?!H\.[EHR]|S\.E|[UE]\.[SNKU]|D\.C)(?:[A-Z]\.){1,3}[A-Z]?")  # no courtesy or state


def of_words(scene: Scene, unit: Unit, own: Sequence[Word], *, is_sure: bool) -> Named:
    """The name that words of a unit are, as they stand."""
    words = scene.page.words.within(*(unit.cell_at(own[0].start) or (unit.start, unit.end)))
    first = scene.page.words.behind(own[0].start) - scene.page.words.behind(words[0].start)
    start, end = own[0].start, own[-1].name_end
    return Name(first, first + len(own), start, end, " ".join(scene.text[start:end].split()), is_sure), words


def _is_called_so(scene: Scene, name: Name, start: int) -> bool:
    """Whether what looks like a name is part of what quotes call something: “Skills Instead of Risky Journeys”."""
    opened = max(scene.text.rfind(mark, start, name.start) for mark in '“«"')
    closed = next((at for at in range(name.end, min(len(scene.text), opened + _LONGEST_QUOTE))
                   if scene.text[at] in '”»"'), -1) if opened >= 0 else -1
    inside = scene.text[opened + 1:closed] if closed > 0 else ""
    is_whole = len(inside) == len(name.text) and not _SENDS.match(scene.text, closed + 1)
    return (len(inside) > len(name.text) or is_whole) and not any(mark in inside for mark in '.,!?:;”»"\n') and (
        scene.text.count('"', start, name.start) % 2 == 1 or scene.text[opened] != '"')


_SENDS: Final = regex(r"\s?[<(\[]")  # "Anna Bell" <bell@example.org>


_LONGEST_QUOTE: Final = 70  # characters of what something is called, rather than said


def _is_of_more(words: Sequence[Word], name: Name) -> bool:
    """Whether capitals go on on both sides of what looks like a name: Eastern Neighbours Rule of Law Mission."""
    if name.first == 0 or name.behind + 1 >= len(words):
        return False
    before, behind, last = words[name.first - 1], words[name.behind], words[name.behind + 1]
    is_apart = posts.is_post(before) or posts.is_rank(before) or not words[name.first].follows()
    goes_on = behind.plain in ("of", "for") and behind.follows() and last.is_capital
    return goes_on and before.is_capital and before.plain not in NOT_IN_FRONT and not is_apart


def _ends_title(words: Sequence[Word], name: Name) -> bool:
    """Whether what looks like a name is of what somebody is: Head of Responsible Sourcing; Vice President Supply Chain.

    The second one is told by the person that its line begins with, and by the end of the part that it ends.
    """
    first = words[name.first]
    if not name.first or not first.text.isascii() or given.is_given(first):
        return False
    begin = name.first
    if not name.is_sure and begin > 1 and words[begin - 1].plain == "of" and words[begin - 2].is_capital and (
            posts.is_post(words[begin - 2]) and words[begin - 1].follows()):
        return True  # the Chief of Defence Intelligence, X
    is_last = name.behind == len(words) or words[name.behind].gap.startswith((".", ";", ")"))
    if not name.is_sure and is_last and words[begin].gap == ", " and any(
            posts.is_post(word) and word.is_capital for word in words[max(2, begin - _SECOND):begin - 1]):
        part = next((at for at in range(begin - 1, 0, -1) if words[at].gap == ", "), 0)
        is_apart = words[part].plain in ("and", "the")  # ..., and the Secretary at the Ministry, Ola Lind
        return part > 0 and not is_apart  # X, Director of Sourcing, Cascade Outfitters
    while begin and words[begin].follows(" & ", "-") and name.first - begin < _LONGEST_TITLE:
        begin -= 1
    if begin == name.first or not any(map(posts.is_post, words[begin:min(begin + _LEAST, name.first)])):
        return False
    if words[name.first - 1].plain in ("of", "for", "in", "at"):
        return not name.is_sure
    if words[name.first - 1].plain in posts.AND:
        return False
    return words[begin].gap == ", " and begin < _SECOND and all(word.is_capital for word in words[:begin]) and (
        name.behind == len(words) or words[name.behind].gap.startswith((",", ";")))


_SECOND: Final = 5  # words in front of the second part of a line: a courtesy and a name
_LEAST: Final = 3  # words of a title with a name
_LABEL: Final = 9  # words of a label
_LONGEST_TITLE: Final = 60  # words that capitals join to a name


def _is_called(words: Sequence[Word], name: Name) -> bool:
    """Whether a name in capitals has a given name or initials: ЧЛЕНОВ СОЮЗА has not."""
    own = words[name.first:name.behind]
    return not all(word.text.isupper() for word in own) or any(
        len(word.text) < 3 or given.is_usual(word) for word in own)


def _is_over_post(scene: Scene, unit: Unit, words: Sequence[Word], name: Name) -> bool:
    """Whether a name is all of its line, and what somebody is stands right below: MAUD FERRIS / Programme Manager."""
    below = next(iter(scene.below(unit)), None)
    if name.first or name.behind < len(words) or below is None or below.apart or below.kind != "line":
        return False
    own = scene.page.words.within(below.start, below.end)
    return len(own) <= _LONGEST_ROLE and any(map(posts.is_post, own))


_LONGEST_ROLE: Final = 12  # words


def _is_introduced(words: Sequence[Word], name: Name) -> bool:
    """Whether a rank or a post stands right in front of a name: Foreword by Deputy Chief Constable Morwenna Reid."""
    if not name.first or not words[name.first].follows(". ", ": ") or all(
            word.text.isupper() for word in words[name.first:name.behind]):
        return False
    if words[name.first].text[:1] > "Ѐ" and any(map(is_initial, words[name.first:name.behind])):
        return True  # Директору Фонда «Мост» Ковалевскому А.А.
    return posts.is_rank(words[name.first - 1]) or posts.is_post(words[name.first - 1])


def _has_post(words: Sequence[Word], name: Name) -> bool:
    """Whether a post stands behind a comma behind a name, or before a colon in front of it."""
    if words[name.first].gap in posts.COLONS and any(map(posts.is_post, words[:min(name.first, _LABEL)])):
        return True
    return name.behind < len(words) and words[name.behind].gap in (", ", *posts.COLONS[1:]) and any(
        map(posts.is_post, words[name.behind:name.behind + _LEAST]))


def _has_acronym(words: Sequence[Word], name: Name) -> bool:
    """Whether an acronym stands within, so that what is in front of it is none of the name: Кеминского РОВД Иван ..."""
    within = words[name.first + 1:name.behind - 1]  # a surname in capitals stands at an end
    return not name.text.isupper() and any(
        word.is_acronym and word.bare.isalpha() and _LEAST < len(word.bare) <= _LONGEST_ACRONYM for word in within)


_LONGEST_ACRONYM: Final = 5  # letters


def _is_thing(before: str, behind: str) -> bool:
    """Whether a capitalised phrase is told to be no person: the Lake Ohrid; Cedar Porch, a home run by the YMCA."""
    home = _A_HOME.match(behind)
    is_home = home is not None and not any(map(posts.is_post, words_of(behind[home.end():home.end() + _NEXT])[:1]))
    return any(shape.search(before) for shape in (_ARTICLE, _WHERE, _CALLED)) or is_home or (
        behind.startswith((' ("', " (“", " («")))


_NEXT: Final = 30  # characters behind, in which a post may say that it is a person: X, our programme manager


def _ends_bracket(scene: Scene, name: Name, words: Sequence[Word], start: int) -> bool:
    """Whether what looks like a name ends what brackets name: Women's Rights Watch Erbil; Director, Pilgrim Steps."""
    if not name.first or words[name.first].gap not in (" ", ", "):
        return False
    near = words[max(0, name.first - 4):name.first]
    is_apart = words[name.first].gap == ", " and any(map(posts.is_post, near))
    if not is_apart and not (words[name.first].follows() and words[name.first - 1].is_capital):
        return False
    opened, closed = (scene.text.rfind(mark, start, name.start) for mark in "()")
    return opened > closed and scene.text[name.end:name.end + 1] == ")" and (is_apart or not (
        posts.is_post(words[name.first - 1]) or posts.is_rank(words[name.first - 1])))


def _is_behind_name(found: Sequence[Named], name: Name, words: Sequence[Word]) -> bool:
    """Whether what looks like a name stands in brackets behind one, so that it is a body's: Ada Bell (Fresh Fields)."""
    return bool(found) and found[-1][0].behind == name.first and words[name.first].gap == " (" and not (
        given.is_given(words[name.first]))


def _goes_on(name: Name, words: Sequence[Word]) -> bool:
    """Whether more capitals stand behind what looks like a name: Fugitive Investigative Support Unit."""
    behind = words[name.behind] if name.behind < len(words) else None
    if name.first <= 1 and edges.leads_to_post(words, name.behind) and not any(
            edges.is_of_title(word) for word in words[name.first:name.behind]):
        return False  # Anna Bell Case Manager, Night Kitchen
    return behind is not None and behind.follows("-") and (behind.is_capital or behind.text.isdigit()) and (
        saying.POST_NOMINAL.fullmatch(behind.text) is None)




def without_owners(scene: Scene, names: list[Named]) -> list[Named]:
    """The names but those in the genitive that end a Russian title: помощник депутата Ивана Лапина | Вера Дымова."""
    kept: list[Named] = []
    for at, (name, words) in enumerate(names):
        behind = names[at + 1] if at + 1 < len(names) else None
        is_owner = behind is not None and name.end + 1 == behind[0].start and words[name.first].text[0] > "Ѐ" and (
            edges.is_owner(words[name.first], behind[1][behind[0].first]))
        if is_owner:
            scene.drop_name(words[name.first:name.behind])
        else:
            kept.append((name, words))
    return kept


def calls_place(name: Name) -> bool:
    """Whether what looks like a name is that of a state or a town: Sri Lanka, Saint Lucia, Banja Luka."""
    said = name.text.replace("Saint ", "St. ")
    code = countries.code_of(said) if " " in said else None  # which is lenient: Ann Lee is no Liechtenstein
    is_state = code is not None and fold.plain(said) in map(fold.plain, countries.names_of(code))
    return is_state or (" " in said and people.calls_place(words_of(name.text)))


def small(words: Sequence[Word]) -> set[str]:
    """The words that the document writes small, but not those of addresses."""
    return {word.plain for word, behind in zip(words, [*words[1:], None], strict=True)
            if word.text.islower() and word.gap[-1:] not in (".", "@", "/", "_") and (
                behind is None or (behind.gap[:1] not in ("@", "_", "/") and behind.gap != "."))}
