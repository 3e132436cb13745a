"""What brackets behind the names of a list say that people do, and titles cut where something else ends or begins."""

from typing import Final

import pytest
from seeds.stating import people_of

LISTS: Final = {
    "fields of work beside a post": (
        "Team: Ghislaine Odermatt (head of desk), Suresh Thapaliya (research), Lilian Achola (finance).\n",
        {"Ghislaine Odermatt": "head of desk", "Suresh Thapaliya": "research", "Lilian Achola": "finance"}),
    "no places": (
        "Team: Ghislaine Odermatt (head of desk), Suresh Thapaliya (Bishkek).\n",
        {"Ghislaine Odermatt": "head of desk"}),
}
CUT: Final = {
    "the sentence before": (
        "DCI Amrit Bhogal moves from Fraud to lead the Missing Children team. Det. Supt Anna Bell takes over.\n",
        {"Amrit Bhogal": "DCI", "Anna Bell": "Det. Supt"}),
    "an address before": (
        "Constituency office: 9 Quay Street. Tel 0117 555 0193. Caseworker: Miles Abernathy, miles@agtate.example\n",
        {"Miles Abernathy": "Caseworker"}),
    "an address alone": (
        "Contact for the app: Philippa Zangerl, p.zangerl@sued.example\n", {"Philippa Zangerl": ""}),
    "what several do": (
        "Консультируют адвокаты Жамиля Шарипова, Тариэл Кенжебеков.\n",
        dict.fromkeys(("Жамиля Шарипова", "Тариэл Кенжебеков"), "адвокаты")),
    "several between commas": (
        "On Monday our inspectors, Mr. Teodorico Malabanan and Ms. Lin Ya-Ting, boarded the vessel at berth 118.\n",
        dict.fromkeys(("Teodorico Malabanan", "Lin Ya-Ting"), "inspectors")),
    "councillors": ("Councillors Anna Bell and Tom Reed voted against.\n", {"Anna Bell": "Councillors"}),
}
SHORT: Final = {
    "Рук": "«Якорь», Мурманск — «Порт без принуждения». Рук. Бондаренко-Мяло Елена.\n",
    "Дир.": "«Сезим-Түндүк», Бишкек. Дир.: Нуркыз Чалова.\n",
    "бухг": "«Жас дәурен», клуб; бухг. Шнайдер Эмма.\n",
    "Первый заместитель Городского Головы": (
        "Дата | Ф.И.О. | Должность\n04.02 | Ратников Денис Олегович | Первый заместитель Городского Головы\n"
        "11.02 | Гафурова Анна Ильинична | Главный специалист\n"),
    "инженер фонда «Тихая гавань»": "Кран открыл инженер фонда «Тихая гавань» Любомир Станев.\n",
}
NOBODY: Final = (  # of whom only a trade is told, or hands
    "Почтальон Карим Назаров, 34 года, был продан в рабство.\n",
    "Приют спас инженера Карима Назарова и агронома Равшана Гафурова от рабства.\n",
    "Architect Karim Nazarov, 34, lured women to Dubai.\n",
    "Дело рук Ивана Петрова расследует полиция.\n")


def _titles(text: str) -> dict[str, str]:
    return {name: title for name, (title, _) in people_of(text).items()}


@pytest.mark.parametrize("case", LISTS)
def test_brackets_say_what_for_beside_a_post(case: str) -> None:
    text, expected = LISTS[case]
    assert {name: title for name, title in _titles(text).items() if title} == expected


@pytest.mark.parametrize("case", CUT)
def test_titles_end_and_begin_where_they_do(case: str) -> None:
    text, expected = CUT[case]
    found = _titles(text)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize(("title", "text"), SHORT.items(), ids=SHORT)
def test_russian_posts_in_short(title: str, text: str) -> None:
    assert title in _titles(text).values()


@pytest.mark.parametrize("text", NOBODY)
def test_a_trade_alone_makes_no_contact(text: str) -> None:
    assert not _titles(text)


def test_no_brackets_tell_of_a_victim() -> None:
    told = _titles("Anna Bell (director), Tom Reed (victim), Li Marsh (rescued).\n")
    assert not {"victim", "rescued"} & set(told.values())
