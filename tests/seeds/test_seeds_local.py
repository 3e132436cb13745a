"""People, posts and points of contact in Tajik, Kyrgyz, Kazakh and Uzbek."""

from pathlib import Path
from typing import Final, NamedTuple

import pytest

from seeds.extract.extracting import extract
from seeds.fact import Fact
from seeds.read import read


class Who(NamedTuple):
    """A person or a point as it is to be found; what is empty is not asked for."""

    name: str
    position: str = ""
    organisation: str = ""
    phone: str = ""


TEXTS: Final = {
    "a Kazakh network": ("""
«Ана мейірімі» ұйымдар желісі тренинг өткізді. Желінің директоры Әйгерім Сатыбалды қатысты.
""", Who("Әйгерім Сатыбалды", "Желінің директоры", "«Ана мейірімі» ұйымдар желісі")),
    "a Kazakh line that is no network": ("""
«Пана» орталығы келесі айда тренинг өткізеді.
Сенім желісі: 8 727 255 01 23
""", Who("Сенім желісі", "Сенім желісі", "«Пана» орталығы", "+77272550123")),
    "a Tajik hospital": ("""
Ба тренинг сардухтури Беморхонаи марказии шаҳри Кӯлоб Сафар Раҳимов ва меҳмонон омаданд.
""", Who("Сафар Раҳимов", "сардухтури Беморхонаи марказии шаҳри Кӯлоб", "Беморхонаи марказии шаҳри Кӯлоб")),
    "a Kazakh mosque": ("""
Жиынға Ақтөбе қаласынан «Нұр Ғасыр» мешітінің имамы Бауыржан Есмағамбет келді.
""", Who("Бауыржан Есмағамбет", "имамы", "«Нұр Ғасыр» мешіті")),
    "Kyrgyz ranks behind a post": ("""
Сокулук райондук ички иштер бөлүмү айлык өткөрдү. Бөлүмдүн жашы жете электердин иштери боюнча инспекциясынын улук
инспектору, милициянын майору Айнура Кожомкулова сүйлөдү.
""", Who("Айнура Кожомкулова", "Бөлүмдүн жашы жете электердин иштери боюнча инспекциясынын улук инспектору",
         "Сокулук райондук ички иштер бөлүмү")),
    "Kazakh names without an ending": ("""
Кеше Еңбек және халықты әлеуметтік қорғау министрлігінде жиын өтті. Жиынды Еңбек және халықты әлеуметтік қорғау
бірінші вице-министрі Асқар Байсерке жүргізді.
""", Who("Асқар Байсерке", "Еңбек және халықты әлеуметтік қорғау бірінші вице-министрі",
         "Еңбек және халықты әлеуметтік қорғау министрлігі")),
    "what a Turkic sentence begins with is no title": ("""
Ачылышка министрдин орун басары Жаңыл Сапарова катышты. Эмгек министрлигинде бүгүн жыйын болду.
""", Who("Жаңыл Сапарова", "министрдин орун басары")),
    "a Tajik court in small letters": ("""
Дар нишаст судяи суди шаҳри Хоруғ Некрӯз Мирзонабиев дар бораи парвандаҳо сухан гуфт.
""", Who("Некрӯз Мирзонабиев", "судяи суди шаҳри Хоруғ", "Суди шаҳри Хоруғ")),
    "two scripts are no one name": ("""
Дар семинар мушовири Mountain Societies Link Ҷейн Хартли ва меҳмонон аз шаҳри Душанбе иштирок карданд.
""", Who("Ҷейн Хартли", "мушовири Mountain Societies Link", "Mountain Societies Link")),
    "a press service over its numbers": ("""
Бандлик вазирлиги хабар беради

Йиғилиш кеча бўлиб ўтди.

Вазирлик матбуот хизмати
Тел.: (+998 71) 200-07-41
""", Who("", "матбуот хизмати", "Бандлик вазирлиги", "+998712000741")),
    "a line that is called after its body": ("""
ЖАРДАМ НОМЕРЛЕРИ

Чет өлкөдө кыйналсаңыз, бул номерлерге күнү-түнү чалсаңыз болот.

Миграция кызматынын кайнар линиясы: 0312 55 17 17
""", Who("", "Миграция кызматынын кайнар линиясы", "Миграция кызматы", "+996312551717")),
    "the addressee of a letter in the dative": ("""
Қызылорда облысы Білім басқармасының басшысы
С. Н. Тайманова ханымға

Құрметті Сәуле Нұрланқызы!

Сізді қыркүйекте өтетін жиынға шақырамыз.
""", Who("Сәуле Нұрланқызы Тайманова", "басшысы", "Қызылорда облысы Білім басқармасы")),
}


@pytest.mark.parametrize(("text", "who"), TEXTS.values(), ids=TEXTS.keys())
def test_contacts_are_told_by_the_grammar_of_their_language(tmp_path: Path, text: str, who: Who) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    facts = extract(read(str(path)))
    found = [_told(fact, facts) for fact in facts if fact.kind == "contact"]
    assert any(_is(one, who) for one in found), found


def test_the_council_of_a_district_is_a_body_and_its_centre_is_a_town(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Qamashi tumani Kengashi raisi Alisher Rustamov Shahrisabz tumani markazi aholisi bilan uchrashdi.",
                    encoding="utf-8")
    assert [fact.fields["name"] for fact in extract(read(str(path))) if fact.kind == "organisation"] == [
        "Qamashi tumani Kengashi"]


def _told(fact: Fact, facts: list[Fact]) -> Who:
    names = {other.id: str(other.fields["name"]) for other in facts if other.kind == "organisation"}
    return Who(str(fact.fields["name"]), str(fact.fields.get("position", "")),
               names.get(str(fact.fields.get("organisation")), ""), str(fact.fields.get("phone", "")))


def _is(found: Who, meant: Who) -> bool:
    return all(not said or one.lower() == said.lower() for one, said in zip(found, meant, strict=True))


@pytest.mark.parametrize(("text", "title"), [
    ("16 қарашада 2023 жылы адам саудасына қарсы күрес жөніндегі ведомствоаралық комиссияның кезекті отырысы өтті.",
     "адам саудасына қарсы күрес жөніндегі ведомствоаралық комиссияның кезекті отырысы"),
    ("Сокулукта 2023-жылдын 1-июнунан 30-июнуна чейин «Коопсуз жай» айлыгы өткөрүлдү, жыйынтыгы жакшы болду.",
     "«Коопсуз жай» айлыгы"),
    ("2022 йил 11 октябрь куни университетда «Огоҳ бўлинг!» мавзусида тарғибот тадбири ўтказилди ва ёшлар келди.",
     "«Огоҳ бўлинг!» мавзусида тарғибот тадбири"),
])
def test_an_event_is_called_by_what_its_noun_governs(tmp_path: Path, text: str, title: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    assert [str(fact.fields["title"]) for fact in extract(read(str(path))) if fact.kind == "event"] == [title]


def test_a_deputy_of_a_minister_is_not_of_another_body_named_before(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Министрлер кабинетинин адиси Эрлан Байсеитов жашоочулар менен жолукту. Жолугушууга эмгек министринин орун "
        "басары Нурбек Асанкулов да катышты.", encoding="utf-8")
    found = {str(fact.fields["name"]): fact.fields.get("organisation") for fact in extract(read(str(path)))
             if fact.kind == "contact"}
    assert found == {"Эрлан Байсеитов": "ministrler-kabineti", "Нурбек Асанкулов": "emgek-ministrligi"}
