"""Numbers of documents: in which country's plan they are read, which figures are none, and whose they are."""

import time

import pytest
from yardstick import slowness

from seeds.extract.extracting import extract
from seeds.extract.people import reaching, short_numbers
from seeds.extract.text import plans, reach
from seeds.extract.text.page import Page
from seeds.read import read_bytes

HOUSE = "The trust keeps a house for people who were made to work on farms. Somebody is awake all night.\n\n"


def _numbers(text: str) -> list[str]:
    page = Page(read_bytes(text.encode(), "a.txt"))
    return [one.value for one in reaching.find(page) if one.kind == "phone"]


@pytest.mark.parametrize(("written", "kept"), [
    ("(541) 555-0138", "+15415550138"), ("218.555.0119", "+12185550119"), ("1 (800) 555-0133", "+18005550133"),
    ("202-555-0157, ext. 4", "+12025550157;ext=4"), ("888-3737-888", "+18883737888"),
    ("1-800-THE-LOST", "+18008435678"), ("0161 496 0277", "+441614960277"), ("(01304) 960441", "+441304960441"),
    ("0800 157 0700", "+448001570700"), ("07700 900461", "+447700900461"), ("02079460553", "+442079460553"),
    ("+62 (0)21 555 0188", "+62215550188"),
])
def test_a_number_is_read_where_no_country_is_named(written: str, kept: str) -> None:
    assert _numbers(f"{HOUSE}Call {written} for a bed.\n") == [kept]


@pytest.mark.parametrize("written", [
    "(032) 555 0288", "0917 555 2301", "0805 555 0127", "020 913 0411", "0491 570 156", "033 255 0146",
    "0221 555 0142"])
def test_a_number_that_is_in_use_nowhere_it_looks_like_is_kept_as_written(written: str) -> None:
    assert _numbers(f"{HOUSE}Call {written} for a bed.\n") == [f"…{written}"]


def test_a_british_number_is_of_there_on_a_page_that_names_many_countries() -> None:
    page = "The house speaks Sinhala and Tamil, and helps crews from India, Ghana and Scotland for £60,000.\n\n"
    assert _numbers(f"{page}WhatsApp: 07700 900 377\n") == ["+447700900377"]


@pytest.mark.parametrize(("page", "written", "kept"), [
    ("Lagos, Nigeria: info@shelter.example.ng\n\n", "0803 555 0123", "+2348035550123"),
    ("Write to www.shelter.example.org.au\n\n", "(07) 5555 0123", "+61755550123"),
    ("Bishkek, Kyrgyzstan: info@shelter.example.kg\n\n", "0555 12 34 56", "+996555123456"),
    ("The Tamkin house is in Amman.\n\n", "06 555 0174", "+96265550174"),
    ("Jordanian lawyers met.\n\n", "06 555 0174", "+96265550174"),
    ("University of Belgrade, Centre for Labour\n\n", "011/555-0280", "+381115550280"),
    ("Марина Соколова встретила гостей в Бишкеке.\n\n", "0555 12 34 56", "+996555123456"),
    ("Белорусское общество Красного Креста помогает гостям.\n\n", "8 (017) 272-55-17", "+375172725517"),
    ("The partners are in Bangladesh. Kent Road 4, Dover CT16 1AA\n\n", "0161 496 0277", "+441614960277"),
])
def test_the_country_that_a_page_tells_comes_first(page: str, written: str, kept: str) -> None:
    assert _numbers(f"{page}{HOUSE}Call {written} for a bed.\n") == [kept]


@pytest.mark.parametrize("figures", [
    "Case No. 503-555-0199", "registered charity 0155 501 4271", "Act 301-555-0122", "reference number 0161 496 0277",
    "sort code 20-45-45, account 0123 456 7890", "award number 2016-555-0140", "registered as no. 01234 567890",
])
def test_numbers_of_other_things_are_none_to_call(figures: str) -> None:
    assert _numbers(f"{HOUSE}It is {figures} there.\n") == []


