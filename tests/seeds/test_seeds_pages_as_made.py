"""Contacts as web pages and lists have them: heads of tables, profiles, bare numbers, parted names, rules below."""

from typing import Any, Final

import pytest

from seeds.extract.bodies import no_bodies, spelling
from seeds.extract.extracting import extract
from seeds.read import read_bytes

NO_BODIES: Final = (no_bodies.has_none, no_bodies.is_called_post, no_bodies.is_heading)
HOUSE: Final = "Open Gate Trust keeps a house in Leeds for people who were made to work.\n\n"


def _facts(text: str, name: str = "a.txt") -> list[dict[str, Any]]:
    """The contacts of a page, each with the name of its body and without the signs of a number that is partial."""
    facts = extract(read_bytes(text.encode(), name))
    bodies = {fact.id: fact.fields["name"] for fact in facts if fact.kind == "organisation"}
    found: list[dict[str, Any]] = [dict(fact.fields) for fact in facts if fact.kind == "contact"]
    for one in found:
        one["organisation"] = bodies.get(str(one.get("organisation")))
        one["phone"] = str(one.get("phone", "")).lstrip("…")
    return found


def _people(text: str, name: str = "a.txt") -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in _facts(text, name)}


NGOS: Final = """NGO Name and Address\tContact Person\tDesignation\tContact Number
Lamplight Nivas, 5 Mill Road\tPradip Kalita\tCo-ordinator\t9954291139
Quiet Sadan (home for girls) Hill Road\tFather Locus\tChairperson\t9435198236
ICRW, working near Freedom Fighter Office\tAnjana Goswami\t\t0361-2840280
"""


def test_heads_of_columns_say_which_holds_the_body_the_person_and_the_number() -> None:
    people = _people(NGOS)
    assert {name: (one.get("position"), one["organisation"], one["phone"]) for name, one in people.items()} == {
        "Pradip Kalita": ("Co-ordinator", "Lamplight Nivas", "9954291139"),
        "Locus": ("Chairperson", "Quiet Sadan", "9435198236"),
        "Anjana Goswami": (None, "ICRW", "0361-2840280")}


def test_a_column_of_names_that_are_mostly_of_bodies_has_no_people() -> None:
    people = _people("Sr.No\tName\tContact No.\n1\tNational Commission for Women\t011-23237166\n"
                     "2\tHarbour Police Station\t011-23385368\n3\tNorth District Women Commission\t011-23973940\n"
                     "4\tNARI RAKSHA SAMITI\t011-23973949\n")
    assert [(name, one["organisation"]) for name, one in people.items()][-1] == (
        "NARI RAKSHA SAMITI", "NARI RAKSHA SAMITI")


def test_who_only_is_one_of_a_column_has_no_title_by_its_head() -> None:
    people = _people("AGENCY                            REPRESENTATIVE           ALTERNATE\n"
                     "Harbour County Sheriff's Office   Angie Huddleston         Peter Rowe\n"
                     "Cookeville Police Department      Anna Ferrell             Tom Maddux\n"
                     "Department of Children's Services Carol Haddad             Jenny Cobble\n")
    assert people["Angie Huddleston"].get("position") is None


PROFILES: Final = """Team

Jeanna Beck

Regional Director

Jeanna works with all our partners in the South and gives them guidance, resources and technical support.

Contact Information

(317) 318-3646

Claire Boylan

Rental Coordinator

Claire works with families of low income in the county, and finds out who may have emergency rental assistance.

908-289-7300, ext. 204
"""


def test_who_has_pronouns_is_somebody() -> None:
    people = _people("MEET OUR TEAM\n\nAutumn Shawanda\n(she/they)\nOutreach worker\n\nRiver Stone (they/them)\n"
                     "Volunteer coordinator\nvolunteer@aurora.example\n")
    assert [people[name].get("position") for name in ("Autumn Shawanda", "River Stone")] == [
        "Outreach worker", "Volunteer coordinator"]


