"""Every kind of record and its fields. Open this file first: it reads as the domain.

Tables, search, lists, the detail pane, commands, JSON and the checks of seed files are made from these values;
adding a field is one line here, adding a kind one value.

The terms are those of the field (UN Trafficking in Persons Protocol; IATI for projects; ISO 3166, ISO 4217, ISO 639
and ISO 8601 for countries, currencies, languages and dates).
"""

from functools import cache

from db.errors import UsageError
from db.fields import CHOICE, COUNTRY, DATE, EMAIL, LANGUAGE, NOTE, NUMBER, PHONE, REFERENCE, URL, Field, Kind, Weight
from db.typed import Final

NAME, SIDE, IN_NOTE = Weight.NAME, Weight.SIDE, Weight.NOTE

QUALIFIERS = ("exactly", "about", "nearly", "at least", "more than", "up to")
CURRENCIES = ("USD", "EUR", "GBP", "CHF", "NOK", "SEK", "RUB", "TJS", "KGS", "KZT", "UZS", "TMT", "AFN", "PKR",
              "IQD")
ORGANISATION_TYPES = ("UN agency", "intergovernmental", "government", "justice and police", "parliament", "embassy",
                      "NGO", "academic", "training centre", "donor", "media", "private", "other")
EVENT_TYPES = ("training", "workshop", "seminar", "conference", "meeting", "roundtable", "ceremony", "campaign",
               "webinar", "operation", "other")
PROJECT_TYPES = ("programme", "project", "initiative", "action plan", "study", "grant", "other")

PLACE = Field("place", "Place", weight=SIDE, filter="place", aliases=("city", "address", "место", "город"))
COUNTRY_FIELD = Field("country", "Country", COUNTRY, weight=SIDE, width=14, filter="country", aliases=("страна",))
SUMMARY = Field("summary", "Summary", NOTE, weight=IN_NOTE, aliases=("description", "описание"))
OTHER_NAMES = Field("other_names", "Also known as", many=True, weight=NAME, aliases=("aliases", "другие названия"))
TOPICS = Field("topics", "Topics", many=True, weight=IN_NOTE, filter="topic", aliases=("topic", "тема"))
# What no document states: a person's own words about a record of any kind.
TAGS = Field("tags", "Tags", many=True, weight=IN_NOTE, filter="tag", aliases=("tag", "метки", "метка"))
OWN_NOTE = Field("note", "Note", NOTE, weight=IN_NOTE, aliases=("own note", "заметка", "заметки"))
OWN = (TAGS, OWN_NOTE)


def reference(name: str, label: str, inverse: str, *targets: str, many: bool = True, width: int = 0,
              aliases: tuple[str, ...] = ()) -> Field:
    """A link to records of the kinds `targets`, read from the other side as `inverse`; its words count in search."""
    return Field(name, label, REFERENCE, many=many, weight=SIDE, width=width, targets=targets, inverse=inverse,
                 aliases=aliases, filter="org" if targets == ("organisation",) else "")


CONTACT = Kind(
    "contact", "contacts", "Contacts", title=("name",),
    subtitle=("position", "organisation"), order="name",
    fields=(
        Field("name", "Name", required=True, weight=NAME, width=28, aliases=("full name", "имя", "фио")),
        OTHER_NAMES,
        Field("position", "Position", weight=SIDE, width=30, filter="role",
              aliases=("role", "job title", "title", "должность")),
        reference("organisation", "Works for", "People", "organisation", many=False, width=26,
                  aliases=("org", "employer", "организация")),
        Field("email", "E-mail", EMAIL, weight=SIDE, width=28, aliases=("e-mail", "mail", "почта")),
        Field("other_emails", "Other e-mail", EMAIL, many=True, weight=SIDE),
        Field("phone", "Phone", PHONE, width=18, aliases=("tel", "telephone", "mobile", "телефон")),
        Field("channels", "Channels", many=True, part_of="phone"),
        Field("other_phones", "Other phones", PHONE, many=True),
        Field("languages", "Languages", LANGUAGE, many=True, weight=SIDE, filter="language",
              aliases=("language", "speaks", "языки", "язык")),
        PLACE, COUNTRY_FIELD, SUMMARY, *OWN,
    ),
)

ORGANISATION = Kind(
    "organisation", "organisations", "Organisations", title=("name",),
    subtitle=("acronym", "type", "country"), order="name",
    fields=(
        Field("name", "Name", required=True, weight=NAME, width=44, aliases=("название",)),
        Field("acronym", "Acronym", weight=NAME, width=9, aliases=("abbreviation", "сокращение")),
        OTHER_NAMES,
        Field("type", "Type", CHOICE, weight=IN_NOTE, width=18, options=ORGANISATION_TYPES, aliases=("тип",)),
        reference("part_of", "Part of", "Includes", "organisation", many=False, aliases=("parent",)),
        Field("email", "E-mail", EMAIL, weight=SIDE, aliases=("e-mail", "mail", "почта")),
        Field("phone", "Phone", PHONE, aliases=("tel", "telephone", "телефон")),
        Field("website", "Web site", URL, aliases=("url", "web", "сайт")),
        PLACE, COUNTRY_FIELD, SUMMARY, *OWN,
    ),
)

