"""Bodies that stand right behind a name, and those that a title recalls by a noun or that a page says are bodies."""

from typing import Final

import pytest
from seeds.stating import CHARITY, FUND, bodies_of

BEHIND: Final = {
    "a force in brackets": (
        "As to the wages, Major Bohdan Kravets (Lower Town police) says that all of them were paid.\n",
        {"Bohdan Kravets": "Lower Town police"}),
    "an acronym in brackets": (
        "The report of consultant Ulrich Brandt (GOPA) was heard.\n", {"Ulrich Brandt": "GOPA"}),
    "a forum of a country between commas": (
        "Signed by:\n\nEoin Sullivan, Policy Officer, Fishers' Rights Forum Ireland\nHanne Lund, researcher, Oslo\n",
        {"Eoin Sullivan": "Fishers' Rights Forum Ireland", "Hanne Lund": "Harbour Light Foundation"}),
    "no country and no degree": (
        "The report of consultant Ulrich Brandt (Germany) and lawyer Anna Bell (LLM) was heard.\n",
        {"Ulrich Brandt": "Harbour Light Foundation", "Anna Bell": "Harbour Light Foundation"}),
}
RECALLED: Final = {
    "a mill": ((f"{FUND}Участники побывали на текстильном комбинате в Рухабате. Директор комбината Гельды Атаев "
                "показал цех.\n"), {"Гельды Атаев": "Текстильный комбинат в Рухабате"}),
    "a camp in quotes": (f"{FUND}Дети отдыхают в лагере «Ак кеме». Начальник лагеря Виталий Дорохов доволен.\n",
                         {"Виталий Дорохов": "Лагерь «Ак кеме»"}),
    "an adjective": (f"{FUND}В Полоцком лесхозе посадили ели. Директор лесхоза Вячеслав Шабуня благодарит всех.\n",
                     {"Вячеслав Шабуня": "Полоцкий лесхоз"}),
    "a post that implies a school": (
        f"{CHARITY}Pupils of School No. 2 came as well. Headteacher Mrs. Knarik Tonoyan thanked them.\n",
        {"Knarik Tonoyan": "School No. 2"}),
    "what the page calls by no name": (
        f"{CHARITY}The museum's director, Livia Horvath, says that it is full.\n",
        {"Livia Horvath": "Harbour Light Foundation"}),
}
PAID: Final = "The meeting was paid for by the Fisheries Enforcement Unit.\n\n"
OUTRIGHT: Final = {  # whose somebody is, where another body pays
    "auditor of": ("Per-Arne Strand, tax auditor of Skattehus, spoke of the papers.", "Strand", "Skattehus"),
    "both of": ("Our guests Maureen Dolan and Ita Fahy, both of CAST (Crews Against Theft), came.", "Dolan", "CAST"),
    "works for": ("Dennis Hark, who works for Trace Wana, said so.", "Hark", "Trace Wana"),
    "from, and a title": ("From Hollandica, buyer Linh Dao said audits had found little.", "Dao", "Hollandica"),
    "from the": ("And on the phone is Colonel Naledi Moko from the Falcons.", "Moko", "Falcons"),
    "a title with capitals": ("Verity House's Programme Lead, Dennis Hark, said so.", "Hark", "Verity House"),
    "its": ("Dar El Sabil, which runs two houses, led the talks. Its trainer Paola Sandoval came.", "Sandoval",
            "Dar El Sabil"),
    "its, of whom something else is said": (
        "They saw Dar El Sabil, opened in 2016 by the Ministry of Labour of Tunisia; its head, Rym Slimane, led them.",
        "Slimane", "Dar El Sabil"),
    "between commas": ("Letchumi Perera, director, Trace Wana, keeps the minutes.", "Perera", "Trace Wana"),
    "whom to call": ("Contact: Dennis Hark, Casa Esperanta, tel. 020 7946 0123", "Hark", "Casa Esperanta"),
    "of a list with others": ("Speakers:\n- Dimana Tosheva – La Via\n- Stelios Arvan – KEMI\n- Ann Bell – UNICEF",
                              "Tosheva", "La Via"),
    "a signature": ("Yours sincerely,\n\nDennis Hark\nCoordinator\nBereg", "Hark", "Bereg"),
    "a grant": ("Bintula (Sierra Leone) – £15,000. Its founder, Hawa Koroma, had six beds.", "Koroma", "Bintula"),
    "who leaves": ("Teuta Lleshi leaves us for Eastmarsh Police, where she will be head of training.", "Lleshi",
                   "Eastmarsh Police"),
    "by, and by": ("The Port Authority was represented by Ann Lock, and Alder Yarn by Tom Pacheco.", "Pacheco",
                   "Alder Yarn"),
    "the centre": ("The line is kept by the centre La Via, Meriden. Project head – Natalia Isa.", "Isa", "La Via"),
}


