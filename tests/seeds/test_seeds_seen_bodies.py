"""Bodies as pages of the field name them, where one ends and the next begins, and what is none."""

import pytest
from seeds.stating import all_of, people_of

BODIES: dict[str, tuple[str, list[str]]] = {
    "what somebody is of a further body": (
        "Professor Ada Holt, University of Wexley and Vice President of GRETA, will speak.\n",
        ["University of Wexley", "GRETA"]),
    "what a known body does": (
        "Anna Rossi, Chief of Mission at the International Organization for Migration for the EU, will follow.\n",
        ["International Organization for Migration", "EU"]),
    "where a bureau is": (
        "The National Investigations Bureau in the Northern, Savannah and Upper West Regions took part.\n",
        ["National Investigations Bureau"]),
    "one department and the next": (
        "Направить могут управление по труду, занятости и социальной защите, отделы образования и внутренних дел.\n",
        ["Управление по труду, занятости и социальной защите"]),
    "an adjective of a town": (
        "Выступила Анна Белова, начальник отдела Слуцкого райисполкома.\n", ["Слуцкий райисполком"]),
    "one body with two forms": (
        ("Провела его общественная организация «Лига избирательниц Тверской области». Выступила Герцик И.М., "
         "председатель РОО «Лига избирательниц Тверской области».\n"),
        ["Общественная организация «Лига избирательниц Тверской области»"]),
    "an embassy with and without its place": (
        "Посольство Таджикистана в России получило письмо. Посольство Таджикистана благодарит всех.\n",
        ["Посольство Таджикистана в России"]),
    "embassies of one land in two": (
        "The Embassy of Switzerland in Nepal wrote to the Embassy of Switzerland in Georgia.\n",
        ["Embassy of Switzerland in Nepal", "Embassy of Switzerland in Georgia"]),
    "a mission and where it is sent": (
        "Delegation of the European Union\nto the Republic of Tajikistan\n74 Adhamov Street\nTel.: +992 37 221 74 07\n",
        ["Delegation of the European Union to the Republic of Tajikistan"]),
    "two bodies that Tajik joins": (
        "Раёсати корҳои дохилии вилояти Хатлон ва ташкилоти ҷамъиятии «Нури фардо» семинар доир карданд.\n",
        ["Раёсати корҳои дохилии вилояти Хатлон", "Ташкилоти ҷамъиятии «Нури фардо»"]),
    "an office of an agency": (
        "XMTning O‘zbekistondagi vakolatxonasi va XMT seminar o‘tkazdi, dedi rahbar Aziza Karimova.\n", ["XMT"]),
}


@pytest.mark.parametrize(("text", "names"), BODIES.values(), ids=BODIES)
def test_a_body_is_named_where_it_begins_and_ends(text: str, names: list[str]) -> None:
    found = [fact.fields for fact in all_of(text) if fact.kind == "organisation"]
    told = {str(one.get(field)) for one in found for field in ("name", "acronym")}
    told |= {str(name) for one in found if isinstance(others := one.get("other_names"), tuple) for name in others}
    assert len(found) == len(names)
    assert set(names) <= told


HEADLINE = """\
Работорговцев осудили в Новосибирске

Накануне в Новосибирске огласили приговор по делу о торговле людьми. На скамье подсудимых были трое, и каждый получил
по восемь лет колонии строгого режима. По версии следствия, они заставляли приезжих работать на стройке без оплаты.

Как сообщила старший помощник прокурора области Анна Петрова, потерпевшими признаны одиннадцать человек. Защита
намерена обжаловать приговор. Судья Иван Орлов пояснил, что срок апелляции – десять дней.

Источник: пресс-служба суда.
"""


def test_a_headline_with_a_verb_is_no_body() -> None:
    assert "Работорговцев осудили в Новосибирске" not in [
        fact.fields["name"] for fact in all_of(HEADLINE) if fact.kind == "organisation"]


def test_who_leads_what_a_house_has_is_of_that() -> None:
    people = people_of("Tina Holt, Director of the White House's Council on Women and Girls, met survivors.\n")
    assert people["Tina Holt"][1] == "Council on Women and Girls"


SPEAKERS = """\
ФОРУМ — международная площадка диалога

Форум объединяет женщин-лидеров бизнеса и институты власти.
Площадка создаёт условия для совместных инициатив.

Одиль Ренар
Президент EBRD

Кирсти Уилсон
Зам. председателя Baker McKenzie

Аида Балатова
Зам. Руководителя Администрации Президента РК

Эльвира Азимбек
Председатель Конституционного Суда РК

Ажар Гинаят
Министр здравоохранения РК

Тамара Дуйсен
Министр труда и социальной защиты РК

Гаухар Буриева
Председатель Правления Фонда «Достар»

Акмарал Альназар
Министр труда и социальной защиты РК

Динара Щеглова
Вице-министр науки и высшего образования РК
"""


def test_a_post_names_no_body() -> None:
    names = [str(fact.fields["name"]) for fact in all_of(SPEAKERS) if fact.kind == "organisation"]
    assert not [name for name in names if name.startswith(("Министр ", "Вице-министр"))]
    people = people_of(SPEAKERS)
    assert people["Тамара Дуйсен"][0] == "Министр труда и социальной защиты РК"
    assert people["Динара Щеглова"][0] == "Вице-министр науки и высшего образования РК"


ACCUSED = """\
All fifteen are held and are charged with trafficking in persons:
Carlos Adrian Flores Rojas
DOB 10/3/1998
Yarim Brito Raymundo
DOB 3/23/2003
Jony Zele Donrizo
DOB 12/27/1992
Yosu Castanon DOB
3/16/2006
"""


def test_who_is_told_by_a_date_of_birth_is_neither_a_body_nor_a_contact() -> None:
    assert [fact.fields for fact in all_of(ACCUSED) if fact.kind in ("organisation", "contact")] == []
