"""People as pages of ministries, universities, police forces and charities name them, in texts made after such."""

import pytest
from seeds.stating import all_of, people_of

from seeds.extract.extracting import extract
from seeds.read.reading import draw_up

Said = dict[str, tuple[str, str]]  # by name: the position and the body, each a part of what is told; "" where none is

PEOPLE: dict[str, tuple[str, Said]] = {
    "a surname behind a courtesy": (
        "Mr Tordzro, head of the Labour Unit of the FIA, spoke first.\n",
        {"Tordzro": ("head of the Labour Unit of the FIA", "FIA")}),
    "a given name that is a town's as well": (
        "Captain Zafar, acting assistant director of the FIA, told of its work.\n",
        {"Zafar": ("acting assistant director of the FIA", "FIA")}),
    "a courtesy behind a post": (
        "The coordinator, Mr Sisouk, will explain. A prayer will be led by Sister Salote of Open Gate Trust.\n",
        {"Sisouk": ("coordinator", "Open Gate"), "Salote": ("Sister", "Open Gate Trust")}),
    "a surname behind an office of law": (
        "Acting Attorney General Holt thanked all who came.\n", {"Holt": ("Acting Attorney General", "")}),
    "officials, side by side": (
        "IOM officials Ann Bell and Serhan Aktuna explained the instruments.\n",
        {"Ann Bell": ("officials", "IOM"), "Serhan Aktuna": ("officials", "IOM")}),
    "a noun as a surname behind initials": (
        "The Chief, U. Renee Hall, and Director Anna B. Park welcomed the guests.\n",
        {"U. Renee Hall": ("Chief", ""), "Anna B. Park": ("Director", "")}),
    "a post behind a rank": (
        "Умед Бухоров, подполковник милиции, начальник отдела МВД Республики Таджикистан.\n",
        {"Умед Бухоров": ("начальник отдела МВД", "МВД")}),
    "a rank of several words": (
        "Ann Bell, police major, representative of the Inter-Agency Commission.\n",
        {"Ann Bell": ("representative of the Inter-Agency Commission", "Inter-Agency Commission")}),
    "an acronym of halves of words": (
        "The Port-Anne Police Department helped. PAPD Director Ann Bell said so.\n",
        {"Ann Bell": ("Director", "Port-Anne Police Department")}),
    "an acronym of small words": (
        "Союз промышленников Кыргызской Республики помог. Представитель СПКР Анна Белова выступила.\n",
        {"Анна Белова": ("Представитель", "Союз промышленников Кыргызской Республики")}),
    "a patronymic on a line of its own": (
        "Камилова Нодира\nАнваровна\nдиректор фонда «Мост»\n\nПетров Иван\nСергеевич\nюрист фонда «Мост»\n",
        {"Камилова Нодира Анваровна": ("директор", "Мост"), "Петров Иван Сергеевич": ("юрист", "Мост")}),
    "who heads a field at a company": (
        ("Farah Tukan, head of public policy in the Middle East, Turkey and Africa (META) at Tidewatch, spoke. "
         "Tidewatch agreed.\n"), {"Farah Tukan": ("head of public policy", "Tidewatch")}),
    "a town with its state": (
        ("He thanked Police Officer Tim Dewyn of the Salem, N.C., Police Department and Detective Joseph Wechsler of "
         "the Henrico, Virginia Police Division.\n"),
        {"Tim Dewyn": ("Police Officer", "Salem, N.C., Police Department"),
         "Joseph Wechsler": ("Detective", "Henrico, Virginia Police Division")}),
    "a deputy beside who leads": (
        "The President of “Open Gate” Olga Bell and Vice-President Ada Rust were there.\n",
        {"Olga Bell": ("President", "Open Gate"), "Ada Rust": ("Vice-President", "Open Gate")}),
    "a university by its letters": (
        "Олег Латышев, проректор ТюмГУ, руководитель Центра развития компетенций, выступил.\n",
        {"Олег Латышев": ("проректор ТюмГУ", "ТюмГУ")}),
    "what people have": (
        "Shahida Gilani of the Open Gate Trust had the last word.\n", {"Shahida Gilani": ("", "Open Gate Trust")}),
    "no state by its letters": (
        "Омбудсмен КР Анна Белова встретилась с гостями. Представитель РФ Олег Дымов выступил.\n",
        {"Анна Белова": ("Омбудсмен КР", ""), "Олег Дымов": ("Представитель РФ", "")}),
    "a body that its acronym tells behind a post": (
        "Mita Sen, Executive Director, Research Initiative Zambia (RIZ), and Dan Rust spoke.\n",
        {"Mita Sen": ("Executive Director", "Research Initiative Zambia")}),
    "a body in front of who leads it": (
        "“We are glad.” Lamplight CEO Lisa Horten said so. Acting CEO Dan Rust did not.\n",
        {"Lisa Horten": ("CEO", "Lamplight")}),
    "a body of people who stand for something": (
        "Zia Awan, president of Lawyers for Human Rights & Legal Aid, and Dan Rust, director of the Fund, came.\n",
        {"Zia Awan": ("president", "Lawyers for Human Rights & Legal Aid")}),
    "ranks between names and posts": (
        ("Руководство МВД\n\nСафин Артур Фаридович\nГенерал-майор полиции\nЗаместитель министра внутренних дел\n\n"
         "Орлов Руслан Петрович\nПолковник полиции\nНачальник штаба МВД\n"),
        {"Сафин Артур Фаридович": ("Заместитель министра", "МВД"),
         "Орлов Руслан Петрович": ("Начальник штаба", "МВД")}),
    "degrees between a label and a name": (
        "Директор института: кандидат экономических наук, доцент Курникова Ирина Валерьевна.\n",
        {"Курникова Ирина Валерьевна": ("Директор института", "Институт")}),
    "a chair of a university": (
        ("Контакты\n\nАкадемия местного управления\nМуратова Зарина Какимовна\n"
         "старший преподаватель Кафедры общих дисциплин\n+7 777 022 22 51\n\nКарагандинский университет\n"
         "Кусаева Лариса Канатовна\nзаведующий Кафедрой уголовного права\n+7 702 779 76 73\n"),
        {"Муратова Зарина Какимовна": ("старший преподаватель", "Академия местного управления"),
         "Кусаева Лариса Канатовна": ("заведующий Кафедрой", "Карагандинский университет")}),
    "a sentence that begins behind initials": (
        "Грамотой отмечена ведущий юрист ЗУЕВА О.В. Заведующему отделом вручили знак.\n",
        {"ЗУЕВА О.В.": ("ведущий юрист", "")}),
}
NOBODY = {
    "who is accused": "Defendants arrested in Salem are:\nCarlos Adrian Flores Rojas\nDOB 10/3/1998\n",
    "an operation": "Operation Wrong Turn, led by the Miami Dade Task Force, included others.\n",
    "who is greeted": "Dear Mr Tordzro,\n\nThank you for coming.\n",
    "who is named in full": "Farid Rahim is our lawyer. Mr Rahim, who is head of the unit, spoke.\n",
    "a hall": "We met at U. Thant Hall, 15 S. Arlington Ave, on Monday.\n",
}


