"""Given names of Tajiks, Kyrgyz, Kazakhs and Uzbeks, and what most others are made of."""

from functools import lru_cache
from typing import Final

from db.search import fold
from seeds.extract.text.words import word_set
from seeds.regex import regex

_USUAL: Final = frozenset(fold.plain(name) for name in word_set(
    "Абдулло Абдураҳмон Адилет Адолат Аида Айдана Айгерім Айман Айнура Айнұр Айзада Акмал Актан Алим Алишер Алмас "
    "Алмаз Алтынай Аман Анора Анвар Арман Аскар Асқар Асел Әсел Асем Әсем Азамат Азиз Азиза Баҳодир Баҳром Бакыт "
    "Бақыт Бауыржан Бегимай Бекзат Бекзод Берік Бермет Бибигүл Бобур Болат Ботагөз Бурул Чинара Дана Данияр "
    "Дәурен Даврон Дилбар Дилфуза Дилноза Дилшод Динара Диёр Дониёр Довуд Элмира Элнура Эркин Ермек Ернар Ерлан "
    "Ербол Фарҳод Фарида Фаррух Фаридун Фарзона Файзулло Феруза Фирдавс Фируз Фируза Фурқат Гауһар Гүлбара Гүлнар "
    "Гүлнара Гулнора Гулсара Гүлсүм Гүлзат Гулзар Ҳабиба Ҳафиза Ҳалима Ҳамид Ҳасан Ҳилола Ҳусан Ҳусайн Иброҳим "
    "Икром Илҳом Инобат Искандар Ислом Жамила Ҷамила Ҷамол Жамшид Ҷамшед Жасур Жавоҳир Жонибек Камола Канат Қанат "
    "Каныкей Карим Керим Комил Комрон Кубат Кубан Лаззат Ләззат Латофат Лайло Лола Мадина Маҳбуба Маҳмуд Малика "
    "Малоҳат Мамлакат Мансур Манзура Марат Марҳабо Маржан Мавлуда Мавҷуда Медет Меҳри Меруерт Мирбек Мирлан Мирзо "
    "Моҳира Мөлдір Муҳаббат Муҳаммад Муҳайё Мухтар Мухтор Мұхтар Муборак Мунира Мурат Мұрат Мурод Муслим Музаффар "
    "Нафиса Наргис Наргиза Назира Насиба Навруз Назгүл Нигора Нилуфар Низом Нодир Нодира Нозим Нурбек Нургүл "
    "Нұргүл Нурлан Нұрлан Нурила Обид Одил Одина Олим Омина Ораз Отабек Ойдин Ойгул Парвиз Парвина Қосим Қодир "
    "Раҳим Раҳмат Рамазон Рамиз Раъно Расул Раушан Равшан Роҳат Роза Рустам Сабира Садыр Саида Салима Саломат "
    "Самат Санжар Сардор Сарвар Сәуле Саодат Серік Шаҳло Шаҳноза Шариф Ширин Шодӣ Шуҳрат Сино Ситора Собир Суҳроб "
    "Сымбат Таҳмина Талант Тамара Темур Тимур Тоҳир Толкун Толгонай Турсун Улан Улуғбек Умар Умед Умида Усмон "
    "Воҳид Ерұлан Юлдуз Юсуф Зафар Замира Зарифа Зарина Зебо Жанар Жанат Жандос Жаныл Жаңыл Жазгүл Жеңиш Жомарт "
    "Жылдыз Зилола Зоҳид Зуҳра Зулайхо Зулфия Зулфизар Асылбек Айжан Айша Алия Алмагүл Айгүл Төлеген Эсен Нуралы "
    "Дастан Таалай Тилек Зуура Майрам Чолпон Чынгыз Темир Турат Эдил Элдар Эмил Кундуз Саламат Бакай Бекболат "
    "Нұрсұлтан Сандуғаш Жанна Клара Әлия Ғабит Ғани Қайрат Сәкен Дәулет Хадиша Сара Олжас Abdulla Akmal Alisher "
    "Anvar Aziza Bahrom Barno Bekzod Bobur Botir Davron Dildora Dilfuza Dilnoza Dilshod Doniyor Erkin Farhod "
    "Feruza Gulnora Hilola Husan Ibrohim Ikrom Ilhom Jahongir Jamshid Jasur Javohir Kamola Lola Madina Malika "
    "Marhabo Mavluda Munira Murod Nafisa Nargiza Nasiba Nigora Nilufar Nodir Nodira Odil Olim Otabek Oydin Oygul "
    "Ozoda Rano Ravshan Rustam Saida Sanjar Sardor Shahlo Shahnoza Sherzod Shuhrat Umida Ulugbek Yulduz Zafar "
    "Zamira Zilola Zuhra "
    "Гулрухсор Гулчеҳра Нигина Рухшона Фарангис Мижгона Шабнам Парвона Гулбаҳор Моҳинав Зайнура Сайёра Тӯтӣ Шоҳрух "
    "Файзалӣ Фарҳунда Муҳаббатшо Ҷаҳонгир Ҷаҳонгул Ҷумъа Хуршед Хуршеда Бахтиёр Сӯҳроб Некрӯз Наврӯз Асадулло "
    "Неъматулло Раҳматулло Хайрулло Нурулло Саидҷон"))
_ELEMENTS: Final = regex(  # moon, flower, light, soul, lord ... at either end of a name of two parts
    r"^(?:ay|gul|nur|bek|zhan|jan|er|dil|mekhr|mehr|khush|xush|shakh|shah|mir|altyn|kun|tolqyn|bakyt|baqyt|toqta|tokto|"
    r"tursun|ulugh|said|abdu|oraz|esen|aman)\w{3,}$|"
    r"^\w{2,}(?:gul|gyul|bek|zhan|jon|jan|khan|xon|khon|bay|boy|nur|zat|ghali|gali|bolat|bulat|murat|murod|tay|"
    r"sulu|suluu|oy|bibi|niso|nisso|ullo|ulla|ollo|iddin|uddin|shat|shod|ali|sher|mat|mira|nara|zhamal|jamol)$")
_SHORTEST: Final = 5  # letters of a name of two parts


@lru_cache(maxsize=4096)
def is_given(plain: str) -> bool:
    """Whether people of the region are usually called so."""
    return fold.plain(plain) in _USUAL


@lru_cache(maxsize=4096)
def may_be_given(plain: str) -> bool:
    """Whether a word is made as such names are; some other words are too."""
    folded = fold.plain(plain)
    return folded in _USUAL or (len(folded) >= _SHORTEST and _ELEMENTS.search(folded) is not None)
