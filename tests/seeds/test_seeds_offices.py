"""Of which body somebody is by the words of the title alone, and whom a body around is not given for that."""

from typing import Final

import pytest
from seeds.stating import CHARITY, FUND, bodies_of

HELD: Final = {
    "an office with a small noun": (
        "The head of the regional migration office, Alijon Mahmad, thanked the guests.\n",
        {"Alijon Mahmad": "regional migration office"}),
    "an acronym as the owner": (
        f"{CHARITY}ERI's secretary Sileny Hauser promised more beds.\n", {"Sileny Hauser": "ERI"}),
    "a body that is called as who heads it": (
        f"{CHARITY}The UN High Commissioner for Refugees, Anna Bell, thanked the guests.\n",
        {"Anna Bell": "UN High Commissioner for Refugees"}),
    "the police of a town": (f"{CHARITY}Sacramento Police Chief Anna Bell thanked the guests.\n",
                             {"Anna Bell": "Sacramento Police"}),
    "no UN of an order": (
        "The United Nations praised the Harbour Light Foundation. Its head, Director General Anna Bell, OON, spoke.\n",
        {"Anna Bell": "Harbour Light Foundation"}),
    "no gang": ("The leader of a criminal network, Karim Nazarov, fled abroad.\n", {"Karim Nazarov": ""}),
    "no car": ("The driver of the police car, Anna Bell, spoke.\n", {"Anna Bell": ""}),
    "no field of work": ("The head of Training, Maud Ferris, thanked the guests.\n", {"Maud Ferris": ""}),
    "таможня": (f"{FUND}Начальник Нарынской таможни Бурулча Жаркынбаева поблагодарила всех.\n",
                {"Бурулча Жаркынбаева": "Нарынская таможня"}),
    "сокращение": (f"{FUND}Начальник ОВД Карим Назаров поблагодарил всех.\n", {"Карим Назаров": "ОВД"}),
    "строчными": ("Председатель областной палаты предпринимателей Раушан Меирбекова поблагодарила всех.\n",
                  {"Раушан Меирбекова": "Областная палата предпринимателей"}),
    "служба без страны": ("Начальник отдела миграционной службы Равшан Гафуров поблагодарил всех.\n",
                          {"Равшан Гафуров": "Отдел миграционной службы"}),
    "прокурор района": (f"{FUND}Прокурор Лидского района Антон Левчук поблагодарил всех.\n",
                        {"Антон Левчук": "Прокуратура Лидского района"}),
    "прокурор того района, о котором речь": (
        f"{FUND}В Лидском районе приютов не было. Прокурор района Антон Левчук поблагодарил всех.\n",
        {"Антон Левчук": "Прокуратура Лидского района"}),
}
OF_NONE: Final = {
    "a mayor": (f"{CHARITY}Blerina Hoxha, mayor of Kulob, cut the ribbon.\n", {"Blerina Hoxha": ""}),
    "who leads a district": (f"{CHARITY}Bolot Jusupov, head of Aravan district, cut the ribbon.\n",
                             {"Bolot Jusupov": ""}),
    "аким": (f"{FUND}Аким Лейлекского района Айзада Момунова перерезала ленту.\n", {"Айзада Момунова": ""}),
    "глава района": (f"{FUND}Глава Аскизского района Артём Челтыгин перерезал ленту.\n", {"Артём Челтыгин": ""}),
    "заместитель министра": (f"{FUND}Заместитель министра здравоохранения Азат Токтоев перерезал ленту.\n",
                             {"Азат Токтоев": ""}),
    "консул": (f"{FUND}Консул Ирана Реза Багери перерезал ленту.\n", {"Реза Багери": ""}),
}
THEIRS: Final = {
    "of an akimat": (
        "Акимат Лейлекского района открыл приют. Аким Лейлекского района Айзада Момунова перерезала ленту.\n",
        {"Айзада Момунова": "Акимат Лейлекского района"}),
    "of the city that they lead": (
        "Kulob City Council opened a shelter. Blerina Hoxha, mayor of Kulob, cut the ribbon.\n",
        {"Blerina Hoxha": "Kulob City Council"}),
}
BESIDE: Final = {
    "whose director": (
        f"{CHARITY}Children were brought to Foyer Ti Zanmi, whose director, Sister Bernadine Louissaint, spoke.\n",
        {"Bernadine Louissaint": "Foyer Ti Zanmi"}),
    "where the director": (
        f"{CHARITY}They met at Toktogul School, where the director, Mukhabbat Ergasheva, served plov.\n",
        {"Mukhabbat Ergasheva": "Toktogul School"}),
    "a cell of both": (
        ("№ | Фамилия, имя | Организация, должность | Связь\n1 | Шаршеналиева Айнура | Служба 189, оператор | 0 700\n"
         "2 | Шодмонова Мавлюда | АПСТ, дежурный адвокат | shodmonova.m@apst.example\n"),
        {"Шаршеналиева Айнура": "Служба 189", "Шодмонова Мавлюда": "АПСТ"}),
    "a brigade": (
        "ORLETOWN VOLUNTEER FIRE BRIGADE\n\nAt the meeting treasurer Stavros Liakos was elected.\n",
        {"Stavros Liakos": "Orletown Volunteer Fire Brigade"}),
}


ALL: Final = {f"{group}: {case}": told for group, cases in (
    ("held", HELD), ("of none", OF_NONE), ("theirs", THEIRS), ("beside", BESIDE)) for case, told in cases.items()}


@pytest.mark.parametrize("case", ALL)
def test_titles_and_what_is_beside_tell_the_body(case: str) -> None:
    text, expected = ALL[case]
    assert bodies_of(text) == expected
