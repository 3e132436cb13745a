"""vCard 4.0 (RFC 6350) and 3.0 (RFC 2426): contacts, and organisations as KIND:org; one or many in a file.

There is no well-kept library: vobject writes 3.0 alone, is not typed, and had its last release in 2024; the content
lines of icalendar do not read the vCards that phones write (see db.exchange.content_lines and vcard_reading).

What vCard has no property for stands in X-FIELDEX-… properties, and where one property is used for two fields,
the parameter X-FIELDEX names the one that it is not usually. Other programs pass over both.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import IO, Any
from urllib.parse import quote, urlencode

from db.countries import names_of
from db.exchange.content_lines import escaped, line, structured
from db.exchange.reading import Source
from db.exchange.shapes import Item, Outgoing, Problem, ReadOptions, Row, WriteOptions
from db.fields import PHONE
from db.state import AS_OF, DISTINCT, VERIFIED_BY, VERIFIED_ON, Cited, listed

CANNOT: Mapping[str, tuple[str, ...]] = {"contact": (DISTINCT,), "organisation": (DISTINCT,)}
OWN = "X-FIELDEX"  # the parameter, and the beginning of the properties
DOMAIN = "@fieldex"  # what a UID made of an id ends in
SCHEME = "fieldex"  # of the URI that names a document as SOURCE
# Fields that have no property of their own.
FURTHER = {"contact": ("channels",), "organisation": ("type", "part_of")}
DATES = (AS_OF, VERIFIED_ON, VERIFIED_BY)
_SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "GEORGIAN": "Geor", "ARMENIAN": "Armn",
            "GREEK": "Grek", "HEBREW": "Hebr", "DEVANAGARI": "Deva", "CJK": "Hani", "HANGUL": "Hang"}
_TYPES = {"mobile": "cell", "fax": "fax", "text": "text", "sms": "text", "pager": "pager"}  # channel -> TYPE of TEL
_PATRONYMIC = ("вич", "вна", "ична", "vich", "vna", "ichna", "оглы", "кызы", "ogly", "kyzy", "угли", "ўғли",
               "қизи", "ugli", "qizi")

Parameters = Sequence[tuple[str, Sequence[str]]]
Property = tuple[str, str, Parameters]  # name, value as it is written, parameters


def write(file: IO[bytes], outgoing: Outgoing, options: WriteOptions) -> None:
    """One vCard a record, in version 3.0 where the format is vcard3."""
    is_old = options.format == "vcard3"
    for item in outgoing.items("organisation", "contact"):
        file.write(card(item, is_old=is_old))


def card(item: Item, *, is_old: bool = False) -> bytes:
    """A record as a vCard."""
    written = [("BEGIN", "VCARD", ()), ("VERSION", "3.0" if is_old else "4.0", ()), *_kind(item, is_old=is_old),
               *_names(item, is_old=is_old), *_work(item), *_reach(item, is_old=is_old),
               *_languages(item, is_old=is_old), *_place(item, is_old=is_old), *_texts(item), *_further(item),
               *_about(item, is_old=is_old), ("END", "VCARD", ())]
    return b"".join(line(*one) for one in written)


def read(source: Source, options: ReadOptions) -> Iterator[Row | Problem]:
    """The records of a file; see db.exchange.vcard_reading."""
    from db.exchange import vcard_reading

    return vcard_reading.read(source, options)


def _text(item: Item, name: str) -> str:
    return str(item.fields.get(name) or "")


def _texts_of(item: Item, name: str) -> tuple[str, ...]:
    return tuple(map(str, listed(item.fields.get(name))))


def _kind(item: Item, *, is_old: bool) -> Iterator[Property]:
    is_body = item.kind == "organisation"
    if not is_old:
        yield "KIND", "org" if is_body else "individual", ()
    elif is_body:
        yield "X-ABShowAs", "COMPANY", ()  # as Apple's programs say it; version 3.0 has no KIND


# Names

def _names(item: Item, *, is_old: bool) -> Iterator[Property]:
    name = _text(item, "name")
    others = _texts_of(item, "other_names")
    own = script_of(name)
    alternatives = {one for one in others if not is_old and script_of(one) not in ("", own)}
    yield "FN", escaped(name), [("ALTID", ["1"])] if alternatives else ()
    if item.kind == "contact":
        yield "N", structured(_parts_of_name(name)), ()
    elif is_old:
        yield "N", structured(("", "", "", "", "")), ()  # which 3.0 wants
    if item.kind == "organisation" and _text(item, "acronym"):
        yield "NICKNAME", escaped(_text(item, "acronym")), [(OWN, ["acronym"])]
    for one in others:
        script = script_of(one)
        language = [("LANGUAGE", [f"und-{script}"])] if script not in ("", own) else []
        if one in alternatives:
            yield "FN", escaped(one), [("ALTID", ["1"]), *language]
        else:
            yield "NICKNAME", escaped(one), language


def script_of(text: str) -> str:
    """The script of the first letter, by its ISO 15924 code; nothing where it is none that is known."""
    first = next((char for char in text if char.isalpha()), "")
    return _SCRIPTS.get(unicodedata.name(first, "").partition(" ")[0], "") if first else ""


def _parts_of_name(name: str) -> tuple[str, str, str, str, str]:
    """Family name, given, additional: the family name is the last word, or the first where a patronymic is last."""
    words = name.split()
    if len(words) < 2:
        return "", name, "", "", ""
    if len(words) > 2 and words[-1].lower().endswith(_PATRONYMIC):
        return words[0], words[1], " ".join(words[2:]), "", ""
    return words[-1], words[0], " ".join(words[1:-1]), "", ""


# Work, and how to reach somebody

def _work(item: Item) -> Iterator[Property]:
    if item.kind == "organisation":
        yield "ORG", escaped(item.title), ()
        return
    for one in item.named("organisation"):
        yield "ORG", escaped(one.title), [(f"{OWN}-ID", [one.id])]
    if position := _text(item, "position"):
        yield "TITLE", escaped(position), ()


def _reach(item: Item, *, is_old: bool) -> Iterator[Property]:
    first = [("TYPE", ["pref"])] if is_old else [("PREF", ["1"])]
    if email := _text(item, "email"):
        yield "EMAIL", escaped(email), first
    for one in _texts_of(item, "other_emails"):
        yield "EMAIL", escaped(one), () if email else [(OWN, ["other_emails"])]
    channels = [_TYPES[one.lower()] for one in _texts_of(item, "channels") if one.lower() in _TYPES]
    types = list(dict.fromkeys(channels or ["voice"]))
    if phone := _text(item, "phone"):
        yield _phone(phone, [("TYPE", [*types, "pref"])] if is_old else [*first, ("TYPE", types)], is_old=is_old)
    for one in _texts_of(item, "other_phones"):
        yield _phone(one, [("TYPE", ["voice"]), *([] if phone else [(OWN, ["other_phones"])])], is_old=is_old)
    if website := _text(item, "website"):
        yield "URL", website, ()


def _phone(kept: str, parameters: Parameters, *, is_old: bool) -> Property:
    if is_old or not kept.startswith("+"):  # a short number, such as that of a hotline, is no URI without its country
        return "TEL", escaped(PHONE.format(kept)), parameters
    return "TEL", f"tel:{kept}", [("VALUE", ["uri"]), *parameters]  # a number as it is kept is one of RFC 3966


def _languages(item: Item, *, is_old: bool) -> Iterator[Property]:
    """Each with how far it is preferred, from 1 to 100; version 3.0 has no LANG."""
    codes = _texts_of(item, "languages")
    if is_old and codes:
        yield own_property("languages"), ",".join(codes), ()
    elif not is_old:
        yield from (("LANG", code, [("PREF", [str(min(at, 100))])]) for at, code in enumerate(codes, 1))


def _place(item: Item, *, is_old: bool) -> Iterator[Property]:
    place, country = _text(item, "place"), _text(item, "country")
    if place or country:
        name = names_of(country)[0] if country else ""
        parameters: Parameters = [("TYPE", ["work"])] if is_old else [("CC", [country] if country else [])]
        yield "ADR", structured(("", "", "", place, "", "", name)), parameters


def _texts(item: Item) -> Iterator[Property]:
    if note := _text(item, "note"):
        yield "NOTE", escaped(note), ()
    if summary := _text(item, "summary"):
        yield "NOTE", escaped(summary), [(OWN, ["summary"])]
    if tags := _texts_of(item, "tags"):
        yield "CATEGORIES", ",".join(map(escaped, tags)), ()


# What vCard has no place for, and what is about the card itself

def _further(item: Item) -> Iterator[Property]:
    for name in FURTHER[item.kind]:
        field = item.shape.field(name)
        if field is None or name not in item.fields:
            continue
        if field.stored:
            yield own_property(name), ",".join(map(escaped, _texts_of(item, name))), ()
        else:
            for one in item.named(name):
                yield own_property(name), escaped(one.title), [(f"{OWN}-ID", [one.id])]
    for name in DATES:
        if text := _text(item, name):
            yield own_property(name), escaped(text), ()


def own_property(name: str) -> str:
    """The property for a field that vCard has none for."""
    return f"{OWN}-{name.upper().replace('_', '-')}"


def _about(item: Item, *, is_old: bool) -> Iterator[Property]:
    yield "UID", escaped(f"{item.id}{DOMAIN}"), () if is_old else [("VALUE", ["text"])]
    yield "PRODID", "-//fieldex//EN", ()
    fresh = item.fresh_as_of or ""
    if len(fresh) == len("2024-09-24"):
        yield "REV", f"{fresh}T00:00:00Z" if is_old else f"{fresh.replace('-', '')}T000000Z", ()
    for one in item.citations:
        yield "SOURCE", source_of(one), _called(item, one[1])


def source_of(one: Cited) -> str:
    """A citation as a URI of fieldex's own; nobody else can follow it, but its title stands beside it."""
    field, document, *where = one
    told: Iterable[tuple[str, Any]] = zip(("field", "paragraph", "start", "end"), (field, *where), strict=True)
    query = urlencode([(name, value) for name, value in told if value is not None], quote_via=quote)
    return f"{SCHEME}:{quote(document)}{'?' if query else ''}{query}"


def _called(item: Item, document: str) -> Parameters:
    linked = item.linked.get(document)
    if linked is None:
        return ()
    return [("X-TITLE", [linked.title]), ("X-DATE", [linked.date] if linked.date else [])]