@pytest.mark.parametrize(("text", "said"), PEOPLE.values(), ids=PEOPLE)
def test_people_are_told(text: str, said: Said) -> None:
    people = people_of(text)
    for name, (position, body) in said.items():
        assert name in people
        assert position in people[name][0]
        assert body in people[name][1] if body else not people[name][1]


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody_is_made_up(text: str) -> None:
    assert set(people_of(text)) <= {"Farid Rahim"}


ENTRIES = """\
Малов Алексей Петрович – ректор, председатель Совета ректоров вузов Ивановской области, руководитель Научного центра, \
кандидат педагогических наук, доцент
Почта: rector@ivgu.example
Тел.: +7 (4932) 32-62-10
Запись на приём за 2 дня до приёма по тел.: +7 (4932) 32-62-10
Адрес: ул. Ермака, 39, 3 этаж

Орлова Инна Николаевна – проректор по исследовательской и проектной деятельности, кандидат наук, \
председатель Научно-технического совета
Почта: orlova@ivgu.example
Тел.: +7 (4932) 32-66-00
"""


def test_numbers_below_a_long_line_are_of_whom_it_begins_with() -> None:
    contacts = [fact.fields for fact in all_of(ENTRIES) if fact.kind == "contact"]
    assert [(one["name"], one.get("email"), one.get("phone")) for one in contacts] == [
        ("Малов Алексей Петрович", "rector@ivgu.example", "+74932326210"),
        ("Орлова Инна Николаевна", "orlova@ivgu.example", "+74932326600")]


OFFICERS = """\
| State | District | Name | Email | Address |
|---|---|---|---|---|
| Meghalaya | East Garo Hills | Silnang D Shirads | shirads[at]mail[dot]example | Office Rd, Williamnagar, Meghalaya |
| Meghalaya | West Garo Hills | Madonna T Sangma | sangma[at]mail[dot]example | P.O. Tura, Meghalaya, Pin: 794001 |
"""


def test_nobody_stands_in_a_column_of_places_beside_one_of_people() -> None:
    contacts = [fact.fields for fact in extract(draw_up(OFFICERS.encode(), "officers.md", "md"))
                if fact.kind == "contact"]
    assert [(one["name"], one.get("position"), one.get("email")) for one in contacts] == [
        ("Silnang D Shirads", None, "shirads@mail.example"), ("Madonna T Sangma", None, "sangma@mail.example")]


PLACES = """\
St Francis Hospital
A large mission hospital in Kampala with a line that is open by day and by night for everybody who calls.
0800 100131
Nsambya, Kampala

Mengo Hospital
The oldest hospital in Uganda, in Mengo. Takes emergencies from smaller places and refers to others.
+256 312 307 100

Stanbic Bank Uganda
You can open an account online with an ID, a photo and a picture of your signature, it takes a day.
0800 250 250
"""


def test_numbers_below_what_an_entry_says_are_of_what_heads_it() -> None:
    facts = all_of(PLACES)
    bodies = {fact.id: fact.fields["name"] for fact in facts if fact.kind == "organisation"}
    told = {fact.fields.get("phone"): bodies.get(str(fact.fields.get("organisation")))
            for fact in facts if fact.kind == "contact"}
    assert told["+256800100131"] == "St Francis Hospital"
    assert told["+256312307100"] == "Mengo Hospital"
    assert str(told["+256800250250"]).startswith("Stanbic Bank")


RANKS = """\
Who to call

Captain Johan Uys, Hawks, Serious Organised Crime, Bellville: 021 555 0150
Ann Bell, Border Police, Press Office: 021 555 0188
Department of Social Development gender-based violence command centre: 0800 555 428
"""


def test_a_number_behind_somebodys_body_and_town_is_that_persons_and_no_label_holds_a_name() -> None:
    told = {str(fact.fields.get("phone")).lstrip("…"): fact.fields["name"] for fact in all_of(RANKS)
            if fact.kind == "contact" and fact.fields.get("phone")}
    assert told.pop("021 555 0150") == "Johan Uys"
    assert set(told.values()) == {"Border Police", "Department of Social Development"}
