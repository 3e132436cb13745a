"""The words for points of contact that have no name: hotlines, press offices, secretariats."""

from typing import Final

from seeds.regex import regex

POINT: Final = regex(
    r"(?i)(?:(?:tip|crisis|emergency|text|advice|referral|intake|24-hour|24/7|toll-?free)\s?-?lines?|"
    r"(?:intake|help|information|referral|victims?|front|gender|safeguarding|outreach|casework|protection)\s"
    r"(?:desk|unit|team)(?!\w)|switchboard|childline|"
    r"(?-i:[A-Z][a-z]+\s){0,3}(?:(?:national|toll-?free|free|24/7|24-hour|round-the-clock|emergency|anti-trafficking|"
    r"counter-trafficking|crisis|"
    r"migrant|migrants|child|confidential|nationwide|trust)\s+){0,3}(?:hot\s?-?lines?|help\s?-?lines?|\baction\s?-?lines?|"
    r"telephone hotlines?)|"
    r"(?:press|media|public information|information|communications?|public relations|duty|consular|reception|front|"
    r"legal aid|regional)\s+"
    r"(?:office|service|centre|center|section|desk|unit|department)(?!\w)|press secretary's office|secretariat|"
    r"reception desk|duty (?:phone|telephone|line|number|mobile)(?!\w)|sos[ -](?:line|phone|telephone|number)(?!\w)|"
    r"general (?:inquiries|enquiries)|media (?:inquiries|enquiries|contacts?)|press (?:inquiries|contacts?)|"
    r"бесплатн\w{2}\s+лини\w{1,2}|(?:республиканск|общенациональн|детск)\w{2,3}\s(?:телефонн\w{2,3}\s)?лини\w{1,2}|(?:(?:круглосуточн|бесплатн|единая?|единой|национальн|общенациональн|республиканск|телефонн|"
    r"анонимн)\w*\s+){0,3}горяч\w{2,3}\s+лини\w{1,2}|"
    r"телефон\w{0,2}\s+довери\w|горяч\w+\s+телефон\w*|при[её]мн\w{2,3}|пресс-служб\w+|пресс-центр\w*|секретариат\w*|"
    r"оргкомитет\w*|"
    r"дежурн\w{2}\s+част\w|лини\w\s(?:помощи|доверия|поддержки)|"
    r"телефон\w{0,2}\s(?:(?:экстренной|психологической|круглосуточной)\s)?помощи|"
    r"справочн(?:ая|ой|ую)(?:\sслужб\w)?(?!\s(?:информаци|литератур|систем|книг))|"
    r"канцеляри\w|телефон\s(?:центра|приюта|фонда|"
    r"горячей\s\w+)|call-центр|колл-центр|контакт-центр|"
    r"(?:хатт?и|рақам(?:ҳо)?и|телефон(?:ҳо)?и)\s+боварӣ?\w*|рақами\s+кӯтоҳи?(?!\w)|(?:дафтари|хадамоти|шуъбаи|маркази)\s+матбуот\w*|қабулгоҳ\w*|"
    r"(?:хатти|телефони)\s+(?:доғ|кӯмак|фаврӣ|навбатдор)\w*|"
    r"ишеним\s+(?:телефон|линия|номер)\w*|(?:ысык|кайнар)\s+линия\w*|жардам\s+(?:телефон|линия)\w*|"
    r"кризистик\s+(?:телефон|линия)\w*|дағдарыс\w*\s+желі\w*|(?:call|колл)-(?:markaz|марказ|борбор|орталы)\w*|"
    r"(?:кабар|маалымат|басма\s+сөз)\s+кызмат\w*|басма\s+сөз\s+борбор\w*|кабылдама\w*|"
    r"сенім\s+(?:телефон|желі|нөмір)\w*|(?:жедел|шұғыл|қызу)\s+желі\w*|көмек\s+(?:телефон|желі)\w*|анықтама\s+телефон\w*|"
    r"баспасөз\s+(?:қызмет|орталы)\w*|қабылдау\s+бөлме\w*|(?:ishonch|yordam)\s+(?:telefon|raqam|liniya)\w*|"
    r"(?:tezkor|qaynoq)\s+(?:aloqa|liniya)\w*|(?:matbuot|axborot)\s+xizmat\w*|qabulxona\w*|"
    r"(?:ишонч|ёрдам)\s+(?:телефон|рақам)\w*|(?:матбуот|ахборот)\s+хизмат\w*|қайноқ\s+линия\w*|қабулхона\w*)")
HOTLINE: Final = regex(
    r"(?i)(?:hot|help|child|life|crisis|trust|tip|toll-?free|freephone)[ -]?lines?(?!\w)|горяч\w{2,3}\s+лини\w{1,2}|"
    r"телефон\w{0,2}\s+довери\w|лини\w\s+довери\w|бесплатн\w{2,3}\s+(?:лини\w{1,2}|номер\w{0,2})|(?:хатт?и|рақам(?:ҳо)?и|телефон(?:ҳо)?и)\s+боварӣ?\w*|"
    r"ишеним\s+(?:телефон|линия)\w*|(?:ысык|кайнар)\s+линия\w*|"
    r"сенім\s+(?:телефон|желі)\w*|(?:жедел|шұғыл)\s+желі\w*|ishonch\s+(?:telefon|raqam)\w*|ишонч\s+(?:телефон|рақам)\w*")
CENTRE: Final = regex(  # which have short numbers as hotlines have
    r"(?i)(?:call|contact)[ -]cent(?:re|er)(?!\w)|(?:call|колл|контакт)[ -]?центр\w{0,2}|"
    r"(?:call|колл|контакт)-(?:markaz|марказ|борбор|орталы)\w*")
