"""Which records are probably the same thing: a table of pairs, the shipped facts, thousands of generated records."""

import random
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from benchmarks.generated import Generated, Person, Row
from benchmarks.generated_names import Style
from benchmarks.measuring import fill
from hypothesis import given
from hypothesis import strategies as st
from yardstick import slowness

from db import KINDS, Directory
from db.fields import NOTE, REFERENCE, TEXT, Kind, Value
from db.kinds import BY_NAME, EVENT
from db.matching import HIGH, LEAST, Pair, Twin, duplicates, seeking, twins
from db.matching.words import key_of
from db.search import fold

SAME, PERHAPS, OTHER = "same", "perhaps", "other"
Values = dict[str, Any]


class Case(NamedTuple):
    """Two descriptions, and whether they are of one thing."""

    kind: str
    one: Values
    other: Values
    verdict: str
    reason: str = ""  # one that has to be told


def person(one: str, other: str, verdict: str, reason: str = "", *, both: Values | None = None,
           first: Values | None = None, second: Values | None = None) -> Case:
    """Two people: their names, what both have, and what only one has."""
    return Case("contact", {"name": one} | (both or {}) | (first or {}),
                {"name": other} | (both or {}) | (second or {}), verdict, reason)


def body(one: Values, other: Values, verdict: str, reason: str = "") -> Case:
    return Case("organisation", one, other, verdict, reason)


TJ, KG = {"country": "TJ"}, {"country": "KG"}
PHONE, MAIL = {"phone": "+992372210302"}, {"email": "n.saidova@iom.int"}
HOTLINE, HOTLINE_IN_RUSSIAN = {"position": "Hotline"}, {"position": "Горячая линия"}
IOM, MIA = {"organisation": "o-iom"}, {"organisation": "o-mia"}
WORKSHOP: Final = {"title": "Workshop on victim identification for consular staff", "place": "Dushanbe"} | TJ
OUTCOME: Final = {"value": 17, "unit": "victims", "what": "given direct assistance", "year": "2019", "country": "TJ"}
PLAN: Final = {"name": "National Action Plan to Counter Trafficking in Persons", "countries": ["TJ"]}
LONG: Final = {"name": "Strengthening the response to trafficking in persons and the smuggling of migrants",
               "funder": ["o-iom"], "implementer": ["o-mia"], "partner": ["o-iom"], "start": "2019", "budget": 100000,
               "countries": ["TJ"]}
REPORT: Final = {"title": "Trafficking in persons in Central Asia: a regional study", "date": "2021"}

