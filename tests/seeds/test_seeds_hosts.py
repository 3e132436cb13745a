"""Who holds an event and where it is, however a sentence says so, in it or in those behind."""

import pytest
from seeds.stating import page_of, stated, words

from seeds.extract.bodies import organisations


def _hosts(text: str) -> list[str]:
    """The names of the bodies that hold the first event of a text."""
    names = {fact.id: str(fact.fields["name"]) for fact in organisations.find(page_of(text)).facts(page_of(text))}
    fact = stated(text, "event")[0]
    found = fact.fields.get("organiser") or ()
    assert isinstance(found, tuple)
    return [names.get(str(one), str(one)) for one in found]


@pytest.mark.parametrize(("text", "expected"), [
    ("The Ministry of Ports held a workshop on nets in Lamia on 4 May 2021.", "Ministry of Ports"),
    (("A workshop on nets was held in Lamia on 4 May 2021. It was organized together by the Ministry of Ports and the "
     "Harbour Foundation."), "Ministry of Ports"),
    ("A workshop on nets was held in Lamia on 4 May 2021. Its host was the Ministry of Ports.", "Ministry of Ports"),
    ("At the seminar which the Harbour Foundation hosted in Lamia on 4 May 2021 we heard much.", "Harbour Foundation"),
    ("On 4 May 2021 the Ministry of Ports, together with the Harbour Foundation, conducted a training for guards.",
     "Ministry of Ports"),
    ("The webinar of the Ministry of Ports will be held on 4 May 2021.", "Ministry of Ports"),
    ("The Ministry of Ports’ annual conference took place on 4 May 2021.", "Ministry of Ports"),
    ("Министерство труда провело семинар для моряков 4 мая 2021 года.", "Министерство труда"),
    ("Семинар для моряков прошёл 4 мая 2021 года. Организатором выступило Министерство труда.", "Министерство труда"),
    ("Семинар провело 4 мая 2021 года Министерство труда.", "Министерство труда"),
    ("Эмгек министрлиги 2021-жылдын 4-майында деңизчилер үчүн семинар өткөрдү.", "Эмгек министрлиги"),
    ("# Ministry of Ports trains guards\n\nA two-day workshop for guards took place on 4 May 2021.", ("Ministry of "
                                                                                                     "Ports")),
])
def test_who_holds_it(text: str, expected: str) -> None:
    assert expected in _hosts(text)


@pytest.mark.parametrize(("text", "expected"), [
    ("The Harbour Foundation in Lamia and the national Ministry of Ports held a workshop on nets on 4 May 2021.",
     ["Harbour Foundation", "Ministry of Ports"]),
    ("4 мая 2021 года Министерство труда, Фонд «Причал» и областной Центр занятости провели семинар для моряков.",
     ["Министерство труда", "Фонд «Причал»", "Центр занятости"]),
    ("A workshop on nets was held by the Harbour Foundation, which met the Ministry of Ports, on 4 May 2021.",
     ["Harbour Foundation"]),
])
def test_who_holds_it_together(text: str, expected: list[str]) -> None:
    assert _hosts(text) == expected


@pytest.mark.parametrize("people", ["Ann Lee, Linkbird Trust", "Ann Lee (Linkbird Trust)"])
def test_who_is_told_with_a_body_leaves_it_the_organiser(people: str) -> None:
    assert _hosts(f"# Training on nets\n\nDate: 4 May 2021\nOrganiser: {people}\n\n"
                  "Ann Lee, Director, Linkbird Trust\n") == ["Linkbird Trust"]


@pytest.mark.parametrize("text", [
    "A workshop on nets was held on 4 May 2021 for officers from the Ministry of Ports.",
    "A workshop on nets took place on 4 May 2021. The Ministry of Ports has forty boats.",
    "On 4 May 2021 Saltanat Beishenova, press secretary, held a seminar on nets for guards.",
    "Семинар для сотрудников Министерства труда прошёл 4 мая 2021 года.",
])
def test_who_only_came(text: str) -> None:
    assert _hosts(text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("The handover ceremony was held at the Ministry of Ports on 4 May 2021.", "Ministry of Ports"),
    ("The annual meeting of the crews is at 10:15 a.m. on 4 May 2021 at the White House.", "White House"),
    ("In Tabasco, Mexico, the crews held a meeting on nets on 4 May 2021.", "Tabasco"),
    ("On 4 May 2021 the crews held a training on nets in the region of Santa Rita for guards.", "Santa Rita"),
    ("Inspectors held a workshop in Nayapur area on 4 May 2021.", "Nayapur"),
    ("The council holds a meeting on nets on 4 May 2021. The place is the Union Hall of the crews, the hour 5 p.m.",
     "Union Hall of the crews"),
    ("- Conference on Debts, Feb. 8, 2019, 10 a.m. to 4:45 p.m., Kalamazoo.", "Kalamazoo"),
    ("В Министерстве труда состоялось заседание совета 4 мая 2021 года.", "Министерстве труда"),
    ("4 мая 2021 года семинар для моряков прошёл в городах Сейди и Теджен.", "Сейди и Теджен"),
    ("С мая 2021 года рыбаки вели на территории Северо-Поморской области кампанию против долгов.",
     "Северо-Поморской области"),
    ("Тренинг для моряков прошёл в Ростове-на-Дону 4 мая 2021 года.", "Ростове-на-Дону"),
    ("2021-жылдын 4-майында Бодрум шаарында деңизчилер үчүн семинар өттү.", "Бодрум шаарында"),
])
def test_where_it_is(text: str, expected: str) -> None:
    assert words(stated(text, "event")[0], "place") == expected


@pytest.mark.parametrize("text", [
    "A training on online fraud and online sexual abuse was held for guards on 4 May 2021.",
    "Ken Reed, officer at the Ministry of Ports, led a training on nets on 4 May 2021.",
])
def test_where_it_is_not(text: str) -> None:
    assert words(stated(text, "event")[0], "place") == ""
