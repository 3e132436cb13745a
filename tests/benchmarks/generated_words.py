"""What generated records are about: places, positions, organisations, topics, figures."""

from typing import Final

# Country, its share, names of places as they are written in different sources, phone: country code and prefixes.
PLACES: Final = (
    ("TJ", ("Dushanbe", "Душанбе", "Khujand", "Хуҷанд", "Худжанд", "Bokhtar", "Бохтар", "Kulob", "Куляб", "Khorog",
            "Istaravshan", "Исфара", "Panjakent", "Пенджикент", "Tursunzoda", "Vahdat", "Ҳисор")),
    ("KG", ("Bishkek", "Бишкек", "Osh", "Ош", "Jalal-Abad", "Джалал-Абад", "Karakol", "Каракол", "Batken", "Naryn",
            "Нарын", "Talas", "Токмок", "Balykchy")),
    ("UZ", ("Tashkent", "Toshkent", "Ташкент", "Samarkand", "Samarqand", "Самарканд", "Бухара", "Namangan", "Андижан",
            "Fergana", "Фарғона", "Nukus", "Termez", "Urgench")),
    ("KZ", ("Almaty", "Алматы", "Astana", "Астана", "Shymkent", "Шымкент", "Aktau", "Ақтау", "Karaganda", "Караганда",
            "Taraz", "Kyzylorda", "Petropavl")),
)
PHONES: Final = {
    "TJ": ("992", ("90", "91", "92", "93", "98", "50", "55", "77", "88", "37"), 7),
    "KG": ("996", ("700", "550", "770", "555", "312", "222", "999"), 6),
    "UZ": ("998", ("90", "91", "93", "94", "97", "99", "71"), 7),
    "KZ": ("7", ("701", "702", "705", "707", "747", "777", "727"), 7),
}
_RANKS = ("", "Senior ", "Deputy ", "Acting ", "Regional ", "National ")
_POSTS = (
    "Investigator", "Programme Officer", "Project Coordinator", "Prosecutor", "Judge", "Lawyer", "Psychologist",
    "Social Worker", "Head of Department", "Director", "Shelter Manager", "Border Guard Officer", "Labour Inspector",
    "Hotline Operator", "Journalist", "Consul", "Data Analyst", "Interpreter", "Lecturer", "Forensic Expert",
    "Migration Officer", "Adviser", "Accountant", "Monitoring and Evaluation Specialist")
POSITIONS: Final = (*(rank + post for rank in _RANKS for post in _POSTS), *(
    "Следователь", "Старший следователь", "Прокурор отдела", "Координатор проекта", "Психолог", "Адвокат", "Директор",
    "Заместитель директора", "Начальник управления", "Главный специалист", "Социальный работник", "Инспектор",
    "Мутахассиси пешбар", "Муфаттиш", "Директордун орун басары", "Бөлүм башчысы", "Бош мутахассис", "Bosh mutaxassis",
    "Бас маман", "Бөлім басшысы", "Оператор горячей линии", "Переводчик", "Преподаватель", "Эксперт"))

ORGANISATIONS: Final = (
    ("Public Association {name}", "NGO"), ("Crisis Centre {name}", "NGO"), ("{name} Foundation", "NGO"),
    ("Общественный фонд «{cyr}»", "NGO"), ("Кризисный центр «{cyr}»", "NGO"), ("Ташкилоти ҷамъиятии «{cyr}»", "NGO"),
    ("Коомдук бирикмеси «{cyr}»", "NGO"), ("{name} nodavlat notijorat tashkiloti", "NGO"),
    ("Қоғамдық қор «{cyr}»", "NGO"), ("District Court of {place}", "justice and police"),
    ("Прокуратура района {cyr}, {place}", "justice and police"),
    ("УВД {place}, отдел № {number}", "justice and police"),
    ("Department of Labour, {place} {number}", "government"),
    ("Migration Service of {place}, Unit {number}", "government"),
    ("Школа № {number} города {place}", "academic"), ("{name} Institute of Law", "academic"),
    ("Training Centre {name}, {place}", "training centre"), ("Radio {name}", "media"), ("{name} Shelter", "NGO"),
    ("Association of Women Lawyers {name}", "NGO"), ("Legal Clinic {name}", "NGO"),
)
AIMS: Final = (
    "Preventing", "Countering", "Combating", "Strengthening the Response to", "Research on", "Support to Victims of",
    "Raising Awareness of", "Противодействие", "Предотвращение", "Cross-border Cooperation against")
TOPICS: Final = (
    "Trafficking in Persons", "Forced Labour", "Child Labour", "Smuggling of Migrants", "Online Exploitation",
    "Forced Begging", "Sexual Exploitation", "Debt Bondage", "Domestic Servitude", "Recruitment Fraud",
    "Labour Exploitation in Agriculture", "Labour Exploitation in Construction", "Organ Removal", "Forced Marriage")
TOPICS_RUSSIAN: Final = (
    "торговле людьми", "принудительному труду", "детскому труду", "незаконному ввозу мигрантов",
    "эксплуатации в интернете", "насилию в семье", "вербовке обманом")
AUDIENCES: Final = (
    "Judges", "Prosecutors", "Investigators", "Border Guards", "Journalists", "Teachers", "Labour Inspectors",
    "Consular Staff", "Social Workers", "Lawyers", "Youth Volunteers", "Returning Migrants", "Shelter Staff",
    "Parliamentarians", "Hotline Operators", "Local Authorities", "следователей", "судей", "журналистов", "учителей")
FORMATS: Final = (("Training", "training"), ("Workshop", "workshop"), ("Seminar", "seminar"),
                  ("Round Table", "roundtable"),
                  ("Conference", "conference"), ("Webinar", "webinar"), ("Information Campaign", "campaign"),
                  ("Семинар", "seminar"), ("Тренинг", "training"))
UNITS: Final = ("victims", "suspects", "officers", "judges", "cases", "laptops", "manuals", "children", "participants",
                "migrants", "hotline calls", "journalists", "учителей", "следователей", "жертв")
DEEDS: Final = ("identified", "assisted", "trained", "investigated", "convicted", "handed over", "informed",
                "returned home", "referred to shelters", "получили помощь", "прошли обучение", "начато расследование")
