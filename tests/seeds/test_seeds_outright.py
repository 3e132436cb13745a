"""Bodies that stand right behind a name, and those that a title recalls by a noun or that a page says are bodies."""

from typing import Final

import pytest
from seeds.stating import CHARITY, FUND, bodies_of

BEHIND: Final = {
    "a force in brackets": (
        "As to the wages, Major Bohdan Kravets (Lower Town police) says that all of them were paid.\n",
        {"Bohdan Kravets": "Lower Town police"}),
    "an acronym in brackets": (
        "The report of consultant Ulrich Brandt (GOPA) was heard.\n", {"Ulrich Brandt": "GOPA"}),
    "a forum of a country between commas": (
        "Signed by:\n\nEoin Sullivan, Policy Officer, Fishers' Rights Forum Ireland\nHanne Lund, researcher, Oslo\n",
        {"Eoin Sullivan": "Fishers' Rights Forum Ireland", "Hanne Lund": "Harbour Light Foundation"}),
    "no country and no degree": (
        "The report of consultant Ulrich Brandt (Germany) and lawyer Anna Bell (LLM) was heard.\n",
        {"Ulrich Brandt": "Harbour Light Foundation", "Anna Bell": "Harbour Light Foundation"}),
}
RECALLED: Final = {
    "a mill": ((f"{FUND}Участники побывали на текстильном комбинате в Рухабате. Директор комбината Гельды Атаев "
                "показал цех.\n"), {"Гельды Атаев": "Текстильный комбинат в Рухабате"}),
    "a camp in quotes": (f"{FUND}Дети отдыхают в лагере «Ак кеме». Начальник лагеря Виталий Дорохов доволен.\n",
                         {"Виталий Дорохов": "Лагерь «Ак кеме»"}),
    "an adjective": (f"{FUND}В Полоцком лесхозе посадили ели. Директор лесхоза Вячеслав Шабуня благодарит всех.\n",
                     {"Вячеслав Шабуня": "Полоцкий лесхоз"}),
    "a post that implies a school": (
        f"{CHARITY}Pupils of School No. 2 came as well. Headteacher Mrs. Knarik Tonoyan thanked them.\n",
        {"Knarik Tonoyan": "School No. 2"}),
    "what the page calls by no name": (
        f"{CHARITY}The museum's director, Livia Horvath, says that it is full.\n",
        {"Livia Horvath": "Harbour Light Foundation"}),
}
SAID: Final = {
    "a nonprofit": (
        f"{CHARITY}The ride came from Open Gate, a nonprofit in Marlow. Its director, Jolene Stubbs, was glad.\n",
        {"Jolene Stubbs": "Open Gate"}),
    "who heads it": (
        f"{CHARITY}Kivuli ya Ziwa, headed by lawyer Yasinta Masatu, placed 16 girls back in school.\n",
        {"Yasinta Masatu": "Kivuli ya Ziwa"}),
    "its president": (
        (f"{CHARITY}They marked the 20th birthday of Ključ Novi, which looks after victims. Its president, Polona "
         "Vidmar, recalled the first flat.\n"), {"Polona Vidmar": "Ključ Novi"}),
    "a drop-in": (
        f"{CHARITY}Outreach worker Petya Dimova of the drop-in Open Door Fenland will talk.\n",
        {"Petya Dimova": "Open Door Fenland"}),
}
TITLED: Final = {
    "deputy head": (
        f"{CHARITY}Viktor Hrad, deputy head of the Zhytomyr regional administration, thanked the donors.\n",
        {"Viktor Hrad": "Zhytomyr regional administration"}),
    "an inspection": (
        f"{CHARITY}Baurzhan Tolegen, head of the State Labour Inspection of Turkestan region, spoke.\n",
        {"Baurzhan Tolegen": "State Labour Inspection of Turkestan region"}),
    "a women's organisation": (
        f"{CHARITY}Nana Shonia, head of the women's organisation Atinati Hands, thanked all.\n",
        {"Nana Shonia": "Atinati Hands"}),
    "an authority": (
        f"{CHARITY}Habib Rajabzoda, deputy head of the executive authority of Khatlon, thanked all.\n",
        {"Habib Rajabzoda": "executive authority of Khatlon"}),
    "a small court behind the name": (
        f"{CHARITY}Judge Omed Mizuri of the Soran court told the guests that it is late.\n",
        {"Omed Mizuri": "Soran court"}),
    "a museum": (f"{FUND}Заведующая областным музеем Жумагул Алимбаева поблагодарила всех.\n",
                 {"Жумагул Алимбаева": "Областной музей"}),
    "a nation's guards": (f"{FUND}Старший специалист латвийской погранохраны Инга Озолиня поблагодарила всех.\n",
                          {"Инга Озолиня": "Латвийская погранохрана"}),
    "a small adjective in front": (
        f"{FUND}Председатель областной Федерации профсоюзов Гаврила Пучков поблагодарил всех.\n",
        {"Гаврила Пучков": "Областная Федерация профсоюзов"}),
    "an acronym at the end": (f"{FUND}Директор по исследованиям RISQ Сергей Тимофеев поблагодарил всех.\n",
                              {"Сергей Тимофеев": "RISQ"}),
    "no acronym in a name": (f"{FUND}Начальник отдела Кеминского РОВД Иван Савчук поблагодарил всех.\n",
                             {"Иван Савчук": "Кеминский РОВД"}),
    "a number": (f"{CHARITY}The director of School No. 14, Zafar Mirzoev, thanked the donors.\n",
                 {"Zafar Mirzoev": "School No. 14"}),
}


ALL: Final = {f"{group}: {case}": (lead + text, expected) for group, lead, cases in (
    ("behind", CHARITY, BEHIND), ("recalled", "", RECALLED), ("said", "", SAID), ("titled", "", TITLED))
    for case, (text, expected) in cases.items()}


@pytest.mark.parametrize("case", ALL)
def test_bodies_are_those_that_the_words_say_outright(case: str) -> None:
    text, expected = ALL[case]
    assert bodies_of(text) == expected