@pytest.mark.parametrize(("text", "number"), [
    ("Secretary: Anna Bell, 9861044712\n", "9861044712"), ("Secretary: Anna Bell (9861044712)\n", "9861044712"),
    ("Sister Anna Bell, Open Gate Home, Berhampur. 0680-2290118\n", "0680-2290118"),
])
def test_figures_of_a_number_behind_a_name_are_that_persons(text: str, number: str) -> None:
    assert _people(f"Front desk: +44 20 7413 5500\n\n{text}")["Anna Bell"]["phone"] == number


def test_an_address_of_a_mailing_list_is_read_where_it_spells_the_name() -> None:
    people = _people("From Sunita Adhikari sadhikari at opengate.example\n\nDear all,\nplease meet at gate.example.\n")
    assert [one.get("email") for one in people.values() if one.get("email")] == ["sadhikari@opengate.example"]


def test_a_number_below_where_somebody_works_is_that_persons() -> None:
    text = "Руслан Ахметжанов\nПресс-служба МВД Республики Казахстан\nТел.: +7 (7172) 55-30-11\n"
    assert _people(text)["Руслан Ахметжанов"]["phone"] == "+77172553011"


def test_a_title_stands_over_a_row_that_begins_with_the_name() -> None:
    text = ("Аппарат Уполномоченного\n\nПомощник Уполномоченного\nЦыденов Баир Дашиевич              32-55-02      к. 2"
            "\n\nНачальник отдела\nПешкова Евгения Юрьевна            32-55-07      каб. 405\n")
    people = _people(text)
    assert (people["Цыденов Баир Дашиевич"]["position"], people["Цыденов Баир Дашиевич"]["phone"]) == (
        "Помощник Уполномоченного", "32-55-02")
    assert people["Пешкова Евгения Юрьевна"]["position"] == "Начальник отдела"


def test_what_heads_those_who_lead_is_nobodys_title() -> None:
    text = ("Басқарма туралы\n\nБасшылық\n\nЕрмекбаев Дәурен Сапарұлы\nБасқарма басшысы\n+7 (72533) 6-14-02\n\n"
            "Қалиева Майра Тұрсынқызы\nБасқарма басшысының орынбасары\n+7 (72533) 6-14-03\n")
    assert _people(text)["Ермекбаев Дәурен Сапарұлы"]["position"] == "Басқарма басшысы"


def test_an_office_in_its_column_says_more_than_a_degree_behind_the_name() -> None:
    text = ("Name | Designation | Contact\nHon. Chikondi Nyasulu, MP | Minister | Tel. (+265) 1 555 201\n"
            "Anna Mwalwanda | Deputy Minister | Tel. (+265) 1 555 203\n")
    assert _people(text)["Chikondi Nyasulu"]["position"] == "Minister"


def test_hours_may_stand_before_the_number_of_a_profile() -> None:
    text = ("Роҳбарият\n\nСафарова Нигина Исмоиловна\nМуовини сардор\n\nСоли 1981 дар Панҷакент таваллуд шудааст. "
            "Маълумот олӣ, иқтисодчӣ. Забонҳои русӣ ва англисиро медонад.\n\nРӯзи қабул: сешанбе, 14:00-16:00\n"
            "Тел.: (+992 37) 221-70-18\n\nҚосимов Рустам Абдуллоевич\nСардори шуъба\n\nДар шуъба аз соли 2012 кор "
            "мекунад. Муаллифи се дастури таълимӣ барои муҳоҷирони меҳнатӣ.\n\nРӯзи қабул: ҳар рӯз\n"
            "Тел.: (+992 37) 221-70-26\n")
    assert {name: one["phone"] for name, one in _people(text).items()} == {
        "Сафарова Нигина Исмоиловна": "+992372217018", "Қосимов Рустам Абдуллоевич": "+992372217026"}


def test_a_number_below_what_is_told_of_somebody_is_of_that_person() -> None:
    people = _people(PROFILES)
    assert {name: one["phone"] for name, one in people.items()} == {
        "Jeanna Beck": "+13173183646", "Claire Boylan": "+19082897300;ext=204"}


