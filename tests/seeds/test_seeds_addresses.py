"""Addresses and numbers that stand apart from those they are of, told by the name in them or behind them."""

from typing import Final

import pytest

from seeds.extract.extracting import extract
from seeds.read import read_bytes

LEAD: Final = "Salome Kvernadze, project manager, and Peter Holm, driver, met the guests.\n\nThe bus was late.\n\n"
OWNED: Final = {
    "an initial and a surname in one": (
        f"{LEAD}Write to skvernadze@iom.example by noon.\n", "Salome Kvernadze", "email", "skvernadze@iom.example"),
    "a surname alone": (
        f"{LEAD}Write to kvernadze@iom.example before Monday.\n", "Salome Kvernadze", "email", "kvernadze@iom.example"),
    "a surname in other letters": (
        "Людмила Гергерт, председатель правления, встретила гостей.\n\nАвтобус опоздал.\n\ngergert@solkrug.example\n",
        "Людмила Гергерт", "email", "gergert@solkrug.example"),
    "a given name and a surname, in a list of addresses": (
        f"{LEAD}CV and letter to jobs@iom.example, copy to salome.kvernadze@iom.example, by Monday.\n",
        "Salome Kvernadze", "email", "salome.kvernadze@iom.example"),
    "a surname and an initial, behind what is no label": (
        ("Здесь теперь Диана Раманчук, старший инспектор. Мобильный не даёт, пиши: ramanchuk_d@guvd.example\n\n"
         "Ключи у вахты, их раздаёт Нина Белова, бухгалтер.\n"),
        "Диана Раманчук", "email", "ramanchuk_d@guvd.example"),
    "an initial and a surname, behind another's name": (
        f"{LEAD}The driver is Peter Holm, skvernadze@iom.example.\n", "Salome Kvernadze", "email",
        "skvernadze@iom.example"),
    "a given name alone, behind another's name": (
        f"{LEAD}The driver is Peter Holm, salome@iom.example.\n", "Salome Kvernadze", "email", "salome@iom.example"),
    "a surname and a number": (
        f"{LEAD}Write to kvernadze_01@iom.example by noon.\n", "Salome Kvernadze", "email", "kvernadze_01@iom.example"),
    "a given name behind a number": (
        ("Приют держат Софья Георгиади, психолог, и Нина Белова, бухгалтер.\n\nГости довольны.\n\n"
         "Приют «Тихая гавань»: 8 (8634) 38-00-56. Ночью 8-928-770-13-31 (Софья).\n"),
        "Софья Георгиади", "phone", "+79287701331"),
}
NOT_OWNED: Final = {
    "a place": (("Peter Naryn, driver, and Anna Bell, cook, met the guests.\n\nThe bus was late.\n\n"
                "Write to naryn@iom.example.\n"), "Peter Naryn"),
    "whom to register with": (
        "Moderator: Salome Kvernadze, coordinator of Open Gate Trust\n\nPlease register at office@opengate.example\n",
        "Salome Kvernadze"),
    "two of a name": (("Anna Kvernadze, driver, and Salome Kvernadze, cook, met the guests.\n\nThe bus was late.\n\n"
                      "Write to kvernadze@iom.example.\n"), "Anna Kvernadze"),
}


def _contacts(text: str) -> dict[object, dict[str, object]]:
    facts = extract(read_bytes(text.encode(), "a.txt"))
    return {fact.fields["name"]: dict(fact.fields) for fact in facts if fact.kind == "contact"}


@pytest.mark.parametrize("case", OWNED)
def test_a_name_tells_whose_it_is(case: str) -> None:
    text, name, field, value = OWNED[case]
    assert value in str(_contacts(text)[name].get(field))


@pytest.mark.parametrize("case", NOT_OWNED)
def test_nobody_has_what_may_be_anothers(case: str) -> None:
    text, name = NOT_OWNED[case]
    assert "email" not in _contacts(text)[name]
