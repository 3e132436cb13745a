"""How pages name people: with brackets, ranks and plural posts around the name, and what looks so but is nobody."""

from typing import Final

import pytest

from seeds.extract.extracting import extract
from seeds.read import read_bytes


def _people(text: str) -> dict[str, str]:
    """Name -> position."""
    facts = extract(read_bytes(f"{text}\n".encode(), "a.txt"))
    return {str(fact.fields["name"]): str(fact.fields.get("position", "")) for fact in facts if fact.kind == "contact"}


NAMINGS: Final = (
    ("• Ruth Okello (Uganda), Deputy National Coordinator for the Control of Fraud",
     {"Ruth Okello": "Deputy National Coordinator for the Control of Fraud"}),
    ("Anna Holm (left), director of the River Centre, said so.", {"Anna Holm": "director of the River Centre"}),
    ("Ruth Okello (Uganda) – deputy national coordinator", {"Ruth Okello": "deputy national coordinator"}),
    ("Анна Руденко (на фото), директор центра, рассказала о работе.", {"Анна Руденко": "директор центра"}),
    ("The exercise was led by Sgt Wilmot and Cpl Ramsay of the Night Unit.", {"Wilmot": "Sgt", "Ramsay": "Cpl"}),
    ("“We are glad,” said Det. Sgt. Mallory of the vice squad.", {"Mallory": "Det. Sgt."}),
    ("Майор Жумабеков сообщил, что проверено 40 цехов.", {"Жумабеков": "Майор"}),
    ("Sgt Dan Wilmot spoke. Later Sgt Wilmot left.", {"Dan Wilmot": "Sgt"}),
    ("Opening the fair, US Ambassador-at-Large to Monitor Trafficking in Birds, Laura Finch, called it a start.",
     {"Laura Finch": "US Ambassador-at-Large to Monitor Trafficking in Birds"}),
    ("The feat was told by Tunde Vincent,Head of the Press Unit of the agency.",
     {"Tunde Vincent": "Head of the Press Unit of the agency"}),
    ("Says Glenda Farrow, CBE, chief executive of the River Trust: “We wait.”",
     {"Glenda Farrow": "chief executive of the River Trust"}),
    ("It was signed by Hari Man Bastola, Ambassador of Nepal to Germany.",
     {"Hari Man Bastola": "Ambassador of Nepal to Germany"}),
    ("Among them was Sylvia N. Harper, Charge D’Affaires, a.i., Embassy of Freedonia.",
     {"Sylvia N. Harper": "Charge D’Affaires"}),
    ("Доклады готовят советники Центра ОБСЕ в Душанбе Ларс Бергман (политика) и Тесс Морган (экономика).",
     dict.fromkeys(("Ларс Бергман", "Тесс Морган"), "советники Центра ОБСЕ в Душанбе")),
    ("The Director General of the Northern Agency for River Safety (NARS), Zara Bello Musa, has asked for more.",
     {"Zara Bello Musa": "Director General of the Northern Agency for River Safety"}),
    ("The Director of Public Learning, NARSA, Mr Obinna Okafor, said that hunger comes first.",
     {"Obinna Okafor": "Director of Public Learning"}),
    ("Директор департамента, МВД, Анна Руденко выступила.", {"Анна Руденко": "Директор департамента"}),
    ("Mr Olu Bisi, the Director, Training and Manpower Development, NARSA, stood in for her.",
     {"Olu Bisi": "Director, Training and Manpower Development"}),
    ("Melinda Crane, the shelter's development coordinator, said it helps.",
     {"Melinda Crane": "shelter's development coordinator"}),
    ("The sting ended with four victims rescued, Sheriff Walt Hackley said.", {"Walt Hackley": "Sheriff"}),
    ("Speakers\n\n• Brigitta Vanholt, Fellow, Open River Foundation (Washington)", {"Brigitta Vanholt": "Fellow"}),
    ("• Rita Jarrow, Director of the Center on Fair Work, spoke.",
     {"Rita Jarrow": "Director of the Center on Fair Work"}),
    ("Veronica A.G. Luma, U.S. Attorney for the Counties of Guavia, made it known.",
     {"Veronica A.G. Luma": "U.S. Attorney for the Counties of Guavia"}),
    ("She thanked the Chief of Fleet Intelligence, AVM K.T. Oduya, who had approved it.",
     {"K.T. Oduya": "Chief of Fleet Intelligence"}),
    ("Looking on were Suresh Adhikary, Minister for Labour of Freedonia and Ms. Hanna Brand, State Secretary.",
     {"Suresh Adhikary": "Minister for Labour of Freedonia", "Hanna Brand": "State Secretary"}),
    ("Слово взял заместитель министра внутренних дел — начальник транспортной милиции Аркадий Полевой.",
     {"Аркадий Полевой": "заместитель министра внутренних дел — начальник транспортной милиции"}),
    ("Участвовал Верховный комиссар ООН по правам человека Хелена Брандт.",
     {"Хелена Брандт": "Верховный комиссар ООН по правам человека"}),
    ("Приедут уполномоченный по правам человека (УПЧ) в РК Степан Ладов и другие.",
     {"Степан Ладов": "уполномоченный по правам человека (УПЧ) в РК"}),
    ("Председательствовал заместитель Премьер-министра Анвар Собиров.",
     {"Анвар Собиров": "заместитель Премьер-министра"}),
    ("• Sally Newham MP, Minister for Rivers and Safe Bathing",
     {"Sally Newham": "Minister for Rivers and Safe Bathing"}),
    ("The chief executive of the Ferrymen Licensing Office, Piers Norwell, was also there.",
     {"Piers Norwell": "chief executive of the Ferrymen Licensing Office"}),
    ("Их много, сказала Лола Исмаилова из «Граждане за право».", {"Лола Исмаилова": ""}),
    ("Present were Col. (rtd) Bashir Danladi, Comptroller-General of Customs, and others.",
     {"Bashir Danladi": "Comptroller-General of Customs"}),
    ("Remarks by Ambassador (ret.) Ramon Cordel", {"Ramon Cordel": "Ambassador"}),
    ("With opening words from Bishop Edwin Redfern and the Chief Constable, Giles Hawkley.",
     {"Edwin Redfern": "Bishop", "Giles Hawkley": "Chief Constable"}),
    ("Sen. Enid Barlow, who wrote the bill, spoke first.", {"Enid Barlow": "Sen."}),
    ("Выступил заведующий кафедрой права, доктор юридических наук, профессор Камилов Т.Р.",
     {"Камилов Т.Р.": "заведующий кафедрой права"}),
    ("Прокуратура сообщила о новом деле. Выезжал руководитель управления Шестаков Д.М. Он вручил письмо.",
     {"Шестаков Д.М.": "руководитель управления"}),
    ("The dinner was long. Queensland Solicitor-General Hamish Culleton spoke at the end.",
     {"Hamish Culleton": "Queensland Solicitor-General"}),
    ("Dear colleagues, I'm Tess Kowalczyk, treasurer of the Students' Union.",
     {"Tess Kowalczyk": "treasurer of the Students' Union"}),
    ("The shelter opened on Monday.\n\nFor travel in the hills, Eleanor Whitcombe of the Embassy of Norway has a car.",
     {"Eleanor Whitcombe": ""}),
    ("The winter shelter opened on Monday.\n\nDuring the interviews Huda Kaplan of the Youth Protection Centre wept.",
     {"Huda Kaplan": ""}),
    ("Abdel Karim is Founding President of Hands of Mercy. The home is full.",
     {"Abdel Karim": "Founding President of Hands of Mercy"}),
    ("They mark the day with a walk.\n\n• Mark Tilling, Senior Coordinator", {"Mark Tilling": "Senior Coordinator"}),
    ("Speakers\n\n• Lina Robles (Philippines), journalist at Quick News", {"Lina Robles": "journalist at Quick News"}),
)


@pytest.mark.parametrize(("text", "people"), NAMINGS)
def test_how_people_are_named(text: str, people: dict[str, str]) -> None:
    assert _people(text) == people


@pytest.mark.parametrize("text", [
    "The Major Crimes Unit came. General Elections were held. Captain of the ship was Dutch.",
    "The wanted Captain Wilmot is at large.",
    "Officers of the Federal Capital Territory came.",
    "Angela works in the Research Branch.", "Four victims, Anna Bell and Carla Dee, were freed.",
    "By Anna Bell, journalist", "Семинар прошёл в университете имени академика Ивана Павлова.",
    "Дар толори донишгоҳ ба номи академик М.Осимов вохӯрӣ доир шуд.",
    "The line took 2150 calls altogether (1040 of men, 1110 of women).",
])
def test_what_is_nobody(text: str) -> None:
    assert _people(text) == {}
