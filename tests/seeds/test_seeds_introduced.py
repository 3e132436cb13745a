"""Russian sentences that introduce people whose names no dictionary tells, and capitals that are nobody."""

from typing import Final

import pytest

from seeds.extract.extracting import extract
from seeds.read import read_bytes


def _people(text: str) -> dict[str, tuple[str, str]]:
    """Name -> (position, phone)."""
    facts = extract(read_bytes(f"{text}\n".encode(), "a.txt"))
    return {str(fact.fields["name"]): (str(fact.fields.get("position", "")), str(fact.fields.get("phone", "")))
            for fact in facts if fact.kind == "contact"}


@pytest.mark.parametrize(("text", "name", "position"), [
    ("Об этом рассказал Оным Шарифов, директор учебного центра.", "Оным Шарифов", "директор учебного центра"),
    ("В семинаре участвовал Торен Лыгасен, глава проекта.", "Торен Лыгасен", "глава проекта"),
    ("Ключи вручил второй секретарь посольства г-н Кэндзи Осимура.", "Кэндзи Осимура", "второй секретарь посольства"),
    ("Начальник УУР подполковник Марат Жусупгазин сообщил об итогах.", "Марат Жусупгазин", "Начальник УУР"),
    ("Работу отметил посол Люк фон Верах.", "Люк фон Верах", "посол"),
    ("Ответил сотрудник офиса МОМ по Центральной Азии С.Кошбаев.", "С.Кошбаев",
     "сотрудник офиса МОМ по Центральной Азии"),
    ("Начальник отдела ГУВД Г. Чарыев провёл беседу.", "Г. Чарыев", "Начальник отдела ГУВД"),
    ("Второй секретарь посольства Японии Кэндзи Осимура вручил ключи.", "Кэндзи Осимура",
     "Второй секретарь посольства Японии"),
])
def test_who_is_introduced(text: str, name: str, position: str) -> None:
    assert _people(text) == {name: (position, "")}


NOBODY: Final = (
    "Координатор проекта Мост Надежды рассказал о планах.", "Глава Северной Осетии приехал на форум.",
    "Посол Объединённых Арабских Эмиратов приехал на форум.", "Заместитель министра Внутренних Дел выступил.",
    "Глава пограничной службы Латвийской Республики приехал.", "Менеджер гостиницы Золотой Дракон ответил отказом.",
    "Судно Морская Звезда, капитан которого пропал, вернулось.", "Пострадавшая Дейна Орум, швея, рассказала о цехе.",
    "Профессор университета имени Янки Купалы приехал на форум.")


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_nobody(text: str) -> None:
    assert _people(text) == {}


@pytest.mark.parametrize(("text", "number"), [
    ("Получить помощь можно по номеру 150, звонок бесплатный.", "150"),
    ("Горячая линия по безопасной миграции и борьбе с торговлей людьми во всех областях страны – 1189.", "1189"),
    ("Ақпан айынан бері 150 нөмірі бойынша сенім желісіне 2300-ден астам өтініш түсті.", "150"),
])
def test_short_numbers_to_call(text: str, number: str) -> None:
    assert [phone for _, phone in _people(text).values()] == [number]


@pytest.mark.parametrize("text", ["В экстренных случаях звоните по номеру 102.", "Закон № 150 принят в 2015 году.",
                                  "По делу проходят 150 человек, 120 телефонов изъято."])
def test_numbers_that_are_none_to_call(text: str) -> None:
    assert _people(text) == {}
