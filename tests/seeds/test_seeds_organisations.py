"""The organisations of short texts in the languages of the region: each once, in its longest form."""

from importlib.resources import files
from typing import Final

import pytest

from db.kinds import ORGANISATION
from db.search import fold
from seeds.extract.bodies import known, organisations, stated
from seeds.extract.extracting import extract
from seeds.extract.text.page import Page
from seeds.read import Document, read_bytes


def _document(text: str) -> Document:
    """A document of one paragraph."""
    return read_bytes(" ".join(text.split()).encode(), "a.txt")


def _names(text: str) -> list[str]:
    return [str(fact.fields["name"]) for fact in extract(_document(text)) if fact.kind == "organisation"]


TEXTS: Final = [
    ("""The house asked the National Lotteries Commission for R600 000, and the Department of Social Development for
R1.2 million.""",
     ["National Lotteries Commission", "Department of Social Development"]),
    ("""The Ministry of Labour, Migration and Employment of the Republic of Tajikistan and the Supreme Court met.""",
     ["Ministry of Labour, Migration and Employment of the Republic of Tajikistan", "Supreme Court"]),
    ("""Начался проект Международной организации труда «Достойный сезон». Помогают Линейный отдел полиции на станции
Саракташ и Фонд Эберта.""",
     ["Международная организация труда", "Линейный отдел полиции на станции Саракташ", "Фонд Эберта"]),
    ("""The Ministries of Justice and of Labour, UNODC and the Police Academy took part.""",
     ["Ministry of Justice", "Ministry of Labour", "UNODC", "Police Academy"]),
    ("""It met the Kyrgyz Republic's Counternarcotics Service (CNS) and the US State Department's Bureau for
International Narcotics and Law Enforcement Affairs (INL).""",
     ["Counternarcotics Service", "US State Department",
      "Bureau for International Narcotics and Law Enforcement Affairs"]),
    ("""The NGO "Volunteer", NGO “Khairkhohi Zamon” and the Fund for Society Development met NGOs "A1 Plus" and
"Hope".""",
     ["Volunteer", "Khairkhohi Zamon", "Fund for Society Development", "A1 Plus", "Hope"]),
    ("""Crisis Centre "Sezim" and Public Foundation "Rights and Dignity" were invited by the OSCE Programme
Office in Osh. The Programme Office paid.""",
     ['Crisis Centre "Sezim"', 'Public Foundation "Rights and Dignity"', "OSCE Programme Office in Osh"]),
    ("""The Human Trafficking Workshop on Forced Labour and the National Action Plan were part of the Blue Heart
Campaign, the Palermo Protocol and the UN Convention against Corruption.""",
     []),
    ("""The Government of Norway and the Soviet Union were named; the department, the agency and a committee were
not.""",
     []),
    ("""The Department for Combating Organized Crime of the Ministry of Internal Affairs of Tajikistan opened.""",
     ["Department for Combating Organized Crime", "Ministry of Internal Affairs of Tajikistan"]),
    ("""Experts of the International Organization for Migration (IOM) came. IOM Tajikistan and UN Migration
helped; IOM paid.""",
     ["International Organization for Migration"]),
    ("""Комиссия по вопросам молодёжи при Сенате Олий Мажлиса Республики Узбекистан провела встречу с
депутатами Жогорку Кенеша Кыргызской Республики.""",
     ["Комиссия по вопросам молодёжи при Сенате Олий Мажлиса Республики Узбекистан",
      "Жогорку Кенеш Кыргызской Республики"]),
    ("""The Deputy Head of International Organization for Migration Thandi Okello greeted the guests.""",
     ["International Organization for Migration"]),
    ("""Training centers of the GPO and the General Prosecutor's Office (GPO) were visited, and the Training
Center of the GPO.""",
     ["General Prosecutor's Office", "Training Center of the GPO"]),
    ("""Implementing partners: Helvetas Swiss Intercooperation, Mercy Corps and Danish Refugee Council""",
     ["Helvetas Swiss Intercooperation", "Mercy Corps", "Danish Refugee Council"]),
    ("""The course was funded by the Oak Hollow Trust and hosted by the Delegation of the European Union to
Uzbekistan.""",
     ["Oak Hollow Trust", "Delegation of the European Union to Uzbekistan"]),
    ("""The Committee on Women and Family Affairs and the American University of Central Asia agreed. AUCA will
teach.""",
     ["Committee on Women and Family Affairs", "American University of Central Asia"]),
    ("""The Department for Combating Trafficking in Persons and Organised Crime of the Ministry of Justice met the
International Federation of Red Cross and Red Crescent Societies.""",
     ["Department for Combating Trafficking in Persons and Organised Crime", "Ministry of Justice",
      "International Federation of Red Cross and Red Crescent Societies"]),
    ("""Участвовали Швейцарское агентство по развитию и сотрудничеству, Фонд имени Фридриха Эберта и Кыргызский
национальный университет имени Жусупа Баласагына. Академия МВД им. Э. Алиева помогла.""",
     ["Швейцарское агентство по развитию и сотрудничеству", "Фонд имени Фридриха Эберта",
      "Кыргызский национальный университет имени Жусупа Баласагына", "Академия МВД им. Э. Алиева"]),
    ("""Департамент пограничной полиции по Бельцкому району комплект компьютеров получил от Совета Европы. Специалист
Совета Европы Жюльетт-Мари Дюран и Фонд Конрада Лемана помогли. Организация этой встречи записана.""",
     ["Департамент пограничной полиции по Бельцкому району", "Совет Европы", "Фонд Конрада Лемана"]),
    ("""Главное управление МВД России по Иркутской области и ГУ МВД по Петербургу встретили Центр помощи мигрантам и
членам их семей и Центр трудоустройства граждан за рубежом.""",
     ["Главное управление МВД России по Иркутской области", "ГУ МВД по Петербургу",
      "Центр помощи мигрантам и членам их семей", "Центр трудоустройства граждан за рубежом"]),
    ("""The Winter School "Open Borders" gave SIM cards to the Pakistan Boatmen's Relief Association and the Malta
Police Force in the Media Centre.""",
     ["Pakistan Boatmen's Relief Association", "Malta Police Force"]),
    ("""Директор общественного фонда «Инсан Лейлек» Гулнара Дербишева выступила.""",
     ["Общественный фонд «Инсан Лейлек»"]),
    ("""Сотрудниками Службы по борьбе с незаконным оборотом наркотиков МВД Кыргызской Республики совместно с
Главным управлением внутренних дел Ошской области проведена операция. ГУВД Ошской области помогло.""",
     ["Служба по борьбе с незаконным оборотом наркотиков МВД Кыргызской Республики",
      "Главное управление внутренних дел Ошской области"]),
    ("""При поддержке Международной организации по миграции (МОМ), Посольства США в Кыргызской Республике и
Генеральной прокуратуры прошёл семинар. МОМ благодарит.""",
     ["Международная организация по миграции", "Посольство США в Кыргызской Республике", "Генеральная прокуратура"]),
    ("""Общественный фонд «Мурас», ОО «Чашма» и кризисный центр «Сезим» помогли министерству труда и социального
развития.""",
     ["Общественный фонд «Мурас»", "Чашма", "Кризисный центр «Сезим»", "Министерство труда и социального развития"]),
    ("""Об этом сообщили в Комитете по делам женщин и семьи при Правительстве Республики Таджикистан и в
Евросоюзе.""",
     ["Комитет по делам женщин и семьи при Правительстве Республики Таджикистан", "Евросоюз"]),
    ("""Встреча с представителями Организации по безопасности и сотрудничеству в Европе и Красного Креста.""",
     ["Организация по безопасности и сотрудничеству в Европе", "Красный Крест"]),
    ("""По словам министра, центр открыт. Комитет решил. Организация семинара заняла месяц.""",
     []),
    ("""Вазорати корҳои дохилии Ҷумҳурии Тоҷикистон ва Прокуратураи генералӣ дар ҳамкорӣ бо Созмони байналмилалии
муҳоҷират (СБМ) ва Ташкилоти ҷамъиятии «Чашма» барои ҳифзи занон кор мекунанд.""",
     ["Вазорати корҳои дохилии Ҷумҳурии Тоҷикистон", "Прокуратураи генералӣ", "Созмони байналмилалии муҳоҷират",
      "Ташкилоти ҷамъиятии «Чашма»"]),
    ("""Кыргыз Республикасынын Ички иштер министрлигинин жана Башкы прокуратуранын өкүлдөрү үчүн «Сезим»
кризистик борборунда окуу өттү.""",
     ["Кыргыз Республикасынын Ички иштер министрлиги", "Башкы прокуратура", "«Сезим» кризистик борбору"]),
    ("""Қазақстан Республикасының Ішкі істер министрлігі және Еңбек және халықты әлеуметтік қорғау министрлігінің
өкілдері Еуропалық Одақтың жобасы туралы айтты.""",
     ["Қазақстан Республикасының Ішкі істер министрлігі", "Еңбек және халықты әлеуметтік қорғау министрлігі",
      "Еуропалық Одақ"]),
    ("""O‘zbekiston Respublikasi Ichki ishlar vazirligi va Migratsiya agentligi bilan “Istiqbolli avlod” jamoat
tashkiloti haqida gaplashdi.""",
     ["O‘zbekiston Respublikasi Ichki ishlar vazirligi", "Migratsiya agentligi",
      "“Istiqbolli avlod” jamoat tashkiloti"]),
]


