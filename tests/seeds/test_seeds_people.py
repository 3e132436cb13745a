"""Which people a document names: the form of their names, what ties them to a body, their numbers; and who is none."""

from typing import Final

import pytest

from seeds.extract.extracting import extract
from seeds.fact import Fact
from seeds.read import read_bytes


def _contacts(text: str) -> dict[str, Fact]:
    facts = extract(read_bytes(text.encode(), "a.txt"))
    return {str(fact.fields["name"]): fact for fact in facts if fact.kind == "contact"}


def _body(text: str, name: str) -> str:
    facts = extract(read_bytes(text.encode(), "a.txt"))
    own = next(fact for fact in facts if fact.fields.get("name") == name)
    return next((str(fact.fields["name"]) for fact in facts if fact.id == own.fields.get("organisation")), "")


BODIES: Final = {
    "a label": ("Participants:\n- Border Police: Mr Ivan Lungu & Ms Ada Roe\n- Diaconia Croatia: Ms Vesna Horvat\n",
                {"Ivan Lungu": "Border Police", "Ada Roe": "Border Police", "Vesna Horvat": "Diaconia Croatia"}),
    "a post with general": ("Speakers: OSCE Secretary General Ottilie Maria Brandvik took the floor.\n",
                            {"Ottilie Maria Brandvik": "OSCE"}),
    "from": ("The report was prepared by Anne Delaney from Sisters Across Borders.\n",
             {"Anne Delaney": "Sisters Across Borders"}),
    "for": ("Rosa Akers, for the Alliance for Domestic Workers (ADW), said that people will be afraid.\n",
            {"Rosa Akers": "Alliance for Domestic Workers"}),
    "in front": ("Speaking for Kalinga House, Marivic Santos said that the line had been busy.\n",
                 {"Marivic Santos": "Kalinga House"}),
    "brackets": ("Thanks to Carmel Finnerty (Stella Maris), Jonas Ekdahl (Swedish Maritime Agency).\n",
                 {"Carmel Finnerty": "Stella Maris", "Jonas Ekdahl": "Swedish Maritime Agency"}),
    "below": ("Research and writing\nMr Luc Ollivier & Dr Ada Roe\nfrom Terrain Commun\n",
              {"Luc Ollivier": "Terrain Commun", "Ada Roe": "Terrain Commun"}),
    "a dash": ("Присутствовали: от МВД – Кабденов С.Т., Ахметова Г.Р.; от МОМ – Айнур Даненова (глава миссии).\n",
               {"Кабденов С.Т.": "МВД", "Ахметова Г.Р.": "МВД", "Айнур Даненова": "МОМ"}),
    "run together": ("Imam Yusuf Kirkland, Crescent and Star Hauliers Mission\n",
                     {"Yusuf Kirkland": "Crescent and Star Hauliers Mission"}),
}


@pytest.mark.parametrize(("text", "people"), BODIES.values(), ids=BODIES)
def test_whose_people_are_of_whom_no_post_is_said(text: str, people: dict[str, str]) -> None:
    assert {name: _body(text, name) for name in _contacts(text)} == people


@pytest.mark.parametrize(("text", "roles"), [
    ("Sister Rita Mallia and Fr. Tomasz Wilk opened the house.\n", {"Rita Mallia": "Sister", "Tomasz Wilk": "Fr."}),
    ("DIG Prakash Adhikari and Brigadier Suman Lama came.\n",
     {"Prakash Adhikari": "DIG", "Suman Lama": "Brigadier"}),
    ("Пастор Виктор Браун передал одеяла.\n", {"Виктор Браун": "Пастор"}),
    ("Facilitator: Sergeant Costas Nikolaou (Cyprus Police)\n", {"Costas Nikolaou": "Sergeant"}),
    ("Выступил министр труда, миграции и занятости Республики Таджикистан Саид Назаров.\n",
     {"Саид Назаров": "министр труда, миграции и занятости Республики Таджикистан"}),
    ("Anna Holm is the deputy director of the River Centre and teaches on Fridays.\n",
     {"Anna Holm": "deputy director of the River Centre"}),
    ("Foreword by Deputy Chief Constable Nora Reid\n\nTwo years ago we began to train officers in every station.\n",
     {"Nora Reid": "Deputy Chief Constable"}),
    ("Исполняющий обязанности директора ЮНИСЕФ Лейф Торвальдссон выступил.\n",
     {"Лейф Торвальдссон": "Исполняющий обязанности директора ЮНИСЕФ"}),
    ("Участвовали: ректор института д.э.н. В.С. Лобачёв; преподаватель кафедры права, к.ю.н. Т.Н. Бойко.\n",
     {"В.С. Лобачёв": "ректор института", "Т.Н. Бойко": "преподаватель кафедры права"}),
])
def test_ranks_titles_and_degrees_in_front_of_a_name(text: str, roles: dict[str, str]) -> None:
    assert {name: fact.fields.get("position") for name, fact in _contacts(text).items()} == roles