CASES: Final = [
    # People: the same name, however it is written.
    person("Nilufar Saidova", "Nilufar Saidova", SAME, "same name"),
    person("Nilufar Saidova", "Saidova Nilufar", SAME, "same name"),
    person("Nilufar Saidova", "SAIDOVA, Nilufar", SAME, "same name"),
    person("Nilufar Saidova", "Саидова Нилуфар", SAME, "same name"),
    person("Нилуфар Саидова", "Saidova Nilufar", SAME, "same organisation", both=IOM),
    person("Vasilina Brazhko", "Василина Бражко", SAME),
    person("Vasilina Brazhko", "Vasilina Brajko", SAME, "same name in another spelling"),
    person("Vasilina Brazhko", "Bražko Vasilina", SAME, "same name in another spelling"),
    person("Khurshed Rahimov", "Хуршед Раҳимов", SAME),
    person("Xurshed Raximov", "Хуршед Рахимов", SAME),
    person("Ҷамшед Қодиров", "Jamshed Qodirov", SAME),
    person("Ҷамшед Қодиров", "Джамшед Кодиров", SAME),
    person("Djamched Kodirov", "Джамшед Кодиров", SAME, "same name in another spelling"),
    person("Жеңиш Өмүрбеков", "Jenish Omurbekov", SAME),
    person("Әсел Нұрсұлтанова", "Asel Nursultanova", SAME),
    person("O'tkir Yo'ldoshev", "Ўткир Йўлдошев", SAME),
    person("Gʻayrat Toʻxtayev", "Ғайрат Тўхтаев", SAME),
    person("Schandos Karimow", "Жандос Каримов", SAME),
    person("Karomat Negmatova", "Каромат Нигматова", SAME),
    person("Farrukh Abdurahmon Zoda", "Абдураҳмонзода Фаррух", SAME),
    person("Саидова Нилуфар Раҳимовна", "Nilufar Saidova", SAME),
    person("Nilufar Saidova", "Nilufar Sadiova", PERHAPS, "similar name"),
    person("Nilufar Saidova", "Niufar Saidova", SAME, "similar name", both=IOM),
    person("Nilufar Saidova", "Nilufar Saidowa", SAME, both=TJ),
    person("Василина Брако", "Vasilina Brazhko", PERHAPS, "similar name"),
    person("Muchtar Schanbojow", "Мухтар Жанбойов", SAME, "same name in another spelling"),
    # Initials
    person("M. Reeve", "Martin Reeve", PERHAPS, "same surname and initial"),
    person("M. Reeve", "Martin Reeve", SAME, both=IOM),
    person("Бражко В.", "Vasilina Brazhko", PERHAPS),
    person("Ж. Осмонова", "Zhyldyz Osmonova", PERHAPS),
    person("Ш. Каримов", "Gulnora Saidova", OTHER, both={"phone": "…5-12-88"}),
    person("Ш. Каримов", "Sherzod Karimov", SAME, "same phone", both=PHONE),
    person("J. Osmonova", "Жылдыз Осмонова", PERHAPS),
    person("J. Reeve", "Martin Reeve", OTHER),
    person("I. Ivanovskiy", "Inga Ivanovskaya", OTHER, both=IOM),
    person("R. Karimovich", "Rustam Karimova", OTHER, both=IOM),
    person("N. Saidov", "Nilufar Saidova", OTHER),
    # Addresses and numbers
    person("Nilufar Saidova", "N. Saidova", SAME, "same e-mail", both=MAIL),
    person("Nilufar Saidova", "Nilufar Karimova", PERHAPS, "same e-mail", both=MAIL),
    person("Nilufar Saidova", "Нилу Саидова", OTHER, both=TJ),
    person("Nilufar Saidova", "Farhod Karimov", OTHER, both=MAIL),
    person("Nilufar Saidova", "Farhod Karimov", OTHER, both=PHONE),
    person("Nilufar Saidova", "Nilufar Saidova", SAME, "same phone", both=PHONE, first=IOM, second=MIA),
    person("Nilufar Saidova", "Nilufar Saidova", SAME, "same phone", first={"phone": "+992372210302;ext=12"},
           second={"other_phones": ["+992372210302"]}),
    person("Nilufar Saidova", "Nilufar Saidova", SAME, "same e-mail", first=MAIL,
           second={"other_emails": ["N.Saidova@iom.int"]}),
    person("Nilufar Saidova", "N. Saidova", SAME, "similar e-mail", first=MAIL | IOM,
           second={"email": "nsaidova@iom.int"} | IOM),
    person("N. Saidova", "Nilufar Saidova", PERHAPS, first={"email": "nargis.saidova@iom.int"} | IOM,
           second={"email": "nilufar.saidova@iom.int"} | IOM),
    person("N. Saidova", "Nilufar Saidova", SAME, first={"email": "nsaidova@iom.int"} | IOM,
           second={"email": "nilufar.saidova@iom.int"} | IOM),
    person("Nilufar Saidova", "Nilufar Saidova", PERHAPS, first={"email": "z.saidova@iom.int"}, second=MAIL),
    # What is called after what it is: each body has a hotline.
    person("Hotline", "Hotline", OTHER, both=HOTLINE, first=IOM | PHONE, second=MIA | {"phone": "+992372210303"}),
    person("Hotline", "Hotline", OTHER, both=HOTLINE, first=PHONE, second={"phone": "+992372210303"}),
    person("Hotline", "hotline", SAME, "same phone", both=HOTLINE | IOM | PHONE),
    person("Hotline", "Hotline", SAME, "same organisation", both=HOTLINE | IOM),
    person("Hotline", "Hotline", SAME, "same phone", both=HOTLINE | PHONE, first=IOM, second=MIA),
    person("Hotline", "Горячая линия", SAME, "same phone", both=IOM | PHONE, first=HOTLINE, second=HOTLINE_IN_RUSSIAN),
    person("Телефони боварӣ", "Горячая линия", SAME, "same name in another language", both=IOM | PHONE,
           first={"position": "Телефони боварӣ"}, second=HOTLINE_IN_RUSSIAN),
    person("Hotline", "Горячая линия", OTHER, first=HOTLINE | IOM | PHONE,
           second=HOTLINE_IN_RUSSIAN | MIA | {"phone": "+992372210303"}),
    person("Press office", "Горячая линия", OTHER, both=IOM, first={"position": "Press office"} | PHONE,
           second=HOTLINE_IN_RUSSIAN | {"phone": "+992372210303"}),
    # Different people
    person("Rustam Karimov", "Farhod Karimov", OTHER, both=PHONE | TJ),  # brothers
    person("Rustam Karimov", "Farhod Karimov", OTHER, both=PHONE | IOM | TJ),
    person("Rustam Karimov", "Rustam Saidov", OTHER, both=IOM | TJ),
    person("Rustam Karimov", "Rustam Karimova", OTHER, both=IOM),
    person("Farid Nazarov", "Farida Nazarova", OTHER, both=IOM | PHONE),
    person("Anna Ivanova", "Ivan Ivanov", OTHER, both=IOM),
    person("Igor Ivanovskiy", "Inga Ivanovskaya", OTHER, both=IOM),
    person("Karim Nazarov", "Salim Nazarov", OTHER, both=IOM),
    person("Rustam Karimov", "Rustam Karimovich", OTHER),
    person("Саидова Нилуфар Раҳимовна", "Саидова Зарина Раҳимовна", OTHER, both=PHONE),
    person("Nilufar Saidova", "Nilufar Saidova", PERHAPS, first=IOM | TJ | {"phone": "+992918000001"},
           second=MIA | KG | {"phone": "+996700000002"}),
    person("Zarina Saidova", "Nilufar Saidova", OTHER, first={"email": "z.saidova@iom.int"}, second=MAIL, both=IOM),
    person("A. Saidova", "Nilufar Saidova", OTHER, both={"email": "info@iom.int"} | IOM),
    person("Rustam Karimov", "Farhod Saidov", OTHER, both={"email": "info@iom.int"} | PHONE | IOM | TJ),
    person("Nilufar", "Nilufar Saidova", OTHER),
    person("Duty officer", "Press officer", OTHER, both=MIA | TJ),
    # Organisations
    body({"name": "International Organization for Migration"}, {"name": "International Organisation for Migration"},
         SAME),
    body({"name": "International Organization for Migration", "acronym": "IOM"}, {"name": "МОМ"}, SAME),
    body({"name": "Международная организация по миграции"}, {"name": "IOM"}, SAME),
    body({"name": "United Nations Office on Drugs and Crime", "acronym": "UNODC"}, {"name": "UNODC"}, SAME),
    body({"name": "UNODC"}, {"name": "UNODC Tajikistan"} | TJ, OTHER),
    body({"name": "UNODC"} | TJ, {"name": "UNODC Tajikistan"} | TJ, SAME),
    body({"name": "UNODC"}, {"name": "UNODC in Central Asia"}, OTHER),
    body({"name": "UNODC Tajikistan"}, {"name": "UNODC Kyrgyzstan"}, OTHER),
    body({"name": "IOM Tajikistan"} | TJ, {"name": "МОМ Таджикистан"} | TJ, SAME),
    body({"name": "Ministry of Internal Affairs of Tajikistan", "acronym": "MIA"} | TJ, {"name": "МВД"} | TJ, SAME),
    body({"name": "Ministry of Internal Affairs"} | TJ, {"name": "Ministry of Internal Affairs"} | KG, OTHER),
    body({"name": "Ministry of Foreign Affairs of Tajikistan"} | TJ,
         {"name": "Ministry of Foreign Affairs of the Republic of Tajikistan"} | TJ, SAME),
    body({"name": "Ministry of Interior", "acronym": "MIA"} | TJ, {"name": "Academy of the Ministry of Interior"} | TJ,
         OTHER),
    body({"name": "School No. 5"} | TJ, {"name": "School No. 6"} | TJ, OTHER),
    body({"name": "Школа № 5", "place": "Хуҷанд"} | TJ, {"name": "Школа 5", "place": "Khujand"} | TJ, SAME),
    body({"name": "Crisis Centre Najot"} | TJ, {"name": "Crisis Center Nadjot"} | TJ, SAME),
    body({"name": "Crisis Centre Najot"} | TJ, {"name": "Crisis Centre Gulrukhsor"} | TJ, OTHER),
    body({"name": "Crisis Centre Najot"} | TJ | PHONE, {"name": "Crisis Centre Gulrukhsor"} | TJ | PHONE, OTHER),
    body({"name": "Общественный фонд «Дилгир»"} | TJ, {"name": "Dilgir"} | TJ, SAME),
    body({"name": "Volunteer", "other_names": ["NGO Volunteer"]} | TJ, {"name": "NGO Volunteer"} | TJ, SAME),
    body({"name": "Clinic Adl", "website": "https://www.adl.tj/"}, {"name": "Adl Clinic", "website": "http://adl.tj"},
         SAME, "same web site"),
    body({"name": "Swedish International Development Agency"}, {"name": "US Agency for International Development"},
         OTHER),
    # Projects
    Case("project", PLAN | {"start": "2019"}, PLAN | {"start": "2019"}, SAME),
    Case("project", PLAN | {"start": "2019", "end": "2021"}, PLAN | {"start": "2022", "end": "2024"}, OTHER),
    Case("project", PLAN, PLAN | {"countries": ["KG"]}, PERHAPS),
    Case("project", PLAN | {"name": "Safe Migration, Phase 1"}, PLAN | {"name": "Safe Migration, Phase 2"}, OTHER),
    Case("project", PLAN | {"name": "Safe Migration, Phase II"}, PLAN | {"name": "Safe Migration, phase 2"}, SAME),
    Case("project", LONG | {"name": f"{LONG['name']}, phase 1"}, LONG | {"name": f"{LONG['name']}, phase 2"}, OTHER),
    Case("project", {"name": "PROTECT"}, {"name": "Improving Migration Management", "acronym": "PROTECT"}, SAME),
    Case("project", {"name": "Dignity and Rights"}, {"name": "Dignity and Rights project"}, SAME),
    Case("project", {"name": "Global Action against Trafficking", "acronym": "GLO.ACT"}, {"name": "GLO.ACT"}, SAME),
    # Events
    Case("event", WORKSHOP | {"start": "2024-09-24"}, WORKSHOP | {"start": "2024-09-24"}, SAME, "same date"),
    Case("event", WORKSHOP | {"start": "2024-09-24"}, WORKSHOP | {"start": "2023-09-24"}, OTHER),
    Case("event", WORKSHOP | {"start": "2024-09-24"}, WORKSHOP | {"start": "2024-03-10"}, OTHER),
    Case("event", WORKSHOP | {"start": "2024-09-24"}, WORKSHOP | {"start": "2024-09"}, SAME, "same month"),
    Case("event", WORKSHOP | {"start": "2024-09-24"}, WORKSHOP | {"start": "2024-09-24", "place": "Khujand"}, PERHAPS),
    Case("event", WORKSHOP | {"start": "2024-09-24"},
         WORKSHOP | {"title": "Training workshop on victim identification for consular staff", "start": "2024-09-24"},
         SAME, "similar name"),
    Case("event", WORKSHOP | {"start": "2024-09-24"},
         WORKSHOP | {"title": "Workshop on victim identification for labour inspectors", "start": "2024-09-24"}, OTHER),
    Case("event", {"title": "Тренинг для судей", "start": "2021-05-04"}, {"title": "Training", "start": "2021-05-04"},
         OTHER),
    # Outcomes
    Case("outcome", OUTCOME, OUTCOME, SAME),
    Case("outcome", OUTCOME, OUTCOME | {"value": 18}, OTHER),
    Case("outcome", OUTCOME, OUTCOME | {"year": "2018"}, OTHER),
    Case("outcome", OUTCOME, OUTCOME | {"unit": "children"}, OTHER),
    Case("outcome", OUTCOME, OUTCOME | {"country": "KG"}, OTHER),
    Case("outcome", OUTCOME, OUTCOME | {"what": "given direct asistance"}, SAME),
    # Documents
    Case("document", REPORT, REPORT, SAME),
    Case("document", REPORT | {"language": "en"}, REPORT | {"language": "ru"}, OTHER),
    Case("document", REPORT, REPORT | {"date": "2018"}, OTHER),
    Case("document", REPORT | {"file": "001.pdf"}, {"title": "Regional study", "file": "001.pdf"}, PERHAPS,
         "same file"),
]


