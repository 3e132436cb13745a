"""Names of bodies from their first word to their last: what is still of a name, and where the next thing begins."""

from typing import Final

import pytest
from seeds.stating import bodies_of, of_text


def _names(text: str) -> list[str]:
    return [str(fact.fields["name"]) for fact in of_text(text, "organisation")]


ENGLISH: Final = {
    "a saint": ("The University of St. Brannoc and the St. Olga Legal Clinic met.",
                ["University of St. Brannoc", "St. Olga Legal Clinic"]),
    "where a campus is": (
        ("They came from the University of Texas at Marlow Hills, the University of Nebraska - Tull and the "
         "California State University, Fenwick."),
        ["University of Texas at Marlow Hills", "University of Nebraska - Tull",
         "California State University, Fenwick"]),
    "no campus": ("The University of Tarn at Monday's fair and the University of Texas, Anna Bell, agreed.",
                  ["University of Tarn", "University of Texas"]),
    "the city of a university in its own language": (
        "Vrije Universiteit Tullen and Fenwick University wrote it.",
        ["Vrije Universiteit Tullen", "Fenwick University"]),
    "a post in front of a ministry": (
        "Signed by the Permanent Secretary Ministry of Fisheries.", ["Ministry of Fisheries"]),
    "an official behind a department": (
        "The Department of Home Affairs Secretary spoke.", ["Department of Home Affairs"]),
    "two fields of one department": (
        "The Federal Department of Justice and Police and the Department of the Interior and Local Government agreed.",
        ["Federal Department of Justice and Police", "Department of the Interior and Local Government"]),
    "the police of places, written small": (
        "Riga police came. Andrei Lupu of the Novi Sad police and the Elbasan police directorate helped.",
        ["Riga police", "Novi Sad police", "Elbasan police directorate"]),
    "the police of a nation": ("Turkish police met the Border Trust.", ["Border Trust"]),
    "no police of a place": (
        "In Tbilisi police came. Turkish police, the police and a Kent police officer met.", []),
    "no police of that name": (
        "Armed police met the Border Trust. Call police. However police left.", ["Border Trust"]),
    "who work": ("The International Union of Bakers, Millers and Mill Workers joined.",
                 ["International Union of Bakers, Millers and Mill Workers"]),
    "what a committee is there to do": ("The Interim Committee to Study Forced Labour met.",
                                        ["Interim Committee to Study Forced Labour"]),
    "a policy centre of two fields": ("The Fair Work Policy and Evidence Centre paid.",
                                      ["Fair Work Policy and Evidence Centre"]),
    "topics": ("She is at the Centre on Migration, Policy and Society.", ["Centre on Migration, Policy and Society"]),
    "lands with an and": (
        "The Trinidad and Tobago Fire Service and the Federation of Bosnia and Herzegovina Fish Inspectorate came.",
        ["Trinidad and Tobago Fire Service", "Federation of Bosnia and Herzegovina Fish Inspectorate"]),
    "boroughs": (
        "The London Borough of Fenwick Council and the Royal Borough of Kensington and Chelsea wrote; a borough did.",
        ["London Borough of Fenwick Council", "Royal Borough of Kensington and Chelsea"]),
    "the country of a branch": ("The Migrants Rights Centre Malta and ECPAT UK signed.",
                                ["Migrants Rights Centre Malta", "ECPAT UK"]),
    "a freedom": ("The Freedom of Information Centre of Armenia sued.", ["Freedom of Information Centre of Armenia"]),
    "a task force with a name": ("The Joint Task Force Neptune freed them.", ["Joint Task Force Neptune"]),
    "a known name that goes on": ("Save the Children International came.", ["Save the Children International"]),
    "a field": ("The State Service for Supervision in the Field of Labour and Employment came.",
                ["State Service for Supervision in the Field of Labour and Employment"]),
    "NGOs behind a ministry": ("The Ministry of Internal Affairs and Tarn NGOs agreed.",
                               ["Ministry of Internal Affairs"]),
    "a number of registration": ("Open Gate Trust. NGO Reg. No. 5914, NGO Code 12.", ["Open Gate Trust"]),
    "no confederation that is a state": ("The Swiss Confederation paid.", []),
    "a country in front of what a body did": ("The Australian Embassy in Thailand Open Fields saw it.",
                                              ["Australian Embassy in Thailand"]),
}
RUSSIAN: Final = {
    "where an office is": (
        ("Помогли Генеральное консульство Республики Корея во Владивостоке и Государственная инспекция труда в "
         "Новосибирской области."),
        ["Генеральное консульство Республики Корея во Владивостоке",
         "Государственная инспекция труда в Новосибирской области"]),
    "an adjective that surnames are like": (
        "Выступили УВД Могилёвского облисполкома и Комитет по труду Могилевского облисполкома.",
        ["УВД Могилёвского облисполкома", "Комитет по труду Могилевского облисполкома"]),
    "what an institute studies": (
        "Институт Российской живописи РАН открыл выставку.", ["Институт Российской живописи РАН"]),
    "two lands": ("Институт Индии и современной Африки РАН издал книгу.", ["Институт Индии и современной Африки РАН"]),
    "what somebody is deputy for": (
        "Приехал заместитель директора Института Африки РАН по научной работе.", ["Институт Африки РАН"]),
    "a region behind its town": (
        "Писали в Управление лесного хозяйства по Пскову и Псковской области.",
        ["Управление лесного хозяйства по Пскову и Псковской области"]),
    "a person behind a commission": (
        "Пришли члены Комиссии по лесной политике и главный редактор журнала.", ["Комиссия по лесной политике"]),
    "fields in the dative": (
        "Это решил Комитет по лесным делам, общественным объединениям и рыболовству.",
        ["Комитет по лесным делам, общественным объединениям и рыболовству"]),
    "those who seek": ("Открылся Временный центр по приёму людей, ищущих убежища, вчера.",
                       ["Временный центр по приёму людей, ищущих убежища"]),
    "a movement that is for something": (
        "Писали в Общероссийское общественное движение За права рыбаков.",
        ["Общероссийское общественное движение За права рыбаков"]),
    "whom a fund is named after": ("Деньги дали из Фонда Йоргена Хааба вчера.", ["Фонд Йоргена Хааба"]),
    "a centre of a known body": ("Центр ОБСЕ в Ашхабаде помог.", ["Центр ОБСЕ в Ашхабаде"]),
    "what is yours": ("Мы знаем Вашу организацию давно.", []),
}
LOCAL: Final = {
    "somebody behind a post": ("Қазақстандағы Бала құқықтары жөніндегі уәкіл Айсұлу Тоқтарқызы келді.", []),
    "the nations of a university": (
        "Чех-Кыргыз “Достук” университетинин окутуучулары келишти.", ["Чех-Кыргыз “Достук” университети"]),
    "a programme in quotes": ("“Балыкчылар борбору” программасы сүйлөшүлдү.", []),
    "a court for a field": (
        "Ақмола облысы бойынша мамандандырылған әкімшілік сотының судьясы Г.А.Нұрланова сөз алып, өзен туралы айтты.",
        ["Ақмола облысы бойынша мамандандырылған әкімшілік соты"]),
}


