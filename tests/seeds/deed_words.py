"""What the generated pages of deed_pages.py are made of: bodies, projects, places, sums and days, in two halves.

Each inventory is a pair: the first half is to work with, the second is only looked at through its figure. Russian
bodies are a head, which has cases, and what follows it unchanged.
"""

from typing import Final, NamedTuple

Half = tuple[str, ...]


class Words(NamedTuple):
    """The inventory of one language."""

    funders: tuple[Half, Half]
    doers: tuple[Half, Half]
    others: tuple[Half, Half]  # partners, and bodies that only stand there
    names: tuple[Half, Half]  # of projects, short
    titles: tuple[Half, Half]  # of projects, that say what they do
    acronyms: tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]  # with what they stand for
    topics: tuple[Half, Half]
    countries: tuple[Half, Half]
    towns: tuple[Half, Half]
    crowds: tuple[Half, Half]  # who comes
    people: tuple[Half, Half]
    sums: tuple[tuple[tuple[str, float], ...], tuple[tuple[str, float], ...]]


MONTHS: Final = {  # in Russian each in the nominative, the genitive and the prepositional
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"),
    "ru": ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
           "декабрь"),
    "of": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
           "декабря"),
    "in": ("январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре", "ноябре",
           "декабре"),
}
ENGLISH: Final = Words(
    funders=(
        ("the European Union", "the U.S. Embassy in Bishkek", "the Government of Japan", "USAID", "the Oak Foundation",
         "the Norwegian Ministry of Foreign Affairs", "the Kestrel Trust", "the Harlow Family Foundation",
         "the Swiss Agency for Development and Cooperation", "the Asian Development Bank", "Sida",
         "the Office to Monitor and Combat Trafficking in Persons", "the Linden Fund", "the Government of Canada",
         "the Dutch Postcode Lottery", "the Finnish government", "Norway", "the Embassy of the Netherlands"),
        ("the European Commission", "the British Embassy in Tashkent", "the Government of Norway", "NORAD",
         "the King Baudouin Foundation", "the German Federal Foreign Office", "the Almond Tree Trust",
         "the Sternberg Charitable Foundation", "the Austrian Development Agency", "the World Bank", "GIZ",
         "the U.S. Department of State", "the Meridian Fund", "the Government of Australia",
         "the National Lottery Community Fund", "the Danish government", "Switzerland", "the Embassy of Sweden"),
    ),
    doers=(
        ("IOM", "UNODC", "Winrock International", "the Cedar Rights Centre", "Open Harbour",
         "the Ala-Too Women's Union", "Caritas Georgia", "the Centre for Legal Aid", "Hearth and Home",
         "the Ministry of Labour of Georgia",
         "the Public Foundation Dilgir", "Anti-Slavery International", "the Danish Refugee Council", "Zonta House",
         "the Association of Rural Teachers", "Stepping Out", "the NGO Bright Path", "Expertise France"),
        ("ICMPD", "the OSCE", "La Strada Moldova", "the Willow Justice Institute", "Safe Landing",
         "the Karakol Youth Union", "Save the Children", "the Institute for Fair Work", "Bread and Roses",
         "the Ministry of Health of Armenia", "the Public Association Mehrangez", "Freedom United",
         "the Norwegian Refugee Council", "Terre des Hommes", "the Federation of Seafarers", "Turning Tide",
         "the NGO Clear Water", "the British Council"),
    ),
    others=(
        ("the Red Crescent", "the Ministry of Education", "the Association of Judges", "the Maple Clinic",
         "the University of Graz", "the Trade Union of Builders"),
        ("the Red Cross", "the Ministry of the Interior", "the Bar Association", "the Fern Legal Clinic",
         "the University of Tartu", "the Chamber of Commerce"),
    ),
    names=(
        ("Safe Harvest", "Bridges of Trust", "Open Doors", "Roots and Wings", "The Long Way Home", "Fair Nets",
         "Strong Villages", "Second Spring", "Lanterns", "Work with Dignity"),
        ("Calm Harbours", "Paths of Hope", "New Ground", "Seeds of Change", "Nobody's Cargo", "Clean Hands",
         "Free to Choose", "First Light", "Compass", "Journeys without Fear"),
    ),
    titles=(
        ("Strengthening Labour Inspection in the Garment Sector", "Support to Shelters in Border Districts",
         "Improving Access to Justice for Seasonal Workers", "Protecting Children on the Move",
         "Enhancing Cross-Border Cooperation against Document Fraud"),
        ("Developing a Referral System for Migrant Women", "Assistance to Courts in Labour Cases",
         "Promoting Safe Recruitment in Agriculture", "Reducing the Risks of Domestic Servitude",
         "Building Capacities of Consular Staff in the Gulf"),
    ),
    acronyms=(
        (("PATHWAY", "Protecting Apprentices on the Way to Work"), ("RISE II", "Reintegration and Social Empowerment"),
         ("STEPS", "Safe Transit for Every Person"), ("FARE", "Fair Recruitment in Europe")),
        (("HAVEN", "Help and Assistance for Vulnerable Networks"), ("LINK-3", "Labour Inspection Knowledge"),
         ("TIDE", "Tackling Debt Bondage at Sea"), ("CARE+", "Counselling and Rehabilitation")),
    ),
    topics=(
        ("labour inspection in the fishing industry", "the protection of unaccompanied children",
         "legal aid for migrant workers", "the identification of victims at airports",
         "safe migration of young people", "interviewing of minors"),
        ("ethical recruitment of seafarers", "the care of women who return", "the rights of domestic workers",
         "the detection of forged documents", "financial investigation", "shelter management"),
    ),
    countries=(("Georgia", "Kyrgyzstan", "Moldova", "Nepal", "Kenya"),
               ("Armenia", "Tajikistan", "Albania", "Ghana", "Laos")),
    towns=(("Osh", "Batumi", "Khujand", "Nairobi", "Chisinau"), ("Karakol", "Yerevan", "Bukhara", "Accra", "Tirana")),
    crowds=(
        ("police officers", "judges and prosecutors", "teachers", "labour inspectors", "people", "border guards"),
        ("social workers", "lawyers", "consular officers", "journalists", "participants", "investigators"),
    ),
    people=(("Nilufar Karimova", "David Okello", "Hannah Lindqvist"),
            ("Aibek Sydykov", "Grace Mutua", "Piotr Zielinski")),
    sums=(
        (("EUR 1.2 million", 1.2e6), ("€450,000", 450e3), ("US$2.3 million", 2.3e6), ("USD 640,000", 640e3),
         ("£85,000", 85e3), ("1.5 million euros", 1.5e6), ("NOK 12 million", 12e6), ("$750 000", 750e3)),
        (("EUR 3 million", 3e6), ("€98,500", 98500), ("US$1,400,000", 1.4e6), ("USD 2.75 million", 2.75e6),
         ("£310,000", 310e3), ("300,000 dollars", 300e3), ("CHF 820,000", 820e3), ("$4 million", 4e6)),
    ),
)