def kept(kind: str, values: Mapping[str, Any]) -> dict[str, Value]:
    """The values as they are kept, references as tuples of ids."""
    found: dict[str, Value] = {}
    for field in BY_NAME[kind].fields:
        if field.name in values:
            value = field.accept(values[field.name])
            found[field.name] = (value,) if field.type is REFERENCE and isinstance(value, str) else value
    return found


def likely(directory: Directory, kind: str, values: Mapping[str, Any], **options: Any) -> list[Twin]:
    return twins(directory._connection, BY_NAME[kind], kept(kind, values), **options)


def pairs(directory: Directory, kind: str | None = None, **options: Any) -> list[Pair]:
    return duplicates(directory._connection, BY_NAME[kind] if kind else None, **options)


def ids(found: list[Pair]) -> set[frozenset[str]]:
    return {frozenset((pair.first.id, pair.second.id)) for pair in found}


def verdict_of(likelihood: float) -> str:
    return SAME if likelihood >= HIGH else PERHAPS if likelihood >= LEAST else OTHER


@pytest.fixture
def offices(empty: Directory) -> Directory:
    """A directory with two organisations and nothing else."""
    empty.add_many("organisation", [{"id": "o-iom", "name": "Bureau Alpha"}, {"id": "o-mia", "name": "Office Beta"}])
    return empty


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.kind}{at}") for at, case in enumerate(CASES)])
def test_the_table_of_pairs(case: Case, offices: Directory) -> None:
    offices.add_many(case.kind, [case.one | {"id": "one"}])
    hits = [hit for hit in likely(offices, case.kind, case.other) if hit.id == "one"]
    assert verdict_of(hits[0].likelihood if hits else 0.0) == case.verdict, hits
    if case.reason:
        assert case.reason in hits[0].reasons
    offices.add_many(case.kind, [case.other | {"id": "other"}])
    back = [hit for hit in likely(offices, case.kind, case.one, but=["one"]) if hit.id == "other"]
    assert verdict_of(back[0].likelihood if back else 0.0) == case.verdict, back
    if case.verdict != PERHAPS:
        assert ids(pairs(offices, case.kind)) == ({frozenset(("one", "other"))} if case.verdict == SAME else set())


