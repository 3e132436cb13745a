"""Whose somebody is where only what is around tells it: what speaks for a body is weighed against what contradicts."""

from typing import Final

import pytest
from seeds.stating import people_of

CASES: Final = {
    "the sentence before": (
        ("The Lantern Foundation opened a house with nine beds in the old harbour of the town last spring. "
         '"All of them were taken within a week," said director Maud Ferris to the guests who had come.\n'),
        {"Maud Ferris": ("director", "Lantern Foundation")}),
    "the paragraph before, for a title that has to be of a body": (
        ("The Lantern Foundation opened a house with nine beds in the old harbour of the town in the spring "
         'of 2019.\n\n"All of them were taken within a week, and we have had to turn people away," said '
         "executive director Maud Ferris.\n"),
        {"Maud Ferris": ("executive director", "Lantern Foundation")}),
    "no paragraph before, for a title that anybody may have": (
        ("The Lantern Foundation opened a house with nine beds in the old harbour of the town in the spring "
         'of 2019.\n\n"I have painted three of the rooms myself, and the kitchen with its stove," said the '
         "painter Maud Ferris, an artist.\n\nForty people came on both days, and many of them had walked from "
         "the hills to hear what was said there.\n"),
        {}),
    "a body in front of a title": (
        ("The Council for Safe Roads met in Varn on Monday. Tarn Harbour Police Superintendent Egil Moe told "
         "its members of eleven arrests that were made at the docks.\n"),
        {"Egil Moe": ("Police Superintendent", "Tarn Harbour Police")}),
    "no judge of a charity": (
        ("The Lantern Foundation trained the clerks of the town for two days in the hall of the old harbour "
         "office. Judge Maud Ferris thanked them all for what they had learnt there.\n"),
        {"Maud Ferris": ("Judge", "")}),
    "no psychologist of the police": (
        ("The Tarn Harbour Police freed eleven men at the docks in the night to Tuesday and took them to a "
         "hostel. Psychologist Maud Ferris went there with blankets and with soup.\n"),
        {"Maud Ferris": ("Psychologist", "")}),
    "its, of what was named last": (
        ("The Lantern Foundation wrote the course together with the Harbour Workers' Union. Its president, "
         "Egil Moe, spoke of the nights on which nobody had been asked who he was.\n"),
        {"Egil Moe": ("president", "Harbour Workers' Union")}),
    "his deputy": (
        ("The Lantern Foundation was thanked by many. Egil Moe, head of the Harbour Workers' Union, brought "
         "flowers, and his deputy Maud Ferris had written a song for the nurses of the house.\n"),
        {"Egil Moe": ("head of the Harbour Workers' Union", "Harbour Workers' Union"),
         "Maud Ferris": ("deputy", "Harbour Workers' Union")}),
    "two who lead are of two bodies": (
        ("Egil Moe, director of the Lantern Foundation, opened the day with a few words about the winter "
         "behind them. Director Maud Ferris said that her people would drive the boats, as they had done "
         "before.\n"),
        {"Egil Moe": ("director of the Lantern Foundation", "Lantern Foundation"), "Maud Ferris": ("Director", "")}),
    "a vice president of a field of work": (
        ("About the Tarn Hotels Association\n\nThe Tarn Hotels Association is a group of forty hotels in the "
         'north.\n\n"We have taught nine hundred people this year at no cost to them," said Maud Ferris, vice '
         "president of human resources.\n"),
        {"Maud Ferris": ("vice president of human resources", "Tarn Hotels Association")}),
    "a committee on something else": (
        ("Комитет по делам женщин и семьи собрал в Зареченске всех, кто помогает пострадавшим от насилия. "
         "Член комитета по транспорту Олег Ветошкин рассказал о рейсах, которыми возят рабочих.\n"),
        {"Олег Ветошкин": ("Член комитета по транспорту", "Комитет по транспорту")}),
    "the noun that a title has": (
        ("Кризисный центр «Пристань» и Фонд «Берег» провели вместе неделю встреч для тех, кто едет работать "
         "за границу. Ответственный сотрудник подкомиссии по вопросам занятости Нина Рогова ответила на "
         "вопросы.\n"),
        {"Нина Рогова":
         ("Ответственный сотрудник подкомиссии по вопросам занятости", "Подкомиссия по вопросам занятости")}),
    "no department of a house with a name in quotes": (
        ("Кризисный центр «Пристань» открыл в Зареченске ещё одну комнату для тех, кому некуда идти ночью.\n\n"
         "Начальник управления Артём Лужин пообещал оплатить ремонт и мебель для неё ещё до конца этого года.\n"),
        {"Артём Лужин": ("Начальник управления", "")}),
    "an acronym in front of a whole title": (
        ("'We thank the owners of the boats,' said BOATWA Interim President and CEO Maud Ferris to the guests of it. "
         "UN Resident Coordinator Egil Moe came too, and the Lantern Foundation sang.\n"),
        {"Maud Ferris": ("Interim President and CEO", "BOATWA"), "Egil Moe": ("Resident Coordinator", "UN")}),
    "a title in front, and the body behind a comma": (
        ("Panel 2\n\nJudge Egil Moe, Bureau of Harbours\nChair: Maud Ferris, Casa Abierta\n"),
        {"Egil Moe": ("Judge", "Bureau of Harbours"), "Maud Ferris": ("Chair", "Casa Abierta")}),
    "a house that another domain spells": (
        ("From: Maud Ferris <m.ferris@dockside-legal.org>\nTo: all\nCc: Ada Lind <ada@hopequay.org>\n\n"
         "Ada Lind from HopeQuay has kindly offered her room for the meeting.\n\nBest wishes,\nMaud\n"),
        {"Maud Ferris": ("", ""), "Ada Lind": ("", "HopeQuay")}),
    "a letter that speaks in verbs alone, and a permanent secretary": (
        ("Министерство труда и занятости\n\nВ ответ на Ваше письмо сообщаем, что программа приёма работников "
         "утверждена, и срок её начала назовёт главный специалист Дёмина Ольга Сергеевна.\n"),
        {"Дёмина Ольга Сергеевна": ("главный специалист", "Министерство труда и занятости")}),
    "a permanent secretary of the ministry that speaks": (
        ("Ministry of Harbours and Family Welfare\n\nThe ministry asks all offices to keep a list of the children who "
         "are looked for. Permanent Secretary Egil Moe will read it each week.\n"),
        {"Egil Moe": ("Permanent Secretary", "Ministry of Harbours and Family Welfare")}),
    "a migration service and no charity": (
        ("Об этом рассказала организация «Голос причала», куда за полгода с такой бедой пришли семнадцать человек. "
         "Начальник отдела миграционной службы Равшан Гафуров посоветовал проверять лицензию.\n"),
        {"Равшан Гафуров": ("Начальник отдела миграционной службы", "Отдел миграционной службы")}),
    "a column of bodies that look like people": (
        ("| Country | Institution | Name | Position | Phone |\n|---|---|---|---|---|\n"
         "| Alvania | State Agency for Harbours | Dritan Hoxha | Head of Unit | +355 4 000 111 |\n"
         "| Borduria | Ministry of Interior | Pavel Kral | Colonel | +420 222 000 113 |\n"
         "| Borduria | La Porta | Jana Sykora | Lawyer | +420 222 000 114 |\n"),
        {"Dritan Hoxha": ("Head of Unit", "State Agency for Harbours"),
         "Pavel Kral": ("Colonel", "Ministry of Interior"),
         "Jana Sykora": ("Lawyer", "La Porta")}),
    "the only agency of what does not speak as it": (
        ("UNICEF and the harbour of Tarn\n\nUNICEF gave the town forty beds. They stand in the old school by the "
         "water.\n\nSecretary: Maud Ferris, +44 20 7946 0105\n"),
        {"Maud Ferris": ("Secretary", "UNICEF")}),
    "the agency at the head of what speaks as it": (
        ("UNICEF and the harbour of Tarn\n\nWe gave the town forty beds. They stand in the old school by the "
         "water.\n\nSecretary: Maud Ferris, +44 20 7946 0105\n"),
        {"Maud Ferris": ("Secretary", "UNICEF")}),
}