def test_figures_alone_are_a_number_where_rows_around_end_with_numbers() -> None:
    people = _people("Vicar             Philippa Dacre        01632 960812\nCurate            Sam Otieno            "
                     "01632 960477\nTreasurer         Brian Whitlow         960824\n")
    assert people["Brian Whitlow"]["phone"] == "960824"


def test_numbers_to_call_count_nothing() -> None:
    facts = extract(read_bytes((
        b"Our work in 2024: we trained 40 teachers.\n\nVicar             Philippa Dacre        01632 960812\n"
        b"Curate            Sam Otieno            01632 960477\n"
        b"Tower Captain     Brian Whitlow         960824\n"), "a.txt"))
    assert [fact.fields["value"] for fact in facts if fact.kind == "outcome"] == [40]


@pytest.mark.parametrize("told", [
    "Last year our advocates answered 5,288 helpline calls and sheltered 143 adults.",
    "The National Hotline took 2,940 calls in the third quarter; 118 concerned labour exploitation.",
    "The hotline in our kitchen has got 118 reports of secret workshops.",
    "Консультанты горячей линии ответили на 113 тысяч звонков.",
])
def test_what_a_hotline_has_done_is_no_number_to_call(told: str) -> None:
    assert [one["phone"] for one in _facts(HOUSE + told) if one["phone"]] == []


def test_figures_alone_are_a_number_below_a_name_and_a_title_of_a_list() -> None:
    people = _people("Nodal officers\n\nControl room: 0671 230 4911\n\n"
                     "1.\nAnna Goswami\nDirector\n9437012881\nanna@police.example\n\n"
                     "2.\nPeter Rowe\nCoordinator\n9437013309\npeter@police.example\n")
    assert (people["Anna Goswami"]["phone"], people["Peter Rowe"]["phone"]) == ("9437012881", "9437013309")


@pytest.mark.parametrize("text", [
    "Director: Anna Goswami\nИНН\n7701234567\n", "Anna Goswami\nRegistration No.\n1100000\n",
    "Year      Cases\n2019      83120\n2020      58220\n2021      10755\n",
])
def test_figures_of_another_sort_are_no_number(text: str) -> None:
    assert [one for one in _facts(HOUSE + text) if one["phone"]] == []


def test_nobody_is_named_in_the_line_of_an_address() -> None:
    people = _people("Honorary Consulate in Zagreb\n\n  * Honorary Consul: Dubravka Štimac\n  * Address: Ulica Pavla "
                     "Hatza 14, 10000 Zagreb\n  * Telephone: +385 1 555 7410\n")
    assert list(people) == ["Dubravka Štimac"]
    assert people["Dubravka Štimac"]["phone"] == "+38515557410"


UNDERLINED: Final = """Help after the first day

Amnesty Worldwide
-----------------

Where: Global

Description: it leads a movement of research and action on behalf of people whose rights are broken.

London, Tel: 020 7946 0412

Conectas
--------

Where: Brazil

London, Tel: 020 7946 0413
Email: info@conectas.example

Fund for Human Rights
---------------------

London, Tel: 020 7946 0414

Union of Shelters
-----------------

London, Tel: 020 7946 0415
"""


def test_what_is_underlined_heads_the_entry_of_a_body() -> None:
    assert {one["phone"]: one["organisation"] for one in _facts(UNDERLINED)} == {
        "+442079460412": "Amnesty Worldwide", "+442079460413": "Conectas",
        "+442079460414": "Fund for Human Rights", "+442079460415": "Union of Shelters"}


def test_a_rule_of_another_length_underlines_nothing() -> None:
    kinds = [(one.kind, text) for one, text in _paragraphs("Dear all,\n\nthe meeting is on Monday\n-----\nAnna Bell\n")]
    assert ("heading", "the meeting is on Monday") not in kinds


def _paragraphs(text: str) -> list[tuple[Any, str]]:
    document = read_bytes(text.encode(), "a.txt")
    return [(one, document.text[one.start:one.end]) for one in document.paragraphs]