def test_the_table_is_long() -> None:
    assert len(CASES) >= 60
    assert {case.kind for case in CASES} == {kind.name for kind in KINDS}


# The shipped facts

def test_nothing_shipped_is_there_twice(shipped: Directory) -> None:
    assert pairs(shipped) == []


def test_every_shipped_record_is_its_own_twin_and_no_other(shipped: Directory) -> None:
    for kind in KINDS:
        for record in shipped.list(kind.name):
            values: dict[str, Value] = dict(record.values)
            for field in kind.references:
                values[field.name] = tuple(one.id for one in shipped.related(record.id)
                                           if one.outgoing and one.role == field.name)
            hits = twins(shipped._connection, kind, values)
            assert [hit.id for hit in hits] == [record.id], record.title
            assert twins(shipped._connection, kind, values, but=[record.id]) == []


# What is asked for

def test_a_twin_says_what_it_is_and_why(shipped: Directory) -> None:
    first = likely(shipped, "contact", {"name": "Бражко Василина", "email": "Vasilina.Brazhko@un.org"})[0]
    assert first[:4] == ("vasilina-brazhko", "contact", "Vasilina Brazhko",
                         "Communication and PR Specialist · UNODC in Central Asia")
    assert first.reasons[0] == "same e-mail"
    assert LEAST <= first.likelihood <= 1


