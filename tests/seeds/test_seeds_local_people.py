"""Who is named on Tajik, Kyrgyz, Kazakh and Uzbek pages, where a body or another name stands right behind the name."""

import pytest
from seeds.stating import people_of

from seeds.extract.extracting import extract
from seeds.read.reading import draw_up


@pytest.mark.parametrize(("text", "expected"), [
    ("Кечээ Ошто жыйын болуп өттү. Сатыбалдиева Жаңыл Ички иштер министрлигинин адиси болуп дайындалды.",
     {"Сатыбалдиева Жаңыл": ("адиси", "Ички иштер министрлиги")}),
    ("Кеше Оралда жиын өтті. Қанат Әділов Еңбек және көші-қон министрлігінің заңгері болып тағайындалды.",
     {"Қанат Әділов": ("заңгері", "Еңбек және көші-қон министрлігі")}),
    ("Дирӯз дар Кӯлоб ҷаласа шуд. Малика Ёрова ба вазифаи ҳуқуқшиноси Вазорати меҳнат, муҳоҷират ва шуғл таъин шуд.",
     {"Малика Ёрова": ("ҳуқуқшиноси Вазорати меҳнат, муҳоҷират ва шуғл", "Вазорати меҳнат, муҳоҷират ва шуғл")}),
    ("Рӯйхат\n\n1) Латифӣ Б. - мушовири Фонди «Субҳ»\n2) Ёрова М. - ҳуқуқшиноси Фонди «Субҳ»",
     {"Латифӣ Б.": ("мушовири Фонди «Субҳ»", "Фонди «Субҳ»"),
      "Ёрова М.": ("ҳуқуқшиноси Фонди «Субҳ»", "Фонди «Субҳ»")}),
    ("Kecha Nukusda yig‘ilish bo‘ldi. Sport vazirligi vakili Sh.Haydarov va mahalla raisi Ch.Oripova qabul qildi.",
     {"Sh.Haydarov": ("vakili", "Sport vazirligi"), "Ch.Oripova": ("mahalla raisi", "")}),
    ("Kecha Nukusda yig‘ilish bo‘ldi. Sport vazirligi vakili O‘.Mo‘minov va mahalla raisi G‘.Yo‘lchiyev qabul qildi.",
     {"O‘.Mo‘minov": ("vakili", "Sport vazirligi"), "G‘.Yo‘lchiyev": ("mahalla raisi", "")}),
    ("Kecha Nukusda yig‘ilish bo‘ldi. Sport vazirligi vakili Sh. Haydarov va boshqalar qabul qildi.",
     {"Sh. Haydarov": ("vakili", "Sport vazirligi")}),
])
def test_who_is_named_in_languages_of_the_region(text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert people_of(text) == expected


@pytest.mark.parametrize(("text", "title", "names"), [
    ("Кеше Оралда жиын өтті. Қоғамдық кеңестің мүшелері Дидар Әлиев, Мақсат Серіков және Айжан Оспанова сөз алды.",
     "Қоғамдық кеңестің мүшелері", ["Дидар Әлиев", "Мақсат Серіков", "Айжан Оспанова"]),
    ("Кеше Оралда жиын өтті. Көлік министрлігінің мамандары Дидар Әлиев пен Айжан Оспанова сөз алды.",
     "мамандары", ["Дидар Әлиев", "Айжан Оспанова"]),
    ("Кечээ Ошто жыйын болуп өттү. Транспорт министрлигинин адистери Эрмек Токтоматов жана Айнура Осмонова сүйлөдү.",
     "адистери", ["Эрмек Токтоматов", "Айнура Осмонова"]),
    ("Кечээ Ошто жыйын болуп өттү. “Демилге” кыймылынын лидери Эрмек Токтоматов жана Айнура Осмонова сүйлөдү.",
     "лидери", ["Эрмек Токтоматов"]),
    ("Дирӯз дар Кӯлоб ҷаласа шуд. Мутахассисони Вазорати нақлиёт Анвар Ҳамидов ва Наргис Усмонова баромад карданд.",
     "Мутахассисони Вазорати нақлиёт", ["Анвар Ҳамидов", "Наргис Усмонова"]),
])
def test_several_people_of_one_title(text: str, title: str, names: list[str]) -> None:
    assert [name for name, (position, _) in people_of(text).items() if position == title] == names


_UZ = "Bugun uchrashuv bo‘lib o‘tdi. "


@pytest.mark.parametrize(("text", "expected"), [
    (_UZ + "Transport vazirining o‘rinbosari Dilshod Ergashev Xitoyning elchisi Li Min bilan uchrashdi.",
     ["Dilshod Ergashev", "Li Min"]),  # of whose land the next one is
    (_UZ + "Sport vazirining o‘rinbosari Mamanbiy Yusupov Turkiyaning vakili bilan uchrashdi.", ["Mamanbiy Yusupov"]),
    ("Жыйын өттү. Министрдин орун басары Эрмек Токтоматов Фейсбук барагында жооп берди.", ["Эрмек Токтоматов"]),
    ("Жыйын өттү. Кыргыз Республикасынын Акыйкатчысы Айгүл Осмонова сүйлөдү.", ["Айгүл Осмонова"]),
    ("Жиын өтті. Ол Д. Серікбаев атындағы ұлттық университеттің доценті болды.", []),  # whom it is called after
    ("Ҷаласа шуд. Дар он Президенти кишвар муҳтарам Парвиз Назаров суханронӣ кард.", ["Парвиз Назаров"]),
    (_UZ + "Navoiy viloyati hokimi Shuhratbek Usmonov gapirdi.\n\nShuhrat Usmonov qishloq xo‘jaligi haqida aytdi.",
     ["Shuhratbek Usmonov"]),  # who is the same with bek and without
])
def test_where_names_of_the_region_end(text: str, expected: list[str]) -> None:
    assert list(people_of(text)) == expected


@pytest.mark.parametrize(("text", "title", "names"), [
    ("Жыйын өттү. Уюмдун курамында Эрмек Токтоматов, Айнура Осмонова жана Бакыт Сооронов сыяктуу саясатчылар бар.",
     "саясатчылар", ["Эрмек Токтоматов", "Айнура Осмонова", "Бакыт Сооронов"]),
    ("Кеше жиын өтті. Топта Дидар Әлиев, Айжан Оспанова сияқты заңгерлер бар.", "заңгерлер",
     ["Дидар Әлиев", "Айжан Оспанова"]),
])
def test_people_named_as_examples(text: str, title: str, names: list[str]) -> None:
    assert [name for name, (position, _) in people_of(text).items() if position == title] == names


def test_a_column_of_centres_and_one_of_directors() -> None:
    rows = [("Талды ауданы әкімдігінің «Тіл орталығы» КММ", "Әділов Нұрлан Серікұлы"),
            ("Көктал ауданының «Тіл орталығы» КММ", "Оспанова Айгүл Бекқызы"),
            ("Сарыбел ауданы мәдениет бөлімі жанындағы «Тіл орталығы»", "Серіков Асан Дидарұлы")]
    table = "| Орталық: | Мекенжайымыз: | Байланыс телефоны: | Директоры: |\n|---|---|---|---|\n" + "".join(
        f"| {centre} | Көктал ауылы, Абай көшесі, {at} | 8716313517{at} | {name} |\n"
        for at, (centre, name) in enumerate(rows))
    facts = extract(draw_up(f"# Тіл орталықтары\n\n{table}".encode(), "a.md", "md"))
    bodies = {fact.id: fact.fields["name"] for fact in facts if fact.kind == "organisation"}
    people = [fact.fields for fact in facts if fact.kind == "contact"]
    assert [(bodies[str(one["organisation"])], one["name"]) for one in people] == rows
    assert {one["position"] for one in people} == {"Директоры"}
    assert list(bodies.values()) == [centre for centre, _ in rows]
