"""People and bodies as running text names them: which words are the title's, which the name's, which the body's."""

from typing import Final

import pytest

from seeds.extract.extracting import extract
from seeds.read import read_bytes


def _people(text: str) -> dict[str, tuple[str, str]]:
    """Name -> (position, body)."""
    facts = extract(read_bytes(text.encode(), "a.txt"))
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    return {str(fact.fields["name"]): (str(fact.fields.get("position", "")),
                                       bodies.get(str(fact.fields.get("organisation")), ""))
            for fact in facts if fact.kind == "contact"}


def _bodies(text: str) -> list[str]:
    return [str(fact.fields["name"]) for fact in extract(read_bytes(text.encode(), "a.txt"))
            if fact.kind == "organisation"]


PEOPLE: Final = {
    "for whom one is a commissioner": (
        "The meeting heard former High Commissioner for Minorities Astri Lindgard speak of the children.\n",
        {"Astri Lindgard": ("High Commissioner for Minorities", "")}),
    "to where one is sent": (
        "The guests heard Ambassador to Freedonia Eleanor Whitby and Director of Operations Ansa Maria Lund.\n",
        {"Eleanor Whitby": ("Ambassador to Freedonia", ""), "Ansa Maria Lund": ("Director of Operations", "")}),
    "two fields of work": (
        "Regional manager for Anti-Slavery and Wages Enforcement Tony Byrne-Cole said that two farms were inspected.\n",
        {"Tony Byrne-Cole": ("Regional manager for Anti-Slavery and Wages Enforcement", "")}),
    "bodies in front of posts": (
        ("Those present were Inter-Agency Council Against Trafficking Prosecutor Simeon Labat and National Union of "
        "Teachers President Carla Reyes.\n"),
        {"Simeon Labat": ("Prosecutor", "Inter-Agency Council Against Trafficking"),
         "Carla Reyes": ("President", "National Union of Teachers")}),
    "acronyms in front of posts": (
        ("NARTIP Zonal Commander, Mr Nduka Nwanne, disclosed this while speaking with newsmen. The agency's Head of "
        "Public Enlightenment, Adeko Vincent, said that more arrests would follow.\n"),
        {"Nduka Nwanne": ("Zonal Commander", "NARTIP"),
         "Adeko Vincent": ("agency's Head of Public Enlightenment", "NARTIP")}),
    "several of one post": (
        "Senators Mary Beth Coggin and Alan Whitmore sponsored the bill. Mayor Denise Hollow signed it on Monday.\n",
        {"Mary Beth Coggin": ("Senators", ""), "Alan Whitmore": ("Senators", ""), "Denise Hollow": ("Mayor", "")}),
    "a rank, and a post": (
        "Superintendent Ofori Mensa, Public Relations Officer of the Volta Immigration Service, confirmed it.\n",
        {"Ofori Mensa": ("Public Relations Officer of the Volta Immigration Service", "Volta Immigration Service")}),
    "a unit, and another post": (
        ("Staff Sergeant Colleen Bower of the Elmira Police Service's Counter Exploitation Unit and Crown attorney "
        "Jennifer Malabar described the case at length.\n"),
        {"Colleen Bower": ("Staff Sergeant", "Elmira Police Service"),
         "Jennifer Malabar": ("Crown attorney", "Elmira Police Service")}),
    "a school of a university": (
        "Dr Wanjiku Kamot, Senior Lecturer, School of Law, Ridge University, presented the findings of the study.\n",
        {"Wanjiku Kamot": ("Senior Lecturer, School of Law", "Ridge University")}),
    "whose post stands behind another's body": (
        ("Speakers were Paul Broad, Chief Executive, Dock Licensing Authority, Professor Rod Marsh, University of "
        "Ardenia's Deputy Vice-Chancellor and Dr Linda Bell, Lecturer in Psychology, University of Salten.\n"),
        {"Paul Broad": ("Chief Executive", "Dock Licensing Authority"),
         "Rod Marsh": ("Deputy Vice-Chancellor", "University of Ardenia"),
         "Linda Bell": ("Lecturer in Psychology", "University of Salten")}),
    "who is appointed": (
        "This year the fund went into East Africa and appointed Ms. Shukria Hassan as Regional General Manager.\n",
        {"Shukria Hassan": ("Regional General Manager", "")}),
    "what a body in brackets is": (
        "Nicky Crawford (Manor Trade – a large employer in the county) and Shane Tyler (Fresh Fields) gave talks.\n",
        {"Nicky Crawford": ("", "Manor Trade"), "Shane Tyler": ("", "Fresh Fields")}),
    "by whom a body is led": (
        ("The Women Protection Centre (WPC) took part. WPC officer-in-charge, Lt. Col. Catherine Tamayo-Cruz, was "
        "there. The WPC led by Lt. Col. Lucas Rodrigo and the Army carried it out.\n"),
        {"Catherine Tamayo-Cruz": ("officer-in-charge", "Women Protection Centre"),
         "Lucas Rodrigo": ("Lt. Col.", "Women Protection Centre")}),
    "how people are addressed": (
        ("The Home Secretary, Rt Hon Tessa Maybry MP, met Chief Minister U Kyaw Zin Lat and J. Nivas, Sub-Collector of "
        "Guda, and Md Hamid Rahm, director general of WEWB.\n"),
        {"Tessa Maybry": ("Home Secretary", ""), "Kyaw Zin Lat": ("Chief Minister", ""),
         "J. Nivas": ("Sub-Collector of Guda", ""), "Hamid Rahm": ("director general of WEWB", "WEWB")}),
    "one body for two": (
        ("Experts were Mr. Tim Howland and Ms. Masako Uedo from the Lake Trust, and Mr. Sebastian Bohl from the Hill "
        "Trust.\n"),
        {"Tim Howland": ("", "Lake Trust"), "Masako Uedo": ("", "Lake Trust"), "Sebastian Bohl": ("", "Hill Trust")}),
    "who has just been appointed": (
        ("Mr Desmond Garbo, who has just been appointed Zonal Commander of the National Agency for the Prohibition of "
        "Slavery (NAPS), asked all to help.\n"),
        {"Desmond Garbo": ("Zonal Commander of the National Agency for the Prohibition of Slavery (NAPS)",
                           "National Agency for the Prohibition of Slavery")}),
    "what a minister is for": (
        "Rescuing them, said the Minister for Gender, Children, and Social Protection, Hon. Dakota Newby, is all.\n",
        {"Dakota Newby": ("Minister for Gender, Children, and Social Protection", "")}),
    "an office written small": (
        "Galina Shinko, who represented the General Prosecutor's office, spoke of prevention and of the law.\n",
        {"Galina Shinko": ("", "General Prosecutor's office")}),
    "agents": (
        "Among those present was River Security Special Agent in Charge Ryan Sprad, and a travel agent.\n",
        {"Ryan Sprad": ("River Security Special Agent in Charge", "")}),
    "who founded a body": (
        "Miriam Cobbold founded the Hollow Frames Initiative and sits for it on the board of the River Coalition.\n",
        {"Miriam Cobbold": ("founded the Hollow Frames Initiative", "Hollow Frames Initiative")}),
    "minutes": (
        ("Caryn Chapel, Quiet Voices: a play is performed at Rich Barn on 20 September, with a discussion after it.\n\n"
        "Faye Gold, Restore: opens long term accommodation for four people in the south of the county this year.\n"),
        {"Caryn Chapel": ("", "Quiet Voices"), "Faye Gold": ("", "Restore")}),
    "names in quotes": (
        ("The head of the “Circle of Friends,” Mrs. Susana Vardan, was worried. Mrs. Marina Modebad, head of “Women – "
        "Democrats of the Hills”, agreed. Mrs. Maya Kvarats heads the organization “Avanti” in Gali.\n"),
        {"Susana Vardan": ("head of the “Circle of Friends,”", "Circle of Friends"),
         "Marina Modebad": ("head of “Women – Democrats of the Hills”", "Women – Democrats of the Hills"),
         "Maya Kvarats": ("heads the organization “Avanti”", "Avanti")}),
    "a ministry of a country": (
        ("It was opened by the Director of the Department for Roads of the Ministry of Social Policy of Ukraine Halyna "
        "Zhukovska, and Secretary of Transportation Elaine Chaoly came.\n"),
        {"Halyna Zhukovska": ("Director of the Department for Roads of the Ministry of Social Policy of Ukraine",
                              "Ministry of Social Policy of Ukraine"),
         "Elaine Chaoly": ("Secretary of Transportation", "")}),
    "professors": (
        ("Professor Gary Craigie (Durling University) and Prof. David Grantley of Hanken University gave lectures. "
        "Professor Ola Dahl sang.\n"),
        {"Gary Craigie": ("Professor", "Durling University"), "David Grantley": ("Prof.", "Hanken University")}),
    "a body in front of a post behind a name": (
        "Rose Gunder, WA Forward co-founder, and Tom Bell, Senior Mission Director, thanked all for the year.\n",
        {"Rose Gunder": ("co-founder", "WA Forward"), "Tom Bell": ("Senior Mission Director", "WA Forward")}),
    "the father's name": (
        ("The first to present was the Head of the Legal Centre of the Office of the Prosecutor of the Republic of "
        "Freedonia Karimova Gulnora Sattorovna. Her subject was the law.\n"),
        {"Karimova Gulnora Sattorovna": (
            "Head of the Legal Centre of the Office of the Prosecutor of the Republic of Freedonia",
            "Legal Centre of the Office of the Prosecutor of the Republic of Freedonia")}),
}