@pytest.mark.parametrize(("text", "people"), CASES.values(), ids=CASES)
def test_bodies_around_somebody_are_weighed(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert people_of(text) == people


TITLES: Final = {
    "capitals with a small noun": (
        ("The guests were Maud Ferris, duties officer of Tarn police, and Egil Moe, resident magistrate "
         "at Quayside Urban primary court.\n"),
        {"Maud Ferris": ("duties officer of Tarn police", "Tarn police"),
         "Egil Moe": ("resident magistrate at Quayside Urban primary court",
              "Quayside Urban primary court")}),
    "a field of work with a small noun is none": (
        ("The guests were Maud Ferris, head of Training council, and many people from the town and the "
         "harbour.\n"),
        {"Maud Ferris": ("head of Training council", "")}),
    "an occasion in front of a title": (
        ("The Bureau of Immigration was thanked by the crews. In Wednesday's statement Immigration "
         "Commissioner Egil Moe said that the harbour would stay open.\n"),
        {"Egil Moe": ("Immigration Commissioner", "Bureau of Immigration")}),
    "a minister of a country by its letters": (
        ("Министерство труда и семейных вопросов открыло приёмную в Ванадзоре. Заместитель министра "
         "труда и семейных вопросов РА Татевик Саакян ответила на вопросы жителей.\n"),
        {"Татевик Саакян": ("Заместитель министра труда и семейных вопросов РА",
              "Министерство труда и семейных вопросов")}),
    "a consul, of the embassy that names no country": (
        ("Посольство республики в РФ помогло рабочим вернуться домой ещё до праздника. Консул "
         "Таджикистана в России Искандар Шарипов встретил их в порту.\n"),
        {"Искандар Шарипов": ("Консул Таджикистана в России", "Посольство республики в РФ")}),
    "a Tajik minister, of the ministry in another form": (
        ("Вазорати меҳнати Тоҷикистон ба коргарон ёрӣ мерасонад. Муовини вазири меҳнат Шаҳноза Комилӣ "
         "гуфт, ки роҳ кушода аст ва ҳама метавонанд баргарданд.\n"),
        {"Шаҳноза Комилӣ": ("Муовини вазири меҳнат", "Вазорати меҳнати Тоҷикистон")}),
    "a label with a sentence behind it": (
        ("Lantern Trust\n\nTrustees       The following served during the year:\n\n"
         "               Anna English       Chair\n               Maud Ferris        Treasurer\n"
         "               Tom Hale           Vice Chair\n               Egil Moe\n               Nora Lund\n"),
        {"Anna English": ("Chair", "Lantern Trust"), "Maud Ferris": ("Treasurer", "Lantern Trust"),
         "Tom Hale": ("Vice Chair", "Lantern Trust"),
         "Egil Moe": ("Trustees", "Lantern Trust"), "Nora Lund": ("Trustees", "Lantern Trust")}),
    "a sentence that a list follows": (
        "Фонд «Пристань»\n\nВ него вошли следующие эксперты:\n\nМарина Ветошкина\nОлег Самохин\n",
        {"Марина Ветошкина": ("эксперты", "Фонд «Пристань»"), "Олег Самохин": ("эксперты", "Фонд «Пристань»")}),
    "a sentence that a list of no people follows": (
        "Lantern Trust\n\nOur shelters are:\n\nNina House\n\nBell House\n", {}),
    "a cell that heads several people": (
        "Lantern Trust\n\nPrincipal staff | Maud Ferris | Director\n",
        {"Maud Ferris": ("Director", "Lantern Trust")}),
    "a field of work behind a title": (
        "Maud Ferris, Regional Specialist, Migrant Protection and Assistance: “We thank all the crews of the boats.”\n",
        {"Maud Ferris": ("Regional Specialist, Migrant Protection and Assistance", "")}),
}


@pytest.mark.parametrize(("text", "people"), TITLES.values(), ids=TITLES)
def test_titles_tell_whose_somebody_is(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert people_of(text) == people