@pytest.mark.parametrize(("text", "names"), TEXTS, ids=range(len(TEXTS)))
def test_bodies_are_named_once_and_in_full(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize("text", [
    "Такие службы нужны при каждой больнице. Данная служба работает без выходных.",
    "Все эти учебные центры и Районные отделы получили письма. Некоторые организации ответили.",
])
def test_phrases_of_running_text_are_no_bodies(text: str) -> None:
    assert not [fact for fact in extract(_document(text)) if fact.kind == "organisation"]


@pytest.mark.parametrize("text", [
    "The Minister of Roads and Bridges, Ulan Osmonov, and Malta's Deputy Minister for Fisheries Ian Attard came.",
    "Кабинет министров собрался утром. Министр Азат Токтоев поблагодарил всех.",
])
def test_a_minister_makes_no_ministry_in_english_or_of_nothing(text: str) -> None:
    assert not _names(text)


def test_acronyms_and_other_names_are_gathered() -> None:
    text = """The International Organization for Migration (IOM) and the Tajikistan National University (TNU) met in
Dushanbe. IOM Tajikistan helped the TNU."""
    iom, tnu = [fact.fields for fact in extract(_document(text)) if fact.kind == "organisation"]
    assert (iom["acronym"], iom["type"], iom["other_names"]) == ("IOM", "UN agency", ("IOM Tajikistan",))
    assert (tnu["acronym"], tnu["type"], tnu["country"]) == ("TNU", "academic", "TJ")


def test_every_mention_stands_where_it_says_and_none_overlap() -> None:
    for text, _ in TEXTS:
        page = Page(_document(text))
        bodies = organisations.find(page)
        assert list(bodies.within(0, len(page.text))) == bodies.mentions
        for before, behind in zip(bodies.mentions, bodies.mentions[1:], strict=False):
            assert before.end <= behind.start
        for mention in bodies.mentions:
            assert bodies.at(mention.start) == mention == bodies.at(mention.end - 1)
            assert bodies.called(mention.body.name) is mention.body


def test_every_field_fits_its_kind() -> None:
    fields = {field.name: field for field in ORGANISATION.fields}
    for text, _ in TEXTS:
        for fact in extract(_document(text)):
            if fact.kind == "organisation":
                assert all(fields[name].accept(value) == value for name, value in fact.fields.items())


@pytest.mark.parametrize(("text", "country"), [
    ("DUSHANBE, 3 May 2020. The seminar began.", "TJ"), ("Бишкек, 12 сентября. Семинар начался.", "KG"),
    ("Tel.: +998 71 120 34 50", "UZ"), ("Қазақстан Республикасының Ішкі істер министрлігі", "KZ"),
    ("Officers seized £46,300 in cash.", "GB"), ("Nothing tells.", None)])
def test_a_page_tells_its_country(text: str, country: str | None) -> None:
    assert Page(_document(text)).country == country


def test_what_the_table_of_names_calls_bodies_has_a_type_that_organisations_have() -> None:
    types = next(field for field in ORGANISATION.fields if field.name == "type").options
    for name in ("UNODC", "ОБСЕ", "USAID", "La Strada", "МВД", "Supreme Court", "Жогорку Кеңеш"):
        body = known.called(name)
        assert body
        assert body.type in types
    assert known.called("training") is known.called("Central Asia") is known.called("Umed") is None  # no УМЭД


@pytest.mark.parametrize(("text", "name"), [
    ("Prosecutors of DIICOT, the county police and two shelters met on Monday.", "DIICOT"),
    ("A call to CoMensha brought the inspectors to the farm.", "CoMensha"),
    ("Pourakhi has opened its shelter again after repairs.", "Pourakhi"),
    ("Оперативники ГУБОПиК задержали вербовщика на вокзале.", "ГУБОПиК"),
])
def test_bodies_of_the_field_are_known_whose_names_say_nothing(text: str, name: str) -> None:
    assert name in _names(text)


def test_what_extraction_alone_knows_adds_to_the_table_of_names() -> None:
    assert known.called("Евроджаст") is known.called("Eurojust") is not None
    assert known.called("UN High Commissioner for Refugees") is known.called("УВКБ ООН")
    tables = [files(package).joinpath(file).read_text(encoding="utf-8").splitlines() for package, file in known.FILES]
    first, second = ([tuple(fold.words(name)) for line in lines if line and not line.startswith("#")
                      for name in line.split("\t")[skipped:]] for lines, skipped in zip(tables, (0, 1), strict=True))
    assert not set(first) & set(second)  # what the first has, the second need not say


@pytest.mark.parametrize(("text", "names"), [
    ("Лойиҳани Япония элчихонаси молиялаштирди. Қишлоқда Бандлик маркази ходимлари ҳам қатнашди.",
     ["Япония элчихонаси", "Бандлик маркази"]),
    ("«Таалим» коомдук фондунун төрайымы айтты. Жыйын борбордук базарда өттү.", ["«Таалим» коомдук фонду"]),
    ("Қазіргі кезде қызметке отыз адам жүгінді, бұл туралы Еңбек министрлігі хабарлады және қосымша кеңес берді.",
     ["Еңбек министрлігі"]),
])
def test_a_turkic_name_begins_behind_what_is_done_to_something(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("Meals came from the Norwegian Red Cross and Caritas Bosnia and Herzegovina; Caritas Rasht House gave beds.",
     ["Norwegian Red Cross", "Caritas Bosnia and Herzegovina", "Caritas Rasht House"]),
    ("Помогал волонтёрам Эстонского Красного Креста, потом Красный Крест уехал.", ["Эстонский Красный Крест"]),
    ("YMCA Salt Coast and the Sovereign Order of Malta wrote to the U.S. Department of Justice on Monday.",
     ["YMCA Salt Coast", "Sovereign Order of Malta", "U.S. Department of Justice"]),
    ("Oxfam Director Ann Lee and Caritas Press Officer Tom Dale spoke; Oxfam Report No. 3 is out.",
     ["Oxfam", "Caritas"]),
])
def test_national_branches_of_known_bodies_are_bodies_of_their_own(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("The beds were paid for by the Harbour Safety and Rescue Initiative to Shelter Crews (HSRISC) last year.",
     ["Harbour Safety and Rescue Initiative to Shelter Crews"]),
    ("A study of the Centre on Labour Policy and Society (CLPS) was read.", ["Centre on Labour Policy and Society"]),
    ("Customs Enforcement Investigations (CEI) has opened a desk.", ["Customs Enforcement Investigations"]),
    ("""The National Return Plan (NRP) and the Standard Boarding Procedures (SBP) were read by the Deputy Head of
Mission (DHM). Work against Gender Based Violence (GBV) goes on with Forced Labour Indicators (FLI).""", []),
])
def test_an_acronym_in_brackets_tells_what_is_a_name(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("Officers of the Northmarch Modern Slavery Unit came.", ["Northmarch Modern Slavery Unit"]),
    ("Officers of the Modern Slavery Unit came.", []),
])
def test_a_unit_needs_a_name_of_its_own(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("It helps NGOs such as the Salt Road Centre from Norway, Law and Hearth from Latvia and Keba Noro from Malta.",
     ["Salt Road Centre", "Law and Hearth", "Keba Noro"]),
    ("Its partner organizations Pro Bono (Malta), Latvian Initiative for Seamen (based in Riga) and Kindhold came.",
     ["Pro Bono", "Latvian Initiative for Seamen", "Kindhold"]),
    ("NGOs from Norway and Malta, partners like Anna Bell and charities including Health Education spoke.", []),
    ("It will support homelessness charity Haveron and the young people charity Openfield Southwest.",
     ["Haveron", "Openfield Southwest"]),
    ("Grants of £900 were awarded to Turning Lives, Salt City Mission and Severn Reach.",
     ["Turning Lives", "Salt City Mission", "Severn Reach"]),
    ("Seven companies – ABMO, Harry Callender, Corgill, The Harvey Company and Netlé – have signed.",
     ["ABMO", "Harry Callender", "Corgill", "Harvey Company", "Netlé"]),
    ("Representatives from Asia, Norway, Customs and UN agencies met those from Batken, Leilek and Kadamjay districts.",
     []),
    ("OFFICE OF THE ATTORNEY GENERAL OF NORLAND", ["Office of the Attorney General of Norland"]),
    ("The Council of Europe Office in Riga wrote.", ["Council of Europe Office in Riga"]),
    ("Auditors: Pell & Crabbe LLP. The National Pepper Initiative (NPI), has joined.",
     ["Pell & Crabbe LLP", "National Pepper Initiative"]),
    ("The EU pays two NGOs, Agents of Rain and HelpRoad International, and a third, the Women's Centre Gulnora in Osh.",
     ["EU", "Agents of Rain", "HelpRoad International", "Women's Centre Gulnora"]),
    ("The OSCE Presence in Albania met the Haifa District Prosecution of Israel and its best NGO, Saltroad Avlod.",
     ["OSCE Presence in Albania", "Haifa District Prosecution of Israel", "Saltroad Avlod"]),
    ("The Ministry of Trade, Migration Services, Institute of Labour, Migration and Employment, and Coast Guard came.",
     ["Ministry of Trade", "Migration Services", "Institute of Labour, Migration and Employment", "Coast Guard"]),
    ("It was run by the Counter-Smuggling Unit (CSU) with an Interagency Commission to fight Smuggling of Goods.",
     ["Counter-Smuggling Unit", "Interagency Commission to fight Smuggling of Goods"]),
    ("State Agencies Against Child Labour in partnership with NGO and media; Lisa Kris (USA), photographer.", []),
    ("The Ministry of Sport, Children, and Social Protection met the Ministry of Trade, Transparency & Human Rights.",
     ["Ministry of Sport, Children, and Social Protection", "Ministry of Trade, Transparency & Human Rights"]),
    ("The Ministry of Trade of Norland, and Ian Attard, came to the National Commission Combating Smuggling.",
     ["Ministry of Trade of Norland", "National Commission Combating Smuggling"]),
    ("It was paid for by KILT (Keepers in Local Trade) and TurnRound, Inc. after a talk by a University Professor.",
     ["Keepers in Local Trade", "TurnRound, Inc"]),
    ("Westham Police Chief Ann Lee flew from Salt Coast International Airport (SCIA).", ["Westham Police"]),
    ("Our Regional Office in Riga answered.", []),
    ("Выступила Ассоциация женских и молодежных организаций Норвегии.",
     ["Ассоциация женских и молодежных организаций Норвегии"]),
    ("ATRKT Joins a Call. It is a project with Expertise Norland.", ["ATRKT"]),
    ("It is paid for by the British embassy in Malta and the Norwegian consulate; an embassy answered.",
     ["British embassy in Malta", "Norwegian consulate"]),
    ("The Association Pro Sallus Malta met the Labour Party and a third party; Mary Bell, Director of Modern Slavery.",
     ["Association Pro Sallus", "Labour Party"]),
    ("Delegates from Malta, Norway, the Lao People's Democratic Republic and Nepal met the Home Office, the Cabinet "
     "Office, NGO leaders.".replace("the Cabinet ", "Cabinet "), ["Home Office", "Cabinet Office"]),
    ("The Public Organization Hamrohi Sabz and NGO Steps of Dushanbe came with one Norwegian NGO and a Local NGO.",
     ["Public Organization Hamrohi Sabz", "Steps"]),
    ("An Interagency Commission on preventing domestic violence in Osh met the Agency for external labour migration.",
     ["Interagency Commission on preventing domestic violence", "Agency for external labour migration"]),
    ("The ministries of Health and Sport and of Justice wrote; the Norland Delegation came.",
     ["Ministry of Health and Sport", "Ministry of Justice"]),
    ("The Tribunal for the former Yugoslavia sat.", ["Tribunal for the former Yugoslavia"]),
])
def test_names_go_as_far_as_what_they_are_about(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("Семинар провело Бюро уполномоченного и координатора ОБСЕ по делам беженцев.",
     ["Бюро уполномоченного и координатора ОБСЕ по делам беженцев"]),
    ("Комитет СНГ по ликвидации дискриминации в отношении женщин и Институт против пыток «Дверь» выступили.",
     ["Комитет СНГ по ликвидации дискриминации в отношении женщин", "Институт против пыток «Дверь»"]),
    ("Письмо от Фонда помощи детям, живущим в приютах, получил Фонд в поддержку чтения.",
     ["Фонд помощи детям, живущим в приютах", "Фонд в поддержку чтения"]),
    ("Приехали из Министерства спорта Туркменистана и пограничных войск.", ["Министерство спорта Туркменистана"]),
    ("Клирик Лужской и Невской епархии иерей Пётр Волков служит с Русской православной церковью.",
     ["Лужская и Невская епархия", "Русская православная церковь"]),
    ("Акцию ведут отдел образования мэрии Алматы, департамент полиции Абайской области и женсовет Южного аймака.",
     ["Отдел образования мэрии Алматы", "Департамент полиции Абайской области", "Женсовет Южного аймака"]),
    ("Пришли из следственного комитета, института омбудсмена и правовой клиники «Дом».",
     ["Следственный комитет", "Институт омбудсмена", "Правовая клиника «Дом»"]),
    ("Открыты Центры поддержки семей; делегация Норвегии видела Казанскую церковь Советского Союза.", []),
    ("Нет отдела кадров, управления финансов района и начальника управления по спорту департамента полиции.",
     ["Управление финансов района"]),
])
def test_russian_names_go_on_behind_their_nouns(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("Kent County Council, Holm Salt Rescue and HM Revenue and Customs met the Norland Police.",
     ["Kent County Council", "Holm Salt Rescue", "HM Revenue and Customs", "Norland Police"]),
    ("The Supreme Court, the Bar Association, Westmarch Flood and Dive, and the Coast Guard came.",
     ["Supreme Court", "Bar Association", "Westmarch Flood and Dive", "Coast Guard"]),
    ("UNICEF, Anna Bell, Norway, Forced Labour and the Home Office were named.", ["UNICEF", "Home Office"]),
])
def test_what_a_list_of_bodies_has_among_them_is_one(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("Inspectors of the MOKL met 20 crews. The meal was paid for by MOKL.", ["MOKL"]),
    ("GRTW trained 30 pilots. It was run together with ZUVA.", ["GRTW", "ZUVA"]),
    ("Сотрудники КЛСУ и курсанты ШПНР приехали.", ["КЛСУ", "ШПНР"]),
    ("Experts of the NRPX read a National Route Plan (NRPX). Staff of the HIV clinic and members of CSO came.", []),
])
def test_acronyms_are_bodies_where_they_have_people_or_do_something(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("The Rural Expert Group on Wells and Health and the Inter-Agency Working Group on Drought wrote.",
     ["Rural Expert Group on Wells and Health", "Inter-Agency Working Group on Drought"]),
    ("The Global Trust to Fight Hunger, Drought and Mould and the Union of People Living with Asthma paid.",
     ["Global Trust to Fight Hunger, Drought and Mould", "Union of People Living with Asthma"]),
    ("They were taken to Norland Police Station. A Working Group and Social Services were asked.", []),
    ("Deputy Head of Mission of the British Embassy Tom Dale came.", ["British Embassy"]),
    ("The Norland Food Information Gateway and the British High Commission in Malta helped.",
     ["Norland Food Information Gateway", "British High Commission in Malta"]),
    ("The Trafficking in Persons Office, Anti-Trafficking in Persons and Smuggling of Migrants Council wrote.",
     ["Trafficking in Persons Office", "Anti-Trafficking in Persons and Smuggling of Migrants Council"]),
    ("The Archdiocese of Salt Bay wrote.", ["Archdiocese of Salt Bay"]),
    ("The Chief Directorate for Combating Smuggling was there.", ["Chief Directorate for Combating Smuggling"]),
    ("Deputy Director General, Labour Relations, Ann Lee left.", []),
])
def test_more_nouns_name_bodies_with_enough_around_them(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("Нацкомиссия по делам семьи при Президенте, горуправление образования и Погранслужба КНБ ответили.",
     ["Нацкомиссия по делам семьи при Президенте", "Погранслужба КНБ"]),
    ("Врачи ГБУЗ «Лужский диспансер» и МБОУ «Школа № 5» пришли в УФМС России по Лужской области.",
     ["Лужский диспансер", "Школа № 5", "УФМС России по Лужской области"]),
    ("Пришли директор ОФ Мурас Анна Белова, НПО Казахстана, НПО Лужской области и ОсОО Салкын Суу.",
     ["Мурас", "Салкын Суу"]),
    ("МИНИСТЕРСТВО ЦИФРОВОГО РАЗВИТИЯ И СВЯЗИ КЫРГЫЗСКОЙ РЕСПУБЛИКИ",
     ["Министерство цифрового развития и связи Кыргызской Республики"]),
    ("ПРЕСС-РЕЛИЗ О ПРОВЕДЕНИИ СЕМИНАРА ПО ЗАЩИТЕ ЛЕСА", []),
    ("Миссия в Кыргызской Республике написала гражданскому обществу. Письмо Представительства «Берег» в Казахстане.",
     ["Представительство «Берег» в Казахстане"]),
    ("Заместитель руководителя миграционной службы МВД РТ и советник мэрии Оша по вопросам спорта ответили.",
     ["Миграционная служба МВД РТ", "Мэрия Оша"]),
    ("Сообщил департамент социальной защиты населения Лужской ОГА. Институт акыйкатчы Кыргызской Республики ответил.",
     ["Департамент социальной защиты населения Лужской ОГА", "Институт акыйкатчы Кыргызской Республики"]),
    ("• Организация ФОНД ПОМОЩИ ГРАЖДАНАМ И СЕМЬЯМ «БЕЗОПАСНЫЙ ПОРОГ»",
     ["Фонд помощи гражданам и семьям «БЕЗОПАСНЫЙ ПОРОГ»"]),
    ("Машины дали ОВД Южного и Лужского районов, отделу по спорту посольства Норвегии и аппарату Министерства спорта.",
     ["Посольство Норвегии", "Министерство спорта"]),
    ("Речь шла об объединении усилий, комиссаре Совета Европы по правам человека и институте уполномоченного.",
     ["Совет Европы"]),
    ("Заседала межведомственная комиссия по защите лесов, потом депутаты Мажилиса Парламента.",
     ["Межведомственная комиссия по защите лесов", "Мажилис Парламента"]),
    ("Выступили гражданская платформа «Лес» и Учебный центр подготовки кадров в сфере спорта.",
     ["Гражданская платформа «Лес»", "Учебный центр подготовки кадров в сфере спорта"]),
    ("Прокуратура Южного района начала проверку НПП «Атас» и ТРЦ «Лужок».", ["Прокуратура Южного района", "Атас"]),
    ("Так сказала Анна Белова из «Граждане за лес». Помогает и другая организация, «Тал Дүйнө».",
     ["Граждане за лес", "Тал Дүйнө"]),
    ("Учились сотрудники таможенной службы, авиакомпании «Сомон Рейс» и махаллинского комитета «Навбахор».",
     ["Авиакомпания «Сомон Рейс»", "Махаллинский комитет «Навбахор»"]),
    ("Туда приехала Городская больница № 4. Союз двух стран крепнет.", ["Городская больница № 4"]),
    ("Выступил сотрудник отдела по борьбе с кражами Управления полиции района Алатау.",
     ["Управление полиции района Алатау"]),
    ("Комиссия по делам детей и защите их прав и партия «Единство» обратились в ОВД Южного района и ДП региона.",
     ["Комиссия по делам детей и защите их прав", "Партия «Единство»", "ОВД Южного района"]),
])
def test_russian_bodies_of_towns_and_states_are_told_by_short_nouns(text: str, names: list[str]) -> None:
    assert _names(text) == names


