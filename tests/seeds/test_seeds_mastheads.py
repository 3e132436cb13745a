"""Whose a page is by its first and last lines and its addresses, and that its own people are of that body."""

from typing import Final

import pytest
from seeds.stating import all_of, bodies_of

from seeds.extract.bodies import spelling

PAGES: Final = {
    "newsletter of": (
        "Newsletter of the Corvale Brothers Against Bondage · Issue 12\n\nDear friends,\n\nOur thanks go to the Ruth "
        "Keller Stiftung for the looms.\n\nYours sincerely,\nBr Thomas Adeyemi, Provincial Leader\n"),
    "alone, and spelled by an address": (
        "FACT SHEET: WAGES ON THE OYSTER BEDS\nChandler Bay Fair Wage Project | updated May 2022\n\nWe visit camps "
        "each week with the Bay Legal Aid Society.\n\nTalk to us\nMarisol Ortega-Lynn, Lead Organizer — "
        "marisol@chandlerbayfairwage.example\n"),
    "spelled by the beginnings of its words": (
        "We're hiring: Night Worker\n\nOsprey Homes & Advice is a charity. We deliver a contract for The Salvation "
        "Army.\n\nFor a chat ring Gareth Whitlow, Services Manager, on 0113 496 0733. Applications to "
        "jobs@ospreyha.example.\n"),
    "letterhead": (
        "OFFICE OF THE COMMISSIONER FOR BONDED LABOUR\nHarbour Street 9\n\nDear Minister,\n\nI write about the camps "
        "that my staff saw.\n\nYours faithfully,\n\nDr Helena Marsh\nCommissioner\n\nc.c. Labour Inspectorate\n"),
    "channel": (
        "Канал «Адвокат у порога | Тюмень»\n\nВсем привет! Суд вела Лейла Каримова, адвокат нашего бюро. Сейчас ребята "
        "живут в приюте «Гавань».\n"),
}


@pytest.mark.parametrize(("page", "who", "body"), [
    ("newsletter of", "Thomas Adeyemi", "Corvale Brothers Against Bondage"),
    ("alone, and spelled by an address", "Marisol Ortega-Lynn", "Chandler Bay Fair Wage Project"),
    ("spelled by the beginnings of its words", "Gareth Whitlow", "Osprey Homes & Advice"),
    ("letterhead", "Helena Marsh", "Office of the Commissioner for Bonded Labour"),
    ("channel", "Лейла Каримова", "Адвокат у порога")])
def test_people_are_of_the_body_that_the_page_is_called_after(page: str, who: str, body: str) -> None:
    assert bodies_of(PAGES[page])[who] == body


HEADS: Final = {  # by the first lines
    "over a paper": ("ORANGE GATE, MERIDEN\nAnnual General Assembly\nMINUTES", "Orange Gate"),
    "before what it is": ("FOLKEFISK — Union of Net Makers\nBranch council, 4/2018", "Folkefisk"),
    "with a paper in a word": ("KITE ADVICE MONTHLY SHEET · Feb 2019\nWhat we did", "KITE ADVICE"),
    "before a report": ("Dar Jigeen, Annual report 2022 (extract)\nThe year at the house", "Dar Jigeen"),
    "of a brand": ("SOLROS OUTDOOR · Supplier Day 2022\nNEWSROOM / 14.06.22", "Solros Outdoor"),
    "behind notes": ("Notes — Weald & Downs Pickers' Table\nTues 6 Sept 2022", "Weald & Downs Pickers' Table"),
    "in one word, which the page has again": ("People at Lum\nLum is a house in Arden.", "Lum"),
    "with the same in other letters": ("KEELBOAT FISHERS' REST 漁工之家\nNewsletter no. 9", "Keelboat Fishers' Rest"),
    "between stars": ("REPUBLIC OF CHILE * SENATE * COMMITTEE ON GOVERNMENT AND EMPLOYMENT\nSession 214",
                      "Committee on Government and Employment"),
    "in quotes": ("# «Шаңырақ-Үй»: 2022 жылдың есебі\n*Қостанай қаласы*", "Шаңырақ-Үй"),
    "in quotes behind figures": ("Цифры квартала · «Чароги Рох» · Душанбе\nвыпуск 5", "Чароги Рох"),
    "behind people": ("Люди — Дом на Взгорье\nДом на Взгорье / кризисная квартира / Пермь", "Дом на Взгорье"),
    "of customs": ("Находкинская таможня. Внутренний портал\nНОВЫЕ НАЗНАЧЕНИЯ", "Находкинская таможня"),
}


@pytest.mark.parametrize(("head", "name"), HEADS.values(), ids=HEADS)
def test_the_first_lines_call_the_page_after_a_body(head: str, name: str) -> None:
    text = f"{head}\n\nAnna Weber, coordinator, was there. She may be reached in the morning.\n"
    assert bodies_of(text)["Anna Weber"] == name


@pytest.mark.parametrize("head", [
    "Gov. Tillery awards grant to shelter for boys\nThe grant came in May.",
    "COURTESY VISIT: DRIVERS PLEDGE TO WATCH\nThe drivers came.", "VACANCY: NIGHT WORKER (FULL TIME)\nWho we are",
    'Terms of Reference – final evaluation of "Mi Dan"\nThe work', "В Душанбе 19 мая 2020 года прошла встреча",
    "Город Ош\nО нас", "Погода +19\nОбщество · Право", "Small Steps: Notes on Work\nMay",
    "Ana Reyes, Programme Manager, Dover\nshe wrote this"])
def test_first_lines_of_other_kinds_name_no_body(head: str) -> None:
    text = f"{head}\n\nThe talks went on until the evening, and everybody was tired of them by then.\n"
    assert not [fact for fact in all_of(text) if fact.kind == "organisation"]


@pytest.mark.parametrize("line", [
    "MEETING MINUTES", "JOINT STATEMENT", "Annual Report", "Monthly Newsletter", "Human Trafficking Fact Sheet",
    "Minutes of the Meeting", "Statement by Anna Weber"])
def test_what_kind_of_paper_it_is_is_no_body(line: str) -> None:
    text = f"{line}\n\nThe talks went on until the evening, and everybody was tired of them by then.\n"
    assert not [fact for fact in all_of(text) if fact.kind == "organisation"]


@pytest.mark.parametrize(("label", "name", "is_spelled"), [
    ("ospreyha", "Osprey Homes & Advice", True), ("corvalebrothers", "Corvale Brothers Against Bondage", True),
    ("cbab", "Corvale Brothers Against Bondage", True), ("corvale", "Corvale Brothers", False),
    ("ospreyhq", "Osprey Homes & Advice", False), ("home", "Homes", False)])
def test_what_a_domain_spells(label: str, name: str, *, is_spelled: bool) -> None:
    assert spelling.spells(label, name) is is_spelled