@pytest.mark.parametrize("name", [
    "Research Coordinator", "Communications Officer", "Project Director", "Mon-Fri", "Urdu and Dari", "CEO",
    "КУДА ОБРАТИТЬСЯ ЗА ПОМОЩЬЮ",
])
def test_some_names_are_no_bodys(name: str) -> None:
    assert any(is_none(name) for is_none in NO_BODIES)


@pytest.mark.parametrize("name", [
    "Office of the National Coordinator", "National Anti-Trafficking Coordinator", "Ministry of Finance",
    "Human Rights Commission", "Детский адвокат", "UN Women", "Police", "Save the Children",
])
def test_others_are(name: str) -> None:
    assert not any(is_none(name) for is_none in NO_BODIES)


def test_a_field_of_work_in_a_title_is_no_body() -> None:
    people = _people("Open Gate Trust\n\nOur team\n\nHead of Finance & Administration\nIvan Sendege\n\n"
                     "Communications Officer\nClinton Tumanye\n\nResearch Coordinator\nMaria Bell\n")
    assert {one["organisation"] for one in people.values()} <= {"Open Gate Trust", None}
    assert people["Maria Bell"]["position"] == "Research Coordinator"


def test_names_that_a_cell_or_a_numbered_row_parts_are_put_together() -> None:
    html = ("<table><tr><td>№</td><td>ФИО</td><td>Должность</td></tr><tr><td>1</td><td>Трясцин<br>Олег Борисович</td>"
            "<td>председатель комиссии</td></tr><tr><td>2</td><td>Кобелева<br>Нина Ильинична</td><td>секретарь</td>"
            "</tr></table>")
    assert list(_people(f"<html><body><h1>Комиссия по делам детей</h1>{html}</body></html>", "a.html")) == [
        "Трясцин Олег Борисович", "Кобелева Нина Ильинична"]
    text = ("СПИСОК УЧАСТНИКОВ\n\n1. Саакян Армен            начальник отдела общественной\n   Гагикович"
            "               организации «Арев»\n\n2. Мелконян Лусине         юрист общественной организации\n"
            "   Вардановна              «Арев»\n")
    assert list(_people(text)) == ["Саакян Армен Гагикович", "Мелконян Лусине Вардановна"]


def test_the_likelier_body_of_two_places_of_a_name_is_taken() -> None:
    text = (f"{HOUSE}The money came from the Norrland Aid Fund. Peter Holm thanked all who gave.\n\n"
            "Questions: Peter Holm, finance manager, Open Gate Trust, p.holm@opengate.example\n")
    assert _people(text)["Peter Holm"]["organisation"] == "Open Gate Trust"


def test_a_title_without_a_post_gives_way_to_one_with_it() -> None:
    text = ("Minutes of the network\n\nPresent: B. Xolmatov, deputy head of Open Gate Trust\n\n"
            "signed B. Xolmatov\n")
    assert _people(text)["B. Xolmatov"]["position"].startswith("deputy head")


def test_an_address_is_of_the_body_whose_name_it_spells_most_of() -> None:
    text = ("Marisol Vega came from the Harbour Light Primary School, and the Harbour Light Trust sees to the rooms."
            "\n\npost@harbourlight.example\n")
    assert _facts(text)[-1]["organisation"] == "Harbour Light Trust"
    assert spelling.share("rioverde", "Rio Verde High School") < spelling.share("rioverde", "Rio Verde")


def test_two_offices_of_one_body_stay_two() -> None:
    text = ("Scotland\n\nMigrant Help, Telephone: 0141 884 7900, Email: scotland@migranthelp.example\n\n"
            "Northern Ireland\n\nMigrant Help, Telephone: 028 9244 8449, Email: ni@migranthelp.example\n")
    assert sorted(one["phone"] for one in _facts(text)) == ["+441418847900", "+442892448449"]


