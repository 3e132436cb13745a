"""The manners in which lists of people and services are laid out, as patterns that tests fill (rosters.py).

A pattern is one entry of a list, with the fields that it states in braces; ` | ` parts the cells of a table. What is
said of all entries, by a heading or a label, is told by `house` and `says`.
"""

from typing import Final, NamedTuple


class Manner(NamedTuple):
    """One manner: of the alternatives of each of its parts, chance takes one for each document."""

    patterns: tuple[str, ...]
    heads: tuple[str, ...] = ("List of contacts", "Participants", "Contacts", "")
    between: str = "\n"  # entries
    frame: str = "{}"  # around all entries
    house: bool = False  # whether the head names the body of all
    says: tuple[str, ...] = ()  # what the head says that all of them are
    table: tuple[str, ...] = ()  # aligned, headed, box, tabs, bars, markdown
    together: int = 1  # entries side by side: in one line, or in columns where an entry has several lines
    width: int = 0  # at which lines are broken
    least: int = 4  # entries
    most: int = 8


_LETTER: Final = ("Dear colleagues,\n\nWe thank you for the report which reached us last week, and will answer it in "
                  "full before the month is over.\n")
_STATEMENT: Final = ("Joint statement\n\nWe, the undersigned, call for the convention to be ratified without delay, "
                     "and for its monitoring to be paid for.\n")
_STAFF: Final = ("{house}\nStaff directory", "{house} – Contact list", "{house}\n\nWho is who", "Staff of {house}\n")
_BOARD: Final = ("{house}\nBoard of Trustees", "Board of Trustees of {house}:", "{house}\n\nTrustees:")
_TEAM: Final = ("The following trainers will lead the course:", "Trainers", "Our trainers:", "TRAINERS")
_BY_BODY: Final = ("List of participants", "Working group members", "Signatories", "Focal points", "Attendees:")
_LINES: Final = ("Where to get help", "Hotlines", "Useful numbers", "Helplines by country", "Services for victims")

