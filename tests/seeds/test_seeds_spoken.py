"""People and bodies as running text names them: which words are the title's, which the name's, which the body's."""

from typing import Final

import pytest
from seeds.stating import of_text, people_of


def _bodies(text: str) -> list[str]:
    return [str(fact.fields["name"]) for fact in of_text(text, "organisation")]


PEOPLE: Final = {
    "for whom one is a commissioner": (
        "The meeting heard former High Commissioner for Minorities Astri Lindgard speak of the children.\n",
        {"Astri Lindgard": ("High Commissioner for Minorities", "")}),
    "to where one is sent": (
        "The guests heard Ambassador to Freedonia Eleanor Whitby and Director of Operations Ansa Maria Lund.\n",
        {"Eleanor Whitby": ("Ambassador to Freedonia", ""), "Ansa Maria Lund": ("Director of Operations", "")}),
    "two fields of work": (
        "Regional manager for Anti-Slavery and Wages Enforcement Greg Hollis-Cole said that two farms were seen.\n",
        {"Greg Hollis-Cole": ("Regional manager for Anti-Slavery and Wages Enforcement", "")}),
    "bodies in front of posts": (
        ("Those present were Inter-Agency Council Against Trafficking Prosecutor Crispin Dalisay and National Union of "
        "Teachers President Carla Reyes.\n"),
        {"Crispin Dalisay": ("Prosecutor", "Inter-Agency Council Against Trafficking"),
         "Carla Reyes": ("President", "National Union of Teachers")}),
    "acronyms in front of posts": (
        ("NARFIS Zonal Commander, Mr Chidi Abara, disclosed this while speaking with newsmen. The agency's Head of "
        "Public Enlightenment, Demola Kingsley, said that more arrests would follow.\n"),
        {"Chidi Abara": ("Zonal Commander", "NARFIS"),
         "Demola Kingsley": ("agency's Head of Public Enlightenment", "NARFIS")}),
    "several of one post": (
        "Senators Ida Beth Collard and Alan Whitmore sponsored the bill. Mayor Denise Hollow signed it on Monday.\n",
        {"Ida Beth Collard": ("Senators", ""), "Alan Whitmore": ("Senators", ""), "Denise Hollow": ("Mayor", "")}),
    "a rank, and a post": (
        "Superintendent Ofori Mensa, Public Relations Officer of the Volta Immigration Service, confirmed it.\n",
        {"Ofori Mensa": ("Public Relations Officer of the Volta Immigration Service", "Volta Immigration Service")}),
    "a unit, and another post": (
        ("Staff Sergeant Gwen Barlow of the Elmira Police Service's Counter Exploitation Unit and Crown attorney "
        "Judith Marlin described the case at length.\n"),
        {"Gwen Barlow": ("Staff Sergeant", "Elmira Police Service"),
         "Judith Marlin": ("Crown attorney", "Elmira Police Service")}),
    "a school of a university": (
        "Dr Wanjiku Kamot, Senior Lecturer, School of Law, Ridge University, presented the findings of the study.\n",
        {"Wanjiku Kamot": ("Senior Lecturer, School of Law", "Ridge University")}),
    "whose post stands behind another's body": (
        ("Speakers were Piers Norwell, Chief Executive, Dock Licensing Authority, Professor Ned Marsh, University of "
        "Ardenia's Deputy Vice-Chancellor and Dr Helga Bell, Lecturer in Psychology, University of Salten.\n"),
        {"Piers Norwell": ("Chief Executive", "Dock Licensing Authority"),
         "Ned Marsh": ("Deputy Vice-Chancellor", "University of Ardenia"),
         "Helga Bell": ("Lecturer in Psychology", "University of Salten")}),
    "who is appointed": (
        "This year the fund went into East Africa and appointed Ms. Zahra Guleed as Regional General Manager.\n",
        {"Zahra Guleed": ("Regional General Manager", "")}),
    "what a body in brackets is": (
        "Vicky Cranston (Manor Trade – a large employer in the county) and Dennis Tarling (Fresh Fields) gave talks.\n",
        {"Vicky Cranston": ("", "Manor Trade"), "Dennis Tarling": ("", "Fresh Fields")}),
    "by whom a body is led": (
        ("The Women Protection Centre (WPC) took part. WPC officer-in-charge, Lt. Col. Josefa Belmonte-Cruz, was "
        "there. The WPC led by Lt. Col. Anton Villar and the Army carried it out.\n"),
        {"Josefa Belmonte-Cruz": ("officer-in-charge", "Women Protection Centre"),
         "Anton Villar": ("Lt. Col.", "Women Protection Centre")}),
    "how people are addressed": (
        ("The Home Secretary, Rt Hon Nora Fenby MP, met Chief Minister U Kyaw Zin Lat and J. Nivas, Sub-Collector of "
        "Guda, and Md Selim Toran, director general of WEWB.\n"),
        {"Nora Fenby": ("Home Secretary", ""), "Kyaw Zin Lat": ("Chief Minister", ""),
         "J. Nivas": ("Sub-Collector of Guda", ""), "Selim Toran": ("director general of WEWB", "WEWB")}),
    "one body for two": (
        ("Experts were Mr. Tim Howland and Ms. Keiko Hanamo from the Lake Trust, and Mr. Sebastian Bohl from the Hill "
        "Trust.\n"),
        {"Tim Howland": ("", "Lake Trust"), "Keiko Hanamo": ("", "Lake Trust"), "Sebastian Bohl": ("", "Hill Trust")}),
    "who has just been appointed": (
        ("Mr Felix Odumo, who has just been appointed Area Commander of the Federal Office for the Prevention of "
        "Smuggling (FOPS), asked all to help.\n"),
        {"Felix Odumo": ("Area Commander of the Federal Office for the Prevention of Smuggling (FOPS)",
                         "Federal Office for the Prevention of Smuggling")}),
    "what a minister is for": (
        "Rescuing them, said the Minister for Schools, Children, and Rural Housing, Hon. Marcia Elwood, is all.\n",
        {"Marcia Elwood": ("Minister for Schools, Children, and Rural Housing", "")}),
    "an office written small": (
        "Larisa Vokina, who represented the State Prosecutor's office, spoke of the courts and of the law.\n",
        {"Larisa Vokina": ("", "State Prosecutor's office")}),
    "agents": (
        "Among those present was River Security Special Agent in Charge Colin Harwick, and a travel agent.\n",
        {"Colin Harwick": ("River Security Special Agent in Charge", "")}),
    "who founded a body": (
        "Petra Hallam founded the Hollow Lamps Initiative and speaks for it in the council of the River Coalition.\n",
        {"Petra Hallam": ("founded the Hollow Lamps Initiative", "Hollow Lamps Initiative")}),
    "minutes": (
        ("Edda Corran, Quiet Voices: a play is performed at Mill Barn on 14 March, and all may talk of it then.\n\n"
        "Hilda Penrose, Renewal: opens a house with a garden for six people in the north of the county this spring.\n"),
        {"Edda Corran": ("", "Quiet Voices"), "Hilda Penrose": ("", "Renewal")}),
    "names in quotes": (
        ("The head of the “Circle of Neighbours,” Mrs. Anahit Sargan, was worried. Mrs. Lia Tornad, head of “Mothers – "
        "Builders of the Hills”, agreed. Mrs. Eka Zhvarats heads the organization “Aurora” in Tula.\n"),
        {"Anahit Sargan": ("head of the “Circle of Neighbours,”", "Circle of Neighbours"),
         "Lia Tornad": ("head of “Mothers – Builders of the Hills”", "Mothers – Builders of the Hills"),
         "Eka Zhvarats": ("heads the organization “Aurora”", "Aurora")}),
    "a ministry of a country": (
        ("It was opened by the Director of the Department for Roads of the Ministry of Rural Policy of Ukraine Daryna "
        "Kolosivska, and Secretary of Transportation Marjorie Stellan came.\n"),
        {"Daryna Kolosivska": ("Director of the Department for Roads of the Ministry of Rural Policy of Ukraine",
                               "Ministry of Rural Policy of Ukraine"),
         "Marjorie Stellan": ("Secretary of Transportation", "")}),
    "professors": (
        ("Professor Howard Rennick (Durling University) and Prof. Simon Tarrow of Halden University gave lectures. "
        "Professor Ola Dahl sang.\n"),
        {"Howard Rennick": ("Professor", "Durling University"), "Simon Tarrow": ("Prof.", "Halden University")}),
    "a body in front of a post behind a name": (
        "Nell Harding, WA Forward co-founder, and Tom Bell, Senior Mission Director, thanked all for the year.\n",
        {"Nell Harding": ("co-founder", "WA Forward"), "Tom Bell": ("Senior Mission Director", "WA Forward")}),
}


