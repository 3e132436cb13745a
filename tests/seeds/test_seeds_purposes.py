"""What somebody is there for, where a label in front or a line beside the name says nothing else of them."""

from typing import Final

import pytest

from seeds.extract.extracting import extract
from seeds.read import read_bytes


def _titles(text: str) -> dict[str, object]:
    """The title of each contact by its name."""
    facts = extract(read_bytes(text.encode(), "a.txt"))
    return {str(fact.fields["name"]): fact.fields.get("position") for fact in facts if fact.kind == "contact"}


SAID: Final = {
    "Media": "Media: Helen Carter, +44 20 7946 0991\n",
    "Press": "Press only: Helen Carter (Harbour Trust) +44 20 7946 0991\n",
    "Press contact": "Press contact: Ms Helen Carter, +44 20 7946 0991\n",
    "media enquiries": "For media enquiries: Helen Carter, h.carter@harbour.example\n",
    "Logistics": "The room seats forty. Logistics: Helen Carter, +44 20 7946 0991\n",
    "Secretariat": "Secretariat during the session: Helen Carter, +44 20 7946 0991\n",
    "Public Affairs": "Helen Carter\nPublic Affairs\n+44 20 7946 0991\n",
    "interviews": "For interviews contact Helen Carter, +44 20 7946 0991\n",
    "Donations": "Donations – Helen Carter, +44 20 7946 0991\n",
    "Questions about the course": "Questions about the course: Helen Carter, h.carter@harbour.example\n",
    "Housing and travel": "| Housing and travel | Helen Carter | +44 20 7946 0991 |\n",
    "Welfare": "Welfare (women only): Ms Helen Carter – 055 555 0134\n",
    "MBIE media contact": "MBIE media contact: Helen Carter 027 555 0181\n",
    "MEDIA CONTACT": "MEDIA CONTACT\nHelen Carter\n+44 20 7946 0991\n",
}


@pytest.mark.parametrize(("title", "text"), SAID.items(), ids=SAID)
def test_what_a_label_says(title: str, text: str) -> None:
    assert _titles(f"Harbour Trust opened a new shelter for fishers.\n\n{text}") == {"Helen Carter": title}


RUSSIAN: Final = {
    "Контакты для СМИ": "Контакты для СМИ: Ирина Лебедева, +7 495 000 11 22\n",
    "Связь с прессой": "Связь с прессой – Ирина Лебедева, +7 495 000 11 22\n",
    "Для прессы": "Для прессы: Ирина Лебедева, +7 495 000 11 22\n",
    "Сбор вещей": "Вход в 10:00. Сбор вещей: Ирина Лебедева, +7 495 000 11 22\n",
    "Исп.": "Исп.: Ирина Лебедева, +7 495 000 11 22\n",
}


@pytest.mark.parametrize(("title", "text"), RUSSIAN.items(), ids=RUSSIAN)
def test_what_a_label_says_in_russian(title: str, text: str) -> None:
    assert _titles(f"Фонд «Тихая гавань» открыл новый приют.\n\n{text}") == {"Ирина Лебедева": title}


WHO: Final = {
    "Counter staff": "Counter staff: Helen Carter\n", "Elder in residence": "Elder in residence: Helen Carter\n",
    "Network secretariat": "Network secretariat: Helen Carter, Quay Network\n",
    "accounts": "accounts: Ms Helen Carter\n",
    "intake desk": "Quay Shelter, intake desk: Ms Helen Carter .... 020 7946 0991\nOther line .... 020 7946 0992\n",
    "Council's single point of contact": "Council's single point of contact: Helen Carter, 020 7946 0991\n",
    "Minutes": "Minutes kept by: Helen Carter, 020 7946 0991\n", "Notes": "Notes: Helen Carter, 020 7946 0991\n",
    "MEDIA CONTACT": "MEDIA CONTACT: Helen Carter | 020 7946 0991\n",
    "Technical side": "Technical side: Helen Carter, 020 7946 0991\n",
    "press": "For the press: Helen Carter, 020 7946 0991\n",
    "Pastor": "Pastor: Rev. Helen Carter\n", "Prayer line": "Prayer line: Sr Helen Carter, 020 7946 0991\n"}


@pytest.mark.parametrize(("title", "text"), WHO.items(), ids=WHO)
def test_a_label_says_more_than_a_style_or_nothing(title: str, text: str) -> None:
    assert _titles(f"Harbour Trust opened a new shelter for fishers.\n\n{text}").get("Helen Carter") == title


NOTHING: Final = (
    "Present: Helen Carter, +44 20 7946 0991\n",
    "Contact: Helen Carter, +44 20 7946 0991\n", "Name: Helen Carter, +44 20 7946 0991\n",
    "Tel: Helen Carter, +44 20 7946 0991\n", "From: Helen Carter <h.carter@harbour.example>\n",
    "Photo credit: Helen Carter, h.carter@harbour.example\n", "Second floor: Helen Carter, +44 20 7946 0991\n",
    "Safe house: Helen Carter, +44 20 7946 0991\n", "Quiet Quay: Helen Carter, +44 20 7946 0991\n",
    "London: Helen Carter, +44 20 7946 0991\n", "Winter coats: Helen Carter\n",
    "Thank you all: Helen Carter, +44 20 7946 0991\n", "Opening: Helen Carter, +44 20 7946 0991\n",
    "The press met Helen Carter on +44 20 7946 0991.\n", "Helen Carter, +44 20 7946 0991\nResearch\n")


@pytest.mark.parametrize("text", NOTHING)
def test_what_says_nothing(text: str) -> None:
    assert _titles(f"Harbour Trust opened a new shelter for fishers.\n\n{text}").get("Helen Carter") is None


NOTHING_IN_RUSSIAN: Final = (
    "Контактное лицо: Ирина Лебедева, +7 495 000 11 22\n", "Место сбора: Ирина Лебедева, +7 495 000 11 22\n",
    "Дом престарелых: Ирина Лебедева, +7 495 000 11 22\n", "Кому: Ирина Лебедева <i.lebedeva@example.org>\n")


@pytest.mark.parametrize("text", NOTHING_IN_RUSSIAN)
def test_what_says_nothing_in_russian(text: str) -> None:
    assert _titles(f"Фонд «Тихая гавань» открыл новый приют.\n\n{text}").get("Ирина Лебедева") is None


def test_a_title_says_more_than_a_label() -> None:
    assert _titles("Media: Helen Carter, Director, Harbour Trust, +44 20 7946 0991\n") == {"Helen Carter": "Director"}