def test_the_most_likely_twins_come_first(offices: Directory) -> None:
    rows = [{"id": f"c{at}", "name": "Nilufar Saidova"} for at in range(9)]
    offices.add_many("contact", [*rows, {"id": "best", "name": "N. Saidova"} | MAIL])
    hits = likely(offices, "contact", {"name": "Nilufar Saidova"} | MAIL, limit=4)
    assert len(hits) == 4
    assert hits[0].id == "best"
    assert [hit.likelihood for hit in hits] == sorted((hit.likelihood for hit in hits), reverse=True)


def test_what_is_known_to_differ_is_left_out(offices: Directory) -> None:
    offices.add_many("contact", [{"id": id, "name": "Nilufar Saidova"} | MAIL for id in ("one", "other", "third")])
    hits = likely(offices, "contact", {"name": "Nilufar Saidova"}, but={"one"})
    assert {hit.id for hit in hits} == {"other", "third"}
    apart = {frozenset(("one", "other"))}
    assert ids(pairs(offices, apart=apart)) == {frozenset(("one", "third")), frozenset(("other", "third"))}
    assert len(pairs(offices, limit=2)) == 2


def test_a_part_is_not_the_whole(offices: Directory) -> None:
    offices.add_many("organisation", [{"id": "whole", "name": "Legal Clinic"}, {"id": "part", "name": "Legal Clinic",
                                                                                 "part_of": "whole"}])
    assert pairs(offices) == []
    assert likely(offices, "organisation", {"name": "Legal Clinic", "part_of": "whole"}, but=["part"]) == []


