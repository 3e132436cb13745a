"""A line taken apart: a table of lines as people type and paste them, and what holds for any text at all."""

import time
from typing import Any, Final, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from yardstick import slowness

from db.kinds import CONTACT
from db.search import fold
from seeds.extract.line import LONGEST, take_apart, values
from seeds.extract.pieces import KnownOrganisation
from seeds.extract.taking import Taken
from seeds.extract.text import reach

IOM: Final = KnownOrganisation("iom", "International Organization for Migration", "IOM")
KNOWN: Final = (
    IOM, KnownOrganisation("iom-tajikistan", "IOM Tajikistan", None),
    KnownOrganisation("unodc", "United Nations Office on Drugs and Crime", "UNODC"),
    KnownOrganisation("mia", "Ministry of Internal Affairs of Tajikistan", "MIA"),
    KnownOrganisation("najot", "Crisis Centre Najot", None), KnownOrganisation("eu", "European Union", "EU"),
    KnownOrganisation("labour", "Department of Labour, Khujand 5", None),
    KnownOrganisation("us-embassy", "US Embassy in Tajikistan", None))


def known(_: str) -> tuple[KnownOrganisation, ...]:
    """A search that finds far too much."""
    return KNOWN


class Line(NamedTuple):
    """A line and what has to be taken from it; what is not named has to be nothing."""

    text: str
    fields: dict[str, Any]


NILUFAR: Final = {"name": "Nilufar Saidova"}
DUSHANBE: Final = {"place": "Dushanbe", "country": "TJ"}
OFFICE, MOBILE = "+992372210302", "+992918123456"
MAIL: Final = {"email": "n.saidova@iom.int"}

