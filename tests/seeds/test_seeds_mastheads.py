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
