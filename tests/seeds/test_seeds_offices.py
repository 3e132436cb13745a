"""Of which body somebody is by the words of the title alone, and whom a body around is not given for that."""

from typing import Final

import pytest
from seeds.stating import CHARITY, FUND, bodies_of

HELD: Final = {
    "an office with a small noun": (
        "The head of the regional migration office, Alijon Mahmad, thanked the guests.\n",
        {"Alijon Mahmad": "regional migration office"}),
    "an acronym as the owner": (
        f"{CHARITY}ERI's secretary Sileny Hauser promised more beds.\n", {"Sileny Hauser": "ERI"}),
    "a body that is called as who heads it": (
        f"{CHARITY}The UN High Commissioner for Refugees, Anna Bell, thanked the guests.\n",
        {"Anna Bell": "UN High Commissioner for Refugees"}),
    "the police of a town": (f"{CHARITY}Sacramento Police Chief Anna Bell thanked the guests.\n",
                             {"Anna Bell": "Sacramento Police"}),
    "no UN of an order": (
        "The United Nations praised the Harbour Light Foundation. Its head, Director General Anna Bell, OON, spoke.\n",
        {"Anna Bell": "Harbour Light Foundation"}),
    "no gang": ("The leader of a criminal network, Karim Nazarov, fled abroad.\n", {"Karim Nazarov": ""}),
    "no car": ("The driver of the police car, Anna Bell, spoke.\n", {"Anna Bell": ""}),
    "no field of work": ("The head of Training, Maud Ferris, thanked the guests.\n", {"Maud Ferris": ""}),
    "таможня": (f"{FUND}Начальник Нарынской таможни Бурулча Жаркынбаева поблагодарила всех.\n",
                {"Бурулча Жаркынбаева": "Нарынская таможня"}),
    "сокращение": (f"{FUND}Начальник ОВД Карим Назаров поблагодарил всех.\n", {"Карим Назаров": "ОВД"}),
    "строчными": ("Председатель областной палаты предпринимателей Раушан Меирбекова поблагодарила всех.\n",
                  {"Раушан Меирбекова": "Областная палата предпринимателей"}),
    "служба без страны": ("Начальник отдела миграционной службы Равшан Гафуров поблагодарил всех.\n",
                          {"Равшан Гафуров": "Отдел миграционной службы"}),
    "заместитель министра": (f"{FUND}Заместитель министра здравоохранения Азат Токтоев перерезал ленту.\n",
                             {"Азат Токтоев": "Министерство здравоохранения"}),
    "министр трёх дел": (f"{FUND}Вице-министр труда, миграции и занятости Азат Токтоев перерезал ленту.\n",
                         {"Азат Токтоев": "Министерство труда, миграции и занятости"}),
    "министр того министерства, о котором речь": (
        "Министерство труда и миграции КР открыло приют. Министр труда Азат Токтоев перерезал ленту.\n",
        {"Азат Токтоев": "Министерство труда и миграции КР"}),
    "министр другого министерства, чем то, о котором речь": (
        ("Министерство внутренних дел Кыргызской Республики провело семинар. Министр юстиции Кыргызской Республики "
         "Азат Токтоев перерезал ленту.\n"), {"Азат Токтоев": "Министерство юстиции Кыргызской Республики"}),
    "прокурор другой прокуратуры": (
        "Прокуратура Чуйской области сообщила о деле. Бишкекский городской прокурор Антон Левчук поблагодарил всех.\n",
        {"Антон Левчук": "Бишкекская городская прокуратура"}),
    "министрдин орун басары": (
        "Эмгек жана миграция министринин орун басары Нурлан Садыков мектепке келип, окуучулар менен жолугушту.\n",
        {"Нурлан Садыков": "Эмгек жана миграция министрлиги"}),
    "министрдің орынбасары": ("Еңбек министрінің орынбасары Асқар Байсерке мектепке келіп, оқушылармен кездесті.\n",
                              {"Асқар Байсерке": "Еңбек министрлігі"}),
    "vazirning o‘rinbosari": (
        "Adliya vazirining o‘rinbosari Bobur Xodjayev maktabga kelib, o‘quvchilar bilan uchrashdi.\n",
        {"Bobur Xodjayev": "Adliya vazirligi"}),
    "муовини вазир": ("Муовини вазири нақлиёт Некрӯз Мирзонабиев дар маҷлис суханронӣ кард.\n",
                      {"Некрӯз Мирзонабиев": "Вазорати нақлиёт"}),
    "генпрокурор": (f"{FUND}Заместитель генерального прокурора Грузии Азат Токтоев поблагодарил всех.\n",
                    {"Азат Токтоев": "Генеральная прокуратура Грузии"}),
    "прокурор города": (f"{FUND}Помощник прокурора города Антон Левчук поблагодарил всех.\n",
                        {"Антон Левчук": "Прокуратура города"}),
    "межрайонный прокурор": (f"{FUND}Лужский межрайонный прокурор Антон Левчук поблагодарил всех.\n",
                             {"Антон Левчук": "Лужская межрайонная прокуратура"}),
    "прокурор района": (f"{FUND}Прокурор Лидского района Антон Левчук поблагодарил всех.\n",
                        {"Антон Левчук": "Прокуратура Лидского района"}),
    "прокурор того района, о котором речь": (
        f"{FUND}В Лидском районе приютов не было. Прокурор района Антон Левчук поблагодарил всех.\n",
        {"Антон Левчук": "Прокуратура Лидского района"}),
}
OF_NONE: Final = {
    "жена министра": (f"{FUND}Жена министра юстиции Наталья Рен перерезала ленту.\n", {"Наталья Рен": ""}),
    "bosh vazir": ("Bosh vazirining o‘rinbosari Jamshid Karimov maktabga kelib, o‘quvchilar bilan uchrashdi.\n",
                   {"Jamshid Karimov": ""}),
    "министр республики": ("Министр Кыргызской Республики Азат Токтоев перерезал ленту.\n", {"Азат Токтоев": ""}),
    "прокурор советских лет": ("Бывший советский прокурор Антон Левчук поблагодарил всех.\n", {"Антон Левчук": ""}),
    "министр без портфеля": (f"{FUND}Министр Азат Токтоев перерезал ленту.\n", {"Азат Токтоев": ""}),
    "a deputy mayor of somewhere": (f"{CHARITY}Deputy Mayor for Social Policy Anna Bell cut the ribbon.\n",
                                    {"Anna Bell": ""}),
    "an ambassador of good will": ("Karim Nazarov, Ambassador of Peace, cut the ribbon.\n", {"Karim Nazarov": ""}),
    "an ambassador of books": ("Karim Nazarov, Ambassador of Books, cut the ribbon.\n", {"Karim Nazarov": ""}),
    "somebody of the mayor's": (f"{CHARITY}Anna Bell, the mayor of Osh's adviser, cut the ribbon.\n",
                                {"Anna Bell": ""}),
    "посол красоты": ("Посол Красоты Наталья Рен перерезала ленту.\n", {"Наталья Рен": ""}),
    "жена посла": ("Жена посла Японии Наталья Рен перерезала ленту.\n", {"Наталья Рен": ""}),
    "двух районов": ("Акимы Лейлекского и Баткенского районов Бакыт Жороев и Асан Усенов перерезали ленту.\n",
                     {"Бакыт Жороев": "", "Асан Усенов": ""}),
    "бүгін": ("Бүгін аудан әкімі Самат Көшербаев кездесуге келіп, тұрғындармен сөйлесті.\n",
              {"Самат Көшербаев": ""}),
    "раиси шаҳр": ("Дар маҷлис раиси шаҳр Рустам Назаров суханронӣ кард.\n", {"Рустам Назаров": ""}),
}
OF_REALMS: Final = {
    "a mayor": (f"{CHARITY}Blerina Hoxha, mayor of Kulob, cut the ribbon.\n", {"Blerina Hoxha": "Kulob"}),
    "an owner in front": (f"{CHARITY}Fier's mayor, Anna Bell, cut the ribbon.\n", {"Anna Bell": "Fier"}),
    "who leads a district": (f"{CHARITY}Bolot Jusupov, head of Aravan district, cut the ribbon.\n",
                             {"Bolot Jusupov": "Aravan district"}),
    "an ambassador": (f"{CHARITY}Anna Bell, Ambassador of the Kingdom of the Netherlands to Kenya, cut the ribbon.\n",
                      {"Anna Bell": "Kingdom of the Netherlands"}),
    "a land of two": (f"{CHARITY}Anna Bell, Honorary Consul of Trinidad and Tobago in Osh, cut the ribbon.\n",
                      {"Anna Bell": "Trinidad and Tobago"}),
    "a land in short": (f"{CHARITY}UK Ambassador Anna Bell cut the ribbon.\n", {"Anna Bell": "UK"}),
    "one in a line": (
        "Guests\n\nAmbassador Anna Bell of the Netherlands\nAmbassador Maud Ferris of France\n",
        {"Anna Bell": "Netherlands", "Maud Ferris": "France"}),
    "раиси ноҳия нест": ("Раиси ноҳияи Рашт Файзиддин Назаров омад. Муовини раиси ноҳия Зебо Саидова суханронӣ кард.\n",
                         {"Файзиддин Назаров": "ноҳияи Рашт", "Зебо Саидова": "ноҳияи Рашт"}),
    "мурдагы": ("Мурдагы Алай районунун акими Нурлан Асанов мектепке келип, окуучулар менен жолугушту.\n",
                {"Нурлан Асанов": "Алай району"}),
    "behind the name": (f"{CHARITY}Ambassador Anna Bell of the Netherlands cut the ribbon.\n",
                        {"Anna Bell": "Netherlands"}),
    "аким": (f"{FUND}Аким Лейлекского района Айзада Момунова перерезала ленту.\n",
             {"Айзада Момунова": "Лейлекский район"}),
    "аким того района, о котором речь": (
        f"{FUND}В Лейлекском районе приютов не было. Аким района Айзада Момунова перерезала ленту.\n",
        {"Айзада Момунова": "Лейлекский район"}),
    "глава района": (f"{FUND}Глава Аскизского района Артём Челтыгин перерезал ленту.\n",
                     {"Артём Челтыгин": "Аскизский район"}),
    "вице-мэр": (f"{FUND}Вице-мэр города Ош по социальным вопросам Айзада Момунова перерезала ленту.\n",
                 {"Айзада Момунова": "Ош"}),
    "консул": (f"{FUND}Консул Ирана Реза Багери перерезал ленту.\n", {"Реза Багери": "Иран"}),
    "посол": (f"{FUND}Посол Республики Казахстан в Таджикистане Карим Назаров перерезал ленту.\n",
              {"Карим Назаров": "Республика Казахстан"}),
    "акими": ("Жолугушууга Лейлек районунун акими Айзада Момунова катышты.\n", {"Айзада Момунова": "Лейлек району"}),
    "әкімі": ("Меркі ауданы әкімінің орынбасары Самат Көшербаев кездесуге қатысты.\n",
              {"Самат Көшербаев": "Меркі ауданы"}),
    "сол ауданның": ("Меркі ауданында орталық ашылды. Оны аудан әкімі Самат Көшербаев ашты.\n",
                     {"Самат Көшербаев": "Меркі ауданы"}),
    "capital of a sentence": ("Меркі ауданында орталық ашылды. Аудан әкімі Самат Көшербаев лентаны қиды.\n",
                              {"Самат Көшербаев": "Меркі ауданы"}),
    "ҳокими": ("Тадбирда Навоий вилояти ҳокими ўринбосари Жасур Эргашев иштирок этди.\n",
               {"Жасур Эргашев": "Навоий вилояти"}),
    "hokimi": ("Tadbirda Chirchiq shahar hokimi o‘rinbosari Davron Sodiqov ishtirok etdi.\n",
               {"Davron Sodiqov": "Chirchiq shahar"}),
    "элчиси": ("Жапониянын Кыргызстандагы элчиси Хироши Танака борборго келип, кызматкерлер менен жолугушту.\n",
               {"Хироши Танака": "Жапония"}),
    "раиси ноҳия": ("Дар маҷлис раиси ноҳияи Рашт Ҷамшед Лоиқзода сухан гуфт.\n", {"Ҷамшед Лоиқзода": "ноҳияи Рашт"}),
    "сафир": ("Дар маҷлис сафири Ҷопон Хироши Танака сухан гуфт.\n", {"Хироши Танака": "Ҷопон"}),
}
THEIRS: Final = {
    "of an akimat": (
        "Акимат Лейлекского района открыл приют. Аким Лейлекского района Айзада Момунова перерезала ленту.\n",
        {"Айзада Момунова": "Акимат Лейлекского района"}),
    "of the city that they lead": (
        "Kulob City Council opened a shelter. Blerina Hoxha, mayor of Kulob, cut the ribbon.\n",
        {"Blerina Hoxha": "Kulob City Council"}),
}
BESIDE: Final = {
    "whose director": (
        f"{CHARITY}Children were brought to Foyer Ti Zanmi, whose director, Sister Bernadine Louissaint, spoke.\n",
        {"Bernadine Louissaint": "Foyer Ti Zanmi"}),
    "where the director": (
        f"{CHARITY}They met at Toktogul School, where the director, Mukhabbat Ergasheva, served plov.\n",
        {"Mukhabbat Ergasheva": "Toktogul School"}),
    "a cell of both": (
        ("№ | Фамилия, имя | Организация, должность | Связь\n1 | Шаршеналиева Айнура | Служба 189, оператор | 0 700\n"
         "2 | Шодмонова Мавлюда | АПСТ, дежурный адвокат | shodmonova.m@apst.example\n"),
        {"Шаршеналиева Айнура": "Служба 189", "Шодмонова Мавлюда": "АПСТ"}),
    "a brigade": (
        "ORLETOWN VOLUNTEER FIRE BRIGADE\n\nAt the meeting treasurer Stavros Liakos was elected.\n",
        {"Stavros Liakos": "Orletown Volunteer Fire Brigade"}),
}


ALL: Final = {f"{group}: {case}": told for group, cases in (
    ("held", HELD), ("of none", OF_NONE), ("of realms", OF_REALMS), ("theirs", THEIRS), ("beside", BESIDE))
    for case, told in cases.items()}


@pytest.mark.parametrize("case", ALL)
def test_titles_and_what_is_beside_tell_the_body(case: str) -> None:
    text, expected = ALL[case]
    assert bodies_of(text) == expected
