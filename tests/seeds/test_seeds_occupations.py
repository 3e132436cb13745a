"""What people do for a living or as an office: read in every language, and not where a word only looks like one."""

import pytest
from seeds.stating import people_of

from seeds.extract.names import posts
from seeds.extract.text import lexicon, occupations
from seeds.extract.text.words import words

READ = {
    "in Russian": ("Открытый дом «Компас»\n\nВодитель: Иван Дымов, +7 495 555-01-23\n", {"Иван Дымов": "Водитель"}),
    "in Russian, in a case": ("Фонд «Компас» поблагодарил повара приюта «Компас» Веру Лапину.\n",
                              {"Вера Лапина": "повар приюта «Компас»"}),
    "in Kyrgyz, with an ending": ("«Жарык жол» фондунун негиздөөчүсү Айзада Токтоматова баяндама жасады.\n",
                                  {"Айзада Токтоматова": "негиздөөчүсү"}),
    "in Uzbek": ("“Oydin yo‘l” markazi\n\nHaydovchi: Anvar Qodirov, +998 90 123 45 67\n",
                 {"Anvar Qodirov": "Haydovchi"}),
    "as abroad": ("Open Gate Trust\n\nClaire Fontaine, Directrice, Maison Ouverte, +33 1 55 55 01 23\n",
                  {"Claire Fontaine": "Directrice"}),
    "of a village": ("We thank Nana Kwaku Boateng, Queenmother of Asempa, and Ann Bell, director of Open Gate Trust.\n",
                     {"Nana Kwaku Boateng": "Queenmother of Asempa", "Ann Bell": "director of Open Gate Trust"}),
}


@pytest.mark.parametrize(("text", "told"), READ.values(), ids=READ)
def test_an_occupation_is_what_somebody_is(text: str, told: dict[str, str]) -> None:
    found = people_of(text)
    assert {name: found.get(name, ("", ""))[0] for name in told} == told


NONE = ("Shepherd", "Farmer", "Рыбак", "kritik", "тадбиркорлар", "tadbirkorlik", "журналистов", "журналисттер",
        "рӯзноманигорон", "мастер-класс")


@pytest.mark.parametrize("word", NONE)
def test_what_only_looks_like_one_is_none(word: str) -> None:
    """A surname, a word of another script, several people, an abstract word, an event."""
    assert not any(map(posts.is_post, words(word)))


ONE = ("shepherd", "farmer", "рыбак", "критиком", "айыптоочу", "шифокори", "tashkilotchi", "водителю",
       "Bürgermeisterin")


@pytest.mark.parametrize("word", ONE)
def test_what_is_one_is_read_in_its_forms(word: str) -> None:
    assert all(map(posts.is_post, words(word)))


def test_no_occupation_is_a_name_or_known_otherwise() -> None:
    every = occupations.ENGLISH | occupations.RUSSIAN | occupations.ELSEWHERE
    otherwise = lexicon.STYLES | lexicon.NEVER_IN_A_NAME | lexicon.NO_NAMES | lexicon.MORE_POSTS | lexicon.POSTS
    assert not every & otherwise
    assert not (occupations.IN_SMALL_LETTERS | occupations.RUSSIAN_IN_SMALL_LETTERS) & every
