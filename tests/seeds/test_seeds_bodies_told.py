"""Bodies that what stands around their names tells, in sentences and lists; and what is none beside them."""

import re
import time
from typing import Final

import pytest
from seeds.stating import of_text, page_of

from seeds.extract.bodies import siblings
from seeds.extract.bodies.register import Found


def _names(text: str) -> list[str]:
    return [str(fact.fields["name"]) for fact in of_text(text, "organisation")]


TOLD: Final = {
    "one word in a long list": (
        "They are the Rights Centre of Osh, Zhylga, Mekendesh, Komur Regional Shelter, Dastan and the Bar Union.",
        ["Rights Centre of Osh", "Zhylga", "Mekendesh", "Komur Regional Shelter", "Dastan", "Bar Union"]),
    "acronyms in brackets within a list": (
        "It was held with the Fell Police Department, the State Patrol Association (SPA) and Quay Street Inquiries.",
        ["Fell Police Department", "State Patrol Association", "Quay Street Inquiries"]),
    "an article with a capital in front of a list": (
        "The Orchard Union, Ladder Hands, the Linen Trust and Fair Autumn wrote a letter.",
        ["Orchard Union", "Ladder Hands", "Linen Trust", "Fair Autumn"]),
    "a foreign noun in front or behind": (
        "Four took part: Fondatsia Zaslon, Casa Aperta ONLUS of Bari, Kék Madár Egyesület and Tide e.V. of Kiel.",
        ["Fondatsia Zaslon", "Casa Aperta ONLUS", "Kék Madár Egyesület", "Tide e.V"]),
    "two letters in brackets that do what bodies do": (
        "Ndlela Home (ND) believes in families. Kites Home (KH) does too. KH runs two houses, and NH is hers.",
        ["Kites Home"]),
    "what the address spells of whoever works at a project": (
        "Who to ask: Desislava Bell, project officer at Zaslon, d.bell@zaslon.example.org.", ["Zaslon"]),
    "who was represented": (
        "The room was full. Grand Union Airlines was represented by Abdel Karim.", ["Grand Union Airlines"]),
    "the subject of what bodies do": (
        "Salt Harbour Nepal, Purnima Aid and the Women's Foundation held a walk on 3 August.",
        ["Salt Harbour Nepal", "Purnima Aid", "Women's Foundation"]),
    "who fights a crime": (
        "Speakers came from Boats Ending Slavery & Smuggling (BESS) and Bakers Against Trafficking (BAT).",
        ["Boats Ending Slavery & Smuggling", "Bakers Against Trafficking"]),
    "an acronym behind `or`": (
        "The evening was put together by Hotels Ending Forced Labour, or HEFL.", ["Hotels Ending Forced Labour"]),
    "a name in another language": (
        "Rui Pato - Autoridade para as Pescas do Norte (APN)", ["Autoridade para as Pescas do Norte"]),
    "the country that ends a name": (
        "We thank Love Thrift Malawi. Salt Path Uganda helped 31 people; Stella Bay Portugal and the Sea Union paid.",
        ["Love Thrift Malawi", "Salt Path Uganda", "Stella Bay Portugal", "Sea Union"]),
    "behind a person and a dash": (
        "Amara Coyle - Environmental Action Foundation", ["Environmental Action Foundation"]),
    "written small, by what it is there for": (
        "The state commission on fighting child labour met the national centre for victims of trafficking.",
        ["state commission on fighting child labour", "national centre for victims of trafficking"]),
    "what it is said to be": (
        "Haki Pwani, a rights group, has gone to court. The religious order Sisters of Quiet Hope runs a house.",
        ["Haki Pwani", "Sisters of Quiet Hope"]),
    "the police by short words": (
        "Beth Park, Fenton PD, and Larimore County Sheriff's Dept agreed.",
        ["Fenton PD", "Larimore County Sheriff's Dept"]),
    "a directory": (
        """Useful numbers

Rape Crisis Centre of Tull: 01632 960111
Farm Workers North, 01632 960115, rights at work
Samaritans 116 123
Open Pathways 01633 250 205 Advocacy
Out of Hours 0130 420 3978""",
        ["Rape Crisis Centre of Tull", "Farm Workers North", "Samaritans", "Open Pathways"]),
    "a unit of a ministry that acronyms name": (
        "Пришли Управление по борьбе с торговлей людьми МВД Монголии и Миграционная служба Министерства труда.",
        ["Управление по борьбе с торговлей людьми МВД Монголии", "Миграционная служба", "Министерство труда"]),
    "whose delegation it is": (
        "Делегация Ассамблеи народов Севера приехала. Помогла Делегация ЕС в Таджикистане.",
        ["Ассамблея народов Севера", "Делегация ЕС в Таджикистане"]),
    "more Russian nouns": (
        "Слуцкий районный ТЦСОН, Национальный инспекторат следствия, Киевский Патриархат, инициативная группа «Мыс».",
        ["Слуцкий районный ТЦСОН", "Национальный инспекторат следствия", "Киевский Патриархат",
         "Инициативная группа «Мыс»"]),
    "a branch of a union": (
        "Пришло Рязанское отделение Союза юристов России.", ["Рязанское отделение Союза юристов России"]),
    "what is small in front of a capital": ("Ответила областная Дума.", ["Областная Дума"]),
    "where an ombudsman's staff works": (
        "Ответил Аппарат Уполномоченного по правам ребёнка в Кыргызской Республике С.А. Орлов.",
        ["Аппарат Уполномоченного по правам ребёнка в Кыргызской Республике"]),
    "two behind a plural": (
        "Housing associations Fellmoor Homes and Bright Gates have offered flats.", ["Fellmoor Homes", "Bright Gates"]),
    "partners by country": (
        """Our partners:
Kyrgyzstan: Ak Tilek, Chynar Plus, Tendesh and the Crisis Centre Aruulan""",
        ["Ak Tilek", "Chynar Plus", "Tendesh", "Crisis Centre Aruulan"]),
    "a branch by its place": (
        "We thank the United Way of Larch County and Pine County Habitat for Humanity.",
        ["United Way of Larch County", "Pine County Habitat for Humanity"]),
    "an acronym with an article": (
        "It regulates how the DRPA, the Border Police of Velm and others work.", ["DRPA", "Border Police of Velm"]),
    "an acronym and what it is": ("- TUNA, the child welfare authority, becomes the guardian.", ["TUNA"]),
    "the first of two that begins with a verb": (
        "Save the Children North East Albania and Catholic Relief Services paid.",
        ["Save the Children North East Albania", "Catholic Relief Services"]),
    "the UN in a country": ("The office of United Nations Sri Lanka opened.", ["United Nations"]),
    "quotes behind a place in brackets": (
        "Пришли НПО «Гулдаста» (Худжанд), «Бовар» и «Замини мо».", ["Гулдаста", "Бовар", "Замини мо"]),
    "quotes behind a Russian plural": (
        "Помогли общественные фонды «Айна» и «Керуен», организации «Мыс», «Тихий дом» и «Искра».",
        ["Айна", "Керуен", "Мыс", "Тихий дом", "Искра"]),
    "quotes in front of a Kazakh plural": (
        "Шараға полиция қызметкерлері ғана емес, «Мыс Добра», «Қайық», «Қыз Үні» үкіметтік емес ұйымдары да қатысты.",
        ["Мыс Добра", "Қайық", "Қыз Үні"]),
    "quotes in front of an Uzbek plural": (
        "Ўзбек муҳожирлари учун “Умид”, “Нур” ва “Мадад” нодавлат ташкилотлари тадбир ўтказди. Тадбир яхши якунланди.",
        ["Умид", "Нур", "Мадад"]),
    "quotes behind a Tajik plural": (
        "Ташкилотҳои ҷамъиятии «Зан», «Модар» ва «Замин» дар Хуҷанд ҳамоиш гузарониданд ва ба занон кумак карданд.",
        ["Зан", "Модар", "Замин"]),
    "Latin letters behind a Kyrgyz word": (
        "Тренингди Winrock International каржылады. Ага 40 имам катышты. Иш-чара эки күнгө созулду жана жакшы өттү.",
        ["Winrock International"]),
    "an Uzbek ending behind an apostrophe": (
        "UNICEF’нинг лойиҳаси бошланди. Ўзбекистонда ишлар кўп. Бу ҳақда маълум қилинди ва яна иш бўлди.", ["UNICEF"]),
    "a known Tajik name that a noun inside does not cut": (
        "Бо ташаббуси Созмони Амният ва Ҳамкории Аврупо марказ кушода шуд. Дар ин бора хабар доданд ва корҳо идома.",
        ["Созмони Амният ва Ҳамкории Аврупо"]),
    "a Kazakh ending behind a noun": (
        "Айдар Серік, Адам құқықтары жөніндегі комиссияның хатшысы, бүгін жиын өтті деді. Бұл үшін көп жұмыс істелді.",
        ["Адам құқықтары жөніндегі комиссия"]),
    "an initial within a name": ("We met the Ben F. Noor Policy Center.", ["Ben F. Noor Policy Center"]),
}