LINES: Final = [
    # Any order, any separator
    Line("Nilufar Saidova, IOM Dushanbe, +992 37 221 03 02, n.saidova@iom.int",
         NILUFAR | DUSHANBE | MAIL | {"organisation": "iom", "phone": OFFICE}),
    Line("n.saidova@iom.int; +992372210302; Dushanbe; IOM; Nilufar Saidova",
         NILUFAR | DUSHANBE | MAIL | {"organisation": "iom", "phone": OFFICE}),
    Line("+992 37 221 03 02 | IOM | Nilufar Saidova | Dushanbe", NILUFAR | DUSHANBE | {
        "organisation": "iom", "phone": OFFICE}),
    Line("Nilufar Saidova\tIOM\tDushanbe\tn.saidova@iom.int", NILUFAR | DUSHANBE | MAIL | {"organisation": "iom"}),
    Line("Nilufar Saidova\nProgramme Officer\nIOM\nDushanbe, Tajikistan\nTel.: +992 37 221 03 02\n",
         NILUFAR | DUSHANBE | {"position": "Programme Officer", "organisation": "iom", "phone": OFFICE}),
    Line("Nilufar Saidova - Programme Officer - IOM - Dushanbe",
         NILUFAR | DUSHANBE | {"position": "Programme Officer", "organisation": "iom"}),
    Line("Nilufar Saidova/IOM/Dushanbe/+992 37 221 03 02", NILUFAR | DUSHANBE | {
        "organisation": "iom", "phone": OFFICE}),
    Line("Nilufar Saidova IOM Dushanbe +992 37 221 03 02", NILUFAR | DUSHANBE | {
        "organisation": "iom", "phone": OFFICE}),
    Line("nilufar saidova iom dushanbe 372210302",
         NILUFAR | {"organisation": "iom", "place": "dushanbe", "country": "TJ", "phone": OFFICE}),
    # Cyrillic
    Line("Саидова Нилуфар, МОМ Душанбе, тел. 37 221-03-02",
         {"name": "Саидова Нилуфар", "organisation": "iom", "place": "Душанбе", "country": "TJ", "phone": OFFICE}),
    Line("Саидова Нилуфар начальник отдела МВД Душанбе", {
        "name": "Саидова Нилуфар", "position": "начальник отдела", "organisation": "mia", "place": "Душанбе",
        "country": "TJ"}),
    Line("начальник отдела Саидова Нилуфар, МВД", {
        "name": "Саидова Нилуфар", "position": "начальник отдела", "organisation": "mia"}),
    Line("Международная организация по миграции, Каримов Рустам Азизович, психолог", {
        "name": "Каримов Рустам Азизович", "position": "психолог", "organisation": "iom"}),
    Line("Дӯстов Ҷамшед, сардори шуъба, ВКД, ш. Хуҷанд", {
        "name": "Дӯстов Ҷамшед", "position": "сардори шуъба", "organisation": "mia", "place": "Хуҷанд",
        "country": "TJ"}),
    Line("Айгүл Осмонова — Бөлүм башчысы — Ош шаары — 0555 12 34 56", {
        "name": "Айгүл Осмонова", "position": "Бөлүм башчысы", "place": "Ош", "country": "KG",
        "phone": "+996555123456"}),
    Line("Ўткир Йўлдошев, Тошкент, +998 90 123 45 67, прокурор", {
        "name": "Ўткир Йўлдошев", "place": "Тошкент", "country": "UZ", "phone": "+998901234567",
        "position": "прокурор"}),
    Line("Gulnora Karimova, bosh mutaxassis, Toshkent sh.", {
        "name": "Gulnora Karimova", "position": "bosh mutaxassis", "place": "Toshkent", "country": "UZ"}),
    Line("Мирзоев Далер, адвокат, Согдийская область", {
        "name": "Мирзоев Далер", "position": "адвокат", "place": "Согдийская область", "country": "TJ"}),
    Line("Саидова Нилуфар тел. 37 221-03-02", {"name": "Саидова Нилуфар", "phone": OFFICE}),
    # Labels
    Line("Name: Ms. Nilufar Saidova, met at UNODC, Org: IOM", NILUFAR | {
        "organisation": "iom", "summary": "met at UNODC"}),
    Line("Name: Nilufar Saidova; Org: IOM; Position: Programme Officer; City: Dushanbe; E-mail: n.saidova@iom.int",
         NILUFAR | MAIL | {"organisation": "iom", "position": "Programme Officer"} | DUSHANBE),
    Line("Ф.И.О.: Саидова Нилуфар; Должность: следователь; Организация: МВД; Тел.: (37) 221-03-02 доб. 12", {
        "name": "Саидова Нилуфар", "position": "следователь", "organisation": "mia", "phone": f"{OFFICE};ext=12"}),
    Line("ФИО Саидова Нилуфар, должность психолог, моб. 918 12-34-56", {
        "name": "Саидова Нилуфар", "position": "психолог", "phone": MOBILE, "channels": ("mobile",)}),
    Line("Country: Tajikistan, Name: Nilufar Saidova, Note: met in Khujand", NILUFAR | {
        "country": "TJ", "summary": "met in Khujand"}),
    # Addresses
    Line("Nilufar Saidova, n.saidova [at] iom.int", NILUFAR | MAIL),
    Line("Nilufar Saidova, n.saidova(at)iom(dot)int", NILUFAR | MAIL),
    Line("Nilufar Saidova, e-mail: n.saidova at iom dot int", NILUFAR | {"email": "n.saidova@iom.int"}),
    Line('"Saidova, Nilufar" <n.saidova@iom.int>', NILUFAR | MAIL),
    Line("Nilufar Saidova <mailto:n.saidova@IOM.int>", NILUFAR | MAIL),
    Line("Nilufar Saidova, n.saidova@iom.int, nilufar@mail.ru, n.saidova@iom.int", NILUFAR | MAIL | {
        "other_emails": ("nilufar@mail.ru",)}),
    # Numbers
    Line("Nilufar Saidova, tel. +992 37 221 03 02, mob/WhatsApp +992 918 12 34 56", NILUFAR | {
        "phone": MOBILE, "channels": ("mobile", "WhatsApp"), "other_phones": (OFFICE,)}),
    Line("Nilufar Saidova +992 918 12 34 56 (WhatsApp, Telegram)", NILUFAR | {
        "phone": MOBILE, "channels": ("WhatsApp", "Telegram")}),
    Line("Nilufar Saidova, WhatsApp: 00992 918 12 34 56; work: 8 (37) 221-03-02", NILUFAR | {
        "phone": MOBILE, "channels": ("WhatsApp",), "other_phones": (OFFICE,)}),
    Line("Нилуфар Саидова, тел./факс: 37 221 03 02", {"name": "Нилуфар Саидова", "phone": OFFICE}),
    Line("Нилуфар Саидова, факс 37 221 03 02", {"name": "Нилуфар Саидова", "summary": "факс 37 221 03 02"}),
    Line("Азамат Осмонов, Бишкек, 0772 12 34 56", {
        "name": "Азамат Осмонов", "place": "Бишкек", "country": "KG", "phone": "+996772123456"}),
    Line("John Smith, Kyrgyzstan, 0772 12 34 56", {
        "name": "John Smith", "country": "KG", "phone": "+996772123456"}),
    Line("Hans Müller, Berlin, 030 1234567", {
        "name": "Hans Müller", "place": "Berlin", "country": "DE", "phone": "+49301234567"}),
    Line("+992 37 221 03 02", {"phone": OFFICE}),
    # Courtesy, ranks and positions
    Line("Ms. Nilufar Saidova, UNODC", NILUFAR | {"organisation": "unodc"}),
    Line("г-жа Саидова Н.Р., МВД", {"name": "Саидова Н.Р.", "organisation": "mia"}),
    Line("Prof. Dr. Nilufar Saidova", NILUFAR),
    Line("полковник Каримов Рустам, МВД", {
        "name": "Каримов Рустам", "position": "полковник", "organisation": "mia"}),
    Line("polkovnik Karimov R., MIA", {"name": "Karimov R.", "position": "polkovnik", "organisation": "mia"}),
    Line("ст. лейтенант Каримов Р., г. Худжанд", {
        "name": "Каримов Р.", "position": "ст. лейтенант", "place": "Худжанд", "country": "TJ"}),
    Line("И/о директора Саидова Н., Бохтар, ул. Айни 14", {
        "name": "Саидова Н.", "position": "И/о директора", "place": "Бохтар, ул. Айни 14", "country": "TJ"}),
    Line("Programme Officer Nilufar Saidova, IOM", NILUFAR | {"position": "Programme Officer", "organisation": "iom"}),
    Line("John Ginkel, chargé d'affaires, US Embassy in Tajikistan", {
        "name": "John Ginkel", "position": "chargé d'affaires", "organisation": "us-embassy"}),
    Line("Nilufar Saidova, Deputy Head of Mission, IOM Tajikistan", NILUFAR | {
        "position": "Deputy Head of Mission", "organisation": "iom-tajikistan"}),
    Line("Nilufar Saidova works at UNODC in Dushanbe", NILUFAR | DUSHANBE | {"organisation": "unodc"}),
    # Names
    Line("Saidova, Nilufar, IOM, Dushanbe", NILUFAR | DUSHANBE | {"organisation": "iom"}),
    Line("Karimov, Iskandar; IOM", {"name": "Iskandar Karimov", "organisation": "iom"}),
    Line("Nilufar Saidova (Нилуфар Саидова), IOM", NILUFAR | {
        "other_names": ("Нилуфар Саидова",), "organisation": "iom"}),
    Line("Golda Myra Roma, Senior Project Manager, ICMPD", {
        "name": "Golda Myra Roma", "position": "Senior Project Manager", "summary": "ICMPD"}),
    Line("Нилуфар", {"name": "Нилуфар"}),
    Line("Nilufar Saidova, Department of Labour, Khujand 5, Dushanbe", NILUFAR | DUSHANBE | {"organisation": "labour"}),
    # Parts that are missing, bodies, and what nothing fits
    Line("IOM Dushanbe, +992 37 221 03 02", DUSHANBE | {"organisation": "iom", "phone": OFFICE}),
    Line("Public Association Dilgir, Bokhtar, info@dilgir.tj", {
        "name": "Public Association Dilgir", "place": "Bokhtar", "country": "TJ", "email": "info@dilgir.tj"}),
    Line("Saidova N., ОФ «Дилгир», Бохтар", {
        "name": "Saidova N.", "place": "Бохтар", "country": "TJ", "summary": "ОФ «Дилгир»"}),
    Line("Nilufar Saidova, met at the workshop in 2023, speaks Tajik", NILUFAR | {
        "summary": "met at the workshop in 2023; speaks Tajik"}),
    Line("Nilufar Saidova, passport № 123456789", NILUFAR | {"summary": "passport № 123456789"}),
    Line("позвонить завтра", {"summary": "позвонить завтра"}),
    Line("Nilufar Saidova, PR", NILUFAR | {"summary": "PR"}),
    Line("Nilufar Saidova, TJ", NILUFAR | {"country": "TJ"}),
    Line("Dushanbe", DUSHANBE),
    Line("12345", {"summary": "12345"}),
    Line("", {}), Line("  \t\n ", {}), Line("???", {}), Line(", ; | - / ()", {}),
]