@pytest.mark.parametrize(("written", "kept"), [
    ("Tel. 5-12-88", "…5-12-88"), ("тел.: 79-31-12", "…79-31-12"), ("Phone: 22 56 10 94", "…22 56 10 94"),
    ("Приёмная: 55-40-17", "…55-40-17"), ("Call 8721-06-19", "…8721-06-19"),
    ("Coordinator Anna Bell, 605 550 041.", "…605 550 041"), ("| Anna Bell | clerk | 555-0140 |", "…555-0140"),
    ("Anna Bell, 8 (4940) 55-12-08.", "…8 (4940) 55-12-08"), ("Tlf. 22 41 80 02", "…22 41 80 02"),
    ("Switchboard 22 41 80 00 is open.", "…22 41 80 00"), ("Anna Bell, team leader ...... 6555 0177", "…6555 0177"),
    ("Сл. 221-16-39", "…221-16-39"),
    ("Contact: Anna Bell / 9555 0172 / a.bell@gate.example", "…9555 0172"),
    ("Ask Anna Bell (98155 50118).", "…98155 50118"),
    ("PS. Sister Jolanta: 602 555 014", "…602 555 014"), ("Линия «Рядом» 0 800 000 770.", "…0 800 000 770"),
    ("Кеңсе .................. 54-10-00", "…54-10-00"),
    ("Шаҳрдорӣ: (835222) 2-29-41", "…(835222) 2-29-41"), ("Инга, секретарь, (533) 00 17 80 или", "…(533) 00 17 80"),
    ("Тамила Исмаилова 098 112 40 50 до вечера.", "…098 112 40 50"), ("Дежурит врач 226 04 71 ночью.", "…226 04 71"),
])
def test_a_number_whose_town_nothing_tells_is_given_as_it_is_written(written: str, kept: str) -> None:
    assert _numbers(f"{written}\n") == [kept]


@pytest.mark.parametrize("text", [
    "Anna Bell spent 605 550 041 sum.", "Between 1500-2000 people came.", "| Cases | 12 345 678 |", "№ 123456",
    "Order No. 21-45-17 of the ministry.", "Founded in 1998-2004, it closed.", "12-03-23", "Fax: 5-12-88",
    "The seats are 12, 345, 678.", "Budget, 2 500 000.", "| Budget | 1500-2000 |", "ИНН 098 112 40 50.",
    "Org. nr. 226 04 71 of the trust.", "They counted (12-345-678).", "Дело 0221-16-39-12 закрыто.",
])
def test_figures_that_nobody_calls_are_no_partial_number(text: str) -> None:
    assert _numbers(f"{text}\n") == []


@pytest.mark.parametrize("text", [
    "By phone 12 000 interviews were held.", "Телефоны: 12 345 678 абонентов", "Contacts: 12 345 people",
    "Hotline – 15 000 calls", "Телефон доверия: 15 000 звонков", "Report: 2015 2016 2017", "| Years | 2015 2016 2017 |",
    "Tel. 40817 810 500 012 345", "Тел. ٥٥-١٢-٨٨", "They said ...12 000 people came.",
])
def test_counts_behind_a_label_are_no_partial_number(text: str) -> None:
    assert _numbers(f"{text}\n") == []


@pytest.mark.parametrize(("text", "numbers"), [
    ("Tel. 56-10-94\nMobile +996 555 12 34 56", ("+996555123456", "…56-10-94")),
    ("Tel. 56-10-94, +996 (312) 56-10-94", ("+996312561094",)),
    ("Tel. …6-12-88", ("…6-12-88",)), ("Tel. ...(022) 56 10 94", ("…(022) 56 10 94",)),
])
def test_a_partial_number_stands_behind_whole_ones(text: str, numbers: tuple[str, ...]) -> None:
    assert _reached(f"Coordinator: Anna Bell\n{text}\n") == {"Anna Bell": numbers}


@pytest.mark.parametrize(("text", "kept"), [
    ("Горячая линия: 860\n", "860"), ("Хатти боварӣ (бепул, шабонарӯзӣ): 3434\n", "3434"),
    ("Call-markaz: 1282 (bepul)\n", "1282"), ("Единый контакт-центр 115\n", "115"), ("The hotline is 995.\n", "995"),
    ("Anna Bell, safeguarding – ext. 5518\n", "…5518"), ("Д. Мирзоян, каб. 412, вн. 2-18.\n", "…2-18"),
    ("Сарвар Каримов, дохилӣ: 417\n", "…417"), ("Звоните: 1174 (республиканская линия).\n", "1174"),
])
def test_a_short_number_stands_behind_words_that_say_what_it_is(text: str, kept: str) -> None:
    assert _numbers(text) == [kept]