@pytest.mark.parametrize(("text", "names"), [
    ("Present: Bakyt uulu Nurlan (UNDP), Asel Bolot kyzy (IOM), Sultan bin Rashid (ICRC)\n",
     ["Bakyt uulu Nurlan", "Asel Bolot kyzy", "Sultan bin Rashid"]),
    ("Present: Marie-Claire Adjei (UNDP), Jean-Luc Ferrand (IOM)\n", ["Marie-Claire Adjei", "Jean-Luc Ferrand"]),
    ("Аткаруучу башкармалыктын кеңешчиси Бакыт Сапаровдун айтымында, 12 адам кайтарылды.\n", ["Бакыт Сапаров"]),
    ("Toshkentda seminar bo‘lib o‘tdi. Psixolog Lola Tursunovaning ta’kidlashicha, jabrlanganlarga yordam kerak.\n",
     ["Lola Tursunova"]),
    ("Выступили глава офиса ПРООН в Нарыне Мелани Окафор и помощник акима Айдын Куаныш улы.\n",
     ["Мелани Окафор", "Айдын Куаныш улы"]),
    ("Денсаулық министрлігі Отбасы департаментінің директоры Ерлан Сейітқали департаменттің жұмысын айтты.\n",
     ["Ерлан Сейітқали"]),
    ("Масъули бахши ҳуқуқи Созмони “Умед” дар ноҳияи Восеъ Мирзоева Саодат сухан гуфт.\n", ["Мирзоева Саодат"]),
    ("1. Чернявская Ю.В. (МВД)\n2. Ли Е.В. (МОМ)\n", ["Чернявская Ю.В.", "Ли Е.В."]),
])
def test_names_to_their_ends(text: str, names: list[str]) -> None:
    assert list(_contacts(text)) == names


@pytest.mark.parametrize("text", [
    "The women were brought to Cedar Porch, a home run by the YMCA, and to the Lake Ohrid crossing.\n",
    "Session Leader of the Field Visit, Minister for Overseas Employment, Market Diversification, Sri Lanka\n",
    "Hope Rising Task Force and Operation Lantern Light were praised by UNODC.\n",
    "Job Type: Consultant\nResource Directory: Alder Trust\n",
    "Skills Exchange (LCSE) began in May.\n",
    "STATEMENT: Ministers Must Halt the Return of Detained Fishers\n",
    'The project, named Calm Water ("Contracts First"), goes on.\n',
    "Вохӯрӣ бо намояндагони Вазорати адлия дар шаҳри Самараи Федератсияи Россия баргузор шуд.\n",
])
def test_phrases_in_capitals_are_nobody(text: str) -> None:
    assert not _contacts(text)


@pytest.mark.parametrize("text", [
    "Amina Yusuf is a domestic worker from Kano who was trafficked to Beirut at seventeen.\n",
    "Lucy Adeyemi is a nurse at Mercy Hospital who was sold as a child.\n",
    "Priya Nair is a survivor leader who speaks at the University of Leeds.\n",
    "Kwame Boateng is the leader of a trafficking network and a director of the Gold Coast Bank.\n",
    "Grace Mensah is the mother of two children.\n",
    "Потерпевшая, работница кафе в Баткене Прия Менон, дала показания.\n",
])
def test_sentences_of_victims_and_the_accused_give_nobody(text: str) -> None:
    assert not _contacts(text)


@pytest.mark.parametrize(("text", "numbers"), [
    ("Help abroad\n\nTURKEY\nMr. Haluk Demir, Honorary Consul\nT/F: 0216 355 41 20\nGSM: 0532 611 40 18\n",
     {"Haluk Demir": ["+902163554120", "+905326114018"]}),
    ("Ulaanbaatar, Mongolia. The trust in London helps.\nContact: Ada Roe, Officer, tel. 020 7946 0733\n",
     {"Ada Roe": ["+442079460733"]}),
    ("Moscow, Russia\nИнспектор Анна Орлова, тел. 8 (846) 333-20-90\nЮрист Пётр Ким, тел. 333-20-74\n",
     {"Анна Орлова": ["+78463332090"], "Пётр Ким": ["+78463332074"]}),
    ("Berlin\nAda Roe, Officer\nT/F +49 30 8870 1422 / -23\n", {"Ada Roe": ["+493088701422"]}),
    ("Manila, Philippines\nAda Roe, Press Officer, (63 2) 8555-0117\n", {"Ada Roe": ["+63285550117"]}),
    ("Амман\nСпросить Гулю, тел. +962 79 561 22 04\n", {"Гуля": ["+962795612204"]}),
    ("London, United Kingdom\nHousing: Moses, 07400 123456\n", {"Moses": ["+447400123456"]}),
])
def test_numbers_with_their_people(text: str, numbers: dict[str, list[str]]) -> None:
    found = {}
    for name, fact in _contacts(text).items():
        others = fact.fields.get("other_phones", ())
        found[name] = [fact.fields.get("phone"), *(others if isinstance(others, tuple) else ())]
    assert found == numbers
