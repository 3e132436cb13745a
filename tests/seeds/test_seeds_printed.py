"""What `import --json` prints: what a fact names is called by its name and acronym, or as the document writes it."""

from typing import Any

from db import Directory
from seeds.fact import Cite, Fact
from seeds.read import read_bytes
from seeds.review.printed import of_facts

TEXT = ("The Zarvand Office for Shelters (ZOS) opened a house. Adila Nazirova of ZOS in Khujand spoke, and so did "
        "Parviz Rahim of the office.")


def printed(directory: Directory, said: str) -> dict[str, Any]:
    """The contact who works for the body that is written so."""
    document = read_bytes(TEXT.encode(), "news.txt")
    start = TEXT.index(said)
    body = Fact("zos", "organisation", {"name": "Zarvand Office for Shelters", "acronym": "ZOS"},
                (Cite("name", 1, 4, 31),))
    person = Fact("adila", "contact", {"name": "Adila Nazirova", "organisation": "zos"},
                  (Cite("organisation", 1, start, start + len(said)),))
    found: dict[str, Any] = of_facts(directory, document, [body, person])["contact"][0]
    return found


def test_a_body_is_called_by_its_name_and_acronym(empty: Directory) -> None:
    assert printed(empty, "the office")["organisation"] == "Zarvand Office for Shelters (ZOS)"


def test_a_body_written_with_its_acronym_is_called_so(empty: Directory) -> None:
    assert printed(empty, "ZOS in Khujand")["organisation"] == "ZOS in Khujand"


def test_the_links_name_the_fact(empty: Directory) -> None:
    contact = printed(empty, "the office")
    assert contact["links"] == {"organisation": ["zos"]}
    assert TEXT[contact["cites"][0]["start"]:contact["cites"][0]["end"]] == "the office"