@pytest.mark.parametrize(("text", "who", "body"), OUTRIGHT.values(), ids=OUTRIGHT)
def test_what_the_page_says_outright_goes_before_its_own_body(text: str, who: str, body: str) -> None:
    told = bodies_of(f"{PAID}{text}\n\nThe talks went on until the evening, and many came.\n")
    assert next(one for name, one in told.items() if name.endswith(who)) == body


def test_a_joint_secretary_is_of_no_body_called_joint() -> None:
    assert "Joint" not in bodies_of("In reply, the ministry's Joint Secretary Nasreen Jahan took the list.\n").values()


SAID: Final = {
    "a nonprofit": (
        f"{CHARITY}The ride came from Open Gate, a nonprofit in Marlow. Its director, Jolene Stubbs, was glad.\n",
        {"Jolene Stubbs": "Open Gate"}),
    "who heads it": (
        f"{CHARITY}Kivuli ya Ziwa, headed by lawyer Yasinta Masatu, placed 16 girls back in school.\n",
        {"Yasinta Masatu": "Kivuli ya Ziwa"}),
    "its president": (
        (f"{CHARITY}They marked the 20th birthday of Ključ Novi, which looks after victims. Its president, Polona "
         "Vidmar, recalled the first flat.\n"), {"Polona Vidmar": "Ključ Novi"}),
    "a drop-in": (
        f"{CHARITY}Outreach worker Petya Dimova of the drop-in Open Door Fenland will talk.\n",
        {"Petya Dimova": "Open Door Fenland"}),
}
TITLED: Final = {
    "deputy head": (
        f"{CHARITY}Viktor Hrad, deputy head of the Zhytomyr regional administration, thanked the donors.\n",
        {"Viktor Hrad": "Zhytomyr regional administration"}),
    "an inspection": (
        f"{CHARITY}Baurzhan Tolegen, head of the State Labour Inspection of Turkestan region, spoke.\n",
        {"Baurzhan Tolegen": "State Labour Inspection of Turkestan region"}),
    "a women's organisation": (
        f"{CHARITY}Nana Shonia, head of the women's organisation Atinati Hands, thanked all.\n",
        {"Nana Shonia": "Atinati Hands"}),
    "an authority": (
        f"{CHARITY}Habib Rajabzoda, deputy head of the executive authority of Khatlon, thanked all.\n",
        {"Habib Rajabzoda": "executive authority of Khatlon"}),
    "a small court behind the name": (
        f"{CHARITY}Judge Omed Mizuri of the Soran court told the guests that it is late.\n",
        {"Omed Mizuri": "Soran court"}),
    "a museum": (f"{FUND}Заведующая областным музеем Жумагул Алимбаева поблагодарила всех.\n",
                 {"Жумагул Алимбаева": "Областной музей"}),
    "a nation's guards": (f"{FUND}Старший специалист латвийской погранохраны Инга Озолиня поблагодарила всех.\n",
                          {"Инга Озолиня": "Латвийская погранохрана"}),
    "a small adjective in front": (
        f"{FUND}Председатель областной Федерации профсоюзов Гаврила Пучков поблагодарил всех.\n",
        {"Гаврила Пучков": "Областная Федерация профсоюзов"}),
    "an acronym at the end": (f"{FUND}Директор по исследованиям RISQ Сергей Тимофеев поблагодарил всех.\n",
                              {"Сергей Тимофеев": "RISQ"}),
    "no acronym in a name": (f"{FUND}Начальник отдела Кеминского РОВД Иван Савчук поблагодарил всех.\n",
                             {"Иван Савчук": "Кеминский РОВД"}),
    "a number": (f"{CHARITY}The director of School No. 14, Zafar Mirzoev, thanked the donors.\n",
                 {"Zafar Mirzoev": "School No. 14"}),
}


ALL: Final = {f"{group}: {case}": (lead + text, expected) for group, lead, cases in (
    ("behind", CHARITY, BEHIND), ("recalled", "", RECALLED), ("said", "", SAID), ("titled", "", TITLED))
    for case, (text, expected) in cases.items()}


@pytest.mark.parametrize("case", ALL)
def test_bodies_are_those_that_the_words_say_outright(case: str) -> None:
    text, expected = ALL[case]
    assert bodies_of(text) == expected
