"""Who is named in sentences: where names, titles and bodies run into one another, and what is said with `as`, `of`."""

from typing import Final

import pytest
from seeds.stating import people_of

NAMES: Final = {
    "an article joined to a surname": (
        "“The quay is closed,” said Abdul Karim al-Tarni, Programme Officer at UNODC, before he left the harbour.\n",
        {"Abdul Karim al-Tarni": ("Programme Officer at UNODC", "UNODC")}),
    "a syllable that is also a day": (
        "“The quay is closed,” said Pham Thu Lanh, Programme Officer at UNODC, before she left the harbour.\n",
        {"Pham Thu Lanh": ("Programme Officer at UNODC", "UNODC")}),
    "a first name written short": (
        "In May our director Karim Bell and our finance officer Ma. Teresa Dumlao sailed home.\n",
        {"Karim Bell": ("director", ""), "Ma. Teresa Dumlao": ("finance officer", "")}),
    "both of two": (
        "Both Maud Ferris of Tarn Police and Egil Moe of the Bureau of Harbours know the boats.\n",
        {"Maud Ferris": ("", "Tarn Police"), "Egil Moe": ("", "Bureau of Harbours")}),
    "a manager is no home": (
        "If the doors are shut, ring for Maud Ferris, our programme manager, at the gate of it.\n",
        {"Maud Ferris": ("programme manager", "")}),
    "no home is a person": (
        "We sleep at Maud Ferris, our shelter by the sea, and at Ferris House.\n", {}),
    "a noun that is a surname": (
        "The visitors heard Helen Day, head of nursing at UNHCR, and then they heard a drum.\n",
        {"Helen Day": ("head of nursing at UNHCR", "UNHCR")}),
}

PARTED: Final = {
    "a person behind a body": (
        "In her remarks, Lawyer of the Centre for Fair Shipping Eglina Moravska asked for a boat.\n",
        {"Eglina Moravska": ("Lawyer of the Centre for Fair Shipping", "Centre for Fair Shipping")}),
    "a title behind a body": (
        "The ship was met by National Agency for Harbours Head of the Rescue Unit Egil Moe and a doctor.\n",
        {"Egil Moe": ("Head of the Rescue Unit", "National Agency for Harbours")}),
    "a person behind an and": (
        "It was signed by Maud Ferris of the Department of Home Affairs and Egil Moe of Tarn College.\n",
        {"Maud Ferris": ("", "Department of Home Affairs"), "Egil Moe": ("", "Tarn College")}),
    "a faculty is a part": (
        "“We saw it,” said Tarn State University’s Dean of the Faculty of Law, Maud Ferris.\n",
        {"Maud Ferris": ("Dean of the Faculty of Law", "Tarn State University")}),
    "titles in front of each": (
        ("Also present were the Director of the Bureau of Harbours, Maud Ferris, the Judge of the High Court of Tarn, "
         "Egil Moe, and Tom Hale from UNICEF.\n"),
        {"Maud Ferris": ("Director of the Bureau of Harbours", "Bureau of Harbours"),
         "Egil Moe": ("Judge of the High Court of Tarn", "High Court of Tarn"), "Tom Hale": ("", "UNICEF")}),
    "a post in an apposition is no body of a list": (
        "The study was led by Maud Ferris, Spokesperson at the Bureau of Harbours, and took two years.\n",
        {"Maud Ferris": ("Spokesperson at the Bureau of Harbours", "Bureau of Harbours")}),
}

SAID: Final = {
    "who took over": (
        "Maud Ferris, who took over as Commissioner for Fish of the Bureau of Harbours in January, smiled.\n",
        {"Maud Ferris": ("Commissioner for Fish of the Bureau of Harbours", "Bureau of Harbours")}),
    "who succeeds somebody": (
        "Maud Ferris succeeds Egil J. Moe as executive director of the Bureau of Harbours.\n",
        {"Maud Ferris": ("executive director of the Bureau of Harbours", "Bureau of Harbours"),
         "Egil J. Moe": ("", "Bureau of Harbours")}),
    "whose appointment is told": (
        "The Bureau of Harbours announced the appointment of Maud Ferris as Head of Nets.\n",
        {"Maud Ferris": ("Head of Nets", "Bureau of Harbours")}),
    "who joins a body": (
        "Maud Ferris joins the Bureau of Harbours from the Tarn Fund as Head of Nets.\n",
        {"Maud Ferris": ("Head of Nets", "Bureau of Harbours")}),
    "who joins us": (
        ("We welcome Maud Ferris, who joins us from the Bureau of Harbours as head of nets.\n\n"
         "About the Lantern Fund\n\nThe Lantern Fund mends the nets of widows, and paints their boats each spring.\n"),
        {"Maud Ferris": ("head of nets", "Lantern Fund")}),
    "who was something before": (
        "Maud Ferris, previously treasurer of the Tarn Fund, is Head of Nets at the Bureau of Harbours today.\n",
        {"Maud Ferris": ("Head of Nets at the Bureau of Harbours", "Bureau of Harbours")}),
    "what somebody is besides": (
        "Maud Ferris, Head of Nets at the Bureau of Harbours and a member of the steering committee, smiled.\n",
        {"Maud Ferris": ("Head of Nets at the Bureau of Harbours", "Bureau of Harbours")}),
    "who speaks for a body": (
        "Maud Ferris spoke for the Bureau of Harbours.\n", {"Maud Ferris": ("", "Bureau of Harbours")}),
    "a trade of two words": (
        "“Nobody asked,” said case worker Maud Ferris, who is known to all.\n", {"Maud Ferris": ("case worker", "")}),
    "a worker of no such trade": ("“Nobody asked,” said farm worker Maud Ferris, who is known to all.\n", {}),
    "a body that a title is of": (
        "Two lines are open, says Maud Ferris, psychologist of Casa Aurora, and both are full.\n",
        {"Maud Ferris": ("psychologist of Casa Aurora", "Casa Aurora")}),
    "a place that somebody rules": (
        "Two roads are open, says Maud Ferris, mayor of San Bardo, and both are full.\n",
        {"Maud Ferris": ("mayor of San Bardo", "San Bardo")}),
    "what somebody is known as": ("Maud Ferris is known as the queen of the harbour and sings each night.\n", {}),
}


LINES: Final = {
    "a chair who is a councillor": (
        "Present\n   Cllr Maud Ferris-Lind (Chair), Tarn City Council\n   Det. Supt. Egil Moe, Tarn Police\n",
        {"Maud Ferris-Lind": ("Chair", "Tarn City Council"), "Egil Moe": ("Det. Supt.", "Tarn Police")}),
    "an ambassador with another title below": (
        ("Useful contacts\n\n#4\nAmbassador (ret.) Maud Ferris\nSpecial Adviser on Harbours\nTarn Fund\n"
         "+44 7700 900 416\n"),
        {"Maud Ferris": ("Special Adviser on Harbours", "Tarn Fund")}),
    "no fact sheet is a person": (
        "FACT SHEET | Boats in Tarn\nLantern Watch, a programme of the Tarn Centre\n\nWe mend all of their boats.\n",
        {}),
}


@pytest.mark.parametrize(("text", "people"), [*NAMES.values(), *PARTED.values(), *SAID.values(), *LINES.values()],
                         ids=[*NAMES, *PARTED, *SAID, *LINES])
def test_people_of_a_sentence(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert people_of(text) == people