def test_a_kind_is_compared_with_itself_only(offices: Directory) -> None:
    offices.add_many("contact", [{"name": "Bureau Alpha"} | PHONE])
    assert [hit.kind for hit in likely(offices, "organisation", {"name": "Bureau Alpha"} | PHONE)] == ["organisation"]
    assert pairs(offices) == []


@pytest.mark.parametrize("values", [{}, {"name": ""}, {"name": "…"}, {"name": None}, {"phone": "+992372210302"}])
def test_without_a_name_nothing_is_a_twin(values: Values, shipped: Directory) -> None:
    for kind in KINDS:
        assert twins(shipped._connection, kind, values) == []


@given(text=st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("абвгдеёжзийкўғқҳ'ʻ. -;|№0123456789\"*"),
                    max_size=60), kind=st.sampled_from(KINDS))
def test_no_text_is_too_strange(text: str, kind: Kind, shipped: Directory) -> None:
    values: dict[str, Value] = {field.name: (text,) if field.many else text for field in kind.columns
                                if field.type is TEXT or field.type is NOTE}
    for hit in twins(shipped._connection, kind, values):
        assert LEAST <= hit.likelihood <= 1


def test_a_file_to_read_only_is_enough(filled_path: Path) -> None:
    with Directory.open(filled_path, read_only=True) as directory:
        hits = likely(directory, "contact", {"name": "Reeve, M.", "email": "martin.reeve@un.org"})
        assert hits[0].id == "martin-reeve"
        assert pairs(directory) == []


def test_progress_counts_every_record(shipped: Directory) -> None:
    told: list[int] = []
    pairs(shipped, progress=told.append)
    assert sum(told) == sum(shipped.counts().values())


# Names that many share

@pytest.fixture
def frequent(empty: Directory) -> Directory:
    """Thirty-six Rustams and as many Karimovs, one of whom is both and one may be."""
    ends = [f"{one}a{other}" for one in "bdfgkl" for other in "mnprst"]
    empty.add_many("contact", [{"name": f"Rustam Sho{end}zoda"} for end in ends] + [
        {"name": f"{end.capitalize()}ali Karimov"} for end in ends])
    empty.add_many("contact", [{"id": "both", "name": "Rustam Karimov"} | TJ,
                               {"id": "may-be", "name": "R. Karimov"} | PHONE])
    return empty