def hold(line: str, taken: list[Taken]) -> None:
    """What holds for every line."""
    end = 0
    for one in taken:
        assert end <= one.start <= one.end <= len(line)
        assert one.text == line[one.start:one.end]
        assert one.text or one.field == "country"
        field = CONTACT.field(one.field)
        assert field is not None
        assert field.accept(one.value) == one.value
        end = one.end
    single = [one.field for one in taken if not isinstance(one.value, tuple) and one.field != "summary"]
    assert len(single) == len(set(single))
    for name, value in values(taken).items():
        field = CONTACT.field(name)
        assert field is not None
        assert field.accept(value) == value


@pytest.mark.parametrize("line", [pytest.param(line, id=line.text[:60]) for line in LINES])
def test_a_line_is_taken_apart(line: Line) -> None:
    taken = take_apart(line.text, known)
    assert values(taken) == line.fields
    hold(line.text, taken)


def test_the_table_is_long() -> None:
    assert len({line.text for line in LINES}) == len(LINES) >= 40


@pytest.mark.parametrize("separator", [", ", "; ", " | ", "\t", "\n", " - ", " – ", " / ", " • "])
def test_the_separator_does_not_matter(separator: str) -> None:
    parts = ["Nilufar Saidova", "IOM", "Programme Officer", "Dushanbe", "+992 37 221 03 02", "n.saidova@iom.int"]
    expected = NILUFAR | DUSHANBE | MAIL | {"organisation": "iom", "position": "Programme Officer", "phone": OFFICE}
    for at in range(len(parts)):
        turned = parts[at:] + parts[:at]
        assert values(take_apart(separator.join(turned), known)) == expected, turned