@pytest.mark.parametrize("text", [
    "Hotline: 412 calls in the year\n", "Calls to the hotline: 412\n", "Звонков на горячую линию: 860\n",
    "Hotline: 2019\n", "Поступило 1174 (из них 12 на линию доверия).\n",
    "The hotline is 995.50 a month\n", "Получили помощь: горячая линия – 412, приют – 300\n", "Hotline (calls): 412\n",
    "Staff of the contact centre: 350\n", "Deadline extension 2024\n", "Приём: 9-00 вн. 10-30\n", "ички 500 сом\n",
    "Приказ (350) 12-30-45 от мая\n", "Budget Total Cost: 602 555 014\n", "финиш ..... 10-30-45\n", "Extra 417 seats\n",
])
def test_figures_beside_a_hotline_are_no_number_of_it(text: str) -> None:
    assert _numbers(text) == []


def test_an_extension_alone_is_given_as_it_is_written() -> None:
    rows = "UNIT\n  Obregon, Felix     Deputy Attorney    x4-0107\n  Vang, Pa           Deputy Attorney    x4-0112\n"
    assert _numbers(rows) == ["…4-0107", "…4-0112"]
    assert _numbers(f"{HOUSE}The bus is a 4x4 2012, of 6x500 parts, size 3x250.\n") == []


def test_an_extension_behind_a_number_is_part_of_it() -> None:
    assert _numbers("Anna Bell, 0121 234 5678 ext. 312, of Kent, England\n") == ["+441212345678;ext=312"]


def test_what_a_page_tells_of_its_plan() -> None:
    assert plans.told("Portland, OR 97205, www.clinic.example.edu, +44 20 7946 0862") == ("US", "GB")
    assert plans.told("Nothing is said.") == ()


def _reached(text: str) -> dict[str, tuple[str, ...]]:
    """By name of a contact: its numbers."""
    facts = extract(read_bytes(text.encode(), "a.txt"))
    return {str(fact.fields["name"]): tuple(
        str(one) for one in (fact.fields.get("phone"), *(fact.fields.get("other_phones") or ())) if one)  # type: ignore[misc]
            for fact in facts if fact.kind == "contact"}


STORY = "Officers of Kent Police called at 14 farms near Maidstone, the force said on Monday, and spoke to pickers.\n\n"


@pytest.mark.parametrize(("text", "reached"), [
    (("Ring the Night Workers Helpline on 0800 496 0177, text Warm Welcome on 07700 900218 or, without giving a name, "
     "call Crimestoppers anonymously on 0800 555 111."),
     {"Night Workers Helpline": ("+448004960177",), "Warm Welcome": ("+447700900218",),
      "Crimestoppers": ("+44800555111",)}),
    (("Deputy Director Amy Holt asked everybody to report what they see to 01622 960 133."),
     {"Amy Holt": (), "+441622960133": ("+441622960133",)}),
    (("Deputy Director Amy Holt said that people may ring her on 01622 960 133."), {"Amy Holt": ("+441622960133",)}),
    (("Anyone who knows more can ring Detective Sergeant Amy Holt on 01622 960 133, or the charity Open Gate on "
     "01622 960 144."), {"Amy Holt": ("+441622960133",), "Open Gate": ("+441622960144",)}),
])
def test_each_line_that_a_sentence_names_has_its_own_number(text: str, reached: dict[str, tuple[str, ...]]) -> None:
    assert _reached(STORY + text + "\n") == reached


