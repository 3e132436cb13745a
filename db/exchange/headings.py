"""Which heading of a table is which field: guessed from headings in English and Russian, or told by HXL hashtags.

Beside the names of fields in db/kinds.py and their aliases, this knows what spreadsheets and address books (Google,
Outlook) call their columns.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from db.errors import UsageError
from db.exchange import hxl
from db.exchange.columns import columns_of
from db.exchange.shapes import Columns
from db.kinds import BY_NAME, CONTACT, KINDS, fields_of

GIVEN, MIDDLE, FAMILY = PARTS_OF_A_NAME = ("name.given", "name.middle", "name.family")  # of a contact
_PARTS: Final = {
    GIVEN: ("first name", "given name", "forename"), MIDDLE: ("middle name", "patronymic", "отчество"),
    FAMILY: ("last name", "surname", "family name", "фамилия")}
# What tables call a field, beside its own names.
_CALLED: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("event name", "event title", "event", "мероприятие", "название мероприятия", "document title",
              "название документа"),
    "other_names": ("aka", "nickname", "alias", "также известен как", "псевдоним"),
    "position": ("job", "function", "post", "designation", "occupation", "позиция", "пост"),
    "organisation": ("organization", "organization name", "organisation name", "название организации",
                     "company", "agency", "institution", "works for", "учреждение", "ведомство",
                     "компания", "место работы"),
    "type": ("category", "категория", "вид"),
    "part_of": ("parent organization", "parent organisation", "головная организация", "входит в"),
    "email": ("email", "email address", "эл почта", "электронная почта", "электронный адрес", "имейл"),
    "other_emails": ("other email", "second email", "email 2", "другая почта"),
    "phone": ("mobile phone", "phone number", "cell phone", "cell", "telephone number", "тел", "моб", "мобильный",
              "мобильный телефон", "номер телефона", "контактный телефон", "раб тел"),
    "other_phones": ("other phone", "second phone", "phone 2", "другой телефон"),
    "channels": ("messenger", "messengers", "мессенджер", "мессенджеры"),
    "languages": ("spoken languages", "languages spoken", "language skills", "владение языками", "знание языков"),
    "place": ("location", "town", "venue", "адрес", "населенный пункт", "место проведения"),
    "country": ("country region", "nation", "государство"),
    "countries": ("countries", "country", "страна"),
    "summary": ("about", "details", "краткое описание"),
    "note": ("notes", "comment", "comments", "remarks", "примечание", "примечания", "комментарий", "комментарии"),
    "tags": ("labels", "categories", "group membership", "groups", "группы"),
    "website": ("homepage", "web page", "веб сайт"),
    "start": ("start date", "begin", "date from", "дата начала", "дата проведения"),
    "end": ("end date", "date to", "дата окончания", "окончание"),
    "budget": ("amount", "сумма"), "currency": ("валюта",),
    "funder": ("funded by", "funding", "финансирование", "источник финансирования"),
    "implementer": ("implemented by", "implementing agency", "исполнители"),
    "participants": ("number of participants", "no of participants", "participants number", "количество участников",
                     "число участников", "кол во участников"),
    "participant": ("took part", "participating organizations", "кто участвовал"),
    "organiser": ("organizer", "organised by", "organized by", "организаторы"),
    "topics": ("theme", "themes", "topics", "темы", "тематика"),
    "value": ("figure", "total", "количество", "кол во", "значение"), "unit": ("кого", "чего"),
    "what": ("outcome", "indicator", "achievement", "результат", "показатель"),
    "publisher": ("published by", "опубликовано"), "file": ("file name", "filename"),
    "as_of": ("as of", "source date", "last updated", "актуально на", "по состоянию на"),
    "verified_on": ("verified", "verified on", "last checked", "проверено"),
    "verified_by": ("verified by", "кем проверено", "проверил"),
}
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {  # of a record of a kind
    "contact": ("contact name", "contact person", "person", "display name", "имя и фамилия", "фамилия и имя",
                "фамилия имя отчество", "ф и о", "контактное лицо"),
    "organisation": ("organization name", "organisation name", "название организации", "наименование",
                     "наименование организации"),
    "project": ("project name", "project title", "название проекта", "наименование проекта")}
_OF_ANOTHER = frozenset(("type", "label", "тип", "id"))  # words that make another thing of a heading
_KIND_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "contact": ("contacts", "people", "persons", "контакты", "люди"),
    "organisation": ("organisations", "organizations", "orgs", "организации"), "project": ("projects", "проекты"),
    "event": ("events", "trainings", "мероприятия", "события", "тренинги"),
    "outcome": ("outcomes", "results", "indicators", "результаты", "показатели"),
    "document": ("documents", "sources", "документы", "источники")}


def normal(heading: str) -> str:
    """A heading as it is compared: its words in small letters; what stands in brackets is left out."""
    plain = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", heading.lower().replace("ё", "е"))
    plain = re.sub(r"\be[-\s]?mail", "email", plain)
    return " ".join(re.findall(r"\w+", plain.replace("_", " ")))


def apart(headings: Iterable[str]) -> tuple[str, ...]:
    """The headings, each another: a second Phone is Phone (2)."""
    seen: dict[str, int] = {}
    found = []
    for heading in headings:
        plain = " ".join(heading.split())
        seen[plain] = seen.get(plain, 0) + 1
        found.append(plain if seen[plain] == 1 else f"{plain} ({seen[plain]})")
    return tuple(found)


def kind_called(name: str) -> str | None:
    """The kind that a sheet or a file of this name holds."""
    plain = normal(name)
    for kind in dict.fromkeys(one.name for one in KINDS):
        if plain in {kind, normal(BY_NAME[kind].label), BY_NAME[kind].plural, *_KIND_NAMES.get(kind, ())}:
            return kind
    return None


def guess(headings: Sequence[str], table: str = "", kind: str | None = None,
          told: Mapping[str, str] | None = None) -> Columns:
    """What these headings most likely are; of a kind that is named, or of the one that fits best.

    `told` is what a person says of some of them, which a kind has to have fields for.
    """
    found = [Columns(table, one, tuple(headings), _columns(headings, one), "guessed")
             for one in ([kind] if kind else [one.name for one in KINDS])]
    return max(found, key=lambda one: _fit(one, told or {}))


def by_hashtags(headings: Sequence[str], tags: Sequence[str], table: str = "", kind: str | None = None) -> Columns:
    """What a row of hashtags says the columns are."""
    if kind is None:
        scores = {one.name: hxl.score(one.name, [tag for tag in tags if tag.strip()]) for one in KINDS}
        best = max(scores, key=lambda name: scores[name])
        first = hxl.kind_of(tags)
        kind = best if scores[best] and (first is None or scores[best] > scores[first]) else first or CONTACT.name
    taken: set[str] = set()
    columns = []
    for tag in tags:
        column = (hxl.column(kind, tag) or "") if tag.strip().startswith("#") else ""
        columns.append("" if column in taken else column)
        taken.add(column)
    return Columns(table, kind, tuple(headings), tuple(columns), "hxl")


def corrected(columns: Columns, told: Mapping[str, str]) -> tuple[Columns, set[str]]:
    """The same as a person corrected it, and which of the headings that they named are there; raises UsageError."""
    wanted = {normal(heading) or heading: (heading, name) for heading, name in told.items()}
    found, used = [], set()
    for heading, column in zip(columns.headings, columns.columns, strict=True):
        key = normal(heading) or heading
        if key in wanted:
            used.add(wanted[key][0])
            found.append(column_named(columns.kind, wanted[key][1]))
        else:
            found.append(column)
    chosen = {found[at] for at, heading in enumerate(columns.headings) if (normal(heading) or heading) in wanted}
    single = [column if column not in chosen or (normal(heading) or heading) in wanted else ""
              for column, heading in zip(found, columns.headings, strict=True)]
    return columns._replace(columns=tuple(single), how="told" if used else columns.how), used


def column_named(kind: str, name: str) -> str:
    """The column of a kind that a person calls so, none for an empty name; raises UsageError."""
    plain = name.strip()
    if not plain:
        return ""
    known = {column.name for column in columns_of(kind)} | (set(PARTS_OF_A_NAME) if kind == CONTACT.name else set())
    if plain.lower() in known:
        return plain.lower()
    field = BY_NAME[kind].field(plain)
    if field is None:
        raise UsageError(f"{BY_NAME[kind].label} have no field called {plain!r}.",
                         f"Fields are: {', '.join(column.name for column in columns_of(kind))}.")
    return field.name


def _fit(columns: Columns, told: Mapping[str, str]) -> tuple[float, int]:
    try:
        columns, _ = corrected(columns, told)
    except UsageError:
        return -100, 0
    known = [column for column in columns.columns if column]
    required = [field.name for field in fields_of(columns.kind).values() if field.required]
    title = [name for name in required if name in known or (name == "name" and FAMILY in known)]
    score = len(known) + 2 * len(title) - 3 * (len(required) - len(title))
    return score, -[kind.name for kind in KINDS].index(columns.kind)


def _columns(headings: Sequence[str], kind: str) -> tuple[str, ...]:
    """The column for each heading: those that are called so to the letter first, then those that speak of it."""
    known = _known(kind)
    words = [normal(re.sub(r" \(\d+\)$", "", heading)) for heading in headings]
    found = [known.get(one, "") for one in words]
    if kind == CONTACT.name and FAMILY in found:
        found = [GIVEN if one == "имя" else column for one, column in zip(words, found, strict=True)]
    taken: set[str] = set()
    for at, column in enumerate(found):
        found[at] = _free(kind, column, taken)
        taken.add(found[at])
    for at, one in enumerate(words):
        if not found[at] and one:
            found[at] = _free(kind, _spoken_of(known, one), taken)
            taken.add(found[at])
    return tuple(found)


def _spoken_of(known: Mapping[str, str], heading: str) -> str:
    """The column whose name is among the words of a heading; the longest name wins."""
    words = set(heading.split())
    if words & _OF_ANOTHER:
        return ""
    fitting = [name for name in known if set(name.split()) <= words]
    return known[max(fitting, key=lambda name: (len(name.split()), len(name)))] if fitting else ""


def _free(kind: str, column: str, taken: set[str]) -> str:
    """The column, unless another heading is it already; then one for more of the same, if the kind has such."""
    if column not in taken:
        return column
    field = fields_of(kind).get(column)
    if field is None:
        return ""
    if field.many:
        return column
    return next((one.name for one in fields_of(kind).values()
                 if one.many and one.type is field.type and one.type.name in ("email", "phone")), "")


@cache
def _known(kind: str) -> dict[str, str]:
    """By what it may be called, the column of a kind; what it is called in kinds.py goes before what others say."""
    own = columns_of(kind)
    told = [(name, column.name) for column in own for name in (column.heading, column.name.replace(".", " "))]
    told += [(name, field.name) for field in BY_NAME[kind].fields for name in (field.name, field.label, *field.aliases)]
    told += [(name, "name") for name in _NAMES.get(kind, ())]
    told += [(name, column.name) for column in own for name in _CALLED.get(column.name, ())]
    known: dict[str, str] = {}
    for name, column_name in told:
        known.setdefault(normal(name), column_name)
    if kind == CONTACT.name:
        known |= {normal(name): part for part, names in _PARTS.items() for name in names}
    return known