def test_a_title_is_not_taken_from_beyond_a_heading() -> None:
    text = ("# Open Gate Trust\n\n## Outreach\n\nKasia Nowak, outreach worker\n\n## Trustees\n\n"
            "Sir Alan Pemberton (Chair), Josephine Clegg (Treasurer), Daniel Amoah, Shazia Mahmood\n")
    assert "outreach" not in str(_people(text, "a.md")["Daniel Amoah"].get("position")).lower()


PHONE: Final = "Front desk: +44 20 7413 5500\n\n"


@pytest.mark.parametrize("text", [
    "Anna Bell\nUniversity of York\n2023-11-05\nanna@york.example\n",
    "Tom Reed\nTreasurer\n2021 - 2024\ntom@gate.example\n",
    "Anna Karimova\nBlogger\n19371121\nanna@york.example\n", "Tom Reed\nInvoice\n2003455\ntom@gate.example\n",
    "Anna Bell\nDonor\n1 150 000\nanna@york.example\n",
    ("Телефон   |  +992 37 221 12 12\nМоб.      |  +992 918 21 12 12\nТел.      |  +992 918 21 12 13\n"
     "ИНН       |  01234567890\nОКПО      |  12345678\n"),
    "Shelter A   +44 20 7413 5501\nShelter B   +44 20 7413 5502\n\nBudget\n\nAnna Bell   125000\nTom Reed   150000\n",
    "Country | Mobile | Telephone\nKazakhstan | 25334000 | 3012000\nUzbekistan | 35334000 | 1012000\n",
])
def test_dates_sums_and_requisites_are_no_numbers_to_call(text: str) -> None:
    assert [one["phone"] for one in _facts(PHONE + text) if one["phone"] and not one["phone"].startswith("+")] == []


@pytest.mark.parametrize(("text", "name"), [
    ("Address: 12 Mill Road, Leeds. Director: Anna Bell, tel. +44 20 7413 5501\n", "Anna Bell"),
    ("Адрес: г. Душанбе, ул. Рудаки 5, директор Каримова Лола Набиевна, тел. +992 37 221 12 12\n",
     "Каримова Лола Набиевна"),
    ("Адресат: Каримова Лола Набиевна, директор фонда, lola@pravo.example\n", "Каримова Лола Набиевна"),
])
def test_who_is_named_behind_an_address_is_found(text: str, name: str) -> None:
    assert name in _people(text)


@pytest.mark.parametrize("body", ["ТОО «Eurasia Consultant»", "ОО «Volunteer Coordinator»", "ОФ «Policy and Advocacy»"])
def test_a_body_with_a_legal_form_may_be_called_by_a_post(body: str) -> None:
    people = _people(f"{body}\nДиректор Каримова Лола Набиевна\nтел. +992 37 221 12 12\n")
    assert people["Каримова Лола Набиевна"]["organisation"]


def test_people_in_a_column_of_names_stay_people() -> None:
    rows = "Harbour Police | +44 20 7413 5501\nOpen Gate Foundation | +44 20 7413 5502\nRed Cross | +44 20 7413 5503\n"
    people = _people(f"Name | Phone\n{rows}Anna Bell | +44 20 7413 5504\nTom Reed | +44 20 7413 5505\n")
    assert {"Anna Bell", "Tom Reed"} <= set(people)
    people = _people("Name | Contact name | Phone\nAnna Bell | Tom Bell | +44 20 7413 5501\n"
                     "Peter Rowe | Mary Rowe | +44 20 7413 5502\nCarol Reed | John Reed | +44 20 7413 5503\n")
    assert people["Tom Bell"]["organisation"] is None


def test_the_university_of_a_town_keeps_its_addresses_beside_the_city() -> None:
    text = ("City of York\n\nYork Council\n\nUniversity of York\nTom Reed, Professor, tom.reed@york.example\n")
    assert _people(text)["Tom Reed"]["organisation"] == "University of York"


def test_a_name_in_brackets_is_no_menu() -> None:
    assert "Tom Reed" in _people("[Tom Reed] [Lawyer]\ntom@opengate.example\n")
