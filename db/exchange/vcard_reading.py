"""Reads vCards as iPhone, Google, Outlook, Nextcloud and old phones write them: 4.0, 3.0 and, with its ways, 2.1.

A card that cannot be understood is told with its line, and nothing of it is taken. What a card says and fieldex has no
field for, and a number or an address that is none, goes into the note: nothing a person wrote is lost. Pictures are
passed over.
"""

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from urllib.parse import parse_qsl, unquote

from db.countries import code_of
from db.errors import BadValueError, DataFileError
from db.exchange.content_lines import Line, LineError, parsed, unfolded
from db.exchange.reading import Source, binary, refusing, size_of
from db.exchange.seen import Seen
from db.exchange.shapes import Named, Problem, ReadOptions, Row
from db.exchange.vcard import DATES, DOMAIN, FURTHER, OWN, SCHEME, own_property
from db.fields import EMAIL, LANGUAGE, PHONE, URL, FieldType
from db.kinds import fields_of
from db.state import AS_OF, CITATIONS

_WIDE = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_GROUPS = ("mycontacts", "my contacts", "starred", "* mycontacts", "imported on")  # of Google's own making
_TALKS = ("whatsapp", "telegram", "signal", "viber", "wechat", "skype", "imo", "messenger", "threema", "wire")
_NO_PREFERENCE = 101  # PREF goes from 1, what is preferred, to 100
_NO_CARD = "Is it the file that was exported? A vCard begins with BEGIN:VCARD."


class Card:
    """The properties of one vCard."""

    def __init__(self, place: str, lines: Iterable[Line]) -> None:
        self.place = place  # for a person
        self._lines: dict[str, list[Line]] = {}
        for line in lines:
            if line.value.strip(" ;,"):
                self._lines.setdefault(line.name, []).append(line)
        self.is_own = self.first("UID").endswith(DOMAIN)  # fieldex wrote it: then it is taken to the letter

    def all(self, *names: str) -> list[Line]:
        """The properties of these names, in the order of the file."""
        found = [line for name in names for line in self._lines.get(name, ())]
        return found if len(names) == 1 else sorted(found, key=lambda line: line.number)

    def first(self, name: str) -> str:
        """The text of the first property of this name; nothing where there is none."""
        return next((one.text().strip() for one in self.all(name)), "")

    def label(self, line: Line) -> str:
        """What a person called a property, as Apple's programs write it: `_$!<Mobile>!$_` or their own word."""
        named = (one.text() for one in self.all("X-ABLABEL") if line.group and one.group == line.group)
        return re.sub(r"^_\$!<(.*)>!\$_$", r"\1", next(named, ""))