ROSTERS: Final = [
    ("They are:\n\n- Fair Hands (Norway)\n- Living Wage (Latvia)\n- The Circle Estonia\n- VERKA (Sweden)\n",
     ["Fair Hands", "Living Wage", "The Circle Estonia", "VERKA"]),
    ("Associate members\n\nUnitas Moldova, Moldova; Refugio Sur, Spain; KAIROS-Netz, Germany.\n",
     ["Unitas Moldova", "Refugio Sur", "KAIROS-Netz"]),
    ("Our partners\n\nBrave Phone\nRoads Home\nOpen Harbour\n", ["Brave Phone", "Roads Home", "Open Harbour"]),
    ("Participants\n\nAnna Petrova, Tajikistan\nUmed Karimov, Uzbekistan\nZarina Sharipova, Kazakhstan\n", []),
    ("Where we work\n\n- Norway\n- Latvia\n- Estonia\n", []),
    ("1. Oxfam\n2. Salt Road Family Initiatives\n3. Plan International\n4. Norland Sisters\n",
     ["Oxfam", "Salt Road Family Initiatives", "Plan International", "Norland Sisters"]),
    ("Partners\n\nMinistry of Trade, Malta; AIDLor, Riga; Missing Crews´ Families Support Centre, Oslo\n",
     ["Ministry of Trade, Malta", "AIDLor", "Missing Crews´ Families Support Centre"]),
    ("Our partners\n\nWe thank all who have helped us to open the house in spring.\n", []),
]