def test_a_value_says_where_it_stands() -> None:
    line = "Саидова Нилуфар, МОМ Душанбе"
    assert take_apart(line, known) == [
        Taken("name", "Саидова Нилуфар", 0, 15, "Саидова Нилуфар"), Taken("organisation", "iom", 17, 20, "МОМ"),
        Taken("place", "Душанбе", 21, 28, "Душанбе"), Taken("country", "TJ", 28, 28, "")]


def test_an_organisation_is_only_taken_where_it_is_named() -> None:
    assert values(take_apart("Nilufar Saidova, eu citizen", known)).get("organisation") is None
    assert values(take_apart("Nilufar Saidova, EU", known))["organisation"] == "eu"
    assert values(take_apart("Nilufar Saidova, Office on Drugs", known)).get("organisation") is None
    assert values(take_apart("Nilufar Saidova, IOM"))["summary"] == "IOM"  # nobody to ask


def test_an_exact_look_up_is_as_good_as_a_search() -> None:
    asked: list[str] = []

    def exact(words: str) -> list[KnownOrganisation]:
        asked.append(words)
        return [one for one in KNOWN if words in (one.title, one.acronym)]

    expected = NILUFAR | DUSHANBE | {"organisation": "iom"}
    assert values(take_apart("Nilufar Saidova, IOM Dushanbe", exact)) == expected
    assert asked == ["Nilufar Saidova", "IOM Dushanbe", "IOM"]
    assert values(take_apart("Department of Labour, Khujand 5; Nilufar Saidova", exact)) == NILUFAR | {
        "organisation": "labour"}


def test_few_questions_are_asked() -> None:
    asked: list[str] = []

    def nobody(words: str) -> list[KnownOrganisation]:
        asked.append(words)
        return []

    take_apart(", ".join(f"NAME{at} OF A BODY" for at in range(100)), nobody)
    assert len(asked) <= 12


def test_what_is_beyond_a_line_is_not_read() -> None:
    assert take_apart(" " * LONGEST + "Nilufar Saidova") == []


# Any text

FRAGMENTS: Final = st.sampled_from([
    "Nilufar Saidova", "Саидова Н.", "IOM", "МВД", "Dushanbe", "г. Худжанд", "+992 37 221 03 02", "918 12 34 56",
    "тел.", "mob/WhatsApp", "(Telegram)", "n.saidova@iom.int", "[at]", "@", "доб. 12", "Programme Officer",
    "полковник", "г-жа", "Name:", "Должность:", "Tajikistan", "TJ", "«Дилгир»", '"', "<", ">", "(", ")", "/", " - ",
    ",", ";", "|", "\t", "\n", ".", ":", "ул. Айни 14", "и/о", "\u00a0", "ß", "ǆ", "\ud800", "\0", "２２１", "№",
    "8 (37)", "00992"])
ANY: Final = st.text(max_size=80) | st.lists(FRAGMENTS, max_size=14).map("".join) | st.lists(
    FRAGMENTS, max_size=14).map(" ".join)