def test_a_frequent_name_tells_less(frequent: Directory, shipped: Directory) -> None:
    rare = likely(shipped, "contact", {"name": "Martin Reeve"})[0]
    common = likely(frequent, "contact", {"name": "Rustam Karimov"})[0]
    assert (rare.id, common.id) == ("martin-reeve", "both")
    assert common.likelihood < rare.likelihood - 0.05


@pytest.mark.parametrize(("typed", "first"), [
    ({"name": "Рустам Каримов"}, "both"), ({"name": "Rustma Karimov"}, "both"), ({"name": "Rustam Karmiov"}, "both"),
    ({"name": "Karimov Rustam Akramovich"}, "both"), ({"name": "Rustam Karimov"} | PHONE, "may-be")])
def test_frequent_words_are_found_together(typed: Values, first: str, frequent: Directory,
                                           monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeking, "FEW_HOLDERS", 10)  # as if there were thousands of them
    monkeypatch.setattr(seeking.Seeker, "_holders", lambda *_: [])  # by the name alone
    assert likely(frequent, "contact", typed | TJ)[0].id == first


def test_one_of_many_meetings_is_found_by_its_date(empty: Directory) -> None:
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in (2, 6, 9, 13, 16, 20, 23)]
    empty.add_many("event", [{"id": day, "title": "Coordination meeting", "start": day} for day in days])
    for day in days[::13]:
        assert likely(empty, "event", {"title": "Coordination meeting", "start": day})[0].id == day
    assert pairs(empty) == []


LONG_TITLE: Final = "Referral pathways for survivors of forced labour in seasonal cotton harvests and brick kilns"


