"""Letters signed with a given name, posts cut short beside a name, ranks, and what is no name behind `the`."""

from typing import Final

import pytest
from seeds.stating import CHARITY, FUND, all_of, people_of

MAIL: Final = ("From: Jane Okello <jane@bridge.example>\nTo: All\nSubject: bus\n\nHi all,\n\nthe bus leaves at nine.\n"
               "\nJane\nProgramme Officer, Bridge House\n+254 733 555 120\n")
PISMO: Final = ("От: Нурзада Джумабекова\nКому: Виктор\nТема: вопрос\n\nДобрый день!\n\nОтвечаю по пунктам.\n\n"
                "Нурзада\nпресс-секретарь Центра «Шанс-Бишкек»\n+996 312 45 67 89\n")
TITLES: Final = {
    "a head cut short": (f"{FUND}Ош\nКризисный центр «Аяр» — рук. Бурул Абдыкалыкова, тел. (3222) 4-77-08\n",
                         {"Бурул Абдыкалыкова": "рук."}),
    "who acts for another": (f"{FUND}Айнинский район — Хосият Нурова (и.о.) — 2-23-08\n", {"Хосият Нурова": "и.о."}),
    "a rank, and no place of a ministry": (
        f"{CHARITY}It was drafted by Col. Faisal al-Rumaihi (Ministry of Interior, Qatar).\n",
        {"Faisal al-Rumaihi": "Col."}),
    "a rank, and no detachment": (
        f"{CHARITY}Const. Rhea Duquette (OPP, Almonte detachment) says they had 5 tips since summer.\n",
        {"Rhea Duquette": "Const."}),
    "the head of a bar": (
        f"{CHARITY}They were received by the head of the Aswan Bar, Mr. Abdel-Rahim Ghallab.\n",
        {"Abdel-Rahim Ghallab": "head of the Aswan Bar"}),
    "the head of a pillar": (
        f"{CHARITY}On Friday he received the head of the EULEX Monitoring Pillar, Saskia Vandermeulen.\n",
        {"Saskia Vandermeulen": "head of the EULEX Monitoring Pillar"}),
    "a trade": (f"{FUND}Уроки ведёт переводчица с таджикского Манижа Сафолиева из фонда «Светлый путь».\n",
                {"Манижа Сафолиева": "переводчица с таджикского"}),
}


@pytest.mark.parametrize(("letter", "name", "title", "body", "phone"), [
    (MAIL, "Jane Okello", "Programme Officer", "Bridge House", "+254733555120"),
    (PISMO, "Нурзада Джумабекова", "пресс-секретарь Центра «Шанс-Бишкек»", "Центр «Шанс-Бишкек»", "+996312456789"),
], ids=["en", "ru"])
def test_a_given_name_below_a_letter_is_of_its_sender(letter: str, name: str, title: str, body: str,
                                                      phone: str) -> None:
    assert people_of(letter)[name] == (title, body)
    numbers = [fact.fields.get("phone") for fact in all_of(letter) if fact.fields["name"] == name]
    assert numbers == [phone]


def test_a_given_name_below_what_somebody_wrote_is_theirs() -> None:
    quoted = ("> On Mon, 3 Mar 2025 at 16:02, Jane Okello <jane@bridge.example> wrote:\n>\n> Dear Losa,\n"
              "> could you come on the 24th?\n> Regards\n> Jane\n> Principal Adviser | Bridge House\n\n"
              "Dear Jane,\nHappy to.\nLosa Tuila\nManager, Quay Trust\nlosa@quay.example\n")
    assert people_of(quoted)["Jane Okello"] == ("Principal Adviser", "Bridge House")


def test_a_greeting_over_a_given_name_is_no_body() -> None:
    facts = all_of("Аида Бекова <aida@bridge.example> пишет:\nДобрый день\nАида\n+996 555 123456\n")
    assert not any(fact.kind == "organisation" for fact in facts)


def test_a_given_name_that_no_sender_has_is_nobody_s() -> None:
    assert "Jane Okello" in people_of(MAIL.replace("Jane\n", "Mary\n"))
    assert people_of(MAIL.replace("\nJane\n", "\nMary\n"))["Jane Okello"][0] == ""


@pytest.mark.parametrize("case", TITLES)
def test_titles_are_what_stands_beside_the_name(case: str) -> None:
    text, expected = TITLES[case]
    assert {name: title for name, (title, _) in people_of(text).items()} == expected
