"""The shipped facts against the documents they cite, paragraph by paragraph, and against the annotation by hand."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

from seeds.load import Entry, Merged, merge, read, shipped
from seeds.paragraphs import paragraphs

SHARED = Path(__file__).parents[2] / ".." / "shared"
DOCUMENTS = SHARED / "seeds"
GOLD = SHARED / "extraction" / "gold"

needs_documents = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the five documents are not beside this checkout")
needs_gold = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated documents are not beside this checkout")

ENTRIES = [entry for name, text in shipped() for entry in read(name, text)]
RECORDS: dict[str, Merged] = merge(ENTRIES)
FILES = {entry.id: str(entry.fields["file"]) for entry in ENTRIES if entry.kind.name == "document"}


def of_kinds(*kinds: str) -> pytest.MarkDecorator:
    chosen = [entry for entry in ENTRIES if entry.kind.name in kinds]
    return pytest.mark.parametrize("entry", chosen, ids=[entry.place for entry in chosen])


@cache
def document(id: str) -> list[str]:
    return paragraphs((DOCUMENTS / FILES[id]).read_text(encoding="utf-8"))


def cited(entry: Entry, field: str = "") -> dict[int, str]:
    """The paragraphs that state the field (without one, the record), by number."""
    return {number: document(entry.document)[number - 1] for number in entry.cites.get(field, entry.paragraphs)}


def level(text: str) -> str:
    """Text whose apostrophes, dashes, blanks and case do not tell two texts apart."""
    for odd, plain in {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"}.items():
        text = text.replace(odd, plain)
    return " ".join(text.casefold().split())


def holds(text: str, name: str) -> bool:
    """Whether the text has the name, as whole words."""
    return re.search(rf"(?<!\w){re.escape(level(name))}(?!\w)", level(text)) is not None


def names_of(id: str, *fields: str) -> list[str]:
    """Values of the fields of the record, from whatever file states them."""
    names: list[str] = []
    for field in fields:
        value = RECORDS[id].fields.get(field)
        names += value if isinstance(value, tuple) else [] if value is None else [value]
    return names


# Figures as documents write them


UNITS = {word: number for number, word in enumerate((
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"))}
TENS = {word: 10 * number for number, word in enumerate(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


def figures(text: str) -> set[float]:
    """Every number in the text: 62,000; $1.4 million; twenty-two; two and half; half."""
    found: set[float] = set()
    words = "|".join((*UNITS, *TENS))
    for digits, scale in re.findall(rf"(\d+(?:,\d{{3}})*(?:\.\d+)?)(?:\s+({'|'.join(SCALES)}))?", text.casefold()):
        number = float(digits.replace(",", ""))
        found |= {number, number * SCALES.get(scale, 1)}
    for ten, unit, scale in re.findall(rf"\b({words})(?:-({words}))?\b(?:\s+({'|'.join(SCALES)})\b)?", text.casefold()):
        number = TENS.get(ten, UNITS.get(ten, 0)) + UNITS.get(unit, 0)
        found |= {number, number * SCALES.get(scale, 1)}
    if re.search(r"\bhalf\b", text, re.IGNORECASE):
        found |= {0.5} | {number + 0.5 for number in list(found)}
    return found


@pytest.mark.parametrize(("text", "number"), [
    ("more than 62,000 people", 62_000), ("$20 million", 20_000_000), ("US $1.4 million in", 1_400_000),
    ("twenty-two officials", 22), ("nine cases", 9), ("two and half year", 2.5), ("over 2 million", 2_000_000),
    ("half of them", 0.5), ("two million", 2_000_000), ("(17 male, 5 female)", 5), ("$200,000.", 200_000),
])
def test_figures_are_read(text: str, number: float) -> None:
    assert number in figures(text)


@pytest.mark.parametrize(("text", "number"), [("62,000 people", 62), ("someone attended", 1), ("the 1990s", 1)])
def test_what_is_no_figure_is_not_read(text: str, number: float) -> None:
    assert number not in figures(text)


# Every fact is where it says


@needs_documents
@of_kinds("contact", "organisation", "project", "event", "outcome", "document")
def test_cited_paragraphs_exist(entry: Entry) -> None:
    last = len(document(entry.document))
    for numbers in (entry.paragraphs, *entry.cites.values()):
        assert max(numbers) <= last
        for number in numbers:
            assert document(entry.document)[number - 1].strip("\u00a0*")


@needs_documents
@of_kinds("contact")
def test_a_contact_is_named_where_it_is_cited(entry: Entry) -> None:
    for number, text in cited(entry).items():
        assert any(holds(text, name) for name in names_of(entry.id, "name", "other_names")), number


@needs_documents
@of_kinds("contact")
def test_a_position_is_stated_where_it_is_cited(entry: Entry) -> None:
    if "position" in entry.fields:
        text = " ".join(cited(entry, "position").values())
        shares = [word[:5] in level(text) for word in significant(str(entry.fields["position"]))]
        assert sum(shares) >= 0.6 * len(shares)


@needs_documents
@of_kinds("organisation")
def test_an_organisation_is_named_where_it_is_cited(entry: Entry) -> None:
    """Whole in one paragraph at least, in the others by all words of a name: `the US and Tajik governments`."""
    names = names_of(entry.id, "name", "acronym", "other_names")
    texts = cited(entry)
    assert any(holds(text, name) for text in texts.values() for name in names)
    for number, text in texts.items():
        assert any(holds(text, name) or share_of_words(name, text) == 1 for name in names), number


@needs_documents
@of_kinds("contact", "organisation")
def test_addresses_and_phones_stand_where_they_are_cited(entry: Entry) -> None:
    for field in entry.kind.fields:
        values = entry.fields.get(field.name)
        for value in values if isinstance(values, tuple) else (values,):
            if value is None or field.type.name not in ("email", "phone"):
                continue
            for number, text in cited(entry, field.name).items():
                if field.type.name == "email":
                    plain = re.sub(r"\s*\[\s*at\s*\]\s*", "@", text, flags=re.IGNORECASE)
                    assert re.search(rf"(?<![\w.]){re.escape(str(value))}(?![\w])", plain, re.IGNORECASE), number
                else:
                    assert re.sub(r"\D", "", str(value)) in re.sub(r"\D", "", text), number


@needs_documents
@of_kinds("outcome")
def test_a_figure_stands_where_it_is_cited(entry: Entry) -> None:
    for number, text in cited(entry, "value").items():
        assert float(entry.fields["value"]) in figures(text), number


@needs_documents
@of_kinds("outcome")
def test_a_qualifier_is_the_documents(entry: Entry) -> None:
    said = {"more than": "more than|over|close to", "at least": "at least", "nearly": "nearly|almost|close to",
            "about": "about|around|some|approximately", "up to": "up to", "exactly": "exactly"}
    qualifier = entry.fields.get("qualifier")
    for number, text in cited(entry, "value").items():
        written = [found.start() for found in re.finditer(r"\d[\d,.]*", text)
                   if float(entry.fields["value"]) in figures(text[found.start():found.end() + 9])]
        before = [text[max(0, at - 14):at] for at in written]
        if qualifier:
            assert any(re.search(said[qualifier], part, re.IGNORECASE) for part in before), number
        else:
            assert not any(re.search(r"(more than|over|at least|nearly|up to|close to)\W+$", part, re.IGNORECASE)
                           for part in before), number


@needs_documents
@of_kinds("event", "project")
def test_participants_and_budgets_stand_where_they_are_cited(entry: Entry) -> None:
    for field in ("participants", "budget"):
        if field in entry.fields:
            texts = cited(entry, field)
            assert any(float(entry.fields[field]) in figures(text) for text in texts.values()), field


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")
QUARTERS = {1: "first quarter", 3: "first quarter", 4: "second quarter", 6: "second quarter", 7: "third quarter",
            9: "third quarter", 10: "fourth quarter", 12: "fourth quarter"}


@needs_documents
@of_kinds("contact", "project", "event", "outcome", "document")
def test_dates_are_stated_where_they_are_cited(entry: Entry) -> None:
    for field in entry.kind.fields:
        if field.type.name != "date" or field.name not in entry.fields:
            continue
        text = " ".join(cited(entry, field.name).values())
        year, *rest = str(entry.fields[field.name]).split("-")
        assert re.search(rf"\b{year}\b", text), field.name
        if rest:
            month = int(rest[0])
            assert MONTHS[month - 1] in text or QUARTERS.get(month, "\0") in text, field.name
        if len(rest) > 1:
            assert re.search(rf"\b{int(rest[1])}\b", text), field.name


SMALL = frozenset(("a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "over", "the",
                   "their", "to", "under", "with"))


def significant(name: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", level(name)) if word not in SMALL]


def share_of_words(name: str, text: str) -> float:
    """Share of the significant words of the name whose first five letters begin a word of the text."""
    words = re.findall(r"[^\W_]+", level(text))
    wanted = significant(name)
    return sum(any(word.startswith(one[:5]) for word in words) for one in wanted) / len(wanted)


@needs_documents
@of_kinds("project", "event")
def test_projects_and_events_are_spoken_of_where_they_are_cited(entry: Entry) -> None:
    text = " ".join(cited(entry).values())
    names = names_of(entry.id, "name", "title", "other_names")
    acronyms = names_of(entry.id, "acronym")
    assert any(holds(text, acronym) for acronym in acronyms) or max(
        share_of_words(name, text) for name in names) >= 0.6


@needs_documents
@of_kinds("project", "event", "contact", "organisation", "outcome", "document")
def test_linked_records_are_named_where_they_are_cited(entry: Entry) -> None:
    """By the paragraph that states the link or, where the text says `it`, by one shortly before."""
    for field in entry.kind.references:
        values = entry.fields.get(field.name, ())
        for target in values if isinstance(values, tuple) else (values,):
            if RECORDS[target].kind.name not in ("organisation", "contact"):
                continue
            names = names_of(target, "name", "acronym", "other_names")
            whole = "\n".join(document(entry.document))
            assert any(holds(whole, name) or share_of_words(name, whole) == 1 for name in names), target


# Nothing is copied


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", level(text))
    return {tuple(words[at:at + length]) for at in range(len(words) - length + 1)}


@needs_documents
@of_kinds("contact", "organisation", "project", "event", "outcome", "document")
def test_a_summary_is_in_our_own_words(entry: Entry) -> None:
    whole = runs("\n".join(document(entry.document)), 8)
    for field in ("summary", "what"):
        copied = runs(str(entry.fields.get(field, "")), 8) & whole
        assert not copied


# Nothing is missing


@cache
def gold(stem: str) -> dict[str, list[dict[str, Any]]]:
    content: dict[str, list[dict[str, Any]]] = json.loads((GOLD / f"{stem}.json").read_text(encoding="utf-8"))
    return content


def annotated(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """(id of the document, annotated fact) for those that are not borderline."""
    for id, file in FILES.items():
        for fact in gold(Path(file).stem)[kind]:
            if not fact.get("optional"):
                yield id, fact


def stated(document_id: str, kind: str) -> list[Entry]:
    return [entry for entry in ENTRIES if entry.document == document_id and entry.kind.name == kind]


def alike(wanted: Iterable[str], known: Iterable[str], least: float) -> bool:
    return any(fuzz.token_set_ratio(level(a), level(b)) >= least for a in wanted for b in known)


def written(fact: dict[str, Any]) -> list[str]:
    return [name for name in (fact.get("name"), fact.get("title"), fact.get("acronym"), *fact.get("alt", ())) if name]


def named(entry: Entry) -> list[str]:
    return names_of(entry.id, "name", "title", "acronym", "other_names")


@needs_gold
def test_every_annotated_contact_is_shipped() -> None:
    missing = []
    for id, fact in annotated("contacts"):
        found = [entry for entry in stated(id, "contact") if level(fact["name"]) in map(level, named(entry))]
        for key in ("email", "phone"):
            value = str(fact.get(key, "")).replace("[at]", "@")
            found = [entry for entry in found if not value or RECORDS[entry.id].fields.get(key) == value]
        if not found:
            missing.append((id, fact["name"]))
    assert missing == []


@needs_gold
def test_every_annotated_organisation_is_shipped() -> None:
    missing = []
    for id, fact in annotated("organisations"):
        if not any(fact.get("acronym") in names_of(entry.id, "acronym") or alike(written(fact), named(entry), 85)
                   for entry in stated(id, "organisation")):
            missing.append((id, fact["name"]))
    assert missing == []


@needs_gold
def test_every_annotated_outcome_is_shipped() -> None:
    """One fact for each: the same figure of the same year, or of any where the annotation names none."""
    missing = []
    left = {id: stated(id, "outcome") for id in FILES}
    for id, fact in sorted(annotated("outcomes"), key=lambda one: "year" not in one[1]):
        found = [entry for entry in left[id] if entry.fields["value"] == fact["value"]
                 and str(entry.fields.get("year", "")).startswith(str(fact.get("year", "")))]
        if not found:
            missing.append((id, fact["value"], fact["unit"], fact.get("year")))
            continue
        wanted = f"{fact['unit']} {fact['what']}"
        left[id].remove(max(found, key=lambda entry: fuzz.token_set_ratio(
            wanted, f"{entry.fields['unit']} {entry.fields['what']}")))
    assert missing == []


def agrees(entry: Entry, fact: dict[str, Any], *keys: str) -> bool:
    """Whether the entry says of the keys what the annotation says of them, or more exactly; the end may stand alone."""
    return all(str(entry.fields.get(key, entry.fields.get("end", ""))).startswith(str(fact[key]))
               for key in keys if key in fact)


@needs_gold
def test_every_annotated_project_is_shipped() -> None:
    missing = [(id, fact["name"]) for id, fact in annotated("projects")
               if not any(alike(written(fact), named(entry), 80) and agrees(entry, fact, "start", "end", "budget")
                          for entry in stated(id, "project"))]
    assert missing == []


@needs_gold
def test_every_annotated_event_is_shipped() -> None:
    missing = [(id, fact["title"], fact.get("start")) for id, fact in annotated("events")
               if not any(alike(written(fact), named(entry), 75) and agrees(entry, fact, "start", "end", "participants")
                          for entry in stated(id, "event"))]
    assert missing == []
