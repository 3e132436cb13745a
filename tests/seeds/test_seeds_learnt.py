"""Bodies that no noun gives away: learnt from posts, kinds, lists, quotes and letters beside their names."""

from pathlib import Path

import pytest

from seeds.extract.extracting import extract
from seeds.read import read

WORKED_AT = {
    "with, of who leads it, and a name again": (
        ("Canon Ruth Avery, chaplain with Moorgate, will speak, and so will Dr Ian Tull, Chief Executive of Lowtide. "
        "Last year Moorgate helped forty men."), {"Ruth Avery": "Moorgate", "Ian Tull": "Lowtide"}),
    "a possessive and a post in front": (
        "North Quay's night manager, Bela Roth, spoke. So did Polar Aid founder Nomi Erde.",
        {"Bela Roth": "North Quay", "Nomi Erde": "Polar Aid"}),
    "who leads it, and where somebody comes from": (
        "Mara Topal, who directs the Rural Girls' Initiative, spoke with Ana Reyes, now of Red Thread Manila.",
        {"Mara Topal": "Rural Girls' Initiative", "Ana Reyes": "Red Thread Manila"}),
    "now, behind a former post": (
        ("Pieter Maas, formerly of the Sea Watch and today a consultant with Deltacrew, and Lea Bonn, a cook who "
        "is now outreach manager at Tidemark, will teach."), {"Pieter Maas": "Deltacrew", "Lea Bonn": "Tidemark"}),
    "our own": (("Harbour Lights Trust\n\nNew beds came from the Lottery Fund. Our chief executive, Priya Nambiar, "
                "opened the house."), {"Priya Nambiar": "Harbour Lights Trust"}),
}
SAID_TO_BE = {
    "a charity, a union, an organisation": (
        ("The project is run by Orchard, an association in Sevan. Its head is Vera Alan, chair of the Steppe Child "
        "organisation. The Dutch union FNO Mundial pays."), ["Orchard", "Steppe Child", "FNO Mundial"]),
    "foreign nouns": ("Ana Alves of the Fundação Clara met Jan Kos, Fundacja Pomoc.",
                      ["Fundação Clara", "Fundacja Pomoc"]),
    "founded": ("Hope Springs was founded in 2009. Hope Springs helps.", ["Hope Springs"]),
    "a heading with which the text below begins": (
        ("# Where to get help\n\n### Hestian\n\nHestian supports domestic workers.\nTel: 0117 555 0168\n\n"
         "### Who can come\n\nWho can come depends on the season.\n"), ["Hestian"]),
    "a letterhead": (
        "LANTERN LAWYERS FOR CREWS\nPO Box 5, Nairobi, desk@lantern-lawyers.example.ke\n\nDear Sir,\n\nThank you.",
        ["LANTERN LAWYERS FOR CREWS"]),
}
LISTS = {
    "brands behind posts": (
        ("Speakers\n\n- Marc Dupin, Head of Sourcing, Terracor\n- Anna Bell, Officer, Labour Inspectorate of Georgia\n"
        "- Helen Oberm, Vice President Supply Chain, Hochfeldt\n- Sana Watts, Lead Researcher, Kaarvan Insights\n"),
        {"Marc Dupin": "Terracor", "Anna Bell": "Labour Inspectorate", "Helen Oberm": "Hochfeldt",
         "Sana Watts": "Kaarvan Insights"}),
    "signatories": (
        ("Signed\n\nFor Enfance Libre: Marie Cone, Secretary General\n\nMs Ngozi Abara, ChocoWatch; Mr Sven Lind, "
        "Nordkonf Group\n"),
        {"Marie Cone": "Enfance Libre", "Sven Lind": "Nordkonf Group"}),
    "below a name": ("Kind regards,\n\nJoanna Kowal\nProject Officer | Dom Wsparcia\n+48 22 555 01 02\n",
                     {"Joanna Kowal": "Dom Wsparcia"}),
    "people over and under": (
        ("ПОДПИСАЛИ\n\n«Маяк права» (Уссурийск)\nГригорий Ан, директор\nСоюз моряков Востока\nЗоя Бузина, секретарь\n"
        "«Ким и партнёры», адвокатская контора\nВероника Ким\nПриморское землячество\nТохир Эргашев, старейшина\n"),
        {"Григорий Ан": "Маяк права", "Зоя Бузина": "Союз моряков Востока", "Вероника Ким": "Ким и партнёры",
         "Тохир Эргашев": "Приморское землячество"}),
    "more than the house of a directory": (
        ("WEST RIVER ANTI-SLAVERY NETWORK — Directory of local services\n\nH\n\nHarbour Light Foundation. Hub leader, "
         "Phil Waring. Since opening the hub has assisted 390 people.\n\nTo change your entry, tell our administrator, "
         "Hilary Stokes.\n"),
        {"Phil Waring": "Harbour Light Foundation", "Hilary Stokes": "West River Anti-Slavery Network"}),
    "one without a body among others": (
        "Present: Helen Park (Chair), Joan Dias (Rights Hub), Mei Tanaka (Kanto Shelter Network)\n",
        {"Helen Park": "", "Joan Dias": "Rights Hub", "Mei Tanaka": "Kanto Shelter Network"}),
}
QUOTED = {
    "behind posts, in the nominative": (
        "Психолог «Стеллы» Тамара Ли и глава «Вахты без обмана» Салават Кужин выступили. «Вахта без обмана» помогла.",
        {"Тамара Ли": "Стелла", "Салават Кужин": "Вахта без обмана"}),
    "no project, no paper": (
        "Координатор «Тропы» Тамара Ли рассказала о проекте «Тропа». Она юрист.", {"Тамара Ли": "Тропы"}),
    "Latin letters": (
        ("Сотрудник Stellaria Марк Зотов и региональный директор Shelter Line Анар Досымова здесь. Фонд Shelter Line "
        "помог."),
        {"Марк Зотов": "Stellaria", "Анар Досымова": "Shelter Line"}),
    "in Uzbek": ("“Oydin yo‘l” raisi Shoira Mamajonova so‘zga chiqdi. Trening ikki kun davom etdi va yakunlandi.",
                 {"Shoira Mamajonova": "Oydin yo‘l"}),
    "written small": (
        "Присутствовали:\n\nНикифоров Г. Ю. – прокуратура края\nПилипенко О. О. – руководитель проекта (Safe House)\n",
        {"Никифоров Г. Ю.": "прокуратура края", "Пилипенко О. О.": "Safe House"}),
}


