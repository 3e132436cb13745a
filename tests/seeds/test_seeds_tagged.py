"""People whom signs tell and rules say more of: whole names, columns of names, and who is named for something else."""

from typing import Final

import pytest
from seeds.stating import people_of

from seeds.extract.extracting import extract
from seeds.read.reading import draw_up

ABOVE: Final = "The winter shelter opened its doors on Monday. Forty people came on the first evening.\n\n"
NAMED: Final = {
    "a column of names": (
        ("| Organisation | Position | Name | Phone |\n|---|---|---|---|\n"
         "| Lakeside Relief Trust | Bursar | Latoya Grandison | +44 20 7946 0400 |\n"
         "| Coalition Against Forced Labour | Company Secretary | PK Menon | +44 20 7946 0234 |"), "PK Menon"),
    "a junior": (("Blerim Hoxhaj, Rodolfo Dimaculangan Jr. and Amélie Vandenbroucke, members of the jury of the Bar "
                  "Association of Eastland, read the list."), "Rodolfo Dimaculangan Jr"),
    "initials of a list": ("Преподаватели: Энн МакКензи; А.В. Савченко; Ильина М.А.", "А.В. Савченко"),
    "two letters": ("In May TS Bedi joined Casa Aurora as Senior Programme Officer on Migration.", "TS Bedi"),
    "before a patronymic": (("Документ был представлен исполнительным секретарём Общественного фонда «Тихая гавань» "
                             "Рано Абдуллоевной Хамидовой."), "Рано Абдуллоевна Хамидова"),
}


@pytest.mark.parametrize(("text", "name"), NAMED.values(), ids=NAMED)
def test_whole_names_are_found(text: str, name: str) -> None:
    told = extract(draw_up((ABOVE + text).encode(), "a.md", "md"))
    assert name in {fact.fields.get("name") for fact in told if fact.kind == "contact"}


@pytest.mark.parametrize("text", [
    "I have painted the rooms myself, said the painter Maud Ferris.",
    "On 3 May Jericho Dimaculan wrote:\n> It is late.",
    "Our houses\nBlue Kettle, Leeds – open daily\nGreen Door, York – open daily"])
def test_who_is_named_for_something_else_is_no_contact(text: str) -> None:
    assert not people_of(f"The Lantern Foundation has nine beds in the old harbour.\n\n{text}\n")


def test_no_title_is_cut_or_a_pronoun_or_a_topic_below() -> None:
    told = people_of(f"Harbour Aid\n\n{ABOVE}It was signed by the Manager, Livelihoods and Return (Sister Margaret "
                     "O'Donnell), who had come by train.\n\nWanjiku Kariuki, +44 20 7946 0416\nTraining\n")
    assert told["Margaret O'Donnell"][0] == "Manager, Livelihoods and Return"
    assert told["Wanjiku Kariuki"][0] == ""
