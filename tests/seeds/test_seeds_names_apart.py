"""Names that are only of what something is called, and where names begin that run on from titles and initials."""

import pytest
from seeds.people_told import people
from seeds.stating import people_of

NOBODY = {
    "a prize": "The Nora Hollis Award for Courage went to Open Gate Trust.\n",
    "a saint": "Mass for St Nora Hollis was said at Open Gate Trust.\n",
    "somebody remembered": "We dedicate this study of Open Gate Trust to the memory of Professor Nora Hollis.\n",
    "who took a picture": "Photo Credit: Nora Hollis. Open Gate Trust wrote it.\n",
    "who took the picture on a side": "Open Gate Trust, registered charity. Photo on reverse: N. Hollis.\n",
    "who set a page": "Open Gate Trust\nAnnual Report 2024\nDesign: Nora Hollis\n",
    "who reports": "Фонд «Берег» открыл приют. /Корр. Вероника Шпак – «Городской вестник»/\n",
    "who took a picture, in Russian": "Фонд «Берег» открыл приют.\n\nИзображение: Дымов Иван\n",
    "the rest of a long name": (
        "The Northern Zonal Command of the National Agency for Safe Work and Related Matters freed 22 people.\n"),
    "a square": "Гости фонда «Берег» были на площади лидера Ивана Дымова.\n",
    "readings in memory": "Фонд «Берег» провёл чтения памяти академика Ивана Дымова.\n",
    "a law": "О «Законе Ивана Дымова» шумела страна. Фонд «Берег» ответил.\n",
    "a county": "A court operations officer for Travis County came.\n",
}
TITLES = {
    "behind the title of a chief": ("Chief Phillip Crowe Jr. spoke for the Leeds Police.\n",
                                    {"Phillip Crowe Jr": "Chief"}),
    "behind a rank of the police": (
        "According to Deputy Superintendent of Police Prabin Raj Panth, the women were safe.\n",
        {"Prabin Raj Panth": "Deputy Superintendent of Police"}),
    "initials in one word": ("AKM Sober Molla, director of Open Gate Trust, and A.J.M. Tofik Molla, a lawyer, came.\n",
                             {"AKM Sober Molla": "director of Open Gate Trust", "A.J.M. Tofik Molla": "lawyer"}),
    "behind the ministry of the title": (
        ("Present were Deputy Permanent Secretary in the Ministry of National Security Michele Thomasos; and deputy "
         "director at the Ministry of National Security Maj Richie Lynch.\n"),
        {"Michele Thomasos": "Deputy Permanent Secretary in the Ministry of National Security",
         "Richie Lynch": "deputy director at the Ministry of National Security"}),
    "in front of the next sentence": (
        "Группу возглавит заместитель начальника управления Лещенко А.В. От Следственного комитета придут двое.\n",
        {"Лещенко А.В.": "заместитель начальника управления"}),
    "behind the object of a Tajik sentence": (
        "Хоруғ, 3 июни 2023\n\nТренингро Мавҷуда Шириншоева, директори «Нури Помир», кушод.\n",
        {"Мавҷуда Шириншоева": "директори «Нури Помир»"}),
    "with a numeral": ("Executive director Nicanor Villarama III spoke.\n",
                       {"Nicanor Villarama III": "Executive director"}),
    "an excellency": ("H.E. Nora Hollis, Ambassador of Norway, spoke.\n", {"Nora Hollis": "Ambassador of Norway"}),
    "initials behind what somebody works at": (
        "Пришли второй секретарь посольства Г. А. Вершина и заведующий консульским отделом И. И. Попов.\n",
        {"Г. А. Вершина": "второй секретарь посольства", "И. И. Попов": "заведующий консульским отделом"}),
    "initials in front of two surnames": ("Посол Норвегии в Таджикистане И.С.Ветлин-Дымов встретился с гостями.\n",
                                          {"И.С.Ветлин-Дымов": "Посол Норвегии в Таджикистане"}),
    "given names that are words": (
        "Sheriff Chad Holm met Ms. Joy Harwell: Director of Open Gate Trust. The Ambassador of Chad Open Doors came.\n",
        {"Chad Holm": "Sheriff", "Joy Harwell": "Director of Open Gate Trust"}),
    "behind somebody with a seat": (
        "The minister for justice, Helen Harwell TD, and Garda Commissioner Drew Holm launched it.\n",
        {"Helen Harwell": "minister for justice", "Drew Holm": "Garda Commissioner"}),
    "behind a post in one word": ("Госсекретарь Иван Дымов открыл встречу в фонде «Берег».\n",
                                  {"Иван Дымов": "Госсекретарь"}),
    "whose aide somebody is": (
        "Помощник депутата Госдумы Михаила Лапина Ирина Дымова рада. Советник губернатора Ивана Рака Вера Гук тоже.\n",
        {"Ирина Дымова": "Помощник депутата Госдумы Михаила Лапина", "Вера Гук": "Советник губернатора Ивана Рака"}),
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_what_is_called_after_somebody_is_nobody(text: str) -> None:
    assert people_of(text) == {}


@pytest.mark.parametrize(("text", "titles"), TITLES.values(), ids=TITLES)
def test_names_begin_behind_titles(text: str, titles: dict[str, str]) -> None:
    assert {name: title for name, (title, _) in people_of(text).items()} == titles


@pytest.mark.parametrize(("text", "name"), [
    ('The visit was led by Teresita "Tess" Magbanua, Legal Officer of the Care Network.', 'Teresita "Tess" Magbanua'),
    ("William (Bill) Harper, Director, Open Gate Trust, spoke.", "William (Bill) Harper"),
    ("Выступил Александр (Саша) Петров, директор фонда «Рассвет».", "Александр (Саша) Петров"),
    ("Вице-мэр Оша Бакытбек Эргешов пообещал помощь.", "Бакытбек Эргешов"),
    ("Представитель МОМ в Шымкенте Ольга Ким напомнила о проекте.", "Ольга Ким"),
    ("С пострадавшими работает психолог Эльвира Чотаева.", "Эльвира Чотаева"),
])
def test_a_name_has_what_somebody_is_called_and_no_town(text: str, name: str) -> None:
    assert people(f"{text}\n").keys() == {name}


@pytest.mark.parametrize("text", [
    'Training was held at Hotel "Tajikistan" Dushanbe.', 'Film "Lilya" Screening was held on Monday.',
    "The Centre “Sabo” Bokhtar took part.", "Office: 4 Sculcoates Yard, Hull, tel. 01482 555 0144",
    "Астана, Д. Қонаев к., 31\n8 (7172) 72 05 58"])
def test_what_is_called_and_where_it_stands_is_nobody(text: str) -> None:
    assert not {'Hotel "Tajikistan" Dushanbe', "Sculcoates Yard", "Д. Қонаев"} & people(f"{text}\n").keys()
    assert not any('"' in name or "“" in name for name in people(f"{text}\n"))


def test_what_a_sentence_says_is_no_title() -> None:
    told = people("The victim advocate, Shanice Burrell, said so.\n")
    assert told.get("Shanice Burrell", ("", None))[0] != "said so."
    assert people("Преподавала Рената Буковска, психотравматолог из Варшавы.\n") == {
        "Рената Буковска": ("психотравматолог из Варшавы", None)}


@pytest.mark.parametrize("text", ["Interview: Kamran Aliyev\n", "Камила Юсупова, фото автора\n"])
def test_who_wrote_a_page_is_nobody_it_tells_of(text: str) -> None:
    assert people(f"The Open Gate Trust has a new house in Leeds.\n\n{text}") == {}


@pytest.mark.parametrize(("text", "name", "title"), [
    ("Kadri Tamm coordinates the work for the Estonian Red Cross.", "Kadri Tamm",
     "coordinates the work for the Estonian Red Cross"),
    ("Guzal Nishonova, who represents the Agency in Stockholm, wrote to guzal@agency.example.", "Guzal Nishonova",
     "represents the Agency in Stockholm"),
    ("Anna Bell, director of the Open Gate Trust, leads the team.", "Anna Bell", "director of the Open Gate Trust"),
])
def test_what_somebody_does_is_a_title_where_nothing_else_is(text: str, name: str, title: str) -> None:
    assert people(f"{text}\n")[name][0] == title
