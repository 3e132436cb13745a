"""A made-up document with the facts that somebody found in it, and a person who reviews it."""

from seeds.fact import Cite, Fact
from seeds.read import Document, read_bytes

TEXT = """Training of judges in Osh

UNODC and the Dostuk Foundation (DF) held a training in Osh on 3 May 2023.

Contact: Aida Bekova, Lawyer, Dostuk Foundation, aida@dostuk.example, +996 555 123 456.

Василина Бражко, Head of PR, vasilina.brazhko@un.org, +996 775 111 222

30 judges were trained under the project Safe Roads.
"""


def osh(text: str = TEXT, date: str | None = "2023-05-04") -> Document:
    """The document, as it is read, and of this date."""
    return read_bytes(text.encode(), "osh.txt")._replace(date=date)


def facts(document: Document) -> list[Fact]:
    """What stands in it; the same in any text that has the same paragraphs."""
    def at(field: str | None, words: str, number: int) -> Cite:
        start = document.text.index(words, document.paragraphs[number - 1].start)
        return Cite(field, number, start, start + len(words))

    return [
        Fact("o1", "organisation", {"name": "UNODC"}, (at("name", "UNODC", 2),)),
        Fact("o2", "organisation", {"name": "Dostuk Foundation", "acronym": "DF", "country": "KG", "type": "NGO"},
             (at("name", "Dostuk Foundation", 2), at("acronym", "DF", 2))),
        Fact("c1", "contact", {"name": "Aida Bekova", "position": "Lawyer", "organisation": "o2",
                               "email": "aida@dostuk.example", "phone": "+996555123456"},
             (at("name", "Aida Bekova", 3), at("position", "Lawyer", 3), at("email", "aida@dostuk.example", 3),
              at("phone", "+996 555 123 456", 3))),
        Fact("c2", "contact", {"name": "Василина Бражко", "position": "Head of PR",
                               "email": "vasilina.brazhko@un.org", "phone": "+996775111222"},
             (at("name", "Василина Бражко", 4), at("position", "Head of PR", 4),
              at("phone", "+996 775 111 222", 4))),
        Fact("p1", "project", {"name": "Safe Roads", "implementer": ("o2",)}, (at("name", "Safe Roads", 5),)),
        Fact("e1", "event", {"title": "Training of judges in Osh", "type": "training", "start": "2023-05-03",
                             "place": "Osh", "organiser": ("o1", "o2"), "project": ("p1",)},
             (at("title", "Training of judges in Osh", 1), at("start", "3 May 2023", 2))),
        Fact("x1", "outcome", {"value": 30, "unit": "judges", "what": "trained", "year": "2023",
                               "result_of": ("p1", "e1")}, (at("value", "30", 5),)),
    ]


def numbered(number: int) -> Document:
    """One of many documents: each with people and a body of its own."""
    return osh(TEXT.replace("Osh", f"Osh {number}").replace("Safe Roads", f"Safe Roads {number}"))