@pytest.mark.parametrize(("text", "people"), PEOPLE.values(), ids=PEOPLE)
def test_titles_end_where_names_begin(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert _people(text) == people


BODIES: Final = {
    "people in a list of bodies": (
        ("Representatives of the Department of Labor, Office of Inspector General, Ardenia Attorney General Jeff "
        "Landers, Ardenia Alcohol and Tobacco Control and Ardenia State Police came.\n"),
        ["Department of Labor", "Office of Inspector General", "Ardenia Alcohol and Tobacco Control",
         "Ardenia State Police"]),
    "a post behind an and": (
        "The Brave Coalition for Human Rights and President Mid-Ardenia Counselling Services signed it.\n",
        ["Brave Coalition for Human Rights", "Mid-Ardenia Counselling Services"]),
    "a place that ends as an article": (
        ("The house stands on the campus of Thanh An Provincial Social Work Center, built by Dover Chambers of "
        "Commerce.\n"), ["Thanh An Provincial Social Work Center", "Dover Chambers of Commerce"]),
    "a heading that says what a body does": ("Freedonian Border Agency Opens New Shelter for Survivors\n", []),
    "nouns written small": (
        "Mr Mwid from the secretariat under the ministry of Home Affairs met the office of the Director of Taxes.\n",
        ["ministry of Home Affairs", "office of the Director of Taxes"]),
    "small words that name none": (
        ("The office of the mayor is small, and the department of Norway that we saw was a river. He left the "
        "ministry for good.\n"), []),
    "whose association": (
        "The River Sheriffs' Association and the U.S. Marshal's Service came to the hall on Monday.\n",
        ["River Sheriffs' Association", "U.S. Marshal's Service"]),
    "acronyms behind praise": (
        ("They had praise for the Tannenberg Relief Initiative (TRI), and for the nations of the South African Lake "
        "Community (SALC).\n"), ["Tannenberg Relief Initiative", "South African Lake Community"]),
    "short names of ministries": (
        "Об этом сообщили в Минтруда и соцзащиты населения РК, а Минздрав и врачи промолчали.\n",
        ["Минтруд и соцзащиты населения РК", "Минздрав"]),
    "a list, and whose committee": (
        "Письмо прислал комитет по делам женщин, семьи и демографии обладминистрации.\n",
        ["Комитет по делам женщин, семьи и демографии обладминистрации"]),
    "an and between two names": (
        ("They were helped by Purakhi and Prabasi River Coordination Committee, and by the LaVolta and All-Ardenian "
        "Coalition.\n"), ["Prabasi River Coordination Committee", "All-Ardenian Coalition"]),
    "where centres are": (
        "The Quiet Water Centre in Dubbock and the OSCE Centre in Bishkek wrote to the Danish foreign ministry.\n",
        ["Quiet Water Centre", "OSCE Centre in Bishkek", "Danish foreign ministry"]),
    "whose meeting it was": ("Meeting of the Ardenian Human Trafficking Commission\n",
                             ["Ardenian Human Trafficking Commission"]),
    "what happens behind a ministry": (
        "The Ministry of Labour organized the training, and Department of Justice human trafficking grants pay it.\n",
        ["Ministry of Labour", "Department of Justice"]),
    "labels": ("Executing Agency: the Ministry of Roads\n", ["Ministry of Roads"]),
    "Russian tails": (
        ("Письма пришли в Комитет ООН против пыток, в Фонд ООН по развитию в интересах женщин, в МираВед Институт и в "
        "Слуцкий райисполком.\n"),
        ["Комитет ООН против пыток", "Фонд ООН по развитию в интересах женщин", "МираВед Институт",
         "Слуцкий райисполком"]),
    "an acronym that its letters spell": (
        "NPA officers trained all week. The North Police Authority thanked the trainers for what they had done.\n",
        ["North Police Authority"]),
}


@pytest.mark.parametrize(("text", "names"), BODIES.values(), ids=BODIES)
def test_bodies_end_where_others_begin(text: str, names: list[str]) -> None:
    assert _bodies(text) == names


@pytest.mark.parametrize("text", [
    "The letter to Mary Ann Smith was written by the wife of Juan Carlos Perez. Nobody else was there.\n",
    "At the Crown and Anchor they sang, and the Lake of Tears froze. Heads and Hands is a game of children.\n",
])
def test_who_has_no_post_is_no_contact(text: str) -> None:
    assert _people(text) == {}


RUSSIAN: Final = {
    "a country, and a name that no dictionary knows": (
        "Открыл встречу вице-премьер Армении Ваче Габрелян, который напомнил о законе.\n",
        {"Ваче Габрелян": ("вице-премьер Армении", "")}),
    "who acts for a director": (
        "Многие не хотят звонить, говорит Толкун Тюлебаева, и.о. директора Ассоциации тихих домов: помощь нужна.\n",
        {"Толкун Тюлебаева": ("и.о. директора Ассоциации тихих домов", "Ассоциация тихих домов")}),
    "a degree and a rank of science": (
        "Мы говорим с президентом ОО «Северный мост», доктором юридических наук, профессором Екатериной ЛЕВЧУК.\n",
        {"Екатерина ЛЕВЧУК": ("президент ОО «Северный мост»", "Северный мост")}),
    "an acronym in a case": (
        "Подробнее об этом сказала пресс-секретарь МИДа Лира Сабыркулова, которая работает там давно.\n",
        {"Лира Сабыркулова": ("пресс-секретарь МИДа", "МИД")}),
    "a name behind a republic": (
        ("Пришли директор Центра защиты оказываемой государством помощи при Министерстве юстиции Кыргызской Республики "
        "Акжол Калбаев и аким района Данияр Иманов.\n"),
        {"Акжол Калбаев": (("директор Центра защиты оказываемой государством помощи при Министерстве юстиции "
                            "Кыргызской Республики"), "Центр защиты оказываемой государством помощи"),
         "Данияр Иманов": ("аким района", "")}),
    "bodies written small": (
        ("Выступили директор государственного фонда защиты и помощи жертвам трефикинга Марина Месхидзе и член "
        "межведомственного координационного совета по превентивным мерам Кетеван Хуцидзе.\n"),
        {"Марина Месхидзе": ("директор государственного фонда защиты и помощи жертвам трефикинга",
                             "Государственный фонд защиты и помощи жертвам трефикинга"),
         "Кетеван Хуцидзе": ("член межведомственного координационного совета по превентивным мерам",
                             "Межведомственный координационный совет по превентивным мерам")}),
    "a compatriots' society, and a centre of a country": (
        ("Президент межрегионального узбекского землячества Усман Баратов и директор Гидрометцентра России Сергей "
        "Борщов выступили.\n"),
        {"Усман Баратов": ("Президент межрегионального узбекского землячества",
                           "Межрегиональное узбекское землячество"),
         "Сергей Борщов": ("директор Гидрометцентра России", "Гидрометцентр России")}),
    "a council, and an office by its region": (
        "Пришли председатель маслихата Данияр Шакиров и региональный директор южно-кавказского офиса Рудольф Скотт.\n",
        {"Данияр Шакиров": ("председатель маслихата", "Маслихат"),
         "Рудольф Скотт": ("региональный директор южно-кавказского офиса", "Южно-кавказский офис")}),
    "courtesies, degrees and initials of two letters": (
        ("Обращение было опубликовано во вторник, и его прочли все. Господину Эрику Ларсону, Верховному комиссару УВКБ "
        "ООН, его передали социолог, доктор наук Назира Курбанова и г-н Дж. Маллин, атташе.\n"),
        {"Эрик Ларсон": ("Верховный комиссар УВКБ ООН", "УВКБ ООН"), "Назира Курбанова": ("социолог", "УВКБ ООН"),
         "Дж. Маллин": ("атташе", "УВКБ ООН")}),
    "a paper in front of a post": (
        "Как рассказал Sputnik глава общественного фонда «Ак-Кол» Азамат Исаев, дом примет двадцать человек.\n",
        {"Азамат Исаев": ("глава общественного фонда «Ак-Кол»", "Общественный фонд «Ак-Кол»")}),
    "particles, and a state secretary": (
        ("Тренинг провели консультант Мария Грация Де Анджели и госсекретарь Министерства социальной защиты Молдовы "
        "Феличия Бекчиу. О законе говорила Татьяна Рид, уполномоченная по правам человека.\n"),
        {"Мария Грация Де Анджели": ("консультант", ""),
         "Феличия Бекчиу": ("госсекретарь Министерства социальной защиты Молдовы",
                            "Министерство социальной защиты Молдовы"),
         "Татьяна Рид": ("уполномоченная по правам человека", "")}),
    "victims themselves": (
        "Потерпевшая Анна Холмова и жертва Лена Бергова рассказали о том, как их обманули и увезли.\n", {}),
}


@pytest.mark.parametrize(("text", "people"), RUSSIAN.values(), ids=RUSSIAN)
def test_titles_end_where_names_begin_in_russian(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert _people(text) == people


BY_SURNAME: Final = {
    "in a list": (
        ("(L-R) Council Against Slavery Prosecutor Simeon Labat, Pal-Am Fund Chief of Party Delacruz, Shayla Marie "
        "Lucero of Department of Social Welfare, FARGO Executive Director Restauro, Jonah Nunes of FARGO, and Nene "
        "Pacil of the Children's Legal Bureau.\n"),
        {"Simeon Labat": ("Prosecutor", "Council Against Slavery"), "Delacruz": ("Chief of Party", "Pal-Am Fund"),
         "Shayla Marie Lucero": ("", "Department of Social Welfare"), "Restauro": ("Executive Director", "FARGO"),
         "Jonah Nunes": ("", "FARGO"), "Nene Pacil": ("", "Children's Legal Bureau")}),
    "who says something": (
        "The seminar began, and Minister Okoth-Mbeki thanked the donors. Judge Okoro spoke of the law for an hour.\n",
        {"Okoth-Mbeki": ("Minister", ""), "Okoro": ("Judge", "")}),
    "in Russian": (
        "Министр Ертаев сообщил, что помогли ста людям, а посол Кимбаев подчеркнул важность закона.\n",
        {"Ертаев": ("Министр", ""), "Кимбаев": ("посол", "")}),
    "what is no surname": (
        ("Regional Director Asia Pacific said so. Head Office said that Officer Candidate School would close, and "
        "Secretary General agreed.\n"), {}),
}


@pytest.mark.parametrize(("text", "people"), BY_SURNAME.values(), ids=BY_SURNAME)
def test_people_are_told_by_a_post_and_their_surname(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert _people(text) == people


TITLE_BODIES: Final = {
    "an attorney's office": (
        "The U.S. Attorney's Office and the River Police met. “We know,” said U.S. Attorney Damian Joss.\n",
        {"Damian Joss": ("U.S. Attorney", "U.S. Attorney's Office")}),
    "a department of state": (
        "The U.S. Department of State and Lake University wrote it. Secretary of State Hilda R. Clint presented it.\n",
        {"Hilda R. Clint": ("Secretary of State", "U.S. Department of State")}),
    "a bureau for what a commissioner is for": (
        "The Bureau of Immigration and the Coast Guard held them. Immigration Commissioner Norman Tansing said so.\n",
        {"Norman Tansing": ("Immigration Commissioner", "Bureau of Immigration")}),
    "an embassy": (
        "The U.S. Embassy to Freedonia and USAID opened it. Charge d'Affaires Sonia N. Coulter cut the ribbon.\n",
        {"Sonia N. Coulter": ("Charge d'Affaires", "U.S. Embassy to Freedonia")}),
    "a forum": (
        "Manda Bhim Rao, president of Emigrants Welfare Forum in Telangana, told the paper that the leaders had met.\n",
        {"Manda Bhim Rao": ("president of Emigrants Welfare Forum in Telangana", "Emigrants Welfare Forum")}),
    "a ministry by its short name": (
        ("Об этом сообщили в Минтруда и в МВД. Заместитель министра труда, занятости и миграции Бакыт Дарманов говорил "
        "о том, как важна эта тема.\n"),
        {"Бакыт Дарманов": ("Заместитель министра труда, занятости и миграции", "Минтруд")}),
    "the whole of a department": (
        "Флориан Разбергер, руководитель Военно-политического департамента Программного офиса ОБСЕ в Душанбе, пел.\n",
        {"Флориан Разбергер": ("руководитель Военно-политического департамента Программного офиса ОБСЕ в Душанбе",
                               "Программный офис ОБСЕ в Душанбе")}),
}


@pytest.mark.parametrize(("text", "people"), TITLE_BODIES.values(), ids=TITLE_BODIES)
def test_a_post_tells_of_which_of_the_named_bodies_somebody_is(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert _people(text) == people
