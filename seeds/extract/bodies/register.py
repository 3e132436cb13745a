"""Which names are of one body: the same but for the country, longer and shorter, acronyms, in another language."""

import re
from typing import Final, NamedTuple

from db.search import fold
from seeds.extract.bodies import known
from seeds.extract.bodies.bodies import Body, key
from seeds.extract.bodies.known import Known
from seeds.extract.names import local_nouns
from seeds.extract.text import country
from seeds.extract.text.words import word_set, words_of_name
from seeds.regex import regex


class Found(NamedTuple):
    """A name where it stands, before it is known which body it is of."""

    start: int
    end: int
    name: str
    type: str | None = None
    known: Known | None = None
    head: str = ""
    acronym: str | None = None
    written: str = ""  # where it stands longer than the name: IOM Tajikistan


class _Entry(NamedTuple):
    """What a body is told apart by, of one of its names."""

    words: frozenset[str]
    country: str | None
    known: Known | None
    head: str
    body: Body
    sent_to: str = ""  # where an embassy is, with the word in front


_POLICE_SCHOOLS = word_set("academy academiya institute school akademiya institut shkola")
_POLICE = {"ГУВД": "Главное управление внутренних дел", "УВД": "Управление внутренних дел",
           "ОВД": "Отдел внутренних дел", "ДП": "Департамент полиции", "УМВД": "Управление МВД",
           "ГУ": "Главное управление"}
_FILLERS = word_set("the of and in for to on at i v po respubliki respublike oblasti region city")
_SAME = {"prosecutors": "prosecutor", "organisation": "organization", "centre": "center", "labour": "labor",
         "defence": "defense", "cooperation": "co operation", "programme": "program",
         "sotszashchity": "sotsialnoy zashchity", "sotsrazvitiya": "sotsialnogo razvitiya"}


class Register:
    """Tells which body a name is of, and gathers its names."""

    def __init__(self) -> None:
        self._entries: dict[_Entry, None] = {}  # each name once, in the order in which they came last
        self._sent_to: dict[Body, set[str]] = {}  # where embassies are said to be

    def of(self, one: Found) -> Body:
        """The body that is called so; a new one if there is none."""
        one = one._replace(name=_closed(one.name))
        sent = _SENT_TO.search(one.name) if one.head in _EMBASSIES else None  # an embassy is of the land it is from
        bare, code = country.apart(one.name[:sent.start()] if sent else one.name)
        entry = _Entry(_words(bare), code, one.known or known.called(bare) or _agency(one), one.head,
                       Body(one.name, None, one.type), sent[0] if sent else "")
        body = self._same(entry, one)
        if body is None:
            body = entry.body
            body.type = entry.known.type if entry.known else one.type
            is_station = _STATION.search(one.name) is not None
            is_station = is_station or (one.head == "отделение" and (
                _OF_UNION.search(one.name) is not None))  # of «Единство», of the Red Cross
            body.is_part = not is_station and (one.head in _PARTS or one.head in _LARGER_PARTS)
            body.is_fact = is_station or one.head not in _PARTS or (
                one.acronym is not None and len(one.name.split()) > 1) or (
                one.head == "unit" and len(one.name.split()) > _TELLING) or known.parts(one.name.split()[0]) != []
            if known.is_short(bare):
                body.acronym = bare
            elif agency := _agency(one):
                body.acronym = next((word for word in one.name.split()[:2] if word in agency.names), None)
        entry = entry._replace(body=body)
        if entry.sent_to:
            self._sent_to.setdefault(body, set()).add(entry.sent_to)
        self._entries.pop(entry, None)
        self._entries[entry] = None
        self._gather(body, one, code)
        return body

    def _same(self, new: _Entry, one: Found) -> Body | None:
        near = [old for old in reversed(self._entries) if _can_be_one(old, new) and not self._is_elsewhere(old, new)]
        for old in near:
            same = new.known is not None and new.known is old.known and not _are_branches(one, new, old)
            if one.acronym and one.acronym == old.body.acronym and (same or not new.known or not old.known):
                return old.body
            if same or (known.is_short(one.name) and one.name == old.body.acronym):
                return old.body
            if _is_also_called(old.body, one):
                return old.body
            names = one.name, old.body.name
            if old.words == new.words or any(is_short(*some) for some in (names, names[::-1]) for is_short in (
                    _spells, _is_at)) or (one.written and _are_called_alike(one, new, old)):
                return old.body
        return next((old.body for old in near if _is_within(new, old) or _is_within(old, new)), None)

    def _is_elsewhere(self, old: _Entry, new: _Entry) -> bool:
        """Whether an embassy is known to be in another land: those of Switzerland in Nepal and in Bhutan are two."""
        places = self._sent_to.get(old.body) if new.sent_to else None
        return places is not None and new.sent_to not in places

    def _gather(self, body: Body, one: Found, code: str | None) -> None:
        body.country = body.country or (code if body.type in _OF_COUNTRIES else None)
        if one.acronym and (not body.acronym or not known.is_short(body.acronym)):
            body.acronym = one.acronym
        agency = _agency(one)
        if agency and body.name != one.name:  # an office of it: no better name than its own
            body.acronym = body.acronym or next((word for word in one.name.split()[:2] if word in agency.names), None)
        if agency and not known.is_short(body.name):
            body.other_names |= {} if one.name == body.name else {one.name: None}
        elif one.name not in (body.name, body.acronym):
            _call(body, one.name)
        if one.written and one.written not in (body.name, body.acronym):
            body.other_names[one.written] = None