def read(source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
    """A row for each card; raises DataFileError for a file that holds none."""
    seen = Seen()  # UIDs, each with the number of its card
    count = 0
    for count, one in enumerate(cards(source), 1):
        options.progress(1)
        if isinstance(one, Problem):
            yield one
            continue
        uid = one.first("UID")
        if uid and uid in seen:
            yield Problem(one.place, f"has the UID of card {seen.number(uid)}: only that one was taken.",
                          "Give it another UID, or import it by itself.")
            continue
        seen.put(uid, count)
        yield row_of(one)
    if not count:
        raise DataFileError("This file holds no vCard.", _NO_CARD)


# Cards

def cards(source: Source) -> Iterator[Card | Problem]:
    """The cards of a file one after the other; a Problem for each that breaks off, or has a line that is none."""
    size_of(source)
    with refusing(source), binary(source) as file:
        head = file.read(4)
        file.seek(0)
        wide = next((name for bom, name in _WIDE if head.startswith(bom)), None)
        if wide is None:
            yield from cards_in(file)
            return
        text = file.read().decode(wide, "replace").removeprefix("\ufeff")
    yield from cards_in(text.encode().splitlines(keepends=True))


def cards_in(lines: Iterable[bytes]) -> Iterator[Card | Problem]:
    """As `cards`, of the lines of a file."""
    number = 0
    place = ""
    found: list[Line] = []
    wrong: LineError | None = None
    within = depth = 0  # depth: a card within a card, as AGENT of old versions has it
    for at, whole in unfolded(lines):
        plain = whole.strip().removeprefix(codecs.BOM_UTF8).upper().replace(b" ", b"")
        if plain == b"BEGIN:VCARD":
            if within and found and found[-1].name == "AGENT":
                depth += 1
                continue
            if within:
                yield Problem(place, f"breaks off before line {at}: it has no END:VCARD.", "Export the file anew.")
            number, within, depth, found, wrong = number + 1, True, 0, [], None
            place = f"card {number}, line {at}"
        elif plain == b"END:VCARD" and within:
            if depth:
                depth -= 1
                continue
            within = False
            yield Problem(place, f"line {wrong.number} {wrong}", wrong.hint) if wrong else Card(place, found)
        elif within and not depth and wrong is None:
            try:
                found.append(parsed(at, whole))
            except LineError as error:
                wrong = error
    if within:
        yield Problem(place, "breaks off at the end of the file: it has no END:VCARD.", "Export the file anew.")


# One card

class _Taken:
    """The values of one card, and what is left for its note."""

    def __init__(self, card: Card, country: str | None) -> None:
        self.card = card
        self.values: dict[str, Any] = {}
        self.country = country
        self.left: list[str] = []

    def give(self, name: str, value: Any) -> None:
        """A field its value, if there is one."""
        if value not in ("", None, ()):
            self.values[name] = value

    def read(self, type: FieldType, text: str, label: str) -> str | None:
        """A value of its type; what is none is left for the note."""
        try:
            return str(PHONE.parse(text, self.country) if type is PHONE else type.parse(text))
        except BadValueError:
            self.left.append(f"{label}: {text}")
            return None


def row_of(card: Card, country: str | None = None) -> Row | Problem:
    """The record that a card tells of; numbers are read in the country of its address, else in `country`."""
    if "group" in (card.first("KIND").lower(), card.first("X-ADDRESSBOOKSERVER-KIND").lower()):
        return Problem(card.place, "is a group of cards, not a contact.")
    kind = "organisation" if _is_body(card) else "contact"
    taken = _Taken(card, country)
    _take_names(taken, kind)
    if not taken.values.get("name"):
        return Problem(card.place, "has no name.", "Give it one: FN, N or ORG.")
    _take_place(taken)  # before numbers, which are read in its country
    if kind == "contact":
        _take_work(taken)
    _take_addresses(taken, kind)
    _take_numbers(taken, kind)
    _take_languages(taken, kind)
    _take_texts(taken)
    _take_further(taken, kind)
    return Row(kind, taken.values, card.place)


def _is_body(card: Card) -> bool:
    kind = card.first("KIND").lower()
    if kind:
        return kind == "org"
    if card.first("X-ABSHOWAS").upper() == "COMPANY":
        return True
    names, body = card.all("FN"), card.all("ORG")
    return bool(body) and not card.all("N") and (not names or names[0].text() == body[0].parts()[0])


def _preference(line: Line) -> int:
    told = line.parameter("PREF")
    return int(told) if told.isdigit() else 1 if "pref" in line.types() else _NO_PREFERENCE


def _take_names(taken: _Taken, kind: str) -> None:
    card = taken.card
    named = sorted(card.all("FN"), key=lambda one: (_preference(one), bool(one.parameter("LANGUAGE"))))
    spelt = [name for one in card.all("N") if (name := _spelt(one.parts()))]
    main = named[0].text() if named else (spelt[0] if spelt else "")
    if not main and kind == "organisation":
        main = card.all("ORG")[0].parts()[0]
    name = " ".join(main.split())
    taken.give("name", name)
    others: dict[str, None] = {}
    for one in card.all("FN", "NICKNAME"):
        if one.parameter(OWN) == "acronym":
            taken.give("acronym", one.text())
        elif one.name == "FN":
            others[" ".join(one.text().split())] = None
        else:
            others.update(dict.fromkeys(" ".join(text.split()) for text in one.listed()))
    if len(spelt) > 1:  # in another script
        others.update(dict.fromkeys(spelt[1:]))
    taken.give("other_names", tuple(other for other in others if other not in ("", name)))


def _spelt(parts: Sequence[str]) -> str:
    """A name of its parts (family, given, additional, prefix, suffix), as it is said."""
    family, given, additional, _prefix, suffix = [*(part.strip() for part in parts), "", "", "", "", ""][:5]
    return " ".join(part.replace(",", " ") for part in (given, additional, family, suffix) if part)


def _take_work(taken: _Taken) -> None:
    bodies = taken.card.all("ORG")
    for one in bodies[:1]:
        body, *units = [part.strip() for part in one.parts()]
        if body:
            taken.give("organisation", (Named(body, one.parameter(f"{OWN}-ID"), "organisation", loose=True),))
        taken.left += [f"Department: {unit}" for unit in units if unit]
    taken.left += [f"Organisation: {', '.join(filter(None, one.parts()))}" for one in bodies[1:]]
    titles = dict.fromkeys(" ".join(one.text().split()) for one in taken.card.all("TITLE", "ROLE"))
    taken.give("position", ", ".join(titles))


def _take_place(taken: _Taken) -> None:
    card = taken.card
    addresses = sorted(card.all("ADR"), key=lambda one: (_preference(one), "work" not in one.types()))
    for at, one in enumerate(addresses):
        parts = [" ".join(part.split()) for part in (*one.parts(), *[""] * 7)[:7]]
        told = one.parameter("CC") or parts[6] or next(
            (other.text() for other in card.all("X-ABADR") if one.group and other.group == one.group), "")
        country = code_of(told) if told else None
        place = ", ".join(part for part in (*parts[:6], "" if country else parts[6]) if part)
        if at == 0:
            taken.give("place", place)
            taken.give("country", country)
            taken.country = country or taken.country
        else:
            taken.left.append(f"Address: {', '.join(part for part in parts if part)}")


def _take_addresses(taken: _Taken, kind: str) -> None:
    found: list[tuple[str, Line]] = []
    for one in sorted(taken.card.all("EMAIL"), key=_preference):
        address = taken.read(EMAIL, one.text(), "E-mail")
        if address and (taken.card.is_own or address not in [known for known, _ in found]):
            found.append((address, one))
    main = next((known for known in found if known[1].parameter(OWN) != "other_emails"), None)
    others = tuple(known[0] for known in found if known is not main)
    taken.give("email", main and main[0])
    _give_others(taken, kind, "other_emails", others, "E-mail")
    for one in taken.card.all("URL"):
        address = taken.read(URL, one.text(), "Web")
        if address and kind == "organisation" and "website" not in taken.values:
            taken.give("website", address)
        elif address:
            taken.left.append(f"Web: {address}")


def _give_others(taken: _Taken, kind: str, name: str, others: tuple[str, ...], label: str) -> None:
    """The further values of a field; where a kind has but one, the note takes them."""
    if name in fields_of(kind):
        taken.give(name, others)
    else:
        taken.left += [f"{label}: {one}" for one in others]


def _take_numbers(taken: _Taken, kind: str) -> None:
    found: list[tuple[str, Line]] = []
    for one in sorted(taken.card.all("TEL"), key=lambda one: ("fax" in one.types(), _preference(one))):
        text = one.text().strip()
        number = taken.read(PHONE, text[4:] if text[:4].lower() == "tel:" else text, _label(taken.card, one))
        if number and (taken.card.is_own or number not in [known for known, _ in found]):
            found.append((number, one))
    main = next((known for known in found if known[1].parameter(OWN) != "other_phones"), None)
    if main is not None:
        taken.give("phone", main[0])
        if kind == "contact":
            taken.give("channels", tuple(_channels(taken.card, main[1])))
    others = tuple(known[0] for known in found if known is not main)
    _give_others(taken, kind, "other_phones", others, "Phone")
    for one in taken.card.all("IMPP", "X-SOCIALPROFILE"):
        service = one.parameter("X-SERVICE-TYPE") or next(iter(one.types() & set(_TALKS)), "") or "Chat"
        taken.left.append(f"{service}: {one.text()}")


def _label(card: Card, line: Line) -> str:
    return card.label(line) or ("Fax" if "fax" in line.types() else "Phone")


def _channels(card: Card, line: Line) -> Iterator[str]:
    """What a number is for, as far as its card says."""
    types = line.types()
    if types & {"cell", "mobile", "iphone"}:
        yield "mobile"
    if "fax" in types:
        yield "fax"
    label = card.label(line)
    if any(talk in label.lower() for talk in _TALKS):
        yield label


def _take_languages(taken: _Taken, kind: str) -> None:
    told = [one.text() for one in sorted(taken.card.all("LANG"), key=_preference)]
    told += [text for one in taken.card.all(own_property("languages")) for text in one.listed()]
    found = dict.fromkeys(code for text in told if (code := taken.read(LANGUAGE, text, "Language")))
    _give_others(taken, kind, "languages", tuple(found), "Language")


def _take_texts(taken: _Taken) -> None:
    notes = taken.card.all("NOTE")
    taken.give("summary", "\n".join(one.text() for one in notes if one.parameter(OWN) == "summary"))
    taken.left += [f"Source: {one.text()}" for one in taken.card.all("SOURCE")
                   if not one.value.startswith(f"{SCHEME}:")]
    taken.give("note", "\n".join([*(one.text() for one in notes if one.parameter(OWN) != "summary"), *taken.left]))
    tags = dict.fromkeys(" ".join(tag.split()) for one in taken.card.all("CATEGORIES") for tag in one.listed())
    taken.give("tags", tuple(tag for tag in tags if tag and not tag.lower().startswith(_GROUPS)))


def _take_further(taken: _Taken, kind: str) -> None:
    card = taken.card
    for name in (*FURTHER[kind], *DATES):
        for one in card.all(own_property(name)):
            field = fields_of(kind).get(name)
            if field is not None and not field.stored:
                taken.give(name, (Named(one.text(), one.parameter(f"{OWN}-ID"), field.targets[0], loose=True),))
            else:
                taken.give(name, tuple(one.listed()) if field is not None and field.many else one.text())
    taken.give(CITATIONS, tuple(citation(one.value, one.parameter("X-TITLE")) for one in card.all("SOURCE")
                                if one.value.startswith(f"{SCHEME}:")))
    if card.is_own:
        taken.give("id", card.first("UID").removesuffix(DOMAIN))
    elif revised := re.match(r"(\d{4})-?(\d{2})-?(\d{2})", card.first("REV")):
        taken.give(AS_OF, "-".join(revised.groups()))  # when it was last known to be right


def citation(uri: str, title: str) -> tuple[Any, ...]:
    """A citation of the URI that db.exchange.vcard.source_of makes of it."""
    document, _, query = uri.removeprefix(f"{SCHEME}:").partition("?")
    told = dict(parse_qsl(query))
    numbers = [int(told[name]) if told.get(name, "").isdigit() else None for name in ("paragraph", "start", "end")]
    return (told.get("field"), Named(title, unquote(document), "document"), *numbers)