@pytest.mark.parametrize(("text", "expected"), [*ENGLISH.values(), *RUSSIAN.values(), *LOCAL.values()],
                         ids=[*ENGLISH, *RUSSIAN, *LOCAL])
def test_a_name_reaches_from_its_first_word_to_its_last(text: str, expected: list[str]) -> None:
    assert _names(text) == expected


@pytest.mark.parametrize(("text", "name"), [
    ("Chief Commissioner Altin Bregu of the Vlora Local Police Directorate spoke.", "Vlora Local Police Directorate"),
    ("Ask Hetty Blok of the Stichting Vrienden van Wegwijzer for the papers.", "Stichting Vrienden van Wegwijzer")])
def test_names_with_small_words_and_places_are_whole(text: str, name: str) -> None:
    assert name in _names(text)


def test_two_letters_that_the_page_explains_stand_for_a_body() -> None:
    text = ("The Bureau of Immigration (BI) stopped eleven people at the airport.\n\nBI Commissioner Rosalinda Ocampo "
            "said that it had deferred 1,058 departures.\n")
    assert bodies_of(text)["Rosalinda Ocampo"] == "Bureau of Immigration"


@pytest.mark.parametrize("text", [
    "Prosecutor Maria Abello has been named chair of the Region VIII task force, succeeding Counsel Roldan Lim.\n",
    "Giorgi Beradze, Chief Specialist, Identification of Victims, spoke to the guests of the agency.\n"])
def test_numbers_of_regions_and_what_somebody_does_are_no_bodies(text: str) -> None:
    assert not {"VIII", "Region VIII", "Identification of Victims"} & set(_names(text))