_EMBASSIES: Final = word_set("embassy посольство")
_SENT_TO: Final = regex(r"\s(?:in|to|в|во)\s.+")


def _is_also_called(body: Body, one: Found) -> bool:
    """Whether a body has a name of two words or more in common, with another form in front: РОО «X Y», ФОНД «X Y»."""
    known_as = {name.lower() for name in body.names}
    return any(" " in name and name.lower() in known_as for name in (one.name, one.written))


def _closed(name: str) -> str:
    """The name with both quotes closed where one mark closes a name in a name: «Кризисный центр «Доверие»."""
    return f"{name}»" if name.count("«") == name.count("»") + 1 and not name.endswith("«") else name


def _is_at(short: str, long: str) -> bool:
    """Whether a Tajik name is that of a body of which another says at whom it is: Агентии омор, ... назди Ҳукумат."""
    return long.startswith(f"{short}и назди ")


def _spells(acronym: str, name: str) -> bool:
    """Whether a name in capitals is of the letters that another's words begin with: NPA, North Police Authority.

    The halves of a word with a hyphen count, and in Russian words in small letters, of a longer acronym.
    """
    if len(acronym) < _TELLING or not acronym.isupper() or not acronym.isalpha():
        return False
    words = [word for word in name.split() if word[0].isupper()]
    if acronym in ("".join(word[0] for word in some) for some in (words, "-".join(words).split("-")) if all(some)):
        return True
    return len(acronym) > _TELLING and acronym[0] > "Ѐ" and acronym == "".join(
        word[0].upper() for word in name.split() if word not in _SMALL and word[0].isalpha())


_SMALL: Final = ("и", "по", "в", "на", "при", "с", "для", "о", "за", "им.")


def _are_called_alike(one: Found, new: _Entry, old: _Entry) -> bool:
    """Whether two names are one in quotes, with another noun: «Ак бата» коомдук фонду, «Ак бата» фонду."""
    is_of_region = local_nouns.is_of_region(new.head) or local_nouns.is_of_region(old.head)
    return is_of_region and one.written in old.body.other_names and new.body.type not in _OF_COUNTRIES


def _are_branches(one: Found, new: _Entry, old: _Entry) -> bool:
    """Whether two names are of branches of one body, each a body of its own: Caritas Jordan, Armenian Caritas."""
    if new.known is None or new.known.type != "NGO" or one.name == old.body.name:
        return False
    ours, theirs = _words(one.name), _words(old.body.name)
    return bool(ours & theirs) and not (ours <= theirs or theirs <= ours)