# The cases of a head: nominative, genitive, dative, accusative, instrumental, prepositional.
HEADS: Final = {
    "Фонд": "Фонд Фонда Фонду Фонд Фондом Фонде",
    "фонд": "фонд фонда фонду фонд фондом фонде",
    "Посольство": "Посольство Посольства Посольству Посольство Посольством Посольстве",
    "Министерство": "Министерство Министерства Министерству Министерство Министерством Министерстве",
    "Правительство": "Правительство Правительства Правительству Правительство Правительством Правительстве",
    "Центр": "Центр Центра Центру Центр Центром Центре",
    "центр": "центр центра центру центр центром центре",
    "организация": "организация организации организации организацию организацией организации",
    "Союз": "Союз Союза Союзу Союз Союзом Союзе",
    "Ассоциация": "Ассоциация Ассоциации Ассоциации Ассоциацию Ассоциацией Ассоциации",
    "Агентство": "Агентство Агентства Агентству Агентство Агентством Агентстве",
    "компания": "компания компании компании компанию компанией компании",
    "общественное объединение": "общественное_объединение общественного_объединения общественному_объединению "
                                "общественное_объединение общественным_объединением общественном_объединении",
    "общественный фонд": "общественный_фонд общественного_фонда общественному_фонду общественный_фонд "
                         "общественным_фондом общественном_фонде",
    "Евросоюз": "Евросоюз Евросоюза Евросоюзу Евросоюз Евросоюзом Евросоюзе",
    "Управление": "Управление Управления Управлению Управление Управлением Управлении",
    "Европейский союз": "Европейский_союз Европейского_союза Европейскому_союзу Европейский_союз Европейским_союзом "
                        "Европейском_союзе",
}