@pytest.mark.parametrize(("text", "reached"), [
    (("+62 (0)21 555 0143 (Bahasa Indonesia – Wahyu Prasetyo – SPLI Chairperson)\n"
     "+62 (0)21 555 0188 (English language – Moira Kinsella – SPLI Legal Adviser)\n"),
     {"Wahyu Prasetyo": ("+62215550143",), "Moira Kinsella": ("+62215550188",)}),
    (("Фонд «Живая вода»: пр. Ленина, 40, тел. +7 (3537) 21-70-36, 21-70-37, управляющий Денис Уткин\n"
     "Штаб «Плотина»: ул. Советская, 5, тел. +7 (912) 345-60-18, дежурная Айгуль Сафина\n"),
     {"Денис Уткин": ("+73537217036", "+73537217037"), "Айгуль Сафина": ("+79123456018",)}),
    (("Liis Tamberg, Secretary General, tamberg@shelter.example.eu\nArvo Kask, Officer, kask@shelter.example.eu\n\n"
     "Pikk 41\n10133 Tallinn\nTel. +372 555 01 44\n"),
     {"Liis Tamberg": (), "Arvo Kask": (), "+3725550144": ("+3725550144",)}),
    ("Centre «Light»\nDirector: Nina Bolat (lawyer - Dina Ospanova, +7 701 555 20 31)\nTel.: +7 727 376 55 12\n",
     {"Nina Bolat": ("+77273765512",), "Dina Ospanova": ("+77015552031",)}),
    (("Комитет по делам женщин, г. Душанбе\n\nОтветственная: Нигора Пирова, начальник отдела, тел. 221-55-64\n"
      "Приёмная: 227-10-15\n\nПриказ 22-10-15, стр. 12-15\n"),
     {"Нигора Пирова": ("+992372215564",), "Приёмная": ("+992372271015",)}),
    ("Ош ш.\n\nКатчы: Нурбек Алиев, 5-55-84\n", {"Нурбек Алиев": ("+996322255584",)}),
    (("Кристина Вебер, куратор галереи Nordlicht, приедет в мае. Нужна гостиница.\n\n"
      "Гостиницу просит Кристина, тел. для связи с ней +49 30 555 0171.\n"), {"Кристина Вебер": ("+49305550171",)}),
    (("Our director Leonid Kravtsov and our lawyer Inessa Roy will come.\n\nKravtsov: +375 29 555 18 36\n"
      "Roy +375 29 555 18 37\n"), {"Leonid Kravtsov": ("+375295551836",), "Inessa Roy": ("+375295551837",)}),
    (("Contacts\nPaul Merriweather, Press Officer\nOSCE Secretariat, Communication and Media Relations Section\n"
      "Mob. +43 664 555 91 03\n"), {"Paul Merriweather": ("+436645559103",)}),
    (("Our lawyers will come to the hearing in Almaty on Monday.\n\nKind regards,\nAnna Bell\n"
      "Managing Partner, Open Gate Trust | +7 701 555 30 41\n"), {"Anna Bell": ("+77015553041",)}),
])
def test_a_number_is_of_the_person_that_the_layout_tells(text: str, reached: dict[str, tuple[str, ...]]) -> None:
    assert _reached(text) == reached


@pytest.mark.parametrize("text", ["0" * 50_000, "(0" * 25_000, "0 " * 25_000, "www." * 12_000, "1-800-" * 8_000,
                                  "+1 " * 15_000, "Call A " * 7_000 + "0800 555 111",
                                  "calls " * 1_000 + ". " + "hotline: 412, " * 1_000, "ext. 412 " * 6_000])
def test_no_figures_take_long(text: str) -> None:
    begun = time.process_time()
    plans.told(text)
    list(plans.shaped(text))
    list(short_numbers.find(text, [], is_list=False))
    assert time.process_time() - begun < slowness()


@pytest.mark.parametrize(("text", "country", "kept"), [
    ("Call 4002.", "NU", ["+6834002"]), ("Call 4002.", "TJ", []), ("In 2021, 4 came.", "TJ", []),
    ("Ring 21200 at night.", "AC", ["+24721200"]), ("call …5-12", "TJ", []), ("call …5-12-88", "TJ", ["…5-12-88"]),
    ("Call 22200.", "FK", ["+50022200"])])
def test_few_figures_are_a_number_where_plans_have_such(text: str, country: str, kept: list[str]) -> None:
    assert [one.value for one in reach.phones(text, country)] == kept


@pytest.mark.parametrize("text", [
    "Write to ann at opengate dot example dot org", "ann[at]opengate.example.org",
    "ann<a>opengate {dot} example {dot} org",
    "АНН собака opengate ТОЧКА example точка org", "Write to aholm@opengate.example.org"])
def test_an_address_is_seen_however_its_marks_are_written(text: str) -> None:
    assert [one.value.rpartition("@")[2] for one in reach.emails(text)] == ["opengate.example.org"]