@given(ANY)
@example("İ.ʼn, ǅ @ ﬁ.ﬁ")
@example("Name: , Position: ; : = :")
@example("MIA:0@0.A0:TAJIKISTAN")
@example("Department of Labour <a@b.org> Khujand 5")
@example("\"«»”“' . .")
def test_no_text_is_too_strange(text: str) -> None:
    taken = take_apart(text, known)
    hold(text, taken)
    assert take_apart(text, known) == taken


# What only says what stands beside it.
MAY_BE_LOST: Final = {"tel", "mob", "whatsapp", "telegram", "g", "gzha", "name", "dolzhnost", "at", "dob", "12", "8",
                      "37", "00992", "2", "221", "i", "o"}


@given(st.lists(FRAGMENTS, max_size=14, unique=True).map(", ".join))
def test_what_was_typed_is_not_lost(text: str) -> None:
    taken = take_apart(text, known)
    for start, end, word in fold.spans(text):
        if word and word not in MAY_BE_LOST:
            assert any(one.start <= start and end <= one.end for one in taken), text[start:end]


@given(ANY, st.sampled_from([None, "TJ", "KG", "DE"]))
def test_numbers_and_addresses_stand_where_they_are_said_to(text: str, country: str | None) -> None:
    for found in (reach.phones(text, country), reach.emails(text)):
        end = 0
        for one in found:
            assert end <= one.start < one.end <= len(text)
            end = one.end
    assert all(sum(char.isdigit() for char in text[one.start:one.end]) >= 6 for one in reach.phones(text, country))


@pytest.mark.parametrize(("text", "country", "found"), [
    ("call 37 221-03-02 or +44 (0)20 7946 0018", None, [OFFICE, "+442079460018"]),
    ("0772 12 34 56", "KG", ["+996772123456"]), ("0772 12 34 56", None, []), ("on 24.09.2024, 2019-2021", None, []),
    ("№ 123456789, $ 123456789", None, []), ("1 000 000 000 people", None, []), ("37 221 03 02 вн. 12", None, [
        f"{OFFICE};ext=12"]), ("8 37 221 03 02", None, [OFFICE]), ("00992372210302", None, [OFFICE]),
    ("+996 100 000 000, 100 000 000", "KG", ["+996100000000"]),
])
def test_phones_in_text(text: str, country: str | None, found: list[str]) -> None:
    assert [one.value for one in reach.phones(text, country)] == found


@pytest.mark.parametrize(("text", "found"), [
    ("Write to a.b@c.org or D_E@F-G.co.uk.", ["a.b@c.org", "D_E@f-g.co.uk"]), ("a at b dot org", ["a@b.org"]),
    ("he works at iom.int", []), ("a@b", []), ("a [at] b [dot] org", ["a@b.org"]), ("'a@b.org'", ["a@b.org"]),
    ("a@b.org at c dot org", ["a@b.org"]), ("a(a)b.no", ["a@b.no"]), ("a [et] b.rs", ["a@b.rs"]),
    ("a (ät) b.fi", ["a@b.fi"]), ("a [arroba] b [punto] es", ["a@b.es"]), ("a АТ b КРАПКА org", ["a@b.org"]),
    ("a собака b точка ru", ["a@b.ru"]), ("see item (a) above.The next is (b) below.It", []),
])
def test_emails_in_text(text: str, found: list[str]) -> None:
    assert [one.value for one in reach.emails(text)] == found


@pytest.mark.parametrize("piece", ["a", "a.", "a@", "1 ", "+", "A ", "a [at] ", "а. ", "-", "(", "тел ", "Saidova, ",
                                   "Osh "])
def test_a_long_line_takes_no_longer(piece: str) -> None:
    take_apart("warm +992 37 221 03 02", known)
    begun = time.process_time()
    take_apart(piece * (2 * LONGEST), known)
    assert time.process_time() - begun < slowness()


@pytest.mark.parametrize("piece", ["a", "a.", "a@", "-", "1 ", "a [at] ", "a at b dot "])
def test_a_long_text_has_its_addresses_found_at_once(piece: str) -> None:
    begun = time.process_time()
    reach.emails(piece * 20_000)
    assert time.process_time() - begun < slowness()


def test_a_line_takes_ten_milliseconds() -> None:
    for line in LINES:
        take_apart(line.text, known)
    begun = time.process_time()
    for line in LINES:
        take_apart(line.text, known)
    assert (time.process_time() - begun) / len(LINES) < 0.01 * slowness()
