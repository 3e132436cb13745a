"""Events that a verb or a noun in a case tells of, in six languages: who met whom, what was given."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as drawn
from hypothesis import strategies as st
from seeds.stating import of_text, words

from seeds.extract.deeds import awarding, meetings

FIELDS = ("title", "type", "start", "place")


def told(text: str) -> list[str]:
    """The events of a plain text, one line each."""
    return [words(fact, *FIELDS) for fact in of_text(text, "event")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Облыс әкімінің орынбасары Марат Сәбитов балалар үйінің басшыларымен кездесті.",
     ["балалар үйінің басшыларымен кездесу | meeting"]),
    ("Министр Асель Токтосунова Норвегиянын элчиси Ингрид Хаген менен жолугушту.",
     ["Норвегиянын элчиси Ингрид Хаген менен жолугушуу | meeting"]),
    ("2023-жылдын 4-майында министр Асель Токтосунова Норвегиянын элчиси Ингрид Хагенди кабыл алды.",
     ["Норвегиянын элчиси Ингрид Хагенди кабыл алуу | meeting | 2023-05-04"]),
    ("Қўмита раиси Дилором Алиева Норвегия элчихонаси вакиллари билан учрашди.",
     ["Норвегия элчихонаси вакиллари билан учрашув | meeting"]),
    ("Vazir o‘rinbosari Dilorom Aliyeva Norvegiya elchisi Ingrid Xagen bilan muloqot qildi.",
     ["Norvegiya elchisi Ingrid Xagen bilan muloqot | meeting"]),
    ("Вазири меҳнат Гулноз Сафарова бо намояндагони Хазинаи кӯдакон вохӯрд.",
     ["вохӯрӣ бо намояндагони Хазинаи кӯдакон | meeting"]),
    ("Министр труда Роза Токоева приняла посла Норвегии Ингрид Хаген 4 мая 2023 года.",
     ["приняла посла Норвегии Ингрид Хаген | meeting | 2023-05-04"]),
    ("Министр труда Роза Токоева встретилась с послом Норвегии.", [
        "Министр труда Роза Токоева встретилась с послом Норвегии | meeting"]),
    ("The mayor of Keld met with the ambassador of Norway.", [
        "The mayor of Keld met with the ambassador of Norway | meeting"]),
])
def test_whom_somebody_met_or_received(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "Әкім жыл сайын ардагерлермен кездесті.", "Жол бойында әртістер халықпен кездесті.",
    "Девочка встретилась с мужчиной в кафе.", "Закон принял министр к сведению.", "Он встретил сына на вокзале.",
    "Ол қиындықтармен бетпе-бет келді.", "Комиссия приняла решение о выплатах.",
    "Бала чоң апасы менен базарга барды.", "Шикоятҳоро коргарон ба вазорат навиштанд.",
    "The girl met with the boy at a party.", "Бўлимда 40 нафар фуқаронинг аризаси қабул қилинди.",
])
def test_who_meets_otherwise_holds_no_meeting(text: str) -> None:
    assert told(f"Keld\n\nRiga\n\nOslo\n\n{text}") == []


@pytest.mark.parametrize(("text", "expected"), [
    ("Бейшемби күнү Ошто өткөн айыл чарба жыйынында фермерлер сөз сүйлөдү.", ["айыл чарба жыйыны | meeting"]),
    ("Қала әкімі орман күзетшілерінің үшінші отырысына қатысты.", ["орман күзетшілерінің үшінші отырысы | meeting"]),
    ("Тарых музейинде кол өнөрчүлөр көргөзмөсүнүн ачылышы болду.", ["кол өнөрчүлөр көргөзмөсүнүн ачылышы | ceremony"]),
    ("«Таза булак» улуттук өнөктүгү башталды.", ["«Таза булак» улуттук өнөктүгү | campaign"]),
    ("2021 йил 6 май куни Боғбонлар уюшмасининг IV Қурултойи бўлиб ўтди.",
     ["Боғбонлар уюшмасининг IV Қурултойи | conference | 2021-05-06"]),
    ("Ҳангоми чорабинии оперативӣ дар шаҳри Кӯлоб ду нафар дастгир шуданд.", [
        "чорабинии оперативӣ | operation | Кӯлоб"]),
    ("Маросими ифтитоҳи мактаби нав раиси ноҳия Саид Назаров иштирок кард.", [
        "Маросими ифтитоҳи мактаби нав | ceremony"]),
])
def test_nouns_in_a_case_tell_of_an_event_that_is_described(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", [
    "Агенттик жарандарга кеңес берет.", "Делегаттар жыйындар залында отурушту.", "Ачылыш жакындап калды.",
    "Операторлар 12 тургун менен сүйлөшүү жүргүзөт.",
])
def test_halls_advice_and_what_is_not_said_to_have_been_held(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("Премию «Парус» вручили в Риге.", ["Премию «Парус» вручили в Риге | ceremony | Рига"]),
    ("Награды «Тихий берег» вручат 3 мая 2022 года.", [
        "Награды «Тихий берег» вручат 3 мая 2022 года | ceremony | 2022-05-03"]),
    ("В Риге волонтёрам вручили премию «Парус».", ["вручили премию «Парус» | ceremony | Рига"]),
    ("Премию «Парус» ежегодно вручают лучшим.", []),
    ("Курьер вручил письмо соседу.", []),
    ("Семинар для судей прошёл в Риге 3 мая 2022 года. Лучшему вручили награду.", [
        "Семинар для судей | seminar | 2022-05-03 | Рига"]),
])
def test_prizes_are_given_at_a_ceremony(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Круглый стол «Кто поможет? Права рыбаков» пройдёт в Риге.", [
        "Круглый стол «Кто поможет? Права рыбаков» | roundtable | Рига"]),
    ("Заседание проведёт председатель комиссии Олег Дымов.", ["Заседание | meeting"]),
    ("The pact was signed at the Ports Forum Halfway House.", []),
    ("Ann Poe leads Air and Marine Operations, where police make arrests.", []),
    ("Operation Still Water Nets Nine\n\nPolice of Keld led Operation Still Water on 3 May 2022. Nine men were held.\n",
     ["Operation Still Water | operation | 2022-05-03"]),
    ("Autumn 2022 Conference\n\n3 October 2022\n\nNets are mended by hand.\n", [
        "Autumn 2022 Conference | conference | 2022-10-03"]),
    ("Event Information\n\nShare this page\n", []),
    ("Press service of the harbour reported it on 4 May 2021.", []),
])
def test_names_of_two_sentences_and_what_is_part_of_another_name(text: str, expected: list[str]) -> None:
    assert told(text) == expected


SHAPES = [(awarding._AWARDED, awarding._SAID), *((shape, meetings._TELL) for shape in (
    meetings._ORDINAL, meetings._MET, meetings._SPEAKS, meetings._RECEIVED, meetings._HEADLINE))]


@pytest.mark.parametrize(("shape", "letters"), SHAPES)
def test_no_sentence_is_passed_over_that_a_shape_knows(shape: re.Pattern[str], letters: Sequence[str]) -> None:
    @settings(suppress_health_check=list(HealthCheck))
    @drawn(st.from_regex(re.compile(shape.pattern, shape.flags)))
    def has_one(text: str) -> None:
        assert any(one in text for one in letters)

    has_one()
