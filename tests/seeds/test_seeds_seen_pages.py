"""People as real pages of ministries, universities, police forces and charities name them, in texts made after these."""

import pytest
from seeds.stating import people_of

Said = dict[str, tuple[str, str]]  # by name: the position and the body, each a part of what is told; "" where none is

PEOPLE: dict[str, tuple[str, Said]] = {
    "a surname behind a courtesy": (
        "Mr Tordzro, head of the Labour Unit of the FIA, spoke first.\n",
        {"Tordzro": ("head of the Labour Unit of the FIA", "FIA")}),
    "a given name that is a town's as well": (
        "Captain Zafar, acting assistant director of the FIA, told of its work.\n",
        {"Zafar": ("acting assistant director of the FIA", "FIA")}),
    "a courtesy behind a post": (
        "The coordinator, Mr Sisouk, will explain. A prayer will be led by Sister Salote of Open Gate Trust.\n",
        {"Sisouk": ("coordinator", "Open Gate"), "Salote": ("Sister", "Open Gate Trust")}),
    "a surname behind an office of law": (
        "Acting Attorney General Holt thanked all who came.\n", {"Holt": ("Acting Attorney General", "")}),
    "officials, side by side": (
        "IOM officials Ann Bell and Serhan Aktuna explained the instruments.\n",
        {"Ann Bell": ("officials", "IOM"), "Serhan Aktuna": ("officials", "IOM")}),
    "a noun as a surname behind initials": (
        "The Chief, U. Renee Hall, and Director Anna B. Park welcomed the guests.\n",
        {"U. Renee Hall": ("Chief", ""), "Anna B. Park": ("Director", "")}),
    "a post behind a rank": (
        "Умед Бухоров, подполковник милиции, начальник отдела МВД Республики Таджикистан.\n",
        {"Умед Бухоров": ("начальник отдела МВД", "МВД")}),
    "a rank of several words": (
        "Ann Bell, police major, representative of the Inter-Agency Commission.\n",
        {"Ann Bell": ("representative of the Inter-Agency Commission", "Inter-Agency Commission")}),
    "no state by its letters": (
        "Омбудсмен КР Анна Белова встретилась с гостями. Представитель РФ Олег Дымов выступил.\n",
        {"Анна Белова": ("Омбудсмен КР", ""), "Олег Дымов": ("Представитель РФ", "")}),
}
NOBODY = {
    "who is greeted": "Dear Mr Tordzro,\n\nThank you for coming.\n",
    "who is named in full": "Farid Rahim is our lawyer. Mr Rahim, who is head of the unit, spoke.\n",
    "a hall": "We met at U. Thant Hall, 15 S. Arlington Ave, on Monday.\n",
}


@pytest.mark.parametrize(("text", "said"), PEOPLE.values(), ids=PEOPLE)
def test_people_are_told(text: str, said: Said) -> None:
    people = people_of(text)
    for name, (position, body) in said.items():
        assert name in people
        assert position in people[name][0]
        assert body in people[name][1] if body else not people[name][1]


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody_is_made_up(text: str) -> None:
    assert set(people_of(text)) <= {"Farid Rahim"}