PROJECT = Kind(
    "project", "projects", "Projects", title=("name",),
    subtitle=("acronym", "type", "start", "end"), order="name",
    fields=(
        Field("name", "Name", required=True, weight=NAME, width=44, aliases=("название", "проект")),
        Field("acronym", "Acronym", weight=NAME, width=9, aliases=("abbreviation", "сокращение")),
        OTHER_NAMES,
        Field("type", "Type", CHOICE, weight=IN_NOTE, width=12, options=PROJECT_TYPES, aliases=("тип",)),
        reference("funder", "Funded by", "Funds", "organisation", width=24, aliases=("donor", "донор")),
        reference("implementer", "Implemented by", "Implements", "organisation", width=24,
                  aliases=("implementing partner", "исполнитель")),
        reference("partner", "Partners", "Partner in", "organisation", aliases=("партнёр", "партнер")),
        reference("contact", "Contact", "Contact for", "contact", aliases=("focal point", "контакт")),
        reference("part_of", "Part of", "Includes", "project", many=False, aliases=("framework", "programme")),
        Field("start", "Start", DATE, filter="year", weight=SIDE, width=11, aliases=("from", "начало")),
        Field("end", "End", DATE, filter="year", weight=SIDE, width=11, aliases=("to", "until", "конец")),
        Field("budget_qualifier", "Budget is", CHOICE, options=QUALIFIERS, part_of="budget"),
        Field("budget", "Budget", NUMBER, weight=IN_NOTE, aliases=("бюджет",)),
        Field("currency", "Currency", CHOICE, options=CURRENCIES, part_of="budget"),
        Field("countries", "Countries", COUNTRY, many=True, filter="country", weight=SIDE, width=24,
              aliases=("country", "страны")),
        Field("place", "Places", weight=SIDE, filter="place", aliases=("where", "место")),
        TOPICS, SUMMARY, *OWN,
    ),
)

EVENT = Kind(
    "event", "events", "Events", title=("title",),
    subtitle=("type", "start", "place"), order="-start",
    fields=(
        Field("title", "Title", required=True, weight=NAME, width=48, aliases=("name", "название")),
        OTHER_NAMES,
        Field("type", "Type", CHOICE, weight=SIDE, width=11, options=EVENT_TYPES, aliases=("kind of event", "тип")),
        Field("start", "Start", DATE, filter="year", weight=SIDE, width=11, aliases=("date", "from", "дата", "начало")),
        Field("end", "End", DATE, filter="year", weight=SIDE, aliases=("to", "until", "конец")),
        PLACE, COUNTRY_FIELD,
        Field("participants_qualifier", "Participants are", CHOICE, options=QUALIFIERS, part_of="participants"),
        Field("participants", "Participants", NUMBER, width=12, aliases=("attendance", "участники")),
        reference("organiser", "Organised by", "Organises", "organisation", aliases=("host", "организатор")),
        reference("funder", "Funded by", "Funds", "organisation", aliases=("donor", "донор")),
        reference("participant", "Took part", "Took part in", "organisation", "contact", aliases=("attended",)),
        reference("project", "Under", "Events", "project", aliases=("programme", "проект")),
        reference("contact", "Contact", "Contact for", "contact", aliases=("focal point", "контакт")),
        TOPICS, SUMMARY, *OWN,
    ),
)

OUTCOME = Kind(
    "outcome", "outcomes", "Outcomes", title=("qualifier", "value", "unit", "what"),
    subtitle=("result_of", "year"), order="-year",
    fields=(
        Field("qualifier", "Figure is", CHOICE, weight=IN_NOTE, options=QUALIFIERS, part_of="value"),
        Field("value", "Figure", NUMBER, required=True, weight=SIDE, width=12, aliases=("number", "count", "число")),
        Field("unit", "Of", required=True, weight=NAME, width=34, aliases=("who", "counted", "единица")),
        Field("what", "What happened", required=True, weight=NAME, width=44, aliases=("result", "что")),
        Field("year", "When", DATE, filter="year", weight=SIDE, width=6, aliases=("date", "год")),
        PLACE, COUNTRY_FIELD,
        reference("result_of", "Result of", "Achieved", "project", "event", aliases=("project", "event")),
        reference("organisation", "Achieved by", "Achieved", "organisation", aliases=("org", "организация")),
        SUMMARY, *OWN,
    ),
)

DOCUMENT = Kind(
    "document", "documents", "Documents", title=("title",),
    subtitle=("publisher", "date"), order="-date",
    fields=(
        Field("title", "Title", required=True, weight=NAME, width=52, aliases=("name", "название")),
        reference("publisher", "Published by", "Published", "organisation", many=False, width=26,
                  aliases=("source", "издатель")),
        Field("date", "Date", DATE, filter="year", weight=SIDE, width=11, aliases=("published", "дата")),
        Field("language", "Language", width=4, aliases=("lang", "язык")),
        Field("file", "File", aliases=("source file", "файл")),
        PLACE, SUMMARY, *OWN,
    ),
)

KINDS: Final = (CONTACT, ORGANISATION, PROJECT, EVENT, OUTCOME, DOCUMENT)
BY_NAME: Final = {name: kind for kind in KINDS for name in (kind.name, kind.plural)}


def kind_named(name: str) -> Kind:
    """The kind called `name`, in the singular or plural or by an unambiguous beginning; raises UsageError."""
    plain = name.strip().lower()
    found = BY_NAME.get(plain)
    if found is None and plain:
        beginnings = [kind for kind in KINDS if kind.plural.startswith(plain)]
        found = beginnings[0] if len(beginnings) == 1 else None
    if found is None:
        raise UsageError(f"There is no kind of record called {name!r}.",
                         f"Kinds are: {', '.join(kind.name for kind in KINDS)}.")
    return found


@cache
def fields_of(kind: str) -> dict[str, Field]:
    """The fields of the kind called `kind` by their names; other names of fields are not known here."""
    return {field.name: field for field in BY_NAME[kind].fields}