@pytest.mark.parametrize("few", [300, 2])
def test_a_long_title_with_a_typing_error_is_found(few: int, empty: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether its words are rare, each looked at by itself, or not, and looked for together."""
    monkeypatch.setattr(seeking, "FEW_HOLDERS", few)
    words = LONG_TITLE.split()
    empty.add_many("project", [{"id": "it", "name": LONG_TITLE}] + [
        {"name": f"{words[at % len(words)]} {words[(at + 5) % len(words)]} {end}"} for at in range(60)
        for end in ("north", "south")])
    typed = LONG_TITLE.replace("seasonal", "seasnoal")
    assert likely(empty, "project", {"name": typed})[0].id == "it"


def test_rare_words_are_asked_for_once(empty: Directory) -> None:
    """All that holds a rare word is looked at, so that no question is put for what else stands beside it."""
    empty.add_many("outcome", [OUTCOME | {"what": LONG_TITLE, "value": at} for at in range(40)])
    asked: list[str] = []
    empty._connection.set_trace_callback(asked.append)
    assert likely(empty, "outcome", OUTCOME | {"what": LONG_TITLE, "value": 7})
    empty._connection.set_trace_callback(None)
    words = len(fold.words(LONG_TITLE))
    assert sum("MATCH" in question for question in asked) <= words + 3


# Numbers that many share

def test_a_switchboard_tells_nothing(empty: Directory) -> None:
    """Five hundred people behind one number, and three of them twice."""
    given_names, surnames = ("Anvar", "Bahrom", "Daler", "Farrukh", "Jamshed"), ("Rahim", "Saidal", "Kabir", "Umar")
    rows: list[Row] = [{"name": f"{given_name} {surname}{end}{at}ov".replace("0", "a").replace("1", "be"),
                        "email": "info@ministry.tj", **PHONE, **TJ}
                       for given_name in given_names for surname in surnames for end in ("z", "k") for at in range(12)]
    empty.add_many("contact", rows)
    twice = [{"id": f"again{at}", "name": " ".join(reversed(rows[at * 100]["name"].split())), **PHONE}
             for at in range(3)]
    empty.add_many("contact", twice)
    begun = time.process_time()
    found = pairs(empty)
    assert time.process_time() - begun < 3 * slowness()
    assert {pair.second.id for pair in found} == {"again0", "again1", "again2"}
    assert [pair.reasons for pair in found] == [("same name",)] * 3
    assert likely(empty, "contact", {"name": "Gulnora Asadova", "email": "info@ministry.tj"} | PHONE | TJ) == []


# Thousands of people

SIZE: Final = 10_000
MANY: Final = 200
STYLES: Final = [Style("cyrillic", native=True), Style("cyrillic", native=False), Style("bgn", native=True),
                 Style("bgn", native=False), Style("german", native=False), Style("french", native=False),
                 Style("uzbek", native=True)]
KEPT: Final = [("phone",), ("email",), ("organisation",), ("organisation", "place", "position")]


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Ten thousand records; nobody changes them."""
    made = Generated(SIZE)

    def filled(directory: Directory) -> None:
        fill(directory, made)

    with Directory.open(tmp_path_factory.mktemp("matching") / "fieldex.sqlite", fill=filled) as directory:
        yield directory


def _mistyped(word: str, chance: random.Random) -> str:
    """A letter left out, doubled, changed or swapped with the next, behind the first."""
    at = chance.randrange(1, len(word) - 1)
    other = chance.choice("aeonrt" if word.isascii() else "аеонрт")
    start, letter, rest = word[:at], word[at], word[at + 1:]
    return chance.choice((start + rest, start + letter + letter + rest, start + other + rest,
                          start + rest[0] + letter + rest[1:]))


def _changed(name: str, person: Person, chance: random.Random) -> str:
    """The name as somebody else writes it down."""
    words = name.split()
    way = chance.choice(("script", "order", "script and order", "typing error", "initial"))
    if way.startswith("script"):
        words = person.written(chance.choice(STYLES)).split()
    if way.endswith("order"):
        words.reverse()
    if way == "typing error":
        longest = max(range(len(words)), key=lambda at: len(words[at]))
        words[longest] = _mistyped(words[longest], chance)
    if way == "initial":
        given_at = len(words) - 1 if person.surname_first else 0
        words[given_at] = f"{words[given_at][0]}."
    return " ".join(words)


@pytest.mark.slow
@pytest.mark.xdist_group("matching")
def test_a_copy_finds_its_original(generated: Directory) -> None:
    made, chance = Generated(SIZE), random.Random(7)
    missed = []
    for _ in range(MANY):
        number = chance.randrange(made.counts["contact"])
        row, who = made.contact(number), made.person(number)
        others = {name: row[name] for name in chance.choice(KEPT) if name in row}
        copy = {"name": _changed(row["name"], who, chance), "country": row["country"]} | others
        hits = likely(generated, "contact", copy)
        if not hits or hits[0].id != row["id"]:
            missed.append((row["name"], copy, hits))
    assert len(missed) <= MANY * 0.05, missed


@pytest.mark.slow
@pytest.mark.xdist_group("matching")
def test_somebody_new_is_nobody_known(generated: Directory) -> None:
    known = {key_of(name) for (name,) in generated._connection.execute("SELECT name FROM contact")}
    made, alarms, asked = Generated(SIZE, seed=77), [], 0
    for number in range(made.counts["contact"]):
        row = made.contact(number)
        if made.person(number).patronymic or key_of(row["name"]) in known:
            continue
        asked += 1
        alarms += [hit for hit in likely(generated, "contact", row)[:1] if hit.likelihood >= HIGH]
        if asked == MANY:
            break
    assert asked == MANY
    assert len(alarms) < MANY * 0.03, alarms


@pytest.mark.slow
@pytest.mark.xdist_group("matching")
def test_ten_thousand_are_looked_through_at_once(generated: Directory) -> None:
    begun = time.process_time()
    found = pairs(generated, limit=1000)
    assert time.process_time() - begun < 6 * slowness()
    assert all(LEAST <= pair.likelihood <= 1 for pair in found)
    assert len(found) == len(ids(found))
    assert all(pair.first.kind == pair.second.kind for pair in found)
    assert not [pair for pair in found if pair.first.kind == EVENT.name and pair.first.subtitle != pair.second.subtitle]
