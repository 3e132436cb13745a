"""What a number or an address of nobody is for: in the words beside it, before a colon, or in the line above."""

from typing import Final

import pytest

from seeds.extract.extracting import extract
from seeds.read import read_bytes


def _positions(text: str) -> list[object]:
    """The position of each contact, in the order of the text."""
    return [fact.fields.get("position") for fact in extract(read_bytes(text.encode(), "a.txt"))
            if fact.kind == "contact"]


SAID: Final = {
    "in front of it": ("The raid\n\nVictims may call the FBI. Spanish speakers 479-555-0187.\n", "Spanish speakers"),
    "by whom people are asked to ring": (
        "The raid\n\nAnyone with concerns can ring the harbour team on 0800 432 0555 at any hour.\n", "Harbour team"),
    "behind it": ("The raid\n\nWho has seen her may dial 0800 432 0555 (lost papers).\n", "Lost papers"),
    "as whose number it is": (
        "The raid\n\nThose abroad may dial +44 20 7946 0991, the number of the welfare desk.\n", "Welfare desk"),
    "before the colon": (
        "The river town\n\nTo give blankets: Open Gate Trust, 020 7946 0991 (mornings).\n", "To give blankets"),
    "with the noun of its label": ("Открытый порог\n\nНочной телефон 8 (7142) 55-30-03\n", "Ночной телефон"),
    "on the line above": ("Northern Gate\n\nThings to know\n\nLOST AND FOUND\n020 7946 0991\n", "LOST AND FOUND"),
    "behind the colon": (
        "The raid\n\nFor the islands: duty press officer, Open Gate Trust, 020 7946 0991\n", "Duty press officer"),
    "as what can be reached": ("The raid\n\nThe night room can be reached at 020 7946 0991.\n", "Night room"),
    "behind a preposition": (
        "The raid\n\nLists are kept at the social department, 020 7946 0991.\n", "Social department"),
    "in the address": ("The raid\n\nOne page, please. jobs@opengate.example.org\n", "Jobs"),
    "as a phone": ("The raid\n\nOur street phone 020 7946 0991 is answered by Nick.\n", "Street phone"),
}


@pytest.mark.parametrize(("text", "position"), SAID.values(), ids=SAID)
def test_what_a_number_is_for(text: str, position: str) -> None:
    assert _positions(text) == [position]


NOTHING: Final = {
    "where the office is": "Open Gate Trust\n\nул. Абая, 14, тел. 8 (7142) 55-30-03\n",
    "when": "Open Gate Trust\n\n020 7946 0991 (weekdays only)\n",
    "which languages are spoken": "Open Gate Trust: +44 20 7946 0991 (Spanish, English)\n",
    "which town": "Open Gate Trust\n\nDushanbe: +992 37 221 33 86\n",
    "who writes": "Open Gate Trust\n\nFrom: news@opengate.example.org\n",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_says_no_purpose_leaves_the_name_of_the_body(text: str) -> None:
    assert _positions(text) == ["Open Gate Trust"]
