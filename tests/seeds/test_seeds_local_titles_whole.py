"""What titles of Tajik, Kyrgyz, Kazakh and Uzbek pages are, and which words beside a name are none."""

import pytest
from seeds.stating import of_text, people_of

_UZ = "Bugun uchrashuv bo‘lib o‘tdi. "
_UZC = "Бугун учрашув бўлиб ўтди. "
_KY = "Кечээ Ошто жыйын болуп өттү. "
_BOARD = """
Директорлар кеңесі

Әділов Нұрлан Серікұлы
ДИРЕКТОРЛАР КЕҢЕСІНІҢ ТӨРАҒАСЫ

Оспанова Айгүл Бекқызы
Директорлар кеңесінің мүшесі
"""
_CHAIR = """
TARMOQLAR KAFEDRASI

Kafedra mudiri:

PhD, dotsent Hamidova Nargiza Odilovna
E-mail: hamidova@kafedra.example

Hozirgi vaqtda kafedrada jami 12 nafar o‘qituvchi ishlaydi va talabalar tahsil oladi.
"""
_TG = "Дирӯз дар Кӯлоб ҷаласа шуд. "


@pytest.mark.parametrize(("text", "expected"), [
    (_UZC + "Туман Кенгаши сессиясида депутатлар томонидан Одил Самадов номзоди Қарши тумани ҳокими лавозимига "
     "тасдиқланди.", {"Одил Самадов": "Қарши тумани ҳокими"}),
    (_UZC + "Аввал Қарши тумани ҳокими лавозимида фаолият олиб борган Одил Самадов вилоят ҳокимининг ўринбосари "
     "лавозимига тайинланди.", {"Одил Самадов": "вилоят ҳокимининг ўринбосари"}),
    (_UZ + "Prezidentning farmoni bilan Anvar Hamidov Sport vazirligi bo‘lim boshlig‘i lavozimiga tayinlandi.",
     {"Anvar Hamidov": "bo‘lim boshlig‘i"}),
    (_CHAIR, {"Hamidova Nargiza Odilovna": "Kafedra mudiri"}),
    (_KY + "Жыйынга Талас облусунун акими Эрмек Токтоматов, Маданият, спорт жана туризм министринин орун басары "
     "Айнура Осмонова келди.",
     {"Эрмек Токтоматов": "Талас облусунун акими",
      "Айнура Осмонова": "Маданият, спорт жана туризм министринин орун басары"}),
    (_TG + "Ҷаласа бо иштироки Парвиз Назаров директори Маркази «Меҳр», сардорони шуъбаҳо баргузор гардид.",
     {"Парвиз Назаров": "директори Маркази «Меҳр»"}),
    (_TG + "Сипас, Назаров Парвиз-муовини директор вобаста ба масъалаҳои нав баромад намуд.",
     {"Назаров Парвиз": "муовини директор"}),
])
def test_what_titles_are(text: str, expected: dict[str, str]) -> None:
    assert {name: title for name, (title, _) in people_of(text).items()} == expected


@pytest.mark.parametrize(("text", "none"), [
    ("Жиын өтті. Оған әкім Нұрлан Әділов, режиссёр Асан Серіков, сондай-ақ мекемелердің жетекшілері келді.",
     "жетекшілері"),
    (_KY + "Анын курамында Эрмек Токтоматов, Айнура Осмонова бар.", "курамында"),
    (_UZ + "Qayd qilinishicha, Shuhrat Usmonov suv haqida gapirdi.", "qilinishicha"),
    (_UZC + "Йиғилиш раис томонидан очилди. Одил Самадов сўзлади.", "томонидан"),
])
def test_what_no_title_is(text: str, none: str) -> None:
    assert not any(none in title for title, _ in people_of(text).values())


@pytest.mark.parametrize(("text", "name", "body"), [
    (_KY + "Салтанатка Министрлер Кабинетинин Төрагасынын орун басары Эрмек Токтоматов катышты.",
     "Эрмек Токтоматов", "Министрлер Кабинети"),
    (_KY + "Жыйынга Талас облусунун акими Эрмек Токтоматов, Маданият, спорт жана туризм министринин орун басары "
     "Айнура Осмонова келди.", "Айнура Осмонова", "Маданият, спорт жана туризм министрлиги"),
    ("Жиын өтті және аяқталды. Оған Қырғызстанның мәдениет және спорт министрі Асан Серіков келді.",
     "Асан Серіков", "мәдениет және спорт министрлігі"),
    ("Búgin Qostanaıda jıyn ótti jáne aıaqtaldy. Oǵan Ózbekstannyń mádenıet jáne sport mınıstri Nurlan Ádilov keldi.",
     "Nurlan Ádilov", "mádenıet jáne sport mınıstrligi"),
    (_UZC + "Унда халқ депутатлари туман Кенгаши котиби Одил Самадов гапирди.",
     "Одил Самадов", "халқ депутатлари туман Кенгаши"),
    (_BOARD, "Әділов Нұрлан Серікұлы", "Директорлар кеңесі"),
])
def test_the_bodies_of_such_titles(text: str, name: str, body: str) -> None:
    assert people_of(text)[name][1] == body


@pytest.mark.parametrize(("text", "expected"), [
    (_TG + "Агентии омори назди Президенти Ҷумҳурии Тоҷикистон даъват кард. Дар он Агентии омор, муовини якум ва "
     "роҳбарони шуъбаҳо ширкат доштанд.", ["Агентии омори назди Президенти Ҷумҳурии Тоҷикистон"]),
    ("Жиын өтті. Ол «Тілдерді дамыту орталығы» РМҚК директоры болды.", ["Тілдерді дамыту орталығы"]),
    (_UZC + "У “Лойиҳалар экспертизаси” ДУК директори бўлган.", ["Лойиҳалар экспертизаси"]),
    (_KY + "Бул тууралуу «Ала-Тоо» эл аралык аэропортунун басма сөз кызматы айтты.",
     ["«Ала-Тоо» эл аралык аэропорту"]),
    ("Жиын өтті. Мамандар атқаратын қызметі туралы айтты. Атқаратын қызметі маңызды.", []),
    (_TG + "Намояндагии Ҷамъияти рушди байналмилалӣ Олмон дар Ҷумҳурии Тоҷикистон даъват кард.",
     ["Намояндагии Ҷамъияти рушди байналмилалӣ Олмон"]),
])
def test_bodies_by_their_whole_names(text: str, expected: list[str]) -> None:
    assert [fact.fields["name"] for fact in of_text(text, "organisation")] == expected