MANNERS: Final[dict[str, Manner]] = {
    "dots, title first": Manner((
        "{title} {dots} {name} {dots} ext. {ext}", "{title} {dots} {name} {dots} {phone}",
        "{title} {dots} {name} {dots} ext. {ext}  {email}", "{title}{dots}{name}"), _STAFF, house=True),
    "dots, name first": Manner((
        "{name} {dots} {title}", "{name}, {title} {dots} {phone}", "{name} {dots} {title} {dots} {email}",
        "{name} ({title}) {dots} ext. {ext}"), _STAFF, house=True),
    "dots, bodies": Manner((
        "{name}, {title}, {body} {dots} {phone}", "{body} {dots} {name} {dots} {phone}",
        "{name}, {body} {dots} {email}"), _BY_BODY),
    "columns with a head": Manner((
        "{name} | {title} | {body} | {phone}", "{body} | {name} | {title} | {email}", "{name} | {body} | {email}",
        "{country} | {body} | {name} | {phone}", "{name} | {title} | {phone} | {email}"), _BY_BODY, table=("headed",)),
    "columns without a head": Manner((
        "{name} | {title} | {body}", "{name} | {title} | {phone}", "{title} | {name} | {email}",
        "{body} | {name} | {title}", "{name} | {body} | {phone}"), _BY_BODY, table=("aligned",)),
    "boxes": Manner((
        "{name} | {title} | {body} | {phone}", "{body} | {name} | {email}", "{title} | {name} | {phone}"),
        _BY_BODY, table=("box", "ascii")),
    "tabs and bars": Manner((
        "{name} | {title} | {body}", "{name} | {body}", "{title} | {name} | {phone} | {email}",
        "{body} | {name} | {title}", "{name} | {title}", "{name} | {phone}"), _BY_BODY,
        table=("tabs", "bars", "markdown")),
    "grouped rows": Manner(("{body} | {title} {name}", "{body} | {name}, {title}", "{body} | {name}"), _BY_BODY,
                           table=("grouped tabs", "grouped bars")),
    "cards": Manner((
        "{name}\n{title}\n{body}\n{phone}\n{email}", "{name}\n{title}, {body}\n{phone}", "{title}\n{name}\n{email}",
        "{body}\n{name}\n{title}\nTel.: {phone}", "{name}\n{title}\nT: {phone}\nE: {email}",
        "{name}\n{body}\n{email}", "{name}\n{email}\n{title}\n{body}", "{name}\n{phone}\n{title}"),
        ("Contacts", "Speakers", "Focal points"), between="\n\n"),
    "cards with labels": Manner((
        "Name: {name}\nPosition: {title}\nOrganisation: {body}\nPhone: {phone}\nE-mail: {email}",
        "Organization: {body}\nContact person: {name}, {title}\nTel: {phone}",
        "Contact: {name}\nTitle: {title}\nEmail: {email}",
        "Full name: {name}\nAffiliation: {body}\nJob title: {title}"), between="\n\n"),
    "names below a label": Manner(("{name}", "• {name}", "- {name}", "{number}. {name}"), _BOARD, house=True,
                                  says=("Trustees", "Trustee", "Board of Trustees")),
    "names apart below a label": Manner(("{name}",), _BOARD, between="\n\n", house=True,
                                        says=("Trustees", "Trustee", "Board of Trustees")),
    "names below a team": Manner(("{name}", "• {name}", "– {name}, {body}", "{number}) {name} ({body})"), _TEAM,
                                 says=("trainers", "trainer")),
    "dashes": Manner(("{name} – {title} – {body}", "{name} - {title}, {body}", "{name} — {title} — {phone}",
                      "• {name} – {body}", "- {name} - {title} - {body} - {email}", "{name} – {title}"), _BY_BODY),
    "commas": Manner(("{name}, {title}, {body}", "• {name}, {body}", "{number}. {name}, {title}, {body}",
                      "{name}, {title}, {body}, {phone}", "* {name}, {title}", "{name}, {body}, {email}"), _BY_BODY),
    "brackets": Manner(("{name} ({body})", "• {name} ({title}, {body})", "{name} ({title})",
                        "{number}. {name} ({acronym})", "{name} – {title} ({body})"), _BY_BODY),
    "title before a colon": Manner(("{title}: {name}", "{title}: {name} ({body})", "{title}: {name}, {phone}",
                                    "• {title}: {name}, {body}", "{title} – {name}"), ("Project team", "Officers", "")),
    "body before a colon": Manner(("{body}: {name}, {title}", "{body}: {name}", "• {body} – {name}, {title}",
                                   "{body}: {name} ({title}), {phone}", "{country}: {name}, {body}"), _BY_BODY),
    "title right before the name": Manner(("{title} {name}", "• {title} {name}, {body}", "{title} {name} ({body})",
                                           "{title} {name}: {phone}"), ("Present", "Delegation", "Contacts")),
    "acronym and title before": Manner(("{acronym} {title} {name}", "{acronym}, {name}, {title}", "{acronym} – {name}",
                                        "{acronym}: {title} {name}"), ("Present:", "Members", "Delegates")),
    "number in the next line": Manner(("{name}, {title}\n{phone}", "{name} ({body})\n{phone} | {email}",
                                       "{name}\n{phone}, {email}", "{name}, {title}, {body}\nTel. {phone}; {email}"),
                                      between="\n\n"),
    "title in the next line": Manner(("{name}\n{title}", "{name}\n{title}, {body}", "{title}\n{name}",
                                      "{name}\n{title} | {body}"), ("{house}\n\nOur team\n", "{house} – Team\n"),
                                     between="\n\n", house=True),
    "surname first": Manner(("{surname}, {given} – {title}, {body}", "{SURNAME}, {given}, {title}",
                             "{given} {SURNAME}, {title}, {body}", "Ms. {given} {SURNAME}, {body}",
                             "{SURNAME} {given} | {title} | {body}"), _BY_BODY, table=("bars",)),
    "capitals": Manner(("{NAME}, {title}, {body}", "{NAME} – {title}", "{NAME}\n{title}\n{body}", "{title}: {NAME}",
                        "{NAME} ({body})"), _BY_BODY, between="\n\n"),
    "signature": Manner((
        "Yours sincerely,\n\n{name}\n{title}\n{body}", "Kind regards,\n{name}\n{title}, {body}\n{phone}",
        "Signed:\n\n{name}\n{title}\n{body}\n{email}", "Best wishes,\n\n{name}\n{body}"), (_LETTER,), least=1, most=1),
    "signatures side by side": Manner(("{name}\n{title}\n{body}", "{name}\n{body}", "{name}\n{title}"),
                                      (_STATEMENT,), together=2, between="\n\n", least=2, most=6),
    "signatures, three side by side": Manner(("{name}\n{title}\n{body}", "{name}\n{body}"), (_STATEMENT,), together=3,
                                              between="\n\n", least=3, most=6),
    "minutes, in one line": Manner(("{name} ({body})", "{name} ({title})", "{name}, {body}", "{name} ({acronym})"),
                                   ("Minutes of the working group", "Steering committee, minutes"), between="; ",
                                   frame="Present: {}."),
    "minutes, commas": Manner(("{name} ({body})", "{name} ({title})", "{name} ({acronym})"),
                              ("Minutes of the working group", "Steering committee, minutes"), between=", ",
                              frame="Present: {}"),
    "minutes, one long paragraph": Manner(("{name}, {body}", "{name}, {acronym}", "Ms. {name} ({body})",
                                           "{name}, {acronym}~{name}, {body}"), (
        "Minutes\n\nAttendees:\n", "Steering committee, minutes\n\nPresent\n"), between="; ", frame="{}.", least=12,
        most=24),
    "members are these": Manner(("{number}. Ms. {name} ({country}).", "{name} ({country})", "- {name}, {country}",
                                 "{number}. {name}"), (
        "The members of the new board of {house} are:", "The trustees of {house} are these:",
        "The following are the board members of {house}:"), house=True, says=("members", "trustees", "board members")),
    "credits": Manner(("{name} ({task})", "{name} ({title}, {task})"), ("Field research:", "Report preparation:"),
                      between="; ", frame="{}."),
    "no mark between": Manner(("• {name} {title}, {body}", "{name} {title}, {body}", "- {name} {title} ({body})"),
                              _BY_BODY),
    "minutes, a line each": Manner(("{name}, {body}", "{name} – {title}, {body}", "{name} ({title}, {body})",
                                    "{name} | {body}"), ("Minutes\n\nIn attendance:", "Attendance", "Present"),
                                   table=("bars",)),
    "copies": Manner(("{name}, {title}, {body}", "{name} ({body})", "{name} <{email}>", "{title}, {body}: {name}"),
                     ("The report is enclosed.\n\ncc:", "Copy to:"), least=2, most=5),
    "agenda": Manner(("{hour} {topic}\n{name}, {title}, {body}", "{hour}  {topic} – {name}, {body}",
                      "{hour} {topic}: {name} ({title}, {body})", "{hour} | {topic} | {name}, {title}, {body}",
                      "{hour} {topic}\nSpeaker: {name}, {body}"), ("Agenda\n", "Programme of the workshop\n"),
                     table=("bars",)),
    "panels": Manner(("{hour} {topic}\nModerator: {name}, {title}, {body}", "{topic}\nChair: {name} ({body})",
                      "{hour} {topic}\nPanellist: {name}, {title}, {body}"), ("Agenda\n", "Conference programme\n"),
                     between="\n\n"),
    "sections of bodies": Manner((
        "{body}\n{name}, {title}\n{other}, {other title}", "{body}\n• {name} – {title}\n• {other} – {other title}"),
        ("Participants\n", "Members\n"), between="\n\n", least=3, most=4),
    "units of a house": Manner(("{unit}\n{name}, {title}, ext. {ext}\n{other}, {other title}",
                                "{unit}\n{name} – {title} – {email}\n{other} – {other title}"), _STAFF, between="\n\n",
                               house=True, least=3, most=4),
    "two in a line": Manner(("{name}, {title}", "{name} ({title})", "{name} – {title}"), _STAFF, house=True,
                             together=2),
    "two in a line, with bodies": Manner(("{name}, {body}", "{name} ({body})", "{name} – {title}, {body}"), _BY_BODY,
                                         together=2),
    "grid of names": Manner(("{name}",), _BOARD, together=3, house=True, least=6, most=9,
                            says=("Trustees", "Trustee", "Board of Trustees")),
    "broken lines": Manner(("{number}. {name}, {title}, {body}, {town}, {country}, {phone}, {email}",
                            "• {name}, {title}, {body} ({country}), {email}",
                            "{name} – {title}, {body}, {town}, tel. {phone}"), _BY_BODY, width=64),
    "nothing between": Manner(("{name} {title} {phone}", "{name} {title} {email}", "{name} {phone} {email}"), _STAFF,
                              house=True),
    "regional offices": Manner(("{town} | {name} | {phone}", "{town} office | {name}, {title} | {phone} | {email}",
                                "{town} – {name}, {title}, {phone}"), ("{house}\n\nRegional offices",
                                                                       "{house}: our offices"),
                               house=True, table=("bars", "aligned")),
}
POINTS: Final[dict[str, Manner]] = {
    "services and numbers": Manner(("{service}: {phone}", "{service} – {phone}", "{service} | {phone}",
                                    "{service} {dots} {phone}"), ("{house}\n\nContacts", "{house} – Contact us"),
                                   house=True, table=("bars", "aligned")),
    "bodies and numbers": Manner(("{body}: {phone}", "{body} – {phone}", "{body} | {phone} | {mail}", "{body}, {mail}",
                                  "{body} {dots} {phone}", "• {body} ({town}): {phone}"), _LINES,
                                 table=("bars", "aligned")),
    "services of bodies": Manner(("{service}, {body}: {phone}", "{body}, {service}: {phone}",
                                  "{body} | {service} | {phone}", "{service} ({body}) – {phone}"), _LINES,
                                 table=("bars", "aligned")),
    "short numbers by country": Manner(("{country}: {short} ({body})", "{country} – {short}, {body}",
                                        "{country} | {short} | {body}", "{country} | {body} | {short}",
                                        "{country}: {body}, {short}"), _LINES[1:4], table=("bars", "aligned")),
    "several numbers": Manner(("{body}: {phone}; {phone 2}", "{body} | {phone} / {phone 2}",
                               "{body} – {phone}, {phone 2}", "{service}: {phone} or {phone 2}"), _LINES,
                              table=("bars",)),
    "blocks of services": Manner(("{body}\n{phone}\n{mail}", "{body}\nTel.: {phone}\nE-mail: {mail}",
                                  "{body}\n14 Quay Street, {town}\n{phone}", "{service}\n{phone}"), _LINES,
                                 between="\n\n"),
    "letters for figures": Manner(("{body}: {vanity}", "{body} – {vanity} or {us}", "{service}: {vanity}",
                                   "{body} | {us} | {mail}"), _LINES, table=("bars",)),
    "local numbers": Manner(("{body}: {us}, {local}", "{body} – {us} / {local}", "{service}: {us}; {local}"), _LINES),
}