@pytest.mark.parametrize(("text", "names"), TOLD.values(), ids=TOLD)
def test_told(text: str, names: list[str]) -> None:
    assert _names(text) == names


NOT_TOLD: Final = {
    "who somebody is, in capitals": (
        "WHO CAME. From October many slept here. WHO HELPED. He brings eggs. But the WHO came too.",
        ["WHO"]),
    "nobody but who": ("WHO TO CALL — Desks of the Visayas. WHO HELPED. He brings eggs.", []),
    "people and places among bodies": (
        "The Ministry of Justice, Khatlon, Anna Bell, Prosecutors and the Supreme Court were named.",
        ["Ministry of Justice", "Supreme Court"]),
    "a crime and its acronym": (
        "They spoke of Trafficking in Persons, or TIP, and of the Fight Against Human Trafficking (FAHT).", []),
    "countries with what they are": (
        "Southern Sudan has seen war. Nazi Germany was defeated. Miss Uganda said so. Jack Jordan went.", []),
    "one of several that may come": ("A centre for combating human trafficking will open.", []),
    "houses, seasons and treaties": (
        "It was at the Quay Conference Center. The Summer Academy met. The Council of Europe Convention is law.", []),
    "desks of one house": (
        "Our staff\n\nAnna Bell 0130 420 3977\nHuman Resources 0130 420 3978\nRecords Team 0130 420 3979", []),
    "what a centre or a group is of": ("В Центр города приехала группа «Кино». Конвенция Совета Европы есть.", []),
    "people by country": ("Our members: Croatia: Nina Komar (the chair), Women. Bulgaria: Gena Petrova", []),
    "quotes behind what is none": (
        "Акции «Синее поле» и «16 шагов», проекты «А1» и «Б2», торговые центры «Рим» и «Юг», газеты «Труд» и «Гудок».",
        []),
    "several of any place": (
        "Unda tuman va shahar hududiy komissiyalarining a’zolari qatnashdi. Tadbir yaxshi o‘tdi va tugadi.",
        []),
    "single words behind a plural": (
        "Minority groups Lyuli and Sinti face bias. Labour unions January strikes hit. Networks Aid and Bread differ.",
        []),
    "towns with their country": ("Police in Stoke Larch UK arrested two. He visited Old Tull UK.", []),
    "a group that is none of its own": ("Lyuli, a minority group, has no access. The group Chair spoke.", []),
}


@pytest.mark.parametrize(("text", "names"), NOT_TOLD.values(), ids=NOT_TOLD)
def test_not_told(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_a_long_list_of_bodies_is_looked_through_once() -> None:
    def seconds(count: int) -> float:
        page = page_of("Центр помощи и " * count)
        words = page.words.within(0, len(page.text))
        found = [Found(match.start(), match.end(), match[0]) for match in re.finditer("Центр помощи", page.text)]
        taken = []
        for _ in range(3):
            begun = time.process_time()
            assert list(siblings.find(page, words, found)) == []
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(4_000) < 10 * seconds(1_000)  # four times as long, not sixteen