def _told(tmp_path: Path, text: str, name: str = "a.txt") -> tuple[dict[str, str], list[str]]:
    """The name of everybody's body, and the names of all bodies."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    facts = extract(read(str(path)))
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    return {str(fact.fields["name"]): bodies.get(str(fact.fields.get("organisation")), "")
            for fact in facts if fact.kind == "contact"}, list(bodies.values())


PAGES = {
    "a body with its town in front of a post": (
        "So wrote IOM Osh Acting Head of Office, Firuz Jalolov.", {"Firuz Jalolov": "IOM"}),
    "two people joined by and": (
        ("Two experts, Abdu Halikov, Deputy Head of the Rights Committee and Takdir Sharipov, Dean of the Osh State "
        "University, came."),
        {"Abdu Halikov": "Rights Committee", "Takdir Sharipov": "Osh State University"}),
    "of whom a pronoun speaks": (
        "Thanks to all at the Rotary Club of Deal and to its president, Hugh Barnes.",
        {"Hugh Barnes": "Rotary Club of Deal"}),
    "somebody based in a town": (
        "John Okello, of the Kampala-based group Safe Return, said: “They pay.”", {"John Okello": "Safe Return"}),
    "from a body in quotes": (
        "Со стороны «Дома надежды» выступила юрист Анна Кирова, от профсоюза «Единство» – Олег Дымов.",
        {"Анна Кирова": "Дом надежды", "Олег Дымов": "Профсоюз «Единство»"}),
    "bodies over names of which some stand alone": (
        ("LIST OF PARTICIPANTS\n\nMinistry of Interior\nAhmed Rashid, Head of Department\nLina Aziz, Inspector\n\n"
         "Ministry of Social Affairs\nSara Haddad\nDirector, Women's Unit\n\nIOM Iraq\nPaul Meyer, Project Officer\n"
         "Huda Saleh\n"),
        {"Lina Aziz": "Ministry of Interior", "Sara Haddad": "Ministry of Social Affairs", "Paul Meyer": "IOM",
         "Huda Saleh": "IOM"}),
    "a team that has been elsewhere": (
        ("# Team\n\nHarbour Refuge\n\n## Office\n\nAnn Bell, Director. Ann trained at Leeds University.\n"
         "Carl Dee, Finance Manager, formerly of KPMG\n"),
        {"Ann Bell": "Harbour Refuge", "Carl Dee": "Harbour Refuge"}),
    "a board is of the house": (
        ("Lantern Federation\n\nBoard of Trustees\n\nAnn Bell (Chair)\nOmar Said, solicitor\n\n"
         "Executive Committee: Lena Moss, Tom Hill\n"),
        {"Ann Bell": "Lantern Federation", "Omar Said": "Lantern Federation", "Lena Moss": "Lantern Federation"}),
    "clergy are of no police": (
        "The National Crime Agency signed the pledge. Bishop Mark Pell was there.", {"Mark Pell": ""}),
    "who heads a part of the work": (
        "Rita Moss, who heads policy at the Open Gate Trust, spoke.", {"Rita Moss": "Open Gate Trust"}),
    "what follows a name is of others": (
        ("По словам директора школы Ивана Петрова, группа задержана. "
         "Глава Миссии МОМ Дерлан Ким рад."), {"Иван Петров": "Школа", "Дерлан Ким": "Миссия МОМ"}),
    "who supports owns nobody": (
        "The line is run with the support of the Lottery Fund. Nina Roe, its coordinator, said so.", {"Nina Roe": ""}),
    "a ministry by the beginnings of its words": (
        "Об этом сообщила начальник управления Минсоцполитики Анна Белова, а глава Роструда Юрий Капитанов промолчал.",
        {"Анна Белова": "Минсоцполитики", "Юрий Капитанов": "Роструд"}),
    "an assembly of the faithful": (
        "Об этом сказал глава Духовного собрания мусульман Сибири муфтий Ильдар хазрат Сафин, линия открыта.",
        {"Ильдар хазрат Сафин": "Духовное собрание мусульман Сибири"}),
    "a committee written small": (
        ("В пресс-службе комитета по делам приезжих и занятости рассказали о работе. Граждане могут прийти, "
        "сказал глава комитета Юрий Капитанов."), {"Юрий Капитанов": "Комитет по делам приезжих"}),
}
ALL = {**WORKED_AT, **LISTS, **QUOTED, **PAGES}


@pytest.mark.parametrize(("text", "people"), ALL.values(), ids=ALL)
def test_people_are_of_bodies_that_only_their_place_tells(text: str, people: dict[str, str], tmp_path: Path) -> None:
    told, _ = _told(tmp_path, text)
    for name, body in people.items():
        assert body in told[name] if body else not told[name], told


@pytest.mark.parametrize(("text", "names"), SAID_TO_BE.values(), ids=SAID_TO_BE)
def test_bodies_of_which_the_text_says_what_they_are(text: str, names: list[str], tmp_path: Path) -> None:
    _, found = _told(tmp_path, text)
    assert set(names) <= set(found)


@pytest.mark.parametrize("text", [
    "The proceedings will be led by Thelma Oakes, a retired magistrate.",
    "He will teach at Osh and at Batumi. The officer spoke with Chinese guests and with Anna Bell.",
    "Ana Bell, Officer, Moscow, spoke about the programme.",
    "The coordinator of Skills Instead of Risky Journeys, a project, works with Women and Youth.",
    "She is Director of Operations and he is Head of Policy.",
    "Experts came from the Russian Federation. Hetty Marlow, Norland Police and Crime Commissioner, spoke.",
    "В Минске прошла встреча. Организации стран региона соберутся в Москве, приедет Российская Федерация.",
    "Пишите в WhatsApp координатору. Старший помощник прокурора по взаимодействию со СМИ – Анна Ким, Signal.",
])
def test_what_only_looks_like_a_body_is_none(text: str, tmp_path: Path) -> None:
    _, found = _told(tmp_path, text)
    assert not found


@pytest.mark.parametrize(("text", "roles"), [
    ("# Corina Ursu\n\nCorina heads the legal clinic of the Students' Union of Balti. She is young.\n",
     {"Corina Ursu": "heads the legal clinic of the Students' Union of Balti"}),
    ("## Леван Бердзенов\n\nАдвокат, партнёр бюро «Закон». Выиграл 34 дела.\n", {"Леван Бердзенов": "Адвокат"}),
    ("Renske Albers stepped down as Medical Director in June. Peter Aldous has joined us as campaigns officer.",
     {"Renske Albers": "Medical Director", "Peter Aldous": "campaigns officer"}),
    ("В мае Дина Якупова назначена директором фонда «Опора». Новым координатором центра в Уфе стала Алия Темирова.",
     {"Дина Якупова": "директор фонда «Опора»", "Алия Темирова": "координатор центра"}),
    ("Its warden is Mother Bernadette Kilroy. The prize goes to Justice Amina Wambua, chair of the Law Forum.",
     {"Bernadette Kilroy": "warden", "Amina Wambua": "chair of the Law Forum"}),
    ("Сказал и.о. начальника порта Баутино Сергей Пивоваренко. Пришёл и замхокима области Улугбек Наврузов.",
     {"Сергей Пивоваренко": "и.о. начальника порта", "Улугбек Наврузов": "замхокима области"}),
    ("РЕШИЛИ: Белова Анна Петровна, директор, проведёт проверку.\n", {"Белова Анна Петровна": "директор"}),
])
def test_roles_that_sentences_tell(text: str, roles: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    told = {fact.fields["name"]: str(fact.fields.get("position")) for fact in extract(read(str(path)))
            if fact.kind == "contact"}
    for name, role in roles.items():
        assert told[name].startswith(role), told


def test_an_address_in_the_head_of_a_mail_is_whom_it_is_called_after(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text("From: Lera Mitz <lera@karavan.example.uz>\nCc: d.nazarov@usaid.example.uz\nSubject: List\n\n"
                    "Donier Nazarov, officer, will come. Lera Mitz, curator.\n", encoding="utf-8")
    facts = extract(read(str(path)))
    told = {fact.fields["name"]: fact.fields.get("email") for fact in facts if fact.kind == "contact"}
    assert told == {"Lera Mitz": "lera@karavan.example.uz", "Donier Nazarov": "d.nazarov@usaid.example.uz"}


@pytest.mark.parametrize(("text", "lines"), [
    ("**Ann Bell**, chief executive, ann@example.org, in the office on most days\n**Dev Roy** – head of services\n", 2),
    (("Имзоҳо: аз номи «Помир», директори он Султон Имомназаров ва дигарон\nЛола Давлатова, муаллима\n"
     "Ғуломшо Сафаров\n"), 3),
    (("The course was opened by the head of the Service and the\nMinister of Justice, who spoke of the new law and of\n"
     "Children.\n"), 1),
])
def test_lines_of_a_list_that_nobody_marked_stay_lines(text: str, lines: int, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    assert len(read(str(path)).content) == lines
