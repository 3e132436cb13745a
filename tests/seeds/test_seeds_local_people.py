"""Who is named on Tajik, Kyrgyz, Kazakh and Uzbek pages, where a body or another name stands right behind the name."""

import pytest
from seeds.stating import people_of


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