RUSSIAN: Final = Words(
    funders=(
        ("Европейский союз|", "Посольство| США", "Правительство| Японии", "|USAID", "Фонд| президентских грантов",
         "Фонд| «Ясный берег»", "Министерство| иностранных дел Норвегии", "Агентство| США по международному развитию",
         "компания| «Синь-Лен»", "|ОБСЕ", "Фонд| Сороса", "Посольство| Великобритании в Кыргызстане"),
        ("Евросоюз|", "Посольство| Нидерландов", "Правительство| Канады", "|GIZ", "Фонд| Тимченко",
         "Фонд| «Добрая река»", "Министерство| иностранных дел Финляндии", "Агентство| по развитию Австрии",
         "компания| «Алтын-Тау»", "|ПРООН", "Фонд| Розы Люксембург", "Посольство| Швейцарии в Таджикистане"),
    ),
    doers=(
        ("|МОМ", "общественный фонд| «Дилгир»", "Центр| правовой помощи «Опора»", "организация| «Тихая гавань»",
         "Ассоциация| сельских учителей", "Министерство| труда Таджикистана", "Союз| женщин Ошской области",
         "общественное объединение| «Азамат-Кыз»", "фонд| «Новый день»", "|УНП ООН", "центр| «Сёстры»",
         "организация| La Strada"),
        ("|ЮНИСЕФ", "общественный фонд| «Мехрангез»", "Центр| поддержки мигрантов «Маяк»",
         "организация| «Открытый дом»",
         "Ассоциация| юристов Памира", "Министерство| здравоохранения Узбекистана", "Союз| молодёжи Нарына",
         "общественное объединение| «Умид-Нур»", "фонд| «Рука помощи»", "|УВКБ ООН", "центр| «Анна»",
         "организация| Caritas"),
    ),
    others=(
        ("Министерство| образования", "Ассоциация| судей", "Управление| миграции", "общественный фонд| «Клён»"),
        ("Министерство| внутренних дел", "Союз| адвокатов", "Управление| занятости", "общественный фонд| «Тополь»"),
    ),
    names=(
        ("Безопасный урожай", "Мосты доверия", "Открытые двери", "Корни и крылья", "Сильные сёла", "Вторая весна",
         "Достойный труд без границ", "Тёплый порог"),
        ("Тихие гавани", "Дороги надежды", "Новая земля", "Семена перемен", "Чистые руки", "Первый свет",
         "Свобода выбора для каждого", "Ровный путь"),
    ),
    titles=(
        ("Укрепление инспекции труда в швейной отрасли", "Поддержка приютов в приграничных районах",
         "Доступ к правосудию для сезонных рабочих", "Защита детей в пути"),
        ("Развитие системы перенаправления для женщин-мигранток", "Помощь судам по трудовым делам",
         "Безопасный наём в сельском хозяйстве", "Снижение рисков домашнего рабства"),
    ),
    acronyms=((("ПУТЬ", "Профессия, учёба, труд"), ("МОСТ", "Миграция, обучение и социальный труд")),
              (("ДОМ+", "Действия общин и молодёжи"), ("ОПЛОТ", "Обучение и правовая литература"))),
    topics=(
        ("защите детей без сопровождения", "правовой помощи трудовым мигрантам", "выявлению жертв торговли людьми",
         "безопасной миграции молодёжи"),
        ("предотвращению насилия в семье", "реабилитации женщин", "защите прав домашних работниц",
         "выявлению поддельных документов"),
    ),
    countries=(("Кыргызстан|е", "Таджикистан|е", "Грузи|и"), ("Казахстан|е", "Узбекистан|е", "Армени|и")),
    towns=(("Ош|е", "Худжанд|е", "Тбилиси|", "Нарын|е"), ("Каракол|е", "Душанбе|", "Термез|е", "Гюмри|")),
    crowds=(
        ("сотрудников милиции", "судей и прокуроров", "учителей", "человек", "инспекторов труда"),
        ("социальных работников", "адвокатов", "журналистов", "участников", "следователей"),
    ),
    people=(("Нилуфар Каримова", "Анна Ветрова"), ("Айгуль Сыдыкова", "Мария Светлова")),
    sums=(
        (("1,2 млн евро", 1.2e6), ("450 тыс. долларов США", 450e3), ("3 млн рублей", 3e6), ("640 000 евро", 640e3),
         ("12 млн сомов", 12e6)),
        (("2,5 миллиона долларов", 2.5e6), ("98 тысяч евро", 98e3), ("1 450 000 рублей", 1.45e6),
         ("750 тыс. евро", 750e3), ("40 млн тенге", 40e6)),
    ),
)