def _agency(one: Found) -> Known | None:
    """The agency of the UN that an office is of, which is no body of its own: UNICEF Country Office."""
    words = [word.bare for word in words_of_name(one.name)]
    if one.head not in _OFFICES or len(words) < 2:
        return None
    parts = [known.called(words[0]), known.called(words[1]), *known.parts(one.name)]
    agencies = [body for body in parts if body and body.type in ("UN agency", "donor") and body.names[0] != "UN"]
    return agencies[0] if agencies else None


_OFFICES = word_set("office mission representation sub-office представительство офис миссия өкүлчүлү өкілді "
                    "vakolatxona ваколатхона намояндаги дафтар кеңсе")
_STATION = regex(  # of a town, and no part of a ministry
    r"(?i)(?<!\w)(?:отдел|отделение)\s(?:(?:полиции|милиции|внутренних дел)(?!\w)|(?!.*(?:министерств|мвд|академи|"
    r"универс))(?:занятости|образования|здравоохранения|социальн\w+\s(?:защиты|программ|обеспечения|развития)|"
    r"соцзащиты|опеки|.*\s(?:акимата|мэрии|администрации|хокимията|области|города|района)(?!\w)))")
_OF_UNION = regex(r"(?i)«|\s(?:союза|общества|ассоциации|партии|движения|федерации|организации|фонда|"
                  r"красного)\s")
_LARGER_PARTS = word_set("department directorate управление департамент служба")
_TELLING = 3  # words of which a unit may be a part that anybody has: Migration Crime Unit
_PARTS = word_set("section unit division отдел отделение")
def _can_be_one(old: _Entry, new: _Entry) -> bool:
    """Whether no country keeps two names apart: each has its Ministry of Justice, and there is one UNICEF."""
    if not old.country or not new.country or old.country == new.country:
        return True
    return new.known is not None and new.known is old.known and new.known.type in _ABOVE_COUNTRIES


_ABOVE_COUNTRIES = frozenset({"UN agency", "intergovernmental", "donor", "NGO"})
_OF_COUNTRIES = frozenset({"government", "justice and police", "parliament", "embassy", "academic", "training centre"})


def _call(body: Body, name: str) -> None:
    """Take a further name: the longest one that is no acronym is the body's own."""
    bare, _ = country.apart(name)
    if known.is_short(name) or known.is_short(bare):
        body.acronym = body.acronym or bare
        if name != body.acronym:
            body.other_names[name] = None
    elif known.is_short(country.apart(body.name)[0]) or len(name) > len(body.name):
        if body.name != body.acronym:
            body.other_names[body.name] = None
        body.name = name
        body.other_names.pop(name, None)
    else:
        body.other_names[name] = None


def _words(name: str) -> frozenset[str]:
    """The words that tell a name from others; the names of known bodies in it made one word each."""
    plain = re.sub(r"['’]s\b", "", name)
    first, _, rest = plain.partition(" ")
    plain = f"{_POLICE[first]} {rest}" if first in _POLICE else plain
    words = [part for word in key(plain).split() if word not in _FILLERS for part in _SAME.get(word, word).split()]
    found: list[str] = []
    at = 0
    for body_words, sign in _inside(plain):
        joined = " ".join(words)
        if body_words in joined and body_words != joined:
            words = joined.replace(body_words, sign, 1).split()
    while at < len(words):
        word = words[at]
        if word in ("police", "politsii", "militsii") and _POLICE_SCHOOLS & set(words):
            word = "mia"
        found.append(fold.skeleton(word))
        at += 1
    return frozenset(found)


def _inside(name: str) -> list[tuple[str, str]]:
    """(the plain words, the sign) of each known body whose full name is part of a name."""
    found = []
    for body in known.parts(name):
        sign = key(body.names[0]).replace(" ", "")
        found += [(" ".join(word for word in key(other).split() if word not in _FILLERS), sign)
                  for other in body.names if " " in other]
        found += [(key(other), sign) for other in body.acronyms]
    return [one for one in found if one[0]]


def _is_within(short: _Entry, long: _Entry) -> bool:
    """Whether one name is a shorter form of another: Programme Office, OSCE Programme Office in Dushanbe."""
    if not short.words < long.words or not short.head or short.head != long.head or short.known or long.known:
        return False
    return len(short.words) > 1