@pytest.mark.parametrize(("text", "names"), ROSTERS, ids=range(len(ROSTERS)))
def test_a_list_of_bodies_needs_no_noun_that_says_so(text: str, names: list[str]) -> None:
    document = read_bytes(text.encode(), "a.md")
    assert [str(fact.fields["name"]) for fact in extract(document) if fact.kind == "organisation"] == names


def test_what_stands_over_a_number_in_a_directory_is_a_body() -> None:
    text = ("Useful contacts\n\nSalt Road Refuge\n24-hour line: 0800 555 010\nwww.saltroad.example.org\n\n"
            "Eaves House\nTel: 020 7946 0001\n\nCouncil of Churches\nContact: Rev. Ann Lee\n")
    names = [fact.fields["name"] for fact in extract(read_bytes(text.encode(), "a.txt")) if fact.kind == "organisation"]
    assert names == ["Salt Road Refuge", "Eaves House", "Council of Churches"]


@pytest.mark.parametrize(("text", "names"), [
    ("Отырысқа облыстық еңбек инспекциясы басқармасының бас маманы Болат Ихсанов қатысты.",
     ["облыстық еңбек инспекциясы басқармасы"]),
    ("Қалалық сарайда жиналғандар алдында облыстық жұмыспен қамту және әлеуметтік қорғау басқармасы сөйледі.",
     ["облыстық жұмыспен қамту және әлеуметтік қорғау басқармасы"]),
    ("Кеңешмеде облустук сот жана Ош шаардык ички иштер башкармалыгы катышты.",
     ["облустук сот", "Ош шаардык ички иштер башкармалыгы"]),
    ("Айжан Қошқарова және кәсіподақтар орталығының төрағасы Серік Дәуренбеков келді.",
     ["кәсіподақтар орталығы"]),
    ("Kengash majlisida Bolalar va ayollarni zo‘ravonlikdan asrash bo‘yicha muvofiqlashtiruvchi kengash tuzildi.",
     ["Bolalar va ayollarni zo‘ravonlikdan asrash bo‘yicha muvofiqlashtiruvchi kengash"]),
    ("Облыс Полиция департаменті Көші-қон қызметі басқармасының аға инспекторы келді.", ["Облыс Полиция департаменті"]),
    ("Судяи суди шаҳри Хоруғ Некрӯз Мирзонабиев сухан гуфт.", ["Суди шаҳри Хоруғ"]),
    ("Лоиҳаро Сафорати Олмон дар Тоҷикистон маблағгузорӣ кард.", ["Сафорати Олмон дар Тоҷикистон"]),
    ("«Ак бата» коомдук фонду ачылды. «Ак бата» фондунун директору сүйлөдү.", ["«Ак бата» коомдук фонду"]),
    ("Yig‘ilish tashabbusi bilan Giyohvandlikka va noqonuniy savdoga qarshi kurashish bo‘yicha milliy kengash tuzildi.",
     ["Giyohvandlikka va noqonuniy savdoga qarshi kurashish bo‘yicha milliy kengash"]),
    ("Бұл туралы ҚР Мәдениет және қоғамдық келісім министрлігінің өкілі айтты.",
     ["ҚР Мәдениет және қоғамдық келісім министрлігі"]),
    ("Отырысқа Оқу-ағарту министрлігі мен Норвегияның Ұлттық жемқорлықпен күрес агенттігінің сарапшысы келді.",
     ["Оқу-ағарту министрлігі", "Норвегияның Ұлттық жемқорлықпен күрес агенттігі"]),
    ("Жиында облыс әкімдігі мәдениет және тілдерді дамыту басқармасының басшысы сөйледі.",
     ["облыс әкімдігі мәдениет және тілдерді дамыту басқармасы"]),
    ("Окууну Бириккен Улуттар Уюмунун Баңгизат менен күрөшүү башкармалыгынын Оштогу өкүлү өткөрдү.",
     ["Бириккен Улуттар Уюмунун Баңгизат менен күрөшүү башкармалыгы"]),
    ("Долбоорду Япониянын Программалык кеңсеси каржылайт.", ["Япониянын Программалык кеңсеси"]),
    ("Тадбирни “Оқила қизлар” ҳаракати ва “Сув таъминот” МЧЖ ўтказди.", ["“Оқила қизлар” ҳаракати", "Сув таъминот"]),
    ("Солтүстік Қазақстан облысының орталығында дағдарыс орталықтарының қызметі талқыланды.", []),
    ("Намояндагони Кумитаи оид ба корҳои дин ва ҷашну маросимҳои миллии назди Ҳукумати Ҷумҳурии Тоҷикистон омаданд.",
     ["Кумитаи оид ба корҳои дин ва ҷашну маросимҳои миллии назди Ҳукумати Ҷумҳурии Тоҷикистон"]),
])
def test_a_local_name_has_what_its_noun_governs_and_no_more(text: str, names: list[str]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(("text", "names"), [
    ("Citizens of EU countries and of the CIS region came; the UN Convention and an EU directive were read.", []),
    ("Prices fell across the EU and in the CIS.", []),
    ("В странах СНГ и на территории ЕС действует Протокол ООН; жители государств СНГ ищут работу в ЕС.", []),
    ("The EU paid for it. The CIS sent observers, and the UN thanked them.", ["EU", "CIS", "UN"]),
    ("Проект оплатил ЕС, наблюдателей прислало СНГ.", ["ЕС", "СНГ"]),
    ("It is funded with EU money, as an EU-funded project is.", ["EU"]),
])
def test_what_only_belongs_to_an_umbrella_body_does_not_name_it(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_a_name_in_quotes_is_the_same_in_every_case() -> None:
    text = ("Общественная организация «Карпатский щит» открыла приют. "
            "Директор «Карпатского щита» Оксана Тимко поблагодарила гостей.")
    assert _names(text) == ["Общественная организация «Карпатский щит»"]


@pytest.mark.parametrize(("name", "is_venue"), [
    ("Sary Tash Hotel", True), ("Гостиница «Восток»", True), ("Lake Resort", True), ("Hotel Owners Association", False),
    ("Отдел гостеприимства", False)])
def test_a_house_where_people_meet_states_no_body(name: str, is_venue: bool) -> None:
    assert stated.is_venue(name) is is_venue