@pytest.mark.parametrize(("text", "people"), PEOPLE.values(), ids=PEOPLE)
def test_titles_end_where_names_begin(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert people_of(text) == people


BODIES: Final = {
    "people in a list of bodies": (
        ("Representatives of the Department of Roads, Office of Inspector General, Ardenia Attorney General Miles "
        "Corbett, Ardenia Alcohol and Tobacco Control and Ardenia State Police came.\n"),
        ["Department of Roads", "Office of Inspector General", "Ardenia Alcohol and Tobacco Control",
         "Ardenia State Police"]),
    "a post behind an and": (
        "The Brave Coalition for Fair Wages and President Mid-Ardenia Counselling Services signed it.\n",
        ["Brave Coalition for Fair Wages", "Mid-Ardenia Counselling Services"]),
    "a place that ends as an article": (
        ("The house stands in the garden of Thanh An Provincial Social Work Center, built by Dover Chambers of "
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
        "Письмо прислал комитет по делам молодёжи, семьи и спорта обладминистрации.\n",
        ["Комитет по делам молодёжи, семьи и спорта обладминистрации"]),
    "an and between two names": (
        ("They were helped by Purakhi and Prabasi River Coordination Committee, and by the LaVolta and All-Ardenian "
        "Coalition.\n"), ["Prabasi River Coordination Committee", "All-Ardenian Coalition"]),
    "where centres are": (
        "The Quiet Water Centre in Dubbock and the OSCE Centre in Bishkek wrote to the Danish foreign ministry.\n",
        ["Quiet Water Centre", "OSCE Centre in Bishkek", "Danish foreign ministry"]),
    "whose meeting it was": ("Meeting of the Ardenian Human Trafficking Commission\n",
                             ["Ardenian Human Trafficking Commission"]),
    "what happens behind a ministry": (
        "The Ministry of Labour organized two seminars, and Department of Justice human trafficking grants pay it.\n",
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
    assert people_of(text) == {}


RUSSIAN: Final = {
    "a country, and a name that no dictionary knows": (
        "Открыл встречу вице-премьер Армении Тагун Зарелян, который напомнил о законе.\n",
        {"Тагун Зарелян": ("вице-премьер Армении", "")}),
    "who acts for a director": (
        "Многие не хотят звонить, говорит Гулсун Арзыбаева, и.о. директора Ассоциации тихих домов: помощь нужна.\n",
        {"Гулсун Арзыбаева": ("и.о. директора Ассоциации тихих домов", "Ассоциация тихих домов")}),
    "a degree and a rank of science": (
        "Мы говорим с президентом ОО «Северный мост», доктором юридических наук, профессором Людмилой СТЕПНЮК.\n",
        {"Людмила СТЕПНЮК": ("президент ОО «Северный мост»", "Северный мост")}),
    "an acronym in a case": (
        "Подробнее об этом сказала пресс-секретарь МИДа Лейла Асылкулова, которая работает там давно.\n",
        {"Лейла Асылкулова": ("пресс-секретарь МИДа", "МИД")}),
    "a name behind a republic": (
        ("Пришли директор Центра учёта оказываемой государством поддержки при Министерстве финансов Кыргызской "
        "Республики Учкун Талбаев и аким района Данияр Иманов.\n"),
        {"Учкун Талбаев": (("директор Центра учёта оказываемой государством поддержки при Министерстве финансов "
                            "Кыргызской Республики"), "Центр учёта оказываемой государством поддержки"),
         "Данияр Иманов": ("аким района", "")}),
    "bodies written small": (
        ("Выступили директор государственного фонда отдыха и помощи семьям рыбаков Тамара Лоладзе и член "
        "межведомственного координационного совета по защитным мерам Этери Гвенадзе.\n"),
        {"Тамара Лоладзе": ("директор государственного фонда отдыха и помощи семьям рыбаков",
                            "Государственный фонд отдыха и помощи семьям рыбаков"),
         "Этери Гвенадзе": ("член межведомственного координационного совета по защитным мерам",
                            "Межведомственный координационный совет по защитным мерам")}),
    "a compatriots' society, and a centre of a country": (
        ("Президент межрегионального киргизского землячества Рустам Юлчиев и директор Гидрометцентра России Олег "
        "Крапивин выступили.\n"),
        {"Рустам Юлчиев": ("Президент межрегионального киргизского землячества",
                           "Межрегиональное киргизское землячество"),
         "Олег Крапивин": ("директор Гидрометцентра России", "Гидрометцентр России")}),
    "a council, and an office by its region": (
        "Пришли председатель маслихата Данияр Шакиров и региональный директор южно-кавказского офиса Рудольф Скотт.\n",
        {"Данияр Шакиров": ("председатель маслихата", "Маслихат"),
         "Рудольф Скотт": ("региональный директор южно-кавказского офиса", "Южно-кавказский офис")}),
    "courtesies, degrees and initials of two letters": (
        ("Обращение было опубликовано во вторник, и его прочли все. Господину Эрику Ларсону, Верховному комиссару УВКБ "
        "ООН, его передали социолог, доктор наук Назира Курбанова и г-н Дж. Маллин, атташе.\n"),
        {"Эрик Ларсон": ("Верховный комиссар УВКБ ООН", "УВКБ ООН"), "Назира Курбанова": ("социолог", "УВКБ ООН"),
         "Дж. Маллин": ("атташе", "")}),
    "a paper in front of a post": (
        "Как рассказал Sputnik глава общественного фонда «Ак-Кол» Азамат Исаев, дом примет двадцать человек.\n",
        {"Азамат Исаев": ("глава общественного фонда «Ак-Кол»", "Общественный фонд «Ак-Кол»")}),
    "particles, and a state secretary": (
        ("Тренинг провели консультант Мария Тереза Де Фонтани и госсекретарь Министерства социальной защиты Молдовы "
        "Виорика Кодряну. О законе говорила Татьяна Рид, уполномоченная по правам человека.\n"),
        {"Мария Тереза Де Фонтани": ("консультант", "Министерство социальной защиты Молдовы"),
         "Виорика Кодряну": ("госсекретарь Министерства социальной защиты Молдовы",
                             "Министерство социальной защиты Молдовы"),
         "Татьяна Рид": ("уполномоченная по правам человека", "Уполномоченный по правам человека")}),
    "victims themselves": (
        "Потерпевшая Анна Холмова и жертва Лена Бергова рассказали о том, как их обманули и увезли.\n", {}),
}


@pytest.mark.parametrize(("text", "people"), RUSSIAN.values(), ids=RUSSIAN)
def test_titles_end_where_names_begin_in_russian(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert people_of(text) == people


BY_SURNAME: Final = {
    "in a list": (
        ("(L-R) Council Against Slavery Prosecutor Crispin Dalisay, Pal-Am Fund Chief of Party Delacruz, Carmela Rose "
        "Bautil of Department of Social Welfare, FARGO Executive Director Villabona, Jonas Abrera of FARGO, and Tessa "
        "Malit of the Children's Legal Bureau.\n"),
        {"Crispin Dalisay": ("Prosecutor", "Council Against Slavery"), "Delacruz": ("Chief of Party", "Pal-Am Fund"),
         "Carmela Rose Bautil": ("", "Department of Social Welfare"), "Villabona": ("Executive Director", "FARGO"),
         "Jonas Abrera": ("", "FARGO"), "Tessa Malit": ("", "Children's Legal Bureau")}),
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
    assert people_of(text) == people


TITLE_BODIES: Final = {
    "an attorney's office": (
        "The U.S. Attorney's Office and the River Police met. “We know,” said U.S. Attorney Warren Pike.\n",
        {"Warren Pike": ("U.S. Attorney", "U.S. Attorney's Office")}),
    "a department of state": (
        "The U.S. Department of State and Lake University wrote it. Secretary of State Edith R. Marlow presented it.\n",
        {"Edith R. Marlow": ("Secretary of State", "U.S. Department of State")}),
    "a bureau for what a commissioner is for": (
        "The Bureau of Immigration and the Coast Guard held them. Immigration Commissioner Rolando Besan said so.\n",
        {"Rolando Besan": ("Immigration Commissioner", "Bureau of Immigration")}),
    "an embassy": (
        "The U.S. Embassy to Freedonia and USAID opened it. Charge d'Affaires Sylvia N. Hartley cut the ribbon.\n",
        {"Sylvia N. Hartley": ("Charge d'Affaires", "U.S. Embassy to Freedonia")}),
    "a forum": (
        "Kota Vishnu Rao, president of Harvesters Welfare Forum in Malwa, told the paper that the leaders had met.\n",
        {"Kota Vishnu Rao": ("president of Harvesters Welfare Forum in Malwa", "Harvesters Welfare Forum")}),
    "a ministry by its short name": (
        ("Об этом сообщили в Минтруда и в МВД. Заместитель министра труда, занятости и миграции Талант Эсенбеков "
        "говорил о том, чему учит море.\n"),
        {"Талант Эсенбеков": ("Заместитель министра труда, занятости и миграции", "Минтруд")}),
    "the whole of a department": (
        "Матиас Хольцнер, руководитель Торгово-политического департамента Программного офиса ОБСЕ в Риге, пел.\n",
        {"Матиас Хольцнер": ("руководитель Торгово-политического департамента Программного офиса ОБСЕ в Риге",
                             "Программный офис ОБСЕ в Риге")}),
}


@pytest.mark.parametrize(("text", "people"), TITLE_BODIES.values(), ids=TITLE_BODIES)
def test_a_post_tells_of_which_of_the_named_bodies_somebody_is(text: str, people: dict[str, tuple[str, str]]) -> None:
    assert people_of(text) == people
